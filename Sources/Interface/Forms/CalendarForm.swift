import Console
import LedgerModel
import Wording

/// A year's holidays (放假安排): from a file of the exchange directory, or pasted; shown before they are saved.
struct CalendarForm: FormKind {
  let draftName = "calendar"
  /// What stood in the file when it was read.
  private var content: String?
  /// Whether the list takes the place of what stands, as the person said; else nothing that stands goes.
  private var isReplacing = false

  init() {}

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard draft.purpose == draftName else { return nil }
  }

  func name(_ session: Session) -> String { CommandName.holidays.title(session.language).short }

  func fields(_ session: Session) -> [FormField] {
    var notice = FormField(.notice, .text(rows: 6))
    notice.takesLines = true
    return [FormField(.file, .file), notice.with(""), FormField(.year, .line)]
  }

  /// The file is read first; then, as what is pasted, shown as it is understood.
  func preparation(_ values: FormValues) throws(FormComplaint) -> FormPreparation? {
    let words = values.session.words.calendar
    let isPasted = !values.text(.notice).isEmpty
    if values.text(.file).isEmpty, !isPasted { throw FormComplaint(field: .file, text: words.nothingGiven) }
    guard values.text(.file).isEmpty || !isPasted else {
      throw FormComplaint(field: .notice, text: words.bothGiven)
    }
    _ = try year(values)
    return isPasted ? try page(values) : .read(file: try values.readableFile())
  }

  mutating func take(
    _ read: ReadText, of file: String, _ values: FormValues
  ) throws(FormComplaint) -> FormPreparation? {
    guard values.text(.file) == file else { return nil }
    switch read {
    case .text(let text):
      content = text
      return try page(values)
    case .notText(let byte):
      throw FormComplaint(field: .file, text: values.session.words.calendar.notText(byte))
    case .noConverter(let encoding):
      let words = ImportWords.of(values.session.language)
      throw FormComplaint(field: .file, text: words.noConverter(encoding))
    case .failed(let failure):
      throw FormComplaint(field: .file, text: values.session.message(for: failure).text)
    }
  }

  private func page(_ values: FormValues) throws(FormComplaint) -> FormPreparation {
    .show(CalendarLayer(try list(values), values.session))
  }

  mutating func take(_ answer: Answer) { isReplacing = answer == .replacing }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    let ledger = values.session.ledger
    let difference = CalendarDifference(try list(values), in: ledger.clock.calendar)
    return difference.result(merging: !isReplacing).intent(in: ledger)
  }

  /// The year that was typed; nothing when none was.
  private func year(_ values: FormValues) throws(FormComplaint) -> Int? {
    let typed = values.text(.year)
    if typed.isEmpty { return nil }
    guard let year = Int(typed), (1990...2200).contains(year) else {
      throw FormComplaint(field: .year, text: values.session.words.calendar.noYear)
    }
    return year
  }

  /// The holidays as they are understood.
  private func list(_ values: FormValues) throws(FormComplaint) -> CalendarYear {
    let isPasted = values.text(.file).isEmpty
    let text = isPasted ? values.text(.notice) : content ?? ""
    let year = try year(values)
    do throws(CalendarFault) {
      return try CalendarYear(announced: text, year: year, amending: values.session.ledger.clock.calendar)
    } catch {
      let field: FieldName = error == .year ? .year : isPasted ? .notice : .file
      throw FormComplaint(field: field, text: values.session.words.calendar.fault(error))
    }
  }
}

/// A year's holidays as they were read, each with its days and the weekend days worked for it, and what they change of
/// what stands: Enter adds them, and where days would go a key of its own puts them in the place of all.
struct CalendarLayer: Layer {
  private var page: ReadingLayer
  private let difference: CalendarDifference

  /// Whether days that stand may go.
  private var mayReplace: Bool { difference.isWhole && difference.needsDecision }

  init(_ list: CalendarYear, _ session: Session) {
    let words = session.words.calendar
    let off = list.days.count { $0.kind == .off }
    difference = CalendarDifference(list, in: session.ledger.clock.calendar)
    let counts = difference.counts(merging: false)
    let mayReplace = difference.isWhole && difference.needsDecision
    // What it changes comes first: on a small screen the days go on below.
    var head: [String] = []
    if !difference.isWhole {
      head.append(words.amends(list.year, counts, difference.lackingNames))
      if difference.isAnnounced { head.append(words.keeps(difference.missing.count)) }
    } else if difference.isAnnounced || mayReplace {
      head.append(words.differs(list.year, counts))
    }
    let keys = mayReplace ? words.keysWithReplacing(difference.missing.count) : words.keys
    var lines = head.map { StyledLine($0, .strong) }
    if mayReplace { lines.append(StyledLine(keys, .strong)) }
    if !head.isEmpty { lines.append(StyledLine("")) }
    lines += CalendarLayer.runs(of: list).map { StyledLine(CalendarLayer.text(of: $0, list, session)) }
    if !mayReplace { lines += [StyledLine(""), StyledLine(keys, .strong)] }
    page = ReadingLayer(words.read(list.year, off, list.days.count - off), lines)
  }

  var place: Place { .reading }

  /// Days one after the other that are alike.
  private static func runs(of list: CalendarYear) -> [[CalendarDay]] {
    var runs: [[CalendarDay]] = []
    for day in list.days.sorted(by: { $0.date < $1.date }) {
      if let last = runs.last?.last, last.name == day.name, last.kind == day.kind,
        day.date.daysSinceEpoch == last.date.daysSinceEpoch + 1
      {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs
  }

  /// 放假 春节   02-05 周五 至 02-11 周四  7 天; on a phone the days stand below.
  private static func text(of run: [CalendarDay], _ list: CalendarYear, _ session: Session) -> String {
    let words = session.words.calendar
    func day(_ day: CalendarDay) -> String {
      let date = day.date.year == list.year ? String(day.date.text.dropFirst(5)) : day.date.text
      return "\(date) \(session.words.moments.weekday(day.date.weekday))"
    }
    let days = run.count == 1 ? day(run[0]) : words.range(day(run[0]), day(run[run.count - 1]))
    return "\(words.kind(run[0].kind)) \(run[0].name)   \(days)  \(words.days(run.count))"
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    page.perform(command, &session)
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    switch key {
    case .enter: [.pop, .picked(.confirmed)]
    case .character("2") where mayReplace: [.pop, .picked(.replacing)]
    default: []
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) { page.draw(on: &canvas, session) }
}
