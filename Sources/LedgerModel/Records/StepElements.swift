/// What a step put on its item: the element that has the step's identifier.
extension Item {
  /// The note that a step wrote.
  public func note(of step: Step) -> Note? { element(of: step, in: notes) { $0 == .note } }

  /// The promise that a step gave.
  public func promise(of step: Step) -> Promise? { element(of: step, in: promises) { $0 == .promise } }

  /// The reminder or order that a step gave.
  public func supervision(of step: Step) -> Supervision? {
    element(of: step, in: supervisions) { $0 == .remind || $0 == .supervise }
  }

  /// The suspension that a step began.
  public func suspension(of step: Step) -> Suspension? {
    element(of: step, in: suspensions) { $0 == .suspend }
  }

  /// To whom a step referred the item; nothing when it did not, or nobody knows any more.
  public func addressee(of step: Step) -> String? {
    let name =
      step.action == .requestReferral
      ? requests.last { $0.kind == .referral && $0.at <= step.at }?.to
      : referral(.referredTo, of: step) ?? (isLastReferral(step) ? referredTo : nil)
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// When a step that referred the item wanted it looked at again.
  public func review(of step: Step) -> Timestamp? {
    guard step.action == .refer else { return nil }
    return referral(.reviewOn, of: step).flatMap { Timestamp(utcText: $0) }
      ?? (isLastReferral(step) ? reviewOn : nil)
  }

  /// What a referral put into a field.
  private func referral(_ field: ItemField, of step: Step) -> String? {
    guard step.action == .refer else { return nil }
    return step.moves.first { $0.field == field.rawValue }?.to
  }

  /// Steps of before they kept it: the item still has what the last one said.
  private func isLastReferral(_ step: Step) -> Bool {
    step.action == .refer && steps.last { $0.action == .refer && $0.undoneAt == nil }?.id == step.id
  }

  private func element<Element: ListElement>(
    of step: Step, in list: [Element], madeBy makes: (Action) -> Bool
  ) -> Element? {
    guard makes(step.action) else { return nil }
    if let element = list.first(where: { $0.id == step.id }) { return element }
    // Ledgers of before the two shared an identifier: of those of one moment the first step made the first element.
    let shared = Set(list.map(\.id)).intersection(steps.map(\.id))
    let elements = list.filter { $0.time == step.at && !shared.contains($0.id) }
    let alike = steps.filter {
      makes($0.action) && $0.at == step.at && $0.undoneAt == nil && !shared.contains($0.id)
    }
    guard let place = alike.firstIndex(where: { $0.id == step.id }), elements.indices.contains(place) else {
      return nil
    }
    return elements[place]
  }
}
