import Console
import LedgerModel
import Wording

/// What the ten screens say beside items: on the wall's ten lines, or more where there is room.
struct MeetingText {
  let meeting: Meeting
  let agenda: Agenda
  private let figures: WeekFigures?
  let session: Session
  private let columns: Int
  private let rows: Int
  /// Whether there is little room: what can stand beside each other does.
  private var isTight = false

  init(
    _ meeting: Meeting, _ agenda: Agenda, _ figures: WeekFigures?, _ session: Session, columns: Int, rows: Int
  ) {
    (self.meeting, self.agenda, self.figures) = (meeting, agenda, figures)
    (self.session, self.columns, self.rows) = (session, columns, rows)
  }

  var words: MeetingScreenWords.Page { session.words.meeting.page }

  /// The lines of a stop that is no item. Where they do not fit, what can stand closer does; where that is not enough, the
  /// last line says how many are left out.
  func lines(of stop: MeetingStop, on screen: MeetingScreen) -> [StyledLine] {
    let roomy = written(stop, screen)
    if roomy.count <= rows { return roomy }
    var tight = self
    tight.isTight = true
    let lines = tight.written(stop, screen)
    if lines.count <= rows { return lines }
    let left = lines.count - max(0, rows - 1)
    return lines.prefix(max(0, rows - 1)) + [StyledLine(session.words.dialogs.moreBelow(left), .strong)]
  }

  private func written(_ stop: MeetingStop, _ screen: MeetingScreen) -> [StyledLine] {
    switch (stop, screen) {
    case (.page(let person), _): page(of: person)
    case (.review(let id), _): review(of: id)
    case (_, .before): before
    case (_, .lastWeek): lastWeek
    case (_, .experience): experience
    case (_, .nextWeek): nextWeek
    case (_, .decisions): wrapped(words.noDecision)
    default: wrapped(words.nothing(session.title(of: screen)), .strong)
    }
  }

  private func fact(_ label: String, _ value: String?, open: Bool = false) -> [StyledLine] {
    StyledLine.wrapped(
      value ?? words.open, value == nil && open ? .complaint : .strong,
      behind: Columns.pad(label, to: session.meetingLabelWidth), of: .text, to: columns, rows: 2)
  }

  private func wrapped(
    _ text: String, _ meaning: StyledLine.Meaning = .text, behind lead: String = "", rows: Int = 4
  ) -> [StyledLine] {
    StyledLine.wrapped(text, meaning, behind: lead, to: columns, rows: rows)
  }

  private func flowed(_ parts: [String], parted by: String = "   ") -> [StyledLine] {
    StyledLine.flowed(parts, parted: by, to: columns).map { StyledLine($0, .strong) }
  }

  // MARK: 1 Before

  private var before: [StyledLine] {
    let week = "\(session.fullMoment(meeting.from)) - \(session.fullMoment(meeting.period.to))"
    var facts: [(label: String, value: String?)] = [
      (words.week, week), (words.chair, session.personName(meeting.chair)),
      (words.recorder, session.personName(meeting.recorder)),
    ]
    if !meeting.room.isEmpty { facts.append((words.room, meeting.room)) }
    if let next = meeting.next { facts.append((words.next, session.longMoment(next))) }
    let counts = [
      (agenda.withoutOwner.count, words.withoutOwner), (agenda.requests.count, words.requests),
      (agenda.red.count, words.red), (agenda.checks.count, words.checks),
    ].filter { $0.0 > 0 }.map { $0.1($0.0) }
    var lines: [StyledLine] =
      isTight
      ? flowed(facts.map { "\($0.label) \($0.value ?? words.open)" })
      : facts.flatMap { fact($0.label, $0.value, open: true) } + [StyledLine("")]
    if !counts.isEmpty { lines += flowed(counts) }
    if counts.isEmpty, agenda.outlook.due.isEmpty { lines += wrapped(words.allSet, .strong) }
    if !agenda.yearsWithoutHolidays.isEmpty {
      let years = agenda.yearsWithoutHolidays.map(String.init).joined(separator: " ")
      lines += wrapped(words.noHolidays(years), .complaint, rows: 3)
    }
    return lines + cityDue(rows: rows - lines.count)
  }

  /// Indicators to be met and pieces to be collected before the next meeting, as many as there is room for.
  private func cityDue(rows: Int) -> [StyledLine] {
    let due = agenda.outlook.due
    guard !due.isEmpty else { return [] }
    let city = CityScreenWords(session.language)
    let room = max(0, rows - 1)
    let shown = due.prefix(due.count > room ? max(0, room - 1) : room).flatMap { entry in
      let owner = session.personName(entry.owner).map { "  \($0)" } ?? ""
      return wrapped(session.name(of: entry.key) + owner, behind: session.dayText(entry.day) + " ", rows: 1)
    }
    let rest = due.count - shown.count
    return wrapped(city.dueBeforeNext(due.count), .strong, rows: 1) + shown
      + (rest > 0 && !shown.isEmpty ? [StyledLine(words.more(rest))] : [])
  }

  // MARK: 3 Last week

  private var lastWeek: [StyledLine] {
    guard let figures else { return [] }
    func rate(_ share: Share) -> String { share.text ?? session.words.overview.none }
    let rates = [
      "\(words.closureRate) \(rate(figures.figures.closureRate)) (\(rate(figures.before.closureRate)))",
      "\(words.onTimeRate) \(rate(figures.figures.onTimeRate)) (\(rate(figures.before.onTimeRate)))",
    ]
    let rows = RateFigure.week.map { figure in
      [
        session.meetingWords.figure(figure), String(figure.value(in: figures.figures)),
        String(figure.value(in: figures.before)),
      ]
    }
    let (now, then) = (words.thisPeriod(meeting.kind), words.periodBefore(meeting.kind))
    if isTight {
      let all = flowed(rows.map { "\($0[0]) \($0[1]) (\($0[2]))" })
      return wrapped("\(now) (\(then))") + all + flowed(rates, parted: "  ")
    }
    return table([["", now, then]] + rows) + flowed(rates, parted: "  ")
  }

  /// A name and two figures in a row, as far apart as a wall is wide, nearer where there is less room.
  private func table(_ rows: [[String]]) -> [StyledLine] {
    let widest = Columns.widest(rows.map { $0[0] })
    let name = min(16, max(widest + 1, columns - 24))
    let first = max(1, min(11, (columns - name) / 2))
    let second = max(1, min(13, columns - name - first))
    return rows.map { row in
      let cells = Columns.pad(row[1], to: first, .right) + Columns.pad(row[2], to: second, .right)
      return StyledLine([(Columns.pad(row[0], to: name), .text), (cells, .strong)])
    }
  }

  private func review(of id: RecordID) -> [StyledLine] {
    guard let review = agenda.reviews.first(where: { $0.decision.id == id }) else { return [] }
    let decision = review.decision
    let day = session.dayText(session.ledger.clock.zone.date(decision.at))
    var lines = wrapped("\(day)  \(session.words.meeting.form.decision) \(review.number)", .strong)
    lines += wrapped(decision.text, .strong)
    lines += fact(session.words.meeting.form.owner, session.personName(decision.owner), open: true)
    lines += fact(session.words.meeting.form.due, decision.due.map { session.longMoment($0) }, open: true)
    if let item = decision.item.flatMap({ session.ledger.items[$0] }) {
      let state = session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock))
      lines += wrapped(
        "\(item.number) \(state)  \(session.shownText(item.title, of: item))", rows: isTight ? 1 : 3)
    }
    if let suggested = review.suggested {
      lines += wrapped(words.suggested(session.meetingWords.verdict(suggested)))
    }
    if let verdict = meeting.verdicts[id] {
      lines.append(StyledLine("> " + session.meetingWords.verdict(verdict), .strong))
    }
    return lines
  }

  // MARK: 4 Grid by grid

  private func page(of person: RecordID) -> [StyledLine] {
    guard let page = agenda.page(person) else { return [] }
    let grids = page.grids.compactMap { session.ledger.grids[$0]?.name }.joined(separator: " ")
    var lines = StyledLine.wrapped(
      grids, behind: (session.personName(person) ?? "") + "  ", of: .strong, to: columns, rows: 2)
    lines += wrapped(words.worker(page.open, page.paused, page.submitted, page.closed), .strong)
    lines += wrapped(
      words.duties(page.red.count, page.next.count), page.red.isEmpty ? .strong : .complaint)
    lines += list(agenda.items(of: .gridByGrid, page: person), rows: rows - lines.count)
    return lines
  }

  /// Items on a line each, as many as there is room for.
  private func list(_ items: [AgendaItem], rows: Int) -> [StyledLine] {
    let isCut = items.count > rows
    let shown = items.prefix(max(0, isCut ? rows - 1 : rows)).compactMap { entry -> StyledLine? in
      guard let item = session.ledger.items[entry.id] else { return nil }
      let lamp = session.lamp(of: item.id)
      let mark: (String, StyledLine.Meaning) =
        lamp.map { (" \(session.mark(of: $0)) ", session.theme.style(of: $0)) } ?? ("   ", .text)
      let due = session.dueText(item, lamp: lamp)
      let room = columns - 15 - Columns.width(of: due) - 1
      let title = Columns.pad(Columns.cut(session.shownText(item.title, of: item), to: room), to: room)
      return StyledLine([mark, (" \(item.number) ", .text), (title, .text), (" " + due, .strong)])
    }
    return shown + (isCut ? [StyledLine(words.more(items.count - rows + 1))] : [])
  }

  // MARK: 8 Experience, 9 Next week

  private var experience: [StyledLine] {
    let highlights = agenda.highlights.compactMap { session.ledger.items[$0.id] }.map { item in
      let why = item.highlight.isEmpty ? item.title : item.highlight
      return ("* ", "\(session.personName(item.owner) ?? "")  \(session.shownText(why, of: item))")
    }
    let all = highlights + meeting.notes(on: .experience).map { ("- ", $0.text) }
    let hint = wrapped(words.experienceHint, rows: 3)
    if all.isEmpty { return hint }
    func said(_ rows: Int) -> [StyledLine] {
      all.flatMap { wrapped($0.1, .strong, behind: $0.0, rows: rows) }
    }
    // What was said counts more than the hint, and all of it a little more than some of it whole.
    let whole = said(9) + hint
    if whole.count <= rows { return whole }
    return (1...9).reversed().map(said).first { $0.count <= rows } ?? said(1)
  }

  /// The next inspection, and what would lose most points first.
  private var cityAhead: [StyledLine] {
    let city = CityScreenWords(session.language)
    var lines: [StyledLine] = []
    if let next = session.nextInspection {
      lines += wrapped(city.countdown(next.name, next.days), .strong, rows: 2)
    }
    let outlook = agenda.outlook
    for item in outlook.losing.prefix(isTight ? 1 : 3) {
      let title = session.ledger.items[item.id]?.title ?? ""
      lines += wrapped(
        "\(city.points(item.points.description))  \(title)", behind: "\(item.number) ", rows: 1)
    }
    if outlook.notMet + outlook.missing > 0 {
      lines += wrapped(city.outlook(outlook.notMet, outlook.missing), rows: 2)
    }
    return lines
  }

  private var nextWeek: [StyledLine] {
    var lines = wrapped(
      words.work(agenda.work.count, agenda.work.count(where: \.isAtKeySite)), .strong, rows: 2)
    lines += fact(words.next, meeting.next.map { session.longMoment($0) }, open: true)
    lines += cityAhead
    let opened = session.ledger.clock.zone.date(meeting.openedAt).daysSinceEpoch
    // Where there is little room a plan has one line.
    let most = isTight ? 1 : 2
    for plan in agenda.plans {
      let day = session.ledger.clock.zone.date(plan.date)
      let kind = session.meetingWords.plan(plan.kind)
      let people = plan.people.map { "  " + words.people($0) } ?? ""
      let days = words.inDays(day.daysSinceEpoch - opened)
      let what = "\(kind) \(plan.text)\(people)  \(days)"
      lines += wrapped(what, behind: session.dayText(day) + " ", rows: most)
    }
    for action in agenda.jointActions {
      let what = words.jointAction(action.name, action.count, session.unitNames(action.units))
      lines += wrapped(what, rows: most)
    }
    return lines
  }
}
