import LedgerModel
import Wording

/// Items as a table of texts, for every kind of spreadsheet file.
public struct ExportTable: Sendable {
  /// The columns.
  public let columns: [ItemColumn]
  /// What stands above them.
  public let headings: [String]
  /// The rows, a cell for each column.
  public let rows: [[String]]

  /// The `items` of `ledger` in these columns, in a language; `lamp` gives an item's lamp at this moment.
  public init(
    _ items: [Item], of ledger: Ledger, columns: [ItemColumn] = ItemColumn.usual, language: Language,
    lamp: (Item) -> Lamp? = { _ in nil }
  ) {
    self.columns = columns
    headings = columns.map { $0.heading(language) }
    rows = withoutActuallyEscaping(lamp) { lamp in
      let cells = ItemCells(ledger: ledger, language: language, lamp: lamp)
      return items.map { item in columns.map { cells.text($0, of: item) } }
    }
  }

  /// What the items have and a table of these columns does not carry, by name.
  public static func leftOut(of items: [Item], columns: [ItemColumn], language: Language) -> [String] {
    ItemTableWords.of(language).leftOut(of: columns) { part in
      switch part {
      case .field(let field): items.contains { !$0[field: field].isNull }
      case .list(let list): items.contains { !$0.elements(of: list).isEmpty }
      }
    }
  }

  /// What the items have and a workbook of these columns does not carry, by name: the ends of texts too long for a cell, too.
  public static func leftOutOfWorkbook(
    of items: [Item], in ledger: Ledger, columns: [ItemColumn], language: Language
  ) -> [String] {
    let cut = ItemWorkbook.cutTexts(of: items, in: ledger, columns: columns, language: language)
    return leftOut(of: items, columns: columns, language: language)
      + (cut > 0 ? [SheetWords(language).cut(cut)] : [])
  }

  /// The table as CSV or TSV: UTF-8 with a byte order mark, so that Excel reads it, unless `mark` is off.
  ///
  /// Cells that a spreadsheet would run as formulas get an apostrophe in front, which an import takes
  /// away again.
  public func delimited(by delimiter: Delimiter, mark: Bool = true) -> [UInt8] {
    var writer = DelimitedWriter(delimiter: delimiter, mark: mark)
    writer.write(headings)
    for row in rows { writer.write(row) }
    return writer.bytes
  }
}

/// Items as JSON with the names of the item's fields: one array, from which an import makes them again as they are.
public enum ExportJSON {
  /// The `items` of `ledger`; `lamp` gives an item's lamp at this moment. Ends in a newline.
  public static func bytes(
    _ items: [Item], of ledger: Ledger, layout: JSONWriter.Layout = .pretty,
    lamp: (Item) -> Lamp? = { _ in nil }
  ) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.beginArray()
    for item in items { writer.value(ledger.json(of: item, lamp: lamp(item), whole: true)) }
    writer.endArray()
    return writer.bytes + [0x0A]
  }
}
