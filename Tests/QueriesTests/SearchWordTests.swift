import Testing

@testable import LedgerModel
@testable import Queries

@Suite("Words found as text and by pinyin")
struct SearchWordTests {
  @Test(
    "A word is found",
    arguments: [
      ("xftd", "消防通道"), ("xiaofang", "消防通道"), ("xiaoftd", "消防通道"), ("xfangt", "消防通道"),
      ("tongd", "消防通道"), ("tdao", "消防通道"), ("xia", "消防通道"), ("XFTD", "消防通道"),
      ("ｘｆｔｄ", "消防通道"), ("消防td", "消防通道"), ("xf通道", "消防通道"), ("防通", "消防通道"),
      ("chongqing", "重庆"), ("zhongqing", "重庆"), ("cq", "重庆"), ("zq", "重庆"), ("zhq", "重庆"),
      ("chq", "重庆"), ("hangzhang", "行长"), ("xingzhang", "行长"), ("xingchang", "行长"), ("hc", "行长"),
      ("ou", "区"), ("shan", "单伟"), ("danw", "单伟"), ("zeng", "曾"), ("qiu", "仇"), ("piao", "朴"),
      ("longtang", "弄堂"), ("luan", "六安"), ("lvdi", "绿地"), ("celve", "策略"), ("celue", "策略"),
      ("nv", "女"), ("nü", "女"), ("xi'an", "西安"), ("xi’an", "西安"), ("wang lei", "王磊"), ("王磊", "王　磊"),
      ("wl", "王 磊"), ("almmt", "艾力·买买提"), ("艾力买买提", "艾力•买买提"), ("ailimai", "艾力·买买提"), ("ling", "〇"),
      ("3h", "佳美二区3号楼"), ("eq3hl", "佳美二区3号楼"), ("ejq", "佳美二居区"),
      ("fire lane", "Blocked FIRE LANE"), ("Ｆｉｒｅ", "fire"), ("fire", "ＦＩＲＥ"), ("k'k", "k'k"), ("🚗", "停🚗"),
      ("", "随便"), ("'", "随便"), ("2026-0017", "编号2026-0017"), ("zhuang", "地桩地锁"), ("dzds", "地桩地锁"),
      ("wufangting", "吴方婷"), ("fangan", "方案"), ("fanan", "翻案"), ("xian", "西安"), ("xian", "先"),
      // Characters beyond the basic plane are read, too.
      ("zh", "张𬭎"), ("zhanghong", "张𬭎"), ("hong", "张𬭎"), ("h", "𬭎"), ("fw", "𫖯伟"), ("fuw", "𫖯伟"),
      ("lifuw", "李𫖯伟"), ("𫖯w", "李𫖯伟"), ("l𫖯", "李𫖯伟"), ("𫖯", "李𫖯"), ("lf", "李 𫖯"), ("fu w", "𫖯伟"),
      // What looks alike is alike, and what shows nothing stands in nobody's way.
      ("金山路", "⾦⼭路"), ("⾦⼭", "金山路"), ("jsl", "⾦⼭路"), ("金山路", "金\u{200B}山路\u{FE00}"), ("3h", "③号"),
      ("m2", "30㎡"), ("㎡", "30㎡"), ("㎡", "30m2"), ("cafe", "Café"), ("café", "CAFE\u{301}"), ("长", "⻓"),
      ("\u{FEFF}路灯", "路灯"), ("lv", "lǚ"), ("(一)", "㈠"), ("1-2", "1—2"),
    ] as [(String, String)])
  func found(word: String, text: String) {
    let inText = SearchWord(word).matches(text)
    let inIndex = SearchIndex([text]).places(holding: SearchWord(word))
    #expect(inText)
    #expect(inIndex == [0])
  }

  @Test(
    "A word is not found",
    arguments: [
      ("xtfd", "消防通道"), ("iao", "消防通道"), ("xif", "消防通道"), ("xftdx", "消防通道"), ("u", "绿地"),
      ("lu", "驴"), ("fangan", "翻盖"), ("消通", "消防通道"), ("重qin ", "重要"), ("xia'n", "西安"),
      ("hq", "重庆"), ("a", "重庆"), ("ｆｉｒｅ", "fine"), ("王磊", "王x磊"), ("x", ""), ("🚗", "🚕"), ("v", "路"),
      ("fh", "𬭎"), ("hu", "张𫖯"), ("x", "𬭎"), ("hong", "𫖯"), ("𬭎", "𬭏"), ("𫖯𫖯", "𫖯"),
      ("wanglei", "王"), ("0017", "00-17"),
    ] as [(String, String)])
  func notFound(word: String, text: String) {
    let inText = SearchWord(word).matches(text)
    let inIndex = SearchIndex([text]).places(holding: SearchWord(word))
    #expect(!inText)
    #expect(inIndex.isEmpty)
  }

  @Test("Every beginning of a spelling finds the text, so that nothing vanishes while it is typed")
  func everyBeginning() {
    for text in ["占用消防通道重庆行长", "楼道乱堆放绿地脏乱", "单元门A座 策略"] {
      let spelled = text.unicodeScalars.map { scalar in
        PinyinReadings.standard.readings(of: scalar).first ?? String(scalar).lowercased()
      }
      let index = SearchIndex([text])
      for start in spelled.indices {
        let letters = spelled[start...].joined()
        for length in 1...min(letters.count, SearchWord.longest) {
          let word = String(letters.prefix(length))
          let holds = index.holds(SearchWord(word), at: 0)
          #expect(holds, "\(word)")
        }
      }
    }
  }

  @Test("A word longer than the pinyin search holds is found as plain text, and only so")
  func longWords() {
    let text = String(repeating: "消防通道", count: 20) + "x"
    #expect(SearchWord(String(text.dropFirst())).matches("占" + text))
    #expect(!SearchWord(text + "y").matches("占" + text))
    #expect(SearchIndex(["占" + text]).places(holding: SearchWord(text)) == [0])
    #expect(SearchWord(text).ranges(in: "占" + text).count == 1)
  }

  @Test(
    "What is found can be shown",
    arguments: [
      ("xf", "占用消防通道", ["消防"]), ("t", "停车，通道", ["停", "通"]), ("chongq", "去重庆玩", ["重庆"]),
      ("lane", "Fire Lane lane", ["Lane", "lane"]), ("wl", "王 磊", ["王 磊"]), ("x", "路灯", []),
      ("", "路灯", []), ("🚗c", "停🚗车", ["🚗车"]), ("aa", "aaaaa", ["aa", "aa"]),
      ("hong", "张𬭎红", ["𬭎", "红"]), ("h", "𬭎𬭎", ["𬭎", "𬭎"]), ("2", "㎡2", ["㎡", "2"]), ("i", "Ⅱ", ["Ⅱ"]),
      ("jsl", "去⾦⼭路", ["⾦⼭路"]), ("js", "金\u{200B}山", ["金\u{200B}山"]),
    ] as [(String, String, [String])])
  func ranges(word: String, text: String, parts: [String]) {
    #expect(SearchWord(word).ranges(in: text).map { String(text[$0]) } == parts)
  }

  @Test(
    "Names are ranked, the best fit first",
    arguments: [
      ("wl", ["小王磊", "王丽君", "王磊", "wl", "WLan", "AWL", "李四"], ["wl", "王磊", "WLan", "王丽君", "AWL", "小王磊"]),
      ("王", ["老王", "王磊", "王"], ["王", "王磊", "老王"]),
      ("jm", ["佳美二区3栋", "佳美二区", "新佳美"], ["佳美二区", "佳美二区3栋", "新佳美"]),
      ("", ["乙乙", "甲"], ["甲", "乙乙"]), ("j", ["", "甲", "\u{200B}"], ["甲"]),
      ("zh", ["张𬭎炜", "张𬭎", "老张𬭎"], ["张𬭎", "张𬭎炜", "老张𬭎"]),
    ] as [(String, [String], [String])])
  func ranks(word: String, names: [String], best: [String]) {
    #expect(SearchWord(word).ranked(names).map { names[$0] } == best)
  }
}
