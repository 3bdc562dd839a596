import LedgerModel

/// What a list is ordered by.
enum RowSort: String, Sendable, Hashable, CaseIterable {
  /// Red first, then by due date.
  case due
  case number, title, site, owner, state, severity, reported

  /// What an item is sorted by: rank, then text, then what is earlier, then its number.
  func key(at place: Int, _ session: Session) -> RowKey {
    let item = session.ledger.items[place].item
    let number = Int64(item.number.year) << 32 | Int64(item.number.counter)
    let due = item.due?.milliseconds ?? Int64.max
    switch self {
    case .due:
      return RowKey(
        rank: RowSort.rank(session.book.lamp(at: place, now: session.now), item), moment: due, number: number)
    case .number: return RowKey(number: -number)
    case .title: return RowKey(text: PinyinReadings.standard.sortKey(of: item.title), number: number)
    case .site:
      let name = session.ledger.sites[item.site]?.name
      return RowKey(rank: name == nil ? 1 : 0, text: RowSort.spelled(name), moment: due, number: number)
    case .owner:
      let name = session.ledger.people[item.owner]?.name
      return RowKey(rank: name == nil ? 0 : 1, text: RowSort.spelled(name), moment: due, number: number)
    case .state:
      return RowKey(rank: ItemState.allCases.firstIndex(of: item.state)!, moment: due, number: number)
    case .severity:
      return RowKey(rank: Severity.allCases.firstIndex(of: item.severity)!, moment: due, number: number)
    case .reported: return RowKey(moment: -(item.reportedAt?.milliseconds ?? 0), number: -number)
    }
  }

  /// Red first; what waits for somebody else behind what runs; what is done last.
  private static func rank(_ lamp: Lamp?, _ item: Item) -> Int {
    guard item.state.isOpen else { return 4 }
    switch lamp {
    case .red: return item.state == .submitted ? 1 : 0
    case .yellow, .green: return 1
    case nil: return 2
    case .grey: return 3
    }
  }

  private static func spelled(_ name: String?) -> String {
    name.map { PinyinReadings.standard.sortKey(of: $0) } ?? ""
  }
}

/// What a row is sorted by.
struct RowKey: Sendable, Hashable, Comparable {
  var rank = 0
  var text = ""
  var moment: Int64 = 0
  var number: Int64

  static func < (left: RowKey, right: RowKey) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.text != right.text { return left.text < right.text }
    if left.moment != right.moment { return left.moment < right.moment }
    return left.number < right.number
  }
}
