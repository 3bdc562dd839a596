/// One field of one record, replaced: with what stood there, so that undo and audit need nothing else.
public struct FieldChange: Sendable, Hashable {
  /// The field's path: `due`, or `notes/ID` for an element of a list.
  public var path: String
  /// What stood there; `null` when nothing did.
  public var old: JSONValue
  /// What stands there now; `null` when nothing does.
  public var new: JSONValue
  /// The version that the old value had; nothing for a record that this change makes.
  public var oldVersion: Version?

  /// The replacement of `old` by `new` at `path`.
  public init(_ path: String, old: JSONValue, new: JSONValue, oldVersion: Version?) {
    (self.path, self.old, self.new, self.oldVersion) = (path, old, new, oldVersion)
  }
}

/// What a change does to one record.
public struct RecordChange: Sendable {
  /// Which record.
  public var key: RecordKey
  /// Whether the change makes the record.
  public var creates: Bool
  /// The fields it replaces, each path at most once.
  public var fields: [FieldChange] {
    get { made.map { $0.item().creation } ?? listed }
    set { (listed, made) = (newValue, nil) }
  }

  private var listed: [FieldChange]
  /// The item that it makes, in the place of its fields, which take ten times the memory: for many at once.
  private(set) var made: LaidOutItem?

  /// A change to the record under `key`.
  public init(_ key: RecordKey, creates: Bool, fields: [FieldChange]) {
    (self.key, self.creates, listed) = (key, creates, fields)
  }

  /// A change that makes this item, which must be as its fields come to once they are applied.
  init(making item: Item) {
    self.init(RecordKey(.item, item.id), creates: true, fields: [])
    made = LaidOutItem(item)
  }
}

extension RecordChange: Hashable {
  /// Both do the same to the same record.
  public static func == (left: RecordChange, right: RecordChange) -> Bool {
    left.key == right.key && left.creates == right.creates && left.fields == right.fields
  }

  /// Takes in what it does.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(fields)
  }
}

/// Through what a change came.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  case screen, command
  case importing = "import"
  case meeting
  /// Written by the program itself: a resumption on its day.
  case program
}

/// One named change of a ledger, as a journal line says it: who did what, when, to which fields.
public struct Change: Sendable, Hashable {
  /// A random identifier: a change that is retried counts once.
  public var id: RecordID
  /// What was done: an `Action`'s raw value, or `person.add` and the like for what stands behind.
  public var verb: String
  /// When, by the wall clock of the writer.
  public var at: Timestamp
  /// The place in the order of all lines.
  public var hybrid: HybridTime
  /// Whose right it was done by; nothing for the program itself.
  public var by: RecordID?
  /// Who typed it, when that was another person.
  public var enteredBy: RecordID?
  /// The Unix login of the process.
  public var login: String
  /// Through what it came.
  public var channel: Channel
  /// The meeting in which it was decided.
  public var meeting: RecordID?
  /// The change that this one takes back.
  public var undoes: RecordID?
  /// The undo that this one takes back.
  public var redoes: RecordID?
  /// The records it touches.
  public var records: [RecordChange]

  /// A change of these parts.
  public init(
    id: RecordID, verb: String, at: Timestamp, hybrid: HybridTime, by: RecordID?,
    enteredBy: RecordID? = nil, login: String, channel: Channel, meeting: RecordID? = nil,
    undoes: RecordID? = nil, redoes: RecordID? = nil, records: [RecordChange]
  ) {
    (self.id, self.verb, self.at, self.hybrid) = (id, verb, at, hybrid)
    (self.by, self.enteredBy, self.login, self.channel) = (by, enteredBy, login, channel)
    (self.meeting, self.undoes, self.redoes, self.records) = (meeting, undoes, redoes, records)
  }
}
