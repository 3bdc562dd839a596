import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

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
