import Console
import LedgerModel
import Wording

/// Beside what is discussed, where the screen is wide: the agenda, the items of the screen, and what was decided so far.
struct MeetingPane {
  let meeting: Meeting
  let agenda: Agenda
  let stop: MeetingStop
  let screen: MeetingScreen
  let session: Session
  let size: Size

  /// How many columns it takes; none where what is discussed needs them all.
  static func columns(_ room: Size) -> Int {
    room.columns >= 120 && room.rows >= 20 ? min(60, room.columns * 2 / 5) : 0
  }

  private var words: MeetingScreenWords.Page { session.words.meeting.page }

  /// The lines from the top: each part gets what the parts before it leave, the decisions at least a third.
  var lines: [StyledLine] {
    let screens = screenLines
    let least = size.rows / 3
    let decisions = decisionLines
    let forItems = max(0, size.rows - screens.count - 2 - min(least, decisions.count))
    let items = itemLines(forItems)
    var lines = screens
    if !items.isEmpty { lines += [StyledLine("")] + items }
    let room = size.rows - lines.count - 1
    if room > 0, !decisions.isEmpty { lines += [StyledLine("")] + fitted(decisions, to: room) }
    return Array(lines.prefix(size.rows))
  }

  /// The ten screens, the one that is shown marked, each with how many of its items are left.
  private var screenLines: [StyledLine] {
    MeetingScreen.allCases.map { one in
      let isHere = one == screen
      let items = agenda.items(of: one)
      let left = items.count { !meeting.isSettled($0) }
      let count = one == .gridByGrid || items.isEmpty ? "" : session.words.meeting.heading.left(left)
      let title = "\(isHere ? ">" : " ") \(one.number) \(session.title(of: one))"
      let room = max(0, size.columns - Columns.width(of: count) - 1)
      return StyledLine([
        (Columns.pad(Columns.cut(title, to: room), to: room) + " ", isHere ? .strong : .text),
        (count, .text),
      ])
    }
  }

  /// The items of the screen, or of the worker's page, around the one under discussion.
  private func itemLines(_ room: Int) -> [StyledLine] {
    let items = agenda.items(of: screen, page: stop.page)
    guard !items.isEmpty, room > 1 else { return [] }
    let here = items.firstIndex { $0.id == stop.item } ?? 0
    let isCut = items.count > room
    let height = isCut ? room - 1 : room
    let top = max(0, min(here - height / 2, items.count - height))
    let cursor = ListCursor(index: here, top: top)
    var lines = cursor.lines(count: items.count, height: height).map { _, row in line(items[row]) }
    if isCut {
      let (above, below) = cursor.beyond(count: items.count, height: height)
      lines.append(StyledLine("  " + session.words.dialogs.more(above: above, below: below)))
    }
    return lines
  }

  /// An item: whether it was dealt with, its lamp, number and title.
  private func line(_ entry: AgendaItem) -> StyledLine {
    guard let item = session.ledger.items[entry.id] else { return StyledLine("") }
    let isHere = item.id == stop.item
    let settled = meeting.isSettled(entry) ? "+" : " "
    let lamp = session.lamp(of: item.id)
    let mark: (String, StyledLine.Meaning) =
      lamp.map { (" \(session.mark(of: $0)) ", session.theme.style(of: $0)) } ?? ("   ", .text)
    let head = isHere ? "> " : "\(settled) "
    let room = max(0, size.columns - Columns.width(of: head + mark.0) - 12)
    let title = Columns.cut(session.shownText(item.title, of: item), to: room)
    let meaning: StyledLine.Meaning = isHere ? .strong : .text
    return StyledLine([(head, meaning), mark, (" \(item.number) \(title)", meaning)])
  }

  /// What was decided so far, each with owner and due date.
  private var decisionLines: [StyledLine] {
    guard screen != .decisions else { return [] }
    guard !meeting.decisions.isEmpty else { return [StyledLine(words.noDecision)] }
    let heading = StyledLine(session.words.meeting.lobby.decisions(meeting.decisions.count), .strong)
    return [heading]
      + meeting.decisions.enumerated().flatMap { place, decision -> [StyledLine] in
        let due = decision.due.map { session.dayText(session.ledger.clock.zone.date($0)) }
        let text = [decision.text, session.personName(decision.owner), due].compactMap(\.self)
          .joined(separator: "  ")
        return StyledLine.wrapped(text, behind: "\(place + 1) ", to: size.columns, rows: 2)
      }
  }

  /// The last of these lines, where not all have room: what was decided last counts most.
  private func fitted(_ lines: [StyledLine], to room: Int) -> [StyledLine] {
    guard lines.count > room, room > 1, let first = lines.first else { return Array(lines.prefix(room)) }
    return [first] + lines.suffix(room - 1)
  }
}
