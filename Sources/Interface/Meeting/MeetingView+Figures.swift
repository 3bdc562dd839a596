import LedgerModel
import Wording

/// Every number on a meeting's screen leads to its items.
extension MeetingView {
  /// The figures of the screen as it stands, each with its items.
  func figuresMenu(_ session: Session) -> ChooserLayer? {
    guard let meeting, let agenda else { return nil }
    let words = session.words.meeting.page
    let title = session.title(of: standing.screen)
    func ids(_ items: [AgendaItem]) -> [RecordID] { items.map(\.id) }
    func lists(_ lists: [(String, [AgendaItem])]) -> ChooserLayer {
      let named = lists.map { (name: $0.0, items: ids($0.1)) }
      return .figures(title, [FigureRows(title, named)], session)
    }
    switch standing.screen {
    case .before:
      return lists([
        (words.withoutOwner(agenda.withoutOwner.count), agenda.withoutOwner),
        (words.requests(agenda.requests.count), agenda.requests), (words.red(agenda.red.count), agenda.red),
        (words.checks(agenda.checks.count), agenda.checks),
      ])
    case .gridByGrid: return stop.page.flatMap { pageMenu(of: $0, meeting, agenda, session) }
    case .nextWeek:
      let atKeySites = agenda.work.filter(\.isAtKeySite)
      return lists([
        (words.toDo(agenda.work.count), agenda.work), (words.atKeySites(atKeySites.count), atKeySites),
      ])
    case .rollCall, .lastWeek, .decisions: return weekMenu(of: meeting, session)
    case .redLamps, .requests, .checks, .experience:
      return lists([(title, agenda.items(of: standing.screen))])
    }
  }

  /// The figures of the meeting's week and of the week before.
  private func weekMenu(of meeting: Meeting, _ session: Session) -> ChooserLayer? {
    guard let figures else { return nil }
    let words = session.words.meeting.page
    let before = session.ledger.previousPeriod(of: meeting)
    let parts = [
      (words.thisPeriod(meeting.kind), figures.figures, meeting.period),
      (words.periodBefore(meeting.kind), figures.before, before),
    ]
    let rows = parts.map { FigureRows($1, in: $2, by: .person, of: .total, named: $0, session) }
    return .figures(session.title(of: .lastWeek), rows, session)
  }

  /// The figures of a worker's page: how it stood when the meeting was opened, and the lists of the page.
  private func pageMenu(
    of person: RecordID, _ meeting: Meeting, _ agenda: Agenda, _ session: Session
  ) -> ChooserLayer? {
    guard let page = agenda.page(person) else { return nil }
    let period = RatePeriod(from: meeting.period.from, to: meeting.openedAt)
    let row = session.ledger.rates(in: period, by: .person)[person] ?? RateRow(key: person)
    let (name, words) = (session.personName(person) ?? "", session.words.meeting.page)
    let lists = [
      (name: words.red(page.red.count), items: page.red.map(\.id)),
      (name: words.dueNext(page.next.count), items: page.next.map(\.id)),
    ]
    return .figures(
      name,
      [
        FigureRows(session.title(of: .gridByGrid), lists),
        FigureRows(row, in: period, by: .person, of: .row(person), session),
      ], session)
  }
}
