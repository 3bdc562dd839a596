import Console
import LedgerModel
import Wording

/// A column of the items table: those that are shown in a way of their own, and every other column that a table of items
/// can have. The raw value is the name under which a person's choice is kept.
enum TableColumn: Sendable, Hashable {
  case lamp, number, title, site, owner, due, state
  case category, severity, grid, labels, reported, unit
  /// How many days it has been open, or was until it was ticked off.
  case days
  /// Any other field or list of an item, and what follows from it.
  case item(ItemColumn)

  /// The columns when nobody chose.
  static let usual: [TableColumn] = [.lamp, .number, .title, .site, .owner, .due, .state]

  /// The name above it.
  func name(_ language: Language) -> String {
    if case .item(let column) = self { return column.heading(language) }
    return ItemsScreenWords(language).column(rawValue)
  }
}

extension TableColumn: RawRepresentable, CaseIterable {
  /// Those that are shown in a way of their own.
  private static let own: [TableColumn] = [
    .lamp, .number, .title, .site, .owner, .due, .state, .category, .severity, .grid, .labels, .reported,
    .unit,
    .days,
  ]

  /// What of a table of items the named ones show.
  private static let shownOtherwise: Set<ItemColumn> = [
    .lamp, .number, .title, .site, .owner, .due, .state, .category, .severity, .grid, .labels, .reportedAt,
    .leadUnit,
  ]

  /// All columns, those that are shown most first.
  static let allCases: [TableColumn] =
    own + ItemColumn.allCases.filter { !shownOtherwise.contains($0) }.map(TableColumn.item)

  init?(rawValue: String) {
    guard let column = TableColumn.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = column
  }

  var rawValue: String {
    switch self {
    case .lamp: "lamp"
    case .number: "number"
    case .title: "title"
    case .site: "site"
    case .owner: "owner"
    case .due: "due"
    case .state: "state"
    case .category: "category"
    case .severity: "severity"
    case .grid: "grid"
    case .labels: "labels"
    case .reported: "reported"
    case .unit: "unit"
    case .days: "days"
    case .item(let column): column.rawValue
    }
  }
}

extension TableColumn {
  /// The column of an exported table; nothing for what only the moment says.
  var exported: ItemColumn? {
    switch self {
    case .lamp: .lamp
    case .number: .number
    case .title: .title
    case .site: .site
    case .owner: .owner
    case .due: .due
    case .state: .state
    case .category: .category
    case .severity: .severity
    case .grid: .grid
    case .labels: .labels
    case .reported: .reportedAt
    case .unit: .leadUnit
    case .days: nil
    case .item(let column): column
    }
  }
}

// MARK: - Widths

extension TableColumn {
  /// How many columns of the terminal it takes unless a person set that; nothing for the title, which takes what is left.
  private func usualWidth(_ language: Language) -> Int? {
    switch self {
    case .lamp: 2
    case .number: 9
    case .title: nil
    case .site, .category, .labels, .unit: 12
    case .owner, .grid: 8
    case .due: WordWidths.of(language).due
    case .state: WordWidths.of(language).state
    case .severity: WordWidths.of(language).severity
    case .reported: 11
    case .days: 6
    case .item(let column): max(TableColumn.width(of: column), min(12, Columns.width(of: name(language))))
    }
  }

  private static func width(of column: ItemColumn) -> Int {
    guard case .part(.field(let field)) = column else { return 12 }
    return switch field.spec.kind {
    case .text, .title: 16
    case .word, .link(.person): 8
    case .category, .link, .list: 12
    case .moment, .futureMoment: 11
    case .number: 9
    case .count, .flag: 4
    case .figure: 6
    }
  }

  /// The narrowest and the widest that a person can set.
  static let widths = 2...60

  /// Its width as the person set it, or the usual one; nothing for a title that takes what is left.
  func width(_ session: Session) -> Int? {
    guard let set = session.preferences.columnWidths[rawValue] else {
      return self == .number ? session.numberWidth : usualWidth(session.language)
    }
    return min(max(set, TableColumn.widths.lowerBound), TableColumn.widths.upperBound)
  }

  /// Which are left out first when the table is narrow, the first first; before them all that have no place here.
  private static let leftOut: [TableColumn] = [
    .days, .unit, .reported, .labels, .grid, .category, .severity, .state, .site, .owner, .due, .number,
  ]

  /// The columns that fit, with their places; the title takes what is left, and keeps at least 16 columns.
  static func fitted(_ wanted: [TableColumn], in columns: Int, _ session: Session) -> [(
    column: TableColumn, x: Int, width: Int
  )] {
    var kept = wanted
    func fixed() -> Int { kept.reduce(0) { $0 + ($1.width(session) ?? 0) } + kept.count }
    let least = wanted.contains { $0.width(session) == nil } ? 16 : 0
    let others = wanted.filter { if case .item = $0 { true } else { false } }
    for column in Array(others.reversed()) + leftOut where fixed() + least > columns {
      kept.removeAll { $0 == column }
    }
    let title = max(1, columns - fixed())
    var x = 0
    return kept.map { column in
      let width = column.width(session) ?? title
      defer { x += width + 1 }
      return (column, x, width)
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
