import Console
import LedgerModel
import Wording

/// What the ten screens say beside items: on the wall's ten lines, or more where there is room.
struct MeetingText {
  private let meeting: Meeting
  private let agenda: Agenda
  private let figures: WeekFigures?
  private let session: Session
  private let columns: Int
  private let rows: Int

  init(
    _ meeting: Meeting, _ agenda: Agenda, _ figures: WeekFigures?, _ session: Session, columns: Int, rows: Int
  ) {
    (self.meeting, self.agenda, self.figures) = (meeting, agenda, figures)
    (self.session, self.columns, self.rows) = (session, columns, rows)
  }

  private var words: MeetingScreenWords.Page { session.words.meeting.page }

  /// The lines of a stop that is no item.
  func lines(of stop: MeetingStop, on screen: MeetingScreen) -> [StyledLine] {
    switch (stop, screen) {
    case (.page(let person), _): page(of: person)
    case (.review(let id), _): review(of: id)
    case (_, .before): before
    case (_, .lastWeek): lastWeek
    case (_, .experience): experience
    case (_, .nextWeek): nextWeek
    case (_, .decisions): [StyledLine(words.noDecision)]
    default: [StyledLine(words.nothing(session.title(of: screen)), .strong)]
    }
  }

  private func fact(_ label: String, _ value: String?, open: Bool = false) -> StyledLine {
    let lead = Columns.pad(label, to: session.meetingLabelWidth)
    return StyledLine([(lead, .text), (value ?? words.open, value == nil && open ? .complaint : .strong)])
  }

  private func wrapped(_ text: String, _ meaning: StyledLine.Meaning = .text, rows: Int = 4) -> [StyledLine] {
    let all = Columns.wrap(text, to: max(1, columns))
    let shown = all.prefix(rows).enumerated().map { row, line in
      row == rows - 1 && all.count > rows ? Columns.cut(line + "~", to: columns) : line
    }
    return shown.map { StyledLine($0, meaning) }
  }

  // MARK: 1 Before

  private var before: [StyledLine] {
    let week = "\(session.fullMoment(meeting.from)) - \(session.fullMoment(meeting.period.to))"
    var lines = [
      fact(words.week, week), fact(words.chair, session.personName(meeting.chair), open: true),
      fact(words.recorder, session.personName(meeting.recorder), open: true),
    ]
    if !meeting.room.isEmpty { lines.append(fact(words.room, meeting.room)) }
    if let next = meeting.next { lines.append(fact(words.next, session.longMoment(next))) }
    let counts = [
      (agenda.withoutOwner.count, words.withoutOwner), (agenda.requests.count, words.requests),
      (agenda.red.count, words.red), (agenda.checks.count, words.checks),
    ].filter { $0.0 > 0 }.map { $0.1($0.0) }
    lines.append(StyledLine(""))
    lines += counts.isEmpty ? [StyledLine(words.allSet, .strong)] : rows(of: counts)
    if !agenda.yearsWithoutHolidays.isEmpty {
      let years = agenda.yearsWithoutHolidays.map(String.init).joined(separator: " ")
      lines += wrapped(words.noHolidays(years), .complaint, rows: 2)
    }
    return lines
  }

  /// Short texts beside each other, none of them broken.
  private func rows(of parts: [String]) -> [StyledLine] {
    var rows: [String] = []
    for part in parts {
      let joined = rows.last.map { "\($0)   \(part)" }
      if let joined, Columns.width(of: joined) <= columns {
        rows[rows.count - 1] = joined
      } else {
        rows.append(part)
      }
    }
    return rows.map { StyledLine($0, .strong) }
  }

  // MARK: 3 Last week

  private var lastWeek: [StyledLine] {
    guard let figures else { return [] }
    func row(_ name: String, _ now: String, _ then: String, _ meaning: StyledLine.Meaning = .text)
      -> StyledLine
    {
      let cells = Columns.pad(now, to: 11, .right) + Columns.pad(then, to: 13, .right)
      return StyledLine([(Columns.pad(name, to: 16), meaning), (cells, .strong)])
    }
    var lines = [row("", words.thisPeriod(meeting.kind), words.periodBefore(meeting.kind))]
    lines += RateFigure.week.map { figure in
      let (now, then) = (figure.value(in: figures.figures), figure.value(in: figures.before))
      return row(session.meetingWords.figure(figure), String(now), String(then))
    }
    func rate(_ share: Share) -> String { share.text ?? session.words.overview.none }
    let rates = [
      "\(words.closureRate) \(rate(figures.figures.closureRate)) (\(rate(figures.before.closureRate)))",
      "\(words.onTimeRate) \(rate(figures.figures.onTimeRate)) (\(rate(figures.before.onTimeRate)))",
    ]
    return lines + [StyledLine(rates.joined(separator: "  "), .strong)]
  }

  private func review(of id: RecordID) -> [StyledLine] {
    guard let review = agenda.reviews.first(where: { $0.decision.id == id }) else { return [] }
    let decision = review.decision
    let day = session.dayText(session.ledger.clock.zone.date(decision.at))
    var lines = [StyledLine("\(day)  \(session.words.meeting.form.decision) \(review.number)", .strong)]
    lines += wrapped(decision.text, .strong)
    lines.append(fact(session.words.meeting.form.owner, session.personName(decision.owner), open: true))
    lines.append(
      fact(session.words.meeting.form.due, decision.due.map { session.longMoment($0) }, open: true))
    if let item = decision.item.flatMap({ session.ledger.items[$0] }) {
      let state = session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock))
      lines.append(StyledLine("\(item.number) \(state)  \(session.shownText(item.title, of: item))"))
    }
    if let suggested = review.suggested {
      lines.append(StyledLine(words.suggested(session.meetingWords.verdict(suggested))))
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
    var lines = [
      StyledLine([(session.personName(person) ?? "", .strong), ("  " + grids, .text)]),
      StyledLine(words.worker(page.open, page.paused, page.submitted, page.closed), .strong),
      StyledLine(words.duties(page.red.count, page.next.count), page.red.isEmpty ? .strong : .complaint),
    ]
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
      return "* \(session.personName(item.owner) ?? "")  \(session.shownText(why, of: item))"
    }
    let notes = meeting.notes(on: .experience).map { "- " + $0.text }
    let said = (highlights + notes).flatMap { wrapped($0, .strong, rows: 2) }
    let hint = wrapped(words.experienceHint, rows: 2)
    return said.isEmpty ? hint : Array(said.prefix(max(0, rows - hint.count))) + hint
  }

  private var nextWeek: [StyledLine] {
    var lines = wrapped(
      words.work(agenda.work.count, agenda.work.count(where: \.isAtKeySite)), .strong, rows: 1)
    let next = meeting.next.map { session.longMoment($0) }
    lines.append(fact(words.next, next, open: true))
    let opened = session.ledger.clock.zone.date(meeting.openedAt).daysSinceEpoch
    for plan in agenda.plans {
      let day = session.ledger.clock.zone.date(plan.date)
      let kind = session.meetingWords.plan(plan.kind)
      let people = plan.people.map { "  " + words.people($0) } ?? ""
      let days = words.inDays(day.daysSinceEpoch - opened)
      lines += wrapped("\(session.dayText(day)) \(kind) \(plan.text)\(people)  \(days)", rows: 1)
    }
    for action in agenda.jointActions {
      lines += wrapped(words.jointAction(action.name, action.count, session.unitNames(action.units)), rows: 1)
    }
    return lines
  }
}

// MARK: - Lists with a chosen row

extension MeetingText {
  /// 2 Roll call: who is there.
  func drawRollCall(chosen: RecordID, on canvas: inout Canvas) {
    let guests = meeting.guests.map { ($0.id, $0.name, words.guest, Attendance?.some($0.attendance)) }
    let people = agenda.people.map { id in
      let role = session.ledger.people[id].map { session.name(of: $0.role) } ?? ""
      return (id, session.personName(id) ?? "", role, meeting.attendance[id])
    }
    let rows = people + guests
    drawRows(rows.count, chosen: rows.firstIndex { $0.0 == chosen } ?? 0, on: &canvas) { row, y, canvas in
      let (_, name, role, attendance) = rows[row]
      canvas.put(name, x: 1, y: y, session.theme.text, width: 18)
      canvas.put(role, x: 20, y: y, session.theme.text, width: 12)
      canvas.put(attendance.map(session.meetingWords.attendance) ?? "", x: 34, y: y, session.theme.strong)
    }
  }

  /// 10 Decisions: each with owner and due, the chosen one in full below.
  func drawDecisions(chosen: RecordID, on canvas: inout Canvas) {
    let decisions = meeting.decisions
    let place = decisions.firstIndex { $0.id == chosen } ?? 0
    let full = Columns.wrap(decisions[place].text, to: max(1, canvas.width))
    let below = min(3, full.count)
    let list = Rect(x: 0, y: 0, width: canvas.width, height: canvas.height - below - 1)
    canvas.inside(list) { inner in
      drawRows(decisions.count, chosen: place, on: &inner) { row, y, canvas in
        draw(decisions[row], number: row + 1, y: y, on: &canvas)
      }
    }
    for row in 0..<below { canvas.put(full[row], y: canvas.height - below + row, session.theme.strong) }
  }

  private func draw(_ decision: Decision, number: Int, y: Int, on canvas: inout Canvas) {
    let owner = session.personName(decision.owner)
    let due = decision.due.map { session.dayText(session.ledger.clock.zone.date($0)) }
    let form = session.words.meeting.form
    let tail = (owner ?? "\(form.owner) \(words.open)") + "  " + (due ?? "\(form.due) \(words.open)")
    let x = canvas.width - Columns.width(of: tail)
    let isComplete = owner != nil && due != nil
    canvas.put("\(number) \(decision.text)", y: y, session.theme.text, width: max(0, x - 1))
    canvas.put(tail, x: x, y: y, isComplete ? session.theme.text : session.theme.complaint)
  }

  private func drawRows(
    _ count: Int, chosen: Int, on canvas: inout Canvas, _ draw: (Int, Int, inout Canvas) -> Void
  ) {
    // The chosen row in the middle, so that who comes next is seen.
    let top = max(0, min(chosen - canvas.height / 2, count - canvas.height))
    for (line, row) in ListCursor(index: chosen, top: top).lines(count: count, height: canvas.height) {
      draw(row, line, &canvas)
      if row == chosen { canvas.restyle(canvas.bounds.row(line)) { $0 = session.theme.chosen } }
    }
  }
}
