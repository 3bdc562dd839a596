import LedgerModel

/// What a ledger has of the same matter at the same site: open items, which a row may only repeat, and items closed
/// in the last 90 days, which may have come back (an item added by hand is warned about in the same way).
struct Neighbours {
  /// What two items have in common that are of the same matter.
  private struct Matter: Hashable {
    var site: RecordID
    var category: String?
    var scheme: String?
    var group: CategoryGroup?

    init?(_ site: RecordID?, _ category: String?, _ scheme: String?, _ group: CategoryGroup?) {
      guard let site, category != nil || group != nil else { return nil }
      (self.site, self.category, self.scheme, self.group) = (site, category, scheme, group)
    }
  }

  private var open: [Matter: ItemNumber] = [:]
  private var closed: [Matter: ItemNumber] = [:]

  /// The items of `ledger` as they stand at `now`.
  init(_ ledger: Ledger, at now: Timestamp) {
    let since = now.advanced(milliseconds: -90 * 86_400_000)
    var (open, closed): ([Matter: ItemNumber], [Matter: ItemNumber]) = ([:], [:])
    ledger.items.forEach { record in
      let isOpen = record.item.state.isOpen
      let isRecent = record.item.state == .closed && record.item.closedAt.map { $0 >= since } == true
      guard isOpen || isRecent, !record.item.isHidden,
        let matter = Matter(record.item.site, record.item.category, record.item.scheme, record.item.group)
      else { return }
      if isOpen { open[matter] = record.item.number } else { closed[matter] = record.item.number }
    }
    (self.open, self.closed) = (open, closed)
  }

  /// What should be looked at before an open item comes in; an item of the ledger is named once, however many
  /// rows are like it.
  mutating func kinds(for imported: ImportedItem, in categories: CategoryTable) -> [ImportProblem.Kind] {
    let item = imported.item
    // The ledger's items carry the scheme of their category; a row may name the code alone.
    let category = item.category.flatMap { categories.category(code: $0, scheme: item.scheme) }
    guard !imported.isClosed,
      let matter = Matter(
        item.site, category?.code, category?.scheme, category == nil ? item.group : nil)
    else { return [] }
    let kinds: [ImportProblem.Kind?] = [
      open.removeValue(forKey: matter).map { .possibleDuplicate($0) },
      item.reboundOf == nil ? closed.removeValue(forKey: matter).map { .possibleRebound($0) } : nil,
    ]
    return kinds.compactMap(\.self)
  }
}
