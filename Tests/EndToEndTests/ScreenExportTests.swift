import Foundation
import Testing

/// What leaves the ledger as a file, from a real screen.
@Suite(.serialized) struct ScreenExportTests {
  @Test func theListAndTheSummaryLieInTheExchangeDirectory() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "车棚占道", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    let terminal = try Terminal.items(of: ledger)
    try terminal.strike("x", "4")
    terminal.wait("已存 1 个文件")
    try terminal.strike("x", "9", "1", "Enter")
    terminal.wait("工作总结")
    terminal.wait("新增1项")
    try terminal.strike("w")
    terminal.wait("已存 4 个文件")
    let names = try FileManager.default.contentsOfDirectory(atPath: ledger.path + "/exchange")
    let endings = names.map { ($0 as NSString).pathExtension }.sorted()
    #expect(endings == ["csv", "docx", "html", "md", "txt"], "\(names)")
    let table = try #require(names.first { $0.hasSuffix(".csv") })
    #expect(
      try String(contentsOfFile: ledger.path + "/exchange/" + table, encoding: .utf8).contains("车棚占道"))
    // The same file as the command makes.
    let made = ledger.scratch.path + "/made.csv"
    try ledger.do("--lang", "zh", "export", made, "state:open")
    #expect(
      FileManager.default.contentsEqual(atPath: made, andPath: ledger.path + "/exchange/" + table))
  }
}
