import Console
import LedgerModel
import Queries
import Testing
import Wording

@testable import Interface
import Sample

/// One order and one sameness of names on the screen; the commands have theirs in EndToEndTests/NameOrderTests.
@Suite struct NameOrderTests {
  /// Sites as they shall stand, made in another order, each with an item.
  private static let sites = ["佳美1栋", "佳美2栋", "佳美３栋", "佳美10栋", "佳美12栋", "厦门路", "先锋路", "张家巷"]
  private static let people = ["区小天", "单伟", "王磊", "王12", "曾丽", "张𬭎"]

  private func store() -> PaperStore {
    let store = SampleLedger.office()
    let others = Self.sites.enumerated().sorted { ($0.offset * 5 % 8) < ($1.offset * 5 % 8) }.map(\.element)
    for name in others {
      store.must(
        .put(RecordKey(.site, ""), [JSONMember("name", .string(name))]), by: SampleLedger.lead,
        at: SampleLedger.now)
    }
    for name in Self.people.reversed() where name != "王磊" {
      store.must(
        .put(
          RecordKey(.person, ""), [JSONMember("name", .string(name)), JSONMember("role", .string("worker"))]),
        by: SampleLedger.lead, at: SampleLedger.now)
    }
    return store
  }

  private func name(_ store: PaperStore, _ name: String) -> RecordID? {
    store.ledger.sites.named(name).first?.id ?? store.ledger.people.named(name).first?.id
  }

  private func add(_ store: PaperStore, _ change: (inout NewItem) -> Void) {
    var item = NewItem(title: "杂草")
    item.category = "2104"
    item.address = "路边"
    change(&item)
    store.must(.add(item), by: SampleLedger.lead, at: SampleLedger.now)
  }

  @Test func rowsAndHeadingsStandInTheOrderOfNames() throws {
    let store = store()
    for site in Self.sites.reversed() { add(store) { $0.site = name(store, site) } }
    for person in Self.people { add(store) { $0.owner = name(store, person) } }
    var sitting = Sitting(store, rows: 60)
    func rows() throws -> [Item] {
      let view = try #require(sitting.state.views[.items] as? ItemsView)
      return view.rows.places.map { store.ledger.items[$0].item }
    }
    func sort(_ sort: ItemSort) -> String { "m m m o '\(ItemSort.allCases.firstIndex(of: sort)! + 1)'" }
    try sitting.press(sort(.site))
    #expect(try rows().compactMap { store.ledger.sites[$0.site]?.name } == Self.sites)
    try sitting.press(sort(.owner))
    let owners = ["区小天", "单伟", "王12", "王磊", "曾丽", "张𬭎"]
    #expect(try rows().compactMap { store.ledger.people[$0.owner]?.name } == owners)
    for (grouping, names) in [(RowGrouping.site, Self.sites), (.owner, owners)] {
      try sitting.press("b \(RowGrouping.offered.firstIndex(of: grouping)! + 1)")
      let view = try #require(sitting.state.views[.items] as? ItemsView)
      let titles = view.rows.groups.filter { $0.code != nil }.map {
        grouping.title($0.code, sitting.state.session)
      }
      #expect(titles == names)
    }
  }

  @Test func aSiteIsPickedInTheOrderOfNames() throws {
    let sitting = Sitting(store())
    let offered = ChoiceSource.sites.choices(sitting.state.session).map(\.title)
    #expect(offered.filter(Self.sites.contains) == Self.sites)
    // Key sites stay first.
    #expect(offered.first == "佳美二区")
  }

  @Test func aRareNameIsFoundByItsInitials() throws {
    let store = store()
    add(store) { $0.owner = name(store, "张𬭎") }
    var sitting = Sitting(store)
    try sitting.press("m m m / 'zh' enter")
    #expect(sitting.picture.contains { $0.contains("张𬭎") })
    try sitting.press("esc / 'hong' enter")
    #expect(sitting.picture.contains { $0.contains("张𬭎") })
  }

  @Test func aSecondOfANameIsAskedAboutAndToldApart() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, opening: .people)
    try sitting.press("n '王磊' ctrl-s")
    #expect(sitting.message.contains("王磊 (第一网格, wang)") && sitting.message.contains("同名另一人"))
    #expect(sitting.store.ledger.people.named("王磊").count == 1)
    // The question stands below the name, and has the focus.
    #expect(sitting.picture.contains { $0.contains("同名另一人") })
    try sitting.press("right ctrl-s")
    #expect(sitting.store.ledger.people.named("王磊").count == 2)
    let second = try #require(sitting.store.ledger.people.named("王磊").last)
    #expect(sitting.picture.contains { $0.contains("王磊（第一网格）") })
    #expect(sitting.picture.contains { $0.contains("王磊（\(second.id)）") })
    // In a picker, in a list of names, in a line: nobody is chosen for one of two.
    let offered = ChoiceSource.people.choices(sitting.state.session).map(\.title)
    #expect(offered.contains("王磊（第一网格）") && offered.contains("王磊（\(second.id)）"))
    try sitting.press("5 e down ctrl-u '王磊' ctrl-s")
    #expect(sitting.message.contains("王磊 (第一网格, wang)"))
    try sitting.press("ctrl-u '王磊（\(second.id)）' ctrl-s")
    #expect(sitting.store.ledger.grids["g1"]?.workers == [second.id])
    let line = LineEntry("幸福里路灯 @王磊 周五", sitting.state.session)
    #expect(line.owner == nil && line.unclear != nil && line.title.contains("@王磊"))
    #expect(LineEntry("幸福里路灯 @王磊（第一网格）", sitting.state.session).owner == second.id)
    #expect(LineEntry("幸福里路灯 @wang", sitting.state.session).owner == SampleLedger.worker)
  }

  @Test func pagesOfPeopleAndPlacesStandInTheOrderOfNames() throws {
    let store = store()
    var sitting = Sitting(store, as: SampleLedger.lead, rows: 60, opening: .sites)
    func shown(_ names: [String]) -> [String] {
      sitting.picture.compactMap { line in
        // A name that is part of a longer one is not that one's.
        names.filter { line.contains(" \($0) ") }.max { $0.count < $1.count }
      }
    }
    #expect(shown(Self.sites) == Self.sites)
    try sitting.press("4")
    // Of one load: nobody has anything to do.
    let owners = ["区小天", "单伟", "王12", "王磊", "曾丽", "张𬭎"]
    #expect(shown(owners).filter { $0 != "王磊" } == owners.filter { $0 != "王磊" })
  }

  @Test func aSecondSiteForAPlaceIsAskedAbout() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, opening: .sites)
    try sitting.press("n 1 '佳美二区3号楼' ctrl-s")
    #expect(sitting.message.contains("佳美二区3栋") && sitting.message.contains("另一处"))
    #expect(sitting.store.ledger.sites.named("佳美二区3号楼").isEmpty)
    // The question stands below the name, and has the focus.
    #expect(sitting.picture.contains { $0.contains("另一处") })
    try sitting.press("right ctrl-s")
    #expect(sitting.store.ledger.sites.named("佳美二区3号楼").count == 1)
  }

  @Test func aSiteThatOnlyLooksNewIsRefused() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, opening: .sites)
    try sitting.press("n 1 '重庆路 菜市场' ctrl-s")
    #expect(sitting.message.contains("只是写法不同"))
    #expect(sitting.store.ledger.sites.named("重庆路菜市场").count == 1)
    #expect(LineEntry("佳美二区３栋路灯不亮", sitting.state.session).site == "jm23")
    #expect(LineEntry("佳美二区３栋路灯不亮", sitting.state.session).title == "路灯不亮")
    #expect(LineEntry("３号楼 路灯不亮", sitting.state.session).site == "jm23")
  }
}
