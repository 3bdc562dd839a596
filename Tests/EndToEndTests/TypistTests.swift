import Foundation
import Testing

/// Who acts for another is shown wherever the act is shown.
@Suite struct TypistTests {
  /// An office in which everybody has a login of their own, which is not that of whoever runs these tests.
  private func office() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("people", "add", "李秀英", "--role", "clerk", "--login", "nobody-xy")
    for arguments in [
      ["add", "雨棚", "--site", "佳美二区", "--category", "0101"], ["note", "1", "看过现场"],
      ["assign", "1", "王磊"],
    ] {
      let ended = try Program.run(["--ledger", ledger.path, "--as", "李秀英"] + arguments)
      #expect(ended.status == 0, "\(ended)")
    }
    return ledger
  }

  @Test func theLogSaysWhoTyped() throws {
    let ledger = try office()
    let login = NSUserName()
    let english = try ledger.do("log", "1").lines
    #expect(
      english.count == 3 && english.allSatisfy { $0.contains("李秀英, typed by \(login)\t") }, "\(english)")
    let chinese = try ledger.run("log", "1", lang: "zh").lines
    #expect(chinese.allSatisfy { $0.contains("李秀英(\(login) 代录)") }, "\(chinese)")
    // Who types for oneself is oneself.
    try ledger.do("add", "车棚", "--site", "佳美二区", "--category", "0110")
    #expect(try !ledger.do("log", "2").output.contains("typed by"))
  }

  @Test func theScreenSaysSoBesideNotesAndSteps() throws {
    let ledger = try office()
    let login = NSUserName()
    try ledger.do("add", "车棚", "--site", "佳美二区", "--category", "0110")
    let terminal = try Terminal.items(of: ledger, options: "--lang en", columns: 120, rows: 60)
    try terminal.play(": '1' Enter v")
    terminal.wait("typed by \(login)")
    let told = terminal.picture.components(separatedBy: "李秀英, typed by \(login)").count - 1
    // The note, and each of the three steps.
    #expect(told >= 4, "\(terminal.picture)")
    try terminal.play("Escape : 'q' Enter")
    terminal.wait("ended 0")
  }

  /// Two names that come by one Unix login are one hand, where each of them has one of their own.
  @Test func theSecondPersonComesByAnotherLogin() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("people", "edit", "王磊", "login=nobody-w")
    try ledger.do("people", "edit", "李芳", "login=nobody-l")
    try ledger.do(
      "add", "井盖", "--site", "佳美二区", "--category", "2101", "--owner", "王磊", "--due", "2099-01-01")
    func run(_ person: String, _ words: String...) throws -> Program.Ended {
      try Program.run(["--ledger", ledger.path, "--as", person] + words)
    }
    #expect(try run("王磊", "accept", "1").status == 0)
    #expect(try run("王磊", "submit", "1", "--note", "已修").status == 0)
    let refused = try run("李芳", "pass", "1", "--note", "已看")
    #expect(refused.status == 1 && refused.complaint.contains(NSUserName()), "\(refused)")
    #expect(refused.complaints.count == 1, "\(refused)")
    // Who has no login of their own comes by that of the office's machine, as everybody there does.
    #expect(try run("赵敏", "pass", "1", "--note", "已看").status == 0)
  }
}
