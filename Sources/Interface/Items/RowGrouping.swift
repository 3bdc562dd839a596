import LedgerModel
import Queries

/// By what the rows of the table stand together under headings.
enum RowGrouping: String, Sendable, Hashable, CaseIterable {
  /// Not at all.
  case none = ""
  case owner, site, grid, group, state, lamp, severity, unit
  /// The columns of the board.
  case lane

  /// Those that the table can be grouped by.
  static let offered = allCases.filter { $0 != .lane }

  /// What the items of a group have in common; nothing for those that have none of it.
  func code(at place: Int, _ session: Session) -> String? {
    // An item is large: its fields are read where it stands, never copied as a whole.
    let ledger = session.ledger
    let record = ledger.items[place]
    switch self {
    case .none: return nil
    case .owner: return record.item.owner?.text
    case .site: return record.item.site?.text
    case .grid: return (record.item.grid ?? ledger.grid(ofSite: record.item.site))?.text
    case .group: return ledger.group(of: record.item)?.rawValue
    case .state: return record.item.state.rawValue
    case .lamp: return session.book.lamp(at: place, now: session.now)?.rawValue
    case .severity: return record.item.severity.rawValue
    case .unit: return record.item.leadUnit?.text
    case .lane: return BoardView.Lane(record)?.rawValue
    }
  }

  /// The heading of a group.
  func title(_ code: String?, _ session: Session) -> String {
    guard let code else { return self == .lamp ? session.words.items.noLamp : session.words.items.ungrouped }
    switch self {
    case .none: return ""
    case .owner: return session.personName(RecordID(code)) ?? code
    case .site: return session.siteName(RecordID(code)) ?? code
    case .grid: return session.ledger.grids[RecordID(code)]?.name ?? code
    case .group: return CategoryGroup(rawValue: code).map { session.name(of: $0) } ?? code
    case .state: return ItemState(rawValue: code).map { session.name(of: $0) } ?? code
    case .lamp: return Lamp(rawValue: code).map { session.name(of: $0) } ?? code
    case .severity: return Severity(rawValue: code).map { session.name(of: $0) } ?? code
    case .unit: return session.ledger.units[RecordID(code)]?.name ?? code
    case .lane: return session.words.board.lane(code)
    }
  }

  /// What a group is sorted by: names by their order, what has its own order by that, none of it last.
  fileprivate func sortText(_ code: String?, _ session: Session) -> String {
    guard let code else { return "2" }
    switch self {
    case .none: return ""
    case .group: return RowGrouping.place(CategoryGroup.allCases.firstIndex { $0.rawValue == code })
    case .state: return RowGrouping.place(ItemState.allCases.firstIndex { $0.rawValue == code })
    case .lane: return RowGrouping.place(BoardView.Lane(rawValue: code)?.number)
    case .lamp: return RowGrouping.place(Lamp.allCases.firstIndex { $0.rawValue == code })
    case .severity: return RowGrouping.place(Severity.allCases.reversed().firstIndex { $0.rawValue == code })
    case .owner:
      let name = session.ledger.people[RecordID(code)]?.name ?? code
      return "1" + TextOrder.standard.key(ofPerson: name) + "\u{0}" + code
    default: return "1" + TextOrder.standard.key(of: title(code, session)) + "\u{0}" + code
    }
  }

  private static func place(_ index: Int?) -> String {
    let text = String(index ?? 99)
    return "1" + String(repeating: "0", count: max(0, 3 - text.utf8.count)) + text
  }
}

/// How the rows of the table stand: under which headings, and in which order below them.
struct RowOrder: Sendable, Hashable {
  var sort = ItemSort.due
  /// The columns that they are sorted by before that, the first first.
  var columns: [ColumnSort] = []
  var grouping = RowGrouping.none

  /// What an item is sorted by.
  func key(
    at place: Int, _ session: Session, _ headings: inout RowHeadings, _ names: inout NameKeys
  ) -> ItemSortKey {
    var key = sort.key(of: session.ledger.items[place], in: session.ledger, &names) {
      session.book.lamp(at: place, now: session.now)
    }
    if !columns.isEmpty {
      let item = session.ledger.items[place].item
      let lamp = session.book.lamp(at: place, now: session.now)
      key.chosen = columns.map { $0.key(of: item, lamp, session, &names) }
    }
    if grouping != .none { key.group = headings.place(place, by: grouping, session) }
    return key
  }
}

/// Under which heading each item stands. Spelling a name takes long: each heading is spelled once.
struct RowHeadings: Sendable {
  private var numbers: [String?: Int] = [:]
  private var codes: [String?] = []
  private var texts: [String] = []
  /// The heading of each item by its place in the ledger; those that are in no list have none.
  private var byPlace: [Int32] = []

  /// Finds the heading that an item stands under; returns what that is sorted by.
  mutating func place(_ place: Int, by grouping: RowGrouping, _ session: Session) -> String {
    let code = grouping.code(at: place, session)
    let number = numbers[code] ?? codes.count
    if number == codes.count {
      numbers[code] = number
      codes.append(code)
      texts.append(grouping.sortText(code, session))
    }
    if byPlace.count <= place {
      byPlace += Array(repeating: -1, count: max(session.ledger.items.count, place + 1) - byPlace.count)
    }
    byPlace[place] = Int32(number)
    return texts[number]
  }

  /// The groups of rows that stand in order, with their totals.
  func groups(of places: [Int], _ session: Session) -> [RowGroup] {
    guard !codes.isEmpty else { return [] }
    var groups: [RowGroup] = []
    var last: Int32 = -1
    for (row, place) in places.enumerated() {
      // An item that only stays until the cursor leaves it stands where it stood.
      let number = byPlace.indices.contains(place) ? byPlace[place] : -1
      if (number >= 0 && number != last) || groups.isEmpty {
        last = number
        groups.append(RowGroup(code: number < 0 ? nil : codes[Int(number)], start: row))
      }
      groups[groups.count - 1].rows += 1
      if session.book.lamp(at: place, now: session.now) == .red { groups[groups.count - 1].red += 1 }
    }
    return groups
  }
}

/// A group of rows that stand together, with its totals.
struct RowGroup: Sendable, Hashable {
  /// What its items have in common.
  var code: String?
  /// Its first row.
  var start: Int
  /// How many rows it has, and how many of them are red.
  var rows = 0
  var red = 0
}

/// A line of a grouped list: a heading, or an item's row.
enum GroupedLine: Sendable, Hashable {
  case heading(RowGroup)
  case row(Int)
}

extension ListCursor {
  /// The lines that are shown of rows under headings, each with its place on the screen. The heading of the group at
  /// the top is always there; the chosen row is, as long as there is room for one.
  func lines(count: Int, height: Int, rowHeight: Int, under groups: [RowGroup]) -> [(
    line: Int, what: GroupedLine
  )] {
    var top = max(0, firstShown(height: max(1, height / rowHeight)))
    while true {
      let lines = lines(from: top, height: height, rowHeight: rowHeight, groups)
      if top >= index || lines.contains(where: { $0.what == .row(index) }) { return lines }
      top += 1
    }
  }

  /// Shows the rows so that the chosen one stands on this line again, below empty lines when nothing else helps.
  mutating func keep(on line: Int, height: Int, rowHeight: Int, under groups: [RowGroup]) {
    gap = 0
    func lineOfChosen(from top: Int) -> Int? {
      lines(from: top, height: height, rowHeight: rowHeight, groups).first { $0.what == .row(index) }?.line
    }
    let tops = max(0, index - max(1, height / rowHeight))...max(0, index)
    let found = tops.compactMap { top in lineOfChosen(from: top).map { (top, line: $0) } }
    let above = found.filter { $0.line <= line }.max { $0.line < $1.line }
    guard let best = above ?? found.min(by: { $0.line < $1.line }) else { return }
    top = best.0
    gap = max(0, line - best.line)
  }

  private func lines(
    from top: Int, height: Int, rowHeight: Int, _ groups: [RowGroup]
  ) -> [(line: Int, what: GroupedLine)] {
    var lines: [(line: Int, what: GroupedLine)] = []
    var line = gap
    for group in groups where group.start + group.rows > top {
      // A heading without a row below it says nothing.
      guard line + 1 + rowHeight <= height || lines.isEmpty else { break }
      lines.append((line, .heading(group)))
      line += 1
      for row in max(top, group.start)..<group.start + group.rows {
        guard line + rowHeight <= height else { return lines }
        lines.append((line, .row(row)))
        line += rowHeight
      }
    }
    return lines
  }
}
