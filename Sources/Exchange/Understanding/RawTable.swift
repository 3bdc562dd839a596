import LedgerModel
import Office

/// A table as it stands in a file, before anything is understood.
public struct RawTable: Sendable {
  /// The rows in order, blank ones too.
  public var rows: [DelimitedRecord]
  /// Whether the file itself said which cells are merged, and they are filled: then a blank is a blank.
  public var mergedCellsAreFilled: Bool
  /// The line of a quote that opened a cell and never properly closed it.
  public var strayQuote: Int?
  /// How the file was encoded; nothing for a kind that is no text.
  var encoding: TextEncoding?
  /// What separates the cells of a text.
  var delimiter: Delimiter?
  /// The byte where the file may rather be damaged UTF-8 than what it was read as.
  var doubtfulFrom: Int?
  /// Which sheet of a workbook it is.
  var sheet: ReadSheet?
  /// What the file says of itself.
  var facts: FileFacts?
  /// The files of its pictures, where it has any.
  var pictures: PictureFiles?
  /// What a sheet says of its rows beside their texts.
  var beside = CellsBeside()
  /// The merged areas of a sheet: in headings a text counts for all their columns.
  var mergedAreas: [CellArea] = []
  /// The items of this program's own JSON, in the order of their lines: all that they have.
  var records: [JSONValue] = []

  /// A table of these rows.
  public init(rows: [DelimitedRecord], mergedCellsAreFilled: Bool = false, strayQuote: Int? = nil) {
    self.rows = rows
    self.mergedCellsAreFilled = mergedCellsAreFilled
    self.strayQuote = strayQuote
  }

  /// Reads delimited text; without a delimiter it is found out. The formula guard is taken off.
  init(text: [UInt8], delimiter: Delimiter) {
    var reader = DelimitedReader(text, delimiter: delimiter)
    var rows: [DelimitedRecord] = []
    while var record = reader.next() {
      if rows.isEmpty, record.line == 1, Delimiter.stated(in: text) != nil { continue }
      for index in record.cells.indices where record.cells[index].utf8.first == 0x27 {
        record.cells[index] = FormulaGuard.unguarded(record.cells[index])
      }
      // A cell of several lines is one row, as a spreadsheet counts them.
      record.line = rows.count + 1
      rows.append(record)
    }
    self.init(rows: rows, strayQuote: reader.strayQuote)
  }

  /// Gives up a row: its line stays, its cells are the caller's.
  mutating func giveUp(rowAt place: Int) -> DelimitedRecord {
    defer { rows[place].cells = [] }
    return rows[place]
  }
}

extension DelimitedRecord {
  /// Whether no cell has anything but white space.
  var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}
