import ArgumentParser
import LedgerModel

/// `remind`: asks the owner for a reply.
struct RemindVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("remind", \.remind) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.until)) var until: String?
  @OptionGroup var note: NoteOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in session: Session) throws -> ItemAction {
    .supervise(.remind, replyDue: try session.dateIfAny(until, "--until"), text: note.text)
  }
}

/// `supervise`: orders a reply.
struct SuperviseVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("supervise", \.supervise) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.until)) var until: String
  @Flag(help: .spoken(\.listed)) var listed = false
  @OptionGroup var note: NoteOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in session: Session) throws -> ItemAction {
    .supervise(
      listed ? .listed : .supervise, replyDue: try session.date(until, "--until"), text: note.text)
  }
}

/// `handover`: gives items, or all open items of a person, to another owner.
struct HandOverVerb: Verb {
  static var configuration: CommandConfiguration { .verb("handover", \.handOver) }

  @Argument(help: .spoken(\.number)) var number: String?
  @Option(help: .spoken(\.from, "person")) var from: String?
  @Option(help: .spoken(\.to, "person")) var to: String
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let owner = try session.ledger().person(named: to).id
    try session.tell(session.commit(intent(to: owner, session)), as: result)
  }

  private func intent(to owner: RecordID, _ session: Session) throws -> Intent {
    let command = "taizhang handover"
    switch (number, from) {
    case (let number?, nil):
      let items = try session.items(number).map(\.id)
      return .act(.handOver(owner: owner, reason: why.reason), on: items)
    case (nil, let from?):
      let leaver = try session.ledger().person(named: from).id
      return .handOverAll(from: leaver, to: owner, reason: why.reason)
    case (nil, nil): throw VerbFailure.wrongCall(session.words.missingArgument("<number>", of: command))
    case (_?, _?): throw VerbFailure.wrongCall(session.words.exclusive("<number>", "--from", of: command))
    }
  }
}
