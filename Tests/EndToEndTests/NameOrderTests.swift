import Foundation
import Testing

/// One order and one sameness of names in commands; the screen has the same in ScreenTests/NameOrderTests.
@Suite(.ownThread) struct NameOrderTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
  }

  @Test func listsSortAsTheScreenDoes() throws {
    let sites = ["佳美1栋", "佳美2栋", "佳美３栋", "佳美10栋", "佳美12栋", "厦门路", "先锋路", "张家巷"]
    for site in sites.reversed() {
      try ledger.do("sites", "add", site)
      try ledger.do("add", "杂草\(site)", "--site", site)
    }
    #expect(try ledger.do("list", "--sort", "site", "--columns", "site").lines == sites)
    #expect(try ledger.do("list", "--sort", "title", "--columns", "site").lines == sites)
    #expect(
      try ledger.do("list", "--sort", "site", "--reverse", "--columns", "site").lines == sites.reversed())
    let owners = ["区小天", "单伟", "王磊", "曾丽", "张𬭎"]
    for owner in owners.reversed() {
      if owner != "王磊" { try ledger.do("people", "add", owner) }
      try ledger.do("add", "路灯", "--site", "佳美二区", "--category", "C0137", "--owner", owner)
    }
    // As on the screen, what nobody owns stands first.
    let listed = try ledger.do("list", "--sort", "owner", "--columns", "owner").output
    #expect(listed.split(separator: "\n").map(String.init).filter { !$0.isEmpty } == owners)
    #expect(listed.hasPrefix("\n"))
    #expect(try ledger.do("list", "owner:zh", "--columns", "owner").lines == ["张𬭎"])
  }

  @Test func recordsAndFiguresStandInTheOrderOfNames() throws {
    let sites = ["1栋", "2栋", "３栋", "10栋", "12栋"]
    for site in ["12栋", "2栋", "10栋", "３栋", "1栋"] {
      try ledger.do("sites", "add", site)
      try ledger.do("add", "杂草", "--site", site)
    }
    func names(_ lines: [String], _ place: Int, by separator: Character) -> [String] {
      lines.compactMap { line in
        let cells = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        return cells.indices.contains(place) && sites.contains(cells[place]) ? cells[place] : nil
      }
    }
    #expect(names(try ledger.do("sites").lines, 1, by: "\t") == sites)
    let file = ledger.scratch.path + "/sites.json"
    try ledger.do("sites", "export", file)
    let exported = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file))) as? [[String: Any]])
    #expect(exported.compactMap { $0["name"] as? String }.filter(sites.contains) == sites)
    let rates = try #require(
      try ledger.do("report", "rates", "--by", "site", "--json").json as? [String: Any])
    let rows = try #require(rates["rows"] as? [[String: Any]])
    #expect(rows.compactMap { $0["name"] as? String } == sites)
    let people = ["单伟", "曾丽"]
    for name in people.reversed() { try ledger.do("people", "add", name) }
    let listed = try ledger.do("people", "list", "role:worker", "--json").json as? [[String: Any]]
    #expect(listed?.compactMap { $0["name"] as? String } == ["单伟", "王磊", "曾丽"])
  }

  @Test func onePlaceIsJoinedAndSaidWhereverItIsNamed() throws {
    let said = "\"佳美二区03号楼\" is taken for \"佳美二区3栋\""
    let added = try ledger.do("add", "杂草", "--site", "佳美二区03号楼")
    #expect(added.complaint.contains(said))
    #expect(!(try ledger.do("edit", "1", "site=佳美二区").complaint.contains("is taken for")))
    #expect(try ledger.do("edit", "1", "site=佳美二区03号楼").complaint.contains(said))
    let counted = try ledger.do("count", "site:佳美二区3号楼")
    #expect(counted.output == "1\n" && counted.complaint.contains("'佳美二区3号楼' is taken for '佳美二区3栋'"))
    #expect(try ledger.do("sites", "show", "佳美二区三栋").complaint.contains("佳美二区3栋"))
    for (kind, name, there) in [("sites", "佳美二区3号楼", "佳美二区3栋"), ("grids", "第二网格", "第2网格")] {
      let refused = try ledger.run(kind, "add", name)
      #expect(refused.status == 1)
      #expect(refused.complaint.contains(there) && refused.complaint.contains("--namesake"))
      try ledger.do(kind, "add", name, "--namesake")
      #expect(try ledger.do(kind, "show", name).complaint.isEmpty)
      try ledger.do(kind, "add", "另一处")
      #expect(try ledger.run(kind, "edit", "另一处", "name=\(name == "第二网格" ? "网格2" : "佳美二区3座")").status == 1)
    }
  }

  @Test func labelsThatAreTheSameAreOneLabel() throws {
    try ledger.do("add", "杂草", "--site", "佳美二区")
    try ledger.do("edit", "1", "labels=A国测,Ａ国测")
    #expect(try ledger.do("list", "--columns", "labels").lines == ["A国测"])
  }

  @Test func nothingIsMadeThatNobodyCouldWriteTo() throws {
    let path = ledger.scratch.path + "/new"
    for (clock, name) in [
      ("2026-11-30T09:00:00+08:00", "佳美社区"), ("morning", "佳美社区"), (nil, String(repeating: "长", count: 201)),
    ] as [(String?, String)] {
      let refused = try Program.run(
        ["init", path, "--name", name], environment: clock.map { ["TAIZHANG_PRACTICE_CLOCK": $0] } ?? [:])
      #expect(refused.status == 1 && !refused.complaint.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
    let made = try Program.run(["init", path, "--name", "佳美社区"])
    #expect(made.status == 0)
  }

  @Test func namesAreTheSameHoweverTheyAreTyped() throws {
    try ledger.do("sites", "add", "金山路3号")
    let refused = try ledger.run("sites", "add", "⾦⼭路３号")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("金山路3号"))
    try ledger.do("add", "⾦⼭路３号漏水 30㎡\u{200B}", "--site", "⾦⼭路３号")
    let item = try #require(try ledger.do("show", "1", "--json").json as? [String: Any])
    #expect(item["siteName"] as? String == "金山路3号")
    #expect(item["title"] as? String == "⾦⼭路３号漏水 30㎡")
    #expect(try ledger.do("count", "金山路").output == "1\n")
    // What was left out is said, on the side of what is done.
    let told = try ledger.run("edit", "1", "title=路灯\u{FEFF}")
    #expect(told.status == 0)
    #expect(told.complaint.contains("nobody sees"))
    // A table joins what is there.
    let file = ledger.scratch.path + "/in.csv"
    try "点位,存在问题,责任人\n⾦⼭路 ３号,井盖缺失,王　磊\n".write(toFile: file, atomically: false, encoding: .utf8)
    try ledger.do("import", file)
    #expect(try ledger.do("count", "site:金山路3号", "owner:王磊").output == "1\n")
    #expect(try ledger.do("people", "--json").output.components(separatedBy: "磊").count == 2)
  }

  @Test func twoOfOneNameAreToldApart() throws {
    let refused = try ledger.run("people", "add", "王　磊")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("王磊 (第2网格") && refused.complaint.contains("--namesake"))
    try ledger.do("people", "add", "王磊", "--namesake", "--login", "wl2")
    let several = try ledger.run("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    #expect(several.status == 1)
    #expect(several.complaint.contains("第2网格") && several.complaint.contains("wl2"))
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "wl2")
    try ledger.do("add", "车棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊（第2网格）")
    #expect(try ledger.do("list", "--columns", "owner").lines == ["王磊（wl2）", "王磊（第2网格）"])
    // As every screen writes it, in quotes or without, in wide or narrow parentheses, with others behind it.
    for query in ["owner:\"王磊（wl2）\"", "owner:王磊（wl2）", "owner:王磊(第2网格)", "owner:王磊（wl2） title:雨棚"] {
      #expect(try ledger.do("count", query).output == "1\n", "\(query)")
    }
    #expect(try ledger.do("count", "owner:王磊（wl2）,王磊（第2网格）").output == "2\n")
    // What tells nobody apart is a group of terms, as ever.
    #expect(try ledger.do("count", "owner:王磊（title:雨棚）").output == "1\n")
    // A table that came out of the ledger goes in again with the same two.
    let file = ledger.scratch.path + "/out.csv"
    try ledger.do("export", file)
    let text = try String(contentsOfFile: file, encoding: .utf8).replacingOccurrences(of: "棚", with: "篷")
    let other = ledger.scratch.path + "/in.csv"
    try text.replacingOccurrences(of: "2026-000", with: "").write(
      toFile: other, atomically: false, encoding: .utf8)
    try ledger.do("import", other)
    #expect(try ledger.do("list", "title:雨篷", "--columns", "owner").lines == ["王磊（wl2）"])
    #expect(try ledger.do("list", "title:车篷", "--columns", "owner").lines == ["王磊（第2网格）"])
    // As JSON they go into another ledger as two.
    let json = ledger.scratch.path + "/out.json"
    try ledger.do("export", json)
    let another = try TestLedger()
    try another.do("import", json)
    let owners = try another.do("list", "title:棚", "--columns", "owner").lines
    #expect(owners.count == 2 && Set(owners).count == 2 && owners.allSatisfy { $0.hasPrefix("王磊（") })
  }
}
