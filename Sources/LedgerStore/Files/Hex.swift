/// Numbers and bytes in lower-case hex digits, as the ledger's files write them.
enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The lowest `count` digits of the number, leading zeros included.
  static func text(_ number: UInt64, digits count: Int) -> String {
    var bytes: [UInt8] = []
    append(number, digits: count, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Two digits for each byte.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Appends the lowest `count` digits of the number, leading zeros included.
  static func append(_ number: UInt64, digits count: Int, to bytes: inout [UInt8]) {
    for place in stride(from: count - 1, through: 0, by: -1) {
      bytes.append(digits[Int(number >> (UInt64(place) * 4) & 15)])
    }
  }

  /// The number that exactly eight lower-case digits write.
  static func number(_ text: UnsafeRawBufferPointer) -> UInt32? {
    guard text.count == 8 else { return nil }
    var number: UInt32 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        number = number << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return number
  }

  /// The number that exactly eight lower-case digits write.
  static func number(_ text: String) -> UInt32? { Array(text.utf8).withUnsafeBytes { number($0) } }
}
