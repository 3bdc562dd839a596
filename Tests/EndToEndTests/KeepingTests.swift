import Foundation
import Testing
import Sample

/// Ledgers made, examined, kept elsewhere and brought back, from the command line.
@Suite(.ownThread) struct KeepingTests {
  @Test func theSampleIsPracticeInWhichOneActsAsAnybody() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/demo"
    #expect(try Program.run(["demo", "--dir", path]).output == path + "\n")
    let count = try Program.run(["--ledger", path, "count"])
    #expect((Int(count.output.dropLast()) ?? 0) > 100)
    let people = try #require(
      try Program.run(["--ledger", path, "people", "list", "--json"]).json as? [[String: Any]])
    let worker = try #require(people.first { $0["role"] as? String == "worker" }?["name"] as? String)
    let found = try Program.run(["--ledger", path, "--as", worker, "count", "owner:me"])
    #expect(found.status == 0)
    #expect(try Program.run(["check", "--ledger", path]).status == 0)
  }

  @Test func aGeneratedLedgerHasAsManyItemsAsWereAskedFor() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/demo"
    #expect(try Program.run(["demo", "--items", "700", "--dir", path]).status == 0)
    #expect(try Program.run(["--ledger", path, "count"]).output == "700\n")
    #expect(try Program.run(["demo", "--items", "0"]).status == 64)
  }

  @Test func aBackupComesBackWhole() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101")
    let photo = ledger.scratch.path + "/整改前.jpg"
    try Data("not really a photo".utf8).write(to: URL(fileURLWithPath: photo))
    try ledger.do("evidence", "1", "--before", photo)
    let archive = ledger.scratch.path + "/backup.tar"
    try ledger.do("backup", "-o", archive)
    let copy = ledger.scratch.path + "/copy"
    #expect(try Program.run(["restore", archive, copy]).status == 0)
    let show = ["show", "1", "--json"]
    let (one, other) = try (
      Program.run(["--ledger", ledger.path] + show), Program.run(["--ledger", copy] + show)
    )
    #expect(one.output == other.output)
    #expect(one.output.contains("整改前.jpg"))
    #expect(try Program.run(["check", "--ledger", copy]).status == 0)
    // Nothing is restored over anything.
    let again = try Program.run(["restore", archive, copy])
    #expect(again.status == 1)
    #expect(again.complaints.count == 1)
    #expect(try Program.run(["restore", photo, ledger.scratch.path + "/other"]).status == 1)
  }

  /// What is there already stays, unless it is forced, or is yesterday's backup of the same ledger.
  @Test func anExistingFileStays() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101")
    let (file, archive) = (ledger.scratch.path + "/年终.csv", ledger.scratch.path + "/backup.tar")
    func content() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }
    for command in [
      ["export", file], ["report", "ledger", "--format", "txt", "-o", file], ["backup", "-o", file],
    ] {
      try "别动我".write(toFile: file, atomically: true, encoding: .utf8)
      let call = ["--ledger", ledger.path] + command
      let refused = try Program.run(call)
      #expect(refused.status == 1 && refused.complaint.contains("--force"), "\(command): \(refused)")
      #expect(try content() == "别动我")
      #expect(try Program.run(call + ["--force"]).status == 0)
      #expect((try? content()) != "别动我")
    }
    try ledger.do("backup", "-o", archive)
    try ledger.do("add", "其后", "--site", "佳美二区", "--category", "0101")
    try ledger.do("backup", "-o", archive)
    // A ledger that lacks what the backup has does not replace it.
    let other = try TestLedger()
    try other.furnish()
    #expect(try other.run("backup", "-o", archive).status == 1)
  }

  /// A readable file is never read: who edited it by hand is told what to do.
  @Test func anEditByHandIsSaidAloud() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101")
    let items = ledger.path + "/items.json"
    let text = try String(contentsOfFile: items, encoding: .utf8)
    try text.replacingOccurrences(of: "雨棚", with: "大雨棚").write(
      toFile: items, atomically: true, encoding: .utf8)
    let check = try ledger.do("--lang", "zh", "check")
    #expect(check.output.contains("items.json 被手工改过") && check.output.contains("taizhang import \(items)"))
    // Who asks for the items is told, too, and the answer stays what it was.
    for verb in ["list", "count", "status"] {
      let asked = try ledger.run(verb, lang: "zh")
      #expect(asked.status == 0 && asked.complaint.contains("items.json 被手工改过"), "\(verb)")
      #expect(!asked.output.contains("大雨棚"))
    }
    let added = try ledger.do("--lang", "zh", "add", "其后", "--site", "佳美二区", "--category", "0101")
    #expect(added.complaint.contains("taizhang import \(ledger.path)/items.edited-1.json"), "\(added)")
    #expect(try ledger.do("show", "1").output.contains("雨棚"))
    #expect(try ledger.do("import", "--dry-run", ledger.path + "/items.edited-1.json").output.contains("1"))
  }

  @Test func damageIsFoundNamedAndMended() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    for title in ["甲", "乙", "丙"] { try ledger.do("add", title, "--site", "佳美二区") }
    #expect(try ledger.run("check").status == 0)
    let journal = ledger.path + "/journal"
    // Beside the epoch's directory lie a file that names who holds it, and one that says how far it was.
    let names = try FileManager.default.contentsOfDirectory(atPath: journal)
    let epoch = try #require(names.first { !$0.hasSuffix(".json") })
    let segment = URL(fileURLWithPath: "\(journal)/\(epoch)/000001.jsonl")
    var bytes = try Data(contentsOf: segment)
    let place = try #require(bytes.range(of: Data("乙".utf8)))
    bytes.replaceSubrange(place, with: Data("戊".utf8))
    try bytes.write(to: segment)
    let found = try ledger.run("check")
    #expect(found.status == 1)
    #expect(found.complaints.count == 1)
    #expect(found.output.contains("000001.jsonl"))
    // Said in words, in both languages.
    #expect(found.output.contains("does not fit its checksum"), "\(found.output)")
    #expect(try ledger.run("check", lang: "zh").output.contains("与校验码不符"))
    // Every finding with file, line and what was done.
    let copied = ledger.scratch.path + "/copied"
    try FileManager.default.copyItem(atPath: ledger.path, toPath: copied)
    let chinese = try Program.run(["--ledger", copied, "--lang", "zh", "check", "--repair"])
    #expect(chinese.status == 0)
    #expect(chinese.output.contains("000001.jsonl 第 "), "\(chinese.output)")
    let mended = try ledger.run("check", "--repair")
    #expect(mended.status == 0)
    #expect(
      mended.lines.contains { line in
        line.contains("/000001.jsonl line ")
          && line.contains("does not fit its checksum; it does not count - ")
          && (line.contains("brought back") || line.contains("noted as looked at"))
      }, "\(mended.output)")
    #expect(try ledger.run("check").status == 0)
  }

  /// All that one machine has written is gone with its directory: what was noted of it tells.
  @Test func aPartOfTheJournalThatIsGoneIsTold() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let journal = ledger.path + "/journal"
    let names = try FileManager.default.contentsOfDirectory(atPath: journal)
    let epoch = try #require(names.first { !$0.hasSuffix(".json") })
    try FileManager.default.removeItem(atPath: "\(journal)/\(epoch)")
    let found = try ledger.run("check")
    #expect(found.status == 1 && found.output.contains("journal/\(epoch)"), "\(found)")
    #expect(try ledger.run("check", "--repair").status == 0)
    #expect(try ledger.run("check").status == 0)
  }

  /// One wrong byte in a line of sixty-four that count together: all of them come back, without any snapshot.
  @Test func aDamagedTransactionComesBackWhole() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/demo"
    #expect(try Program.run(["demo", "--dir", path]).status == 0)
    func titles() throws -> [String] {
      try Program.run(["--ledger", path, "list", "--columns", "number,title,state,owner"]).lines
    }
    let whole = try titles()
    try FileManager.default.removeItem(atPath: path + "/snapshots")
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/journal")
    let epoch = try #require(names.first { !$0.hasSuffix(".json") })
    let segment = URL(fileURLWithPath: "\(path)/journal/\(epoch)/000001.jsonl")
    var bytes = try Data(contentsOf: segment)
    let number = try #require(whole.first { $0.prefix(9).hasSuffix("-0020") }).prefix(9)
    let place = try #require(bytes.range(of: Data(number.utf8)))
    bytes[place.lowerBound + 8] ^= 0x02
    try bytes.write(to: segment)
    #expect(try titles().count < whole.count - 1)
    #expect(try Program.run(["--ledger", path, "check", "--repair"]).status == 0)
    #expect(try titles() == whole)
  }

  @Test func evidenceIsLookedAtBeforeItIsKept() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区")
    #expect(try ledger.run("evidence", "1").status == 64)
    #expect(try ledger.run("evidence", "1", "--after", "/nonexistent.jpg").status == 1)
    try ledger.do("settings", "evidenceLimit=10")
    let large = try Program.run(
      ["--ledger", ledger.path, "evidence", "1", "--after", "-"], input: Array("eleven bytes".utf8))
    #expect(large.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: ledger.path + "/evidence").isEmpty)
  }
}
