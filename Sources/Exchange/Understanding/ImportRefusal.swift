/// Why a file is not imported at all.
public enum ImportRefusal: Error, Sendable, Hashable {
  /// Its bytes are text in no known encoding.
  case undecodable(UndecodableText)
  /// Somebody did not want it any more while it was read.
  case interrupted
  /// It has no rows.
  case empty
  /// A JSON file that is no array of items.
  case noItemArray
  /// No line with headings was found; `--map` with the headings' own words helps.
  case noHeader
  /// Neither a title nor a description among the columns.
  case noTitleColumn([String])
  /// A map without `=`.
  case overrideWithoutField(String)
  /// A map to a field that does not exist.
  case unknownField(String)
  /// A map from a column that the header does not have.
  case unknownColumn(String)
}
