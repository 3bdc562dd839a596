import Office

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
  /// A JSON file whose objects are neither this program's items nor service requests of Open311; the names found.
  case foreignObjects([String])
  /// A file of a kind that holds no table, or none that is read: a PDF, an old workbook, one with a password.
  case noTable(OtherKind)
  /// A workbook that is damaged, or made to do harm.
  case office(OfficeFault)
  /// No sheet is called so; with those that there are.
  case noSheet(String, [String])
  /// Several sheets look like the table.
  case whichSheet([String])
  /// No line with headings was found; with the first rows. `--map` with the headings' own words helps.
  case noHeader([String])
  /// The table has no headings; what its columns may be, as their cells show. Somebody has to take that, or say otherwise.
  case noHeadings([ColumnReading])
  /// A table of records without the column of their names, which goes by these names.
  case noNameColumn([String])
  /// Neither a title nor a description among the columns.
  case noTitleColumn([String])
  /// A map without `=`.
  case overrideWithoutField(String)
  /// A map to a field that does not exist.
  case unknownField(String)
  /// A `--same` without `=`.
  case sameWithoutName(String)
  /// A `--same` to a name that the ledger does not have.
  case unknownSame(String)
  /// A map from a column that the header does not have.
  case unknownColumn(String)
}
