import ArgumentParser
import LedgerModel
import TextWidth
import Wording

/// `settings`: shows what the ledger has settled for itself, or changes it.
struct SettingsVerb: Verb {
  static var configuration: CommandConfiguration { .verb("settings", \.settings) }

  @Argument(help: .spoken(\.assignments, "field=value")) var assignments: [String] = []
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let members = try assignments.flatMap { try Self.members($0, session) }
    if !members.isEmpty {
      _ = try session.commit(.put(RecordKey(.settings, Settings.theID), members))
    }
    let ledger = try session.ledger()
    let json = ledger.json(of: ledger.settings)
    if result.json { return session.print(json) }
    guard case .object(let fields) = json else { return }
    for field in fields where field.name != "id" {
      var writer = JSONWriter()
      writer.value(field.value)
      let value = field.value.text ?? String(decoding: writer.bytes, as: UTF8.self)
      session.output.line("\(field.name)\t\(SafeText.visible(value))")
    }
  }

  private static func members(_ assignment: String, _ session: Session) throws -> [JSONMember] {
    guard let (field, value) = FieldAssignment.split(assignment) else {
      throw VerbFailure.wrongCall(session.words.missingEquals(assignment))
    }
    switch field {
    case "name", "timeZone", "slots": return session.text(field, value)
    case "secondPersonCheck", "practice": return try session.truth(field, value)
    case "evidenceLimit":
      guard let bytes = Int64(value) else { throw Refusal.badValue(field: field, value: value) }
      return [JSONMember(field, .integer(bytes))]
    default:
      let offered = ["name", "timeZone", "slots", "secondPersonCheck", "practice", "evidenceLimit"]
      throw VerbFailure.failed(session.words.noColumn(field, offered: offered))
    }
  }
}

/// `calendar`: holidays and make-up working days.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "calendar", \.calendar, subcommands: [ShowCalendar.self, ImportCalendar.self], usual: ShowCalendar.self)
  }
}

/// `calendar show`: a year's days that differ from Monday to Friday.
struct ShowCalendar: Verb {
  static var configuration: CommandConfiguration { .verb("show", \.calendarShow) }

  @Argument(help: .spoken(\.year)) var year: Int?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let clock = try session.ledger().clock
    let year = year ?? clock.zone.date(session.now).year
    guard let first = CivilDate(year: year, month: 1, day: 1) else {
      throw Refusal.badValue(field: "year", value: String(year))
    }
    var date = first
    var days: [CalendarDay] = []
    while date.year == year {
      if let day = clock.calendar.day(date) { days.append(day) }
      date = date.advanced(days: 1)
    }
    if result.json { return session.print(CalendarYear(year: year, days: days).json) }
    for day in days { session.output.line("\(day.date.text)\t\(day.kind.rawValue)\t\(day.name)") }
  }
}

/// `calendar import`: a year's list, from a JSON file.
struct ImportCalendar: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.calendarImport) }

  @Argument(help: .spoken(\.calendarFile)) var file: String
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let bytes = try session.read(file)
    let year: CalendarYear
    do {
      year = try bytes.withUnsafeBytes { try CalendarYear(parsing: $0) }
    } catch {
      throw VerbFailure.failed(session.words.noCalendar(file))
    }
    let key = RecordKey(.calendar, RecordID(String(year.year)))
    // What stands there and is not in the file goes.
    let stands = try session.ledger().fields(of: key).map { JSONMember($0.name, .null) }
    let days = year.days.map { day in
      JSONMember(
        "days/\(day.date.text)",
        .object([JSONMember("kind", .string(day.kind.rawValue)), JSONMember("name", .string(day.name))]))
    }
    let kept = Set(days.map(\.name))
    _ = try session.commit(.put(key, stands.filter { !kept.contains($0.name) } + days))
    session.output.line("\(year.year)\t\(year.days.count)")
  }
}
