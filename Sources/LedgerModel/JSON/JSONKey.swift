/// A member's name as it stands in the scanned bytes: compared without making a `String`.
///
/// It points into the scanner's bytes and must not outlive them.
public struct JSONKey {
  /// The name's bytes, all printable ASCII.
  public let bytes: UnsafeRawBufferPointer

  /// The name as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the name is this literal: lets a `switch` over a key read like one over text.
  @inlinable
  public static func ~= (literal: StaticString, key: JSONKey) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard key.bytes.count == count else { return false }
    let other = UnsafeRawPointer(literal.utf8Start)
    for index in 0..<count
    where key.bytes[index] != other.load(fromByteOffset: index, as: UInt8.self) {
      return false
    }
    return true
  }
}
