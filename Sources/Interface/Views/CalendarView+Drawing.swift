import Console
import LedgerModel
import Wording

// MARK: - Drawing

extension CalendarView {
  /// A sign with a count, in a day's cell or line.
  private typealias Sign = (text: String, meaning: StyledLine.Meaning)

  func draw(on canvas: inout Canvas, _ session: Session) {
    if showsWeek(session) { return drawWeek(on: &canvas, session) }
    let (part, pane) = Layout(session.size).listAndPane
    let grid = CalendarGrid(month: chosen, in: part.size)
    canvas.inside(part) { drawMonth(grid, on: &$0, session) }
    if let pane {
      canvas.verticalLine(x: pane.x, y: 0, height: pane.height, session.theme.border)
      let rest = Rect(x: pane.x + 2, y: 0, width: pane.width - 2, height: pane.height)
      canvas.inside(rest) { drawDay(on: &$0, session) }
    } else {
      let rest = Rect(x: 1, y: grid.height, width: canvas.width - 2, height: canvas.height - grid.height)
      canvas.inside(rest) { drawDay(on: &$0, session) }
    }
  }

  /// The day under a point of the view; nothing where there is none.
  func day(at point: Point, _ session: Session) -> CivilDate? {
    if showsWeek(session) {
      return (1...7).contains(point.y) ? chosen.monday.advanced(days: point.y - 1) : nil
    }
    let part = Layout(session.size).listAndPane.list
    guard part.contains(point) else { return nil }
    return CalendarGrid(month: chosen, in: part.size).days.first { $0.cell.contains(point) }?.date
  }

  // MARK: - A month

  private func drawMonth(_ grid: CalendarGrid, on canvas: inout Canvas, _ session: Session) {
    let (theme, words) = (session.theme, session.words)
    drawHeading(words.days.month(chosen.year, chosen.month), on: &canvas, session)
    for weekday in 1...7 {
      let x = (weekday - 1) * grid.cell.columns
      canvas.put(
        words.moments.weekday(weekday), x: x + 1, y: 1, theme.columnNames, field: grid.cell.columns - 1)
    }
    for (date, cell) in grid.days { canvas.inside(cell) { drawCell(of: date, on: &$0, session) } }
  }

  private func drawCell(of date: CivilDate, on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let special = session.ledger.clock.calendar.day(date)
    let isWorked = session.ledger.clock.calendar.isWorkday(date)
    let number = "\(date.day)"
    let padded = number.utf8.count < 2 ? " " + number : number
    // Today reads without colours, too.
    let shown = date == session.today ? "[\(padded)]" : " \(padded) "
    let isOfMonth = date.month == chosen.month
    let style = !isOfMonth ? theme.faint : isWorked ? theme.strong : theme.text
    var x = canvas.put(shown, x: 0, y: 0, style)
    if let special {
      let mark = session.words.days.mark(special.kind)
      let named = mark + (special.kind == .off ? special.name : "")
      // Half a name says less than none: the line below the month has it.
      let text = Columns.width(of: named) < canvas.width - x ? named : mark
      let style = special.kind == .off ? theme.faint : theme.strong
      x += canvas.put(text, x: x, y: 0, style, width: max(0, canvas.width - x - 1))
    }
    if date == chosen {
      canvas.restyle(Rect(x: 0, y: 0, width: canvas.width - 1, height: 1)) { $0 = theme.chosen }
      canvas.setCursor(x: 0, y: 0)
    }
    if canvas.height == 1 {
      let rest = Rect(x: x, y: 0, width: canvas.width - x, height: 1)
      canvas.inside(rest) { put(signs(of: date, session), on: &$0, session) }
    } else {
      let rest = Rect(x: 1, y: 1, width: canvas.width - 1, height: canvas.height - 1)
      canvas.inside(rest) { put(signs(of: date, session), on: &$0, session) }
    }
  }

  /// Puts signs beside and below each other; where there is no room for all, a `+` says so.
  private func put(_ signs: [Sign], on canvas: inout Canvas, _ session: Session) {
    var (x, y) = (0, 0)
    for (place, sign) in signs.enumerated() {
      let width = Columns.width(of: sign.text)
      let isLast = place == signs.count - 1
      // A column is kept free beside the next cell, and two for the `+`.
      func fits(_ x: Int, _ y: Int) -> Bool {
        x + width + 1 + (isLast || y < canvas.height - 1 ? 0 : 2) <= canvas.width
      }
      if !fits(x, y), x > 0, y < canvas.height - 1 { (x, y) = (0, y + 1) }
      guard fits(x, y) else {
        canvas.put("+", x: x, y: y, session.theme.faint)
        return
      }
      canvas.put(sign.text, x: x, y: y, session.theme.style(sign.meaning))
      x += width + 1
    }
  }

  /// What falls on a day, short, the most pressing first.
  private func signs(of date: CivilDate, _ session: Session) -> [Sign] {
    let words = session.words.days
    let day = counts?[date] ?? CalendarCounts.Day()
    let events = self.events[date]
    func due(_ reasons: [CalendarCounts.Reason]) -> [Sign] {
      reasons.compactMap { reason in
        guard let lamp = reason.lamp, day.count(reason) > 0 else { return nil }
        return ("\(session.mark(of: lamp))\(day.count(reason))", session.theme.style(of: lamp))
      }
    }
    let meetings = events.count(where: \.isMeeting)
    let others: [(Int, String, StyledLine.Meaning)] = [
      (meetings, words.meetings(meetings), .strong),
      (day.count(.promised), words.promised(day.count(.promised)), .text),
      (day.count(.asked), words.asked(day.count(.asked)), .text),
      (events.count - meetings, words.plans(events.count - meetings), .text),
    ]
    var signs = due([.red, .yellow])
    for (count, text, meaning) in others where count > 0 { signs.append((text, meaning)) }
    return signs + due([.green, .grey])
  }

  /// The name of what is shown, what is counted still, and what the signs mean.
  private func drawHeading(_ name: String, on canvas: inout Canvas, _ session: Session) {
    let (theme, words) = (session.theme, session.words)
    var x = canvas.put(name, x: 1, y: 0, theme.strong) + 2
    if isCounting { x += canvas.put("...", x: x, y: 0, theme.faint) + 1 }
    if session.ledger.clock.calendar.lacksData(for: chosen.year) {
      x += canvas.put(" \(words.calendar.mark(chosen.year)) ", x: x, y: 0, theme.yellow) + 1
    }
    let legend = words.days.legend
    let start = canvas.width - 1 - Columns.width(of: legend)
    if start > x { canvas.put(legend, x: start, y: 0, theme.faint) }
  }

  // MARK: - A week

  private func drawWeek(on canvas: inout Canvas, _ session: Session) {
    let monday = chosen.monday
    let (first, last) = (monday.text, session.dayText(monday.advanced(days: 6)))
    drawHeading(session.words.days.week(first, last), on: &canvas, session)
    for place in 0..<7 {
      canvas.inside(Rect(x: 0, y: 1 + place, width: canvas.width, height: 1)) {
        drawLine(of: monday.advanced(days: place), on: &$0, session)
      }
    }
    let rest = Rect(x: 1, y: 9, width: canvas.width - 2, height: canvas.height - 9)
    guard rest.height > 0, rest.width > 0 else { return }
    canvas.horizontalLine(x: 0, y: 8, width: canvas.width, session.theme.border)
    canvas.inside(rest) { drawDay(on: &$0, session) }
  }

  private func drawLine(of date: CivilDate, on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let name = "\(session.words.moments.weekday(date.weekday)) \(date.text.dropFirst(5))"
    let style = session.ledger.clock.calendar.isWorkday(date) ? theme.strong : theme.text
    var x = canvas.put(date == session.today ? "[\(name)]" : " \(name) ", x: 0, y: 0, style) + 1
    if let special = session.ledger.clock.calendar.day(date) {
      let text = session.words.days.mark(special.kind) + " " + special.name
      x += canvas.put(text, x: x, y: 0, special.kind == .off ? theme.faint : theme.strong, width: 12) + 1
    }
    if date == chosen {
      canvas.restyle(canvas.bounds) { $0 = theme.chosen }
      canvas.setCursor(x: 0, y: 0)
    }
    // All lines begin their signs at the same column, where there is room for that.
    let start = max(x, canvas.width >= 40 ? 24 : 0)
    canvas.inside(Rect(x: start, y: 0, width: canvas.width - start, height: 1)) {
      put(signs(of: date, session), on: &$0, session)
    }
  }

  // MARK: - A day

  /// What falls on the chosen day: what it is, meetings and activities, then items, as many as there is room for.
  private func drawDay(on canvas: inout Canvas, _ session: Session) {
    guard canvas.height > 0 else { return }
    let theme = session.theme
    var y = 0
    for line in dayLines(session).prefix(canvas.height) {
      line.draw(on: &canvas, y: y, theme)
      y += 1
    }
    guard let counts, y < canvas.height else { return }
    let day = counts[chosen]
    let room = canvas.height - y
    // The last line says how many there are besides.
    let shown = day.total > room ? room - 1 : day.total
    for (place, reason) in day.items(from: 0, count: shown) {
      drawItem(place, reason, y: y, on: &canvas, session)
      y += 1
    }
    if shown < day.total {
      let more = session.words.items.beyond(above: 0, below: day.total - shown)
      canvas.put(more, x: 0, y: y, theme.faint)
    }
  }

  /// The chosen day in words, with what takes place on it.
  private func dayLines(_ session: Session) -> [StyledLine] {
    let words = session.words
    var parts = ["\(chosen.text) \(words.moments.weekday(chosen.weekday))"]
    if chosen == session.today { parts.append(words.days.today) }
    if let special = session.ledger.clock.calendar.day(chosen) {
      parts.append(words.days.kind(special.kind) + " " + special.name)
    }
    let total = counts?[chosen].total ?? 0
    if total > 0 { parts.append(words.items.count(total, total)) }
    let meeting = MeetingWords(session.language)
    return [StyledLine(parts.joined(separator: "  "), .heading)]
      + events[chosen].map { event in
        let time = session.ledger.clock.zone.civil(event.at).time
        let what =
          switch event.what {
          case .meeting(let kind, let title): "\(meeting.kind(kind)) \(title)"
          case .nextMeeting: words.days.nextMeeting
          case .plan(let kind, let text): "\(meeting.plan(kind)) \(text)"
          }
        return StyledLine((time == .endOfDay ? "" : time.minutes + " ") + what.trimmed, .strong)
      }
  }

  private func drawItem(
    _ place: Int, _ reason: CalendarCounts.Reason, y: Int, on canvas: inout Canvas, _ session: Session
  ) {
    let theme = session.theme
    let record = session.ledger.items[place]
    let number = record.item.number.description
    canvas.putLamp(session.book.lamp(at: place, now: session.now), x: 0, y: y, session)
    let start = 4 + Columns.width(of: number)
    canvas.put(number, x: 3, y: y, theme.text)
    let words = session.words.days
    let why = reason == .promised ? words.isPromised : reason == .asked ? words.isAsked : ""
    let room = canvas.width - start - (why.isEmpty ? 0 : Columns.width(of: why) + 1)
    guard room > 0 else { return }
    canvas.put(
      session.shownText(record.item.title, of: record.item), x: start, y: y, theme.text, width: room)
    if !why.isEmpty { canvas.put(why, x: canvas.width - Columns.width(of: why), y: y, theme.faint) }
  }
}
