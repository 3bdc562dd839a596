import Testing
import TextWidth

@testable import Console

@Suite struct LineEditorTests {
  /// The text with `|` where the cursor stands.
  private func marked(_ editor: LineEditor) -> String {
    String(editor.characters[..<editor.cursor]) + "|" + String(editor.characters[editor.cursor...])
  }

  @Test(arguments: [
    ("'整改' left 'x'", "整x|改"), ("'abc' home 'x'", "x|abc"), ("'abc' ctrl-a del", "|bc"),
    ("'abc' backspace", "ab|"),
    ("'add the 佳美二区!' ctrl-w", "add the 佳美二区|"), ("'add the 佳美' alt-backspace ctrl-w", "add |"),
    ("'abc def' ctrl-left ctrl-k", "abc |"), ("'abc def' ctrl-left ctrl-u", "|def"),
    ("'ab cd' home ctrl-right", "ab| cd"),
    ("'ab' home left backspace", "|ab"), ("'ab' right del end", "ab|"),

    ("paste'a\nb\r\nc'", "a b c|"), ("'👨‍👩‍👧' backspace", "|"), ("'ab' ctrl-b ctrl-f ctrl-b ctrl-d ctrl-e", "a|"),
  ])
  func `keys edit the line`(script: String, expected: String) throws {
    var editor = LineEditor()
    for key in try Key.script(script) { #expect(editor.handle(key) != .ignored) }
    #expect(marked(editor) == expected)
  }

  @Test func `a mark joins the letter before the cursor`() {
    var editor = LineEditor("ex")
    editor.move(to: 1)
    editor.insert("\u{301}")
    #expect(editor.text == "e\u{301}x")
    #expect(editor.cursor == 1)
    // The letter goes with its mark.
    #expect(editor.handle(.backspace) == .changed)
    #expect(editor.text == "x")
    // What stands between a letter and a mark goes, and they become one.
    editor = LineEditor("e\n\u{301}")
    editor.move(to: 2)
    #expect(editor.handle(.backspace) == .changed)
    #expect(editor.text == "e\u{301}")
    #expect(editor.cursor == 1)
  }

  @Test func `keys of the form are left to it`() {
    var editor = LineEditor("a")
    for key: Key in [.enter, .tab, .escape, .up, .control("s"), .function(1)] {
      #expect(editor.handle(key) == .ignored)
    }
    #expect(editor.handle(.home) == .moved)
    #expect(editor.handle(.backspace) == .moved)
  }

  @Test func `a field scrolls by halves and says that there is more`() {
    var editor = LineEditor("abcdefghijklmnopqrst")
    #expect(editor.view(columns: 30) == .init(text: "abcdefghijklmnopqrst", cursor: 20))
    #expect(editor.view(columns: 10) == .init(text: "<qrst", cursor: 5))
    editor.move(to: 0)
    #expect(editor.view(columns: 10) == .init(text: "abcdefghi>", cursor: 0))
    editor.move(to: 10)
    #expect(editor.view(columns: 10) == .init(text: "<efghijkl>", cursor: 7))
  }

  @Test(arguments: Samples.texts)
  func `the cursor is always inside the field`(text: String) {
    var editor = LineEditor(text)
    for columns in 1...40 {
      for position in 0...editor.characters.count {
        editor.move(to: position)
        let view = editor.view(columns: columns)
        #expect(Columns.width(of: view.text) <= columns)
        #expect((0..<columns).contains(view.cursor))
        // The character under the cursor is shown there, where it fits at all.
        guard position < editor.characters.count, columns >= 12 else { continue }
        let character = SafeText.visible(String(editor.characters[position]))
        if Columns.width(of: character) > 2 { continue }
        var canvas = Canvas(Size(columns: columns, rows: 1))
        canvas.put(view.text, y: 0)
        var cell = canvas.frame[view.cursor, 0].content
        if case .wide(let text) = cell { cell = .narrow(text) }
        var glyphs = GlyphScanner(character)
        #expect(cell == .narrow(CellText(glyphs.next()!)), "at \(position) of \(text) in \(columns)")
      }
    }
  }
}

@Suite struct TextEditorTests {
  private func edited(_ script: String, columns: Int = 20, enterBeginsLine: Bool = true) throws -> TextEditor
  {
    var editor = TextEditor(enterBeginsLine: enterBeginsLine)
    for key in try Key.script(script) { _ = editor.handle(key, columns: columns) }
    return editor
  }

  @Test func `lines and rows`() throws {
    let editor = try edited("'已清理' enter 'done, please check' alt-enter")
    #expect(editor.text == "已清理\ndone, please check\n")
    let view = editor.view(columns: 10, rows: 5)
    #expect(view.rows == ["已清理", "done,", "please", "check", ""])
    #expect(view.cursor == Point(x: 0, y: 4))
    #expect(view.allRows == 5)
  }

  @Test func `Enter may belong to the form`() {
    var editor = TextEditor("a", enterBeginsLine: false)
    #expect(editor.handle(.enter, columns: 9) == .ignored)
    #expect(editor.handle(.altEnter, columns: 9) == .changed)
    #expect(editor.text == "a\n")
  }

  @Test func `up and down keep their column`() throws {
    var editor = TextEditor("abcdef\nx\nuvwxyz")
    #expect(editor.handle(.up, columns: 20) == .moved)
    #expect(editor.cursor == 8)
    #expect(editor.handle(.up, columns: 20) == .moved)
    #expect(editor.cursor == 6)
    #expect(editor.handle(.up, columns: 20) == .ignored)
    _ = editor.handle(.down, columns: 20)
    _ = editor.handle(.down, columns: 20)
    #expect(editor.cursor == 15)
    #expect(editor.handle(.down, columns: 20) == .ignored)
  }

  @Test func `up and down go by wrapped rows`() {
    var editor = TextEditor("一二三四五六")
    #expect(editor.view(columns: 6, rows: 9).rows == ["一二三", "四五六", ""])
    _ = editor.handle(.up, columns: 6)
    #expect(editor.cursor == 3)
    _ = editor.handle(.right, columns: 6)
    _ = editor.handle(.up, columns: 6)
    #expect(editor.cursor == 1)
  }

  @Test func `line keys stay in the line`() throws {
    #expect(try edited("'ab' enter 'cd' home 'x'").text == "ab\nxcd")
    #expect(try edited("'ab' enter 'cd' ctrl-u").text == "ab\n")
    #expect(try edited("'ab' enter 'cd' up ctrl-k").text == "abcd")
    #expect(try edited("paste'a\r\nb'").text == "a\nb")
  }

  @Test(arguments: Samples.texts)
  func `rows fit and hold the cursor`(text: String) {
    var editor = TextEditor(text)
    for columns in [1, 2, 3, 7, 20, 60] {
      for rows in [1, 2, 5] {
        _ = editor.handle(.home, columns: columns)
        for _ in 0...text.count {
          let view = editor.view(columns: columns, rows: rows)
          #expect(view.rows.count <= rows)
          #expect(view.rows.allSatisfy { Columns.width(of: $0) <= columns })
          #expect((0..<columns).contains(view.cursor.x) && (0..<rows).contains(view.cursor.y))
          _ = editor.handle(.right, columns: columns)
        }
      }
    }
  }
}
