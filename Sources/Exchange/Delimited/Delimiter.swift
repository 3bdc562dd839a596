/// What stands between two cells of a line.
public enum Delimiter: UInt8, Sendable, Hashable, CaseIterable {
  /// `,`: what Excel calls CSV.
  case comma = 0x2C
  /// The tabulator: TSV, and what a copied range of a spreadsheet is.
  case tab = 0x09
  /// `;`: Excel's CSV where the comma is the decimal sign.
  case semicolon = 0x3B
}

extension Delimiter {
  /// How many records are looked at to find the delimiter.
  private static let sample = 100

  /// The delimiter that splits the first records of `text` most evenly; a line `sep=;` decides.
  ///
  /// Compared are how many records have the commonest width (of more than one cell), then whether
  /// the first lines with text agree with it, then the width. A comma wins when nothing decides.
  static func detected(in text: [UInt8]) -> Delimiter {
    if let stated = stated(in: text) { return stated }
    var best = (delimiter: Delimiter.comma, score: (0, 0, 0))
    for candidate in Delimiter.allCases {
      let score = score(of: candidate, in: text)
      if score > best.score { best = (candidate, score) }
    }
    return best.delimiter
  }

  /// The delimiter that the first line names as `sep=,`, which Excel obeys and writes.
  static func stated(in text: [UInt8]) -> Delimiter? {
    guard text.count >= 5, text.starts(with: Array("sep=".utf8)) else { return nil }
    guard text.count == 5 || text[5] == 0x0A || text[5] == 0x0D else { return nil }
    return Delimiter(rawValue: text[4])
  }

  private static func score(of delimiter: Delimiter, in text: [UInt8]) -> (Int, Int, Int) {
    var records = DelimitedReader(text, delimiter: delimiter)
    var widths: [Int: Int] = [:]
    var first: Int?
    for _ in 0..<sample {
      guard let record = records.next() else { break }
      let filled = record.cells.filter { !$0.isEmpty }.count
      if filled == 0 { continue }
      widths[record.cells.count, default: 0] += 1
      // A title above the header fills one cell: the first line with more is the header.
      if first == nil, filled > 1 { first = record.cells.count }
    }
    let common = widths.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let common else { return (0, 0, 0) }
    return (common.value, first == common.key ? 1 : 0, common.key)
  }
}
