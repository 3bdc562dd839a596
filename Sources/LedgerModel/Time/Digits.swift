/// Numbers of a fixed width in ASCII text.
extension Span<UInt8> {
  /// The number in exactly so many digits from `offset` on, or nothing.
  func number(at offset: Int, digits: Int) -> Int? {
    guard offset >= 0, count - offset >= digits else { return nil }
    var value = 0
    for place in offset..<(offset + digits) {
      let digit = Int(self[place]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Whether `byte` stands at `offset`.
  func has(_ byte: UInt8, at offset: Int) -> Bool { offset < count && self[offset] == byte }
}

extension [UInt8] {
  /// Appends the last `count` digits of a number that is not negative.
  mutating func append(_ number: Int, digits count: Int) {
    var divisor = 1
    for _ in 1..<count { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(48 + number / divisor % 10))
      divisor /= 10
    }
  }
}
