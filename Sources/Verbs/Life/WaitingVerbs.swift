import ArgumentParser
import LedgerModel
import Wording
import Queries

/// `extend`: asks for more time.
struct ExtendVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("extend", \.extend) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.until)) var until: String
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .extend(until: try invocation.date(until, "--until"), reason: why.reason)
  }
}

/// `promise`: a date for what is overdue.
struct PromiseVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("promise", \.promise) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.until)) var until: String
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .promise(date: try invocation.date(until, "--until"), reason: why.reason)
  }
}

/// `suspend`: asks to stop the clock.
struct SuspendVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("suspend", \.suspend) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.suspensionReason)) var reason: String
  @Option(help: .spoken(\.until)) var until: String
  @OptionGroup var note: NoteOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    let code: SuspensionReason? = try invocation.choice(reason, "--reason") { reason in
      Language.allCases.map { Words.of($0).vocabulary.suspensionReason(reason) } + reason.queryNames.chinese
    }
    guard let code else { throw Refusal.missing("reason") }
    return .suspend(code, until: try invocation.date(until, "--until"), reason: note.text)
  }
}

/// `resume`: takes up a suspended item again, or one that was referred.
struct ResumeVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("resume", \.resume) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    items.allSatisfy { $0.state == .referred } ? .takeBack(reason: why.reason) : .resume(reason: why.reason)
  }
}

/// `refer`: asks to hand an item upward.
struct ReferVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("refer", \.refer) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.referTo, "whom")) var to: String
  @Option(help: .spoken(\.until)) var until: String?
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .refer(to: to, review: try invocation.dateIfAny(until, "--until"), reason: why.reason)
  }
}

/// `grant`: says yes to a request.
struct GrantVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("grant", \.grant) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.request, "id")) var request: String?
  @OptionGroup var note: NoteOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .grant(request: try invocation.request(request, on: items), text: note.text)
  }
}

/// `refuse`: says no to a request.
struct RefuseVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("refuse", \.refuse) }

  @OptionGroup var target: LifeTarget
  @Option(help: .spoken(\.request, "id")) var request: String?
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .refuse(request: try invocation.request(request, on: items), reason: why.reason)
  }
}

extension Invocation {
  /// The request that `--request` names by its identifier, or by what is asked for: `extension`, 挂账.
  fileprivate func request(_ name: String?, on items: [Item]) throws -> RecordID? {
    guard let name else { return nil }
    let requests = items.flatMap(\.requests)
    if requests.contains(where: { $0.id.text == name }) { return RecordID(name) }
    let kind: RequestKind? = try choice(name, "--request") { kind in
      Language.allCases.map { Words.of($0).vocabulary.request(kind) }
    }
    guard let found = requests.first(where: { $0.kind == kind }), items.count == 1 else {
      throw Refusal.noRequest
    }
    return found.id
  }
}
