import Console
import Glibc
import Interface
import LedgerModel
import Verbs
import Wording

/// The one loop of the screen: what wakes it becomes an event, the state makes effects of it, the frame is shown.
///
/// It owns terminal and state; everything that may wait for a disk is the store's thread's.
struct ScreenLoop {
  private let display: any Display
  private let store: StoreThread
  private let now: () -> Timestamp
  private var state: AppState
  private var end: ScreenEnd?

  /// A loop on an open ledger and an open terminal.
  init(_ request: ScreenRequest, _ display: any Display, _ surroundings: Surroundings) {
    self.display = display
    now = surroundings.now
    let kept = request.person.flatMap { request.store.preferences(of: $0) }
    var preferences = kept.map(Preferences.init(json:)) ?? Preferences()
    if request.isLanguageNamed { preferences.language = request.language }
    state = AppState(
      ledger: request.store.ledger, person: request.person, login: surroundings.login,
      language: request.language, depth: ColourDepth.ofTerminal(surroundings), size: display.size, now: now(),
      preferences: preferences, opening: request.atMeeting ? .meeting : .overview)
    let drafts = request.person.map { request.store.leftDrafts(of: $0) } ?? []
    if drafts.contains(where: \.isSaved) { state.tellDraftWasSaved() }
    // One whose form cannot be opened, as its item is gone, stays where it is: nothing typed is thrown away unasked.
    var left: LeftDraft?
    for draft in drafts where !draft.isSaved {
      guard state.reopen(draft.draft) else { continue }
      left = draft
      break
    }
    display.show(state.render())
    store = StoreThread(request.store)
    store.start()
    // The tour comes once, even when the first session is cut off.
    if !preferences.tourSeen { store.ask(.keep(state.preferences, of: state.person)) }
    guard let person = request.person else { return }
    for saved in drafts where saved.isSaved { store.ask(.dropDraft(of: person, session: saved.session)) }
    guard let left else { return }
    // It is this session's from now on: kept under its name before the old one goes.
    store.ask(.draft(left.draft, of: person))
    store.ask(.dropDraft(of: person, session: left.session))
  }

  /// Runs until the screen is left; then everything that was asked for is on the disk.
  mutating func run() -> ScreenEnd {
    while end == nil {
      let timeout = state.hasIdleWork ? 0 : max(0, state.nextTick.milliseconds - now().milliseconds)
      take(display.next(watching: [store.answered], timeout: Int(timeout)), isFirst: true)
      takeWhatWaits()
      if end == nil { display.show(state.render()) }
      // Read by this thread, mended by the other.
      if state.hasBrokenItems { store.look() }
    }
    store.finish()
    return end ?? .quit
  }

  /// Keys that came meanwhile are taken before the frame is drawn, so that a pasted or repeated key never lags.
  private mutating func takeWhatWaits() {
    for _ in 0..<64 where end == nil {
      let event = display.next(watching: [], timeout: 0)
      if event == .timedOut { return }
      take(event, isFirst: false)
    }
  }

  private mutating func take(_ input: InputEvent, isFirst: Bool) {
    update(.tick(now()))
    switch input {
    case .key(let key): update(.key(key))
    case .resized(let size): update(.resized(size))
    case .ready: for event in store.takeAnswers() { update(event) }
    case .timedOut: if isFirst, state.hasIdleWork { update(.idle) }
    case .hangUp: end = .hangUp
    case .terminate: end = .terminated
    }
  }

  private mutating func update(_ event: Event) {
    for effect in state.update(event) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .commit(let request): store.ask(.commit(request, endsDraft: state.isSavingForm(request)))
    case .attach(let file, let request): store.ask(.attach(file, request))
    case .listExchange: store.ask(.exchangeFiles)
    case .readText(let file): store.ask(.text(file))
    case .lastOwnChange(let person, let redo): store.ask(.ownChange(person, at: now(), redo: redo))
    case .readHistory(let item, let limit): store.ask(.history(item, limit: limit))
    case .paper(let request): store.ask(.paper(request, at: now()))
    case .export(let request): store.ask(.export(request, at: now()))
    case .saveFile(let name, let bytes): store.ask(.file(name, bytes))
    case .savePreferences(let preferences, let person): store.ask(.keep(preferences, of: person))
    case .saveDraft(let draft): store.ask(.draft(draft, of: state.person))
    case .redraw: display.redraw()
    // ncurses has written all that it had: a bell cannot fall into the middle of a sequence.
    case .bell: _ = write(STDOUT_FILENO, "\u{7}", 1)
    case .suspend: display.suspend()
    case .quit: end = .quit
    }
  }
}

extension ColourDepth {
  /// What the environment says of the terminal's colours.
  static func ofTerminal(_ surroundings: Surroundings) -> ColourDepth {
    if surroundings.variable("NO_COLOR").map({ !$0.isEmpty }) == true { return .none }
    let type = surroundings.variable("TERM") ?? ""
    return type.contains("256") || type.contains("direct")
      ? ColourDepth(colours: 256) : ColourDepth(colours: 8)
  }
}
