import Console
import LedgerModel
import Wording

/// Statistics as bars: open items by group, grid and owner with the red ones in front, and the weeks' closures.
struct StatisticsView: Layer {
  /// What the bars stand for.
  enum Chart: String, Sendable, Hashable, CaseIterable {
    case group, grid, person, week
  }

  /// A bar: its name, its length, the red part of it, and the field that its items share.
  private struct Bar: Sendable {
    var name: String
    var count: Int
    var red = 0
    var field: QueryField?
  }

  private var chart = Chart.group
  private var bars: [Bar] = []
  private var cursor = ListCursor()

  init(_ session: Session) { collect(session) }

  var place: Place { .list }
  var isDialog: Bool { false }

  private mutating func collect(_ session: Session) {
    switch chart {
    case .group:
      var groups = GroupsOfItems(session.ledger)
      let tally = Tally<CategoryGroup>(session) { groups.group(of: $0) }
      bars = CategoryGroup.allCases.map { bar(session.name(of: $0), tally[$0].open, tally[$0].red, .group) }
    case .grid:
      let tally = Tally<RecordID>(session) { $0.item.grid ?? session.ledger.grid(ofSite: $0.item.site) }
      let grids = session.ledger.grids.all.filter { !$0.retired }
      bars = grids.map { bar($0.name, tally[$0.id].open, tally[$0.id].red, .grid) }
    case .person:
      let tally = Tally<RecordID>(session) { $0.item.owner }
      let owners = session.ledger.people.all.filter { tally[$0.id].open > 0 }
      bars = owners.map { bar($0.name, tally[$0.id].open, tally[$0.id].red, .owner) }
      bars.sort { $0.count > $1.count }
    case .week: bars = weeks(session)
    }
    cursor.index = min(cursor.index, max(0, bars.count - 1))
  }

  private func bar(_ name: String, _ open: Int, _ red: Int, _ field: QueryField) -> Bar {
    Bar(name: name, count: open, red: red, field: field)
  }

  /// Items ticked off in each of the last twelve weeks, this one last.
  private func weeks(_ session: Session) -> [Bar] {
    let zone = session.ledger.clock.zone
    let monday = session.today.monday.daysSinceEpoch
    var counts = Array(repeating: 0, count: 12)
    let first = CivilDate(daysSinceEpoch: monday - 11 * 7)
    for place in session.book.closed(since: zone.moment(first, .midnight), in: session.ledger) {
      guard let closed = session.ledger.items[place].item.closedAt else { continue }
      let weeksAgo = (monday + 6 - zone.civil(closed).daysSinceEpoch) / 7
      if (0..<12).contains(weeksAgo) { counts[11 - weeksAgo] += 1 }
    }
    return counts.enumerated().map { place, count in
      let first = CivilDate(daysSinceEpoch: monday - (11 - place) * 7)
      return Bar(name: session.words.statistics.weekOf(session.dayText(first)), count: count)
    }
  }

  mutating func shown(_ session: inout Session) -> [Step] {
    collect(session)
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) { collect(session) }

  mutating func picked(_ choice: Choice, _ session: inout Session) -> [Step] { session.takeSetting(choice) }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Step]? {
    if let motion = Motion(command) {
      cursor.move(motion, count: bars.count, height: Layout(session.size).body.height - 2)
      return []
    }
    let all = Chart.allCases
    let now = all.firstIndex(of: chart)!
    switch command {
    case .nextPane, .right: chart = all[(now + 1) % all.count]
    case .left: chart = all[(now + all.count - 1) % all.count]
    case .open:
      guard bars.indices.contains(cursor.index), let field = bars[cursor.index].field else { return [] }
      return session.showItems([(field, bars[cursor.index].name)])
    default: return nil
    }
    cursor = ListCursor()
    collect(session)
    return []
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    var x = 0
    for each in Chart.allCases {
      let style = each == chart ? theme.chosen : theme.text
      x += canvas.put(" \(session.words.statistics.chart(each.rawValue)) ", x: x, y: 0, style) + 1
    }
    if chart != .week { canvas.put(session.words.statistics.legend, x: 1, y: 1, theme.faint) }
    let widest = bars.map { Columns.width(of: $0.name) }.max() ?? 0
    let labels = min(max(8, widest), max(8, canvas.width / 3))
    let most = max(1, bars.map(\.count).max() ?? 1)
    let room = max(1, canvas.width - labels - 12)
    for (line, row) in cursor.lines(count: bars.count, height: canvas.height - 2) {
      let bar = bars[row]
      let y = line + 2
      canvas.put(bar.name, x: 1, y: y, row == cursor.index ? theme.chosen : theme.text, field: labels)
      let length = bar.count * room / most
      let red = bar.red * room / most
      // Red ones are `!`, the others `#`: the bar reads without colours.
      canvas.put(String(repeating: "!", count: red), x: labels + 2, y: y, theme.red)
      canvas.put(String(repeating: "#", count: length - red), x: labels + 2 + red, y: y, theme.strong)
      let figure = bar.red > 0 ? "\(bar.count) !\(bar.red)" : "\(bar.count)"
      canvas.put(figure, x: labels + 3 + length, y: y, theme.text)
    }
  }
}
