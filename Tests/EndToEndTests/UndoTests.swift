import Foundation
import Testing

/// What was changed is said: `log` by field, old → new; `undo` names what it takes back, and wants an old one named.
@Suite struct UndoTests {
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
    #expect(log[1].contains("责任人 王磊 → 李芳"), "\(log[1])")
    #expect(log[2].contains("等级 一般 → 紧急") && log[2].contains("点位 佳美二区 → 佳美二区3栋"), "\(log[2])")
    let english = try ledger.do("--lang", "en", "log", "1").lines
    #expect(english[2].contains("severity normal → urgent"), "\(english[2])")
    // People, too, and no identifier.
    try ledger.do("people", "edit", "王磊", "role=clerk")
    let last = try #require(try ledger.do("--lang", "zh", "log", "--limit", "1").lines.first)
    #expect(last.contains("修改人员") && last.contains("王磊") && last.contains("角色 网格员 → 内勤"), "\(last)")
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
