/// How a due date came about, for a sentence that shows it before it is saved.
public struct DueExplanation: Sendable, Hashable {
  /// Days off in a row that bear one name.
  public struct Holiday: Sendable, Hashable {
    /// The name as announced, in Chinese; two holidays in one are parted by `、`.
    public let name: String
    /// The first day off that the limit ran over.
    public let first: CivilDate
    /// The last day off that the limit ran over.
    public let last: CivilDate
  }

  /// The limit.
  public let limit: TimeLimit
  /// When it starts to run.
  public let start: Timestamp
  /// The next slot's start, when `start` lies outside the slots and the limit counts work.
  public let movedStart: Timestamp?
  /// The holidays between that count for nothing; empty for limits that run round the clock.
  public let holidays: [Holiday]
  /// The weekend days between that are worked to make up for holidays, the days of start and due included.
  public let makeUpDays: [CivilDate]
  /// Years between without a list of holidays, for which Monday-Friday was assumed.
  public let yearsWithoutData: [Int]
  /// When the limit ends.
  public let due: Timestamp
}

extension WorkClock {
  /// The due date with what it took on the way.
  public func explain(_ limit: TimeLimit, from start: Timestamp) -> DueExplanation {
    let due = due(limit, from: start)
    guard limit.kind == .workHour || limit.kind == .workDay else {
      return DueExplanation(
        limit: limit, start: start, movedStart: nil, holidays: [], makeUpDays: [], yearsWithoutData: [],
        due: due)
    }
    let moved = firstWork(from: start)
    let first = zone.date(start)
    let last = zone.date(due)
    let days = calendar.days(from: first, through: last)
    return DueExplanation(
      limit: limit, start: start, movedStart: moved == start ? nil : moved,
      holidays: WorkClock.holidays(in: days),
      makeUpDays: days.filter { $0.kind == .work }.map(\.date),
      yearsWithoutData: (first.year...max(first.year, last.year)).filter(calendar.lacksData), due: due)
  }

  private static func holidays(in days: ArraySlice<CalendarDay>) -> [DueExplanation.Holiday] {
    var holidays: [DueExplanation.Holiday] = []
    for day in days where day.kind == .off {
      if let previous = holidays.last, previous.name == day.name,
        previous.last.advanced(days: 1) == day.date
      {
        holidays[holidays.count - 1] = .init(name: day.name, first: previous.first, last: day.date)
      } else {
        holidays.append(.init(name: day.name, first: day.date, last: day.date))
      }
    }
    return holidays
  }
}
