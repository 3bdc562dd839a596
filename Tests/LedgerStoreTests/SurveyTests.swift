import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

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

  @Test(
    "a ledger that was given to another group has files of the one before: told, and put right by one command",
    .enabled(if: geteuid() == 0, "needs root"))
  func groups() throws {
    let ledger = try Tampered()
    let (path, other) = (ledger.bench.path, gid_t(65_534))
    #expect(chown(path, uid_t.max, other) == 0 && chmod(path, 0o2770) == 0)
    let found = try ledger.check()
    #expect(found.contains(.group(path: "journal")) && found.contains(.group(path: "FORMAT")), "\(found)")
    #expect(found.allSatisfy { if case .group = $0 { $0.isDamage } else { false } }, "\(found)")
    let repair = try #require(try ledger.repair())
    guard case .setModes(let count)? = repair.deeds.first, repair.deeds.count == 1 else {
      Issue.record("\(repair.deeds)")
      return
    }
    #expect(count >= found.count)
    #expect(try ledger.check().isEmpty)
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var status = stat()
      #expect(lstat("\(path)/\(name)", &status) == 0 && status.st_gid == other, "\(name)")
    }
    // What is written from now on is the new group's as well.
    _ = try ledger.bench.add("其后", to: try FileStore(opening: path))
    #expect(try ledger.check().isEmpty)
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

  @Test("a file of exchange/ that would run as the ledger's account is told and put right; others are left")
  func setUserID() throws {
    let ledger = try Tampered()
    let exchange = ledger.bench.path + "/exchange"
    let files: [(String, mode_t)] = [
      ("a.sh", 0o4755), ("b.sh", 0o2770), ("c.csv", 0o644), ("d.csv", 0o600), ("王磊/e/f.sh", 0o4755),
    ]
    try FileManager.default.createDirectory(atPath: exchange + "/王磊/e", withIntermediateDirectories: true)
    for (name, mode) in files {
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(exchange)/\(name)"))
      #expect(chmod("\(exchange)/\(name)", mode) == 0)
    }
    #expect(
      try ledger.check() == [
        .mode(path: "exchange/a.sh", is: 0o4755, shouldBe: 0o755),
        .mode(path: "exchange/b.sh", is: 0o2770, shouldBe: 0o770),
        .mode(path: "exchange/王磊/e/f.sh", is: 0o4755, shouldBe: 0o755),
      ])
    #expect(try #require(try ledger.repair()).deeds == [.setModes(3)])
    #expect(try ledger.check().isEmpty)
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

  @Test("a lost FORMAT of a newer version is not made anew as one of this version")
  func newerFormat() throws {
    let ledger = try Tampered()
    try ledger.forge("\"format\":1", into: "\"format\":2")
    let path = ledger.bench.path + "/FORMAT"
    try FileManager.default.removeItem(atPath: path)
    #expect(try ledger.check() == [.lostFormat])
    #expect(throws: StorageTrouble.unreadableFormat(2)) { try ledger.repair() }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a colleague's draft, which nobody else may read, is no damage and is not opened")
  func othersDrafts() throws {
    let ledger = try Tampered()
    try ledger.store.saveDraft(Array("{}".utf8), of: "pli", session: "s1")
    let folder = ledger.bench.path + "/drafts"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let directory = try Directory.openLedger(at: ledger.bench.path)
    let other = geteuid() + 1
    #expect(try FileSurvey(directory, as: other).findings.isEmpty)
    // One that all may read is told, and is its owner's to put right.
    #expect(chmod("\(folder)/\(name)", 0o644) == 0)
    let looked = try FileSurvey(directory, mends: true, as: other)
    #expect(looked.findings == [.mode("drafts/\(name)", is: 0o644, shouldBe: 0o600)] && looked.mended == 0)
    #expect(try FileSurvey(directory, mends: true).mended == 1)
    // What has a draft's name and is none is damage, whoever looks.
    #expect(unlink("\(folder)/\(name)") == 0 && symlink("/dev/null", "\(folder)/\(name)") == 0)
    let fault = StorageFault(.open, "drafts/\(name)", .notRegularFile)
    #expect(try FileSurvey(directory, as: other).findings == [.unreadable(fault)])
  }

  @Test("an epoch that is gone with its directory is told, until it was looked at")
  func lostEpoch() throws {
    let ledger = try Tampered()
    for file in try FileManager.default.contentsOfDirectory(atPath: ledger.bench.path)
    where file.hasSuffix(".json") {
      try FileManager.default.removeItem(atPath: "\(ledger.bench.path)/\(file)")
    }
    let folder = try ledger.segment.deletingLastPathComponent()
    try FileManager.default.removeItem(at: folder)
    let epoch = "journal/" + folder.lastPathComponent
    let sequence = Int64(4 + ledger.items.count)
    #expect(try ledger.check() == [.lostEnd(file: epoch, sequence: sequence, gone: 1...sequence)])
    #expect(try #require(try ledger.repair()).deeds == [.acknowledgedLoss(file: epoch)])
    #expect(try ledger.check().isEmpty)
  }

  @Test("an epoch that cannot be read is not called lost")
  func unreadableEpoch() throws {
    let ledger = try Tampered()
    let segment = try ledger.segment
    try FileManager.default.removeItem(at: segment)
    try FileManager.default.createDirectory(at: segment, withIntermediateDirectories: false)
    let found = try ledger.check()
    let isTold = found.contains { if case .journal(let finding) = $0 { finding.segment == 1 } else { false } }
    let isLost = found.contains { if case .lostEnd(_, .some, _) = $0 { true } else { false } }
    #expect(isTold && !isLost, "\(found)")
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
    #expect(try ledger.check() == [.lostEnd(file: epoch, sequence: sequence, gone: sequence...sequence)])
    _ = try ledger.bench.add("其后", to: try ledger.bench.open())
    _ = try ledger.bench.add("再后", to: try ledger.bench.open())
    #expect(try ledger.check() == [.lostEnd(file: epoch, sequence: sequence, gone: sequence...sequence)])
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
