import LedgerModel
import Queries
import Testing

@testable import Exchange

/// One text is one day, whoever reads it: a command, a form (both by `DateEntry.due`), a query, an import.
@Suite("Dates mean the same everywhere")
struct DateAgreementTests {
  /// Monday 2026-11-23 at 14:30, when everything is typed and was reported.
  private static let now = LedgerZone.shanghai.moment(
    CivilDate(year: 2026, month: 11, day: 23)!, TimeOfDay(hour: 14, minute: 30)!)
  private static let ledger = Ledger()
  private static let zone = LedgerZone.shanghai

  /// What is written, and when it ends; an import asks for a year or a day that is not there.
  static let table: [(text: String, end: String, isAsked: Bool)] = [
    ("2026-12-05", "2026-12-05", false), ("2026年12月5日", "2026-12-05", false),
    ("20261205", "2026-12-05", false),
    ("2026.12.5", "2026-12-05", false), ("46361", "2026-12-05", false), ("12/25/2026", "2026-12-25", false),
    ("25.12.2026", "2026-12-25", false), ("11/25/26", "2026-11-25", false),
    ("Dec 1, 2026", "2026-12-01", false),
    ("二〇二六年十二月一日", "2026-12-01", false), ("2026年12月4日（周五）", "2026-12-04", false),
    ("截至2026年12月5日", "2026-12-05", false), ("2026-12-05前完成整改", "2026-12-05", false),
    ("12月5日", "2026-12-05", true), ("12-05", "2026-12-05", true), ("12.5", "2026-12-05", true),
    ("十二月五日", "2026-12-05", true), ("截至12月5日", "2026-12-05", true), ("12月5日前", "2026-12-05", true),
    ("12月底", "2026-12-31", true), ("12月上旬", "2026-12-10", true), ("12月初", "2026-12-05", true),
    ("2026年12月", "2026-12-31", true), ("2026.12", "2026-12-31", true), ("2026年12月底", "2026-12-31", false),
    ("2026年底前", "2026-12-31", false), ("2026年四季度", "2026-12-31", false), ("15号", "2026-12-15", true),
    // Times.
    ("2026-12-05 00:00:00", "2026-12-05", false), ("2026-12-05 00:00:00+08", "2026-12-05", false),
    ("2026-12-05T00:00+08:00", "2026-12-05", false), ("2026-12-04T16:00:00Z", "2026-12-05", false),
    ("2026-12-05 24:00", "2026-12-05", false),
    ("12/25/26 12:00 AM", "2026-12-25", false), ("2026-12-05 17:30", "2026-12-05 17:30", false),
    ("2026年12月5日下午2时30分", "2026-12-05 14:30", false), ("2026-12-05T09:30:00Z", "2026-12-05 17:30", false),
    ("2026-12-05 下班前", "2026-12-05 18:00", false), ("46361.75", "2026-12-05 18:00", false),
    // Told from today, and in a table from the day of the report, which is none of the days counted.
    ("今天", "2026-11-23", false), ("明天", "2026-11-24", false), ("后天", "2026-11-25", false),
    ("+3", "2026-11-26", false), ("3天", "2026-11-26", false), ("限3日内完成", "2026-11-26", false),
    ("3d", "2026-11-26", false), ("3个工作日", "2026-11-26", false), ("五个工作日内", "2026-11-30", false),
    ("两周", "2026-12-07", false), ("半个月", "2026-12-08", false), ("一个月内", "2026-12-23", false),
    ("48小时", "2026-11-25 14:30", false), ("24小时内完成", "2026-11-24 14:30", false),
    ("周五", "2026-11-27", false), ("下周五", "2026-12-04", false), ("本周内", "2026-11-29", false),
    ("next fri", "2026-12-04", false), ("下周三下午", "2026-12-02 18:00", false),
    ("明天上午", "2026-11-24 12:00", false),
    ("今晚", "2026-11-23", false), ("下班前", "2026-11-23 18:00", false), ("月底", "2026-11-30", false),
    ("下月10日", "2026-12-10", false), ("下月初", "2026-12-05", false), ("四季度末", "2026-12-31", false),
    ("年底前", "2026-12-31", false), ("元旦前", "2026-12-31", false), ("节前", "2026-12-31", false),
    ("年前", "2027-02-04", false), ("春节前", "2027-02-04", false), ("国庆前", "2027-09-30", false),
  ]

  private static func said(_ moment: Timestamp?) -> String { moment.map { zone.text($0) } ?? "" }

  private static func imported(_ text: String, reported: String, acceptsProposals: Bool) throws -> Timestamp?
  {
    let table = "问题,上报时间,整改时限\na,\(reported),\"\(text)\""
    let options = ImportOptions(today: zone.date(now))
    var ids = IDSource.counting()
    let plan = ImportPlan(
      try ImportReading(of: Array(table.utf8), options: options), into: ledger, at: now, ids: &ids,
      acceptsProposals: acceptsProposals)
    let items = plan.intents.compactMap { intent -> ImportedItem? in
      if case .importItem(let item) = intent { item } else { nil }
    }
    return try #require(items.first).item.due
  }

  /// The last second that a query for that text asks for.
  private static func asked(_ text: String) throws -> Timestamp? {
    let scope = QueryScope(ledger: ledger, me: nil, now: now)
    let query = try Query("due:\"\(text)\"", in: scope)
    guard case .period(let period) = query.understandings.first?.meanings.first, let end = period.through
    else {
      return nil
    }
    return Timestamp(milliseconds: end.milliseconds / 1000 * 1000)
  }

  @Test(arguments: table) func oneTextIsOneDay(text: String, end: String, isAsked: Bool) throws {
    let entry = DateEntry(at: Self.now, in: Self.ledger.clock)
    #expect(Self.said(try entry.due(text).moment(in: Self.zone)) == end, "typed")
    #expect(Self.said(try Self.asked(text)) == end, "asked for")
    let reported = "2026-11-23 14:30"
    #expect(
      Self.said(try Self.imported(text, reported: reported, acceptsProposals: true)) == end, "imported")
    // What is not whole is a fact only once somebody agrees.
    let filed = try Self.imported(text, reported: reported, acceptsProposals: false)
    #expect((filed == nil) == isAsked)
    // A report without its hour changes no day.
    let byDay = try Self.imported(text, reported: "2026-11-23", acceptsProposals: true)
    #expect(byDay.map { Self.zone.date($0).text } == String(end.prefix(10)))
  }

  /// Of numbers that may stand in two orders nobody makes a fact: who types is asked, and so is who imports.
  @Test(arguments: [("12/5/2026", "2026-12-05"), ("5/12/2026", "2026-12-05"), ("12/10/26", "2026-12-10")])
  func ordersThatAreOpen(text: String, proposed: String) throws {
    let fault = #expect(throws: DateEntryFault.self) {
      try DateEntry(at: Self.now, in: Self.ledger.clock).due(text)
    }
    guard case .eitherDay = fault else {
      Issue.record("\(text) is not asked about")
      return
    }
    let error = #expect(throws: QueryError.self) { try Self.asked(text) }
    #expect(error?.suggestions.contains(proposed) == true)
    #expect(try Self.imported(text, reported: "2026-11-23", acceptsProposals: false) == nil)
    let accepted = try Self.imported(text, reported: "2026-11-23", acceptsProposals: true)
    #expect(Self.said(accepted) == proposed)
  }

  /// What nobody understands, nobody does.
  @Test(arguments: ["尽快", "三五天", "周八", "2026-02-30", "12.8.7", "2026-12-05 08:30-09:30", "4514", "下周"])
  func whatIsNoDate(text: String) throws {
    #expect(throws: DateEntryFault.self) { try DateEntry(at: Self.now, in: Self.ledger.clock).due(text) }
    #expect(try Self.imported(text, reported: "2026-11-23", acceptsProposals: true) == nil)
  }

  /// A sheet may say what no form asks for: a range ends on its last day, 立行立改 on the day of its report.
  @Test(arguments: [
    ("11.20-12.1", "2026-12-01"), ("2026年11月20日至12月1日", "2026-12-01"), ("立行立改", "2026-11-23"), ("长期坚持", ""),
  ])
  func onlyInTables(text: String, end: String) throws {
    #expect(throws: DateEntryFault.self) { try DateEntry(at: Self.now, in: Self.ledger.clock).due(text) }
    #expect(Self.said(try Self.imported(text, reported: "2026-11-23", acceptsProposals: true)) == end)
  }

  /// What is told from the report's day needs one; `--reported` gives it.
  @Test func withoutAReport() throws {
    let table = Array("问题,整改时限\na,下周五\nb,3天".utf8)
    var options = ImportOptions(today: Self.zone.date(Self.now))
    let reading = try ImportReading(of: table, options: options)
    #expect(reading.rows[0].problems.map(\.kind).contains(.limitWithoutStart("下周五")))
    #expect(reading.rows[0].due?.value.proposedDay == nil)
    options.reported = CivilDate(year: 2026, month: 11, day: 16)
    let told = try ImportReading(of: table, options: options)
    #expect(told.rows[0].due?.value.certainDay == CivilDate(year: 2026, month: 11, day: 27))
  }

  /// Nobody closes on a day that is told from another, and what is told from an open day is open.
  @Test func toldFromWhat() throws {
    let options = ImportOptions(today: Self.zone.date(Self.now))
    func row(_ text: String) throws -> ImportedRow {
      try #require(ImportReading(of: Array(text.utf8), options: options).rows.first)
    }
    #expect(try row("问题,上报时间,完成时间\na,2026-11-20,今天").closedAt?.value.proposedDay == nil)
    let due = try row("问题,上报时间,整改时限\na,11月20日,下周五").due
    #expect(due?.value == .incomplete(proposed: CivilDate(year: 2026, month: 11, day: 27)!))
  }
}
