import Foundation
import Testing

/// The papers that come out of the sample, as cron would have them.
@Suite(.ownThread) struct ReportTests {
  /// A copy of the sample, one for all tests: none of them writes.
  private static let sample = Result {
    let scratch = try ScratchDirectory()
    let made = try Program.run(
      ["demo", "--dir", scratch.path + "/demo"], environment: ScriptedMeetingTests.clock)
    guard made.status == 0 else { throw TestLedger.Complaint(text: made.complaint) }
    return scratch
  }

  private func run(_ arguments: String...) throws -> Program.Ended {
    try Program.run(
      ["--ledger", Self.sample.get().path + "/demo"] + arguments, environment: ScriptedMeetingTests.clock)
  }

  /// What each paper must say.
  static let papers: [(kind: String, lang: String, words: [String])] = [
    ("bulletin", "zh", ["周通报", "按期"]), ("bulletin", "en", ["bulletin", "On-time"]),
    ("minutes", "zh", ["会议纪要"]), ("minutes", "en", ["inutes"]),
    ("summary", "zh", ["工作总结", "下一步"]), ("summary", "en", ["ummary"]),
    ("ledger", "zh", ["台账", "责任人"]), ("ledger", "en", ["Owner"]),
    ("rates", "zh", ["整改指标", "按期结案率", "返工率＝返工"]), ("rates", "en", ["Figures", "Rework rate = "]),
  ]

  @Test(arguments: papers, ["md", "html", "txt"])
  func everyPaperComesInEveryForm(
    _ paper: (kind: String, lang: String, words: [String]), _ format: String
  ) throws {
    let ended = try run("report", paper.kind, "--format", format, "--lang", paper.lang)
    #expect(ended.status == 0 && ended.complaint.isEmpty, "\(ended.complaint)")
    for word in paper.words {
      #expect(ended.output.contains(word), "\(word) in \(ended.output.prefix(2000))")
    }
    switch format {
    case "html":
      #expect(ended.output.hasPrefix("<!doctype html>"))
      #expect(ended.output.contains("lang=\"\(paper.lang == "zh" ? "zh" : "en")"))
    case "md": #expect(ended.output.hasPrefix("# "))
    default: #expect(!ended.output.contains("<") || !ended.output.contains("</"))
    }
  }

  /// The same items, counted by each thing they can be grouped by: the total is the same, and the rows come to it; those
  /// of sites to more, an estate having its buildings with it.
  @Test(arguments: ["grid", "person", "unit", "site", "group"])
  func figuresOfAnyPeriodByAnyGrouping(grouping: String) throws {
    let whole = try #require(
      try run("report", "rates", "--by", grouping, "--from", "2000-01-01", "--json").json as? [String: Any])
    let rows = try #require(whole["rows"] as? [[String: Any]])
    let total = try #require(whole["total"] as? [String: Any])
    #expect(rows.count > 1 && whole["by"] as? String == grouping)
    for figure in ["new", "due", "closed", "open", "overdue", "passes", "rework", "suspended"] {
      let sum = rows.reduce(0) { $0 + ($1[figure] as? Int ?? 0) }
      let whole = try #require(total[figure] as? Int)
      #expect(grouping == "site" ? sum >= whole : sum == whole, "\(figure) by \(grouping)")
    }
    #expect((total["closed"] as? Int ?? 0) > 0 && (total["open"] as? Int ?? 0) > 0)
    // A period before everything has nothing to divide by: the rates are left out, and papers print a dash.
    let none = try #require(
      try run("report", "rates", "--by", grouping, "--from", "2000-01-01", "--to", "2000-01-07", "--json")
        .json
        as? [String: Any])
    let empty = try #require(none["total"] as? [String: Any])
    #expect(empty["closureRate"] == nil && empty["open"] as? Int == 0)
    #expect(try run("report", "rates", "--from", "2000-01-01", "--to", "2000-01-07").output.contains("—"))
  }

  /// The figure that a person's summary gives is the one that the rates give, and so is a unit's and a site's.
  @Test func aSummaryOfSomebodyIsTheirRowOfTheRates() throws {
    let days = ["--from", "2026-11-01", "--to", "2026-11-22", "--json"]
    for (by, option) in [("person", "--person"), ("unit", "--unit"), ("site", "--site")] {
      let rates = try #require(
        try Program.run(
          ["--ledger", Self.sample.get().path + "/demo", "report", "rates", "--by", by] + days,
          environment: ScriptedMeetingTests.clock
        ).json as? [String: Any])
      let rows = try #require(rates["rows"] as? [[String: Any]]).filter { $0["id"] != nil }
      #expect(rows.count > 4 && (by == "site" || rows.contains { ($0["shared"] as? Int ?? 0) > 0 }))
      for row in rows {
        let id = try #require(row["id"] as? String)
        let summary = try #require(
          try Program.run(
            ["--ledger", Self.sample.get().path + "/demo", "report", "summary", option, id] + days,
            environment: ScriptedMeetingTests.clock
          ).json as? [String: Any])
        let figures = try #require(summary["figures"] as? [String: Any])
        for (name, value) in figures {
          #expect("\(value)" == "\(row[name] ?? "")", "\(name) of \(id)")
        }
      }
    }
  }

  /// The running week is the overview's and the meeting's; what a paper prints of its period can be asked for.
  @Test func aPeriodIsAskedForAsItIsPrinted() throws {
    let bulletin = try #require(try run("report", "bulletin", "--json").json as? [String: Any])
    #expect(bulletin["from"] as? String == "2026-11-09T08:00:00.001+08:00")
    let period = ["--from", "2026-11-09 08:00", "--to", "2026-11-16 08:00"]
    let rates = try #require(
      try run("report", "rates", period[0], period[1], period[2], period[3], "--json").json as? [String: Any])
    for end in ["from", "to"] { #expect(rates[end] as? String == bulletin[end] as? String) }
    let (total, issued) = (rates["total"] as? [String: Any], bulletin["total"] as? [String: Any])
    #expect(
      total?["closed"] as? Int == issued?["closed"] as? Int
        && total?["openBefore"] as? Int == issued?["openBefore"] as? Int)
    let again = try #require(
      try run("report", "bulletin", period[0], period[1], period[2], period[3], "--json").json
        as? [String: Any])
    #expect(again["issuedAt"] as? String == bulletin["issuedAt"] as? String)
    let running = try #require(try run("report", "rates", "--json").json as? [String: Any])
    #expect(running["from"] as? String == "2026-11-16T08:00:00.001+08:00")
    let text = try run("report", "rates", "--lang", "zh").output
    #expect(text.contains("2026年11月16日 08:00至11月23日"))
  }

  /// Days that are a meeting's week are taken by its hours, and that is said.
  @Test func aMeetingsWeekInsteadOfItsDaysIsSaid() throws {
    let days = ["report", "bulletin", "--from", "2026-11-09", "--to", "2026-11-16", "--lang"]
    let bulletin = try run(days[0], days[1], days[2], days[3], days[4], days[5], days[6], "zh")
    #expect(
      bulletin.complaints == ["2026-11-09 至 2026-11-16 是一次会议的时段,按会议起止:2026-11-09 08:00 至 2026-11-16 08:00"])
    #expect(bulletin.status == 0 && bulletin.output.contains("11月16日"))
    let hours = try run(
      "report", "bulletin", "--from", "2026-11-09 08:00", "--to", "2026-11-16 08:00", "--lang", "zh")
    #expect(hours.complaint.isEmpty && hours.output == bulletin.output)
  }

  @Test func figuresByNothingKnownAreRefused() throws {
    let refused = try run("report", "rates", "--by", "moon")
    #expect(refused.status == 1 && refused.complaint.contains("grid"))
  }

  @Test func theFilesNameChoosesTheForm() throws {
    let scratch = try ScratchDirectory()
    for (name, beginning) in [("a.html", "<!doctype"), ("a.md", "# ")] {
      let file = scratch.path + "/" + name
      #expect(try run("report", "ledger", "-o", file).output == file + "\n")
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix(beginning))
      let export = scratch.path + "/export-" + name
      let count = try #require(Int(try run("export", export, "state:open").output.dropLast()))
      let text = try String(contentsOfFile: export, encoding: .utf8)
      #expect(text.hasPrefix(beginning))
      let row = name == "a.md" ? "\n| " : "<tr>"
      // A row for every item, and one for the headings.
      #expect(text.components(separatedBy: row).count >= count + 1)
    }
    let unknown = try run("report", "ledger", "-o", scratch.path + "/a.doc")
    #expect(unknown.status == 1 && unknown.complaints.count == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/a.doc"))
  }

  @Test func aPeriodAndAPersonNarrowThePaper() throws {
    let all = try run("report", "ledger", "--format", "md").lines
    let none = try run("report", "ledger", "--format", "md", "--to", "2001-01-01").lines
    #expect(none.count < all.count)
    let people = try #require(try run("people", "list", "--json").json as? [[String: Any]])
    let worker = try #require(people.first { $0["role"] as? String == "worker" }?["name"] as? String)
    let own = try run("report", "ledger", "--format", "md", "--person", worker).lines
    #expect(own.count < all.count && own.count > none.count)
    let summary = try run("report", "summary", "--person", worker)
    #expect(summary.status == 0 && summary.output.contains(worker))
    let bulletin = try run("report", "bulletin", "--from", "2026-11-02", "--to", "2026-11-08", "--lang", "zh")
    #expect(bulletin.output.contains("11月2日") && bulletin.output.contains("11月8日"), "\(bulletin.output)")
  }

  /// One ranking alone, as on the screen; what a week was issued without is not added.
  @Test(arguments: [("person", "责任人排名"), ("网格", "网格排名"), ("unit", "责任单位排名")])
  func aBulletinRanksByWhatIsAskedFor(_ by: String, _ heading: String) throws {
    let bulletin = try run(
      "report", "bulletin", "--from", "2026-11-01", "--to", "2026-11-20", "--by", by, "--lang", "zh")
    let headings = ["责任人排名", "网格排名", "责任单位排名"].filter { bulletin.output.contains("、\($0)") }
    #expect(headings == [heading], "\(bulletin.output) \(bulletin.complaint)")
    let site = try run("report", "bulletin", "--by", "site", "--lang", "en")
    #expect(site.status == 1 && site.complaint.contains("person") && site.complaints.count == 1)
  }

  @Test(
    arguments: [
      (["bulletin", "--from", "2026-02-30"], Int32(1), "2026-02-30"),
      (["summary", "--to", "soon"], 1, "soon"),
      (["summary", "--from", "2026-03-02", "--to", "2026-03-01"], 1, "2026-03-02"),
      (
        ["summary", "--from", "2099-01-01", "--to", "2099-02-01"], 1,
        "has not come yet: it begins on 2099-01-01"
      ),
      (["summary", "--person", "无此人"], 1, "无此人"), (["ledger", "--person", "nobody"], 1, "nobody"),
      // A period of no length is none, and hours are told as they were typed.
      (
        ["bulletin", "--from", "2026-11-16", "--to", "2026-11-16 00:00"], 1, "2026-11-16 00:00 has no length"
      ),
      (["rates", "--from", "2026-11-16", "--to", "2026-11-16 00:00"], 1, "has no length"),
      (
        ["summary", "--from", "2026-11-16 08:00", "--to", "2026-11-16 08:00"], 1,
        "begins and ends at 2026-11-16 08:00 and has no length"
      ),
      (
        ["summary", "--from", "2026-11-16 09:00", "--to", "2026-11-16 08:00"], 1,
        "2026-11-16 09:00 is after its last, 2026-11-16 08:00"
      ),
      (["minutes", "--to", "2001-01-01"], 1, "period"), (["minutes", "--person", "x"], 64, "--person"),
      (["bulletin", "--format", "pdf"], 64, "pdf"), (["poster"], 64, "poster"),
    ] as [([String], Int32, String)])
  func whatCannotBeMadeIsSaidInOneLine(_ words: [String], _ status: Int32, _ named: String) throws {
    let ended = try Program.run(
      ["--ledger", Self.sample.get().path + "/demo", "report"] + words + ["--lang", "en"])
    #expect(ended.status == status, "\(ended.complaint)")
    #expect(ended.output.isEmpty)
    #expect(ended.complaints.count == 1 && ended.complaint.contains(named), "\(ended.complaint)")
  }

  @Test func aLedgerWithoutAMeetingHasNoMinutes() throws {
    let ledger = try TestLedger()
    let ended = try ledger.run("report", "minutes", lang: "zh")
    #expect(ended.status == 1 && ended.complaint.contains("taizhang meeting"))
    #expect(try ledger.run("report", "bulletin", lang: "zh").output.contains("通报"))
  }

  @Test func aSummarysPageShowsThePicturesOfItsHighlights() throws {
    let scratch = try ScratchDirectory()
    let demo = ["--ledger", scratch.path + "/demo"]
    #expect(try Program.run(["demo", "--dir", scratch.path + "/demo"]).status == 0)
    let summary = ["report", "summary", "--from", "2001-01-01", "--lang", "zh", "--format"]
    let text = try Program.run(demo + summary + ["md"]).output
    let highlights = try #require(text.components(separatedBy: "特色亮点").dropFirst().first)
    let number = try #require(highlights.firstMatch(of: /\d{4}-\d{4}/)?.output)
    let people = try #require(try Program.run(demo + ["people", "list", "--json"]).json as? [[String: Any]])
    let lead = try #require(people.first { $0["role"] as? String == "lead" }?["name"] as? String)
    let photo = scratch.path + "/p.png"
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]).write(to: URL(fileURLWithPath: photo))
    let kept = try Program.run(
      demo + ["--as", lead, "evidence", String(number), "--before", photo, "--after", photo])
    #expect(kept.status == 0, "\(kept.complaint)")
    let page = try Program.run(demo + summary + ["html"]).output
    #expect(page.components(separatedBy: "data:image/png;base64,").count == 3)
  }
}
