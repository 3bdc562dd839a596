import Console
import LedgerModel
import Wording

@testable import Interface

/// A person before the screen: keys go in, effects are carried out on a store, the frame can be looked at.
struct Sitting {
  var state: AppState
  let store: PaperStore
  private var read = 0
  /// Whether the disk is slow: what is to be saved lies in `unanswered` until `answer()`.
  var isDiskSlow = false
  private var unanswered: [Effect] = []
  /// What lies in the exchange directory.
  var exchange: [(name: String, size: Int)] = []
  /// The texts of its files.
  var texts: [String: ReadText] = [:]
  private(set) var hasQuit = false
  private(set) var bells = 0
  private(set) var effects: [Effect] = []
  /// What was asked to be exported.
  private(set) var exported: [ExportRequest] = []
  /// What was put into the exchange directory.
  private(set) var files: [String: [UInt8]] = [:]

  init(
    _ store: PaperStore, as person: RecordID? = SampleLedger.clerk, _ language: Language = .zh,
    columns: Int = 80,
    rows: Int = 24, depth: ColourDepth = .eight, preferences: Preferences = Sitting.tourSeen,
    now: Timestamp = SampleLedger.now, opening: ViewName = .items, firstID: Int = 1000
  ) {
    self.store = store
    read = store.changes.count
    state = AppState(
      ledger: store.ledger, person: person, login: person?.text ?? "nobody", language: language, depth: depth,
      size: Size(columns: columns, rows: rows), now: now, preferences: preferences,
      opening: opening, ids: CountingIDSource(after: firstID))
    rest()
  }

  static var tourSeen: Preferences {
    var preferences = Preferences()
    preferences.tourSeen = true
    return preferences
  }

  /// Strikes the keys of a script such as `a 'wl' enter`.
  mutating func press(_ script: String) throws {
    for key in try Key.script(script) { take(.key(key)) }
  }

  /// Hands an event to the screen and carries out what it asks for.
  mutating func take(_ event: Event) {
    for effect in state.update(event) { carryOut(effect) }
    rest()
  }

  /// What the loop does while no key comes.
  private mutating func rest() {
    while state.hasIdleWork {
      for effect in state.update(.idle) { carryOut(effect) }
    }
  }

  /// Lets the slow disk answer what it was asked so far.
  mutating func answer() {
    isDiskSlow = false
    let asked = unanswered
    unanswered = []
    for effect in asked { carryOut(effect) }
    rest()
  }

  /// Brings what others wrote to the screen.
  mutating func hearOthers() {
    let news = Array(store.changes[read...])
    read = store.changes.count
    take(.ledgerChanged(store.ledger, by: news))
  }

  /// Goes to a view, as its digit does from any other.
  mutating func show(_ view: ViewName) {
    for effect in state.show(view) { carryOut(effect) }
    rest()
  }

  private mutating func carryOut(_ effect: Effect) {
    if isDiskSlow, case .commit = effect { return unanswered.append(effect) }
    effects.append(effect)
    switch effect {
    case .commit(let request):
      let others = Array(store.changes[read...])
      switch store.commit(request) {
      case .success(let receipt):
        read = store.changes.count
        take(.committed(request, receipt, store.ledger, by: others))
      case .failure(let failure):
        read = store.changes.count
        if !others.isEmpty { take(.ledgerChanged(store.ledger, by: others)) }
        take(.failed(request, failure))
      }
    case .lastOwnChange(let person, let redo):
      take(.ownChange(store.ownChange(person, redo: redo), redo: redo))
    case .readHistory(let item, let limit):
      let found = store.changes.reversed().filter { change in
        item == nil || change.records.contains { $0.key.id == item }
      }
      take(.history(Array(found.prefix(limit))))
    case .listExchange: take(.exchangeFiles(exchange))
    case .readText(let file):
      take(.textRead(file: file, texts[file] ?? .failed(.storage(.noSuchFile(file)))))
    case .attach(let file, var request):
      guard case .act(.addEvidence(let phase, _, _, _), let items) = request.intent else { return }
      let found = exchange.first { $0.name == file } ?? (file.contains("/") ? (file, 120_000) : nil)
      guard let found else { return take(.failed(request, .storage(.noSuchFile(file)))) }
      let hash = String(repeating: "a", count: 64)
      request.intent = .act(
        .addEvidence(
          phase: phase, name: file.split(separator: "/").last.map(String.init) ?? file, hash: hash,
          size: Int64(found.size)), on: items)
      carryOut(.commit(request))
    case .paper(let request): take(.paper(request, "\(request.kind) \(request.format) \(request.width ?? 0)"))
    case .saveFile(let name, let bytes):
      files[name] = bytes
      take(.fileSaved(name: name, true))
    case .export(let request):
      exported.append(request)
      take(.fileSaved(name: request.fileName, true))
    case .quit: hasQuit = true
    case .bell: bells += 1
    case .savePreferences, .saveDraft, .redraw, .suspend: break
    }
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
