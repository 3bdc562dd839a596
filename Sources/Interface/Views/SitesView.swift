import Console
import LedgerModel
import Wording

/// Sites and grids: a heat map of open items by group, grids above, then sites, key ones first.
struct SitesView: Layer {
  /// Where and what: a grid's or a site's items, of one group or of all.
  private struct Cell: Hashable, Sendable {
    var grid: RecordID?
    var site: RecordID?
    var group: CategoryGroup?
  }

  private var tally: Tally<Cell>
  private var grids: [Grid] = []
  private var sites: [Site] = []
  private var cursor = ListCursor()
  /// The group under the cursor; behind the last one all together.
  private var group = CategoryGroup.allCases.count

  init(_ session: Session) {
    tally = SitesView.count(session)
    collect(session)
  }

  var place: Place { .list }
  var isDialog: Bool { false }

  private static func count(_ session: Session) -> Tally<Cell> {
    var groups = GroupsOfItems(session.ledger)
    // Each item is looked up once; what it counts for is worked out for all of the same kind together.
    let kinds = Tally<Cell>(session) {
      Cell(grid: $0.item.grid, site: $0.item.site, group: groups.group(of: $0))
    }
    return Tally(kinds) { kind in
      var cells: [Cell] = []
      if let grid = kind.grid ?? session.ledger.grid(ofSite: kind.site) {
        cells += [Cell(grid: grid, group: kind.group), Cell(grid: grid)]
      }
      if let site = kind.site { cells += [Cell(site: site, group: kind.group), Cell(site: site)] }
      return cells
    }
  }

  private mutating func collect(_ session: Session) {
    tally = SitesView.count(session)
    grids = session.ledger.grids.all.filter { !$0.retired }
    let all = session.ledger.sites.all.filter { !$0.retired }
    sites = all.filter(\.isKey) + all.filter { !$0.isKey && tally[Cell(site: $0.id)].open > 0 }
  }

  mutating func shown(_ session: inout Session) -> [Step] {
    collect(session)
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) { collect(session) }

  mutating func picked(_ choice: Choice, _ session: inout Session) -> [Step] { session.takeSetting(choice) }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Step]? {
    if let motion = Motion(command) {
      cursor.move(motion, count: grids.count + sites.count, height: Layout(session.size).body.height - 1)
      return []
    }
    switch command {
    case .left: group = max(0, group - 1)
    case .right: group = min(CategoryGroup.allCases.count, group + 1)
    case .open: return open(session)
    default: return nil
    }
    return []
  }

  private func open(_ session: Session) -> [Step] {
    guard cursor.index < grids.count + sites.count else { return [] }
    var terms: [(QueryField, String)] = []
    if cursor.index < grids.count {
      terms.append((.grid, grids[cursor.index].name))
    } else {
      terms.append((.site, sites[cursor.index - grids.count].name))
    }
    if group < CategoryGroup.allCases.count {
      terms.append((.group, session.name(of: CategoryGroup.allCases[group])))
    }
    return session.showItems(terms)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.sites
    let all = CategoryGroup.allCases
    // All groups from 80 columns on, under their full names where there is room; on a phone as many as fit, the
    // chosen one among them; and the sum.
    let isWide = canvas.width >= 17 + 8 + all.count * 9
    let width = isWide ? 8 : session.language == .zh ? 5 : 6
    let room = min(all.count, max(0, (canvas.width - 14 - 8) / (width + 1)))
    let first = min(max(0, group - room + 1), all.count - room)
    let shown = Array(all.dropFirst(first).prefix(room))
    var columns: [TextTable.Column] = [.init(name: words.place, width: nil)]
    columns += shown.map {
      .init(name: isWide ? session.name(of: $0) : words.group($0), width: width, alignment: .right)
    }
    columns.append(.init(name: words.total, width: 7, alignment: .right))
    let rows =
      grids.map { row($0.name, Cell(grid: $0.id), shown, width) }
      + sites.map { row(($0.isKey ? words.keySign : "  ") + $0.name, Cell(site: $0.id), shown, width) }
    let cell = group == all.count ? columns.count - 1 : min(max(1, group - first + 1), columns.count - 1)
    TextTable(columns: columns, rows: rows, cursor: cursor, cell: cell).draw(on: &canvas, session.theme)
  }

  /// Open items, and behind a `!` how many of them are red; where that does not fit, only that there are some.
  private func row(
    _ name: String, _ place: Cell, _ groups: [CategoryGroup], _ width: Int
  ) -> [StyledLine] {
    let keys: [CategoryGroup?] = groups + [nil]
    return [StyledLine(name)]
      + keys.map { group in
        var cell = place
        cell.group = group
        let count = tally[cell]
        if count.open == 0 { return StyledLine(".", .faint) }
        if count.red == 0 { return StyledLine("\(count.open)", count.open >= 10 ? .strong : .text) }
        let texts = [" \(count.open)!\(count.red) ", "\(count.open)!\(count.red)", "\(count.open)!"]
        return StyledLine(texts.first { $0.utf8.count <= (group == nil ? 7 : width) } ?? texts[2], .red)
      }
  }
}
