import LedgerModel

/// Compares a session's state with what all lines of the journal come to, item by item in the order of their numbers: by
/// the bytes in which both stand where they are alike, else by the items that they come to.
final class StateComparison {
  private let ledger: Ledger
  /// The journal that it is compared with.
  let journal: JournalTouches
  private let pieces: JournalPieces
  private let details: PrivateFiles
  private let touches: [JournalTouches.Touch]
  private let starts: [Int]
  private var entries: ItemEntries
  private var merged = MergedFields()
  private var said: [UInt8] = []

  /// The checksum of what items.json says of the state.
  private(set) var sum: UInt32 = 0
  /// What is odd about items.
  private(set) var odd: OddItems

  /// A comparison of the state with the journal that was gone through.
  init(_ ledger: Ledger, _ journal: JournalTouches, in directory: Directory, details: PrivateFiles)
    throws(StorageFault)
  {
    (self.ledger, self.journal, self.details) = (ledger, journal, details)
    (touches, starts) = journal.settle()
    pieces = try JournalPieces(directory, journal.segments)
    entries = ItemEntries(of: ledger)
    odd = OddItems(ledger)
  }

  /// Whether both say the same; false as well where only the whole journal, read into one state, can tell.
  func isSame() throws(StorageFault) -> Bool {
    guard !journal.isBeyond, hasSameOthers, journal.count == ledger.items.count,
      let places = ItemOutline(ledger.items)?.placesByNumber(in: ledger.items)
    else { return false }
    let output = Output(nil)
    output.append(ReadableItems.beginning)
    var isFirst = true
    for place in places {
      let start = output.waiting.count
      output.append(isFirst ? "\n".utf8 : ",\n".utf8)
      let isCopied = entries.append(place, to: &output.waiting)
      guard try isSame(place, isCopied) else { return false }
      odd.take(place, isCopied ? entries.fields : nil)
      if ledger.items.isHidden(at: place) {
        output.waiting.removeLast(output.waiting.count - start)
      } else {
        isFirst = false
      }
      guard output.waiting.count >= 1 << 19 else { continue }
      try output.flush()
      ledger.items.letGo()
    }
    output.append(ReadableItems.end)
    try output.flush()
    sum = output.sum
    return ledger.items.isSound
  }

  /// Whether what stands behind the items is the same.
  private var hasSameOthers: Bool {
    let (mine, theirs) = (ledger.recordKeys, journal.others.recordKeys)
    return mine.count == theirs.count
      && mine.allSatisfy { ledger.fields(of: $0) == journal.others.fields(of: $0) }
  }

  private func isSame(_ place: Int, _ isCopied: Bool) throws(StorageFault) -> Bool {
    let id = isCopied ? entries.fields.recordID : ledger.items.glance(at: place).item.id
    guard let found = journal.place(of: id) else { return false }
    let range = starts[found]..<starts[found + 1]
    said.removeAll(keepingCapacity: true)
    for touch in touches[range] { try pieces.append(touch, to: &said) }
    if isCopied, said.withUnsafeBytes({ isSame(touches[range], $0) }) { return true }
    return made(id, of: touches[range]) == ledger.items.glance(at: place).item
  }

  /// Whether the record says what the touches come to, by the bytes.
  private func isSame(_ touches: ArraySlice<JournalTouches.Touch>, _ bytes: UnsafeRawBufferPointer) -> Bool {
    if touches.count == 1, touches.first?.creates == true, entries.fields.isSame(as: bytes) { return true }
    merged.clear()
    var start = 0
    for touch in touches {
      let end = start + Int(touch.length)
      let object = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      guard merged.take(object, creates: touch.creates, entries) else { return false }
      start = end
    }
    return merged.isSame(as: entries.fields)
  }

  /// The item that the touches come to; nothing where this version cannot read all of them.
  private func made(_ id: RecordID, of touches: ArraySlice<JournalTouches.Touch>) -> Item? {
    var one = Ledger()
    var start = 0
    for touch in touches {
      let end = start + Int(touch.length)
      let fields = said.withUnsafeBytes { bytes in
        try? journal.fields(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), touch.creates)
      }
      guard let fields else { return nil }
      start = end
      let change = Change(
        id: "", verb: "", at: Timestamp(milliseconds: 0), hybrid: HybridTime(milliseconds: 0, counter: 0),
        by: nil, login: "", channel: .program,
        records: [RecordChange(RecordKey(.item, id), creates: touch.creates, fields: fields)])
      one.apply(details.revealed(change), version: Version(replica: 0, sequence: 0))
    }
    return one.hasUnknown ? nil : one.items[id]
  }
}

/// What is odd about items, though no line is damaged: collected as they come by.
struct OddItems {
  private let ledger: Ledger
  private var found: [(place: Int, finding: LedgerCheck.Finding)] = []
  private var shown: [(place: Int, item: Item, evidence: Evidence)] = []
  private var numbers: [ItemNumber] = []

  /// Nothing looked at yet of the items of a ledger.
  init(_ ledger: Ledger) { self.ledger = ledger }

  /// How many items there are, hidden ones left out.
  var count: Int { numbers.count }

  /// The pieces of evidence, in the order in which their items came.
  var evidence: [(item: Item, evidence: Evidence)] {
    shown.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map { ($0.element.item, $0.element.evidence) }
  }

  /// Dates and owners that do not go with the state, in the order in which the items came.
  var findings: [LedgerCheck.Finding] {
    found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.finding)
  }

  /// The numbers that several items have.
  var sharedNumbers: [ItemNumber] {
    let sorted = numbers.sorted()
    var shared: [ItemNumber] = []
    for (left, right) in zip(sorted, sorted.dropFirst()) where left == right && shared.last != left {
      shared.append(left)
    }
    return shared
  }

  /// Looks at the item at a place; with what is known of its record it is only read where that is needed.
  mutating func take(_ place: Int, _ fields: StoredFields? = nil) {
    if let fields, let number = fields.number, !needsLook(place, fields) {
      if fields[Self.hiddenAt] == nil { numbers.append(number) }
      return
    }
    let item = ledger.items.glance(at: place).item
    guard !item.isHidden else { return }
    numbers.append(item.number)
    shown += item.evidence.map { (place, item, $0) }
    if item.closedAt != nil, item.state != .closed { found.append((place, .closedAndOpen(item.number))) }
    if item.state.isOpen, let owner = item.owner, ledger.people[owner]?.active == false {
      found.append((place, .ownerGone(item.number, owner: owner)))
    }
  }

  private static let hiddenAt = StoredFields.place(of: .hiddenAt)
  private static let closedAt = StoredFields.place(of: .closedAt)
  private static let owner = StoredFields.place(of: .owner)

  private func needsLook(_ place: Int, _ fields: StoredFields) -> Bool {
    let state = ledger.items.state(at: place)
    if fields[Self.closedAt] != nil, state != .closed { return true }
    if fields.elements.contains(where: { $0.list == .evidence }) { return true }
    guard state.isOpen, let owner = fields[Self.owner]?.unquoted else { return false }
    return ledger.people[RecordID(String(decoding: owner, as: UTF8.self))]?.active == false
  }
}
