import LedgerModel
import Queries

/// The items that a list shows, in order, as places in the ledger's table.
///
/// Worked out anew only when the query or the order changes; a neighbour's change moves single rows.
struct ItemRows: Sendable {
  /// All rows of the scope, whatever is searched.
  private var scoped = OrderedRows()
  /// The rows shown.
  private(set) var places: [Int] = []
  /// The rows shown under their headings; empty when they have none.
  private(set) var groups: [RowGroup] = []
  private var headings = RowHeadings()

  /// How many rows are shown, and how many the scope holds.
  var count: Int { places.count }
  var total: Int { scoped.places.count }

  /// The item in a row.
  func item(_ row: Int, _ session: Session) -> Item { session.ledger.items[places[row]].item }

  /// The row that the item at a place stands in.
  func row(of place: Int) -> Int? { places.firstIndex(of: place) }

  /// Collects and orders everything anew.
  mutating func rebuild(_ query: RowQuery, _ order: RowOrder, _ session: Session) {
    var ordering = RowOrdering(query, order, session)
    while !ordering.advance(Session.slice, session) {}
    take(ordering, query, session)
  }

  /// Shows what has been put in order.
  mutating func take(_ ordering: RowOrdering, _ query: RowQuery, _ session: Session) {
    (scoped, headings) = (ordering.rows, ordering.headings)
    search(query, narrowing: false, session)
  }

  /// Searches the scope, or only the rows shown when the search became narrower.
  mutating func search(_ query: RowQuery, narrowing: Bool, _ session: Session) {
    places =
      query.isSearching ? query.found(among: narrowing ? places : scoped.places, session) : scoped.places
    regroup(session)
  }

  /// Takes in changed items: each leaves its row and is put where it belongs now, if it is still shown.
  mutating func update(_ changed: [Int], _ query: RowQuery, _ order: RowOrder, _ session: Session) {
    var names = NameKeys()
    let set = Set(changed)
    places.removeAll { set.contains($0) }
    scoped.remove(set)
    for place in set.sorted() {
      let record = session.ledger.items[place]
      guard query.holds(record, session) else { continue }
      let row = scoped.insert(place, order.key(at: place, session, &headings, &names))
      if !query.isSearching {
        places.insert(place, at: row)
      } else if query.finds(record) {
        places.insert(place, at: rowInSearch(of: row))
      }
    }
    regroup(session)
  }

  private mutating func regroup(_ session: Session) { groups = headings.groups(of: places, session) }

  /// Puts an item that no longer belongs here into a row all the same, so that it stays under the cursor.
  mutating func keep(_ place: Int, at row: Int, _ session: Session) {
    places.insert(place, at: min(max(0, row), places.count))
    regroup(session)
  }

  /// Takes a kept item out again.
  mutating func drop(_ place: Int, _ session: Session) {
    places.removeAll { $0 == place }
    regroup(session)
  }

  /// Where a row of the scope stands among the rows that are found: behind the nearest one before it.
  private func rowInSearch(of scopedRow: Int) -> Int {
    var row = scopedRow - 1
    while row >= 0 {
      if let found = places.firstIndex(of: scoped.places[row]) { return found + 1 }
      row -= 1
    }
    return 0
  }
}

extension OrderedRows {
  fileprivate mutating func remove(_ set: Set<Int>) {
    guard places.contains(where: set.contains) else { return }
    var kept = 0
    for row in places.indices where !set.contains(places[row]) {
      if kept != row {
        places[kept] = places[row]
        keys[kept] = keys[row]
      }
      kept += 1
    }
    places.removeSubrange(kept...)
    keys.removeSubrange(kept...)
  }

  fileprivate mutating func insert(_ place: Int, _ key: ItemSortKey) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    places.insert(place, at: low)
    keys.insert(key, at: low)
    return low
  }
}
