extension ItemTable {
  /// Those of `places` in the order of their items' numbers, those of one number by their identifiers; with `limit` the
  /// first so many. Numbers of items that stand in the snapshot are taken from its index, without reading them.
  public func inOrder(_ places: some Sequence<Int>, limit: Int? = nil) -> [Int] {
    var wanted = [Bool](repeating: false, count: stored?.count ?? 0)
    var numbered: [(number: ItemNumber, place: Int)] = []
    for place in places {
      if let record = changed(at: place) {
        numbered.append((record.item.number, place))
      } else {
        wanted[place] = true
      }
    }
    var taken = 0
    stored?.forEachNumber { number, place in
      guard wanted[place] else { return true }
      // Another one of the last number may be before it by its identifier.
      if let limit, taken >= limit, numbered.last?.number != number { return false }
      numbered.append((number, place))
      taken += 1
      return true
    }
    let sorted = sorted(numbered)
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  /// The places by their numbers, those of one number by the identifiers of their items.
  func sorted(_ numbered: some Sequence<(number: ItemNumber, place: Int)>) -> [Int] {
    // Packed into one word each: comparing words is what sorting 100,000 costs.
    let keys = numbered.map { number, place in
      (UInt64(truncatingIfNeeded: number.year) << 48 | UInt64(truncatingIfNeeded: number.counter), place)
    }.sorted { $0 < $1 }
    var places = keys.map(\.1)
    var start = 0
    for end in 1...max(1, keys.count) where end >= keys.count || keys[end].0 != keys[start].0 {
      if end - start > 1 {
        let twins = places[start..<end].map { (glance(at: $0).item.id, $0) }
        places.replaceSubrange(start..<end, with: twins.sorted { $0 < $1 }.map(\.1))
      }
      start = end
    }
    return places
  }
}
