import Console
import LedgerModel
import Wording
import Queries

/// Statistics: open items by group, grid, owner, unit and site as bars with the red ones in front, the weeks'
/// closures, and the rates of any week, month or year.
struct StatisticsView: Layer {
  /// What the bars stand for.
  enum Chart: String, Sendable, Hashable, CaseIterable {
    case group, grid, person, unit, site, week

    /// By what rates are grouped when this chart is chosen; nothing for the weeks.
    var grouping: RateGrouping? { RateGrouping(rawValue: rawValue) }
  }

  /// A bar: its name, its length, the red part of it, and what its items share.
  private struct Bar: Sendable {
    var name: String
    /// What it stands for.
    var key = StatisticsView.unset
    var count: Int
    var red = 0
    /// The field and its value, by which a query finds the items.
    var term: (field: QueryField, value: String)?
    /// The site at which they are.
    var site: RecordID?
    /// The week that it stands for.
    var week: RatePeriod?
  }

  /// A chart that is being counted, by what its bars stand for.
  private struct Counting: Sendable {
    var walk: SliceWalk
    var groups: GroupsOfItems
    var tally = Tally<String>()

    mutating func advance(_ chart: Chart, _ session: Session) -> Bool {
      walk.advance(Session.slice) { place in
        tally.count(place, StatisticsView.key(of: place, chart, &groups, session), session)
      }
    }
  }

  /// By what the item at a place stands at a chart's bar; of sites its own, not those that it belongs to.
  private static func key(
    of place: Int, _ chart: Chart, _ groups: inout GroupsOfItems, _ session: Session
  ) -> String {
    // An item is large: its fields are read where it stands, never copied as a whole.
    let record = session.ledger.items[place]
    let key =
      switch chart {
      case .group: groups.group(of: record)?.rawValue
      case .grid: (record.item.grid ?? session.ledger.grid(ofSite: record.item.site))?.text
      case .person: record.item.owner?.text
      case .unit: record.item.leadUnit?.text
      case .site: record.item.site?.text
      case .week: nil as String?
      }
    return key ?? unset
  }

  /// The key of items that have none of what the bars stand for.
  private static let unset = ""

  private var chart = Chart.group
  /// The count under way.
  private var counting: Counting?
  /// The weeks whose closures are still to be counted, this one last, each as the journal stood at its end.
  private var weeks: [RateProgress] = []
  private var bars: [Bar] = []
  private var cursor = ListCursor()
  /// The period whose rates are shown instead of the open items; nothing for the open items.
  private var period: FiguresPeriod?
  private var figures = FiguresTable()

  init(_ session: Session) { collect(session) }

  var place: Place { .figures }
  var isDialog: Bool { false }
  var wantsIdle: Bool { counting != nil || !weeks.isEmpty || figures.isCounting }

  mutating func idle(_ session: inout Session) {
    if counting != nil {
      count(session)
    } else if !weeks.isEmpty {
      countWeek(session)
    } else {
      figures.idle()
    }
  }

  private mutating func countWeek(_ session: Session) {
    guard let table = weeks[0].advance(Session.heavySlice) else { return }
    weeks.removeFirst()
    let bar = Bar(name: session.text(of: table.period), count: table.total.closed, week: table.period)
    let place = 11 - weeks.count
    if bars.indices.contains(place) { bars[place] = bar } else { bars.append(bar) }
  }

  private var rowCount: Int {
    period == nil ? bars.count : figures.table == nil ? 0 : figures.rows.count + 1
  }

  private mutating func collect(_ session: Session) {
    (counting, weeks) = (nil, [])
    if let period, let grouping = chart.grouping {
      figures.begin(period, by: grouping, session)
    } else if chart == .week {
      weeks = (0..<12).reversed().map {
        RateProgress(session.ledger, in: session.ledger.week($0, at: session.now), by: .group)
      }
    } else {
      // The old bars are shown until these are counted.
      counting = Counting(walk: SliceWalk(session.book.open), groups: GroupsOfItems(session.ledger))
      count(session)
    }
    cursor.index = min(cursor.index, max(0, rowCount - 1))
  }

  private mutating func count(_ session: Session) {
    guard var counting else { return }
    self.counting = nil
    guard counting.advance(chart, session) else {
      self.counting = counting
      return
    }
    bars = bars(counting.tally, session)
    cursor.index = min(cursor.index, max(0, rowCount - 1))
  }

  /// Of sites each with those that belong to it: what is at a building is at its estate, too, so that the bars come to
  /// more than all open items.
  private static func withParts(_ tally: Tally<String>, _ ledger: Ledger) -> Tally<String> {
    Tally(tally) { key in key == unset ? [key] : ledger.sites(holding: RecordID(key)).map(\.text) }
  }

  private func bars(_ tally: Tally<String>, _ session: Session) -> [Bar] {
    let ledger = session.ledger
    let tally = chart == .site ? StatisticsView.withParts(tally, ledger) : tally
    func bar(_ name: String, _ key: String, _ field: QueryField, site: RecordID? = nil) -> Bar {
      Bar(
        name: name, key: key, count: tally[key].open, red: tally[key].red,
        term: (field, key == Self.unset ? "none" : name), site: site)
    }
    func most(_ bars: [Bar]) -> [Bar] { bars.filter { $0.count > 0 }.sorted { $0.count > $1.count } }
    /// What has none of it stands behind, so that the bars come to all open items.
    func all(_ bars: [Bar], _ field: QueryField) -> [Bar] {
      let unset = bar(session.words.items.ungrouped, Self.unset, field)
      return unset.count > 0 ? bars + [unset] : bars
    }
    switch chart {
    case .group:
      return all(CategoryGroup.allCases.map { bar(session.name(of: $0), $0.rawValue, .group) }, .group)
    case .grid:
      let grids = ledger.gridsByName.filter { !$0.retired || tally[$0.id.text].open > 0 }
      return all(grids.map { bar($0.name, $0.id.text, .grid) }, .grid)
    case .person:
      return all(
        most(ledger.peopleByName.map { bar(ledger.distinctName(of: $0), $0.id.text, .owner) }), .owner)
    case .unit: return all(most(ledger.unitsByName.map { bar($0.name, $0.id.text, .leadUnit) }), .leadUnit)
    case .site:
      return all(most(ledger.sitesByName.map { bar($0.name, $0.id.text, .site, site: $0.id) }), .site)
    case .week: return []
    }
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    collect(session)
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) { collect(session) }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    session.takeSetting(answer)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursor.move(motion, count: rowCount, height: Layout(session.size).body.height - 2)
      return []
    }
    switch command {
    case .nextPane, .right: turn(by: 1)
    case .left: turn(by: -1)
    case .rates: period = period == nil ? FiguresPeriod() : nil
    case .earlier: period = period.map { FiguresPeriod(span: $0.span, back: $0.back + 1) } ?? FiguresPeriod()
    case .later: period = FiguresPeriod(span: period?.span ?? .week, back: max(0, (period?.back ?? 0) - 1))
    case .span: period = FiguresPeriod(span: nextSpan)
    case .figures where period == nil && chart != .week: return figuresOfBar(session)
    case .open, .figures: return open(session)
    default: return nil
    }
    // The weeks have no rates: they are a chart of periods themselves.
    if period != nil, chart.grouping == nil { chart = .group }
    cursor = ListCursor()
    bars = []
    collect(session)
    return []
  }

  private var nextSpan: FiguresPeriod.Span {
    guard let period else { return .week }
    let all = FiguresPeriod.Span.allCases
    return all[((all.firstIndex(of: period.span) ?? 0) + 1) % all.count]
  }

  private mutating func turn(by step: Int) {
    let all = Chart.allCases.filter { period == nil || $0.grouping != nil }
    let now = all.firstIndex(of: chart) ?? 0
    chart = all[(now + step + all.count) % all.count]
  }

  /// The items behind a row: all open ones of a bar, those closed in a week; of rates, each figure's.
  private func open(_ session: Session) -> [Transition] {
    if period == nil {
      if chart == .week, bars.indices.contains(cursor.index), let week = bars[cursor.index].week {
        let closed = FigureQuestion.Source.rates(.closed, week, by: .group, of: .total)
        let name = "\(session.words.statistics.chart(chart.rawValue)) \(session.text(of: week))"
        let question = FigureQuestion(title: name, count: bars[cursor.index].count, source: closed)
        return [.push(FigureList(question, session))]
      }
      guard bars.indices.contains(cursor.index), let term = bars[cursor.index].term else { return [] }
      return session.showItems([term], at: bars[cursor.index].site)
    }
    return figures.menu(of: cursor.index, session).map { [.push($0)] } ?? []
  }

  /// What stands at the bar under the cursor: so many open items, of which so many red.
  private func figuresOfBar(_ session: Session) -> [Transition] {
    guard bars.indices.contains(cursor.index) else { return [] }
    let bar = bars[cursor.index]
    var groups = GroupsOfItems(session.ledger)
    let places = session.book.open.filter { place in
      if let site = bar.site {
        return session.ledger.isSite(session.ledger.items[place].item.site, within: site)
      }
      return Self.key(of: place, chart, &groups, session) == bar.key
    }
    return [.push(ChooserLayer.openFigures(bar.name, places, session))]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    var x = 0
    for each in Chart.allCases where period == nil || each.grouping != nil {
      let style = each == chart ? theme.chosen : theme.text
      x += canvas.put(" \(session.words.statistics.chart(each.rawValue)) ", x: x, y: 0, style) + 1
    }
    if chart != .week { canvas.put(session.words.statistics.legend, x: 1, y: 1, theme.faint) }
    if let period { return drawRates(of: period, on: &canvas, session) }
    let (above, below) = cursor.beyond(count: bars.count, height: canvas.height - 2)
    let beyond = session.words.items.beyond(above: above, below: below)
    canvas.put(beyond, x: canvas.width - Columns.width(of: beyond), y: 1, theme.faint)
    if bars.isEmpty, wantsIdle { canvas.put("...", x: 1, y: 2, theme.faint) }
    let widest = bars.map { Columns.width(of: $0.name) }.max() ?? 0
    let labels = min(max(8, widest), max(8, canvas.width / 3))
    let most = max(1, bars.map(\.count).max() ?? 1)
    let room = max(1, canvas.width - labels - 12)
    for (line, row) in cursor.lines(count: bars.count, height: canvas.height - 2) {
      let bar = bars[row]
      let y = line + 2
      canvas.put(bar.name, x: 1, y: y, row == cursor.index ? theme.chosen : theme.text, field: labels)
      if row == cursor.index { canvas.setCursor(x: 1, y: y) }
      let length = bar.count * room / most
      let red = bar.red * room / most
      // Red ones are `!`, the others `#`: the bar reads without colours.
      canvas.put(String(repeating: "!", count: red), x: labels + 2, y: y, theme.red)
      canvas.put(String(repeating: "#", count: length - red), x: labels + 2 + red, y: y, theme.strong)
      let figure = bar.red > 0 ? "\(bar.count) !\(bar.red)" : "\(bar.count)"
      canvas.put(figure, x: labels + 3 + length, y: y, theme.text)
    }
  }

  private func drawRates(of period: FiguresPeriod, on canvas: inout Canvas, _ session: Session) {
    let days = figures.period ?? period.period(in: session.ledger, now: session.now)
    let title = session.words.statistics.period(
      period.span.rawValue, session.text(of: days), session.ledger.isRunning(days))
    canvas.put(title, x: 1, y: 1, session.theme.faint)
    let rest = Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)
    canvas.inside(rest) { figures.draw(on: &$0, cursor: cursor, session) }
  }
}
