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

  /// The command has ended before its files are written, and somebody is at them.
  @Test func theCommandDoesNotWaitForThem() throws {
    var wasLeft = false
    // Whoever stays behind rests a second where the files were written just now: a machine that is busy for longer is
    // asked again.
    for attempt in 1...5 where !wasLeft {
      let later = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: 3600)]
      try FileManager.default.setAttributes(later, ofItemAtPath: items)
      let title = "第\(attempt)项"
      _ = try add(title)
      let folder = open(ledger.path + "/snapshots", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      let isHeld = flock(folder, LOCK_EX | LOCK_NB) != 0
      close(folder)
      let isWritten = try titles().contains(title)
      close(try takeLock())
      #expect(try titles().contains(title))
      wasLeft = isHeld && !isWritten
    }
    #expect(wasLeft)
  }

  /// A snapshot that is damaged is made anew before the command ends, and that is said; the next command says nothing.
  @Test func aDamagedSnapshotIsToldByTheCommand() throws {
    let table = ledger.scratch.path + "/many.csv"
    let rows = (0..<250).map { "佳美二区,第\($0)处,2026-11-02" }
    try (["点位,存在问题,上报时间"] + rows).joined(separator: "\n").write(
      toFile: table, atomically: false, encoding: .utf8)
    #expect(try ledger.run("import", table).status == 0)
    func snapshots() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: ledger.path + "/snapshots")
        .filter { $0.hasSuffix(".jsonl") }.sorted()
    }
    let newest = try #require(try snapshots().last)
    let file = "\(ledger.path)/snapshots/\(newest)"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    // A site, which every command reads, of another name: its line does not hold any more.
    bytes.replaceSubrange(try #require(bytes.range(of: Data("佳美二区".utf8))), with: Data("佳美三区".utf8))
    try bytes.write(to: URL(fileURLWithPath: file))
    let told = try add("雨棚")
    #expect(told.complaints.count == 1 && told.complaint.contains("快照损坏"), "\(told)")
    // It was not left behind: it is there at once, and is not the one that was damaged.
    #expect(try snapshots().last != newest)
    let sound = try ledger.run("check")
    #expect(sound.status == 0, "\(sound)")
    let next = try add("车棚")
    #expect(!next.complaint.contains("快照"), "\(next)")
    close(try takeLock())
    #expect(try titles().suffix(2) == ["雨棚", "车棚"])
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
    #expect(ended.status == 0 && ended.lines.last == "free" && ended.lines.count == 2, "\(ended)")
    // What the command said came through the pipe: the number of what it added.
    #expect(ended.output.contains("0002"), "\(ended)")
    close(try takeLock())
    #expect(try titles() == ["雨棚", "其后"])
  }
}
