import Foundation
import Testing

/// The item's life from the command line, each command a process of its own.
@Suite(.ownThread) struct LifeTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
  }

  @Test func anItemGoesFromItsReportToItsEnd() throws {
    let added = try ledger.do(
      "add", "3栋楼道堆放纸箱", "--site", "佳美二区3栋", "--category", "楼道乱堆放", "--quantity", "3处")
    #expect(added.lines.count == 1)
    let number = added.lines[0]
    #expect(number.hasSuffix("-0001"))
    #expect(try ledger.do("assign", "1", "王磊").output == "\(number)\tassigned\n")
    #expect(try ledger.do("--as", "王磊", "accept", "1").output == "\(number)\tin progress\n")
    #expect(try ledger.do("submit", number, "--as", "王磊", "--note", "已清理").output == "\(number)\tsubmitted\n")
    #expect(try ledger.do("pass", "1", "--as", "李芳", "--note", "已清").output == "\(number)\tclosed\n")
    let item = try #require(try ledger.do("show", "1", "--json").json as? [String: Any])
    #expect(item["state"] as? String == "closed")
    #expect(item["ownerName"] as? String == "王磊")
    #expect(item["gridName"] as? String == "第2网格")
    #expect((item["quantities"] as? [[String: Any]])?.first?["done"] as? Int == 3)
    #expect((item["notes"] as? [[String: Any]])?.first?["text"] as? String == "已清理")
  }

  @Test func nobodyPassesTheirOwnWork() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "李芳")
    try ledger.do("submit", "1", "--as", "李芳", "--note", "已拆")
    let refused = try ledger.run("pass", "1", "--as", "李芳", lang: "zh")
    #expect(refused.status == 1)
    #expect(refused.complaints == ["taizhang: 责任人、协办人和提交人不能核查自己的事项:请另一人核查"])
    #expect(refused.output.isEmpty)
  }

  @Test func undoTakesBackOneStepAndRedoDoesItAgain() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101")
    try ledger.do("assign", "1", "王磊")
    #expect(try ledger.do("undo").output.hasSuffix("\tregistered\n"))
    #expect(try ledger.do("redo").output.hasSuffix("\tassigned\n"))
    try ledger.do("undo")
    try ledger.do("undo")
    #expect(try ledger.run("show", "1").status == 1)
    #expect(try ledger.do("count").output == "0\n")
    // The number is burned.
    #expect(try ledger.do("add", "车棚", "--site", "佳美二区").output.hasSuffix("-0002\n"))
  }

  @Test func severalItemsAtOnceAreOneUndo() throws {
    for _ in 1...3 { try ledger.do("add", "小广告", "--site", "佳美二区", "--category", "0201") }
    #expect(try ledger.do("assign", "1,2,3", "王磊").lines.count == 3)
    #expect(try ledger.do("count", "state:assigned").output == "3\n")
    try ledger.do("undo")
    #expect(try ledger.do("count", "state:registered").output == "3\n")
  }

  @Test func ofSeveralItemsThoseThatRefuseAreNamedAndTheOthersDone() throws {
    for _ in 1...2 { try ledger.do("add", "小广告", "--site", "佳美二区", "--category", "0201") }
    try ledger.do("assign", "1", "王磊")
    let ended = try ledger.run("accept", "1,2", "--as", "王磊")
    #expect(ended.status == 1)
    #expect(ended.lines.count == 1)
    #expect(ended.complaints.count == 1)
    #expect(ended.complaint.contains("-0002"))
  }

  @Test(
    arguments: [
      (["suspend", "1", "--reason", "season", "--until", "+30", "--note", "冬季不能施工"], "suspended"),
      (["refer", "1", "--to", "街道城管", "--reason", "权限不足", "--until", "+30"], "referred"),
      (["cancel", "1", "--reason", "误报"], "cancelled"),
      (["supervise", "1", "--until", "+3", "--note", "请尽快"], "assigned"),
      (["remind", "1"], "assigned"),
      (["note", "1", "已联系住户"], "assigned"),
      (["extend", "1", "--until", "+60", "--reason", "住户外出"], "assigned"),
      (["handover", "1", "--to", "李芳", "--reason", "换岗"], "assigned"),
    ] as [([String], String)])
  func aLeadMayTakeEveryStep(_ arguments: [String], _ state: String) throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    let ended = try Program.run(["--ledger", ledger.path, "--as", "赵敏"] + arguments)
    #expect(ended.faults.isEmpty)
    // What was told from today is said as it was understood.
    #expect(ended.complaint.isEmpty == !arguments.contains { $0.hasPrefix("+") })
    #expect(ended.output.hasSuffix("\t\(state)\n"))
  }

  @Test func whatIsAskedForIsGrantedOrRefusedByTheLead() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    try ledger.do(
      "suspend", "1", "--as", "王磊", "--reason", "awaitingFunds", "--until", "+30", "--note", "等资金")
    #expect(try ledger.do("count", "state:suspended").output == "0\n")
    try ledger.do("refuse", "1", "--as", "赵敏", "--reason", "先自筹")
    try ledger.do("suspend", "1", "--as", "王磊", "--reason", "天气原因", "--until", "+30")
    try ledger.do("grant", "1", "--as", "赵敏")
    #expect(try ledger.do("count", "state:suspended").output == "1\n")
    try ledger.do("resume", "1", "--as", "赵敏", "--reason", "天晴了")
    #expect(try ledger.do("count", "state:suspended").output == "0\n")
  }

  @Test func ofSeveralRequestsOneIsNamedByWhatItAsksFor() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    try ledger.do("extend", "1", "--as", "王磊", "--until", "+60", "--reason", "住户外出")
    try ledger.do("suspend", "1", "--as", "王磊", "--reason", "season", "--until", "+30")
    #expect(try ledger.run("grant", "1", "--as", "赵敏").status == 1)
    try ledger.do("refuse", "1", "--as", "赵敏", "--request", "挂账", "--reason", "天气好")
    try ledger.do("grant", "1", "--as", "赵敏", "--request", "extension")
    #expect(try ledger.run("grant", "1", "--as", "赵敏", "--request", "extension").status == 1)
    let item = try #require(try ledger.do("show", "1", "--json").json as? [String: Any])
    #expect((item["extensions"] as? [Any])?.count == 1 && item["requests"] == nil)
  }

  @Test func showTellsHowTheDueDateCameAboutAndWhatWaits() throws {
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    try ledger.do("supervise", "1", "--as", "赵敏", "--until", "+3", "--note", "请说明")
    try ledger.do("suspend", "1", "--as", "王磊", "--reason", "season", "--until", "+30", "--note", "等开春")
    for (lang, limit, words) in [
      ("zh", "个工作日", ["到期由来", "待批\t挂账  季节原因", "等开春", "督办\t督办  赵敏", "请说明", "未回复"]),
      (
        "en", "15 workdays from",
        ["Due because", "Request\tsuspension  season", "等开春", "Order\t", "not answered"]
      ),
    ] {
      let shown = try ledger.run("show", "1", lang: lang)
      #expect(shown.output.contains(limit), "\(shown.output)")
      for word in words { #expect(shown.output.contains(word), "\(word): \(shown.output)") }
    }
    try ledger.do("note", "1", "--as", "王磊", "明天去")
    #expect(try ledger.run("show", "1", lang: "en").output.contains("  answered"))
  }

  @Test func allOpenItemsOfALeaverGoToAnother() throws {
    for _ in 1...2 {
      try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    }
    try ledger.do("handover", "--from", "王磊", "--to", "李芳", "--reason", "调离")
    #expect(try ledger.do("count", "owner:李芳").output == "2\n")
    try ledger.do("undo")
    #expect(try ledger.do("count", "owner:王磊").output == "2\n")
  }
}
