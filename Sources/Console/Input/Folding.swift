/// What a Chinese input method sends instead of ASCII while commands are typed.
public enum Folding {
  /// The ASCII character that was meant: full-width letters, digits and signs, Chinese punctuation by the key
  /// it lies on, the ideographic space. Everything else, Han included, stays as it is.
  public static func foldedCommand(_ character: Character) -> Character {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return character
    }
    if let meant = punctuation[character] { return meant }
    guard (0xFF01...0xFF5E).contains(scalar.value), let folded = Unicode.Scalar(scalar.value - 0xFEE0) else {
      return character
    }
    return Character(folded)
  }

  /// The key that was meant: a character is folded, any other key stays.
  public static func foldedCommand(_ key: Key) -> Key {
    if case .character(let character) = key { return .character(foldedCommand(character)) }
    return key
  }

  /// The text with every character folded.
  public static func foldedCommand(_ text: String) -> String { String(text.map { foldedCommand($0) }) }

  /// Whether the character is a Chinese one: in command mode it means that the input method is on.
  public static func isHan(_ character: Character) -> Bool {
    switch character.unicodeScalars.first!.value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// By the keys of the usual pinyin input methods.
  private static let punctuation: [Character: Character] = [
    "\u{3000}": " ", "、": "/", "。": ".", "【": "[", "】": "]", "《": "<", "》": ">", "〈": "<", "〉": ">",
    "“": "\"",
    "”": "\"", "‘": "'", "’": "'", "￥": "$", "¥": "$", "「": "{", "」": "}", "『": "{", "』": "}", "…": "^",
    "—": "_",
    "·": "`",
  ]
}
