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
    if sample {
      try invocation.makeSample(at: path)
      try invocation.rename(name)
    } else {
      try invocation.make(at: path)
      try invocation.settle(name: name, practice: false)
    }
    invocation.output.line(path)
  }
}

extension Invocation {
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
    let intent = Intent.put(RecordKey(.settings, Settings.theID), [JSONMember("name", .string(name))])
    _ = try store().commit(CommitRequest(id: ids.next("c"), intent: intent, actor: actor, at: now))
  }

  /// Names a new ledger and makes the Unix user its admin.
  func settle(name: String, practice: Bool) throws {
    let settings =
      [JSONMember("name", .string(name))] + (practice ? [JSONMember("practice", .bool(true))] : [])
    let person = [
      JSONMember("name", .string(surroundings.login)), JSONMember("role", .string(Role.admin.rawValue)),
      JSONMember("login", .string(surroundings.login)),
    ]
    // The settings come first: of an empty ledger anybody may put them, and the first person.
    _ = try commit(
      .together([
        .put(RecordKey(.settings, Settings.theID), settings), .put(RecordKey(.person, ""), person),
      ]))
  }
}
