import LedgerModel
import Testing
import Wording

@testable import Papers

/// Paragraphs that people rewrote: they stand in the paper, and what no longer agrees with the ledger is marked.
struct RewritingTests {
  private static func bulletin(_ office: PaperOffice, _ language: Language = .zh) -> Document {
    Paper.bulletin(office.ledger.bulletin(of: office.meeting), of: office.ledger, language: language)
  }

  private static func rewrite(
    _ part: PaperPart, _ text: String, of document: Document, _ office: inout PaperOffice,
    by who: RecordID = "he"
  ) throws {
    let paper = try #require(document.identity)
    let paragraph = try #require(document.paragraphs.first { $0.part == part })
    let intent = office.ledger.rewrite(
      part, of: paper, as: text, insteadOf: paragraph.written, in: document.language)
    try office.run(intent, by: who)
  }

  @Test func `every paragraph and list of a paper can be rewritten`() throws {
    let office = try PaperWeek.make()
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30))
    let papers = [
      Self.bulletin(office),
      Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: .zh),
      Paper.summary(
        office.ledger.summary(SummaryScope(period: period)), of: office.ledger, language: .zh),
      Paper.notice(
        [office.ledger.items[0].item], to: "", of: office.ledger, at: office.now, language: .zh),
    ]
    for paper in papers {
      let texts = paper.blocks.compactMap(\.rewritable)
      let known = Set(paper.paragraphs.map(\.generated))
      let others = texts.filter { !known.contains($0) }
      #expect(
        !texts.isEmpty && others.count == paper.paragraphs.count(where: \.isRewritten), "\(paper.title)")
      #expect(Set(paper.paragraphs.map(\.part)).count == paper.paragraphs.count)
    }
  }

  @Test func `what was rewritten stands in its paper and language alone, and goes back`() throws {
    var office = try PaperWeek.make()
    let before = Self.bulletin(office)
    try Self.rewrite(.situation, "本周新增{新增}项。", of: before, &office)
    let after = Self.bulletin(office)
    #expect(after.blocks[0] == .paragraph("本周新增4项。") && after.blocks.dropFirst() == before.blocks.dropFirst())
    let paragraph = try #require(after.paragraphs.first)
    #expect(paragraph.typed == "本周新增{新增}项。" && !paragraph.isAtOdds)
    #expect(Self.bulletin(office, .en).paragraphs.allSatisfy { !$0.isRewritten })
    let first = try #require(office.ledger.meetings.first)
    let other = Paper.bulletin(office.ledger.bulletin(of: first), of: office.ledger, language: .zh)
    #expect(other.paragraphs.allSatisfy { !$0.isRewritten })
    try Self.rewrite(.situation, "", of: after, &office)
    #expect(Self.bulletin(office).blocks == before.blocks)
  }

  @Test func `figures that are not the ledger's are marked, above the paragraph alone on the screen`() throws
  {
    var office = try PaperWeek.make()
    try Self.rewrite(.situation, "本周新增４项，清理垃圾1,200车。", of: Self.bulletin(office), &office)
    let document = Self.bulletin(office)
    #expect(document.paragraphs.first?.strange == ["1200"])
    let marked = document.marked
    #expect(marked.blocks.count == document.blocks.count + 1)
    #expect(marked.text().contains("【已改写；与台账不符的数字：1200】") && !document.text().contains("【已改写"))
  }

  @Test func `figures that changed since are marked with what they were`() throws {
    var office = try PaperWeek.make()
    let scope = SummaryScope(period: RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30)))
    func summary() -> Document {
      Paper.summary(office.ledger.summary(scope), of: office.ledger, language: .zh)
    }
    try Self.rewrite(.situation, "本月工作平稳。", of: summary(), &office)
    #expect(summary().paragraphs.first?.isAtOdds == false)
    _ = try office.add("新来的", owner: "li", due: PaperOffice.at(11, 29))
    let changed = try #require(summary().paragraphs.first?.changed)
    #expect(!changed.was.isEmpty || !changed.now.isEmpty)
    #expect(summary().marked.text().contains("改写后台账数字已变"))
  }

  @Test func `a list is rewritten line by line`() throws {
    var office = try PaperWeek.make()
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30))
    let scope = SummaryScope(period: period)
    let before = Paper.summary(office.ledger.summary(scope), of: office.ledger, language: .zh)
    try Self.rewrite(.steps, "先拆雨棚。\n再清楼道。", of: before, &office)
    let after = Paper.summary(office.ledger.summary(scope), of: office.ledger, language: .zh)
    #expect(after.blocks.contains(.numbered(["先拆雨棚。", "再清楼道。"])))
  }

  @Test func `issued papers and people without the right leave it as it is`() throws {
    var office = try PaperWeek.make()
    #expect(throws: Refusal.needsRole(.clerk)) {
      try Self.rewrite(.situation, "改", of: Self.bulletin(office), &office, by: "wang")
    }
    try Self.rewrite(.situation, "定稿。", of: Self.bulletin(office), &office)
    try office.run(
      office.meeting.issue(office.ledger.bulletin(of: office.meeting), at: office.now), by: "he")
    let issued = Self.bulletin(office)
    #expect(issued.blocks[0] == .paragraph("定稿。"))
    #expect(throws: Refusal.self) { try Self.rewrite(.situation, "再改", of: issued, &office) }
    #expect(Self.bulletin(office).blocks[0] == .paragraph("定稿。"))
  }

  @Test(
    arguments: [
      ("新增4项，100个", ["4", "100"]), ("1,204.50元、８次", ["1204.5", "8"]), ("2026-11-24", ["2026", "11", "24"]),
      ("85.0%与007", ["85", "7"]), ("一是二是", []), ("1,20", ["1", "20"]), ("3.", ["3"]), ("0.50", ["0.5"]),
    ] as [(String, [String])])
  func `figures are compared as they are meant`(text: String, numbers: [String]) {
    #expect(PaperFigures.numbers(in: text) == numbers)
  }
}
