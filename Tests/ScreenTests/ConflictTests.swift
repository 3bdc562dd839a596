import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Two people want the same: both values are shown, and only what the person keeps is sent.
@Suite struct ConflictTests {
  private let store = SampleLedger.store()

  private func id(_ counter: Int) -> RecordID {
    store.ledger.items[ItemNumber(year: 2026, counter: counter)]!.id
  }

  private func neighbour(_ intent: Intent, minute: Int = 2) {
    store.must(intent, by: SampleLedger.lead, at: SampleLedger.moment(11, 23, 15, minute))
  }

  private func assign(_ counters: [Int], to person: RecordID) -> Intent {
    .act(.assign(owner: person, helpers: nil, due: nil, text: ""), on: counters.map { id($0) })
  }

  private func edit(_ counter: Int, _ fields: KeyValuePairs<String, JSONValue>) -> Intent {
    .edit(id(counter), fields.map { FieldEdit($0.key, $0.value) })
  }

  private func steps(_ counter: Int) -> Int { store.ledger.items[id(counter)]!.steps.count }

  @Test(arguments: DailyPictureTests.looks) func assignPictures(_ look: DailyPictureTests.Look) throws {
    var sitting = Sitting(store, look.language, columns: look.columns, rows: look.rows)
    var pictures = Pictures("assignconflict.\(look)")
    try sitting.press(": '7' enter a")
    neighbour(assign([7], to: SampleLedger.other))
    sitting.hearOthers()
    try sitting.press("'wl' enter")
    pictures.add("another assigned it first: 'wl' enter", sitting.state)
    try sitting.press("1 enter")
    pictures.add("1 enter", sitting.state)
    pictures.compare()
    #expect(sitting.item(7).owner == SampleLedger.worker)
  }

  /// Whether the neighbour's assignment is on the screen already or met only by the commit.
  @Test(arguments: [false, true]) func theirAssignmentStandsUnlessMineIsChosen(_ isHeard: Bool) throws {
    for (choice, owner) in [("1", SampleLedger.worker), ("2", SampleLedger.other)] {
      let store = SampleLedger.store()
      var sitting = Sitting(store)
      try sitting.press(": '7' enter a")
      store.must(assign([7], to: SampleLedger.other), by: SampleLedger.lead, at: SampleLedger.now)
      if isHeard { sitting.hearOthers() }
      try sitting.press("'wl' enter")
      let picture = sitting.picture.joined(separator: "\n")
      #expect(picture.contains("我的: 王磊") && picture.contains("赵敏 15:00 改的: 李娜"), "\(picture)")
      try sitting.press("\(choice) enter")
      #expect(sitting.item(7).owner == owner)
      #expect(sitting.state.dialogs.isEmpty)
      if choice == "2" { #expect(sitting.message == "已保留对方的改动,您的没有保存") }
    }
  }

  @Test func ofManyOnlyThoseThatAreKeptGo() throws {
    var sitting = Sitting(store, .en)
    try sitting.press("V a")
    neighbour(assign([7, 2], to: SampleLedger.other))
    neighbour(assign([3], to: "sun"))
    try sitting.press("'wl' enter")
    let layer = try #require(sitting.state.dialogs.last as? ConflictLayer)
    #expect(layer.questions.map(\.key.id).sorted() == [id(3), id(7)].sorted())
    #expect(sitting.picture.contains { $0.contains("3 all mine") })
    try sitting.press("3 2 enter")
    let kept = layer.questions[0].key.id
    let mine = layer.questions[1].key.id
    #expect(store.ledger.items[kept]?.owner != SampleLedger.worker)
    #expect(store.ledger.items[mine]?.owner == SampleLedger.worker)
    #expect(sitting.item(2).owner == SampleLedger.worker)
  }

  @Test(arguments: [(Language.zh, "责任人本来就是李娜,没有改动"), (.en, "李娜 is the owner already; nothing was changed")])
  func whoOwnsItAlreadyIsSaidAndWorkGoesOn(_ language: Language, _ told: String) throws {
    var sitting = Sitting(store, language)
    let before = steps(2)
    try sitting.press(": '2' enter a 'ln' enter")
    #expect(sitting.message == told)
    #expect(sitting.item(2).state == .inProgress && steps(2) == before)
    #expect(sitting.state.dialogs.isEmpty)
  }

  /// Category, scheme and group are one question, and theirs leaves all three.
  @Test func aCategoryLeftToOthersIsNotSent() throws {
    for (choice, category, group) in [
      ("2", nil, CategoryGroup.parking), ("1", "0201", nil),
    ] as [(String, String?, CategoryGroup?)] {
      let store = SampleLedger.store()
      var sitting = Sitting(store)
      try sitting.press("e down down enter '0201' enter")
      store.must(
        edit(1, ["category": .null, "scheme": .null, "group": .string("parking")]), by: SampleLedger.lead,
        at: SampleLedger.now)
      try sitting.press("ctrl-s")
      let layer = try #require(sitting.state.dialogs.last as? ConflictLayer)
      #expect(layer.questions.map(\.title) == ["2026-0001 类别"])
      #expect(layer.questions.map(\.mine) == ["非法小广告"] && layer.questions.map(\.theirs) == ["停车秩序"])
      try sitting.press("\(choice) enter")
      #expect(sitting.item(1).category == category && sitting.item(1).group == group)
    }
  }

  @Test func aSiteLeftToOthersTakesItsGridAlong() throws {
    var sitting = Sitting(store)
    try sitting.press("e down enter 'xf' enter down down down '3单元'")
    neighbour(edit(1, ["site": .string("cq")]))
    try sitting.press("ctrl-s")
    let layer = try #require(sitting.state.dialogs.last as? ConflictLayer)
    #expect(layer.questions.count == 1)
    try sitting.press("2 enter")
    #expect(sitting.item(1).site == "cq" && sitting.item(1).grid == "g3")
    #expect(sitting.item(1).address == "3单元")
  }

  /// Labels of two people go together: nobody's is lost, and nothing is asked.
  @Test func labelsOfTwoPeopleGoTogether() throws {
    neighbour(edit(1, ["labels/\(Item.labelID("旧"))": .string("旧")]))
    for isHeard in [false, true] {
      var sitting = Sitting(store)
      try sitting.press(": '1' enter t end ' 我的\(isHeard)'")
      neighbour(edit(1, ["labels/\(Item.labelID("她的\(isHeard)"))": .string("她的\(isHeard)")]))
      if isHeard { sitting.hearOthers() }
      #expect(!sitting.picture.joined().contains("保存时再选"))
      try sitting.press("ctrl-s")
      #expect(sitting.state.dialogs.isEmpty)
      #expect(
        sitting.item(1).labels.contains("她的\(isHeard)") && sitting.item(1).labels.contains("我的\(isHeard)"))
    }
    var sitting = Sitting(store)
    try sitting.press(": '1' enter t ctrl-u")
    neighbour(edit(1, ["labels/\(Item.labelID("新"))": .string("新")]))
    try sitting.press("ctrl-s")
    #expect(sitting.item(1).labels == ["新"])
  }

  @Test func helpersAndWorkersOfTwoPeopleGoTogether() throws {
    var sitting = Sitting(store)
    try sitting.press("e down down down down down down down down '李娜'")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[form.focus].name == .helpers)
    neighbour(edit(1, ["helpers/sun": .bool(true)]))
    sitting.hearOthers()
    try sitting.press("ctrl-s")
    #expect(Set(sitting.item(1).helpers) == [SampleLedger.other, "sun"])

    var places = Sitting(store, as: SampleLedger.lead, opening: .sites)
    places.state.dialogs.append(FormLayer(RecordForm(.grid, "g1"), places.state.session))
    try places.press("down end ' 李娜'")
    neighbour(.put(RecordKey(.grid, "g1"), [JSONMember("workers/sun", .integer(2))]))
    try places.press("ctrl-s")
    #expect(
      store.ledger.grids["g1"].map { Set($0.workers) } == [SampleLedger.worker, SampleLedger.other, "sun"])
  }

  /// What is left to others in a meeting is not sent either.
  @Test func aDecisionLeftToOthersStaysTheirs() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store, columns: 80, rows: 24)
    let id: RecordID = "d900"
    func decide(_ text: String) -> Intent {
      sitting.meeting.decide(
        Decision(id: id, at: MeetingRoom.now, text: text, owner: MeetingRoom.worker, due: nil, item: nil))
    }
    store.must(decide("原文"), by: MeetingRoom.lead, at: MeetingRoom.now)
    sitting.hearOthers()
    let session = sitting.state.session
    sitting.state.dialogs.append(FormLayer(MeetingForm.decision(sitting.meeting, id, about: nil), session))
    try sitting.press("end '(我的)'")
    store.must(decide("她的"), by: MeetingRoom.lead, at: MeetingRoom.now)
    try sitting.press("ctrl-s 2 enter")
    #expect(sitting.meeting.decisions.first { $0.id == id }?.text == "她的")
    #expect(sitting.state.dialogs.isEmpty)
  }

  /// A rejected item has no category, and none is asked for when its title is put right.
  @Test func aRejectedItemWithoutCategoryCanBeEdited() throws {
    neighbour(.act(.reject(reason: "不属于社区"), on: [id(6)]))
    var sitting = Sitting(store)
    try sitting.press(": '6' enter e ctrl-u '重庆路口摆摊' ctrl-s")
    #expect(sitting.item(6).title == "重庆路口摆摊")
    #expect(!(sitting.state.dialogs.last is FormLayer))
  }
}
