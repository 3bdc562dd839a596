import Synchronization

/// The items of a snapshot, each read when it is first asked for: opening takes as long for many items as for few.
///
/// The snapshot's own indexes lead from identifier and number to a record; nothing is laid out in memory but one
/// word an item, which remembers what was read. Several threads may read at once.
public final class StoredItems: @unchecked Sendable {
  /// How an item stood when the snapshot was made, known without reading it.
  struct Standing {
    var state: ItemState
    /// When anything happened to it last, in milliseconds since 1970.
    var touched: Int64
  }

  let bytes: SharedBytes
  let parts: Parts
  private let replicas: [String]
  let holds: @Sendable (UnsafeRawBufferPointer) -> Bool
  private let areWordsWhole: @Sendable (UnsafeRawBufferPointer) -> Bool
  private let knownWords = AtomicLazyReference<WordLines>()
  // Unchecked for these: each is set once, atomically, and never again.
  private let slots: UnsafeMutablePointer<AtomicLazyReference<ItemRecord>>
  private let hasBroken = Atomic<Bool>(false)
  private let broken = Mutex<Set<Int>>([])
  private let unknown = Atomic<Bool>(false)

  /// Where the parts of a snapshot stand, in bytes from its first.
  public struct Parts: Sendable {
    /// The end of the header: offsets in the indexes count from here.
    public var body: Int
    /// The indexes: of the places in their order, by number, and by the identifiers' hashes.
    public var places: Range<Int>, numbers: Range<Int>, identifiers: Range<Int>
    /// How the open items stand, which are the first.
    public var standings: Range<Int>
    /// Which of the others were hidden; nothing where an earlier version did not say.
    public var hidden: Range<Int>?
    /// What is searched in the items; nothing where an earlier version did not write it. It is examined when it is
    /// first asked for.
    public var words: Range<Int>?
    /// Which of them bear a number elsewhere, by its hash; nothing where an earlier version did not say.
    public var references: Range<Int>?

    /// These parts.
    public init(
      body: Int, places: Range<Int>, numbers: Range<Int>, identifiers: Range<Int>, standings: Range<Int>,
      hidden: Range<Int>? = nil, references: Range<Int>? = nil, words: Range<Int>? = nil
    ) {
      (self.body, self.places, self.numbers, self.identifiers) = (body, places, numbers, identifiers)
      (self.standings, self.hidden, self.references, self.words) = (standings, hidden, references, words)
    }
  }

  /// How many items there are.
  let count: Int
  /// How many of them are open: the first ones.
  let openCount: Int

  /// The items of a snapshot; `holds` says whether a line ends in the checksum of what stands before it, and
  /// `areWordsWhole` whether the index of the words is as it was written.
  ///
  /// Nothing when the indexes' lengths are not those of whole lines.
  public init?(
    _ bytes: SharedBytes, _ parts: Parts, replicas: [String],
    holds: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool,
    areWordsWhole: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool = { _ in true }
  ) {
    (self.bytes, self.parts, self.replicas, self.holds) = (bytes, parts, replicas, holds)
    self.areWordsWhole = areWordsWhole
    count = parts.places.count / StoredLine.placeBytes
    openCount = parts.standings.count / OpenStanding.bytes
    guard parts.places.count == count * StoredLine.placeBytes,
      parts.numbers.count == count * StoredLine.numberBytes,
      parts.identifiers.count == count * StoredLine.identifierBytes,
      parts.standings.count == openCount * OpenStanding.bytes, openCount <= count,
      (parts.hidden?.count ?? 0) % StoredLine.hiddenBytes == 0,
      (parts.references?.count ?? 0) % StoredLine.identifierBytes == 0,
      [
        parts.places, parts.numbers, parts.identifiers, parts.standings, parts.hidden, parts.references,
        parts.words,
      ].allSatisfy({ ($0?.upperBound ?? 0) <= bytes.raw.count })
    else { return nil }
    slots = .allocate(capacity: count)
    for place in 0..<count { (slots + place).initialize(to: AtomicLazyReference()) }
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  /// Whether every record that was read held its checksum; else the journal has to be read instead.
  public var isSound: Bool { !hasBroken.load(ordering: .acquiring) && bytes.isSound }

  /// Whether the snapshot could be read and is what it was, as far as anybody has noticed.
  var isWhole: Bool { bytes.isSound }

  /// The places of the records that were read and did not hold.
  var brokenPlaces: Set<Int> { hasBroken.load(ordering: .acquiring) ? broken.withLock { $0 } : [] }

  /// Whether a record that was read holds something of a newer version.
  var hasUnknown: Bool { unknown.load(ordering: .acquiring) }

  /// The record at a place, kept from now on.
  subscript(place: Int) -> ItemRecord {
    if let record = slots[place].load() { return record }
    return slots[place].storeIfNil(read(place))
  }

  /// The record at a place, not kept when it was not in memory: for going through all of them.
  func glance(at place: Int) -> ItemRecord { slots[place].load() ?? read(place) }

  /// How the item at a place stood.
  func standing(at place: Int) -> Standing {
    let start = parts.places.lowerBound + place * StoredLine.placeBytes
    let touched = Int64(figure(at: start + 30, digits: 13))
    let name = UnsafeRawBufferPointer(rebasing: bytes.raw[(start + 17)..<(start + 27)])
    guard let state = StoredLine.state(name) else {
      note(broken: place)
      return Standing(state: .reported, touched: .max)
    }
    return Standing(state: state, touched: touched == StoredLine.latestTouch ? .max : touched)
  }

  /// How the open item at a place stood; nothing when it has to be read for that, or is not open.
  func openStanding(at place: Int) -> OpenStanding? {
    guard place < openCount else { return nil }
    let start = parts.standings.lowerBound + place * OpenStanding.bytes
    let line = UnsafeRawBufferPointer(rebasing: bytes.raw[start..<(start + OpenStanding.bytes)])
    return OpenStanding(line, state: standing(at: place).state)
  }

  /// Whether the item at a place was hidden; nothing where it has to be read for that.
  func isHidden(at place: Int) -> Bool? {
    // What counts as open is not hidden.
    if place < openCount { return false }
    guard let hidden = parts.hidden else { return nil }
    let (wanted, rows) = (offset(ofPlace: place), hidden.count / StoredLine.hiddenBytes)
    func hiddenOffset(_ row: Int) -> Int {
      figure(at: hidden.lowerBound + row * StoredLine.hiddenBytes + 2, digits: 12)
    }
    let row = Self.firstRow(of: rows) { hiddenOffset($0) < wanted }
    return row < rows && hiddenOffset(row) == wanted
  }

  /// Where the lines of `words` begin.
  var wordLines: WordLines {
    if let lines = knownWords.load() { return lines }
    guard let words = parts.words, areWordsWhole(UnsafeRawBufferPointer(rebasing: bytes.raw[words])) else {
      return knownWords.storeIfNil(WordLines())
    }
    return knownWords.storeIfNil(WordLines(words, of: bytes.raw, count: count))
  }

  /// Whether the item at a place may be of that kind; see `StoredLine.kind`.
  func mayBe(_ kind: UInt32, at place: Int) -> Bool {
    let start = parts.places.lowerBound + place * StoredLine.placeBytes + 46
    var found: UInt32 = 0
    for byte in bytes.raw[start..<(start + 8)] {
      found = found << 4 | UInt32(byte < 58 ? byte &- 48 : byte &- 87)
    }
    return found == kind
  }

  /// The place of the item with that identifier.
  func place(of id: RecordID) -> Int? {
    // A broken record is found as well: a change to it must not make a second item of it.
    placesHashed(as: id).first { self[$0].item.id == id || brokenPlaces.contains($0) }
  }

  /// The place of the item with that identifier if its record was read and is broken.
  func brokenPlace(of id: RecordID) -> Int? {
    placesHashed(as: id).first { brokenPlaces.contains($0) }
  }

  func placesHashed(as id: RecordID) -> [Int] {
    places(hashed: StoredLine.hash(of: id), in: parts.identifiers)
  }

  /// The places of the items that may bear a number with that hash elsewhere; nothing where every item has to be read
  /// for that.
  func places(ofReference hash: UInt64) -> [Int]? { parts.references.map { places(hashed: hash, in: $0) } }

  /// The places that an index in the order of hashes names for one.
  private func places(hashed wanted: UInt64, in index: Range<Int>) -> [Int] {
    let (start, size) = (index.lowerBound, StoredLine.identifierBytes)
    let rows = index.count / size
    var places: [Int] = []
    var row = Self.firstRow(of: rows) { self.hexadecimal(at: start + $0 * size + 2) < wanted }
    while row < rows, hexadecimal(at: start + row * size + 2) == wanted {
      if let place = place(atOffset: figure(at: start + row * size + 21, digits: 12)) { places.append(place) }
      row += 1
    }
    return places
  }

  /// The places of the items with that number.
  func places(of number: ItemNumber) -> [Int] {
    let (start, size) = (parts.numbers.lowerBound, StoredLine.numberBytes)
    func key(_ row: Int) -> (Int, Int) {
      (figure(at: start + row * size + 2, digits: 4), figure(at: start + row * size + 7, digits: 8))
    }
    var places: [Int] = []
    var row = Self.firstRow(of: count) { key($0) < (number.year, number.counter) }
    while row < count, key(row) == (number.year, number.counter) {
      if let place = place(atOffset: figure(at: start + row * size + 18, digits: 12)) { places.append(place) }
      row += 1
    }
    return places
  }
}

extension StoredItems {
  /// The place whose record begins at that byte of the body.
  private func place(atOffset offset: Int) -> Int? {
    let place = Self.firstRow(of: count) { self.offset(ofPlace: $0) < offset }
    return place < count && self.offset(ofPlace: place) == offset ? place : nil
  }

  func offset(ofPlace place: Int) -> Int {
    figure(at: parts.places.lowerBound + place * StoredLine.placeBytes + 2, digits: 12)
  }

  /// The first of so many rows that is not before what is looked for, by halving; their count when all are.
  static func firstRow(of count: Int, isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func figure(at start: Int, digits: Int) -> Int {
    var value = 0
    for place in start..<(start + digits) { value = value * 10 + Int(bytes.raw[place] &- 48) }
    return value
  }

  func hexadecimal(at start: Int) -> UInt64 {
    var value: UInt64 = 0
    for place in start..<(start + 16) {
      let byte = bytes.raw[place]
      value = value << 4 | UInt64(byte < 58 ? byte &- 48 : byte &- 87)
    }
    return value
  }

  /// The bytes of the record at a place, when it holds its checksum.
  private func line(at place: Int) -> Range<Int>? {
    let start = parts.body + offset(ofPlace: place)
    guard start < parts.places.lowerBound else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes.raw[start..<parts.places.lowerBound])
    guard let length = rest.firstIndex(of: 0x0A), holds(UnsafeRawBufferPointer(rebasing: rest[..<length]))
    else { return nil }
    return start..<(start + length)
  }

  private func read(_ place: Int) -> ItemRecord {
    if let line = line(at: place),
      let record = ItemRecord(stored: line, of: bytes, replicas: replicas, holds: holds)
    {
      if !record.item.unread.isEmpty { unknown.store(true, ordering: .releasing) }
      return record
    }
    note(broken: place)
    var nothing = Item(id: "")
    nothing.hiddenAt = Timestamp(milliseconds: 0)
    return ItemRecord(item: nothing, versions: Versions(base: Version(replica: 0, sequence: 0)))
  }

  func note(broken place: Int) {
    broken.withLock { _ = $0.insert(place) }
    hasBroken.store(true, ordering: .releasing)
  }
}
