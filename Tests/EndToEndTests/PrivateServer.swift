import Foundation
import Testing

/// A server as docs/access.md sets it up, accounts and all, on a machine that stays as it is: an sshd in a mount namespace,
/// where /etc is a copy, and /home, /srv and /var/lib are empty at first. What `access setup` prints is carried out there to the letter.
final class PrivateServer {
  /// The ledger's path in there.
  static let ledger = "/srv/taizhang/ledger"
  /// The account of the screen, and the one for files.
  static let accounts = ["taizhang", "taizhang-files"]
  private static let people = [
    ("王磊", "wang", "worker"), ("赵敏", "zhao", "lead"), ("周望", "zhou", "viewer"), ("何静", "he", "admin"),
  ]

  let scratch: ScratchDirectory
  private let port: Int
  private let process = Process()

  /// Why it cannot be made here; nothing when it can.
  static var missing: String? {
    if geteuid() != 0 { return "files-by-key: needs root" }
    let tools = [
      "/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/sftp", "/usr/bin/scp", "/usr/bin/ssh-keygen",
      "/usr/bin/unshare",
      "/usr/bin/nsenter", "/usr/sbin/useradd",
    ]
    if let tool = tools.first(where: { !FileManager.default.isExecutableFile(atPath: $0) }) {
      return "files-by-key: needs \(tool)"
    }
    let tried = try? Program.run(
      ["--mount", "--propagation", "private", "mount", "-t", "tmpfs", "none", "/srv"],
      binary: "/usr/bin/unshare")
    return tried?.status == 0 ? nil : "files-by-key: needs a mount namespace"
  }

  /// Makes and starts it.
  init() throws {
    scratch = try ScratchDirectory()
    port = try SecureShell.freePort()
    for name in Self.people.map(\.1) + ["stranger", "host"] {
      let made = try Program.run(
        ["-q", "-t", "ed25519", "-N", "", "-C", "\(name)@phone", "-f", "\(scratch.path)/\(name)"],
        binary: "/usr/bin/ssh-keygen")
      guard made.status == 0 else { throw TestLedger.Complaint(text: made.complaint) }
    }
    try script.write(toFile: scratch.path + "/script", atomically: false, encoding: .utf8)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = [
      "--mount", "--propagation", "private", "/bin/sh", "-c",
      "exec /bin/sh '\(scratch.path)/script' > '\(scratch.path)/told' 2>&1",
    ]
    process.environment = Program.environment()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<2_400 where process.isRunning {
      if log.contains("Server listening") { return }
      usleep(25_000)
    }
    throw TestLedger.Complaint(text: "the server was not made: \(read("told"))\(log)")
  }

  deinit { process.terminate() }

  /// What sshd has logged.
  var log: String { read("log") }

  private func read(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: "\(scratch.path)/\(name)") ?? Data(), as: UTF8.self)
  }

  /// Docs/access.md, "Set it up", and what `access setup` prints. Whatever a shell or sshd would start by itself leaves a
  /// mark; the program for sftp that is not sshd's own is such a one.
  private var script: String {
    let (ledger, scratch) = (Self.ledger, self.scratch.path)
    let people = Self.people.map { name, key, role in
      """
      ledger people add \(name) --role \(role)
      ledger access add \(name) --key \(scratch)/\(key).pub
      """
    }
    return """
      set -eu
      PATH=/usr/sbin:/usr/bin:/sbin:/bin
      # It may lie below one of the directories that are empty from here on.
      touch \(scratch)/program
      mount --bind '\(Program.path)' \(scratch)/program
      cp -a /etc \(scratch)/etc
      mount --bind \(scratch)/etc /etc
      mount -t tmpfs -o mode=755 none /home
      mount -t tmpfs -o mode=755 none /srv
      mount -t tmpfs -o mode=755 none /var/lib
      mkdir -p /run/sshd /srv/taizhang /etc/ssh/sshd_config.d
      mkdir -m 1777 /home/marks
      touch /home/taizhang-program
      mount --bind \(scratch)/program /home/taizhang-program
      ledger() { /home/taizhang-program --ledger \(ledger) "$@"; }
      /home/taizhang-program init \(ledger) --name 佳美社区
      ledger sites add 佳美二区 --kind estate
      ledger access setup --account taizhang > \(scratch)/setup
      chown -R taizhang: \(ledger)
      chown root: /srv/taizhang && chmod 711 /srv/taizhang
      \(people.joined(separator: "\n"))
      for name in rc profile; do echo 'touch /home/marks/'$name > /home/taizhang/.ssh/$name; done
      cp /home/taizhang/.ssh/profile /home/taizhang/.profile
      printf '#!/bin/sh\\ntouch /home/marks/subsystem\\n' > /home/subsystem
      chmod 755 /home/subsystem
      rm -f /etc/ssh/sshd_config.d/*
      sed -n '/^# taizhang:/,/^the account for files/p' \(scratch)/setup | sed '$d' > /etc/ssh/sshd_config.d/taizhang.conf
      sed -n '/^useradd/,$p' \(scratch)/setup > \(scratch)/files
      sh -eu \(scratch)/files
      cat > \(scratch)/config <<END
      ListenAddress 127.0.0.1
      Port \(port)
      HostKey \(scratch)/host
      PidFile none
      UsePAM no
      LogLevel VERBOSE
      Subsystem sftp /home/subsystem
      Include /etc/ssh/sshd_config.d/*.conf
      END
      exec /usr/sbin/sshd -D -E \(scratch)/log -f \(scratch)/config

      """
  }

  /// A command of root's in there.
  func root(_ words: String...) throws -> Program.Ended {
    try Program.run(["-t", "\(process.processIdentifier)", "-m"] + words, binary: "/usr/bin/nsenter")
  }

  /// The program, run by root on the ledger in there.
  @discardableResult
  func taizhang(_ words: String...) throws -> Program.Ended {
    try Program.run(
      ["-t", "\(process.processIdentifier)", "-m", "/home/taizhang-program", "--ledger", Self.ledger] + words,
      binary: "/usr/bin/nsenter")
  }

  private func options(_ key: String) -> [String] {
    [
      "-F", "none", "-i", "\(scratch.path)/\(key)", "-o", "Port=\(port)", "-o", "IdentitiesOnly=yes", "-o",
      "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o",
      "LogLevel=ERROR", "-o", "ConnectTimeout=10",
    ]
  }

  /// The words of a client that goes to the screen.
  func screen(_ key: String) -> String {
    (["/usr/bin/ssh", "-t"] + options(key) + ["taizhang@127.0.0.1"]).map { "'\($0)'" }.joined(separator: " ")
  }

  /// The words of a client that goes to the files and stays there.
  func transfer(_ key: String) -> String {
    (["/usr/bin/sftp"] + options(key) + ["taizhang-files@127.0.0.1"]).map { "'\($0)'" }.joined(separator: " ")
  }

  /// A client's line to one of the accounts; nothing for a line asks for a shell.
  func ssh(_ key: String, _ account: String, _ line: String?, with more: [String] = []) throws
    -> Program.Ended
  {
    try Program.run(
      options(key) + more + ["\(account)@127.0.0.1"] + (line.map { ["--", $0] } ?? []), binary: "/usr/bin/ssh"
    )
  }

  /// Lines of a client for files, which ends badly at the first that is refused.
  func sftp(_ key: String, _ lines: String...) throws -> Program.Ended {
    try Program.run(
      options(key) + ["-b", "-", "taizhang-files@127.0.0.1"],
      input: Array(lines.map { $0 + "\n" }.joined().utf8), binary: "/usr/bin/sftp")
  }

  /// A copy by scp, by way of sftp or in the old way, which runs a program at the other end.
  func scp(_ key: String, _ from: String, _ to: String, isOld: Bool = false) throws -> Program.Ended {
    try Program.run(options(key) + (isOld ? ["-O"] : []) + [from, to], binary: "/usr/bin/scp")
  }
}
