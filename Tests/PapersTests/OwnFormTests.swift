import LedgerModel
import Office
import Testing
import Wording

@testable import Papers

/// Papers in an office's own document: every name is known, filled from the paper, and refused where nothing has it.
struct OwnFormTests {
  private static func papers(_ office: PaperOffice) -> [Document] {
    PaperKind.allCases.compactMap { Paper.latest($0, of: office.ledger, at: office.now, language: .zh) }
  }

  private static func office() throws -> PaperOffice {
    var office = try PaperWeek.make()
    office.now = PaperOffice.at(11, 24)
    let item = try #require(
      (0..<office.ledger.items.count).map { office.ledger.items[$0].item }.first { $0.title == "僵尸车" })
    try office.act(
      .supervise(.supervise, replyDue: PaperOffice.at(11, 27), text: "三日内拖离"), item.id, by: "chen")
    return office
  }

  @Test func `each name means one field, and no two of a paper are alike`() {
    for kind in PaperKind.allCases {
      for language in Language.allCases {
        let names = kind.templateFields.map { $0.name(language) }
        #expect(Set(names.map { $0.lowercased() }).count == names.count, "\(kind) \(language)")
      }
      for field in kind.templateFields {
        #expect(kind.templateField(named: field.name(.zh)) == field)
        #expect(kind.templateField(named: " \(field.name(.en).uppercased()) ") == field)
      }
    }
  }

  @Test func `what a paper is made of is what its names are`() throws {
    let papers = Self.papers(try Self.office())
    #expect(papers.map(\.paper) == PaperKind.allCases)
    for paper in papers {
      let kind = try #require(paper.paper)
      for (part, place) in paper.named {
        #expect(kind.parts.contains(part), "\(kind) \(part)")
        guard case .table(let table) = paper.blocks[place] else { continue }
        #expect(table.names.count == table.columns.count, "\(kind) \(part)")
        let known = Set(part.columns(in: kind) ?? [])
        #expect(known.isSuperset(of: table.names), "\(kind) \(part)")
      }
      for part in paper.values.keys { #expect(kind.parts.contains(part), "\(kind) \(part)") }
    }
  }

  @Test(arguments: Language.allCases)
  func `a document to begin from holds every name and is filled`(language: Language) throws {
    let office = try Self.office()
    for paper in Self.papers(office) {
      let kind = try #require(paper.paper)
      let template = try DocumentTemplate(kind.starter(language), for: kind)
      #expect(template.names.count > 5, "\(kind)")
      let bytes = paper.bytes(as: .docx, form: .template(template, Letterhead(of: office.ledger)))
      let text = String(decoding: try PackageParts(bytes).content(of: "word/document.xml"), as: UTF8.self)
      #expect(!text.contains("{{") && text.contains(paper.title.htmlEscaped), "\(kind)")
      // As many rows as the paper's own tables have, and their headings.
      if kind == .ledger { #expect(text.ranges(of: "<w:tr>").count == 1 + Self.rows(of: paper)) }
    }
  }

  private static func rows(of paper: Document) -> Int {
    paper.blocks.reduce(0) { if case .table(let table) = $1 { $0 + table.rows.count } else { $0 } }
  }

  @Test(arguments: Language.allCases)
  func `a document to begin from looks as the program's own paper`(language: Language) throws {
    let office = try Self.office()
    func part(_ name: String, of file: [UInt8]) throws -> String {
      String(decoding: try PackageParts(file).content(of: "word/\(name).xml"), as: UTF8.self)
    }
    for kind in PaperKind.allCases {
      let paper = try #require(Paper.latest(kind, of: office.ledger, at: office.now, language: language))
      let starter = kind.starter(language)
      let (own, begun) = (try part("document", of: paper.bytes(as: .docx)), try part("document", of: starter))
      // The same paper and margins, the same sections, the same columns, the same labels.
      let page = try #require(own.firstRange(of: "<w:pgSz"))
      #expect(begun.contains(own[page.lowerBound...]), "\(kind)")
      for block in paper.blocks {
        switch block {
        case .heading(let text):
          let title = text.split(maxSplits: 1) { $0 == "、" || $0 == "." }.last ?? ""
          #expect(begun.contains(title.trimmingPrefix(" ")), "\(kind) \(text)")
        case .table(let table):
          for column in table.columns { #expect(begun.contains(">\(column.heading)<"), "\(kind)") }
          for row in table.rows where kind == .order { #expect(begun.contains(">\(row[0])<"), "\(row)") }
        case .signature(let labels):
          for label in labels { #expect(begun.contains(label), "\(kind) \(label)") }
        default: break
        }
      }
      // Of what the paper has nothing is without a place.
      let places = Set(try DocumentTemplate(starter, for: kind).names.map { $0.list ?? $0.name })
      for part in paper.named.keys { #expect(places.contains(part.rawValue), "\(kind) \(part)") }
    }
  }

  @Test func `the photos of an item stand beside it, of an order in it`() throws {
    // A picture of 2 x 1 points.
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let office = try Self.office()
    var items = (0..<3).map { office.ledger.items[$0].item }
    for (place, phase) in [(0, .before), (0, .after), (2, .before)] as [(Int, EvidencePhase)] {
      items[place].evidence.append(
        Evidence(
          id: RecordID("e\(place)\(phase)"), phase: phase, name: "a.png", hash: "\(phase)", size: 8,
          at: PaperOffice.at(11, 24), by: "li"))
    }
    let photo: (Evidence) -> Picture? = { Picture(png + [$0.phase == .before ? 1 : 2]) }
    let head = Letterhead(of: office.ledger)
    let papers = [
      Paper.ledger(items, of: office.ledger, at: office.now, language: .zh, pictures: photo),
      Paper.notice(items, to: "物业", of: office.ledger, at: office.now, language: .zh, pictures: photo),
    ]
    for paper in papers {
      let list = try #require(paper.templateContent(head).lists["items"])
      let counts = ["photos", "photoBefore", "photoAfter"].map { column in
        list.pictures[column]?.map(\.shown.count) ?? []
      }
      #expect(counts == [[2, 0, 1], [1, 0, 1], [1, 0, 0]], "\(counts)")
      #expect(list.pictures["photos"]?.map(\.caption) == ["左：整改前　右：整改后", "", "整改前"])
    }
    let name = PaperPartWords(.zh).field(.items, .photos)
    #expect(PaperKind.notice.templateField(named: name)?.templateName.isPicture == true)
    #expect(PaperKind.order.templateField(named: "照片")?.isPhoto == true)
    #expect(!PaperForm.plain.showsPhotos(usually: false) && PaperForm.plain.showsPhotos(usually: true))
    let bare = try DocumentTemplate(PaperKind.ledger.starter(.zh), for: .ledger)
    #expect(!PaperForm.template(bare, head).showsPhotos(usually: true))
    let order = try DocumentTemplate(PaperKind.order.starter(.zh), for: .order)
    #expect(PaperForm.template(order, head).showsPhotos(usually: false))
  }

  @Test func `what was rewritten is in the office's own form, too`() throws {
    var office = try Self.office()
    let before = Paper.bulletin(office.ledger.bulletin(of: office.meeting), of: office.ledger, language: .zh)
    let paper = try #require(before.identity)
    try office.run(
      office.ledger.rewrite(.situation, of: paper, as: "甲\n乙", insteadOf: "", in: .zh), by: "he")
    let after = Paper.bulletin(office.ledger.bulletin(of: office.meeting), of: office.ledger, language: .zh)
    let content = after.templateContent(Letterhead(of: office.ledger))
    #expect(content.values["situation"] == "甲\n乙" && content.values["title"] == after.title)
    #expect(content.lists["byPerson"]?.columns.first == "rank")
    #expect(after.examples(of: office.ledger)[.init(part: .byPerson, column: .name)]?.isEmpty == false)
  }

  @Test func `a name that nothing has is refused with the one that is most like it`() throws {
    let kind = PaperKind.bulletin
    #expect(kind.templateField(like: "situtation")?.name(.en) == "situation")
    #expect(kind.templateField(like: "责任人排行.名次")?.name(.zh) == "责任人排名.名次")
    #expect(kind.templateField(like: "xyzxyzxyz") == nil)
    #expect(kind.templateField(like: String(repeating: "长", count: 100_000)) == nil)
    // A name of another paper is none of this one's.
    let trouble = #expect(throws: TemplateTrouble.self) {
      try kind.names(inTemplate: PaperKind.minutes.starter(.zh), called: "模板.docx")
    }
    let told = try #require(trouble).text(for: kind, .zh)
    #expect(told.contains("模板.docx") && told.contains("{{时间}}") && told.contains("责任人排名.名次"), "\(told)")
  }

  @Test func `the settings name the document, and where it is gone the paper says so`() throws {
    var office = try Self.office()
    let hash = String(repeating: "a", count: 64)
    try office.run(PaperKind.ledger.set(PaperTemplate(name: "台账.docx", hash: hash)), by: "zhou")
    #expect(office.ledger.settings.templates[.ledger]?.hash == hash)
    #expect(throws: Refusal.needsRole(.admin)) { try office.run(PaperKind.ledger.set(nil), by: "chen") }
    let starter = PaperKind.ledger.starter(.zh)
    let form = try PaperForm.own(.ledger, of: office.ledger) { $0 == hash ? starter : nil }
    guard case .template? = form else {
      Issue.record("no template")
      return
    }
    #expect(try PaperForm.own(.minutes, of: office.ledger) { _ in starter } == nil)
    #expect(throws: TemplateTrouble.self) { try PaperForm.own(.ledger, of: office.ledger) { _ in nil } }
    let paper = Paper.ledger([], of: office.ledger, at: office.now, language: .zh)
    let bytes = paper.bytes(as: .docx, of: office.ledger, at: office.now) { _ in nil }
    let text = String(decoding: try PackageParts(bytes).content(of: "word/document.xml"), as: UTF8.self)
    #expect(text.contains("模板“台账.docx”缺失"))
    // A snapshot brings the same back; what is no template is kept and not used.
    var writer = JSONWriter()
    writer.beginObject()
    office.ledger.writeRecord(RecordKey(.settings, Settings.theID), to: &writer)
    writer.endObject()
    var read = Ledger()
    #expect(read.readRecord(try JSONValue(parsing: writer.bytes)))
    #expect(read.settings.templates == office.ledger.settings.templates)
    #expect(throws: Refusal.self) {
      try office.put(.settings, Settings.theID, ["templates/ledger": .string("x")])
    }
  }
}
