import Foundation
import LedgerModel
import Testing

@testable import Exchange

/// A workbook of this program that others opened and saved, kept as they saved it: it reads as it was written, to the last
/// digit, and still says when it was exported. By what made them: LibreOffice 7.4, openpyxl 3.0.9.
@Suite struct SavedByOthersTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/saved")

  private static func reading(_ name: String) throws -> ImportReading {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
    return try ImportReading(
      of: bytes, options: ImportOptions(today: CivilDate(year: 2026, month: 11, day: 30)!))
  }

  @Test(arguments: ["libreoffice.xlsx", "openpyxl.xlsx"])
  func `nothing has changed on the way back`(name: String) throws {
    let (wrote, saved) = (try Self.reading("exported.xlsx"), try Self.reading(name))
    #expect(saved.columns == wrote.columns && saved.sheet == wrote.sheet)
    #expect(saved.rows.count == 3)
    for (old, new) in zip(wrote.rows, saved.rows) { #expect(old == new) }
  }

  @Test(arguments: ["exported.xlsx", "libreoffice.xlsx", "openpyxl.xlsx"])
  func `what spreadsheets spoil is as it was typed`(name: String) throws {
    let rows = try Self.reading(name).rows
    #expect(rows.map(\.reference) == ["202611230000012345", "00123", "1E5"])
    #expect(rows.map { $0.texts[.address] } == ["3-2", "007", nil])
    #expect(rows.map(\.title) == ["=SUM(1;2) 是牌子上的字", "楼道堆物", "路灯不亮<三处>&线缆外露"])
    #expect(rows[0].labels == ["5-1"] && rows[0].quantities.map { $0.text() } == ["320多处"])
    #expect(rows[0].site == "3-2" && rows[0].owner?.name == "王磊")
    let day = CivilDate(year: 2026, month: 12, day: 1)!
    #expect(rows[0].due?.value == .moment(day, second: 18 * 3600, zone: nil))
    #expect(rows[1].closedAt?.value.certainDay == CivilDate(year: 2026, month: 11, day: 18))
  }

  @Test(arguments: ["exported.xlsx", "libreoffice.xlsx", "openpyxl.xlsx"])
  func `it still says when it was exported`(name: String) throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.settings, Settings.theID), [JSONMember("name", .string("佳美社区整改台账"))])
    ])
    let exported = try #require(try Self.reading(name).exported(from: ledger))
    #expect(LedgerZone.shanghai.date(exported) == CivilDate(year: 2026, month: 11, day: 30))
    #expect(try Self.reading(name).exported(from: Ledger()) == nil)
  }
}
