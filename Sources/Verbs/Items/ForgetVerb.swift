import ArgumentParser
import LedgerModel
import LedgerStore
import Wording

/// `forget`: removes what items say of who reported them, or a person's telephone, from what is shown and from the past.
struct ForgetVerb: Verb {
  static var configuration: CommandConfiguration { .verb("forget", \.forget) }

  @Argument(help: .spoken(\.number)) var number: String?
  @Option(help: .spoken(\.ofPerson, "person")) var person: String?
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let words = invocation.words
    let named = try records(invocation)
    let actor = try invocation.actor()
    guard actor.person != nil else { throw Refusal.unknownActor(login: actor.login) }
    let store = try invocation.store()
    let keys = try store.withDetails(among: named.map(\.key))
    for (key, name) in named where !keys.contains(key) { invocation.remark(words.noDetails(name)) }
    guard !keys.isEmpty else { return }
    // Once more where all of it is struck already: what was interrupted is ended.
    _ = try invocation.commit(.removeDetails(of: keys, leaving: words.detailsRemoved))
    let removal: DetailsRemoval
    do throws(StorageTrouble) {
      removal = try store.removeDetails(of: keys)
    } catch {
      throw VerbFailure.failed(words.detailsNotRemoved(invocation.text(of: error)))
    }
    invocation.output.line(words.removedDetails(removal.removed))
    if removal.open > 0 { invocation.output.line(words.openDetails(removal.open)) }
  }

  /// The records that are meant, with what people call them.
  private func records(_ invocation: Invocation) throws -> [(key: RecordKey, name: String)] {
    let command = "taizhang forget"
    switch (number, person) {
    case (let number?, nil):
      return try invocation.items(number).map { (RecordKey(.item, $0.id), $0.number.description) }
    case (nil, let name?):
      let person = try invocation.ledger().person(named: name)
      return [(RecordKey(.person, person.id), person.name)]
    case (nil, nil): throw VerbFailure.wrongCall(invocation.words.missingArgument("<number>", of: command))
    case (_?, _?):
      throw VerbFailure.wrongCall(invocation.words.exclusive("<number>", "--person", of: command))
    }
  }
}
