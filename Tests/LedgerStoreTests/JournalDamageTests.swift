import LedgerModel
import Testing

@testable import LedgerStore

/// Damage is always noticed; a cut write never counts and never hinders.
struct JournalDamageTests {
  private func ledger(lines: Int) throws -> JournalTestLedger {
    let ledger = try JournalTestLedger()
    let writer = try ledger.writer()
    var number = 0
    while number < lines {
      // One in ten is a transaction of two lines.
      let texts = number % 10 == 4 ? ["\(number)", "\(number + 1)"] : ["\(number)"]
      try ledger.commit(texts, by: writer)
      number += texts.count
    }
    return ledger
  }

  /// Scans one segment's bytes as the reader does.
  private func scan(_ ledger: JournalTestLedger, _ bytes: [UInt8]) -> (
    ids: [String], damage: Bool, notes: Bool
  ) {
    var scan = SegmentScan(ledger.epoch, from: .start)
    var ids: [String] = []
    bytes.withUnsafeBytes { raw in scan.scan(raw) { ids.append($0.id) } }
    let findings = scan.findings + scan.openFindings
    return (ids, findings.haveDamage, !findings.isEmpty)
  }

  @Test func everyChangedByteIsNoticed() throws {
    let ledger = try ledger(lines: 200)
    let sound = try bytes(of: ledger.segment(1))
    let all = (0..<200).map(String.init)
    #expect(scan(ledger, sound) == (all, false, false))
    let ends = sound.indices.filter { sound[$0] == 0x0A }
    var unnoticed: [Int] = []
    for index in sound.indices {
      var changed = sound
      // Each bit in turn, over the whole file. What follows the next lines is the same as before.
      changed[index] ^= 1 << UInt8(index % 8)
      let line = ends.firstIndex { $0 >= index }!
      if line + 3 < ends.count && index % 97 != 0 { changed.removeSubrange((ends[line + 3] + 1)...) }
      if line > 4 && index % 97 != 0 {
        let start = try #require(mark(behind: line - 3, of: sound, ends))
        if !isNoticed(changed, from: start, ledger) { unnoticed.append(index) }
      } else if !scan(ledger, changed).damage {
        unnoticed.append(index)
      }
    }
    #expect(unnoticed.isEmpty)
  }

  /// The mark that a reader has behind that many lines and a bit more, when a transaction begins there.
  private func mark(
    behind lines: Int, of bytes: [UInt8], _ ends: [Int]
  ) -> JournalPosition.Mark? {
    let line = bytes[(ends[lines - 2] + 1)..<ends[lines - 1]]
    let chain = Hex.number(String(decoding: line.suffix(10).prefix(8), as: UTF8.self))
    // The segment's start line has no sequence of its own.
    return chain.map {
      JournalPosition.Mark(
        segment: 1, offset: ends[lines - 1] + 1, line: lines, chain: $0, sequence: Int64(lines - 1))
    }
  }

  private func isNoticed(
    _ bytes: [UInt8], from mark: JournalPosition.Mark, _ ledger: JournalTestLedger
  ) -> Bool {
    var scan = SegmentScan(ledger.epoch, from: mark)
    bytes[mark.offset...].withUnsafeBytes { raw in scan.scan(raw) { _ in } }
    return (scan.findings + scan.openFindings).haveDamage
  }

  @Test(arguments: [UInt8(0x0A), 0x00, 0x7E, 0x20, 0x22, 0xFF])
  func everyByteReplacedIsNoticed(by replacement: UInt8) throws {
    let ledger = try ledger(lines: 12)
    let sound = try bytes(of: ledger.segment(1))
    for index in sound.indices where sound[index] != replacement {
      var changed = sound
      changed[index] = replacement
      // The last brace turned into a seal mark is told from a sealed end by nobody: it is a note until it is looked at.
      let isLastBrace = replacement == LineFrame.sealMark && index >= sound.count - 2
      let result = scan(ledger, changed)
      #expect(isLastBrace ? result.notes : result.damage, "byte \(index)")
    }
  }

  @Test func everyLineTakenOutDoubledOrSwappedIsNoticed() throws {
    let ledger = try ledger(lines: 30)
    let lines = try bytes(of: ledger.segment(1)).split(separator: 0x0A)
    let joined = { (lines: [ArraySlice<UInt8>]) in lines.flatMap { $0 + [0x0A] } }
    // The last line's going is noticed by the position only.
    for index in 0..<lines.count - 1 {
      var fewer = lines
      fewer.remove(at: index)
      #expect(scan(ledger, joined(fewer)).damage, "without \(index)")
      var more = lines
      more.insert(lines[index], at: index + 1)
      #expect(scan(ledger, joined(more)).damage, "twice \(index)")
      var swapped = lines
      swapped.swapAt(index, index + 1)
      #expect(scan(ledger, joined(swapped)).damage, "swapped \(index)")
    }
  }

  /// The last three writes, the middle one a transaction, cut at every byte: the cut one never counts, the ones
  /// before always, and the next writer seals it and goes on.
  @Test func everyCutEndIsSealed() throws {
    let ledger = try JournalTestLedger()
    var ends: [Int] = []
    for texts in [["a"], ["b"], ["c", "d"], ["e"]] {
      try ledger.commit(texts, by: try ledger.writer())
      ends.append(try bytes(of: ledger.segment(1)).count)
    }
    let whole = try bytes(of: ledger.segment(1))
    for length in ends[0]...whole.count {
      try overwrite(ledger.segment(1), Array(whole[..<length]))
      try ledger.forgetMarks()
      let kept = [["a"], ["b"], ["c", "d"], ["e"]].enumerated()
        .filter { ends[$0.offset] <= length }.flatMap(\.element)
      let before = try ledger.readAll()
      #expect(before.ids == kept, "cut at \(length)")
      #expect(!before.findings.haveDamage, "cut at \(length)")
      #expect(before.findings.isEmpty == ends.contains(length), "cut at \(length)")
      try ledger.commit(["x"], by: try ledger.writer())
      try ledger.commit(["y"], by: try ledger.writer())
      let after = try ledger.readAll()
      #expect(after.ids == kept + ["x", "y"], "cut at \(length)")
      #expect(!after.findings.haveDamage, "cut at \(length)")
      #expect(after.findings.isEmpty == ends.contains(length), "cut at \(length)")
    }
  }

  /// The write that seals a cut end is itself cut at every byte.
  @Test func aCutSealIsSealedAgain() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a"], by: try ledger.writer())
    try ledger.commit(["b"], by: try ledger.writer())
    let torn = Array(try bytes(of: ledger.segment(1)).dropLast(9))
    try overwrite(ledger.segment(1), torn)
    try ledger.forgetMarks()
    try ledger.commit(["c"], by: try ledger.writer())
    let sealed = try bytes(of: ledger.segment(1))
    #expect(sealed.starts(with: torn + Array("~\n{\"seal\":".utf8)))
    for length in torn.count..<sealed.count {
      try overwrite(ledger.segment(1), Array(sealed[..<length]))
      try ledger.forgetMarks()
      #expect(try ledger.readAll().ids == ["a"], "cut at \(length)")
      try ledger.commit(["x"], by: try ledger.writer())
      let after = try ledger.readAll()
      #expect(after.ids == ["a", "x"], "cut at \(length)")
      #expect(!after.findings.haveDamage, "cut at \(length): \(after.findings)")
      #expect(!after.findings.isEmpty)
    }
  }

  @Test func aFollowerWaitsForWholeLines() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a"], by: try ledger.writer())
    try ledger.commit(["b", "c"], by: try ledger.writer())
    let whole = try bytes(of: ledger.segment(1))
    let reader = try JournalReader(ledger: ledger.directory)
    var ids: [String] = []
    for length in 0...whole.count {
      try overwrite(ledger.segment(1), Array(whole[..<length]))
      try reader.readNew { ids.append($0.id) }
      #expect(ids == [] || ids == ["a"] || (ids == ["a", "b", "c"] && length == whole.count))
      #expect(!reader.findings.haveDamage)
    }
    #expect(ids == ["a", "b", "c"] && reader.findings.isEmpty)
  }

  @Test func damageInTheMiddleIsReportedAndTheRestGoesOn() throws {
    let ledger = try ledger(lines: 9)
    var changed = try bytes(of: ledger.segment(1))
    let lines = changed.split(separator: 0x0A)
    let offset = lines[..<3].reduce(0) { $0 + $1.count + 1 }
    changed[offset + 12] ^= 1
    try overwrite(ledger.segment(1), changed)
    let (ids, findings) = try ledger.readAll()
    #expect(ids == ["0", "1", "3", "4", "5", "6", "7", "8"])
    let found = try #require(findings.first)
    #expect(findings.count == 1 && found.isDamage)
    #expect(found.kind == .damagedLine(.checksum) && found.line == 4 && found.offset == offset)
    #expect(found.path == "journal/\(ledger.epoch.name)/000001.jsonl")
    // Writing goes on behind it, with sequences of its own, and once it was looked at the banner goes.
    let writer = try ledger.writer()
    #expect(try ledger.commit(["9"], by: writer)?.sequences == 10...10)
    try writer.setAside([found.place])
    #expect(try ledger.readAll().ids == ids + ["9"])
    #expect(try ledger.readAll().findings.isEmpty)
  }

  @Test func onlyWholeTransactionsCount() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a", "b", "c"], by: try ledger.writer())
    let lines = try bytes(of: ledger.segment(1)).split(separator: 0x0A).map { $0 + [0x0A] }
    for subset in [[0, 1], [0, 1, 2], [0, 2, 3], [0, 2], [0, 1, 3], [0, 3]] {
      try overwrite(ledger.segment(1), subset.flatMap { lines[$0] })
      try ledger.forgetMarks()
      #expect(try ledger.readAll().ids.isEmpty, "lines \(subset)")
      try ledger.commit(["x"], by: try ledger.writer())
      let (ids, findings) = try ledger.readAll()
      #expect(ids == ["x"], "lines \(subset)")
      #expect(findings.contains { $0.kind == .unfinishedTransaction }, "lines \(subset)")
    }
  }

  @Test func whatIsMissingIsSaid() throws {
    let ledger = try JournalTestLedger()
    var limits = JournalLimits()
    limits.segmentBytes = 300
    let writer = try ledger.writer(limits: limits)
    for number in 0..<10 { try ledger.commit(["\(number)"], by: writer) }
    let epoch = try ledger.directory.directory("journal/\(ledger.epoch.name)")
    #expect(try epoch.names().count >= 4)
    let third = try bytes(of: ledger.segment(3))
    // Without its end line.
    let cut = third.split(separator: 0x0A).dropLast().flatMap { $0 + [0x0A] }
    try overwrite(ledger.segment(3), cut)
    #expect(try ledger.readAll(checksHashes: false).findings.map(\.kind) == [.missingEnd, .brokenChain])
    try epoch.remove("000003.jsonl")
    let (ids, findings) = try ledger.readAll()
    #expect(findings.map(\.kind) == [.missingSegment])
    #expect(findings.first?.segment == 3)
    #expect(ids.first == "0" && ids.last == "9" && ids.count < 10)
  }

  @Test func linesOfALaterProgramArePassedOver() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a"], by: try ledger.writer())
    var content = try bytes(of: ledger.segment(1))
    let chain = try #require(Hex.number(String(decoding: content.suffix(11).prefix(8), as: UTF8.self)))
    _ = SpecialLine.append([JSONMember("future", .integer(1))], to: &content, previous: chain)
    try overwrite(ledger.segment(1), content)
    try ledger.commit(["b"], by: try ledger.writer())
    let (ids, findings) = try ledger.readAll()
    #expect(ids == ["a", "b"])
    #expect(findings.map(\.kind) == [.unknownKind])
  }
}
