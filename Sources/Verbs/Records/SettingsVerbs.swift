import ArgumentParser
import Exchange
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
    if clock.calendar.lacksData(for: year) { session.remark(session.text(of: .noHolidayData(year: year))) }
    if result.json { return session.print(CalendarYear(year: year, days: days).json) }
    for day in days { session.output.line("\(day.date.text)\t\(day.kind.rawValue)\t\(day.name)") }
  }
}

/// `calendar import`: a year's list, from the text of the announcement or from a JSON file.
struct ImportCalendar: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.calendarImport) }

  @Argument(help: .spoken(\.calendarFile)) var file: String
  @Option(help: .spoken(\.calendarYear)) var year: Int?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let read = try list(in: session)
    _ = try session.commit(read.intent(in: session.ledger()))
    if result.json { return session.print(read.json) }
    session.output.line("\(read.year)\t\(read.days.count)")
    for day in read.days { session.output.line("\(day.date.text)\t\(day.kind.rawValue)\t\(day.name)") }
  }

  /// The list as the file has it.
  private func list(in session: Session) throws -> CalendarYear {
    let text: DecodedText
    do {
      text = try DecodedText(of: session.read(file))
    } catch let undecodable as UndecodableText {
      let why = ImportRefusal.undecodable(undecodable).text(session.language)
      throw VerbFailure.failed(session.words.notImported(file, why: why))
    }
    do {
      return try CalendarYear(announced: String(decoding: text.utf8, as: UTF8.self), year: year)
    } catch {
      throw VerbFailure.failed(session.words.noCalendar(file, error))
    }
  }
}
