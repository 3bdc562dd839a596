/// Pulls values out of JSON text one after another, without a tree between.
///
/// It is strict: valid UTF-8, names in printable ASCII without escapes, no name twice in an object, at most
/// `maximumDepth` levels. What is skipped is checked as carefully as what is read. The scanner points into the
/// caller's bytes and must not outlive them; it never reads past their end.
///
/// ```swift
/// try scanner.enterObject()
/// while let key = try scanner.nextKey() {
///   switch key {
///   case "id": id = try scanner.string()
///   default: unknown.append(try scanner.skip())
///   }
/// }
/// try scanner.finish()
/// ```
public struct JSONScanner {
  /// How deep lists and objects may be nested; the outermost is level 1.
  public static let maximumDepth = 16

  let base: UnsafeRawPointer
  let count: Int
  /// How many bytes have been read.
  public internal(set) var offset = 0
  var depth = 0
  /// Whether a list or object was entered and nothing of it read yet, so that no comma is due.
  private var justEntered = false
  var seen = SeenKeys()
  /// Whether a name that comes twice in an object is looked for.
  private let comparesNames: Bool

  /// A scanner before the first of these bytes.
  public init(_ bytes: UnsafeRawBufferPointer) { self.init(bytes, comparesNames: true) }

  /// A scanner of a line that this program wrote, as its checksum vouches: names are not compared.
  public init(vouchedFor bytes: UnsafeRawBufferPointer) { self.init(bytes, comparesNames: false) }

  /// A scanner of the rest of such an object, before the name of a member; `nextKey` comes next.
  init(insideObject bytes: UnsafeRawBufferPointer) {
    self.init(bytes, comparesNames: false)
    depth = 1
    justEntered = true
  }

  private init(_ bytes: UnsafeRawBufferPointer, comparesNames: Bool) {
    self.comparesNames = comparesNames
    // An empty buffer may have no address: any valid one serves, as nothing is read from it.
    base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    count = bytes.count
  }

  /// Enters the object that comes next.
  public mutating func enterObject() throws(JSONFault) { try enter(UInt8(ascii: "{")) }

  /// Enters the list that comes next.
  public mutating func enterArray() throws(JSONFault) { try enter(UInt8(ascii: "[")) }

  private mutating func enter(_ bracket: UInt8) throws(JSONFault) {
    skipSpace()
    guard current == bracket else { throw mismatch }
    guard depth < JSONScanner.maximumDepth else { throw JSONFault(.tooDeep, at: offset) }
    offset += 1
    depth += 1
    justEntered = true
    if comparesNames, bracket == UInt8(ascii: "{") { seen.open() }
  }

  /// The next member's name with its value still to be read, or nothing behind the object's last, which it leaves.
  public mutating func nextKey() throws(JSONFault) -> JSONKey? {
    guard try advance(to: UInt8(ascii: "}")) else {
      if comparesNames { seen.close() }
      return nil
    }
    guard current == UInt8(ascii: "\"") else { throw stray }
    let start = offset + 1
    let bytes = try plainKey()
    if comparesNames, !seen.insert(bytes) { throw JSONFault(.duplicateKey, at: start) }
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw stray }
    offset += 1
    return JSONKey(bytes: bytes)
  }

  /// Whether the list has another element, still to be read; behind the last one it leaves the list.
  public mutating func nextElement() throws(JSONFault) -> Bool {
    try advance(to: UInt8(ascii: "]"))
  }

  /// Reads the comma before the next part, or the closing bracket: then nothing is left.
  private mutating func advance(to bracket: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    if current == bracket {
      offset += 1
      depth -= 1
      justEntered = false
      return false
    }
    if !justEntered {
      guard current == UInt8(ascii: ",") else { throw stray }
      offset += 1
      skipSpace()
    }
    justEntered = false
    return true
  }

  /// A name without escapes, in printable ASCII, read with both its quotes.
  private mutating func plainKey() throws(JSONFault) -> UnsafeRawBufferPointer {
    offset += 1
    let start = offset
    while current != UInt8(ascii: "\"") {
      guard current >= 0x20, current < 0x7F, current != UInt8(ascii: "\\") else {
        throw offset >= count ? stray : JSONFault(.keyNotASCII, at: offset)
      }
      offset += 1
    }
    offset += 1
    return UnsafeRawBufferPointer(start: base + start, count: offset - 1 - start)
  }

  /// Makes sure that nothing but space is left.
  public mutating func finish() throws(JSONFault) {
    skipSpace()
    guard offset == count else { throw JSONFault(.trailingBytes, at: offset) }
  }
}

extension JSONScanner {
  /// The byte to be read next; 0 behind the end, where no JSON text has one.
  @inline(__always)
  var current: UInt8 {
    offset < count ? base.load(fromByteOffset: offset, as: UInt8.self) : 0
  }

  /// Moves on to the next byte that is not JSON's white space.
  @inline(__always)
  mutating func skipSpace() {
    while current == 0x20 || current == 0x0A || current == 0x0D || current == 0x09 { offset += 1 }
  }

  /// The fault of a byte that the grammar has no place for.
  var stray: JSONFault {
    if offset >= count { return JSONFault(.endsTooSoon, at: count) }
    let isMark =
      offset == 0 && count >= 3 && current == 0xEF
      && base.load(fromByteOffset: 1, as: UInt8.self) == 0xBB
    return JSONFault(isMark ? .byteOrderMark : .unexpectedByte, at: offset)
  }

  /// The fault of a value that is not of the type asked for, or of no value at all.
  var mismatch: JSONFault { kind == nil ? stray : JSONFault(.wrongType, at: offset) }
}
