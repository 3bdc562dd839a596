/// Reads what people type for dates from front to back; full-width forms and capitals count as plain ones.
struct EntryScanner {
  private let bytes: [UInt8]
  var place = 0
  /// Whether the time that was read is 0:00 by the figures of a clock, as programs write that there is none.
  var hasZeroClock = false
  /// The zone that stood behind the time, in seconds east of Greenwich.
  var zone: Int?
  /// The part of the day that was named without an hour.
  var partOfDay: ClosedRange<TimeOfDay>?
  /// Whether it was written which week, month or year is meant: 本月中旬, 2026年底.
  var saysWhich = false

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { EntryScanner.fold(scalar, into: &bytes) }
    while let last = bytes.last, EntryScanner.isSpace(last) { bytes.removeLast() }
    self.bytes = bytes
    skipSpaces()
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// What a Chinese input method gives instead of ASCII becomes ASCII, capitals become small.
  private static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: bytes.append(UInt8(scalar.value + 32))
    case 0...0x7F: bytes.append(UInt8(scalar.value))
    case 0xFF01...0xFF5E: fold(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)), into: &bytes)
    case _ where scalar.isBlank: bytes.append(32)
    case 0x3001, 0x3002: bytes.append(UInt8(ascii: "."))
    case 0x2010...0x2015: bytes.append(UInt8(ascii: "-"))
    default: bytes.append(contentsOf: UTF8.encode(scalar)!)
    }
  }

  var isAtEnd: Bool { place == bytes.count }
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }
  /// Whether any digit stands before the end.
  var hasDigitsLeft: Bool { bytes[place...].contains { (48...57).contains($0) } }
  /// Whether an ASCII letter follows, so that what stands before is only the beginning of a word.
  var nextIsLetter: Bool { next.map { (97...122).contains($0) } ?? false }

  /// Moves over blanks; tells whether there were any.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    let start = place
    while let byte = next, EntryScanner.isSpace(byte) { place += 1 }
    return place > start
  }

  /// Moves over `word` when it stands next.
  mutating func take(_ word: String) -> Bool {
    let count = word.utf8.count
    guard place + count <= bytes.count, word.utf8.elementsEqual(bytes[place..<(place + count)]) else {
      return false
    }
    place += count
    return true
  }

  /// Moves over the first of `words` that stands next.
  mutating func take(any words: [String]) -> Bool { words.contains { take($0) } }

  /// Moves over the first of the words that stands next and gives what belongs to it.
  mutating func take<Value>(_ table: [(String, Value)]) -> Value? {
    for (word, value) in table where take(word) { return value }
    return nil
  }

  /// The number that stands next in digits, with how many there are; nothing beyond nine.
  mutating func digits() -> (value: Int, count: Int)? {
    var (value, end) = (0, place)
    while end < bytes.count, (48...57).contains(bytes[end]) {
      guard end - place < 9 else { return nil }
      value = value * 10 + Int(bytes[end]) - 48
      end += 1
    }
    guard end > place else { return nil }
    defer { place = end }
    return (value, end - place)
  }

  /// The number that stands next in digits or in Chinese numerals: 15, 十五, 二〇二三.
  mutating func number() -> (value: Int, count: Int)? { digits() ?? numerals() }

  /// 十五, 二十, 二〇二三. Neighbouring figures as in 三五天 or 十七八日 are an "about", which no date is: nothing then.
  private mutating func numerals() -> (value: Int, count: Int)? {
    let start = place
    var (value, unit, count, tens, run) = (0, 0, 0, false, 0)
    while count < 9 {
      if let tensHere = take([("十", 1), ("拾", 1), ("廿", 2), ("卅", 3)]) {
        if tensHere > 1 {
          guard unit == 0, !tens else { break }
          unit = tensHere
        }
        value += max(unit, 1) * 10
        (unit, tens, run) = (0, true, 0)
      } else if let digit = take(EntryScanner.numeralDigits) {
        unit = tens ? digit : unit * 10 + digit
        run += 1
      } else {
        break
      }
      count += 1
    }
    if run > 1, tens || run != 4 {
      place = start
      return nil
    }
    return count == 0 ? nil : (value + unit, tens ? 2 : count)
  }

  private static let numeralDigits = WrittenNumber.digits.map { (String($0.key), Int($0.value)) }

  /// Runs `read` and, when it gives nothing, goes back to where it began.
  mutating func attempt<Value>(
    _ read: (inout EntryScanner) throws(DateEntryFault) -> Value?
  ) throws(DateEntryFault) -> Value? {
    let start = place
    let value = try read(&self)
    if value == nil { place = start }
    return value
  }
}
