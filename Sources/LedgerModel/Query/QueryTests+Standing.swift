extension QueryTests {
  /// The test for what an item can be.
  func trait(_ trait: QueryTrait) -> Test {
    let standing = QueryStanding(scope: scope)
    let now = scope.now
    switch trait {
    case .mine:
      guard let me = scope.me else { return { _, _ in false } }
      return { record, _ in record.item.owner == me || record.item.helpers.contains(me) }
    case .overdue: return { record, _ in standing.isOverdue(record) }
    case .brokenPromise:
      return { record, _ in
        guard let promised = record.item.promised, promised < now else { return false }
        return standing.isOverdue(record)
      }
    case .unassigned: return { record, _ in record.item.owner == nil && standing.state(of: record).isOpen }
    case .waiting: return { record, _ in !record.item.requests.isEmpty }
    case .onTheSpot: return { record, _ in record.item.onTheSpot }
    case .rebound: return { record, _ in record.item.reboundOf != nil }
    case .highlight: return { record, _ in !record.item.highlight.isEmpty }
    case .keySite:
      let keys = IDSet(
        QueryResolver(scope: scope).withParts(scope.ledger.sites.all.filter(\.isKey).map(\.id)))
      return { record, _ in keys.contains(anyOf: record.item.site, nil) }
    case .supervised: return { record, _ in !record.item.supervisions.isEmpty }
    case .listed: return { record, _ in record.item.supervisions.contains { $0.level == .listed } }
    case .reworked: return { record, _ in record.item.reworkCount > 0 }
    case .returned: return { record, _ in record.item.returnCount > 0 }
    case .extended: return { record, _ in !record.item.extensions.isEmpty }
    }
  }

  /// The test for categories; an item without a scheme has the code in whichever.
  func categories(_ categories: [QueryCategory]) -> Test {
    { record, _ in
      guard let code = record.item.category else { return false }
      let scheme = record.item.scheme
      return categories.contains { $0.code == code && (scheme == nil || $0.scheme == scheme) }
    }
  }

  /// The category's group holds; an item without a category may carry a group alone.
  func group(_ group: CategoryGroup) -> Test {
    let table = scope.categories
    let inGroup = categories(table.categories.filter { $0.group == group }.map(QueryCategory.init))
    return { record, place in
      record.item.category == nil ? record.item.group == group : inGroup(record, place)
    }
  }
}
