/// What is wrong with JSON text, and at which byte.
public struct JSONFault: Error, Sendable, Hashable {
  /// The rule that the text breaks.
  public enum Reason: Sendable, Hashable {
    /// The text ends inside a value.
    case endsTooSoon
    /// A byte stands where the grammar has no place for it.
    case unexpectedByte
    /// Something follows the value.
    case trailingBytes
    /// A byte order mark stands first.
    case byteOrderMark
    /// A string holds bytes that are not UTF-8.
    case notUTF8
    /// An escape that JSON does not have, or half of a surrogate pair.
    case badEscape
    /// A control character stands bare in a string.
    case bareControl
    /// A number that JSON does not have, such as `01` or `1.`.
    case badNumber
    /// A member's name holds an escape or a byte that is not printable ASCII.
    case keyNotASCII
    /// Two members of one object have the same name.
    case duplicateKey
    /// Lists and objects are nested more than `JSONScanner.maximumDepth` deep.
    case tooDeep
    /// A value of another type than the caller asked for.
    case wrongType
    /// A number that is not a whole one of 64 bits, where such a one was asked for.
    case notWhole
  }

  /// The rule that the text breaks.
  public let reason: Reason
  /// How many bytes stand before the place, from the start of the text.
  public let offset: Int

  /// This fault at that byte.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
