import LedgerModel
import Sample
import Testing
import Wording

@testable import Papers

/// The papers of what a city is scored by, over the sample's cycle.
struct CityPapersTests {
  private static let now = PaperOffice.at(11, 23, 15)
  private static let sample = Result {
    var ids = IDSource.counting()
    return try SampleLedger(openedAt: now, ids: &ids).ledger
  }

  private func documents(_ language: Language) throws -> [(name: String, paper: Document)] {
    let ledger = try Self.sample.get()
    return [
      (
        "inspection",
        try #require(Paper.inspection("ip1", of: ledger, at: Self.now, language: language))
      ),
      ("indicators", Paper.indicators(of: "cy1", in: ledger, at: Self.now, language: language)),
      ("dossier", Paper.dossier(of: "cy1", in: ledger, at: Self.now, language: language)),
    ]
  }

  @Test(arguments: Language.allCases)
  func `each paper reads as it is expected`(language: Language) throws {
    for (name, document) in try documents(language) {
      for format in PaperFormat.allCases where format != .docx {
        try Golden.expect(
          String(decoding: document.bytes(as: format), as: UTF8.self),
          "city-\(name).\(language.rawValue).\(format.rawValue)")
      }
      #expect(!document.bytes(as: .docx).isEmpty)
    }
  }

  /// The figures of the notice, reckoned anew from what the record holds, without the program's own score.
  @Test func `the notice says what the record comes to`() throws {
    let ledger = try Self.sample.get()
    let record = try #require(ledger.plain(RecordKey(.inspection, "ip1")))
    var (looked, failed, points, lost) = (Int64(0), Int64(0), 0.0, 0.0)
    var sites: Set<String> = []
    for field in record.fields where field.name.hasPrefix("seen/") {
      let seen = field.value
      let count = try #require(seen["looked"]?.whole)
      let bad = try #require(seen["failed"]?.whole)
      let worth = try #require(
        seen["points"].flatMap { Decimal2(json: $0) }.map { Double($0.hundredths) / 100 })
      (looked, failed) = (looked + count, failed + bad)
      points += worth
      lost += (worth * Double(bad) / Double(count) * 100 + 0.5).rounded(.down) / 100
      sites.insert(seen["site"]?.text ?? "")
    }
    #expect(sites.count == 9 && looked == 214)
    let standards = Set(
      record.fields.filter { $0.name.hasPrefix("seen/") }.compactMap { $0.value["standard"]?.text })
    #expect(standards.count == 61)
    let document = try #require(Paper.inspection("ip1", of: ledger, at: Self.now, language: .zh))
    let rate = ((points - lost) / points * 10_000).rounded() / 100
    let text = document.markdown
    #expect(text.contains("合计\(looked)项次，其中不符合\(failed)项次"), "\(text.prefix(400))")
    #expect(text.contains("得分率\(Decimal2(hundredths: Int64((rate * 100).rounded())))%"))
  }

  @Test func `an inspection that was not there before is compared with the one that was`() throws {
    let ledger = try Self.sample.get()
    var office = try PaperOffice(continuing: ledger, at: Self.now)
    try office.put(
      .inspection, "old",
      [
        "name": .string("春季测评"), "level": .string("county"), "kind": .string("mock"),
        "from": .string("2026-04-01"),
        "seen/hm-std1": Observation(site: "hm", standard: "std1", looked: 2, failed: 1, points: Decimal2(2))
          .json,
      ], by: "hejing")
    let text = try #require(Paper.inspection("ip1", of: office.ledger, at: Self.now, language: .zh)).markdown
    #expect(text.contains("较“春季测评”（50%）上升"))
  }

  @Test func `what is missing of the dossier stands below its index`() throws {
    let ledger = try Self.sample.get()
    let text = Paper.dossier(of: "cy1", in: ledger, at: Self.now, language: .zh).text()
    #expect(text.contains("材料审核索引表") && text.contains("缺少文件的材料：12件"))
    // A cycle without pieces has an index without rows, and lacks nothing.
    #expect(Paper.dossier(of: "cy0", in: ledger, at: Self.now, language: .en).text().contains("Complete"))
  }
}
