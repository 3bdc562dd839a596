/// Extension, suspension and referral: asked for on the item, granted by the lead, or done by the lead at once.
extension Plan {
  mutating func extend(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let (until, reason) = (try values.moment(.newDue), values.text(.reason))
    try checkExtension(item, until)
    let request = Request(
      id: ids.next("r"), kind: .timeExtension, at: now, by: actor.person ?? "", reason: reason, until: until)
    try ask(&item, request)
  }

  mutating func suspend(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let code: SuspensionReason = try values.word(.suspensionReason)
    let (until, reason) = (try values.moment(.until), values.text(.explanation))
    try checkSuspension(until)
    let request = Request(
      id: ids.next("r"), kind: .suspension, at: now, by: actor.person ?? "", reason: reason, until: until,
      code: code)
    try ask(&item, request)
  }

  mutating func refer(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let (to, review) = (values.text(.referTo), try values.moment(.review))
    let reason = values.text(.reason)
    let request = Request(
      id: ids.next("r"), kind: .referral, at: now, by: actor.person ?? "", reason: reason, until: review,
      to: to)
    try ask(&item, request)
  }

  /// Puts a request on the item; what a lead asks for is granted at once.
  private mutating func ask(_ item: inout Item, _ request: Request) throws(Refusal) {
    if try rights.person().role >= .lead {
      item.requests.removeAll { $0.kind == request.kind }
      try carryOut(request, on: &item, askedBy: nil, request.reason)
    } else {
      item.requests.append(request)
      move(&item, by: request.kind.asking, text: request.reason)
      named(request.kind.asking)
    }
  }

  /// Grants a request that stands on the item.
  mutating func grant(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let (request, text) = (try request(values.recordIfAny(.request), of: item), values.text(.note))
    guard request.kind.action.spec.from.contains(item.state) else {
      throw .wrongState(request.kind.action.action, item.state)
    }
    item.requests.removeAll { $0.id == request.id }
    named(request.kind.action.action)
    try carryOut(request, on: &item, askedBy: request.by, text.isEmpty ? request.reason : text)
  }

  /// Refuses a request that stands on the item.
  mutating func refuse(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let (request, reason) = (try request(values.recordIfAny(.request), of: item), values.text(.reason))
    item.requests.removeAll { $0.id == request.id }
    move(&item, by: request.kind.refusal, text: reason)
    named(request.kind.refusal)
  }

  private func request(_ id: RecordID?, of item: Item) throws(Refusal) -> Request {
    if let id {
      guard let request = item.requests.first(where: { $0.id == id }) else { throw .noRequest }
      return request
    }
    guard let request = item.requests.first else { throw .noRequest }
    guard item.requests.count == 1 else { throw .severalRequests }
    return request
  }

  private mutating func carryOut(
    _ request: Request, on item: inout Item, askedBy: RecordID?, _ text: String
  ) throws(Refusal) {
    guard let until = request.until else { throw .missing("until") }
    switch request.kind {
    case .timeExtension:
      guard item.extensions.count < 2 else { throw .extendedTwice }
      try checkExtension(item, until)
      item.extensions.append(
        Extension(
          id: ids.next("x"), at: now, by: actor.person ?? "", requestedBy: askedBy, from: item.due, to: until,
          reason: request.reason))
      item.due = until
      move(&item, by: .extend, text: text)
    case .suspension:
      try checkSuspension(until)
      let id = ids.next("h")
      item.suspensions.append(
        Suspension(
          id: id, at: now, by: actor.person ?? "", requestedBy: askedBy,
          code: request.code ?? .coordination, reason: request.reason, until: until, stateBefore: item.state,
          dueBefore: item.due))
      move(&item, by: .suspend, to: .suspended, text: text, id: id)
    case .referral:
      (item.referredTo, item.reviewOn, item.stateBefore) = (request.to ?? "", until, item.state)
      move(&item, by: .refer, to: .referred, text: text)
    }
  }

  /// A longer term ends later than the one before, and in the future.
  private func checkExtension(_ item: Item, _ until: Timestamp) throws(Refusal) {
    if let due = item.due, until <= due { throw .dateNotLater(due) }
    try ahead(until, "until")
  }

  /// A suspension ends on a later day, at most a year on.
  private func checkSuspension(_ until: Timestamp) throws(Refusal) {
    let today = clock.zone.date(now)
    guard clock.zone.date(until) > today else { throw .dateNotLater(clock.zone.endOfDay(today)) }
    let latest = clock.zone.endOfDay(today.yearLater)
    guard until <= latest else { throw .suspensionTooLong(latest: latest) }
  }

  /// Ends a suspension before its day.
  mutating func resume(_ item: inout Item, _ values: ActionValues) {
    guard let suspension = item.currentSuspension else { return }
    item.resume(suspension, at: now, clock)
    // The step says where it came from.
    item.state = .suspended
    move(&item, by: .resume, to: suspension.stateBefore, text: values.text(.reason))
  }

  /// Takes a referred item back, with what was left of its limit.
  mutating func takeBack(_ item: inout Item, _ values: ActionValues) {
    let referred = item.steps.last { $0.action == .refer && $0.undoneAt == nil }?.at ?? now
    if let due = item.due {
      item.due = clock.due(due, limit: item.timeLimit, suspended: referred, resumed: now)
    }
    let before = item.stateBefore ?? (item.owner == nil ? .registered : .inProgress)
    (item.referredTo, item.reviewOn, item.stateBefore) = ("", nil, nil)
    move(&item, by: .takeBack, to: before, text: values.text(.reason))
  }
}

extension RequestKind {
  /// The action that grants it.
  public var action: ActionKind {
    switch self {
    case .timeExtension: .extend
    case .suspension: .suspend
    case .referral: .refer
    }
  }

  /// The step that asks for it.
  var asking: Action {
    switch self {
    case .timeExtension: .requestExtension
    case .suspension: .requestSuspension
    case .referral: .requestReferral
    }
  }

  /// The step that refuses it.
  var refusal: Action {
    switch self {
    case .timeExtension: .refuseExtension
    case .suspension: .refuseSuspension
    case .referral: .refuseReferral
    }
  }
}

extension CivilDate {
  /// The same day a year later; of 29 February the 28th.
  fileprivate var yearLater: CivilDate {
    CivilDate(year: year + 1, month: month, day: day) ?? advanced(days: 365)
  }
}
