import Console
import LedgerModel
import Wording

/// A year's holidays as they were read, each with its days and the weekend days worked for it: Enter saves them.
struct CalendarLayer: Layer {
  let list: CalendarYear
  /// The request that saves it, which the form's draft names.
  private var request: RecordID?
  private var page: ReadingLayer
  var awaiting: RecordID?

  init(_ list: CalendarYear, _ request: RecordID?, _ session: Session) {
    (self.list, self.request) = (list, request)
    let words = session.words.calendar
    let off = list.days.count { $0.kind == .off }
    var lines = CalendarLayer.runs(of: list).map { StyledLine(CalendarLayer.text(of: $0, list, session)) }
    lines.append(StyledLine(""))
    if !session.ledger.clock.calendar.lacksData(for: list.year) {
      lines.append(StyledLine(words.replaces(list.year), .strong))
    }
    lines.append(StyledLine(words.keys, .strong))
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

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Step]? {
    page.perform(command, &session)
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Step] {
    guard key == .enter, awaiting == nil else { return [] }
    let request = session.request(list.intent(in: session.ledger), id: request)
    awaiting = request.id
    return [.ask(.commit(request, endingDraftOf: session.person))]
  }

  mutating func failed(_ failure: CommitFailure, _ session: inout Session) -> [Step]? {
    // Whether the disk has the first try may be unknown; the next is another one.
    request = nil
    return nil
  }

  func draw(on canvas: inout Canvas, _ session: Session) { page.draw(on: &canvas, session) }
}
