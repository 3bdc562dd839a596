/// What people said with the steps of an item's life, by what the action asked them for (`ActionSpec.asks`).
extension Step {
  /// Something that was said, and what it answers.
  public typealias Answer = (parameter: ActionParameter, text: String)

  /// What was said with the step: the last of the texts that its action asks for, and of a return the code of its reason
  /// before that. Nothing where nothing was said, and where nobody was asked: the fields of an edit, the number of a part.
  ///
  /// - Parameter isGrant: whether the step grants what somebody asked for; then the words are those of who granted it.
  public func answers(isGrant: Bool = false) -> [Answer] {
    guard !text.isEmpty, let kind = isGrant && action.grants ? ActionKind.grant : action.taken else {
      return []
    }
    if let returned {
      let reason: Answer = (.returnReason, returned.reason.rawValue)
      return returned.note.isEmpty ? [reason] : [reason, (.note, returned.note)]
    }
    guard let asked = kind.spec.asks.last(where: { $0.parameter.isText }) else { return [] }
    return [(asked.parameter, text)]
  }

  /// Why a return was made, and what was said with it; nothing for other steps.
  private var returned: (reason: ReturnReason, note: String)? {
    let code = text.prefix { $0 != ":" }
    guard action == .sendBack, let reason = ReturnReason(rawValue: String(code)) else { return nil }
    return (reason, String(text.dropFirst(code.count).drop { $0 == ":" || $0.isBlank }))
  }
}

extension ActionParameter {
  /// Whether it holds words of people.
  fileprivate var isText: Bool {
    if case .text = spec.kind { true } else { false }
  }
}

extension Action {
  /// By what in the life menu somebody takes such a step, asks for it or refuses it; nothing for what is no part of the life.
  fileprivate var taken: ActionKind? {
    if let kind = ActionKind(of: self) { return kind }
    if RequestKind.allCases.contains(where: { $0.refusal == self }) { return .refuse }
    return RequestKind.allCases.first { $0.asking == self }?.action
  }

  /// Whether it can be asked for, and granted.
  fileprivate var grants: Bool { RequestKind.allCases.contains { $0.action.action == self } }
}
