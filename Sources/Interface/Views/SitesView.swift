import Console
import LedgerModel
import Wording
import Queries

/// Grids, sites and units: a heat map of open items by group, grids above, then sites, key ones first, then units.
struct SitesView: Layer {
  /// What a column counts: the items of a group, those without one, or all of them.
  private enum Column: Hashable, Sendable {
    case group(CategoryGroup?)
    case total
  }

  /// Where and what: a grid's, a site's or a unit's items, of one column.
  private struct Cell: Hashable, Sendable {
    var grid: RecordID?
    var site: RecordID?
    var unit: RecordID?
    var column: Column
  }

  /// A row: what it stands for, and what it is called with its sign.
  private struct Row: Sendable {
    var kind: RecordKind
    var id: RecordID
    var name: String
    var sign = ""
    var isRetired = false

    func cell(_ column: Column) -> Cell {
      switch kind {
      case .grid: Cell(grid: id, column: column)
      case .site: Cell(site: id, column: column)
      default: Cell(unit: id, column: column)
      }
    }
  }

  /// What the cells show; nothing before the first count.
  private var tally: Tally<Cell>?
  /// The count under way: what is left to look at, and the items of the same kind counted together so far.
  private var counting: (walk: SliceWalk, groups: GroupsOfItems, kinds: Tally<Cell>)?
  private var rows: [Row] = []
  private var cursor = ListCursor()
  /// The columns: every group, what has none where there is such, and all together.
  private var columns = CategoryGroup.allCases.map { Column.group($0) } + [.total]
  /// The column under the cursor.
  private var column = Column.total

  init(_ session: Session) { collect(session) }

  var place: Place { .records }
  var isDialog: Bool { false }
  var wantsIdle: Bool { counting != nil }

  mutating func idle(_ session: inout Session) { count(session) }

  /// Counts everything anew; what was counted before is shown until that is done.
  private mutating func collect(_ session: Session) {
    counting = (SliceWalk(session.book.open), GroupsOfItems(session.ledger), Tally())
    list(session)
    count(session)
  }

  private mutating func count(_ session: Session) {
    guard var (walk, groups, kinds) = counting else { return }
    counting = nil
    let isDone = walk.advance(Session.slice) { place in
      let record = session.ledger.items[place]
      kinds.count(
        place,
        Cell(
          grid: record.item.grid, site: record.item.site, unit: record.item.leadUnit,
          column: .group(groups.group(of: record))), session)
    }
    guard isDone else {
      counting = (walk, groups, kinds)
      return
    }
    tally = SitesView.cells(kinds, session)
    let isUngrouped = kinds.counts.keys.contains { $0.column == .group(nil) }
    columns = CategoryGroup.allCases.map { .group($0) } + (isUngrouped ? [.group(nil), .total] : [.total])
    if !columns.contains(column) { column = .total }
    list(session)
  }

  /// What each kind of item counts for, worked out once for all of that kind.
  private static func cells(_ kinds: Tally<Cell>, _ session: Session) -> Tally<Cell> {
    Tally(kinds) { kind in
      var cells: [Cell] = []
      if let grid = kind.grid ?? session.ledger.grid(ofSite: kind.site) {
        cells += [kind.column, .total].map { Cell(grid: grid, column: $0) }
      }
      for site in session.ledger.sites(holding: kind.site) {
        cells += [kind.column, .total].map { Cell(site: site, column: $0) }
      }
      if let unit = kind.unit { cells += [kind.column, .total].map { Cell(unit: unit, column: $0) } }
      return cells
    }
  }

  private mutating func list(_ session: Session) {
    let words = session.words.sites
    let ledger = session.ledger
    let sites = ledger.sitesByName
    let all =
      ledger.gridsByName.map { Row(kind: .grid, id: $0.id, name: $0.name, isRetired: $0.retired) }
      + sites.filter(\.isKey).map {
        Row(kind: .site, id: $0.id, name: $0.name, sign: words.keySign, isRetired: $0.retired)
      }
      + sites.filter { !$0.isKey }.map {
        Row(kind: .site, id: $0.id, name: $0.name, sign: "  ", isRetired: $0.retired)
      }.stablyFirst { (tally?[$0.cell(.total)].open ?? 0) > 0 }
      + ledger.unitsByName.map {
        Row(kind: .unit, id: $0.id, name: $0.name, sign: "# ", isRetired: $0.retired)
      }
    // What is out of use stands at the end, where it can be taken back.
    rows = all.stablyFirst { !$0.isRetired }
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    collect(session)
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) { collect(session) }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    guard case .newRecord(let kind) = answer else { return session.takeSetting(answer) }
    return [.push(FormLayer(RecordForm(kind, nil), session))]
  }

  private var current: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  // Open items are handed over where the people are.
  func bar(_ session: Session) -> [CommandName]? {
    [.open, .help, .newRecord, .editRecord, .search, .undo, .palette, .language]
  }

  func obstacle(to command: CommandName, _ session: Session) -> String? {
    switch command {
    case .newRecord: session.needs(.clerk)
    case .handOver: session.words.people.choosePerson
    case .toDo: session.words.people.toDoOfPerson
    case .editRecord where current == nil, .figures where current == nil: session.words.sites.nothing
    case .editRecord: session.needs(current?.kind == .grid ? .lead : .clerk)
    default: nil
    }
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursor.move(
        motion, count: rows.count, height: Layout(session.size).body.height - 1)
      return []
    }
    switch command {
    case .left: column = columns[max(0, place(of: column) - 1)]
    case .right: column = columns[min(columns.count - 1, place(of: column) + 1)]
    case .open: return open(session)
    case .figures: return current.map { [.push(figures(of: $0, session))] } ?? []
    case .newRecord: return [.push(ChooserLayer.newPlaces(session))]
    case .editRecord: return current.map { [.push(FormLayer(RecordForm($0.kind, $0.id), session))] } ?? []
    default: return nil
    }
    return []
  }

  private func open(_ session: Session) -> [Transition] {
    guard let current else { return [] }
    // The lead unit alone: items that a unit only supports are counted for another.
    let field: QueryField = current.kind == .grid ? .grid : current.kind == .site ? .site : .leadUnit
    var terms: [(field: QueryField, value: String)] = [(field, current.name)]
    let site = current.kind == .site ? current.id : nil
    guard case .group(let group) = column else { return session.showItems(terms, at: site) }
    terms.append((.group, group.map { session.name(of: $0) } ?? "none"))
    return session.showItems(terms, at: site, of: .some(group))
  }

  /// What the chosen cell shows: so many open items, of which so many red.
  private func figures(of row: Row, _ session: Session) -> ChooserLayer {
    let ledger = session.ledger
    var groups = GroupsOfItems(ledger)
    let places = session.book.open.filter { place in
      let record = ledger.items[place]
      if case .group(let group) = column, groups.group(of: record) != group { return false }
      return switch row.kind {
      case .grid: (record.item.grid ?? ledger.grid(ofSite: record.item.site)) == row.id
      case .site: ledger.isSite(record.item.site, within: row.id)
      default: record.item.leadUnit == row.id
      }
    }
    let name = column == .total ? row.name : "\(row.name) \(self.name(of: column, isWide: true, session))"
    return .openFigures(name, places, session)
  }

  private func place(of column: Column) -> Int { columns.firstIndex(of: column) ?? columns.count - 1 }

  /// What stands above a column.
  private func name(of column: Column, isWide: Bool, _ session: Session) -> String {
    let words = session.words.sites
    return switch column {
    case .group(let group?): isWide ? session.name(of: group) : words.group(group)
    case .group(nil): isWide ? session.words.items.ungrouped : words.ungrouped
    case .total: words.total
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.sites
    let all = self.columns.filter { $0 != .total }
    // All groups from 80 columns on, under their full names where there is room; on a phone as many as fit, the
    // chosen one among them; and the sum.
    let isWide = canvas.width >= 17 + 8 + all.count * 9
    let width = isWide ? 8 : max(5, Columns.widest(all.map { name(of: $0, isWide: false, session) }))
    let names = canvas.width < 80 ? 14 : 18
    let room = min(all.count, max(0, (canvas.width - names - 8) / (width + 1)))
    let chosen = place(of: column)
    let first = column == .total ? 0 : min(max(0, chosen - room + 1), all.count - room)
    let shown = Array(all.dropFirst(first).prefix(room))
    var columns: [TextTable.Column] = [.init(name: words.place, width: nil)]
    columns += shown.map {
      .init(name: name(of: $0, isWide: isWide, session), width: width, alignment: .right)
    }
    columns.append(.init(name: words.total, width: 7, alignment: .right))
    let lines = rows.map { row in
      guard row.isRetired else { return line(row, shown, width) }
      // In the place of the sum: behind a long name it would be cut.
      return [StyledLine(row.sign + row.name, .faint)] + shown.map { _ in StyledLine("", .faint) }
        + [StyledLine(words.retired, .faint)]
    }
    if rows.isEmpty {
      canvas.putWrapped(
        words.nothing, in: Rect(x: 1, y: 2, width: canvas.width - 2, height: 3), session.theme.faint)
    }
    let cell = column == .total ? columns.count - 1 : min(max(1, chosen - first + 1), columns.count - 1)
    TextTable(columns: columns, rows: lines, cursor: cursor, cell: cell).draw(
      on: &canvas, session.theme, saying: session.words.items)
  }

  /// Open items, and behind a `!` how many of them are red; where that does not fit, only that there are some.
  private func line(_ row: Row, _ shown: [Column], _ width: Int) -> [StyledLine] {
    [StyledLine(row.sign + row.name)]
      + (shown + [.total]).map { column in
        guard let count = tally?[row.cell(column)] else {
          return StyledLine(column == .total ? "..." : "", .faint)
        }
        if count.open == 0 { return StyledLine(".", .faint) }
        if count.red == 0 { return StyledLine("\(count.open)", count.open >= 10 ? .strong : .text) }
        let texts = [" \(count.open)!\(count.red) ", "\(count.open)!\(count.red)", "\(count.open)!"]
        return StyledLine(texts.first { $0.utf8.count <= (column == .total ? 7 : width) } ?? texts[2], .red)
      }
  }
}

extension Array {
  /// The elements that answer first, then the others, both in their order.
  fileprivate func stablyFirst(_ isFirst: (Element) -> Bool) -> [Element] {
    filter(isFirst) + filter { !isFirst($0) }
  }
}
