import Foundation
import Testing

/// A new ledger speaks the language of its name, or the one that was asked for, whatever the server speaks.
@Suite(.ownThread) struct LedgerLanguageTests {
  @Test(arguments: [
    (["--name", "佳美社区"], "zh"), (["--name", "Garden Estate"], "en"),
    (["--name", "佳美社区", "--lang", "en"], "en"),
  ])
  func initSaysIt(_ words: [String], _ language: String) throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/ledger"
    #expect(try Program.run(["init", path] + words).status == 0)
    let settings = try Program.run(["--ledger", path, "settings"])
    #expect(settings.output.contains("language\t\(language)"), "\(settings.output)")
  }

  @Test func aFirstLoginSpeaksIt() throws {
    let ledger = try TestLedger()
    let terminal = try Terminal.screen(of: ledger, environment: ["LANG": "C.UTF-8"])
    terminal.wait("两分钟导览")
    try terminal.strike("Enter")
    terminal.wait("填上您的姓名")
    // It is changed like any other setting.
    try ledger.do("settings", "language=en")
    #expect(try ledger.run("settings", "language=fr").status == 1)
    let again = try Terminal.screen(of: ledger, environment: ["LANG": "C.UTF-8"])
    again.wait("Enter your own name")
  }
}
