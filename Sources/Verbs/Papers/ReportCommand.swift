import ArgumentParser
import LedgerModel
import LedgerStore
import Papers
import Wording

/// `report`: the papers that come out of a ledger.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "report", \.report,
      subcommands: [
        BulletinReport.self, MinutesReport.self, SummaryReport.self, LedgerReport.self, RatesReport.self,
        OrderReport.self, NoticeReport.self, ToDoReport.self, InspectionReport.self, IndicatorsReport.self,
        DossierReport.self,
      ])
  }
}

/// `report bulletin`: the weekly bulletin of the last weekly meeting, or of any period.
struct BulletinReport: Verb {
  static var configuration: CommandConfiguration { .verb("bulletin", \.bulletinReport) }

  @OptionGroup var dates: PeriodOptions
  @Option(help: .spoken(\.bulletinBy, "person|grid|unit")) var by: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try paper.check(in: invocation, isJSON: result.json, of: "taizhang report bulletin")
    // Only records are examined whose steps can count.
    invocation.trustsSnapshot = true
    let ledger = try invocation.ledger()
    let grouping = try invocation.grouping(by, among: RateGrouping.ranked)
    var bulletin = try invocation.sound { try self.bulletin(invocation, $0, grouping) }
    if let grouping {
      guard bulletin[grouping] != nil else {
        throw VerbFailure.failed(invocation.words.notRanked(by: grouping))
      }
      bulletin.tables.removeAll { $0.grouping != grouping }
    }
    if result.json {
      return invocation.print(Paper.json(of: bulletin, in: ledger, language: invocation.language))
    }
    let seal = bulletin.issuedAt == nil ? nil : try invocation.store().paperSeal
    try paper.write(in: invocation, as: .bulletin) { _, _ in
      var document = Paper.bulletin(bulletin, of: ledger, language: invocation.language)
      document.seal(seal)
      return document
    }
  }

  /// What was issued is given as it was issued: figures of an issued week never change.
  private func bulletin(_ invocation: Invocation, _ ledger: Ledger, _ grouping: RateGrouping?) throws
    -> Bulletin
  {
    func asked(_ meeting: Meeting) -> Bulletin {
      var meeting = meeting
      if let grouping { meeting.groupings = [grouping] }
      return ledger.bulletin(of: meeting)
    }
    if !dates.isGiven, let meeting = ledger.meetings.last(where: { $0.kind == .weekly }) {
      return asked(meeting)
    }
    func draft(_ period: RatePeriod, against before: RatePeriod) -> Bulletin {
      ledger.bulletin(
        id: "draft", for: period, against: before, by: grouping.map { [$0] } ?? ledger.lastGroupings,
        ranking: ledger.lastRanking)
    }
    let now = invocation.now
    if !dates.isGiven { return draft(ledger.week(at: now), against: ledger.week(1, at: now)) }
    let days = try dates.asked(in: invocation) { $0.advanced(days: -6) }
    let (zone, first, last, period) = (ledger.clock.zone, days.first, days.last, days.period)
    let isMeant = { (other: RatePeriod) in
      days.areDays ? zone.date(other.from) == first && zone.date(other.to) == last : other == period
    }
    // An extra meeting's is no week's.
    let issued = ledger.bulletins.filter { isMeant($0.period) }
    if let issued = issued.last(where: { !ledger.isOfExtraMeeting($0) }) ?? issued.last {
      tell(issued.period, insteadOf: period, ledger, invocation)
      return issued
    }
    if let meeting = ledger.meetings.last(where: { $0.kind == .weekly && isMeant($0.period) }) {
      tell(meeting.period, insteadOf: period, ledger, invocation)
      return asked(meeting)
    }
    guard days.areDays else { return draft(period, against: period.before) }
    let length = last.daysSinceEpoch - first.daysSinceEpoch + 1
    let before = RatePeriod(
      days: first.advanced(days: -length), through: first.advanced(days: -1), in: zone)
    return draft(period, against: before)
  }
}

extension BulletinReport {
  /// Says that the bulletin is a meeting's, whose hours are others than those of the days that were typed.
  private func tell(
    _ period: RatePeriod, insteadOf typed: RatePeriod, _ ledger: Ledger, _ invocation: Invocation
  ) {
    if period == typed { return }
    invocation.remark(invocation.words.periodOfMeeting(period, insteadOf: typed, in: ledger.clock.zone))
  }
}

/// `report minutes`: the minutes of the last meeting, of all or of a period.
struct MinutesReport: Verb {
  static var configuration: CommandConfiguration { .verb("minutes", \.minutesReport) }

  @OptionGroup var dates: PeriodOptions
  @OptionGroup var paper: PaperOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try paper.check(in: invocation, isJSON: result.json, of: "taizhang report minutes")
    let ledger = try invocation.ledger()
    let period = try dates.isGiven ? dates.period(in: invocation) { _ in .earliest } : nil
    let meeting = ledger.meetings.last { meeting in
      period.map { $0.from <= meeting.openedAt && meeting.openedAt <= $0.to } ?? true
    }
    guard let meeting else { throw VerbFailure.failed(invocation.words.noMeeting(inPeriod: period != nil)) }
    if result.json {
      return invocation.print(
        Paper.json(of: meeting, in: ledger, at: invocation.now, language: invocation.language))
    }
    let seal = meeting.state == .issued ? try invocation.store().paperSeal : nil
    try paper.write(in: invocation, as: .minutes) { _, _ in
      var document = Paper.minutes(
        of: meeting, in: ledger, at: invocation.now, language: invocation.language)
      document.seal(seal)
      return document
    }
  }
}

/// `report summary`: the work summary of a period, of all or of one person, unit or site.
struct SummaryReport: Verb {
  static var configuration: CommandConfiguration { .verb("summary", \.summaryReport) }

  @OptionGroup var dates: PeriodOptions
  @Option(help: .spoken(\.person)) var person: String?
  @Option(help: .spoken(\.unit)) var unit: String?
  @Option(help: .field(.site)) var site: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try paper.check(in: invocation, isJSON: result.json, of: "taizhang report summary")
    invocation.trustsSnapshot = true
    let scope = try SummaryScope(
      period: dates.period(in: invocation) { $0.advanced(days: 1 - $0.day) },
      person: invocation.person(person),
      unit: invocation.unit(unit), site: invocation.site(site))
    if result.json {
      return invocation.print(
        try invocation.sound { Paper.json(of: $0.summary(scope), in: $0, language: invocation.language) })
    }
    try paper.write(in: invocation, as: .summary) { _, photo in
      try invocation.sound {
        Paper.summary($0.summary(scope), of: $0, language: invocation.language, pictures: photo)
      }
    }
  }
}

/// `report ledger`: the printed ledger of all items, of those reported in a period, or of a query.
struct LedgerReport: Verb {
  static var configuration: CommandConfiguration { .verb("ledger", \.ledgerReport) }

  @OptionGroup var asked: QueryArguments
  @OptionGroup var dates: PeriodOptions
  @Option(help: .spoken(\.person)) var person: String?
  @Flag(help: .spoken(\.photos)) var photos = false
  @OptionGroup var paper: PaperOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let command = "taizhang report ledger"
    try paper.check(in: invocation, of: command)
    let ledger = try invocation.ledger()
    let period = try dates.isGiven ? dates.period(in: invocation) { _ in .earliest } : nil
    let person = try invocation.person(person)
    let items = try asked.items(in: invocation).filter { item in
      if let person, !item.isWork(of: person) { return false }
      guard let period else { return true }
      return item.reportedAt.map { period.from <= $0 && $0 <= period.to } ?? false
    }
    try paper.write(in: invocation, as: .ledger, withPhotos: photos) { format, photo in
      if photos, !format.showsPictures {
        throw VerbFailure.wrongCall(invocation.words.onlyWith("--photos", ".docx, .html", of: command))
      }
      return Paper.ledger(
        items, of: ledger, at: invocation.now, language: invocation.language, pictures: photo)
    }
  }
}
