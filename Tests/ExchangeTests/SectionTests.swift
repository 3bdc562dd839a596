import LedgerModel
import Testing

@testable import Exchange

/// Headings of sections as offices write them: no row stays in the grid of a section that has ended, and no heading becomes
/// an item.
@Suite("Headings of sections are seen, however they are written")
struct SectionTests {
  private static func read(_ text: String) throws -> ImportReading {
    try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
  }

  private static func table(_ heading: String) -> String {
    "序号,存在问题,责任人,整改时限\n第三网格,,,\n1,堆物,王磊,\n\(heading)\n2,飞线,李秀英,\n"
  }

  @Test(
    "a heading gives its grid to the rows below it",
    arguments: [
      ("第四网格：,,,", "第四网格"), ("第四网格:,,,", "第四网格"), ("第四网格：孙浩,,,", "第四网格"), ("第四网格（孙浩）,,,", "第四网格"),
      ("第四网格 孙浩,,,", "第四网格"), ("第四网格网格员：孙浩,,,", "第四网格"), ("二、第四网格：,,,", "第四网格"), ("（四）第四网格,,,", "第四网格"),
      ("【第四网格】,,,", "第四网格"), ("4号网格：,,,", "4号网格"), ("网格四：孙浩,,,", "网格四"), ("四、东苑网格：,,,", "东苑网格"),
      ("东苑网格：,,,", "东苑网格"), (",第四网格,,", "第四网格"), (",第四网格：孙浩,,", "第四网格"), ("四,第四网格,,", "第四网格"),
      ("第四网格,第四网格,第四网格,第四网格", "第四网格"), ("和美社区第四网格,,,", "和美社区第四网格"), ("Ⅳ、第四网格,,,", "第四网格"),
    ] as [(String, String)])
  func grids(heading: String, grid: String) throws {
    let reading = try Self.read(Self.table(heading))
    #expect(reading.rows.map(\.title) == ["堆物", "飞线"])
    #expect(reading.rows.map(\.grid) == ["第三网格", grid])
    // Whose grid it is stands in the remark, and is a note.
    if heading.contains("孙浩") { #expect(reading.rows[1].notes.first?.contains("孙浩") == true) }
  }

  @Test(
    "a heading that names no grid ends the one before it, and is a note",
    arguments: [
      (",三、环境卫生类,,", "环境卫生类"), ("沿街商铺：,,,", "沿街商铺"), ("三、小区外围,,,", "小区外围"), ("环境卫生类,,,", "环境卫生类"),
      ("三,消防安全,,", "消防安全"),
      ("★消防方面,,,", "消防方面"), ("第二部分 楼道,,,", "楼道"), (",（三）楼道类：,,", "楼道类"), ("负责人分工：按片区,,,", "负责人分工：按片区"),
    ])
  func words(heading: String, note: String) throws {
    let reading = try Self.read(Self.table(heading))
    #expect(reading.rows.map(\.title) == ["堆物", "飞线"])
    #expect(reading.rows.map(\.grid) == ["第三网格", nil])
    #expect(reading.rows[1].notes == [note])
  }

  @Test("a grid alone in its own column is the heading of the rows below that name none")
  func underItsHeading() throws {
    let text = "网格,点位,存在问题\n第三网格,,\n,3栋,堆物\n第四网格,,\n,5栋,飞线\n第5网格,6栋,灯坏\n"
    let reading = try Self.read(text)
    #expect(reading.rows.map(\.grid) == ["第三网格", "第四网格", "第5网格"])
    // A row that says another grid is in that, and the heading is kept.
    #expect(reading.rows.map(\.notes) == [[], [], ["第四网格"]])
  }

  @Test("a section within a section keeps the grid, and one that goes on counting ends it")
  func nested() throws {
    let text = """
      序号,存在问题,责任人
      一、第一网格,,
      （一）环境卫生,,
      1,a,王磊
      （二）飞线,,
      2,b,王磊
      二、第二网格,,
      3,c,王磊
      """
    let reading = try Self.read(text)
    #expect(reading.rows.map(\.grid) == ["第一网格", "第一网格", "第二网格"])
    #expect(reading.rows.map(\.notes) == [["环境卫生"], ["飞线"], []])
  }

  @Test(
    "a matter is no heading",
    arguments: [
      "序号,存在问题,责任人\n1,二、三单元门坏,王磊\n", "存在问题,责任人\n二、三单元门坏,\n", "存在问题,责任人\n第四网格内垃圾堆积,\n",
      "存在问题,责任人\n网格员反映：灯坏,\n", "序号,存在问题,责任人\n1,第四网格,王磊\n", "存在问题,责任人\n1.井盖缺失,\n",
    ])
  func matters(text: String) throws {
    #expect(try Self.read(text).rows.count == 1)
  }

  @Test(
    "a signature in cells is no item and nobody",
    arguments: [
      "填报人,王芳,审核人,刘强", "填报人：,王芳,审核人：,刘强", "填表人,王芳,填表日期,2026-11-20", "制表人,王芳,联系电话,13800000000",
      "审核人,李主任,,", "填报人 王芳,,审核人 刘强,", "填报人王芳,,,", "填报人,,,", "检查人,王芳、刘强,检查日期,2026.11.20", "报送单位,和美社区,,",
    ])
  func signatures(line: String) throws {
    let reading = try Self.read("序号,存在问题,责任人,整改时限\n1,堆物,王磊,2026-12-01\n\(line)\n")
    #expect(reading.rows.map(\.title) == ["堆物"])
    #expect(reading.problems.contains { if case .summaryRow = $0.kind { true } else { false } })
  }

  @Test(
    "what begins like a signature and is a matter stays one",
    arguments: ["说明,指示牌倒伏,王磊", "电话,亭子玻璃破损,王磊", "审核,材料未公示,王磊", "统计,局门口乱停车,王磊"])
  func matterBesideALabel(line: String) throws {
    #expect(try Self.read("点位,存在问题,责任人\n\(line)\n").rows.count == 1)
  }

  @Test("同上 is what stands above, and said; many such cells are one remark")
  func ditto() throws {
    let text = "点位,存在问题,责任人\n3栋,堆物,王磊\n同上,飞线,同上\n〃,灯坏,同前\n"
    let reading = try Self.read(text)
    #expect(reading.rows.map(\.site) == ["3栋", "3栋", "3栋"])
    #expect(reading.rows.map(\.owner?.name) == ["王磊", "王磊", "王磊"])
    #expect(reading.rows[1].problems.map(\.kind).contains(.sameAsAbove("同上", "王磊")))
    let many = "存在问题,责任人\na,王磊\n" + (1...5).map { "b\($0),同上\n" }.joined()
    var ids = IDSource.counting()
    let plan = ImportPlan(try Self.read(many), into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    #expect(plan.newPeople.isEmpty)
    #expect(plan.problems.filter { $0.kind == .sameAsAboveOften(5, "同上") }.count == 1)
    // Above the first row nothing stands.
    #expect(try Self.read("存在问题,责任人\na,同上\n").rows[0].owner?.isUnsure == true)
  }
}
