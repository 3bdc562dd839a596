import LedgerModel

/// Makes a snapshot of a state, a piece at a time: open items first, the others by year, then the indexes. Records that
/// stand unchanged in the snapshot that the state was opened from are copied as they are.
final class SnapshotMaking {
  /// Why there is no snapshot of a state.
  enum Refusal: Error {
    /// It holds what only a newer version knows.
    case unknown
    /// The snapshot that it stands on is not as it was written.
    case damaged
  }

  /// What a piece is measured by: bytes that are written at once.
  private static let pieceBytes = 1 << 19

  private let ledger: Ledger
  private let position: JournalPosition
  private let order: LineOrder
  /// The snapshot that this one goes on from, and the places of the items that it takes; nothing for one of all items.
  private let base: Base?
  private let file: UnfinishedFile
  private var outline: ItemOutline?
  /// Sections of items that are still to be written, the last one first, and how far the last one is.
  private var waiting: [(name: String, places: [Int])] = []
  private var next = 0
  private var indexes: ArraySlice<SnapshotIndex>

  private var buffer: [UInt8] = []
  /// Bytes of the body that are in the file already.
  private var flushed = 0
  /// Where in the body the section begins that is being written, and the checksum of what of it is in the file.
  private var sectionStart = 0
  private var sectionSum: UInt32 = 0
  private var sections: [SnapshotSection] = []
  private var headerBytes = 0

  /// The places in the order in which their records were written, and how many of their words are written as well.
  private var written: [Int32] = []
  private var spelled = 0

  /// Where each record was put, by place.
  private var offsets: [Int]
  private var places: [UInt8] = []
  private var standings: [UInt8] = []
  private var hidden: [UInt8] = []
  private var targets: [UInt8] = []
  /// The numbers that items bear elsewhere, by their hashes, and where their records were put; what each old snapshot
  /// says of those that have not changed, where it says so.
  private var references: [(hash: UInt64, offset: Int)] = []
  private var storedReferences: [ObjectIdentifier: [Int: UInt64]?] = [:]

  /// What a smaller snapshot goes on from.
  struct Base {
    /// The file of the large one.
    var name: String
    /// The places of the items that changed since, or were added, in their order.
    var places: [Int]
  }

  /// Begins a snapshot of `ledger`, which is the state at `position`, where the order of the lines was applied so far; with
  /// a base one of what changed since that.
  init(
    of ledger: Ledger, at position: JournalPosition, _ order: LineOrder, behind base: Base? = nil,
    in directory: Directory
  ) throws(StorageFault) {
    (self.ledger, self.position, self.order, self.base) = (ledger, position, order, base)
    offsets = Array(repeating: 0, count: base?.places.count ?? ledger.items.count)
    indexes = (base == nil ? SnapshotIndex.ofAll : SnapshotIndex.allCases)[...]
    file = try UnfinishedFile("snapshot", in: directory)
  }

  /// Writes the next piece; true once the snapshot is whole, and `file` only needs its name. Throws a `StorageFault`
  /// or a `Refusal`.
  func goOn() throws -> Bool {
    guard let outline else {
      let found = base.map { ItemOutline(ledger.items, changedAt: $0.places) } ?? ItemOutline(ledger.items)
      guard ledger.items.isSound, let outline = found else { throw Refusal.damaged }
      self.outline = outline
      return false
    }
    if headerBytes == 0 {
      try begin(outline)
      return false
    }
    let end = (flushed + buffer.count) + Self.pieceBytes
    while flushed + buffer.count < end {
      guard let section = waiting.last else {
        if indexes.first == .words, spelled < written.count {
          writeWords(at: Int(written[spelled]))
          spelled += 1
          continue
        }
        if let index = indexes.popFirst() {
          writeIndex(index, outline)
          break
        }
        try file.writeStart(header)
        return true
      }
      if next < section.places.count {
        try writeItem(at: section.places[next], isOpen: section.name == "open", outline.hashes)
        next += 1
      } else {
        endSection(section.name, count: section.places.count)
        waiting.removeLast()
        next = 0
      }
    }
    try flush()
    return false
  }

  /// Whether it has only what changed since another.
  var isLate: Bool { base != nil }

  /// Gives the whole snapshot its name.
  func settle(as name: String) throws(StorageFault) { try file.settle(as: name, replacing: false) }

  /// Puts the items in order, leaves room for the header, and writes what stands behind the items.
  private func begin(_ outline: ItemOutline) throws {
    var open: [Int] = []
    var done: [Int: [Int]] = [:]
    for place in offsets.indices {
      if outline.isOpen[place] {
        open.append(place)
      } else {
        done[outline.numbers[place].year, default: []].append(place)
      }
    }
    waiting = done.sorted { $0.key < $1.key }.map { ("done-\($0.key)", $0.value) } + [("open", open)]
    headerBytes = roomForHeader
    try file.write(Array(repeating: UInt8(ascii: " "), count: headerBytes))
    let keys = ledger.recordKeys
    for key in keys { write { [ledger] writer in ledger.writeRecord(key, to: &writer) } }
    endSection("records", count: keys.count)
  }

  private func writeItem(at index: Int, isOpen: Bool, _ hashes: [UInt64]) throws {
    let place = base?.places[index] ?? index
    let offset = flushed + buffer.count
    offsets[index] = offset
    written.append(Int32(place))
    if base != nil { StoredLine.append(hiddenAt: place, to: &targets) }
    if ledger.items.isHidden(at: place) { StoredLine.append(hiddenAt: offset, to: &hidden) }
    if let (stored, row) = ledger.items.unedited(at: place) {
      if let reference = reference(of: row, in: stored, at: place) { references.append((reference, offset)) }
      try copy(row, of: stored, to: offset, isOpen: isOpen)
      return
    }
    let record = ledger.items[place]
    guard !record.hasUnknown else { throw Refusal.unknown }
    if let hash = record.referenceHash { references.append((hash, offset)) }
    record.line(at: offset).appendPlace(to: &places)
    if isOpen { record.appendStanding(to: &standings) }
    write { [ledger] writer in ledger.writeRecord(record, to: &writer) }
  }

  /// The hash of the number that an unchanged item bears elsewhere; an old snapshot without that index has it read.
  private func reference(of row: Int, in stored: StoredItems, at place: Int) -> UInt64? {
    let id = ObjectIdentifier(stored)
    if storedReferences[id] == nil { storedReferences[id] = .some(stored.references()) }
    if let known = storedReferences[id] ?? nil { return known[row] }
    return StoredLine.hash(ofReference: ledger.items.glance(at: place).item.reference)
  }

  /// Copies a record as it stands in the old snapshot. What is examined is the copy: nothing can change it meanwhile.
  private func copy(_ place: Int, of stored: StoredItems, to offset: Int, isOpen: Bool) throws {
    let start = buffer.count
    if let record = stored.recordBytes(at: place) { buffer.append(contentsOf: record) }
    let isWhole = buffer.withUnsafeBytes { bytes in
      guard bytes.count > start else { return false }
      return SealedLine.holds(UnsafeRawBufferPointer(rebasing: bytes[start..<(bytes.count - 1)]))
    }
    guard isWhole else {
      stored.note(brokenAt: place)
      throw Refusal.damaged
    }
    StoredLine.append(place: stored.placeLine(at: place), movedTo: offset, to: &places)
    if isOpen { standings.append(contentsOf: stored.standingLine(at: place)) }
  }

  /// What is searched in an item: copied from the old snapshot where that has it.
  private func writeWords(at place: Int) {
    if let (stored, row) = ledger.items.unedited(at: place), let line = stored.wordsLine(at: row) {
      buffer.append(contentsOf: line)
    } else {
      ledger.items.glance(at: place).appendWords(to: &buffer)
    }
  }

  private func write(_ record: (inout JSONWriter) -> Void) {
    let start = buffer.count
    var writer = JSONWriter(appendingTo: buffer)
    buffer = []
    writer.beginObject()
    record(&writer)
    writer.endObject()
    buffer = writer.take()
    SealedLine.seal(&buffer, from: start)
  }
}

// MARK: - Indexes, header, sections

extension SnapshotMaking {
  /// Writes an index, lines of one length, so that a place is found by counting, a number or identifier by halving.
  private func writeIndex(_ index: SnapshotIndex, _ outline: ItemOutline) {
    var count = offsets.count
    switch index {
    // In the order of the file, which that of the offsets is.
    case .places: buffer.append(contentsOf: places)
    case .standings:
      buffer.append(contentsOf: standings)
      count = standings.count / StoredLine.standingBytes
    case .hidden:
      buffer.append(contentsOf: hidden)
      count = hidden.count / StoredLine.hiddenBytes
    case .references:
      for (hash, offset) in references.sorted(by: { $0 < $1 }) {
        StoredLine.append(hash: hash, at: offset, to: &buffer)
      }
      count = references.count
    // Written already, a piece at a time.
    case .words: break
    case .targets: buffer.append(contentsOf: targets)
    case .numbers:
      let order = offsets.indices.map { (outline.numbers[$0], offsets[$0]) }
      for (number, offset) in order.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
        StoredLine.append(number, at: offset, to: &buffer)
      }
    case .identifiers:
      let order = offsets.indices.map { (outline.hashes[$0], offsets[$0]) }
      for (hash, offset) in order.sorted(by: { $0 < $1 }) {
        StoredLine.append(hash: hash, at: offset, to: &buffer)
      }
    }
    endSection(index.rawValue, count: count)
  }

  private func endSection(_ name: String, count: Int) {
    sumUp()
    let end = flushed + buffer.count
    sections.append(
      SnapshotSection(
        name: name, offset: sectionStart, length: end - sectionStart, count: count, sum: sectionSum))
    (sectionStart, sectionSum) = (end, 0)
  }

  /// Takes what is in the buffer of the section being written into its checksum.
  private func sumUp() {
    let start = max(0, sectionStart - flushed)
    sectionSum = buffer.withUnsafeBytes {
      Checksum.crc32c(UnsafeRawBufferPointer(rebasing: $0[start...]), after: sectionSum)
    }
  }

  private func flush() throws(StorageFault) {
    sumUp()
    try file.write(buffer)
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
    ledger.items.letGo()
  }

  private func header(_ sections: [SnapshotSection]) -> [UInt8] {
    SnapshotHeader(
      position: position, replicas: ledger.replicas, counters: ledger.counters, hybrid: ledger.hybrid,
      times: order.times, awaited: order.awaited.map { $0.text(replicas: ledger.replicas) }.sorted(),
      sections: sections, base: base?.name
    ).json.jsonBytes()
  }

  /// The header, filled up with spaces before its checksum.
  private var header: [UInt8] {
    var bytes = header(sections)
    bytes.removeLast()
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: headerBytes - bytes.count - 17))
    bytes.append(UInt8(ascii: "}"))
    SealedLine.seal(&bytes, from: 0)
    return bytes
  }

  /// How long the header's line may become: its sections are known by name only.
  private var roomForHeader: Int {
    let names = ["records"] + waiting.map(\.name) + indexes.map(\.rawValue)
    let largest = 999_999_999_999
    let widest = names.map {
      SnapshotSection(name: $0, offset: largest, length: largest, count: largest, sum: 0)
    }
    return header(widest).count + 16
  }
}
