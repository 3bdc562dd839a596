/// Every action of an item's life, as steps and journal lines name it.
public enum Action: String, Sendable, Hashable, CaseIterable {
  case report, register, reject, merge, assign, accept
  case sendBack = "return"
  case submit, submitOnTheSpot, pass, fail
  case requestExtension, extend, refuseExtension
  case promise
  case requestSuspension, suspend, refuseSuspension, resume
  case requestReferral, refer, refuseReferral, takeBack
  case remind, supervise, handOver, reopen, cancel
  case edit, note, evidence, highlight
  case importItem = "import"
  /// The rest of an unfinished quantity, parted from an item that passed, into an item of its own.
  case split
  /// One's own last change taken back.
  case undo
}

/// What can be done with an item, in the order of the life menu: the next step first, what ends or disturbs it last.
public enum ActionKind: String, Sendable, Hashable, CaseIterable {
  case accept, submit, submitOnTheSpot, pass, fail, register, assign, grant, refuse, promise, extend
  case suspend, resume, refer, takeBack
  case sendBack = "return"
  case remind, supervise, handOver, merge, reject, reopen, cancel
}

/// What actions ask for.
public enum ActionParameter: String, Sendable, Hashable, CaseIterable {
  case category, severity, due, newDue, owner, newOwner, helpers, quantities, done
  case reason, explanation, note, workDone, checkNote
  case suspensionReason, returnReason, level
  case until, promise, review, replyDue
  case referTo, into, request
}

extension ActionKind {
  /// What the action is: the one declaration that everything else follows.
  public var spec: ActionSpec {
    switch self {
    case .accept:
      ActionSpec(.accept, from: [.assigned], to: .state(.inProgress), .owner)
    case .submit:
      ActionSpec(
        .submit, from: Self.atWork, to: .state(.submitted), .ownerOrHelper,
        asks: [.may(.done), .mustOrEvidence(.workDone)], photos: .after)
    case .submitOnTheSpot:
      ActionSpec(
        .submitOnTheSpot, from: Self.new, to: .state(.submitted), .finder,
        asks: [.may(.quantities), .must(.workDone)], photos: .after)
    case .pass:
      ActionSpec(.pass, from: [.submitted], to: .state(.closed), .checker, asks: [.must(.checkNote)])
    case .fail:
      ActionSpec(.fail, from: [.submitted], to: .state(.inProgress), .checker, asks: [.must(.reason)])
    case .register:
      ActionSpec(
        .register, from: [.reported], to: .state(.registered), .role(.clerk),
        asks: [
          .inForm(.category), .kept(.severity),
          .may(.due),
        ])
    case .assign:
      ActionSpec(
        .assign, from: Self.new + Self.atWork, to: .state(.assigned), .role(.clerk), if: .returnedOnceAtMost,
        asks: [
          .must(.owner), .inCommand(.helpers), .may(.due), .may(.note),
        ])
    case .grant:
      ActionSpec(
        .extend, from: Self.open, to: .same, .role(.lead), if: .asked,
        asks: [.may(.request), .may(.note)])
    case .refuse:
      ActionSpec(
        .refuseExtension, from: Self.open, to: .same, .role(.lead), if: .asked,
        asks: [.may(.request), .must(.reason)])
    case .promise:
      ActionSpec(
        .promise, from: Self.open, to: .same, .ownerOr(.clerk), if: .overdue,
        asks: [.must(.promise), .must(.reason)])
    case .extend:
      ActionSpec(
        .extend, from: Self.atWork, to: .same, .ownerOr(.lead), if: .extendable,
        asks: [.must(.newDue), .must(.reason)])
    case .suspend:
      ActionSpec(
        .suspend, from: [.registered] + Self.atWork, to: .state(.suspended), .ownerOr(.lead),
        if: .notAsked(.suspension),
        asks: [.must(.suspensionReason), .must(.until), .inForm(.explanation)])
    case .resume:
      ActionSpec(.resume, from: [.suspended], to: .before, .role(.lead), asks: [.inForm(.reason)])
    case .refer:
      ActionSpec(
        .refer, from: [.registered] + Self.atWork, to: .state(.referred), .ownerOr(.clerk),
        if: .notAsked(.referral),
        asks: [.must(.referTo), .must(.review), .inForm(.reason)])
    case .takeBack:
      ActionSpec(.takeBack, from: [.referred], to: .before, .role(.lead), asks: [.must(.reason)])
    case .sendBack:
      ActionSpec(
        .sendBack, from: Self.atWork, to: .state(.registered), .owner,
        asks: [.must(.returnReason), .may(.note)])
    case .remind:
      ActionSpec(.remind, from: Self.open, to: .same, .role(.clerk), asks: Self.pushing(.remind))
    case .supervise:
      ActionSpec(.supervise, from: Self.open, to: .same, .role(.clerk), asks: Self.pushing(.supervise))
    case .handOver:
      ActionSpec(
        .handOver, from: Self.open, to: .same, .role(.clerk), if: .owned,
        asks: [.must(.newOwner), .inForm(.reason)])
    case .merge:
      ActionSpec(
        .merge, from: Self.new, to: .state(.duplicate), .role(.clerk),
        asks: [.must(.into), .inForm(.reason)])
    case .reject:
      ActionSpec(.reject, from: Self.new, to: .state(.rejected), .role(.clerk), asks: [.must(.reason)])
    case .reopen:
      ActionSpec(
        .reopen, from: [.closed], to: .state(.inProgress), .role(.lead), if: .closedLately,
        asks: [.must(.reason)])
    case .cancel:
      ActionSpec(.cancel, from: Self.open, to: .state(.cancelled), .role(.lead), asks: [.must(.reason)])
    }
  }

  private static func pushing(_ usual: SupervisionLevel) -> [ActionQuestion] {
    [.inForm(.level, usual: usual.rawValue), .may(.replyDue), .may(.note)]
  }

  private static let new: [ItemState] = [.reported, .registered]
  private static let atWork: [ItemState] = [.assigned, .inProgress]
  private static let open = ItemState.allCases.filter(\.isOpen)
}

extension Plan {
  /// Takes a step of the life, whoever may: what was given is checked, then done.
  mutating func take(_ kind: ActionKind, _ values: ActionValues, on item: inout Item) throws(Refusal) {
    try check(values, kind.spec.asks)
    if !values.photos.isEmpty, kind.spec.photos == nil { throw .badValue(field: "photos", value: "") }
    for photo in values.photos { try attach(photo, to: &item) }
    switch kind {
    case .accept: move(&item, by: .accept, to: .inProgress)
    case .submit: try submit(&item, values)
    case .submitOnTheSpot: try submitOnTheSpot(&item, values)
    case .pass: pass(&item, values)
    case .fail: fail(&item, values)
    case .register: try register(&item, values)
    case .assign: try assign(&item, values)
    case .grant: try grant(&item, values)
    case .refuse: try refuse(&item, values)
    case .promise: try promise(&item, values)
    case .extend: try extend(&item, values)
    case .suspend: try suspend(&item, values)
    case .resume: resume(&item, values)
    case .refer: try refer(&item, values)
    case .takeBack: takeBack(&item, values)
    case .sendBack: try sendBack(&item, values)
    case .remind: try supervise(&item, values.wordIfAny(.level) ?? .remind, values)
    case .supervise: try supervise(&item, values.wordIfAny(.level) ?? .supervise, values)
    case .handOver: try handOver(&item, to: values.record(.newOwner), values.text(.reason))
    case .merge: try merge(&item, values)
    case .reject: reject(&item, values)
    case .reopen: reopen(&item, values)
    case .cancel: cancel(&item, values)
    }
  }
}

extension ActionParameter {
  /// What it is: the one declaration that forms, commands, checks and the sample follow.
  public var spec: ParameterSpec {
    switch self {
    case .category: ParameterSpec(.category, "category")
    case .severity: ParameterSpec(.word(.severity), "severity")
    case .due: ParameterSpec(.date(ahead: false), "due")
    case .newDue: ParameterSpec(.date(ahead: false), "until", field: "due", option: "until")
    case .owner: ParameterSpec(.person, "owner", option: nil)
    case .newOwner: ParameterSpec(.person, "owner", field: "owner", option: "to")
    case .helpers: ParameterSpec(.people, "helpers", option: "helper")
    case .quantities: ParameterSpec(.quantities, "quantity", option: "quantity")
    case .done: ParameterSpec(.figures, "done", option: "quantity")
    case .reason: ParameterSpec(.text(lines: 2), "reason")
    case .explanation: ParameterSpec(.text(lines: 2), "reason", field: "reason", option: "note")
    case .note: ParameterSpec(.text(lines: 2), "text", option: "note")
    case .workDone:
      ParameterSpec(.text(lines: 3), "text", field: "note", option: "note", missing: "evidenceOrNote")
    case .checkNote: ParameterSpec(.text(lines: 2), "note", field: "note", option: "note")
    case .suspensionReason: ParameterSpec(.word(.suspensionReason), "code", option: "reason")
    case .returnReason: ParameterSpec(.word(.returnReason), "reason", option: "reason")
    case .level: ParameterSpec(.word(.level), "level", option: nil)
    case .until: ParameterSpec(.date(ahead: false), "until")
    case .promise: ParameterSpec(.date(ahead: true), "date", option: "until")
    case .review: ParameterSpec(.date(ahead: true), "review", option: "until")
    case .replyDue: ParameterSpec(.date(ahead: true), "replyDue", option: "until")
    case .referTo: ParameterSpec(.text(lines: 1), "to")
    case .into: ParameterSpec(.item, "into", option: nil)
    case .request: ParameterSpec(.request, "request")
    }
  }
}
