import Queries
import Sample
import Testing
import Wording

@testable import LedgerModel

/// Queries of people, places and other records by their declared fields.
@Suite struct RecordQueryTests {
  private static let now = LedgerZone.shanghai.moment(
    CivilDate(year: 2026, month: 11, day: 23)!, TimeOfDay(hour: 8, minute: 5)!)
  private static let ledger: Ledger = {
    var ids = IDSource.counting()
    return (try? SampleLedger(openedAt: now, ids: &ids))?.ledger ?? Ledger()
  }()

  private func names(_ query: String, _ kind: RecordKind, _ language: Language = .zh) throws -> [String] {
    let scope = QueryScope(ledger: Self.ledger, me: "zhouhuimin", now: Self.now)
    return try RecordQuery(query, of: kind, in: scope, language).records().map {
      Self.ledger.value(of: RecordKey(kind, $0), at: "name")?.value.text ?? ""
    }.sorted()
  }

  private func error(_ query: String, _ kind: RecordKind) -> QueryError? {
    let scope = QueryScope(ledger: Self.ledger, me: nil, now: Self.now)
    do throws(QueryError) {
      _ = try RecordQuery(query, of: kind, in: scope, .zh)
      return nil
    } catch {
      return error
    }
  }

  @Test func fieldsAreAskedForByTheirNamesInBothLanguages() throws {
    let leads = try names("role:lead", .person)
    #expect(!leads.isEmpty && leads.count < Self.ledger.people.all.count)
    #expect(try names("角色:负责人", .person) == leads)
    #expect(try names("角色:lead,admin", .person).count > leads.count)
    #expect(try names("not role:lead", .person).count + leads.count == names("", .person).count)
    let market = try names("kind:market or 种类:广场", .site)
    #expect(market == ["和平路便民市场", "文化广场"].sorted())
    #expect(try names("parent:和美花园", .site).count == 8)
  }

  @Test func recordsStandInTheOrderOfTheirNamesThoseOutOfUseLast() throws {
    var ledger = Ledger()
    let names = ["12栋", "2栋", "10栋", "３栋", "1栋"]
    for (place, name) in names.enumerated() {
      var site = Site(id: RecordID("s\(place)"))
      (site.name, site.retired) = (name, name == "2栋")
      ledger.sites.put(site, Versions(base: Version(replica: 0, sequence: 0)))
    }
    let scope = QueryScope(ledger: ledger, me: nil, now: Self.now)
    let query = try RecordQuery("", of: .site, in: scope, .zh)
    #expect(query.records().compactMap { ledger.sites[$0]?.name } == ["1栋", "３栋", "10栋", "12栋"])
    #expect(
      query.records(withGone: true).compactMap { ledger.sites[$0]?.name } == ["1栋", "３栋", "10栋", "12栋", "2栋"])
  }

  @Test func daysHaveRangesAndComparisons() throws {
    #expect(try names("date:2024", .honour) == ["市级文明社区"])
    #expect(try names("date<2025-01-01", .honour) == ["市级文明社区"])
    #expect(try names("获得日期:2025-01-01..2025-12-31", .honour) == ["美丽楼院"])
    #expect(try names("date>2025-11-06", .honour).isEmpty)
    #expect(try names("date>=2025-11-06", .honour) == ["美丽楼院"])
    #expect(try names("site:none", .honour) == ["市级文明社区"])
    #expect(try names("site:any", .honour) == ["美丽楼院"])
  }

  @Test func meetingsAreAskedForToo() throws {
    let scope = QueryScope(ledger: Self.ledger, me: nil, now: Self.now)
    func count(_ query: String) throws -> Int {
      try RecordQuery(query, of: .meeting, in: scope, .zh).records().count
    }
    let all = try count("")
    #expect(all == Self.ledger.meetings.count && all > 1)
    #expect(try count("主持人:周慧敏") == all && count("chair:何静") == 0)
    #expect(try count("会议:已印发") == Self.ledger.meetings.count { $0.state == .issued })
    let last = try #require(Self.ledger.meetings.last)
    let day = Self.ledger.clock.zone.date(last.openedAt).text
    #expect(try count("开会:\(day)") == 1)
    #expect(try Self.ledger.record(.meeting, named: day) == last.id)
  }

  @Test func wordsAreLookedForInAllCells() throws {
    #expect(try names("wmsq", .honour) == ["市级文明社区"])
    #expect(try names("街道级", .honour) == ["美丽楼院"])
    #expect(try names("-文明", .honour) == ["美丽楼院"])
    #expect(try names("document:6号", .honour) == ["市级文明社区"])
  }

  @Test func thoseOutOfUseComeOnlyWhenAskedFor() throws {
    #expect(try !names("", .person).contains("钱勇"))
    #expect(try names("active:no", .person).contains("钱勇"))
    #expect(try names("在岗:否 钱", .person) == ["钱勇"])
    #expect(try names("在岗:无 钱", .person) == ["钱勇"])
    // Yes and no is never unset: what is not written is what is usual.
    #expect(
      error("active:none", .person)?.problem
        == .unknownValue(.record(RecordField(Person.Field.active)), "none"))
  }

  @Test func whatIsNotUnderstoodIsRefusedNeverNothing() throws {
    #expect(error("roel:lead", .person)?.problem == .unknownField("roel"))
    #expect(error("roel:lead", .person)?.suggestions.first == "role")
    // An item's field is none of a person's.
    #expect(error("lamp:red", .person)?.problem == .unknownField("lamp"))
    #expect(
      error("role:bigboss", .person)?.problem
        == .unknownValue(.record(RecordField(Person.Field.role)), "bigboss"))
    #expect(error("role<lead", .person)?.problem == .notOrdered(.record(RecordField(Person.Field.role))))
    #expect(error("date:nichts", .honour)?.problem == .notADate("nichts"))
    #expect(error("site:月球", .honour) != nil)
  }

  /// Numbers of records are compared as those of items are, to the hundredth.
  @Test(arguments: [
    (QueryComparison.equal, "45.5", true), (.less, "45.5", false), (.atMost, "45.5", true),
    (.more, "45.49", true),
    (.atLeast, "46", false), (.more, "45.5", false), (.less, "45.51", true),
  ]) func figuresAreCompared(_ comparison: QueryComparison, _ text: String, _ isSo: Bool) throws {
    var ledger = Self.ledger
    var edit = RecordEdit(RecordKey(.honour, "h1"), in: ledger)
    edit.set("name", .string("示范"))
    edit.set("share", .number("45.5"))
    let change = Change(
      id: "c1", verb: "test", at: Self.now, hybrid: ledger.hybrid.next(wall: Self.now), by: nil,
      login: "test",
      channel: .program, records: [try #require(edit.change)])
    ledger.apply(change, version: Version(replica: ledger.replica(named: "n-1"), sequence: 1))
    let field = RecordField(
      kind: .honour, name: "share", spec: RecordFieldSpec(.figure(upTo: 100), .all))
    let scope = QueryScope(ledger: ledger, me: nil, now: Self.now)
    let term = QueryTerm(.record(field), comparison, [QueryValue(.one(text))])
    #expect(try RecordQuery(.term(term), of: .honour, in: scope, .zh).matches("h1") == isSo)
  }

  @Test func completionOffersTheKindsOwnFieldsAndWords() {
    let scope = QueryScope(ledger: Self.ledger, me: nil, now: Self.now)
    let fields = scope.completion(of: "", at: 0, in: .zh, about: .records(.honour), limit: 40).candidates
    #expect(fields.map(\.text).contains("级别") && !fields.map(\.text).contains("灯"))
    let words = scope.completion(of: "级别:市", at: 4, in: .zh, about: .records(.honour)).candidates
    #expect(words.map(\.text) == ["市级"])
  }
}
