import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Requests are granted and refused one by one; labels come and go on many items at once.
@Suite struct RequestTests {
  /// Number 2 with a request for more time and one to pause it.
  private func asked() -> PaperStore {
    let store = SampleLedger.store()
    let item = store.ledger.items[ItemNumber(year: 2026, counter: 2)]!.id
    store.must(
      .act(.extend(until: SampleLedger.moment(12, 4, 9), reason: "业主出差"), on: [item]),
      by: SampleLedger.other, at: SampleLedger.now)
    store.must(
      .act(.suspend(.coordination, until: SampleLedger.moment(12, 20, 9), reason: "等物业协调"), on: [item]),
      by: SampleLedger.other, at: SampleLedger.now)
    return store
  }

  private func choice(_ kind: ActionKind, _ sitting: Sitting) throws -> String {
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let place = try #require(menu.list.numbered.firstIndex { $0.code == kind.rawValue })
    return "\(place + 1)"
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    var sitting = Sitting(
      asked(), as: SampleLedger.lead, look.language, columns: look.columns, rows: look.rows)
    try sitting.press(": '2' enter s")
    try Pictures.play("requests.\(look)", sitting, [choice(.grant, sitting), "enter", "down enter"])
  }

  @Test(arguments: [(0, "2026-12-04"), (1, "")]) func theOneChosenIsGranted(_ place: Int, _ due: String)
    throws
  {
    var sitting = Sitting(asked(), as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.grant, sitting))
    try sitting.press("ctrl-s")
    #expect(sitting.message.contains("必填"))
    try sitting.press("enter \(place == 0 ? "" : "down") enter ctrl-s")
    let item = sitting.item(2)
    #expect(item.requests.map(\.kind) == [place == 0 ? .suspension : .timeExtension])
    #expect((item.state == .suspended) == (place == 1))
    #expect(place == 1 || SampleLedger.zone.date(item.due!).text == due)
  }

  @Test func theOneChosenIsRefusedWithAReason() throws {
    var sitting = Sitting(asked(), as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.refuse, sitting))
    try sitting.press("enter down enter '尽快整改' ctrl-s")
    #expect(sitting.item(2).requests.map(\.kind) == [.timeExtension])
    #expect(sitting.item(2).state == .inProgress)
  }

  @Test func aSingleRequestNeedsNoChoice() throws {
    let store = asked()
    store.must(
      .act(
        .refuse(request: store.ledger.items[ItemNumber(year: 2026, counter: 2)]!.requests[1].id, reason: "否"),
        on: [
          store.ledger.items[ItemNumber(year: 2026, counter: 2)]!.id
        ]), by: SampleLedger.lead, at: SampleLedger.now)
    var sitting = Sitting(store, as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.grant, sitting))
    try sitting.press("ctrl-s")
    #expect(sitting.item(2).requests.isEmpty)
  }

  /// Who asks for what, why, until when, and what stands; of several the one that is chosen.
  @Test func whatIsAskedForStandsAboveTheField() throws {
    var sitting = Sitting(asked(), as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.grant, sitting))
    var picture = sitting.picture.joined(separator: "\n")
    for words in ["延期", "改为", "2026-12-04 周五 09:00", "李娜  11-23 15:00", "业主出差", "等物业协调", "没有照片或材料"] {
      #expect(picture.contains(words), "\(words): \(picture)")
    }
    try sitting.press("enter enter")
    picture = sitting.picture.joined(separator: "\n")
    #expect(picture.contains("业主出差") && !picture.contains("等物业协调"), "\(picture)")
    var english = Sitting(asked(), as: SampleLedger.lead, .en)
    try english.press(": '2' enter s")
    try english.press(choice(.grant, english))
    #expect(english.picture.contains { $0.contains("to become") }, "\(english.picture)")
  }

  @Test func whatWasSubmittedStandsAboveTheField() throws {
    let store = SampleLedger.store()
    store.must(
      .act(
        .addEvidence(phase: .after, name: "刷白后.jpg", hash: String(repeating: "a", count: 64), size: 9),
        on: [store.ledger.items[ItemNumber(year: 2026, counter: 4)]!.id]), by: "sun", at: SampleLedger.now)
    for kind in [ActionKind.pass, .fail] {
      var sitting = Sitting(store, as: SampleLedger.lead)
      try sitting.press(": '4' enter s")
      try sitting.press(choice(kind, sitting))
      let picture = sitting.picture.joined(separator: "\n")
      for words in ["孙强  11-21 16:00", "已全部铲除并刷白", "刷白后.jpg"] {
        #expect(picture.contains(words), "\(words): \(picture)")
      }
    }
    // On a phone the field keeps its place, and what has no room is counted.
    var phone = Sitting(store, as: SampleLedger.lead, columns: 40, rows: 12)
    try phone.press(": '4' enter s")
    try phone.press(choice(.pass, phone))
    #expect(
      phone.picture.contains { $0.contains("下面还有") } && phone.picture.contains { $0.contains("Ctrl-S") })
  }

  @Test(arguments: Language.allCases) func aUsualPhraseIsChosenByADigit(_ language: Language) throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, language)
    try sitting.press(": '4' enter s")
    try sitting.press(choice(.pass, sitting))
    try sitting.press("enter 2 '!' ctrl-s")
    let phrase = DecisionWords(language).phrases(.pass)[1]
    #expect(sitting.item(4).state == .closed)
    #expect(sitting.item(4).steps.last?.text == phrase + "!")
    // What is typed is not replaced.
    var other = Sitting(SampleLedger.store(), as: SampleLedger.lead, language)
    try other.press(": '4' enter s")
    try other.press(choice(.fail, other))
    try other.press("'x' enter")
    #expect(other.state.dialogs.last is FormLayer)
  }

  @Test func requestsAreGrantedOneAfterTheOther() throws {
    let store = SampleLedger.store()
    for counter in [2, 3] {
      store.must(
        .act(
          .extend(until: SampleLedger.moment(12, 24, 9), reason: "业主出差"),
          on: [store.ledger.items[ItemNumber(year: 2026, counter: counter)]!.id]), by: SampleLedger.other,
        at: SampleLedger.now)
    }
    var sitting = Sitting(store, as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.grant, sitting))
    #expect(sitting.picture.last?.contains("Ctrl-N 保存下一个") == true, "\(sitting.picture)")
    try sitting.press("ctrl-n")
    #expect(sitting.message.contains("已保存") && sitting.item(2).requests.isEmpty)
    let next = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(next.form.items == [sitting.item(3).id] && sitting.state.dialogs.count == 1)
    #expect(sitting.picture.last?.contains("Ctrl-N") == false)
    try sitting.press("ctrl-n")
    #expect(sitting.message.contains("没有等着的下一件") && !sitting.item(3).requests.isEmpty)
    try sitting.press("ctrl-s")
    #expect(sitting.item(3).requests.isEmpty && sitting.state.dialogs.isEmpty)
  }

  @Test(arguments: [(Language.zh, 80, "天·诺周五"), (.zh, 40, "天·诺周五"), (.en, 80, "d late, by Fri")])
  func aPromiseIsSeenInTheList(_ language: Language, _ columns: Int, _ words: String) throws {
    let store = LifeLedger.store()
    let late = store.ledger.items[ItemNumber(year: 2026, counter: LifeLedger.overdue)]!
    store.must(
      .act(.promise(date: SampleLedger.moment(11, 27, 18), reason: "等材料"), on: [late.id]),
      by: SampleLedger.worker, at: SampleLedger.now)
    let sitting = Sitting(store, language, columns: columns)
    let row = try #require(sitting.picture.first { $0.contains(late.number.description) })
    #expect(row.contains(words), "\(sitting.picture)")
    // So it is in the owner's own queue.
    let queue = Sitting(store, as: SampleLedger.worker, language, columns: columns, opening: .overview)
    #expect(queue.picture.contains { $0.contains(words) }, "\(queue.picture)")
    #expect(sitting.picture.allSatisfy { Columns.width(of: $0) <= columns })
  }

  /// A late item with a promise: accepted, or still to be.
  private func promised(accepted: Bool) -> PaperStore {
    let store = LifeLedger.store()
    let late = store.ledger.items[ItemNumber(year: 2026, counter: LifeLedger.overdue)]!.id
    let now = SampleLedger.now
    if accepted { store.must(.act(.accept, on: [late]), by: SampleLedger.worker, at: now) }
    store.must(
      .act(.promise(date: SampleLedger.moment(11, 27, 18), reason: "等材料"), on: [late]),
      by: SampleLedger.worker, at: now)
    return store
  }

  private func lateRow(
    _ store: PaperStore, _ language: Language, columns: Int, now: Timestamp = SampleLedger.moment(12, 3, 9)
  ) throws -> String {
    let sitting = Sitting(store, language, columns: columns, now: now)
    let number = store.ledger.items[ItemNumber(year: 2026, counter: LifeLedger.overdue)]!.number.description
    return try #require(sitting.picture.first { $0.contains(number) }, "\(sitting.picture)")
  }

  /// A promise gets room from the title, then from the site; where that is not enough, work in progress gives its state
  /// away for it, and no other state.
  @Test(arguments: Language.allCases, [60, 70, 80, 100, 110, 119])
  func aPromiseIsSeenWholeAndHidesNoState(_ language: Language, _ columns: Int) throws {
    let vocabulary = VocabularyWords.of(language)
    let missed = language == .zh ? "天·失诺11-27" : "d late, missed 11-27"
    let old = language == .zh ? "天·失诺2026-11-27" : "d late, missed 2026-11-27"
    for accepted in [true, false] {
      let row = try lateRow(promised(accepted: accepted), language, columns: columns)
      #expect(row.contains(missed), "\(row)")
      let state = vocabulary.state(accepted ? .inProgress : .assigned)
      // Under 80 columns there is no column of states.
      if columns >= 80 && !accepted || columns >= 110 { #expect(row.contains(state), "\(row)") }
      // In the next year the date is longer, and the days are three digits.
      let year = Timestamp(iso8601: "2027-03-12T09:00:00+08:00")!
      let late = try lateRow(promised(accepted: accepted), language, columns: columns, now: year)
      #expect(late.contains(old), "\(late)")
      #expect(Columns.width(of: late) <= columns, "\(late)")
    }
  }

  /// In the detail it is seen whole as well: beside the list, and on a phone.
  @Test(arguments: [(Language.zh, "承诺11-27已过"), (.en, "promised 11-27, past")], [40, 80, 120, 140])
  func aPromiseIsSeenWholeInTheDetail(_ told: (language: Language, words: String), _ columns: Int) throws {
    let rows = columns > 100 ? 40 : columns == 40 ? 15 : 24
    var sitting = Sitting(
      promised(accepted: true), told.language, columns: columns, rows: rows,
      now: SampleLedger.moment(12, 3, 9))
    try sitting.press(": '\(LifeLedger.overdue)' enter" + (columns > 100 ? "" : " v"))
    #expect(sitting.picture.contains { $0.contains(told.words) }, "\(sitting.picture)")
  }

  @Test(arguments: [(Language.zh, "承诺11-27已过"), (.en, "promised 11-27, past")])
  func aPromiseThatHasPassedIsCalledSo(_ language: Language, _ words: String) throws {
    let store = promised(accepted: true)
    var sitting = Sitting(store, language, now: SampleLedger.moment(12, 3, 9))
    try sitting.press(": '\(LifeLedger.overdue)' enter v")
    #expect(sitting.picture.contains { $0.contains(words) }, "\(sitting.picture)")
    var before = Sitting(store, language)
    try before.press(": '\(LifeLedger.overdue)' enter v")
    #expect(!before.picture.contains { $0.contains(words) || $0.contains("已过") }, "\(before.picture)")
  }

  @Test func theAnswerToARequestComesFirst() throws {
    var sitting = Sitting(asked(), as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    let places = [try choice(.grant, sitting), try choice(.refuse, sitting)]
    #expect(places == ["1", "2"])
  }

  @Test func onAPhoneTheReasonIsSeenAndTheRestIsTurnedTo() throws {
    var sitting = Sitting(asked(), as: SampleLedger.lead, columns: 40, rows: 15)
    try sitting.press(": '2' enter s 1 enter enter")
    func shows(_ words: String) -> Bool { sitting.picture.contains { $0.contains(words) } }
    #expect(shows("业主出差") && shows("PgDn") && !shows("李娜  11-23"), "\(sitting.picture)")
    try sitting.press("pgdn")
    #expect(shows("李娜  11-23") && shows("上面还有") && !shows("业主出差"), "\(sitting.picture)")
    // It ends with its last line, and goes back.
    try sitting.press("pgdn pgdn pgdn")
    #expect(shows("没有照片或材料") && shows("PgUp") && !shows("下面还有"), "\(sitting.picture)")
    try sitting.press("pgup pgup pgup pgup")
    #expect(shows("业主出差") && !shows("上面还有"), "\(sitting.picture)")
    // What is typed goes into its field as before.
    try sitting.press("ctrl-s")
    #expect(!sitting.item(2).requests.contains { $0.kind == .timeExtension })
  }

  /// A digit in a menu is an entry, and nothing else there looks like one; time limits are words.
  @Test(arguments: Language.allCases) func noOtherNumbers(_ language: Language) throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, language)
    try sitting.press("enter")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(menu.list.shown.allSatisfy { !$0.detail.contains(where: \.isNumber) })
    try sitting.press("esc : '1' enter v")
    let due = sitting.item(1).limit
    #expect(due == "15d")
    #expect(!sitting.picture.contains { $0.contains("15d") })
    #expect(sitting.picture.contains { $0.contains(language == .zh ? "(15个工作日)" : "(15 workdays)") })
  }

  @Test func labelsComeAndGoOnSeveralItemsInOneStep() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("t '国测 省检' ctrl-s down t '国测' ctrl-s")
    #expect(sitting.item(1).labels == ["国测", "省检"] && sitting.item(4).labels == ["国测"])
    try sitting.press("g space space t")
    #expect(sitting.picture.joined().contains("加上标签"))
    try sitting.press("'回头看' down")
    #expect(sitting.picture.joined().contains("现有:国测 省检"))
    try sitting.press("'国测' ctrl-s")
    #expect(Set(sitting.item(1).labels) == ["省检", "回头看"] && sitting.item(4).labels == ["回头看"])
    try sitting.press("u")
    #expect(Set(sitting.item(1).labels) == ["国测", "省检"] && sitting.item(4).labels == ["国测"])
  }
}
