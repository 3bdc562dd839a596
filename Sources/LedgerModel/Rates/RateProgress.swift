extension Ledger {
  /// The figures of a period as the journal stood at its end (docs/rules.md: Rates), of all items or of those chosen.
  ///
  /// Rejected, duplicate and cancelled items are in none. What a step did for a person counts for the person
  /// it concerned then; all else for the owner, grid, unit, site or group that the item had at the end.
  public func rates(
    in period: RatePeriod, by grouping: RateGrouping, where isChosen: (Item) -> Bool = { _ in true }
  ) -> RateTable {
    var counter = RateCounter(ledger: self, period: period, grouping: grouping)
    for place in 0..<items.count where counter.mayCount(place, of: items) {
      let record = items[place]
      if isChosen(record.item) { counter.count(record.item) }
    }
    return counter.table
  }
}

/// The figures of a period worked out piece by piece, so that a screen stays quick meanwhile.
public struct RateProgress: Sendable {
  private var counter: RateCounter
  private var next = 0

  /// Nothing is counted yet; the figures will be those of the ledger as it stands now.
  public init(_ ledger: Ledger, in period: RatePeriod, by grouping: RateGrouping) {
    counter = RateCounter(ledger: ledger, period: period, grouping: grouping)
  }

  /// Counts so many more items; the table when none is left.
  public mutating func advance(_ count: Int) -> RateTable? {
    let items = counter.ledger.items
    let end = min(items.count, next + count)
    for place in next..<end where counter.mayCount(place, of: items) { counter.count(items[place].item) }
    next = end
    return next == items.count ? counter.table : nil
  }
}

/// Counts items into rows.
private struct RateCounter: Sendable {
  let ledger: Ledger
  let period: RatePeriod
  let grouping: RateGrouping
  var rows: [RecordID?: RateRow] = [:]
  var total = RateRow()

  /// The figures so far.
  var table: RateTable {
    RateTable(period: period, grouping: grouping, rows: rows.values.filter { !$0.isEmpty }, total: total)
  }

  /// Whether the item at a place may be in the figures: not when it is done and untouched since before the period.
  func mayCount(_ place: Int, of items: ItemTable) -> Bool {
    let standing = items.standing(at: place)
    return standing.state.isOpen || standing.touched >= period.from
  }

  mutating func count(_ item: Item) {
    let dated = item.datedSteps
    guard let past = item.past(at: period.to, dated, ledger.clock) else { return }
    if past.state.isLeftOut {
      let isNow = dated.last { $0.step.action == .cancel && $0.counts(asOf: period.to) }
        .map { period.contains($0.counts) }
      if past.state == .cancelled, isNow == true { add(key(of: item, past, dated)) { $0.cancelled += 1 } }
      return
    }
    let key = key(of: item, past, dated)
    countItem(item, past, dated, key)
    for step in dated where period.contains(step.counts) && step.counts(asOf: period.to) {
      countStep(step.step, key)
    }
  }

  private mutating func countItem(
    _ item: Item, _ past: PastItem, _ dated: [DatedStep], _ key: RecordID?
  ) {
    let before = item.past(
      at: period.from.advanced(milliseconds: -1), dated, ledger.clock)
    let isClosed = past.state == .closed && past.closedAt.map(period.contains) == true
    // Closed before the period: told by an import, or still as it was.
    if past.state == .closed, !isClosed { return }
    let end = period.to
    let isNew = before == nil && !item.wasTold(before: period.from, dated)
    add(key) { row in
      if isNew { row.new += 1 } else { row.carriedOver += 1 }
      if isClosed {
        row.closed += 1
        row.due += 1
        if past.isOnTime { row.closedOnTime += 1 }
        return
      }
      row.open += 1
      if past.state == .suspended { row.suspended += 1 }
      if past.state == .referred { row.referred += 1 }
      if let due = past.due, due <= end, !past.state.isPaused { row.due += 1 }
      if past.isOverdue(at: end) { row.overdue += 1 }
    }
  }

  private mutating func countStep(_ step: Step, _ key: RecordID?) {
    func whose(_ person: RecordID?) -> RecordID? { grouping == .person ? person : key }
    switch step.action {
    case .pass: add(whose(step.owner)) { $0.passes += 1 }
    case .fail: add(whose(step.owner)) { $0.rework += 1 }
    case .assign: add(whose(step.owner)) { $0.assignments += 1 }
    // The step of a return has no owner any more: who returned it was the owner.
    case .sendBack: add(whose(step.by)) { $0.returned += 1 }
    default: break
    }
  }

  private mutating func add(_ key: RecordID?, _ change: (inout RateRow) -> Void) {
    change(&rows[key, default: RateRow(key: key)])
    change(&total)
  }

  private func key(of item: Item, _ past: PastItem, _ dated: [DatedStep]) -> RecordID? {
    func field(_ field: ItemField) -> String? { item.past(field, at: period.to, dated) }
    switch grouping {
    case .person: return past.owner
    case .grid: return field(.grid).map { RecordID($0) }
    case .unit: return field(.leadUnit).map { RecordID($0) }
    case .site: return field(.site).map { RecordID($0) }
    case .group:
      let group = ledger.category(field(.category), field(.scheme))?.group.rawValue ?? field(.group)
      return group.map { RecordID($0) }
    }
  }
}
