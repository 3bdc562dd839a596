import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Items that are named before a command, and marks by range and by query, which stay after what is done on them.
@Suite struct RangeTests {
  @Test func aRangeIsReadByNumbersOrByRows() throws {
    let five = ItemRange.End.number(ItemNumber(year: 2026, counter: 5))
    let read: [(String, ItemRange.End, ItemRange.End)] = [
      ("5", five, five), ("5,2026-0009", five, .number(ItemNumber(year: 2026, counter: 9))),
      (".", .row(0), .row(0)), (".,+3", .row(0), .row(3)), ("-2,.", .row(-2), .row(0)),
      (".+1,$", .row(1), .last),
      (",+", .row(0), .row(1)), ("%", .first, .last), ("$", .last, .last),
    ]
    for (text, from, to) in read {
      let range = try ItemRange(text, thisYear: 2026)
      #expect(range.from == from && range.to == to, "\(text)")
    }
    for text in ["5,.", "$,5", "+1,2026-0001"] {
      #expect(throws: ItemRange.Fault.mixed, "\(text)") { try ItemRange(text, thisYear: 2026) }
    }
    for text in ["5,,6", "1,2,3", ".5", "0", "%,5", "5-", "99999999"] {
      #expect(throws: ItemRange.Fault.notUnderstood, "\(text)") { try ItemRange(text, thisYear: 2026) }
    }
    #expect(ItemRange.written(in: "5,9mark") == "5,9" && ItemRange.written(in: "mark 5,9").isEmpty)
  }

  @Test func twoNumbersAreItemsWhereverTheyStandInTheList() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '2,4 mark' enter")
    #expect(sitting.markedCounters == [2, 3, 4])
    #expect(sitting.message.contains("已标记 3 件"), "\(sitting.message)")
    try sitting.press(": '4,3 unmark' enter")
    #expect(sitting.markedCounters == [2])
    // One number before a command is that item, without one the way to it; a blank between is not needed.
    try sitting.press(": '5mark' enter : '6' enter")
    #expect(sitting.markedCounters == [2, 5] && sitting.counterUnderCursor == 6)
  }

  @Test(arguments: [(Language.zh, "另有 1 件不在列表里"), (.en, "1 more of these numbers is not in the list")])
  func whatIsNotListedIsLeftAloneAndSaid(_ language: Language, _ told: String) throws {
    // Number 8 is closed, and not in the list of open items.
    var sitting = Sitting(SampleLedger.store(), language, columns: 140)
    try sitting.press(": '7,9 mark' enter")
    #expect(sitting.markedCounters == [7])
    #expect(sitting.message.contains(told), "\(sitting.message)")
  }

  @Test func rowsAreCountedFromTheCursor() throws {
    var sitting = Sitting(SampleLedger.store())
    let listed = sitting.listedCounters
    try #require(listed.count >= 5)
    try sitting.press("down : '.,+1 mark' enter")
    #expect(sitting.markedCounters == Set(listed[1...2]))
    try sitting.press("esc : '-5,. mark' enter")
    #expect(sitting.markedCounters == Set(listed[0...1]))
    try sitting.press("esc : '.,$ mark' enter")
    #expect(sitting.markedCounters == Set(listed[1...]))
    try sitting.press("esc : '$ mark' enter")
    #expect(sitting.markedCounters == [listed[listed.count - 1]])
    try sitting.press("esc : '%mark' enter")
    #expect(sitting.markedCounters == Set(listed))
  }

  @Test func aRangeIsAssignedAsOneChange() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '2,3 assign 王磊' enter")
    #expect(sitting.item(2).owner == SampleLedger.other)
    #expect(sitting.picture.contains { $0.contains("派单给谁") && $0.contains("2 件") }, "\(sitting.picture)")
    try sitting.press("enter")
    #expect(sitting.item(2).owner == SampleLedger.worker && sitting.item(3).owner == SampleLedger.worker)
    try sitting.press("u")
    #expect(sitting.item(2).owner == SampleLedger.other && sitting.item(3).owner == SampleLedger.other)
  }

  @Test func aNoteGoesToARangeAndNotToTheMarkedOnes() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '1 mark' enter : '2,3 note 已约谈' enter enter")
    let noted = (1...8).filter { counter in sitting.item(counter).notes.contains { $0.text == "已约谈" } }
    #expect(noted == [2, 3], "\(sitting.picture)")
    try sitting.press(": '2,3 export' enter 4")
    #expect(sitting.exported.last?.items.count == 2)
  }

  @Test(
    arguments: [
      ("5,. mark", "一头是编号"), ("5,,6 mark", "不是范围"), ("5,6", "后面要写命令"), ("2,3 edit", "一次只办一件"),
      ("2,3 sort", "前面不能写范围"), ("100,200 mark", "列表里没有"), ("2,3 zzz", "没有命令"),
    ] as [(String, String)])
  func whatIsNoRangeIsSaidAndDoesNothing(_ typed: String, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store())
    let before = sitting.store.changes.count
    try sitting.press(": '\(typed)' enter")
    #expect(sitting.message.contains(told), "\(sitting.message)")
    #expect(sitting.markedCounters.isEmpty && sitting.store.changes.count == before && sitting.bells == 1)
  }

  @Test func whereNoItemsAreListedARangeMeansNothing() throws {
    var sitting = Sitting(SampleLedger.store(), opening: .people)
    try sitting.press(": '2,3 assign 王磊' enter")
    #expect(sitting.message.contains("范围只用于事项的列表") && sitting.state.dialogs.isEmpty, "\(sitting.message)")
  }

  @Test func fullWidthSignsAreUnderstood() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("： '２，３ ｍａｒｋ' enter")
    #expect(sitting.markedCounters == [2, 3], "\(sitting.message)")
  }

  @Test func aQueryMarksAndUnmarks() throws {
    var sitting = Sitting(SampleLedger.store())
    let others = Set(sitting.listedCounters.filter { sitting.item($0).owner == SampleLedger.other })
    try #require(others.count > 1 && others.contains(2))
    try sitting.press(": 'mark 责任人:李娜' enter")
    #expect(sitting.markedCounters == others)
    try sitting.press(": 'unmark 消防' enter")
    #expect(sitting.markedCounters == others.subtracting([2]))
    try sitting.press(": 'mark 没有这样的' enter")
    #expect(sitting.message.contains("没有符合「没有这样的」") && sitting.bells == 1, "\(sitting.message)")
    try sitting.press(": 'mark 责任人:没这人' enter")
    #expect(sitting.message.contains("没这人") && sitting.markedCounters == others.subtracting([2]))
    try sitting.press(": 'unmark' enter")
    #expect(sitting.markedCounters.isEmpty && sitting.message.contains("已取消全部标记"))
    try sitting.press(": 'unmark' enter")
    #expect(sitting.message.contains("没有标记的事项"))
  }

  @Test func marksGoOnFromTheLastOne() throws {
    var sitting = Sitting(SampleLedger.store())
    let listed = sitting.listedCounters
    try sitting.press("space down down M")
    #expect(sitting.markedCounters == Set(listed[0...3]))
    try sitting.press("esc M")
    #expect(sitting.markedCounters == [listed[3]])
  }

  @Test func whatIsDoneOnTheMarkedOnesLeavesThemMarked() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 140)
    try sitting.press(": '2,3 mark' enter c '已约谈' ctrl-s")
    #expect(sitting.markedCounters == [2, 3])
    #expect(sitting.message.contains("已保存") && sitting.message.contains("标记还在"), "\(sitting.message)")
    try sitting.press("a 'wl' enter")
    #expect(sitting.item(2).owner == SampleLedger.worker && sitting.item(3).owner == SampleLedger.worker)
    #expect(sitting.markedCounters == [2, 3])
    // What leaves the list leaves the marks.
    try sitting.press("esc : '3,4 mark' enter esc : '4 mark' enter s 1 '现场合格' ctrl-s")
    #expect(sitting.item(4).state == .closed, "\(sitting.picture)")
    #expect(sitting.markedCounters.isEmpty)
  }

  @Test func recordsAreMarkedRowByRow() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'records' enter 1 : 'mark 王' enter")
    #expect(sitting.message.contains("只标记光标所在的一行"), "\(sitting.picture)")
  }
}
