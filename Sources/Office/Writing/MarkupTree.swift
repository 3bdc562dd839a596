/// A part in XML as it stands in its bytes: elements with where they begin and end, so that one of them is changed and all
/// others stay as they are, byte by byte.
///
/// Only for parts that `XMLReader` has found well-formed and without a document type.
struct MarkupTree {
  /// An element, or what stands between elements.
  struct Node {
    /// The name with its prefix; empty for anything but an element.
    var name: String
    /// All of its bytes.
    var range: Range<Int>
    /// The bytes between its tags; of an element without content, none at its end.
    var inside: Range<Int>
    /// What stands in it.
    var children: [Node] = []
    /// Whether it is text between tags, not a comment or the like.
    var isText = false
    /// Whether it is text that stands as it is (`CDATA`).
    var isPlain = false
  }

  /// How deep elements may lie in one another: deeper than any document's, and no deeper than a stack takes.
  private static let deepest = 256

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  private var place = 0

  /// The part's nodes; nothing when they lie too deep in one another.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let nodes = read(depth: 0) else { return nil }
    self.nodes = nodes
  }

  private func begins(_ lead: StaticString) -> Bool {
    lead.withUTF8Buffer { lead in
      place + lead.count <= bytes.count && bytes[place..<place + lead.count].elementsEqual(lead)
    }
  }

  /// Goes behind the next `end`.
  private mutating func skip(behind end: StaticString) {
    while place < bytes.count, !begins(end) { place += 1 }
    place = min(bytes.count, place + end.utf8CodeUnitCount)
  }

  /// Reads up to the end tag of the element that lies around, or of the part.
  private mutating func read(depth: Int) -> [Node]? {
    guard depth < Self.deepest else { return nil }
    var nodes: [Node] = []
    while place < bytes.count, !begins("</") {
      let start = place
      if bytes[place] != UInt8(ascii: "<") {
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        nodes.append(Node(name: "", range: start..<place, inside: start..<place, isText: true))
      } else if begins("<![CDATA[") {
        skip(behind: "]]>")
        let inside = start + 9..<max(start + 9, place - 3)
        nodes.append(Node(name: "", range: start..<place, inside: inside, isText: true, isPlain: true))
      } else if begins("<!--") || begins("<?") {
        if begins("<?") { skip(behind: "?>") } else { skip(behind: "-->") }
        nodes.append(Node(name: "", range: start..<place, inside: start..<place))
      } else {
        guard let node = readElement(depth) else { return nil }
        nodes.append(node)
      }
    }
    return nodes
  }

  private mutating func readElement(_ depth: Int) -> Node? {
    let start = place
    let name = bytes[(start + 1)...].prefix { ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains($0) }
    skipTag()
    var node = Node(
      name: String(decoding: name, as: UTF8.self), range: start..<place, inside: place..<place)
    guard bytes[place - 2] != UInt8(ascii: "/") else { return node }
    guard let children = read(depth: depth + 1) else { return nil }
    node.children = children
    node.inside = node.inside.lowerBound..<place
    skipTag()
    node.range = start..<place
    return node
  }

  /// Goes behind a tag; a `>` in an attribute's value is none of its own.
  private mutating func skipTag() {
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  /// What text comes to: references as the characters that they mean.
  func text(of node: Node) -> String {
    let raw = String(decoding: bytes[node.inside], as: UTF8.self)
    guard !node.isPlain, raw.contains("&") else { return raw }
    var (text, rest) = ("", Substring(raw))
    while let mark = rest.firstIndex(of: "&"), let end = rest[mark...].firstIndex(of: ";") {
      text += rest[..<mark]
      text += Self.meaning(of: rest[rest.index(after: mark)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  private static func meaning(of reference: Substring) -> String {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let isHex = reference.hasPrefix("#x")
    let number = UInt32(reference.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    return number.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }
}
