import Foundation
import Testing

/// A whole meeting over the sample's week in a real terminal, keys only, at a set clock: from the views through
/// all ten screens to the papers, which are compared with `Expected` in both languages.
///
/// `TAIZHANG_RECORD=1 swift test --filter ScriptedMeetingTests` writes the expected papers anew.
@Suite(.serialized) struct ScriptedMeetingTests {
  static let clock = ["TAIZHANG_PRACTICE_CLOCK": "2026-11-23T08:05:00+08:00"]

  static let nextDay = ["TAIZHANG_PRACTICE_CLOCK": "2026-11-24T09:00:00+08:00"]

  /// Keys, and what the screen must say before the next ones are struck.
  typealias Line = (keys: String, shows: String)

  static let beginning: [Line] = [
    ("Escape 8", "开始周例会"), ("Enter", "地点"), ("C-s", "直到此框占满"), ("Enter", "1 会前情况"),
    // The lead has begun it; from here on the recorder types, with the chair's right.
    (": 'as 何静' Enter", "何静 内勤"), ("Enter", "1 会前情况"),
  ]

  static let before: [Line] = [
    ("n", "1/6"), ("a", "派单"), ("'wl' Enter", "已保存:派单"), ("n", "2/6"), ("Space", "3/6"),
    ("2", "应到12人 实到0人 请假0人 缺席0人 未点名12人"), ("e", "请假1人"), ("j j j x", "缺席1人"),
    ("A", "应到12人 实到10人 请假1人 缺席1人"), ("+", "姓名单位"), ("'街道 李科长' C-s", "列席1人"),
  ]

  static let lastWeek: [Line] = [
    ("3", "上次议定事项 5 项"), ("n", "11-09  议定事项 2"), ("x", "11-16  议定事项 1"), ("y", "11-16  议定事项 2"),
    ("y", "11-16  议定事项 3"), ("w", "11-16  议定事项 4"), ("y", "> 已落实"),
  ]

  static let grids: [Line] = [
    ("4", "王磊  第1网格"), ("n", "1/3"), ("c", "进展 *"), ("'车主今晚回来，当场挪' C-s", "已保存:进展"),
    ("n", "2/3"), ("s", "力度"), ("Left Tab '+2' C-s", "已保存:催办"), ("n n", "李秀兰  第2网格"),
  ]

  static let redLamps: [Line] = [
    ("5", "1/9"), ("d", "承诺日期"), ("'周五' Tab '供电所答应派人' C-s", "已保存:承诺"), ("n", "2/9"),
    ("Space", "3/9"), ("s", "力度"), ("Right Tab '+3' Tab '书面回复' C-s", "已保存:督办"),
    ("n", "4/9"), ("D", "责任人"), ("'三家一起上门一次' Tab Tab '下周三' C-s", "已保存"), ("b", "2/6"), ("n", "3/6"),
    ("b", "2/9"),
    ("n", "3/9"),
  ]

  static let requestsAndChecks: [Line] = [
    ("6", "1/3"), ("g", "已保存:移送"), ("n", "2/3"), ("r", "原因"), ("'先试一周再说' C-s", "已保存:"),
    ("7", "1/8"), ("y", "核查意见"), ("'现场看过，清了' C-s", "已保存:通过"), ("n", "2/8"), ("x", "原因"),
    ("'墙角还有一堆' C-s", "已保存:返工"), ("u", "已撤销"),
  ]

  static let rest: [Line] = [
    ("8", "8 经验交流"), ("n", "1/15"), ("n", "2/15"), ("n", "3/15"), ("n", "4/15"), ("h", "好在哪里"),
    ("'邻居互相帮着搬' C-s", "已保存:亮点"), ("+", "记一条经验"), ("'先做熟人，再入户' C-s", "已保存"),
    ("9", "下次会前要办"), ("+", "种类"), ("Tab '12-05' Tab '冬季清洁日' Tab '40' C-s", "40人"),
    ("m", "下次会议"), ("C-s", "2026-11-30 周一 08:00"),
    ("0", "三家一起上门一次"), ("D", "责任人"), ("'每日五点半碰头' Tab 'lzq' Enter '周五' C-s", "2 每日五点半碰头"),
  ]

  static let end: [Line] = [
    ("E", "还有这些没有定"), ("y", "周例会会议纪要"), ("e End Enter", "改写:结尾"),
    ("'{本周}销号{销号}项，请各网格对照落实。' C-s", "已保存"),
    // Only the lead says how people are ranked: the recorder is no longer the chair's hand.
    ("Tab", "责任人排名"), ("o", "须负责人"), (": 'as 周慧敏' Enter", "周慧敏 负责人"),
    ("Home Down Down Enter", "11-23 周例会"), ("Tab", "责任人排名"), ("o", "排名对象"), ("Right Right", "网格 "),
    ("Tab Tab '3' Tab '1' C-s", "一、网格排名"), ("Tab", "工作总结"),
    ("I", "按 I 印发"), ("I", "已印发"),
  ]

  /// The day after, another terminal: the papers of a meeting of the past, in both languages.
  static let dayAfter: [Line] = [
    ("Down Down Enter", "11-23 周例会  已印发"), ("w", "已存 12 个文件"), ("L", "Summary"), ("w", "12 saved"),
  ]

  @Test func aWholeMeetingByKeysAloneGivesItsPapers() throws {
    let scratch = try ScratchDirectory()
    let ledger = scratch.path + "/ledger"
    #expect(try Program.run(["demo", "--dir", ledger], environment: Self.clock).status == 0)
    let script = [
      Self.beginning, Self.before, Self.lastWeek, Self.grids, Self.redLamps, Self.requestsAndChecks,
      Self.rest,
      Self.end,
    ]
    let meeting = try terminal(ledger, "", Self.clock, showing: "导览")
    guard try play(script.flatMap { $0 }, on: meeting) else { return }
    let later = try terminal(ledger, "meeting", Self.nextDay, showing: "11-23 周例会")
    guard try play(Self.dayAfter, on: later) else { return }
    try recount(ledger)
    try SchemaTests.validate(
      [["minutes"], ["bulletin"], ["summary"]], of: ledger, in: scratch.path, environment: Self.nextDay)
    let names = [
      "zh": ["minutes": "会议纪要", "bulletin": "周通报", "summary": "工作总结"],
      "en": ["minutes": "minutes", "bulletin": "bulletin", "summary": "summary"],
    ]
    for (language, papers) in names {
      for (paper, stem) in papers {
        let name = "\(stem)-2026-11-23"
        let written = try String(contentsOfFile: "\(ledger)/exchange/\(name).md", encoding: .utf8)
        try Self.expect(written, "meeting-\(paper).\(language).md")
        for format in ["md", "html", "txt"] {
          try compareWithReport(paper, language, format, "\(ledger)/exchange/\(name).\(format)", ledger)
        }
      }
    }
  }

  /// Whatever the papers say in figures, a second reader finds in the journal.
  private func recount(_ ledger: String) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Faults/recount.py").path()
    let environment = Self.nextDay.merging(["TAIZHANG_BINARY": Program.path]) { $1 }
    let ended = try Program.run([script, ledger], environment: environment, binary: "/usr/bin/python3")
    #expect(ended.status == 0 && ended.output.contains("values agree"), "\(ended.output)\(ended.complaint)")
  }

  /// A terminal as large as the wall's letters leave it.
  private func terminal(
    _ ledger: String, _ word: String, _ clock: [String: String], showing: String
  ) throws -> Terminal {
    let terminal = try Terminal(
      "'\(Program.path)' --lang zh --ledger '\(ledger)' \(word)", columns: 60, rows: 16, environment: clock)
    terminal.wait(showing)
    return terminal
  }

  /// Plays a script; false when it has lost its way, and need not be played to the end.
  private func play(_ script: [Line], on terminal: Terminal) throws -> Bool {
    for line in script {
      try terminal.play(line.keys)
      terminal.wait(for: "\(line.shows) after \(line.keys)") { $0.contains(line.shows) }
      if terminal.complaints > 0 { return false }
    }
    return true
  }

  /// What cron writes is what the screen wrote.
  private func compareWithReport(
    _ paper: String, _ language: String, _ format: String, _ file: String, _ ledger: String
  ) throws {
    let days = paper == "summary" ? ["--from", "2026-11-01", "--to", "2026-11-23 08:05"] : []
    let reported = try Program.run(
      ["--ledger", ledger, "--lang", language, "report", paper, "--format", format] + days,
      environment: Self.nextDay)
    #expect(reported.status == 0, "\(reported.complaint)")
    let written = try String(contentsOfFile: file, encoding: .utf8)
    let lines = (written.split(separator: "\n"), reported.output.split(separator: "\n"))
    let first = zip(lines.0, lines.1).first { $0 != $1 }
    #expect(
      first == nil && lines.0.count == lines.1.count,
      "\(paper).\(language).\(format) \(first.map { "\($0)" } ?? "")")
  }

  private static func expect(_ text: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(name)")
    if ProcessInfo.processInfo.environment["TAIZHANG_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name): look at the difference")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let now = text.components(separatedBy: "\n")
    for (place, (old, new)) in zip(kept, now).enumerated() where old != new {
      Issue.record("\(name):\(place + 1)\nexpected: \(old)\nis:       \(new)")
    }
    #expect(kept.count == now.count, "\(name)")
  }
}
