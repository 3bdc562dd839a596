import LedgerModel
import Office
import Sample
import Testing
import Wording

@testable import Papers

/// Papers as documents for Word: what stands where, in the plain form and in that of GB/T 9704-2012.
struct WordPapersTests {
  private static func bulletin(_ change: (inout Ledger) throws -> Void = { _ in }) throws -> (
    Document, Ledger
  ) {
    let office = try PaperWeek.make()
    let document = Paper.bulletin(
      office.ledger.bulletin(of: office.meeting), of: office.ledger, language: .zh)
    return (document, office.ledger)
  }

  private static func official(_ ledger: Ledger, number: String? = nil) -> PaperForm {
    var head = Letterhead(of: ledger)
    (head.office, head.addressees, head.copies) = ("和平路街道办事处", "各网格、各共建单位", "区城管局")
    if let number { head.count(number, year: 2026) }
    return .official(head)
  }

  private func texts(_ document: TextDocument, _ style: PaperStyle) -> [String] {
    document.blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block, paragraph.style == style.rawValue else { return nil }
      return paragraph.runs.map {
        switch $0 {
        case .text(let text), .styled(let text, _): text
        case .lineBreak: "\n"
        case .tab: "\t"
        case .picture: "[]"
        }
      }.joined()
    }
  }

  @Test func `a letter in the official form has its head, addressees, name, date and foot`() throws {
    let (document, ledger) = try Self.bulletin()
    let made = document.textDocument(in: Self.official(ledger, number: "007"))
    #expect(texts(made, .redHead) == ["和平路街道办事处文件"])
    #expect(texts(made, .number) == ["〔2026〕7号"])
    #expect(texts(made, .addressees) == ["各网格、各共建单位："])
    #expect(texts(made, .office) == ["和平路街道办事处"])
    #expect(texts(made, .date) == [document.date] && document.date.contains("年"))
    guard case .table(let imprint)? = made.blocks.last else {
      Issue.record("no imprint")
      return
    }
    #expect(imprint.isAtFoot && imprint.rows.count == 2)
    #expect(imprint.rows[0].cells[0][0].runs == [.text("抄送：区城管局。")])
    // A4 with 37 mm above, 28 mm at the left, text on 156 x 225 mm, set on 22 lines of 28 characters.
    #expect(made.page.margins == .init(2098, 1474, 1984, 1587) && made.page.size == .init(11_906, 16_838))
    #expect(made.page.textWidth == 8845 && made.page.textHeight == 12_756)
    #expect(made.page.grid?.linePitch == 579 && made.page.grid?.characterSpace == -841)
    #expect(made.foot == .outside(style: "foot", before: "— ", behind: " —"))
    let style = Dictionary(uniqueKeysWithValues: made.styles.map { ($0.id, $0) })
    #expect(
      style["body"]?.font.name == "仿宋_GB2312" && style["body"]?.size == 32 && style["body"]?.firstLine == 200)
    #expect(style["title"]?.font.name == "方正小标宋简体" && style["title"]?.size == 44)
    #expect(style["heading"]?.font.name == "黑体" && style["heading"]?.outline == 0)
    #expect(style["body"]?.font.others.contains("FangSong") == true)
    #expect(style["redHead"]?.colour == "FF0000")
  }

  @Test func `minutes have a form of their own, without addressees and seal`() throws {
    let office = try PaperWeek.make()
    let minutes = Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: .zh)
    let made = minutes.textDocument(in: Self.official(office.ledger))
    #expect(texts(made, .redHead) == ["和平路街道办事处会议纪要"])
    for style in [PaperStyle.number, .addressees, .office, .date, .signature] {
      #expect(texts(made, style).isEmpty, "\(style)")
    }
    let plain = minutes.textDocument(in: .plain)
    #expect(texts(plain, .redHead).isEmpty && texts(plain, .signature).count == 1)
    #expect(plain.page.grid == nil && plain.foot == .middle(style: "foot", before: "- ", behind: " -"))
  }

  @Test func `the printed ledger lies on its long side in every form`() throws {
    let office = try PaperWeek.make()
    let items = (0..<office.ledger.items.count).map { office.ledger.items[$0].item }
    let ledger = Paper.ledger(items, of: office.ledger, at: office.now, language: .zh)
    for form in [PaperForm.plain, Self.official(office.ledger)] {
      let made = ledger.textDocument(in: form)
      #expect(made.page.size == .init(16_838, 11_906) && texts(made, .redHead).isEmpty)
      let tables = made.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      #expect(tables.count == 1 && tables[0].rows.count == items.count + 1 && tables[0].rows[0].isHeading)
      #expect(tables[0].widths.reduce(0, +) <= made.page.textWidth)
    }
  }

  @Test(arguments: Language.allCases)
  func `no heading of a column is broken within a word, and dates are of one style`(
    language: Language
  ) throws {
    let (_, ledger) = try Self.bulletin()
    let office = try PaperWeek.make()
    let bulletin = Paper.bulletin(
      office.ledger.bulletin(of: office.meeting), of: office.ledger, language: language)
    for form in [PaperForm.plain, Self.official(ledger)] {
      let made = bulletin.textDocument(in: form)
      let size = try #require(made.styles.first { $0.id == "cell" }).size
      for case .table(let table) in made.blocks where table.rows[0].isHeading {
        for (cell, width) in zip(table.rows[0].cells, table.widths) {
          guard case .text(let text)? = cell[0].runs.first, language == .en else { continue }
          let word = text.split(whereSeparator: { " -".contains($0) }).map(\.count).max() ?? 0
          #expect(word * size * 5 + 100 <= width, "\(text) in \(width) at \(size)")
        }
      }
    }
    let minutes = Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: language)
    #expect(minutes.text().firstMatch(of: /20[0-9]{2}-[0-9]{2}-[0-9]{2}/) == nil)
  }

  @Test func `labels are as large as what they say, points stand under one another`() throws {
    var document = Document(language: .zh, title: "纪要")
    document.blocks = [.facts([Fact("时间", "下午")]), .numbered(["一"]), .bullets(["点"])]
    let made = document.textDocument(in: .plain)
    let size = Dictionary(uniqueKeysWithValues: made.styles.map { ($0.id, $0.size) })
    #expect(size["label"] == size["lead"] && size["label"] != nil)
    let paragraphs = made.blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
    }
    #expect(paragraphs.map(\.runs).contains([.styled("时间：", style: "labelLetters"), .text("下午")]))
    #expect(texts(made, .item) == ["1.\t一", "•\t点"])
  }

  @Test func `name and date stand on no page of their own`() throws {
    let (document, ledger) = try Self.bulletin()
    for form in [PaperForm.plain, Self.official(ledger)] {
      let paragraphs = document.textDocument(in: form).blocks.compactMap {
        if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
      }
      let place = try #require(paragraphs.firstIndex { $0.style == "office" })
      #expect(paragraphs[..<place].suffix(3).map(\.staysWithNext) == [true, true, true])
    }
  }

  @Test func `name and date close the text, and small print comes after them`() throws {
    let office = try PaperWeek.make()
    let scope = SummaryScope(period: RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 20)))
    let summary = Paper.summary(office.ledger.summary(scope), of: office.ledger, language: .zh)
    for form in [PaperForm.plain, Self.official(office.ledger)] {
      let styles = summary.textDocument(in: form).blocks.compactMap {
        if case .paragraph(let paragraph) = $0 { paragraph.style } else { nil }
      }
      let place = try #require(styles.firstIndex(of: "office"))
      #expect(styles[(place + 1)...].first == "date" && !styles[place...].contains("item"))
      #expect(styles[place...].contains("small"))
    }
  }

  @Test func `every style that a paper uses is there, and nobody's text is markup`() throws {
    for form in [PaperForm.plain, Self.official(try Self.bulletin().1)] {
      var document = Document(language: .zh, title: "<w:p> & \u{1B}")
      (document.kind, document.subtitle) = (.letter, "<b>")
      document.blocks = [
        .heading("<x>"), .facts([Fact("时间", "a\nb")]), .paragraph("</w:t>"), .numbered(["一", "二"]),
        .bullets(["点"]),
        .table(
          Table(
            [.init("栏"), .init("数", .figure), .init("号", .code)], rows: [["<", "1", "2"]], hasTotal: true)),
        .bars(Bars("图", [.init("a", 1, "1")])), .small(["小"]), .signature(["签字："]),
        .pictures([
          PicturePair("图", before: Picture(Array("RIFF0000WEBP".utf8)), after: nil, words: ["整改前", "整改后"])
        ]),
      ]
      let made = document.textDocument(in: form)
      let known = Set(made.styles.map(\.id))
      for case .paragraph(let paragraph) in made.blocks { #expect(known.contains(paragraph.style)) }
      for case .table(let table) in made.blocks {
        for paragraph in table.rows.flatMap(\.cells).flatMap(\.self) {
          #expect(known.contains(paragraph.style))
        }
      }
      #expect(texts(made, .title) == ["<w:p> & ␛"] || texts(made, .title).first?.contains("\u{1B}") == false)
      #expect(texts(made, .lead) == ["时间：a\nb"])
    }
  }

  @Test(
    arguments: [
      ("12", "〔2026〕12号"), ("0012", "〔2026〕12号"), ("和社办〔2025〕3号", "和社办〔2025〕3号"), ("", ""),
    ])
  func `a paper's number is written as the standard has it`(typed: String, written: String) throws {
    var head = Letterhead(of: try Self.bulletin().1)
    head.count(typed, year: 2026)
    #expect(head.number == written)
  }

  @Test(
    arguments: [
      ("0", false), ("000", false), ("０", false), ("", false), (" ", false), ("10", true),
      ("和社办〔2025〕3号", true),
    ])
  func `a paper has a number or none, never a zero`(typed: String, isTaken: Bool) {
    #expect(Letterhead.takes(number: typed) == isTaken)
  }

  @Test func `forms go by their names in both languages`() throws {
    let ledger = try Self.bulletin().1
    let official = PaperForm.official(Letterhead(of: ledger))
    for (name, form) in [("plain", .plain), ("普通", .plain), ("Official", official), ("公文", official)]
      as [(String, PaperForm)]
    { #expect(PaperForm(name, of: ledger) == form, "\(name)") }
    #expect(PaperForm("fancy", of: ledger) == nil)
  }

  @Test func `letters, reports and minutes have an official form, tables none`() throws {
    let (bulletin, ledger) = try Self.bulletin()
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30))
    let rates = Paper.rates(ledger.rates(in: period, by: .person), of: ledger, language: .zh)
    let table = Paper.ledger([], of: ledger, at: PaperOffice.at(11, 24), language: .zh)
    let summary = Paper.summary(
      ledger.summary(SummaryScope(period: period)), of: ledger, language: .zh)
    #expect(bulletin.hasOfficialForm && summary.hasOfficialForm)
    #expect(!rates.hasOfficialForm && !table.hasOfficialForm)
  }

  @Test(arguments: [(3, 8000), (12, 14_570), (13, 8845), (40, 8845)])
  func `columns fill the page and never pass its edge`(count: Int, room: Int) {
    let columns = (0..<count).map {
      Table.Column("第\($0)栏的标题", $0 % 3 == 0 ? .text : $0 % 3 == 1 ? .code : .figure)
    }
    let table = Table(columns, rows: [(0..<count).map { String(repeating: "格", count: $0 % 7 + 1) }])
    let widths = table.widths(in: room, size: 18)
    #expect(widths.count == count && widths.allSatisfy { $0 > 0 })
    #expect(widths.reduce(0, +) <= room && widths.reduce(0, +) > room - 60 * count)
  }
}
