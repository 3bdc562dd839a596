import Foundation
import Testing

/// The screen in a real terminal: several at once, and however it ends.
@Suite(.serialized) struct ScreenSessionTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "车棚占道", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
  }

  @Test(arguments: [(80, 24, "zh"), (140, 40, "zh"), (80, 24, "en"), (140, 40, "en"), (60, 16, "zh")])
  func theFirstScreenShowsTheItems(_ columns: Int, _ rows: Int, _ lang: String) throws {
    let terminal = try Terminal.items(of: ledger, options: "--lang \(lang)", columns: columns, rows: rows)
    let picture = terminal.wait("车棚占道")
    #expect(picture.contains("佳美社区"))
    // A narrow list leaves the state out.
    if columns >= 80 { #expect(picture.contains(lang == "zh" ? "已派单" : "assigned")) }
  }

  @Test func anItemAddedOnOneScreenStandsOnAnotherAndOnTheDisk() throws {
    let (first, second) = try (
      Terminal.items(of: ledger), Terminal.items(of: ledger, columns: 140, rows: 40)
    )
    try first.strike("n")
    first.wait("登记新事项")
    try first.type("楼道堆放纸箱")
    try first.strike("Tab")
    try first.type("佳美二区3栋")
    first.wait(for: "the site is offered") { $0.contains("佳美二区3栋           佳美二区") }
    try first.strike("Enter")
    first.wait(for: "the site is chosen") { !$0.contains("/ 佳美二区3栋") && $0.contains("佳美二区3栋") }
    try first.strike("C-s")
    first.wait(for: "the form is gone and the item there") {
      $0.contains("楼道堆放纸箱") && !$0.contains("登记新事项")
    }
    second.wait("楼道堆放纸箱")
    let titles = try ledger.do("list", "--columns", "title,site").lines
    #expect(titles.contains("楼道堆放纸箱\t佳美二区3栋"))
  }

  @Test func aNeighboursCommandShowsWhileTheScreenIsOpen() throws {
    let terminal = try Terminal.items(of: ledger)
    // Due after the one under the cursor, which never moves: what comes before it would stand above the screen.
    try ledger.do("add", "私拉电线", "--site", "佳美二区", "--category", "0101", "--due", "+90")
    terminal.wait("私拉电线")
    try ledger.do("edit", "1", "title=车棚已改名")
    terminal.wait("车棚已改名")
  }

  @Test func whatWasAcknowledgedOutlivesAKilledScreen() throws {
    let terminal = try Terminal.items(of: ledger)
    try terminal.strike("c")
    terminal.wait(for: "the note's field") { $0.contains("进展") && $0.contains("Esc") }
    try terminal.type("已联系住户")
    try terminal.strike("C-s")
    terminal.wait(for: "the note is acknowledged") { _ in
      (try? ledger.do("show", "1", "--json").output.contains("已联系住户")) == true
    }
    let process = try #require(terminal.process)
    kill(process, SIGKILL)
    terminal.wait("ended 137")
    #expect(try ledger.do("show", "1", "--json").output.contains("已联系住户"))
    #expect(try ledger.do("add", "之后新增", "--site", "佳美二区").status == 0)
    let again = try Terminal.items(of: ledger)
    again.wait("之后新增")
  }

  @Test func whatWasWrittenButNotHeardOfIsNotOfferedAgain() throws {
    let terminal = try Terminal.items(of: ledger)
    try terminal.strike("c")
    terminal.wait(for: "the note's field") { $0.contains("进展") && $0.contains("Esc") }
    try terminal.type("已联系住户")
    let file = try #require(
      terminal.waitForFile(in: ledger.path + "/drafts") { $0.contains("已联系住户") && $0.contains("request") })
    let draft = try Data(contentsOf: URL(fileURLWithPath: file))
    try terminal.strike("C-s")
    terminal.wait(for: "it is saved and the draft gone") { !$0.contains("Ctrl-S") && $0.contains("已保存") }
    kill(try #require(terminal.process), SIGKILL)
    terminal.wait("ended 137")
    // As if the kill had come between the line and the end of its draft.
    try draft.write(to: URL(fileURLWithPath: file))
    try ledger.do("edit", "1", "title=车棚已改名")
    let again = try Terminal.screen(of: ledger, options: "--lang zh")
    let picture = again.wait("不必重填")
    #expect(!picture.contains("已联系住户"))
    again.wait(for: "the draft is gone") { _ in !FileManager.default.fileExists(atPath: file) }
    // Of a request that nobody wrote, the draft is offered.
    let unwritten = String(decoding: draft, as: UTF8.self).replacing(
      #/"request": ?"[^"]*"/#, with: "\"request\":\"c-none\"")
    try Data(unwritten.utf8).write(to: URL(fileURLWithPath: file))
    let third = try Terminal.screen(of: ledger, options: "--lang zh")
    third.wait(for: "the form again") { $0.contains("已联系住户") && !$0.contains("不必重填") }
  }

  @Test func whatWasBeingTypedWhenTheLineDroppedIsThereAgain() throws {
    let terminal = try Terminal.items(of: ledger)
    try terminal.strike("n")
    terminal.wait("登记新事项")
    try terminal.type("三单元楼道灯不亮")
    terminal.wait("三单元楼道灯不亮")
    kill(try #require(terminal.process), SIGHUP)
    terminal.wait("ended 129")
    let again = try Terminal.screen(of: ledger)
    again.wait(for: "the form with its text") { $0.contains("登记新事项") && $0.contains("三单元楼道灯不亮") }
    // Thrown away on purpose, it does not come a third time.
    try again.strike("Escape")
    again.wait("不保存就离开")
    try again.strike("1")
    again.wait(for: "the form is gone") { !$0.contains("三单元楼道灯不亮") && !$0.contains("不保存") }
    try again.strike(":")
    try again.type("q")
    try again.strike("Enter")
    again.wait("ended 0")
    let third = try Terminal.items(of: ledger)
    #expect(!third.picture.contains("三单元楼道灯不亮"))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func theTerminalIsGivenBackWhenTheSystemEndsTheProgram(_ signal: Int32, _ status: Int) throws {
    let terminal = try Terminal.items(of: ledger)
    kill(try #require(terminal.process), signal)
    expectRestored(terminal, status: Int32(status))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL])
  func theTerminalIsGivenBackWhenTheProgramCrashes(_ signal: Int32) throws {
    let terminal = try Terminal.items(of: ledger)
    kill(try #require(terminal.process), signal)
    expectRestored(terminal, status: 128 + signal)
  }

  @Test func leavingGivesTheTerminalBackAndEndsWell() throws {
    let terminal = try Terminal.items(of: ledger)
    try terminal.strike(":")
    try terminal.type("q")
    try terminal.strike("Enter")
    expectRestored(terminal, status: 0)
  }

  /// The alternate screen is left, and lines are lines again.
  private func expectRestored(
    _ terminal: Terminal, status: Int32, location: SourceLocation = #_sourceLocation
  ) {
    let left = terminal.wait(for: "the shell again, after \(status)", location: location) {
      $0.contains("ended \(status)") && $0.contains("icanon")
    }
    #expect(!left.contains("车棚占道"), sourceLocation: location)
    #expect(!left.contains("-icanon") && !left.contains("-isig"), "\(left)", sourceLocation: location)
  }

  @Test func theScreenFollowsTheTerminalsSize() throws {
    let terminal = try Terminal.items(of: ledger)
    try terminal.resize(columns: 140, rows: 40)
    terminal.wait(for: "the wide screen") { shown in
      shown.split(separator: "\n").contains { $0.count > 80 }
    }
    try terminal.resize(columns: 40, rows: 15)
    terminal.wait(for: "the narrow screen") { shown in
      shown.contains("车棚占道") && !shown.split(separator: "\n").contains { $0.count > 40 }
    }
  }

  @Test func anIdleScreenUsesNoProcessorTime() throws {
    let terminal = try Terminal.items(of: ledger)
    let process = try #require(terminal.process)
    // It sleeps in poll, both threads: no timer is armed but the minute's.
    terminal.wait(for: "both threads sleep") { _ in threadStates(of: process) == ["S", "S"] }
    let before = switches(of: process)
    // Other processes run meanwhile; this one is not woken.
    for _ in 0..<5 { _ = terminal.picture }
    #expect(switches(of: process) - before <= 2)
  }

  private func threadStates(of process: Int32) -> [String] {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return threads.compactMap { thread in
      let stat = try? String(contentsOfFile: "/proc/\(process)/task/\(thread)/stat", encoding: .utf8)
      return stat?.split(separator: ")").last?.split(separator: " ").first.map(String.init)
    }
  }

  private func switches(of process: Int32) -> Int {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return threads.reduce(0) { sum, thread in
      let status =
        (try? String(contentsOfFile: "/proc/\(process)/task/\(thread)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
    }
  }
}

/// Where no screen can be opened, one line says why.
@Suite(.ownThread) struct NoScreenTests {
  @Test(arguments: ["zh", "en"])
  func withoutATerminalThereIsOneLine(_ lang: String) throws {
    let ledger = try TestLedger()
    let ended = try Program.run(["--ledger", ledger.path, "--lang", lang])
    #expect(ended.status == 1)
    #expect(ended.output.isEmpty)
    let line =
      lang == "zh"
      ? "这里不是终端,打不开界面:请在终端中运行,或用命令(见 taizhang --help)"
      : "no terminal here, so no screen: run it in a terminal, or use a command (see taizhang --help)"
    #expect(ended.complaint == "taizhang: \(line)\n")
  }

  @Test(arguments: [
    ("TERM=dumb", "终端类型 TERM=dumb 不能定位光标"), ("TERM=gibtsnicht", "终端类型 TERM=gibtsnicht"),
    ("LANG=zh_CN.GB18030", "终端编码是 zh_CN.GB18030"),
  ])
  func aTerminalThatCannotShowItGetsOneLine(_ variable: String, _ line: String) throws {
    let ledger = try TestLedger()
    let terminal = try Terminal(
      "\(variable) '\(Program.path)' --lang zh --ledger '\(ledger.path)'", columns: 140)
    let picture = terminal.wait("ended 1")
    #expect(picture.contains("taizhang: \(line)"))
    #expect(picture.split(separator: "\n").filter { $0.contains("taizhang:") }.count == 1)
  }
}
