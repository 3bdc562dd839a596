/// Where lines break: Latin text between words, Chinese anywhere but before a closing and after an opening
/// mark (禁则). Shared by wrapped text and by the text editor.
package enum LineBreaks {
  /// Cuts the characters into lines of at most `columns`; every character is in exactly one line. Blanks at
  /// a line's end may hang over. A character wider than the line stands alone in it.
  package static func lines(of characters: [Character], columns: Int) -> [Range<Int>] {
    let columns = max(1, columns)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBreak = 0
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if index > start, mayBreak(between: characters[index - 1], and: character) { lastBreak = index }
      let width = Columns.width(of: character)
      if used + width > columns, character != " ", index > start {
        let end = lastBreak > start ? lastBreak : index
        lines.append(start..<end)
        start = end
        index = end
        used = 0
        continue
      }
      used += width
      index += 1
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// Whether a line may end between the two.
  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " { return false }
    if left == " " { return true }
    if closing.contains(right) || opening.contains(left) { return false }
    return breaksFreely(left) || breaksFreely(right)
  }

  /// Whether the character belongs to a writing that is set without blanks between words.
  private static func breaksFreely(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x1100 else { return false }
    return ScalarKind(scalar) == .wide
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〕", "〉", "”", "’", "％", "℃", "…", "—",
    ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "~",
  ]
  private static let opening: Set<Character> = [
    "（", "《", "「", "『", "【", "〔", "〈", "“", "‘", "￥", "(", "[", "{", "$", "#",
  ]
}

extension Columns {
  /// The text in lines of at most so many columns. Line breaks in the text begin a new line (and so are not
  /// shown as `^J`); an empty text is one empty line.
  public static func wrap(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      let characters = Array(SafeText.visible(String(line)))
      return LineBreaks.lines(of: characters, columns: columns).map { range in
        var part = characters[range]
        while part.last == " " { part.removeLast() }
        return cut(String(part), to: columns)
      }
    }
  }
}
