import Foundation
import Testing

/// What was changed is said: `log` by field, old → new; `undo` names what it takes back, and wants an old one named.
@Suite(.ownThread) struct UndoTests {
  private let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("settings", "practice=true")
  }

  /// Runs a command on a day long past, at a time of that day.
  private func at(_ time: String, _ words: String...) throws -> Program.Ended {
    try Program.run(
      ["--ledger", ledger.path, "--lang", "zh"] + words,
      environment: ["TAIZHANG_PRACTICE_CLOCK": "2024-06-03T\(time):00+08:00"])
  }

  @Test func theLogSaysFieldsInWords() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    try ledger.do("handover", "1", "--to", "李芳", "--reason", "休假")
    try ledger.do("edit", "1", "severity=urgent", "site=佳美二区3栋")
    let log = try ledger.do("--lang", "zh", "log", "1").lines
    #expect(log.count == 3)
    #expect(log[0].contains("责任人 王磊") && log[0].contains("点位 佳美二区"), "\(log[0])")
    #expect(log[1].contains("原因:休假; ") && log[1].contains("责任人 王磊 → 李芳"), "\(log[1])")
    #expect(log[2].contains("等级 一般 → 紧急") && log[2].contains("点位 佳美二区 → 佳美二区3栋"), "\(log[2])")
    let english = try ledger.do("--lang", "en", "log", "1").lines
    #expect(english[2].contains("severity normal → urgent"), "\(english[2])")
    // People, too, and no identifier.
    try ledger.do("people", "edit", "王磊", "role=clerk")
    let last = try #require(try ledger.do("--lang", "zh", "log", "--limit", "1").lines.first)
    #expect(last.contains("修改人员") && last.contains("王磊") && last.contains("角色 网格员 → 内勤"), "\(last)")
  }

  /// What is asked for twice is said to stand already; what was taken back is not said to be in a state.
  @Test func whatChangesNothingSaysSo() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    for words in [
      ["handover", "1", "--to", "王磊", "--reason", "休假"], ["edit", "1", "title=雨棚"], ["assign", "1", "王磊"],
      ["highlight", "1", ""], ["people", "edit", "王磊", "role=worker"], ["settings", "practice=true"],
    ] {
      for (lang, said) in [("zh", "没有变化"), ("en", "nothing changed")] {
        let ended = try Program.run(["--ledger", ledger.path, "--lang", lang] + words)
        #expect(ended.status == 0 && ended.complaint.contains(said), "\(words) \(ended)")
      }
    }
    let undone = try ledger.do("--lang", "zh", "undo")
    #expect(undone.output.hasSuffix("\t已撤回\n"), "\(undone)")
  }

  /// The whole story of the sample is told in words: no English path, no identifier.
  @Test func theSamplesLogIsAllWords() throws {
    let scratch = try ScratchDirectory()
    let demo = scratch.path + "/demo"
    #expect(try Program.run(["demo", "--dir", demo]).status == 0)
    let log = try Program.run(["--ledger", demo, "--lang", "zh", "log"]).lines
    // How far the story has come depends on the day of the week.
    #expect(log.count > 400)
    for line in log {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(cells.count == 5 && !cells[2].isEmpty, "\(line)")
      #expect(cells[4].firstMatch(of: #/(^|; )[+-]?[a-zA-Z]+ /#) == nil, "\(cells[4])")
      #expect(cells[3].firstMatch(of: #/(^| )[a-z]\d/#) == nil, "\(cells[3])")
    }
    #expect(log.contains { $0.contains("通报 2026-") || $0.contains(" 至 ") })
  }

  @Test func anUndoNamesWhatItTakesBack() throws {
    #expect(try at("09:00", "add", "雨棚", "--site", "佳美二区", "--category", "0101").status == 0)
    #expect(try at("09:05", "assign", "1", "王磊").status == 0)
    let undone = try at("09:10", "undo")
    #expect(undone.status == 0 && undone.complaint.contains("责任人 王磊 → —"), "\(undone)")
    #expect(undone.complaint.contains("撤销:派单 2024-0001"), "\(undone)")
    let redone = try at("09:11", "redo")
    #expect(redone.complaint.contains("责任人 — → 王磊"), "\(redone)")
    // More than an hour later the last change is named, and stands.
    let asked = try at("10:30", "undo")
    #expect(asked.status == 1 && asked.complaint.contains("派单 2024-0001"), "\(asked)")
    #expect(try at("10:31", "show", "1").output.contains("王磊"))
    let id = try #require(asked.complaint.firstMatch(of: #/taizhang undo ([a-z0-9]+)/#)?.output.1)
    #expect(try at("10:32", "undo", "c0nothing").status == 1)
    #expect(try at("10:32", "undo", String(id)).status == 0)
    #expect(try at("10:33", "undo").status == 1)
    #expect(try at("10:34", "undo", "--force").status == 0)
    #expect(try at("10:35", "count").output == "0\n")
  }

  @Test func aShortNumberOfLastYearIsRefusedWithBothNames() throws {
    func run(_ year: Int, _ words: String...) throws -> Program.Ended {
      try Program.run(
        ["--ledger", ledger.path, "--lang", "zh"] + words,
        environment: ["TAIZHANG_PRACTICE_CLOCK": "\(year)-01-08T09:00:00+08:00"])
    }
    #expect(try run(2024, "add", "去年的", "--site", "佳美二区", "--category", "0101").status == 0)
    let alone = try run(2025, "show", "1")
    #expect(alone.status == 1 && alone.complaint.contains("2024-0001 去年的"), "\(alone)")
    #expect(try run(2025, "add", "今年的", "--site", "佳美二区", "--category", "0201").status == 0)
    let both = try run(2025, "note", "1", "已约谈")
    #expect(both.status == 1)
    #expect(both.complaint.contains("2025-0001 今年的") && both.complaint.contains("2024-0001 去年的"), "\(both)")
    #expect(try run(2025, "show", "2025-0001").output.contains("今年的"))
    #expect(try run(2025, "cancel", "2024-0001", "--reason", "误报").status == 0)
    #expect(try run(2025, "show", "1").output.contains("今年的"))
  }
}
