import Foundation
import Testing

/// The whole life of items walked through on the screen: a practice ledger in a real terminal, keys alone, several
/// people one after the other by `:as`.
@Suite(.serialized) struct LifeScreenTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("people", "add", "孙强", "--role", "worker")
    try ledger.do("people", "edit", "王磊", "mayCheck=yes")
    try ledger.do("settings", "practice=yes")
    // So that every screen has something to wait for.
    try ledger.do("add", "车棚占道", "--site", "佳美二区", "--category", "0101", "--owner", "孙强")
  }

  /// A person before the screen.
  private struct Desk {
    let terminal: Terminal
    let ledger: TestLedger

    /// Goes on as another person.
    func become(_ name: String) throws {
      try command("as \(name)")
      terminal.wait(for: "\(name) acts") { $0.split(separator: "\n").first?.contains(name) == true }
    }

    /// Types a command.
    func command(_ text: String) throws {
      terminal.wait(for: "what was saved is answered") { !$0.contains("Ctrl-S") }
      try terminal.strike(":")
      terminal.wait(for: "the command line") { $0.contains("Esc") }
      try terminal.type(text)
      try terminal.strike("Enter")
    }

    /// Opens the menu of an item's life and chooses what can be done; nothing else could be chosen by its number.
    func choose(_ action: String, of number: Int) throws {
      try command("\(number)")
      try terminal.strike("s")
      let picture = terminal.wait(for: "the menu with \(action)") { row(action, in: $0) != nil }
      try terminal.strike(try #require(row(action, in: picture)))
    }

    /// The digit before an entry that can be chosen.
    private func row(_ action: String, in picture: String) -> String? {
      picture.split(separator: "\n").compactMap { line in
        line.firstMatch(of: try! Regex("│ ([0-9]) \(NSRegularExpression.escapedPattern(for: action))( |$)"))?[
          1
        ]
        .substring.map(String.init)
      }.first
    }

    /// Saves the form and waits until the item is in a state for everybody, on the disk.
    func save(_ number: Int, becomes state: String) throws {
      try terminal.strike("C-s")
      let isThere = terminal.wait(for: "\(number) \(state)") { _ in
        ((try? ledger.do("show", "\(number)", "--json").json as? [String: Any])?["state"] as? String) == state
      }
      _ = isThere
    }

    /// Waits until what the disk has of an item is so.
    func expect(
      _ number: Int, _ what: String, _ isSo: @escaping ([String: Any]) -> Bool,
      location: SourceLocation = #_sourceLocation
    ) {
      terminal.wait(for: "\(number): \(what)", location: location) { _ in
        (try? ledger.do("show", "\(number)", "--json").json as? [String: Any]).map(isSo) ?? false
      }
    }
  }

  private func count(_ item: [String: Any], _ list: String) -> Int { (item[list] as? [Any])?.count ?? 0 }

  /// Reports an item by the form, as whoever acts.
  private func report(_ title: String, site: String, category: String?, at desk: Desk) throws {
    try desk.terminal.strike("n")
    desk.terminal.wait("登记新事项")
    try desk.terminal.type(title)
    try desk.terminal.strike("Tab")
    try desk.terminal.type(site)
    desk.terminal.wait(for: "the site is offered") { $0.contains("/ \(site)") }
    try desk.terminal.strike("Enter")
    if let category {
      // Choosing moves on to the next field, the category.
      desk.terminal.wait(for: "the site is chosen") { !$0.contains("/ \(site)") }
      try desk.terminal.type(category)
      desk.terminal.wait(for: "the category is offered") { $0.contains("/ \(category)") }
      try desk.terminal.strike("Enter")
      desk.terminal.wait(for: "the category is chosen") { !$0.contains("/ \(category)") }
    }
    try desk.terminal.strike("C-s")
    desk.terminal.wait(for: "it is reported") { $0.contains(title) && !$0.contains("登记新事项") }
  }

  @Test func theWholeLife() throws {
    let desk = Desk(terminal: try Terminal.items(of: ledger, columns: 120, rows: 36), ledger: ledger)
    let terminal = desk.terminal
    // A worker reports what is not in their own grid; the office assigns it; its owner takes it up.
    try desk.become("孙强")
    try report("楼道堆放纸箱", site: "佳美二区3栋", category: "楼道乱堆放", at: desk)
    desk.expect(2, "reported") { $0["state"] as? String == "reported" }
    try desk.become("李芳")
    try desk.choose("派单", of: 2)
    terminal.wait(for: "people are offered") { $0.contains("王磊") && $0.contains("孙强") }
    try terminal.type("王磊")
    try terminal.strike("Enter")
    desk.expect(2, "assigned") { $0["ownerName"] as? String == "王磊" && $0["state"] as? String == "assigned" }
    try desk.become("王磊")
    try desk.choose("接单", of: 2)
    desk.expect(2, "in progress") { $0["state"] as? String == "inProgress" }
    // A progress note.
    try terminal.strike("c")
    terminal.wait("进展 20")
    try terminal.type("已通知住户周三前清走")
    try terminal.strike("C-s")
    desk.expect(2, "a note") { count($0, "notes") == 1 }
    // An extension is asked for and granted, a second one refused.
    for (answer, isGranted) in [("同意申请", true), ("不同意申请", false)] {
      try desk.become("王磊")
      try desk.choose("申请延期", of: 2)
      terminal.wait("申请延期 20")
      try terminal.type(isGranted ? "+40" : "+60")
      try terminal.strike("Tab")
      try terminal.type("住户外出")
      try terminal.strike("C-s")
      desk.expect(2, "a request") { count($0, "requests") == 1 }
      try desk.become("赵敏")
      try desk.choose(answer, of: 2)
      terminal.wait("\(answer) 20")
      try terminal.type("按例会意见")
      try terminal.strike("C-s")
      desk.expect(2, "answered") { count($0, "requests") == 0 && count($0, "extensions") == 1 }
    }
    // Suspended by the lead until a date, and resumed.
    try desk.choose("挂账", of: 2)
    terminal.wait("挂账 20")
    try terminal.strike("Enter")
    terminal.wait("季节原因")
    try terminal.strike("Enter")
    terminal.wait(for: "the reason is chosen") { !$0.contains("产权争议") }
    try terminal.type("+20")
    try terminal.strike("Tab")
    try terminal.type("冬季不能施工")
    try desk.save(2, becomes: "suspended")
    try desk.choose("恢复", of: 2)
    terminal.wait("恢复 20")
    try terminal.type("天气转好")
    try desk.save(2, becomes: "inProgress")
    // Submitted, failed by a second person, reworked, submitted again.
    for (round, words) in ["清走大部分", "全部清走"].enumerated() {
      try desk.become("王磊")
      try desk.choose("提交核查", of: 2)
      terminal.wait("提交核查 20")
      try terminal.type(words)
      try desk.save(2, becomes: "submitted")
      guard round == 0 else { break }
      try desk.become("李芳")
      try desk.choose("返工", of: 2)
      terminal.wait("返工 20")
      try terminal.type("东侧还有")
      try desk.save(2, becomes: "inProgress")
    }
    // Nobody passes their own work: the step is not in the menu, and its last row names the rule.
    try desk.command("2")
    try terminal.strike("s")
    terminal.wait("其他步骤为什么不能选")
    try terminal.strike("G")
    try terminal.strike("Enter")
    terminal.wait(for: "the rule among the other steps") { picture in
      picture.split(separator: "\n").contains { $0.contains("通过(销号)") && $0.contains("不能核查自己的事项") }
    }
    try terminal.strike("Escape")
    try terminal.strike("Escape")
    try desk.become("李芳")
    try desk.choose("通过(销号)", of: 2)
    terminal.wait("通过(销号) 20")
    try terminal.type("现场核查合格")
    try desk.save(2, becomes: "closed")
    // The lead reopens it within seven days; undo takes that back.
    try desk.become("赵敏")
    try desk.command("2")
    try desk.choose("重新整改", of: 2)
    terminal.wait("重新整改 20")
    try terminal.type("居民反映又堆上了")
    try desk.save(2, becomes: "inProgress")
    try terminal.strike("u")
    desk.expect(2, "closed again by undo") { $0["state"] as? String == "closed" }
    try terminal.strike("C-r")
    desk.expect(2, "reopened by redo") {
      $0["state"] as? String == "inProgress" && $0["reworkCount"] as? Int == 1
    }
  }

  @Test func returnsAndWhatEndsAnItem() throws {
    let desk = Desk(terminal: try Terminal.items(of: ledger, columns: 120, rows: 36), ledger: ledger)
    let terminal = desk.terminal
    try desk.become("李芳")
    try report("下水道堵塞", site: "佳美二区", category: "楼道乱堆放", at: desk)
    // Assigned and returned twice: the third time only the lead assigns.
    for round in 1...2 {
      try desk.become("李芳")
      try desk.choose("派单", of: 2)
      terminal.wait(for: "people are offered") { $0.contains("王磊") && $0.contains("孙强") }
      try terminal.type("孙强")
      try terminal.strike("Enter")
      desk.expect(2, "assigned") { $0["state"] as? String == "assigned" }
      try desk.become("孙强")
      try desk.choose("退回", of: 2)
      terminal.wait("退回 20")
      try terminal.strike("Enter")
      terminal.wait("不属本网格")
      try terminal.strike("Enter")
      terminal.wait(for: "the reason is chosen") { !$0.contains("找不到") }
      try terminal.strike("C-s")
      desk.expect(2, "returned \(round)") { $0["returnCount"] as? Int == round }
    }
    try desk.become("李芳")
    try desk.command("2")
    try terminal.strike("s")
    terminal.wait("其他步骤为什么不能选")
    try terminal.strike("G")
    try terminal.strike("Enter")
    terminal.wait(for: "the rule of the third assignment") { picture in
      picture.split(separator: "\n").contains { $0.contains("派单") && $0.contains("已退回两次,须由负责人") }
    }
    try terminal.strike("Escape")
    try terminal.strike("Escape")
    try desk.become("赵敏")
    try desk.choose("派单", of: 2)
    terminal.wait(for: "people are offered") { $0.contains("王磊") && $0.contains("孙强") }
    try terminal.type("王磊")
    try terminal.strike("Enter")
    desk.expect(2, "assigned by the lead") { $0["ownerName"] as? String == "王磊" }
    // A second report of the same is merged, another one cancelled; both are taken back step by step.
    try report("下水道又堵", site: "佳美二区", category: "楼道乱堆放", at: desk)
    terminal.wait("可能重复")
    try desk.choose("并入另一事项", of: 3)
    terminal.wait("并入另一事项 20")
    try terminal.type("下水道堵塞")
    terminal.wait(for: "the other item is offered") { $0.contains("/ 下水道堵塞") }
    try terminal.strike("Enter")
    terminal.wait(for: "it is chosen") { !$0.contains("/ 下水道堵塞") }
    try terminal.type("同一处")
    try desk.save(3, becomes: "duplicate")
    try desk.choose("作废", of: 2)
    terminal.wait("作废 20")
    try terminal.type("误报")
    try desk.save(2, becomes: "cancelled")
    try terminal.strike("u")
    desk.expect(2, "no longer cancelled") { $0["state"] as? String == "assigned" }
    try terminal.strike("u")
    desk.expect(3, "no longer merged") { $0["state"] as? String == "registered" && $0["duplicateOf"] == nil }
  }

  @Test func aShortOneInEnglish() throws {
    let desk = Desk(
      terminal: try Terminal.items(of: ledger, options: "--lang en", columns: 120, rows: 36), ledger: ledger)
    let terminal = desk.terminal
    try desk.become("孙强")
    try desk.choose("Submit for check", of: 1)
    terminal.wait("Submit for check 20")
    try terminal.type("taken down")
    try desk.save(1, becomes: "submitted")
    try desk.command("1")
    try terminal.strike("s")
    terminal.wait("Why no other step")
    try terminal.strike("G")
    try terminal.strike("Enter")
    terminal.wait(for: "why not") { picture in
      picture.split(separator: "\n").contains {
        $0.contains("Pass and close") && $0.contains("may not check")
      }
    }
    try terminal.strike("Escape")
    try terminal.strike("Escape")
    try desk.become("李芳")
    try desk.choose("Pass and close", of: 1)
    terminal.wait("Pass and close 20")
    try terminal.type("seen on the spot")
    try desk.save(1, becomes: "closed")
    try terminal.strike("u")
    desk.expect(1, "back at its check") { $0["state"] as? String == "submitted" }
  }
}
