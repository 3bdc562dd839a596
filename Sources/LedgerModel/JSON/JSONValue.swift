/// A JSON value as it stands in a ledger's files: what the journal carries between old and new.
///
/// Numbers that are not 64-bit integers keep their text, so that nothing changes on the way through.
public enum JSONValue: Sendable, Hashable {
  /// `null`: a field that is not set.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number that fits 64 bits.
  case integer(Int64)
  /// Any other number, exactly as it was written.
  case number(String)
  /// A string, without its escapes.
  case string(String)
  /// A list in its order.
  case array([JSONValue])
  /// Members in their order; names are ASCII and unique.
  case object([JSONMember])
}

/// One name and its value in a JSON object.
public struct JSONMember: Sendable, Hashable {
  /// The member's name, ASCII.
  public var name: String
  /// What stands under the name.
  public var value: JSONValue

  /// A member of these two parts.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// The value under `name`, when this is an object that has it.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, when this is a string.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, when this is one.
  public var whole: Int64? {
    if case .integer(let whole) = self { whole } else { nil }
  }

  /// The truth value, when this is one.
  public var truth: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  /// The elements, when this is a list.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Whether nothing stands here.
  public var isNull: Bool { self == .null }
}
