import LedgerModel

/// Where the journal says what of each item, found by going through all its lines once: what they come to is then told
/// item by item, and never for all of them at once.
final class JournalTouches {
  /// What a line says of one item, and where.
  struct Touch {
    /// The item, by its place in the order of coming, and the line, in the order of reading.
    var item: Int32, line: Int32
    /// The segment, by its place in `segments`, and where in it the fields stand.
    var segment: Int32, offset: UInt32, length: UInt32
    /// Whether the fields stand as those of a record that is made.
    var creates: Bool
  }

  /// A segment of an epoch.
  struct Segment: Hashable {
    let epoch: JournalEpoch
    let number: Int
  }

  /// The reader that went through the lines.
  let reader: JournalReader
  /// What stands behind the items, as the lines say it: whole once `settle` was asked.
  private(set) var others = Ledger()
  /// How many lines of changes count.
  private(set) var lines = 0
  /// Whether something was met that only reading all of it into one state can tell: what a newer version wrote, a change
  /// that was written twice.
  private(set) var isBeyond = false
  /// The segments that were met.
  private(set) var segments: [Segment] = []

  private var items: [RecordID: Int32] = [:]
  private var touches: [Touch] = []
  private let details: PrivateFiles
  /// What lines only refer to, and what removes it; see `surveyDetails`.
  private var referring: [Arrival] = []
  /// The lines of several epochs, which are put in order at the end, and which of them are which.
  private var arrivals: [Arrival] = []
  private var linesByVersion: [Version: Int] = [:]
  private let isOnlyEpoch: Bool

  /// Goes through the journal of a ledger, the hashes of its segments compared.
  init(_ directory: Directory, details: PrivateFiles) throws(StorageFault) {
    reader = try JournalReader(ledger: directory, checksHashes: true)
    self.details = details
    isOnlyEpoch =
      try directory.directory(JournalReader.directoryName).names()
      .count { JournalEpoch(name: $0) != nil } <= 1
    try readOn()
  }

  /// Goes on where the journal has become longer.
  func readOn() throws(StorageFault) { try reader.readNew { take($0) } }

  /// How many items there are.
  var count: Int { items.count }

  /// The place of an item in the order of coming.
  func place(of id: RecordID) -> Int? { items[id].map(Int.init) }

  /// Puts the touches in the order of all lines: those of the item at a place stand from `starts[place]` up to
  /// `starts[place + 1]`.
  func settle() -> (touches: [Touch], starts: [Int]) {
    let ranks = isOnlyEpoch ? [] : putInOrder()
    var starts = [Int](repeating: 0, count: items.count + 1)
    for touch in touches { starts[Int(touch.item) + 1] += 1 }
    for place in 0..<items.count { starts[place + 1] += starts[place] }
    var next = starts
    var sorted = touches
    for touch in touches {
      sorted[next[Int(touch.item)]] = touch
      next[Int(touch.item)] += 1
    }
    if ranks.isEmpty { return (sorted, starts) }
    for place in 0..<items.count where starts[place + 1] - starts[place] > 1 {
      let range = starts[place]..<starts[place + 1]
      sorted[range].sort { ranks[Int($0.line)] < ranks[Int($1.line)] }
    }
    return (sorted, starts)
  }

  /// The places of the lines in the order of all lines, in which what stands behind the items is applied.
  private func putInOrder() -> [Int] {
    var ranks = [Int](repeating: 0, count: lines)
    for (rank, arrival) in Arrival.inOrder(arrivals).enumerated() {
      if let line = linesByVersion[arrival.version] { ranks[line] = rank }
      apply(arrival.change, arrival.version)
    }
    return ranks
  }

  private func apply(_ change: Change, _ version: Version) {
    var change = change
    change.records.removeAll { $0.key.kind == .item }
    if !change.records.isEmpty { others.apply(change, version: version) }
    if others.hasUnknown { isBeyond = true }
  }
}

// MARK: - One line

extension JournalTouches {
  private func take(_ line: JournalLine) {
    let segment = Segment(epoch: line.epoch, number: line.segment)
    if segments.last != segment {
      // One that came while the only one was read: the lines of both belong in one order.
      if isOnlyEpoch, let last = segments.last, last.epoch != line.epoch { isBeyond = true }
      segments.append(segment)
    }
    defer { lines += 1 }
    // Which of two tries counts, and what a newer version means, is for the whole to say.
    guard !line.isRetry, let change = try? read(line) else {
      isBeyond = true
      return
    }
    let version = Version(
      replica: others.replica(named: line.epoch.name), sequence: Int(line.sequence))
    noteDetails(line, version)
    let revealed = details.revealed(change, in: line.bytes)
    guard !isOnlyEpoch else { return apply(revealed, version) }
    linesByVersion[version] = lines
    arrivals.append(Arrival(epoch: line.epoch, change: revealed, version: version))
  }

  private func noteDetails(_ line: JournalLine, _ version: Version) {
    guard line.bytes.contains(PrivateFiles.needle) || line.bytes.contains(DetailsSurvey.removal),
      let json = try? JSONValue(parsing: line.bytes),
      let change = Change(json: json, replica: { self.others.replica(named: $0) }),
      DetailsSurvey.isAbout(change)
    else { return }
    referring.append(Arrival(epoch: line.epoch, change: change.onlyDetails, version: version))
  }

  /// What all lines refer to, compared with what lies there, as `FileStore.surveyDetails` does it.
  func surveyDetails(in directory: Directory) throws(StorageFault) -> DetailsSurvey {
    for finding in reader.findings {
      if case .unreadable(let fault) = finding.kind { throw fault }
    }
    return try DetailsSurvey(
      JournalHistory.joined(Arrival.inOrder(referring).map(\.change)), in: directory)
  }

  /// The change with what it does to records behind the items; of items it says only what was seen by who made it.
  private func read(_ line: JournalLine) throws -> Change {
    var scanner = JSONScanner(vouchedFor: line.bytes)
    var (id, verb, at, hybrid): (RecordID?, String?, Timestamp?, HybridTime?)
    var records: [RecordChange]?
    try scanner.enterObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": id = RecordID(try scanner.string())
      case "do": verb = try scanner.string()
      case "t": at = Timestamp(utcText: try scanner.string())
      case "h": hybrid = HybridTime(try scanner.string())
      case "r":
        var found: [RecordChange] = []
        try scanner.enterArray()
        while try scanner.nextElement() {
          if let record = try readRecord(&scanner, line) { found.append(record) }
        }
        records = found
      default: try scanner.skip()
      }
    }
    guard let id, let verb, let at, let hybrid, let records else { throw JSONFault(.wrongType, at: 0) }
    return Change(
      id: id, verb: verb, at: at, hybrid: hybrid, by: nil, login: "", channel: .program, records: records)
  }

  private func readRecord(_ scanner: inout JSONScanner, _ line: JournalLine) throws -> RecordChange? {
    var (kind, id): (RecordKind?, RecordID?)
    var (fields, creates): (Range<Int>?, Bool) = (nil, false)
    try scanner.enterObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "k": kind = RecordKind(rawValue: try scanner.string())
      case "id": id = RecordID(try scanner.string())
      case "new": (fields, creates) = (try scanner.skip(), true)
      case "f":
        let range = try scanner.skip()
        if fields == nil { fields = range }
      default: try scanner.skip()
      }
    }
    guard let kind, let id, let fields, line.bytes[fields.lowerBound] == UInt8(ascii: "{") else {
      throw JSONFault(.wrongType, at: 0)
    }
    let bytes = UnsafeRawBufferPointer(rebasing: line.bytes[fields])
    guard kind == .item else {
      return RecordChange(RecordKey(kind, id), creates: creates, fields: try self.fields(bytes, creates))
    }
    let item = items[id] ?? Int32(items.count)
    items[id] = item
    touches.append(
      Touch(
        item: item, line: Int32(lines), segment: Int32(segments.count - 1),
        offset: UInt32(line.offset + fields.lowerBound), length: UInt32(fields.count), creates: creates))
    if isOnlyEpoch || creates { return nil }
    let seen = Set(try self.fields(bytes, false).compactMap(\.oldVersion))
    let stood = seen.map { FieldChange("", old: .null, new: .null, oldVersion: $0) }
    return RecordChange(RecordKey(.item, id), creates: false, fields: stood)
  }

  /// The fields that stand in these bytes of a line.
  func fields(_ bytes: UnsafeRawBufferPointer, _ creates: Bool) throws -> [FieldChange] {
    guard case .object(let members) = try JSONValue(parsing: bytes) else { return [] }
    return members.map { member in
      if creates { return FieldChange(member.name, old: .null, new: member.value, oldVersion: nil) }
      let version = member.value["was"]?.text.flatMap { Version($0) { self.others.replica(named: $0) } }
      return FieldChange(
        member.name, old: member.value["old"] ?? .null, new: member.value["new"] ?? .null,
        oldVersion: version)
    }
  }
}
