/// What an owner asks for: it stands on the item until granted or refused.
public struct Request: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// What is asked for.
  public var kind: RequestKind
  /// When it was asked.
  public var at: Timestamp
  /// Who asked.
  public var by: RecordID
  /// Why.
  public var reason: String
  /// The new due date, the end of the suspension, or the next review of a referral.
  public var until: Timestamp?
  /// A suspension's reason code.
  public var code: SuspensionReason?
  /// To whom the item would be referred.
  public var to: String?

  /// A request of these parts.
  public init(
    id: RecordID, kind: RequestKind, at: Timestamp, by: RecordID, reason: String, until: Timestamp?,
    code: SuspensionReason? = nil, to: String? = nil
  ) {
    (self.id, self.kind, self.at, self.by, self.reason) = (id, kind, at, by, reason)
    (self.until, self.code, self.to) = (until, code, to)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let kind = json["kind"]?.text.flatMap(RequestKind.init), let at = json.moment("at"),
      let by = json.id("by")
    else { return nil }
    self.init(
      id: id, kind: kind, at: at, by: by, reason: json["reason"]?.text ?? "", until: json.moment("until"),
      code: json["code"]?.text.flatMap(SuspensionReason.init), to: json["to"]?.text)
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "kind": .string(kind.rawValue), "at": .moment(at), "by": .id(by), "reason": .string(reason),
      "until": .moment(until), "code": .text(code?.rawValue), "to": .text(to),
    ])
  }
}

/// A granted extension (延期); at most two an item.
public struct Extension: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// When it was granted.
  public var at: Timestamp
  /// Who granted it.
  public var by: RecordID
  /// Who had asked.
  public var requestedBy: RecordID?
  /// The due date before.
  public var from: Timestamp?
  /// The due date since.
  public var to: Timestamp
  /// Why.
  public var reason: String

  /// An extension of these parts.
  public init(
    id: RecordID, at: Timestamp, by: RecordID, requestedBy: RecordID?, from: Timestamp?, to: Timestamp,
    reason: String
  ) {
    (self.id, self.at, self.by, self.requestedBy) = (id, at, by, requestedBy)
    (self.from, self.to, self.reason) = (from, to, reason)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let at = json.moment("at"), let by = json.id("by"), let to = json.moment("to") else { return nil }
    self.init(
      id: id, at: at, by: by, requestedBy: json.id("requestedBy"), from: json.moment("from"), to: to,
      reason: json["reason"]?.text ?? "")
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "at": .moment(at), "by": .id(by), "requestedBy": .id(requestedBy), "from": .moment(from),
      "to": .moment(to), "reason": .string(reason),
    ])
  }
}

/// A time during which the clock stood still (挂账).
public struct Suspension: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// When it was granted: the clock stops here.
  public var at: Timestamp
  /// Who granted it.
  public var by: RecordID
  /// Who had asked.
  public var requestedBy: RecordID?
  /// Why, as a code.
  public var code: SuspensionReason
  /// Why, in words.
  public var reason: String
  /// The day on which it ends by itself, at most a year on.
  public var until: Timestamp
  /// The state to come back to.
  public var stateBefore: ItemState
  /// The due date when the clock stopped.
  public var dueBefore: Timestamp?
  /// When it ended; nothing while it lasts.
  public var resumedAt: Timestamp?

  /// A suspension of these parts.
  public init(
    id: RecordID, at: Timestamp, by: RecordID, requestedBy: RecordID?, code: SuspensionReason,
    reason: String, until: Timestamp, stateBefore: ItemState, dueBefore: Timestamp?,
    resumedAt: Timestamp? = nil
  ) {
    (self.id, self.at, self.by, self.requestedBy, self.code) = (id, at, by, requestedBy, code)
    (self.reason, self.until, self.stateBefore) = (reason, until, stateBefore)
    (self.dueBefore, self.resumedAt) = (dueBefore, resumedAt)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let at = json.moment("at"), let by = json.id("by"), let until = json.moment("until"),
      let code = json["code"]?.text.flatMap(SuspensionReason.init),
      let before = json["stateBefore"]?.text.flatMap(ItemState.init)
    else { return nil }
    self.init(
      id: id, at: at, by: by, requestedBy: json.id("requestedBy"), code: code,
      reason: json["reason"]?.text ?? "", until: until, stateBefore: before,
      dueBefore: json.moment("dueBefore"), resumedAt: json.moment("resumedAt"))
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "at": .moment(at), "by": .id(by), "requestedBy": .id(requestedBy), "code": .string(code.rawValue),
      "reason": .string(reason), "until": .moment(until), "stateBefore": .string(stateBefore.rawValue),
      "dueBefore": .moment(dueBefore), "resumedAt": .moment(resumedAt),
    ])
  }
}
