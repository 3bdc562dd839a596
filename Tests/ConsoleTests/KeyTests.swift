import Testing

@testable import Console

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.character("j"), "j"), (.character("G"), "G"), (.character(" "), "space"), (.character("？"), "？"),
    (.character("'"), "'"), (.control("s"), "ctrl-s"), (.control(" "), "ctrl-space"),
    (.control("]"), "ctrl-]"), (.enter, "enter"),
    (.altEnter, "alt-enter"), (.escape, "esc"), (.pageDown, "pgdn"), (.backTab, "shift-tab"),
    (.function(5), "f5"),
    (.character("f"), "f"), (.wordLeft, "ctrl-left"), (.delete, "del"), (.wordBackspace, "alt-backspace"),
  ])
  func `a key has one name, both ways`(key: Key, name: String) {
    #expect(key.notation == name)
    #expect(Key(notation: name) == key)
  }

  @Test(arguments: ["", "  ", "ctrl-", "ctrl-i", "ctrl-S", "ctrl-é", "ctrl-ab", "f0", "f99", "entre", "整改"])
  func `what is no key is refused`(name: String) { #expect(Key(notation: name) == nil) }

  @Test func `a script is keys and texts`() throws {
    let keys = try Key.script("n '楼 道' tab \"it's\" ctrl-s paste'a\nb' f1 ' esc")
    let expected: [Key] =
      [.character("n")] + "楼 道".map { .character($0) } + [.tab] + "it's".map { .character($0) }
      + [.control("s"), .paste("a\nb"), .function(1), .character("'"), .escape]
    #expect(keys == expected)
  }

  @Test func `a script that is wrong says where`() {
    #expect(throws: KeyNotationError.unknownKey("entre")) { try Key.script("n entre") }
    #expect(throws: KeyNotationError.unfinishedText("abc tab")) { try Key.script("n 'abc tab") }
  }

  @Test func `what a script writes, it reads`() throws {
    let keys: [Key] = [.character("a"), .paste("it's"), .paste("x"), .control("c"), .up, .function(12)]
    #expect(try Key.script(keys.map(\.notation).joined(separator: " ")) == keys)
  }
}

@Suite struct FoldingTests {
  @Test func `full-width signs become the ones meant`() {
    #expect(Folding.foldedCommand("：／？！、，。；【】《》（）“”￥　ｑＡ９～") == ":/?!/,.;[]<>()\"\"$ qA9~")
    #expect(Folding.foldedCommand("q整é") == "q整é")
    #expect(Folding.foldedCommand(Key.character("？")) == .character("?"))
    #expect(Folding.foldedCommand(Key.enter) == .enter)
  }

  @Test(arguments: [
    ("整", true), ("〇", true), ("𠮷", true), ("a", false), ("，", false), ("あ", false), ("한", false),
  ])
  func `Han is Han`(character: Character, isHan: Bool) { #expect(Folding.isHan(character) == isHan) }
}
