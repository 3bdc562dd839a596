import Console
import LedgerModel
import Wording

/// The whole screen as a value: what is shown and what is being done. `update` changes it, `render` draws it;
/// neither reads a clock, a disk or a terminal.
public struct AppState: Sendable {
  var session: Session
  /// The view below all dialogs, and the state of the others.
  var view = ViewName.items
  var views: [ViewName: any Layer] = [:]
  /// The levels above the view, the topmost last.
  var dialogs: [any Layer] = []
  /// Keys typed ahead, while the view still works out what was asked for.
  var waiting: [Key] = []
  /// Whether a table is to be chosen among the files of the exchange directory, which were asked for, and the part of its
  /// name that was typed.
  var importAsked: (kind: RecordKind, name: String)?
  /// What was struck while something was being saved: it is meant for what comes then.
  var heldKeys: [Key] = []
  /// Whether Ctrl-X was struck in a form: Ctrl-E behind it opens an editor.
  var awaitsEditorKey = false

  /// What a session begins with.
  ///
  /// `person` is who acts (nothing: looking only), `login` the Unix login, `depth` what the terminal can show,
  /// `opening` the view that is seen first.
  public init(
    ledger: Ledger, person: RecordID?, login: String, language: Language, depth: ColourDepth, size: Size,
    now: Timestamp, preferences: Preferences = Preferences(), opening: ViewName = .overview,
    ids: IDSource = IDSource.random()
  ) {
    session = Session(
      ledger: ledger, person: person, login: login,
      language: preferences.language ?? ledger.settings.language ?? language, depth: depth,
      size: size, now: now, preferences: preferences, ids: ids)
    view = opening
    views[opening] = session.view(opening)
    if !preferences.tourSeen {
      dialogs = [ReadingLayer.tour(session)]
      session.preferences.tourSeen = true
    }
    if person == nil { session.message = .information(session.words.messages.lookingOnly(login)) }
  }

  /// The language that is spoken now.
  public var language: Language { session.language }
  /// Who acts now: `:as` may have changed it in practice.
  public var person: RecordID? { session.person }
  /// What the person chose so far.
  public var preferences: Preferences { session.preferences }
  /// When the loop should send a tick although nothing else happens: the next minute, or when a lamp changes.
  public var nextTick: Timestamp {
    let minute = session.now.milliseconds / 60_000 * 60_000 + 60_000
    let own = level(0).nextTick(session)?.milliseconds ?? .max
    return Timestamp(milliseconds: min(minute, session.book.nextChange.milliseconds, own))
  }
  /// Whether `Event.idle` would do something useful now.
  public var hasIdleWork: Bool { idleLevel != nil || !session.book.isIndexed }
  /// The uppermost level that has something to work out: what is seen first.
  private var idleLevel: Int? { (0...topLevel).last { level($0).wantsIdle } }
  /// Whether a form holds text that is not saved.
  public var hasUnsavedText: Bool { dialogs.contains(where: \.hasUnsavedText) }

  /// Whether an item that was read turned out to be broken in the snapshot: the store takes it from the journal.
  public var hasBrokenItems: Bool { !session.ledger.items.isSound }

  /// Takes in what happened and says what is to be done outside.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return take(key)
    case .mouse(let mouse): return take(mouse)
    case .resized(let size):
      session.size = size
      return tellLevels { level, session in level.resized(&session) }
    case .tick(let now):
      if session.moveOn(to: now) { notifyLevels(Touched([], own: true), lampsChanged: true) }
      return []
    case .told(let answer): return take(answer)
    case .idle:
      // What is seen comes first, then what makes the next search quick.
      guard let number = idleLevel else {
        session.followWords()
        return []
      }
      return change(level: number) { level, session in
        level.idle(&session)
        return []
      } + takeWaiting()
    }
  }

  /// A paper without a width is a file; the others are read on the level that asked for them.
  private mutating func take(_ request: PaperRequest, _ bytes: [UInt8]?) -> [Effect] {
    if request.width != nil {
      let text = bytes.map { String(decoding: $0, as: UTF8.self) }
      return (0...dialogs.count).flatMap { number in
        change(level: number) { level, session in level.paper(request, text, &session) }
      }
    }
    guard let bytes else {
      session.filesDue = max(0, session.filesDue - 1)
      session.message = .complaint(session.words.meeting.end.failed)
      return []
    }
    return [.ask(.saveFile(name: request.fileName, bytes: bytes))]
  }

  private mutating func take(_ ledger: Ledger, _ touched: Touched) {
    session.take(ledger, touched)
    notifyLevels(touched)
  }

  /// Tells every level what changed.
  private mutating func notifyLevels(_ touched: Touched, lampsChanged: Bool = false) {
    var touched = touched
    touched.lamps = lampsChanged
    // The table keeps up step by step; the other views are worked out when they are shown again.
    for name in Set([view, .items]) { views[name]?.ledgerChanged(touched, &session) }
    for place in dialogs.indices { dialogs[place].ledgerChanged(touched, &session) }
  }
}

// MARK: - Answers of the store

extension AppState {
  private mutating func take(_ answer: StoreAnswer) -> [Effect] {
    switch answer {
    case .committed(let request, let receipt, let ledger, let changes):
      return committed(request, receipt, ledger, changes)
    case .failed(let request, let failure): return failed(request, failure)
    case .ownChange(let change, let redo):
      session.isTakingBack = false
      return takeBack(change, redo: redo)
    case .history(let changes):
      return change(level: topLevel) { level, session in level.history(changes, &session) }
    case .ownChanges(let changes): return offer(own: changes)
    case .detailsHeld(let found):
      return change(level: topLevel) { level, session in level.details(heldBy: found, &session) }
    case .detailsRemoved(let count, let left): told(ofRemoved: count, left: left)
    case .detailsNotRemoved(let trouble):
      let why = Words.of(session.language).refusals.text(of: trouble)
      session.message = .complaint(CommandWords(session.language).detailsNotRemoved(why))
    case .paper(let request, let bytes): return take(request, bytes)
    case .paragraphs(let request, let told):
      session.note(told, of: request)
      // The question before papers are issued lies above the page that asks, too.
      return (0...dialogs.count).flatMap { number in
        change(level: number) { level, session in level.paragraphs(request, told, &session) }
      } + takeWaiting()
    case .textRead(let file, let text):
      return change(level: topLevel) { level, session in level.textRead(file, text, &session) }
    case .tableRead(let request, let reply):
      // A list to choose from may lie above the page.
      return (1...max(1, topLevel)).flatMap { number in
        change(level: number) { level, session in level.tableRead(request, reply, &session) }
      }
    case .toDo(let person, let text): return tell(text, to: person)
    case .exchangeFiles(let files, let path):
      session.exchangePath = path
      if let asked = importAsked { return offerImport(asked.kind, named: asked.name, files) }
      offerEvidence(files)
    case .fileSaved(let name, let trouble, let left): session.noteFile(name, trouble, leavingOut: left)
    case .unreadable(let trouble):
      if session.isTakingBack { (session.isTakingBack, heldKeys) = (false, []) }
      session.message = .complaint(Words.of(session.language).refusals.text(of: trouble))
    case .ledgerChanged(let ledger, let changes): take(ledger, Touched(changes, own: false))
    case .ledgerMended(let ledger): take(ledger, .everything)
    case .handEdited(let file): session.message = .complaint(session.words.messages.handEdited(file))
    case .damage(let damage): session.damage = damage
    case .backups(let standing): session.backups = standing
    case .programReplaced: session.message = .information(session.words.messages.programReplaced)
    }
    return []
  }

  private mutating func committed(
    _ request: CommitRequest, _ receipt: Receipt, _ ledger: Ledger, _ others: [Change]
  ) -> [Effect] {
    session.pending[request.id] = nil
    // What others did meanwhile comes first, so that it is marked as theirs.
    if !others.isEmpty { session.changedByOthers.formUnion(Touched(others, own: false).items) }
    var touched = Touched(others + [receipt.change].compactMap { $0 }, own: true)
    touched.news = others
    touched.added = Touched([receipt.change].compactMap { $0 }, own: true).made
    take(ledger, touched)
    if session.quiet.remove(request.id) == nil {
      // What the form was told of before it was saved: it stands beside what was typed.
      let told = dialogs.first { $0.holdsDraft && $0.awaiting == request.id }?.toldOfOthers
      session.message = session.message(for: request, receipt, merged: told)
    }
    session.repeated.remove(request.id)
    let below = change(level: 0) { level, session in level.committed(request, &session) }
    endWaiting(for: request)
    var endsDraft = false
    if let place = dialogs.lastIndex(where: { $0.awaiting == request.id }) {
      let following = dialogs[place].following(session)
      endsDraft = dialogs[place...].contains(where: \.holdsDraft)
      dialogs.removeSubrange(place...)
      while let last = dialogs.last, last.closesAfterSuccess {
        endsDraft = endsDraft || last.holdsDraft
        dialogs.removeLast()
      }
      if let following { put(following) }
    }
    // Something else that was saved meanwhile leaves what is being typed as it is.
    let drafts: [Effect] = endsDraft ? [.ask(.saveDraft(session.waitingDraft, of: session.person))] : []
    // What was saved above a page is news to that page, too.
    let page = dialogs.isEmpty ? [] : change(level: topLevel) { $0.committed(request, &$1) }
    if receipt.refused.count > 0 { dialogs.append(ReadingLayer.refused(receipt.refused, session)) }
    leaveMarks(on: receipt.items)
    session.noteChange(request.intent, receipt)
    if let walk = session.walksAfter, walk.request == request.id {
      session.walksAfter = nil
      return below + drafts + page + self.walk(walk.inspection) + takeHeldKeys() + takeWaiting()
    }
    return below + drafts + page + takeHeldKeys() + takeWaiting()
  }

  /// A view gets the answer that it waited for, also when another one is shown by now.
  private mutating func endWaiting(for request: CommitRequest) {
    for name in views.keys where views[name]?.awaiting == request.id { views[name]?.awaiting = nil }
  }

  private mutating func failed(_ request: CommitRequest, _ failure: CommitFailure) -> [Effect] {
    session.pending[request.id] = nil
    session.quiet.remove(request.id)
    session.repeated.remove(request.id)
    // They were meant for what would have come; the form is still there and must not take them.
    heldKeys = []
    if level(0).awaiting == request.id { waiting = [] }
    endWaiting(for: request)
    session.message = session.message(for: failure)
    guard let place = dialogs.lastIndex(where: { $0.awaiting == request.id }) else {
      return [.bell]
    }
    dialogs[place].awaiting = nil
    return change(level: place + 1) { level, session in level.failed(failure, &session) ?? [] } + [.bell]
  }

  private mutating func takeBack(_ change: Change?, redo: Bool) -> [Effect] {
    guard let change else {
      heldKeys = []
      session.message = .complaint(session.phrase(.nothingToUndo))
      return [.bell]
    }
    if !redo, change.isOld(at: session.now) {
      // What was struck ahead was not meant for the question.
      heldKeys = []
      let told = ChangeWords.of(session.language).told(change, in: session.ledger)
      dialogs.append(QuestionLayer(session.words.dialogs.undoOld(told), .undo(change)))
      return []
    }
    return [.ask(.commit(session.request(redo ? .redo(change) : .undo(change))))]
  }
}
