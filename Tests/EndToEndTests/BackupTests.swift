import Foundation
import Testing

/// Backups by the real binary: as cron makes them, as a person without training brings them back.
@Suite(.ownThread) struct BackupTests {
  /// What documents call places, as this test has them.
  private struct Places {
    let scratch: ScratchDirectory
    let log: String

    init() throws {
      scratch = try ScratchDirectory()
      log = scratch.path + "/log"
      for name in ["srv", "backups"] {
        try FileManager.default.createDirectory(
          atPath: "\(scratch.path)/\(name)", withIntermediateDirectories: false)
      }
    }

    var ledger: String { scratch.path + "/srv/ledger" }
    var backups: String { scratch.path + "/backups" }

    /// A document's command as it runs here.
    func here(_ command: String) -> String {
      command.replacingOccurrences(of: "/usr/local/bin/taizhang", with: Program.path)
        .replacingOccurrences(of: "/srv/taizhang", with: scratch.path + "/srv")
        .replacingOccurrences(of: "/var/backups/taizhang", with: backups)
        .replacingOccurrences(of: " -g office", with: "")
    }

    /// Runs a shell command as cron does: next to nothing in the environment.
    func cron(_ command: String) throws -> Program.Ended {
      try Program.run(
        [
          "-i", "PATH=/usr/bin:/bin", "HOME=/", "SHELL=/bin/sh", "SWIFT_BACKTRACE=enable=no", "/bin/sh", "-c",
          command,
        ],
        binary: "/usr/bin/env")
    }

    func taizhang(_ arguments: String...) throws -> Program.Ended {
      try Program.run(["--ledger", ledger] + arguments)
    }

    func furnish() throws {
      #expect(try Program.run(["init", ledger, "--name", "佳美社区"]).status == 0)
      #expect(try taizhang("add", "楼道堆物", "--address", "1号").status == 0)
      let photo = scratch.path + "/前.jpg"
      try Data("photo".utf8).write(to: URL(fileURLWithPath: photo))
      #expect(try taizhang("evidence", "1", "--before", photo).status == 0)
    }
  }

  private static func document(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  /// The shell blocks of a part of a document.
  private static func blocks(_ text: some StringProtocol) -> [String] {
    text.components(separatedBy: "```sh\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  @Test func theNightlyLineOfTheReadMeRunsUnderCron() throws {
    let places = try Places()
    try places.furnish()
    let lines = try Self.document("README.md").split(separator: "\n").map(String.init)
    let line = try #require(lines.first { $0.hasPrefix("15 2 * * * ") })
    let command = places.here(String(line.dropFirst("15 2 * * * ".count)))
    try FileManager.default.removeItem(atPath: places.backups)
    // Without the directory cron has something to mail.
    let missing = try places.cron(command)
    #expect(missing.status == 1 && missing.complaint.contains("install -d"), "\(missing)")
    let made = try #require(lines.first { $0.hasPrefix("install -d") && $0.contains("backups") })
    #expect(try places.cron(places.here(made)).status == 0)
    let ended = try places.cron(command)
    #expect(ended.status == 0 && ended.output.isEmpty && ended.complaint.isEmpty, "\(ended)")
    let names = try FileManager.default.contentsOfDirectory(atPath: places.backups)
    #expect(names.count == 2 && names.contains("evidence"))
    // What goes wrong is mailed, and the exit status says so.
    let evidence = places.ledger + "/evidence"
    let photo = try #require(try FileManager.default.contentsOfDirectory(atPath: evidence).first)
    try FileManager.default.removeItem(atPath: "\(evidence)/\(photo)")
    let lacking = try places.cron(command)
    #expect(lacking.status == 1 && lacking.output.isEmpty)
    #expect(lacking.complaint.contains(photo) && lacking.complaint.contains("-incomplete.tar"), "\(lacking)")
    let after = try FileManager.default.contentsOfDirectory(atPath: places.backups)
    #expect(Set(names).isSubset(of: after) && after.count == 3)
  }

  @Test(arguments: ["## 中文", "## English"])
  func thePageBesideTheServerIsEnough(part: String) throws {
    let places = try Places()
    try places.furnish()
    #expect(try places.taizhang("backup", "-o", places.backups).status == 0)
    let page = try Self.document("docs/when-the-server-breaks.md")
    let start = try #require(page.range(of: "\n\(part)\n"))
    let behind = page[start.upperBound...]
    let blocks = Self.blocks(behind.components(separatedBy: "\n## ")[0])
    #expect(blocks.count == 4)
    // A line of the journal is damaged: 2 and 3.
    let journal = try FileManager.default.subpathsOfDirectory(atPath: places.ledger + "/journal")
    let segment = places.ledger + "/journal/" + (try #require(journal.first { $0.hasSuffix(".jsonl") }))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: segment))
    let place = try #require(bytes.range(of: Data("楼道".utf8)))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: segment))
    #expect(try places.cron(places.here(blocks[0])).status == 1)
    #expect(try places.cron(places.here(blocks[1])).status == 0)
    #expect(try places.cron(places.here(blocks[0])).status == 0)
    #expect(try places.taizhang("show", "1").output.contains("楼道堆物"))
    // The disk is gone: 4, with what is left of the ledger and without.
    for isGone in [false, true] {
      if isGone {
        try FileManager.default.removeItem(atPath: places.ledger)
      } else {
        try Data().write(to: URL(fileURLWithPath: segment))
      }
      for block in blocks[2...3] {
        for line in block.split(separator: "\n") {
          let ended = try places.cron(places.here(String(line)))
          #expect(ended.status == 0, "\(line): \(ended)")
        }
      }
      #expect(try places.taizhang("show", "1").output.contains("前.jpg"))
      #expect(try places.taizhang("add", "其后", "--address", "1号").status == 0)
    }
    #expect(FileManager.default.fileExists(atPath: places.scratch.path + "/srv/broken"))
  }

  /// What is not all there is no ledger, and the words say what to do.
  @Test func anInterruptedRestoreIsSaidToBeOne() throws {
    let places = try Places()
    try places.furnish()
    #expect(try places.taizhang("backup", "-o", places.backups).status == 0)
    let path = places.scratch.path + "/srv/restored"
    let restore = ["restore", places.backups, path]
    #expect(try Program.run(restore).status == 0)
    // As it stands when the machine goes down a moment before the end, and in the midst of it.
    try Data().write(to: URL(fileURLWithPath: path + "/RESTORING"))
    for isEarlier in [false, true] {
      if isEarlier { try FileManager.default.removeItem(atPath: path + "/FORMAT") }
      for words in [["check"], ["check", "--repair"], ["list"], ["status"]] {
        let ended = try Program.run(["--ledger", path] + words)
        #expect(ended.status == 1 && ended.output.isEmpty && ended.complaints.count == 1, "\(ended)")
        #expect(ended.complaint.contains("taizhang restore"), "\(words): \(ended)")
      }
      let over = try Program.run(restore)
      #expect(over.status == 1 && over.complaint.contains("remove the directory"), "\(over)")
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(try Program.run(restore).status == 0)
  }

  /// A clock that was years ahead for a night does not make that night's backup the newest for ever.
  @Test func theNewestBackupIsNoneOfTheFuture() throws {
    let places = try Places()
    try places.furnish()
    #expect(try places.taizhang("backup", "-o", places.backups).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: places.backups)
    let made = try #require(names.first { $0.hasSuffix(".tar") })
    let ahead = made.replacing(/-2\d{7}-/, with: "-29990101-")
    try FileManager.default.copyItem(
      atPath: "\(places.backups)/\(made)", toPath: "\(places.backups)/\(ahead)")
    let ended = try Program.run(["restore", places.backups, places.scratch.path + "/back"])
    #expect(ended.status == 0 && ended.complaint.contains(made), "\(ended)")
  }

  /// Any tar reads what is written, names of more than 100 bytes too.
  @Test func anyTarReadsABackup() throws {
    let places = try Places()
    try places.furnish()
    let long = String(repeating: "长", count: 60) + ".json"
    try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(places.ledger)/preferences/\(long)"))
    let archive = places.backups + "/b.tar"
    #expect(try places.taizhang("backup", "-o", archive).lines.first == archive)
    let listed = try Program.run(["-tf", archive], environment: ["LC_ALL": "C.UTF-8"], binary: "tar")
    #expect(listed.status == 0 && listed.complaint.isEmpty, "\(listed)")
    #expect(listed.lines.contains("preferences/\(long)") || listed.output.contains("\\351"))
    #expect(listed.lines.suffix(2) == ["BACKUP.json", "FORMAT"])
    // Through a pipe it is the same; the ledger cannot note what it has not read back.
    let piped = try places.cron(
      "\(Program.path) --ledger \(places.ledger) backup -o - | tar -tf - | tail -n 1")
    #expect(piped.output == "FORMAT\n")
  }

  @Test func aBackupIsMadeInLittleMemory() throws {
    let places = try Places()
    try places.furnish()
    // A piece of evidence of 256 MB that takes no room on the disk.
    let large = places.scratch.path + "/large"
    #expect(try places.cron("truncate -s 256M \(large)").status == 0)
    let hash = try places.cron("sha256sum < \(large)").output.prefix(64)
    #expect(try places.cron("mv \(large) \(places.ledger)/evidence/\(hash)").status == 0)
    // The address space is bounded: the program itself and its libraries take most of this.
    let bound = "ulimit -v \(Self.roomForProgram + 60_000)"
    let archive = places.backups + "/b.tar"
    let made = try places.cron(
      "\(bound); exec \(Program.path) --ledger \(places.ledger) backup -o \(archive)")
    #expect(made.status == 0, "\(made)")
    let back = try places.cron(
      "\(bound); exec \(Program.path) restore \(archive) \(places.scratch.path)/back")
    #expect(back.status == 0, "\(back)")
  }

  /// Kilobytes of address space that the program takes before it does anything, threads' stacks and libraries included.
  private static let roomForProgram = 600_000

  @Test func wordsForAWrongTarget() throws {
    let places = try Places()
    try places.furnish()
    for (arguments, status, words) in [
      (["-o", places.backups, "--keep", "soon"], 64, "--keep"),
      (["-o", places.backups + "/b.tar", "--keep", "7d"], 64, "DIRECTORY"),
      (["-o", places.backups, "--force"], 64, "--force"),
      (["-o", places.scratch.path + "/none/"], 1, "install -d"),
      (["-o", places.scratch.path + "/none/b.tar"], 1, "none"),
      (["-o", places.ledger + "/b.tar"], 1, "own directory"),
      (["-o", places.ledger], 1, "own directory"),
    ] as [([String], Int32, String)] {
      let ended = try Program.run(["--ledger", places.ledger, "backup"] + arguments)
      #expect(ended.status == status && ended.complaints.count == 1, "\(arguments): \(ended)")
      #expect(ended.complaint.contains(words), "\(arguments): \(ended)")
    }
    // Nor does a ledger come back within another, and a damaged archive is told as what it is.
    #expect(try places.taizhang("backup", "-o", places.backups + "/good.tar").status == 0)
    let within = try Program.run(
      ["restore", places.backups + "/good.tar", places.ledger + "/exchange/back"])
    #expect(within.status == 1 && within.complaint.contains("own directory"), "\(within)")
    try Data("no tar".utf8).write(to: URL(fileURLWithPath: places.backups + "/bad.tar"))
    let bad = try Program.run(["restore", places.backups + "/bad.tar", places.scratch.path + "/back"])
    #expect(bad.status == 1 && bad.complaint.contains("take an earlier one"), "\(bad)")
    // Nor do exports and papers take the place of what the ledger is made of.
    for command in [
      ["export", places.ledger + "/items.json"], ["report", "ledger", "-o", places.ledger + "/x.md"],
    ] {
      let ended = try Program.run(["--ledger", places.ledger] + command + ["--force"])
      #expect(ended.status == 1 && ended.complaint.contains("own directory"), "\(ended)")
    }
    #expect(try places.taizhang("export", places.ledger + "/exchange/a.csv").status == 0)
  }
}

/// What comes in is looked at before it is read, whatever it is.
@Suite(.ownThread) struct BoundedInputTests {
  /// A pipe that never ends, a device, a file of 30 GB that takes no room: a line, in no more memory than a table takes.
  @Test(arguments: ["import", "evidence", "calendar", "restore", "people"])
  func endlessInputEndsInALine(verb: String) throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区")
    let sparse = ledger.scratch.path + "/sparse.csv"
    #expect(try Program.run(["-s", "30G", sparse], binary: "truncate").status == 0)
    let place = ledger.scratch.path + "/new"
    for source in [sparse, "/dev/zero", "-"] {
      let words: [String] =
        switch verb {
        case "import": ["import", source]
        case "evidence": ["evidence", "1", "--after", source]
        case "calendar": ["calendar", "import", source]
        case "people": ["people", "import", source]
        default: ["restore", source, place]
        }
      let global = verb == "restore" ? [] : ["--ledger", ledger.path]
      let call = ([Program.path] + global + words).map { "'\($0)'" }.joined(separator: " ")
      let ended = try Program.run(
        ["-c", "ulimit -v 1200000; yes | \(call)"], binary: "/bin/sh")
      #expect(ended.status == 1 && ended.complaints.count == 1, "\(source): \(ended)")
    }
    #expect(!FileManager.default.fileExists(atPath: place))
    #expect(try ledger.do("count").output == "1\n")
  }

  @Test func theProgramSaysWhichItIs() throws {
    let sum = try Program.run([Program.path], binary: "sha256sum").output.prefix(12)
    let ended = try Program.run(["--version"])
    #expect(ended.status == 0 && ended.output == "taizhang (unreleased, build \(sum)), ledger format 1\n")
  }

  @Test func aResultThatCannotBeWrittenIsTold() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let ended = try Program.run(
      ["-c", "'\(Program.path)' --ledger '\(ledger.path)' people list > /dev/full"], binary: "/bin/sh")
    #expect(ended.status == 1 && ended.complaints.count == 1, "\(ended)")
  }
}
