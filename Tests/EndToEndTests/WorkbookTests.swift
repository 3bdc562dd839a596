import Foundation
import Testing

/// An office's own workbook, brought in by the real program.
@Suite(.ownThread) struct WorkbookTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ExchangeTests/Fixtures").path

  private struct Expectation: Decodable {
    struct Item: Decodable {
      var site: String
      var description: String
      var owner: String
      var helpers: [String]
      var due: String?
      var closed: Bool
    }
    var items: [Item]
  }

  @Test func aWorkbookBecomesTheItemsThatItMeans() throws {
    let ledger = try TestLedger()
    let file = Self.fixtures + "/C-assessment.xlsx"
    let expected = try JSONDecoder().decode(
      Expectation.self, from: Data(contentsOf: URL(fileURLWithPath: file + ".expect.json"))
    ).items
    let dry = try ledger.do("import", file, "--dry-run")
    #expect(dry.complaint.contains("\"问题清单\" was read") && dry.complaint.contains("\"说明\" (1 row)"))
    #expect(try ledger.do("count").output == "0\n")
    try ledger.do("import", file)
    let items = try #require(try ledger.do("list", "--json").json as? [[String: Any]])
    #expect(items.count == 60)
    let sorted = items.sorted { ($0["number"] as? String ?? "") < ($1["number"] as? String ?? "") }
    for (item, right) in zip(sorted, expected) {
      #expect(item["siteName"] as? String == right.site)
      #expect((item["description"] as? String ?? item["title"] as? String) == right.description)
      #expect(item["ownerName"] as? String == right.owner)
      #expect((item["helperNames"] as? [String] ?? []) == right.helpers)
      #expect((item["state"] as? String == "closed") == right.closed)
      #expect((item["due"] as? String)?.prefix(10) == right.due?.prefix(10))
    }
    // One batch, one undo; and nothing comes in twice.
    #expect(try ledger.do("import", file).complaints.filter { $0.contains("already here") }.count == 60)
    try ledger.do("undo")
    #expect(try ledger.do("count").output == "0\n")
  }

  @Test func theSheetIsAskedByAnOption() throws {
    let ledger = try TestLedger()
    let file = Self.fixtures + "/cases/xlsx-hidden-filtered-sheets.xlsx"
    let none = try ledger.run("import", file, "--sheet", "9月", lang: "zh")
    #expect(none.status == 1 && none.complaint.contains("封面、11月、10月"))
    try ledger.do("import", file, "--sheet", "10月")
    #expect(try ledger.do("list", "--columns", "title").output.contains("旧"))
    let table = Self.fixtures + "/A-community-gb18030.csv"
    let without = try ledger.run("import", table, "--sheet", "1", "--dry-run")
    #expect(without.status == 64 && without.complaint.contains("--sheet"))
  }

  @Test func whatIsNoWorkbookIsRefusedInOneLine() throws {
    let ledger = try TestLedger()
    for (name, word) in [
      ("xls-biff8.xls", ".xlsx"), ("xlsx-encrypted.xlsx", "密码"), ("pdf-renamed-csv.csv", "PDF"),
    ] {
      let refused = try ledger.run("import", Self.fixtures + "/cases/" + name, lang: "zh")
      #expect(
        refused.status == 1 && refused.complaints.count == 1 && refused.complaint.contains(word), "\(name)")
    }
    #expect(try ledger.do("count").output == "0\n")
  }

  @Test func aPhotoInARowComesInAsEvidence() throws {
    let ledger = try TestLedger()
    let file = Self.fixtures + "/cases/xlsx-photo-in-cell.xlsx"
    #expect(
      try ledger.do("import", file, "--dry-run").complaint.contains(
        "1 pictures in this row come in as evidence"))
    #expect(
      (try? FileManager.default.contentsOfDirectory(atPath: ledger.path + "/evidence"))?.isEmpty ?? true)
    try ledger.do("import", file)
    let item = try #require(try ledger.do("list", "--json").json as? [[String: Any]]).first
    let photo = try #require((item?["evidence"] as? [[String: Any]])?.first)
    #expect(photo["phase"] as? String == "before" && photo["size"] as? Int == 75)
    let hash = try #require(photo["hash"] as? String)
    #expect(FileManager.default.fileExists(atPath: ledger.path + "/evidence/" + hash))
    try ledger.do("check")
  }

  @Test func whatGoesOutAsAWorkbookComesBackUnchanged() throws {
    let ledger = try TestLedger()
    try ledger.do("import", Self.fixtures + "/C-assessment.xlsx")
    let file = ledger.scratch.path + "/out.xlsx"
    try ledger.do("export", file)
    let back = try ledger.do("import", file, "--dry-run")
    #expect(back.complaints.filter { $0.contains("already here") }.count == 60)
    #expect(!back.complaint.contains("differs from"))
  }

  @Test func peopleComeInFromAWorkbook() throws {
    let ledger = try TestLedger()
    let file = ledger.path + "/people.xls"
    try """
    <html><table><tr><td>人员名单</td></tr><tr><th>姓名<th>角色<th>电话</tr><tr><td>周婷<td>网格员<td>13800000007</table></html>
    """.write(toFile: file, atomically: true, encoding: .utf8)
    try ledger.do("people", "import", file)
    #expect(try ledger.do("people", "list").output.contains("周婷"))
    try ledger.do("people", "import", file, "--sheet", "1", "--dry-run")
    let refused = try ledger.run("people", "import", Self.fixtures + "/cases/xlsx-encrypted.xlsx")
    #expect(refused.status == 1 && refused.complaint.contains("password"))
  }
}
