import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Next year's holidays are entered on the screen: pasted or from a file, shown before they are saved.
@Suite struct CalendarFormTests {
  private static let notice = """
    国务院办公厅关于2027年部分节假日安排的通知
    一、元旦：1月1日（周五）至3日（周日）放假，共3天。
    二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
    三、清明节：4月3日（周六）至5日（周一）放假，共3天。
    四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
    五、端午节：6月9日（周三）放假1天，不调休。
    六、中秋节：9月15日（周三）放假1天，不调休。
    七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
    """

  /// An office in which an item is due next year.
  private func store() -> PaperStore {
    let store = SampleLedger.store()
    var item = NewItem(title: "外墙粉刷")
    (item.site, item.category, item.due) = (
      "xf", "2103", SampleLedger.zone.moment(CivilDate(year: 2027, month: 1, day: 8)!, .endOfDay)
    )
    store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    return store
  }

  private func sitting(
    _ language: Language = .zh, as person: RecordID = SampleLedger.lead, columns: Int = 80, rows: Int = 24
  ) -> Sitting {
    let sitting = Sitting(store(), as: person, language, columns: columns, rows: rows)
    sitting.store.journal.lay("照片.jpg", [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 900_000))
    sitting.store.journal.lay("放假通知.txt", Array(Self.notice.utf8))
    return sitting
  }

  private func isMissing(_ store: PaperStore) -> Bool { store.ledger.clock.calendar.lacksData(for: 2027) }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "calendar.\(look)", sitting(look.language, columns: look.columns, rows: look.rows),
      ["", ": 'holidays'", "enter", "ctrl-s", "enter enter ctrl-s", "enter"])
  }

  /// The line above the keys stays free for what is said; help finds the command by the words of the mark.
  @Test(arguments: [
    (Language.zh, "缺2027节假日", "缺假", "节假日"), (.en, "no holidays 2027", "hol?", "holidays"),
  ])
  func theMarkStandsAtTheTop(_ language: Language, _ mark: String, _ short: String, _ word: String) throws {
    var wide = sitting(language)
    #expect(wide.picture[0].contains(" \(mark) ") && wide.message.isEmpty, "\(wide.picture)")
    try wide.press("? '\(word)'")
    #expect(wide.picture.contains { $0.contains(":holidays") })
    let phone = sitting(language, columns: 40, rows: 15)
    #expect([mark, short].contains { phone.picture[0].contains(" \($0) ") }, "\(phone.picture[0])")
    #expect(phone.picture[0].contains("赵敏") && phone.message.isEmpty)
  }

  @Test func aPastedNoticeIsShownSavedAndTakenBack() throws {
    var sitting = sitting()
    try sitting.press(": 'holidays' enter down")
    sitting.take(.key(.paste(Self.notice)))
    try sitting.press("ctrl-s")
    let picture = sitting.picture.joined(separator: "\n")
    for line in [
      "2027 年:放假 27 天,调休上班 5 天", "放假 元旦   01-01 周五 至 01-03 周日  3 天", "上班 春节   01-31 周日  1 天",
      "放假 春节   02-05 周五 至 02-11 周四  7 天",
    ] { #expect(picture.contains(line), "\(picture)") }
    #expect(isMissing(sitting.store))
    try sitting.press("enter")
    #expect(!isMissing(sitting.store))
    #expect(sitting.state.dialogs.isEmpty)
    #expect(sitting.message.hasPrefix("已保存"))
    try sitting.press("u")
    #expect(isMissing(sitting.store))
  }

  @Test func whatIsSavedIsNoDraftAnyMore() throws {
    var sitting = sitting()
    try sitting.press(": 'holidays' enter '放假通知.txt' ctrl-s enter")
    let drafts = sitting.asked.compactMap { request -> Bool? in
      if case .saveDraft(let draft, _) = request { draft != nil } else { nil }
    }
    #expect(drafts.contains(true) && drafts.last == false)
  }

  /// Where the line drops between the disk and the answer, the draft tells by this name that it is written.
  @Test func theDraftNamesTheRequestThatSavesIt() throws {
    var sitting = sitting()
    try sitting.press(": 'holidays' enter down")
    sitting.take(.key(.paste(Self.notice)))
    let request = try #require(sitting.lastDraft?.request)
    try sitting.press("ctrl-s enter")
    #expect(sitting.store.changes.last?.id == request)
    #expect(!isMissing(sitting.store))
  }

  /// A terminal that does not mark what is pasted sends Enter for each line: the lines stay in the text.
  @Test func linesThatAreTypedStayInTheText() throws {
    var sitting = sitting()
    try sitting.press(": 'holidays' enter down '一、元旦：1月1日放假' enter '二、清明节：4月5日放假' tab '2027' ctrl-s")
    let picture = sitting.picture.joined()
    #expect(picture.contains("2027 年:放假 2 天,调休上班 0 天"))
    #expect(picture.contains("不是 2027 年全年安排(缺春节、劳动节、端午节、中秋节、国庆节):+2"))
    // A part of a year leaves it provisional, with everything that the law gives.
    try sitting.press("enter")
    let calendar = sitting.store.ledger.clock.calendar
    #expect(isMissing(sitting.store) && calendar.list(for: 2027)?.days.count == 2)
    #expect(calendar.day(CivilDate(year: 2027, month: 10, day: 1)!)?.kind == .off)
  }

  @Test(
    arguments: [
      ("关于2027年部分节假日安排的通知\n一、元旦：1月1日（周六）放假", "2027-01-01 的星期不对"),
      ("一、元旦：1月1日放假", "没写明是哪一年"), ("今天开会", "没写明是哪一年"),
      ("关于2027年部分节假日安排的通知\n一、元旦：1月1日至3日放假，共5天", "元旦写明 5 天,读出 3 天"),
      ("关于2027年部分节假日安排的通知\n一、元旦：正月初一放假", "这一句没读懂"), ("{\"year\":", "JSON 不对"),
      ("现将2027年元旦放假如下", "没有读出节假日"),
    ] as [(String, String)])
  func whatCannotBeReadIsSaidAndStays(_ text: String, _ told: String) throws {
    var sitting = sitting()
    try sitting.press(": 'holidays' enter down")
    sitting.take(.key(.paste(text)))
    try sitting.press("ctrl-s")
    #expect(sitting.message.contains(told), "\(sitting.message)")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[1].typed == text)
    #expect(isMissing(sitting.store))
  }

  @Test func filesThatCannotBeReadAreSaid() throws {
    for (file, told) in [("没有.txt", "没有文件 没有.txt"), ("照片.jpg", "不是文本"), ("/etc/hostname", "没有文件")] {
      var sitting = sitting()
      try sitting.press(": 'holidays' enter '\(file)' ctrl-s")
      #expect(sitting.message.contains(told), "\(sitting.message)")
      #expect(sitting.state.dialogs.last is FormLayer)
    }
    // A machine without the converter is not taken for a file that is no text.
    var bare = sitting()
    bare.isDiskSlow = true
    try bare.press(": 'holidays' enter '照片.jpg' ctrl-s")
    bare.take(.told(.textRead(file: "照片.jpg", .noConverter(encoding: "GB18030"))))
    #expect(bare.message.contains("没有 GB18030 的转换模块"), "\(bare.message)")
    var other = sitting()
    other.state.session.person = "chen"
    try other.press(": 'as 赵敏' enter : 'holidays' enter ctrl-s")
    #expect(other.message.contains("请选文件,或在下面粘贴通知原文"))
    try other.press("'放假通知.txt' down '一' ctrl-s")
    #expect(other.message.contains("只用一样"))
    try other.press("ctrl-u tab '27' ctrl-s")
    #expect(other.message.contains("请填四位年份"))
  }

  /// Of a year that is built in, a part only amends it, and taking that back leaves what is built in.
  @Test func aPartOfAYearTakesNothingAway() throws {
    var sitting = sitting()
    try sitting.press(": 'holidays' enter down '2026年肉孜节3月20日放假' ctrl-s")
    let picture = sitting.picture.joined()
    #expect(
      picture.contains(":+1") && !picture.contains("-39") && picture.contains("其余 39 天不变"), "\(picture)")
    // Nothing but Enter and Esc: a part takes nobody's place.
    try sitting.press("2")
    #expect(sitting.state.dialogs.last is CalendarLayer)
    try sitting.press("enter")
    let (feast, national) = (
      CivilDate(year: 2026, month: 3, day: 20)!, CivilDate(year: 2026, month: 10, day: 1)!
    )
    #expect(sitting.store.ledger.clock.calendar.day(feast)?.name == "肉孜节")
    #expect(sitting.store.ledger.clock.calendar.day(national)?.kind == .off)
    #expect(sitting.store.ledger.clock.calendar.list(for: 2026)?.days.count == 40)
    try sitting.press("u")
    #expect(sitting.store.ledger.clock.calendar.day(feast) == nil)
    #expect(sitting.store.ledger.clock.calendar.list(for: 2026)?.days.count == 39)
  }

  @Test func whoMayNotIsToldWhoMay() throws {
    var sitting = sitting(as: SampleLedger.clerk)
    try sitting.press(": 'holidays' enter")
    #expect(sitting.state.dialogs.isEmpty)
    #expect(sitting.message.contains("负责人"), "\(sitting.message)")
  }

  @Test func theMenuLeadsThere() throws {
    var sitting = sitting()
    try sitting.press("enter")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(menu.list.shown.contains { $0.code == CommandName.holidays.rawValue })
  }

  /// A second notice of a year shows what it changes: Enter drops nothing, a key of its own puts it in place of all.
  @Test(arguments: [(Language.zh, "enter", 32), (.zh, "2", 30), (.en, "enter", 32), (.en, "2", 30)])
  func aLaterListIsAddedOrTakesTheEarliersPlace(_ language: Language, _ key: String, _ days: Int) throws {
    var sitting = sitting(language)
    try sitting.press(": 'holidays' enter '放假通知.txt' ctrl-s enter")
    #expect(sitting.store.ledger.clock.calendar.list(for: 2027)?.days.count == 32)
    try sitting.press(": 'holidays' enter down")
    let later = Self.notice.replacing(
      "至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班", with: "至6日（周三）放假调休，共6天。10月9日（周六）上班")
    sitting.take(.key(.paste(later)))
    try sitting.press("ctrl-s")
    let picture = sitting.picture.joined(separator: "\n")
    let said =
      language == .zh
      ? ["台账已有 2027 年的安排:-2", "回车并入而不删,按 2 以这里为准(去掉 2 天)"]
      : ["The ledger has holidays of 2027 already: -2", "Enter adds and drops nothing, 2 puts these"]
    for line in said { #expect(picture.contains(line), "\(picture)") }
    try sitting.press(key)
    #expect(sitting.store.ledger.clock.calendar.list(for: 2027)?.days.count == days)
    #expect(sitting.state.dialogs.isEmpty && !isMissing(sitting.store))
  }
}
