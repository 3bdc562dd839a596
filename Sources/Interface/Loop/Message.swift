/// The line above the keys: what was done, why something is not, and what undo would take back.
struct Message: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case information, success, complaint
  }

  var kind: Kind
  var text: String

  static func information(_ text: String) -> Message { Message(kind: .information, text: text) }
  static func success(_ text: String) -> Message { Message(kind: .success, text: text) }
  static func complaint(_ text: String) -> Message { Message(kind: .complaint, text: text) }
}
