import Foundation
import Testing

/// A new office's first day, with the keyboard alone: from an empty directory through the three tables that offices of
/// three kinds keep to the minutes of the first meeting, as files to print. Every key is struck in a real terminal, the
/// shell's lines too; what the tables must come to stands beside them (`*.expect.json`).
@Suite(.serialized) struct NewLedgerSessionTests {
  /// What the screen says in one language.
  struct Said: Sendable, CustomTestStringConvertible {
    var language: String
    var tour, overview, name, people, places, site, years, taken, imported: String
    var meetings, begin, box, before, roll, promise, promised, decision, next, open, minutes, issue: String
    var issued, saved, files: String

    var testDescription: String { language }
  }

  static let chinese = Said(
    language: "zh", tour: "两分钟导览", overview: "n 新建", name: "[x] 填上您的姓名", people: "[x] 录入人员",
    places: "[x] 录入点位和网格", site: "点位 1 个",
    years: "Enter 采用推测的年份", taken: "已采用推测的年份", imported: "已保存:导入 60 件事项", meetings: "开始周例会", begin: "期间自",
    box: "直到此框占满", before: "1 会前情况", roll: "应到10人 实到10人", promise: "承诺日期", promised: "已保存:承诺",
    decision: "没有议定事项",
    next: "下次会议", open: "还有这些没有定", minutes: "周例会会议纪要", issue: "按 I 印发", issued: "已印发", saved: "已存 12 个文件",
    files: "会议纪要")
  static let english = Said(
    language: "en", tour: "tour of two minutes", overview: "n New", name: "[x] Enter your own name",
    people: "[x] Enter the people", places: "[x] Enter sites and grids", site: "1 site,",
    years: "Enter takes the proposed one",
    taken: "Enter takes that back", imported: "Saved: imported: 60 items",
    meetings: "Start the weekly meeting",
    begin: "Period from", box: "until this box fills", before: "1 Before the meeting",
    roll: "expected 10, present 10", promise: "Promised for", promised: "Saved: promised",
    decision: "No decision yet",
    next: "Next meeting", open: "Still open", minutes: "Minutes of the weekly meeting",
    issue: "I issues, Esc goes back",
    issued: "Issued, the figures are frozen", saved: "12 saved", files: "minutes")

  static let tables = ["A-community-gb18030.csv", "B-street-utf8bom.tsv", "C-assessment.xlsx"]
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ExchangeTests/Fixtures").path

  @Test(arguments: [chinese, english]) func fromAnEmptyDirectoryToPrintedMinutes(_ said: Said) throws {
    let scratch = try ScratchDirectory()
    let terminal = try Terminal("cd '\(scratch.path)'; PS1='$ ' sh", columns: 100, rows: 30)
    terminal.wait("$")
    for script in [
      Self.making(said, scratch.path), Self.settingUp(said), Self.importing(said), Self.meeting(said),
    ] {
      for line in script {
        try terminal.play(line.keys)
        terminal.wait(for: "\(line.shows) after \(line.keys)") { $0.contains(line.shows) }
        if terminal.complaints > 0 { return }
      }
    }
    // `q` closes the papers, then the program, once that is answered.
    try terminal.play("q q 1")
    terminal.wait(for: "the shell again") { $0.split(separator: "\n").last?.hasPrefix("$") == true }
    try holdsTheTables(scratch.path)
    try holdsTheMinutes(said, scratch.path)
  }

  private typealias Line = (keys: String, shows: String)

  /// The shell's part: a ledger in an empty directory, and the tables beside it.
  private static func making(_ said: Said, _ folder: String) -> [Line] {
    let files = tables.map { "\(fixtures)/\($0)" }.joined(separator: " ")
    return [
      ("'\(Program.path) --lang \(said.language) init . --name 佳美社区整改台账 && ls' Enter", "snapshots"),
      ("'cp \(files) exchange/; ls exchange' Enter", "C-assessment.xlsx\n"),
      ("'\(Program.path) --lang \(said.language) --ledger .' Enter", said.tour), ("Escape", said.overview),
    ]
  }

  private static func settingUp(_ said: Said) -> [Line] {
    [
      ("Enter", "Ctrl-S"), ("C-u '周慧敏' C-s", said.name), ("Enter", "Ctrl-S"), ("'孙浩' C-s", said.people),
      ("Enter", "3 "), ("1", "Ctrl-S"), ("'佳美二区' C-s", said.site), ("Enter", "3 "), ("3", "Ctrl-S"),
      ("'第一网格' C-s", said.places),
    ]
  }

  /// Each table: chosen, looked at, its dates without a year answered once for all, brought in.
  private static func importing(_ said: Said) -> [Line] {
    tables.flatMap { table -> [Line] in
      [
        ("I", table), ("'\(table.prefix(5))' Enter", "Ctrl-S"), ("Tab Tab", said.years),
        ("Enter", said.taken),
        ("C-s", said.imported),
      ]
    }
  }

  private static func meeting(_ said: Said) -> [Line] {
    [
      ("8", said.meetings), ("Enter", said.begin), ("C-s", said.box), ("Enter", said.before),
      ("2 A", said.roll),
      ("5 d", said.promise), ("'+5' Tab '待物业派人' C-s", said.promised), ("0", said.decision),
      ("D '每日五点半碰头' Tab '刘洋' Enter '+4' C-s", "1 每日五点半碰头"), ("m", said.next), ("C-s", "1 每日五点半碰头"),
      ("E", said.open), ("y", said.minutes), ("I", said.issue), ("I", said.issued), ("w", said.saved),
    ]
  }

  /// What must be read from a table.
  private struct Expectation: Decodable {
    struct Item: Decodable {
      var site: String
      var description: String
      var owner: String
      var helpers: [String]
      var due: String?
      var closed: Bool

      var withoutHelpers: Item {
        var item = self
        item.helpers = []
        return item
      }
    }

    var items: [Item]
  }

  /// Every row of the three tables is the item that it must be; a date without a year, which nobody could know, has the
  /// table's own.
  private func holdsTheTables(_ ledger: String) throws {
    let listed = try Program.run(["--ledger", ledger, "list", "--json"])
    let items = try #require(listed.json as? [[String: Any]], "\(listed.complaint)")
    let expected = try Self.tables.map { name in
      let file = URL(fileURLWithPath: "\(Self.fixtures)/\(name).expect.json")
      return (name, try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file)).items)
    }
    #expect(items.count == expected.reduce(0) { $0 + $1.1.count })
    let all = expected.flatMap { name, rows in
      rows.enumerated().map { place, row in
        // B's expectation names helpers, but none of its columns holds any.
        ("\(name) \(place + 1)", name.hasPrefix("B") ? row.withoutHelpers : row)
      }
    }
    for (item, (row, wanted)) in zip(items, all) {
      func text(_ key: String) -> String { item[key] as? String ?? "" }
      #expect(text("siteName") == wanted.site, "\(row)")
      #expect((item["description"] as? String ?? text("title")) == wanted.description, "\(row)")
      #expect(text("ownerName") == wanted.owner, "\(row)")
      #expect((text("state") == "closed") == wanted.closed, "\(row)")
      #expect(text("due").hasPrefix(wanted.due ?? "2023-"), "\(row): \(text("due"))")
      #expect(item["helperNames"] as? [String] ?? [] == wanted.helpers, "\(row)")
    }
  }

  /// The minutes lie there in every form, as they were issued: for Word, for a browser's print, as text.
  private func holdsTheMinutes(_ said: Said, _ ledger: String) throws {
    let folder = "\(ledger)/exchange"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasPrefix(said.files)
    }
    #expect(Set(names.compactMap { $0.split(separator: ".").last }) == ["docx", "md", "html", "txt"])
    for name in names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      if name.hasSuffix(".docx") {
        #expect(bytes.prefix(2) == Data("PK".utf8))
      } else {
        let text = String(decoding: bytes, as: UTF8.self)
        for word in ["周慧敏", "每日五点半碰头", "买买提·艾力", "待物业派人"] {
          #expect(text.contains(word), "\(name) does not say \(word)")
        }
        #expect(!text.contains("未印发稿") && !text.contains("draft"), "\(name)")
      }
    }
    let html = names.first { $0.hasSuffix(".html") } ?? ""
    #expect(try String(contentsOfFile: "\(folder)/\(html)", encoding: .utf8).contains("@media print"))
  }
}
