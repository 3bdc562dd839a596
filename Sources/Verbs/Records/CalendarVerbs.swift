import ArgumentParser
import Exchange
import LedgerModel
import TextWidth
import Wording

/// `calendar`: holidays and make-up working days.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "calendar", \.calendar, subcommands: [ShowCalendar.self, ImportCalendar.self, CalendarDayVerb.self],
      usual: ShowCalendar.self)
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
    let last = CivilDate(year: year, month: 12, day: 31) ?? first
    let list = CalendarYear(year: year, days: Array(clock.calendar.days(from: first, through: last)))
    let isProvisional = clock.calendar.lacksData(for: year)
    if isProvisional { invocation.remark(invocation.text(of: .noHolidayData(year: year))) }
    // What was settled for the year is certain, what the law gives it alone may become more.
    let settled = Set(clock.calendar.list(for: year)?.days.map(\.date) ?? [])
    if result.json {
      let marks = isProvisional ? [JSONMember("provisional", .bool(true))] : []
      return invocation.print(list.json(with: marks))
    }
    for day in list.days {
      let isCertain = !isProvisional || settled.contains(day.date)
      invocation.output.line(day.line + (isCertain ? "" : "\tprovisional"))
    }
  }
}

/// `calendar import`: a year's list, or what amends it, from the text of the announcement or from a JSON file.
struct ImportCalendar: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.calendarImport) }

  @Argument(help: .spoken(\.calendarFile)) var file: String
  @Option(help: .spoken(\.calendarYear)) var year: Int?
  @Flag(help: .spoken(\.calendarMerge)) var merge = false
  @Flag(help: .spoken(\.calendarReplace)) var replace = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    if merge, replace { throw VerbFailure.wrongCall(invocation.words.mergeOrReplace) }
    let ledger = try invocation.ledger()
    let read = try list(in: invocation, ledger.clock.calendar)
    let difference = CalendarDifference(read, in: ledger.clock.calendar)
    if difference.needsDecision, !merge, !replace || !difference.isWhole {
      throw VerbFailure.failed(invocation.words.undecided(difference, file))
    }
    _ = try invocation.commit(difference.result(merging: merge).intent(in: ledger))
    let counts = difference.counts(merging: merge)
    if result.json { return invocation.print(read.json(with: [JSONMember("change", .string(counts))])) }
    invocation.output.line("\(read.year)\t\(read.days.count)\t\(counts)")
    for day in read.days { invocation.output.line(day.line) }
  }

  /// The list as the file has it.
  private func list(in invocation: Invocation, _ calendar: WorkCalendar) throws -> CalendarYear {
    let text: DecodedText
    do {
      text = try DecodedText(of: invocation.read(file, limit: 1 << 20))
    } catch let undecodable as UndecodableText {
      let why = ImportRefusal.undecodable(undecodable).text(invocation.language)
      throw VerbFailure.failed(invocation.words.notImported(file, why: why))
    }
    do {
      let text = String(decoding: text.utf8, as: UTF8.self)
      return try CalendarYear(announced: text, year: year, amending: calendar)
    } catch {
      throw VerbFailure.failed(invocation.words.noCalendar(file, error))
    }
  }
}

/// `calendar day`: a single day that is off, worked, or again what its weekday says: a holiday of the region.
struct CalendarDayVerb: Verb {
  static var configuration: CommandConfiguration { .verb("day", \.calendarDay) }

  @Argument(help: .spoken(\.calendarDate)) var date: String
  @Argument(help: .spoken(\.calendarKind, "off|work|plain")) var kind: String
  @Argument(help: .spoken(\.calendarName)) var name: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let day = try invocation.day(date, "date")
    // A day that the next year's list names is changed there: that one counts.
    let year = ledger.clock.calendar.listYear(of: day)
    let stands = ledger.clock.calendar.list(for: year) ?? CalendarYear(year: year, days: [])
    let list: CalendarYear
    switch kind.lowercased() {
    case "off", "放假", "休息": list = stands.amended(by: one(day, .off, ledger))
    case "work", "上班", "补班": list = stands.amended(by: one(day, .work, ledger))
    case "plain", "照常":
      if let name {
        throw VerbFailure.wrongCall(invocation.words.extraArgument(name, of: "taizhang calendar day"))
      }
      // A list without a holiday by law would be none: that day stays off, or is worked.
      guard
        stands.without(day).lacking(ledger.clock.calendar.law(of: year)).allSatisfy({ $0.date != day })
      else { throw VerbFailure.failed(invocation.words.offByLaw(day)) }
      list = stands.without(day)
    default:
      throw VerbFailure.failed(invocation.words.noChoice(kind, "kind", offered: ["off", "work", "plain"]))
    }
    _ = try invocation.commit(list.intent(in: ledger))
    let after = try invocation.ledger().clock.calendar
    let shown = after.day(day)
    if result.json {
      return invocation.print(CalendarYear(year: day.year, days: [shown].compactMap(\.self)).json(with: []))
    }
    invocation.output.line(shown?.line ?? "\(day.text)\tplain")
  }

  private func one(_ day: CivilDate, _ kind: CalendarDay.Kind, _ ledger: Ledger) -> CalendarYear {
    let known = ledger.clock.calendar.day(day)?.name
    let name = name ?? known ?? NoticeNames.unnamed
    return CalendarYear(year: day.year, days: [CalendarDay(date: day, kind: kind, name: name)])
  }
}

extension CalendarDay {
  /// The day as a line: date, what it is, its holiday.
  fileprivate var line: String { "\(date.text)\t\(kind.rawValue)\t\(SafeText.visible(name))" }
}

extension CalendarYear {
  /// The list in JSON with more members before its days.
  fileprivate func json(with members: [JSONMember]) -> JSONValue {
    guard case .object(let own) = json, let days = own.last else { return json }
    return .object(own.dropLast() + members + [days])
  }
}
