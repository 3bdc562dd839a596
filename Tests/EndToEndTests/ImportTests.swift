import Foundation
import Testing

/// An office's own spreadsheet in, work on its items, and the items out again.
@Suite(.ownThread) struct ImportTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ExchangeTests/Fixtures").path

  @Test func aCommunitysTableBecomesItemsThatCanBeWorkedOn() throws {
    let ledger = try TestLedger()
    let file = Self.fixtures + "/A-community-gb18030.csv"
    let dry = try ledger.do("import", file, "--dry-run")
    #expect(try ledger.do("count").output == "0\n")
    let made = try ledger.do("import", file)
    // The dry run says the same, names whatever is new, and shows the columns and the rows as they will be.
    #expect(dry.lines.first == made.lines.first && dry.output.contains("责任人 → Owner"))
    #expect(dry.lines.first { $0.hasPrefix("new sites") }?.contains(" more") == false)
    #expect(dry.lines.contains { $0.contains("亚美小区13栋") && $0.contains("刘洋") })
    #expect(dry.lines.count { $0.contains("\tnext\t") } == 20)
    #expect(try ledger.do("count").output == "60\n")
    let items = try #require(try ledger.do("list", "--json").json as? [[String: Any]])
    let tank = try #require(items.first { ($0["siteName"] as? String) == "千岁小区21栋" })
    #expect(tank["ownerName"] as? String == "刘洋")
    let number = try #require(tank["number"] as? String)
    try ledger.do("note", number, "已联系住户", "--as", "刘洋")
    try ledger.do("submit", number, "--as", "刘洋", "--note", "水池已拆")
    try ledger.do("pass", number, "--note", "现场核实")
    #expect(try ledger.do("show", number, "--json").output.contains("\"state\": \"closed\""))
    // The same file again brings nothing twice.
    let again = try ledger.do("import", file)
    #expect(again.complaints.filter { $0.contains("-00") }.count >= 60)
    #expect(try ledger.do("count").output == "60\n")
  }

  /// A name that Windows wrote in GBK, as the shell completes it and as the screen shows it.
  @Test func aFilesNameMayBeGBK() throws {
    let ledger = try TestLedger()
    let (folder, table) = (ledger.path + "/exchange", ledger.scratch.path + "/table.csv")
    try "问题,地址,上报时间\n井盖破损,2号,2026-11-20\n".write(toFile: table, atomically: false, encoding: .utf8)
    func shell(_ script: String) throws -> Program.Ended {
      try Program.run(["-c", script], binary: "/bin/sh")
    }
    // The bytes are those of 车棚 in GBK.
    let name = #""$(printf '\263\265\305\357')".csv"#
    let laid = try shell("mkdir -p \(folder) && cp \(table) \(folder)/\(name)")
    #expect(laid.status == 0, "\(laid.complaint)")
    let call = "'\(Program.path)' --ledger '\(ledger.path)'"
    let dry = try shell("\(call) import \(folder)/*.csv --dry-run")
    #expect(dry.status == 0 && dry.output.contains("井盖破损"), "\(dry.complaint)")
    try ledger.do("import", folder + "/车棚.csv")
    #expect(try ledger.do("count").output == "1\n")
    let photo = try shell("\(call) evidence 1 --after \(folder)/*.csv")
    #expect(photo.status == 0, "\(photo.complaint)")
    #expect(try ledger.do("show", "1", "--json").output.contains("车棚.csv"))
    let missing = try ledger.run("import", folder + "/没有.csv")
    #expect(missing.status == 1 && missing.complaint.contains("没有.csv"))
  }

  /// What the columns of a table without headings may be is said, and nothing comes in before somebody takes it.
  @Test func aTableWithoutHeadingsIsTakenWhenItIsSaid() throws {
    let ledger = try TestLedger()
    let table = ledger.scratch.path + "/table.tsv"
    try "楼道堆放杂物\t幸福里3栋\t王磊\n墙面存在问题破损\t幸福里5栋\t李娜\n".write(
      toFile: table, atomically: false, encoding: .utf8)
    let refused = try ledger.run("import", table)
    #expect(refused.status == 1 && refused.complaint.contains("--no-headings"))
    #expect(refused.complaint.contains("#1 → Problem") && refused.complaint.contains("#3 → Owner"))
    #expect(try ledger.do("count").output == "0\n")
    let made = try ledger.do("import", table, "--no-headings", "--map", "#2=address")
    #expect(made.complaints.contains { $0.contains("no headings") })
    let items = try #require(try ledger.do("list", "--json").json as? [[String: Any]])
    #expect(items.compactMap { $0["title"] as? String }.sorted() == ["墙面存在问题破损", "楼道堆放杂物"])
    #expect(items.allSatisfy { $0["address"] != nil && $0["siteName"] == nil && $0["ownerName"] != nil })
  }

  @Test func anImportIsOneUndo() throws {
    let ledger = try TestLedger()
    try ledger.do("import", Self.fixtures + "/B-street-utf8bom.tsv")
    #expect(try ledger.do("count").output != "0\n")
    try ledger.do("undo")
    #expect(try ledger.do("count").output == "0\n")
  }

  /// What contradicts itself is said by the dry run on its row, and comes in as it is written.
  @Test func aDueDateBeforeItsReportIsSaid() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let file = ledger.scratch.path + "/due.csv"
    try "问题,点位,上报时间,整改时限\n雨棚破损,佳美二区,2023-11-20,2023-11-10\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let dry = try ledger.run("import", file, "--dry-run", lang: "zh")
    #expect(dry.status == 0, "\(dry.complaint)")
    #expect(dry.complaint.contains("第2行「整改时限」:期限 2023-11-10 早于上报时间 2023-11-20"), "\(dry.complaint)")
    try ledger.do("import", file)
    #expect(try ledger.do("list", "--json").output.contains("2023-11-10T23:59:59"))
    // By hand nothing is due before it is reported.
    let refused = try ledger.run(
      "add", "门坏", "--site", "佳美二区", "--category", "2101", "--due", "2023-11-10", lang: "zh")
    #expect(refused.status == 1 && refused.complaint.contains("日期须晚于"), "\(refused.complaint)")
  }

  /// The day of report has no hour, and is said where its year was not written.
  @Test func theDayOfReportIsSaidAsItWasUnderstood() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let file = ledger.scratch.path + "/undated.csv"
    try "问题,点位\n雨棚破损,佳美二区\n".write(toFile: file, atomically: true, encoding: .utf8)
    let timed = try ledger.run("import", file, "--reported", "2023-11-20 14:00", lang: "zh")
    #expect(timed.status == 1 && timed.complaint.contains("--reported"), "\(timed.complaint)")
    let short = try ledger.run("import", file, "--reported", "01-02", "--dry-run", lang: "zh")
    #expect(short.status == 0 && short.complaint.contains("-01-02"), "\(short.complaint)")
  }

  /// A person that an updated sheet brings names neither the change nor its undo.
  @Test func anUpdateIsToldAsOneThoughItBringsAPerson() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let number = try ledger.do("add", "雨棚破损", "--site", "佳美二区", "--category", "0101").lines[0]
    let file = ledger.scratch.path + "/update.csv"
    try "编号,点位,存在问题,责任人\n\(number),佳美二区,雨棚破损,孙七巧\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    try ledger.do("import", file, "--update")
    #expect(try ledger.do("show", number).output.contains("孙七巧"))
    let told = try #require(try ledger.run("log", lang: "zh").lines.last)
    #expect(told.contains("按表更新") && told.contains("孙七巧") && !told.contains("新增人员"), "\(told)")
    let undone = try ledger.run("undo", lang: "zh")
    #expect(undone.status == 0 && !undone.complaint.contains("新增人员"), "\(undone.complaint)")
    #expect(try !ledger.do("people", "list").output.contains("孙七巧"))
  }

  @Test func importsAreListedAndTakenBack() throws {
    let ledger = try TestLedger()
    try ledger.do("import", Self.fixtures + "/B-street-utf8bom.tsv")
    let listed = try #require(try ledger.do("imports", "--json").json as? [[String: Any]])
    let id = try #require(listed.first?["id"] as? String)
    let count = try #require(listed.first?["items"] as? Int)
    #expect(listed.count == 1 && count > 0 && listed.first?["left"] as? Int == count)
    let first = try #require(try ledger.do("list", "--columns", "number", "--limit", "1").lines.first)
    try ledger.do("note", first, "已去过")
    // What somebody went on with stays, and that is no fault.
    let back = try ledger.run("imports", "withdraw", id, lang: "zh")
    #expect(back.status == 0 && back.complaint.contains("\(first): ") && back.complaint.contains("予以保留"))
    #expect(!back.complaint.contains("不能撤销"))
    #expect(try ledger.do("imports").lines.first?.hasSuffix("\t\(count)\t1") == true)
    let failed = try Program.run(["--ledger", ledger.path, "imports", "withdraw", "nix"])
    #expect(failed.status == 1 && failed.complaint.contains("taizhang imports"))
  }

  @Test func anImportThatWasUndoneComesInAgainWhole() throws {
    let ledger = try TestLedger()
    let file = Self.fixtures + "/A-community-gb18030.csv"
    let columns = "title,owner,site,grid,leadUnit,state"
    let said = try ledger.do("import", file).output
    let (items, people) = try (
      ledger.do("list", "--columns", columns).output, ledger.do("people", "list").lines.count
    )
    for _ in 0..<2 {
      try ledger.do("undo")
      #expect(try ledger.do("people", "list").lines.count < people)
      let again = try ledger.do("import", file)
      #expect(again.output == said)
      #expect(try ledger.do("list", "--columns", columns).output == items)
      #expect(try ledger.do("people", "list").lines.count == people)
      #expect(try ledger.do("count", "owner:刘洋").output != "0\n")
    }
    // Who left, though, is not brought back by an old table.
    try ledger.do("undo")
    try ledger.do("people", "add", "刘洋", "--role", "worker")
    try ledger.do("people", "retire", "刘洋")
    #expect(try ledger.do("import", file).complaint.contains("刘洋"))
    #expect(try ledger.do("count", "owner:刘洋").output == "0\n")
  }

  @Test func columnsOfAnyTableAreMapped() throws {
    let ledger = try TestLedger()
    let table = "case,what,where\r\n101,Rubbish in the lane,Main Street 5\r\n"
    let ended = try Program.run(
      [
        "--ledger", ledger.path, "import", "-", "--map", "what=title", "--map", "where=address", "--map",
        "case=reference",
      ], input: Array(table.utf8))
    #expect(ended.status == 0, "\(ended.complaint)")
    let item = try #require((try ledger.do("list", "--json").json as? [[String: Any]])?.first)
    #expect(item["title"] as? String == "Rubbish in the lane")
    #expect(item["address"] as? String == "Main Street 5")
    #expect(item["reference"] as? String == "101")
  }

  @Test func newNamesAreRefusedOrJoined() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let file = ledger.scratch.path + "/names.csv"
    try "存在问题,点位名称,责任人\n堆物,佳美二区,王垒\n".write(toFile: file, atomically: false, encoding: .utf8)
    let refused = try Program.run(["--ledger", ledger.path, "import", file, "--new-names", "refuse"])
    #expect(refused.status == 1 && refused.complaint.contains("--same"))
    #expect(refused.output.contains("王垒"))
    #expect(try ledger.do("count").output == "0\n")
    try ledger.do("import", file, "--new-names", "refuse", "--same", "王垒=王磊", "--reported", "2026-11-01")
    let item = try #require((try ledger.do("list", "--json").json as? [[String: Any]])?.first)
    #expect(item["ownerName"] as? String == "王磊")
    #expect((item["reportedAt"] as? String)?.hasPrefix("2026-11-01") == true)
  }

  @Test func aDryRunIsRefusedToWhomTheImportWouldBe() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let file = ledger.scratch.path + "/worker.csv"
    try "存在问题,责任人\n堆物,王磊\n".write(toFile: file, atomically: false, encoding: .utf8)
    for more in [["--dry-run"], []] {
      let ended = try Program.run(["--ledger", ledger.path, "--as", "王磊", "import", file] + more)
      #expect(ended.status == 1 && ended.output.isEmpty, "\(more)")
    }
  }

  @Test(arguments: [("what\u{FF}", 1), ("", 1)])
  func whatIsNoTableIsRefusedInOneLine(_ table: String, _ status: Int32) throws {
    let ledger = try TestLedger()
    let bytes: [UInt8] = table.isEmpty ? [] : [0x77, 0xFF, 0xFE, 0x0A, 0xC3]
    let ended = try Program.run(["--ledger", ledger.path, "import", "-"], input: bytes)
    #expect(ended.status == status)
    #expect(ended.complaints.count == 1)
    #expect(try ledger.do("count").output == "0\n")
  }

  @Test func exportsComeBackAsTheyWere() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do(
      "add", "=公式标题", "--site", "佳美二区", "--category", "0101", "--quantity", "320多处", "--owner", "王磊")
    for kind in ["csv", "tsv", "json"] {
      let file = ledger.scratch.path + "/out." + kind
      #expect(try ledger.do("export", file).output == "1\n")
      let other = try TestLedger()
      try other.do("import", file)
      let item = try #require((try other.do("list", "--json").json as? [[String: Any]])?.last)
      #expect(item["title"] as? String == "=公式标题", "\(kind)")
      #expect(item["ownerName"] as? String == "王磊", "\(kind)")
      let quantity = (item["quantities"] as? [[String: Any]])?.first
      #expect(quantity?["approximate"] as? String == "320多", "\(kind)")
    }
  }

  @Test func afterOneAddTheReadableFilesShowTheItem() throws {
    let ledger = try TestLedger()
    try ledger.do("add", "雨棚", "--address", "滨河大街14栋")
    let content = try Data(contentsOf: URL(fileURLWithPath: ledger.path + "/items.json"))
    let file = try #require(try JSONSerialization.jsonObject(with: content) as? [String: Any])
    #expect((file["items"] as? [[String: Any]])?.first?["title"] as? String == "雨棚")
  }
}
