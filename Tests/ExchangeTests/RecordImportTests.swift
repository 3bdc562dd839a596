import Exchange
import LedgerModel
import Sample
import Testing
import Wording

/// Tables of people, places and units come in, go out and come back.
@Suite struct RecordImportTests {
  private let now = RoundTripTests.now

  private func ledger() -> Ledger {
    Ledger.made(of: [
      (RecordKey(.person, "p1"), [JSONMember("name", .string("赵敏")), JSONMember("role", .string("admin"))]),
      (RecordKey(.unit, "u1"), [JSONMember("name", .string("城管中队"))]),
      (
        RecordKey(.person, "p2"),
        [
          JSONMember("name", .string("王磊")), JSONMember("role", .string("worker")),
          JSONMember("unit", .string("u1")), JSONMember("phone", .string("13800000000")),
        ]
      ),
      (RecordKey(.grid, "g1"), [JSONMember("name", .string("第一网格")), JSONMember("workers/p2", .integer(1))]),
    ])
  }

  private func run(_ intent: Intent, on ledger: inout Ledger) throws {
    var ids = IDSource.counting(after: 100)
    let draft = try ledger.plan(
      intent, as: Actor(person: "p1", login: "zm", channel: .importing), at: now, ids: &ids)
    let change = Change(
      id: "import", verb: draft.verb, at: now, hybrid: ledger.hybrid.next(wall: now), by: "p1", login: "zm",
      channel: .importing, records: draft.records)
    ledger.apply(change, version: Version(replica: 0, sequence: 1000))
  }

  private func plan(_ text: String, _ kind: RecordKind, _ ledger: Ledger) throws -> RecordImport {
    var ids = IDSource.counting(after: 500)
    let reading = try RecordTableReading(of: Array(text.utf8), kind: kind)
    return RecordImport(reading, kind, into: RecordReader(ledger, at: now, .zh), ids: &ids)
  }

  @Test func anOfficesOwnListOfPeopleComesIn() throws {
    var ledger = ledger()
    let plan = try plan(
      "2026年网格员花名册\n序号,姓名,所属单位,手机号,角色\n1,李敏,城管中队,13911112222,内勤\n2,王磊,城管中队,13800000000,\n\n制表:赵敏\n",
      .person, ledger)
    #expect(plan.faults.isEmpty && plan.newNames == ["李敏"] && plan.unchanged == 1 && plan.differences.isEmpty)
    try run(try #require(plan.intent(updating: false)), on: &ledger)
    #expect(try RecordTableReading(of: Array("序号,姓名,备注\n1,李敏,新来\n".utf8), kind: .person).unknown == ["备注"])
    let made = try ledger.person(named: "李敏")
    #expect(made.role == .clerk && made.unit == "u1" && made.phone == "13911112222")
  }

  @Test func aTableInBig5ComesInByItsTraditionalHeadings() throws {
    // 姓名,電話 and 李敏 as an office that writes in traditional characters saves them.
    let headings: [UInt8] = [0xA9, 0x6D, 0xA6, 0x57, 0x2C, 0xB9, 0x71, 0xB8, 0xDC, 0x0A]
    let name: [UInt8] = [0xA7, 0xF5, 0xB1, 0xD3]
    let reading = try RecordTableReading(
      of: headings + name + Array(",13911112222\n".utf8), kind: .person)
    #expect(reading.columns.map { $0.field?.name } == ["name", "phone"] && reading.unknown.isEmpty)
    var ledger = ledger()
    var ids = IDSource.counting(after: 500)
    let plan = RecordImport(reading, .person, into: RecordReader(ledger, at: now, .zh), ids: &ids)
    #expect(plan.faults.isEmpty && plan.newNames == ["李敏"])
    try run(try #require(plan.intent(updating: false)), on: &ledger)
    #expect(try ledger.person(named: "李敏").phone == "13911112222")
  }

  @Test func picturesAreToldOfRowsThatComeIn() throws {
    let rows = "<tr><td>李敏<td>1<img src=1.png><tr><td>王磊<td>13800000000<img src=2.png>"
    let page = "<html><table><tr><th>姓名<th>电话\(rows)</table>"
    let plan = try plan(page, .person, ledger())
    #expect(plan.newNames == ["李敏"] && plan.unchanged == 1)
    #expect(plan.problems.map(\.line) == [2] && plan.problems.map(\.kind) == [.picturesLeftOut(1)])
  }

  @Test func whatDiffersIsListedAndTakenOnlyWhenAsked() throws {
    var ledger = ledger()
    let plan = try plan("姓名\t电话\t可核查\n王磊\t13700000000\t是\n", .person, ledger)
    #expect(plan.differences.map(\.field.name) == ["phone", "mayCheck"])
    #expect(
      plan.differences.map(\.old) == ["13800000000", ""]
        && plan.differences.map(\.new) == ["13700000000", "是"])
    #expect(plan.intent(updating: false) == nil)
    try run(try #require(plan.intent(updating: true)), on: &ledger)
    #expect(ledger.people["p2"]?.phone == "13700000000" && ledger.people["p2"]?.mayCheck == true)
    // What the table leaves blank stays.
    #expect(ledger.people["p2"]?.unit == "u1")
  }

  @Test func aRenamedRecordIsFoundByItsIdentifier() throws {
    let ledger = ledger()
    let plan = try plan("id,名称\nu1,综合执法队\n", .unit, ledger)
    #expect(plan.newNames.isEmpty && plan.differences.map(\.new) == ["综合执法队"])
  }

  @Test func whatCannotComeInIsNamedAndNothingDoes() throws {
    let plan = try plan("姓名,角色,单位\n孙强,经理,城管中队\n周兰,内勤,各相关单位\n", .person, ledger())
    #expect(plan.faults.map(\.line) == [2, 3])
    #expect(plan.faults.map(\.why)[1] == .refused(.noSuchRecord(.unit, "各相关单位")))
    guard case .noWord("经理", let offered) = plan.faults[0].why else {
      Issue.record("no word")
      return
    }
    #expect(offered.contains("内勤"))
  }

  @Test func aBuildingMayStandBeforeItsEstate() throws {
    var ledger = ledger()
    let plan = try plan("名称,所属点位,网格,种类\n幸福里2栋,幸福里,第一网格,楼栋\n幸福里,,第一网格,小区\n", .site, ledger)
    #expect(plan.faults.isEmpty && plan.newNames == ["幸福里2栋", "幸福里"])
    try run(try #require(plan.intent(updating: false)), on: &ledger)
    let estate = try ledger.site(named: "幸福里")
    #expect(try ledger.site(named: "幸福里2栋").parent == estate.id && estate.grid == "g1")
  }

  @Test func aTableWithoutAKnownNameIsRefusedWithWhatWasRead() throws {
    let told = #expect(throws: ImportRefusal.self) { try plan("甲,乙\n1,2\n", .unit, ledger()) }
    guard case .noNameColumn(let names)? = told else {
      Issue.record("\(String(describing: told))")
      return
    }
    #expect(names.contains("名称") && names.contains("责任单位"))
    #expect(throws: ImportRefusal.empty) { try plan("\n\n", .unit, ledger()) }
    #expect(throws: ImportRefusal.noTable(.pdf)) { try plan("%PDF-1.7", .unit, ledger()) }
  }

  @Test(arguments: RecordKind.listed, Language.allCases)
  func whatGoesOutComesBackUnchanged(_ kind: RecordKind, _ language: Language) throws {
    let ledger = RoundTripTests.sample
    let records = ledger.records(of: kind).filter { !ledger.isOutOfUse(RecordKey(kind, $0)) }
    try #require(!records.isEmpty)
    let listing = RecordListing(records, of: kind, in: RecordCells(ledger, language), withGone: true)
    var ids = IDSource.counting(after: 9000)
    for delimiter in [Delimiter.comma, .tab] {
      let reading = try RecordTableReading(of: listing.delimited(by: delimiter), kind: kind)
      let plan = RecordImport(reading, kind, into: RecordReader(ledger, at: now, language), ids: &ids)
      #expect(plan.faults.isEmpty && plan.newNames.isEmpty && plan.differences.isEmpty)
      #expect(plan.unchanged == records.count && plan.intent(updating: true) == nil)
      #expect(reading.unknown.isEmpty)
    }
  }

  @Test(arguments: RecordKind.listed) func jsonComesBackUnchanged(_ kind: RecordKind) throws {
    let ledger = RoundTripTests.sample
    let records = ledger.records(of: kind).filter { !ledger.isOutOfUse(RecordKey(kind, $0)) }
    var writer = JSONWriter(.pretty)
    writer.value(.array(records.map { ledger.json(of: RecordKey(kind, $0)) }))
    let reading = try RecordTableReading(of: writer.bytes, kind: kind, isJSON: true)
    var ids = IDSource.counting(after: 9000)
    let plan = RecordImport(reading, kind, into: RecordReader(ledger, at: now, .en), ids: &ids)
    #expect(plan.faults.isEmpty && plan.newNames.isEmpty && plan.differences.isEmpty)
    #expect(plan.unchanged == records.count)
    #expect(throws: ImportRefusal.noItemArray) {
      try RecordTableReading(of: Array("{".utf8), kind: kind, isJSON: true)
    }
  }

  @Test func whatComesAgainEveryYearIsToldApartByItsDay() throws {
    var ledger = ledger()
    try run(
      try #require(
        try plan("名称,获得日期,级别\n文明社区,2024-03-12,市级\n文明社区,2021-03-10,市级\n", .honour, ledger)
          .intent(updating: false)), on: &ledger)
    #expect(ledger.records(of: .honour, named: "文明社区").count == 2)
    let again = try plan("名称,获得日期,级别,授予单位\n文明社区,2021-03-10,省级,市文明委\n文明社区,2018-03-10,市级,\n", .honour, ledger)
    #expect(again.newNames == ["文明社区"] && again.differences.map(\.field.name) == ["level", "awardedBy"])
    #expect(again.differences.map(\.old) == ["市级", ""])
    // Several of a name are offered with their days.
    guard
      case .ambiguous(.honour, "文明社区", let offered)? = refusal({ () throws(Refusal) in
        _ = try ledger.record(.honour, named: "文明社区")
      })
    else {
      Issue.record("two of a name are not told apart")
      return
    }
    #expect(offered.contains { $0.contains("2024-03-12") } && offered.contains { $0.contains("2021-03-10") })
  }

  private func refusal(_ act: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try act()
      return nil
    } catch {
      return error
    }
  }

  @Test func figuresAndDaysAreReadAsTheyAreTyped() throws {
    let reader = RecordReader(ledger(), at: now, .zh)
    let day = try reader.members("2026.5.1", of: RecordField(Honour.Field.date))
    #expect(day == [JSONMember("date", .string("2026-05-01"))])
    #expect(throws: RecordCellFault.noYear("5月1日")) {
      try reader.members("5月1日", of: RecordField(Honour.Field.date), guessesYear: false)
    }
    #expect(throws: RecordCellFault.noDay("去年")) {
      try reader.members("去年", of: RecordField(Honour.Field.date))
    }
  }

  /// 3/4/2026 may be two days: both are named, as a table of items names them.
  @Test(arguments: Language.allCases) func aDayOfTwoReadingsIsAsked(_ language: Language) throws {
    let plan = try plan("名称,获得日期\n文明社区,3/4/2026\n美丽楼院,13/4/2026\n", .honour, ledger())
    let (march, april) = (CivilDate(year: 2026, month: 3, day: 4)!, CivilDate(year: 2026, month: 4, day: 3)!)
    #expect(plan.faults.map(\.line) == [2])
    #expect(plan.faults.map(\.why) == [.eitherDay("3/4/2026", march, april)])
    let told = try #require(plan.faults.first).text(in: ledger(), language)
    #expect(told.contains("2026-03-04") && told.contains("2026-04-03") && told.contains("3/4/2026"))
  }

  /// A day takes no time: a database's midnight is none, any other is told.
  @Test func aTimeBesideADayIsTold() throws {
    let plan = try plan("名称,获得日期\n文明社区,2026-03-12 14:30\n美丽楼院,2026-03-13 00:00:00\n", .honour, ledger())
    #expect(plan.faults.isEmpty && plan.newNames.count == 2)
    #expect(plan.problems.map(\.kind) == [.timeLeftOut("2026-03-12 14:30")])
    #expect(plan.problems[0].line == 2 && plan.problems[0].heading == "获得日期")
  }

  /// What is no record comes in as none, and every row that is left out is said with its words.
  @Test func rowsThatAreNoRecordsAreLeftOutAndSaid() throws {
    let text =
      "姓名,手机号,在岗\n李敏,13911112222,是\n,13933334444,\n姓名,手机号,在岗\n#N/A,1,\n周兰,13955556666,否\n合计,2人\n填表人：赵敏,,\n"
    let plan = try plan(text, .person, ledger())
    #expect(plan.faults.isEmpty && plan.newNames == ["李敏"])
    #expect(
      plan.problems.map { "\($0.line) \($0.kind)" } == [
        "3 \(ImportProblem.Kind.rowWithoutName("13933334444"))", "4 \(ImportProblem.Kind.repeatedHeader)",
        "5 \(ImportProblem.Kind.errorValue("#N/A"))", "5 \(ImportProblem.Kind.rowWithoutName("1"))",
        "6 \(ImportProblem.Kind.rowOutOfUse("周兰 | 13955556666 | 否"))",
        "7 \(ImportProblem.Kind.summaryRow("合计 | 2人"))", "8 \(ImportProblem.Kind.summaryRow("填表人：赵敏"))",
      ])
  }

  /// Who left elsewhere and is there already is changed as the table says, and no bare word of yes or no is passed over.
  @Test func outOfUseIsReadWhereverItStands() throws {
    let known = try plan("姓名,在岗\n王磊,否\n", .person, ledger())
    #expect(known.differences.map(\.field.name) == ["active"])
    let unread = try plan("姓名,在岗\n李敏,借调\n", .person, ledger())
    guard case .noWord("借调", _)? = unread.faults.first?.why else {
      Issue.record("\(unread.faults)")
      return
    }
  }

  /// What may be wrong with how a file was read is said as of a table of items.
  @Test func aQuoteWithoutItsPartnerIsTold() throws {
    let plan = try plan("姓名,手机号\n李敏,\"139\n周兰,138\n", .person, ledger())
    #expect(plan.newNames == ["李敏", "周兰"])
    #expect(plan.problems.map(\.kind) == [.strayQuote] && plan.problems.map(\.line) == [2])
  }

  /// Cells beyond the headings, and what a spreadsheet cut, are told.
  @Test func whatAColumnDoesNotTakeIsTold() throws {
    let text = "姓名,手机号\n李敏,1.39E+10,新来\n"
    #expect(try RecordTableReading(of: Array(text.utf8), kind: .person).unknown == ["#3"])
    #expect(try plan(text, .person, ledger()).problems.map(\.kind) == [.digitsLost("1.39E+10")])
  }
}

/// The distribution of a city's tasks (任务分解表) as offices make it: two rows of headings, tasks that stand once for their lines.
@Suite struct TaskDistributionTests {
  private func reading(_ text: String) throws -> RecordTableReading {
    try RecordTableReading(of: Array(text.utf8), kind: .indicator)
  }

  @Test func twoRowsOfHeadingsAreOneInText() throws {
    let reading = try reading(
      """
      2024年创建全国文明城市重点任务分解表,,,,,,,
      序号,工作任务,测评内容,指标要求,,责任分工,,完成时限
      ,,,目标值,计量单位,牵头单位,责任人,
      1,公园绿地,人均公园绿地面积,8,㎡/人,住建局,王磊,2026-12-31
      """)
    #expect(
      reading.columns.map { $0.field?.name } == [
        "chapter", "name", "target", "unit", "leadUnit", "owner", "due",
      ])
    #expect(reading.rows.count == 1 && reading.unknown.isEmpty)
  }

  @Test func mergedHeadingsOfAPageAreOne() throws {
    let page = """
      <html><table><tr><th rowspan=2>序号<th rowspan=2>工作任务<th rowspan=2>测评内容<th colspan=2>责任分工<th rowspan=2>完成时限</tr>
      <tr><th>牵头单位<th>责任人</tr>
      <tr><td>1<td rowspan=2>公园绿地<td>人均公园绿地面积<td>住建局<td>王磊<td>2026-12-31</tr>
      <tr><td>2<td>绿地管养到位<td>环卫所<td>李敏<td>2026-11-30</tr></table>
      """
    let reading = try reading(page)
    #expect(
      reading.columns.map { $0.field?.name } == ["chapter", "name", "leadUnit", "owner", "due"],
      "\(reading.columns)")
    #expect(reading.rows.count == 2)
    // A task stands over all its lines.
    #expect(reading.rows.map { $0.cells[1] } == ["公园绿地", "公园绿地"])
  }
}
