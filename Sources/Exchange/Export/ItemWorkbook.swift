import LedgerModel
import Office
import Wording

/// Items as a workbook, typed and ready to print and to be filled in: what an import of the same workbook understands.
public struct ItemWorkbook: Sendable {
  /// The workbook before it is a file.
  let workbook: NewWorkbook

  /// The file.
  public var bytes: [UInt8] { workbook.xlsx }

  /// The `items` of `ledger` in these columns, in a language, as they stand `now`; `lamp` gives an item's lamp at this moment.
  public init(
    _ items: [Item], of ledger: Ledger, columns: [ItemColumn] = ItemColumn.usual, language: Language,
    at now: Timestamp, lamp: (Item) -> Lamp? = { _ in nil }
  ) {
    self.init(
      items, of: ledger, columns: columns, language: language, at: now, lamp: lamp,
      rowsOfASheet: NewWorkbook.mostRows)
  }

  init(
    _ items: [Item], of ledger: Ledger, columns: [ItemColumn], language: Language, at now: Timestamp,
    lamp: (Item) -> Lamp?, rowsOfASheet: Int
  ) {
    let words = SheetWords(language)
    let rows = withoutActuallyEscaping(lamp) { lamp in
      let cells = ItemCells(ledger: ledger, language: language, lamp: lamp)
      return items.map { item in columns.map { cells.cell($0, of: item) } }
    }
    let look = SheetLook(ledger, language, at: now)
    let choices = ItemChoices(ledger, language)
    let sheetColumns = columns.map { column in
      var made = NewWorkbook.Column(column.heading(language), column.sheetKind)
      (made.choices, made.takesOthers) = choices.words(for: column)
      if column.isLong { made.mostWidth = 42 }
      return made
    }
    // A sheet ends at a million rows; what is beyond stands on a further one.
    let starts = Array(stride(from: 0, to: max(1, rows.count), by: rowsOfASheet))
    var sheets = starts.map { start in
      look.sheet(
        words.items, sheetColumns, Array(rows[start..<min(rows.count, start + rowsOfASheet)]))
    }
    let meanings = columns.map { ($0.heading(language), words.meaning(of: $0)) }
    sheets.append(look.definitions(meanings, count: items.count))
    workbook = look.workbook(sheets)
  }

  /// How many texts of the items are too long for a cell, and are cut there.
  static func cutTexts(
    of items: [Item], in ledger: Ledger, columns: [ItemColumn], language: Language
  ) -> Int {
    let cells = ItemCells(ledger: ledger, language: language, lamp: { _ in nil })
    return items.reduce(0) { count, item in
      count
        + columns.count { column in
          item.mayBeLong(column)
            && cells.text(column, of: item).utf16.count > NewWorkbook.Cell.longestText
        }
    }
  }
}

extension Item {
  /// Whether what stands in a column may be longer than a cell takes, told without putting it together.
  fileprivate func mayBeLong(_ column: ItemColumn) -> Bool {
    let bytes =
      switch column {
      case .part(.list(.notes)): notes.reduce(0) { $0 + $1.text.utf8.count + 200 }
      case .part(.list(.quantities)): quantities.count * 200
      case .part(.list(.evidence)): evidence.reduce(0) { $0 + $1.name.utf8.count + 3 }
      case .part(.field(let field)): self[field: field].text?.utf8.count ?? 0
      default: 0
      }
    return bytes > NewWorkbook.Cell.longestText
  }
}

extension ItemColumn {
  /// What the column holds in a workbook.
  fileprivate var sheetKind: NewWorkbook.Column.Kind {
    switch self {
    case .promised: .moment
    case .lamp, .part(.list): .text
    case .part(.field(let field)):
      switch field.spec.kind {
      case .moment, .futureMoment: .moment
      case .count: .number
      case .figure: .figure
      default: .text
      }
    }
  }

  /// Whether whole sentences stand in it.
  fileprivate var isLong: Bool {
    [.title, .description, .measures, .notes].contains(self)
  }
}

/// What the cells of a workbook's columns offer: words of vocabularies, and names of what is in use.
private struct ItemChoices {
  private let ledger: Ledger
  private let language: Language
  private var words: VocabularyWords { .of(language) }

  init(_ ledger: Ledger, _ language: Language) { (self.ledger, self.language) = (ledger, language) }

  /// The words, and whether others are taken without a warning.
  func words(for column: ItemColumn) -> (words: [String], others: Bool) {
    guard case .part(.field(let field)) = column else { return ([], true) }
    switch field {
    case .state: return (ItemState.allCases.map(words.state), false)
    case .severity: return (Severity.allCases.map(words.severity), false)
    case .difficulty: return (Difficulty.allCases.map(words.difficulty), false)
    case .source: return (Source.allCases.map(words.source), false)
    case .group: return (groups, false)
    case .category: return (groups + ledger.categories.categories.map { $0.name(in: language) }, true)
    case .owner, .leader:
      return (ledger.peopleByName.filter { $0.active && $0.role >= .worker }.map(ledger.distinctName), true)
    case .site: return (ledger.sitesByName.filter { !$0.retired }.map(\.name), true)
    case .grid: return (ledger.gridsByName.filter { !$0.retired }.map(\.name), true)
    case .leadUnit: return (ledger.unitsByName.filter { !$0.retired }.map(\.name), true)
    default: return ([], true)
    }
  }

  private var groups: [String] {
    CategoryGroup.allCases.compactMap { ledger.categories.words(for: $0)?.name(in: language) }
  }
}
