import Testing

@testable import Office

@Suite("Numbers as a sheet shows them")
struct NumberTests {
  private func shown(_ value: Double, _ code: String, from1904: Bool = false) -> String {
    NumberCell(value, NumberFormat(code), from1904: from1904).text
  }

  @Test func numbersWithoutAFormat() {
    let cases: [(String, String)] = [
      ("13800000002", "13800000002"), ("1", "1"), ("0.1", "0.1"), ("3.0", "3"), ("1.38E+10", "13800000000"),
      ("0", "0"),
      ("0.30000000000000004", "0.3"), ("-12.5", "-12.5"), ("1E-3", "0.001"), ("100", "100"), ("007", "7"),
    ]
    for (written, text) in cases {
      let cell = Array(written.utf8).withUnsafeBufferPointer { NumberCell($0, .general, from1904: false) }
      #expect(cell.text == text, "\(written)")
      #expect(cell.remark == nil)
    }
  }

  @Test func digitsThatASpreadsheetLostAreSaid() {
    let cell = NumberCell(Double("202611200001234501")!, .general, from1904: false)
    #expect(cell.text == "202611200001235000" || cell.text == "202611200001234000")
    #expect(cell.remark == .digitsLost(cell.text))
    #expect(NumberCell(123456789012345, .general, from1904: false).remark == nil)
  }

  @Test func zerosThatMayBeGoneAreSaid() {
    #expect(NumberCell(9.3, .general, from1904: false).remark == .endingZeroUnknown("9.3"))
    #expect(NumberCell(12.1, .general, from1904: false).remark == .endingZeroUnknown("12.1"))
    for value in [9.4, 9.31, 13.1, 0.3] {
      #expect(NumberCell(value, .general, from1904: false).remark == nil)
    }
    let fixed = NumberCell(9.3, NumberFormat("0.00"), from1904: false)
    #expect(fixed.text == "9.30" && fixed.remark == nil)
    // What a format with one digit shows lacks it, too, and so may a month.
    #expect(NumberCell(9.3, NumberFormat("0.0"), from1904: false).remark == .endingZeroUnknown("9.3"))
    #expect(NumberCell(2026.1, .general, from1904: false).remark == .endingZeroUnknown("2026.1"))
    #expect(NumberCell(2026.2, .general, from1904: false).remark == nil)
  }

  @Test func digitsByAPattern() {
    let cases: [(Double, String, String)] = [
      (7, "000000", "000007"), (0.5, "0%", "50%"), (0, "0%", "0%"), (0.1234, "0.00%", "12.34%"),
      (9.3, "0.00", "9.30"),
      (2.675, "0.00", "2.68"), (1234567, "#,##0", "1234567"), (3, "0\"处\"", "3处"),
      (12, "\"HM\"0000", "HM0012"),
      (46357, "0\"d\"", "46357d"), (9912345678, "000-0000-0000", "099-1234-5678"), (0, "0;-0;;@", ""),
      (-5, "0;(0)", "(5)"),
      (-5, "0.0", "-5.0"), (1500, "0.0,\"千\"", "1.5千"), (0, "0;-0;\"-\"", "-"), (0.5, "#.00", "0.50"),
      (13800000000, "0.00E+00", "13800000000"), (0.5, "# ?/?", "0.5"), (12, "@", "12"), (7, "G/通用格式", "7"),
      (7, "[红色]General", "7"), (5, "[>=10]0\"多\";0\"少\"", "5少"), (99.995, "0.00", "100.00"),
      (-0.001, "0.0", "0.0"),
      (5, ";;;", "5"), (1.5, "_ * #,##0.00_ ;_ * -#,##0.00_ ", "1.50"), (3, "[$¥-804]0.00", "¥3.00"),
    ]
    for (value, code, text) in cases { #expect(shown(value, code) == text, "\(value) \(code)") }
  }

  @Test func whichFormatsAreDates() {
    let dates = [
      "yyyy-mm-dd", "m/d/yy", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "e/m/d", "aaaa", "[$-804]aaaa",
      "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
      "d-mmm", "mmm-yy", "yyyy\\-mm\\-dd", "yyyy/m/d;@", "ee\"年\"m\"月\"",
    ]
    for code in dates { #expect(shown(46357, code) == "2026-12-01", "\(code)") }
    let numbers = ["0\"d\"", "0.00E+00", "General", "\"y\"0", "\\m0", "[Red]0", "#,##0", "[$-804]General"]
    for code in numbers { #expect(FormatScan(code).dateParts == nil, "\(code)") }
    for identifier in Array(14...17) + [22, 27, 28, 29, 30, 31, 36] + Array(50...54) + [57, 58] {
      let text = NumberCell(46357, NumberFormat(builtIn: identifier), from1904: false).text
      #expect(text == "2026-12-01", "\(identifier)")
    }
    for identifier in [1, 2, 3, 4, 9, 10, 11, 12, 37, 44, 48, 49] {
      if case .date = NumberFormat(builtIn: identifier) { Issue.record("\(identifier)") }
    }
  }

  @Test func datesAndTimes() {
    let cases: [(Double, String, String)] = [
      (46357.75, "yyyy-mm-dd h:mm", "2026-12-01 18:00"), (46357.75, "yyyy-mm-dd", "2026-12-01"),
      (0.75, "h:mm", "18:00"),
      (0.75, "[$-804]上午/下午h\"时\"mm\"分\"", "18:00"), (0.75, "h:mm AM/PM", "18:00"), (1, "h:mm", "24:00"),
      (1.5, "[h]:mm", "36:00"), (1.5, "h:mm", "12:00"), (46357.75, "h:mm", "2026-12-01 18:00"),
      (0.0625, "mm:ss", "1:30"),
      (46357.999994, "yyyy-mm-dd h:mm:ss", "2026-12-01 23:59:59"),
      (46357.9999999, "yyyy-mm-dd h:mm", "2026-12-02"),
      (61, "yyyy-mm-dd", "1900-03-01"), (2958465, "yyyy-mm-dd", "9999-12-31"),
      (36585, "yyyy-m-d", "2000-02-29"),
      (73050, "yyyy-m-d", "2099-12-31"),
    ]
    for (value, code, text) in cases { #expect(shown(value, code) == text, "\(value) \(code)") }
    #expect(shown(44895, "yyyy-mm-dd", from1904: true) == "2026-12-01")
    // A time alone and a span begin with nothing, whatever the days are counted from.
    #expect(shown(0.75, "h:mm", from1904: true) == "18:00")
    #expect(shown(1.5, "[h]:mm", from1904: true) == "36:00")
    #expect(NumberCell(-1, NumberFormat("yyyy-mm-dd"), from1904: true).remark == .dateOutOfRange("-1"))
    // What a formula left of a whole day is that day.
    #expect(shown(46357.999_999_999_99, "yyyy-mm-dd") == "2026-12-02")
    for value in [0.0, 59, 60, -1, 2_958_465.999_999_9, 3_000_000] {
      let cell = NumberCell(value, NumberFormat("yyyy-mm-dd h:mm"), from1904: false)
      #expect(cell.remark == .dateOutOfRange(cell.text), "\(value)")
    }
  }
}
