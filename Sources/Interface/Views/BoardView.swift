import Console
import LedgerModel
import Wording

/// The board: to assign, in progress, to check, ticked off this week; what is paused is only counted.
struct BoardView: Layer {
  /// A column of the board.
  enum Lane: String, Sendable, Hashable, CaseIterable {
    case toAssign, inProgress, toCheck, closed

    init?(_ record: ItemRecord) {
      switch record.item.state {
      case .reported, .registered: self = .toAssign
      case .assigned, .inProgress: self = .inProgress
      case .submitted: self = .toCheck
      case .closed: self = .closed
      default: return nil
      }
    }

    /// Its place from the left, from 0.
    var number: Int {
      switch self {
      case .toAssign: 0
      case .inProgress: 1
      case .toCheck: 2
      case .closed: 3
      }
    }
  }

  private var lanes: [[Int]] = Lane.allCases.map { _ in [] }
  private var cursors: [ListCursor] = Lane.allCases.map { _ in ListCursor() }
  private var lane = 0
  /// The places of what is paused, which stands in no column.
  private var paused: [Int] = []
  /// The columns that are being put in order.
  private var ordering: RowOrdering?
  /// The place of the item that was just added here: the cursor goes to it.
  private var added: Int?

  init(_ session: Session) { collect(session) }

  var place: Place { .board }
  var isDialog: Bool { false }
  var wantsIdle: Bool { ordering != nil }

  mutating func idle(_ session: inout Session) { order(session) }

  func targets(_ session: Session) -> Targets {
    guard let place = under(lane) else { return Targets() }
    return Targets(items: [session.ledger.items[place].item.id])
  }

  /// The place of the item under a column's cursor.
  private func under(_ number: Int) -> Int? {
    let row = cursors[number].index
    return lanes[number].indices.contains(row) ? lanes[number][row] : nil
  }

  /// Puts the items into their columns anew; the old ones are shown until that is done.
  private mutating func collect(_ session: Session) {
    let week = session.ledger.week(at: session.now).from
    ordering = RowOrdering(
      session.book.open + session.book.closed(since: week, in: session.ledger),
      RowOrder(sort: .due, grouping: .lane))
    order(session)
  }

  private mutating func order(_ session: Session) {
    guard var ordering else { return }
    self.ordering = nil
    guard ordering.advance(Session.slice, session) else {
      self.ordering = ordering
      return
    }
    let groups = ordering.headings.groups(of: ordering.rows.places, session)
    func places(_ code: String?) -> [Int] {
      let group = groups.first { $0.code == code }
      return group.map { Array(ordering.rows.places[$0.start..<$0.start + $0.rows]) } ?? []
    }
    paused = places(nil)
    for lane in Lane.allCases { take(places(lane.rawValue), lane.number, session) }
    added = nil
  }

  private mutating func take(_ places: [Int], _ number: Int, _ session: Session) {
    let chosen = under(number)
    let line = cursors[number].index - cursors[number].top
    lanes[number] = places
    if let row = chosen.flatMap({ places.firstIndex(of: $0) }) {
      cursors[number] = ListCursor(index: row, top: row - line)
    }
    if let row = added.flatMap({ places.firstIndex(of: $0) }) {
      (lane, cursors[number].index) = (number, row)
    }
    cursors[number].settle(count: places.count, height: height(session))
  }

  /// How many columns are shown beside one another.
  static func lanesShown(in width: Int) -> Int { max(1, min(Lane.allCases.count, width / 19)) }

  /// How many items of a column are shown at once.
  private func height(_ session: Session) -> Int {
    max(1, Layout(session.size).body.height - 1 - headingRows(session))
  }

  /// How many rows the headings take: two where what stands above and below does not fit behind some name, wherever its
  /// cursor may be.
  private func headingRows(_ session: Session) -> Int {
    let body = Layout(session.size).body
    let shown = BoardView.lanesShown(in: body.width)
    let narrowest = (body.width - (shown - 1)) / shown
    let room = body.height - 2
    let isTight = lanes.indices.contains { number in
      let count = lanes[number].count
      guard count > room else { return false }
      let most = session.words.items.beyond(above: count - room, below: count - room)
      return Columns.width(of: "\(name(number, in: narrowest, session))  \(most)") > narrowest
    }
    return isTight && body.height > 4 ? 2 : 1
  }

  /// A column's name and how many items are in it: the short name where there is no room for the other.
  private func name(_ number: Int, in width: Int, _ session: Session) -> String {
    let (words, lane, count) = (session.words.board, Lane.allCases[number].rawValue, lanes[number].count)
    let name = "\(words.lane(lane)) \(count)"
    return Columns.width(of: name) <= width ? name : "\(words.shortLane(lane)) \(count)"
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    collect(session)
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    if touched.added.count == 1 { added = session.ledger.items.place(of: touched.added[0]) }
    collect(session)
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    session.takeSetting(answer)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursors[lane].move(motion, count: lanes[lane].count, height: height(session))
      return []
    }
    switch command {
    case .left: lane = max(0, lane - 1)
    case .right: lane = min(lanes.count - 1, lane + 1)
    case .nextPane: lane = (lane + 1) % lanes.count
    case .open: return under(lane) == nil ? [] : nil
    case .figures: return [.push(figures(session))]
    default: return nil
    }
    return []
  }

  /// The count of every column, and of what is paused, each with its items.
  private func figures(_ session: Session) -> ChooserLayer {
    let words = session.words.board
    let columns = Lane.allCases.map { (words.lane($0.rawValue), lanes[$0.number]) }
    let lists = (columns + [(words.pausedItems, paused)]).map { name, places in
      (name: name, items: places.map { session.ledger.items[$0].item.id })
    }
    return .figures(session.words.figures.title, [FigureRows(words.title, lists)], session)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let count = session.words.board.paused(paused.count)
    let note =
      ordering != nil ? "..." : paused.isEmpty ? count : "\(count)  \(session.words.overview.behind)"
    canvas.put(session.words.board.title, x: 0, y: 0, session.theme.strong)
    canvas.put(note, x: canvas.width - Columns.width(of: note), y: 0, session.theme.faint)
    // Where four columns do not fit, the chosen one and as many of its neighbours as do.
    let shown = BoardView.lanesShown(in: canvas.width)
    let first = min(max(0, lane - shown / 2), lanes.count - shown)
    let area = Rect(x: 0, y: 1, width: canvas.width, height: canvas.height - 1)
    let parts = area.columns(Array(repeating: .share(1), count: shown), gap: 1)
    for (offset, part) in parts.enumerated() {
      canvas.inside(part) { draw(first + offset, on: &$0, session) }
    }
    if session.ledger.items.count == 0 {
      let room = Rect(x: 1, y: 3, width: canvas.width - 2, height: max(0, canvas.height - 3))
      canvas.putWrapped(session.words.items.emptyLedger, in: room, session.theme.faint)
    }
  }

  private func draw(_ number: Int, on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let headings = headingRows(session)
    let height = max(1, canvas.height - headings)
    let name = name(number, in: canvas.width, session)
    let (above, below) = cursors[number].beyond(count: lanes[number].count, height: height)
    let beyond = session.words.items.beyond(above: above, below: below)
    let heading = headings > 1 ? [name, beyond] : ["\(name)  \(beyond)".trimmed]
    for (row, text) in heading.enumerated() {
      canvas.put(text, x: 0, y: row, theme.columnNames, field: canvas.width)
    }
    for (line, row) in cursors[number].lines(count: lanes[number].count, height: height) {
      let (place, y) = (lanes[number][row], line + headings)
      canvas.put(session.ledger.items[place].item.title, x: 3, y: y, theme.text)
      if number == lane, row == cursors[number].index {
        canvas.restyle(canvas.bounds.row(y)) { $0 = theme.chosen }
        canvas.setCursor(x: 0, y: y)
      }
      canvas.putLamp(session.book.lamp(at: place, now: session.now), x: 0, y: y, session)
    }
  }
}
