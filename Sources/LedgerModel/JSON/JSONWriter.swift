/// Writes JSON text into bytes, part after part: the same parts always give the same bytes.
///
/// Strings are escaped as little as JSON allows: quote, backslash and control characters. The writer puts the
/// commas; that brackets match and that names are ASCII and unique is the caller's part.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// Nothing between the parts: for journals and snapshots.
    case compact
    /// A line for each part, two spaces a level: for people.
    case pretty
  }

  /// What has been written.
  public private(set) var bytes: [UInt8]
  private let layout: Layout
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// A writer that appends to these bytes.
  public init(_ layout: Layout = .compact, appendingTo bytes: [UInt8] = []) {
    self.layout = layout
    self.bytes = bytes
  }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes the object opened last.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens a list.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes the list opened last.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The name of the member whose value is written next; printable ASCII.
  public mutating func key(_ name: String) {
    assert(name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C })
    separate()
    JSONWriter.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(0x20) }
    followsKey = true
  }

  /// A string.
  public mutating func string(_ text: String) {
    separate()
    JSONWriter.append(text, to: &bytes)
    needsComma = true
  }

  /// A whole number.
  public mutating func integer(_ whole: Int64) {
    separate()
    JSONWriter.append(whole, to: &bytes)
    needsComma = true
  }

  /// A truth value.
  public mutating func bool(_ truth: Bool) { verbatim(truth ? "true" : "false") }

  /// `null`.
  public mutating func null() { verbatim("null") }

  /// Bytes that are already JSON text of one value, such as a field of a newer version that is kept as it was.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// One value that `append` adds as compact JSON text.
  mutating func raw(_ append: (inout [UInt8]) -> Void) {
    separate()
    append(&bytes)
    needsComma = true
  }

  /// A tree; a number that was made with text that is no JSON number is written as a string.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .integer(let whole): integer(whole)
    case .number(let text): JSONWriter.isNumber(text) ? verbatim(text) : string(text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Gives away what has been written, without a copy, and begins anew.
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    needsComma = false
    return taken
  }

  private mutating func verbatim(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    // `needsComma` is false only when the brackets have nothing between them.
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    needsComma = false
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }
}

extension JSONWriter {
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// Appends the text as a JSON string with both its quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { utf8 in
      var start = 0
      for index in 0..<utf8.count {
        let byte = utf8[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        appendEscape(of: byte, to: &bytes)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(0x22)
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
      bytes.append(hexDigits[Int(byte >> 4)])
      bytes.append(hexDigits[Int(byte & 15)])
    }
  }

  /// Appends a whole number in decimal.
  static func append(_ whole: Int64, to bytes: inout [UInt8]) {
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = whole.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private static func isNumber(_ text: String) -> Bool {
    guard case .number? = try? JSONValue(parsing: text) else {
      if case .integer? = try? JSONValue(parsing: text) { return true }
      return false
    }
    return true
  }
}
