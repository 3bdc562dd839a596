import Foundation
import Testing

/// By a key nothing is started but the program, whatever the server's settings allow and the client asks for.
@Suite(.enabled(if: SecureShell.isHere)) struct AccessNothingElseTests {
  /// The processes whose command line says that somebody came in to a ledger.
  private func sessions(of ledger: String) -> [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int($0) }.filter { process in
      let words = read("/proc/\(process)/cmdline").split(separator: "\0")
      return words.first?.hasSuffix("taizhang") == true && words.contains("enter")
        && words.contains(Substring(ledger))
    }
  }

  /// The processes that a process started, by whichever of its threads, as all processes tell.
  private func children(of parent: Int) -> [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int($0) }.filter { self.parent(of: $0) == parent }
  }

  private func parent(of process: Int) -> Int? {
    // Behind the name in parentheses, which may hold anything: state, parent.
    let fields = read("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 1 ? Int(fields[1]) : nil
  }

  private func read(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  @Test func aScreenStartsNoEditorPagerOrShellAndForwardsNothing() throws {
    let office = try AccessTests.Office(
      settings:
        "AcceptEnv *\nX11Forwarding yes\nAllowAgentForwarding yes\nPermitTunnel yes\nAllowTcpForwarding yes")
    let path = office.shell.scratch.path
    // Whatever would be started leaves a mark.
    let (mark, program) = (path + "/mark", path + "/editor")
    try "#!/bin/sh\ntouch \(mark)\n".write(toFile: program, atomically: false, encoding: .utf8)
    #expect(chmod(program, 0o755) == 0)
    let variables = ["EDITOR", "VISUAL", "PAGER", "SHELL", "BASH_ENV", "ENV", "TAIZHANG_EDITOR"]
    let environment = Dictionary(uniqueKeysWithValues: variables.map { ($0, program) })
    #expect(try office.shell.run("wang", "add 井盖破损 --site 佳美二区").status == 0)
    let options = variables.flatMap { ["-o", "SendEnv=\($0)"] } + ["-A", "-X"]
    let call = ["/usr/bin/ssh", "-t"] + office.shell.call("wang", options: options)
    let terminal = try Terminal(
      call.map { "'\($0)'" }.joined(separator: " "), columns: 100,
      environment: environment.merging(["SSH_AUTH_SOCK": path + "/agent", "DISPLAY": ":9"]) { $1 })
    terminal.wait("王磊")
    try terminal.strike("Escape")
    terminal.wait(for: "the tour is put away") { !$0.contains("导览") && !$0.contains("minutes") }
    try terminal.play("2 c '现场看过' C-x C-e")
    terminal.wait("现场看过")
    try terminal.play("Escape 1")
    for line in [":!\(program)", ":shell", ":e \(program)", ":edit! \(program)", ":r !\(program)"] {
      try terminal.type(line)
      try terminal.strike("Enter", "Escape")
    }
    terminal.wait("井盖破损")
    // What the command left behind writes the readable files, and goes.
    terminal.wait(for: "the process behind the command is gone") { _ in
      sessions(of: office.ledger.path).count < 2
    }
    let running = sessions(of: office.ledger.path)
    #expect(running.count == 1, "\(running)")
    for process in running {
      let started = children(of: process)
      #expect(started.isEmpty, "\(started.map { read("/proc/\($0)/cmdline") })")
      // Who started it is found in the same way: what is looked at tells something.
      #expect(parent(of: process).map { children(of: $0).contains(process) } == true)
      let given = read("/proc/\(process)/environ").split(separator: "\0").map(String.init)
      #expect(given.contains { $0.hasPrefix("SSH_CONNECTION=127.0.0.1 ") }, "\(given)")
      for name in ["SSH_AUTH_SOCK", "DISPLAY"] {
        #expect(!given.contains { $0.hasPrefix("\(name)=") }, "\(given)")
      }
    }
    try terminal.play("Escape : 'q' Enter")
    terminal.wait("ended ")
    // A client that asks for a tunnel and is refused waits for ever: what refuses it is looked at instead.
    let keys = try String(contentsOfFile: path + "/authorized_keys", encoding: .utf8)
    let given = keys.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    #expect(
      !given.isEmpty && given.allSatisfy { $0.contains("restrict,") && !$0.contains("tunnel=") }, "\(keys)")
    let log = office.shell.log
    #expect(!FileManager.default.fileExists(atPath: mark), "\(log)")
    let started = log.split(whereSeparator: \.isNewline).filter { $0.contains("Starting session") }
    #expect(started.count >= 2 && started.allSatisfy { $0.contains("forced-command") }, "\(started)")
  }
}
