import Foundation
import Testing

/// The mouse in a real terminal: asked for and given back, and what reports do.
@Suite(.serialized) struct MouseScreenTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "车棚占道", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    try ledger.do("add", "楼道堆物", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
  }

  private func turnOn(_ terminal: Terminal) throws {
    try terminal.play(": 'set mouse' Enter")
    terminal.wait(for: "the mouse is on") { _ in terminal.hearsMouse == true }
  }

  /// What a terminal sends for a button at the line in which a text stands.
  private func report(_ button: Int, at text: String, _ terminal: Terminal) throws -> String {
    let lines = terminal.wait(text).split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) })
    return "\u{1B}[<\(button);6;\(row + 1)M\u{1B}[<\(button);6;\(row + 1)m"
  }

  @Test func clicksChooseAndOpenAndNothingIsTyped() throws {
    let terminal = try Terminal.items(of: ledger)
    #expect(terminal.hearsMouse == false)
    // Unasked for, a report does nothing, and is not typed either.
    try terminal.send(try report(0, at: "楼道堆物", terminal))
    try turnOn(terminal)
    try terminal.send(try report(0, at: "楼道堆物", terminal))
    try terminal.strike("v")
    terminal.wait(for: "the clicked item's detail") { $0.contains("楼道堆物") && !$0.contains("车棚占道") }
    try terminal.strike("Escape")
    try terminal.send(try report(0, at: "车棚占道", terminal))
    try terminal.send(try report(0, at: "车棚占道", terminal))
    terminal.wait("操作")
    try terminal.strike("Escape")
    terminal.wait(for: "the menu is gone") { !$0.contains("操作") }
    // The first items stand as they were added.
    #expect(try ledger.do("list", "--columns", "title").lines.sorted() == ["楼道堆物", "车棚占道"].sorted())
    // The next session has it from its start.
    try terminal.play(": 'q' Enter")
    terminal.wait("ended 0")
    #expect(terminal.hearsMouse == false)
    let next = try Terminal.items(of: ledger)
    #expect(next.hearsMouse == true)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT])
  func howeverItEndsTheMouseIsOff(_ signal: Int32) throws {
    let terminal = try Terminal.items(of: ledger)
    try turnOn(terminal)
    kill(try #require(terminal.process), signal)
    terminal.wait("ended \(128 + signal)")
    #expect(terminal.hearsMouse == false)
  }

  @Test func theShellHasTheTerminalWithoutTheMouse() throws {
    // A shell that lets its programs be stopped.
    let terminal = try Terminal("set -m; '\(Program.path)' --ledger '\(ledger.path)' --lang zh")
    terminal.wait("佳美社区")
    try terminal.strike("Escape")
    terminal.wait(for: "the tour is put away") { !$0.contains("导览") }
    try turnOn(terminal)
    let process = try #require(terminal.process)
    defer { kill(process, SIGKILL) }
    try terminal.play(": 'suspend' Enter")
    terminal.wait("ended \(128 + SIGTSTP)")
    #expect(terminal.hearsMouse == false)
  }

  /// For how many seconds: `TAIZHANG_MOUSE_SECONDS=60` for the full count.
  private static let seconds =
    ProcessInfo.processInfo.environment["TAIZHANG_MOUSE_SECONDS"].flatMap(Double.init) ?? 3

  /// Random keys, clicks and wheels as bytes of a terminal: the screen lives, and the journal has all it had.
  @Test func randomKeysAndClicksLoseNothing() throws {
    for number in 1...10 { try ledger.do("add", "杂物\(number)", "--site", "佳美二区", "--category", "0101") }
    let before = try ledger.do("log", "--limit", "100000").lines.count
    var terminal = try Terminal.items(of: ledger)
    try turnOn(terminal)
    var keys: [String] = "jklhgGntwvsacdeymxobufFV0123456789?<>[]=-+S ".map { String($0) }
    keys += ["\r", "\r", "\t", "\u{7F}", "\u{13}", "\u{6}", "\u{1B}[A", "\u{1B}[6~"]
    keys += [String](repeating: "\u{1B}", count: 12)
    var random = SystemRandomNumberGenerator()
    var sent = ""
    let deadline = ContinuousClock.now + .seconds(Self.seconds)
    while ContinuousClock.now < deadline {
      let bytes = (0..<8).map { _ -> String in
        let (x, y) = (Int.random(in: 1...84, using: &random), Int.random(in: 1...26, using: &random))
        let button = [0, 0, 0, 64, 65, 2, 35].randomElement(using: &random)!
        if Bool.random(using: &random) { return "\u{1B}[<\(button);\(x);\(y)M" }
        return keys.randomElement(using: &random)!
      }
      sent += bytes.joined()
      try terminal.send(bytes.joined())
      guard terminal.process == nil else { continue }
      // The menu leads out of the program as well: that is no fall. It goes on in another one.
      terminal.wait("ended 0")
      terminal = try Terminal.screen(of: ledger)
      terminal.wait("佳美社区")
      sent = ""
    }
    // It still answers: another size is drawn.
    if terminal.process != nil {
      try terminal.resize(columns: 100, rows: 30)
      terminal.wait(for: "the keys in the last row, after \(sent.debugDescription)") { shown in
        let rows = shown.split(separator: "\n", omittingEmptySubsequences: false)
        return shown.contains("ended 0") || rows.count >= 30 && rows[29].contains { !$0.isWhitespace }
      }
    }
    if terminal.process == nil { terminal.wait("ended 0") }
    #expect(try ledger.do("log", "--limit", "100000").lines.count >= before)
    #expect(try ledger.do("check").status == 0)
  }
}
