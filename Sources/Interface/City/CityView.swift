import Console
import LedgerModel
import Wording

/// What a city is scored by (创城): indicators, the dossier, inspections, standards, cycles, each a table of its records, with how
/// they stand above it.
struct CityView: Layer {
  /// The tables in the order of the tabs.
  static let kinds: [RecordKind] = [
    .indicator, .piece, .inspection, .standard, .reading, .cycle, .leadingGroup,
  ]
  /// How many lines stand above the table: tabs, and what it comes to.
  private static let head = 2

  /// The tables that were shown, by their kinds; the others are laid out when they come up.
  private var tables: [RecordKind: RecordsView] = [:]
  /// The tables that have to be laid out anew when they come up.
  private var stale: Set<RecordKind> = []
  private(set) var pane = 0
  /// What the tabs and the line below say: worked out when records change, and not for each frame.
  private var tabs: [String] = []
  private var summary = ""

  init(_ session: Session) {
    tables[kind] = RecordsView(kind, below: Self.head, session)
    tell(session)
  }

  private var table: RecordsView {
    get { tables[kind]! }
    set { tables[kind] = newValue }
  }

  /// Shows another table, as it stands now.
  private mutating func turn(to other: Int, _ session: Session) {
    pane = other
    if tables[kind] == nil {
      tables[kind] = RecordsView(kind, below: Self.head, session)
    } else if stale.contains(kind) {
      tables[kind]?.layOutAgain(session)
    }
    stale.remove(kind)
    tell(session)
  }

  var place: Place { table.place }
  var isTyping: Bool { table.isTyping }
  var isDialog: Bool { false }

  /// The kind whose table is shown.
  var kind: RecordKind { CityView.kinds[pane] }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] { table.handle(key, &session) }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if !isTyping {
      switch command {
      case .nextPane: turn(to: (pane + 1) % Self.kinds.count, session)
      case .left: turn(to: max(0, pane - 1), session)
      case .right: turn(to: min(Self.kinds.count - 1, pane + 1), session)
      default: return table.perform(command, &session)
      }
      return []
    }
    return table.perform(command, &session)
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    table.picked(answer, &session)
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    guard touched.others else { return }
    table.ledgerChanged(touched, &session)
    stale = Set(tables.keys).subtracting([kind])
    tell(session)
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    stale = Set(tables.keys)
    turn(to: pane, session)
    return []
  }

  mutating func spoken(_ session: inout Session) -> [Transition] { shown(&session) }

  var listedKind: RecordKind { kind }
  func records(_ session: Session) -> [RecordKey] { table.records(session) }
  func obstacle(to command: CommandName, _ session: Session) -> String? {
    table.obstacle(to: command, session)
  }

  func bar(_ session: Session) -> [CommandName]? {
    isTyping
      ? nil : [.open, .help, .recordSteps, .newRecord, .editRecord, .nextPane, .search, .undo, .palette]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    drawTabs(on: &canvas, session)
    canvas.put(summary, x: 1, y: 1, theme.faint, width: max(1, canvas.width - 2))
    canvas.inside(Rect(x: 0, y: Self.head, width: canvas.width, height: canvas.height - Self.head)) {
      table.draw(on: &$0, session)
    }
  }

  /// The tabs from the one that must be seen on, as many as fit.
  private func drawTabs(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    var first = 0
    while first < pane, tabs[first...pane].reduce(0, { $0 + Columns.width(of: $1) + 1 }) > canvas.width - 2 {
      first += 1
    }
    var x = 1
    for (number, tab) in tabs.enumerated().dropFirst(first) {
      let width = Columns.width(of: tab)
      guard x + width <= canvas.width else { break }
      canvas.put(tab, x: x, y: 0, number == pane ? theme.chosen : theme.faint)
      x += width + 1
    }
  }

  /// Says what stands in the tables, and what the one that is shown comes to.
  private mutating func tell(_ session: Session) {
    let words = RecordWords(session.language)
    tabs = CityView.kinds.map { kind in
      let count = session.ledger.records(of: kind).count { !session.ledger.isOutOfUse(RecordKey(kind, $0)) }
      return " \(words.kinds(kind))\(count == 0 ? "" : " \(count)") "
    }
    summary = told(session)
  }

  /// What the table comes to, in a line.
  private func told(_ session: Session) -> String {
    let words = CityScreenWords(session.language)
    let ledger = session.ledger
    switch kind {
    case .indicator, .reading:
      let told = ToldFields(ledger)
      let all = ledger.indicators(of: nil)
      return words.standings(
        IndicatorStanding.allCases.map { standing in
          (standing, all.count { told.standing($0) == standing })
        })
    case .piece:
      let all = ledger.pieces(of: nil).map { $0[Piece.Field.state].text.flatMap(PieceState.init) ?? .missing }
      return words.pieces(PieceState.allCases.map { state in (state, all.count { $0 == state }) })
    case .inspection, .standard:
      return session.nextInspection.map { words.countdown($0.name, $0.days) } ?? words.noneAnnounced
    default: return ledger.runningCycle.map { words.running($0.name) } ?? words.noCycle
    }
  }
}
