/// A year's holidays as they come in: the announcement's own words, or the list as JSON.
extension CalendarYear {
  /// Reads a text: JSON begins with a brace, an announcement does not. `year` when an announcement does not name the
  /// year it is for; a text that is for another year is refused. `calendar` is what stands so far, for a notice that makes a holiday longer.
  public init(
    announced text: String, year: Int? = nil, amending calendar: WorkCalendar = BuiltInCalendar.calendar
  ) throws(CalendarFault) {
    guard text.first(where: { !$0.isBlank }) == "{" else {
      self = try CalendarYear(notice: text, year: year, amending: calendar)
      return
    }
    let value: JSONValue
    do { value = try JSONValue(parsing: text) } catch { throw .json(error) }
    self = try CalendarYear(value)
    if let year, year != self.year { throw .sentence("\(self.year)年") }
  }

  /// What makes this the list of its year in a ledger: what stands there for the year and is not in the list goes.
  public func intent(in ledger: Ledger) -> Intent {
    let key = RecordKey(.calendar, RecordID(String(year)))
    let members = days.map { day in
      JSONMember(
        "days/\(day.date.text)",
        .object([JSONMember("kind", .string(day.kind.rawValue)), JSONMember("name", .string(day.name))]))
    }
    let kept = Set(members.map(\.name))
    let gone = ledger.fields(of: key).filter { !kept.contains($0.name) }.map { JSONMember($0.name, .null) }
    return .put(key, gone + members)
  }
}

/// What a list that comes in changes of its year as it stands, said before it is saved: +2, -38.
public struct CalendarDifference: Sendable, Hashable {
  /// The list that comes in.
  public let list: CalendarYear
  /// What stands for the year: announced or settled, without what the law alone gives it.
  private let stands: CalendarYear
  /// Whether the year has a whole list already.
  public let isAnnounced: Bool
  /// Days that stand nowhere yet.
  public let added: [CalendarDay]
  /// Days that are off and become worked, or the other way round, as they will be.
  public let changed: [CalendarDay]
  /// Days that stand for the year and are not in the list.
  public let missing: [CalendarDay]
  /// Holidays by law that the list does not name: it is no whole year's, and only amends what stands.
  public let lacking: [CalendarDay]

  /// What `list` changes of a calendar.
  public init(_ list: CalendarYear, in calendar: WorkCalendar) {
    self.list = list
    stands = calendar.list(for: list.year) ?? CalendarYear(year: list.year, days: [])
    isAnnounced = !calendar.lacksData(for: list.year)
    lacking = list.lacking(calendar.law(of: list.year))
    let known = Dictionary(stands.days.map { ($0.date, $0.kind) }) { first, _ in first }
    let law = Set(calendar.law(of: list.year)?.days.map(\.date) ?? [])
    added = list.days.filter { known[$0.date] == nil && ($0.kind == .off || !law.contains($0.date)) }
    changed = list.days.filter { day in
      known[day.date].map { $0 != day.kind } ?? (day.kind == .work && law.contains(day.date))
    }
    let named = Set(list.days.map(\.date))
    missing = stands.days.filter { !named.contains($0.date) }
  }

  /// Whether the list is a whole year's and can take the place of what stands.
  public var isWhole: Bool { lacking.isEmpty }

  /// Whether somebody must say if the list takes the place of what stands or is added to it: it is no whole year's,
  /// or days that stand would go or change.
  public var needsDecision: Bool { !isWhole || !missing.isEmpty || (isAnnounced && !changed.isEmpty) }

  /// The holidays by law that the list does not name, by name, each once.
  public var lackingNames: [String] {
    var names: [String] = []
    for day in lacking where !names.contains(day.name) { names.append(day.name) }
    return names
  }

  /// The list that stands when the other's days are added to what stands, or take its place.
  public func result(merging: Bool) -> CalendarYear { merging || !isWhole ? stands.amended(by: list) : list }

  /// How many days come, change and go: `+2 -38`, `+1 ~2`.
  public func counts(merging: Bool) -> String {
    let parts = [("+", added.count), ("~", changed.count), ("-", merging || !isWhole ? 0 : missing.count)]
    let said = parts.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }
    return said.isEmpty ? "+0" : said.joined(separator: " ")
  }
}
