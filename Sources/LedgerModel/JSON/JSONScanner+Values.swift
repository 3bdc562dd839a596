extension JSONScanner {
  /// What kind of value begins at a byte.
  public enum Kind: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number.
    case number
    /// A string.
    case string
    /// A list.
    case array
    /// An object.
    case object
  }

  /// The kind of the value that comes next, by its first byte; nothing when no value can begin there.
  public var kind: Kind? {
    var ahead = offset
    while ahead < count {
      switch base.load(fromByteOffset: ahead, as: UInt8.self) {
      case 0x20, 0x0A, 0x0D, 0x09: ahead += 1
      case UInt8(ascii: "n"): return .null
      case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
      case UInt8(ascii: "\""): return .string
      case UInt8(ascii: "["): return .array
      case UInt8(ascii: "{"): return .object
      default: return nil
      }
    }
    return nil
  }

  /// Whether the next value is `null`; it is read only then.
  public mutating func readNull() throws(JSONFault) -> Bool {
    guard kind == .null else { return false }
    skipSpace()
    try word("null")
    return true
  }

  /// The truth value that comes next.
  public mutating func bool() throws(JSONFault) -> Bool {
    skipSpace()
    switch current {
    case UInt8(ascii: "t"):
      try word("true")
      return true
    case UInt8(ascii: "f"):
      try word("false")
      return false
    default: throw mismatch
    }
  }

  /// The whole number of 64 bits that comes next.
  public mutating func integer() throws(JSONFault) -> Int64 {
    skipSpace()
    guard kind == .number else { throw mismatch }
    let start = offset
    guard let whole = try number() else { throw JSONFault(.notWhole, at: start) }
    return whole
  }

  /// Skips the value that comes next, checked as if it were read, and tells which bytes it has.
  @discardableResult
  public mutating func skip() throws(JSONFault) -> Range<Int> {
    skipSpace()
    let start = offset
    switch kind {
    case .null: try word("null")
    case .bool: _ = try bool()
    case .number: _ = try number()
    case .string: _ = try stringBody()
    case .array:
      try enterArray()
      while try nextElement() { try skip() }
    case .object:
      try enterObject()
      while try nextKey() != nil { try skip() }
    case nil: throw stray
    }
    return start..<offset
  }

  /// The value that comes next, as a tree.
  public mutating func value() throws(JSONFault) -> JSONValue {
    skipSpace()
    switch kind {
    case .null:
      try word("null")
      return .null
    case .bool: return .bool(try bool())
    case .number:
      let start = offset
      if let whole = try number() { return .integer(whole) }
      return .number(text(of: start..<offset))
    case .string: return .string(try string())
    case .array:
      var elements: [JSONValue] = []
      try enterArray()
      while try nextElement() { elements.append(try value()) }
      return .array(elements)
    case .object:
      var members: [JSONMember] = []
      try enterObject()
      while let key = try nextKey() { members.append(JSONMember(key.text, try value())) }
      return .object(members)
    case nil: throw stray
    }
  }

  /// The bytes of that range of the text, as a string.
  public func text(of range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return String(
      decoding: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
  }

  private mutating func word(_ literal: StaticString) throws(JSONFault) {
    for index in 0..<literal.utf8CodeUnitCount {
      guard current == literal.utf8Start[index] else { throw stray }
      offset += 1
    }
  }

  /// Reads a number; nothing when it is not a whole one of 64 bits or is `-0`, which has no 64-bit form.
  private mutating func number() throws(JSONFault) -> Int64? {
    let isNegative = current == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let first = offset
    var whole: Int64? = 0
    while isDigit {
      let digit = Int64(current - UInt8(ascii: "0"))
      whole = whole.flatMap { JSONScanner.append(isNegative ? -digit : digit, to: $0) }
      offset += 1
    }
    guard offset > first else { throw badNumber }
    let startsWithZero = base.load(fromByteOffset: first, as: UInt8.self) == UInt8(ascii: "0")
    guard !startsWithZero || offset == first + 1 else { throw JSONFault(.badNumber, at: first) }
    if isNegative && whole == 0 { whole = nil }
    if current == UInt8(ascii: ".") {
      whole = nil
      offset += 1
      try digits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      whole = nil
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    return whole
  }

  @inline(__always)
  private static func append(_ digit: Int64, to whole: Int64) -> Int64? {
    let (tenfold, isTooLarge) = whole.multipliedReportingOverflow(by: 10)
    let (sum, overflows) = tenfold.addingReportingOverflow(digit)
    return isTooLarge || overflows ? nil : sum
  }

  private mutating func digits() throws(JSONFault) {
    guard isDigit else { throw badNumber }
    while isDigit { offset += 1 }
  }

  @inline(__always)
  private var isDigit: Bool { current >= UInt8(ascii: "0") && current <= UInt8(ascii: "9") }

  private var badNumber: JSONFault {
    offset >= count ? JSONFault(.endsTooSoon, at: count) : JSONFault(.badNumber, at: offset)
  }
}
