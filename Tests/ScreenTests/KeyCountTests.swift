import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// How many keys besides typed text the daily ways take, by letters and by arrows, Enter, Esc and digits alone.
@Suite struct KeyCountTests {
  /// The keys of a script that are no typed text.
  private func keys(_ script: String) -> [String] {
    script.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.flatMap { $0.element.split(separator: " ").map(String.init) }
  }

  private static let plain: Set<String> = ["up", "down", "left", "right", "enter", "esc"]

  private func isPlain(_ key: String) -> Bool { Self.plain.contains(key) || Int(key) != nil }

  /// A clerk's office whose exchange directory holds a photo.
  private func sitting(_ language: Language) -> Sitting {
    var sitting = Sitting(SampleLedger.store(), language, rows: 30)
    sitting.exchange = [(name: "井盖.jpg", size: 2_300)]
    return sitting
  }

  @Test(arguments: [
    ("n '井盖破损' enter 'xf' enter 'ldf' enter enter enter ctrl-s", 8, false),
    (
      "enter 7 '井盖破损' down 'xf' enter 'ldf' enter enter enter down down down down down down down down enter",
      16, true
    ),
  ])
  func registeringWithAPhoto(_ script: String, _ most: Int, _ isPlainOnly: Bool) throws {
    for language in Language.allCases { try register(script, most, isPlainOnly, language) }
  }

  private func register(_ script: String, _ most: Int, _ isPlainOnly: Bool, _ language: Language) throws {
    var sitting = sitting(language)
    try sitting.press(script)
    let item = sitting.item(9)
    #expect(item.title == "井盖破损" && item.site == "xf" && item.category == "2101", "\(sitting.message)")
    #expect(item.evidence.map(\.name) == ["井盖.jpg"], "\(sitting.picture.joined(separator: "\n"))")
    #expect(keys(script).count <= most, "\(keys(script))")
    #expect(!isPlainOnly || keys(script).allSatisfy(isPlain), "\(keys(script))")
  }

  /// All of them, and none before them: a query lists them alone, the list of a person's open items has them at its top.
  @Test(arguments: [
    (Language.zh, "f '责任人:王磊 灯:红' enter", 3, false), (.en, "f 'owner:王磊 lamp:red' enter", 3, false),
    (.zh, "4 enter", 6, true), (.en, "4 enter", 6, true),
  ])
  func aWorkersOverdueItems(_ language: Language, _ script: String, _ most: Int, _ isPlainOnly: Bool) throws {
    var sitting = sitting(language)
    try sitting.press(script)
    let session = sitting.state.session
    let listed = try #require(sitting.state.views[.items] as? ItemsView).listed(session)
    let all = (0..<session.ledger.items.count).map { session.ledger.items[$0].item }
    let overdue = all.filter { $0.owner == SampleLedger.worker && session.lamp(of: $0.id) == .red }
    #expect(!overdue.isEmpty && Set(listed.prefix(overdue.count)) == Set(overdue.map(\.id)))
    #expect(isPlainOnly || listed.count == overdue.count)
    #expect(keys(script).count <= most)
    #expect(!isPlainOnly || keys(script).allSatisfy(isPlain))
  }

  @Test(arguments: [("x 9 3 '王磊' enter", 4, false), ("enter 9 9 3 '王磊' enter", 8, true)])
  func aPersonsSummary(_ script: String, _ most: Int, _ isPlainOnly: Bool) throws {
    for language in Language.allCases { try summarize(script, most, isPlainOnly, language) }
  }

  private func summarize(_ script: String, _ most: Int, _ isPlainOnly: Bool, _ language: Language) throws {
    var sitting = sitting(language)
    try sitting.press(script)
    let summary = try #require(
      sitting.state.dialogs.last as? SummaryLayer, "\(sitting.picture.joined(separator: "\n"))")
    #expect(summary.scope.rates.person == SampleLedger.worker)
    #expect(keys(script).count <= most)
    #expect(!isPlainOnly || keys(script).allSatisfy(isPlain))
  }
}
