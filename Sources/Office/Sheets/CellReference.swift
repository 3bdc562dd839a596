/// References as `B7`, `$B$7` and `B7:D9`.
extension CellPlace {
  /// The place that a reference means; nothing when it is none.
  init?(_ text: UnsafePointer<CChar>) {
    var (row, column, place) = (0, 0, text)
    while place.pointee != 0 {
      switch UInt8(bitPattern: place.pointee) {
      case let letter where (0x41...0x5A).contains(letter & 0xDF) && letter >= 0x41 && row == 0:
        column = column * 26 + Int(letter & 0xDF) - 0x40
      case let digit where (0x30...0x39).contains(digit):
        row = row * 10 + Int(digit) - 0x30
      case UInt8(ascii: "$"): break
      default: return nil
      }
      guard column <= SheetBuilder.columns, row <= SheetBuilder.rows else { return nil }
      place += 1
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }
}

extension CellArea {
  /// The area that a reference means, a single cell too; nothing when it is none.
  init?(_ text: String) {
    let ends = text.split(separator: ":").map { String($0) }
    guard let first = ends.first.flatMap({ CellPlace($0) }), let last = ends.last.flatMap({ CellPlace($0) }),
      ends.count <= 2
    else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }
}
