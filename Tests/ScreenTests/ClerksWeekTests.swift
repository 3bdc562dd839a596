import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// A small office from its empty ledger on Monday morning to Friday evening, by keys alone and counted in them: what is
/// typed as text does not count.
@Suite struct ClerksWeekTests {
  /// What was done, and the keys that it took.
  private struct Count {
    private(set) var keys: [(what: String, keys: Int)] = []
    var total: Int { keys.reduce(0) { $0 + $1.keys } }

    /// Strikes a script's keys before a screen, and counts those that are no text.
    mutating func strike(_ what: String, _ script: String, on sitting: inout Sitting) throws {
      try sitting.press(script)
      let struck = script.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.flatMap { $0.element.split(separator: " ") }
      keys.append((what, struck.count))
    }
  }

  private static func moment(_ day: Int, _ hour: Int) -> Timestamp { SampleLedger.moment(11, day, hour) }

  /// A ledger as `init` by root leaves it.
  private static func made() -> PaperStore {
    let store = PaperStore()
    store.must(
      .put(
        RecordKey(.person, "p1"),
        [
          JSONMember("name", .string("root")), JSONMember("role", .string("admin")),
          JSONMember("login", .string("root")),
        ]), by: nil, at: moment(23, 9))
    return store
  }

  @Test(arguments: Language.allCases) func fromTheEmptyLedgerToFridayEvening(_ language: Language) throws {
    let store = Self.made()
    var count = Count()
    var office = Sitting(
      store, as: "p1", language, rows: 30, now: Self.moment(23, 9), opening: .overview)
    office.exchange = [(name: "井盖.jpg", size: 2_300)]
    // Monday: the ledger is set up.
    try count.strike("my name", "enter ctrl-u '赵敏' ctrl-s", on: &office)
    try count.strike("a worker", "enter '王磊' ctrl-s", on: &office)
    let worker = try #require(store.ledger.people.all.first { $0.name == "王磊" }).id
    try count.strike("a site", "enter 1 '幸福里' ctrl-s", on: &office)
    try count.strike("a grid with its worker", "enter 3 '第一网格' down '王磊' ctrl-s", on: &office)
    office.take(.key(.paste("问题\t点位\n东门牌子松了\t幸福里\n")))
    try count.strike("the table so far", "ctrl-s", on: &office)
    #expect(store.ledger.items.count == 1 && store.ledger.grids.all.first?.workers == [worker])
    // Reported, and assigned.
    try count.strike(
      "a report with a photo", "2 n '井盖破损' enter '幸福里' enter '2101' enter enter enter ctrl-s", on: &office)
    let cover = office.item(2).id
    #expect(office.item(2).evidence.map(\.name) == ["井盖.jpg"], "\(office.message)")
    try count.strike("its assignment", "a '王磊' enter", on: &office)
    #expect(office.item(2).owner == worker && office.item(2).state == .assigned, "\(office.message)")
    // The worker takes it, and hands it in.
    var grid = Sitting(store, as: worker, language, rows: 30, now: Self.moment(23, 10), opening: .overview)
    try count.strike("taking it", "s 1", on: &grid)
    try count.strike("handing it in", "s 1 '已换新井盖' ctrl-s", on: &grid)
    #expect(grid.item(2).state == .submitted, "\(grid.message)")
    // Tuesday: the office checks it, and registers what came in by the table.
    office.hearOthers()
    office.take(.tick(Self.moment(24, 9)))
    try count.strike("the check", "1 up s 1 enter 1 ctrl-s", on: &office)
    #expect(store.ledger.items[cover]?.state == .closed, "\(office.message) \(office.picture)")
    try count.strike("registering", "d '2101' enter ctrl-s", on: &office)
    #expect(office.item(1).state == .registered, "\(office.message)")
    try count.strike("its assignment", "a '王磊' enter", on: &office)
    #expect(office.item(1).owner == worker, "\(office.message)")
    // Wednesday: more time is asked for, and granted.
    grid.hearOthers()
    grid.take(.tick(Self.moment(25, 9)))
    try count.strike("asking for time", "1 d '2026-12-24' tab '等材料' ctrl-s", on: &grid)
    #expect(grid.item(1).requests.count == 1, "\(grid.message)")
    office.hearOthers()
    office.take(.tick(Self.moment(25, 10)))
    try count.strike("granting it", "1 s 1 enter 1 ctrl-s", on: &office)
    let granted = try #require(office.item(1).due)
    #expect(SampleLedger.zone.date(granted).text == "2026-12-24", "\(office.message)")
    // Friday: the meeting, its papers, and the worker's summary.
    office.take(.tick(Self.moment(27, 15)))
    try count.strike("the meeting begins", "8 enter ctrl-s enter", on: &office)
    try count.strike("all are there", "2 A", on: &office)
    try count.strike("a decision", "D '每周五下午碰头' tab '王磊' enter '下周五' ctrl-s", on: &office)
    try count.strike("the meeting ends", "E y", on: &office)
    try count.strike("its papers are issued and saved", "I I w", on: &office)
    let meeting = try #require(store.ledger.meetings.last)
    #expect(meeting.state == .issued && meeting.decisions.map(\.owner) == [worker], "\(office.message)")
    #expect(office.papers.contains { $0.kind == .minutes && $0.format == .docx })
    try count.strike("the worker's summary", "q x 9 3 '王磊' enter", on: &office)
    #expect((office.state.dialogs.last as? SummaryLayer)?.scope.rates.person == worker, "\(office.message)")
    // What the week has taken. More than this is a step back.
    #expect(count.total <= 70, "\(count.total): \(count.keys)")
    #expect(count.keys.allSatisfy { $0.keys <= 8 }, "\(count.keys)")
  }
}
