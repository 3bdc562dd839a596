extension Ledger {
  /// Items apart by their unit, grid or owner, in the order of the names; those of none are called `none`.
  public func parts(
    of items: [Item], by grouping: RateGrouping, none: String
  ) -> [(name: String, items: [Item])] {
    let (kind, link): (RecordKind, (Item) -> RecordID?) =
      switch grouping {
      case .unit: (.unit, \.leadUnit)
      case .grid: (.grid, \.grid)
      default: (.person, \.owner)
      }
    return Dictionary(grouping: items, by: link)
      .map { id, items in (id.flatMap { name(of: $0, kind) } ?? none, items) }
      .sorted { $0.0 == $1.0 ? Item.inOrder($0.1[0], $1.1[0]) : $0.0 < $1.0 }
  }
}
