import LedgerModel
import Testing

@testable import Exchange

/// Long tables take no more room than they must: rows are given up once they are done with, and nothing else changes.
@Suite("Long tables")
struct LongTableTests {
  private static let options = ImportOptions(today: LedgerZone.shanghai.date(testNow))

  private static func text(_ count: Int) -> String {
    let rows = (1...count).map { "\($0),问题\($0),王磊,2026-12-0\($0 % 9 + 1),由责任单位牵头整改，网格员每日巡查\($0 % 3)" }
    return "序号,存在问题,责任人,整改时限,整改措施\n" + rows.joined(separator: "\n") + "\n"
  }

  private static func plan(_ reading: consuming ImportReading) -> ImportPlan {
    var ids = IDSource.counting()
    return ImportPlan(reading, into: Ledger(), at: testNow, ids: &ids)
  }

  @Test("rows keep their order and their places, however many there are", arguments: [1, 63, 64, 65, 200])
  func places(count: Int) throws {
    let reading = try ImportReading(of: Array(Self.text(count).utf8), options: Self.options)
    #expect(reading.rows.count == count && reading.rows.indices == 0..<count)
    #expect(reading.rows.map(\.title) == (1...count).map { "问题\($0)" })
    #expect(reading.rows[count - 1].line == count + 1)
    #expect(reading.rows.last?.ordinal == count)
  }

  @Test("a plan takes a reading over, or a copy of it: both come to the same")
  func taken() throws {
    func read() throws -> ImportReading {
      try ImportReading(of: Array(Self.text(200).utf8), options: Self.options)
    }
    let reading = try read()
    let copied = Self.plan(reading)
    #expect(reading.rows.count == 200)
    let taken = Self.plan(try read())
    #expect(copied.items.elementsEqual(taken.items) && taken.items.count == 200)
    #expect(copied.rows == taken.rows && copied.problems == taken.problems)
    #expect(taken.rows.map(\.line) == Array(2...201))
  }

  @Test("given up, the rows come once and none is left")
  func givenUp() throws {
    var rows = try ImportReading(of: Array(Self.text(130).utf8), options: Self.options).rows
    let given = rows.givenUp()
    #expect(rows.isEmpty)
    #expect(given.map(\.line) == Array(2...131))
    #expect(given.next() == nil)
    var table = RawTable(text: Array("a,b\nc,d\n".utf8), delimiter: .comma)
    #expect(table.giveUp(rowAt: 1).cells == ["c", "d"])
    #expect(table.rows.map(\.cells) == [["a", "b"], []] && table.rows[1].line == 2)
  }

  @Test("three cells are said one by one, four together", arguments: [3, 4])
  func gathered(count: Int) throws {
    let text = "存在问题,责任人\na,王磊\n" + (1...count).map { "b\($0),同上\n" }.joined()
    let kinds = Self.plan(try ImportReading(of: Array(text.utf8), options: Self.options)).problems.map(\.kind)
    let single = kinds.count { if case .sameAsAbove = $0 { true } else { false } }
    let together = kinds.count { if case .sameAsAboveOften(4, "同上") = $0 { true } else { false } }
    #expect(single == (count == 3 ? 3 : 0) && together == (count == 3 ? 0 : 1))
  }

  @Test("a unit that the ledger has is one, whatever signs stand in its name")
  func unitWithSigns() throws {
    let name = "甲/乙, 丙"
    let ledger = Ledger.made(of: [(RecordKey(.unit, "u1"), [JSONMember("name", .string(name))])])
    var options = Self.options
    options.ledger = ledger
    let text = "存在问题,牵头单位,配合单位\na,\"\(name)\",\na2,环卫所/城管所,\"\(name)\"\n"
    let rows = try ImportReading(of: Array(text.utf8), options: options).rows
    #expect(rows[0].leadUnit == name && rows[0].supportingUnits.isEmpty)
    #expect(rows[1].leadUnit == "环卫所" && rows[1].supportingUnits == ["城管所", name])
    options.ledger = nil
    #expect(try ImportReading(of: Array(text.utf8), options: options).rows[0].leadUnit == "甲")
  }
}
