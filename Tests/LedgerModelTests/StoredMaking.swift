import LedgerModel

extension Ledger {
  /// The same ledger with its items as a snapshot holds them, each record's line as `edit` gives it.
  func stored(_ edit: (String) -> String = { $0 }) -> Ledger {
    var (body, places, standings, hidden): ([UInt8], [UInt8], [UInt8], [UInt8]) = ([], [], [], [])
    var (numbers, hashes): ([(ItemNumber, Int)], [(UInt64, Int)]) = ([], [])
    var records: [ItemRecord] = []
    items.forEach { records.append($0) }
    let isOpen = { (record: ItemRecord) in record.item.state.isOpen && !record.item.isHidden }
    for record in records.filter(isOpen) + records.filter({ !isOpen($0) }) {
      let line = StoredLine(of: record.item, at: body.count)
      line.appendPlace(to: &places)
      if isOpen(record) { standings += Array(StoredLine.standing(of: record.item).utf8) }
      if record.item.isHidden { StoredLine.append(hiddenAt: body.count, to: &hidden) }
      numbers.append((record.item.number, body.count))
      hashes.append((line.hash, body.count))
      var writer = JSONWriter()
      writer.beginObject()
      writeRecord(record, to: &writer)
      writer.key("c")
      writer.string("00000000")
      writer.endObject()
      body += Array(edit(String(decoding: writer.bytes, as: UTF8.self)).utf8) + [0x0A]
    }
    return taking(body, places, standings, numbers, hashes, hidden)
  }

  private func taking(
    _ body: [UInt8], _ places: [UInt8], _ standings: [UInt8], _ numbers: [(ItemNumber, Int)],
    _ hashes: [(UInt64, Int)], _ hidden: [UInt8]
  ) -> Ledger {
    var bytes = body + places
    let end = body.count + places.count
    for (number, offset) in numbers.sorted(by: { $0 < $1 }) {
      StoredLine.append(number, at: offset, to: &bytes)
    }
    let numbered = end..<bytes.count
    for (hash, offset) in hashes.sorted(by: { $0 < $1 }) {
      StoredLine.append(hash: hash, at: offset, to: &bytes)
    }
    let identified = numbered.upperBound..<bytes.count
    bytes += standings
    let stood = identified.upperBound..<bytes.count
    bytes += hidden
    let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    raw.copyBytes(from: bytes)
    let shared = SharedBytes(UnsafeRawBufferPointer(raw)) { UnsafeRawBufferPointer($0).deallocate() }
    let items = StoredItems(
      shared,
      .init(
        body: 0, places: body.count..<end, numbers: numbered, identifiers: identified, standings: stood,
        hidden: stood.upperBound..<bytes.count),
      replicas: replicas, holds: { _ in true })
    var ledger = self
    if let items { ledger.take(items) }
    return ledger
  }
}
