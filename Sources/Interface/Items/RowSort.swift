import LedgerModel
import Queries

/// What a list is ordered by.
enum RowSort: String, Sendable, Hashable, CaseIterable {
  /// Red first, then by due date.
  case due
  case number, title, site, owner, state, severity, reported

  /// What an item is sorted by: rank, then text, then what is earlier, then its number.
  func key(at place: Int, _ session: Session, _ names: inout SpelledNames) -> RowKey {
    // An item is large: its fields are read where it stands, never copied as a whole.
    let record = session.ledger.items[place]
    let number = Int64(record.item.number.year) << 32 | Int64(record.item.number.counter)
    let due = record.item.due?.milliseconds ?? Int64.max
    switch self {
    case .due:
      return RowKey(
        rank: RowSort.rank(session.book.lamp(at: place, now: session.now), record.item.state), moment: due,
        number: number)
    case .number: return RowKey(number: -number)
    case .title: return RowKey(text: PinyinReadings.standard.sortKey(of: record.item.title), number: number)
    case .site:
      let name = session.ledger.sites[record.item.site]?.name
      return RowKey(rank: name == nil ? 1 : 0, text: names.spelled(name), moment: due, number: number)
    case .owner:
      let name = session.ledger.people[record.item.owner]?.name
      return RowKey(rank: name == nil ? 0 : 1, text: names.spelled(name), moment: due, number: number)
    case .state:
      return RowKey(rank: RowSort.rank(record.item.state), moment: due, number: number)
    case .severity:
      return RowKey(rank: RowSort.rank(record.item.severity), moment: due, number: number)
    case .reported: return RowKey(moment: -(record.item.reportedAt?.milliseconds ?? 0), number: -number)
    }
  }

  /// Red first; what waits for somebody else behind what runs; what is done last.
  private static func rank(_ lamp: Lamp?, _ state: ItemState) -> Int {
    guard state.isOpen else { return 4 }
    switch lamp {
    case .red: return state == .submitted ? 1 : 0
    case .yellow, .green: return 1
    case nil: return 2
    case .grey: return 3
    }
  }

  private static func rank(_ state: ItemState) -> Int {
    switch state {
    case .reported: 0
    case .registered: 1
    case .assigned: 2
    case .inProgress: 3
    case .submitted: 4
    case .suspended: 5
    case .referred: 6
    case .closed: 7
    case .rejected: 8
    case .duplicate: 9
    case .cancelled: 10
    }
  }

  private static func rank(_ severity: Severity) -> Int {
    switch severity {
    case .urgent: 0
    case .major: 1
    case .normal: 2
    }
  }
}

/// Names by their pinyin, each spelled once: many items share few names.
struct SpelledNames: Sendable {
  private var known: [String: String] = [:]

  /// What a name is sorted by; empty for none.
  mutating func spelled(_ name: String?) -> String {
    guard let name else { return "" }
    if let key = known[name] { return key }
    let key = PinyinReadings.standard.sortKey(of: name)
    known[name] = key
    return key
  }
}

/// What a row is sorted by.
struct RowKey: Sendable, Hashable, Comparable {
  /// The heading that the row stands under; empty without headings.
  var group = ""
  var rank = 0
  var text = ""
  var moment: Int64 = 0
  var number: Int64

  static func < (left: RowKey, right: RowKey) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.text != right.text { return left.text < right.text }
    if left.moment != right.moment { return left.moment < right.moment }
    return left.number < right.number
  }
}
