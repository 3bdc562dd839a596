import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Words typed behind a command, and into the one-line entry: nothing of them is dropped without a word.
@Suite struct TypedWordsTests {
  @Test func theNameOfACommandComesBeforeLongerOnes() throws {
    var sitting = Sitting(SampleLedger.store())
    // :as is a command, and so are :assign and others that begin with it.
    try sitting.press(": 'as' tab")
    #expect(sitting.picture.contains { $0.contains(":as ") && !$0.contains(":assign") })
    try sitting.press("'王磊' enter")
    #expect(sitting.state.session.person == SampleLedger.worker)
  }

  @Test(arguments: ["theme=x", "zzz", "pd", "a"]) func anUnknownCommandRunsNothingLikeIt(_ typed: String)
    throws
  {
    var sitting = Sitting(SampleLedger.store())
    let before = sitting.store.changes.count
    try sitting.press(": '\(typed)' enter")
    // The line stays, says so, and no dialog of another command is there.
    #expect(sitting.state.dialogs.count == 1 && sitting.state.dialogs[0] is PaletteLayer)
    #expect(sitting.message.contains("没有命令"), "\(sitting.message)")
    #expect(sitting.store.changes.count == before && sitting.bells == 1)
  }

  /// A setting that there is none of is named; nothing else runs in its place.
  @Test func anUnknownSettingRunsNothingLikeIt() throws {
    var sitting = Sitting(SampleLedger.store())
    let before = sitting.store.changes.count
    try sitting.press(": 'set theme=x' enter")
    #expect(sitting.message.contains("theme=x"), "\(sitting.message)")
    #expect(sitting.store.changes.count == before && sitting.state.dialogs.allSatisfy { $0 is PaletteLayer })
  }

  @Test func theOnlyCommandThatBeginsSoRuns() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'assi 李' enter")
    #expect(sitting.picture.contains { $0.contains("李娜") } && !(sitting.state.dialogs.last is PaletteLayer))
  }

  /// January: people still say 1 for last year's item.
  @Test(arguments: [false, true]) func aNumberOfLastYearIsAskedAbout(_ isThisYears: Bool) throws {
    let store = SampleLedger.store()
    let january = LedgerZone.shanghai.moment(
      CivilDate(year: 2027, month: 1, day: 4)!, TimeOfDay(hour: 9, minute: 0)!)
    if isThisYears {
      var item = NewItem(title: "今年第一件")
      (item.site, item.source) = ("jm2", .patrol)
      store.must(.add(item), by: SampleLedger.clerk, at: january)
    }
    var sitting = Sitting(store, now: january)
    try sitting.press(": '1' enter")
    let all = sitting.picture.joined(separator: "\n")
    #expect(all.contains("1 是哪一件") && all.contains("2026-0001 3栋楼顶"), "\(all)")
    #expect(all.contains("2027-0001 今年") == isThisYears)
    try sitting.press(isThisYears ? "2" : "1")
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    #expect(view.current(sitting.state.session)?.number == ItemNumber(year: 2026, counter: 1))
    // One that was closed last year is not asked about where this year's is there; with its year nothing is.
    try sitting.press(": '2026-0002' enter")
    #expect((sitting.state.views[.items] as? ItemsView)?.current(sitting.state.session)?.number.counter == 2)
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func aSearchThatCannotBeMadeSaysWhy() throws {
    var sitting = Sitting(SampleLedger.store())
    let all = sitting.picture.count { $0.contains("2026-") }
    try sitting.press("/ 'owner:没这人' enter")
    #expect(sitting.message.contains("没这人"), "\(sitting.picture)")
    #expect(sitting.picture.count { $0.contains("2026-") } == all)
    try sitting.press("esc / 'owner:王磊' enter")
    #expect(sitting.message.isEmpty)
  }

  @Test func whatStandsBehindACommandIsTypedIntoItsDialog() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'assign 李' enter")
    #expect(sitting.picture.contains { $0.contains("李娜") })
    #expect(!sitting.picture.contains { $0.contains("在办") && $0.contains("王磊") })
    #expect(sitting.item(1).owner == SampleLedger.worker)
    try sitting.press("enter")
    #expect(sitting.item(1).owner == SampleLedger.other)
    try sitting.press(": 'note 已约谈' enter enter")
    #expect(sitting.item(1).notes.contains { $0.text == "已约谈" })
    try sitting.press(": 'new 井盖松动' enter")
    #expect(sitting.picture.contains { $0.contains("井盖松动") })
  }

  /// A number behind a command that takes a person's name is neither an item nor a search for a person.
  @Test(arguments: ["assign 5", "assign 2026-0005", "edit 5", "life 5"])
  func aNumberBehindACommandIsRefusedWithTheRightForm(_ typed: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '\(typed)' enter")
    #expect(sitting.state.dialogs.isEmpty && sitting.bells == 1)
    let number = typed.split(separator: " ")[1]
    #expect(sitting.message.contains("先输入 :\(number)"), "\(sitting.message)")
  }

  @Test(arguments: ["3号楼 楼道堆物", "3栋 楼道堆物", "3幢 楼道堆物", "佳美二区3栋 楼道堆物", "3号楼楼道堆物"])
  func aBuildingGoesByItsNumber(_ line: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("N '\(line)' enter ctrl-s")
    #expect(sitting.item(9).site == "jm23", "\(sitting.picture)")
    #expect(sitting.item(9).title == "楼道堆物")
  }

  @Test func aNumberThatSeveralEstatesHaveIsOnesOwnOrNobodys() throws {
    let store = SampleLedger.store()
    store.must(
      .put(
        RecordKey(.site, "xf3"),
        [JSONMember("name", .string("幸福里3栋")), JSONMember("parent", .string("xf"))]),
      by: SampleLedger.lead, at: SampleLedger.now)
    // 李娜 works in the grid of 幸福里; 陈静 in none.
    for (person, site) in [(SampleLedger.other, "幸福里3栋"), (SampleLedger.clerk, "")] {
      var sitting = Sitting(store, as: person)
      try sitting.press("N '3号楼 楼道堆物' enter")
      let row = try #require(sitting.picture.first { $0.contains("│ 点位") })
      #expect(site.isEmpty ? !row.contains("3栋") : row.contains(site), "\(row)")
    }
  }

  @Test(arguments: [(Language.zh, "没有采用 @李娜", "内勤"), (.en, "@李娜 was not taken", "clerk")])
  func anOwnerWhomOneMayNotChooseIsSaidNotDropped(_ language: Language, _ text: String, _ who: String) throws
  {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker, language)
    try sitting.press("N '幸福里 楼道堆物 @李娜' enter")
    #expect(sitting.message.contains(text) && sitting.message.contains(who), "\(sitting.message)")
    try sitting.press("ctrl-s")
    #expect(sitting.item(9).owner == nil)
  }

  @Test(arguments: [(Language.zh, "同一点位已有同类未结事项 2026-0003"), (.en, "2026-0003")])
  func whatStandsThereAlreadyIsSaidBeforeSaving(_ language: Language, _ text: String) throws {
    var sitting = Sitting(SampleLedger.store(), language, columns: 140, rows: 40)
    try sitting.press("N '幸福里 单元门损坏' enter")
    let before = sitting.store.ledger.items.count
    let picture = sitting.picture
    #expect(picture.contains { $0.contains(text) && $0.contains("│") }, "\(picture.joined(separator: "\n"))")
    #expect(sitting.store.ledger.items.count == before)
  }

  @Test func aChineseCommaPartsQuantitiesAndLabels() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("t ctrl-u '国测，消防' ctrl-s")
    #expect(Set(sitting.item(1).labels) == ["国测", "消防"])
    try sitting.press("N '幸福里 楼道堆物' enter")
    try sitting.type("水池 50个，雨棚12处", into: .quantity)
    #expect(sitting.item(9).quantities.map(\.measure) == ["水池", "雨棚"], "\(sitting.picture)")
  }

  /// The table of `QuantityReadingTests` through a form: what is read is saved, what is not stays in its field.
  @Test func aFormReadsQuantitiesAsEverythingElseDoes() throws {
    for (text, planned, unit, approximate) in [
      ("2-3处", 3.0, "处", "2-3"), ("廿三处", 23, "处", nil), ("３．5米", 3.5, "米", nil), ("半车", 0.5, "车", nil),
      ("3.5万㎡", 35_000, "㎡", nil), ("路灯2～3盏", 3, "盏", "2～3"),
    ] as [(String, Double, String, String?)] {
      var sitting = Sitting(SampleLedger.store())
      try sitting.press("N '幸福里 楼道堆物' enter")
      try sitting.type(text, into: .quantity)
      let quantity = try #require(sitting.item(9).quantities.first, "\(sitting.picture)")
      #expect(quantity.planned?.hundredths == Int64(planned * 100) && quantity.unit == unit)
      #expect(quantity.approximate == approximate)
    }
    for text in ["2-处", "3号楼", "12处（含违建3处）", "多处"] {
      var sitting = Sitting(SampleLedger.store())
      try sitting.press("N '幸福里 楼道堆物' enter")
      try sitting.type(text, into: .quantity)
      #expect(sitting.message.contains("请写成"), "\(sitting.message)")
      let form = try #require(sitting.state.dialogs.last as? FormLayer)
      #expect(form.fields.first { $0.name == .quantity }?.typed == text)
    }
    // A bare figure gets the unit of the category.
    var bare = Sitting(SampleLedger.store())
    try bare.press("N '幸福里 路灯不亮' enter")
    try bare.type("3", into: .quantity)
    let counted = bare.item(9)
    let category = counted.category.flatMap {
      bare.store.ledger.categories.category(code: $0, scheme: counted.scheme)
    }
    #expect(counted.quantities.map { $0.text() } == ["3" + QuantityReading.usualUnit(of: category)])
    // In the entry of one line a figure in a unit of a category is a quantity.
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("N '幸福里 楼道堆物 2-3处' enter ctrl-s")
    #expect(sitting.item(9).quantities.first?.approximate == "2-3" && sitting.item(9).title == "楼道堆物")
  }

  @Test func theHistoryNamesWhatAnItemIsAbout() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 100)
    try sitting.press("7")
    #expect(sitting.picture.contains { $0.contains("2026-0002") && $0.contains("消防通道停放电动车") })
  }
}

extension Sitting {
  /// Goes to a field of the form, types into it and saves.
  fileprivate mutating func type(_ text: String, into name: FieldName) throws {
    let form = try #require(state.dialogs.last as? FormLayer)
    let place = try #require(form.fields.firstIndex { $0.name == name })
    let (steps, key) = place < form.focus ? (form.focus - place, "up ") : (place - form.focus, "down ")
    try press(String(repeating: key, count: steps) + "'\(text)' ctrl-s")
  }
}
