import Foundation
import Testing

/// What a city is scored by, from the command line: an indicator, its dossier, an inspection, the end of a cycle.
@Suite struct CityVerbTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
  }

  private func rows(_ kind: String, _ verb: String, _ query: String...) throws -> [[String: Any]] {
    let ended = try Program.run(["--ledger", ledger.path, kind, verb] + query + ["--json"])
    return try #require(ended.json as? [[String: Any]])
  }

  private func file(_ name: String) -> String { ledger.scratch.path + "/" + name }

  @Test func anIndicatorGoesFromNotMetToMet() throws {
    try ledger.do("cycles", "add", "2024-2026 全国文明城市", "level=国家", "from=2024-01-01", "to=2026-12-31")
    try ledger.do(
      "indicators", "add", "人均绿地", "code=Ⅲ-12", "cycle=2024-2026 全国文明城市", "environment=生态", "kind=量化",
      "methods=网上申报、实地考察", "direction=不低于", "target=8", "unit=㎡/人")
    #expect(try ledger.do("indicators").output.contains("unknown"))
    let first = try ledger.do("readings", "add", "Ⅲ-12", "7.4", "--date", "2026-01-05", "--source", "园林中心")
    #expect(first.complaint.contains("not met"))
    #expect(try ledger.do("indicators", "list", "standing:notMet").output.contains("人均绿地"))
    let second = try ledger.do("readings", "add", "人均绿地", "8.1", "--date", "2026-01-20")
    #expect(second.complaint.contains("met") && !second.complaint.contains("not met"))
    #expect(try ledger.do("indicators", "list", "standing:notMet").output.isEmpty)
    let report = try #require(try ledger.run("report", "indicators", "--json").json as? [[String: Any]])
    #expect(report.first?["standing"] as? String == "met")
    // What was exported is understood again, and nothing of it differs.
    try ledger.do("indicators", "export", file("i.xlsx"))
    let back = try ledger.do("indicators", "import", file("i.xlsx"), "--dry-run")
    #expect(
      back.output.contains("1") && !back.complaint.contains("standing"), "\(back.output)\(back.complaint)")
  }

  @Test func aDossierIsTakenOutWithItsIndexAndAPieceMissing() throws {
    try ledger.do("indicators", "add", "人均绿地", "code=Ⅲ-12")
    try ledger.do("dossier", "add", "绿地统计表", "number=DA-01", "indicator=Ⅲ-12")
    try ledger.do("dossier", "add", "绿地照片", "number=DA-02", "indicator=Ⅲ-12")
    let paper = file("表.txt")
    try Data("人均8.1".utf8).write(to: URL(fileURLWithPath: paper))
    try ledger.do("dossier", "put", "DA-01", paper)
    #expect(try rows("dossier", "list", "state:collected").count == 1)
    let early = try ledger.run("dossier", "submit", "DA-01", "--to", "区创建办")
    #expect(early.status != 0)
    let folder = file("out")
    let told = try ledger.do("dossier", "export", folder)
    #expect(told.output.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
    #expect(told.complaint.contains("绿地照片"))
    #expect(try String(contentsOfFile: "\(folder)/Ⅲ-12 人均绿地/1 绿地统计表.txt", encoding: .utf8) == "人均8.1")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 3 && names.contains { $0.hasSuffix(".docx") })
    // A folder that is there is not written over.
    #expect(try ledger.run("dossier", "export", folder).status != 0)
    try ledger.do("dossier", "export", file("out.zip"))
    let script = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).namelist())"
    let listed = try Program.run(["-c", script, file("out.zip")], binary: "/usr/bin/python3")
    #expect(listed.output.contains("Ⅲ-12 人均绿地/1 绿地统计表.txt"))
    // What was typed is never dropped unsaid.
    for wrong in [
      ["export", file("x"), "state:missing"], ["export", file("x"), "--force"],
      ["export", file("x.csv"), "--cycle", "2026"], ["review", "DA-01", "--reason", "好"],
      ["file", "DA-01", "--to", "区创建办"],
    ] {
      let ended = try Program.run(["--ledger", ledger.path, "dossier"] + wrong)
      #expect(ended.status == 64, "\(wrong): \(ended)")
      #expect(!FileManager.default.fileExists(atPath: file("x")))
    }
    // A file that is gone is told by whom it was kept: by check, by a backup, by the next export.
    #expect(try ledger.run("check").status == 0)
    let evidence = ledger.path + "/evidence"
    for name in try FileManager.default.contentsOfDirectory(atPath: evidence) {
      try FileManager.default.removeItem(atPath: "\(evidence)/\(name)")
    }
    for call in [["check"], ["backup", "-o", file("b.tar")], ["dossier", "export", file("again")]] {
      let ended = try Program.run(["--ledger", ledger.path] + call)
      #expect(ended.status != 0 && (ended.output + ended.complaint).contains("绿地统计表"), "\(ended)")
    }
  }

  @Test func whatFailsInAnInspectionBecomesAnItem() throws {
    try ledger.do("standards", "examples")
    #expect(try rows("standards", "list").count == 61)
    // Once more brings nothing twice.
    try ledger.do("standards", "examples")
    #expect(try rows("standards", "list").count == 61)
    try ledger.do("sites", "edit", "佳美二区", "kind=estate")
    try ledger.do("inspections", "add", "市测", "level=市测", "kind=暗访", "from=2026-01-10", "sites=佳美二区")
    let made = try ledger.do(
      "inspections", "record", "市测", "--site", "佳美二区", "--standard", "ES-2", "--looked", "3", "--failed", "1",
      "--note", "北门停车")
    let number = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(!number.isEmpty)
    try ledger.do("inspections", "record", "市测", "--site", "佳美二区", "--standard", "ES-1", "--looked", "2")
    #expect(try ledger.do("list", "inspection:市测", "points:>0").output.contains("北门停车"))
    #expect(try ledger.do("count", "points>0.5").output.contains("1"))
    #expect(try ledger.do("count", "points>1").output.contains("0"))
    let report = try #require(
      try ledger.run("report", "inspection", "市测", "--json").json as? [String: Any])
    #expect(report["lost"] as? Int == 1 && report["points"] as? Int == 5 && report["scoreRate"] as? Int == 80)
    #expect(try ledger.do("report", "inspection", "市测", "--format", "txt").output.contains("80"))
    let wrong = try ledger.run(
      "inspections", "record", "市测", "--site", "佳美二区", "--standard", "ES-1", "--looked", "1", "--failed", "2")
    #expect(wrong.status != 0)
    try ledger.do("undo")
    try ledger.do("undo")
    #expect(try ledger.do("list", "inspection:市测").output.isEmpty)
  }

  @Test func aCycleIsClosedAndTheNextOneBegun() throws {
    try ledger.do("cycles", "add", "2024-2026", "from=2024-01-01")
    try ledger.do("indicators", "add", "人均绿地", "cycle=2024-2026")
    try ledger.do("honours", "add", "全国文明城市")
    try ledger.do("cycles", "close", "2024-2026", "--next", "2027-2029", "--honour", "全国文明城市")
    #expect(try rows("cycles", "list").count == 2)
    #expect(try rows("indicators", "list").count == 2)
    #expect(try rows("indicators", "list", "cycle:2027-2029").count == 1)
    #expect(try ledger.run("cycles", "close", "2024-2026").status != 0)
    try ledger.do("undo")
    #expect(try rows("indicators", "list").count == 1)
  }

  /// What a table names and nobody knows: who it is, that nobody is made, that nothing comes in; cells that cannot come in.
  @Test func aTableOfTasksIsAnsweredByOptions() throws {
    let table = file("任务.csv")
    let text = "指标名称,责任人,牵头单位\n路灯完好,王磊（科长）,各相关单位\n井盖齐全,钱多多,供电所\n"
    try text.write(toFile: table, atomically: false, encoding: .utf8)
    func bringIn(_ options: String...) throws -> Program.Ended {
      try Program.run(["--ledger", ledger.path, "indicators", "import", table] + options)
    }
    let held = try bringIn()
    #expect(held.status == 1 && held.complaint.contains("--leave-out") && held.complaint.contains("各相关单位"))
    let refused = try bringIn("--leave-out", "--new-names", "refuse")
    #expect(refused.status == 1 && refused.output.contains("钱多多") && refused.output.contains("供电所"))
    #expect(try ledger.do("indicators", "list").output.isEmpty)
    #expect(try bringIn("--new-names", "allow").status == 64)
    for option in [["--not-new", "孙浩"], ["--same", "孙浩=王磊"]] {
      let unknown = try Program.run(
        ["--ledger", ledger.path, "indicators", "import", table, "--leave-out"] + option)
      #expect(unknown.status == 1 && unknown.complaint.contains("indicators import"), "\(unknown)")
    }
    let told = try #require(try bringIn("--leave-out", "--dry-run", "--json").json as? [String: Any])
    #expect(told["newPeople"] as? [String] == ["钱多多"] && told["newUnits"] as? [String] == ["供电所"])
    #expect((told["leftOut"] as? [[String: Any]])?.map { $0["line"] as? Int } == [2])
    let done = try bringIn("--leave-out", "--same", "钱多多=王磊", "--not-new", "供电所")
    #expect(done.status == 0 && done.complaint.contains("供电所"), "\(done)")
    let people = try #require(try ledger.run("people", "list", "--json").json as? [[String: Any]])
    #expect(!people.contains { $0["name"] as? String == "钱多多" })
    let rows = try rows("indicators", "list")
    let wang = people.first { $0["name"] as? String == "王磊" }?["id"] as? String
    #expect(rows.count == 2 && wang != nil && rows.allSatisfy { $0["owner"] as? String == wang })
    #expect(rows.allSatisfy { $0["leadUnit"] == nil || $0["leadUnit"] is NSNull })
  }
}
