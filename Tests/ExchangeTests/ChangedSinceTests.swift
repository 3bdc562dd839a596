import LedgerModel
import Office
import Testing
import Wording

@testable import Exchange

/// A table that comes back says what somebody changed here since it was exported; that is not overwritten with the rest.
@Suite struct ChangedSinceTests {
  private static func field(_ name: String, _ text: String) -> JSONMember { JSONMember(name, .string(text)) }

  private static func step(_ action: String, _ at: String, _ text: String = "") -> JSONValue {
    .members([
      "action": .string(action), "at": .string(at), "by": .string("p1"), "from": .string("reported"),
      "to": .string("reported"), "text": .string(text),
    ])
  }

  private static let ledger = Ledger.made(of: [
    (RecordKey(.settings, Settings.theID), [field("name", "和美社区整改台账")]),
    (RecordKey(.person, "p1"), [field("name", "王磊"), field("role", "lead")]),
    (
      RecordKey(.item, "i1"),
      [
        field("number", "2026-0001"), field("title", "楼道堆物"), field("measures", "限期清理"),
        field("address", "3号"), JSONMember("steps/t1", step("import", "2026-11-01T01:00:00Z")),
        JSONMember("steps/t2", step("edit", "2026-11-25T01:00:00Z", "title,measures")),
      ]
    ),
  ])

  private static let now = Timestamp(iso8601: "2026-11-28T09:00:00+08:00")!

  private static func plan(
    made: String?, title: String = "和美社区整改台账", update: ImportUpdate? = nil
  ) throws -> ImportPlan {
    var table = RawTable(rows: [
      DelimitedRecord(line: 1, cells: ["台账编号", "整改事项", "整改措施", "地址"]),
      DelimitedRecord(line: 2, cells: ["2026-0001", "楼道堆物和旧家具", "立即清理", "3-2"]),
    ])
    table.facts = FileFacts(title: title, made: made)
    let reading = try ImportReading(of: table, options: ImportOptions(today: LedgerZone.shanghai.date(now)))
    var ids = IDSource.counting()
    return ImportPlan(reading, into: ledger, at: now, ids: &ids, update: update)
  }

  private static func told(_ plan: ImportPlan) -> [String: CivilDate?] {
    let found = plan.problems.flatMap { problem -> [Difference] in
      if case .differs(_, let found) = problem.kind { found } else { [] }
    }
    return Dictionary(found.map { ($0.field.name, $0.since?.day) }) { first, _ in first }
  }

  private static func update(ofAll: Bool, but others: Set<Int> = []) -> ImportUpdate {
    ImportUpdate(
      by: Actor(person: "p1", login: "test", channel: .importing), reason: "按表", ofAll: ofAll, but: others)
  }

  private static func edited(_ plan: ImportPlan) -> Set<String> {
    Set(
      plan.intents.flatMap { intent -> [String] in
        if case .edit(_, let edits) = intent { edits.map(\.path) } else { [] }
      })
  }

  @Test func `what was changed here since the export is said with who and when`() throws {
    let day = CivilDate(year: 2026, month: 11, day: 25)
    let told = Self.told(try Self.plan(made: "2026-11-23T08:00:00Z"))
    #expect(told == ["title": day, "measures": day, "address": nil])
    let later = Self.told(try Self.plan(made: "2026-11-26T08:00:00Z"))
    #expect(later == ["title": nil, "measures": nil, "address": nil])
    // Of another ledger's table, and of one that does not say when, nobody knows.
    #expect(Self.told(try Self.plan(made: nil)).values.allSatisfy { $0 == nil })
    #expect(
      Self.told(try Self.plan(made: "2026-11-23T08:00:00Z", title: "别的")).values.allSatisfy { $0 == nil })
    let text = try Self.plan(made: "2026-11-23T08:00:00Z").problems.map { $0.text(.zh) }.joined()
    #expect(text.contains("楼道堆物 → 楼道堆物和旧家具(导出后王磊于 2026-11-25 改过)"), "\(text)")
  }

  @Test func `it is overwritten only where that line was said by itself`() throws {
    let made = "2026-11-23T08:00:00Z"
    #expect(Self.edited(try Self.plan(made: made, update: Self.update(ofAll: true))) == ["address"])
    #expect(
      Self.edited(try Self.plan(made: made, update: Self.update(ofAll: true, but: [2])))
        == ["title", "measures", "address"])
    #expect(
      Self.edited(try Self.plan(made: made, update: Self.update(ofAll: false, but: [2])))
        == ["title", "measures", "address"])
    #expect(Self.edited(try Self.plan(made: made, update: Self.update(ofAll: false))).isEmpty)
    #expect(
      Self.edited(try Self.plan(made: "2026-11-26T08:00:00Z", update: Self.update(ofAll: true)))
        == ["title", "measures", "address"])
    let left = try Self.plan(made: made, update: Self.update(ofAll: true)).problems.map { $0.text(.en) }
    #expect(left.contains { $0.contains("--update leaves it") }, "\(left)")
  }
}
