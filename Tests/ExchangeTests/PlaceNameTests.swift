import LedgerModel
import Testing

@testable import Exchange

/// One place is one record, however its number is written, and no estate is made of a word that is none.
@Suite("A place is one, however it is written")
struct PlaceNameTests {
  private func newSites(_ cells: [String]) throws -> [String] {
    let rows = cells.enumerated().map { "q\($0.offset),\($0.element)\n" }.joined()
    let reading = try ImportReading(
      of: Array("存在问题,点位\n\(rows)".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    return ImportPlan(reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids).newSites
  }

  @Test(
    "two writings of one site are one",
    arguments: [
      ("7#", "7#楼"), ("7#", "7栋"), ("7＃", "七号楼"), ("12栋3单元", "12栋三单元"), ("1栋2单元", "1号楼二单元"), ("B栋", "Ｂ座"),
      ("b幢", "B号楼"), ("12号", "十二号"), ("建业小区第3栋", "建业小区3栋"), ("建业小区三号楼", "建业小区第03幢"), ("A1栋", "Ａ01座"),
      ("3号栋", "3#栋"), ("二期5栋", "2期第五栋"), ("北京路三巷8号", "北京路3巷八号"), ("3栋2号单元", "3栋二单元"), ("三楼", "3楼"),
    ])
  func sameSite(first: String, second: String) throws {
    #expect(PlaceKey.site(first) == PlaceKey.site(second))
    #expect(try newSites([first, second]).filter { $0 == first || $0 == second } == [first])
  }

  @Test(
    "other places are others",
    arguments: [
      ("3栋", "3楼"), ("3栋", "3单元"), ("3栋", "3号"), ("3栋", "13栋"), ("B栋", "8栋"), ("12栋3单元", "12栋13单元"),
      ("第五大道", "五大道"),
      ("3-5栋", "5栋"), ("五一路", "八一路"), ("两河口", "二河口"), ("100栋", "10栋"), ("led路", "1路"),
    ])
  func otherSite(first: String, second: String) {
    #expect(PlaceKey.site(first) != PlaceKey.site(second))
  }

  @Test(
    "the estate of a building is what stands before its number",
    arguments: [
      ("幸福里第12栋", "幸福里"), ("幸福里12栋", "幸福里"), ("建业小区7#", "建业小区"), ("建业小区第七号楼", "建业小区"), ("万达B座", "万达"),
      ("第3栋", nil),
      ("幸福里", nil), ("C#", nil),
    ] as [(String, String?)])
  func estates(name: String, estate: String?) {
    #expect(SiteName.parent(of: name) == estate)
  }

  @Test("an estate comes once with its buildings")
  func estateOnce() throws {
    #expect(try newSites(["幸福里第12栋", "幸福里3栋", "幸福里3号楼"]) == ["幸福里", "幸福里第12栋", "幸福里3栋"])
  }

  @Test(
    "two writings of one grid are one",
    arguments: [
      ("网格1", "第1网格"), ("第一网格", "网格一"), ("1号网格", "一网格"), ("01", "第1网格"), ("2", "第二网格"), ("第二", "2网格"),
      ("第四网格：", "4网格"), ("和美社区第一网格", "和美社区1网格"), ("第1微网格", "一号微网格"), ("东苑网格", "东苑"), ("网格1号", "１网格"),
    ])
  func sameGrid(first: String, second: String) {
    #expect(PlaceKey.grid(first) == PlaceKey.grid(second))
  }

  @Test(
    "other grids are others",
    arguments: [("第1网格", "第11网格"), ("第1网格", "第1微网格"), ("和美社区第一网格", "第一网格"), ("东苑网格", "西苑网格")])
  func otherGrid(first: String, second: String) {
    #expect(PlaceKey.grid(first) != PlaceKey.grid(second))
  }

  @Test("a command finds a place in another writing of its name, the name itself first")
  func lookups() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.site, "s1"), [JSONMember("name", .string("佳美二区3栋"))]),
      (RecordKey(.site, "s2"), [JSONMember("name", .string("佳美二区3号楼"))]),
      (RecordKey(.site, "s3"), [JSONMember("name", .string("平安里5栋"))]),
      (RecordKey(.grid, "g1"), [JSONMember("name", .string("第二网格"))]),
    ])
    #expect(try ledger.site(named: "佳美二区3号楼").id == "s2")
    #expect(try ledger.site(named: "平安里五号楼").id == "s3")
    #expect(throws: Refusal.self) { try ledger.site(named: "佳美二区三栋") }
    for name in ["2", "网格2", "第2网格", "二"] { #expect(try ledger.grid(named: name).id == "g1") }
  }
}
