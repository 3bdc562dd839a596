import TextWidth

/// A text of several lines, such as a note. Long lines are shown wrapped; how depends on the columns, which
/// the screen says.
public struct TextEditor: Sendable, Hashable {
  /// The text as one line, line breaks among its characters.
  private var line: LineEditor
  /// The column that up and down keep to while they pass shorter rows.
  private var wantedColumn: Int?
  /// Whether Enter begins a new line; if not, only Alt-Enter does, and Enter is the form's.
  public var enterBeginsLine: Bool

  /// An editor with a text, the cursor behind it.
  public init(_ text: String = "", enterBeginsLine: Bool = true) {
    line = LineEditor(TextEditor.unixBreaks(text))
    self.enterBeginsLine = enterBeginsLine
  }

  /// The text; its line breaks are `\n`.
  public var text: String {
    get { line.text }
    set { self = TextEditor(newValue, enterBeginsLine: enterBeginsLine) }
  }

  /// Whether nothing stands in it.
  public var isEmpty: Bool { line.isEmpty }
  /// The cursor stands before this character.
  public var cursor: Int { line.cursor }

  /// Puts text in at the cursor.
  public mutating func insert(_ text: String) {
    line.insertKeepingBreaks(TextEditor.unixBreaks(text))
    wantedColumn = nil
  }

  /// Does what the key means in a text, shown in that many columns.
  public mutating func handle(_ key: Key, columns: Int) -> LineEditor.Outcome {
    switch key {
    case .up: return moveRow(by: -1, columns: columns)
    case .down: return moveRow(by: 1, columns: columns)
    default: break
    }
    wantedColumn = nil
    switch key {
    case .enter where enterBeginsLine, .altEnter:
      insert("\n")
      return .changed
    case .paste(let text):
      insert(text)
      return .changed
    case .home, .control("a"):
      line.move(to: lineRange.lowerBound)
      return .moved
    case .end, .control("e"):
      line.move(to: lineRange.upperBound)
      return .moved
    case .control("u"): return remove(lineRange.lowerBound..<cursor)
    case .control("k"):
      // At a line's end, the line break itself goes.
      let end = lineRange.upperBound
      return remove(cursor..<(end == cursor ? min(end + 1, line.characters.count) : end))
    default: return line.handle(key)
    }
  }

  /// The characters of the line the cursor is in, without its break.
  private var lineRange: Range<Int> {
    let characters = line.characters
    let start = characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = characters[cursor...].firstIndex(of: "\n") ?? characters.count
    return start..<end
  }

  private mutating func remove(_ range: Range<Int>) -> LineEditor.Outcome {
    if range.isEmpty { return .moved }
    line.delete(range)
    return .changed
  }

  private static func unixBreaks(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\n" : $0 })
  }
}

// MARK: - Rows

extension TextEditor {
  /// The part of a text that is shown.
  public struct View: Sendable, Hashable {
    /// Visible text, each row at most as wide as the field.
    public let rows: [String]
    /// The cursor's column and row among them.
    public let cursor: Point
    /// The number of the first row shown, and of all rows.
    public let firstRow: Int, allRows: Int
  }

  /// What a field of that size shows: the rows around the cursor, moving on by half a field.
  public func view(columns: Int, rows: Int) -> View {
    guard columns > 0, rows > 0 else {
      return View(rows: [], cursor: Point(x: 0, y: 0), firstRow: 0, allRows: 0)
    }
    let ranges = rowRanges(columns: columns)
    let place = self.place(in: ranges)
    var first = 0
    while place.y - first >= rows { first += max(1, rows / 2) }
    let shown = ranges[first..<min(first + rows, ranges.count)].map { range in
      shownRow(range, columns: columns)
    }
    let cursor = Point(x: min(place.x, columns - 1), y: place.y - first)
    return View(rows: shown, cursor: cursor, firstRow: first, allRows: ranges.count)
  }

  private mutating func moveRow(by step: Int, columns: Int) -> LineEditor.Outcome {
    let ranges = rowRanges(columns: columns)
    let place = self.place(in: ranges)
    let row = place.y + step
    guard ranges.indices.contains(row) else { return .ignored }
    let wanted = wantedColumn ?? place.x
    let range = ranges[row]
    // The last place of a wrapped row is the first of the next.
    let isWrapped = row + 1 < ranges.count && ranges[row + 1].lowerBound == range.upperBound
    let last = isWrapped ? max(range.lowerBound, range.upperBound - 1) : range.upperBound
    var position = range.lowerBound
    var column = 0
    while position < last {
      column += Columns.width(of: line.characters[position])
      if column > wanted { break }
      position += 1
    }
    line.move(to: position)
    wantedColumn = wanted
    return .moved
  }

  /// The characters of each row, without the line breaks. A text that fills its last row has one row more,
  /// for the cursor behind it.
  private func rowRanges(columns: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    for part in line.characters.split(separator: "\n", omittingEmptySubsequences: false) {
      for range in LineBreaks.lines(of: Array(part), columns: columns) {
        rows.append(start + range.lowerBound..<start + range.upperBound)
      }
      start += part.count + 1
    }
    let last = rows[rows.count - 1]
    let width = line.characters[last].reduce(0) { $0 + Columns.width(of: $1) }
    if width >= columns { rows.append(last.upperBound..<last.upperBound) }
    return rows
  }

  /// The cursor's column and row among all rows.
  private func place(in ranges: [Range<Int>]) -> Point {
    let row = ranges.lastIndex { $0.lowerBound <= cursor } ?? 0
    let before = line.characters[ranges[row].lowerBound..<cursor]
    return Point(x: before.reduce(0) { $0 + Columns.width(of: $1) }, y: row)
  }

  private func shownRow(_ range: Range<Int>, columns: Int) -> String {
    var characters = line.characters[range]
    while characters.last == " " { characters.removeLast() }
    return Columns.cut(String(characters), to: columns)
  }
}
