import LedgerModel
import Testing

@testable import Exchange

/// Headings of other systems, by the words of which they are made.
@Suite("A heading is understood by its parts")
struct HeadingTests {
  private static func read(_ text: String) throws -> ImportReading {
    try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
  }

  @Test(
    "headings of hotlines, city management, hidden dangers and foreign cities",
    arguments: [
      ("承办部门", .leadUnit), ("主办科室", .leadUnit), ("处置部门", .leadUnit), ("权属单位", .leadUnit),
      ("协办部门", .supportingUnits),
      ("来电号码", .phone), ("手机号码", .phone), ("主叫号码", .phone), ("回复时间", .closedAt), ("答复日期", .closedAt),
      ("整改反馈时间", .closedAt),
      ("结案日期", .closedAt), ("核验时间", .closedAt), ("接报时间", .reportedAt), ("投诉时间", .reportedAt),
      ("下派时间", .assignedAt),
      ("大类名称", .category), ("事件子类", .category), ("验收结论", .state), ("复查结论", .state), ("隐患整改情况", .state),
      ("所在小区", .site), ("所在楼栋", .site), ("隐患点位", .site), ("案件级别", .severity), ("事件概述", .description),
      ("信访主题", .title), ("隐患编码", .reference), ("诉求处理情况", .note), ("SR Number", .reference),
      ("SR Type", .category),
      ("Owner Department", .leadUnit), ("Street Address", .address), ("Service Request Number", .reference),
      ("Request Type", .category), ("Responsible Agency", .leadUnit), ("Date Created", .reportedAt),
      ("Resolution Date", .closedAt), ("date_closed", .closedAt), ("requestedDatetime", .reportedAt),
      ("Issue Description", .description), ("Request Status", .state), ("Target Completion Date", .due),
    ] as [(String, ColumnField)])
  func parts(heading: String, field: ColumnField) {
    #expect(HeaderWords.field(of: heading)?.field == field)
  }

  @Test(
    "headings of something else are nobody's",
    arguments: [
      "车牌号码", "填报单位", "发现单位", "回访时间", "最后更新时间", "热线类型", "工单类型", "Created Department",
      "Last Modified Date", "Street Number", "Parent SR Number", "Location Type", "Zip Code", "On Time",
      "Park Facility Name",
      "Email Address",
    ])
  func others(heading: String) {
    #expect(HeaderWords.field(of: heading)?.field == nil)
  }

  @Test(
    "a resident's number stays with the resident, a reply hands the item in, 立案时间 is when it was reported")
  func hotline() throws {
    let text = """
      工单编号,诉求内容,来电人,来电号码,承办部门,承办人,立案时间,回复时间
      GD1,灯坏,张某,13800000001,市政所,王磊,2026-11-02,2026-11-10
      GD2,漏水,李某,13800000002,水务局,王磊,2026-11-03,
      """
    let rows = try Self.read(text).rows
    #expect(rows.map { $0.texts[.reporter] } == ["张某 13800000001", "李某 13800000002"])
    #expect(rows.map(\.leadUnit) == ["市政所", "水务局"])
    #expect(rows.map { $0.reportedAt?.value.certainDay?.text } == ["2026-11-02", "2026-11-03"])
    #expect(rows.map { $0.state?.value } == [.submitted, nil])
    #expect(rows[0].closedAt == nil && rows[0].notes == ["回复时间：2026-11-10"])
    // Where the words say that it is closed, the reply tells when.
    let closed = try Self.read("诉求内容,工单状态,回复时间\n灯坏,已办结,2026-11-10\n").rows[0]
    #expect(closed.isClosed && closed.closedAt?.value.certainDay?.text == "2026-11-10")
  }

  @Test("the surer heading has the field, the other is kept: 小类名称 before 大类名称, 上报时间 before 立案时间")
  func surer() throws {
    let reading = try Self.read("事件描述,大类名称,小类名称,上报时间,立案时间\na,市容环境,暴露垃圾,2026-11-01,2026-11-02\n")
    #expect(reading.columns.map(\.field) == [.description, nil, .category, .reportedAt, nil])
    #expect(reading.rows[0].notes == ["大类名称：市容环境", "立案时间：2026-11-02"])
    // In this program's own table 立案时间 follows from the life of the item.
    #expect(try Self.read("台账编号,整改事项,立案时间\n2026-0001,a,2026-11-02\n").columns.last?.field == .ignore)
  }

  @Test("of a foreign city's table the service is the title where nothing else is said, and that is told")
  func services() throws {
    let text = """
      SR Number,SR Type,Owner Department,Street Address,Created Date,Status,Ward
      SR26-1,Pothole,Transportation,10 EXAMPLE ST,2026-11-05,Open,3
      SR26-2,Street Light Out,Transportation,12 EXAMPLE ST,2026-11-06,Open,4
      """
    let reading = try Self.read(text)
    #expect(reading.rows.map(\.title) == ["Pothole", "Street Light Out"])
    #expect(reading.rows.map(\.reference) == ["SR26-1", "SR26-2"])
    #expect(reading.rows.map(\.leadUnit) == ["Transportation", "Transportation"])
    #expect(reading.rows.map { $0.texts[.address] } == ["10 EXAMPLE ST", "12 EXAMPLE ST"])
    #expect(reading.rows[0].problems.map(\.kind).contains(.titledByCategory("Pothole")))
    // A row without a description is no blank row; one with nothing but a category is.
    let rows = try Self.read("存在问题,问题类别,点位\n,楼道乱堆放,3栋\n,楼道乱堆放,\n灯坏,路灯,3栋\n").rows
    #expect(rows.map(\.title) == ["楼道乱堆放", "灯坏"])
    // A category that somebody else wrote is no problem by itself: which column holds it is asked.
    #expect(throws: ImportRefusal.self) { try Self.read("问题类别,点位,说辞\n路灯,3栋,灯坏\n") }
  }

  @Test("columns of JSON that nobody knows are named, many of them in one remark")
  func names() throws {
    func told(_ members: String) throws -> [String] {
      let json =
        #"[{"service_request_id":"1","service_name":"x","requested_datetime":"2026-11-05T10:00:00Z","description":"a"\#(members)}]"#
      let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
      return try ImportReading(json: Array(json.utf8), options: options).problems.map { $0.text(.zh) }
    }
    let few = try told(#","service_code":"c1","zipcode":"1""#)
    #expect(few.filter { $0.contains("service_code") }.count == 1)
    let many = try told(#","service_code":"c1","media_url":"u","zipcode":"z","address_id":"i""#)
    #expect(many.filter { $0.contains("不知道") }.count == 1)
    #expect(
      ["service_code", "media_url", "zipcode", "address_id"].allSatisfy { name in
        many.contains { $0.contains(name) }
      })
  }

  @Test(
    "a state with its day before, behind or within it is closed on that day",
    arguments: [
      "整改完毕2026-11-08", "已完成2026.11.8", "已于2026年11月8日整改完毕", "2026-11-08清理完毕", "已整改完毕，2026-11-08",
      "现已清理干净2026/11/8",
      "整改到位于2026-11-08",
    ])
  func dated(text: String) throws {
    let row = try Self.read("存在问题,完成情况\na,\"\(text)\"\n").rows[0]
    #expect(row.isClosed && row.closedAt?.value.proposedDay?.text == "2026-11-08", "\(row)")
  }

  @Test(
    "a share, a plan and a half are no end",
    arguments: ["完成2/3", "年底完成", "预计整改完毕", "清理未完毕", "已完成80%", "整改完毕3处"])
  func undone(text: String) throws {
    #expect(try Self.read("存在问题,完成情况\na,\(text)\n").rows[0].isClosed == false)
  }

  @Test("ticked off on a day ahead: closed, and the day is kept and told as one that has not come")
  func closedAhead() throws {
    for table in ["存在问题,整改状态,完成时间\na,已销号,2027-03-31\n", "存在问题,是否销号,完成时间\na,是,2027-03-31\n"] {
      let row = try Self.read(table).rows[0]
      #expect(row.isClosed && row.closedAt == nil && row.due == nil)
      #expect(row.problems.map(\.kind) == [.dateAhead("2027-03-31"), .closedWithoutDate])
      #expect(row.notes == ["完成时间：2027-03-31"])
    }
    // Not ticked off, it is what somebody means to keep.
    let open = try Self.read("存在问题,是否销号,完成时间\na,否,2027-03-31\n").rows[0]
    #expect(open.due?.value.certainDay?.text == "2027-03-31" && open.isClosed == false)
  }
}
