import Testing

@testable import LedgerModel

/// What people take for the same, and what is stored of what was typed.
@Suite struct TextKeyTests {
  @Test(
    arguments: [
      ("⾦⼭路", "金山路"), ("金\u{F90A}", "金金"), ("长江", "⻓江"), ("３号楼", "3号楼"), ("③号", "3号"), ("ＡＢＣ", "abc"),
      ("Wang Lei", "wang  LEI"), ("张　伟", "张伟"), (" 张 伟 ", "张伟"), ("3 栋", "3栋"), ("金山路\u{200B}", "金山路"),
      ("\u{FEFF}金山路", "金山路"), ("金\u{200D}山\u{FE0F}路", "金山路"), ("葛\u{E0100}城", "葛城"), ("㎡", "m2"),
      ("㈠号", "（一）号"),
      ("3—2", "3-2"), ("3－2", "3-2"), ("3–2", "3-2"), ("买买提•艾力", "买买提·艾力"), ("二○二", "二〇二"), ("“一”", "\"一\""),
      ("Café", "CAFE\u{301}"), ("ﾊﾟﾝ", "パン"), ("Ⅱ期", "ii期"), ("½", "1⁄2"), ("︵东︶", "(东)"), ("甲\u{0}乙", "甲乙"),
      ("\u{202E}张伟\u{202C}", "张伟"), ("ß", "ss"), ("Ёлка", "ёлка"), ("", "\u{200B} "), ("𬭎", "𬭎"),
    ] as [(String, String)])
  func isTheSame(one: String, other: String) {
    #expect(TextKey(one) == TextKey(other), "\(TextKey(one).text) \(TextKey(other).text)")
    #expect(one.isSame(as: other))
    // A key is its own key.
    #expect(TextKey(TextKey(one).text) == TextKey(one))
  }

  @Test(arguments: [
    ("金山路", "金沙路"), ("3栋", "13栋"), ("Wang Lei", "Wanglei"), ("A 1", "A1"), ("张伟", "张玮"), ("Cafe", "Café"),
    ("己", "已"), ("3-2", "32"), ("nü", "nu"), ("1栋", "一栋"), ("", "甲"), ("𬭎", "𫖯"),
  ])
  func isAnother(one: String, other: String) { #expect(!one.isSame(as: other)) }

  @Test(
    arguments: [
      ("金山路3号", "金山路3号"), ("30㎡", "30㎡"), ("⾦⼭路", "⾦⼭路"), ("３栋", "３栋"), ("\u{200B}金山路\u{200D}", "金山路"),
      ("金\u{200B}山路", "金\u{200B}山路"), ("甲\u{0}\u{1B}[31m乙", "甲[31m乙"), ("\u{202E}甲", "甲"),
      ("甲\u{202C} ", "甲 "),
      (" \u{FEFF} 甲", "  甲"), ("一行\n二行\t三", "一行\n二行\t三"), ("☎\u{FE0F}", "☎\u{FE0F}"),
      ("葛\u{E0100}", "葛\u{E0100}"),
      ("\u{FE0F}甲", "甲"), ("\u{85}甲", "甲"), ("\u{200B}\u{0}", ""), ("甲\u{9B}乙", "甲乙"),
    ] as [(String, String)])
  func isStored(typed: String, stored: String) {
    #expect(Array(typed.withoutUnseen.unicodeScalars) == Array(stored.unicodeScalars))
    #expect(typed.withoutUnseen.withoutUnseen == typed.withoutUnseen)
  }

  @Test func whatIsLeftOutIsSaid() throws {
    var office = try LifeOffice()
    try office.add {
      $0.title = "\u{200B}路灯\u{1B}不亮 30㎡\u{FEFF}"; $0.address = "⾦⼭路"
    }
    #expect(office.latest.title == "路灯不亮 30㎡")
    #expect(office.latest.address == "⾦⼭路")
    #expect(office.warnings == [.unseenRemoved(field: "title")])
    try office.run(.edit(office.latest.id, [FieldEdit("address", .string("⾦⼭路\u{0}"))]), by: "clerk")
    #expect(office.warnings == [.unseenRemoved(field: "address")])
    try office.run(.act(.note("好\u{7}"), on: [office.latest.id]), by: "clerk")
    #expect(office.latest.notes.map(\.text) == ["好"])
    #expect(office.warnings == [.unseenRemoved(field: "text")])
    try office.put(.site, "", ["name": .string(" 新点\u{200B} ")], by: "clerk")
    #expect(office.ledger.sites.all.last?.name == "新点")
    try office.add {
      $0.category = "C0137"; $0.title = "路灯"
    }
    #expect(office.warnings.isEmpty)
  }
}
