import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Lines typed behind `:` and `/` come back by arrows, Ctrl-P, Ctrl-N and Ctrl-R, and are kept for the person.
@Suite struct LineHistoryTests {
  private let lines = ["sort owner", "assign 王磊", "sort", "5,9 mark"]

  @Test func oneGoesBackAndForthAndComesBackToWhatWasTyped() {
    var history = LineHistory()
    #expect(history.step(-1, among: lines, from: "gr") == nil && history.place == nil)
    #expect(history.step(1, among: lines, from: "gr") == "sort owner")
    #expect(history.step(1, among: lines, from: "sort owner") == "assign 王磊")
    #expect(history.step(-1, among: lines, from: "assign 王磊") == "sort owner")
    #expect(history.step(-1, among: lines, from: "sort owner") == "gr" && history.place == nil)
    #expect(history.step(4, among: lines, from: "gr") == "5,9 mark")
    #expect(history.step(1, among: lines, from: "5,9 mark") == nil && history.place == 3)
  }

  @Test func oneLooksForWhatHoldsTheTyped() {
    var history = LineHistory()
    #expect(history.search(among: lines, from: "SORT") == "sort owner")
    #expect(history.search(among: lines, from: "sort owner") == "sort")
    #expect(
      history.search(among: lines, from: "sort") == nil && history.needle == "SORT" && history.place == 2)
    history.forget()
    #expect(history.search(among: lines, from: "王") == "assign 王磊")
    history.forget()
    #expect(history.search(among: lines, from: "zzz") == nil && history.place == nil)
    #expect(history.search(among: [], from: "") == nil)
  }

  @Test func whatIsNobodysToFindIsNotKept() {
    func keeps(_ line: String) -> Bool { LineHistory.keeping(line, among: []) == [line] }
    #expect(keeps("assign 王磊") && keeps("2026-0017"))
    for line in [
      " assign 王磊", "", "note 电话 138 1234 5678", "居民 13812345678", String(repeating: "长", count: 201),
    ] {
      #expect(!keeps(line), "\(line)")
    }
    // The same once more stands first and once; there are fifty at most.
    #expect(LineHistory.keeping("sort", among: lines) == ["sort", "sort owner", "assign 王磊", "5,9 mark"])
    let many = (0..<80).reduce([String]()) { LineHistory.keeping("line \($1)", among: $0) }
    #expect(many.count == 50 && many.first == "line 79")
    // So it is of a file that somebody wrote into.
    let read = Preferences(
      json: .object([JSONMember("searchHistory", .array((0..<80).map { .string("line \($0)") }))]))
    #expect(read.searchHistory.count == 50)
  }

  @Test func commandsComeBack() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'group' enter esc : 'sort' enter esc : up")
    #expect(sitting.message.contains("第 1/2 行"), "\(sitting.message)")
    try sitting.press("ctrl-p enter")
    #expect(sitting.picture.joined().contains("不分组"), "\(sitting.picture)")
    // The one that was run again stands first now; Ctrl-N goes on to what was typed.
    try sitting.press("esc : 'x' ctrl-p ctrl-n")
    #expect(sitting.picture.contains { $0.contains("│:x") }, "\(sitting.picture)")
    try sitting.press("ctrl-u 'so' ctrl-r enter")
    #expect(sitting.picture.joined().contains("红灯在前"), "\(sitting.picture)")
    try sitting.press("esc : 'zzz' ctrl-r")
    #expect(sitting.message.contains("没有「zzz」") && sitting.bells == 1, "\(sitting.message)")
    #expect(sitting.state.preferences.commandHistory == ["sort", "group"])
  }

  @Test func searchesComeBackInTheNextSession() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("/ '消防' enter esc / '小广告' enter esc")
    #expect(sitting.state.preferences.searchHistory == ["小广告", "消防"])
    var next = Sitting(SampleLedger.store(), preferences: sitting.state.preferences)
    try next.press("/ up")
    #expect(next.message.contains("第 1/2 行") && next.listedCounters.first == 4, "\(next.picture)")
    // With something searched the arrows move among what is found.
    try next.press("down ctrl-p")
    #expect(next.listedCounters.contains(2) && !next.listedCounters.contains(4))
    try next.press("ctrl-n enter esc / '消' ctrl-r enter")
    #expect(next.listedCounters.contains(2) && next.state.preferences.searchHistory.first == "消防")
    // A number of somebody's telephone is searched and forgotten.
    try next.press("esc / '13812345678' enter")
    #expect(next.state.preferences.searchHistory == ["消防", "小广告"])
  }

  @Test func whatShowsNothingIsSeenInALineThatComesBack() throws {
    var preferences = Sitting.tourSeen
    preferences.commandHistory = ["note \u{1B}[31m红"]
    var sitting = Sitting(SampleLedger.store(), preferences: preferences)
    try sitting.press(": up")
    let shown = sitting.picture.joined()
    #expect(!shown.unicodeScalars.contains("\u{1B}") && shown.contains("[31m红"), "\(shown)")
  }
}
