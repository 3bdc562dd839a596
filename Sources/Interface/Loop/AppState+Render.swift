import Console
import LedgerModel
import Wording

extension AppState {
  /// What the screen shows now.
  public func render() -> Frame {
    let theme = session.theme
    var canvas = Canvas(session.size, style: theme.text)
    let layout = Layout(session.size)
    canvas.inside(layout.header) { drawHeader(on: &$0) }
    canvas.inside(layout.body) { body in
      // The lowest level that covers everything above the view, and all above it.
      let first = dialogs.lastIndex { !$0.isDialog }.map { $0 + 1 } ?? 0
      for number in first...dialogs.count {
        body.hideCursor()
        level(number).draw(on: &body, session)
      }
    }
    canvas.inside(layout.message) { drawMessage(on: &$0) }
    canvas.inside(layout.keys) { keys in
      if messageLines.count > 1, let kind = session.message?.kind {
        keys.put(messageLines[1], x: 1, y: 0, style(of: kind))
      } else {
        drawKeys(on: &keys)
      }
    }
    return canvas.frame
  }

  /// Ledger and person at the left, lamps with counts and the time at the right.
  private func drawHeader(on canvas: inout Canvas) {
    let theme = session.theme
    canvas.fill(canvas.bounds, theme.header)
    if canvas.width >= 72 {
      let time = session.nowText
      canvas.put(time, x: canvas.width - 1 - Columns.width(of: time), y: 0, theme.header)
    }
    var x = canvas.width - 1 - (canvas.width >= 72 ? Columns.width(of: session.nowText) + 2 : 0)
    for lamp in [Lamp.grey, .green, .yellow, .red] {
      let text = "\(session.mark(of: lamp))\(session.book.counts[lamp])"
      let block = " \(text) "
      x -= Columns.width(of: block)
      guard x >= 0 else { break }
      canvas.put(block, x: x, y: 0, theme.style(theme.style(of: lamp)))
    }
    x = drawHolidayMark(before: x, on: &canvas)
    x = drawCountdown(before: x, on: &canvas)
    canvas.put(whereAndWho(max(0, x - 1)), x: 1, y: 0, theme.header, width: max(0, x - 1))
  }

  /// A mark when a year's holidays are provisional; where there is no room, a short one. Returns where the room ends.
  private func drawHolidayMark(before x: Int, on canvas: inout Canvas) -> Int {
    guard let year = session.yearWithoutHolidays else { return x }
    let words = session.words.calendar
    let who = session.me.map { Columns.width(of: $0.name) } ?? 0
    // Beside a countdown there is room for the short one only.
    let isTight = session.nextInspection != nil && canvas.width < 100
    for text in isTight ? [words.shortMark] : [words.mark(year), words.shortMark] {
      let start = x - Columns.width(of: text) - 2
      if start > who + 1 {
        canvas.put(" \(text) ", x: start, y: 0, session.theme.yellow)
        return start
      }
    }
    return x
  }

  /// How many days are left until the next inspection, from 60 days before it, where there is room. Returns where the room ends.
  private func drawCountdown(before x: Int, on canvas: inout Canvas) -> Int {
    guard let next = session.nextInspection else { return x }
    let words = CityScreenWords(session.language)
    // Who acts, and that it is practice, is never left out for it.
    let needed = Columns.width(of: acting.practice + acting.who)
    for (text, room) in [(words.mark(next.name, next.days), 10), (words.shortMark(next.days), 0)] {
      let start = x - Columns.width(of: text) - 2
      if start > needed + room {
        canvas.put(" \(text) ", x: start, y: 0, session.theme.yellow)
        return start
      }
    }
    return x
  }

  /// That it is practice, where it is, and who acts in which role.
  private var acting: (practice: String, who: String) {
    (
      session.ledger.settings.practice ? "[\(session.words.messages.practice)] " : "",
      session.me.map { "\($0.name) \(session.name(of: $0.role))" } ?? session.words.messages.looking
    )
  }

  /// The ledger's name and who acts in so many columns: the name is cut or left out before anything of the person.
  private func whereAndWho(_ room: Int) -> String {
    let (practice, who) = acting
    let left = room - Columns.width(of: practice + who) - 2
    guard left >= 8 else {
      return Columns.width(of: practice + who) <= room ? practice + who : who
    }
    return "\(Columns.cut(session.ledger.settings.name, to: left))  \(practice)\(who)"
  }

  private func drawMessage(on canvas: inout Canvas) {
    let theme = session.theme
    if session.isOccupied {
      let words = session.words
      canvas.put(session.isTakingBack ? words.messages.working : words.form.saving, x: 1, y: 0, theme.text)
    } else if let message = session.message {
      canvas.put(messageLines[0], x: 1, y: 0, style(of: message.kind))
    } else if let damage = session.damage {
      canvas.put(session.phrase(damage), x: 1, y: 0, theme.complaint)
    } else if !session.pending.isEmpty {
      canvas.put(session.words.form.saving, x: 1, y: 0, theme.faint)
    } else if [.overview, .meeting].contains(view), let overdue = session.backupOverdue {
      canvas.put(overdue, x: 1, y: 0, theme.complaint)
    } else if showsViewTabs {
      drawViewTabs(on: &canvas)
    }
  }

  private func style(of kind: Message.Kind) -> Style {
    switch kind {
    case .information: session.theme.text
    case .success: session.theme.success
    case .complaint: session.theme.complaint
    }
  }

  /// What is said above the keys, and what of it has no room there: until the next key it stands in the line of keys. A
  /// meeting keeps its keys.
  private var messageLines: [String] {
    guard let message = session.message else { return [""] }
    let room = max(1, session.size.columns - 1)
    guard !session.isOccupied, !Set<Place>.meeting.contains(level(topLevel).place),
      Columns.width(of: message.text) > room
    else { return [message.text] }
    let lines = Columns.wrap(message.text, to: room)
    return lines.count > 2 ? [lines[0], lines[1...].joined(separator: " ")] : lines
  }

  /// The keys of a command in a place that have not been given another meaning.
  func keys(of name: CommandName, at place: Place) -> [Key] { session.keys(of: name, at: place) }

  /// The keys that hold here, the most useful first, as many as fit; on a phone four.
  private func drawKeys(on canvas: inout Canvas) {
    let theme = session.theme
    let layout = Layout(session.size)
    var x = 1
    for (shown, (key, title)) in keyBar().enumerated() {
      if layout.isNarrow, shown == 4 { break }
      let width = Columns.width(of: key) + Columns.width(of: title) + 3
      guard x + width <= canvas.width else { continue }
      x += canvas.put(" \(key) ", x: x, y: 0, theme.key)
      x += canvas.put(title, x: x + 0, y: 0, theme.keyTitle) + 1
    }
  }

  /// What a command is called in the line of keys: on a row that is no item Enter opens no menu but the row.
  private func barTitle(of name: CommandName, at place: Place) -> String {
    // In a meeting Next is Next on every page.
    if name == .nextPane, place == .papers { return session.words.meeting.end.nextPaper }
    let isRow =
      [.list, .records, .recordList, .figures, .importing, .calendar].contains(place)
      || (place == .queue && level(topLevel).targets(session).items.isEmpty)
    return name == .open && isRow ? session.words.dialogs.openRow : name.title(session.language).short
  }

  /// Keys with what they do, from the table of commands, the last to be left out first.
  func keyBar() -> [(key: String, title: String)] {
    let place = level(topLevel).place
    if let own = level(topLevel).bar(session) {
      let keys: [(key: String, title: String)] = own.compactMap { name in
        self.keys(of: name, at: place).first.map { (KeyName.shown($0), barTitle(of: name, at: place)) }
      }
      return level(topLevel).answers(session) + keys
    }
    let held = Command.table.filter { $0.places.contains(place) && $0.bar != nil }
    var bar = held.sorted { ($0.bar ?? 0) < ($1.bar ?? 0) }.compactMap { command in
      keys(of: command.name, at: place).first { command.keys.contains($0) }
        .map { (KeyName.shown($0), barTitle(of: command.name, at: place)) }
    }
    let back = (KeyName.shown(.escape), CommandName.back.title(session.language).short)
    switch place {
    case .menu:
      // The tenth row is chosen by 0.
      let hasTenth = (level(topLevel) as? ChooserLayer).map { $0.list.numbered.count > 9 } ?? false
      bar = [(hasTenth ? "0-9 Enter" : "1-9 Enter", session.words.dialogs.choose), back]
    case .picker: bar = [("Enter", session.words.dialogs.choose), back]
    case .question where level(topLevel).asksYesOrNo:
      bar = [("1", session.words.dialogs.yes), ("2", session.words.dialogs.no), back]
    case .line, .question, .reading: bar = [("Enter", session.words.dialogs.confirm), back]
    case .form, .conflict, .summary, .importing: bar.append(back)
    case .detail, .recordCard: bar.insert(back, at: 1)
    case .items, .list, .records, .recordList, .figures, .board, .queue, .calendar, .meetings, .agenda,
      .rollCall,
      .reviews,
      .decisions,
      .papers:
      break
    }
    return bar
  }
}
