/// A weekly bulletin (周通报): the figures of a period with the names of that time. Issued, it is a record that
/// is never changed.
public struct Bulletin: Sendable, Hashable {
  /// The identifier of its record.
  public var id: RecordID
  /// The meeting that it came out of.
  public var meeting: RecordID?
  /// The period.
  public var period: RatePeriod
  /// When it was issued; nothing while it is a draft.
  public var issuedAt: Timestamp?
  /// How the rows are ranked.
  public var ranking = RankingRule.standard
  /// Whether somebody else than the owner had to check; off, the bulletin says so.
  public var secondPersonCheck = true
  /// All items together.
  public var total = RateRow()
  /// All items together in the period before.
  public var totalBefore = RateRow()
  /// The tables: by person, by grid, by unit.
  public var tables: [BulletinTable] = []
  /// What was cancelled in the period (作废).
  public var cancelled: [BulletinCancellation] = []
  /// The problems by kind, with examples; none in bulletins of the time before they told of them.
  public var problems: [BulletinProblem] = []
  /// What is asked for, of whom and until when, as far as nobody has written something else.
  public var demands: [BulletinDemand] = []

  /// A bulletin without figures yet.
  public init(id: RecordID, period: RatePeriod) { (self.id, self.period) = (id, period) }

  /// The table of a grouping.
  public subscript(grouping: RateGrouping) -> BulletinTable? { tables.first { $0.grouping == grouping } }
}

/// The ranking table of a bulletin.
public struct BulletinTable: Sendable, Hashable {
  /// By what its rows are grouped.
  public var grouping: RateGrouping
  /// The rows: the ranked ones in their order, then the others.
  public var rows: [BulletinRow]

  /// A table of these rows.
  public init(grouping: RateGrouping, rows: [BulletinRow]) { (self.grouping, self.rows) = (grouping, rows) }
}

/// A row of a ranking table.
public struct BulletinRow: Sendable, Hashable {
  /// The person, grid or unit by name; empty for what has none.
  public var name: String
  /// The figures.
  public var figures: RateRow
  /// The place, from 1; nothing for fewer than three due.
  public var rank: Int?
  /// The place in the period before.
  public var rankBefore: Int?

  /// A row of these parts.
  public init(name: String, figures: RateRow, rank: Int?, rankBefore: Int?) {
    (self.name, self.figures, self.rank, self.rankBefore) = (name, figures, rank, rankBefore)
  }

  /// By how many places it rose (above 0) or fell; nothing when it was not ranked both times.
  public var change: Int? { rank.flatMap { rank in rankBefore.map { $0 - rank } } }
}

/// An item that was cancelled in the period: shown, since it is in no rate.
public struct BulletinCancellation: Sendable, Hashable {
  /// Its number.
  public var number: ItemNumber
  /// Its title.
  public var title: String
  /// Who cancelled it, by name.
  public var by: String
  /// When.
  public var at: Timestamp
  /// Why.
  public var reason: String

  /// A cancellation of these parts.
  public init(number: ItemNumber, title: String, by: String, at: Timestamp, reason: String) {
    (self.number, self.title, self.by, self.at, self.reason) = (number, title, by, at, reason)
  }
}

extension Ledger {
  /// The bulletin of a period as the journal stood at its end, compared with the period before.
  ///
  /// Places of a period before that was issued come from its own bulletin.
  public func bulletin(
    id: RecordID, for period: RatePeriod, against before: RatePeriod, meeting: RecordID? = nil,
    by groupings: [RateGrouping] = RateGrouping.ranked, ranking: RankingRule = .standard
  ) -> Bulletin {
    var bulletin = Bulletin(id: id, period: period)
    (bulletin.meeting, bulletin.ranking) = (meeting, ranking)
    bulletin.secondPersonCheck = settings.secondPersonCheck
    let issued = issuedBulletin(for: before)
    let tables = rates(in: [period, before], by: groupings)
    for (place, grouping) in groupings.enumerated() {
      let (table, earlier) = (tables[0][place], tables[1][place])
      bulletin.total = table.total
      bulletin.totalBefore = issued?.total ?? earlier.total
      let ranksBefore = issued?[grouping]?.ranks ?? Self.ranks(ranking.ranked(earlier))
      let rows = ranking.ranked(table).map { row, rank in
        BulletinRow(
          name: name(of: row.key, in: grouping), figures: row, rank: rank,
          rankBefore: row.key.flatMap { ranksBefore[$0] })
      }
      bulletin.tables.append(BulletinTable(grouping: grouping, rows: rows))
    }
    bulletin.cancelled = cancellations(in: period)
    let next = meeting.flatMap { self.meeting($0) }.map(likelyNext)
    (bulletin.problems, bulletin.demands) = problemsAndDemands(
      in: period, by: next ?? period.to.advanced(milliseconds: 7 * 86_400_000))
    return bulletin
  }

  /// The bulletin of a meeting: as it was issued, or as it would be.
  public func bulletin(of meeting: Meeting) -> Bulletin {
    if let issued = bulletin(meeting.bulletinID) { return issued }
    return bulletin(
      id: meeting.bulletinID, for: meeting.period, against: previousPeriod(of: meeting), meeting: meeting.id,
      by: meeting.groupings ?? lastGroupings, ranking: meeting.ranking ?? lastRanking)
  }

  /// The rule of the bulletin issued last: weights stay until somebody changes them.
  public var lastRanking: RankingRule { lastBulletin?.ranking ?? .standard }

  /// The tables of the bulletin issued last: they stay until somebody chooses others.
  public var lastGroupings: [RateGrouping] {
    let last = lastBulletin?.tables.map(\.grouping) ?? []
    return last.isEmpty ? RateGrouping.ranked : last
  }

  /// The bulletin issued last, those of extra meetings aside: they end no week and set no rule.
  private var lastBulletin: Bulletin? { bulletins.last { !isOfExtraMeeting($0) } }

  /// Whether a bulletin came out of an extra meeting.
  public func isOfExtraMeeting(_ bulletin: Bulletin) -> Bool {
    bulletin.meeting.flatMap { meeting($0) }?.kind == .extra
  }

  private static func ranks(_ rows: [(row: RateRow, rank: Int?)]) -> [RecordID: Int] {
    var ranks: [RecordID: Int] = [:]
    for (row, rank) in rows { if let key = row.key { ranks[key] = rank } }
    return ranks
  }

  /// The name of a row's person, grid, unit or site, or a group's code; empty for none.
  public func name(of key: RecordID?, in grouping: RateGrouping) -> String {
    guard let key else { return "" }
    return switch grouping {
    case .person: personName(key) ?? key.text
    case .grid: grids[key]?.name ?? key.text
    case .unit: units[key]?.name ?? key.text
    case .site: sites[key]?.name ?? key.text
    case .group: key.text
    }
  }

  private func cancellations(in period: RatePeriod) -> [BulletinCancellation] {
    var found: [BulletinCancellation] = []
    items.forEach(where: { _, touched in touched >= period.from }) { _, record in
      let item = record.item
      guard let last = item.steps.last, last.at >= period.from else { return }
      let dated = item.datedSteps
      guard item.past(at: period.to, dated, clock)?.state == .cancelled,
        let step = dated.last(where: { $0.step.action == .cancel && $0.counts(asOf: period.to) })?.step,
        period.contains(step.at)
      else { return }
      found.append(
        BulletinCancellation(
          number: item.number, title: item.title, by: personName(step.by) ?? step.by.text, at: step.at,
          reason: step.text))
    }
    return found.sorted { ($0.number, $0.at, $0.title) < ($1.number, $1.at, $1.title) }
  }
}

extension RateGrouping {
  /// What a bulletin ranks by, in the order of its tables.
  public static let ranked: [RateGrouping] = [.person, .grid, .unit]
}

extension Meeting {
  /// The identifier of its bulletin's record.
  public var bulletinID: RecordID { RecordID("b\(id.text.dropFirst())") }
}

extension BulletinTable {
  /// The places of its rows.
  var ranks: [RecordID: Int] {
    var ranks: [RecordID: Int] = [:]
    for row in rows { if let key = row.figures.key { ranks[key] = row.rank } }
    return ranks
  }
}
