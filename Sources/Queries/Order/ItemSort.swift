import LedgerModel

/// What a list of items is ordered by, on the screen and in commands.
public enum ItemSort: String, Sendable, Hashable, CaseIterable {
  /// Red first, then by due date.
  case due
  /// The latest number first.
  case number
  /// By the title (`TextOrder`).
  case title
  /// By the site's name, then by due date; without a site last.
  case site
  /// Nobody's first, then by the owner's name and by due date.
  case owner
  /// In the order of an item's life, then by due date.
  case state
  /// Urgent first, then by due date.
  case severity
  /// The latest first.
  case reported

  /// What an item is sorted by. Names are spelled once for all items that have them; the lamp is asked for only where
  /// it counts.
  public func key(
    of record: ItemRecord, in ledger: Ledger, _ names: inout NameKeys, lamp: () -> Lamp?
  ) -> ItemSortKey {
    // An item is large: its fields are read where it stands, never copied as a whole.
    let number = Int64(record.item.number.year) << 32 | Int64(record.item.number.counter)
    let due = record.item.due?.milliseconds ?? Int64.max
    switch self {
    case .due:
      return ItemSortKey(
        rank: Self.rank(lamp(), record.item.state), moment: due, number: number, id: record.item.id)
    case .number: return ItemSortKey(number: -number, id: record.item.id)
    case .title:
      return ItemSortKey(
        text: TextOrder.standard.key(of: record.item.title), number: number, id: record.item.id)
    case .site:
      let name = names.site(record.item.site, in: ledger)
      return ItemSortKey(
        rank: name == nil ? 1 : 0, text: name ?? "", moment: due, number: number, id: record.item.id)
    case .owner:
      let name = names.person(record.item.owner, in: ledger)
      return ItemSortKey(
        rank: name == nil ? 0 : 1, text: name ?? "", moment: due, number: number, id: record.item.id)
    case .state:
      return ItemSortKey(rank: Self.rank(record.item.state), moment: due, number: number, id: record.item.id)
    case .severity:
      return ItemSortKey(
        rank: Self.rank(record.item.severity), moment: due, number: number, id: record.item.id)
    case .reported:
      return ItemSortKey(
        moment: -(record.item.reportedAt?.milliseconds ?? 0), number: -number, id: record.item.id)
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

/// What an item is sorted by: the columns that were chosen, rank, then text, then what is earlier, then its number and identifier.
public struct ItemSortKey: Sendable, Hashable, Comparable {
  /// What the heading that the item stands under is sorted by; empty without headings.
  public var group = ""
  /// What it is sorted by in the columns that a person chose, the first first; empty for an order of `ItemSort` alone.
  public var chosen: [ColumnKey] = []
  var rank = 0
  var text = ""
  var moment: Int64 = 0
  var number: Int64
  /// Of one number the order is that of the identifiers.
  var id: RecordID

  /// Keys are compared part by part.
  public static func < (left: ItemSortKey, right: ItemSortKey) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if !left.chosen.isEmpty {
      for (one, other) in zip(left.chosen, right.chosen) where one.value != other.value {
        return one.comes(before: other)
      }
    }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.text != right.text { return left.text < right.text }
    if left.moment != right.moment { return left.moment < right.moment }
    if left.number != right.number { return left.number < right.number }
    return left.id < right.id
  }
}

/// What the names of people and places are sorted by, each spelled once: many items share few of them.
public struct NameKeys: Sendable {
  private var known: [RecordID: String] = [:]

  /// No name was asked for yet.
  public init() {}

  /// What a person's name is sorted by; two people of one name stand apart. Nothing for nobody.
  public mutating func person(_ id: RecordID?, in ledger: Ledger) -> String? {
    key(id) { id in ledger.people[id].map { TextOrder.standard.key(ofPerson: $0.name) } }
  }

  /// What a site's name is sorted by; nothing for none.
  public mutating func site(_ id: RecordID?, in ledger: Ledger) -> String? {
    key(id) { id in ledger.sites[id].map { TextOrder.standard.key(of: $0.name) } }
  }

  private mutating func key(_ id: RecordID?, _ spelled: (RecordID) -> String?) -> String? {
    guard let id else { return nil }
    if let key = known[id] { return key }
    guard let key = spelled(id) else { return nil }
    known[id] = key + "\u{0}" + id.text
    return known[id]
  }
}
