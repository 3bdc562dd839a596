import LedgerModel
import Testing

@testable import Wording

/// The field's words: each code has one, no two of a vocabulary share one, and Chinese is Chinese.
@Suite struct VocabularyWordsTests {
  private func check<Word: CaseIterable>(
    _ all: Word.Type, _ words: [@Sendable (Word) -> String], unique: Bool = true
  ) {
    for word in words {
      let said = all.allCases.map(word)
      #expect(said.allSatisfy { !$0.isEmpty })
      if unique { #expect(Set(said).count == said.count, "\(said)") }
    }
  }

  @Test func everyWordIsThereOnce() {
    let (zh, en) = (VocabularyWords.of(.zh), VocabularyWords.of(.en))
    check(ItemState.self, [zh.state, en.state])
    check(Lamp.self, [zh.lamp, en.lamp, zh.lampMark, en.lampMark])
    check(Severity.self, [zh.severity, en.severity])
    check(Difficulty.self, [zh.difficulty, en.difficulty])
    check(Source.self, [zh.source, en.source])
    check(Role.self, [zh.role, en.role, zh.roleUpward, en.roleUpward])
    check(Action.self, [zh.action, en.action])
    check(ActionKind.self, [zh.actionKind, en.actionKind])
    check(SuspensionReason.self, [zh.suspensionReason, en.suspensionReason])
    check(ReturnReason.self, [zh.returnReason, en.returnReason])
    check(SupervisionLevel.self, [zh.level, en.level])
    check(EvidencePhase.self, [zh.phase, en.phase])
    check(RequestKind.self, [zh.request, en.request])
    check(CategoryGroup.self, [zh.group, en.group])
    check(SiteKind.self, [zh.siteKind, en.siteKind])
    check(RecordKind.self, [zh.record, en.record])
    check(Channel.self, [zh.channel, en.channel])
  }

  @Test(arguments: RecordVocabulary.allCases, Language.allCases)
  func everyWordOfARecordIsThereOnce(_ vocabulary: RecordVocabulary, _ language: Language) {
    let said = vocabulary.codes.compactMap { RecordWords(language).word($0, of: vocabulary) }
    #expect(said.count == vocabulary.codes.count && Set(said).count == said.count, "\(said)")
  }

  /// The lamp is a word or letter beside its colour (docs/rules.md: Time limits).
  @Test func lampsAndStatesAreTheFieldsOwn() {
    let (zh, en) = (VocabularyWords.of(.zh), VocabularyWords.of(.en))
    #expect(Lamp.allCases.map(zh.lampMark) == ["红", "黄", "绿", "灰"])
    #expect(Lamp.allCases.map(en.lampMark) == ["R", "Y", "G", "-"])
    #expect(
      ItemState.allCases.map(zh.state)
        == ["已上报", "已立案", "已派单", "整改中", "待核查", "已挂账", "已移送", "已销号", "不予立案", "重复", "作废"])
    #expect(CategoryGroup.allCases.map(zh.group) == BuiltInCategories.table.groups.map(\.zh))
  }

  @Test func verbsAndPathsAreSpoken() {
    let (zh, en) = (VocabularyWords.of(.zh), VocabularyWords.of(.en))
    #expect(zh.verb("assign") == "派单")
    #expect(zh.verb("person.add") == "新增人员")
    #expect(en.verb("site.edit") == "site changed")
    #expect(en.verb("teleport") == "teleport")
    #expect(zh.path("quantities/q1") == "数量")
    #expect(en.path("leadUnit") == "lead unit")
    #expect(en.path("future") == "future")
  }

  /// The example of the issue, word for word where it can be.
  @Test func aDueDateExplainsItself() {
    let clock = WorkClock(zone: .shanghai, slots: .standard, calendar: BuiltInCalendar.calendar)
    let start = LedgerZone.shanghai.moment(
      CivilDate(year: 2023, month: 9, day: 28)!, TimeOfDay(hour: 14, minute: 30)!)
    let explanation = clock.explain(.workDays(15), from: start)
    #expect(
      DueWords.of(.en).text(of: explanation, in: .shanghai)
        == "15 workdays from 2023-09-28 14:30, over Mid-Autumn Festival and National Day (09-29 to 10-06), "
        + "with 10-07 and 10-08 worked: 2023-10-25 14:30")
    #expect(
      DueWords.of(.zh).text(of: explanation, in: .shanghai)
        == "自 2023-09-28 14:30 起 15个工作日,中秋节、国庆节放假 09-29 至 10-06,10-07、10-08 上班:2023-10-25 14:30 到期")
    #expect(DueWords.of(.en).limit(.workDays(1)) == "1 workday")
  }
}
