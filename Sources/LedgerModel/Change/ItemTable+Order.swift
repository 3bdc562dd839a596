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
    numbered.sort { $0.number < $1.number }
    var sorted = numbered.map(\.place)
    var start = 0
    for end in 1...max(1, numbered.count)
    where end >= numbered.count || numbered[end].number != numbered[start].number {
      if end - start > 1 {
        let twins = sorted[start..<end].map { (id: glance(at: $0).item.id, place: $0) }
        sorted.replaceSubrange(start..<end, with: twins.sorted { $0 < $1 }.map(\.place))
      }
      start = end
    }
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }
}
