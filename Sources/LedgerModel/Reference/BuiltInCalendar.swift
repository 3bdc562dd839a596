/// The holidays that come with the program, as the State Council announced them.
public enum BuiltInCalendar {
  /// The lists under Data/calendar, read at the first use: about half a millisecond.
  public static let years: [CalendarYear] = ReferenceData.paths.filter { $0.hasPrefix("calendar/") }.map {
    path in
    guard let bytes = ReferenceData.bytes(of: path) else { preconditionFailure("\(path) is not built in") }
    do { return try CalendarYear(parsing: bytes) } catch { preconditionFailure("\(path): \(error)") }
  }

  /// The calendar of these lists; other years have their holidays by law.
  public static let calendar = WorkCalendar(years: years, law: HolidaysByLaw.years)
}
