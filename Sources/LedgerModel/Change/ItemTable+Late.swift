/// What stands behind the large snapshot: in a smaller one, or in memory alone.
extension ItemTable {
  /// The places whose records are not the large snapshot's, in their order.
  public var changedPlaces: [Int] {
    var places = (late?.places ?? []).map(Int.init).filter { edited(at: $0) == nil }
    for (block, records) in blocks.enumerated() {
      guard let records else { continue }
      for (row, record) in records.enumerated() where record != nil {
        places.append(block * Self.blockSize + row)
      }
    }
    return places.sorted()
  }

  /// Numbers, hashes and openness of what the smaller snapshot has and nobody has changed since, by place; nothing when its
  /// indexes contradict each other.
  func lateOutline() -> [(place: Int, number: ItemNumber, hash: UInt64, isOpen: Bool)]? {
    guard let late else { return [] }
    guard let outline = late.items.outline() else { return nil }
    return late.places.indices.compactMap { row in
      let place = Int(late.places[row])
      if edited(at: place) != nil { return nil }
      return (place, outline.numbers[row], outline.hashes[row], row < late.items.openCount)
    }.sorted { $0.place < $1.place }
  }

  /// The same of those that the large snapshot does not have as they are.
  func forEachOpenChanged(
    where matters: (OpenStanding) -> Bool, _ body: (ItemRecord) throws -> Void
  ) rethrows {
    if let late {
      for row in 0..<late.items.openCount where edited(at: Int(late.places[row])) == nil {
        if late.items.openStanding(at: row).map(matters) ?? true { try body(late.items[row]) }
      }
    }
    for block in blocks {
      for record in block ?? [] {
        if let record, record.isOpen { try body(record) }
      }
    }
  }
}
