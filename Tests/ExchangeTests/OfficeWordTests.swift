import LedgerModel
import Testing

@testable import Exchange

/// Words of headings and cells that invented something or went unseen in tables that offices have.
@Suite("Words of offices mean what they say")
struct OfficeWordTests {
  private static func read(_ text: String) throws -> ImportReading {
    try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
  }

  @Test("who leads is a person: no unit is made of a name")
  func leads() throws {
    let rows = try Self.read(
      "问题,牵头领导,牵头人,牵头单位\n堆物,陈杰,周斌（城管）,城管中队\n占道,副镇长 陈杰,吴晓梅/郑涛,\n"
    ).rows
    #expect(rows.map { $0.leader?.name } == ["陈杰", "陈杰"])
    #expect(rows.map { $0.owner?.name } == ["周斌", "吴晓梅"])
    #expect(rows[1].helpers.map(\.name) == ["郑涛"])
    #expect(rows.map(\.leadUnit) == ["城管中队", nil])
    #expect(PersonMention.people(in: "区里").allSatisfy { $0.isUnsure })
    // Beside 责任人 whoever leads is a note.
    let both = try Self.read("问题,责任人,牵头人\n堆物,王磊,周斌\n").rows[0]
    #expect(both.owner?.name == "王磊" && both.notes == ["牵头人：周斌"])
  }

  @Test("整改日期 is no report's: it says when what is ticked off was done, and closes nothing by itself")
  func dayOfWork() throws {
    let ticked = try Self.read("问题,是否整改,整改日期\n堆物,√,2026-11-20\n飞线,×,2026-12-20\n漏水,,2026-11-21\n").rows
    #expect(ticked.map { $0.reportedAt } == [nil, nil, nil])
    #expect(ticked.map(\.isClosed) == [true, false, false])
    #expect(ticked[0].closedAt?.value.certainDay?.text == "2026-11-20")
    #expect(ticked[1].due?.value.certainDay?.text == "2026-12-20")
    #expect(ticked[2].closedAt == nil && ticked[2].notes == ["整改日期：2026-11-21"])
    #expect(ticked[2].problems.map(\.kind) == [.wordsKept("2026-11-21")])
    // A day of closing is surer, wherever it stands.
    let reading = try Self.read("问题,处置时间,办结时间\n堆物,2026-11-19,2026-11-20\n")
    #expect(reading.columns.map { $0.field?.name } == ["description", nil, "closedAt"])
    #expect(reading.rows[0].closedAt?.value.certainDay?.text == "2026-11-20")
    #expect(reading.rows[0].notes == ["处置时间：2026-11-19"])
  }

  @Test(
    "states of hotlines and districts",
    arguments: [
      ("已整改待验收", .submitted), ("整改完成，待复查", .submitted), ("已完成待销号", .submitted), ("已回复", .submitted),
      ("移交", .referred), ("重复件", .dropped), ("未整改待验收", nil),
    ] as [(String, ImportedState?)])
  func states(text: String, state: ImportedState?) {
    #expect(StateReading(text).state == state)
  }

  @Test("several numbers are each person's own where they are as many, else nobody's")
  func phones() throws {
    let rows = try Self.read(
      """
      问题,责任人,责任人电话
      堆物,"刘洋、杨帆",13603511234/13903514321
      飞线,刘洋,13603511234/13903514321
      漏水,王磊 13800000001,+86 138 0000 0001
      """
    ).rows
    #expect(rows[0].owner?.phone == "13603511234" && rows[0].helpers.map(\.phone) == ["13903514321"])
    #expect(rows[1].owner?.phone == nil && rows[1].notes.isEmpty)
    #expect(rows[1].texts[.contact] == "责任人电话：13603511234/13903514321")
    #expect(rows[1].problems.map(\.kind) == [.contactKept("13603511234/13903514321")])
    #expect(rows[2].owner?.phone == "13800000001" && rows[2].notes.isEmpty)
  }

  @Test("a number that a system guards from spreadsheets is that number, the counter 序 is none")
  func marks() throws {
    let rows = try Self.read("序,工单编号,诉求内容,数量\n1,`202611230004512`,过期,8具\n2,'0012,压力不足,3\n").rows
    #expect(rows.map(\.reference) == ["202611230004512", "0012"])
    #expect(rows.allSatisfy { $0.notes.isEmpty })
    #expect(rows[0].quantities.map(\.unit) == ["具"])
  }

  @Test("a column that says the same twice is not merged: its blanks are blanks")
  func unmerged() throws {
    let rows = try Self.read("所属网格,点位,问题\n三网格,甲楼,a\n三网格,乙楼,b\n,丙楼,c\n三网格,丁楼,d\n").rows
    #expect(rows.map(\.grid) == ["三网格", "三网格", nil, "三网格"])
    #expect(rows.allSatisfy { $0.problems.isEmpty })
    // Behind blanks, too; but a site of another grid is said anew.
    let behind = try Self.read("点位,问题\n北沙河,a\n,b\n北沙河,c\n").rows
    #expect(behind.map(\.site) == ["北沙河", nil, "北沙河"])
    let grids = try Self.read("网格,点位,问题\n一网格,3栋,a\n二网格,3栋,b\n,,c\n").rows
    #expect(grids.map(\.site) == ["3栋", "3栋", "3栋"] && grids.map(\.grid) == ["一网格", "二网格", "二网格"])
  }

  @Test("a list of JSON is a list")
  func lists() throws {
    let json = #"[{"title":"占道","tags":["夜市","烧烤"],"more":["a",1],"deep":[{"b":2}]}]"#
    let row = try ImportReading(
      json: Array(json.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    ).rows[0]
    #expect(row.labels == ["夜市", "烧烤"])
    #expect(row.notes == ["more：a、1", #"deep：[{"b":2}]"#])
  }

  @Test("units that are typed come back in this program's own table, elsewhere they are kept")
  func ownUnits() throws {
    let own = try Self.read("台账编号,整改事项,数量\n2026-0001,合并立项,15类、400米\n").rows[0]
    #expect(own.quantities.map { $0.text() } == ["15类", "400米"] && own.notes.isEmpty)
    let other = try Self.read("问题,数量\n合并立项,15类、400米\n").rows[0]
    #expect(other.quantities.isEmpty && other.notes == ["数量：15类、400米"])
  }
}
