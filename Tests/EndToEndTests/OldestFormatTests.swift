import Foundation
import Testing

/// A ledger of the oldest format, as it was made before the program knew access/, seals or backup.json: opened, changed
/// and examined by the program of today. Fixtures/format-1 is never made anew.
@Suite(.ownThread) struct OldestFormatTests {
  private static var fixture: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/format-1")
      .path
  }

  /// The ledger as it lies in the sources: copied by hand, with the modes that a checkout has.
  private func copy() throws -> (scratch: ScratchDirectory, path: String) {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/ledger"
    let copied = try Program.run(["-r", Self.fixture, path], binary: "cp")
    #expect(copied.status == 0)
    return (scratch, path)
  }

  @Test func itIsOpenedChangedAndExamined() throws {
    let (scratch, path) = try copy()
    defer { withExtendedLifetime(scratch) {} }
    func run(_ arguments: String...) throws -> Program.Ended {
      try Program.run(["--ledger", path] + arguments)
    }
    let listed = try run("list", "--columns", "number,title,state,owner")
    #expect(listed.lines == ["2026-0001\t楼道堆物\tclosed\t王磊", "2026-0002\t井盖破损\treported\t"], "\(listed)")
    #expect(try run("show", "1").output.contains("前.jpg"))
    #expect(try run("log").lines.count == 16)
    // A copy has the modes of whoever made it: one command puts that right.
    let odd = try run("check")
    #expect(odd.status == 1 && odd.output.contains("mode"), "\(odd)")
    #expect(try run("check", "--repair").status == 0)
    let sound = try run("check", "--json")
    #expect(sound.status == 0 && (sound.json as? [String: Any])?["sound"] as? Bool == true, "\(sound)")
    #expect(try run("--as", "李芳", "add", "其后", "--address", "2号").output == "2026-0003\n")
    #expect(try run("--as", "李芳", "note", "2", "看过").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path + "/journal").count { !$0.contains(".json") }
        == 2)
    let archive = scratch.path + "/b.tar"
    #expect(try run("backup", "-o", archive).status == 0)
    #expect(try Program.run(["restore", archive, scratch.path + "/back"]).status == 0)
    #expect(try run("check", "--against", archive).status == 0)
    #expect(try run("check", "--against", Self.fixture).status == 0)
  }

  /// `cp -r` under any umask, and FORMAT gone: one command, and the office goes on.
  @Test(arguments: ["022", "077", "000"]) func aCopyWorksAgainAfterOneCommand(_ umask: String) throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区")
    let copy = ledger.scratch.path + "/copy"
    let made = try Program.run(
      ["-c", "umask \(umask); cp -r '\(ledger.path)' '\(copy)' && rm '\(copy)/FORMAT'"], binary: "/bin/sh")
    #expect(made.status == 0)
    #expect(try Program.run(["--ledger", copy, "list"]).status == 1)
    let lost = try Program.run(["--ledger", copy, "check"])
    #expect(lost.status == 1 && lost.output.contains("FORMAT"), "\(lost)")
    let mended = try Program.run(["--ledger", copy, "check", "--repair"])
    #expect(
      mended.status == 0 && mended.output.contains("FORMAT") && mended.output.contains("modes"), "\(mended)")
    #expect(try Program.run(["--ledger", copy, "add", "其后", "--address", "1号"]).status == 0)
    let modes = try Program.run(
      [copy, "-type", "f", "!", "-perm", "660", "-o", "-type", "d", "!", "-perm", "-2770"], binary: "find")
    #expect(modes.output.isEmpty, "\(modes)")
  }
}
