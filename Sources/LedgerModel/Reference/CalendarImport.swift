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
  ///
  /// Only the days that differ from what stands are written, beside a built-in list, too: of 40 days of which one changes
  /// a log tells one, and undo takes back that one.
  public func intent(in ledger: Ledger) -> Intent {
    let key = RecordKey(.calendar, RecordID(String(year)))
    let own = ledger.plain(key).flatMap(CalendarYear.init(record:)) ?? CalendarYear(year: year, days: [])
    let wanted = record(beside: own).elements
    let before = own.elements
    let paths = Set(wanted.keys).union(before.keys).sorted()
    return .put(
      key, paths.filter { wanted[$0] != before[$0] }.map { JSONMember($0, wanted[$0] ?? .null) })
  }

  /// What a ledger keeps so that this list stands: its own record with the days that differ, else the whole list.
  private func record(beside own: CalendarYear) -> CalendarYear {
    let calendar = BuiltInCalendar.calendar
    func stands(with record: CalendarYear) -> Set<CalendarDay> {
      // A record without a day is none.
      let isNone = record.days.isEmpty && record.plain.isEmpty
      return Set((isNone ? calendar : calendar.adding([record])).list(for: year)?.days ?? [])
    }
    let (target, before) = (Set(days), stands(with: own))
    // Beside a whole list of the ledger's own the built-in one does not count.
    let isWhole = !own.days.isEmpty && own.lacking(calendar.law(of: year)).isEmpty
    let builtIn = Set(isWhole ? [] : calendar.list(for: year)?.days ?? [])
    let differing = Set(target.symmetricDifference(before).map(\.date))
    let listed = Set(target.map(\.date))
    let put = target.filter { differing.contains($0.date) && !builtIn.contains($0) }
    let plain = Set(builtIn.map(\.date)).intersection(differing).subtracting(listed)
    let kept = own.days.filter { !differing.contains($0.date) } + put
    // A whole list needs no day of the built-in one to be plain.
    let isList = CalendarYear(year: year, days: kept).lacking(calendar.law(of: year)).isEmpty
    let amended = CalendarYear(
      year: year, days: kept,
      plain: isList ? [] : own.plain.filter { !differing.contains($0) } + plain)
    return stands(with: amended) == target ? amended : self
  }

  /// The fields of the record that holds it, by their paths: `days/2027-01-01`.
  private var elements: [String: JSONValue] {
    func element(_ kind: String, _ name: String) -> JSONValue {
      .object([JSONMember("kind", .string(kind)), JSONMember("name", .string(name))])
    }
    let plainDays = plain.map { ("days/\($0.text)", element(CalendarYear.plainKind, "")) }
    return Dictionary(
      plainDays + days.map { ("days/\($0.date.text)", element($0.kind.rawValue, $0.name)) }
    ) { _, day in day }
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
  /// Days that stand as they are in the list, but by another name. Only a list that takes the place of all renames them.
  public let renamed: [CalendarDay]
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
    let names = Dictionary(stands.days.map { ($0.date, $0.name) }) { first, _ in first }
    renamed = list.days.filter { day in
      known[day.date] == day.kind && names[day.date].map { $0 != day.name } == true
    }
    let named = Set(list.days.map(\.date))
    missing = stands.days.filter { !named.contains($0.date) }
  }

  /// Whether the list is a whole year's and can take the place of what stands.
  public var isWhole: Bool { lacking.isEmpty }

  /// Whether somebody must say if the list takes the place of what stands or is added to it: it is no whole year's,
  /// or days that stand would go or change.
  public var needsDecision: Bool {
    !isWhole || !missing.isEmpty || (isAnnounced && !(changed.isEmpty && renamed.isEmpty))
  }

  /// The holidays by law that the list does not name, by name, each once.
  public var lackingNames: [String] {
    var names: [String] = []
    for day in lacking where !names.contains(day.name) { names.append(day.name) }
    return names
  }

  /// The list that stands when the other's days are added to what stands, or take its place. What is added to it leaves
  /// the days that are so already as they stand.
  public func result(merging: Bool) -> CalendarYear {
    guard merging || !isWhole else { return list }
    let known = Set(renamed.map(\.date))
    return stands.amended(
      by: CalendarYear(year: list.year, days: list.days.filter { !known.contains($0.date) }))
  }

  /// How many days come, change and go: `+2 -38`, `+1 ~2`; nothing of them is `+0`, and then nothing is written.
  public func counts(merging: Bool) -> String {
    let isAdding = merging || !isWhole
    let parts = [
      ("+", added.count), ("~", changed.count + (isAdding ? 0 : renamed.count)),
      ("-", isAdding ? 0 : missing.count),
    ]
    let said = parts.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }
    return said.isEmpty ? "+0" : said.joined(separator: " ")
  }
}
