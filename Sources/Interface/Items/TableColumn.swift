import Console
import LedgerModel
import Wording

/// A column of the items table; a raw value is the name under which a person's choice is kept.
enum TableColumn: String, Sendable, Hashable, CaseIterable {
  case lamp, number, title, site, owner, due, state
  case category, severity, grid, labels, reported, unit

  /// The columns when nobody chose.
  static let usual: [TableColumn] = [.lamp, .number, .title, .site, .owner, .due, .state]

  /// How many columns of the terminal it takes; nothing for the title, which takes what is left.
  func width(_ language: Language) -> Int? {
    switch self {
    case .lamp: 2
    case .number: 9
    case .title: nil
    case .site: 12
    case .owner: 8
    case .due: WordWidths.of(language).due
    case .state: WordWidths.of(language).state
    case .category: 12
    case .severity: WordWidths.of(language).severity
    case .grid: 8
    case .labels: 12
    case .reported: 11
    case .unit: 12
    }
  }

  /// Which are left out first when the table is narrow, the first first.
  private static let leftOut: [TableColumn] = [
    .unit, .reported, .labels, .grid, .category, .severity, .state, .site, .owner, .due, .number,
  ]

  /// The columns that fit, with their places; the title keeps at least 16 columns.
  static func fitted(_ wanted: [TableColumn], in columns: Int, _ language: Language) -> [(
    column: TableColumn, x: Int, width: Int
  )] {
    var kept = wanted
    func fixed() -> Int { kept.reduce(0) { $0 + ($1.width(language) ?? 0) } + kept.count }
    for column in leftOut where fixed() + 16 > columns { kept.removeAll { $0 == column } }
    let title = max(1, columns - fixed())
    var x = 0
    return kept.map { column in
      let width = column.width(language) ?? title
      defer { x += width + 1 }
      return (column, x, width)
    }
  }

  /// What stands in the column.
  func text(_ item: Item, _ lamp: Lamp?, _ session: Session) -> String {
    switch self {
    case .lamp: lamp.map { session.mark(of: $0) } ?? ""
    case .number: item.number.description
    case .title: item.title
    case .site: session.siteName(item.site) ?? item.address
    case .owner: session.personName(item.owner) ?? ""
    case .due: session.dueText(item, lamp: lamp)
    case .state: session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock))
    case .category:
      item.category.map { session.categoryTitle($0, item.scheme) } ?? item.group.map { session.name(of: $0) }
        ?? ""
    case .severity: session.name(of: item.severity)
    case .grid: session.ledger.grids[item.grid]?.name ?? ""
    case .labels: item.labels.joined(separator: " ")
    case .reported: item.reportedAt.map { session.pastMoment($0) } ?? ""
    case .unit: session.ledger.units[item.leadUnit]?.name ?? ""
    }
  }
}

/// How wide the columns are of which everything is known that can stand there: as the widest of those words.
private struct WordWidths: Sendable {
  let due: Int
  let state: Int
  let severity: Int

  private init(_ language: Language) {
    let moments = MomentWords(language)
    let vocabulary = VocabularyWords(language)
    due = Columns.widest([moments.today("23:59"), moments.daysLate(99), moments.hoursLate(23)])
    state = Columns.widest(ItemState.allCases.filter { $0.isOpen || $0 == .closed }.map(vocabulary.state))
    severity = Columns.widest(Severity.allCases.map(vocabulary.severity))
  }

  private static let zh = WordWidths(.zh)
  private static let en = WordWidths(.en)

  /// The widths of a language's words, measured once.
  static func of(_ language: Language) -> WordWidths { language.choose(zh, en) }
}
