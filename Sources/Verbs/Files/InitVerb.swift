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
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let path = try session.make(at: directory)
    try session.settle(name: name, practice: false)
    session.output.line(path)
  }
}

extension Session {
  /// Makes an empty ledger, which becomes this session's.
  func make(at directory: String) throws -> String {
    let path = absolute(directory)
    if LedgerFinder.isLedger(path) { throw VerbFailure.failed(words.directoryNotEmpty(path)) }
    do {
      try FileStore.create(at: path)
    } catch {
      if case .failed(_, let reason) = error, ["ENOTEMPTY", "EEXIST"].contains(reason) {
        throw VerbFailure.failed(words.directoryNotEmpty(path))
      }
      throw error
    }
    try open(path)
    return path
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
