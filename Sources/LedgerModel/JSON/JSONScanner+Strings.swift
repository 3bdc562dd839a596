extension JSONScanner {
  /// The string that comes next, without its escapes.
  public mutating func string() throws(JSONFault) -> String {
    skipSpace()
    guard current == UInt8(ascii: "\"") else { throw mismatch }
    let start = offset + 1
    let hasEscapes = try stringBody()
    let range = start..<offset - 1
    return hasEscapes ? unescaped(range) : text(of: range)
  }

  /// Checks a string with both its quotes and reads past it; true when it has escapes.
  mutating func stringBody() throws(JSONFault) -> Bool {
    offset += 1
    var hasEscapes = false
    while true {
      skipPlainWords()
      let byte = current
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return hasEscapes
      } else if byte >= 0x80 {
        try sequence(byte)
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try escape()
      } else if byte >= 0x20 {
        offset += 1
      } else {
        throw offset >= count ? stray : JSONFault(.bareControl, at: offset)
      }
    }
  }

  /// Reads on while eight bytes at once are plain ASCII: no quote, backslash, control, nothing from 0x80 up.
  @inline(__always)
  private mutating func skipPlainWords() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    while count - offset >= 8 {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let quotes = (word ^ (ones &* 0x22)) &- ones
      let slashes = (word ^ (ones &* 0x5C)) &- ones
      let controls = word &- (ones &* 0x20)
      // Subtraction may carry into a neighbour's high bit: that only ends the fast path early.
      if (word | quotes | slashes | controls) & (ones &* 0x80) != 0 { return }
      offset += 8
    }
  }

  /// Checks one UTF-8 sequence of two to four bytes (the table of well-formed ones in the Unicode Standard, 3.9).
  @inline(__always)
  private mutating func sequence(_ lead: UInt8) throws(JSONFault) {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, count - offset >= length else {
      throw JSONFault(.notUTF8, at: offset)
    }
    let second = base.load(fromByteOffset: offset + 1, as: UInt8.self)
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    var isValid = second >= lowest && second <= highest
    if length >= 3 { isValid = isValid && isContinuation(offset + 2) }
    if length == 4 { isValid = isValid && isContinuation(offset + 3) }
    guard isValid else { throw JSONFault(.notUTF8, at: offset) }
    offset += length
  }

  @inline(__always)
  private func isContinuation(_ index: Int) -> Bool {
    base.load(fromByteOffset: index, as: UInt8.self) & 0xC0 == 0x80
  }

  /// Checks one escape; surrogates must come in pairs.
  private mutating func escape() throws(JSONFault) {
    let start = offset
    offset += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    case UInt8(ascii: "u"):
      let unit = try codeUnit(from: start)
      guard unit & 0xF800 == 0xD800 else { return }
      guard unit < 0xDC00, current == UInt8(ascii: "\\") else { throw JSONFault(.badEscape, at: start) }
      offset += 1
      guard current == UInt8(ascii: "u"), try codeUnit(from: start) & 0xFC00 == 0xDC00 else {
        throw JSONFault(.badEscape, at: start)
      }
    default:
      throw offset >= count ? stray : JSONFault(.badEscape, at: start)
    }
  }

  /// The four hex digits behind the `u` that comes next.
  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    offset += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = JSONScanner.hexDigit(current) else {
        throw offset >= count ? stray : JSONFault(.badEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The text of a string's checked content, its escapes resolved.
  private func unescaped(_ range: Range<Int>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = base.load(fromByteOffset: index, as: UInt8.self)
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        index += 1
        continue
      }
      let letter = base.load(fromByteOffset: index + 1, as: UInt8.self)
      if letter == UInt8(ascii: "u") {
        let (scalar, length) = escapedScalar(index)
        plain.append(contentsOf: String(scalar).utf8)
        index += length
      } else {
        plain.append(JSONScanner.meaning(of: letter))
        index += 2
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The character of the checked `\u` escape at that byte, and how many bytes it takes: 6, or 12 for a pair.
  private func escapedScalar(_ index: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(checkedUnit(index + 2))
    guard first & 0xF800 == 0xD800 else { return (Unicode.Scalar(first)!, 6) }
    let second = UInt32(checkedUnit(index + 8))
    return (Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)!, 12)
  }

  private func checkedUnit(_ index: Int) -> UInt16 {
    (index..<index + 4).reduce(0) { unit, at in
      unit << 4 | UInt16(JSONScanner.hexDigit(base.load(fromByteOffset: at, as: UInt8.self))!)
    }
  }

  private static func meaning(of letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }
}
