import ArgumentParser
import Glibc
import LedgerModel
import LedgerStore
import Wording

/// `init`: makes a ledger; who makes it is its admin.
struct InitVerb: Verb {
  static var configuration: CommandConfiguration { .verb("init", \.initialise) }

  @Argument(help: .spoken(\.directory)) var directory: String
  @Option(help: .spoken(\.ledgerName)) var name: String
  @Flag(help: .spoken(\.sample)) var sample = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.refuse(ledger: true, actAs: true, in: "taizhang init")
    let path = invocation.absolute(directory)
    try invocation.checkBeginning(name: name, sample: sample)
    if sample {
      try invocation.makeSample(at: path)
      try invocation.rename(name)
    } else {
      try invocation.make(at: path)
      try invocation.settle(name: name)
    }
    invocation.output.line(path)
  }
}

extension Invocation {
  /// Refuses what the new ledger would refuse, before anything is made: half a ledger would stand there without an admin.
  func checkBeginning(name: String, sample: Bool) throws {
    try checkClock(isPractice: sample)
    var ids = IDSource.random()
    let actor = Actor(person: nil, login: surroundings.login, channel: .command)
    _ = try Ledger().plan(sample ? named(name) : beginning(name), as: actor, at: now, ids: &ids)
  }

  /// Makes an empty ledger, which becomes this invocation's.
  func make(at path: String) throws {
    try refusingWhatIsThere(path) { () throws(StorageTrouble) in try FileStore.create(at: path) }
    try open(path)
  }

  /// Gives a sample a name of its own: in the name of its admin, since nobody else is there yet.
  func rename(_ name: String) throws {
    let admin = try ledger().people.all.first { $0.role == .admin }
    var ids = IDSource.random()
    let actor = Actor(person: admin?.id, login: surroundings.login, channel: .command)
    _ = try store().commit(CommitRequest(id: ids.next("c"), intent: named(name), actor: actor, at: now))
  }

  /// Names a new ledger and makes the Unix user its admin.
  func settle(name: String) throws { _ = try commit(beginning(name)) }

  /// What gives a ledger its name, and a new one its language.
  private func named(_ name: String, speaking language: Language? = nil) -> Intent {
    let speaks = language.map { JSONMember(Settings.Field.language.rawValue, .string($0.rawValue)) }
    return .put(
      RecordKey(.settings, Settings.theID),
      [JSONMember("name", .string(name))] + [speaks].compactMap { $0 })
  }

  /// What a ledger begins with: its name, and the Unix user as its admin.
  private func beginning(_ name: String) -> Intent {
    let person = [
      JSONMember("name", .string(surroundings.login)), JSONMember("role", .string(Role.admin.rawValue)),
      JSONMember("login", .string(surroundings.login)),
    ]
    // The settings come first: of an empty ledger anybody may put them, and the first person.
    return .together([named(name, speaking: spoken(in: name)), .put(RecordKey(.person, ""), person)])
  }

  /// The language of a new ledger: the one that was asked for, else that of its name, since a server often speaks neither.
  private func spoken(in name: String) -> Language {
    let isChinese = name.unicodeScalars.contains(where: \.properties.isIdeographic)
    return globals.lang == nil && isChinese ? .zh : language
  }
}
