import ArgumentParser
import LedgerModel

/// `handover`: gives items, or all open items of a person, to another owner.
struct HandOverVerb: Verb {
  static var configuration: CommandConfiguration { .life(.handOver) }

  @Argument(help: .spoken(\.number)) var number: String?
  @Option(help: .spoken(\.from, "person")) var from: String?
  @Option(help: .asked(.newOwner, "person")) var to: String
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let owner = try invocation.ledger().person(named: to).id
    try invocation.tell(invocation.commit(intent(to: owner, invocation)), as: result)
  }

  private func intent(to owner: RecordID, _ invocation: Invocation) throws -> Intent {
    let command = "taizhang handover"
    switch (number, from) {
    case (let number?, nil):
      let items = try invocation.items(number).map(\.id)
      return .act(.handOver(owner: owner, reason: why.reason), on: items)
    case (nil, let from?):
      let leaver = try invocation.ledger().person(named: from).id
      return .handOverAll(from: leaver, to: owner, reason: why.reason)
    case (nil, nil): throw VerbFailure.wrongCall(invocation.words.missingArgument("<number>", of: command))
    case (_?, _?): throw VerbFailure.wrongCall(invocation.words.exclusive("<number>", "--from", of: command))
    }
  }
}
