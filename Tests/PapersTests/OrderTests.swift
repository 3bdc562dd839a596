import LedgerModel
import Office
import Testing
import Wording

@testable import Papers

/// Papers that ask somebody to act, and what each person has to do as a text.
struct OrderTests {
  /// The abandoned car of Li Xiulan: due on the 20th, promised for the 22nd; ordered on the 24th.
  private static func ordered(
    _ level: SupervisionLevel = .supervise
  ) throws -> (office: PaperOffice, item: Item) {
    var office = try PaperWeek.make()
    office.now = PaperOffice.at(11, 24)
    let car = try #require(
      (0..<office.ledger.items.count).map { office.ledger.items[$0].item }.first { $0.title == "僵尸车" })
    try office.act(
      .supervise(level, replyDue: PaperOffice.at(11, 27), text: "联系车主，三日内拖离"), car.id, by: "chen")
    return (office, try #require(office.ledger.items[car.id]))
  }

  private static func paper(
    _ made: (office: PaperOffice, item: Item), _ language: Language = .zh
  ) throws -> Document {
    Paper.order(
      try #require(made.item.supervisions.last), on: made.item, of: made.office.ledger, at: made.office.now,
      language: language)
  }

  @Test func `an order says to whom, what is late, what is asked for and by when a reply is due`() throws {
    let document = try Self.paper(try Self.ordered())
    #expect(document.title == "督办单" && document.addressees == "佳美物业" && document.date == "2026年11月24日")
    let text = document.text()
    for part in [
      "佳美物业：", "李秀兰", "应于2026年11月20日前完成整改", "已逾期4天", "现予督办", "联系车主，三日内拖离", "2026年11月27日", "陈书记",
      "请于2026年11月27日前书面反馈", "签收人：",
    ] { #expect(text.contains(part), "\(part)") }
    let word = document.textDocument(in: .plain)
    #expect(word.page.size.width < word.page.size.height)
    #expect(document.html.contains("<p>佳美物业：</p>") && document.markdown.contains("佳美物业："))
  }

  @Test(arguments: Language.allCases, SupervisionLevel.allCases)
  func `each level has its words in both languages`(language: Language, level: SupervisionLevel) throws {
    let words = OrderWords(language)
    for due in [nil, "D"] {
      for days in [nil, 0, 1, 5] as [Int?] {
        let text = words.opening(level, due: due, daysLate: days)
        let today = language.choose("今天已逾期", "overdue as of today")
        #expect(text.contains(today) == (days == 0 && due != nil), "\(text)")
        #expect(text.contains("5") == (days == 5 && due != nil) && text.contains("D") == (due != nil))
        #expect(!text.contains("0"), "nothing is said of no day")
      }
    }
    #expect(Set(SupervisionLevel.allCases.map(words.title)).count == 3)
  }

  @Test func `an order on the very day says so, and says the same when it is printed again`() throws {
    var office = try PaperWeek.make()
    office.now = PaperOffice.at(11, 24, 9)
    let lamp = try office.add("门禁坏了", owner: "wang", due: PaperOffice.at(11, 24, 12))
    office.now = PaperOffice.at(11, 24, 15)
    try office.act(.supervise(.remind, replyDue: nil, text: "今天修好"), lamp, by: "chen")
    let item = try #require(office.ledger.items[lamp])
    for now in [office.now, PaperOffice.at(12, 4)] {
      let order = try #require(item.supervisions.last)
      let text = Paper.order(order, on: item, of: office.ledger, at: now, language: .zh).text(width: 200)
      #expect(text.contains("至今未办结，今天已逾期。") && !text.contains("0天") && !text.contains("10天"), "\(text)")
      #expect(text.contains("催办要求") && text.contains("催办人") && !text.contains("督办"))
      let english = Paper.order(order, on: item, of: office.ledger, at: now, language: .en).text(width: 200)
      #expect(english.contains("is overdue as of today.") && !english.contains("0 day"), "\(english)")
    }
  }

  @Test func `a paper goes to the lead unit, else to the owner's unit, else to the owner`() throws {
    var office = try PaperWeek.make()
    try office.put(.person, "li", ["unit": .string("chengguan")])
    var item = try Self.ordered().item
    func addressee(_ unit: RecordID?, _ owner: RecordID?) -> String {
      (item.leadUnit, item.owner) = (unit, owner)
      return Paper.addressee(of: item, in: office.ledger)
    }
    #expect(addressee("wuye", "li") == "佳美物业" && addressee(nil, "li") == "城管中队")
    #expect(addressee(nil, "wang") == "王磊" && addressee(nil, nil) == "")
    let items = (0..<office.ledger.items.count).map { office.ledger.items[$0].item }
    #expect(Paper.addressee(of: items.filter { $0.leadUnit == "wuye" }, in: office.ledger) == "佳美物业")
    #expect(Paper.addressee(of: items, in: office.ledger) == "", "two units: no one in particular")
  }

  @Test func `a letter says whose it is and of which day, once in every form`() throws {
    let made = try Self.ordered()
    let document = try Self.paper(made)
    #expect(document.blocks.contains(.closing(["佳美社区", "2026年11月24日"])))
    #expect(document.text().contains("佳美社区\n") && document.text().contains("  2026年11月24日\n"))
    #expect(document.markdown.contains("佳美社区\\\n2026年11月24日"))
    #expect(document.html.contains(">佳美社区<br>2026年11月24日</p>"))
    for form in [PaperForm.plain, .official(Letterhead(of: made.office.ledger))] {
      let texts = document.textDocument(in: form).blocks.compactMap { block -> String? in
        guard case .paragraph(let paragraph) = block, case .text(let text)? = paragraph.runs.first else {
          return nil
        }
        return text
      }
      #expect(texts.count { $0 == "佳美社区" } == 1 && texts.count { $0 == "2026年11月24日" } == 1, "\(texts)")
    }
  }

  @Test func `an order without a reply date asks for none`() throws {
    var made = try Self.ordered(.listed)
    var order = try #require(made.item.supervisions.last)
    order.replyDue = nil
    made.item.supervisions = [order]
    let text = try Self.paper(made, .en).text()
    #expect(text.contains("Order of listed supervision") && !text.contains("reply in writing"))
  }

  @Test func `a notice hands out items with their measures and dates`() throws {
    let office = try Self.ordered().office
    let items = (0..<office.ledger.items.count).map { office.ledger.items[$0].item }.filter {
      $0.owner == "li"
    }
    let notice = Paper.notice(items, to: "佳美物业", of: office.ledger, at: office.now, language: .zh)
    #expect(notice.addressees == "佳美物业" && notice.title == "问题交办单")
    guard case .table(let table) = notice.blocks[1] else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0[1] } == items.map(\.number.description))
    #expect(notice.text().contains("问题\(items.count)项"))
    let photo = Evidence(
      id: "e1", phase: .before, name: "a.png", hash: "h", size: 1, at: office.now, by: "li")
    var shown = items[0]
    shown.evidence = [photo]
    let pictured = Paper.notice([shown], to: "", of: office.ledger, at: office.now, language: .zh) { _ in
      Picture([0xFF, 0xD8, 0xFF])
    }
    #expect(
      pictured.blocks.contains { if case .pictures(let pairs) = $0 { pairs.count == 1 } else { false } })
  }

  @Test func `what a person has to do is a short text, the latest first`() throws {
    let (office, car) = try Self.ordered()
    let texts = Paper.toDo(in: office.ledger, at: office.now, language: .zh)
    let li = try #require(texts.first { $0.person == "li" }?.text)
    let lines = li.split(separator: "\n")
    #expect(lines[0].hasPrefix("【待整改】李秀兰 ") && lines[0].contains("其中逾期") && lines[0].hasSuffix("（11月24日）"))
    let line = try #require(lines.first { $0.contains("僵尸车") })
    #expect(line.contains(car.number.description) && line.hasSuffix("逾期4天，承诺11月27日"))
    #expect(!li.contains("路灯不亮"), "what is suspended is no work now")
    #expect(!texts.contains { $0.person == "zhou" }, "who has nothing to do gets no text")
    #expect(texts.allSatisfy { !$0.text.contains("已销号") && $0.text.count < 2000 })
    let one = Paper.toDo(of: ["li"], in: office.ledger, at: office.now, language: .en)
    #expect(one.map(\.person) == ["li"] && one[0].text.contains("4 days overdue, promised 27 November"))
  }
}
