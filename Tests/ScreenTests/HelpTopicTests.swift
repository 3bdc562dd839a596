import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What people look for in the help by words of their own.
@Suite struct HelpTopicTests {
  @Test(arguments: [(Language.zh, "离职", "移交一个人名下"), (.en, "leaver", "Hand over all open items")])
  func aWordOfOnesOwnLeadsThere(_ language: Language, _ word: String, _ title: String) throws {
    var sitting = Sitting(SampleLedger.store(), language)
    try sitting.press("?")
    #expect(!sitting.picture.joined().contains(title), "\(sitting.picture)")
    try sitting.press("'\(word)'")
    #expect(sitting.picture.joined().contains(title), "\(sitting.picture)")
    try sitting.press("enter")
    #expect(sitting.state.view == .people && sitting.state.dialogs.isEmpty)
  }

  /// A topic leads to another view: what is being typed would be gone.
  @Test func fromAFormNothingLeadsAway() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n '楼道堆物' f1 '离职'")
    #expect(!sitting.picture.joined().contains("移交一个人名下"), "\(sitting.picture)")
    try sitting.press("enter esc")
    #expect(sitting.state.view == .items)
    let form = try #require(sitting.state.dialogs.first as? FormLayer)
    #expect(form.fields[0].typed == "楼道堆物")
  }

  /// What is told of a year without holidays names the command that enters them, not the calendar.
  @Test(arguments: Language.allCases) func aYearsHolidaysAreEnteredByTheirCommand(_ language: Language) {
    let (words, name) = (ScreenWords(language), CommandName.holidays.rawValue)
    #expect(words.meeting.page.noHolidays("2027").contains(name))
    #expect(words.calendar.missing(2027, true).contains(name))
  }

  /// Every topic that leads somewhere leads there from the table of items, where the daily work is.
  @Test func whereTheyLeadToHoldsInTheTable() {
    let held = Set(Command.commands(at: .items))
    for topic in HelpWords(.zh).topics({ _ in "" }) {
      if let command = topic.command { #expect(held.contains(command), "\(topic.title)") }
    }
  }

  /// Without the keys that the table gives them, topics name none: so none can differ from it.
  @Test(arguments: Language.allCases) func topicsNameNoKeyOfTheirOwn(_ language: Language) {
    let keys = Set(Command.table.flatMap(\.keys).map { KeyName.shown($0) })
    for topic in HelpWords(language).topics({ _ in "" }) {
      let words = topic.how.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-?/:.+".contains($0))) }
      #expect(!words.contains { keys.contains(String($0)) }, "\(topic.how)")
    }
  }

  /// The key that a topic names is the command's in the table, from every view.
  @Test(arguments: [Place.items, .records, .queue, .list, .figures, .calendar, .board])
  func topicsNameTheKeysOfTheTable(_ place: Place) {
    let session = Sitting(SampleLedger.store()).state.session
    _ = HelpWords(.zh).topics { name in
      let shown = session.shownKey(of: name, from: place)
      let keys = Command.table.filter { $0.name == name }.flatMap(\.keys).map { KeyName.shown($0) }
      #expect(keys.contains(shown), "\(name) in \(place): \(shown)")
      return shown
    }
  }

  /// A key that somebody gave another meaning is not told for the old one.
  @Test func aKeyOfOnesOwnIsNotToldForWhatItWas() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'map x note 已约谈' enter ? '打印'")
    #expect(sitting.picture.joined().contains(":export"), "\(sitting.picture)")
  }
}
