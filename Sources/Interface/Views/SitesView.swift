import Console
import LedgerModel
import Wording
import Queries

/// Grids, sites and units: a heat map of open items by group, grids above, then sites, key ones first, then units, each below
/// what they are.
struct SitesView: Layer {
  /// What a column counts: the items of a group, those without one, or all of them.
  enum Column: Hashable, Sendable {
    case group(CategoryGroup?)
    case total
  }

  /// Where and what: a grid's, a site's or a unit's items, of one column.
  struct Cell: Hashable, Sendable {
    var grid: RecordID?
    var site: RecordID?
    var unit: RecordID?
    var column: Column
  }

  /// A row: what it stands for, and what it is called with its sign; without an identifier it only says what stands below.
  struct Row: Sendable {
    var kind: RecordKind
    var id: RecordID?
    var name: String
    var sign = "  "
    var isRetired = false

    /// The record; nothing for a heading.
    var key: RecordKey? { id.map { RecordKey(kind, $0) } }

    func cell(_ column: Column) -> Cell {
      switch kind {
      case .grid: Cell(grid: id, column: column)
      case .site: Cell(site: id, column: column)
      default: Cell(unit: id, column: column)
      }
    }
  }

  /// What the cells show; nothing before the first count.
  private(set) var tally: Tally<Cell>?
  /// The count under way: what is left to look at, and the items of the same kind counted together so far.
  private var counting: (walk: SliceWalk, groups: GroupsOfItems, kinds: Tally<Cell>)?
  private(set) var rows: [Row] = []
  /// Whether the rows stand in the order of what was counted.
  private var isListed = false
  private(set) var cursor = ListCursor()
  /// The columns: every group, what has none where there is such, and all together.
  private(set) var columns = CategoryGroup.allCases.map { Column.group($0) } + [.total]
  /// The column under the cursor.
  private(set) var column = Column.total

  init(_ session: Session) { collect(session) }

  var place: Place { .records }
  var isDialog: Bool { false }
  var wantsIdle: Bool { counting != nil }

  mutating func idle(_ session: inout Session) { count(session) }

  /// Counts everything anew; what was counted before is shown until that is done.
  private mutating func collect(_ session: Session, goingToNew: Bool = false) {
    counting = (SliceWalk(session.book.open), GroupsOfItems(session.ledger), Tally())
    list(session, goingToNew: goingToNew)
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

  /// Lists what there is; the cursor stays on its row, or goes to the one that was entered here.
  private mutating func list(_ session: Session, goingToNew: Bool = false) {
    let ledger = session.ledger
    let words = session.words.sites
    let sites = ledger.sitesByName
    let grids = ledger.gridsByName.map {
      Row(kind: .grid, id: $0.id, name: $0.name, isRetired: $0.retired)
    }
    let keys = sites.filter(\.isKey).map {
      Row(kind: .site, id: $0.id, name: $0.name, sign: words.keySign, isRetired: $0.retired)
    }
    let others = sites.filter { !$0.isKey }.map {
      Row(kind: .site, id: $0.id, name: $0.name, isRetired: $0.retired)
    }
    let units = ledger.unitsByName.map {
      Row(kind: .unit, id: $0.id, name: $0.name, isRetired: $0.retired)
    }
    let busyFirst = others.stablyFirst { (tally?[$0.cell(.total)].open ?? 0) > 0 }
    let before = rows
    // What is out of use stands at the end of its kind, where it can be taken back.
    rows = [grids, keys + busyFirst, units].filter { !$0.isEmpty }.flatMap { part in
      let kind = part[0].kind
      return [Row(kind: kind, name: RecordWords(session.language).kinds(kind), sign: "")]
        + part.stablyFirst { !$0.isRetired }
    }
    if isListed {
      cursor.follow(
        before.map(\.key), to: rows.map(\.key), goingToNew: goingToNew, height: height(session))
    }
    isListed = tally != nil
    leaveHeading(.down)
  }

  private func height(_ session: Session) -> Int { Layout(session.size).body.height - 1 }

  /// Moves on from a row that only says what stands below it, which is seen with the first of them.
  private mutating func leaveHeading(_ motion: Motion) {
    guard rows.indices.contains(cursor.index), rows[cursor.index].id == nil else { return }
    let goesUp = [Motion.up, .pageUp, .halfUp].contains(motion) && cursor.index > 0
    if cursor.index == 0 { cursor.top = 0 }
    cursor.index += goesUp ? -1 : 1
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    collect(session)
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    collect(session, goingToNew: touched.own)
  }

  mutating func spoken(_ session: inout Session) -> [Transition] {
    list(session)
    return []
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    guard case .newRecord(let kind) = answer else { return session.takeSetting(answer) }
    return [.push(FormLayer(RecordForm(kind, nil), session))]
  }

  /// The row of a record under the cursor.
  private var current: Row? {
    rows.indices.contains(cursor.index) && rows[cursor.index].id != nil ? rows[cursor.index] : nil
  }

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
      cursor.move(motion, count: rows.count, height: height(session))
      leaveHeading(motion)
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
      case .site: row.id.map { ledger.isSite(record.item.site, within: $0) } ?? false
      default: record.item.leadUnit == row.id
      }
    }
    let name = column == .total ? row.name : "\(row.name) \(self.name(of: column, isWide: true, session))"
    return .openFigures(name, places, session)
  }
}

extension Array {
  /// The elements that answer first, then the others, both in their order.
  fileprivate func stablyFirst(_ isFirst: (Element) -> Bool) -> [Element] {
    filter(isFirst) + filter { !isFirst($0) }
  }
}
