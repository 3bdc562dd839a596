import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// The first hour with a new ledger: five steps, what is missing entered where it is missed, words that clerks use.
@Suite struct FirstHourTests {
  private func text(_ sitting: Sitting) -> String { sitting.picture.joined(separator: "\n") }

  /// A ledger that was just made by root, whose name is the login.
  private func empty() -> PaperStore {
    let store = PaperStore()
    store.must(
      .put(
        RecordKey(.person, "p1"),
        [
          JSONMember("name", .string("root")), JSONMember("role", .string("admin")),
          JSONMember("login", .string("root")),
        ]), by: nil, at: SampleLedger.now)
    return store
  }

  private func ticks(_ sitting: Sitting) -> Int { sitting.picture.count { $0.contains("[x]") } }

  @Test(arguments: Language.allCases) func fiveStepsTickThemselvesOff(_ language: Language) throws {
    let store = empty()
    var sitting = Sitting(store, as: "p1", language, opening: .overview)
    let words = FirstStepWords(language)
    for step in FirstStep.allCases { #expect(text(sitting).contains(words.title(of: step))) }
    let before = ticks(sitting)
    #expect(sitting.picture.contains { $0.contains("[ ] " + words.title(of: .me)) })
    // Who I am: the name, done there.
    try sitting.press("enter ctrl-u '赵敏' ctrl-s")
    #expect(store.ledger.people["p1"]?.name == "赵敏" && ticks(sitting) == before + 1, "\(text(sitting))")
    // The next step is under the cursor already.
    try sitting.press("enter '王磊' ctrl-s")
    #expect(store.ledger.people.all.count == 2 && ticks(sitting) == before + 2)
    try sitting.press("enter 1 '幸福里' ctrl-s")
    #expect(ticks(sitting) == before + 2)
    try sitting.press("enter 3 '第一网格' ctrl-s")
    #expect(ticks(sitting) == before + 3, "\(text(sitting))")
    sitting.take(.key(.paste("问题\t点位\n漏水\t幸福里\n")))
    try sitting.press("ctrl-s")
    #expect(store.ledger.items.count == 1 && ticks(sitting) == before + 4, "\(text(sitting))")
    // Once there are items, the queue is what one comes back to.
    try sitting.press("2 1")
    #expect(ticks(sitting) == 0, "\(text(sitting))")
  }

  /// Somebody to give items to is what the step is for; whoever has more people to enter goes on from the form.
  @Test(arguments: Language.allCases) func peopleAreEnteredOneAfterTheOther(_ language: Language) throws {
    let store = empty()
    var sitting = Sitting(store, as: "p1", language, opening: .overview)
    let step = "] " + FirstStepWords(language).title(of: .people)
    try sitting.press("enter ctrl-u '赵敏' ctrl-s")
    // Who only looks on is nobody to give items to.
    store.must(
      .put(
        RecordKey(.person, "v"), [JSONMember("name", .string("郑红")), JSONMember("role", .string("viewer"))]),
      by: "p1", at: SampleLedger.now)
    sitting.hearOthers()
    #expect(text(sitting).contains("[ " + step), "\(text(sitting))")
    #expect(text(sitting).contains("Ctrl-N"))
    try sitting.press("enter '王磊' ctrl-n '李娜' ctrl-n")
    #expect(
      text(sitting).contains("[x" + step) && sitting.state.dialogs.last is FormLayer, "\(text(sitting))")
    #expect(store.ledger.people.all.map(\.name) == ["赵敏", "郑红", "王磊", "李娜"])
    // An empty form is left without a question, and the next step is under the cursor.
    try sitting.press("esc enter 1")
    #expect((sitting.state.dialogs.last as? FormLayer)?.form is RecordForm, "\(text(sitting))")
  }

  @Test func newItemsAreEnteredOneAfterTheOther() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n '井盖破损' enter 'xf' enter ctrl-n")
    #expect(sitting.item(9).title == "井盖破损", "\(sitting.message)")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.form is NewItemForm && form.fields[0].isEmpty)
    #expect(sitting.picture.last?.contains("Ctrl-N") == true)
    try sitting.press("'漏水' enter 'xf' enter ctrl-s")
    #expect(sitting.item(10).title == "漏水" && sitting.state.dialogs.isEmpty, "\(sitting.message)")
    // A form for something that is there has no next one.
    try sitting.press("e ctrl-n")
    #expect(sitting.bells == 1 && sitting.state.dialogs.last is FormLayer)
  }

  @Test func theStepsAreForWhoSetsUp() throws {
    let store = empty()
    store.must(
      .put(RecordKey(.person, "w"), [JSONMember("name", .string("王磊"))]), by: "p1", at: SampleLedger.now)
    let worker = Sitting(store, as: "w", opening: .overview)
    #expect(ticks(worker) == 0 && !text(worker).contains("[ ]"))
    // The phone has room for all five.
    let phone = Sitting(store, as: "p1", columns: 40, rows: 15, opening: .overview)
    for step in FirstStep.allCases {
      #expect(text(phone).contains(FirstStepWords(.zh).title(of: step).prefix(4)))
    }
  }

  @Test func aMissingSiteIsEnteredFromThePickerAndTheFormGoesOn() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("n '井盖破损' enter '南门巷'")
    #expect(text(sitting).contains("新增点位:南门巷"), "\(text(sitting))")
    try sitting.press("enter")
    #expect((sitting.state.dialogs.last as? FormLayer)?.form is RecordForm)
    try sitting.press("ctrl-s")
    let site = try #require(store.ledger.sites.all.first { $0.name == "南门巷" })
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.form is NewItemForm && form.fields[1].chosen?.code == site.id.text)
    #expect(form.fields[0].typed == "井盖破损" && form.fields[form.focus].name == .category)
    // What is kept in case the line drops is the item that is being typed, with the site in it.
    #expect(
      sitting.lastDraft?.purpose == "new"
        && sitting.lastDraft?.fields["site"]?.hasPrefix(site.id.text) == true)
    try sitting.press("ctrl-s")
    #expect(sitting.item(9).site == site.id && sitting.item(9).title == "井盖破损", "\(sitting.message)")
  }

  @Test func leavingTheFormOfWhatWasMissedGoesBackToWhatWasBegun() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n '井盖破损' enter '南门巷' enter esc")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.form is NewItemForm && form.fields[0].typed == "井盖破损")
    try sitting.press("'xf' enter ctrl-s")
    #expect(sitting.item(9).site == "xf", "\(sitting.message)")
  }

  @Test func aMissingPersonIsEnteredFromTheAssignment() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press(": '7' enter a '周兰' enter")
    #expect((sitting.state.dialogs.last as? FormLayer)?.form is RecordForm, "\(text(sitting))")
    try sitting.press("ctrl-s")
    let made = try #require(store.ledger.people.all.first { $0.name == "周兰" })
    // The list is there again with the cursor on the new one.
    try sitting.press("enter")
    #expect(sitting.item(7).owner == made.id, "\(text(sitting))")
  }

  @Test func whoMayNotEnterIsNotOfferedIt() throws {
    var worker = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    try worker.press("n '井盖破损' enter '南门巷'")
    #expect(!text(worker).contains("新增点位"), "\(text(worker))")
  }

  @Test(arguments: [
    "导入", "移交", "删除", "作废", "新增", "备份", "打印", "筛选", "求和", "import", "hand over", "delete", "void", "new",
    "backup", "print", "filter", "sum",
  ])
  func helpFindsWhatAClerkCallsIt(_ word: String) throws {
    for language in Language.allCases {
      for view in ["1", "2", "4", "5"] {
        var sitting = Sitting(SampleLedger.store(), language)
        try sitting.press("\(view) ? '\(word)'")
        let help = try #require(sitting.state.dialogs.last as? ChooserLayer)
        #expect(!help.list.isEmpty, "\(word) in \(view), \(language)")
      }
    }
  }

  @Test func helpLeadsToWhatIsDoneElsewhere() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("? '移交' enter")
    #expect(sitting.state.view == .people)
    try sitting.press("? '备份' enter")
    #expect(sitting.message.contains("taizhang backup"), "\(sitting.message)")
  }

  @Test(arguments: [(Language.zh, "是否已不在岗"), (.en, "Is this person leaving?")])
  func handingOverAllEndsByAskingWhetherThePersonLeaves(_ language: Language, _ asked: String) throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.lead, language)
    try sitting.press("4")
    let row = try #require(sitting.picture.dropFirst(2).firstIndex { $0.contains("王磊") })
    try sitting.press(String(repeating: "down ", count: row - 2) + "H enter 'ln' enter '调离本社区' ctrl-s")
    #expect(text(sitting).contains(asked), "\(text(sitting))")
    #expect(store.ledger.people[SampleLedger.worker]?.active == true)
    try sitting.press("1")
    #expect(store.ledger.people[SampleLedger.worker]?.active == false, "\(sitting.message)")
    // Both are steps of their own: the person is taken back first.
    try sitting.press("u")
    #expect(store.ledger.people[SampleLedger.worker]?.active == true)
  }

  @Test func oneLineKeepsItsDraft() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("N '幸福里 楼道堆'")
    let draft = try #require(sitting.lastDraft)
    #expect(FormDraft(json: draft.json) == draft)
    var next = Sitting(store)
    let isOpen = next.state.reopen(draft)
    #expect(isOpen && text(next).contains("幸福里 楼道堆"))
    // Enter goes on with it, and what it became is kept as it stands.
    try next.press("'物' enter")
    #expect(next.lastDraft?.purpose == "new" && next.lastDraft?.fields["title"] == "楼道堆物")
    try next.press("ctrl-s")
    #expect(next.item(9).title == "楼道堆物" && next.item(9).site == "xf" && next.lastDraft == nil)
    // Leaving with something typed asks.
    try sitting.press("esc")
    #expect(sitting.state.dialogs.last is QuestionLayer)
    try sitting.press("1")
    #expect(sitting.state.dialogs.isEmpty && sitting.lastDraft == nil)
  }

  /// A place is asked for until there is one, a category once the item gets an owner.
  @Test func whatTheRulesAskForIsMarked() throws {
    var sitting = Sitting(SampleLedger.store(), rows: 30)
    func isMarked(_ label: String) -> Bool { sitting.picture.contains { $0.contains("│ \(label) *") } }
    try sitting.press("n '井盖破损'")
    #expect(isMarked("点位") && !isMarked("类别") && !isMarked("地址"), "\(text(sitting))")
    try sitting.press("down down down down '王磊' enter")
    #expect(isMarked("类别"), "\(text(sitting))")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    let address = try #require(form.fields.firstIndex { $0.name == .address })
    try sitting.press(String(repeating: "down ", count: address - form.focus) + "'1号'")
    #expect(!isMarked("点位"), "\(text(sitting))")
  }

  /// In the form of an item that is there as well: a site where nothing else says where it is, a category once it was
  /// taken in with one. What is marked is insisted on, and what is not is not.
  @Test func whatTheRulesAskForIsMarkedInTheEditForm() throws {
    let store = SampleLedger.store()
    store.must(
      .put(RecordKey(.site, "far"), [JSONMember("name", .string("河边"))]), by: SampleLedger.lead,
      at: SampleLedger.now)
    var report = NewItem(title: "河边的坑")
    report.site = "far"
    let item = store.must(.add(report), by: SampleLedger.clerk, at: SampleLedger.now).records[0].key.id
    var sitting = Sitting(store, rows: 40)
    func isMarked(_ label: String) -> Bool { sitting.picture.contains { $0.contains("│ \(label) *") } }
    let number = try #require(store.ledger.items[item]).number.counter
    #expect(store.ledger.items[item]?.source == nil && store.ledger.items[item]?.grid == nil)
    try sitting.press(": '\(number)' enter e")
    #expect(isMarked("点位") && isMarked("问题") && !isMarked("类别") && !isMarked("地址"), "\(text(sitting))")
    // Cleared, it is asked for, and nothing goes to the ledger.
    try sitting.press("down del ctrl-s")
    #expect(sitting.message.contains("点位") && store.ledger.items[item]?.site == "far", "\(text(sitting))")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    let address = try #require(form.fields.firstIndex { $0.name == .address })
    try sitting.press(String(repeating: "down ", count: address - form.focus) + "'渡口'")
    #expect(!isMarked("点位"), "\(text(sitting))")
    try sitting.press("ctrl-s")
    #expect(
      store.ledger.items[item]?.site == nil && store.ledger.items[item]?.address == "渡口", "\(text(sitting))")
    // Where it says from where it came no site is insisted on; one that was registered keeps a category.
    try sitting.press(": '1' enter e")
    #expect(!isMarked("点位") && isMarked("类别"), "\(text(sitting))")
    try sitting.press("down del down del ctrl-s")
    #expect(sitting.message.contains("类别") && sitting.item(1).category == "0101", "\(text(sitting))")
  }

  @Test(arguments: Language.allCases) func aFirstLoginSpeaksTheLedgersLanguage(_ language: Language) throws {
    let store = empty()
    store.must(
      .put(
        RecordKey(.settings, Settings.theID),
        [JSONMember("name", .string("佳美社区")), JSONMember("language", .string(language.rawValue))]),
      by: "p1", at: SampleLedger.now)
    // The terminal speaks the other one.
    let first = Sitting(store, as: "p1", language.other, opening: .overview)
    #expect(text(first).contains(FirstStepWords(language).title(of: .me)), "\(text(first))")
    // What somebody chose counts more.
    var chosen = Sitting.tourSeen
    chosen.language = language.other
    let later = Sitting(store, as: "p1", language, preferences: chosen, opening: .overview)
    #expect(text(later).contains(FirstStepWords(language.other).title(of: .me)), "\(text(later))")
  }

  @Test func theTourSpeaksOfThisLedger() throws {
    var preferences = Preferences()
    preferences.tourSeen = false
    let sitting = Sitting(SampleLedger.store(), rows: 30, preferences: preferences)
    for told in ["和平里社区整改台账", "未结 7 件", "佳美二区"] { #expect(text(sitting).contains(told), "\(text(sitting))") }
  }

  @Test func aRegistrationTakesPhotos() throws {
    var sitting = Sitting(SampleLedger.store())
    sitting.exchange = [(name: "正面 1.jpg", size: 2_300), (name: "侧面.jpg", size: 1_900)]
    try sitting.press("n '井盖破损' enter 'xf' enter tab '正面 1.jpg、侧面.jpg' ctrl-s")
    let item = sitting.item(9)
    #expect(item.evidence.map(\.name) == ["正面 1.jpg", "侧面.jpg"], "\(sitting.message)")
    #expect(item.evidence.allSatisfy { $0.phase == .before && $0.hash.count == 64 })
    // All is one step, taken back as one.
    try sitting.press("u")
    #expect(sitting.store.ledger.items[item.id]?.isHidden == true)
    try sitting.press("n '井盖破损' enter 'xf' enter tab '没有.jpg' ctrl-s")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[form.focus].name == .file, "\(sitting.message)")
  }
}
