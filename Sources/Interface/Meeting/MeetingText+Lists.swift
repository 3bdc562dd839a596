import Console
import LedgerModel
import Wording

/// Lists of a meeting with a chosen row.
extension MeetingText {
  /// 2 Roll call: who is there.
  func drawRollCall(chosen: RecordID, on canvas: inout Canvas) {
    let guests = meeting.guests.map { ($0.id, $0.name, words.guest, Attendance?.some($0.attendance)) }
    let people = agenda.people.map { id in
      let role = session.ledger.people[id].map { session.name(of: $0.role) } ?? ""
      return (id, session.personName(id) ?? "", role, meeting.attendance[id])
    }
    let rows = people + guests
    // How they took part is never cut: on a phone the columns stand nearer.
    let widest = Columns.widest(Attendance.allCases.map(session.meetingWords.attendance))
    let wordX = max(4, min(34, canvas.width - widest))
    let roleX = max(3, min(20, wordX - 13))
    drawRows(rows.count, chosen: rows.firstIndex { $0.0 == chosen } ?? 0, on: &canvas) { row, y, canvas in
      let (_, name, role, attendance) = rows[row]
      canvas.put(name, x: 1, y: y, session.theme.text, width: roleX - 2)
      canvas.put(role, x: roleX, y: y, session.theme.text, width: min(12, wordX - roleX - 1))
      canvas.put(attendance.map(session.meetingWords.attendance) ?? "", x: wordX, y: y, session.theme.strong)
    }
  }

  /// 10 Decisions: each with owner and due, the chosen one in full below.
  func drawDecisions(chosen: RecordID, on canvas: inout Canvas) {
    let decisions = meeting.decisions
    let place = decisions.firstIndex { $0.id == chosen } ?? 0
    let full = Columns.wrap(decisions[place].text, to: max(1, canvas.width))
    let below = min(3, full.count)
    let shown = StyledLine.limited(full, to: below, columns: canvas.width)
    let list = Rect(x: 0, y: 0, width: canvas.width, height: canvas.height - below - 1)
    canvas.inside(list) { inner in
      drawRows(decisions.count, chosen: place, on: &inner) { row, y, canvas in
        draw(decisions[row], number: row + 1, y: y, on: &canvas)
      }
    }
    for row in 0..<below { canvas.put(shown[row], y: canvas.height - below + row, session.theme.strong) }
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
    // Where not all have room, the last line says how many stand above and below.
    let isCut = count > canvas.height && canvas.height > 2
    let height = canvas.height - (isCut ? 1 : 0)
    // The chosen row in the middle, so that who comes next is seen.
    let top = max(0, min(chosen - height / 2, count - height))
    let cursor = ListCursor(index: chosen, top: top)
    for (line, row) in cursor.lines(count: count, height: height) {
      draw(row, line, &canvas)
      guard row == chosen else { continue }
      canvas.restyle(canvas.bounds.row(line)) { $0 = session.theme.chosen }
      canvas.setCursor(x: 0, y: line)
    }
    guard isCut else { return }
    let (above, below) = cursor.beyond(count: count, height: height)
    canvas.put(session.words.dialogs.more(above: above, below: below), x: 1, y: height, session.theme.text)
  }
}
