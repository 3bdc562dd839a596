import Foundation
import Testing

/// What settings of the server that are not as they should be may cost, and what not.
@Suite(.enabled(if: SecureShell.isHere)) struct AccessSettingsTests {
  /// A server that takes every variable from its clients: they choose a language, and nothing else.
  @Test func noVariableMakesAnybodyAnother() throws {
    let office = try AccessTests.Office(settings: "AcceptEnv *")
    let variables = [
      "TAIZHANG_LEDGER": "/tmp", "TAIZHANG_PRACTICE_CLOCK": "2019-01-01T00:00:00Z", "HOME": "/tmp",
      "USER": "zhao", "LOGNAME": "zhao", "SSH_CONNECTION": "10.9.8.7 1 10.9.8.7 22", "LC_ALL": "zh_CN.UTF-8",
      "LANGUAGE": "zh", "BASH_ENV": "/nonexistent/x", "ENV": "/nonexistent/x",
      "SSH_ORIGINAL_COMMAND": "access list",
    ]
    let options = variables.keys.sorted().flatMap { ["-o", "SendEnv=\($0)"] }
    func run(_ key: String, _ line: String) throws -> Program.Ended {
      try office.shell.run(key, line, options: options, environment: variables)
    }
    let status = try run("wang", "status")
    #expect(status.status == 0 && status.output.contains("王磊"), "\(status)")
    #expect(!status.output.contains("赵敏") && status.output.contains("备份"), "\(status)")
    #expect(try run("wang", "--ledger /tmp status").status == 1)
    #expect(try run("wang", "status --as 赵敏").status == 1)
    // What is done bears the machine's time, and the log of logins, too.
    #expect(try run("wang", "add '楼道 堆物' --site 佳美二区").status == 0)
    let log = try #require(try office.ledger.do("log", "--json").json as? [[String: Any]])
    let added = try #require(log.first { $0["verb"] as? String == "report" })
    #expect((added["at"] as? String ?? "") > "2020", "\(added)")
    let audit = try #require(try office.ledger.do("access", "audit", "--json").json as? [[String: Any]])
    #expect(audit.count == 4)
    for login in audit {
      #expect(login["from"] as? String == "127.0.0.1", "\(login)")
      #expect((login["at"] as? String ?? "") > "2020", "\(login)")
    }
    // A key that is over is over, whatever day its owner says it is.
    try office.ledger.do(
      "access", "add", "孙强", "--key", office.shell.scratch.path + "/sun.pub", "--until", "2098-12-31")
    let list = office.ledger.path + "/access/keys.json"
    let text = try String(contentsOfFile: list, encoding: .utf8)
    try text.replacingOccurrences(of: "2098-12-31", with: "2020-12-31").write(
      toFile: list, atomically: false, encoding: .utf8)
    let gone = try run("sun", "status")
    #expect(gone.status == 1 && gone.output.isEmpty && gone.complaint.contains("过期"), "\(gone)")
  }

  /// Who works here no more reads nothing by a key, not even whether the files are sound.
  @Test func aRetiredPersonReadsNothing() throws {
    let office = try AccessTests.Office()
    for words in ["check", "check --json", "status", "list", "log", "settings", "categories"] {
      #expect(try office.shell.run("zhou", words).status == 0, "\(words)")
    }
    // sshd does not let them in any more; should its file still have the key, the program does not.
    let standing = try String(contentsOfFile: office.shell.keysFile, encoding: .utf8)
    try office.ledger.do("people", "retire", "周望")
    #expect(try office.shell.run("zhou", "status").status == 255)
    try standing.write(toFile: office.shell.keysFile, atomically: false, encoding: .utf8)
    for words in ["check", "check --json", "status", "list", "log", "settings", "categories"] {
      let ended = try office.shell.run("zhou", words)
      #expect(
        ended.status == 1 && ended.output.isEmpty && ended.complaint.contains("retired"), "\(words): \(ended)"
      )
    }
  }
}

/// Setting up what root's own keys must not be touched by.
@Suite(.enabled(if: geteuid() == 0)) struct AccessSetupTests {
  @Test func rootsOwnKeysAreNotTakenWithoutAnAccountBeingNamed() throws {
    let scratch = try ScratchDirectory()
    // A path that could not stand in sshd's file either, so that nothing is written whatever is wrong here.
    let path = scratch.path + "/a$b"
    #expect(try Program.run(["init", path, "--name", "佳美社区"]).status == 0)
    for (lang, word) in [("en", "root's own"), ("zh", "root 自己的")] {
      let refused = try Program.run(["--ledger", path, "--lang", lang, "access", "setup"])
      #expect(refused.status == 1 && refused.complaints.count == 1, "\(refused)")
      #expect(refused.complaint.contains(word) && refused.complaint.contains("--account"), "\(refused)")
    }
    // With a file of its own nobody's is touched.
    let named = try Program.run(
      ["--ledger", path, "access", "setup", "--keys-file", scratch.path + "/keys"])
    #expect(named.status == 1 && named.complaint.contains("a$b"), "\(named)")
  }
}
