import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// A meeting on a phone: nothing that counts is left out or cut, and the line of keys offers what does something.
@Suite struct SmallMeetingTests {
  private func begun(_ language: Language = .zh, rows: Int = 15) throws -> Sitting {
    try MeetingRoom.begun(try MeetingRoom.store(), language, columns: 40, rows: rows)
  }

  /// What stands between the meeting's heading and the message.
  private func body(_ sitting: Sitting) -> [String] { sitting.picture.dropFirst(3).dropLast(2).map { $0 } }

  @Test(arguments: [(Language.zh, 15), (.en, 15), (.zh, 24), (.en, 24)])
  func bothWeeksAndBothRatesAreThere(_ language: Language, _ rows: Int) throws {
    var sitting = try begun(language, rows: rows)
    try sitting.press("3")
    let shown = body(sitting).joined(separator: "\n")
    #expect(!shown.contains("~"), "\(shown)")
    for figure in ["37", "31", "58.3%", "63.6%", "37.5%", "54.5%"] {
      #expect(shown.contains(figure), "\(shown)")
    }
  }

  @Test(arguments: [Language.zh, .en]) func theFirstScreenIsWhole(_ language: Language) throws {
    let sitting = try begun(language)
    let shown = body(sitting).joined(separator: "\n")
    for told in ["周慧敏", "何静", "社区三楼会议室", "2027", language == .zh ? "待核查 4 件" : "4 to check"] {
      #expect(shown.contains(told), "\(told):\n\(shown)")
    }
  }

  @Test func adjourningSaysThatThereIsMoreAndShowsIt() throws {
    var sitting = try begun(.en)
    try sitting.press("0 D 'meet daily' ctrl-s E")
    #expect(sitting.picture.contains { $0.contains("more below") }, "\(sitting.picture)")
    #expect(sitting.state.keyBar().first?.key == "y" && sitting.state.keyBar().first?.title == "Adjourn")
    #expect(!sitting.picture.contains { $0.contains("no owner") && $0.contains("items") })
    try sitting.press("end")
    #expect(sitting.picture.contains { $0.contains("open items have no owner") }, "\(sitting.picture)")
    #expect(sitting.picture.contains { $0.contains("Decisions lack an owner") }, "\(sitting.picture)")
    #expect(!sitting.picture.contains { $0.contains("more below") })
    try sitting.press("home")
    #expect(sitting.picture.contains { $0.contains("Still open") })
    try sitting.press("y")
    #expect(sitting.meeting.state == .adjourned)
  }

  @Test func howLateAnItemIsStandsWhole() throws {
    for (language, late) in [(Language.zh, "逾期32天"), (.en, "32d late")] {
      var sitting = try begun(language)
      try sitting.press("5")
      #expect(body(sitting).contains { $0.contains(late) }, "\(sitting.picture)")
      #expect(sitting.state.keyBar().prefix(4).contains { $0.key == "n" })
    }
  }

  @Test func theRollCallCountsObserversToo() throws {
    for (language, told) in [(Language.zh, "列席1人"), (.en, "observers 1")] {
      var sitting = try begun(language)
      try sitting.press("2 o")
      #expect(sitting.picture.contains { $0.contains(told) }, "\(sitting.picture)")
      #expect(body(sitting).contains { $0.contains(language == .zh ? "列席" : "observer") })
      #expect(!body(sitting).contains { $0.contains("~") }, "\(sitting.picture)")
    }
  }

  @Test func whatWasSaidStandsBelowItsBeginningAndWhole() throws {
    var sitting = try begun()
    try sitting.press("8")
    let lines = body(sitting).filter { !$0.trimmed.isEmpty }
    #expect(lines.contains { $0.hasPrefix(" * 罗志强") })
    #expect(lines.allSatisfy { $0.hasPrefix(" * ") || $0.hasPrefix("   ") || $0.hasPrefix(" 按") }, "\(lines)")
    #expect(!lines.contains { $0.contains("~") }, "\(lines)")
  }

  @Test func aNoteHasItsLabelAlsoBelowWhatWasHandedIn() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), columns: 80, rows: 24)
    try sitting.press("7")
    var found = 0
    for _ in 0..<8 {
      if let item = sitting.discussed, item.notes.count > 1, item.notes.last?.at == item.submittedAt {
        found += 1
        #expect(sitting.picture.contains { $0.hasPrefix(" 最近") }, "\(sitting.picture)")
      }
      try sitting.press("down")
    }
    #expect(found > 0)
  }

  @Test func theNextMeetingIsAWeekAfterTheHourOfThisOne() throws {
    var sitting = try begun()
    try sitting.press("m")
    #expect(sitting.picture.contains { $0.contains("8:00    = 2026-11-30") }, "\(sitting.picture)")
  }

  /// What the line of keys offers, does something; what it does not offer, says why not.
  @Test func whereNothingIsUnderDiscussionNothingIsOfferedForIt() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), columns: 80, rows: 24)
    for (screen, keys) in [("8", "h"), ("9", "a"), ("3", "y x w"), ("0", "e X")] {
      try sitting.press(screen)
      for key in keys.split(separator: " ").map(String.init) {
        #expect(!sitting.state.keyBar().contains { $0.key == key }, "\(screen) \(key)")
        try sitting.press(key)
        #expect(!sitting.message.isEmpty && sitting.state.dialogs.isEmpty, "\(screen) \(key)")
      }
    }
    try sitting.press("8 n")
    #expect(sitting.state.keyBar().contains { $0.key == "h" })
    try sitting.press("3 n")
    #expect(sitting.state.keyBar().contains { $0.key == "y" })
  }

  @Test func minutesAndAdjourningCountTheSame() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("4 n")
    let item = try #require(sitting.discussed)
    try sitting.press("n 5")
    for _ in 0..<20 where sitting.discussed?.id != item.id { try sitting.press("down") }
    // Talked over on the worker's page; here it is left out, and so is another one that was never talked over.
    try sitting.press("space 5 space")
    #expect(sitting.meeting.marks[item.id]?.mark == .discussed)
    let agenda = store.ledger.agenda(of: sitting.meeting, at: MeetingRoom.now)
    #expect(agenda.counts.discussed == 1)
    #expect(agenda.gaps.contains(.redNotDiscussed(agenda.counts.red - 1)), "\(agenda.gaps)")
    try sitting.press("0 E")
    #expect(
      sitting.picture.contains { $0.contains("红灯待整改\(agenda.counts.red - 1)项未议") }, "\(sitting.picture)")
  }
}
