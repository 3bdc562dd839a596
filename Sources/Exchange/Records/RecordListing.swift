import LedgerModel
import Wording

/// Records of a kind as a table of texts, as an import understands it again: their identifiers, then a column a field.
public struct RecordListing: Sendable {
  /// What stands above the columns.
  public let headings: [String]
  /// The rows, a cell for each column.
  public let rows: [[String]]

  /// Their fields, and what stands in them.
  let fields: [RecordField]
  let cells: RecordCells

  /// The heading of the identifiers: an import finds by it which record a row is.
  public static let identifier = "id"

  /// These records of a kind in all columns of its declaration; with those out of use among them, `withGone` has a
  /// column that says so.
  public init(_ records: [RecordID], of kind: RecordKind, in cells: RecordCells, withGone: Bool = false) {
    let gone = withGone ? kind.spec.retiring.flatMap { kind.spec.field(at: $0.name) } : nil
    let fields = kind.spec.fields(.list) + [gone].compactMap { $0 }
    (self.fields, self.cells) = (fields, cells)
    headings = [RecordListing.identifier] + fields.map(RecordWords(cells.language).heading)
    rows = records.map { id in [id.text] + cells.texts(fields, of: id) }
  }

  /// The table as CSV or TSV: UTF-8 with a byte order mark, so that Excel reads it, unless `mark` is off. Cells that a
  /// spreadsheet would run as formulas get an apostrophe in front, which an import takes away again.
  public func delimited(by delimiter: Delimiter, mark: Bool = true) -> [UInt8] {
    var writer = DelimitedWriter(delimiter: delimiter, mark: mark)
    writer.write(headings)
    for row in rows { writer.write(row) }
    return writer.bytes
  }
}
