import ArgumentParser
import LedgerModel

/// The commands of the items' life, in the order of help; those about time and requests stand in RequestVerbs.swift.
enum LifeVerbs {
  static let all: [any ParsableCommand.Type] = [
    RegisterVerb.self, RejectVerb.self, MergeVerb.self, AssignVerb.self, AcceptVerb.self, ReturnVerb.self,
    SubmitVerb.self, PassVerb.self, FailVerb.self, ExtendVerb.self, PromiseVerb.self, SuspendVerb.self,
    ResumeVerb.self, ReferVerb.self, GrantVerb.self, RefuseVerb.self, RemindVerb.self, SuperviseVerb.self,
    HandOverVerb.self, ReopenVerb.self, CancelVerb.self,
  ]
}

/// `--reason`, without which the step is refused.
struct ReasonOption: ParsableArguments {
  @Option(help: .asked(.reason, "text")) var reason: String
}

/// `register`: takes a reported item on.
struct RegisterVerb: LifeVerb {
  static let kind = ActionKind.register

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.category)) var category: String?
  @Option(help: .asked(.severity)) var severity: String?
  @Option(help: .asked(.due)) var due: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.category: category, .severity: severity, .due: due] }
}

/// `reject`: does not take an item on.
struct RejectVerb: LifeVerb {
  static let kind = ActionKind.reject

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.reason: why.reason] }
}

/// `merge`: an item that another one says already.
struct MergeVerb: LifeVerb {
  static let kind = ActionKind.merge

  @OptionGroup var target: LifeTarget
  @Argument(help: .asked(.into)) var into: String
  @Option(help: .asked(.reason, "text")) var reason: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.into: into, .reason: reason] }
}

/// `assign`: gives an item its owner.
struct AssignVerb: LifeVerb {
  static let kind = ActionKind.assign

  @OptionGroup var target: LifeTarget
  @Argument(help: .asked(.owner)) var person: String
  @Option(help: .asked(.helpers)) var helper: [String] = []
  @Option(help: .asked(.due)) var due: String?
  @Option(help: .asked(.note, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.owner: person, .helpers: helper, .due: due, .note: note] }
}

/// `accept`: the owner takes an item up.
struct AcceptVerb: LifeVerb {
  static let kind = ActionKind.accept

  @OptionGroup var target: LifeTarget
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [:] }
}

/// `return`: the owner gives an item back that is not theirs.
struct ReturnVerb: LifeVerb {
  static let kind = ActionKind.sendBack

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.returnReason)) var reason: String
  @Option(help: .asked(.note, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.returnReason: reason, .note: note] }
}

/// `submit`: hands an item in for its check.
struct SubmitVerb: LifeVerb {
  static let kind = ActionKind.submit

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.workDone, "text")) var note: String?
  @Option(help: .asked(.done)) var quantity: [String] = []
  @Flag(help: .spoken(\.onTheSpot)) var onTheSpot = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [(onTheSpot ? .quantities : .done): quantity, .workDone: note] }

  func kind(on items: [Item]) -> ActionKind { onTheSpot ? .submitOnTheSpot : .submit }
}

/// `pass`: the check found it put right; the item is closed.
struct PassVerb: LifeVerb {
  static let kind = ActionKind.pass

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.checkNote, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.checkNote: note] }
}

/// `fail`: the check sends it back for rework.
struct FailVerb: LifeVerb {
  static let kind = ActionKind.fail

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.reason: why.reason] }
}

/// `remind`: asks the owner for a reply.
struct RemindVerb: LifeVerb {
  static let kind = ActionKind.remind

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.replyDue)) var until: String?
  @Option(help: .asked(.note, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.replyDue: until, .note: note] }
}

/// `supervise`: orders a reply.
struct SuperviseVerb: LifeVerb {
  static let kind = ActionKind.supervise

  @OptionGroup var target: LifeTarget
  @Option(help: .asked(.replyDue)) var until: String
  @Flag(help: .spoken(\.listed)) var listed = false
  @Option(help: .asked(.note, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers {
    [.level: (listed ? SupervisionLevel.listed : .supervise).rawValue, .replyDue: until, .note: note]
  }
}

/// `reopen`: takes back a closing of the last seven days.
struct ReopenVerb: LifeVerb {
  static let kind = ActionKind.reopen

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.reason: why.reason] }
}

/// `cancel`: ends an item that nobody has to put right.
struct CancelVerb: LifeVerb {
  static let kind = ActionKind.cancel

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  var answers: Answers { [.reason: why.reason] }
}
