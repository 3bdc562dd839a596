import Foundation
import Testing

/// Which ledger a call is about, and who acts in it.
@Suite(.ownThread) struct FindingTests {
  @Test func theNearestLedgerAboveIsFoundAndNamesComeFirst() throws {
    let (above, named, own) = try (TestLedger(name: "上"), TestLedger(name: "名"), TestLedger(name: "家"))
    let below = above.path + "/exchange/deep"
    try FileManager.default.createDirectory(atPath: below, withIntermediateDirectories: true)
    let home = own.scratch.path + "/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: own.path, toPath: home + "/taizhang")
    func name(_ arguments: [String], _ environment: [String: String], _ directory: String) throws -> String? {
      let ended = try Program.run(
        arguments + ["settings", "--json"], environment: environment, directory: directory)
      return (ended.json as? [String: Any])?["name"] as? String
    }
    let all = ["TAIZHANG_LEDGER": named.path, "HOME": home]
    #expect(try name(["--ledger", above.path], all, "/") == "上")
    #expect(try name([], all, below) == "名")
    #expect(try name([], ["HOME": home], below) == "上")
    #expect(try name([], ["HOME": home], "/") == "家")
    // A path is taken from where one stands.
    #expect(try name(["--ledger", "../.."], ["HOME": home], below) == "上")
    #expect(try name(["--ledger", "ledger/"], [:], named.scratch.path) == "名")
  }

  @Test func globalOptionsStandBeforeOrBehindTheWord() throws {
    let ledger = try TestLedger()
    for arguments in [
      ["--ledger", ledger.path, "count"], ["count", "--ledger", ledger.path],
      ["people", "list", "--ledger", ledger.path], ["--ledger", ledger.path, "people", "list"],
      ["people", "--ledger", ledger.path], ["--ledger=\(ledger.path)", "people"],
    ] {
      #expect(try Program.run(arguments).status == 0, "\(arguments)")
    }
  }

  /// Words stay words, and what asks for the field is said beside what they find; so is a date that may still move.
  @Test func aFieldAndItsValueAsTwoWordsAreSaid() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let words = try ledger.run("count", "lamp", "red", lang: "zh")
    #expect(words.output == "0\n" && words.complaint.contains("按字段查找请写 lamp:red"), "\(words.complaint)")
    #expect(try ledger.run("count", "lamp:red", lang: "zh").complaint.isEmpty)
    #expect(try ledger.run("people", "list", "role", "lead", lang: "en").complaint.contains("role:lead"))
    #expect(try ledger.run("count", "due<300d", lang: "zh").complaint.contains("年放假通知"))
  }

  @Test func whoeverIsUnknownMayOnlyLook() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    // The maker's login goes to nobody: now the Unix user is unknown here.
    let maker = NSUserName()
    try ledger.do("people", "edit", "赵敏", "role=admin")
    try ledger.do("people", "edit", maker, "login=", "--as", maker)
    #expect(try ledger.do("count").output == "0\n")
    let refused = try ledger.run("add", "雨棚", "--site", "佳美二区")
    #expect(refused.status == 1)
    #expect(refused.complaints.count == 1)
    #expect(refused.complaint.contains(maker))
    // The owner of the directory may say who acts.
    #expect(try ledger.run("add", "雨棚", "--site", "佳美二区", "--as", "李芳").status == 0)
  }

  @Test func aNameThatFitsNobodyOrSeveralActsAsNobody() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("people", "add", "王磊", "--namesake")
    #expect(try ledger.run("count", "--as", "王五").status == 1)
    let several = try ledger.run("count", "--as", "王磊")
    #expect(several.status == 1)
    #expect(several.complaints.count == 1)
  }
}
