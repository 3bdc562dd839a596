import LedgerModel

/// Reads a snapshot: the header at once, the sections as they are wanted, every record against its checksum.
struct SnapshotReader {
  /// What the snapshot says of itself.
  let header: SnapshotHeader
  private let bytes: [UInt8]
  private let bodyStart: Int

  /// The snapshot in these bytes; nothing when its header does not hold.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A),
      bytes.withUnsafeBytes({ SealedLine.holds(UnsafeRawBufferPointer(rebasing: $0[..<end])) }),
      let json = try? JSONValue(parsing: Array(bytes[..<end])), let header = SnapshotHeader(json: json)
    else { return nil }
    self.header = header
    self.bytes = bytes
    bodyStart = end + 1
  }

  /// The whole state; nothing when a record does not hold, and then the journal has to be read instead.
  func load() -> Ledger? {
    var ledger = Ledger()
    for replica in header.replicas { _ = ledger.replica(named: replica) }
    for section in header.sections where section.name != "numbers" {
      guard load(section, into: &ledger) else { return nil }
    }
    ledger.restore(counters: header.counters, hybrid: header.hybrid)
    return ledger
  }

  private func load(_ section: SnapshotSection, into ledger: inout Ledger) -> Bool {
    let start = bodyStart + section.offset
    guard start >= 0, section.length >= 0, start + section.length <= bytes.count else { return false }
    return bytes.withUnsafeBytes { raw in
      var rest = UnsafeRawBufferPointer(rebasing: raw[start..<(start + section.length)])
      var count = 0
      while !rest.isEmpty {
        guard let end = rest.firstIndex(of: 0x0A) else { return false }
        let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
        guard SealedLine.holds(line), let json = try? JSONValue(parsing: line), ledger.readRecord(json)
        else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
        count += 1
      }
      return count == section.count
    }
  }
}
