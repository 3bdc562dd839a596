import LedgerModel
import Testing
import Wording

@testable import Queries

/// Words stay words; where two of them may be meant for a field and its value, that is said beside what they find.
@Suite struct PartedTermTests {
  private func remarks(_ text: String, _ language: Language = .zh) throws -> [String] {
    try Query(text, in: QueryTestLedger.scope).remarks(language)
  }

  @Test(
    arguments: [
      ("lamp red", "lamp:red"), ("灯 红", "灯:红"), ("owner 王磊", "owner:王磊"), ("due 本周", "due:本周"),
      ("state open", "state:open"),
      ("消防 lamp  red", "lamp:red"), ("not lamp red", "lamp:red"), ("(lamp red) or 消防", "lamp:red"),
      ("lamp red,yellow", "lamp:red,yellow"), ("number 17", "number:17"), ("grid 2", "grid:2"),
      ("title 雨棚", "title:雨棚"),
      // As people speak of it, with a blank between.
      ("逾期 5天以上", "逾期天数:>=5"), ("本周 到期", "到期:本周"), ("11-30前 到期", "到期:11-30前"), ("上周 销号", "销号:上周"),
    ] as [(String, String)])
  func aFieldAndItsValueAsTwoWordsAreSaid(text: String, term: String) throws {
    let told = try remarks(text)
    #expect(told.count == 1 && told[0].hasSuffix("按字段查找请写 \(term)"), "\(told)")
    #expect(try remarks(text, .en).first?.contains("two words here; \(term) asks") == true)
  }

  @Test(arguments: [("lamp is red", "lamp:red"), ("责任人 是 王磊", "责任人:王磊"), ("状态 为 已销号", "状态:已销号")])
  func aWordBetweenThatSaysNoMore(text: String, term: String) throws {
    #expect(try remarks(text) == ["“\(text)”按三个词查找;按字段查找请写 \(term)"])
    #expect(try remarks(text, .en).first?.contains("three words here; \(term) asks") == true)
  }

  @Test(arguments: [
    "lamp are red", "lamp \"is\" red", "王磊 责任人",
    "lamp:red", "\"lamp\" red", "lamp \"red\"", "red lamp", "lamp blue", "lamp", "lamp or red",
    "lamp and red", "消防 通道",
    "owner nobodyhere", "",
  ])
  func whatIsNoFieldWithItsValueSaysNothing(text: String) throws {
    #expect(try remarks(text).isEmpty)
  }

  /// The words are looked for as they were.
  @Test func theyFindWhatTheyFound() throws {
    let items = QueryTestLedger.ledger.items
    #expect(try Query("lamp red", in: QueryTestLedger.scope).places(in: items).isEmpty)
    #expect(try !Query("lamp:red", in: QueryTestLedger.scope).places(in: items).isEmpty)
  }

  @Test func recordsAreAskedForSo() throws {
    let query = try RecordQuery("role lead", of: .person, in: QueryTestLedger.scope, .en)
    #expect(query.remarks(.en) == ["'role lead' is two words here; role:lead asks for the field"])
    #expect(try RecordQuery("lamp red", of: .person, in: QueryTestLedger.scope, .en).remarks(.en).isEmpty)
  }

  /// A date by days off that nobody announced yet may still move: the line that says how it was understood says that, too.
  @Test(
    arguments: [
      ("due:春节前", "到期 ≤ 2027-02-04(缺 2027 年放假通知,暂按法定节日算)"), ("due<60d", nil), ("due:3d", nil),
      ("due:11-30", nil),
    ] as [(String, String?)])
  func provisionalYears(text: String, told: String?) throws {
    let remarks = try remarks(text)
    #expect(remarks.count == 1)
    if let told {
      #expect(remarks == [told])
    } else {
      #expect(remarks[0].contains("放假通知") == (text == "due<60d"))
    }
  }
}
