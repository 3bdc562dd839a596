import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// A ledger whose files somebody did something to.
private struct Tampered {
  let bench: StoreBench
  let store: FileStore
  let items: [RecordID]

  init() throws {
    bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    items = try (0..<4).map { [bench] in try bench.add("事项\($0)", to: store) }
    try store.writeReadableFiles()
    self.store = store
  }

  var segment: URL {
    get throws {
      let names = try FileManager.default.subpathsOfDirectory(atPath: bench.path + "/journal")
      return URL(
        fileURLWithPath: bench.path + "/journal/" + (try #require(names.first { $0.hasSuffix("1.jsonl") })))
    }
  }

  func check() throws -> [LedgerCheck.Finding] { try FileStore.check(at: bench.path).findings }

  @discardableResult
  func repair() throws -> LedgerRepair? {
    try FileStore.repair(
      at: bench.path, as: Actor(person: nil, login: "test", channel: .program), at: bench.now)
  }

  /// Rewrites a text in the journal and makes every checksum behind it anew: what somebody does who means it.
  func forge(_ text: String, into other: String) throws {
    var bytes: [UInt8] = []
    var chain: UInt32 = 0
    let closing = 31
    for line in try Data(contentsOf: segment).split(separator: 0x0A) {
      var body = Array(line.dropLast(closing))
      if let place = Data(body).range(of: Data(text.utf8)) {
        body.replaceSubrange(place, with: Array(other.utf8))
      }
      let start = bytes.count
      bytes += body
      chain = LineFrame.close(lineAt: start, previous: chain, in: &bytes)
    }
    try Data(bytes).write(to: segment)
  }
}

@Suite("What check sees besides the journal's lines")
struct SurveyTests {
  @Test(
    "modes of a copy made under another umask are found and put right by one command",
    arguments: [0o022, 0o077])
  func modes(umask: Int) throws {
    let ledger = try Tampered()
    let walk = try #require(FileManager.default.enumerator(atPath: ledger.bench.path))
    for case let name as String in walk {
      let path = "\(ledger.bench.path)/\(name)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      #expect(chmod(path, mode_t((isFolder.boolValue ? 0o777 : 0o666) & ~umask)) == 0)
    }
    #expect(chmod(ledger.bench.path, mode_t(0o777 & ~umask)) == 0)
    let found = try ledger.check()
    #expect(
      found.count > 10 && found.allSatisfy { if case .mode = $0 { $0.isDamage } else { false } }, "\(found)")
    let repair = try #require(try ledger.repair())
    guard case .setModes(let count)? = repair.deeds.first, repair.deeds.count == 1 else {
      Issue.record("\(repair.deeds)")
      return
    }
    // The readable files, too, which anybody may write anew, and so are no finding.
    #expect(count > found.count && repair.copy.isEmpty)
    #expect(try ledger.check().isEmpty)
    #expect(try ledger.repair() == nil)
  }

  @Test("what is nothing of the ledger is named and hinders nothing")
  func strays() throws {
    let ledger = try Tampered()
    let path = ledger.bench.path
    for name in ["evidence/x.jpg", "笔记.txt", "journal/old", "snapshots/a", "drafts/b", "preferences/c"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }
    try FileManager.default.createDirectory(atPath: "\(path)/照片", withIntermediateDirectories: false)
    // These are: what comes in, and what is being made.
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(path)/exchange/anything"))
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(path)/.new-0123456789abcdef"))
    let check = try FileStore.check(at: path)
    #expect(check.isSound && check.findings.count == 7)
    #expect(
      check.findings.contains(.stray(path: "evidence/x.jpg")) && check.findings.contains(.stray(path: "照片")))
  }

  @Test("a FORMAT that is lost or says nothing is made anew from the journal", arguments: [true, false])
  func format(isGone: Bool) throws {
    let ledger = try Tampered()
    let path = ledger.bench.path + "/FORMAT"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    if isGone {
      try FileManager.default.removeItem(atPath: path)
    } else {
      try Data("{}".utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(FileStore.hasLostFormat(at: ledger.bench.path))
    #expect(try ledger.check() == [.lostFormat])
    #expect(try #require(try ledger.repair()).deeds == [.rebuiltFormat])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
    #expect(try ledger.check().isEmpty)
    #expect(FileManager.default.fileExists(atPath: ledger.bench.path + "/FORMAT.edited-1.json") == !isGone)
    // A directory that never was a ledger is none.
    #expect(!FileStore.hasLostFormat(at: "/tmp") && !FileStore.hasLostFormat(at: "/nonexistent"))
  }

  @Test(
    "an end that was acknowledged and is gone is told, also when somebody has written on, until it was looked at"
  )
  func lostEnd() throws {
    let ledger = try Tampered()
    for name in ["items.json", "snapshots"] {
      try? FileManager.default.removeItem(atPath: "\(ledger.bench.path)/\(name)")
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: ledger.bench.path)
    where file.hasSuffix(".json") {
      try FileManager.default.removeItem(atPath: "\(ledger.bench.path)/\(file)")
    }
    #expect(try ledger.check().isEmpty)
    let whole = try Data(contentsOf: ledger.segment)
    let cut = try #require(whole.dropLast().lastIndex(of: 0x0A))
    // In place, as somebody does it under an open screen.
    #expect(truncate(try ledger.segment.path, off_t(cut + 1)) == 0)
    let epoch = "journal/" + (try ledger.segment).deletingLastPathComponent().lastPathComponent
    let sequence = Int64(4 + ledger.items.count)
    #expect(try ledger.check() == [.lostEnd(file: epoch, sequence: sequence)])
    _ = try ledger.bench.add("其后", to: try ledger.bench.open())
    _ = try ledger.bench.add("再后", to: try ledger.bench.open())
    #expect(try ledger.check() == [.lostEnd(file: epoch, sequence: sequence)])
    #expect(try #require(try ledger.repair()).deeds == [.acknowledgedLoss(file: epoch)])
    #expect(try ledger.check().isEmpty)
  }

  @Test("a readable file that shows something else is found, kept aside and written anew")
  func readableForged() throws {
    let ledger = try Tampered()
    let path = URL(fileURLWithPath: ledger.bench.path + "/items.json")
    let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    let line = try #require(text.firstIndex(of: "\n"))
    let body = text[text.index(after: line)...].replacingOccurrences(of: "事项1", with: "事项9")
    let sum = Hex.text(UInt64(Checksum.crc32c(Array(body.utf8))), digits: 8)
    let head = text[...line].replacing(try Regex("\"sum\":\"[0-9a-f]{8}\""), with: "\"sum\":\"\(sum)\"")
    try Data((head + body).utf8).write(to: path)
    #expect(try ledger.check() == [.readableDiffers(file: "items.json")])
    #expect(try #require(try ledger.repair()).deeds.contains(.rewroteReadable))
    #expect(try ledger.check().isEmpty)
    #expect(String(decoding: try Data(contentsOf: path), as: UTF8.self) == text)
    #expect(FileManager.default.fileExists(atPath: ledger.bench.path + "/items.edited-1.json"))
  }
}

/// Making a ledger one of practice, or no longer.
private enum IntentOfPractice {
  static func put(_ practice: Bool) -> Intent {
    .put(
      RecordKey(.settings, Settings.theID),
      [JSONMember("name", .string("佳美社区")), JSONMember("practice", .bool(practice))])
  }
}

@Suite("Seals and comparisons")
struct SealTests {
  @Test("a seal stands whatever is written behind it, and tells what was changed or cut before it")
  func seal() throws {
    let ledger = try Tampered()
    let seal = try ledger.store.sealed()
    let halves = seal.text.lowercased().split(separator: "@")
    let typed = halves[0].replacingOccurrences(of: "0", with: "o").replacingOccurrences(of: "1", with: "l")
    let printed = try #require(JournalSeal(" \(typed) @ \(halves[1]) "))
    #expect(printed.code == seal.code && seal.code.count == 16)
    _ = try ledger.bench.add("其后", to: ledger.store)
    #expect(try ledger.store.differences(from: .seal(printed)).isEmpty)
    // Issued papers bear it, but in practice.
    #expect(try ledger.store.paperSeal == ledger.store.sealed().text)
    let practice = IntentOfPractice.put(true)
    _ = try ledger.bench.commit(practice, by: "pzhao", ledger.store)
    #expect(ledger.store.paperSeal == nil)
    _ = try ledger.bench.commit(IntentOfPractice.put(false), by: "pzhao", ledger.store)
    #expect(try FileStore.check(at: ledger.bench.path, against: .seal(seal)).isSound)
    for bad in [
      "", "ABCD", "ABCD-EFGH-JKMN-PQRS", seal.code, seal.text + "/1",
      "UUUU-UUUU-UUUU-UUUU@" + seal.text.split(separator: "@")[1],
    ] {
      #expect(JournalSeal(bad) == nil, "\(bad)")
    }
    try ledger.forge("事项1", into: "事项9")
    let path = try ledger.segment
    let file = "journal/\(path.deletingLastPathComponent().lastPathComponent)/000001.jsonl"
    let forged = try FileStore(opening: ledger.bench.path)
    #expect(forged.ledger.items[ledger.items[1]]?.title == "事项9" && forged.findings.isEmpty)
    #expect(try forged.differences(from: .seal(seal)) == [.broken(files: [file])])
    // The readable files were made from another journal.
    #expect(try ledger.check().contains(.lostEnd(file: "items.json", sequence: nil)))
    let bytes = try Data(contentsOf: path)
    try bytes.prefix(400).write(to: path)
    let part = try #require(seal.parts.first)
    #expect(
      try FileStore(opening: ledger.bench.path).differences(from: .seal(seal)) == [
        .cut(file: file, bytes: part.offset)
      ])
  }

  @Test("a backup and a copy tell the very line")
  func comparisons() throws {
    let ledger = try Tampered()
    let place = TemporaryDirectory()
    let backup = EarlierLedger.backup(place.path + "/b.tar")
    #expect(
      try ledger.store.backup(to: .file(place.path + "/b.tar", replacing: false), at: ledger.bench.now)
        .isWhole)
    try FileManager.default.copyItem(atPath: ledger.bench.path, toPath: place.path + "/copy")
    let copy = EarlierLedger.copy(place.path + "/copy")
    _ = try ledger.bench.add("其后", to: ledger.store)
    #expect(
      try ledger.store.differences(from: backup).isEmpty && ledger.store.differences(from: copy).isEmpty)
    let file = "journal/" + (try ledger.segment).pathComponents.suffix(2).joined(separator: "/")
    let bytes = try Data(contentsOf: ledger.segment)
    let place1 = try #require(bytes.range(of: Data("事项1".utf8))).lowerBound
    let line = bytes[..<place1].count { $0 == 0x0A } + 1
    try ledger.forge("事项1", into: "事项9")
    for earlier in [backup, copy] {
      #expect(
        try FileStore(opening: ledger.bench.path).differences(from: earlier) == [
          .changed(file: file, line: line)
        ])
    }
    try bytes.prefix(400).write(to: try ledger.segment)
    let store = try FileStore(opening: ledger.bench.path)
    for earlier in [backup, copy] {
      guard case .cut(file, _)? = try store.differences(from: earlier).first else {
        Issue.record("\(try store.differences(from: earlier))")
        continue
      }
    }
    let other = try Tampered()
    #expect(
      try other.store.differences(from: backup) == [.otherLedger]
        && other.store.differences(from: copy) == [.otherLedger])
  }
}
