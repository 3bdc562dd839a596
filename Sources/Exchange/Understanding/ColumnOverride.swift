import LedgerModel

/// Somebody's word on what a column means: `COLUMN=FIELD`.
public struct ColumnOverride: Sendable, Hashable {
  /// The column's heading, or its place as `#3`, counted from 1.
  public var column: String
  /// What it means.
  public var field: ColumnField

  /// An override of these parts.
  public init(column: String, field: ColumnField) {
    self.column = column
    self.field = field
  }

  /// The column at a place, from 0, means the field of that name; nothing for a name of none.
  public init?(column place: Int, field name: String) {
    guard let field = ColumnField.all.first(where: { $0.name == name }) else { return nil }
    self.init(column: "#\(place + 1)", field: field)
  }

  /// Reads `COLUMN=FIELD`. Throws when there is no `=` or the field is not known.
  public init(_ text: String) throws(ImportRefusal) {
    guard let sign = text.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw .overrideWithoutField(text)
    }
    let name = text[text.index(after: sign)...].trimmed
    guard let field = HeaderWords.field(named: name) else { throw .unknownField(name) }
    self.init(column: text[..<sign].trimmed, field: field)
  }

  /// Whether the column is told by its place.
  var isPlace: Bool { column.hasPrefix("#") && Int(column.dropFirst()) != nil }

  /// Whether one of some headings is the column's.
  func fitsOne(of headings: [String]) -> Bool { headings.contains { fits($0.trimmed, at: -1) } }

  /// Whether this is about the column with that heading at that place.
  func fits(_ heading: String, at index: Int) -> Bool {
    if column.hasPrefix("#"), let place = Int(column.dropFirst()) { return place == index + 1 }
    return CellText.folded(column) == CellText.folded(heading)
  }
}
