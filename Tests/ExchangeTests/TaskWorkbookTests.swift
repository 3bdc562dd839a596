import Foundation
import LedgerModel
import Testing
import Wording

@testable import Exchange

/// The distribution of tasks as an office makes it: a title above two rows of headings, cells merged over several lines, days and
/// names as people write them, a sum and signatures below.
@Suite struct TaskWorkbookTests {
  private let now = RoundTripTests.now
  private let empty = Ledger.made(of: [
    (RecordKey(.person, "p1"), [JSONMember("name", .string("赵敏")), JSONMember("role", .string("admin"))]),
    (RecordKey(.unit, "u1"), [JSONMember("name", .string("供电所"))]),
  ])

  private func reading() throws -> RecordTableReading {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/task-distribution.xlsx")
    return try RecordTableReading(of: [UInt8](try Data(contentsOf: file)), kind: .indicator)
  }

  private func plan(
    _ ledger: Ledger, same: SameNames = SameNames(), leavingFaultsOut: Bool = true
  ) throws -> RecordImport {
    var ids = IDSource.counting(after: 500)
    return RecordImport(
      try reading(), .indicator, into: RecordReader(ledger, at: now, .zh), ids: &ids, same: same,
      leavingFaultsOut: leavingFaultsOut)
  }

  private func imported(_ plan: RecordImport, _ ledger: Ledger) throws -> Ledger {
    var (ledger, ids) = (ledger, IDSource.counting(after: 2000))
    let draft = try ledger.plan(
      try #require(plan.intent(updating: false)), as: Actor(person: "p1", login: "zm", channel: .importing),
      at: now, ids: &ids)
    ledger.apply(
      Change(
        id: "import", verb: draft.verb, at: now, hybrid: ledger.hybrid.next(wall: now), by: "p1", login: "zm",
        channel: .importing, records: draft.records), version: Version(replica: 0, sequence: 1000))
    return ledger
  }

  @Test func twoRowsOfHeadingsAndMergedCellsAreRead() throws {
    let reading = try reading()
    #expect(
      reading.columns.compactMap { $0.field?.name } == [
        "environment", "chapter", "name", "target", "unit", "leadUnit", "supportingUnits", "leader", "owner",
        "due", "methods", "points",
      ])
    #expect(reading.rows.count == 46 && reading.headerLine == 4 && reading.unknown == ["备注"])
    #expect(reading.sheet?.name == "任务分解表" && reading.sheet?.left.map(\.name) == ["填表说明"])
    #expect(reading.told.map(\.heading).first == "序号" && reading.told.count == 14)
    #expect(reading.rows.allSatisfy { !$0.text(at: 1).isEmpty && !$0.text(at: 2).isEmpty })
  }

  /// Every cell stands in the ledger, or is said not to.
  @Test func everyCellIsAccountedFor() throws {
    let (reading, plan) = (try reading(), try plan(empty))
    #expect(plan.newNames.count == 46 && plan.faults.isEmpty && plan.leftOut.count == 1)
    let ledger = try imported(plan, empty)
    let reader = RecordReader(ledger, at: now, .zh)
    let told = Set(
      plan.problems.map { "\($0.line) \($0.heading)" } + plan.leftOut.map { "\($0.line) \($0.heading)" }
    )
    let records = Dictionary(
      ledger.records(of: .indicator).map { (ledger.name(of: $0, .indicator) ?? "", $0) }
    ) { first, _ in first }
    var (there, said) = (0, 0)
    for row in reading.rows {
      for column in reading.columns {
        let text = row.text(at: column.index)
        guard let field = column.field, !text.isEmpty else { continue }
        let record = try #require(records[row.text(at: 3)])
        let members = (try? reader.members(text, of: field, before: record, guessesYear: false)) ?? []
        if !members.isEmpty, members.allSatisfy({ RecordImport.isThere($0, record, .indicator, ledger) }),
          members.contains(where: { !$0.value.isNull }) || field.name == "supportingUnits"
            || field.name == "methods"
        {
          there += 1
        } else {
          said += 1
          #expect(told.contains("\(row.line) \(column.heading)"), "\(row.line) \(column.heading): \(text)")
        }
      }
    }
    // 长期坚持, 各相关单位, the second of two owners.
    #expect(said == 3 && there > 400)
    #expect(Set(plan.problems.map(\.kind)).isSuperset(of: [.noEnd("长期坚持"), .onlyFirst("王磊、孙浩", "王磊")]))
    #expect(plan.problems.contains { if case .dateComputed = $0.kind { $0.line == 11 } else { false } })
    #expect(plan.problems.count { if case .summaryRow = $0.kind { true } else { false } } == 2)
  }

  @Test func theSameTableAgainSaysNothingNew() throws {
    let again = try plan(try imported(plan(empty), empty))
    #expect(again.newNames.isEmpty && again.differences.isEmpty && again.unchanged == 46)
    #expect(again.newLinked(updating: true).isEmpty && again.intent(updating: true) == nil)
  }

  @Test func whomNobodyKnowsIsMadeOnceWithWhatIsKnown() throws {
    let plan = try plan(empty)
    let new = plan.newLinked(updating: false)
    #expect(new.filter { $0.kind == .person }.count == 10 && !new.contains { $0.name == "赵敏" })
    #expect(new.filter { $0.kind == .unit }.count == 9 && !new.contains { $0.name.hasPrefix("各") })
    let ledger = try imported(plan, empty)
    // Who owns an indicator works on it; of who leads nothing more is known.
    #expect(try ledger.person(named: "王磊").role == .worker)
    #expect(try ledger.person(named: "罗志强").role == .viewer)
  }

  private func planned(
    _ text: String, _ kind: RecordKind, _ ledger: Ledger, same: SameNames = SameNames()
  ) throws -> RecordImport {
    var ids = IDSource.counting(after: 3000)
    let reading = try RecordTableReading(of: Array(text.utf8), kind: kind)
    return RecordImport(
      reading, kind, into: RecordReader(ledger, at: now, .zh), ids: &ids, same: same, leavingFaultsOut: true)
  }

  /// Cells that stay out make no row another one.
  @Test func whatIsLeftOutDoublesNothing() throws {
    let table = "指标名称,责任人,完成时限,分值\n同名,王磊,2026-08-31,1\n同名,李敏,8月底,1\n同名,王磊,2026-08-31,1\n同名,各相关人员,-,2\n"
    let ledger = try imported(try planned(table, .indicator, empty), empty)
    #expect(ledger.plain(.indicator).count == 4)
    let again = try planned(table, .indicator, ledger)
    #expect(again.newNames.isEmpty && again.unchanged == 4 && again.newLinked(updating: true).isEmpty)
  }

  /// What was said of a name holds for its other writings, and nobody is made of it.
  @Test func aRefusedNameIsRefusedInEveryWriting() throws {
    var same = SameNames()
    same.refuse("王磊", .person)
    let table = "指标名称,责任人\n甲,王磊\n乙,王 磊\n丙,王磊（科长）\n丁,王磊、孙浩\n戊,周兰\n"
    let plan = try planned(table, .indicator, empty, same: same)
    #expect(plan.newLinked(updating: false).map(\.name) == ["周兰"])
  }

  /// A unit is one that could be asked: its part in the work is none of its name, several are none.
  @Test func unitsAreSingleOnes() throws {
    let table = """
      指标名称,牵头单位,配合单位
      甲,城管局（牵头）,公安局、各相关单位
      乙,城管局,公安局等3家单位
      丙,城管局;公安局,-
      """
    let plan = try planned(table, .indicator, empty)
    #expect(plan.newLinked(updating: false).map(\.name) == ["城管局", "公安局"])
    #expect(plan.leftOut.map(\.line) == [3])
    #expect(plan.problems.map(\.kind) == [.linkRefused("各相关单位"), .onlyFirst("城管局、公安局", "城管局")])
    let ledger = try imported(plan, empty)
    #expect(try planned(table, .indicator, ledger).newNames.isEmpty)
  }

  /// Who left takes on nothing new: the cell is named, and can be left out.
  @Test func anOwnerWhoLeftIsACellThatCannotComeIn() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "p1"), [JSONMember("name", .string("赵敏")), JSONMember("role", .string("admin"))]),
      (
        RecordKey(.person, "p2"),
        [
          JSONMember("name", .string("张三")), JSONMember("role", .string("worker")),
          JSONMember("active", .bool(false)),
        ]
      ),
    ])
    let plan = try planned("指标名称,责任人\n甲,张三\n乙,李四\n", .indicator, ledger)
    #expect(plan.leftOut.map(\.line) == [2] && plan.leftOut.map(\.why) == [.refused(.inactivePerson("p2"))])
    #expect(try imported(plan, ledger).plain(.indicator).count == 2)
  }

  /// The same of somebody in a list: a group's deputies.
  @Test func whoLeftIsAddedToNoList() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "p1"), [JSONMember("name", .string("赵敏")), JSONMember("role", .string("admin"))]),
      (
        RecordKey(.person, "p2"),
        [
          JSONMember("name", .string("张三")), JSONMember("role", .string("worker")),
          JSONMember("active", .bool(false)),
        ]
      ),
    ])
    let plan = try planned("名称,副组长\n创城领导小组,赵敏、张三\n", .leadingGroup, ledger)
    #expect(plan.leftOut.map(\.why) == [.refused(.inactivePerson("p2"))])
  }

  /// A unit that is made beside one out of use is told.
  @Test func aUnitOutOfUseComesAgainWithAWord() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "p1"), [JSONMember("name", .string("赵敏")), JSONMember("role", .string("admin"))]),
      (
        RecordKey(.unit, "u1"), [JSONMember("name", .string("城管局")), JSONMember("retired", .bool(true))]
      ),
    ])
    let plan = try planned("指标名称,牵头单位\n甲,城管局\n乙,城管局\n", .indicator, ledger)
    #expect(plan.newLinked(updating: false).map(\.name) == ["城管局"])
    #expect(plan.problems.map(\.kind) == [.besideOutOfUse("城管局")])
  }

  /// Two rows that are one person or unit: the first comes in, and nothing holds the table back.
  @Test func rowsThatAreOneRecordAreLeftOutAndTold() throws {
    let people = try planned(
      "姓名,手机号\n钱七,13800000001\n钱 七,13800000002\n赵敏,13900000000\n赵敏,13900000001\n", .person, empty)
    #expect(people.newNames == ["钱七"] && people.differences.map(\.new) == ["13900000000"])
    #expect(
      people.problems.map(\.kind) == [
        .rowRepeats("钱七 | 13800000002", "钱七"), .otherThanAbove("13900000001", 4),
      ])
    // Once it is taken, nothing is left to take.
    var (ledger, ids) = (empty, IDSource.counting(after: 4000))
    let change = try #require(people.intent(updating: true))
    let draft = try ledger.plan(
      change, as: Actor(person: "p1", login: "zm", channel: .importing), at: now, ids: &ids)
    ledger.apply(
      Change(
        id: "update", verb: draft.verb, at: now, hybrid: ledger.hybrid.next(wall: now), by: "p1", login: "zm",
        channel: .importing, records: draft.records), version: Version(replica: 0, sequence: 1000))
    let again = try planned(
      "姓名,手机号\n钱七,13800000001\n赵敏,13900000000\n赵敏,13900000001\n", .person, ledger)
    #expect(again.differences.isEmpty && again.intent(updating: true) == nil)
    #expect(try imported(people, empty).people.named("钱七").count == 1)
    let units = try planned("名称\n城管局\n城 管 局\n", .unit, empty)
    #expect(units.newNames == ["城管局"] && units.problems.map(\.kind) == [.rowRepeats("城 管 局", "城管局")])
    _ = try imported(units, empty)
  }

  /// What somebody says of a column comes before what its heading says, and holds for one without a heading.
  @Test func whatIsSaidOfAColumnComesFirst() throws {
    func columns(_ text: String, _ said: [RecordTableReading.Override]) throws -> [String?] {
      try RecordTableReading(of: Array(text.utf8), kind: .indicator, overrides: said).columns.map {
        $0.field.map { "\($0.name)" }
      }
    }
    let fields = RecordKind.indicator.spec.fields(.edit)
    let (standard, points) = (fields.first { $0.name == "standard" }, fields.first { $0.name == "points" })
    let text = "指标名称,测评标准,备注\n甲,旧,新,3\n"
    #expect(try columns(text, [("备注", standard)]) == ["name", "standard"])
    let reading = try RecordTableReading(
      of: Array(text.utf8), kind: .indicator, overrides: [("备注", standard)])
    #expect(reading.columns.map(\.heading) == ["指标名称", "备注"] && reading.unknown == ["测评标准", "#4"])
    #expect(try columns(text, [("#4", points)]) == ["name", "standard", "points"])
    #expect(try columns(text, [("测评标准", nil)]) == ["name"])
    #expect(throws: ImportRefusal.unknownColumn("#5")) { try columns(text, [("#5", points)]) }
    #expect(throws: ImportRefusal.unknownColumn("说明")) { try columns(text, [("说明", points)]) }
  }

  /// The environments as the standard calls them.
  @Test func environmentsAreKnownByTheirLongNames() {
    #expect(RecordWords.code(meantBy: "廉洁高效的政务环境", of: .environment) == "government")
    #expect(RecordWords.code(meantBy: "生态环境", of: .environment) == "ecological")
    #expect(RecordWords.code(meantBy: "环境", of: .environment) == nil)
    #expect(RecordWords.code(meantBy: "政务环境", of: .method) == nil)
  }

  /// The first list of grids makes their workers.
  @Test func aGridsWorkerIsMadeAsOne() throws {
    let plan = try planned("名称,网格员\n第一网格,李敏\n", .grid, empty)
    #expect(try imported(plan, empty).person(named: "李敏").role == .worker)
  }

  /// A difference says whom a name means.
  @Test func aDifferenceSaysWhoIsMeant() throws {
    let ledger = try imported(try planned("指标名称,责任人\n甲,李四\n", .indicator, empty), empty)
    var same = SameNames()
    same.set("赵六", .person, "p1")
    let plan = try planned("指标名称,责任人\n甲,赵六\n", .indicator, ledger, same: same)
    #expect(plan.newNames.isEmpty && plan.differences.map(\.new) == ["赵敏"])
  }

  /// Whoever owns something works on it, also where the table names them first as somebody else.
  @Test func anOwnerWorksWhereverTheyAreNamedFirst() throws {
    let text = "指标名称,分管领导,责任人\n路灯完好,李一鸣,\n井盖齐全,周大同,李一鸣\n"
    var ids = IDSource.counting(after: 500)
    let reading = try RecordTableReading(of: Array(text.utf8), kind: .indicator)
    let plan = RecordImport(reading, .indicator, into: RecordReader(empty, at: now, .zh), ids: &ids)
    let ledger = try imported(plan, empty)
    #expect(try ledger.person(named: "李一鸣").role == .worker)
    #expect(try ledger.person(named: "周大同").role == .viewer)
  }

  @Test func whatWasSaidOfNamesHolds() throws {
    var same = SameNames()
    same.set("钱多多", .person, "p1")
    same.refuse("园林绿化所", .unit)
    let plan = try plan(empty, same: same)
    #expect(!plan.newLinked(updating: false).contains { ["钱多多", "园林绿化所"].contains($0.name) })
    #expect(plan.problems.contains { $0.kind == .linkRefused("园林绿化所") })
    let ledger = try imported(plan, empty)
    let owned = ledger.plain(.indicator).filter { $0[Indicator.Field.owner].text == "p1" }
    let theirs = try reading().rows.count { ["钱多多", "赵敏"].contains($0.text(at: 9)) }
    #expect(owned.count == theirs && theirs > 1)
  }

  @Test func withoutAWordOnItACellThatCannotComeInHoldsAll() throws {
    let plan = try plan(empty, leavingFaultsOut: false)
    #expect(plan.faults.map(\.line) == [15] && plan.leftOut.isEmpty)
  }
}
