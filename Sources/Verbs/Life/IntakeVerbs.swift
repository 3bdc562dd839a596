import ArgumentParser
import LedgerModel
import Wording

/// `register`: takes a reported item on.
struct RegisterVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("register", \.register) }

  @OptionGroup var target: LifeTarget
  @Option(help: .field(.category)) var category: String?
  @Option(help: .field(.severity)) var severity: String?
  @Option(help: .field(.due)) var due: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    let kind = try invocation.category(category)
    // What the reporter said of each item stands, unless the clerk says otherwise.
    return .register(
      category: kind.category?.code, scheme: kind.category?.scheme, group: kind.group,
      severity: try invocation.choice(severity, "--severity"), due: try invocation.dateIfAny(due, "--due"))
  }
}

/// `reject`: does not take an item on.
struct RejectVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("reject", \.reject) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .reject(reason: why.reason)
  }
}

/// `merge`: an item that another one says already.
struct MergeVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("merge", \.merge) }

  @OptionGroup var target: LifeTarget
  @Argument(help: .spoken(\.otherNumber)) var into: String
  @Option(help: .spoken(\.reason, "text")) var reason: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .merge(into: try invocation.item(into).id, reason: reason ?? "")
  }
}

/// `assign`: gives an item its owner.
struct AssignVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("assign", \.assign) }

  @OptionGroup var target: LifeTarget
  @Argument(help: .spoken(\.person)) var person: String
  @Option(help: .field(.helpers)) var helper: [String] = []
  @Option(help: .field(.due)) var due: String?
  @OptionGroup var note: NoteOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .assign(
      owner: try invocation.ledger().person(named: person).id,
      helpers: helper.isEmpty ? nil : try invocation.people(helper),
      due: try invocation.dateIfAny(due, "--due"),
      text: note.text)
  }
}

/// `accept`: the owner takes an item up.
struct AcceptVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("accept", \.accept) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction { .accept }
}

/// `return`: the owner gives an item back that is not theirs.
struct ReturnVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("return", \.sendBack) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.returnReason)) var reason: String
  @OptionGroup var note: NoteOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    let read: ReturnReason? = try invocation.choice(reason, "--reason") { reason in
      Language.allCases.map { Words.of($0).vocabulary.returnReason(reason) }
    }
    guard let read else { throw Refusal.missing("reason") }
    return .sendBack(read, text: note.text)
  }
}
