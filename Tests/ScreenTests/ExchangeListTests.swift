import LedgerModel
import Testing

@testable import Interface
import Sample

/// The list of the files that lie in the exchange directory: where it is, what they are, and what stands in their way.
@Suite struct ExchangeListTests {
  private static let large = 400 << 20

  private static func sitting(
    _ language: Language = .zh, columns: Int = 100, rows: Int = 30, login: String? = nil
  ) -> Sitting {
    var sitting = Sitting(
      SampleLedger.store(), as: SampleLedger.worker, language, columns: columns, rows: rows, login: login)
    sitting.exchange = [
      (name: "约谈笔录.pdf", size: 80_000), (name: "现场.mp4", size: large),
      (name: "全景.jpg", size: large), (name: "王磊/拆后.jpg", size: 2_300_000), (name: "拆前.jpg", size: 900),
      (name: "李四/别人的.jpg", size: 5),
    ]
    sitting.store.journal.exchangePath = "/srv/tz/exchange"
    sitting.store.journal.unreadable = [
      ExchangeFile("锁住.jpg", size: 10, trouble: .notPermitted),
      ExchangeFile("相册", size: 0, trouble: .folder),
    ]
    return sitting
  }

  private static func row(_ text: String, _ sitting: Sitting) throws -> String {
    try #require(sitting.picture.first { $0.contains(text) })
  }

  @Test func theListSaysWhereItIsAndWhatTheFilesAre() throws {
    var sitting = Self.sitting()
    try sitting.press("p enter")
    let picture = sitting.picture.joined(separator: "\n")
    #expect(picture.contains("公用:/srv/tz/exchange"))
    #expect(picture.contains("自己的:/srv/tz/exchange/王磊"))
    #expect(picture.contains("WinSCP"))
    #expect(try Self.row("约谈笔录.pdf", sitting).contains("79 KB  文档"))
    #expect(try Self.row("王磊/拆后.jpg", sitting).contains("2.1 MB  照片"))
    #expect(try Self.row("现场.mp4", sitting).contains("视频"))
    #expect(!picture.contains("别人的"))
  }

  @Test func whatIsTooLargeOrCannotBeReadIsSaidInTheList() throws {
    var sitting = Self.sitting()
    let limit = sitting.state.session.ledger.settings.evidenceLimit / 1_048_576
    try sitting.press("p enter")
    #expect(try Self.row("全景.jpg", sitting).contains("太大,限 \(limit) MB"))
    #expect(try Self.row("锁住.jpg", sitting).contains("没有读的权限"))
    #expect(try Self.row("相册", sitting).contains("是文件夹"))
    try sitting.press("'锁住' enter")
    #expect(sitting.message.contains("没有读的权限"))
    #expect(sitting.state.dialogs.last is ChooserLayer)
  }

  @Test func theNewestPhotoThatCanBeTakenIsUnderTheCursor() throws {
    var sitting = Self.sitting()
    try sitting.press("p enter")
    let chooser = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(chooser.list.current?.code == "王磊/拆后.jpg")
    try sitting.press("enter ctrl-s")
    #expect(sitting.item(1).evidence.map(\.name) == ["拆后.jpg"])
  }

  @Test func severalAreMarkedAndAddedAsOneChange() throws {
    var sitting = Self.sitting()
    try sitting.press("p enter")
    try sitting.press("'  '")
    #expect(sitting.picture.joined().contains("已勾选 2 个"))
    try sitting.press("enter")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[0].typed == "王磊/拆后.jpg、拆前.jpg")
    try sitting.press("ctrl-s")
    #expect(Set(sitting.item(1).evidence.map(\.name)) == ["拆后.jpg", "拆前.jpg"])
    try sitting.press("u")
    #expect(sitting.item(1).evidence.isEmpty)
  }

  @Test func aFileThatIsTooLargeIsRefusedBeforeAnythingIsAsked() throws {
    var sitting = Self.sitting()
    try sitting.press("p '拆前.jpg、全景.jpg' ctrl-s")
    #expect(sitting.message.contains("全景.jpg") && sitting.message.contains("文件太大"))
    let isAsked = sitting.asked.contains { if case .attach = $0 { true } else { false } }
    #expect(!isAsked)
    #expect(sitting.item(1).evidence.isEmpty)
  }

  @Test func theFolderOfSomebodyElseIsNotRead() throws {
    var sitting = Self.sitting(login: "somebody")
    try sitting.press("p '李四/别人的.jpg' ctrl-s")
    #expect(sitting.message.contains("exchange"))
    #expect(sitting.item(1).evidence.isEmpty)
    sitting = Self.sitting(login: "somebody")
    try sitting.press("p '王磊/拆后.jpg' ctrl-s")
    #expect(sitting.item(1).evidence.map(\.name) == ["拆后.jpg"])
  }

  @Test func whoCameByAKeyIsToldOfTheFolderAlone() throws {
    var sitting = Self.sitting(login: Actor.keyPrefix + "phone")
    try sitting.press("p enter")
    let picture = sitting.picture.joined(separator: "\n")
    #expect(picture.contains("/王磊") && !picture.contains("/srv/tz"))
  }

  @Test func tablesStandFirstWhereOneComesIn() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.clerk, .en, columns: 100, rows: 30)
    sitting.exchange = [(name: "a.jpg", size: 9), (name: "b.xlsx", size: 9)]
    sitting.store.journal.exchangePath = "/srv/tz/exchange"
    try sitting.press("I")
    let chooser = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(chooser.list.current?.code == "b.xlsx")
    #expect(sitting.picture.joined().contains("for all: /srv/tz/exchange"))
    #expect(try Self.row("b.xlsx", sitting).contains("1 KB  table"))
  }
}
