/// An element of one of an item's lists: it has an identifier, so that two people can add at once.
public protocol ListElement: Sendable, Hashable {
  /// The element's identifier within its list.
  var id: RecordID { get }
  /// The element from its JSON; nothing when required members are missing.
  init?(id: RecordID, json: JSONValue)
  /// The element as JSON, without its identifier.
  var json: JSONValue { get }
  /// The time by which a list is ordered; elements of one time stand in the order of their coming.
  var time: Timestamp { get }
}

extension Quantity {
  /// Quantities have no time: they stand in the order of their coming.
  public var time: Timestamp { Timestamp(milliseconds: 0) }
}

/// A progress note (进展).
public struct Note: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// When it was written.
  public var at: Timestamp
  /// Who wrote it.
  public var by: RecordID
  /// What it says, as typed.
  public var text: String

  /// A note of these parts.
  public init(id: RecordID, at: Timestamp, by: RecordID, text: String) {
    (self.id, self.at, self.by, self.text) = (id, at, by, text)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let at = json.moment("at"), let by = json.id("by"), let text = json["text"]?.text else {
      return nil
    }
    self.init(id: id, at: at, by: by, text: text)
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue { .members(["at": .moment(at), "by": .id(by), "text": .string(text)]) }
}

/// A photo or paper that proves something (佐证), kept under its content hash.
public struct Evidence: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// Which moment it shows.
  public var phase: EvidencePhase
  /// The file's own name, as it was brought.
  public var name: String
  /// SHA-256 of the content, hex; the file's name in `evidence/`.
  public var hash: String
  /// The content's length in bytes.
  public var size: Int64
  /// When it was added.
  public var at: Timestamp
  /// Who added it.
  public var by: RecordID

  /// A piece of evidence of these parts.
  public init(
    id: RecordID, phase: EvidencePhase, name: String, hash: String, size: Int64, at: Timestamp, by: RecordID
  ) {
    (self.id, self.phase, self.name, self.hash, self.size) = (id, phase, name, hash, size)
    (self.at, self.by) = (at, by)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let phase = json["phase"]?.text.flatMap(EvidencePhase.init), let name = json["name"]?.text,
      let hash = json["hash"]?.text, let size = json["size"]?.whole, let at = json.moment("at"),
      let by = json.id("by")
    else { return nil }
    self.init(id: id, phase: phase, name: name, hash: hash, size: size, at: at, by: by)
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "phase": .string(phase.rawValue), "name": .string(name), "hash": .string(hash),
      "size": .integer(size), "at": .moment(at), "by": .id(by),
    ])
  }
}

/// So much of something to put right: 320多处, 50余车, 2-3处, 5扇.
public struct Quantity: ListElement {
  /// The identifier, which never changes.
  public var id: RecordID
  /// What is counted, such as 水池; empty when the item's own matter is counted.
  public var measure: String
  /// The unit it is counted in, such as 处; quantities of different units are never added up.
  public var unit: String
  /// How much there is to do: of a span (2-3) the upper figure; nothing where nobody counted it (数十).
  public var planned: Decimal2?
  /// How much is done.
  public var done: Decimal2?
  /// The planned figure as it was written when it is not exact: 50余, 320多, 约30, 2-3, 数十.
  public var approximate: String?

  /// A quantity of these parts.
  public init(
    id: RecordID, measure: String = "", unit: String, planned: Decimal2?, done: Decimal2? = nil,
    approximate: String? = nil
  ) {
    (self.id, self.measure, self.unit) = (id, measure, unit)
    (self.planned, self.done, self.approximate) = (planned, done, approximate)
  }

  /// The element from its JSON; nothing when required members are missing.
  public init?(id: RecordID, json: JSONValue) {
    guard let unit = json["unit"]?.text else { return nil }
    self.init(
      id: id, measure: json["measure"]?.text ?? "", unit: unit,
      planned: json["planned"].flatMap(Decimal2.init(json:)),
      done: json["done"].flatMap(Decimal2.init(json:)), approximate: json["approximate"]?.text)
  }

  /// The element as JSON, without its identifier.
  public var json: JSONValue {
    .members([
      "measure": measure.isEmpty ? .null : .string(measure), "unit": .string(unit),
      "planned": planned?.json ?? .null, "done": done?.json ?? .null, "approximate": .text(approximate),
    ])
  }
}
