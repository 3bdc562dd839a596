import Foundation
import Testing

/// Lists, columns and what stands behind the items, from the command line.
@Suite struct RecordTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
  }

  @Test func peopleAreListedWithStableNames() throws {
    let people = try #require(try ledger.do("people", "list", "--json").json as? [[String: Any]])
    #expect(people.map { $0["name"] as? String }.contains("王磊"))
    let maker = try #require(people.first)
    #expect(maker["role"] as? String == "admin")
    #expect(maker["login"] as? String == NSUserName())
    #expect(maker["id"] is String)
  }

  @Test func recordsAreChangedAndRetired() throws {
    try ledger.do("people", "edit", "王磊", "role=clerk", "phone=13800000000")
    #expect(try ledger.do("people").output.contains("王磊\tclerk\t\t\t13800000000"))
    try ledger.do("people", "retire", "李芳")
    #expect(try !ledger.do("people", "list").output.contains("李芳"))
    #expect(try ledger.do("people", "list", "--all").output.contains("李芳"))
    try ledger.do("units", "add", "城管中队")
    try ledger.do("units", "edit", "城管中队", "name=综合执法队")
    #expect(try ledger.do("units").output.contains("综合执法队"))
    try ledger.do("grids", "edit", "2", "workers=赵敏,王磊")
    #expect(try ledger.do("grids").output.contains("赵敏"))
    try ledger.do("sites", "edit", "佳美二区", "key=no")
    try ledger.do("categories", "edit", "0101", "--limit", "20d")
    #expect(try ledger.do("categories").output.contains("0101\tIllegal structure"))
    try ledger.do("categories", "add", "9001", "--name", "本社区专项", "--group", "other", "--limit", "3d")
    try ledger.do("add", "专项", "--site", "佳美二区", "--category", "本社区专项")
    #expect(try ledger.do("show", "1", "--json").output.contains("\"limit\": \"3d\""))
    try ledger.do("categories", "retire", "9001")
    #expect(try !ledger.do("categories").output.contains("9001"))
  }

  @Test func aYearsHolidaysComeFromAFile() throws {
    let file = ledger.scratch.path + "/2027.json"
    let text = #"{"year": 2027, "days": [{"date": "2027-01-01", "kind": "off", "name": "元旦"}]}"#
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    try ledger.do("calendar", "import", file)
    #expect(try ledger.do("calendar", "show", "2027").output == "2027-01-01\toff\t元旦\n")
  }

  @Test func settingsAreShownAndChanged() throws {
    try ledger.do("settings", "name=千岁社区", "secondPersonCheck=no")
    let lines = try ledger.do("settings").lines
    #expect(lines.contains("name\t千岁社区"))
    #expect(lines.contains("secondPersonCheck\tfalse"))
  }

  @Test func fieldsOfAnItemAreChangedInOneStep() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--label", "国测")
    try ledger.do(
      "edit", "1", "title=彩钢雨棚", "labels=省测,国测", "helpers=王磊", "quantities=3处,20㎡", "severity=重点", "来源=巡查")
    let item = try #require(try ledger.do("show", "1", "--json").json as? [String: Any])
    #expect(item["title"] as? String == "彩钢雨棚")
    #expect(Set(item["labels"] as? [String] ?? []) == ["国测", "省测"])
    #expect(item["helperNames"] as? [String] == ["王磊"])
    #expect((item["quantities"] as? [[String: Any]])?.compactMap { $0["unit"] as? String } == ["处", "㎡"])
    #expect(item["severity"] as? String == "major")
    #expect(item["source"] as? String == "patrol")
    try ledger.do("edit", "1", "labels=", "helpers=")
    let emptied = try #require(try ledger.do("show", "1", "--json").json as? [String: Any])
    #expect(emptied["labels"] == nil)
    #expect(emptied["helpers"] == nil)
    // What others could not do, undo does as one step.
    try ledger.do("undo")
    try ledger.do("undo")
    #expect(try ledger.do("show", "1", "--json").output.contains("\"title\": \"雨棚\""))
  }

  @Test func listsAreCutSortedAndPutIntoColumns() throws {
    for (title, due) in [("甲", "+3"), ("乙", "+1"), ("丙", "+2")] {
      try ledger.do("add", title, "--site", "佳美二区", "--category", "0101", "--due", due)
    }
    let titles = try ledger.do("list", "--sort", "due", "--columns", "title").output
    #expect(titles == "乙\n丙\n甲\n")
    #expect(
      try ledger.do("list", "--sort", "整改时限", "--reverse", "--columns", "title", "--limit", "1").output
        == "甲\n")
    #expect(
      try ledger.do("list", "--csv", "--columns", "number,title", "--limit", "0").output == "Number,Title\r\n"
    )
    let items = try #require(try ledger.do("list", "title:乙", "--json").json as? [[String: Any]])
    #expect(items.count == 1)
    #expect(items[0]["lamp"] is String)
  }

  @Test func whatMovesTheCursorIsWrittenOut() throws {
    try ledger.do("add", "甲\u{1B}[2J\u{202E}乙\t丙", "--site", "佳美二区")
    let line = try ledger.do("list", "--columns", "title").output
    #expect(line == "甲^[[2J<U+202E>乙^I丙\n")
  }

  @Test func theLogSaysWhoDidWhat() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    try ledger.do("note", "1", "已联系", "--as", "王磊")
    let changes = try #require(try ledger.do("log", "1", "--json").json as? [[String: Any]])
    #expect(changes.map { $0["verb"] as? String } == ["report", "note"])
    #expect(changes.last?["byName"] as? String == "王磊")
    #expect(changes.last?["login"] as? String == NSUserName())
    #expect(try ledger.do("log", "--limit", "1").lines.count == 1)
  }
}
