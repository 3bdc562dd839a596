import Foundation
import Testing

/// A terminal as a person has one: the real binary in a real tmux, keys in, picture out.
final class Terminal {
  private let socket: String
  private let scratch: ScratchDirectory
  /// How often something was waited for in vain.
  private(set) var complaints = 0

  /// Opens a terminal of that size in which a shell runs `command`; its exit status is told at the end.
  init(
    _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    scratch = try ScratchDirectory()
    socket = scratch.path + "/tmux"
    let script = scratch.path + "/run"
    // `cat` keeps the terminal when the program has left it.
    try "\(command); echo \"ended $?\"; stty -a | tr ';' '\\n' | grep -E 'icanon|isig' ; exec cat\n".write(
      toFile: script, atomically: false, encoding: .utf8)
    let variables = Program.environment(["LANG": "zh_CN.UTF-8"].merging(environment) { $1 })
    let assignments = variables.map { "\($0.key)=\($0.value)" }
    try tmux(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + ["env"] + assignments + ["sh", script])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// A terminal in which the binary shows a ledger.
  static func screen(
    of ledger: TestLedger, options: String = "", columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws -> Terminal {
    try Terminal(
      "'\(Program.path)' --ledger '\(ledger.path)' \(options)", columns: columns, rows: rows,
      environment: environment)
  }

  /// A terminal that shows a ledger's items: the tour put away, the second view chosen.
  static func items(
    of ledger: TestLedger, options: String = "", columns: Int = 80, rows: Int = 24
  ) throws -> Terminal {
    let terminal = try screen(of: ledger, options: options, columns: columns, rows: rows)
    terminal.wait("佳美社区")
    try terminal.strike("Escape")
    // Escape and a key at once would be another key.
    terminal.wait(for: "the tour is put away") { !$0.contains("导览") && !$0.contains("minutes") }
    try terminal.strike("2")
    terminal.wait("车棚")
    return terminal
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let ended = try Program.run(
      ["-S", socket, "-f", "/dev/null"] + arguments,
      environment: ["LANG": "C.UTF-8", "TERM": "xterm-256color", "SHELL": "/bin/sh"],
      binary: Terminal.binary)
    guard ended.status == 0 else { throw TestLedger.Complaint(text: ended.complaint) }
    return ended.output
  }

  private static let binary: String =
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map { "\($0)/tmux" }
    .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "/usr/bin/tmux"

  /// Strikes keys, by tmux's names for them.
  func strike(_ keys: String...) throws { try tmux(["send-keys", "-t", ":"] + keys) }

  /// Plays a script such as `5 d '周五' Tab`: keys by tmux's names, text in quotes.
  func play(_ script: String) throws {
    for (place, part) in script.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1 {
        try type(String(part))
      } else {
        for key in part.split(separator: " ") { try strike(String(key)) }
      }
    }
  }

  /// Types text, as an input method hands it over.
  func type(_ text: String) throws { try tmux(["send-keys", "-t", ":", "-l", text]) }

  /// Sends bytes to the program as a terminal does by itself, such as a report of the mouse.
  func send(_ bytes: String) throws {
    try tmux(["send-keys", "-t", ":", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Whether the program has asked for reports of the mouse, written as numbers; nothing when it asked for one of both.
  var hearsMouse: Bool? {
    let flags = try? tmux(["display-message", "-p", "-t", ":", "#{mouse_any_flag}#{mouse_sgr_flag}"]).trimmed
    return flags == "11" ? true : flags == "00" ? false : nil
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-t", ":", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the terminal shows.
  var picture: String { (try? tmux(["capture-pane", "-p", "-t", ":"])) ?? "" }

  /// Waits until the terminal shows what is asked for; a test that waits in vain shows the picture.
  @discardableResult
  func wait(
    seconds: Double = 60, for what: String = "", location: SourceLocation = #_sourceLocation,
    until isThere: (String) -> Bool
  ) -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var shown = picture
    while !isThere(shown) {
      if ContinuousClock.now > deadline {
        complaints += 1
        Issue.record("in vain: \(what)\n\(shown)", sourceLocation: location)
        return shown
      }
      // tmux tells nobody that a picture has changed: ask again when the program had the machine for a while.
      usleep(Terminal.pause)
      shown = picture
    }
    return shown
  }

  /// Between two looks at the terminal, in microseconds: no longer than a look itself takes.
  private static let pause: UInt32 = 10_000

  /// Waits until a text is on the screen.
  @discardableResult
  func wait(_ text: String, location: SourceLocation = #_sourceLocation) -> String {
    wait(for: text, location: location) { $0.contains(text) }
  }

  /// Waits until a JSON file of a directory holds what is asked for, and gives its path.
  func waitForFile(
    in folder: String, location: SourceLocation = #_sourceLocation, until holds: (String) -> Bool
  ) -> String? {
    var found: String?
    wait(for: "a file in \(folder)", location: location) { _ in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      found = names.filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }.first {
        (try? String(contentsOfFile: $0, encoding: .utf8)).map(holds) ?? false
      }
      return found != nil
    }
    return found
  }

  /// The process that runs the binary: the shell's child.
  var process: Int32? {
    guard let shell = try? tmux(["display-message", "-p", "-t", ":", "#{pane_pid}"]).trimmed else {
      return nil
    }
    let children = try? String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
