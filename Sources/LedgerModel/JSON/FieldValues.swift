/// How the kinds of field values stand in JSON: moments as ISO 8601 in UTC, identifiers as strings.
extension JSONValue {
  /// An object of the members that are set, in the order given.
  public static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    self.members(members.map { ($0.key, $0.value) })
  }

  /// An object of the members that are set, in the order given.
  public static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.compactMap { $0.1.isNull ? nil : JSONMember($0.0, $0.1) })
  }

  /// A moment as ISO 8601 text in a zone, as answers have it, or `null` for nothing.
  public static func moment(_ moment: Timestamp?, in zone: LedgerZone) -> JSONValue {
    moment.map { .string($0.iso8601(in: zone)) } ?? .null
  }

  /// A string, or `null` for nothing.
  public static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// An identifier, or `null` for nothing.
  package static func id(_ id: RecordID?) -> JSONValue { id.map { .string($0.text) } ?? .null }

  /// A moment as ISO 8601 text in UTC, or `null` for nothing.
  public static func moment(_ moment: Timestamp?) -> JSONValue { moment.map { .string($0.utcText) } ?? .null }

  /// A truth value, `null` for false, so that what is not set is left out.
  static func flag(_ flag: Bool) -> JSONValue { flag ? .bool(true) : .null }

  /// A count, `null` for zero, so that what is not set is left out.
  static func count(_ count: Int) -> JSONValue { count == 0 ? .null : .integer(Int64(count)) }

  /// The identifier under `name`.
  func id(_ name: String) -> RecordID? { self[name]?.text.map { RecordID($0) } }

  /// The moment under `name`.
  func moment(_ name: String) -> Timestamp? { self[name]?.text.flatMap { Timestamp(utcText: $0) } }

  /// The identifier that this string is.
  public var asID: RecordID? { text.map { RecordID($0) } }

  /// The moment that this string is.
  public var asMoment: Timestamp? { text.flatMap { Timestamp(utcText: $0) } }
}
