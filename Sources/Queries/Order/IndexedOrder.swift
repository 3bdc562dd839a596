import LedgerModel

/// Orders of items that the indexes of a snapshot know: the first of a list is found without reading the others.
public struct IndexedOrder {
  /// What the indexes know of an item.
  public enum Column: Sendable {
    /// Its lamp, in the order of `Lamp`; those without one last.
    case lamp
    /// When it is due; those without a date last.
    case due
  }

  /// So many of one key are put in order by reading them; more by the index of the numbers.
  private static let fewest = 64

  private let column: Column
  private let items: ItemTable
  private let standing: QueryStanding

  /// The order of the items of a ledger at one moment.
  public init(_ column: Column, of ledger: Ledger, now: Timestamp) {
    (self.column, items) = (column, ledger.items)
    standing = QueryStanding(scope: QueryScope(ledger: ledger, me: nil, now: now))
  }

  /// The first `limit` of `places` in this order, `reverse` the greatest first; equal ones by number, what has no key
  /// last either way. Nothing when records would have to be read to know.
  public func first(_ limit: Int, of places: [Int], reverse: Bool) -> [Int]? {
    var groups: [Int64: [Int]] = [:]
    var without: [Int] = []
    for place in places {
      guard let key = key(at: place) else { return nil }
      if let key { groups[key, default: []].append(place) } else { without.append(place) }
    }
    var first: [Int] = []
    for key in groups.keys.sorted(by: { reverse ? $1 < $0 : $0 < $1 }) where first.count < limit {
      first += inOrder(groups[key] ?? [], limit - first.count)
    }
    if first.count < limit { first += inOrder(without, limit - first.count) }
    return first
  }

  /// What the item at a place is sorted by: a key, none, or nothing at all where it would have to be read for it.
  private func key(at place: Int) -> Int64?? {
    switch column {
    case .lamp:
      let lamp = standing.lamp(at: place, of: items)
      return .some(lamp.flatMap { Lamp.allCases.firstIndex(of: $0) }.map(Int64.init))
    case .due:
      // Of what is not open the indexes do not say it.
      guard items.isChanged(at: place) || items.state(at: place).isOpen else { return nil }
      return .some(standing.due(at: place, of: items)?.milliseconds)
    }
  }

  private func inOrder(_ places: [Int], _ limit: Int) -> [Int] {
    if places.count > Self.fewest { return items.inOrder(places, limit: limit) }
    let sorted = places.sorted { Item.inOrder(items[$0].item, items[$1].item) }
    return Array(sorted.prefix(limit))
  }
}
