import Foundation
import Testing

/// A ledger that a newer program took over: what it allows is done, the rest is refused in a line that says what to do.
@Suite(.ownThread) struct NewerFormatTests {
  private func ledger(format: Int, reader: Int, writer: Int) throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101")
    try Self.upgrade(ledger, format: format, reader: reader, writer: writer)
    return ledger
  }

  /// What a newer program would write into FORMAT.
  private static func upgrade(_ ledger: TestLedger, format: Int, reader: Int, writer: Int) throws {
    let file = URL(fileURLWithPath: ledger.path + "/FORMAT")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("\"format\": 1", with: "\"format\": \(format)")
      .replacing("\"oldestReader\": 1", with: "\"oldestReader\": \(reader)")
      .replacing("\"oldestWriter\": 1", with: "\"oldestWriter\": \(writer)")
    try Data(text.utf8).write(to: file)
    #expect(text.contains("\"format\": \(format)"))
  }

  @Test func oneThatMayBeReadIsReadAndNotWritten() throws {
    let ledger = try ledger(format: 2, reader: 1, writer: 2)
    let before = try Program.run(
      ["-r", ledger.path + "/journal", ledger.scratch.path + "/before"], binary: "cp")
    #expect(before.status == 0)
    #expect(try ledger.do("list").output.contains("雨棚"))
    #expect(try ledger.do("check").output.contains("1"))
    for words in [
      ["note", "1", "看"], ["add", "其后", "--address", "1号"], ["upgrade"], ["people", "add", "甲"],
      ["check", "--repair"],
    ] {
      let refused = try Program.run(["--ledger", ledger.path] + words)
      #expect(refused.status == 1 && refused.complaints.count == 1 && refused.output.isEmpty, "\(refused)")
      #expect(refused.complaint.contains("newer format (2)") && refused.complaint.contains("only reads"))
    }
    #expect(try ledger.run("upgrade", lang: "zh").complaint.contains("只能查看:请升级程序"))
    let same = try Program.run(
      ["-r", "-x", "holder-*", ledger.path + "/journal", ledger.scratch.path + "/before"], binary: "diff")
    #expect(same.status == 0, "\(same)")
  }

  @Test func oneThatMayNotBeReadIsLeftAlone() throws {
    let ledger = try ledger(format: 3, reader: 3, writer: 3)
    for words in [["list"], ["status"], ["check"], ["check", "--repair"], ["upgrade"], ["add", "其后"]] {
      let refused = try Program.run(["--ledger", ledger.path] + words)
      #expect(refused.status == 1 && refused.complaints.count == 1 && refused.output.isEmpty, "\(refused)")
      #expect(refused.complaint.contains("newer format (3)") && refused.complaint.contains("cannot read"))
    }
    #expect(try ledger.run("list", lang: "zh").complaint.contains("读不了:请升级程序"))
  }

  /// A screen that is open meanwhile says it in a line, and keeps what was typed.
  @Test func anOpenScreenIsTold() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "车棚漏雨", "--site", "佳美二区", "--category", "0101")
    let terminal = try Terminal.items(of: ledger, options: "--as 李芳 --lang zh", columns: 100)
    try Self.upgrade(ledger, format: 2, reader: 1, writer: 2)
    // What a newer program writes wakes it: an epoch of its own.
    try FileManager.default.createDirectory(
      atPath: ledger.path + "/journal/00000000-1", withIntermediateDirectories: false)
    terminal.wait("台账已升级到格式 2")
    try terminal.play(": 'q' Enter")
    terminal.wait("ended 0")
  }

  @Test func theNewestFormatNeedsNothing() throws {
    let ledger = try TestLedger()
    #expect(
      try ledger.do("upgrade").output == "the ledger is of format 1, the newest there is: nothing to do\n")
    #expect(try ledger.run("upgrade", lang: "zh").output.contains("不用升级"))
    #expect(try ledger.run("--as", "李芳", "upgrade").status == 64)
  }
}
