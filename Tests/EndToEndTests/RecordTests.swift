import Foundation
import Testing

/// Lists, columns and what stands behind the items, from the command line.
@Suite(.ownThread) struct RecordTests {
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
    #expect(try ledger.do("grids").output.contains("赵敏, 王磊"))
    // The order alone is a change, too: the first leads.
    try ledger.do("grids", "edit", "2", "workers=王磊,赵敏")
    #expect(try ledger.do("grids").output.contains("王磊, 赵敏"))
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
    let text = #"{"year": 2027, "days": [{"date": "2027-03-10", "kind": "off", "name": "肉孜节"}]}"#
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    // A part of a year is added to it when that is said, and leaves the rest provisional.
    let refused = try ledger.run("calendar", "import", file, lang: "zh")
    #expect(refused.status == 1 && refused.complaints.count == 1 && refused.output.isEmpty)
    #expect(refused.complaint.contains("缺元旦、春节") && refused.complaint.contains("--merge"))
    #expect(try ledger.run("calendar", "import", file, "--replace").status == 1)
    #expect(try ledger.run("calendar", "import", file, "--replace", "--merge").status == 64)
    #expect(try ledger.do("calendar", "import", file, "--merge").lines.first == "2027\t1\t+1")
    let shown = try ledger.run("calendar", "show", "2027", lang: "en")
    #expect(shown.complaint.contains("no notice for 2027: holidays provisional, by law"))
    #expect(shown.lines.contains("2027-03-10\toff\t肉孜节"))
    #expect(shown.lines.count == 14 && shown.lines.count { $0.hasSuffix("\tprovisional") } == 13)
    // What the law alone gives is no notice that could be brought in.
    let json = try ledger.do("calendar", "show", "2028", "--json").output
    try json.write(toFile: file, atomically: false, encoding: .utf8)
    #expect(try ledger.run("calendar", "import", file, lang: "zh").complaint.contains("按法定节日推算"))
  }

  /// 39 days became one: a part of a year that has its list is shown for what it is, and takes nothing away.
  @Test func aPartOfAYearNeverTakesItsPlace() throws {
    let file = ledger.scratch.path + "/day.txt"
    try "2026年肉孜节3月20日放假".write(toFile: file, atomically: false, encoding: .utf8)
    let refused = try ledger.run("calendar", "import", file, lang: "en")
    #expect(
      refused.status == 1 && refused.complaint.contains(": +1") && refused.complaint.contains("other 39"))
    #expect(try ledger.do("calendar", "show", "2026").lines.count == 39)
    try ledger.do("calendar", "import", file, "--merge")
    #expect(try ledger.do("calendar", "show", "2026").lines.count == 40)
    // A whole list that would lose a day waits for a word, too.
    let whole = ledger.scratch.path + "/2026.json"
    let json = try ledger.do("calendar", "show", "2026", "--json").output
    try json.replacing("2026-03-20", with: "2026-03-21").write(
      toFile: whole, atomically: false, encoding: .utf8)
    let undecided = try ledger.run("calendar", "import", whole, lang: "zh")
    #expect(undecided.status == 1 && undecided.complaint.contains("+1 -1"))
    #expect(try ledger.do("calendar", "import", whole, "--replace").lines.first == "2026\t40\t+1 -1")
    #expect(try !ledger.do("calendar", "show", "2026").output.contains("2026-03-20"))
  }

  @Test func aSingleDayIsOffWorkedOrPlainAgain() throws {
    #expect(try ledger.do("calendar", "day", "2026-03-20", "off", "肉孜节").output == "2026-03-20\toff\t肉孜节\n")
    #expect(try ledger.do("calendar", "show", "2026").lines.count == 40)
    #expect(try ledger.do("calendar", "day", "2026-03-20", "照常").output == "2026-03-20\tplain\n")
    #expect(try ledger.do("calendar", "show", "2026").lines.count == 39)
    #expect(try ledger.do("calendar", "day", "2026-10-10", "plain").output == "2026-10-10\tplain\n")
    try ledger.do("undo")
    #expect(try ledger.do("calendar", "show", "2026").output.contains("2026-10-10\twork"))
    let law = try ledger.run("calendar", "day", "2026-10-01", "plain", lang: "zh")
    #expect(law.status == 1 && law.complaint.contains("2026-10-01 是法定节日"))
    #expect(try ledger.do("calendar", "day", "2026-10-02", "work").output == "2026-10-02\twork\t国庆节\n")
    // Of a built-in year that one day is told and taken back, and what is so already is not written.
    try ledger.do("calendar", "day", "2026-12-25", "off", "校庆")
    let changes = try ledger.do("log").lines.count
    try ledger.do("calendar", "day", "2026-12-25", "off", "校庆")
    #expect(try ledger.do("log").lines.count == changes)
    let told = try ledger.run("log", lang: "zh").output
    #expect(told.contains("修改节假日") && told.contains("2026-12-25 放假 校庆") && !told.contains("元旦"))
    let undone = try ledger.run("undo", lang: "zh").complaint
    #expect(undone.contains("-放假安排 2026-12-25 放假 校庆") && !undone.contains("元旦"), "\(undone)")
    #expect(try ledger.do("calendar", "show", "2026").lines.count == 39)
    #expect(try ledger.run("calendar", "day", "2026-10-02", "maybe").status == 1)
    #expect(try ledger.run("calendar", "day", "someday", "off").status == 1)
  }

  /// The table of QuantityReadingTests by command: what is no quantity is refused with the text.
  @Test func quantitiesAreReadAsOnTheScreen() throws {
    for (place, text) in ["2-3处", "廿三处", "半车", "路灯2～3盏", "5户8人", "3.5万㎡"].enumerated() {
      try ledger.do("add", "事\(place)", "--site", "佳美二区", "--category", "0101", "--quantity", text)
    }
    func quantities(_ number: Int) throws -> [[String: Any]] {
      let item = try #require(try ledger.do("show", "\(number)", "--json").json as? [String: Any])
      return try #require(item["quantities"] as? [[String: Any]])
    }
    let span = try quantities(1)[0]
    #expect(span["planned"] as? Int == 3 && span["unit"] as? String == "处" && span["measure"] == nil)
    #expect(span["approximate"] as? String == "2-3")
    #expect(try quantities(2)[0]["planned"] as? Int == 23)
    #expect(try quantities(3)[0]["planned"] as? Double == 0.5)
    #expect(try quantities(4)[0]["measure"] as? String == "路灯")
    #expect(try quantities(5).map { $0["unit"] as? String } == ["户", "人"])
    #expect(try quantities(6)[0]["planned"] as? Int == 35_000)
    for text in ["2-处", "-3处", "3号楼", "12处（含违建3处）"] {
      let refused = try ledger.run(
        "add", "坏的", "--site", "佳美二区", "--category", "0101", "--quantity=\(text)", lang: "zh")
      #expect(refused.status == 1 && refused.complaint.contains("“\(text)”不是数量"))
    }
    // A bare figure gets the category's unit, and it is said.
    let bare = try ledger.run(
      "add", "路灯", "--site", "佳美二区", "--category", "路灯", "--quantity", "3", lang: "zh")
    #expect(bare.status == 0 && bare.complaint.contains("“3”按 3盏"), "\(bare.complaint)")
    try ledger.do("edit", "1", "quantities=1,200处、水池3个")
    #expect(try quantities(1).map { $0["planned"] as? Int } == [1200, 3])
  }

  /// The announcement as an office would paste it into a file, in either usual encoding.
  @Test(arguments: ["UTF-8", "GB18030"])
  func aYearsHolidaysComeFromTheAnnouncement(encoding: String) throws {
    let text = """
      国务院办公厅关于2027年部分节假日安排的通知
      一、元旦：1月1日（周五）至3日（周日）放假，共3天。
      二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。2月13日（周六）上班。
      三、清明节：4月5日（周一）放假。四、劳动节：5月1日至2日放假。五、端午节：6月9日放假。六、中秋节：9月15日放假。
      七、国庆节：10月1日至3日放假。
      """
    let (file, converted) = (ledger.scratch.path + "/notice.txt", ledger.scratch.path + "/notice.\(encoding)")
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let ended = try Program.run(
      ["-c", "iconv -f UTF-8 -t \(encoding) \(file) > \(converted)"], binary: "/bin/sh")
    #expect(ended.status == 0)
    let before = try ledger.run("calendar", "show", "2027", lang: "zh")
    #expect(before.lines.allSatisfy { $0.hasSuffix("\tprovisional") })
    #expect(before.lines.count == 13 && before.complaint.contains("缺 2027 年放假通知,暂按法定节日算"))
    let read = try ledger.do("calendar", "import", converted).lines
    #expect(read.first == "2027\t19\t+19")
    let shown = try ledger.do("calendar", "show", "2027").lines
    #expect(shown.count == 19 && shown == Array(read.dropFirst()))
    #expect(shown.contains("2027-02-13\twork\t春节") && shown.contains("2027-01-03\toff\t元旦"))
    // A limit that runs over it counts by it from now on.
    try ledger.do("undo")
    #expect(try ledger.do("calendar", "show", "2027").output == before.output)
  }

  /// What is told by days off that nobody announced yet is said to be provisional, as of a limit by category.
  @Test func aTypedDateByDaysOffThatAreNotAnnouncedSaysSo() throws {
    for due in ["春节前", "300d"] {
      let told = try ledger.run("add", "门坏", "--site", "佳美二区", "--category", "2101", "--due", due, lang: "zh")
      #expect(told.status == 0 && told.complaint.contains("年放假通知"), "\(told.complaint)")
    }
    let plain = try ledger.run(
      "add", "门坏", "--site", "佳美二区", "--category", "2101", "--due", "+300", lang: "zh")
    #expect(plain.status == 0 && !plain.complaint.contains("年放假通知"), "\(plain.complaint)")
  }

  @Test func anAnnouncementThatContradictsItselfIsRefused() throws {
    let file = ledger.scratch.path + "/notice.txt"
    let text = "关于2027年部分节假日安排的通知\n一、元旦：1月1日（周四）放假1天。\n"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let refused = try ledger.run("calendar", "import", file, lang: "zh")
    #expect(refused.status == 1 && refused.complaints.count == 1)
    #expect(refused.complaint.contains("2027-01-01 的星期不对"))
  }

  @Test(arguments: ["America/New_York", "Europe/London", "Mars/Base", "+25:00", "+8"])
  func aZoneThatCannotBeComputedIsRefusedInOneLine(zone: String) throws {
    for (lang, words) in [("zh", "不是可以计时的时区"), ("en", "no time zone that limits can be counted in")] {
      let refused = try ledger.run("settings", "timeZone=\(zone)", lang: lang)
      #expect(refused.status == 1 && refused.output.isEmpty && refused.complaints.count == 1)
      #expect(refused.complaint.contains(words) && refused.complaint.contains(zone))
    }
    #expect(try ledger.do("settings").lines.contains("timeZone\tAsia/Shanghai"))
    for good in ["Asia/Urumqi", "+09:00", "UTC"] { try ledger.do("settings", "timeZone=\(good)") }
  }

  @Test func severalUnitsJoinInOneAction() throws {
    for unit in ["城管中队", "派出所"] { try ledger.do("units", "add", unit) }
    for title in ["占道", "停车"] { try ledger.do("add", title, "--site", "佳美二区", "--category", "0201") }
    let made = try ledger.do("joint", "1,2", "周三联合", "--unit", "城管中队", "--unit", "派出所")
    #expect(made.complaint.contains("'周三联合' is a new joint action"))
    #expect(try ledger.do("joint").output == "周三联合\t2\t城管中队, 派出所\n")
    #expect(try ledger.do("list", "joint:周三联合").lines.count == 2)
    try ledger.do("joint", "1", "")
    let actions = try #require(try ledger.do("joint", "--json").json as? [[String: Any]])
    #expect(actions.count == 1 && actions[0]["open"] as? Int == 1)
    #expect(actions[0]["unitNames"] as? [String] == ["城管中队", "派出所"])
    #expect(try ledger.run("joint", "1").status == 64)
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
    // By what each field is: a list of words by its words, a word of a fixed list by its place there, none last.
    try ledger.do("edit", "1", "labels=国测", "source=patrol")
    try ledger.do("edit", "2", "labels=创城", "source=hotline")
    for column in ["labels", "source"] {
      let sorted = try ledger.do("list", "--sort", column, "--columns", "title").output
      #expect(sorted == (column == "labels" ? "乙\n甲\n丙\n" : "甲\n乙\n丙\n"), "\(column) \(sorted)")
    }
    #expect(try ledger.do("list", "--sort", "reported", "--columns", "title").output == "甲\n乙\n丙\n")
    #expect(
      try ledger.do("list", "--csv", "--columns", "number,title", "--limit", "0").output == "Number,Title\r\n"
    )
    let items = try #require(try ledger.do("list", "title:乙", "--json").json as? [[String: Any]])
    #expect(items.count == 1)
    #expect(items[0]["lamp"] is String)
  }

  @Test func whatMovesTheCursorIsWrittenOut() throws {
    try ledger.do("add", "甲\u{1B}[2J\u{202E}乙\t丙", "--site", "佳美二区")
    // The escape is no text, and is not even stored.
    let line = try ledger.do("list", "--columns", "title").output
    #expect(line == "甲[2J<U+202E>乙^I丙\n")
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
