import Testing

@testable import LedgerModel

@Suite("Dates in files that people bring")
struct DateEntryImportTests {
  @Test(
    "Every form of the files is the day it means",
    arguments: [
      ("2023/8/7", "2023-08-07"), ("2023-08-07", "2023-08-07"), ("2023.8.7", "2023-08-07"),
      ("2023年8月7日", "2023-08-07"), ("20230807", "2023-08-07"), ("45145", "2023-08-07"),
      ("45145.0", "2023-08-07"),
      ("45145.729166666664", "2023-08-07 17:30"), ("45163", "2023-08-25"), ("2023/8/7 0:00", "2023-08-07"),
      ("2023/8/7 0:00:00", "2023-08-07"), ("2023-08-07 17:30:00", "2023-08-07 17:30"),
      ("2023年8月7日前", "2023-08-07"),
      ("2023年8月7日（周一）", "2023-08-07"), ("２０２３．８．７", "2023-08-07"), ("32874", "1990-01-01"),
      ("73050", "2099-12-31"), ("25/12/2026", "2026-12-25"), ("11/25/26", "2026-11-25"),
      ("03/20/26 12:00 AM", "2026-03-20"), ("03/20/26 02:30 PM", "2026-03-20 14:30"),
    ] as [(String, String)])
  func dates(text: String, date: String) throws {
    let typed = try #require(Self.date(of: DateEntry.imported(text, in: DateContext(year: 2019))))
    #expect(typed.date.text + (typed.time.map { " " + $0.text } ?? "") == date)
    #expect(!typed.yearAssumed)
  }

  @Test(
    "A date without its whole year is flagged, with the year proposed",
    arguments: [
      ("8月7日", "2023-08-07"), ("8.7", "2023-08-07"), ("8/7", "2023-08-07"), ("8月7日前", "2023-08-07"),
      ("9月27日", "2023-09-27"), ("22.8.7", "2022-08-07"), ("2月29日", "2024-02-29"),
    ])
  func flagged(text: String, date: String) throws {
    let typed = try #require(Self.date(of: DateEntry.imported(text, in: DateContext(year: 2023))))
    #expect(typed.yearAssumed && typed.date.text == date)
  }

  @Test(
    "About when is told from when",
    arguments: [
      ("8月底", "2023-08-31", true), ("8月底前", "2023-08-31", true), ("8月中旬", "2023-08-20", true),
      ("8月上旬", "2023-08-10", true), ("2月末", "2023-02-28", true), ("8月份", "2023-08-31", true),
      ("2024年2月底", "2024-02-29", false), ("2024年2月", "2024-02-29", false), ("2024.2", "2024-02-29", false),
      ("8月初", "2023-08-05", true), ("8月中", "2023-08-15", true),
      // Numbers that may stand in several orders are asked for; what makes sense is proposed.
      ("12/10/23", "2023-12-10", true), ("5/11/2023", "2023-05-11", true),
    ] as [(String, String, Bool)])
  func vague(text: String, date: String, yearAssumed: Bool) throws {
    guard case .vague(let typed) = try DateEntry.imported(text, in: DateContext(year: 2023)) else {
      Issue.record("\(text) is not vague")
      return
    }
    #expect(typed.date.text == date && typed.yearAssumed == yearAssumed)
  }

  @Test(
    "What is no date is told by its kind",
    arguments: [
      ("3天", "3n"), ("3日内", "3n"), ("三天内完成", "3n"), ("5个工作日", "5d"), ("5 个工作日内", "5d"), ("24小时", "24u"),
      ("48小时内", "48u"), ("一周", "7n"), ("两周内", "14n"), ("立行立改", "onTheSpot"), ("立即整改", "onTheSpot"),
      ("当场整改", "onTheSpot"), ("长期坚持", "standing"), ("长期", "standing"), ("持续推进", "standing"),
    ])
  func kinds(text: String, kind: String) throws {
    let read =
      switch try DateEntry.imported(text, in: DateContext(year: 2023)) {
      case .length(let limit): limit.text
      case .onTheSpot: "onTheSpot"
      case .standing: "standing"
      case .date, .vague: "a date"
      }
    #expect(read == kind)
  }

  @Test(
    "What cannot be read is refused, never guessed",
    arguments: [
      ("", DateEntryFault.empty), ("明天", .notUnderstood), ("周五", .notUnderstood), ("+3", .notUnderstood),
      ("月底", .notUnderstood), ("15号", .notUnderstood), ("17:30", .notUnderstood), ("12345", .notUnderstood),
      ("99999", .notUnderstood), ("4514", .notUnderstood), ("见备注", .notUnderstood),
      ("2023/8/7-2023/8/9", .notUnderstood), ("长期坚持，8月31日前见效", .notUnderstood), ("45145x", .notUnderstood),
      ("2月30日", .noSuchDay), ("2023-02-30", .noSuchDay), ("31/4/2023", .noSuchDay), ("13月1日", .noSuchDay),
      ("2023年8月7日（周二）", .otherWeekday(1)), ("2023-08-07 25:00", .noSuchTime),
    ] as [(String, DateEntryFault)])
  func refused(text: String, fault: DateEntryFault) {
    #expect(throws: fault) { try DateEntry.imported(text, in: DateContext(year: 2023)) }
  }

  /// What is proposed is no report that has not come, and no end before its report.
  @Test func proposalsMakeSense() throws {
    func proposed(_ text: String, _ context: DateContext) throws -> String? {
      guard case .vague(let typed) = try DateEntry.imported(text, in: context) else { return nil }
      return typed.date.text
    }
    let day = CivilDate(year: 2026, month: 11, day: 23)!
    #expect(try proposed("3/12/2026", DateContext(year: 2026, notBefore: day)) == "2026-12-03")
    #expect(try proposed("12/3/2026", DateContext(year: 2026, notAfter: day)) == "2026-03-12")
    #expect(try proposed("11/05/26", DateContext(year: 2026)) == "2026-11-05")
    // Where the table says it, nothing is open.
    let context = DateContext(year: 2026, orders: [UInt8(ascii: "/"): .dayFirst])
    #expect(try Self.date(of: DateEntry.imported("3/12/2026", in: context))?.date.text == "2026-12-03")
    #expect(try proposed("3.12.2026", context) == "2026-03-12")
  }

  static func date(of imported: ImportedDate) -> TypedDate? {
    if case .date(let typed) = imported { typed } else { nil }
  }
}
