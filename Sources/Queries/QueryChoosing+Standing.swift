import LedgerModel

extension QueryChoosing {
  /// The test for what an item can be.
  func trait(_ trait: QueryTrait) -> Test {
    let standing = QueryStanding(scope: scope)
    let now = scope.now
    switch trait {
    case .mine:
      guard let me = scope.me else { return { _ in false } }
      return { place in
        if let known = items.openStanding(at: place), !known.hasHelpers, !known.mayBe(ownedBy: me) {
          return false
        }
        return items[place].item.owner == me || items[place].item.helpers.contains(me)
      }
    case .overdue: return { standing.isRed(at: $0, of: items) }
    case .brokenPromise:
      return { place in
        guard standing.isRed(at: place, of: items), let promised = items[place].item.promised, promised < now
        else { return false }
        return items[place].item.state != .submitted
      }
    case .unassigned:
      return { place in
        items.state(at: place).isOpen && items.openStanding(at: place)?.mayBeUnowned ?? true
          && items[place].item.owner == nil && standing.state(of: items[place]).isOpen
      }
    case .waiting:
      return { place in
        items.openStanding(at: place)?.hasRequests ?? true && !items[place].item.requests.isEmpty
      }
    case .onTheSpot: return { place in items[place].item.onTheSpot }
    case .rebound: return { place in items[place].item.reboundOf != nil }
    case .highlight: return { place in !items[place].item.highlight.isEmpty }
    case .keySite:
      let keys = IDSet(
        QueryResolver(scope: scope).withParts(scope.ledger.sites.all.filter(\.isKey).map(\.id)))
      return { place in keys.contains(items[place].item.site) }
    case .supervised: return { place in !items[place].item.supervisions.isEmpty }
    case .listed: return { place in items[place].item.supervisions.contains { $0.level == .listed } }
    case .reworked: return { place in items[place].item.reworkCount > 0 }
    case .returned: return { place in items[place].item.returnCount > 0 }
    case .extended: return { place in !items[place].item.extensions.isEmpty }
    }
  }

  /// The test for categories; an item without a scheme has the code in whichever.
  func categories(_ categories: [QueryCategory]) -> Test {
    { place in
      guard let code = items[place].item.category else { return false }
      let scheme = items[place].item.scheme
      return categories.contains { $0.code == code && (scheme == nil || $0.scheme == scheme) }
    }
  }

  /// The category's group holds; an item without a category may carry a group alone.
  func group(_ group: CategoryGroup) -> Test {
    let table = scope.categories
    let inGroup = categories(table.categories.filter { $0.group == group }.map(QueryCategory.init))
    return { place in
      items[place].item.category == nil ? items[place].item.group == group : inGroup(place)
    }
  }
}
