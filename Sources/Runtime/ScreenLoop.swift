import Console
import Glibc
import Interface
import LedgerModel
import LedgerStore
import Wording

/// With what a screen opens.
public struct ScreenOpening {
  /// Who acts; nothing for somebody unknown, who may only look.
  public var person: RecordID?
  /// The Unix login of the process.
  public var login: String
  /// The language of the call.
  public var language: Language
  /// Whether that language was named, which then counts more than the person's usual one.
  public var isLanguageNamed: Bool
  /// What the terminal can show.
  public var depth: ColourDepth
  /// The view that is seen first.
  public var view: ViewName
  /// With what long texts are written.
  public var editor = ExternalEditor.none

  /// An opening of these parts.
  public init(
    person: RecordID?, login: String, language: Language, isLanguageNamed: Bool, depth: ColourDepth,
    view: ViewName
  ) {
    (self.person, self.login, self.language) = (person, login, language)
    (self.isLanguageNamed, self.depth, self.view) = (isLanguageNamed, depth, view)
  }
}

/// Why the screen was left.
public enum ScreenEnd: Sendable, Hashable {
  case quit, hangUp, terminated
  /// It never began: the machine allows no more threads or open files.
  case notStarted

  /// The exit status, as a shell reads it: 128 and the signal's number for one that was told to end.
  public var status: Int32 {
    switch self {
    case .quit: 0
    case .hangUp: 128 + SIGHUP
    case .terminated: 128 + SIGTERM
    case .notStarted: 1
    }
  }
}

/// The one loop of the screen: what wakes it becomes an event, the state makes effects of it, the frame is shown.
///
/// It owns terminal and state; everything that may wait for a disk is the store's thread's:
///
///     var loop = ScreenLoop(opening, on: store, display, now: clock)
///     exit(loop.run().status)
public struct ScreenLoop {
  private let display: any Display
  private let store: any StoreService
  private let now: () -> Timestamp
  var state: AppState
  /// With what long texts are written.
  private var editor = ExternalEditor.none
  /// Whether what a person likes to see is kept: not when what stands could not be read, for it would be lost.
  private var keepsPreferences = true
  private(set) var end: ScreenEnd?
  /// The minute in which the store looked last at what no watch tells of.
  private var lookedAt: Int64

  /// A loop on an opened store, which its own thread has from now on, and an open terminal. What the person left typed
  /// when a session ended without asking is opened again.
  public init(
    _ opening: ScreenOpening, on store: any Store, _ display: any Display, now: @escaping () -> Timestamp
  ) {
    self.init(opening, on: store, display, now: now) { StoreThread($0) }
  }

  /// The same with another way to ask the store.
  init(
    _ opening: ScreenOpening, on store: any Store, _ display: any Display, now: @escaping () -> Timestamp,
    asking service: (any Store) -> any StoreService
  ) {
    var trouble: StorageTrouble?
    func read<Read>(_ read: (RecordID) throws(StorageTrouble) -> Read?) -> Read? {
      guard let person = opening.person else { return nil }
      do throws(StorageTrouble) {
        return try read(person)
      } catch {
        trouble = error
        return nil
      }
    }
    let kept = read { id throws(StorageTrouble) in try store.preferences(of: id) }
    let preferencesAreRead = trouble == nil
    var preferences = kept.map(Preferences.init(json:)) ?? Preferences()
    if opening.isLanguageNamed { preferences.language = opening.language }
    var state = AppState(
      ledger: store.ledger, person: opening.person, login: opening.login, language: opening.language,
      depth: opening.depth, size: display.size, now: now(), preferences: preferences, opening: opening.view)
    let drafts = read { id throws(StorageTrouble) in try store.leftDrafts(of: id) } ?? []
    // What somebody was typing may lie there: that it cannot be read is said before anything else is typed.
    if let trouble { _ = state.update(.told(.unreadable(trouble))) }
    if drafts.contains(where: \.isSaved) { state.tellDraftWasSaved() }
    // One whose form cannot be opened, as its item is gone, stays where it is: nothing typed is thrown away unasked.
    let left = drafts.first { !$0.isSaved && state.reopen($0.draft) }
    self.init(state, asking: service(store), on: display, now: now)
    (keepsPreferences, editor) = (preferencesAreRead, opening.editor)
    // The tour comes once, even when the first session is cut off.
    if !preferences.tourSeen, keepsPreferences {
      self.store.ask(.savePreferences(state.preferences, of: opening.person))
    }
    guard let person = opening.person else { return }
    for saved in drafts where saved.isSaved {
      self.store.ask(.dropDraft(of: person, session: saved.session))
    }
    guard let left else { return }
    // It is this session's from now on: kept under its name before the old one goes.
    self.store.ask(.saveDraft(left.draft, of: person))
    self.store.ask(.dropDraft(of: person, session: left.session))
    if state.asksForFiles { self.store.ask(.exchangeFiles(of: person)) }
  }

  /// A loop that goes on from a state; the first frame is there before the store does anything.
  init(
    _ state: AppState, asking store: any StoreService, on display: any Display,
    now: @escaping () -> Timestamp
  ) {
    (self.state, self.store, self.display, self.now) = (state, store, display, now)
    lookedAt = now().milliseconds / 60_000
    if state.preferences.mouse { display.listenToMouse(true) }
    display.show(state.render())
    store.start()
    if !store.isRunning { end = .notStarted }
  }

  /// Runs until the screen is left; then everything that was asked for is on the disk.
  public mutating func run() -> ScreenEnd {
    while end == nil {
      let timeout = state.hasIdleWork ? 0 : max(0, state.nextTick.milliseconds - now().milliseconds)
      take(display.next(watching: [store.answered], timeout: Int(timeout)), isFirst: true)
      takeWhatWaits()
      if end == nil { display.show(state.render()) }
      // Read by this thread, mended by the other.
      let isDue = isNewMinute()
      if state.hasBrokenItems || isDue { store.look() }
    }
    store.finish()
    return end ?? .quit
  }

  /// Whether a minute has begun: then the store looks at the age of the last backup and at the program's own file, of which
  /// nothing wakes it.
  private mutating func isNewMinute() -> Bool {
    let minute = now().milliseconds / 60_000
    defer { lookedAt = minute }
    return minute != lookedAt
  }

  /// Keys that came meanwhile are taken before the frame is drawn, so that a pasted or repeated key never lags.
  private mutating func takeWhatWaits() {
    for _ in 0..<64 where end == nil {
      let event = display.next(watching: [], timeout: 0)
      if event == .timedOut { return }
      take(event, isFirst: false)
    }
  }

  /// Takes what woke the loop; work that can wait is done only when nothing did.
  mutating func take(_ input: InputEvent, isFirst: Bool) {
    update(.tick(now()))
    switch input {
    case .key(let key): update(.key(key))
    case .mouse(let mouse): update(.mouse(mouse))
    case .resized(let size): update(.resized(size))
    case .ready: for answer in store.takeAnswers() { update(.told(answer)) }
    case .timedOut: if isFirst, state.hasIdleWork { update(.idle) }
    case .hangUp: end = .hangUp
    case .terminate: end = .terminated
    }
  }

  private mutating func update(_ event: Event) {
    for effect in state.update(event) { carryOut(effect) }
  }

  /// What becomes of a text that is written in the person's editor; the terminal is given up for as long as that runs.
  private func edited(_ text: String) -> EditorOutcome {
    if let obstacle = editor.obstacle { return obstacle }
    var outcome = EditorOutcome.noneNamed
    display.lend { outcome = editor.write(text) }
    return outcome
  }

  /// Carries out what the state asks for.
  mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .ask(.savePreferences) where !keepsPreferences: break
    case .ask(let request): store.ask(request)
    case .redraw: display.redraw()
    case .bell: display.ring()
    case .copy(let text): display.copy(text)
    case .edit(let text):
      let outcome = edited(text)
      for effect in state.finishEditing(outcome) { carryOut(effect) }
    case .listenToMouse(let isOn): display.listenToMouse(isOn)
    case .suspend: display.suspend()
    case .quit: end = .quit
    }
  }
}
