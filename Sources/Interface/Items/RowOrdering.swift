import LedgerModel
import Queries

/// Rows with what they are sorted by.
struct OrderedRows: Sendable {
  var places: [Int] = []
  var keys: [ItemSortKey] = []
}

/// Rows that are being collected and put in order, a slice at a time.
struct RowOrdering: Sendable {
  /// The rows, once all are in order.
  private(set) var rows = OrderedRows()
  /// Under which headings they stand.
  private(set) var headings = RowHeadings()
  private let query: RowQuery?
  private let order: RowOrder
  /// The places that the scope may hold, and how many of them were looked at.
  private let candidates: [Int]
  private var looked = 0
  /// What the scope does hold, in the order of coming.
  private var found = OrderedRows()
  private var sorter = SliceSort()
  private var names = NameKeys()

  /// Nothing is looked at yet.
  init(_ query: RowQuery, _ order: RowOrder, _ session: Session) {
    (self.query, self.order) = (query, order)
    candidates = query.candidates(session)
  }

  /// All of these items, none of which was looked at yet.
  init(_ places: [Int], _ order: RowOrder) {
    (query, self.order, candidates) = (nil, order, places)
  }

  /// Looks at so many more items, or puts some of the rows in order; true when all are.
  mutating func advance(_ count: Int, _ session: Session) -> Bool {
    if looked < candidates.count {
      collect(count, session)
      // What fits into one slice is done at once.
      guard looked == candidates.count, candidates.count <= count else { return false }
    }
    let keys = found.keys
    guard sorter.advance(count * 4, { keys[Int($0)] < keys[Int($1)] }) else { return false }
    let sorted = sorter.sorted
    let end = min(sorted.count, rows.places.count + count * 4)
    for number in sorted[rows.places.count..<end] {
      rows.places.append(found.places[Int(number)])
      rows.keys.append(keys[Int(number)])
    }
    return end == sorted.count
  }

  private mutating func collect(_ count: Int, _ session: Session) {
    let end = min(candidates.count, looked + count)
    let slice = Array(candidates[looked..<end])
    let places = query?.scoped(among: slice, session) ?? slice
    looked = end
    let first = found.keys.count
    found.places += places
    for place in places { found.keys.append(order.key(at: place, session, &headings, &names)) }
    let keys = found.keys
    sorter.add((first..<keys.count).map(Int32.init)) { keys[Int($0)] < keys[Int($1)] }
  }
}
