import LedgerModel
import Queries
import Sample
import Testing
import Wording

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

  @Test func daysHaveRangesAndComparisons() throws {
    #expect(try names("date:2024", .honour) == ["市级文明社区"])
    #expect(try names("date<2025-01-01", .honour) == ["市级文明社区"])
    #expect(try names("获得日期:2025-01-01..2025-12-31", .honour) == ["美丽楼院"])
    #expect(try names("date>2025-11-06", .honour).isEmpty)
    #expect(try names("date>=2025-11-06", .honour) == ["美丽楼院"])
    #expect(try names("site:none", .honour) == ["市级文明社区"])
    #expect(try names("site:any", .honour) == ["美丽楼院"])
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

  @Test func completionOffersTheKindsOwnFieldsAndWords() {
    let scope = QueryScope(ledger: Self.ledger, me: nil, now: Self.now)
    let fields = scope.completion(of: "", at: 0, in: .zh, about: .records(.honour), limit: 40).candidates
    #expect(fields.map(\.text).contains("级别") && !fields.map(\.text).contains("灯"))
    let words = scope.completion(of: "级别:市", at: 4, in: .zh, about: .records(.honour)).candidates
    #expect(words.map(\.text) == ["市级"])
  }
}
