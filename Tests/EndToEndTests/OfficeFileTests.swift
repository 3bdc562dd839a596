import Foundation
import Testing

/// Workbooks, documents and calendars by the real binary.
@Suite(.ownThread) struct OfficeFileTests {
  private static func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.furnish()
    for unit in ["城管中队", "佳美/物业"] { try ledger.do("units", "add", unit) }
    try ledger.do(
      "add", "车棚占道", "--site", "佳美二区", "--category", "0101", "--owner", "王磊", "--unit", "城管中队")
    try ledger.do(
      "add", "路灯不亮", "--site", "佳美二区3栋", "--category", "C0137", "--owner", "王磊", "--unit", "佳美/物业")
    try ledger.do("add", "无人认领", "--site", "佳美二区")
    return ledger
  }

  private static func starts(_ file: String, _ bytes: String) -> Bool {
    FileManager.default.contents(atPath: file)?.starts(with: Array(bytes.utf8)) == true
  }

  @Test func aWorkbookIsAnArchiveAndATableOfCommasSaysWhatItLoses() throws {
    let ledger = try Self.ledger()
    let (book, table) = (ledger.scratch.path + "/a.xlsx", ledger.scratch.path + "/a.csv")
    let made = try ledger.run("export", book, lang: "zh")
    #expect(
      made.status == 0 && made.output == "3\n" && !made.complaint.contains(".xlsx"), "\(made.complaint)")
    #expect(Self.starts(book, "PK\u{3}\u{4}"))
    let warned = try ledger.run("export", table, lang: "zh")
    #expect(warned.complaint.ranges(of: ".xlsx").count == 1 && warned.complaint.contains("双击"))
    #expect(try ledger.run("people", "export", ledger.scratch.path + "/p.xlsx", lang: "zh").status == 0)
    #expect(
      try ledger.run("people", "export", ledger.scratch.path + "/p.csv", lang: "en").complaint.contains(
        ".xlsx"))
  }

  @Test func eachUnitHasAFileOfItsOwn() throws {
    let ledger = try Self.ledger()
    let made = try ledger.run("export", ledger.scratch.path + "/清单.xlsx", "--by", "unit", lang: "zh")
    #expect(made.status == 0, "\(made.complaint)")
    let names = try FileManager.default.contentsOfDirectory(atPath: ledger.scratch.path)
      .filter { $0.hasSuffix(".xlsx") }.sorted()
    #expect(names == ["清单-佳美-物业.xlsx", "清单-城管中队.xlsx", "清单-未定.xlsx"].sorted())
    #expect(made.output.split(separator: "\n").count == 3 && made.output.contains("清单-城管中队.xlsx\t1"))
    #expect(
      try ledger.run("export", ledger.scratch.path + "/清单.xlsx", "--by", "unit").status == 1, "they are there"
    )
    let unknown = try ledger.run("export", ledger.scratch.path + "/b.xlsx", "--by", "weather", lang: "en")
    #expect(unknown.status == 1 && unknown.complaint.contains("grid"), "\(unknown.complaint)")
    #expect(try ledger.run("export", ledger.scratch.path + "/c.xlsx", "--by", "网格").status == 0)
  }

  @Test func twoNamesThatMakeOnePathHaveFilesOfTheirOwn() throws {
    let ledger = try Self.ledger()
    try ledger.do("units", "add", "佳美:物业")
    try ledger.do(
      "add", "门坏了", "--site", "佳美二区", "--category", "C0137", "--owner", "王磊", "--unit", "佳美:物业")
    let made = try ledger.run("export", ledger.scratch.path + "/分.tsv", "--by", "unit", lang: "zh")
    #expect(made.status == 0, "\(made.complaint)")
    #expect(
      Self.names(in: ledger, ".tsv")
        == ["分-佳美-物业.tsv", "分-佳美-物业-2.tsv", "分-城管中队.tsv", "分-未定.tsv"].sorted())
    let titles = try ["分-佳美-物业.tsv", "分-佳美-物业-2.tsv"].map {
      try String(contentsOfFile: ledger.scratch.path + "/" + $0, encoding: .utf8)
    }
    for title in ["路灯不亮", "门坏了"] { #expect(titles.count { $0.contains(title) } == 1) }
  }

  /// The names of the files with an ending beside a ledger.
  private static func names(in ledger: TestLedger, _ ending: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: ledger.scratch.path)
    return (all ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  @Test func whereOneFileIsThereNoneIsWritten() throws {
    let ledger = try Self.ledger()
    let last = ledger.scratch.path + "/分-未定.tsv"
    try Data("mine".utf8).write(to: URL(filePath: last))
    let refused = try ledger.run("export", ledger.scratch.path + "/分.tsv", "--by", "unit", lang: "zh")
    #expect(refused.status == 1 && refused.complaint.contains("分-未定.tsv") && refused.output.isEmpty)
    #expect(Self.names(in: ledger, ".tsv") == ["分-未定.tsv"] && Self.starts(last, "mine"))
    #expect(
      try ledger.run("export", ledger.scratch.path + "/分.tsv", "--by", "unit", "--force", lang: "zh").status
        == 0)
    #expect(Self.names(in: ledger, ".tsv").count == 3 && !Self.starts(last, "mine"))
  }

  @Test func papersAreDocumentsInBothForms() throws {
    let ledger = try Self.ledger()
    let file = ledger.scratch.path + "/总结.docx"
    #expect(try ledger.run("report", "summary", "-o", file).status == 0 && Self.starts(file, "PK\u{3}\u{4}"))
    try ledger.do("settings", "officialPapers=yes", "issuingOffice=和美社区居民委员会", "officeCode=和社")
    #expect(try ledger.run("report", "summary", "-o", file, "--force", "--doc-number", "12").status == 0)
    for wrong in [
      ["report", "summary", "--format", "docx"], ["report", "summary", "--form", "official"],
      ["report", "summary", "-o", file, "--force", "--form", "fancy"],
      ["report", "summary", "-o", file, "--force", "--form", "plain", "--doc-number", "1"],
      ["report", "summary", "-o", file, "--force", "--doc-number", "0"],
      ["report", "summary", "-o", file, "--force", "--doc-number", ""],
      ["report", "ledger", "-o", file, "--force", "--form", "official"],
      ["report", "ledger", "-o", file, "--force", "--doc-number", "12"],
      ["report", "rates", "-o", file, "--force", "--form", "公文"],
      ["report", "rates", "-o", file, "--force", "--doc-number", "12"],
    ] {
      let ended = try Program.run(["--ledger", ledger.path] + wrong)
      #expect(ended.status == 64 && ended.output.isEmpty && !ended.complaint.isEmpty, "\(wrong)")
    }
    // The settings ask for it where there is one: a table stays a table.
    #expect(try ledger.run("report", "ledger", "-o", file, "--force").status == 0)
  }

  @Test func thePrintedLedgerHasItsPhotosWhenTheyAreAskedFor() throws {
    let ledger = try Self.ledger()
    // A picture of 2 x 1 points: what it says of itself is all that is looked at.
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let photo = ledger.scratch.path + "/a.png"
    try Data(png).write(to: URL(filePath: photo))
    try ledger.do("evidence", "1", "--before", photo)
    let (with, without) = (ledger.scratch.path + "/with.docx", ledger.scratch.path + "/without.docx")
    try ledger.do("report", "ledger", "--photos", "-o", with)
    try ledger.do("report", "ledger", "-o", without)
    let name = Data("word/media/image1.png".utf8)
    let files = try [with, without].map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(files[0].range(of: name) != nil && files[1].range(of: name) == nil)
    #expect(try ledger.run("report", "ledger", "--photos").status == 64, "plain text shows none")
    let page = try ledger.run("report", "ledger", "--photos", "--format", "html", lang: "zh").output
    // Beneath its row, the side that there is no photo of left free.
    #expect(page.contains("<tr class=\"photos\">") && page.contains("data:image/png"))
    #expect(page.contains("整改前") && page.contains("（无照片）"))
  }

  @Test func ordersNoticesToDosAndDates() throws {
    let ledger = try Self.ledger()
    let none = try ledger.run("report", "order", "1", lang: "zh")
    #expect(none.status == 1 && none.complaint.contains("supervise"))
    try ledger.do("supervise", "1", "--until", "+3", "--note", "三日内拆除")
    let order = try ledger.run("report", "order", "1", lang: "zh")
    #expect(order.output.contains("督办单") && order.output.contains("三日内拆除") && order.output.contains("城管中队："))
    let notice = try ledger.run("report", "notice", "--unit", "城管中队", lang: "zh")
    #expect(notice.output.contains("问题交办单") && notice.output.contains("问题1项"))
    // Nobody was named, but all of its items are one unit's.
    #expect(try ledger.run("report", "notice", "车棚占道", lang: "zh").output.contains("城管中队："))
    #expect(try ledger.run("report", "notice", "state:closed").status == 1)
    let toDo = try ledger.run("report", "todo", "--by", "person", lang: "zh")
    #expect(toDo.output.hasPrefix("【待整改】王磊 2件"), "\(toDo.output)")
    #expect(try ledger.run("report", "todo", "--person", "李芳", lang: "zh").complaint.contains("没有待办"))
    // What a timer hands on: whose each text is.
    let handed = try ledger.run("report", "todo", "--json", lang: "zh").json as? [String: Any]
    let people = handed?["people"] as? [[String: String]] ?? []
    #expect(
      people.map { $0["personName"] ?? "" } == ["王磊"] && people[0]["text"]?.hasPrefix("【待整改】王磊") == true)
    let dates = ledger.scratch.path + "/a.ics"
    #expect(try ledger.run("export", dates).status == 0 && Self.starts(dates, "BEGIN:VCALENDAR\r\n"))
  }
}
