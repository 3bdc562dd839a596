/// A record with an identifier and a name.
public protocol NamedRecord: Sendable, Hashable {
  /// Its identifier, which never changes.
  var id: RecordID { get }
  /// The name, as people say it.
  var name: String { get }
  /// A record of which nothing is known yet.
  init(id: RecordID)
}

/// A record that stands behind the items as a type of its own: people, grids, sites, units, settings.
///
/// Its fields are set by path, as an item's are: `name`, or `workers/ID` for an element of a list.
public protocol LedgerRecord: NamedRecord {
  /// The names of its fields.
  associatedtype Field: DeclaredField
  /// What a field holds; `null` for nothing, and for a list, whose elements are told by `elements`.
  func value(of field: Field) -> JSONValue
  /// Sets a field, `null` to unset; false when this version cannot read the value.
  mutating func set(_ field: Field, _ value: JSONValue) -> Bool
  /// The elements of its lists by path, in their order.
  var elements: [JSONMember] { get }
  /// Sets an element of a list; false when this version cannot read it.
  mutating func set(_ list: Field, element: RecordID, _ value: JSONValue) -> Bool
  /// What a newer version wrote, by path: kept as it is.
  var unknown: [JSONMember] { get set }
}

extension LedgerRecord {
  /// Which kind it is.
  public static var kind: RecordKind { Field.record }

  /// Without lists.
  public var elements: [JSONMember] { [] }
  /// Without lists.
  public mutating func set(_ list: Field, element: RecordID, _ value: JSONValue) -> Bool { false }

  /// The fields that are set, by path, in their order, lists behind.
  public var fields: [JSONMember] {
    Field.allCases.map { JSONMember($0.rawValue, value(of: $0)) } + elements
  }

  /// Sets what stands at a path, `null` to unset; false when this version cannot read it.
  public mutating func set(_ path: String, _ value: JSONValue) -> Bool {
    guard let field = Field(rawValue: path.fieldName) else { return false }
    let name = field.rawValue
    guard path.utf8.count > name.utf8.count else { return set(field, value) }
    return set(field, element: RecordID(String(path.dropFirst(name.count + 1))), value)
  }
}
