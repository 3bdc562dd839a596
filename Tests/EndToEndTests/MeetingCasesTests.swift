import Foundation
import Testing

/// A meeting as weeks are: two at the keyboard, neighbours at work, the line down, nothing to say, one in between.
@Suite(.serialized) struct MeetingCasesTests {
  let scratch: ScratchDirectory
  let ledger: String

  init() throws {
    scratch = try ScratchDirectory()
    ledger = scratch.path + "/ledger"
    #expect(try Program.run(["demo", "--dir", ledger], environment: ScriptedMeetingTests.clock).status == 0)
  }

  private func wall(_ options: String = "", of ledger: String? = nil) throws -> Terminal {
    let terminal = try Terminal(
      "'\(Program.path)' --lang zh --ledger '\(ledger ?? self.ledger)' \(options) meeting", columns: 60,
      rows: 16,
      environment: ledger == nil ? ScriptedMeetingTests.clock : [:])
    terminal.wait(for: "the meetings, perhaps below the tour") {
      $0.contains("专题会") || $0.contains("导览") || $0.contains("断线")
    }
    if terminal.picture.contains("导览") { try terminal.strike("Enter") }
    terminal.wait("专题会")
    return terminal
  }

  /// Plays keys one after the other, each until the screen says what it must.
  private func play(_ script: [(String, String)], on terminal: Terminal) throws {
    for (keys, shows) in script where terminal.complaints == 0 {
      try terminal.play(keys)
      terminal.wait(for: "\(shows) after \(keys)") { $0.contains(shows) }
    }
  }

  private static let begin = [("Enter", "地点"), ("C-s", "直到此框占满"), ("Enter", "1 会前情况")]

  private func neighbour(_ person: String, _ words: String...) throws {
    let ended = try Program.run(
      ["--ledger", ledger, "--as", person] + words,
      environment: ["TAIZHANG_PRACTICE_CLOCK": "2026-11-23T08:20:00+08:00"])
    #expect(ended.status == 0, "\(ended.complaint)")
  }

  @Test func theItemUnderDiscussionStaysWhateverANeighbourDoes() throws {
    let terminal = try wall()
    try play(Self.begin + [("7", "1/8")], on: terminal)
    let item = try #require(
      terminal.picture.firstMatch(of: #/20[0-9]{2}-[0-9]{4}/#).map { String($0.output) })
    try neighbour("田雨", "edit", item, "title=改过的标题")
    terminal.wait(for: "the change, and who made it") { $0.contains("改过的标题") && $0.contains("! 田雨") }
    try neighbour("陈晓东", "pass", item, "--note", "现场看过")
    let closed = terminal.wait(for: "that it is closed") { $0.contains("已销号") && $0.contains("! 陈晓东") }
    #expect(closed.contains("1/8") && closed.contains(item))
    // What is decided on it now is refused at once; the meeting goes on, and comes back to the same place.
    try play([("x", "不能“返工”"), ("n", "2/8"), ("p", item)], on: terminal)
  }

  @Test func theSecondChairLooksOnAndTakesOverKnowingly() throws {
    let first = try wall()
    try play(Self.begin, on: first)
    let second = try wall("--as 罗志强")
    try play([("Enter", "只旁观"), ("2", "直到此框占满"), ("Enter", "旁观")], on: second)
    try play([("5", "5 红灯")], on: first)
    second.wait("5 红灯")
    try play([("n", "按 T 接过键盘")], on: second)
    // Typed ahead: the second key waits until the keyboard is really taken.
    try play([("T 1 n", "2/9")], on: second)
    let looking = first.wait(for: "that it looks on now, where the other is") {
      $0.contains("旁观") && $0.contains("2/9")
    }
    #expect(!looking.contains("d 期限"))
    try play([("n", "罗志强")], on: first)
  }

  @Test func aHalfTypedPromiseSurvivesTheLine() throws {
    let first = try wall()
    try play(Self.begin + [("5", "1/9"), ("d", "承诺日期"), ("'周五' Tab '业主已答应'", "业主已答应")], on: first)
    // What was typed a moment ago is on its way to the disk.
    _ = first.waitForFile(in: ledger + "/drafts") { $0.contains("业主已答应") }
    kill(try #require(first.process), SIGKILL)
    first.wait("ended 137")
    let second = try wall()
    try play([("Enter", "由我接着操作"), ("1", "直到此框占满"), ("Enter", "业主已答应")], on: second)
    try play([("C-s", "已保存:承诺")], on: second)
    #expect(second.picture.contains("5 红灯"))
  }

  @Test func aWeekWithNothingIsAMeetingAllTheSame() throws {
    let empty = scratch.path + "/empty"
    #expect(try Program.run(["init", empty, "--name", "佳美社区"]).status == 0)
    let terminal = try wall(of: empty)
    try play(Self.begin, on: terminal)
    let nothing = [
      ("4", "4 逐网格汇报"), ("5", "红灯待整改:没有"), ("6", "待批:没有"), ("7", "没有"), ("8", "8 经验交流"), ("9", "0 件"),
      ("0", "还没有议定事项"), ("E", "散会"), ("y", "佳美社区周例会会议纪要"), ("I", "按 I 印发"), ("I", "已印发"),
    ]
    try play(nothing, on: terminal)
    for paper in ["minutes", "bulletin", "summary"] {
      let report = try Program.run(["--ledger", empty, "--lang", "zh", "report", paper])
      #expect(report.status == 0 && report.output.contains("佳美社区"), "\(report.complaint)")
    }
  }

  @Test func anExtraMeetingEndsWithPapersOfItsOwn() throws {
    let terminal = try wall()
    let script = [
      ("Down Enter", "议题"), ("'迎国测专题' C-s", "直到此框占满"), ("Enter", "1 会前情况"), ("0", "还没有议定事项"),
      ("D", "责任人"), ("'周五前清空楼道' Tab 'wl' Enter '周五' C-s", "1 周五前清空楼道"), ("E", "散会"),
      ("y", "迎国测专题"), ("I", "按 I 印发"), ("I", "已印发"),
    ]
    try play(script, on: terminal)
    let minutes = try Program.run(
      ["--ledger", ledger, "--lang", "zh", "report", "minutes"], environment: ScriptedMeetingTests.nextDay)
    #expect(minutes.output.contains("迎国测专题") && minutes.output.contains("周五前清空楼道"))
    // The weekly bulletin is still the weekly meeting's.
    let bulletin = try Program.run(
      ["--ledger", ledger, "--lang", "zh", "report", "bulletin"], environment: ScriptedMeetingTests.nextDay)
    #expect(bulletin.output.contains("11月9日 08:00至11月16日 08:00"), "\(bulletin.output.prefix(200))")
  }
}
