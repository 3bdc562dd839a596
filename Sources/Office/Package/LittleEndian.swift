/// Whole numbers as ZIP archives and compound files write them, the lowest byte first.
struct LittleEndian {
  private let bytes: [UInt8]

  /// Numbers of these bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The number of `width` bytes (8 at most) at a place; nothing beyond the end, or larger than an `Int`.
  func number(at place: Int, width: Int) -> Int? {
    guard place >= 0, place <= bytes.count - width else { return nil }
    var number: UInt64 = 0
    for offset in 0..<width { number |= UInt64(bytes[place + offset]) << UInt64(8 * offset) }
    return Int(exactly: number)
  }
}
