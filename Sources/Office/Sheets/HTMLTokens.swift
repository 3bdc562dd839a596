/// Takes a web page apart into tags and text, kindly: nothing in it is an error.
struct HTMLTokens {
  /// A piece of a page.
  enum Token: Hashable {
    /// A tag that opens something, in lower case, with its attributes.
    case open(String, [String: String])
    /// A tag that closes something.
    case close(String)
    /// Text between tags, entities resolved.
    case text(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")

  /// The pieces of a page as UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nothing at the end.
  mutating func next() -> Token? {
    while place < bytes.count {
      guard bytes[place] == Self.less else { return .text(Self.unescaped(take { $0 == Self.less })) }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<!") || starts(with: "<?") {
        skip(past: ">")
      } else if let tag = tag() {
        return tag
      }
    }
    return nil
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { lead in
      place + lead.count <= bytes.count && bytes[place..<place + lead.count].elementsEqual(lead)
    }
  }

  private mutating func skip(past text: StaticString) {
    while place < bytes.count, !starts(with: text) { place += 1 }
    place = min(bytes.count, place + text.utf8CodeUnitCount)
  }

  private mutating func take(until stops: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, !stops(bytes[place]) { place += 1 }
    return bytes[start..<place]
  }

  /// A tag; a `<` that begins none is skipped.
  private mutating func tag() -> Token? {
    place += 1
    let isClose = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    if isClose { place += 1 }
    let name = String(decoding: take { !Self.isOfName($0) }, as: UTF8.self).lowercased()
    guard !name.isEmpty else { return .text("<") }
    let attributes = attributes()
    if isClose { return .close(name) }
    if name == "script" || name == "style" { skipElement(name) }
    return .open(name, attributes)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x3A || byte == 0x2D
      || byte == 0x5F
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while place < bytes.count {
      _ = take { !Self.isBlank($0) && $0 != UInt8(ascii: "/") }
      guard place < bytes.count, bytes[place] != Self.greater else { break }
      let name = String(
        decoding: take {
          Self.isBlank($0) || $0 == UInt8(ascii: "=") || $0 == Self.greater || $0 == UInt8(ascii: "/")
        },
        as: UTF8.self)
      _ = take { !Self.isBlank($0) }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
        if name.isEmpty { place += 1 }
        continue
      }
      place += 1
      _ = take { !Self.isBlank($0) }
      attributes[name.lowercased()] = Self.unescaped(value())
    }
    place = min(bytes.count, place + 1)
    return attributes
  }

  private mutating func value() -> ArraySlice<UInt8> {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
      return take { Self.isBlank($0) || $0 == Self.greater }
    }
    let quote = bytes[place]
    place += 1
    let value = take { $0 == quote }
    place = min(bytes.count, place + 1)
    return value
  }

  /// What stands in a script or a style is no text of the page.
  private mutating func skipElement(_ name: String) {
    let end = Array("</\(name)".utf8)
    while place < bytes.count {
      if bytes[place] == Self.less, place + end.count <= bytes.count,
        zip(bytes[place..<place + end.count], end).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      {
        return
      }
      place += 1
    }
  }
}

extension HTMLTokens {
  private static let named: [Substring: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ",
    "middot": "·",
    "times": "×", "yen": "¥", "deg": "°", "sup2": "²", "ldquo": "“", "rdquo": "”", "mdash": "—",
    "hellip": "…",
  ]

  /// Text with its entities resolved; what is no entity stays.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var plain = ""
    var rest = Substring(text)
    while let sign = rest.firstIndex(of: "&") {
      plain += rest[..<sign]
      rest = rest[sign...].dropFirst()
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
      if let character = character(name), name.count <= 10 {
        plain.append(character)
        rest = rest.dropFirst(name.count)
        if rest.first == ";" { rest = rest.dropFirst() }
      } else {
        plain += "&"
      }
    }
    return plain + rest
  }

  private static func character(_ name: Substring) -> Character? {
    guard name.first == "#" else { return named[name] }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap { Unicode.Scalar($0) }.map { Character($0) }
  }

  /// Text as a browser shows it: white space in a row is one blank, lines end where the page said so.
  static func collapsed(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line.split(whereSeparator: { $0.isWhitespace }).joined(separator: " "))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }
}
