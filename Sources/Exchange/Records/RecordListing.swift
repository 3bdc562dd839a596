import LedgerModel
import Office
import Wording

/// Records of a kind as a table of texts, as an import understands it again: their identifiers, then a column a field.
public struct RecordListing: Sendable {
  /// What stands above the columns.
  public let headings: [String]
  /// The rows, a cell for each column.
  public let rows: [[String]]

  private let fields: [RecordField]
  private let cells: RecordCell

  /// The heading of the identifiers: an import finds by it which record a row is.
  static let identifier = "id"

  /// These records of a kind in all columns of its declaration, in a language.
  public init(_ records: [RecordID], of kind: RecordKind, in cells: RecordCell) {
    let fields = kind.spec.fields(.list)
    (self.fields, self.cells) = (fields, cells)
    headings = [RecordListing.identifier] + fields.map(RecordWords(cells.language).heading)
    rows = records.map { id in [id.text] + fields.map { cells.text($0, of: id) } }
  }

  /// The table as CSV or TSV: UTF-8 with a byte order mark, so that Excel reads it, unless `mark` is off. Cells that a
  /// spreadsheet would run as formulas get an apostrophe in front, which an import takes away again.
  public func delimited(by delimiter: Delimiter, mark: Bool = true) -> [UInt8] {
    var writer = DelimitedWriter(delimiter: delimiter, mark: mark)
    writer.write(headings)
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  /// The table as a workbook, typed and ready to print and to be filled in.
  public var workbook: [UInt8] {
    let (words, records) = (SheetWords(cells.language), RecordWords(cells.language))
    let look = SheetLook(cells.ledger, cells.language, at: cells.now)
    let columns = [NewWorkbook.Column(RecordListing.identifier)] + fields.map(column)
    let rows = self.rows.map { row in
      zip(row, [nil] + fields.map(Optional.some)).map { text, field in cell(text, field) }
    }
    let meanings =
      [(RecordListing.identifier, words.identifier)]
      + fields.map { (records.heading($0), words.meaning(of: $0)) }
    let name = fields.first.map { records.kinds($0.kind) } ?? ""
    return look.workbook([look.sheet(name, columns, rows), look.definitions(meanings, count: rows.count)])
      .xlsx
  }

  private func cell(_ text: String, _ field: RecordField?) -> NewWorkbook.Cell {
    if text.isEmpty { return .empty }
    if field?.spec.kind == .pastDay, let day = CivilDate(text: text) { return .day(day, nil, text: text) }
    return .text(text)
  }

  /// A column of the workbook, with what its cells offer.
  private func column(_ field: RecordField) -> NewWorkbook.Column {
    let words = RecordWords(cells.language)
    var column = NewWorkbook.Column(words.heading(field), field.spec.kind == .pastDay ? .day : .text)
    switch field.spec.kind {
    case .word(let vocabulary):
      column.choices = vocabulary.codes.compactMap { words.word($0, of: vocabulary) }
      column.takesOthers = false
    case .flag:
      column.choices = [true, false].map(words.truth)
      column.takesOthers = false
    case .link(let kind):
      let ledger = cells.ledger
      column.choices = ledger.records(of: kind).filter { !ledger.isOutOfUse(RecordKey(kind, $0)) }.compactMap
      {
        ledger.name(of: $0, kind)
      }
    case .title, .text, .links, .pastDay, .moment: break
    }
    return column
  }
}
