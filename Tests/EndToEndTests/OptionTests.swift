import Foundation
import Testing

/// No option that was typed is dropped unsaid: what would have no effect is refused, with the words that help.
@Suite struct OptionTests {
  /// A call that would drop something, the exit status, and what the one line must name.
  struct Call: CustomTestStringConvertible {
    var words: [String]
    var status: Int32 = 64
    var named: [String]
    /// What it must not name: another option, of which nothing was said.
    var unnamed: [String] = []

    var testDescription: String { words.joined(separator: " ") }
  }

  /// One ledger for all: a refused call changes nothing.
  private static let shared = Result {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--quantity", "3处")
    try ledger.do("export", ledger.path + "/../whole.json")
    try "存在问题,责任人,上报时间\n堆物,王磊,2026-11-02\n".write(
      toFile: ledger.path + "/../dated.csv", atomically: false, encoding: .utf8)
    try #"{"year": 2027, "days": [{"date": "2027-03-10", "kind": "off", "name": "肉孜节"}]}"#.write(
      toFile: ledger.path + "/../2027.json", atomically: false, encoding: .utf8)
    return ledger
  }

  private static let calls = [
    // An option that has one value is not given two of them: the parser would keep the last.
    Call(words: ["add", "x", "--owner", "王磊", "--owner", "李芳"], named: ["--owner", "taizhang add"]),
    Call(words: ["add", "x", "--due=+3", "--due", "+4"], named: ["--due"]),
    Call(words: ["list", "--limit", "3", "--limit", "4"], named: ["--limit", "taizhang list"]),
    Call(
      words: ["report", "rates", "-o", "a.md", "--output", "b.md"],
      named: ["--output", "taizhang report rates"]),
    Call(
      words: ["people", "add", "张三", "--unit", "a", "--unit", "b"], named: ["--unit", "taizhang people add"]),
    Call(words: ["undo", "c1", "--force"], named: ["--force", "c1"]),
    Call(words: ["show", "1", "--lang", "en", "--lang", "en"], named: ["--lang"]),
    Call(words: ["edit", "1", "title=a", "标题=b"], named: ["title"]),
    Call(words: ["edit", "1", "title=c", "--expect", "title=a", "--expect", "title=b"], named: ["title"]),
    Call(words: ["people", "edit", "王磊", "role=clerk", "role=lead"], named: ["role"]),
    Call(words: ["settings", "name=a", "name=b"], named: ["name"]),
    // Meetings are never out of use.
    Call(words: ["meetings", "list", "--all"], named: ["--all"]),
    Call(words: ["submit", "1", "--quantity", "1处", "--quantity", "2处", "--note", "拆"], named: ["2处"]),
    // JSON carries everything, and is no paper.
    Call(words: ["list", "--json", "--csv"], named: ["--json", "--csv"]),
    Call(words: ["list", "--json", "--columns", "title"], named: ["--json", "--columns"]),
    Call(words: ["export", "/tmp/x.json", "--columns", "title"], named: ["--columns", ".csv"]),
    Call(words: ["export", "/tmp/x.html", "--columns", "title"], named: ["--columns", ".csv"]),
    Call(words: ["report", "rates", "--json", "--format", "md"], named: ["--json", "--format"]),
    Call(words: ["report", "bulletin", "--json", "-o", "a.md"], named: ["--json", "-o"]),
    Call(words: ["report", "minutes", "--json", "-o", "-"], named: ["--json", "-o"]),
    Call(words: ["report", "summary", "--force"], named: ["--force", "-o"]),
    Call(words: ["report", "ledger", "--force", "-o", "-"], named: ["--force", "-o"]),
    Call(words: ["backup", "-o", "-", "--force"], named: ["-o -", "--force"]),
    // Lists go by one column; an empty name is none.
    Call(words: ["list", "--sort", "owner,site"], named: ["--sort", "owner,site"]),
    Call(words: ["list", "--columns", ""], status: 1, named: ["title"]),
    Call(words: ["log", "--limit=-3"], named: ["--limit", "-3"]),
    // Who acts and which ledger count where something is done in one.
    Call(words: ["check", "--as", "王磊"], named: ["--as", "taizhang check"]),
    Call(words: ["init", "/tmp/none", "--name", "x"], named: ["--ledger", "taizhang init"]),
    Call(words: ["demo", "--dir", "/tmp/none"], named: ["--ledger", "taizhang demo"]),
    Call(words: ["restore", "a.tar", "/tmp/none"], named: ["--ledger", "taizhang restore"]),
    Call(words: ["show", "1", "--as", "无此人"], status: 1, named: ["无此人"]),
    Call(words: ["report", "rates", "--as", "无此人"], status: 1, named: ["无此人"]),
    Call(words: ["calendar", "show", "--as", "无此人"], status: 1, named: ["无此人"]),
    // What belongs to something else that is not there.
    Call(words: ["joint", "--unit", "城管中队"], named: ["--unit", "<number>"]),
    Call(words: ["calendar", "day", "2027-03-10", "plain", "肉孜节"], named: ["肉孜节"]),
    Call(words: ["calendar", "day", "2027-03-10 17:30", "off"], status: 1, named: ["17:30"]),
    Call(
      words: ["calendar", "import", "2027.json", "--year", "2028", "--merge"], status: 1, named: ["2027"]),
    Call(words: ["import", "whole.json", "--map", "title=description"], named: ["--map", ".csv"]),
    Call(words: ["import", "whole.json", "--no-headings"], named: ["--no-headings", ".csv"]),
    Call(words: ["import", "dated.csv", "--sheet", "1"], named: ["--sheet", ".xlsx"]),
    Call(words: ["import", "dated.csv", "--reported", "2026-11-01"], named: ["--reported", "2026-11-01"]),
    Call(
      words: ["import", "dated.csv", "--same", "王垒=王磊"], status: 1,
      named: ["王垒", "--same", "--dry-run"], unnamed: ["--not-new"]),
    Call(
      words: ["import", "dated.csv", "--not-new", "钱多多"], status: 1,
      named: ["钱多多", "--not-new", "--dry-run"], unnamed: ["--same"]),
    Call(
      words: ["import", "dated.csv", "--not-new", "钱多多", "--same", "王垒=王磊"], status: 1,
      named: ["王垒", "--same", "--dry-run"], unnamed: ["--not-new"]),
    Call(words: ["import", "dated.csv", "--new-names", "accept"], named: ["--new-names", "accept"]),
  ]

  @Test(arguments: calls, ["zh", "en"])
  func whatWouldHaveNoEffectIsRefused(_ call: Call, _ lang: String) throws {
    let ledger = try Self.shared.get()
    let ended = try Program.run(
      ["--ledger", ledger.path] + (call.named == ["--lang"] ? [] : ["--lang", lang]) + call.words,
      directory: ledger.scratch.path)
    #expect(ended.status == call.status, "\(ended)")
    #expect(ended.output.isEmpty && ended.complaints.count == 1, "\(ended)")
    for word in call.named { #expect(ended.complaint.contains(word), "\(ended.complaint)") }
    for word in call.unnamed { #expect(!ended.complaint.contains(word), "\(ended.complaint)") }
    #expect(try ledger.do("count").output == "1\n")
  }

  /// What may be given several times still may, and a value may look like an option's name.
  @Test func whatIsRepeatedOnPurposeStands() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do(
      "add", "堆物", "--site", "佳美二区", "--category", "0101", "--owner", "王磊", "--helper", "李芳", "--helper",
      "赵敏",
      "--label", "a", "--label", "b")
    let item = try #require(try ledger.do("show", "1", "--json").json as? [String: Any])
    #expect((item["helpers"] as? [String])?.count == 2 && item["labels"] as? [String] == ["a", "b"])
    try ledger.do("note", "1", "--", "--due 与 --due 都写了")
    #expect(try ledger.do("list", "--", "--due").output.contains("堆物"))
  }

  /// A trial import refuses new names as the import would.
  @Test func aTrialRefusesNewNamesToo() throws {
    let ledger = try Self.shared.get()
    let file = ledger.scratch.path + "/new.csv"
    try "存在问题,责任人,上报时间\n堆物,王垒,2026-11-02\n".write(toFile: file, atomically: false, encoding: .utf8)
    let trial = try Program.run(
      ["--ledger", ledger.path, "import", file, "--dry-run", "--new-names", "refuse"])
    #expect(
      trial.status == 1 && trial.output.contains("王垒") && trial.complaint.contains("--same"), "\(trial)")
  }

  /// What the reporter said of each item stands when several are registered at once.
  @Test func severalAreRegisteredEachAsItWasReported() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    for (category, severity) in [("0101", "urgent"), ("2101", "normal")] {
      try ledger.do(
        "--as", "王磊", "add", "x", "--site", "佳美二区", "--category", category, "--severity", severity,
        "--source",
        "resident")
    }
    try ledger.do("register", "1,2")
    let items = try #require(try ledger.do("list", "--json").json as? [[String: Any]])
    #expect(items.map { $0["category"] as? String } == ["0101", "2101"])
    #expect(items.map { $0["severity"] as? String } == ["urgent", "normal"])
    #expect(items.allSatisfy { $0["state"] as? String == "registered" }, "\(items)")
  }
}
