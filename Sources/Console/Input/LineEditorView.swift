extension LineEditor {
  /// The part of a field that is shown.
  public struct View: Sendable, Hashable {
    /// Visible text, at most as wide as the field; `<` and `>` at its ends say that there is more.
    public let text: String
    /// The cursor's column in it, from 0.
    public let cursor: Int
  }

  /// What a field of that many columns shows: a part of the text that holds the cursor. The part moves on by
  /// half a field at a time, so that it stands still while one types.
  public func view(columns: Int) -> View {
    guard columns > 0 else { return View(text: "", cursor: 0) }
    let widths = characters.map { Columns.width(of: $0) }
    // One column more than the text: the cursor stands behind it.
    if widths.reduce(1, +) <= columns {
      return View(text: SafeText.visible(text), cursor: widths[..<cursor].reduce(0, +))
    }
    // A field too narrow for both marks and a wide character shows only where the cursor is.
    guard columns >= 6 else { return narrowView(columns: columns) }
    let start = firstShown(widths, columns: columns)
    var shown = start > 0 ? "<" : ""
    var used = shown.count
    var cursorColumn = used
    var index = start
    while index < characters.count {
      let isLast = index == characters.count - 1
      if used + widths[index] > columns - (isLast && cursor < characters.count ? 0 : 1) { break }
      shown += SafeText.visible(String(characters[index]))
      used += widths[index]
      index += 1
      if index == cursor { cursorColumn = used }
    }
    if index < characters.count {
      shown = Columns.pad(shown, to: columns - 1) + ">"
    }
    return View(text: shown, cursor: min(cursorColumn, columns - 1))
  }

  /// The first character shown: stepping by half a field until the cursor's character fits behind it, between
  /// the two marks.
  private func firstShown(_ widths: [Int], columns: Int) -> Int {
    let inner = columns - 2
    let cursorWidth = min(cursor < widths.count ? widths[cursor] : 1, inner / 2)
    var start = 0
    var span = widths[..<cursor].reduce(0, +)
    while span + cursorWidth > inner, start < cursor {
      var step = 0
      while start < cursor, step < inner / 2 {
        step += widths[start]
        start += 1
      }
      span -= step
    }
    return start
  }

  private func narrowView(columns: Int) -> View {
    let rest = characters[cursor...]
    var shown = ""
    var used = 0
    for character in rest {
      let width = Columns.width(of: character)
      if used + width > columns { break }
      shown += SafeText.visible(String(character))
      used += width
    }
    return View(text: shown, cursor: 0)
  }
}
