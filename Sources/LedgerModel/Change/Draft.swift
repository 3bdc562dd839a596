/// Collects the replacements of one record's fields, with what stood there; what changes nothing is left out.
public struct RecordEdit: Sendable {
  /// Which record.
  public let key: RecordKey
  private let before: Ledger
  private let creates: Bool
  private var fields: [FieldChange] = []

  /// An edit of a record as it stands in `ledger`; of one that is not there yet, its making.
  public init(_ key: RecordKey, in ledger: Ledger) {
    self.key = key
    before = ledger
    creates = ledger.versions(of: key) == nil
  }

  /// Replaces what stands at a path.
  public mutating func set(_ path: String, _ new: JSONValue) {
    let stands = before.value(of: key, at: path)
    let old = stands?.value ?? .null
    fields.removeAll { $0.path == path }
    guard old != new else { return }
    fields.append(FieldChange(path, old: old, new: new, oldVersion: stands?.version))
  }

  /// Replaces a field of an item.
  public mutating func set(_ field: ItemField, _ new: JSONValue) { set(field.rawValue, new) }

  /// Puts an element into a list of an item, or with `null` takes it out.
  public mutating func put(_ list: ItemList, _ id: RecordID, _ json: JSONValue) {
    set("\(list.rawValue)/\(id)", json)
  }

  /// Puts an element into a list of an item.
  public mutating func put(_ list: ItemList, _ element: some ListElement) {
    put(list, element.id, element.json)
  }

  /// The replacements as a record's change; nothing when nothing changes.
  public var change: RecordChange? {
    fields.isEmpty && !creates ? nil : RecordChange(key, creates: creates, fields: fields)
  }
}

/// What an intent comes to, before it is written: the records it touches and what the person should know.
public struct Draft: Sendable {
  /// What is done: an `Action`'s raw value, or `person.add` and the like.
  public var verb: String
  /// The records it touches; empty when nothing would change, and then nothing is written.
  public var records: [RecordChange]
  /// What the person should be told, though it is no obstacle.
  public var warnings: [Warning]
  /// The change that this one takes back.
  public var undoes: RecordID?
  /// The undo that this one takes back.
  public var redoes: RecordID?
  /// The items of a bulk action that refuse, with the reason; the others are in `records`.
  public var refused: [RecordID: Refusal]

  /// A draft of these parts.
  public init(
    verb: String, records: [RecordChange], warnings: [Warning] = [], undoes: RecordID? = nil,
    redoes: RecordID? = nil, refused: [RecordID: Refusal] = [:]
  ) {
    (self.verb, self.records, self.warnings) = (verb, records, warnings)
    (self.undoes, self.redoes, self.refused) = (undoes, redoes, refused)
  }
}

/// What a person is told beside a success.
public enum Warning: Sendable, Hashable {
  /// An open item of the same category stands at the same site.
  case possibleDuplicate(of: RecordID)
  /// An item of the same category was closed at the same site within 90 days (反弹).
  case possibleRebound(of: RecordID)
  /// The calendar has no holidays for this year: Monday to Friday was assumed.
  case noHolidayData(year: Int)
  /// The second-person check is switched off in this ledger.
  case checkedByOneself
  /// The person who leaves still owns so many open items: hand them over.
  case stillOwns(count: Int)
  /// The item came of an indicator that is not met: that it is closed is no new reading of it.
  case readingAsked(indicator: RecordID)
  /// What shows nothing was left out of a text: controls, and zero-width characters at its ends.
  case unseenRemoved(field: String)
}
