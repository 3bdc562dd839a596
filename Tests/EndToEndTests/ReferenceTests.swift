import Foundation
import Testing

/// Items by the numbers that other offices gave them, meetings by their names, and words that find nothing.
@Suite(.ownThread) struct ReferenceTests {
  @Test func anItemIsFoundByItsOtherNumber() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do(
      "add", "雨棚", "--site", "佳美二区", "--category", "0101", "--reference", "12345-2081733", "--owner", "王磊")
    try ledger.do("add", "车棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    let number = try ledger.do("list", "雨棚", "--columns", "number").lines[0]
    #expect(try ledger.do("show", "12345-2081733").output.contains(number))
    #expect(try ledger.do("log", "12345-2081733").output.contains("雨棚"))
    #expect(try ledger.do("accept", "12345-2081733", "--as", "王磊").output.contains(number))
    for word in ["12345-2081733", "2081733", "1733"] {
      let found = try ledger.run("count", word)
      #expect(found.output == "1\n" && found.complaint.isEmpty, "\(word): \(found.complaint)")
    }
    #expect(try ledger.do("list", "2081733", "--columns", "title").lines == ["雨棚"])
    // One that is not there is told so, by whatever is asked.
    let shown = try ledger.run("show", "HM-7", lang: "zh")
    #expect(shown.status == 1 && shown.complaint.contains("“HM-7”"))
    let counted = try ledger.run("count", "HM-7", lang: "zh")
    #expect(counted.status == 0 && counted.output == "0\n")
    #expect(counted.complaint.contains("没有编号或外部编号为“HM-7”的事项"))
    #expect(
      try ledger.run("list", "HM-7", "state:open", lang: "en").complaint.contains("has the number 'HM-7'"))
    // Of two that bear one number both are named, and nothing is done to either.
    try ledger.do("edit", "2", "reference=12345-2081733")
    let both = try ledger.run("show", "12345-2081733")
    #expect(both.status == 1 && both.complaint.contains("雨棚") && both.complaint.contains("车棚"))
    #expect(try ledger.do("count", "2081733").output == "2\n")
  }

  /// What was hardly meant as words is told with what finds it; where something is found nothing is said.
  @Test func wordsThatFindNothingAreTold() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    for (word, term) in [
      ("已派单", ":已派单"), ("第2网格", "网格:第2网格"), ("责任人是王磊", "责任人:王磊"), ("1-5", "1..5"),
    ] {
      let told = try ledger.run("count", word, lang: "zh")
      #expect(told.status == 0 && told.output == "0\n" && told.complaint.contains(term), "\(told.complaint)")
    }
    #expect(try ledger.run("count", "雨棚", lang: "zh").complaint.isEmpty)
    #expect(try ledger.run("count", "飞碟", lang: "zh").complaint.isEmpty)
    for text in ["~lamp:red", "雨棚,灯:红"] {
      let refused = try ledger.run("count", text, lang: "zh")
      #expect(refused.status == 1 && refused.output.isEmpty && refused.complaint.contains("是不是:"), "\(text)")
    }
  }

  /// A category says its group itself: given beside it, one of the two would be dropped.
  @Test func whatTakesBackAnotherFieldIsRefused() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101")
    let before = try ledger.do("log", "1").output
    for fields in [
      ["category=0104", "group=parking"], ["group=parking", "category=0104"],
      ["title=甲", "标题=乙"], ["labels=甲", "标签=乙"], ["quantities=3处", "quantities=4处"],
    ] {
      let told = try ledger.run("edit", "1", fields[0], fields[1])
      #expect(told.status == 64, "\(fields): \(told.complaint)")
    }
    #expect(try ledger.do("log", "1").output == before)
  }

  @Test func aMeetingHasItsHistory() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/demo"
    #expect(try Program.run(["demo", "--dir", path]).status == 0)
    func log(_ name: String, _ more: String...) throws -> Program.Ended {
      try Program.run(["--lang", "zh", "--ledger", path, "log", name] + more)
    }
    let meetings = try Program.run(["--ledger", path, "meetings", "list", "--json"])
    let records = try #require(meetings.json as? [[String: Any]])
    let id = try #require(records.first?["id"] as? String)
    let told = try log(id)
    #expect(told.status == 0 && told.output.contains("开会"), "\(told.complaint)")
    // Its own steps only, by whatever it is called.
    #expect(try log(String(id.dropFirst())).output == told.output)
    let changes = try #require(try log(id, "--json").json as? [[String: Any]])
    #expect(changes.count == told.lines.count && !changes.isEmpty)
    let unknown = try log("m2001-01-01")
    #expect(unknown.status == 1 && unknown.output.isEmpty && unknown.complaint.contains("例会"))
    #expect(try log("第99次").complaint.contains("例会"))
  }
}
