import LedgerModel

/// Writes a state as a snapshot: open items first, the others by year, then the index of numbers.
struct SnapshotWriter {
  private let ledger: Ledger
  private var body: [UInt8] = []
  private var sections: [SnapshotSection] = []
  private var places: [(number: ItemNumber, offset: Int)] = []

  /// The snapshot of `ledger`, which is the state at `position`.
  static func bytes(of ledger: Ledger, at position: JournalPosition) -> [UInt8] {
    var writer = SnapshotWriter(ledger: ledger)
    writer.writeSections()
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
    var open: [RecordKey] = []
    var done: [Int: [RecordKey]] = [:]
    ledger.items.forEach { record in
      let key = RecordKey(.item, record.item.id)
      if record.item.state.isOpen && !record.item.isHidden {
        open.append(key)
      } else {
        done[record.item.number.year, default: []].append(key)
      }
    }
    writeSection("open", open)
    for (year, keys) in done.sorted(by: { $0.key > $1.key }) { writeSection("done-\(year)", keys) }
    writeNumbers()
  }

  private mutating func writeSection(_ name: String, _ keys: [RecordKey]) {
    let start = body.count
    for key in keys {
      let offset = body.count
      if key.kind == .item, let item = ledger.items[key.id] { places.append((item.number, offset)) }
      var writer = JSONWriter(appendingTo: body)
      body = []
      writer.beginObject()
      ledger.writeRecord(key, to: &writer)
      writer.endObject()
      body = writer.take()
      SealedLine.seal(&body, from: offset)
    }
    sections.append(
      SnapshotSection(name: name, offset: start, length: body.count - start, count: keys.count))
  }

  /// The index of numbers: lines of one length, in order, so that a number is found by halving.
  private mutating func writeNumbers() {
    let start = body.count
    for place in places.sorted(by: { $0.number < $1.number }) {
      body.append(contentsOf: Self.numberLine(place.number, offset: place.offset))
    }
    sections.append(
      SnapshotSection(name: "numbers", offset: start, length: body.count - start, count: places.count))
  }

  /// One line of the index: `["2026-00000017","000000012345"]`.
  static func numberLine(_ number: ItemNumber, offset: Int) -> [UInt8] {
    Array("[\"\(padded(number.year, 4))-\(padded(number.counter, 8))\",\"\(padded(offset, 12))\"]\n".utf8)
  }

  private static func padded(_ value: Int, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
