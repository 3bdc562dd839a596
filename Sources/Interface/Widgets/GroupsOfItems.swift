import LedgerModel

/// Which group each item belongs to, looked up once for each category.
struct GroupsOfItems {
  private let ledger: Ledger
  private var known: [Key: CategoryGroup] = [:]

  private struct Key: Hashable {
    var scheme: String?
    var code: String
  }

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// The group of an item's category, or the one it carries alone; other when it has neither.
  mutating func group(of record: ItemRecord) -> CategoryGroup {
    guard let code = record.item.category else { return record.item.group ?? .other }
    let key = Key(scheme: record.item.scheme, code: code)
    if let group = known[key] { return group }
    let group = ledger.category(code, record.item.scheme)?.group ?? record.item.group ?? .other
    known[key] = group
    return group
  }
}
