import Foundation
import Testing

/// One order and one sameness of names in commands; the screen has the same in ScreenTests/NameOrderTests.
@Suite struct NameOrderTests {
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
