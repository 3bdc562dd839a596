import Console
import LedgerModel
import Wording

/// The meeting for the wall: one item, at most ten lines, nothing dim, complete at 60x16.
extension MeetingView {
  func draw(on canvas: inout Canvas, _ session: Session) {
    switch phase {
    case .lobby: lobby.draw(on: &canvas, session)
    case .box: drawBox(on: &canvas, session)
    case .papers: desk.draw(on: &canvas, session)
    case .screens: drawScreen(on: &canvas, session)
    }
  }

  /// The box as large as a screen of 60x16: letters are large enough when it fills the terminal.
  private func drawBox(on canvas: inout Canvas, _ session: Session) {
    let wall = Layout(Size(columns: 60, rows: 16)).body
    let box = Rect(
      x: 0, y: 0, width: min(canvas.width, wall.width), height: min(canvas.height, wall.height))
    canvas.box(box, session.theme.border)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      let enlarge = Columns.wrap(session.meetingWords.enlarge, to: inner.width)
      let lines = enlarge + ["", session.words.meeting.lobby.boxKeys]
      for (row, line) in lines.enumerated() {
        let x = max(0, (inner.width - Columns.width(of: line)) / 2)
        inner.put(
          line, x: x, y: max(0, inner.height / 2 - 1) + row,
          row < enlarge.count ? session.theme.strong : session.theme.text)
      }
    }
  }

  private func drawScreen(on canvas: inout Canvas, _ session: Session) {
    guard let meeting, let agenda else { return }
    drawHeading(meeting, on: &canvas, session)
    canvas.horizontalLine(x: 0, y: 1, width: canvas.width, session.theme.border)
    let foot = foot(meeting, agenda, columns: max(1, canvas.width - 2), session)
    let below = max(1, foot.count)
    let pane = MeetingPane.columns(Size(columns: canvas.width, rows: canvas.height))
    let body = Rect(
      x: 1, y: 2, width: max(0, canvas.width - 2 - (pane > 0 ? pane + 2 : 0)),
      height: max(0, canvas.height - 2 - below))
    let text = MeetingText(meeting, agenda, figures, session, columns: body.width, rows: body.height)
    canvas.inside(body) { inner in
      switch stop {
      case .item(let id, _): drawItem(id, on: &inner, session)
      case .person(let id): text.drawRollCall(chosen: id, on: &inner)
      case .decision(let id): text.drawDecisions(chosen: id, on: &inner)
      default: inner.put(text.lines(of: stop, on: standing.screen), session.theme)
      }
    }
    if pane > 0 { drawPane(pane, meeting, agenda, rows: body.height, on: &canvas, session) }
    let first = canvas.height - foot.count
    for (row, line) in foot.enumerated() where first > 2 {
      canvas.put(line, x: 1, y: first + row, session.theme.strong, width: canvas.width - 2)
    }
    drawNews(meeting, on: &canvas, session)
  }

  /// The agenda and what was decided, at the right.
  private func drawPane(
    _ columns: Int, _ meeting: Meeting, _ agenda: Agenda, rows: Int, on canvas: inout Canvas,
    _ session: Session
  ) {
    let x = canvas.width - columns - 1
    canvas.verticalLine(x: x - 1, y: 2, height: rows, session.theme.border)
    canvas.inside(Rect(x: x + 1, y: 2, width: columns - 1, height: rows)) { inner in
      let size = Size(columns: inner.width, rows: inner.height)
      let pane = MeetingPane(
        meeting: meeting, agenda: agenda, stop: stop, screen: standing.screen, session: session, size: size)
      inner.put(pane.lines, session.theme)
    }
  }

  private func drawItem(_ id: RecordID, on canvas: inout Canvas, _ session: Session) {
    guard let item = session.ledger.items[id] else { return }
    canvas.put(
      ItemCard(item, on: standing.screen, session, columns: canvas.width, rows: canvas.height).lines,
      session.theme)
  }

  /// Screen and page at the left; place, what is left, and the item's time at the right.
  private func drawHeading(_ meeting: Meeting, on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting
    var right: [String] = []
    if meeting.state != .open {
      right.append(session.meetingWords.state(meeting.state))
    } else if !session.holdsSeat(of: meeting) {
      right.append("[\(words.seat.mark)]")
    }
    if let progress {
      if let position = progress.position { right.append(words.heading.place(position, progress.total)) }
      right.append(words.heading.left(progress.left))
    }
    if meeting.state == .open { right.append(elapsed(session)) }
    let tail = right.joined(separator: "  ")
    let x = canvas.width - 1 - Columns.width(of: tail)
    canvas.put(tail, x: x, y: 0, session.theme.strong)
    var title = "\(standing.screen.number) \(session.title(of: standing.screen))"
    if let page = stop.page { title += "  \(session.personName(page) ?? "")" }
    canvas.put(title, x: 1, y: 0, session.theme.strong, width: max(0, x - 2))
  }

  /// How long the item has been under discussion: 3:05.
  private func elapsed(_ session: Session) -> String {
    let seconds = max(0, (session.now.milliseconds - standing.since.milliseconds) / 1000)
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// What others did to the item under discussion meanwhile.
  private func drawNews(_ meeting: Meeting, on canvas: inout Canvas, _ session: Session) {
    let y = canvas.height - 1
    guard y > 2, let item = stop.item.flatMap({ session.ledger.items[$0] }),
      let news = ItemCard.news(of: item, in: meeting, session)
    else { return }
    canvas.put("! " + news, x: 1, y: y, session.theme.complaint, width: canvas.width - 2)
  }

  /// What the screen counts, or how it goes on, at its foot: on as many lines as that needs.
  private func foot(_ meeting: Meeting, _ agenda: Agenda, columns: Int, _ session: Session) -> [String] {
    switch standing.screen {
    case .rollCall:
      let count = meeting.attendanceCount(of: agenda.people)
      let words = session.meetingWords
      let roll = words.roll(count)
      if Columns.width(of: roll) <= columns { return [roll] }
      return StyledLine.flowed(words.rollParts(count), parted: words.rollSeparator, to: columns)
    case .lastWeek where stop == .overview && !agenda.reviews.isEmpty:
      return Columns.wrap(session.words.meeting.page.reviews(agenda.reviews.count), to: columns)
    default: return []
    }
  }
}

extension Session {
  /// A screen's title; a middle dot, whose width terminals do not agree on, becomes a blank.
  func title(of screen: MeetingScreen) -> String {
    String(meetingWords.screen(screen).map { $0 == "·" ? " " : $0 })
  }
}

extension Canvas {
  /// Lines below each other from the top.
  mutating func put(_ lines: [StyledLine], _ theme: Theme) {
    for (y, line) in lines.prefix(height).enumerated() { line.draw(on: &self, y: y, theme) }
  }
}
