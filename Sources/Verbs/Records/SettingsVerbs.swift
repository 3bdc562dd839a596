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

  func perform(in invocation: Invocation) throws {
    let members = try assignments.flatMap { try Self.members($0, invocation) }
    if !members.isEmpty {
      _ = try invocation.commit(.put(RecordKey(.settings, Settings.theID), members))
    }
    let ledger = try invocation.ledger()
    let json = ledger.json(of: ledger.settings)
    if result.json { return invocation.print(json) }
    guard case .object(let fields) = json else { return }
    for field in fields where field.name != "id" {
      var writer = JSONWriter()
      writer.value(field.value)
      let value = field.value.text ?? String(decoding: writer.bytes, as: UTF8.self)
      invocation.output.line("\(field.name)\t\(SafeText.visible(value))")
    }
  }

  private static func members(_ assignment: String, _ invocation: Invocation) throws -> [JSONMember] {
    guard let (field, value) = FieldAssignment.split(assignment) else {
      throw VerbFailure.wrongCall(invocation.words.missingEquals(assignment))
    }
    switch field {
    case "name", "timeZone", "slots": return invocation.text(field, value)
    case "secondPersonCheck", "practice": return try invocation.truth(field, value)
    case "evidenceLimit":
      guard let bytes = Int64(value) else { throw Refusal.badValue(field: field, value: value) }
      return [JSONMember(field, .integer(bytes))]
    default:
      let offered = ["name", "timeZone", "slots", "secondPersonCheck", "practice", "evidenceLimit"]
      throw VerbFailure.failed(invocation.words.noColumn(field, offered: offered))
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

  func perform(in invocation: Invocation) throws {
    let clock = try invocation.ledger().clock
    let year = year ?? clock.zone.date(invocation.now).year
    guard let first = CivilDate(year: year, month: 1, day: 1) else {
      throw Refusal.badValue(field: "year", value: String(year))
    }
    var date = first
    var days: [CalendarDay] = []
    while date.year == year {
      if let day = clock.calendar.day(date) { days.append(day) }
      date = date.advanced(days: 1)
    }
    if clock.calendar.lacksData(for: year) {
      invocation.remark(invocation.text(of: .noHolidayData(year: year)))
    }
    if result.json { return invocation.print(CalendarYear(year: year, days: days).json) }
    for day in days { invocation.output.line("\(day.date.text)\t\(day.kind.rawValue)\t\(day.name)") }
  }
}

/// `calendar import`: a year's list, from the text of the announcement or from a JSON file.
struct ImportCalendar: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.calendarImport) }

  @Argument(help: .spoken(\.calendarFile)) var file: String
  @Option(help: .spoken(\.calendarYear)) var year: Int?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let read = try list(in: invocation)
    _ = try invocation.commit(read.intent(in: invocation.ledger()))
    if result.json { return invocation.print(read.json) }
    invocation.output.line("\(read.year)\t\(read.days.count)")
    for day in read.days { invocation.output.line("\(day.date.text)\t\(day.kind.rawValue)\t\(day.name)") }
  }

  /// The list as the file has it.
  private func list(in invocation: Invocation) throws -> CalendarYear {
    let text: DecodedText
    do {
      text = try DecodedText(of: invocation.read(file))
    } catch let undecodable as UndecodableText {
      let why = ImportRefusal.undecodable(undecodable).text(invocation.language)
      throw VerbFailure.failed(invocation.words.notImported(file, why: why))
    }
    do {
      return try CalendarYear(announced: String(decoding: text.utf8, as: UTF8.self), year: year)
    } catch {
      throw VerbFailure.failed(invocation.words.noCalendar(file, error))
    }
  }
}
