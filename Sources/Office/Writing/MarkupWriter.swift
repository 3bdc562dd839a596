/// Writes XML; every text in it is escaped, and what XML cannot hold is left out.
struct MarkupWriter {
  /// What is written since it was last taken.
  private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  /// Markup that begins as a part of an office's file does.
  init() { raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }

  /// What was written, which is gone from here then.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Markup as it stands.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Begins an element.
  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    tag(name, attributes)
    raw(">")
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() { if let name = open.popLast() { raw("</\(name)>") } }

  /// An element that holds nothing.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    tag(name, attributes)
    raw("/>")
  }

  /// An element that holds a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    begin(name, attributes)
    self.text(text)
    end()
  }

  /// A text between tags.
  mutating func text(_ text: String) { write(text, inAttribute: false) }

  private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    raw("<\(name)")
    for (name, value) in attributes {
      raw(" \(name)=\"")
      write(value, inAttribute: true)
      raw("\"")
    }
  }

  private mutating func write(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"" where inAttribute: raw("&quot;")
      case "\n" where inAttribute, "\t" where inAttribute, "\r": raw("&#\(scalar.value);")
      default: if scalar.isInXML { bytes.append(contentsOf: String(scalar).utf8) }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold it at all.
  var isInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
