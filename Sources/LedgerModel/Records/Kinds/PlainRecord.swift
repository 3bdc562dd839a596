/// A record that is kept by path: a category's change, a holiday year, a meeting, and every kind that needs no type of its
/// own. Fields of a newer version stand among the others.
public struct PlainRecord: NamedRecord {
  /// The identifier, which never changes.
  public let id: RecordID
  /// Everything that is set, by path, in the order in which it was first set.
  public var fields: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The name, as people say it; empty where the kind has none.
  public var name: String { self["name"].text ?? "" }

  /// What stands at a path; `null` when nothing does.
  public subscript(path: String) -> JSONValue {
    get { fields.first { $0.name == path }?.value ?? .null }
    set {
      let place = fields.firstIndex { $0.name == path }
      switch (place, newValue.isNull) {
      case (let place?, true): fields.remove(at: place)
      case (let place?, false): fields[place].value = newValue
      case (nil, false): fields.append(JSONMember(path, newValue))
      case (nil, true): break
      }
    }
  }

  /// What a field holds.
  public subscript(field: some DeclaredField) -> JSONValue { self[field.rawValue] }
}
