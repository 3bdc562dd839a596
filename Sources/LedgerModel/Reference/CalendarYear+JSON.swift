/// Why a file is not a year's list of holidays.
public enum CalendarFault: Error, Sendable, Hashable {
  /// The text is not JSON.
  case json(JSONFault)
  /// There is no whole number `year`, or it is not from 1 to 9999; an announcement does not say its year.
  case year
  /// There is no list `days`; an announcement names no holiday.
  case days
  /// The element of `days` at that place, counted from 1, is no `{date, kind: off|work, name}`.
  case day(Int)
  /// Two elements of `days` are for that day.
  case twice(CivilDate)
  /// A sentence of an announcement that speaks of days off or worked and could not be read.
  case sentence(String)
  /// An announcement names another weekday than that day has.
  case weekday(CivilDate)
  /// An announcement counts other days off for a holiday than it names.
  case count(String, said: Int, Int)
  /// A list as `calendar show --json` writes it of a year without an announcement: nobody announced that.
  case provisional
}

/// The list as a file: `{"year": 2026, "days": [{"date": "2026-01-01", "kind": "off", "name": "元旦"}]}`.
extension CalendarYear {
  /// Reads a file; throws `CalendarFault`.
  public init(parsing bytes: UnsafeRawBufferPointer) throws(CalendarFault) {
    let value: JSONValue
    do { value = try JSONValue(parsing: bytes) } catch { throw .json(error) }
    try self.init(value)
  }

  /// Reads the list as it stands in JSON; throws `CalendarFault`.
  public init(_ value: JSONValue) throws(CalendarFault) {
    guard let year = value["year"]?.whole, (1...9999).contains(year) else { throw .year }
    guard let elements = value["days"]?.elements else { throw .days }
    if value["provisional"] == .bool(true) { throw .provisional }
    var days: [CalendarDay] = []
    var dates: Set<CivilDate> = []
    for (index, element) in elements.enumerated() {
      guard let day = CalendarDay(element) else { throw .day(index + 1) }
      guard dates.insert(day.date).inserted else { throw .twice(day.date) }
      days.append(day)
    }
    self.init(year: Int(year), days: days)
  }

  /// The list as it stands in JSON.
  public var json: JSONValue {
    .object([JSONMember("year", .integer(Int64(year))), JSONMember("days", .array(days.map(\.json)))])
  }
}

extension CalendarDay {
  init?(_ value: JSONValue) {
    guard let date = value["date"]?.text.flatMap({ CivilDate(text: $0) }),
      let kind = value["kind"]?.text.flatMap(Kind.init(rawValue:)), let name = value["name"]?.text
    else { return nil }
    self.init(date: date, kind: kind, name: name)
  }

  var json: JSONValue {
    .object([
      JSONMember("date", .string(date.text)), JSONMember("kind", .string(kind.rawValue)),
      JSONMember("name", .string(name)),
    ])
  }
}
