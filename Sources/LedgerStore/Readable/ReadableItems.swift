import Glibc
import LedgerModel

/// The entries of items.json in their order: all made anew, or the changed ones among those of the present file.
final class ReadableItems {
  private let ledger: Ledger
  private let places: [Int]
  /// Of an interrupted line of the present file what has been read of it.
  private var rest: [UInt8] = []
  /// The changed items that are still to be written, by number, and how many were.
  private var changed: [(item: Item, place: Int)] = []
  private var next = 0
  private var ids: Set<RecordID> = []
  private var lastNumber: ItemNumber?
  private var isFirst = true
  private var hasEnded = false
  private lazy var entries = ItemEntries(of: ledger)
  private lazy var hands = (EntryBlock(ledger), EntryBlock(ledger))

  /// What stands before the first entry, and behind the last.
  static let beginning = Array("\"items\":[".utf8)
  static let end = Array("\n]\n}\n".utf8)

  /// All items of a state.
  init(_ ledger: Ledger) {
    self.ledger = ledger
    // Without the indexes the items themselves tell; then nothing is written anyway, as they are damaged.
    places = ItemOutline(ledger.items)?.placesByNumber(in: ledger.items) ?? Array(0..<ledger.items.count)
  }

  /// The items of a state whose snapshot stands at `base`, those that have not changed since `present` to be copied;
  /// nothing when what others are shown with has changed as well, such as a site's name. `own` is the epoch that this
  /// directory's programs write to.
  init?(_ ledger: Ledger, since present: JournalPosition, from base: JournalPosition, own: String?) {
    (self.ledger, places) = (ledger, [])
    let known = KnownVersions(present, replicas: ledger.replicas)
    guard base.isWithin(present), known.hold(peopleAndPlacesOf: ledger) else { return nil }
    let own = own.flatMap { ledger.replicas.firstIndex(of: $0) }
    var hasOthersNew = false
    for place in 0..<ledger.items.count {
      guard let record = ledger.items.changed(at: place), !known.hold(record.versions) else { continue }
      let isNew = !known.hold(record.versions.base)
      // One whose number has changed stands somewhere else in the file.
      guard isNew || known.hold(record.versions[path: ItemField.number.rawValue]) else { return nil }
      hasOthersNew = hasOthersNew || isNew && record.versions.base.replica != own
      changed.append((record.item, place))
      ids.insert(record.item.id)
    }
    // Of joined replicas one may have linked to an item that only came with the other. To what was made here nothing was
    // linked before.
    if hasOthersNew, ledger.replicas.count > 1 { return nil }
    changed.sort { Item.inOrder($0.item, $1.item) }
    let hasTwins = zip(changed, changed.dropFirst()).contains { $0.item.number == $1.item.number }
    if hasTwins { return nil }
  }

  /// Writes what stands before the first entry.
  func begin(_ output: Output) { output.append(Self.beginning) }

  /// Writes entries from this one of the places on; true when the last is written.
  func write(from next: inout Int, to output: Output, atMost count: Int) -> Bool {
    var left = places[next...]
    while !left.isEmpty, output.waiting.count < count {
      let (first, second) = hands
      first.take(&left)
      second.take(&left)
      if second.isIdle { first.work() } else { sideBySide(second) { first.work() } }
      for hand in [first, second] where !hand.bytes.isEmpty {
        // Each entry has its comma before it.
        output.append(isFirst ? hand.bytes.dropFirst() : hand.bytes[...])
        isFirst = false
      }
    }
    next = left.startIndex
    ledger.items.letGo()
    guard next == places.count else { return false }
    output.append(Self.end)
    return true
  }

  private func separate(_ output: Output) {
    output.append(isFirst ? "\n".utf8 : ",\n".utf8)
    isFirst = false
  }

  private func write(_ item: Item, to output: Output) {
    separate(output)
    ledger.json(of: item).append(to: &output.waiting)
  }
}

// MARK: - Copying

extension ReadableItems {
  /// Whether the present file was read to its end.
  var isComplete: Bool { hasEnded && rest.isEmpty }

  /// Takes the next bytes of the present file: unchanged entries go to the output as they are, changed ones in their
  /// places. False when the file is not as this program writes it.
  func merge(_ piece: [UInt8], to output: Output) -> Bool {
    rest.append(contentsOf: piece)
    var start = 0
    let isGood = rest.withUnsafeBytes { bytes in
      while start < bytes.count, let base = bytes.baseAddress,
        let end = memchr(base + start, 0x0A, bytes.count - start)
      {
        let length = UnsafeRawPointer(end) - (base + start)
        let line = UnsafeRawBufferPointer(start: base + start, count: length)
        guard take(line, to: output) else { return false }
        start += length + 1
      }
      return true
    }
    rest.removeSubrange(..<start)
    return isGood
  }

  private func take(_ line: UnsafeRawBufferPointer, to output: Output) -> Bool {
    if hasEnded { return line.elementsEqual("}".utf8) }
    if lastNumber == nil, isFirst, line.elementsEqual(Self.beginning) { return true }
    if line.elementsEqual("]".utf8) {
      while next < changed.count { writeChanged(to: output) }
      output.append(Self.end)
      hasEnded = true
      return true
    }
    let entry = line.last == UInt8(ascii: ",") ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
    guard let (id, number) = Self.entry(entry), lastNumber.map({ $0 < number }) ?? true else { return false }
    lastNumber = number
    while next < changed.count, changed[next].item.number < number { writeChanged(to: output) }
    if ids.contains(id) {
      guard next < changed.count, changed[next].item.id == id, changed[next].item.number == number
      else { return false }
      writeChanged(to: output)
      return true
    }
    // Another item of that number: which comes first is for all items to say.
    if next < changed.count, changed[next].item.number == number { return false }
    separate(output)
    output.append(entry)
    return true
  }

  private func writeChanged(to output: Output) {
    if !changed[next].item.isHidden {
      separate(output)
      entries.append(changed[next].place, to: &output.waiting)
    }
    next += 1
  }

  /// Identifier and number at the beginning of an entry; nothing for anything else.
  private static func entry(_ line: UnsafeRawBufferPointer) -> (RecordID, ItemNumber)? {
    func text(from start: Int, after name: String) -> (text: String, end: Int)? {
      let begin = start + name.utf8.count
      guard begin < line.count, line[start..<begin].elementsEqual(name.utf8),
        let end = line[begin...].firstIndex(of: UInt8(ascii: "\"")), !line[begin..<end].contains(0x5C)
      else { return nil }
      return (String(decoding: line[begin..<end], as: UTF8.self), end)
    }
    guard let id = text(from: 0, after: "{\"id\":\""),
      let number = text(from: id.end, after: "\",\"number\":\"").flatMap({ ItemNumber($0.text, thisYear: 0) })
    else { return nil }
    return (RecordID(id.text), number)
  }
}

/// One of the two that make entries of items at the same time, in blocks. Unchecked, because only one thread at a time has
/// it: who gives it its places waits for its bytes.
private final class EntryBlock: SecondHand, @unchecked Sendable {
  private static let size = 250
  private let ledger: Ledger
  private var entries: ItemEntries
  private var places: ArraySlice<Int> = []
  private(set) var bytes: [UInt8] = []

  init(_ ledger: Ledger) { (self.ledger, entries) = (ledger, ItemEntries(of: ledger)) }

  var isIdle: Bool { places.isEmpty }

  /// Takes the next places.
  func take(_ left: inout ArraySlice<Int>) {
    places = left.prefix(Self.size)
    left = left.dropFirst(Self.size)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Makes the entries of the items at the places.
  func work() {
    for place in places where !ledger.items.isHidden(at: place) {
      bytes.append(UInt8(ascii: ","))
      bytes.append(UInt8(ascii: "\n"))
      entries.append(place, to: &bytes)
    }
  }
}

/// Which versions a position holds.
private struct KnownVersions {
  /// The last sequence of each replica, by its place in the ledger's list.
  private let sequences: [Int]

  init(_ position: JournalPosition, replicas: [String]) {
    sequences = replicas.map { name in
      Int(JournalEpoch(name: name).flatMap { position.marks[$0] }?.sequence ?? 0)
    }
  }

  func hold(_ version: Version) -> Bool {
    version.replica < sequences.count && version.sequence <= sequences[version.replica]
  }

  func hold(_ versions: Versions) -> Bool {
    hold(versions.base) && versions.changed.values.allSatisfy { hold($0) }
  }

  /// Whether nothing has changed that items are shown with: names, and the zone.
  func hold(peopleAndPlacesOf ledger: Ledger) -> Bool {
    ledger.recordKeys.allSatisfy { key in
      switch key.kind {
      case .settings, .person, .unit, .grid, .site: ledger.versions(of: key).map { hold($0) } ?? true
      default: true
      }
    }
  }
}

extension JournalPosition {
  /// Whether this position lies before `other` or at it, in every epoch.
  func isWithin(_ other: JournalPosition) -> Bool {
    marks.allSatisfy { epoch, mine in
      let theirs = other.marks[epoch] ?? .start
      return (mine.segment, mine.offset) <= (theirs.segment, theirs.offset)
    }
  }
}
