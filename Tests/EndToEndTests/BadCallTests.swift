import Foundation
import Testing

/// What goes wrong ends with one line that says what, why and what next, in the language of the call.
@Suite(.ownThread) struct BadCallTests {
  /// A call, the exit status that it ends with, and the line in both languages.
  struct BadCall: CustomTestStringConvertible {
    var arguments: [String]
    var status: Int32
    var chinese: String
    var english: String

    init(_ arguments: [String], _ status: Int32, _ chinese: String, _ english: String) {
      (self.arguments, self.status, self.chinese, self.english) = (arguments, status, chinese, english)
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let wrongCalls = [
    BadCall(
      ["frobnicate"], 64, "没有命令“frobnicate”:全部命令见 taizhang --help",
      "no command 'frobnicate': taizhang --help lists them"),
    BadCall(
      ["list", "--frob"], 64, "没有选项 --frob:见 taizhang list --help",
      "unknown option --frob: see taizhang list --help"),
    BadCall(["--frob"], 64, "没有选项 --frob:见 taizhang --help", "unknown option --frob: see taizhang --help"),
    BadCall(["add"], 64, "缺少 <title>:见 taizhang add --help", "<title> is missing: see taizhang add --help"),
    BadCall(
      ["fail", "1"], 64, "缺少 --reason <text>:见 taizhang fail --help",
      "--reason <text> is missing: see taizhang fail --help"),
    BadCall(
      ["list", "--sort"], 64, "--sort 后面缺少内容:见 taizhang list --help",
      "--sort needs a value: see taizhang list --help"),
    BadCall(
      ["list", "--json=yes"], 64, "--json 后面不能带内容:见 taizhang list --help",
      "--json takes no value: see taizhang list --help"),
    BadCall(
      ["list", "--limit", "viele"], 64, "--limit 不能是“viele”:见 taizhang list --help",
      "--limit cannot be 'viele': see taizhang list --help"),
    BadCall(
      ["list", "--limit=-1"], 64, "--limit 不能是“-1”:见 taizhang list --help",
      "--limit cannot be '-1': see taizhang list --help"),
    BadCall(
      ["count", "-state:closed"], 64,
      "“-state:closed”以 - 开头,被当作选项:请写 taizhang count 'not state:closed',或 taizhang count -- '-state:closed'",
      "-state:closed begins with - and is taken for an option: write taizhang count 'not state:closed', "
        + "or taizhang count -- '-state:closed'"),
    BadCall(
      ["show", "1", "2"], 64, "多出了“2”:见 taizhang show --help",
      "'2' is one too many: see taizhang show --help"),
    BadCall(
      ["people", "show", "王磊", "frob"], 64, "多出了“frob”:见 taizhang people show --help",
      "'frob' is one too many: see taizhang people show --help"),
    BadCall(
      ["edit", "1", "title"], 64, "“title”不是 字段=内容 的形式,例如 title=新标题",
      "'title' is not FIELD=VALUE, such as title=New"),
    BadCall(
      ["handover", "--to", "王磊", "--reason", "换岗"], 64, "缺少 <number>:见 taizhang handover --help",
      "<number> is missing: see taizhang handover --help"),
  ]

  private static let failures = [
    BadCall(["show", "99"], 1, "没有“99”这个事项:请核对编号", "there is no item \"99\": check the number"),
    BadCall(
      ["add", "x", "--site", "佳美二区", "--due", "哪天"], 1,
      "--due 不是日期:“哪天”,可写 +3、3d、周五、月底、12-01 或 2026-12-01",
      "--due: '哪天' is no date; write +3, 3d, fri or 2026-12-01"),
    BadCall(
      ["add", "x", "--site", "佳美二区", "--due", "2126-01-01"], 1,
      "--due:“2126-01-01”太远:台账的日期在 1980 至 2099 年之间,最多写 9999 天后",
      "--due: '2126-01-01' is too far off: dates of a ledger lie between 1980 and 2099, at most 9999 days ahead"
    ),
    BadCall(
      ["add", "x", "--site", "佳美二区", "--due", "12/5/2031"], 1,
      "--due:“12/5/2031”是 2031-12-05 还是 2031-05-12?请写其中一个",
      "--due: '12/5/2031' may be 2031-12-05 or 2031-05-12; write one of them"),
    BadCall(
      ["list", "逾期5天以上"], 1, "看不懂“逾期5天以上”,是不是:逾期天数:>=5", "'逾期5天以上' is not understood; perhaps 逾期天数:>=5"),
    BadCall(
      ["count", "title:>x"], 1, "“标题”不能比较大小:直接写内容即可;要找这个符号请加引号",
      "'title' cannot be compared: write the value alone; in quotes the signs are looked for"),
    BadCall(
      ["list", "lampe:red"], 1, "没有“lampe”这个查询字段,是不是:lamp",
      "no field 'lampe' to ask for; perhaps lamp"),
    BadCall(["list", "--sort", "schön"], 1, "", ""),
    BadCall(
      ["import", "/nonexistent.csv"], 1, "读不了 /nonexistent.csv(文件不存在):请检查路径和权限",
      "cannot read /nonexistent.csv (no such file): check its path and rights"),
    BadCall(
      ["import", "/tmp"], 1, "读不了 /tmp(是目录):请检查路径和权限",
      "cannot read /tmp (is a directory): check its path and rights"),
    BadCall(
      ["export", "/tmp/items.doc"], 1,
      "不认识 /tmp/items.doc 的格式:文件名要以 .xlsx .csv .tsv .json .docx .html .md .txt .ics 结尾",
      "/tmp/items.doc is of no known kind: its name must end in .xlsx .csv .tsv .json .docx .html .md .txt .ics"
    ),
    BadCall(
      ["export", "/nonexistent/items.csv"], 1, "写不了 /nonexistent/items.csv(文件不存在):请检查路径和权限",
      "cannot write /nonexistent/items.csv (no such file): check its path and rights"),
    BadCall(
      ["add", "x", "--site", "佳美二区", "--quantity", "很多"], 1,
      "“很多”不是数量,可写 3处、2-3处、水池 5个 或 320多处", "'很多' is no quantity; write 3处, 2-3处 or 5 tanks"),
    BadCall(
      ["add", "x", "--site", "佳美二区", "--due", "2096-12-05 周五"], 1,
      "--due:“2096-12-05 周五”那一天是周三:请改日期或星期",
      "--due: the day of '2096-12-05 周五' is a Wed; change the date or the day of the week"),
    BadCall(
      ["add", "x", "--site", "佳美二区", "--severity", "高"], 1, "--severity 不能是“高”,可用:紧急、重点、一般",
      "--severity cannot be '高'; it is one of urgent, major, normal"),
  ]

  @Test(arguments: wrongCalls + failures, ["zh", "en"])
  func aBadCallEndsWithOneLine(_ call: BadCall, _ lang: String) throws {
    let ledger = try Self.shared.get()
    let ended = try Program.run(["--ledger", ledger.path, "--lang", lang] + call.arguments)
    #expect(ended.status == call.status)
    #expect(ended.output.isEmpty)
    #expect(ended.complaints.count == 1)
    let line = lang == "zh" ? call.chinese : call.english
    if !line.isEmpty { #expect(ended.complaint == "taizhang: \(line)\n") }
  }

  /// One ledger for all: a bad call changes nothing.
  private static let shared = Result {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101")
    return ledger
  }

  @Test func theLanguageIsTheEnvironmentsUnlessOneIsNamed() throws {
    for (environment, isChinese) in [
      (["LANG": "zh_CN.UTF-8"], true), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], false),
      (["LANG": "C", "LANGUAGE": "zh"], true), (["LANG": "de_DE.UTF-8"], false), ([:], false),
      (["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"], true),
    ] {
      let ended = try Program.run(["frob"], environment: environment)
      #expect(ended.complaint.contains("没有命令") == isChinese, "\(environment)")
    }
    #expect(try Program.run(["frob", "--lang=zh"]).complaint.contains("没有命令"))
    let wrong = try Program.run(["--lang", "fr", "list"])
    #expect(wrong.status == 64)
    #expect(wrong.complaint == "taizhang: --lang cannot be 'fr': see taizhang --help\n")
  }

  @Test(
    arguments: [
      ("zh", "没有找到台账:用 --ledger 指定目录,用 taizhang init 目录 --name 名称 新建,或用 taizhang demo 打开示例"),
      (
        "en",
        "no ledger found: name one with --ledger DIR, make one with taizhang init DIR --name NAME, "
          + "or open the sample with taizhang demo"
      ),
    ] as [(String, String)])
  func withoutALedgerItOffersToMakeOne(_ lang: String, _ line: String) throws {
    let scratch = try ScratchDirectory()
    let ended = try Program.run(
      ["--lang", lang, "list"], environment: ["HOME": scratch.path], directory: scratch.path)
    #expect(ended.status == 1)
    #expect(ended.complaint == "taizhang: \(line)\n")
  }

  @Test func whatIsNamedAndIsNoLedgerIsNeverPassedOver() throws {
    let scratch = try ScratchDirectory()
    let missing = try Program.run(["--ledger", scratch.path + "/none", "list"])
    #expect(missing.status == 1)
    #expect(missing.complaint.hasPrefix("taizhang: there is no directory \(scratch.path)/none: "))
    let plain = try Program.run(["list"], environment: ["TAIZHANG_LEDGER": scratch.path])
    #expect(plain.status == 1)
    #expect(plain.complaint.hasPrefix("taizhang: \(scratch.path) is no ledger (it has no FORMAT): "))
  }

  @Test func aLedgerIsMadeOnlyInAnEmptyDirectory() throws {
    let scratch = try ScratchDirectory()
    try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.path + "/file"))
    let ended = try Program.run(["init", scratch.path, "--name", "x"])
    #expect(ended.status == 1)
    #expect(ended.complaint.hasPrefix("taizhang: \(scratch.path) is not empty: "))
    #expect(ended.complaints.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["file"])
    let again = try TestLedger()
    #expect(try Program.run(["init", again.path, "--name", "x"]).status == 1)
  }

  @Test func helpIsThereForEveryCommandInBothLanguages() throws {
    let overview = try Program.run(["--help"])
    #expect(overview.status == 0)
    #expect(overview.complaint.isEmpty)
    let commands = overview.lines.filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("  -") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(commands.count >= 40)
    for command in commands {
      let english = try Program.run([command, "--help"])
      #expect(english.status == 0 && english.output.contains("OVERVIEW: "), "\(command)")
      let chinese = try Program.run(["help", command, "--lang", "zh"])
      #expect(chinese.status == 0 && chinese.output.hasPrefix("说明: "), "\(command)")
      for heading in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show help", "See '"] {
        #expect(!chinese.output.contains(heading), "\(command)")
      }
    }
  }
}
