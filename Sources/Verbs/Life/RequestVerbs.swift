import ArgumentParser
import LedgerModel

// More time, a date promised, a pause, a referral: what of it the owner asks for, a lead grants or refuses.

/// `extend`: asks for more time.
struct ExtendVerb: LifeVerb {
  static let kind = ActionKind.extend

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.newDue)) var until: String
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.newDue: until, .reason: why.reason] }
}

/// `promise`: a date for what is overdue.
struct PromiseVerb: LifeVerb {
  static let kind = ActionKind.promise

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.promise)) var until: String
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.promise: until, .reason: why.reason] }
}

/// `suspend`: asks to stop the clock.
struct SuspendVerb: LifeVerb {
  static let kind = ActionKind.suspend

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.suspensionReason)) var reason: String
  @Option(help: .asked(.until)) var until: String
  @Option(help: .asked(.explanation, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.suspensionReason: reason, .until: until, .explanation: note] }
}

/// `resume`: takes up a suspended item again, or one that was referred.
struct ResumeVerb: LifeVerb {
  static let kind = ActionKind.resume

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.reason: why.reason] }

  func kind(on items: [Item]) -> ActionKind {
    items.allSatisfy { $0.state == .referred } ? .takeBack : .resume
  }
}

/// `refer`: asks to hand an item upward.
struct ReferVerb: LifeVerb {
  static let kind = ActionKind.refer

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.referTo, "whom")) var to: String
  @Option(help: .asked(.review)) var until: String?
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.referTo: to, .review: until, .reason: why.reason] }
}

/// `grant`: says yes to a request.
struct GrantVerb: LifeVerb {
  static let kind = ActionKind.grant

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.request)) var request: String?
  @Option(help: .asked(.note, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.request: request, .note: note] }
}

/// `refuse`: says no to a request.
struct RefuseVerb: LifeVerb {
  static let kind = ActionKind.refuse

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.request)) var request: String?
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.request: request, .reason: why.reason] }
}
