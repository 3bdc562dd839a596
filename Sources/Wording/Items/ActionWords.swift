import LedgerModel

/// What the actions of the items' life are called, and what they ask for: one entry an action and one a parameter, for
/// menus, forms, histories, refusals and the help of commands.
public struct ActionWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What can be done, in menus.
  public func menu(_ kind: ActionKind) -> String {
    let name = ActionEntry(kind).menu
    return say(name.zh, name.en)
  }

  /// The same for who may only ask for it: 申请延期.
  public func asking(_ kind: ActionKind) -> String {
    switch kind {
    case .extend: say("申请延期", "Ask to extend")
    case .suspend: say("申请挂账", "Ask to suspend")
    case .refer: say("申请移送", "Ask to refer upward")
    default: menu(kind)
    }
  }

  /// What the command does, as help lists it.
  public func summary(_ kind: ActionKind) -> String {
    let told = ActionEntry(kind).command
    return say(told.zh, told.en)
  }

  /// What is asked for, as a form calls it.
  public func label(_ parameter: ActionParameter) -> String {
    switch ParameterEntry(parameter) {
    case .part(let part): return FieldWords(language).label(part)
    case .own(let label, _): return say(label.zh, label.en)
    }
  }

  /// The same within a sentence.
  public func inSentence(_ parameter: ActionParameter) -> String {
    switch ParameterEntry(parameter) {
    case .part(let part): return FieldWords(language).inSentence(part)
    case .own(let label, _): return label.inSentence(language)
    }
  }

  /// What the option or argument of a command means.
  public func help(_ parameter: ActionParameter) -> String {
    switch ParameterEntry(parameter) {
    case .part(let part): return FieldWords(language).help(part)
    case .own(_, let help): return say(help.zh, help.en)
    }
  }
}

/// The words of one action.
private struct ActionEntry {
  /// In menus.
  let menu: Name
  /// What its command does.
  let command: Name

  private init(_ menu: Name, _ command: Name) { (self.menu, self.command) = (menu, command) }

  init(_ kind: ActionKind) {
    self =
      switch kind {
      case .accept: .init(Name("接单", "Accept"), Name("接单", "Accept an assigned item"))
      case .submit:
        .init(Name("提交核查", "Submit for check"), Name("提交核查", "Submit an item for its check"))
      // By `submit` with an option.
      case .submitOnTheSpot:
        .init(Name("立行立改", "Fixed on the spot"), Name("立行立改", "Put right on the spot"))
      case .pass: .init(Name("通过(销号)", "Pass and close"), Name("核查通过,销号", "Pass an item: it is closed"))
      case .fail:
        .init(Name("返工", "Send back"), Name("核查不通过,返工", "Send an item back for rework"))
      case .register: .init(Name("立案", "Register"), Name("立案", "Register a reported item"))
      case .assign: .init(Name("派单", "Assign"), Name("派单给责任人", "Assign an item to its owner"))
      case .grant: .init(Name("同意申请", "Grant the request"), Name("批准申请", "Grant a request"))
      case .refuse: .init(Name("不同意申请", "Refuse the request"), Name("不批准申请", "Refuse a request"))
      case .promise:
        .init(Name("承诺", "Promise a date"), Name("承诺逾期事项的完成日期", "Promise a date for an overdue item"))
      case .extend:
        .init(
          Name("延期", "Extend"),
          Name("延期:申请,负责人直接批准", "Ask for more time; a lead grants it at once"))
      case .suspend:
        .init(
          Name("挂账", "Suspend"),
          Name("挂账:申请,负责人直接批准", "Ask to suspend an item; a lead grants it at once"))
      case .resume:
        .init(
          Name("恢复", "Resume"),
          Name("恢复已挂账或已移送的事项", "Take up a suspended or referred item again"))
      case .refer:
        .init(
          Name("移送", "Refer upward"),
          Name("移送:申请,负责人直接批准", "Ask to refer an item upward; a lead grants it at once"))
      // By `resume`.
      case .takeBack:
        .init(Name("收回移送", "Take back"), Name("收回移送的事项", "Take back a referred item"))
      case .sendBack:
        .init(Name("退回", "Return (not mine)"), Name("退回", "Return an item that is not one's own"))
      case .remind: .init(Name("催办", "Remind"), Name("催办", "Remind the owner"))
      case .supervise:
        .init(
          Name("督办", "Supervise"),
          Name("督办,或挂牌督办", "Supervise an item, or list it for supervision"))
      case .handOver:
        .init(
          Name("移交他人", "Hand over"),
          Name("转交给另一人;或转交某人的全部在办事项", "Hand over an item, or all open items of a person"))
      case .merge:
        .init(
          Name("并入另一事项", "Merge into another"),
          Name("并入另一条重复的事项", "Merge an item into the one that it duplicates"))
      case .reject: .init(Name("不予立案", "Reject"), Name("不予立案", "Do not take an item on"))
      case .reopen:
        .init(
          Name("重新整改", "Reopen"), Name("重新打开七天内销号的事项", "Reopen an item closed within seven days"))
      case .cancel: .init(Name("作废", "Cancel"), Name("作废", "Cancel an item"))
      }
  }
}

/// The words of one thing that actions ask for.
private enum ParameterEntry {
  /// Those of a field of the item.
  case part(ItemPart)
  /// In a form, and what its option means.
  case own(Name, Name)

  private static let note = Name("说明", "What is to be said with it")
  private static let date = Name("日期:+3、3d、周五、2026-12-01", "A date: +3, 3d, fri, 2026-12-01")

  init(_ parameter: ActionParameter) {
    self =
      switch parameter {
      case .category: .part(.category)
      case .severity: .part(.severity)
      case .due: .part(.due)
      case .newDue: .own(Name("延期至", "Extended to"), Self.date)
      case .owner: .own(Name("责任人", "Owner"), Name("人员:姓名或编号", "A person: a name or an id"))
      case .newOwner: .own(Name("责任人", "Owner"), Name("交给谁", "To whom they go"))
      case .helpers: .part(.helpers)
      case .quantities, .done:
        .own(
          parameter == .done ? Name("完成数", "Done") : Name("数量", "Quantity"),
          Name("完成数量,如 3处,可多次;不写则为全部完成", "Done, as 3处; may be repeated; without it all is done"))
      case .reason: .own(Name("原因", "Reason"), Name("理由", "The reason"))
      case .explanation: .own(Name("原因", "Reason"), Self.note)
      case .note: .own(Name("情况说明", "Note"), Self.note)
      case .workDone: .own(Name("整改情况", "What was done"), Self.note)
      case .checkNote: .own(Name("核查意见", "Check note"), Self.note)
      case .suspensionReason:
        .own(
          Name("挂账原因", "Reason"),
          Name(
            "理由:season legalProcedure awaitingFunds awaitingProject ownershipDispute coordination weather "
              + "beyondAuthority,或其中文",
            "The reason: season legalProcedure awaitingFunds awaitingProject ownershipDispute coordination "
              + "weather beyondAuthority"))
      case .returnReason:
        .own(
          Name("退回原因", "Reason"),
          Name(
            "理由:notMyGrid notMyDuty wrongCategory cannotLocate alreadyFixed duplicate,或其中文",
            "The reason: notMyGrid notMyDuty wrongCategory cannotLocate alreadyFixed duplicate"))
      case .level: .own(Name("力度", "Level"), Name("力度", "How strongly"))
      case .until: .own(Name("到哪天", "Until"), Self.date)
      case .promise: .own(Name("承诺日期", "Promised for"), Self.date)
      case .review: .own(Name("复看日期", "Review on"), Self.date)
      case .replyDue: .own(Name("回复期限", "Reply due"), Self.date)
      case .referTo: .own(Name("移送给", "Refer to"), Name("移送给谁", "To whom"))
      case .into: .own(Name("并入哪件", "Into item"), Name("保留的那一条", "The item that stays"))
      case .request:
        .own(
          Name("哪项申请", "Request"),
          Name("哪个申请:延期、挂账、移送或其编号", "Which request: extension, suspension, referral, or its id"))
      }
  }
}

extension VocabularyWords {
  /// What can be done, in menus.
  public func actionKind(_ kind: ActionKind) -> String { ActionWords(language).menu(kind) }

  /// What was done, in histories and logs.
  public func action(_ action: Action) -> String {
    switch action {
    case .report: say("上报", "reported")
    case .register: say("立案", "registered")
    case .reject: say("不予立案", "rejected")
    case .merge: say("并入", "merged")
    case .assign: say("派单", "assigned")
    case .accept: say("接单", "accepted")
    case .sendBack: say("退回", "returned")
    case .submit: say("提交核查", "submitted")
    case .submitOnTheSpot: say("立行立改", "fixed on the spot")
    case .pass: say("通过(销号)", "passed")
    case .fail: say("返工", "sent back")
    case .requestExtension: say("申请延期", "asked to extend")
    case .extend: say("延期", "extended")
    case .refuseExtension: say("不同意延期", "refused to extend")
    case .promise: say("承诺", "promised")
    case .requestSuspension: say("申请挂账", "asked to suspend")
    case .suspend: say("挂账", "suspended")
    case .refuseSuspension: say("不同意挂账", "refused to suspend")
    case .resume: say("恢复", "resumed")
    case .requestReferral: say("申请移送", "asked to refer upward")
    case .refer: say("移送", "referred upward")
    case .refuseReferral: say("不同意移送", "refused to refer upward")
    case .takeBack: say("收回", "taken back")
    case .remind: say("催办", "reminded")
    case .supervise: say("督办", "supervised")
    case .handOver: say("移交", "handed over")
    case .reopen: say("重新整改", "reopened")
    case .cancel: say("作废", "cancelled")
    case .edit: say("修改", "edited")
    case .note: say("进展", "progress")
    case .evidence: say("佐证", "evidence")
    case .highlight: say("亮点", "highlight")
    case .importItem: say("导入", "imported")
    case .split: say("拆分", "split off")
    case .undo: say("撤销", "undone")
    }
  }
}
