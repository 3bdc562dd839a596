import Console
import LedgerModel
import Wording

/// The items behind a figure: exactly those that were counted, each to be opened and worked on.
struct FigureList: Layer {
  let question: FigureQuestion
  private(set) var items: [RecordID] = []
  /// The figure as it is now: a figure of steps counts some items more than once.
  private var figure = 0
  private var search: RateItems?
  private var cursor = ListCursor()
  /// The item that was just added here: it is none of the figure's, and stands under the cursor until that moves.
  private var added: RecordID?

  init(_ question: FigureQuestion, _ session: Session) {
    self.question = question
    look(session)
  }

  /// Its rows are items, as those of one's own queue.
  var place: Place { .queue }
  var isDialog: Bool { false }
  var wantsIdle: Bool { search != nil }

  func targets(_ session: Session) -> Targets {
    Targets(items: items.indices.contains(cursor.index) ? [items[cursor.index]] : [])
  }

  private mutating func look(_ session: Session) {
    switch question.source {
    case .listed(let items): (self.items, figure) = (items, items.count)
    case .rates(let figure, let period, let grouping, let row):
      search = RateItems(session.ledger, behind: figure, in: period, by: grouping, of: row)
    }
  }

  mutating func idle(_ session: inout Session) {
    guard let found = search?.advance(Session.heavySlice), let search else { return }
    let under = items.indices.contains(cursor.index) ? items[cursor.index] : nil
    (items, figure, self.search) = (found, search.figureSoFar, nil)
    if let added, found.contains(added) { self.added = nil }
    if let added = self.added { items.insert(added, at: min(cursor.index, items.count)) }
    cursor.index = under.flatMap { items.firstIndex(of: $0) } ?? min(cursor.index, max(0, items.count - 1))
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    if touched.added.count == 1, let made = touched.added.first {
      if let added { items.removeAll { $0 == added } }
      cursor.index = min(cursor.index, items.count)
      items.insert(made, at: cursor.index)
      added = made
    }
    if let added, session.ledger.items[added]?.isHidden == true {
      items.removeAll { $0 == added }
      self.added = nil
      cursor.index = min(cursor.index, max(0, items.count - 1))
    }
    guard !touched.items.isEmpty else { return }
    if case .rates = question.source { look(session) }
  }

  /// What was added here goes, once the cursor is elsewhere.
  private mutating func leaveAdded() {
    guard let added, let row = items.firstIndex(of: added), row != cursor.index else { return }
    items.remove(at: row)
    if row < cursor.index { cursor.index -= 1 }
    self.added = nil
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursor.move(motion, count: items.count, height: Layout(session.size).body.height - 2)
      leaveAdded()
      return []
    }
    switch command {
    case .left: return [.pop]
    case .right: return items.isEmpty ? [] : [.run(.detail)]
    case .open: return items.isEmpty ? [] : nil
    case .nextPane, .figures: return []
    case .export:
      return [.push(ChooserLayer.export(items.filter { $0 != added }, about: question.title, session))]
    default: return nil
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let (theme, words) = (session.theme, session.words)
    let isSearching = search != nil
    let own = items.count - (added == nil ? 0 : 1)
    let count = isSearching ? words.overview.counting : words.figures.count(figure, own)
    let x = canvas.width - Columns.width(of: count)
    canvas.put(question.title, x: 0, y: 0, theme.strong, width: max(0, x - 1))
    canvas.put(count, x: x, y: 0, theme.strong)
    let (above, below) = cursor.beyond(count: items.count, height: canvas.height - 2)
    canvas.put(words.items.beyond(above: above, below: below), x: 0, y: 1, theme.faint)
    for (line, row) in cursor.lines(count: items.count, height: canvas.height - 2) {
      draw(items[row], y: line + 2, on: &canvas, session)
      guard row == cursor.index else { continue }
      canvas.restyle(canvas.bounds.row(line + 2)) { $0 = theme.chosen }
      canvas.setCursor(x: 0, y: line + 2)
    }
    if items.isEmpty, !isSearching { canvas.put(words.figures.nothing, x: 1, y: 2, theme.faint) }
  }

  private func draw(_ id: RecordID, y: Int, on canvas: inout Canvas, _ session: Session) {
    guard let item = session.ledger.items[id] else { return }
    let (theme, lamp) = (session.theme, session.lamp(of: id))
    canvas.putLamp(lamp, x: 1, y: y, session)
    canvas.put(item.number.description, x: 4, y: y, theme.text)
    let start = 5 + Columns.width(of: item.number.description)
    guard canvas.width >= 60 else {
      // On a phone the problem has what is left; the rest stands in the detail.
      canvas.put(
        session.shownText(item.title, of: item), x: start, y: y, theme.text,
        width: max(1, canvas.width - start))
      return
    }
    let state = session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock))
    let due = session.dueText(item, lamp: lamp)
    let owner = canvas.width >= 72 ? session.personName(item.owner) ?? "" : ""
    let room = max(1, canvas.width - start - (owner.isEmpty ? 0 : 10) - 22)
    canvas.put(session.shownText(item.title, of: item), x: start, y: y, theme.text, width: room)
    if !owner.isEmpty { canvas.put(owner, x: start + 1 + room, y: y, theme.text, width: 9) }
    canvas.put(state, x: canvas.width - 21, y: y, theme.faint, width: 9)
    canvas.put(due, x: canvas.width - 11, y: y, theme.text, width: 11)
  }
}
