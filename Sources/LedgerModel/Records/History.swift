/// A promised date on an overdue item (承诺): the lamp stays red and the rates unchanged.
public struct Promise: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// When it was given.
  public var at: Timestamp
  /// Who gave it.
  public var by: RecordID
  /// The promised date.
  public var date: Timestamp
  /// Why it is late.
  public var reason: String

  /// A promise of these parts.
  public init(id: RecordID, at: Timestamp, by: RecordID, date: Timestamp, reason: String) {
    (self.id, self.at, self.by, self.date, self.reason) = (id, at, by, date, reason)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let at = json.moment("at"), let by = json.id("by"), let date = json.moment("date") else {
      return nil
    }
    self.init(id: id, at: at, by: by, date: date, reason: json["reason"]?.text ?? "")
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members(["at": .moment(at), "by": .id(by), "date": .moment(date), "reason": .string(reason)])
  }
}

/// A reminder or a supervision order, with the date by which a reply is due (催办, 督办).
public struct Supervision: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// How strongly.
  public var level: SupervisionLevel
  /// When it was given.
  public var at: Timestamp
  /// Who gave it.
  public var by: RecordID
  /// By when a reply is due.
  public var replyDue: Timestamp?
  /// What it says.
  public var text: String

  /// An order of these parts.
  public init(
    id: RecordID, level: SupervisionLevel, at: Timestamp, by: RecordID, replyDue: Timestamp?, text: String
  ) {
    (self.id, self.level, self.at, self.by) = (id, level, at, by)
    (self.replyDue, self.text) = (replyDue, text)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let level = json["level"]?.text.flatMap(SupervisionLevel.init), let at = json.moment("at"),
      let by = json.id("by")
    else { return nil }
    self.init(
      id: id, level: level, at: at, by: by, replyDue: json.moment("replyDue"), text: json["text"]?.text ?? "")
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "level": .string(level.rawValue), "at": .moment(at), "by": .id(by), "replyDue": .moment(replyDue),
      "text": .string(text),
    ])
  }
}

/// One step of an item's life, kept with it so that past weeks can be counted as they were.
public struct Step: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// What was done.
  public var action: Action
  /// When.
  public var at: Timestamp
  /// Whose right it was done by; in a meeting the chair.
  public var by: RecordID
  /// Who typed it, when that was another person (the recorder of a meeting).
  public var enteredBy: RecordID?
  /// The state before; nothing for the first step.
  public var from: ItemState?
  /// The state since.
  public var to: ItemState
  /// The due date since.
  public var due: Timestamp?
  /// The owner since.
  public var owner: RecordID?
  /// What was said with it: a check note, a reason.
  public var text: String
  /// The meeting in which it was decided.
  public var meeting: RecordID?
  /// When it was taken back by undo: figures as of an earlier moment still count it.
  public var undoneAt: Timestamp?
  /// When it happened, when the journal learns of it only later, from an import.
  public var told: Timestamp?
  /// Where the item stood and stands since, when the step moved it to another place, unit or category: so
  /// that figures by grid or unit as of an earlier moment stay as they were.
  public var moves: [Move] = []
  /// The login that it came from, where that tells more than who did it: a key, or the Unix login of somebody else.
  public var login: String?

  /// A step of these parts.
  public init(
    id: RecordID, action: Action, at: Timestamp, by: RecordID, enteredBy: RecordID? = nil,
    from: ItemState?, to: ItemState, due: Timestamp?, owner: RecordID?, text: String = "",
    meeting: RecordID? = nil, undoneAt: Timestamp? = nil
  ) {
    (self.id, self.action, self.at, self.by, self.enteredBy) = (id, action, at, by, enteredBy)
    (self.from, self.to, self.due, self.owner, self.text) = (from, to, due, owner, text)
    (self.meeting, self.undoneAt) = (meeting, undoneAt)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let action = json["action"]?.text.flatMap(Action.init), let at = json.moment("at"),
      let by = json.id("by"), let to = json["to"]?.text.flatMap(ItemState.init)
    else { return nil }
    self.init(
      id: id, action: action, at: at, by: by, enteredBy: json.id("enteredBy"),
      from: json["from"]?.text.flatMap(ItemState.init), to: to, due: json.moment("due"),
      owner: json.id("owner"), text: json["text"]?.text ?? "", meeting: json.id("meeting"),
      undoneAt: json.moment("undoneAt"))
    told = json.moment("told")
    login = json["login"]?.text
    if case .object(let members)? = json["moves"] { moves = members.map(Move.init) }
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "action": .string(action.rawValue), "at": .moment(at), "by": .id(by), "enteredBy": .id(enteredBy),
      "from": .text(from?.rawValue), "to": .string(to.rawValue), "due": .moment(due), "owner": .id(owner),
      "text": text.isEmpty ? .null : .string(text), "meeting": .id(meeting), "undoneAt": .moment(undoneAt),
      "told": .moment(told), "moves": moves.isEmpty ? .null : .object(moves.map(\.member)),
      "login": .text(login),
    ])
  }
}

/// A field by which figures are grouped, or that papers tell, replaced by a step: `site`, `grid`, `leadUnit`, `category`,
/// `scheme`, `group`, `referredTo` or `reviewOn`, and the lists `helpers` and `supportingUnits`, whose identifiers stand
/// between slashes.
public struct Move: Sendable, Hashable {
  /// The field.
  public var field: String
  /// What stood there; nothing when it was not set.
  public var from: String?
  /// What stands there since.
  public var to: String?

  /// What stands between the identifiers of a list.
  public static let separator: Character = "/"

  /// A replacement of `from` by `to`.
  public init(field: String, from: String?, to: String?) {
    (self.field, self.from, self.to) = (field, from, to)
  }

  init(_ member: JSONMember) {
    self.init(field: member.name, from: member.value["from"]?.text, to: member.value["to"]?.text)
  }

  var member: JSONMember { JSONMember(field, .members(["from": .text(from), "to": .text(to)])) }
}
