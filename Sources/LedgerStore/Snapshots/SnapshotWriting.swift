import LedgerModel

/// Writes a state as a snapshot: open items first, the others by year, then the indexes.
struct SnapshotWriter {
  private let ledger: Ledger
  private var body: [UInt8] = []
  private var sections: [SnapshotSection] = []
  private var entries: [StoredLine] = []
  private var standings: [String] = []
  private var hasUnknown = false

  /// The snapshot of `ledger`, which is the state at `position`; nothing when it holds what only a newer version
  /// knows.
  static func bytes(of ledger: Ledger, at position: JournalPosition) -> [UInt8]? {
    var writer = SnapshotWriter(ledger: ledger)
    writer.writeSections()
    if writer.hasUnknown { return nil }
    let header = SnapshotHeader(
      position: position, replicas: ledger.replicas, counters: ledger.counters, hybrid: ledger.hybrid,
      sections: writer.sections)
    var bytes = header.json.jsonBytes()
    SealedLine.seal(&bytes, from: 0)
    return bytes + writer.body
  }

  private init(ledger: Ledger) { self.ledger = ledger }

  private mutating func writeSections() {
    writeSection("records", ledger.recordKeys)
    var open: [Int] = []
    var done: [Int: [Int]] = [:]
    for place in 0..<ledger.items.count {
      let record = ledger.items.glance(at: place)
      if record.item.state.isOpen && !record.item.isHidden {
        open.append(place)
      } else {
        done[record.item.number.year, default: []].append(place)
      }
    }
    writeItems("open", open)
    for (year, places) in done.sorted(by: { $0.key > $1.key }) { writeItems("done-\(year)", places) }
    writeIndex("places", entries.map(\.place))
    writeIndex("standings", standings)
    let byNumber = entries.sorted { ($0.number, $0.offset) < ($1.number, $1.offset) }
    writeIndex("numbers", byNumber.map(\.numberLine))
    let byHash = entries.sorted { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    writeIndex("identifiers", byHash.map(\.identifierLine))
  }

  private mutating func writeSection(_ name: String, _ keys: [RecordKey]) {
    let start = body.count
    for key in keys { write { [ledger] writer in ledger.writeRecord(key, to: &writer) } }
    endSection(name, from: start, count: keys.count)
  }

  private mutating func writeItems(_ name: String, _ places: [Int]) {
    let start = body.count
    for place in places {
      let record = ledger.items.glance(at: place)
      if !record.item.unknown.isEmpty { hasUnknown = true }
      entries.append(StoredLine(of: record.item, at: body.count))
      if name == "open" { standings.append(StoredLine.standing(of: record.item)) }
      write { [ledger] writer in ledger.writeRecord(record, to: &writer) }
    }
    endSection(name, from: start, count: places.count)
  }

  private mutating func write(_ record: (inout JSONWriter) -> Void) {
    let offset = body.count
    var writer = JSONWriter(appendingTo: body)
    body = []
    writer.beginObject()
    record(&writer)
    writer.endObject()
    body = writer.take()
    SealedLine.seal(&body, from: offset)
  }

  /// An index: lines of one length, so that a place is found by counting, a number or identifier by halving.
  private mutating func writeIndex(_ name: String, _ lines: [String]) {
    let start = body.count
    for line in lines { body.append(contentsOf: line.utf8) }
    endSection(name, from: start, count: lines.count)
  }

  private mutating func endSection(_ name: String, from start: Int, count: Int) {
    let sum = body.withUnsafeBytes { Checksum.crc32c(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    sections.append(
      SnapshotSection(name: name, offset: start, length: body.count - start, count: count, sum: sum))
  }
}
