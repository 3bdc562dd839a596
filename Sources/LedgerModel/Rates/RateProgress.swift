extension Ledger {
  /// The figures of a period as the journal stood at its end (docs/rules.md: Rates), of all items or of some.
  ///
  /// Rejected, duplicate and cancelled items are in none. What a step did for a person counts for the person
  /// it concerned then; all else for the owner, grid, unit, site or group that the item had at the end.
  public func rates(
    in period: RatePeriod, by grouping: RateGrouping, of scope: RateScope = .everything
  ) -> RateTable {
    var progress = RateProgress(self, in: period, by: grouping, of: scope)
    return progress.advance(items.count)
      ?? RateTable(period: period, grouping: grouping, rows: [], total: .init(), order: \.text)
  }

  /// The figures of several periods by several groupings, in the order of the periods and within it of the groupings: in one
  /// going through the items, each of which is read and looked back on once, and none kept in memory.
  func rates(in periods: [RatePeriod], by groupings: [RateGrouping]) -> [[RateTable]] {
    var progress = RatesProgress(self, in: periods, by: groupings)
    return progress.advance(items.count) ?? []
  }

  /// The items behind a figure, in the order of their numbers: of the row of `key`, or of the total.
  public func items(
    behind figure: RateFigure, in period: RatePeriod, by grouping: RateGrouping, of row: RateRowKey = .total
  ) -> [RecordID] {
    var search = RateItems(self, behind: figure, in: period, by: grouping, of: row)
    return search.advance(items.count) ?? []
  }
}

/// A row of a table of rates.
public enum RateRowKey: Sendable, Hashable {
  /// All items together.
  case total
  /// The grid, person, unit, site or group; nothing for items without one.
  case row(RecordID?)
}

/// The figures of a period worked out piece by piece, so that a screen stays quick meanwhile.
public struct RateProgress: Sendable {
  private var counter: RateCounter
  private var next = 0

  /// Nothing is counted yet; the figures will be those of the ledger as it stands now.
  public init(
    _ ledger: Ledger, in period: RatePeriod, by grouping: RateGrouping, of scope: RateScope = .everything
  ) {
    counter = RateCounter(ledger: ledger, period: period, grouping: grouping, scope: scope)
  }

  /// Counts so many more items; the table when none is left.
  public mutating func advance(_ count: Int) -> RateTable? {
    let items = counter.ledger.items
    next = counter.walk(from: next, counting: count) { counter, place in counter.count(items[place].item) }
    return next == items.count ? counter.table : nil
  }
}

/// The figures of several periods by several groupings worked out piece by piece in one going through the items: each is read
/// and looked back on once, and none stays in memory. For what every session shows from its beginning, and for papers.
public struct RatesProgress: Sendable {
  /// A counter for each grouping of each period.
  private var counters: [[RateCounter]]
  private let ledger: Ledger
  private var next = 0

  /// Nothing is counted yet; the figures will be those of the ledger as it stands now.
  public init(_ ledger: Ledger, in periods: [RatePeriod], by groupings: [RateGrouping]) {
    self.ledger = ledger
    counters = periods.map { period in
      groupings.map { RateCounter(ledger: ledger, period: period, grouping: $0, scope: .everything) }
    }
  }

  /// Counts so many more items, or looks at twenty times as many; the tables in the order of the periods, and within it of the
  /// groupings, when none is left.
  public mutating func advance(_ count: Int) -> [[RateTable]]? {
    let end = min(ledger.items.count, next + count * 20)
    var left = count
    while next < end, left > 0 {
      left -= self.count(next) ? 1 : 0
      if next & 0xfff == 0 { ledger.items.letGo() }
      next += 1
    }
    return next == ledger.items.count ? counters.map { $0.map(\.table) } : nil
  }

  /// Counts the item at a place where it may be in a figure; whether it was read.
  private mutating func count(_ place: Int) -> Bool {
    let counting = counters.indices.filter { counters[$0].first?.mayCount(place, of: ledger.items) ?? false }
    if counting.isEmpty { return false }
    let item = ledger.items.glance(at: place).item
    let dated = item.datedSteps
    for index in counting {
      guard let period = counters[index].first?.period else { continue }
      let looked = ItemInPeriod(item, dated, period, ledger.clock)
      for counter in counters[index].indices { counters[index][counter].count(looked) }
    }
    return true
  }
}

/// The items behind a figure, looked for piece by piece: exactly those that were counted.
public struct RateItems: Sendable {
  private var counter: RateCounter
  private let figure: RateFigure
  private let row: RateRowKey
  private var next = 0
  private var found: [(number: ItemNumber, id: RecordID)] = []
  /// The figure so far: a figure of steps counts some items more than once.
  public private(set) var figureSoFar = 0

  /// Nothing is looked for yet; the items will be those of the ledger as it stands now.
  public init(
    _ ledger: Ledger, behind figure: RateFigure, in period: RatePeriod, by grouping: RateGrouping,
    of row: RateRowKey
  ) {
    counter = RateCounter(ledger: ledger, period: period, grouping: grouping, scope: .everything)
    (self.figure, self.row) = (figure, row)
  }

  /// Looks at so many more items; those behind the figure when none is left.
  public mutating func advance(_ count: Int) -> [RecordID]? {
    let items = counter.ledger.items
    var (found, total): ([(ItemNumber, RecordID)], Int) = ([], 0)
    next = counter.walk(from: next, counting: count) { [figure, row] counter, place in
      let item = items[place].item
      counter.clear()
      counter.count(item)
      let times = counter.value(of: figure, in: row)
      if times > 0 { found.append((item.number, item.id)) }
      total += times
    }
    self.found += found
    figureSoFar += total
    return next == items.count ? self.found.sorted { $0 < $1 }.map(\.id) : nil
  }
}
