import Foundation
import Testing

@testable import LedgerModel

@Suite("The categories that come with the program")
struct ReferenceCategoryTests {
  /// The table of categories, written a second time: code, Chinese name, limit, units.
  static let rows = """
    0101|私搭乱建|15d|处 个 ㎡
    0101-1|正在搭建|48u|处
    0104|外立面不洁|3d|㎡
    0107|沿街晾挂|2u|处
    0108|飞线充电 / 私拉管线|4h|处
    0110|暴露垃圾|4h|处 车
    0111|积存垃圾渣土|5d|车
    0112|道路不洁|2h|处
    0113|道路破损|5d|㎡
    0117|绿地脏乱|4h|㎡
    0135|废弃家具|2d|件
    0136|乱堆物堆料|1d|处
    0138|饲养家禽家畜|1d|户
    0184|违规养犬|1d|起
    0192|垃圾满溢|4h|个
    0196|地桩地锁|2d|个
    0201|非法小广告|1d|个 幅
    0207|违规标语|1d|幅
    0299|公益广告破损|5d|块
    0302|施工占道|1d|处
    0304|工地扬尘|2h|处
    0401|无照游商|2u|处
    0405|店外经营|2u|户
    0409|机动车乱停放|3u|辆
    0410|非机动车乱停放|2h|辆
    0496|占用消防通道|2h|处
    0501|供水管道|1u|处
    0502|燃气管道|1u|处
    0503|排水管道|4h|处
    0505|路面塌陷|2u|处
    0604|门前三包|4h|户
    C0137|路灯|2d|盏
    C0305|垃圾箱|3d|个
    2101|楼道乱堆放|3d|处 户 车
    2102|楼道门破旧|10d|扇
    2103|墙面 / 树木刷白|10d|㎡ 棵
    2104|杂草|3d|㎡
    2201|车位划线|10d|个
    2202|僵尸车|5d|辆
    2301|业委会 / 物业 / 纠纷|byPlan|项
    2401|市政工程|byContractDate|项
    2501|申报材料|byDate|份
    2601|指标不达标|byPlan|项
    """

  let table = BuiltInCategories.table

  @Test("The built-in table is the domain's, row by row")
  func everyRow() {
    let rows = Self.rows.split(separator: "\n").map(String.init)
    let built = table.categories.map { category in
      let term = category.limit?.text ?? category.term.plan ?? ""
      return "\(category.code)|\(category.zh)|\(term)|\(category.units.joined(separator: " "))"
    }
    #expect(built == rows)
    #expect(Set(table.categories.map { $0.scheme }) == ["newer", "local"])
    #expect(table.categories.allSatisfy { !$0.en.isEmpty })
    #expect(table.groups.map(\.group) == CategoryGroup.allCases)
    for group in CategoryGroup.allCases { #expect(!table.categories(in: group).isEmpty) }
  }

  @Test(
    "People find a category by code, name, part of a name or alias",
    arguments: [
      ("0101", "0101"), ("雨棚", "0101"), ("车棚", "0101"), ("水池", "0101"), ("加盖", "0101"),
      ("私搭乱建", "0101"), ("TANK", "0101"), ("c0137", "C0137"), ("street lamp", "C0137"),
      ("飞线充电", "0108"), ("私拉管线", "0108"), ("物业", "2301"), ("小广告", "0201"), ("Dirty FAÇADE", "0104"),
    ])
  func found(word: String, code: String) { #expect(table.category(named: word)?.code == code) }

  @Test(
    "Groups are found by their own words",
    arguments: [
      ("parking", CategoryGroup.parking), ("停车秩序", .parking), ("基础设施", .facility), ("Street Order", .street),
      ("违章搭建", .structure),
    ])
  func groups(word: String, group: CategoryGroup) { #expect(table.group(named: word) == group) }

  @Test("No word means two categories, nor a category and a group")
  func unambiguous() {
    var seen: [String: String] = [:]
    for category in table.categories {
      for word in Set((category.names + category.aliases).map { $0.lowercased() }) {
        #expect(seen.updateValue(category.code, forKey: word) == nil, "\(word)")
        #expect(table.group(named: word) == nil, "\(word)")
      }
    }
    #expect(table.category(named: "没有这样的") == nil && table.group(named: "0101") == nil)
  }

  @Test("Codes are told apart by their scheme")
  func schemes() {
    let older = Category(
      code: "0401", scheme: "older", zh: "道路塌陷事故", en: "Collapse", group: .facility, term: .byPlan)
    let both = CategoryTable(categories: table.categories + [older], groups: table.groups)
    #expect(both.category(code: "0401")?.zh == "无照游商")
    #expect(both.category(code: "0401", scheme: "older")?.zh == "道路塌陷事故")
    #expect(both.category(code: "0401", scheme: "local") == nil)
  }

  @Test("A ledger's own records change, hide and add categories")
  func ownRecords() throws {
    var changed = PlainRecord(id: "newer:0101")
    changed["limit"] = .string("10d")
    changed["hidden"] = .bool(true)
    changed["colour"] = .string("of a newer version")
    var added = PlainRecord(id: "local:2701")
    added["zh"] = .string("犬只登记")
    added["en"] = .string("Dog registration")
    added["group"] = .string("sanitation")
    added["limit"] = .string("5d")
    let own = table.applying(changed).applying(added)
    let category = try #require(own.category(code: "0101"))
    #expect(category.limit?.text == "10d" && category.isHidden && category.zh == "私搭乱建")
    #expect(!own.categories(in: .structure).contains { $0.code == "0101" })
    #expect(own.category(named: "犬只登记")?.limit?.text == "5d")
    #expect(own.categories.count == table.categories.count + 1)
    var unlimited = PlainRecord(id: "newer:0104")
    unlimited["limit"] = .null
    #expect(
      table.applying(unlimited).category(code: "0104")?.limit?.text == "3d", "what is not set changes nothing"
    )
  }

  @Test("Categories are written as they are read")
  func written() { for category in table.categories { #expect(Category(category.json) == category) } }

  @Test(
    "A category without its parts, or with wrong ones, is none",
    arguments: [
      "{}", #"{"code":"1","scheme":"x"}"#, #"{"code":"1","scheme":"x","zh":"a","en":"b","group":"other"}"#,
      #"{"code":"1","scheme":"x","zh":"a","en":"b","group":"others","limit":"1d"}"#,
      #"{"code":"1","scheme":"x","zh":"a","en":"b","group":"other","limit":"1y"}"#,
      #"{"code":"1","scheme":"x","zh":"a","en":"b","group":"other","limit":null,"plan":"later"}"#,
      #"{"code":"1","scheme":"x","zh":"a","en":"b","group":"other","limit":"1d","color":"red"}"#,
    ])
  func notCategories(text: String) throws { #expect(Category(try JSONValue(parsing: text)) == nil) }

  @Test("Every file that is compiled in is the file under Data")
  func compiledIn() throws {
    #expect(ReferenceData.paths.contains("categories.json"))
    let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Data").standardized
    for path in ReferenceData.paths {
      let bytes = try #require(ReferenceData.bytes(of: path))
      #expect(try Data(contentsOf: data.appending(path: path)) == Data(bytes), "\(path)")
    }
    #expect(ReferenceData.bytes(of: "calendar/1999.json") == nil)
  }
}
