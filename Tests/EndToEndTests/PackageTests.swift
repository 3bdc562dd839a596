import Foundation
import Testing

/// What a package installs beside the program, which the program prints itself: completions that the shells take and that
/// know the ledger, and the manual page.
@Suite(.ownThread) struct PackageTests {
  /// A ledger with two open items and one that is closed, and the real binary by its name on the path.
  private final class Office {
    let ledger: TestLedger
    let path: String

    init() throws {
      ledger = try TestLedger()
      try ledger.furnish()
      for title in ["车棚占道", "楼道堆物", "小广告"] {
        try ledger.do("add", title, "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
      }
      try ledger.do("cancel", "2", "--reason", "误报")
      path = ledger.scratch.path + "/bin"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: path + "/taizhang", withDestinationPath: Program.path)
    }

    /// The words that a shell is offered at the end of a line, each with what is shown beside it.
    func offered(_ line: String, by shell: String = "fish", lang: String = "en_GB.UTF-8") throws -> [String] {
      let ended = try Program.run(
        ["complete", shell, "--", line], environment: ["TAIZHANG_LEDGER": ledger.path, "LANG": lang])
      #expect(ended.status == 0 && ended.complaint == "", "\(line): \(ended.complaint)")
      #expect(ended.lines.first == "words", "\(line): \(ended.output)")
      return Array(ended.lines.dropFirst())
    }

    /// What bash would put in place of the word at the end of a line.
    func inBash(_ line: String) throws -> [String] {
      let script = #"""
        source "$1" && COMP_LINE="$2" COMP_POINT=${#2} && _taizhang && printf '%s\n' "${COMPREPLY[@]}"
        """#
      let file = ledger.scratch.path + "/completions.bash"
      if !FileManager.default.fileExists(atPath: file) {
        try Data(Program.run(["completions", "bash"]).output.utf8).write(to: URL(fileURLWithPath: file))
      }
      let tools = Program.environment()["PATH"] ?? "/usr/bin:/bin"
      let ended = try Program.run(
        ["--norc", "-c", script, "bash", file, line],
        environment: [
          "PATH": path + ":" + tools, "TAIZHANG_LEDGER": ledger.path, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
        ],
        binary: "/bin/bash")
      #expect(ended.status == 0, "\(ended.complaint)")
      return ended.lines
    }
  }

  private static func installed(_ tool: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + tool }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theShellTakesItsScript(_ shell: String) throws {
    let ended = try Program.run(["completions", shell])
    #expect(ended.status == 0 && ended.output.contains("taizhang complete \(shell) -- "))
    guard let binary = Self.installed(shell) else { return }
    let scratch = try ScratchDirectory()
    let file = scratch.path + "/script"
    try Data(ended.output.utf8).write(to: URL(fileURLWithPath: file))
    let checked = try Program.run(["-n", file], binary: binary)
    #expect(checked.status == 0 && checked.complaint == "", "\(checked.complaint)")
  }

  @Test func anotherShellIsRefused() throws {
    let ended = try Program.run(["completions", "csh"])
    #expect(ended.status == 64 && ended.complaint.contains("csh"))
    #expect(try Program.run(["manual", "fr"]).status == 64)
  }

  @Test func bashOffersOpenNumbersPeopleAndFieldsOfThisLedger() throws {
    let office = try Office()
    #expect(try office.inBash("taizhang show ") == ["1", "3"])
    // One that is closed is found by who types it.
    #expect(try office.inBash("taizhang show 2") == ["2"])
    #expect(try office.inBash("taizhang assign 1 wl") == ["王磊"])
    #expect(try office.inBash("taizhang --lang zh note 1,") == ["1,3"])
    // Behind a colon or an equals sign bash takes what follows for the word.
    #expect(try office.inBash("taizhang list lamp:r") == ["red"])
    #expect(try office.inBash("taizhang edit 1 severity=u") == ["urgent"])
    let owners = try office.inBash("sudo taizhang add x --owner=")
    #expect(Set(owners).isSuperset(of: ["王磊", "李芳", "赵敏"]), "\(owners)")
    #expect(try office.inBash("taizhang show \"") == ["1", "3"])
  }

  @Test func everythingOfTheTablesIsOffered() throws {
    let office = try Office()
    let commands = try office.offered("taizhang ")
    for word in ["show\tShow an item", "people", "pass", "help"] {
      #expect(commands.contains { $0.hasPrefix(word) }, "\(word): \(commands)")
    }
    // What scripts ask is no command for people.
    #expect(!commands.contains { $0.hasPrefix("complete\t") })
    #expect(try office.offered("taizhang people r").map { $0.prefix { $0 != "\t" } } == ["retire"])
    #expect(try office.offered("taizhang help pas").map { $0.prefix { $0 != "\t" } } == ["pass"])
    #expect(try office.offered("taizhang show ", lang: "zh_CN.UTF-8") == ["1\t车棚占道", "3\t小广告"])
    let options = try office.offered("taizhang assign 1 王磊 --")
    for option in ["--helper", "--due", "--note", "--ledger", "--json"] {
      #expect(options.contains { $0.hasPrefix(option + "\t") }, "\(option): \(options)")
    }
    #expect(try office.offered("taizhang report bulletin --form ").sorted() == ["official", "plain"])
    #expect(try office.offered("taizhang people add 张三 --role cl") == ["clerk"])
    #expect(try office.offered("taizhang people edit 王磊 rol").map { $0.prefix { $0 != "\t" } } == ["role="])
    #expect(try office.offered("taizhang people edit 王磊 role=le") == ["role=lead"])
    #expect(try office.offered("taizhang sites add 新 --parent 佳美二区3") == ["佳美二区3栋"])
    #expect(try office.offered("taizhang people list role:cl") == ["role:clerk"])
    #expect(try office.offered("taizhang return 1 --reason not").count == 2)
    #expect(try office.offered("taizhang suspend 1 --reason seas") == ["season"])
    #expect(
      try office.offered("taizhang list --columns number,tit").map { $0.prefix { $0 != "\t" } } == [
        "number,title"
      ])
    let fields = try office.offered("taizhang list ")
    for field in ["state:", "owner:", "due:"] { #expect(fields.contains(field), "\(fields)") }
    #expect(try office.offered("taizhang list owner:wl") == ["owner:王磊"])
    // The line names its own ledger; a title is anybody's.
    #expect(try office.offered("taizhang --ledger /nonexistent show ") == [])
    #expect(try office.offered("taizhang add 楼") == [])
  }

  @Test func filesAreTheShellsOwn() throws {
    #expect(try Program.run(["complete", "bash", "--", "taizhang import "]).lines == ["files"])
    #expect(try Program.run(["complete", "bash", "--", "taizhang --ledger "]).lines == ["directories"])
  }

  @Test func withoutALedgerItIsSilentAndWithOneItWritesNothing() throws {
    for line in [
      "taizhang show ", "taizhang assign 1 ", "taizhang edit 1 owner=", "nonsense", "", "taizhang -",
    ] {
      let ended = try Program.run(["complete", "bash", "--", line])
      #expect(ended.status == 0 && ended.complaint == "", "\(line): \(ended.complaint)")
    }
    #expect(try Program.run(["complete", "bash", "--", "taizhang show "]).lines == ["words"])
    let office = try Office()
    let before = try state(of: office.ledger.path)
    for line in ["taizhang pass ", "taizhang list ", "taizhang assign 1 "] { _ = try office.offered(line) }
    #expect(try state(of: office.ledger.path) == before)
  }

  /// Every file and directory with its size and time.
  private func state(of directory: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: directory).sorted().map { name in
      let status = try FileManager.default.attributesOfItem(atPath: directory + "/" + name)
      return "\(name) \(status[.size] ?? "") \(status[.modificationDate] ?? "")"
    }
  }

  // MARK: - The manual

  @Test(arguments: ["zh", "en"])
  func theManualNamesEveryCommandAndGroffTakesIt(_ language: String) throws {
    let page = try Program.run(["manual", language])
    #expect(page.status == 0 && page.complaint == "")
    let text = page.output.replacing("\\-", with: "-").replacing("\\:", with: "")
    for command in try commands() {
      #expect(text.contains("\\fBtaizhang \(command)\\fR"), "\(command)")
    }
    for heading in language == "zh" ? ["名称", "查询", "退出状态"] : ["NAME", "QUERIES", "EXIT STATUS"] {
      #expect(page.lines.contains(".SH \(heading)"))
    }
    // Every line is a request that the macros have, or text.
    let requests = Set(page.lines.filter { $0.hasPrefix(".") }.map { String($0.prefix { $0 != " " }) })
    #expect(
      requests.isSubset(of: [".\\\"", ".TH", ".SH", ".SS", ".TP", ".PP", ".IP", ".RS", ".RE", ".br", ".ad"]))
    guard let groff = Self.installed("groff") else { return }
    let scratch = try ScratchDirectory()
    let file = scratch.path + "/taizhang.1"
    try Data(page.output.utf8).write(to: URL(fileURLWithPath: file))
    let set = try Program.run(
      ["-man", "-Kutf8", "-Tutf8", "-ww", "-rLL=78n", file],
      environment: ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"], binary: groff)
    #expect(set.status == 0 && set.complaint == "", "\(set.complaint.prefix(2000))")
  }

  /// Every command of the tree that people see, as `people add`.
  private func commands() throws -> [String] {
    let described = try #require(
      try Program.run(["--experimental-dump-help"]).json as? [String: Any])
    func walk(_ command: [String: Any], _ path: [String]) -> [String] {
      guard command["shouldDisplay"] as? Bool ?? true, let name = command["commandName"] as? String,
        name != "help"
      else { return [] }
      let next = command["subcommands"] as? [[String: Any]] ?? []
      return next.isEmpty
        ? [(path + [name]).joined(separator: " ")] : next.flatMap { walk($0, path + [name]) }
    }
    let root = try #require(described["command"] as? [String: Any])
    let found = (root["subcommands"] as? [[String: Any]] ?? []).flatMap { walk($0, []) }
    #expect(found.contains("people add") && found.contains("pass") && !found.contains("complete"))
    return found
  }

  // MARK: - The package

  /// Whether a package can be made here: with Debian's tools, of a binary that needs no Swift.
  private static let canPack =
    installed("dpkg-shlibdeps") != nil && installed("strip") != nil
    && ProcessInfo.processInfo.environment["TAIZHANG_BINARY"] != nil

  @Test(.enabled(if: PackageTests.canPack))
  func thePackageHoldsProgramManualCompletionsTimerAndWhoseWorkItIs() throws {
    let scratch = try ScratchDirectory()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    // Not compressed, which would take longer than all else.
    let made = try Program.run(
      ["--binary", Program.path, "--version", "1.2", "--output", scratch.path],
      environment: ["DPKG_DEB_COMPRESSOR_TYPE": "none"], binary: root + "/scripts/package.sh")
    try #require(made.status == 0, "\(made.complaint)")
    let package = try #require(made.lines.last)
    func ask(_ arguments: String...) throws -> Program.Ended {
      try Program.run(arguments, binary: "/usr/bin/dpkg-deb")
    }
    let depends = try ask("--field", package, "Depends").output
    #expect(depends.contains("libncursesw6") && depends.contains("libc6"), "\(depends)")
    #expect(try ask("--info", package, "conffiles").lines == ["/etc/taizhang/backup"])
    let held = try ask("--contents", package).lines
    for file in [
      "usr/bin/taizhang", "usr/share/man/man1/taizhang.1.gz", "usr/share/man/zh_CN/man1/taizhang.1.gz",
      "usr/share/bash-completion/completions/taizhang", "usr/share/zsh/vendor-completions/_taizhang",
      "usr/share/fish/vendor_completions.d/taizhang.fish", "usr/lib/systemd/system/taizhang-backup.service",
      "usr/lib/systemd/system/taizhang-backup.timer", "usr/share/doc/taizhang/copyright",
    ] {
      #expect(held.contains { $0.contains("root/root") && $0.hasSuffix(" ./" + file) }, "\(file)")
    }
    #expect(held.contains { $0.hasPrefix("drwxrwxrwt") && $0.hasSuffix(" ./var/lib/taizhang/") })
    _ = try ask("--extract", package, scratch.path + "/root")
    let copyright = try String(
      contentsOfFile: scratch.path + "/root/usr/share/doc/taizhang/copyright", encoding: .utf8)
    for owner in ["Taizhang authors", "Swift project authors", "Unicode, Inc.", "OpenSSL Project"] {
      #expect(copyright.contains(owner))
    }
    #expect(copyright.contains("UNICODE LICENSE") || copyright.contains("COPYRIGHT AND PERMISSION NOTICE"))
    #expect(!copyright.contains("@UNICODE@"))
    let runs = try Program.run(["--version"], binary: scratch.path + "/root/usr/bin/taizhang")
    #expect(runs.status == 0)
  }

  // MARK: - An upgrade

  @Test func anOpenSessionSaysThatTheProgramWasReplacedAndSaves() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "车棚占道", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    let binary = ledger.scratch.path + "/taizhang"
    // Copied by a process of its own: one that is started meanwhile would hold the copy open, and nobody could run it.
    func copyProgram(_ path: String) throws {
      #expect(try Program.run([Program.path, path], binary: "/usr/bin/cp").status == 0)
    }
    try copyProgram(binary)
    let terminal = try Terminal("'\(binary)' --ledger '\(ledger.path)' --as 王磊", columns: 100)
    terminal.wait("佳美社区")
    try terminal.strike("Escape")
    terminal.wait(for: "the tour is put away") { !$0.contains("导览") }
    try terminal.strike("2")
    terminal.wait("车棚占道")
    // As dpkg does it: the new file beside the old one, then its name.
    try copyProgram(binary + ".new")
    #expect(rename(binary + ".new", binary) == 0)
    // A neighbour's change wakes the store; without one it looks once a minute.
    try ledger.do("note", "1", "已电话告知")
    terminal.wait("程序已更新")
    try terminal.strike("c")
    terminal.wait(for: "the note's field") { $0.contains("进展") && $0.contains("Esc") }
    try terminal.type("已联系住户")
    try terminal.strike("C-s")
    terminal.wait(for: "the note is saved") { _ in
      (try? ledger.do("show", "1", "--json").output.contains("已联系住户")) == true
    }
    #expect(!terminal.picture.contains("程序已更新"))
  }
}
