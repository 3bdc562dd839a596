import LedgerModel
import Testing
import Wording

@testable import Exchange

/// Tables of people and places make nobody and nothing of what names none, and no second record of one place.
@Suite("Lists of people and places invent no records")
struct NoInventedRecordTests {
  private static let ledger = Ledger.made(of: [
    (RecordKey(.person, "me"), [JSONMember("name", .string("内勤")), JSONMember("role", .string("admin"))]),
    (RecordKey(.site, "s1"), [JSONMember("name", .string("和美花园")), JSONMember("kind", .string("estate"))]),
    (RecordKey(.site, "s2"), [JSONMember("name", .string("和美花园3栋")), JSONMember("parent", .string("s1"))]),
  ])

  private static func plan(_ text: String, _ kind: RecordKind, into ledger: Ledger = ledger) throws
    -> RecordImport
  {
    var ids = IDSource.counting(after: 500)
    let reading = try RecordTableReading(of: Array(text.utf8), kind: kind)
    return RecordImport(reading, kind, into: RecordReader(ledger, at: CaseTests.now, .zh), ids: &ids)
  }

  @Test("王磊等3人, a grid, an error and an office are nobody, and are said")
  func people() throws {
    let plan = try Self.plan(
      "姓名,电话\n王磊等3人,1\n第一网格,\n#N/A,\n全体网格员,\n王磊、李秀英,\n物业公司,\n张三丰,13800000001\n买买提·艾力,\n网格员甲,\n", .person)
    #expect(plan.newNames == ["张三丰", "买买提·艾力", "网格员甲"])
    #expect(plan.problems.map(\.kind).contains(.rowNoPerson("王磊等3人 | 1")))
    #expect(plan.problems.count { if case .rowNoPerson = $0.kind { true } else { false } } == 5)
    #expect(plan.problems.map(\.kind).contains(.errorValue("#N/A")))
  }

  @Test("one house in two writings is one site, in the table and in the ledger")
  func sites() throws {
    let plan = try Self.plan("名称,种类\n５栋,楼栋\n5号楼,楼栋\n#REF!,\n和美花园3号楼,楼栋\n和美花园4号楼,楼栋\n", .site)
    #expect(plan.newNames == ["５栋", "和美花园4号楼"])
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.contains(.rowRepeats("5号楼 | 楼栋", "５栋")))
    #expect(kinds.contains(.sameRecord("和美花园3号楼", "和美花园3栋")))
    // It is no new name of the site: the row only says what kind it is.
    #expect(plan.differences.map(\.field.name) == ["kind"] && plan.differences.map(\.id) == ["s2"])
  }

  @Test(
    "a list of people is read as the cells of items are: a title or a grid beside a name makes nobody new")
  func readOut() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "me"), [JSONMember("name", .string("内勤")), JSONMember("role", .string("admin"))]),
      (RecordKey(.person, "p1"), [JSONMember("name", .string("王磊")), JSONMember("role", .string("worker"))]),
    ])
    let text =
      "姓名,电话\n网格员王磊,\n王磊（2网格）,\n王磊 13800000000,\n王磊同志,\n王主任,\n老王,\n待定,\n王 磊,\n网格员孙浩,\n孙浩,\n"
    let plan = try Self.plan(text, .person, into: ledger)
    #expect(plan.newNames == ["孙浩"])
    #expect(plan.differences.map(\.field.name) == ["phone"] && plan.differences.map(\.new) == ["13800000000"])
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.count { if case .sameRecord(_, "王磊") = $0 { true } else { false } } == 4)
    #expect(kinds.count { if case .rowNoPerson = $0 { true } else { false } } == 3)
    #expect(kinds.contains(.nameReadOut("网格员孙浩", "孙浩")))
    #expect(kinds.count { if case .rowRepeats(_, "孙浩") = $0 { true } else { false } } == 1)
  }

  @Test("what names no place, several, or a person makes no site, grid or unit")
  func noPlaces() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "me"), [JSONMember("name", .string("王磊")), JSONMember("role", .string("admin"))])
    ])
    func left(_ plan: RecordImport) -> Int {
      plan.problems.count { if case .rowNotOne = $0.kind { true } else { false } }
    }
    let sites = try Self.plan(
      "名称,种类\n第1网格,\n待定,\n全部,\n3栋-5栋,\n\"3栋、4栋\",\n和美花园3-5栋,\n/,\n12栋 ,\n", .site, into: ledger)
    #expect(sites.newNames == ["12栋"] && left(sites) == 7)
    let grids = try Self.plan("名称\n第1网格\n一网格\n王磊\n", .grid, into: ledger)
    #expect(grids.newNames == ["第1网格"] && left(grids) == 1)
    let units = try Self.plan("名称\n第1网格\n一网格\n王磊\n物业公司\n", .unit, into: ledger)
    #expect(units.newNames == ["物业公司"] && left(units) == 3)
  }
}
