import Exchange
import LedgerModel
import Wording

/// What a file that leaves the ledger holds, by the kind of the file.
extension ExportFormat {
  /// What the items have and such a file does not carry, by name; nothing of a kind that is no table.
  public func leftOut(
    of items: [Item], in ledger: Ledger, columns: [ItemColumn] = ItemColumn.usual, language: Language
  ) -> [String] {
    switch self {
    case .xlsx:
      ExportTable.leftOutOfWorkbook(of: items, in: ledger, columns: columns, language: language)
    case .csv, .tsv: ExportTable.leftOut(of: items, columns: columns, language: language)
    case .json, .docx, .html, .md, .txt, .ics: []
    }
  }

  /// The `items` as such a file, with headings and words in a language, lamps and days as of `now`; `file` reads the
  /// office's own form of the printed ledger by its hash.
  public func bytes(
    _ items: [Item], of ledger: Ledger, columns: [ItemColumn] = ItemColumn.usual, language: Language,
    at now: Timestamp, file: (String) -> [UInt8]? = { _ in nil }
  ) -> [UInt8] {
    let items = items.map { ledger.today($0, at: now) }
    let lamp = { (item: Item) in ledger.lamp(of: item, now: now) }
    func table() -> ExportTable {
      ExportTable(items, of: ledger, columns: columns, language: language, lamp: lamp)
    }
    func paper(_ format: PaperFormat) -> [UInt8] {
      Paper.ledger(items, of: ledger, at: now, language: language)
        .bytes(as: format, of: ledger, at: now, file: file)
    }
    return switch self {
    case .xlsx:
      ItemWorkbook(items, of: ledger, columns: columns, language: language, at: now, lamp: lamp).bytes
    case .csv: table().delimited(by: .comma)
    case .tsv: table().delimited(by: .tab)
    case .json: ExportJSON.bytes(items, of: ledger, lamp: lamp)
    case .ics: CalendarFile.bytes(items, of: ledger, language: language, at: now)
    case .docx: paper(.docx)
    case .html: paper(.html)
    case .md: paper(.md)
    case .txt: paper(.txt)
    }
  }
}
