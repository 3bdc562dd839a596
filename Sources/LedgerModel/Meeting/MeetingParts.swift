/// Who has the keyboard: others look on, or take over knowingly.
public struct MeetingSeat: Sendable, Hashable {
  /// The person at the keyboard.
  public var person: RecordID
  /// The session, as the program names it: a terminal that comes back is another one.
  public var session: String
  /// Since when.
  public var at: Timestamp

  /// The seat of a person's session.
  public init(person: RecordID, session: String, at: Timestamp) {
    (self.person, self.session, self.at) = (person, session, at)
  }

  init?(json: JSONValue) {
    guard let person = json.id("person"), let session = json["session"]?.text, let at = json.moment("at")
    else { return nil }
    self.init(person: person, session: session, at: at)
  }

  var json: JSONValue {
    .members(["person": .id(person), "session": .string(session), "at": .moment(at)])
  }
}

/// Where the meeting is: what a dropped connection comes back to.
public struct MeetingPlace: Sendable, Hashable {
  /// The screen.
  public var screen: MeetingScreen
  /// The person whose page is shown, grid by grid.
  public var page: RecordID?
  /// The item under discussion.
  public var item: RecordID?
  /// Since when: the timer of the item.
  public var since: Timestamp

  /// A place on a screen.
  public init(_ screen: MeetingScreen, page: RecordID? = nil, item: RecordID? = nil, since: Timestamp) {
    (self.screen, self.page, self.item, self.since) = (screen, page, item, since)
  }

  init?(json: JSONValue) {
    guard let screen = json["screen"]?.text.flatMap(MeetingScreen.init(rawValue:)),
      let since = json.moment("since")
    else { return nil }
    self.init(screen, page: json.id("page"), item: json.id("item"), since: since)
  }

  var json: JSONValue {
    .members([
      "screen": .string(screen.rawValue), "page": .id(page), "item": .id(item), "since": .moment(since),
    ])
  }
}

/// An item of the agenda that was dealt with, where and when.
public struct ItemMark: Sendable, Hashable {
  /// Discussed or skipped.
  public var mark: AgendaMark
  /// On which screen.
  public var screen: MeetingScreen
  /// When.
  public var at: Timestamp

  /// A mark of these parts.
  public init(_ mark: AgendaMark, on screen: MeetingScreen, at: Timestamp) {
    (self.mark, self.screen, self.at) = (mark, screen, at)
  }

  init?(json: JSONValue) {
    guard let mark = json["mark"]?.text.flatMap(AgendaMark.init), let at = json.moment("at"),
      let screen = json["screen"]?.text.flatMap(MeetingScreen.init(rawValue:))
    else { return nil }
    self.init(mark, on: screen, at: at)
  }

  var json: JSONValue {
    .members(["mark": .string(mark.rawValue), "screen": .string(screen.rawValue), "at": .moment(at)])
  }
}

/// What a meeting decided (议定事项); its number is its place among the meeting's decisions.
public struct Decision: Sendable, Hashable {
  /// The identifier, which never changes.
  public var id: RecordID
  /// When it was typed first: decisions stand in this order.
  public var at: Timestamp
  /// What is to be done.
  public var text: String
  /// Who answers for it (责任人).
  public var owner: RecordID?
  /// By when.
  public var due: Timestamp?
  /// The item that it is about.
  public var item: RecordID?

  /// A decision of these parts.
  public init(
    id: RecordID, at: Timestamp, text: String, owner: RecordID? = nil, due: Timestamp? = nil,
    item: RecordID? = nil
  ) {
    (self.id, self.at, self.text, self.owner, self.due, self.item) = (id, at, text, owner, due, item)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let at = json.moment("at"), let text = json["text"]?.text else { return nil }
    self.init(
      id: id, at: at, text: text, owner: json.id("owner"), due: json.moment("due"), item: json.id("item"))
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "at": .moment(at), "text": .string(text), "owner": .id(owner), "due": .moment(due), "item": .id(item),
    ])
  }
}

/// Something said in a meeting that is worth keeping: on the experience screen, an experience.
public struct MeetingNote: Sendable, Hashable {
  /// The identifier, which never changes.
  public var id: RecordID
  /// When it was written.
  public var at: Timestamp
  /// Whose words they are, or who wrote them.
  public var by: RecordID
  /// On which screen.
  public var screen: MeetingScreen
  /// What it says.
  public var text: String
  /// The item that it is about.
  public var item: RecordID?

  /// A note of these parts.
  public init(
    id: RecordID, at: Timestamp, by: RecordID, screen: MeetingScreen, text: String, item: RecordID? = nil
  ) {
    (self.id, self.at, self.by, self.screen, self.text, self.item) = (id, at, by, screen, text, item)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let at = json.moment("at"), let by = json.id("by"), let text = json["text"]?.text,
      let screen = json["screen"]?.text.flatMap(MeetingScreen.init(rawValue:))
    else { return nil }
    self.init(id: id, at: at, by: by, screen: screen, text: text, item: json.id("item"))
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "at": .moment(at), "by": .id(by), "screen": .string(screen.rawValue), "text": .string(text),
      "item": .id(item),
    ])
  }
}

/// Something planned with a date: a joint action, a volunteer day, an inspection to come.
public struct MeetingPlan: Sendable, Hashable {
  /// The identifier, which never changes.
  public var id: RecordID
  /// What it is.
  public var kind: MeetingPlanKind
  /// When it takes place.
  public var date: Timestamp
  /// What it is about.
  public var text: String
  /// How many people are to come, as far as known.
  public var people: Int?

  /// A plan of these parts.
  public init(id: RecordID, kind: MeetingPlanKind, date: Timestamp, text: String, people: Int? = nil) {
    (self.id, self.kind, self.date, self.text, self.people) = (id, kind, date, text, people)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let kind = json["kind"]?.text.flatMap(MeetingPlanKind.init), let date = json.moment("date"),
      let text = json["text"]?.text
    else { return nil }
    self.init(
      id: id, kind: kind, date: date, text: text,
      people: json["people"]?.whole.flatMap { Int(exactly: $0) })
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "kind": .string(kind.rawValue), "date": .moment(date), "text": .string(text),
      "people": people.map { .integer(Int64($0)) } ?? .null,
    ])
  }
}

/// Somebody who takes part and is none of the ledger's people: a firm's manager, a guest from the street office.
public struct MeetingGuest: Sendable, Hashable {
  /// The identifier, which never changes.
  public var id: RecordID
  /// The name, as typed, with whatever says where they come from.
  public var name: String
  /// How they take part.
  public var attendance: Attendance

  /// A guest of these parts.
  public init(id: RecordID, name: String, attendance: Attendance = .observer) {
    (self.id, self.name, self.attendance) = (id, name, attendance)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let name = json["name"]?.text else { return nil }
    self.init(
      id: id, name: name, attendance: json["attendance"]?.text.flatMap(Attendance.init) ?? .observer)
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members(["name": .string(name), "attendance": .string(attendance.rawValue)])
  }
}
