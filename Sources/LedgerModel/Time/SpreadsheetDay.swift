/// Days by the numbers that spreadsheets give them, counted so that 1 March 1900 is day 61 (ECMA-376, part 1, 18.17.4.1).
extension CivilDate {
  /// The number of 1970-01-01.
  private static let epochInSpreadsheets = 25_569

  /// The day of that number.
  public init(spreadsheetDay number: Int) { self.init(daysSinceEpoch: number - Self.epochInSpreadsheets) }

  /// The number of the day: right from 1 March 1900 on, before which spreadsheets do not agree.
  public var spreadsheetDay: Int { daysSinceEpoch + Self.epochInSpreadsheets }
}
