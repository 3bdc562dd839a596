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
    for place in 0..<items.count {
      guard let item = items.changed(at: place)?.item else { continue }
      let isOpenNow = item.state.isOpen && !item.isHidden
      if place < storedCount {
        (numbers[place], isOpen[place]) = (item.number, isOpenNow)
      } else {
        numbers.append(item.number)
        hashes.append(StoredLine.hash(of: item.id))
        isOpen.append(isOpenNow)
      }
    }
  }

  /// The places of the items in the order of their numbers, those of one number by their identifiers.
  public func placesByNumber(in items: ItemTable) -> [Int] {
    items.sorted(numbers.enumerated().lazy.map { (number: $1, place: $0) })
  }
}
