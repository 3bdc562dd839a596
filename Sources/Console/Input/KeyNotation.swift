/// Why a script of keys was not understood.
public enum KeyNotationError: Error, Sendable, Hashable {
  /// A word that names no key.
  case unknownKey(String)
  /// A quoted text without its end.
  case unfinishedText(String)
}

extension Key {
  private static let names: [(String, Key)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("ctrl-left", .wordLeft),
    ("ctrl-right", .wordRight), ("home", .home), ("end", .end), ("pgup", .pageUp), ("pgdn", .pageDown),
    ("ins", .insert), ("del", .delete), ("backspace", .backspace), ("alt-backspace", .wordBackspace),
    ("enter", .enter), ("alt-enter", .altEnter), ("tab", .tab), ("shift-tab", .backTab), ("esc", .escape),
    ("space", .character(" ")),
  ]
  private static let byName = Dictionary(uniqueKeysWithValues: names)
  private static let byKey = Dictionary(uniqueKeysWithValues: names.map { ($1, $0) })

  /// The key's name in scripts and help: `j`, `G`, `ctrl-s`, `enter`, `esc`, `pgdn`, `f5`, `space`. A paste is
  /// written `paste'text'`.
  public var notation: String {
    if let name = Key.byKey[self] { return name }
    return switch self {
    case .character(let character): String(character)
    case .control(let character): "ctrl-" + (character == " " ? "space" : String(character))
    case .function(let number): "f\(number)"
    case .paste(let text): "paste" + Key.quoted(text)
    default: preconditionFailure("a key without a name")
    }
  }

  /// The key of that name, or nothing.
  public init?(notation: String) {
    if let key = Key.byName[notation] {
      self = key
    } else if notation.hasPrefix("ctrl-"), let key = Key.control(named: notation.dropFirst(5)) {
      self = key
    } else if notation.first == "f", let number = Int(notation.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if notation.count == 1, let character = notation.first, !character.isWhitespace {
      self = .character(character)
    } else {
      return nil
    }
  }

  /// The keys of a script: names between blanks, and texts in `'` or `"` that are typed character by
  /// character, as in `n 'stairwell clutter' tab "3栋" ctrl-s`.
  public static func script(_ script: String) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(script)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if let text = try takeQuoted(&rest, after: "") {
        keys += text.map { .character($0) }
      } else if let text = try takeQuoted(&rest, after: "paste") {
        keys.append(.paste(text))
      } else {
        let word = String(rest.prefix { !$0.isWhitespace })
        rest.removeFirst(word.count)
        guard let key = Key(notation: word) else { throw .unknownKey(word) }
        keys.append(key)
      }
    }
    return keys
  }

  private static func control(named name: Substring) -> Key? {
    if name == "space" { return .control(" ") }
    guard name.count == 1, let character = name.first, character.isASCII else { return nil }
    guard character.isLowercase || "\\]^_".contains(character), !"hijm".contains(character) else {
      return nil
    }
    return .control(character)
  }

  /// Takes a quoted text off the front. A lone quote between blanks is the key of that character.
  private static func takeQuoted(
    _ rest: inout Substring, after prefix: String
  ) throws(KeyNotationError) -> String? {
    guard rest.hasPrefix(prefix) else { return nil }
    let quoted = rest.dropFirst(prefix.count)
    guard let quote = quoted.first, quote == "'" || quote == "\"" else { return nil }
    let text = quoted.dropFirst()
    if prefix.isEmpty, text.first?.isWhitespace ?? true, !text.dropFirst().contains(quote) { return nil }
    guard let end = text.firstIndex(of: quote) else { throw .unfinishedText(String(text)) }
    rest = text[text.index(after: end)...]
    return String(text[..<end])
  }

  private static func quoted(_ text: String) -> String { text.contains("'") ? "\"\(text)\"" : "'\(text)'" }
}
