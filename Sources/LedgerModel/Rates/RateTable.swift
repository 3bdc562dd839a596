/// The time for which figures are made; both ends belong to it.
public struct RatePeriod: Sendable, Hashable {
  /// The first moment.
  public var from: Timestamp
  /// The last moment: all figures are as the journal stood then.
  public var to: Timestamp

  /// From one moment to another.
  public init(from: Timestamp, to: Timestamp) { (self.from, self.to) = (from, to) }

  /// Whole days in a ledger's zone, from the beginning of the first to 23:59:59.999 of the last.
  public init(days first: CivilDate, through last: CivilDate, in zone: LedgerZone) {
    from = zone.moment(first, .midnight)
    to = zone.moment(last.advanced(days: 1), .midnight).advanced(milliseconds: -1)
  }

  func contains(_ moment: Timestamp) -> Bool { from <= moment && moment <= to }

  /// Its first and its last day, with the hours where it does not begin or end with the day. A beginning just behind
  /// another period's end is told as that end.
  public func ends(in zone: LedgerZone) -> (first: PeriodEnd, last: PeriodEnd) {
    let (begins, ends) = (zone.civil(from), zone.civil(to))
    // In the last second of a day: the period before ended with that day.
    let isNextDay = begins.time > .endOfDay
    let isDayStart = isNextDay || begins.time.milliseconds <= 1
    return (
      PeriodEnd(
        date: isNextDay ? begins.date.advanced(days: 1) : begins.date, time: isDayStart ? nil : begins.time),
      PeriodEnd(date: ends.date, time: ends.time >= .endOfDay ? nil : ends.time)
    )
  }
}

/// Where a period begins or ends, as it is told.
public struct PeriodEnd: Sendable, Hashable {
  /// The day.
  public var date: CivilDate
  /// The hour; nothing where the period begins or ends with the day.
  public var time: TimeOfDay?

  /// The day in some words, with the hour where there is one: 11-16 15:00.
  public func text(_ day: (CivilDate) -> String) -> String {
    day(date) + (time.map { " " + $0.minutes } ?? "")
  }

  /// 2026-11-16 15:00, as somebody would type it.
  public var text: String { text(\.text) }
}

/// By what figures are grouped.
public enum RateGrouping: String, Sendable, Hashable, CaseIterable {
  case grid, person, unit, site, group
}

/// Figures for a period, as the journal stood at its end, so that an issued week stays as it was.
public struct RateTable: Sendable, Hashable {
  /// The period.
  public var period: RatePeriod
  /// By what the rows are grouped.
  public var grouping: RateGrouping
  /// The rows: the ranked ones in their order, then the others by name, the one without a key last.
  public var rows: [RateRow]
  /// All items together.
  public var total: RateRow
  /// The figures of what the person of a scope helps with and its unit supports: counted for their owners, not here.
  public var shared = RateRow()
  /// The places of the ranked rows, from 1; equal figures share a place.
  public var ranks: [RecordID: Int]
  /// The place of each row by its name, from 0: what stands first where figures do not say it.
  private let namePlaces: [RecordID: Int]

  /// A table of these rows, put in order and ranked; `order` is what a row is sorted by where its figures do not say it.
  public init(
    period: RatePeriod, grouping: RateGrouping, rows: [RateRow], total: RateRow, order: (RecordID) -> String
  ) {
    (self.period, self.grouping, self.total) = (period, grouping, total)
    let named = rows.compactMap { row in row.key.map { (row: row, order: order($0), key: $0) } }
      .sorted { ($0.order, $0.key) < ($1.order, $1.key) }.map(\.row)
    let places = Dictionary(zip(named.compactMap(\.key), named.indices)) { first, _ in first }
    let ranked = named.filter(\.isRanked).enumerated().sorted { left, right in
      if left.element.ranks(before: right.element) { return true }
      return !right.element.ranks(before: left.element) && left.offset < right.offset
    }.map(\.element)
    self.rows = ranked + named.filter { !$0.isRanked } + rows.filter { $0.key == nil }
    namePlaces = places
    ranks = [:]
    for (place, row) in ranked.enumerated() {
      guard let key = row.key else { continue }
      let isTie = place > 0 && !ranked[place - 1].ranks(before: row)
      let above = place > 0 ? ranked[place - 1].key.flatMap { ranks[$0] } : nil
      ranks[key] = isTie ? above : place + 1
    }
  }

  /// The row of a grid, person, unit, site or group.
  public subscript(key: RecordID?) -> RateRow? { rows.first { $0.key == key } }

  private func namePlace(of row: RateRow) -> Int { row.key.flatMap { namePlaces[$0] } ?? namePlaces.count }

  /// Whether a row stands before another where their figures are equal: by name.
  func isNamed(_ left: RateRow, before right: RateRow) -> Bool {
    namePlace(of: left) < namePlace(of: right)
  }
}
