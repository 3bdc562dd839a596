import Foundation
import Testing

/// One account, and a key for each person: the real binary behind a real sshd.
@Suite(.enabled(if: SecureShell.isHere)) struct AccessTests {
  /// A server with a ledger of six persons, each with a key of their own.
  struct Office {
    let shell: SecureShell
    let ledger: TestLedger
    static let people = [
      ("王磊", "wang", "worker"), ("孙强", "sun", "worker"), ("李芳", "li", "clerk"), ("赵敏", "zhao", "lead"),
      ("周望", "zhou", "viewer"), ("何静", "he", "admin"),
    ]

    /// An office whose server has these settings behind its own.
    init(settings: String = "") throws {
      (shell, ledger) = (try SecureShell(settings: settings), try TestLedger())
      for (name, _, role) in Self.people { try ledger.do("people", "add", name, "--role", role) }
      try ledger.do("sites", "add", "佳美二区", "--kind", "estate")
      try ledger.do("access", "setup", "--keys-file", shell.keysFile)
      for (name, key, _) in Self.people {
        try ledger.do("access", "add", name, "--key", try shell.makeKey(key))
      }
    }

    /// The name by which the ledger knows a key.
    func name(of key: String) throws -> String {
      let list = try #require(try ledger.do("access", "list", "--json").json as? [[String: Any]])
      let found = list.first { ($0["comment"] as? String) == "\(key)@phone" }
      return try #require(found?["key"] as? String)
    }
  }

  @Test func everyPersonIsWhoTheirKeyIs() throws {
    let office = try Office()
    for (name, key, _) in Office.people {
      let status = try office.shell.run(key, "status")
      #expect(status.status == 0 && status.output.contains(name), "\(key): \(status)")
    }
    #expect(try office.shell.run("wang", "add '楼道 堆物' --site 佳美二区").status == 0)
    #expect(try office.shell.run("wang", "taizhang show 1").output.contains("楼道 堆物"))
    // Roles hold as everywhere.
    let refused = try office.shell.run("zhou", "note 1 看看")
    #expect(refused.status == 1 && refused.complaints.count == 1)
    let log = try #require(try office.ledger.do("log", "--json").json as? [[String: Any]])
    let added = try #require(log.first { $0["verb"] as? String == "report" })
    #expect(added["login"] as? String == "key:\(try office.name(of: "wang"))", "\(added)")
    // What a shell would do is not done, and how it is meant is said.
    let bare = try office.shell.run("wang", "list due<2026-12-01; id")
    #expect(
      bare.status == 1 && bare.complaint.contains("'due<2026-12-01;'") && bare.output.isEmpty, "\(bare)")
    let quoted = try office.shell.run("wang", "count 'due<2099-12-01 or not due<2099-12-01'")
    #expect(quoted.output == "1\n", "\(quoted)")
    // Who logs in how is in the log, and for how long.
    let audit = try #require(try office.ledger.do("access", "audit", "--json").json as? [[String: Any]])
    #expect(
      audit.count == 11
        && audit.allSatisfy { $0["from"] as? String == "127.0.0.1" && $0["milliseconds"] != nil })
    #expect(audit.filter { $0["person"] as? String == audit[6]["person"] as? String }.count == 5)
    #expect(audit[6]["what"] as? String == "add")
  }

  /// Nothing that is sent makes anybody another, reaches another ledger, or starts another program.
  @Test func nothingThatIsSentWins() throws {
    let office = try Office()
    let marker = office.shell.scratch.path + "/marker"
    for line in [
      "--as 赵敏 status", "status --as 赵敏", "status --as=赵敏", "--ledger / status", "list --ledger=/tmp",
      "init /tmp/x --name y",
      "demo", "restore x y", "backup -o -", "backup -o /tmp/x.tar", "access list", "access add 赵敏 --key -",
      "enter / zhao x", "check --repair",
      "check --against /etc/shadow", "sh", "bash -i", "/bin/sh -c id", "touch \(marker)",
      "import /etc/passwd", "import ../FORMAT",
      "export /tmp/taizhang-x.csv", "export ../x.csv", "export .x.csv", "evidence 1 --after /etc/passwd",
      "report ledger -o /tmp/x.md",
      "calendar import /etc/passwd", "people import /etc/passwd", "people export /tmp/x.csv",
      "list $(touch \(marker))", "list `touch \(marker)`",
      "list; touch \(marker)", "list | touch \(marker)", "list > \(marker)", "list\ntouch \(marker)",
      "scp -t .", "/usr/lib/openssh/sftp-server",
      "internal-sftp", "git-upload-pack '/x'", "rsync --server .", "--generate-completion-script bash",
      "--experimental-dump-help", "imports", "upgrade", "--lang zh access list", "'' access list",
      "-- access list", "taizhang taizhang access list", "'taizhang' '--as' 赵敏 status",
      "list --columns -- --as 赵敏",
      "complete bash -- 'taizhang --ledger / show '", "manual", "templates set minutes /etc/passwd",
      "templates starter minutes -o /tmp/taizhang-x.docx",
      "import -- ../../FORMAT", "evidence 1 --after .", "evidence 1 --after ''", "dossier export out",
      "dossier export /tmp/taizhang-x.zip", "dossier put x /etc/passwd", "standards import /etc/passwd",
    ] {
      let ended = try office.shell.run("wang", line)
      #expect(ended.status != 0 || line.hasPrefix("list\n"), "\(line): \(ended)")
      #expect(!ended.output.contains("root:"), "\(line): \(ended)")
    }
    // Neither by variables, a subsystem, forwarding, an agent, a tunnel.
    let variables = [
      "TAIZHANG_LEDGER": "/tmp", "TAIZHANG_PRACTICE_CLOCK": "2000-01-01T00:00:00Z", "BASH_ENV": "/tmp/x",
    ]
    let sent = try office.shell.run(
      "wang", "status", options: variables.keys.sorted().flatMap { ["-o", "SendEnv=\($0)"] },
      environment: variables)
    #expect(sent.status == 0 && sent.output.contains("王磊"))
    #expect(try office.shell.run("wang", "sftp", options: ["-s"]).status != 0)
    let tunnel = try office.shell.run(
      "wang", nil, options: ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22"])
    #expect(tunnel.status != 0, "\(tunnel)")
    let direct = try office.shell.run("wang", nil, options: ["-W", "127.0.0.1:\(office.shell.port)"])
    #expect(direct.status != 0 && !direct.output.contains("SSH-2.0"), "\(direct)")
    #expect(!FileManager.default.fileExists(atPath: marker))
    // Only this program was ever started.
    let log = office.shell.log
    let started = log.split(whereSeparator: \.isNewline).filter { $0.contains("Starting session") }
    #expect(started.count > 30, "\(started.count) of \(log.utf8.count) bytes")
    #expect(started.allSatisfy { $0.contains("forced-command") })
  }

  @Test func filesComeAndGoByTheirPlainName() throws {
    let office = try Office()
    let exchange = office.ledger.path + "/exchange"
    try Data("问题,地址,上报时间\n井盖破损,2号,2026-11-20\n".utf8).write(to: URL(fileURLWithPath: exchange + "/a.csv"))
    #expect(try office.shell.run("zhao", "import a.csv").status == 0)
    let piped = try office.shell.run(
      "zhao", "import -", input: Array("问题,地址,上报时间\n路灯不亮,3号,2026-11-20\n".utf8))
    #expect(piped.status == 0, "\(piped)")
    #expect(try office.shell.run("zhao", "export out.csv").output == "2\n")
    #expect(FileManager.default.fileExists(atPath: exchange + "/out.csv"))
    // A link that somebody laid there leads nowhere.
    try FileManager.default.createSymbolicLink(
      atPath: exchange + "/b.csv", withDestinationPath: "/etc/passwd")
    let link = try office.shell.run("zhao", "import b.csv")
    #expect(link.status == 1 && link.complaints.count == 1, "\(link)")
  }

  @Test func keysComeGoAndExpire() throws {
    let office = try Office()
    // A key is one person; a person may have several.
    let taken = try office.ledger.run("access", "add", "孙强", "--key", office.shell.scratch.path + "/wang.pub")
    #expect(taken.status == 1 && taken.complaint.contains("王磊"))
    try office.ledger.do("access", "add", "王磊", "--key", try office.shell.makeKey("tablet"))
    #expect(try office.shell.run("tablet", "status").output.contains("王磊"))
    #expect(
      try office.ledger.run("access", "add", "王磊", "--key", office.shell.scratch.path + "/wang").status == 1)
    #expect(try office.ledger.run("access", "add", "王磊", "--key", "/dev/zero").status == 1)
    // Twice is as once.
    let before = try String(contentsOfFile: office.shell.keysFile, encoding: .utf8)
    try office.ledger.do("access", "setup", "--keys-file", office.shell.keysFile)
    try office.ledger.do("access", "add", "王磊", "--key", office.shell.scratch.path + "/wang.pub")
    #expect(try String(contentsOfFile: office.shell.keysFile, encoding: .utf8) == before)
    // A day that is over is refused; one that has come since lets nobody in.
    #expect(
      try office.ledger.run(
        "access", "add", "孙强", "--key", office.shell.scratch.path + "/sun.pub", "--until", "2020-01-01"
      ).status == 1)
    try office.ledger.do(
      "access", "add", "孙强", "--key", office.shell.scratch.path + "/sun.pub", "--until", "2098-12-31")
    #expect(try office.shell.run("sun", "status").status == 0)
    let list = office.ledger.path + "/access/keys.json"
    let text = try String(contentsOfFile: list, encoding: .utf8)
    try text.replacingOccurrences(of: "2098-12-31", with: "2020-12-31").write(
      toFile: list, atomically: false, encoding: .utf8)
    let gone = try office.shell.run("sun", "status")
    #expect(gone.status == 1 && gone.complaint.contains("expired"), "\(gone)")
    try office.ledger.do("access", "setup", "--keys-file", office.shell.keysFile)
    #expect(try office.shell.run("sun", "status").status == 255)
    // Removed is removed, also while sshd's file still has it; a retired person's keys let nobody in.
    try office.ledger.do("access", "remove", "李芳")
    #expect(try office.shell.run("li", "status").status == 255)
    try before.write(toFile: office.shell.keysFile, atomically: false, encoding: .utf8)
    #expect(try office.shell.run("li", "status").complaint.contains("removed"))
    try office.ledger.do("access", "setup", "--keys-file", office.shell.keysFile)
    let standing = try String(contentsOfFile: office.shell.keysFile, encoding: .utf8)
    try office.ledger.do("people", "retire", "周望")
    #expect(try office.shell.run("zhou", "list").status == 255)
    try standing.write(toFile: office.shell.keysFile, atomically: false, encoding: .utf8)
    #expect(try office.ledger.run("access", "list").status == 1)
    let retired = try office.shell.run("zhou", "list")
    #expect(
      retired.status == 1 && retired.output.isEmpty && retired.complaint.contains("retired"), "\(retired)")
  }

  /// What `setup` prints is what sshd takes.
  @Test func theSettingsAreTakenBySshd() throws {
    let office = try Office()
    let printed = try office.ledger.do("access", "setup", "--keys-file", office.shell.keysFile).output
    let start = try #require(printed.range(of: "# "))
    let end = try #require(printed.range(of: "\n\n", options: .backwards))
    let config = office.shell.scratch.path + "/config2"
    let settings =
      "HostKey \(office.shell.scratch.path)/host\n" + printed[start.lowerBound..<end.lowerBound] + "\n"
    try settings.write(toFile: config, atomically: false, encoding: .utf8)
    let looked = try Program.run(["-t", "-f", config], binary: "/usr/sbin/sshd")
    #expect(looked.status == 0 && looked.complaint.isEmpty, "\(looked)\n\(settings)")
  }

  @Test func aLostOrChangedBlockIsNoticedAndPutRight() throws {
    let office = try Office()
    #expect(try office.ledger.run("access", "list").status == 0)
    let whole = try String(contentsOfFile: office.shell.keysFile, encoding: .utf8)
    let key = try String(contentsOfFile: office.shell.scratch.path + "/wang.pub", encoding: .utf8)
    for spoiled in [
      "", key + whole, whole.replacingOccurrences(of: "restrict,pty,", with: ""), String(whole.dropLast(60)),
    ] {
      try spoiled.write(toFile: office.shell.keysFile, atomically: false, encoding: .utf8)
      let told = try office.ledger.run("access", "list")
      #expect(told.status == 1 && told.complaint.contains(office.shell.keysFile), "\(told)")
      try office.ledger.do("access", "setup", "--keys-file", office.shell.keysFile)
      #expect(try office.ledger.run("access", "list").status == 0)
      #expect(try String(contentsOfFile: office.shell.keysFile, encoding: .utf8) == whole)
    }
  }

  /// Two names are one hand where both acts came by one key.
  @Test func theSecondPersonComesByAnotherKey() throws {
    let office = try Office()
    #expect(try office.shell.run("li", "add 井盖 --site 佳美二区 --category 2101").status == 0)
    try office.ledger.do("--as", "赵敏", "assign", "1", "王磊")
    #expect(try office.shell.run("wang", "accept 1").status == 0)
    #expect(try office.shell.run("wang", "submit 1 --note 已修").status == 0)
    // Somebody moves the key of the worker to the clerk's name: the key is the same hand all the same.
    try office.ledger.do("access", "remove", "王磊")
    try office.ledger.do("access", "add", "李芳", "--key", office.shell.scratch.path + "/wang.pub")
    let refused = try office.shell.run("wang", "pass 1 --note 已看")
    #expect(refused.status == 1 && refused.complaint.contains("key:"), "\(refused)")
    #expect(try office.shell.run("li", "pass 1 --note 已看").status == 0)
  }

  @Test func theScreenIsTheirsAndIsNoted() throws {
    let office = try Office()
    #expect(try office.shell.run("wang", "add 井盖破损 --site 佳美二区").status == 0)
    let words = (["/usr/bin/ssh", "-t"] + office.shell.call("wang")).map { "'\($0)'" }.joined(separator: " ")
    let terminal = try Terminal(words, columns: 100)
    terminal.wait("王磊")
    try terminal.strike("Escape")
    terminal.wait(for: "the tour is put away") { !$0.contains("导览") && !$0.contains("minutes") }
    try terminal.play(": 'q' Enter")
    terminal.wait("ended 0")
    let audit = try #require(try office.ledger.do("access", "audit", "--json").json as? [[String: Any]])
    let screen = try #require(audit.last)
    #expect(screen["what"] as? String == "screen" && screen["milliseconds"] != nil, "\(screen)")
  }

  /// Only who keeps the ledger may look at keys and change them.
  @Test func theDoorwayIsForTheServerAlone() throws {
    let office = try Office()
    let key = try office.name(of: "wang")
    for arguments in [
      ["enter", office.ledger.path, "nobody", key], ["enter", office.ledger.path, "nobody", "0123456789ab"],
      ["enter", "/nonexistent", "x", key], ["enter", "/tmp", "x", key],
    ] {
      let ended = try Program.run(arguments)
      #expect(ended.status == 1 && ended.complaints.count == 1 && ended.output.isEmpty, "\(ended)")
    }
    #expect(try Program.run(["enter", office.ledger.path]).status == 64)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: office.ledger.path + "/access/keys.json"))
    let shut = try office.shell.run("wang", "status")
    #expect(shut.status == 1 && shut.complaint.contains("keys.json"))
    #expect(
      try office.ledger.run("access", "add", "王磊", "--key", office.shell.scratch.path + "/wang.pub").status
        == 1)
  }
}
