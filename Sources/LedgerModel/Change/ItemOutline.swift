/// Number, identifier's hash and openness of every item, taken from the snapshot's indexes where it has not changed: how
/// a new snapshot and the readable files put the items in order without reading them.
public struct ItemOutline: Sendable {
  /// The numbers, by place.
  public private(set) var numbers: [ItemNumber]
  /// The 64-bit FNV-1a hashes of the identifiers, by place.
  public private(set) var hashes: [UInt64]
  /// Whether the items are open and not hidden, by place.
  public private(set) var isOpen: [Bool]

  /// The outline of these items; nothing when the snapshot's indexes contradict each other.
  public init?(_ items: ItemTable) {
    (numbers, hashes, isOpen) = ([], [], [])
    let storedCount = items.stored?.count ?? 0
    if let stored = items.stored {
      guard let outline = stored.outline() else { return nil }
      (numbers, hashes) = outline
      isOpen = (0..<storedCount).map { $0 < stored.openCount }
    }
    numbers.reserveCapacity(items.count)
    hashes.reserveCapacity(items.count)
    isOpen.reserveCapacity(items.count)
    guard let late = items.lateOutline() else { return nil }
    let missing = items.count - storedCount
    numbers += repeatElement(ItemNumber(year: 0, counter: 0), count: missing)
    hashes += repeatElement(0, count: missing)
    isOpen += repeatElement(false, count: missing)
    for (place, number, hash, isOpenNow) in late {
      (numbers[place], hashes[place], isOpen[place]) = (number, hash, isOpenNow)
    }
    for place in 0..<items.count {
      guard let record = items.edited(at: place) else { continue }
      (numbers[place], isOpen[place]) = (record.number, record.isOpen)
      if place >= storedCount { hashes[place] = StoredLine.hash(of: record.id) }
    }
  }

  /// The same of the items at these places alone, in their order: those that the large snapshot does not have as they are.
  public init?(_ items: ItemTable, changedAt places: [Int]) {
    guard let late = items.lateOutline() else { return nil }
    var rows: [Int: (number: ItemNumber, hash: UInt64, isOpen: Bool)] = [:]
    for (place, number, hash, isOpenNow) in late { rows[place] = (number, hash, isOpenNow) }
    (numbers, hashes, isOpen) = ([], [], [])
    for place in places {
      if let row = rows[place] {
        numbers.append(row.number)
        hashes.append(row.hash)
        isOpen.append(row.isOpen)
      } else if let record = items.edited(at: place) {
        numbers.append(record.number)
        hashes.append(StoredLine.hash(of: record.id))
        isOpen.append(record.isOpen)
      } else {
        return nil
      }
    }
  }

  /// The places of the items in the order of their numbers, those of one number by their identifiers.
  public func placesByNumber(in items: ItemTable) -> [Int] {
    items.sorted(numbers.enumerated().lazy.map { (number: $1, place: $0) })
  }
}
