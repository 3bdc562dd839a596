import Testing

@testable import LedgerModel

@Suite("The order of names")
struct TextOrderTests {
  private let order = TextOrder.standard

  @Test(
    "Places and titles, each before the next",
    arguments: [
      // Numbers by what they are worth, however they are written.
      ["1栋", "2栋", "３栋", "④栋", "10栋", "12栋"],
      ["3号楼9单元", "3号楼10单元", "10号楼1单元"],
      ["佳美一区", "佳美二区", "佳美3区", "佳美十区", "佳美十二区", "佳美二十区", "佳美廿一区", "佳美大区"],
      ["第二网格", "第十网格", "第十一网格", "第一百零二网格"],
      ["3-2-9", "3-2-10", "3-10-1"], ["03栋", "4栋", "0010栋", "9999999999999999999栋", "10000000000000000000栋"],
      ["二〇一室", "二〇二室", "302室"],
      // In these names the figure is only a character, and read.
      ["八里桥", "九江路", "三里屯", "五道口", "一心路", "张家"],
      // Signs, numbers, letters, Chinese characters; small and full-width letters are one.
      ["【东】", "(临时)", "3栋", "A栋", "ｂ栋", "C栋", "Ёлка", "东门"],
      // Places as their people say them, and words.
      ["长安路", "重庆路", "东门"], ["下沙", "厦门路", "先锋路"], ["柳林", "六里桥", "六安路", "路南", "鹿港"],
      ["乐清路", "岳庙", "月河", "云南路"], ["音乐厅", "银行", "银河"], ["音量", "音乐厅", "引水"],
      ["李家长江路", "李家厂", "李家张庄", "李家掌柜"],
      // One syllable after the other, then the tone, then the character.
      ["西安", "先农坛"], ["妈祖", "麻园", "马家堡", "骂"], ["努力路", "暖山", "诺", "女人街", "虐"],
    ] as [[String]])
  func places(inOrder: [String]) {
    for (left, right) in zip(inOrder, inOrder.dropFirst()) {
      #expect(order.key(of: left) < order.key(of: right), "\(left) before \(right)")
      #expect(order.key(of: left).utf8.allSatisfy { $0 < 0x7F })
    }
  }

  @Test(
    "People stand by their surnames as these are read",
    arguments: [
      ("单伟", "shan4"), ("仇英", "qiu2"), ("查良", "zha1"), ("曾丽", "zeng1"), ("解放", "xie4"), ("区伟", "ou1"),
      ("盖强", "ge3"), ("尉迟恭", "yu4"), ("万俟雪", "mo4"), ("朴正", "piao2"), ("任静", "ren2"), ("华罗", "hua4"),
      ("缪斯", "miao4"), ("乐毅", "yue4"), ("葛洪", "ge3"), ("令狐冲", "ling2"), ("长孙无", "zhang3"),
      ("诸葛亮", "zhu1"), ("张伟", "zhang1"), ("翟静", "zhai2"), ("尉伟", "wei4"), ("𬭎伟", "hong2"),
    ])
  func surnames(name: String, syllable: String) throws {
    let sound = try #require(PinyinReadings.standard.sound(named: Substring(syllable)))
    let letters = [0x21 + UInt8(sound.order / 94), 0x21 + UInt8(sound.order % 94)]
    #expect(Array(order.key(ofPerson: name).utf8.dropFirst().prefix(2)) == letters)
  }

  @Test("Whoever has one surname stands together; elsewhere the character is read as usual")
  func together() {
    let names = ["张三", "章一", "单伟", "王磊", "山本", "单丽", "仇英", "秋香", "丑牛", "Bo", "3号"]
    let sorted = names.inOrder(by: order.key(ofPerson:), of: { $0 })
    #expect(sorted == ["3号", "Bo", "丑牛", "秋香", "仇英", "山本", "单丽", "单伟", "王磊", "张三", "章一"])
    #expect(order.key(of: "单元门") < order.key(of: "电线"))
    #expect(order.key(ofPerson: "单元") > order.key(ofPerson: "善元") || "单" < "善")
  }

  @Test(
    "Names that are the same have the same key",
    arguments: [("⾦⼭路３号", "金山路3号"), ("张　伟", "张伟"), ("ＡＢＣ栋", "abc栋"), ("3栋\u{200B}", "3栋"), ("", "\u{FEFF}")])
  func same(one: String, other: String) { #expect(order.key(of: one) == order.key(of: other)) }

  @Test("A key is short, so that a hundred thousand titles are sorted while somebody waits")
  func cheap() {
    let title = "佳美二区3号楼2单元消防通道堵塞重庆路长安街"
    #expect(order.key(of: title).utf8.count <= title.unicodeScalars.count * 7)
  }
}
