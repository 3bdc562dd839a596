/// A text field of one line, edited by whole characters as a reader sees them.
public struct LineEditor: Sendable, Hashable {
  /// What a key did to the field.
  public enum Outcome: Sendable, Hashable {
    /// The text changed.
    case changed
    /// Only the cursor moved, or could not move further.
    case moved
    /// The key means nothing here: it is the form's.
    case ignored
  }

  /// The characters.
  var characters: [Character]
  /// The cursor stands before this character; at most their count.
  public private(set) var cursor: Int

  /// A field with a text, the cursor behind it.
  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text.
  public var text: String {
    get { String(characters) }
    set { self = LineEditor(newValue) }
  }

  /// Whether nothing stands in it.
  public var isEmpty: Bool { characters.isEmpty }

  /// Puts text in at the cursor; line breaks become blanks.
  public mutating func insert(_ text: String) {
    insertKeepingBreaks(String(text.map { $0.isNewline ? " " : $0 }))
  }

  /// Puts text in at the cursor. A mark may join the character before the cursor, so both sides are joined
  /// as text.
  mutating func insertKeepingBreaks(_ text: String) {
    let before = String(characters[..<cursor]) + text
    let whole = before + String(characters[cursor...])
    characters = Array(whole)
    var bytes = 0
    cursor = 0
    while bytes < before.utf8.count {
      bytes += characters[cursor].utf8.count
      cursor += 1
    }
  }

  /// Puts the cursor before that character, as far as there is one.
  public mutating func move(to position: Int) { cursor = min(max(0, position), characters.count) }

  /// Takes a range of characters out; the cursor stands where they stood.
  mutating func delete(_ range: Range<Int>) {
    characters.removeSubrange(range)
    // What meets now may be one character, such as a letter and a mark.
    let before = String(characters[..<range.lowerBound])
    let after = String(characters[range.lowerBound...])
    characters = Array(before)
    cursor = characters.count
    characters = Array(before + after)
    cursor = min(cursor, characters.count)
  }
}

// MARK: - Keys

extension LineEditor {
  /// Does what the key means in a text field.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: return remove(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): return remove(cursor..<min(cursor + 1, characters.count))
    case .control("w"), .wordBackspace: return remove(wordStart(before: cursor)..<cursor)
    case .control("u"): return remove(0..<cursor)
    case .control("k"): return remove(cursor..<characters.count)
    case .left, .control("b"): move(to: cursor - 1); return .moved
    case .right, .control("f"): move(to: cursor + 1); return .moved
    case .wordLeft: move(to: wordStart(before: cursor)); return .moved
    case .wordRight: move(to: wordEnd(after: cursor)); return .moved
    case .home, .control("a"): move(to: 0); return .moved
    case .end, .control("e"): move(to: characters.count); return .moved
    default: return .ignored
    }
    return .changed
  }

  private mutating func remove(_ range: Range<Int>) -> Outcome {
    if range.isEmpty { return .moved }
    delete(range)
    return .changed
  }

  /// Where the word before a position begins: blanks, then characters of one kind.
  func wordStart(before position: Int) -> Int {
    var start = position
    while start > 0, WordKind(characters[start - 1]) == .blank { start -= 1 }
    guard start > 0 else { return 0 }
    let kind = WordKind(characters[start - 1])
    while start > 0, WordKind(characters[start - 1]) == kind { start -= 1 }
    return start
  }

  /// Where the word after a position ends.
  func wordEnd(after position: Int) -> Int {
    var end = position
    while end < characters.count, WordKind(characters[end]) == .blank { end += 1 }
    guard end < characters.count else { return end }
    let kind = WordKind(characters[end])
    while end < characters.count, WordKind(characters[end]) == kind { end += 1 }
    return end
  }
}

/// What a word is made of: a cursor that moves by words stops where this changes.
private enum WordKind {
  case blank, han, letter, sign

  init(_ character: Character) {
    if character.isWhitespace {
      self = .blank
    } else if Folding.isHan(character) {
      self = .han
    } else {
      self = character.isLetter || character.isNumber || character == "_" ? .letter : .sign
    }
  }
}
