import Console
import LedgerModel
import Wording

/// The list of meetings: the one that is on, what could begin, those of the past, the latest first.
struct MeetingLobby: Sendable {
  /// A row of the list.
  enum Row: Sendable, Hashable {
    case goOn(Meeting)
    case start(MeetingKind)
    case past(Meeting)
  }

  private(set) var rows: [Row] = []
  var cursor = ListCursor()
  /// Whether the keyboard of a meeting was asked for from here.
  var isEntering = false

  init(_ session: Session) { collect(session) }

  mutating func collect(_ session: Session) {
    let under = row
    let meetings = session.ledger.meetings
    let open = meetings.filter { $0.state == .open }
    rows = open.reversed().map(Row.goOn)
    // One weekly meeting at a time: whoever comes second looks on or takes over.
    if !open.contains(where: { $0.kind == .weekly }) { rows.append(.start(.weekly)) }
    rows.append(.start(.extra))
    rows += meetings.filter { $0.state != .open }.reversed().map(Row.past)
    if let under, let place = rows.firstIndex(where: { $0.id == under.id }) { cursor.index = place }
    cursor.index = min(cursor.index, max(0, rows.count - 1))
  }

  /// The row under the cursor.
  var row: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// The meeting under the cursor.
  var chosen: Meeting? {
    switch row {
    case .goOn(let meeting), .past(let meeting): meeting
    case .start, nil: nil
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.lobby
    let (above, below) = cursor.beyond(count: rows.count, height: canvas.height - 2)
    let beyond = session.words.items.beyond(above: above, below: below)
    canvas.put("\(words.title)  \(beyond)".trimmed, x: 1, y: 0, session.theme.strong)
    for (line, row) in cursor.lines(count: rows.count, height: canvas.height - 2) {
      draw(rows[row], y: line + 2, on: &canvas, session)
      guard row == cursor.index else { continue }
      canvas.restyle(canvas.bounds.row(line + 2)) { $0 = session.theme.chosen }
      canvas.setCursor(x: 0, y: line + 2)
    }
    if !rows.contains(where: { if case .past = $0 { true } else { false } }) {
      canvas.put(words.nothing, x: 1, y: rows.count + 3, session.theme.faint)
    }
  }

  private func draw(_ row: Row, y: Int, on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.lobby
    let theme = session.theme
    switch row {
    case .start(let kind):
      canvas.put("+ " + (kind == .weekly ? words.startWeekly : words.startExtra), x: 1, y: y, theme.text)
    case .goOn(let meeting):
      let screen = meeting.place.map { session.meetingWords.screen($0.screen) } ?? ""
      let text = "> " + words.goOn("\(session.title(of: meeting))  \(screen)")
      canvas.put(text, x: 1, y: y, theme.strong)
      let who = session.personName(meeting.seat?.person) ?? ""
      canvas.put(who, x: canvas.width - 1 - Columns.width(of: who), y: y, theme.text)
    case .past(let meeting):
      let state = session.meetingWords.state(meeting.state)
      let tail = "\(words.decisions(meeting.decisions.count))  \(state)"
      let room = max(0, canvas.width - 5 - Columns.width(of: tail))
      canvas.put(session.title(of: meeting), x: 3, y: y, theme.text, width: room)
      canvas.put(tail, x: canvas.width - 1 - Columns.width(of: tail), y: y, theme.text)
    }
  }
}

extension MeetingLobby.Row {
  /// What makes it the same row.
  var id: String {
    switch self {
    case .goOn(let meeting), .past(let meeting): meeting.id.text
    case .start(let kind): kind.rawValue
    }
  }
}

// MARK: - Keys

extension MeetingView {
  mutating func performInLobby(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      lobby.cursor.move(motion, count: lobby.rows.count, height: Layout(session.size).body.height - 2)
      return []
    }
    switch command {
    case .begin, .right: return open(&session)
    case .left, .nextPane: return []
    default: return nil
    }
  }

  private mutating func open(_ session: inout Session) -> [Transition] {
    switch lobby.row {
    case .start(let kind):
      guard let seat = session.seat(), (session.me?.role ?? .viewer) >= .clerk else {
        session.message = .complaint(session.phrase(.needsRole(.clerk)))
        return [.effect(.bell)]
      }
      lobby.isEntering = true
      return [.push(FormLayer(MeetingForm.start(kind, seat), session))]
    case .goOn(let meeting):
      if session.holdsSeat(of: meeting) {
        return enter(meeting, box: false, &session)
      }
      // Who may not have the keyboard is not asked.
      if session.obstacle(toTake: meeting) != nil { return enter(meeting, box: true, &session) }
      return [.push(ChooserLayer.seat(of: meeting, session))]
    case .past(let meeting):
      session.show(meeting: meeting.id)
      self.meeting = meeting
      return openPapers(&session)
    case nil: return []
    }
  }

  /// Takes the keyboard of the meeting; two who take it at once: the second is told.
  mutating func takeSeat(_ session: inout Session) -> [Transition] {
    guard let meeting = lobby.chosen ?? meeting, let seat = session.seat() else {
      session.message = .complaint(session.phrase(.unknownActor(login: session.login)))
      return [.effect(.bell)]
    }
    if phase == .lobby { lobby.isEntering = true }
    let request = session.request(meeting.takeSeat(seat), as: session.actor(in: meeting))
    awaiting = request.id
    return [.ask(.commit(request))]
  }
}

extension ChooserLayer {
  /// Somebody has the keyboard: take it, or look on.
  static func seat(of meeting: Meeting, _ session: Session) -> ChooserLayer {
    let words = session.words.meeting.seat
    let who = session.personName(meeting.seat?.person) ?? ""
    let since = meeting.seat.map { session.pastMoment($0.at) } ?? ""
    return ChooserLayer(
      words.title(who, since),
      [
        Choice(.takeSeat, title: words.take),
        Choice(.lookOn, title: words.look),
      ], .setting, numbered: true)
  }
}
