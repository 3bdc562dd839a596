import LedgerModel

/// Reads quantities as people write them: `3处`, `320余处`, `约30㎡`, `水池 50个、雨棚12处`.
enum QuantityEntry {
  /// The quantities that a text consists of; nothing when a part of it is none. The identifiers count from 0.
  static func quantities(in text: String) -> [Quantity]? {
    var found: [Quantity] = []
    for part in text.split(whereSeparator: { "、,，;；\n".contains($0) }) {
      guard let quantity = quantity(part, id: RecordID("q\(found.count)")) else { return nil }
      found.append(quantity)
    }
    return found
  }

  /// A quantity as it was written.
  static func text(_ quantity: Quantity) -> String {
    let figure = quantity.approximate ?? quantity.planned?.description ?? quantity.done?.description ?? ""
    return quantity.measure + (quantity.measure.isEmpty ? "" : " ") + figure + quantity.unit
  }

  private static let leads: [Character] = ["约", "近", "超"]
  private static let tails: [Character] = ["余", "多", "几", "+"]

  private static func quantity(_ part: Substring, id: RecordID) -> Quantity? {
    guard let first = part.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var before = part[..<first]
    var figure = ""
    var isExact = true
    if let lead = before.last, leads.contains(lead) {
      before = before.dropLast()
      figure.append(lead)
      isExact = false
    }
    let digits = part[first...].prefix { ($0.isASCII && $0.isNumber) || $0 == "." }
    guard let planned = Decimal2(digits) else { return nil }
    figure += digits
    var unit = part[digits.endIndex...]
    if let tail = unit.first, tails.contains(tail) {
      figure.append(tail)
      isExact = false
      unit = unit.dropFirst()
    }
    let name = unit.trimmed
    guard !name.isEmpty, name.count <= 4 else { return nil }
    return Quantity(
      id: id, measure: before.trimmed, unit: name, planned: planned, approximate: isExact ? nil : figure)
  }
}
