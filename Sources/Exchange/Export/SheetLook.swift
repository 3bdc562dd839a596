import LedgerModel
import Office
import Wording

/// What all workbooks of a ledger have alike: its name and the moment on every printed page, and a sheet that says what
/// the columns mean.
struct SheetLook {
  private let ledger: Ledger
  private let moment: String
  private let made: String
  private let words: SheetWords

  /// The look of a ledger's workbooks in a language, as of a moment.
  init(_ ledger: Ledger, _ language: Language, at now: Timestamp) {
    (self.ledger, words) = (ledger, SheetWords(language))
    let civil = ledger.clock.zone.civil(now)
    moment = "\(civil.date.text) \(civil.time.minutes)"
    made = now.utcText
  }

  /// A sheet with a table.
  func sheet(
    _ name: String, _ columns: [NewWorkbook.Column], _ rows: [[NewWorkbook.Cell]]
  ) -> NewWorkbook.Sheet {
    var sheet = NewWorkbook.Sheet(name, columns)
    sheet.rows = rows
    sheet.head = (left: ledger.settings.name, right: moment)
    sheet.foot = words.pages
    return sheet
  }

  /// The sheet that says what the file is and what its columns mean.
  func definitions(_ meanings: [(heading: String, meaning: String)], count: Int) -> NewWorkbook.Sheet {
    var columns = words.definitionColumns.map { NewWorkbook.Column($0) }
    columns[columns.count - 1].mostWidth = 90
    let about = words.about(ledger.settings.name, moment, count)
    let rows = meanings.map { [$0.heading, $0.meaning] } + [[words.thisFile, about]]
    var sheet = sheet(words.definitions, columns, rows.map { $0.map(NewWorkbook.Cell.text) })
    (sheet.hasFilter, sheet.isWide) = (false, false)
    return sheet
  }

  /// The workbook of these sheets.
  func workbook(_ sheets: [NewWorkbook.Sheet]) -> NewWorkbook {
    var workbook = NewWorkbook(
      FileFacts(title: ledger.settings.name, author: ledger.settings.name, made: made), sheets)
    (workbook.font, workbook.choicesName) = (words.font, words.choices)
    return workbook
  }
}
