import Foundation
import Testing

/// The weekly meeting over the sample's week, in real terminals and with keys alone.
@Suite(.serialized) struct MeetingScreenTests {
  let scratch: ScratchDirectory
  let ledger: String

  init() throws {
    scratch = try ScratchDirectory()
    ledger = scratch.path + "/ledger"
    let made = try Program.run(["demo", "--dir", ledger])
    guard made.status == 0 else { throw TestLedger.Complaint(text: made.complaint) }
  }

  /// A terminal as large as the wall's letters leave it, at the list of meetings.
  private func wall() throws -> Terminal {
    let terminal = try Terminal(
      "'\(Program.path)' --lang zh --ledger '\(ledger)' meeting", columns: 60, rows: 16)
    terminal.wait(for: "the meetings, perhaps below the tour") { $0.contains("例会") || $0.contains("导览") }
    if terminal.picture.contains("导览") { try terminal.strike("Enter") }
    terminal.wait("专题会")
    return terminal
  }

  private func begin(_ terminal: Terminal) throws {
    try terminal.strike("Enter")
    terminal.wait("保存")
    try terminal.strike("C-s")
    terminal.wait("直到此框占满")
    try terminal.strike("Enter")
    terminal.wait("1 会前情况")
  }

  /// The number of the item under discussion.
  private func number(in picture: String) -> String? {
    picture.firstMatch(of: #/20[0-9]{2}-[0-9]{4}/#).map { String($0.output) }
  }

  @Test func aKilledConnectionComesBackAndANeighbourShows() throws {
    let first = try wall()
    try begin(first)
    try first.strike("5")
    first.wait("5 红灯")
    try first.strike("n")
    let item = try #require(number(in: first.wait("2/")))
    // What the screen stands on is on the disk: another program can read it.
    first.wait(for: "the place is saved") { _ in
      let journal = try? Program.run(["--ledger", ledger, "log", "--json"]).output
      return journal?.contains("\"redLamps\"") == true && journal?.contains("\"discussed\"") == true
    }
    kill(try #require(first.process), SIGKILL)
    first.wait("ended 137")
    let second = try wall()
    try second.strike("Enter")
    second.wait("由我接着操作")
    try second.strike("1")
    second.wait("直到此框占满")
    try second.strike("Enter")
    // The screen is there at once, its item as soon as the agenda is worked out.
    second.wait("5 红灯")
    #expect(number(in: second.wait(item)) == item)
    let cancelled = try Program.run([
      "--ledger", ledger, "--as", "罗志强", "cancel", item, "--reason", "误报撤回",
    ])
    #expect(cancelled.status == 0, "\(cancelled.complaint)")
    let changed = second.wait("误报撤回")
    #expect(changed.contains("! 罗志强"))
    #expect(number(in: changed) == item)
  }

  @Test func theMeetingEndsWithItsPapersInTheExchange() throws {
    let terminal = try wall()
    try begin(terminal)
    try terminal.strike("0")
    terminal.wait("10 议定")
    try terminal.strike("D")
    terminal.wait("保存")
    try terminal.type("每日下午五点半碰头")
    try terminal.strike("C-s")
    terminal.wait("责任人 未定")
    try terminal.strike("E")
    terminal.wait("议定事项1没有责任人")
    try terminal.strike("y")
    terminal.wait("周例会会议纪要")
    try terminal.strike("w")
    terminal.wait("已存 12 个文件")
    let files = try FileManager.default.contentsOfDirectory(atPath: ledger + "/exchange").sorted()
    #expect(files.count == 12)
    let minutes = try #require(files.first { $0.hasPrefix("会议纪要") && $0.hasSuffix(".md") })
    let text = try String(contentsOfFile: "\(ledger)/exchange/\(minutes)", encoding: .utf8)
    #expect(text.contains("每日下午五点半碰头"))
    // What was left open is the ledger's to remember, not the paper's to print.
    #expect(!text.contains("议定事项1没有责任人"))
  }
}
