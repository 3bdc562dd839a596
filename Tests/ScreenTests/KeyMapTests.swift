import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Keys of a person's own: they run commands, are kept for the person, and never lock anybody out.
@Suite struct KeyMapTests {
  @Test func aKeyRunsALineAsIfItWereTyped() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 120)
    try sitting.press(": 'map K note 已电话联系' enter")
    #expect(sitting.message.contains("K = :note 已电话联系"), "\(sitting.message)")
    try sitting.press(": '1' enter K ctrl-s")
    #expect(sitting.item(1).notes.contains { $0.text == "已电话联系" }, "\(sitting.picture)")
    // A range as well; where text is typed it is a letter; what it runs is not among the lines typed before.
    try sitting.press(": 'map Z 2,3 mark' enter Z")
    #expect(sitting.markedCounters == [2, 3])
    try sitting.press("esc / 'KZ' enter")
    #expect((sitting.state.views[.items] as? ItemsView)?.query.search == "KZ")
    #expect(!sitting.state.preferences.commandHistory.contains("2,3 mark"))
    // It is kept, by its name as scripts write it.
    let kept = Preferences(json: sitting.state.preferences.json)
    #expect(kept.keyMaps == [KeyMap(key: "K", line: "note 已电话联系"), KeyMap(key: "Z", line: "2,3 mark")])
  }

  @Test func keysByNameAreMappedToo() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'map Ctrl-T sort' enter : 'map f5 :group' enter ctrl-t")
    #expect(sitting.picture.joined().contains("红灯在前"), "\(sitting.picture)")
    try sitting.press("esc f5")
    #expect(sitting.picture.joined().contains("不分组"), "\(sitting.picture)")
    #expect(sitting.state.preferences.keyMaps.map(\.key) == ["ctrl-t", "f5"])
  }

  @Test(arguments: [
    ":", "?", "esc", "ctrl-c", "ctrl-l", "1", "0", "enter", "up", "left", "tab", "f1", "backspace",
  ])
  func whatEverybodyNeedsKeepsItsMeaning(_ key: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'map \(key) quit' enter")
    #expect(sitting.message.contains("不能改"), "\(sitting.message)")
    #expect(sitting.state.preferences.keyMaps.isEmpty)
    // Nor does a file say otherwise.
    let json = JSONValue.object([
      JSONMember(
        "keyMaps",
        .array([.object([JSONMember("key", .string(key)), JSONMember("line", .string("q"))])]))
    ])
    #expect(Preferences(json: json).keyMaps.isEmpty)
    var forced = Sitting.tourSeen
    forced.keyMaps = [KeyMap(key: key, line: "q")]
    #expect(forced.line(of: try #require(Key(notation: key))) == nil)
  }

  @Test(
    arguments: [
      ("map Ctrl-Ö sort", "没有按键「Ctrl-Ö」"), ("map KK sort", "没有按键「KK」"), ("map K gibtsnicht", "不是按键可以执行的命令"),
      ("map K map K sort", "不是按键可以执行的命令"), ("map K", "没有自定过"), ("unmap K", "没有自定过"),
    ] as [(String, String)])
  func aMistakeIsSaidAndKeepsNothing(_ typed: String, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '\(typed)' enter")
    #expect(sitting.message.contains(told), "\(sitting.message)")
    #expect(sitting.state.preferences.keyMaps.isEmpty && sitting.state.dialogs.isEmpty)
  }

  /// Keys stand for lines, never for keys: nothing goes round in circles.
  @Test func keysRunNoKeys() throws {
    var preferences = Sitting.tourSeen
    preferences.keyMaps = [
      KeyMap(key: "K", line: "K"), KeyMap(key: "a", line: "sort"), KeyMap(key: "o", line: "assign"),
    ]
    var sitting = Sitting(SampleLedger.store(), preferences: preferences)
    try sitting.press("K")
    #expect(
      sitting.state.dialogs.last is PaletteLayer && sitting.message.contains("没有命令「K」"), "\(sitting.message)")
    try sitting.press("esc a")
    #expect(sitting.picture.joined().contains("红灯在前"), "\(sitting.picture)")
    try sitting.press("esc o")
    #expect(sitting.picture.joined().contains("派单给谁"), "\(sitting.picture)")
  }

  @Test func aMappedKeyIsToldInHelpAndNoMoreInTheLineOfKeys() throws {
    var sitting = Sitting(SampleLedger.store())
    #expect(sitting.state.keyBar().contains { $0.key == "a" })
    try sitting.press(": 'map a sort' enter")
    #expect(!sitting.state.keyBar().contains { $0.key == "a" || $0.title == "派单" })
    try sitting.press("?")
    let help = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(help.list.shown.contains { $0.title == ":sort" && $0.figure == "a" })
    #expect(help.list.shown.contains { $0.code == "assign" && !$0.figure.contains("a") })
    try sitting.press("':sort' enter")
    #expect(sitting.picture.joined().contains("红灯在前"), "\(sitting.picture)")
    // The menu of what can be done names no key that does something else.
    try sitting.press("esc enter")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(menu.list.shown.contains { $0.code == "assign" && $0.detail.isEmpty })
  }

  @Test func unmapWorksByNameAndFromTheList() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'map a sort' enter : 'map u group' enter : 'map K' enter : 'map' enter")
    let shown = sitting.picture.joined(separator: "\n")
    #expect(shown.contains(":sort") && shown.contains(":group"), "\(shown)")
    try sitting.press("esc : 'unmap a' enter")
    #expect(sitting.message.contains("a 已还原"), "\(sitting.message)")
    try sitting.press("a")
    #expect(sitting.picture.joined().contains("派单给谁"), "\(sitting.picture)")
    try sitting.press("esc : 'unmap' enter enter")
    #expect(
      sitting.message.contains("u 已还原") && sitting.state.preferences.keyMaps.isEmpty, "\(sitting.message)")
    try sitting.press(": 'unmap' enter")
    #expect(sitting.picture.joined().contains("还没有自定的按键"), "\(sitting.picture)")
  }

  @Test func thereAreFiftyAtMost() throws {
    var preferences = Sitting.tourSeen
    preferences.keyMaps = (1...50).map { KeyMap(key: "f\($0 + 1)", line: "sort") }
    var sitting = Sitting(SampleLedger.store(), preferences: preferences)
    try sitting.press(": 'map K sort' enter")
    #expect(sitting.message.contains("最多自定 50 个按键"), "\(sitting.message)")
    // One that is there may be given another command all the same.
    try sitting.press(": 'map f5 group' enter")
    #expect(sitting.state.preferences.keyMaps.count == 50)
    #expect(sitting.state.preferences.line(of: .function(5)) == "group")
  }
}
