import Foundation
import Testing

/// What an import shows on a terminal while it is read, and of what it remarks.
extension ImportTests {
  /// A table that takes so long that somebody can watch it and change their mind.
  private func longTable(_ rows: Int, in folder: String) throws -> String {
    let file = folder + "/long.csv"
    let lines = (1...rows).map { "\($0)号楼楼道堆物\($0),\($0 % 40 + 1)号楼,网格员\($0 % 9)" }
    try ("问题描述,点位名称,责任人\n" + lines.joined(separator: "\n") + "\n").write(
      toFile: file, atomically: false, encoding: .utf8)
    return file
  }

  @Test(arguments: [
    ("zh", "已读取", "/60000 行", "已中断,台账没有任何改动"),
    ("en", "read ", " of 60000 rows", "interrupted, nothing was written"),
  ])
  func progressShowsOnATerminalAndAnInterruptWritesNothing(
    language: String, reads: String, rows: String, ended: String
  ) throws {
    let ledger = try TestLedger()
    let file = try longTable(60_000, in: ledger.scratch.path)
    let terminal = try Terminal(
      "trap : INT; '\(Program.path)' --ledger '\(ledger.path)' --lang \(language) import '\(file)'",
      columns: 200)
    let shown = terminal.wait(for: "progress") { $0.contains(reads) && $0.contains(rows) }
    // One line, rewritten.
    #expect(shown.components(separatedBy: reads).count == 2)
    try terminal.strike("C-c")
    let picture = terminal.wait("ended 1")
    #expect(picture.contains(ended) && !picture.contains(rows), "\(picture)")
    #expect(try ledger.do("count").output == "0\n")
  }

  @Test func progressIsGoneAtTheEndAndNowhereElse() throws {
    let ledger = try TestLedger()
    let file = try longTable(500, in: ledger.scratch.path)
    let terminal = try Terminal(
      "'\(Program.path)' --ledger '\(ledger.path)' import '\(file)' 2>'\(file).err' | cat; cat '\(file).err'")
    let picture = terminal.wait("ended 0")
    #expect(!picture.contains("已读取") && !picture.contains("正在"), "\(picture)")
    #expect(!(try String(contentsOfFile: file + ".err", encoding: .utf8)).contains("\r"))
    let other = try TestLedger()
    let watched = try Terminal("'\(Program.path)' --ledger '\(other.path)' import '\(file)' && echo imported")
    let end = watched.wait("ended 0")
    #expect(end.contains("500") && !end.contains("已读取") && !end.contains("正在"), "\(end)")
    #expect(try other.do("count").output == "500\n")
  }

  /// A terminal shows the first remarks and how many more there are, a file all of them.
  @Test(arguments: [("zh", "……另有 22 条没有列出"), ("en", "... 22 more are not shown")])
  func remarksPushNothingOutOfSight(_ language: String, _ more: String) throws {
    let ledger = try TestLedger()
    let file = ledger.scratch.path + "/remarks.csv"
    let rows = (1...40).map { "佳美二区,第\($0)件,查无此类\n" }
    try ("点位名称,问题描述,问题类别\n" + rows.joined()).write(toFile: file, atomically: false, encoding: .utf8)
    let command = "'\(Program.path)' --ledger '\(ledger.path)' --lang \(language) import --dry-run '\(file)'"
    let terminal = try Terminal(command, columns: 120, rows: 60)
    let picture = terminal.wait("ended 0")
    #expect(picture.contains(more), "\(picture)")
    // The first says that the table tells no report's day.
    #expect(picture.components(separatedBy: "查无此类").count == 19)
    let ended = try Program.run(["--ledger", ledger.path, "import", "--dry-run", file])
    // A remark for each row, and one that no column says when they were reported.
    #expect(ended.complaints.count == 41)
  }
}
