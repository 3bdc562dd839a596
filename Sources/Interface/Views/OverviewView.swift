import Console
import LedgerModel
import Wording

/// The first view: one's own queue, and the week's figures beside last week's.
struct OverviewView: Layer {
  /// An item of the queue with what it is sorted by.
  private struct Found: Sendable {
    var reason: QueueReason
    var due: Int64
    var place: Int
  }

  /// A queue that is being looked for.
  private struct Collecting: Sendable {
    var walk: SliceWalk
    let rules: QueueRules
    var found: [Found] = []

    mutating func advance(_ session: Session) -> Bool {
      walk.advance(Session.slice) { place in
        let standing = session.ledger.items.openStanding(at: place)
        if let standing, !rules.mayConcern(standing) { return }
        let record = session.ledger.items[place]
        let lamp = session.book.lamp(at: place, now: session.now)
        let hasRequests = standing?.hasRequests
        guard let reason = QueueReason(record, lamp, rules, hasRequests: hasRequests) else { return }
        found.append(Found(reason: reason, due: record.item.due?.milliseconds ?? .max, place: place))
      }
    }
  }

  /// The rows of the queue: an item's place, and why it stands there.
  private(set) var rows: [(place: Int, reason: QueueReason)] = []
  /// Whether the queue was looked for to the end once.
  private(set) var isListed = false
  /// The queue that is being looked for.
  private var collecting: Collecting?
  private(set) var cursor = ListCursor()
  /// The step under the cursor while the ledger is being set up; nothing once it has a queue.
  private(set) var step: Int?
  /// The place of the item that was just added here: it stands under the cursor until that moves.
  private var added: Int?
  /// This week's and last week's figures; nothing until they are worked out.
  private(set) var figures: (now: RateTable, before: RateTable)?
  private var areFiguresOld = true
  /// The figures being worked out: this week's and last week's.
  private var counting: RatesProgress?

  init(_ session: Session) {
    collect(session)
    if FirstSteps.areDue(session) { step = FirstSteps.next(session) }
  }

  var place: Place { .queue }
  var isDialog: Bool { false }
  var wantsIdle: Bool { collecting != nil || areFiguresOld }

  func targets(_ session: Session) -> Targets {
    Targets(
      items: step == nil && rows.indices.contains(cursor.index) ? [item(cursor.index, session).id] : [])
  }

  func item(_ row: Int, _ session: Session) -> Item { session.ledger.items[rows[row].place].item }

  /// Looks for the queue anew; the old one is shown until that is done.
  private mutating func collect(_ session: Session) {
    guard let me = session.me else {
      (rows, collecting) = ([], nil)
      return
    }
    collecting = Collecting(walk: SliceWalk(session.book.open), rules: QueueRules(me, session))
    look(session)
  }

  private mutating func look(_ session: Session) {
    guard var collecting else { return }
    self.collecting = nil
    let isDone = collecting.advance(session)
    if isDone { take(collecting.found, session) } else { self.collecting = collecting }
  }

  private mutating func take(_ found: [Found], _ session: Session) {
    let under = rows.indices.contains(cursor.index) ? rows[cursor.index].place : nil
    rows = found.sorted { ($0.reason, $0.due, $0.place) < ($1.reason, $1.due, $1.place) }.map {
      ($0.place, $0.reason)
    }
    isListed = true
    let line = cursor.index - cursor.top
    if let row = rows.firstIndex(where: { $0.place == under }) {
      cursor.index = row
      cursor.top = row - line
    }
    if let added, session.ledger.items[added].item.isHidden { self.added = nil }
    if let added {
      if !rows.contains(where: { $0.place == added }) {
        rows.insert((added, .added), at: min(max(0, cursor.index), rows.count))
      }
      cursor.index = rows.firstIndex { $0.place == added } ?? cursor.index
    }
    cursor.settle(count: rows.count, height: queueHeight(Layout(session.size)))
  }

  /// What was added here and is nothing of this person's goes, once the cursor is elsewhere.
  private mutating func leaveAdded() {
    guard let added, rows.indices.contains(cursor.index), rows[cursor.index].place != added else { return }
    if let row = rows.firstIndex(where: { $0.place == added && $0.reason == .added }) {
      rows.remove(at: row)
      if row < cursor.index { cursor.index -= 1 }
    }
    self.added = nil
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    added = nil
    step = FirstSteps.areDue(session) ? FirstSteps.next(session) : nil
    collect(session)
    forgetFigures()
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    if touched.added.count == 1 { added = session.ledger.items.place(of: touched.added[0]) }
    collect(session)
    guard touched.own else { return }
    forgetFigures()
    // What was done ticks itself off, and the next step is under the cursor.
    if step != nil { step = FirstSteps.next(session) }
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    if answer == .actingAs {
      cursor = ListCursor()
      step = FirstSteps.areDue(session) ? FirstSteps.next(session) : nil
      collect(session)
    }
    if case .newRecord(let kind) = answer { return [.push(FormLayer(RecordForm(kind, nil), session))] }
    return session.takeSetting(answer)
  }

  mutating func idle(_ session: inout Session) {
    if collecting != nil { return look(session) }
    // The running week and the one before it: those of the meeting and of all papers.
    var weeks =
      counting
      ?? RatesProgress(
        session.ledger, in: (0...1).map { session.ledger.week($0, at: session.now) }, by: [.group])
    counting = nil
    guard let tables = weeks.advance(Session.heavySlice) else {
      counting = weeks
      return
    }
    figures = (tables[0][0], tables[1][0])
    areFiguresOld = false
  }

  /// Each figure of both weeks, and the lamps of now, lead to their items.
  private func menu(_ session: Session) -> ChooserLayer {
    let words = session.words
    let weeks = [(words.overview.thisWeek, figures?.now), (words.overview.lastWeek, figures?.before)]
    let parts = weeks.compactMap { name, table in
      table.map { FigureRows($0.total, in: $0.period, by: .group, of: .total, named: name, session) }
    }
    var menu = ChooserLayer.figures(words.figures.title, parts, session)
    let lamps = [Lamp.red, .yellow, .green, .grey].filter { session.book.counts[$0] > 0 }.map { lamp in
      Choice(
        .query(session.query([(.lamp, session.name(of: lamp))])), title: session.name(of: lamp),
        detail: String(session.book.counts[lamp]))
    }
    menu.list = ChoiceList(
      (lamps.isEmpty ? [] : [Choice(heading: words.figures.now)]) + lamps + menu.list.shown)
    return menu
  }

  /// The figures are of a state that is no more.
  private mutating func forgetFigures() {
    areFiguresOld = true
    counting = nil
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let step { return perform(command, at: step, session) }
    if let motion = Motion(command) {
      cursor.move(motion, count: rows.count, height: queueHeight(Layout(session.size)))
      leaveAdded()
      return []
    }
    switch command {
    case .figures: return [.push(menu(session))]
    case .right: return rows.isEmpty ? [] : [.run(.detail)]
    case .open: return rows.isEmpty ? [.show(.items)] : nil
    case .left, .nextPane: return []
    default: return nil
    }
  }

  /// While the ledger is being set up: moving, and doing a step.
  private mutating func perform(_ command: CommandName, at step: Int, _ session: Session) -> [Transition]? {
    if let motion = Motion(command) {
      var cursor = ListCursor(index: step)
      cursor.move(motion, count: FirstStep.allCases.count, height: FirstStep.allCases.count)
      self.step = cursor.index
      return []
    }
    switch command {
    case .open, .right: return FirstSteps.perform(FirstStep.allCases[step], session)
    case .left, .nextPane: return []
    default: return nil
    }
  }

  static let figureRows = 8

  func hasFiguresBelow(_ layout: Layout) -> Bool {
    !layout.hasPane && !layout.isNarrow && layout.body.height > 15
  }

  func queueHeight(_ layout: Layout) -> Int {
    let rows = layout.body.height - 1 - (hasFiguresBelow(layout) ? OverviewView.figureRows : 0)
    return max(1, rows / (layout.isNarrow ? 2 : 1))
  }
}
