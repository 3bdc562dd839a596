import Glibc
import LedgerModel
import LedgerStore
import Wording

/// One command's dealings with one ledger: found and opened when it is first needed.
final class Invocation {
  let surroundings: Surroundings
  let language: Language
  let globals: GlobalOptions
  /// The moment of this command: one for all that it does.
  let now: Timestamp
  private var opened: (path: String, store: FileStore)?
  private var hasWritten = false
  /// Whether something about people was written, who may come in by keys.
  private var hasChangedPeople = false
  /// Whether keeping house may take so long that it is said.
  var finishesLate = false
  /// Whether only what is asked for has to be examined: by commands about single items, and by the screen, which
  /// examines the rest behind its first frame.
  var trustsSnapshot = false

  /// Whether it is said when changes are gone that were saved here once: not by what tells all about that anyway.
  var tellsLoss = true

  init(_ surroundings: Surroundings, _ language: Language, _ globals: GlobalOptions) {
    (self.surroundings, self.language, self.globals) = (surroundings, language, globals)
    now = surroundings.now()
  }

  /// What is said when a command ends badly.
  var words: CommandWords { CommandWords(language) }
  /// Where results go.
  var output: TextOutput { surroundings.output }
  /// Whether a part of what was wanted was refused: the rest is done, and the exit status is 1.
  private(set) var hasRefused = false

  /// Refuses a language that is none.
  func checkGlobals() throws(VerbFailure) {
    guard let lang = globals.lang, Language(rawValue: lang) == nil else { return }
    throw .wrongCall(words.badValue(lang, for: "--lang", of: "taizhang"))
  }

  /// Refuses options of every command that have no effect in this one.
  func refuse(ledger: Bool = false, actAs: Bool = false, in command: String) throws(VerbFailure) {
    if ledger, globals.ledger != nil { throw .wrongCall(words.ofNoUse("--ledger", in: command)) }
    if actAs, globals.actAs != nil { throw .wrongCall(words.ofNoUse("--as", in: command)) }
  }

  /// Refuses two options, named with whether they were given, that exclude each other.
  func exclude(
    _ first: (name: String, isGiven: Bool), _ second: (name: String, isGiven: Bool), of command: String
  ) throws(VerbFailure) {
    guard first.isGiven, second.isGiven else { return }
    throw .wrongCall(words.exclusive(first.name, second.name, of: command))
  }

  /// The screen of this invocation's ledger.
  func screenRequest() throws -> ScreenRequest {
    (trustsSnapshot, tellsLoss) = (true, false)
    var person = try actor(through: .screen).person
    // In practice nobody should have to look for a role first: somebody who may do everything daily stands in.
    if person == nil, try ledger().settings.practice {
      person = try ledger().people.all.first { $0.role == .lead && $0.active }?.id
    }
    let path = try ledgerPath()
    let store = try store()
    var request = ScreenRequest(
      path: path, store: store, person: person, language: language,
      isLanguageNamed: globals.lang != nil, login: surroundings.login, now: surroundings.now)
    request.ended = { [surroundings, language] in
      // Somebody may have been retired on it.
      let trouble = AccessOffice.settle(store.ledger, at: path, for: surroundings.userID, language)
      if let trouble { CommandLineProgram.complain(trouble, in: surroundings) }
    }
    return request
  }

  /// The directory of the ledger that this command is about.
  func ledgerPath(evenWithoutFormat: Bool = false) throws(VerbFailure) -> String {
    if let opened { return opened.path }
    let finder = LedgerFinder(
      surroundings: surroundings, words: words, takesLostFormat: evenWithoutFormat)
    return try finder.find(named: globals.ledger)
  }

  /// The ledger's store, opened.
  func store() throws -> FileStore { try opened?.store ?? open(ledgerPath()) }

  /// Opens the ledger at a path, which becomes this invocation's.
  @discardableResult
  func open(_ path: String) throws -> FileStore {
    let person = globals.actAs ?? surroundings.admitted?.person.text ?? surroundings.login
    do throws(StorageTrouble) {
      let store = try FileStore(
        opening: path, person: person, trusting: trustsSnapshot, marks: surroundings.marks)
      opened = (path, store)
    } catch {
      guard case .notAllowed = error else { throw error }
      throw VerbFailure.failed(words.mayNotOpen(path))
    }
    let store = try store()
    try checkClock(isPractice: store.ledger.settings.practice)
    if tellsLoss, case .lostLines(let file, let gone, let last)? = store.damage {
      remark(words.lostEnd(file, last, gone: gone))
    }
    if let admitted = surroundings.admitted {
      store.confinesFiles = true
      guard store.ledger.people[admitted.person]?.active == true else {
        throw VerbFailure.failed(AccessWords(language).personGone)
      }
    }
    // Whoever is named is known and may be named, also where nothing is done in their name.
    if globals.actAs != nil { _ = try actor() }
    return store
  }

  /// Refuses who came in by a key and works here no more: for what looks at the ledger's files without opening the store.
  func admitOnlyWhoIsHere() throws {
    // Opening it sees to that.
    if surroundings.admitted != nil { _ = try store() }
  }

  /// Only practice goes by a clock that somebody set: real steps say when they were taken.
  func checkClock(isPractice: Bool) throws(VerbFailure) {
    let name = Surroundings.practiceClock
    guard let set = surroundings.variable(name) else { return }
    guard Timestamp(iso8601: set) != nil else { throw .failed(words.noMoment(set, in: name)) }
    if !isPractice { throw .failed(words.clockOnlyInPractice(name)) }
  }

  /// A path as it is from the root.
  func absolute(_ path: String) -> String {
    LedgerFinder.absolute(path, from: surroundings.directory)
  }

  /// The ledger's zone, as far as the ledger can be read.
  var zone: LedgerZone { (try? ledger().clock.zone) ?? .shanghai }

  /// The ledger as it stands.
  func ledger() throws -> Ledger { try store().ledger }

  /// Writes what is wanted, in the name of who acts, and tells what the person should know.
  func commit(_ intent: Intent, seen: [SeenField] = [], channel: Channel = .command) throws -> Receipt {
    var ids = IDSource.random()
    let request = CommitRequest(
      id: ids.next("c"), intent: intent, actor: try actor(through: channel), at: now, seen: seen)
    let receipt = try store().commit(request)
    hasWritten = hasWritten || receipt.change != nil
    let records = receipt.change?.records ?? []
    hasChangedPeople = hasChangedPeople || records.contains { $0.key.kind == .person }
    for warning in receipt.warnings { remark(text(of: warning)) }
    // What was asked for stands already: nothing was written, and nothing of it is dropped unsaid.
    if receipt.change == nil, receipt.refused.isEmpty { remark(words.nothingChanged) }
    return receipt
  }

  /// Who acts, and through what.
  func actor(through channel: Channel = .command) throws -> Actor {
    let acting = Acting(surroundings: surroundings, words: words)
    let person = try acting.person(named: globals.actAs, in: ledger(), at: ledgerPath())
    return Actor(person: person, login: surroundings.login, channel: channel)
  }

  /// Says on standard error what was refused while the rest was done.
  func complain(_ line: String) {
    hasRefused = true
    CommandLineProgram.complain(line, in: surroundings)
  }

  /// Refuses what was read from a snapshot that somebody spoiled meanwhile; what was written never rests on one.
  func checkSnapshot() throws(VerbFailure) {
    guard !hasWritten, let opened, opened.store.isDisturbed else { return }
    throw .failed(words.snapshotSpoiled)
  }

  /// Says which readable files somebody edited by hand, for nothing of that counts. Large ones are left to `check`: what
  /// asks for the items waits for no file.
  func tellHandEdits() throws {
    // Who came in by a key sees none of the files.
    guard surroundings.admitted == nil else { return }
    let store = try store()
    store.lookForHandEdits(upTo: 8 << 20)
    for file in store.handEdited {
      remark(words.editedByHand(file, path: "\(opened?.path ?? "")/\(file)"))
    }
  }

  /// Leaves keeping house to the next command.
  func leaveHouse() { hasWritten = false }

  /// Lets the store keep house after what was written: behind the command's end, as a rule. What was acknowledged stands
  /// whatever comes of it.
  func finish() {
    guard hasWritten else { return }
    let wasDamaged = opened?.store.hasDamagedSnapshot ?? false
    let trouble = Result { () throws(StorageTrouble) in try keepHouse() }
    surroundings.progress?.clear()
    for file in opened?.store.handEdited ?? [] { remark(words.editKept("\(opened?.path ?? "")/\(file)")) }
    if case .failure(let trouble) = trouble {
      remark(words.houseNotKept(text(of: trouble)))
    } else if wasDamaged, opened?.store.hasDamagedSnapshot == false {
      remark(words.snapshotMended)
    }
    if hasChangedPeople { settleKeys() }
  }

  private func keepHouse() throws(StorageTrouble) {
    guard let store = opened?.store else { return }
    if !finishesLate, !surroundings.waitsForFiles {
      let now = surroundings.machineClock().milliseconds
      guard case .due = try store.keepHouseBehind(at: now) else { return }
    }
    if finishesLate { surroundings.progress?.show(words.keepsHouse, atOnce: true) }
    try store.finish()
  }

  /// Brings sshd's keys in step with who works here.
  private func settleKeys() {
    guard let opened else { return }
    let trouble = AccessOffice.settle(
      opened.store.ledger, at: opened.path, for: surroundings.userID, language)
    if let trouble { remark(trouble) }
  }
}
