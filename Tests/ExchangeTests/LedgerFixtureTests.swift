import Foundation
import LedgerModel
import Testing

@testable import Exchange

/// What must be read from a fixture.
private struct Expectation: Decodable {
  struct Item: Decodable {
    var row: Int
    var site: String
    var description: String
    var owner: String
    var helpers: [String]
    var due: String?
    var closed: Bool
  }

  var rows: Int
  var encoding: String
  var headerRow: Int
  var sheet: String?
  var items: [Item]
}

@Suite("Ledgers as offices keep them")
struct LedgerFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private static func read(_ name: String) throws -> (reading: ImportReading, expected: Expectation) {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
    let expected = try JSONDecoder().decode(
      Expectation.self, from: Data(contentsOf: folder.appending(path: name + ".expect.json")))
    let options = ImportOptions(today: CivilDate(year: 2026, month: 11, day: 23)!)
    return (try ImportReading(of: bytes, options: options), expected)
  }

  @Test(
    "every row is read as it is meant",
    arguments: ["A-community-gb18030.csv", "B-street-utf8bom.tsv", "C-assessment.xlsx"])
  func everyRow(name: String) throws {
    let (reading, expected) = try LedgerFixtureTests.read(name)
    #expect((reading.encoding?.rawValue ?? "xlsx") == expected.encoding)
    #expect(reading.sheet == expected.sheet)
    #expect(reading.headerLine == expected.headerRow)
    #expect(reading.rows.count == expected.rows)
    for (row, item) in zip(reading.rows, expected.items) {
      #expect(row.ordinal == item.row)
      #expect(row.site == item.site)
      // One text is the title; it is not said twice.
      #expect((row.description ?? row.title) == item.description)
      #expect(row.owner?.name == item.owner)
      #expect(row.isClosed == item.closed, "row \(item.row)")
      #expect(row.due?.value.certainDay.map(iso) == item.due, "row \(item.row)")
      let isFlagged = row.problems.contains { problem in
        if case .dateProposed(let proposal) = problem.kind {
          return proposal.raw == row.due?.raw && proposal.proposed.year == 2023
        }
        return false
      }
      #expect(isFlagged == (item.due == nil), "row \(item.row)")
      // B's expectation names helpers, but none of its columns holds any.
      #expect(row.helpers.map(\.name) == (name.hasPrefix("B") ? [] : item.helpers), "row \(item.row)")
    }
  }

  @Test("A: titles, quantities, categories")
  func community() throws {
    let reading = try LedgerFixtureTests.read("A-community-gb18030.csv").reading
    #expect(reading.delimiter == .comma)
    #expect(reading.titles == ["2023年创建全国文明城市问题整改台账"])
    #expect(
      reading.columns.map(\.field) == [
        .order, .site, .description, .category, .leadUnit, .owner, .measures, .due, .evidenceBefore,
        .evidenceAfter,
        .state, .closedAt, .note,
      ])
    let first = try #require(reading.rows.first)
    #expect(first.title == "亚美小区13栋地锁占道，")
    #expect(first.quantities == [Quantity(id: "", unit: "个", planned: Decimal2(1))])
    #expect(first.category?.value.group == .parking)
    #expect(first.leadUnit == "社区居委会")
    #expect(first.texts[.measures] == "立即整改")
    #expect(first.notes.isEmpty)
    #expect(reading.rows.allSatisfy { $0.quantities.count == 1 && $0.category?.value.group != nil })
    #expect(reading.rows[29].line == 33)
  }

  @Test("B: phones behind names, two state columns, sources")
  func street() throws {
    let reading = try LedgerFixtureTests.read("B-street-utf8bom.tsv").reading
    #expect(reading.delimiter == .tab)
    let first = try #require(reading.rows.first)
    #expect(first.owner == PersonMention(name: "陈静", phone: "13834189901"))
    #expect(first.leader?.name == "刘洋")
    #expect(first.checker == "王磊")
    #expect(first.source?.value == "media")
    #expect(first.supportingUnits == ["派出所"])
    #expect(reading.rows.allSatisfy { $0.owner?.phone?.count == 11 && $0.source != nil })
    // 45081 in the column of dates is 2023-06-04.
    #expect(reading.rows[3].reportedAt?.value == .day(CivilDate(year: 2023, month: 6, day: 4)!))
  }

  private func iso(_ date: CivilDate) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }
}
