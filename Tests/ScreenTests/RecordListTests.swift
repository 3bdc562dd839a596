import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Lists of people and places: what belongs together stands below its name, the cursor stays on its row, numbers stand below
/// each other.
@Suite struct RecordListTests {
  private func text(_ sitting: Sitting) -> String { sitting.picture.joined(separator: "\n") }

  private func row(_ name: String, _ sitting: Sitting) throws -> Int {
    try #require(sitting.picture.firstIndex { $0.contains(name) }, "\(name): \(text(sitting))")
  }

  /// What stands under the terminal's cursor.
  private func chosen(_ sitting: Sitting) throws -> String {
    sitting.picture[try #require(sitting.state.render().cursor).y]
  }

  /// A site below the last grid is no part of that grid: each kind stands below its name.
  @Test(arguments: [(Language.zh, "网格", "点位", "责任单位"), (.en, "Grids", "Sites", "Units")])
  func gridsSitesAndUnitsStandBelowTheirNames(
    _ language: Language, _ grids: String, _ sites: String, _ units: String
  ) throws {
    let store = PaperStore()
    let fields = { (name: String) in [JSONMember("name", .string(name))] }
    let admin = fields("赵敏") + [JSONMember("role", .string("admin"))]
    store.must(.put(RecordKey(.person, "zhao"), admin), by: nil, at: SampleLedger.now)
    for (kind, name) in [(RecordKind.grid, "第一网格"), (.site, "幸福里"), (.unit, "城管中队")] {
      store.must(.put(RecordKey(kind, ""), fields(name)), by: "zhao", at: SampleLedger.now)
    }
    for (columns, rows) in [(80, 24), (140, 40), (40, 15)] {
      var sitting = Sitting(store, as: "zhao", language, columns: columns, rows: rows)
      try sitting.press("5")
      let lines = sitting.picture.dropFirst(2).prefix(6).map { $0.prefix(16).description.trimmed }
      let names = lines.map { $0.split(separator: "  ").first.map(String.init) ?? "" }
      #expect(names == [grids, "第一网格", sites, "幸福里", units, "城管中队"], "\(text(sitting))")
      // The cursor stands on records only.
      #expect(try chosen(sitting).contains("第一网格"))
      try sitting.press("down")
      #expect(try chosen(sitting).contains("幸福里"))
      try sitting.press("G g")
      #expect(try chosen(sitting).contains("第一网格") && text(sitting).contains(grids))
      try sitting.press("down down up up up")
      #expect(try chosen(sitting).contains("第一网格"))
    }
  }

  /// What was entered is under the cursor; what others do moves nobody's row.
  @Test(arguments: [("4", RecordKind.person), ("5", .site)])
  func theCursorIsOnWhatWasEnteredAndStaysThere(_ view: String, _ kind: RecordKind) throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.lead)
    let choosing = kind == .person ? "" : "1 "
    try sitting.press("\(view) n \(choosing)'八一新村' ctrl-s")
    #expect(try chosen(sitting).contains("八一新村"), "\(text(sitting))")
    store.must(
      .put(RecordKey(kind, ""), [JSONMember("name", .string("阿里巷"))]), by: SampleLedger.lead,
      at: SampleLedger.now)
    sitting.hearOthers()
    #expect(try chosen(sitting).contains("八一新村") && row("阿里巷", sitting) > 0, "\(text(sitting))")
  }

  /// In pickers the numbers stand in a column, and what is behind them, too.
  @Test(arguments: Language.allCases) func theLoadsOfPeopleStandBelowEachOther(_ language: Language) throws {
    let store = SampleLedger.store()
    for place in 0..<12 {
      var item = NewItem(title: "第\(place)处堆物")
      (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.worker)
      store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    }
    for (columns, rows) in [(80, 24), (140, 40), (40, 15)] {
      var sitting = Sitting(store, language, columns: columns, rows: rows)
      try sitting.press("a")
      let session = sitting.state.session
      let loads = session.ledger.openLoad()
      let lines = sitting.picture
      var ends: Set<Int> = []
      for person in session.ledger.people.all where person.active && person.role >= .worker {
        let load = session.words.dialogs.load(loads[person.id] ?? 0)
        let line = try #require(lines.first { $0.contains("│ \(person.name)") }, "\(text(sitting))")
        let end = try #require(line.range(of: load), "\(load): \(line)")
        ends.insert(Columns.width(of: String(line[..<end.upperBound])))
        #expect(line[end.upperBound...].hasPrefix("  " + session.name(of: person.role)), "\(line)")
      }
      #expect(ends.count == 1, "\(text(sitting))")
    }
  }
}
