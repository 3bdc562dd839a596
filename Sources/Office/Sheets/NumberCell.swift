/// A cell that holds a number: its text, and what there is to know of it.
struct NumberCell {
  /// The text as the sheet shows it where that matters.
  private(set) var text: String
  /// What a reader should know.
  private(set) var remark: SheetRemark.Kind?

  private init(text: String) { self.text = text }

  /// The cell of a number as it stands in a file, by its format.
  init(_ written: UnsafeBufferPointer<UInt8>, _ format: NumberFormat, from1904: Bool) {
    // Most numbers are counters and phone numbers: nothing is to be worked out.
    if format == .general, written.count <= 15, written.allSatisfy({ (0x30...0x39).contains($0) }),
      written.first != 0x30
    {
      self.init(text: String(decoding: written, as: UTF8.self))
      return
    }
    let raw = String(decoding: written, as: UTF8.self)
    let trimmed = String(raw.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    guard let value = Double(trimmed), value.isFinite else {
      self.init(text: raw)
      return
    }
    self.init(value, format, from1904: from1904)
  }

  /// The cell of a number by its format.
  init(_ value: Double, _ format: NumberFormat, from1904: Bool) {
    // Its digits are worked out only where they stand.
    func plain() -> String { DecimalDigits(value).plain }
    switch format {
    case .general: text = plain()
    case .date(let parts):
      if let date = DateSerial(value, from1904: from1904).text(parts) {
        text = date
      } else {
        text = plain()
        remark = .dateOutOfRange(text)
      }
      return
    case .digits(let sections): text = DigitPattern.text(of: value, by: sections) ?? plain()
    }
    if abs(value) >= 1e15, value == value.rounded() {
      remark = .digitsLost(text)
    } else if Self.mayLackZero(text) {
      remark = .endingZeroUnknown(text)
    }
  }

  /// Whether what a sheet shows of a number may be a date whose last zero fell: 9.3 of 9.30, 12.1 of 12.10, 2026.1 of 2026.10.
  static func mayLackZero(_ shown: String) -> Bool {
    let parts = shown.split(separator: ".")
    guard parts.count == 2, let first = Int(parts[0]) else { return false }
    if (1...12).contains(first) { return ["1", "2", "3"].contains(parts[1]) }
    return (1900...2999).contains(first) && parts[1] == "1"
  }
}
