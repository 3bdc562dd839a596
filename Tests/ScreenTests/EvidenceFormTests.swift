import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Photos and papers are added from the screen.
@Suite struct EvidenceFormTests {
  private static let files = [
    (name: "拆后正面.jpg", size: 2_300_000), (name: "拆后侧面.jpg", size: 1_900_000),
    (name: "约谈笔录.pdf", size: 80_000),
  ]

  private func sitting(
    _ language: Language = .zh, columns: Int = 80, rows: Int = 24, as person: RecordID = SampleLedger.worker
  ) -> Sitting {
    var sitting = Sitting(SampleLedger.store(), as: person, language, columns: columns, rows: rows)
    sitting.exchange = Self.files
    return sitting
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "evidence.\(look)", sitting(look.language, columns: look.columns, rows: look.rows),
      ["p", "enter", "down enter", "ctrl-s", "p 'missing.jpg' ctrl-s", "esc 1 v G"])
  }

  @Test func theNameIsCompletedAsFarAsItIsClear() throws {
    var sitting = sitting()
    try sitting.press("p '拆' tab")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[0].typed == "拆后")
    try sitting.press("'侧' tab tab ctrl-s")
    let evidence = try #require(sitting.item(1).evidence.first)
    #expect(evidence.name == "拆后侧面.jpg" && evidence.size == 1_900_000 && evidence.phase == .after)
    #expect(evidence.by == SampleLedger.worker)
    try sitting.press("u")
    #expect(sitting.item(1).evidence.isEmpty)
  }

  @Test func thePhaseFollowsTheStateAndCanBeChosen() throws {
    for (counter, proposed) in [(7, EvidencePhase.before), (1, .after)] {
      var sitting = sitting(as: SampleLedger.clerk)
      try sitting.press(": '\(counter)' enter p")
      let form = try #require(sitting.state.dialogs.last as? FormLayer)
      #expect(form.fields[1].chosen?.code == proposed.rawValue)
    }
    var sitting = sitting()
    try sitting.press("p '约谈笔录.pdf' down left ctrl-s")
    #expect(sitting.item(1).evidence.first?.phase == .during)
  }

  /// A comma parts names, but not one that lies there.
  @Test func aNameWithACommaIsOneName() throws {
    for keys in ["p enter enter ctrl-s", "p '3栋,拆前.jpg' ctrl-s"] {
      var sitting = sitting()
      sitting.exchange = [(name: "3栋,拆前.jpg", size: 90_000)]
      try sitting.press(keys)
      #expect(sitting.item(1).evidence.map(\.name) == ["3栋,拆前.jpg"], "\(sitting.message)")
    }
    var sitting = sitting()
    sitting.exchange = [("3栋,拆前.jpg", 90_000), ("3栋", 10), ("拆后.jpg", 80_000)]
    try sitting.press("p '拆后.jpg、 3栋,拆前.jpg ,3栋' ctrl-s")
    #expect(sitting.item(1).evidence.map(\.name) == ["拆后.jpg", "3栋,拆前.jpg", "3栋"], "\(sitting.message)")
  }

  @Test func aMissingFileIsSaidAndTheFormStays() throws {
    var sitting = sitting()
    try sitting.press("p 'nothing.jpg' ctrl-s")
    #expect(sitting.message.contains("没有文件 nothing.jpg"))
    #expect(sitting.state.dialogs.last is FormLayer)
    #expect(sitting.item(1).evidence.isEmpty)
  }

  @Test func aFileThatIsTooLargeIsRefusedWithTheLimit() throws {
    var sitting = sitting()
    let limit = sitting.state.session.ledger.settings.evidenceLimit
    sitting.exchange = [(name: "a.mov", size: limit + 1)]
    try sitting.press("p enter enter ctrl-s")
    #expect(
      sitting.message.contains(
        "文件太大,最大 \(limit / 1_048_576) MB"))
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[0].complaint != nil && form.focus == 0)
  }

  @Test func aPathIsTakenOnlyFromWhoIsLoggedInAsThemselves() throws {
    var own = sitting()
    own.store.journal.lay("/home/wang/a.jpg", [UInt8](repeating: 0, count: 120_000))
    try own.press("p '/home/wang/a.jpg' ctrl-s")
    #expect(own.item(1).evidence.first?.name == "a.jpg")
    // A clerk in practice acting for the worker is logged in as somebody else.
    var other = sitting(as: SampleLedger.clerk)
    try other.press(": 'as 王磊' enter p '/etc/shadow' ctrl-s")
    #expect(other.message.contains("exchange"))
    #expect(other.item(1).evidence.isEmpty)
  }

  @Test func anEmptyExchangeSaysWhatToDo() throws {
    var sitting = sitting(as: SampleLedger.clerk)
    sitting.exchange = []
    try sitting.press(": 'as 王磊' enter p")
    #expect(sitting.message.contains("没有文件") && sitting.message.contains("exchange"))
    #expect(sitting.state.dialogs.isEmpty)
  }
}
