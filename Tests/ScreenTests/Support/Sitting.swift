import Console
import LedgerModel
import LedgerStore
import Wording

@testable import Interface
import Sample
@testable import Runtime

/// A person before the screen: keys go through the loop that the program runs, what it asks is done by the store's own
/// work on a ledger in memory, the frame can be looked at.
struct Sitting {
  private var loop: ScreenLoop
  let store: PaperStore
  private let service: StoreAtHand
  private let display: PaperDisplay
  private let clock: Clock

  /// What time it is before this screen.
  private final class Clock {
    var now: Timestamp
    init(_ now: Timestamp) { self.now = now }
  }

  init(
    _ store: PaperStore, as person: RecordID? = SampleLedger.clerk, _ language: Language = .zh,
    columns: Int = 80,
    rows: Int = 24, depth: ColourDepth = .eight, preferences: Preferences = Sitting.tourSeen,
    now: Timestamp = SampleLedger.now, opening: ViewName = .items, login: String? = nil
  ) {
    self.store = store
    let (session, firstID) = store.opened()
    // How papers read is tested where they are made.
    let papers = PaperMaking { request, _, _ in
      Array("\(request.kind) \(request.format) \(request.width ?? 0)".utf8)
    }
    service = StoreAtHand(StoreWork(session, making: papers))
    display = PaperDisplay(Size(columns: columns, rows: rows))
    let clock = Clock(now)
    self.clock = clock
    let state = AppState(
      ledger: session.ledger, person: person, login: login ?? person?.text ?? "nobody", language: language,
      depth: depth, size: display.size, now: now, preferences: preferences, opening: opening,
      ids: IDSource.counting(after: firstID))
    loop = ScreenLoop(state, asking: service, on: display) { clock.now }
    rest()
  }

  static var tourSeen: Preferences {
    var preferences = Preferences()
    preferences.tourSeen = true
    return preferences
  }

  var state: AppState {
    get { loop.state }
    set { loop.state = newValue }
  }

  /// Strikes the keys of a script such as `a 'wl' enter`.
  mutating func press(_ script: String) throws {
    for key in try Key.script(script) { take(.key(key)) }
  }

  /// Goes to a view, as its digit does from any other.
  mutating func show(_ view: ViewName) {
    for effect in loop.state.show(view) { loop.carryOut(effect) }
    rest()
  }

  /// Hands an event to the screen and does what it asks for.
  mutating func take(_ event: Event) {
    switch event {
    case .key(let key): loop.take(.key(key), isFirst: true)
    case .mouse(let mouse): loop.take(.mouse(mouse), isFirst: true)
    case .resized(let size):
      display.size = size
      loop.take(.resized(size), isFirst: true)
    case .tick(let now):
      clock.now = now
      loop.take(.timedOut, isFirst: false)
    case .told(let answer): service.say(answer)
    case .idle: break
    }
    rest()
  }

  /// What the loop does while no key comes: it takes answers, then works what can wait.
  mutating func rest() {
    while service.hasAnswers || state.hasIdleWork {
      loop.take(service.hasAnswers ? .ready(service.answered) : .timedOut, isFirst: true)
    }
  }

  /// Whether the disk is slow: what is asked of it waits until `answer()`.
  var isDiskSlow: Bool {
    get { service.isSlow }
    set { service.isSlow = newValue }
  }

  /// Lets the slow disk answer what it was asked so far.
  mutating func answer() {
    isDiskSlow = false
    rest()
  }

  /// Brings what others wrote to the screen.
  mutating func hearOthers() {
    service.look()
    rest()
  }

  // MARK: What came of it

  /// What was asked of the store.
  var asked: [StoreRequest] { service.asked }
  var hasQuit: Bool { loop.end == .quit }
  var bells: Int { display.bells }
  var copied: String { display.copied }
  /// Whether the terminal was asked to report the mouse.
  var hearsMouse: Bool { display.hearsMouse }

  /// The draft that was kept last; nothing when it was thrown away since, or none was.
  var lastDraft: FormDraft? {
    for case .saveDraft(let draft, _) in asked.reversed() { return draft }
    return nil
  }

  /// What was asked to be exported.
  var exported: [ExportRequest] {
    asked.compactMap { if case .export(let request, _) = $0 { request } else { nil } }
  }

  /// The papers that were asked for.
  var papers: [PaperRequest] {
    asked.compactMap { if case .paper(let request, _) = $0 { request } else { nil } }
  }

  /// What lies in the exchange directory, the latest first: names and sizes of files without meaning.
  var exchange: [(name: String, size: Int)] {
    get { store.journal.exchange.map { ($0.name, $0.content.count) } }
    set { store.journal.exchange = newValue.map { ($0.name, [UInt8](repeating: 0, count: $0.size)) } }
  }

  /// The screen as text.
  var picture: [String] { state.render().picture }

  /// The line above the keys.
  var message: String {
    let picture = picture
    return picture.count >= 2 ? picture[picture.count - 2].trimmed : ""
  }

  /// The item with a number of this year.
  func item(_ counter: Int) -> Item { store.ledger.items[ItemNumber(year: 2026, counter: counter)]! }
}
