import Foundation
import Testing

/// Files in and out by the second account, as `access setup` describes it, against a real sshd: what goes, and what not.
@Suite(.ownThread) struct FilesByKeyTests {
  /// The server; where it cannot be made that is a reason to name, or a fault where it is required.
  private func server() throws -> PrivateServer? {
    guard let missing = PrivateServer.missing else { return try PrivateServer() }
    guard RequiredFaults.here.contains("files-by-key") else { try Test.cancel(Comment(rawValue: missing)) }
    Issue.record("required, and \(missing)")
    return nil
  }

  @Test func filesComeAndGoAndNothingElseDoes() throws {
    guard let server = try server() else { return }
    let here = server.scratch.path
    #expect(try server.ssh("wang", "taizhang", "status").output.contains("王磊"))
    // In, to the program, and out again.
    try Data("问题,地址,上报时间\n井盖破损,2号,2026-11-20\n".utf8).write(to: URL(fileURLWithPath: here + "/in.csv"))
    let put = try server.sftp("zhao", "put \(here)/in.csv", "ls", "put \(here)/in.csv 七月.csv")
    #expect(put.status == 0 && put.output.contains("in.csv"), "\(put)")
    #expect(try server.ssh("zhao", "taizhang", "import in.csv").status == 0)
    #expect(try server.ssh("zhao", "taizhang", "export out.csv").output == "1\n")
    let got = try server.sftp(
      "wang", "get out.csv \(here)/out.csv", "rm in.csv", "rename 七月.csv 八月.csv", "ls -l")
    #expect(got.status == 0, "\(got)")
    #expect(try String(contentsOfFile: here + "/out.csv", encoding: .utf8).contains("井盖破损"))
    let copied = try server.scp("wang", here + "/in.csv", "taizhang-files@127.0.0.1:scp.csv")
    #expect(copied.status == 0, "\(copied)")
    try whatIsAboveIsOutOfReach(server)
    try nothingElseIsStarted(server)
    let names = try server.root("ls", PrivateServer.ledger + "/exchange").lines
    #expect(names.sorted() == ["out.csv", "scp.csv", "八月.csv"].sorted())
    #expect(try server.taizhang("check").status == 0)
  }

  private func whatIsAboveIsOutOfReach(_ server: PrivateServer) throws {
    let loot = server.scratch.path + "/loot"
    for line in [
      "get /etc/passwd \(loot)", "get ../../../../etc/passwd \(loot)", "get ../access/keys.json \(loot)",
      "get ../../taizhang/ledger/FORMAT \(loot)", "get /srv/taizhang/ledger/FORMAT \(loot)",
      "put \(server.scratch.path)/in.csv /x.csv", "mkdir /x", "mkdir ../x", "rename out.csv ../out.csv",
      "rename /exchange /y", "rmdir /exchange", "ln out.csv hard.csv", "symlink ../access/keys.json k.csv",
      "symlink /etc/passwd p.csv", "chmod 777 /", "chown 0 /",
    ] {
      let ended = try server.sftp("wang", line)
      #expect(ended.status != 0, "\(line): \(ended)")
    }
    #expect(!FileManager.default.fileExists(atPath: loot))
    // Whoever opens exchange/ to everybody opens it to nobody else: others of the machine do not get that far.
    #expect(try server.sftp("wang", "chmod 777 .").status == 0)
    let modes = try server.root("stat", "-c", "%a %U", "/srv/taizhang/files", PrivateServer.ledger).lines
    #expect(modes == ["750 root", "2770 taizhang"])
    #expect(try server.sftp("wang", "chmod 2770 .").status == 0)
    // Who has no key of the ledger is nobody.
    for account in PrivateServer.accounts {
      #expect(try server.ssh("stranger", account, "status").status == 255)
    }
    #expect(try server.sftp("stranger", "ls").status == 255)
  }

  private func nothingElseIsStarted(_ server: PrivateServer) throws {
    for line in [
      nil, "id", "touch /home/marks/line", "/home/taizhang-program --version", "status", "scp -t .",
      "internal-sftp -d /",
    ] {
      let ended = try server.ssh("wang", "taizhang-files", line)
      #expect(!ended.output.contains("uid=") && !ended.output.contains("taizhang ("), "\(ended)")
      #expect(!ended.output.contains("佳美"), "\(ended)")
    }
    let terminal = try server.ssh("wang", "taizhang-files", nil, with: ["-tt"])
    #expect(terminal.complaint.contains("PTY allocation request failed"), "\(terminal)")
    for account in PrivateServer.accounts {
      let back = try server.ssh(
        "wang", account, nil, with: ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22"])
      #expect(back.status != 0 && back.complaint.contains("forwarding failed"), "\(back)")
      let on = try server.ssh("wang", account, nil, with: ["-W", "127.0.0.1:22"])
      #expect(on.status != 0 && on.output.isEmpty, "\(on)")
      let subsystem = try server.ssh("wang", account, "netconf", with: ["-s"])
      #expect(subsystem.status != 0, "\(subsystem)")
    }
    let old = try server.scp(
      "wang", server.scratch.path + "/in.csv", "taizhang-files@127.0.0.1:o.csv", isOld: true)
    #expect(old.status != 0, "\(old)")
    // Neither a shell's own files, nor rc, nor another program for sftp: sshd itself, and this program.
    #expect(try server.root("ls", "/home/marks").output.isEmpty)
    let started = server.log.split(whereSeparator: \.isNewline).filter { $0.contains("Starting session") }
    #expect(started.count > 20, "\(started.count)")
    for line in started {
      #expect(
        line.contains("forced-command (config) 'internal-sftp -d /exchange")
          || line.contains("forced-command (key-option) ''/home/taizhang-program' enter"), "\(line)")
    }
  }

  /// Whoever is retired, or whose key is removed, is out of both accounts at once, also of what is open.
  @Test func whoGoesIsGoneFromFilesAndScreens() throws {
    guard let server = try server() else { return }
    func screen(_ key: String, _ name: String) throws -> Terminal {
      let terminal = try Terminal(server.screen(key), columns: 100)
      terminal.wait(name)
      return terminal
    }
    #expect(try server.sftp("zhou", "ls").status == 0)
    let (retired, removed) = (try screen("zhou", "周望"), try screen("wang", "王磊"))
    // By the admin, over the admin's own key.
    let retiring = try server.ssh("he", "taizhang", "people retire 周望")
    #expect(retiring.status == 0, "\(retiring)")
    retired.wait("ended ")
    #expect(try server.sftp("zhou", "ls").status == 255)
    #expect(try server.ssh("zhou", "taizhang", "status").status == 255)
    #expect(try server.taizhang("access", "list").status == 0)
    // The other one's session goes on until the key goes.
    #expect(removed.picture.contains("王磊"))
    let transfer = try Terminal(server.transfer("wang"), columns: 100)
    transfer.wait("sftp>")
    let removing = try server.taizhang("access", "remove", "王磊")
    #expect(removing.status == 0 && removing.complaint.contains("2 open sessions"), "\(removing)")
    removed.wait("ended ")
    try transfer.play("'ls' Enter")
    transfer.wait("ended ")
    #expect(try server.sftp("wang", "ls").status == 255)
    // Who comes back has the key back.
    #expect(try server.ssh("he", "taizhang", "undo").status == 0)
    #expect(try server.sftp("zhou", "ls").status == 0)
    #expect(try server.ssh("zhou", "taizhang", "status").output.contains("周望"))
  }
}
