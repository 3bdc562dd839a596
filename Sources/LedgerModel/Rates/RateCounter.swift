/// Counts items into rows.
struct RateCounter: Sendable {
  let ledger: Ledger
  let period: RatePeriod
  let grouping: RateGrouping
  let scope: RateScope
  private var rows: [RecordID?: RateRow] = [:]
  private var total = RateRow()
  private var shared = RateRow()

  init(ledger: Ledger, period: RatePeriod, grouping: RateGrouping, scope: RateScope) {
    (self.ledger, self.period, self.grouping, self.scope) = (ledger, period, grouping, scope)
  }

  /// The figures so far.
  var table: RateTable {
    var table = RateTable(
      period: period, grouping: grouping, rows: rows.values.filter { !$0.isEmpty }, total: total,
      order: ledger.rowOrder(by: grouping))
    table.shared = shared
    return table
  }

  /// Begins anew.
  mutating func clear() { (rows, total, shared) = ([:], RateRow(), RateRow()) }

  /// A figure so far.
  func value(of figure: RateFigure, in row: RateRowKey) -> Int {
    switch row {
    case .total: figure.value(in: total)
    case .row(let key): rows[key].map { figure.value(in: $0) } ?? 0
    }
  }

  /// Whether the item at a place may be in the figures: not when it is done and untouched since before the period.
  func mayCount(_ place: Int, of items: ItemTable) -> Bool {
    let standing = items.standing(at: place)
    return standing.state.isOpen || standing.touched >= period.from
  }

  /// Goes through the items from a place on, until so many were counted or twenty times as many looked at; the place
  /// behind the last.
  mutating func walk(from start: Int, counting count: Int, _ take: (inout RateCounter, Int) -> Void) -> Int {
    let items = ledger.items
    let end = min(items.count, start + count * 20)
    var (place, left) = (start, count)
    while place < end, left > 0 {
      if mayCount(place, of: items) {
        take(&self, place)
        left -= 1
      }
      place += 1
    }
    return place
  }

  mutating func count(_ item: Item) { count(ItemInPeriod(item, item.datedSteps, period, ledger.clock)) }

  /// Counts an item that was looked back on for the period.
  mutating func count(_ looked: ItemInPeriod) {
    let (item, dated, before, past) = (looked.item, looked.dated, looked.before, looked.past)
    if let past, !past.state.isLeftOut {
      let belonging = Belonging(item: item, past: past, dated: dated, moment: period.to)
      let key = belonging.key(grouping, in: ledger)
      count(belonging, key, before)
      for step in dated where period.contains(step.counts) && step.counts(asOf: period.to) {
        count(step.step, on: belonging, key)
      }
      return
    }
    // Left out of all rates, or taken back: that it is gone is told, if it was there.
    let wasOpen = before?.state.isOpen == true
    guard let last = past ?? before, wasOpen || past?.state == .cancelled else { return }
    let moment = past == nil ? period.justBefore : period.to
    let belonging = Belonging(item: item, past: last, dated: dated, moment: moment)
    guard scope.part(belonging, in: ledger) == .own else { return }
    var row = RateRow()
    if wasOpen { (row.openBefore, row.leftOut) = (1, 1) }
    if past?.state == .cancelled, wasCancelled(dated) { row.cancelled = 1 }
    add(belonging.key(grouping, in: ledger)) { $0.add(row) }
  }

  /// Whether it was in the period that it was cancelled.
  private func wasCancelled(_ dated: [DatedStep]) -> Bool {
    let step = dated.last { $0.step.action == .cancel && $0.counts(asOf: period.to) }
    return step.map { period.contains($0.counts) } ?? false
  }

  private mutating func count(_ belonging: Belonging, _ key: RecordID?, _ before: PastItem?) {
    guard let part = scope.part(belonging, in: ledger) else { return }
    let counted = figures(of: belonging, before)
    guard part == .own else {
      shared.add(counted)
      if counted.closed + counted.open > 0 { total.shared += 1 }
      return
    }
    add(key) { $0.add(counted) }
    guard counted.closed + counted.open > 0, scope.isEverything else { return }
    for sharer in belonging.sharers(grouping) { rows[sharer, default: RateRow(key: sharer)].shared += 1 }
    if belonging.isShared { total.shared += 1 }
  }

  /// What an item that is not left out comes to, its steps aside.
  private func figures(of belonging: Belonging, _ before: PastItem?) -> RateRow {
    let past = belonging.past
    var row = RateRow()
    let wasOpen = before?.state.isOpen == true
    if wasOpen { row.openBefore = 1 }
    let isClosed = past.state == .closed && past.closedAt.map(period.contains) == true
    // Closed before the period: told by an import, or still as it was.
    if past.state == .closed, !isClosed {
      row.leftOut = row.openBefore
      return row
    }
    if before != nil {
      row.carriedOver = 1
      if !wasOpen { row.restored = 1 }
    } else if belonging.item.came(belonging.dated).map({ $0 < period.from }) == true {
      (row.carriedOver, row.broughtIn) = (1, 1)
    } else {
      row.new = 1
    }
    if isClosed {
      (row.closed, row.due) = (1, 1)
      if past.isOnTime { row.closedOnTime = 1 }
    } else {
      countOpen(past, &row)
    }
    return row
  }

  private func countOpen(_ past: PastItem, _ row: inout RateRow) {
    row.open = 1
    switch past.state {
    case .submitted: row.submitted = 1
    case .suspended: row.suspended = 1
    case .referred: row.referred = 1
    default: break
    }
    if let due = past.due, due <= period.to, !past.state.isPaused { row.due = 1 }
    if past.isOverdue(at: period.to) {
      row.overdue = 1
      if past.state == .submitted { row.overdueSubmitted = 1 }
    }
  }

  private mutating func count(_ step: Step, on belonging: Belonging, _ key: RecordID?) {
    let (whose, figure): (RecordID?, WritableKeyPath<RateRow, Int>)
    switch step.action {
    case .pass: (whose, figure) = (step.owner, \.passes)
    case .fail: (whose, figure) = (step.owner, \.rework)
    case .assign: (whose, figure) = (step.owner, \.assignments)
    // The step of a return has no owner any more: who returned it was the owner.
    case .sendBack: (whose, figure) = (step.by, \.returned)
    default: return
    }
    guard scope.counts(stepFor: whose, on: belonging, in: ledger) else { return }
    add(grouping == .person ? whose : key) { $0[keyPath: figure] += 1 }
  }

  private mutating func add(_ key: RecordID?, _ change: (inout RateRow) -> Void) {
    change(&rows[key, default: RateRow(key: key)])
    if grouping == .site {
      // What is at a building is at its estate, too; in the total it counts once.
      for above in ledger.sites(holding: key).dropFirst() {
        change(&rows[above, default: RateRow(key: above)])
      }
    }
    change(&total)
  }
}
