import Exchange
import Testing
import Wording

@testable import LedgerModel

/// Texts become what the fields of records hold, whatever the field holds: read as they are typed, refused with the words
/// that help.
@Suite struct RecordReaderTests {
  private static let reader = RecordReader(CaseTests.ledger, at: RoundTripTests.now, .zh)

  private static func field(_ kind: RecordFieldSpec.Kind) -> RecordField {
    RecordField(kind: .honour, name: "f", spec: RecordFieldSpec(kind, .all))
  }

  private func fault(_ text: String, _ kind: RecordFieldSpec.Kind, guessesYear: Bool = true)
    -> RecordCellFault?
  {
    do throws(RecordCellFault) {
      _ = try Self.reader.members(text, of: Self.field(kind), guessesYear: guessesYear)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("0", JSONValue.integer(0)), ("1,200", .integer(1200)), (" 35 ", .integer(35)), ("三十五", .integer(35)),
    ("３５", .integer(35)),
  ]) func countsAreRead(_ text: String, _ value: JSONValue) throws {
    #expect(try Self.reader.members(text, of: Self.field(.count(upTo: 1200))) == [JSONMember("f", value)])
  }

  @Test(arguments: ["12.5", "1201", "-1", "许多", "12处"]) func whatIsNoCountIsRefused(_ text: String) {
    #expect(fault(text, .count(upTo: 1200)) == .noFigure(text, upTo: 1200, isWhole: true))
  }

  @Test(arguments: [
    ("45", JSONValue.integer(45)), ("45%", .integer(45)), ("45.5％", .number("45.5")), ("100", .integer(100)),
  ]) func figuresAreRead(_ text: String, _ value: JSONValue) throws {
    #expect(try Self.reader.members(text, of: Self.field(.figure(upTo: 100))) == [JSONMember("f", value)])
  }

  @Test(arguments: ["100.01", "4.567", "-2", "一半"]) func whatIsNoFigureIsRefused(_ text: String) {
    #expect(fault(text, .figure(upTo: 100)) == .noFigure(text, upTo: 100, isWhole: false))
    let told = fault(text, .figure(upTo: 100))?.text("进度", in: CaseTests.ledger, .zh)
    #expect(told?.contains("0 到 100") == true)
  }

  /// A day that may lie ahead is the next one, one that lies behind the last: today is 2026-11-23.
  @Test func daysLookAheadOrBehind() throws {
    #expect(
      try Self.reader.members("12-01", of: Self.field(.day)) == [JSONMember("f", .string("2026-12-01"))])
    #expect(
      try Self.reader.members("12-01", of: Self.field(.pastDay)) == [JSONMember("f", .string("2025-12-01"))])
    #expect(fault("12-01", .day, guessesYear: false) == .noYear("12-01"))
    // A month of a year names no day: of what lies ahead its last is meant, of what is past nobody knows which.
    #expect(fault("2026年8月", .pastDay, guessesYear: false) == .noDay("2026年8月"))
    #expect(fault("改日", .day) == .noDay("改日"))
    // A time has no place beside a day, and a day of two readings is asked.
    #expect(fault("2026-05-01 14:00", .pastDay) == .noDay("2026-05-01 14:00"))
    #expect(
      try Self.reader.members("2026-05-01 0:00", of: Self.field(.pastDay)) == [
        JSONMember("f", .string("2026-05-01"))
      ])
    let days = [(3, 4), (4, 3)].compactMap { CivilDate(year: 2026, month: $0, day: $1) }
    #expect(fault("3/4/2026", .pastDay) == .eitherDay("3/4/2026", days[0], days[1]))
  }

  @Test func anItemIsNamedByItsNumber() {
    #expect(fault("2020-9999", .link(.item)) == .refused(.noSuchItem("2020-9999")))
  }

  @Test(arguments: [
    ("是", true), ("√", true), ("TRUE", true), ("有", true), ("否", false), ("×", false), ("n", false),
  ])
  func yesAndNoAreReadAsTablesMarkThem(_ text: String, _ isSo: Bool) throws {
    let members = try Self.reader.members(text, of: Self.field(.flag(usually: false)))
    #expect(members == [JSONMember("f", isSo ? .bool(true) : .null)])
  }

  @Test func whatTheProgramKeepsIsNotEntered() {
    for kind: RecordFieldSpec.Kind in [.moment, .data, .elements] {
      #expect(fault("x", kind) == .refused(.notEditable(field: "f")))
    }
  }

  @Test func whatMayStandInANumberIsBounded() {
    let count = RecordFieldSpec(.count(upTo: 10), .all)
    #expect(
      count.takes(Decimal2(10)) && !count.takes(Decimal2(11)) && !count.takes(Decimal2(hundredths: 150)))
    let share = RecordFieldSpec(.figure(upTo: 100), .all)
    #expect(share.takes(Decimal2(hundredths: 150)) && !share.takes(Decimal2(hundredths: 10_001)))
    #expect(!share.takes(Decimal2(hundredths: -1)) && !RecordFieldSpec(.day, .all).takes(Decimal2(1)))
  }
}
