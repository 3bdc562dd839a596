import Foundation
import Testing

/// What a command leaves to be done behind its end: readable files and snapshot, by a process of their own.
@Suite struct LeftBehindTests {
  private let ledger: TestLedger
  /// As everybody runs it: other tests have it wait.
  private static let behind = ["TAIZHANG_WAIT_FOR_FILES": ""]

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
  }

  private var items: String { ledger.path + "/items.json" }

  private func add(_ title: String) throws -> Program.Ended {
    let ended = try Program.run(
      ["--ledger", ledger.path, "--lang", "zh", "add", title, "--site", "佳美二区", "--category", "0101"],
      environment: Self.behind)
    #expect(ended.status == 0, "\(ended)")
    return ended
  }

  /// The lock under which snapshot and readable files are written, waited for: whoever was at it has ended then.
  private func takeLock() throws -> Int32 {
    let folder = open(ledger.path + "/snapshots", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try #require(folder >= 0)
    while flock(folder, LOCK_EX) != 0 && errno == EINTR {}
    return folder
  }

  /// The titles in items.json.
  private func titles() throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: items)))
    let entries = try #require((json as? [String: Any])?["items"] as? [[String: Any]])
    return entries.compactMap { $0["title"] as? String }
  }

  @Test func theReadableFilesFollow() throws {
    _ = try add("雨棚")
    close(try takeLock())
    #expect(try titles() == ["雨棚"])
    // Many in a row: whoever comes while somebody is at it leaves theirs to that one.
    let many = (1...12).map { "第\($0)项" }
    for title in many { _ = try add(title) }
    close(try takeLock())
    #expect(try titles() == ["雨棚"] + many)
    #expect(try ledger.run("check").status == 0)
  }

  /// What was left behind and never done, as by a process that was killed, is made good behind the next command.
  @Test func whatNobodyDidIsMadeGood() throws {
    let lock = try takeLock()
    _ = try add("没人写下")
    close(lock)
    #expect(try titles().isEmpty)
    _ = try add("下一项")
    close(try takeLock())
    #expect(try titles() == ["没人写下", "下一项"])
  }

  /// Who edited a file by hand is told by the command itself.
  @Test func anEditByHandIsSaidByTheCommand() throws {
    _ = try add("雨棚")
    close(try takeLock())
    let text = try String(contentsOfFile: items, encoding: .utf8)
    let edited = text.replacingOccurrences(of: "雨棚", with: "大雨棚")
    try edited.write(toFile: items, atomically: true, encoding: .utf8)
    let added = try add("其后")
    #expect(added.complaint.contains("items.edited-1.json"), "\(added)")
    #expect(try titles() == ["雨棚", "其后"])
  }

  /// Nobody waits for the process that stays behind, and what the command was started with is let go of.
  @Test func nothingIsHeld() throws {
    _ = try add("雨棚")
    let scratch = try ScratchDirectory()
    let words = "\(Program.path) --ledger \(ledger.path) add 其后 --site 佳美二区 --category 0101"
    // The second within a second: its process rests first. The pipe ends with the command, the lock is free then.
    let script = """
      exec 9>'\(scratch.path)/lock'; flock 9; cd '\(scratch.path)'
      \(words) | cat; exec 9>&-; flock -n '\(scratch.path)/lock' echo free
      """
    let ended = try Program.run(["-c", script], environment: Self.behind, binary: "/bin/bash")
    #expect(ended.status == 0 && ended.output.hasSuffix("free\n"), "\(ended)")
    close(try takeLock())
    #expect(try titles() == ["雨棚", "其后"])
  }
}
