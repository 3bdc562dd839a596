/// Who acts, and through what.
public struct Actor: Sendable, Hashable {
  /// The person whose rights count; nothing for somebody unknown, who may only look.
  public var person: RecordID?
  /// Who types, when that is another person: the recorder of a meeting, for the chair.
  public var enteredBy: RecordID?
  /// The Unix login of the process.
  public var login: String
  /// Through what the change comes.
  public var channel: Channel
  /// The meeting that is on.
  public var meeting: RecordID?

  /// An actor of these parts.
  public init(
    person: RecordID?, enteredBy: RecordID? = nil, login: String, channel: Channel,
    meeting: RecordID? = nil
  ) {
    (self.person, self.enteredBy, self.login) = (person, enteredBy, login)
    (self.channel, self.meeting) = (channel, meeting)
  }

  /// What the login of somebody begins with who came in by a key of their own: what follows is the key's name.
  public static let keyPrefix = "key:"
}

extension Ledger {
  /// A login that tells more than who did something: a key, or a Unix login that is not the one of that person. Nothing
  /// in practice, where everybody is anybody.
  public func notableLogin(_ login: String, of person: RecordID?) -> String? {
    if login.hasPrefix(Actor.keyPrefix) { return login }
    guard !settings.practice, let own = person.flatMap({ people[$0]?.login }), !own.isEmpty, own != login
    else { return nil }
    return login
  }
}

/// What a person wants to happen: planned against a state into a draft, or refused with the rule.
///
/// Each lies in a place of its own: an import makes a list of a hundred thousand, of which a copy costs little.
public indirect enum Intent: Sendable, Hashable {
  /// A new item; how far it goes at once follows from what is known and from who adds it.
  case add(NewItem)
  /// An item from a spreadsheet or another system, in the state in which it stood there.
  case importItem(ImportedItem)
  /// Fields of an item replaced, by path.
  case edit(RecordID, [FieldEdit])
  /// The same action on one or many items; of many, those that refuse are left out and named.
  case act(ItemAction, on: [RecordID])
  /// All open items of a person who leaves, handed to another.
  case handOverAll(from: RecordID, to: RecordID, reason: String)
  /// What records hold of somebody's details (a resident's name, a telephone number) removed, these words in its place.
  case removeDetails(of: [RecordKey], leaving: String)
  /// A person, site, grid, unit, category, holiday year or the settings: made or changed, by path.
  case put(RecordKey, [JSONMember])
  /// One's own change taken back.
  case undo(Change)
  /// One's own undo taken back.
  case redo(Change)
  /// An import taken back, as far as nobody has gone on with its items.
  case withdraw(Change)
  /// Several intents as one transaction and one undo.
  case together([Intent])
}

/// A field of an item as a form or a command sets it.
public struct FieldEdit: Sendable, Hashable {
  /// The field's path.
  public var path: String
  /// The new value; `null` to empty the field.
  public var value: JSONValue

  /// A replacement at a path.
  public init(_ path: String, _ value: JSONValue) {
    self.path = path
    self.value = value
  }
}

/// What is known of an item when it is added: the fields whose declaration says `add`, under their own names.
@dynamicMemberLookup
public struct NewItem: Sendable, Hashable {
  /// What is known, in the places where the item will have it. A quantity's identifier is given when it is added, the
  /// grid is at first that of the site, and a due date that is not typed follows from category and severity.
  private(set) var known = Item(id: "")
  /// What was done at once (立行立改): the item goes to its check without a way round.
  public var doneOnTheSpot: String?
  /// Photos of it, whose files are kept before it is.
  public var photos: [ImportedEvidence] = []

  /// A new item with this title.
  public init(title: String) { known.title = title }

  /// A field of the item to be.
  public subscript<Value>(dynamicMember field: WritableKeyPath<Item, Value>) -> Value {
    get { known[keyPath: field] }
    set { known[keyPath: field] = newValue }
  }

  /// Sets a field by its name, as JSON writes it; false when no new item begins with the field, or it cannot be this.
  public mutating func set(_ field: ItemField, _ value: JSONValue) -> Bool {
    field.spec.uses.contains(.add) && known.set(field, value)
  }
}

/// An item as another system knew it.
public struct ImportedItem: Sendable, Hashable {
  /// Everything that a new item may say.
  public var item: NewItem
  /// Whether it counts as ticked off there.
  public var isClosed = false
  /// Whether it was handed in for a check there.
  public var isSubmitted = false
  /// The number that it bears there: it stays the item's, where it is free.
  public var number: ItemNumber?
  /// When it was reported there; now, when nothing is known and nothing is older.
  public var reportedAt: Timestamp?
  /// Whether nobody knows when it was reported there, though such days are told: then none is made up.
  public var isReportUnknown = false
  /// When it was assigned there; nothing when that is not known.
  public var assignedAt: Timestamp?
  /// When it was ticked off there; nothing when that is not known: then no period counts it.
  public var closedAt: Timestamp?
  /// Who checked it before it was ticked off there: the step of the check is theirs, entered by who imports it.
  public var checker: RecordID?
  /// Progress as text, kept as a note.
  public var note = ""
  /// Whether a term stands there that gives no due date (长期坚持, a date without its year): then none is
  /// made up from the category either.
  public var hasOpenTerm = false
  /// Photos that came with it, whose files are kept before it is.
  public var evidence: [ImportedEvidence] = []
  /// Everything that another ledger of this program had of it; then the rest but number and note says nothing.
  public var carried: CarriedItem?

  /// An import of this item.
  public init(_ item: NewItem) { self.item = item }
}

/// A photo that came in with an item: what it shows, its name, and the file that is kept under the hash.
public struct ImportedEvidence: Sendable, Hashable {
  /// Which moment it shows.
  public var phase: EvidencePhase
  /// What it is called.
  public var name: String
  /// SHA-256 of the content, hex.
  public var hash: String
  /// How many bytes it has.
  public var size: Int64

  /// A photo of these parts.
  public init(phase: EvidencePhase, name: String, hash: String, size: Int64) {
    (self.phase, self.name, self.hash, self.size) = (phase, name, hash, size)
  }
}

/// An item as another ledger of this program had it: its fields and the elements of its lists as the journal writes
/// them, people and places by the identifiers that they have in this ledger.
public struct CarriedItem: Sendable, Hashable {
  /// An element of a list.
  public struct Element: Sendable, Hashable {
    /// The list that it is of.
    public var list: ItemList
    /// Its identifier within the list.
    public var id: RecordID
    /// The element without its identifier.
    public var value: JSONValue

    /// An element of these parts.
    public init(_ list: ItemList, _ id: RecordID, _ value: JSONValue) {
      (self.list, self.id, self.value) = (list, id, value)
    }
  }

  /// The identifier that it had there.
  public var id: RecordID
  /// The fields that are set, but the number.
  public var fields: [(field: ItemField, value: JSONValue)] { members.map { ($0.field, $0.value) } }
  /// The elements of its lists, in their order.
  public var elements: [Element] = []
  private var members: [Member] = []

  private struct Member: Sendable, Hashable {
    var field: ItemField
    var value: JSONValue
  }

  /// An item of which only the identifier is known yet.
  public init(id: RecordID) { self.id = id }

  /// The state that it is in.
  public var state: ItemState? { value(of: .state)?.text.flatMap(ItemState.init) }

  /// What stands in a field; nothing when it is not set.
  public func value(of field: ItemField) -> JSONValue? { members.first { $0.field == field }?.value }

  /// Whether a field is set.
  public func has(_ field: ItemField) -> Bool { value(of: field) != nil }

  /// Adds a field.
  public mutating func add(_ field: ItemField, _ value: JSONValue) {
    members.append(Member(field: field, value: value))
  }
}
