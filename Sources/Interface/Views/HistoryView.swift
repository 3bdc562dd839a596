import Console
import LedgerModel
import Wording

/// What was changed in the ledger, and by whom, the latest first; below it what the chosen change set, old → new.
struct HistoryView: Layer {
  private static let limit = 2000
  /// The rows; nothing before the first reading.
  private var rows: [HistoryRow]?
  private var cursor = ListCursor()
  /// Whether something was changed since it was read.
  private var isOld = false

  var place: Place { .list }
  var isDialog: Bool { false }

  private var read: Transition { .ask(.history(of: nil, limit: HistoryView.limit)) }

  mutating func opened(_ session: inout Session) -> [Transition] { [read] }

  mutating func shown(_ session: inout Session) -> [Transition] { [read] }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) { isOld = true }

  mutating func history(_ changes: [Change], _ session: inout Session) -> [Transition] {
    // What comes in above moves the rows on, but not the one under the cursor.
    let under = row?.first.id
    let line = cursor.index - cursor.top
    let rows = HistoryRow.rows(changes)
    self.rows = rows
    isOld = false
    let kept = rows.firstIndex { row in row.changes.contains { $0.id == under } }
    if cursor.index > 0, let row = kept {
      cursor = ListCursor(index: row, top: row - line)
    }
    cursor.index = min(cursor.index, max(0, rows.count - 1))
    return []
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    session.takeSetting(answer)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursor.move(motion, count: rows?.count ?? 0, height: tableHeight(session) - 1)
      return isOld ? [read] : []
    }
    if command == .withdrawImport, let chosen {
      let question = session.words.dialogs.withdrawImport(session.heading(of: chosen))
      return [.push(QuestionLayer(question, .withdraw(chosen)))]
    }
    guard command == .open || command == .right else { return nil }
    if let row, row.changes.count > 1 { return [.push(ReadingLayer.steps(row, session))] }
    guard let chosen else { return [] }
    let item = chosen.records.first { $0.key.kind == .item }?.key.id
    // What the pane does not hold is read first; to the right is the item itself.
    guard let item, session.ledger.items[item] != nil, command == .right || !isCut(session) else {
      return [.push(ReadingLayer.whole(chosen, session))]
    }
    return [.push(DetailLayer(item))]
  }

  func obstacle(to command: CommandName, _ session: Session) -> String? {
    guard command == .withdrawImport else { return nil }
    guard let chosen, chosen.isImport else { return session.words.history.noImport }
    let isOwn = session.person.map { [chosen.by, chosen.enteredBy].contains($0) } ?? false
    return isOwn ? session.needs(.clerk) : session.needs(.lead)
  }

  private var row: HistoryRow? {
    rows.flatMap { $0.indices.contains(cursor.index) ? $0[cursor.index] : nil }
  }

  /// The change that is chosen; nothing where several stand in one row.
  private var chosen: Change? { row.flatMap { $0.changes.count == 1 ? $0.first : nil } }

  /// The rows of what the chosen change set, with its heading; none where the table has hardly room.
  private func paneHeight(_ session: Session) -> Int {
    let height = Layout(session.size).body.height
    return height < 10 ? 0 : min(6, height / 3)
  }

  private func tableHeight(_ session: Session) -> Int {
    Layout(session.size).body.height - paneHeight(session)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.history
    guard let all = self.rows else { return }
    guard !all.isEmpty else {
      canvas.put(words.nothing, x: 1, y: 1, session.theme.text)
      return
    }
    let height = canvas.height - paneHeight(session)
    let first = cursor.firstShown(height: height - 1)
    let seen = first..<first + max(0, height - 1)
    // Only the rows that are seen are put into words.
    let rows = all.enumerated().map { seen.contains($0.offset) ? cells($0.element, session) : [] }
    // On a phone the day is enough, so that the item's number is seen.
    let isNarrow = Layout(session.size).isNarrow
    // Who acts for another is seen with whom: that takes room from what was done, which stands below in full.
    func widest(_ cell: Int) -> Int { rows.map { $0.isEmpty ? 0 : $0[cell].width }.max() ?? 0 }
    let who = max(isNarrow ? 6 : 10, min(widest(1), canvas.width * 11 / 20))
    var columns: [TextTable.Column] = [
      .init(name: words.when, width: isNarrow ? max(5, widest(0)) : 11), .init(name: words.who, width: who),
      .init(name: words.what, width: nil),
    ]
    if !isNarrow { columns.append(.init(name: words.through, width: 8)) }
    canvas.inside(Rect(x: 0, y: 0, width: canvas.width, height: height)) {
      TextTable(columns: columns, rows: rows, cursor: cursor).draw(
        on: &$0, session.theme, saying: session.words.items)
    }
    canvas.inside(Rect(x: 1, y: height, width: canvas.width - 2, height: canvas.height - height)) {
      drawChosen(on: &$0, session)
    }
  }

  /// What the chosen change set: as many lines as there is room for, and how many more there are.
  private func drawChosen(on canvas: inout Canvas, _ session: Session) {
    guard canvas.height > 1 else { return }
    if let row, row.changes.count > 1 { return drawSteps(row, on: &canvas, session) }
    guard let chosen else { return }
    let heading = headingLines(of: chosen, width: canvas.width, session)
    for (row, line) in heading.enumerated() {
      canvas.put(line, x: 0, y: row, session.theme.columnNames, field: canvas.width)
    }
    let room = canvas.height - heading.count
    let (lines, more) = shownLines(of: chosen, width: canvas.width, room: room, session)
    for (row, line) in lines.enumerated() {
      canvas.put(line, x: 0, y: row + heading.count, session.theme.text)
    }
    if more > 0 {
      canvas.put(session.words.history.more(more), x: 0, y: canvas.height - 1, session.theme.faint)
    }
  }

  /// The heading of a change: on a narrow screen what was done, and below it by whom and when.
  private func headingLines(of change: Change, width: Int, _ session: Session) -> [String] {
    let whole = session.heading(of: change)
    if Columns.width(of: whole) <= width { return [whole] }
    let author = session.authorship(of: change)
    let short = "\(session.whoInColumn(change)) \(session.longMoment(change.at))"
    return [session.deed(of: change), Columns.width(of: author) <= width ? author : short]
  }

  /// The latest of the steps that stand in one row.
  private func drawSteps(_ row: HistoryRow, on canvas: inout Canvas, _ session: Session) {
    canvas.put(session.heading(of: row), x: 0, y: 0, session.theme.columnNames, field: canvas.width)
    let room = canvas.height - 1
    let isCut = row.changes.count > room
    for (line, change) in row.changes.prefix(isCut ? room - 1 : room).enumerated() {
      canvas.put(session.step(change), x: 0, y: line + 1, session.theme.text)
    }
    if isCut {
      canvas.put(session.words.history.more(row.changes.count - room + 1), x: 0, y: room, session.theme.faint)
    }
  }

  /// The lines that are seen of what a change set, and how many more there are; only those are put into words.
  private func shownLines(
    of change: Change, width: Int, room: Int, _ session: Session
  ) -> (lines: [String], more: Int) {
    let (told, left) = ChangeWords.of(session.language).lines(of: change, in: session.ledger, atMost: room)
    let lines = told.flatMap { Columns.wrap($0, to: max(1, width)) }
    if lines.count + left <= room { return (lines, 0) }
    return (Array(lines.prefix(room - 1)), lines.count - (room - 1) + left)
  }

  /// Whether the pane below the table does not hold all that the chosen change set.
  private func isCut(_ session: Session) -> Bool {
    guard let chosen else { return false }
    let width = session.size.columns - 2
    let room = paneHeight(session) - headingLines(of: chosen, width: width, session).count
    return room < 1 || shownLines(of: chosen, width: width, room: room, session).more > 0
  }

  private func cells(_ row: HistoryRow, _ session: Session) -> [StyledLine] {
    let (words, change) = (session.words.history, row.first)
    if row.changes.count > 1 {
      return [
        StyledLine(when(change, session), .faint),
        StyledLine(session.whoInColumn(change)),
        StyledLine(session.title(of: row)),
        StyledLine(VocabularyWords.of(session.language).channel(change.channel), .faint),
      ]
    }
    let kind = change.undoes != nil ? words.undone + " " : change.redoes != nil ? words.redone + " " : ""
    return [
      StyledLine(when(change, session), .faint),
      StyledLine(session.whoInColumn(change)),
      what(kind + session.title(of: change), change, session),
      StyledLine(VocabularyWords.of(session.language).channel(change.channel), .faint),
    ]
  }

  /// When it was; on a phone the day alone, or today's time.
  private func when(_ change: Change, _ session: Session) -> String {
    let date = session.ledger.clock.zone.date(change.at)
    let isDay = Layout(session.size).isNarrow && date != session.today
    return isDay ? session.dayText(date) : session.pastMoment(change.at)
  }

  /// What was done, and the item's title behind it where there is one.
  private func what(_ done: String, _ change: Change, _ session: Session) -> StyledLine {
    let items = change.records.filter { $0.key.kind == .item }
    guard items.count == 1, let title = session.ledger.items[items[0].key.id]?.title else {
      return StyledLine(done)
    }
    return StyledLine([(done, .text), ("  " + title, .faint)])
  }
}

extension Session {
  /// The steps of a meeting that stand in one row: which meeting, and how many they are.
  fileprivate func title(of row: HistoryRow) -> String {
    words.history.steps(subject(of: row.first), row.changes.count)
  }

  /// The same with the time from the first to the last.
  fileprivate func heading(of row: HistoryRow) -> String {
    let ends = [row.changes.last, row.changes.first].compactMap { $0.map { fullMoment($0.at) } }
    return "\(title(of: row))  \(ends.joined(separator: " - "))"
  }

  /// A step in a line: when, what, and what it set.
  fileprivate func step(_ change: Change) -> String {
    let told = ChangeWords.of(language).lines(of: change, in: ledger).told.joined(separator: "; ")
    return "\(pastMoment(change.at))  \(ChangeWords.of(language).doing(change))  \(told)"
  }

  /// A change by what it did, to what, by whom and when.
  fileprivate func heading(of change: Change) -> String { "\(deed(of: change))  \(authorship(of: change))" }

  /// What a change did, and to what.
  fileprivate func deed(of change: Change) -> String {
    let kind =
      change.undoes != nil
      ? words.history.undone + " " : change.redoes != nil ? words.history.redone + " " : ""
    return kind + title(of: change)
  }

  /// By whom and when.
  fileprivate func authorship(of change: Change) -> String { "\(who(change)) \(longMoment(change.at))" }
}

extension ReadingLayer {
  /// The steps of a meeting that stand in one row of the history, the latest first.
  fileprivate static func steps(_ row: HistoryRow, _ session: Session) -> ReadingLayer {
    ReadingLayer(session.heading(of: row), row.changes.map { StyledLine(session.step($0)) })
  }

  /// All that a change set.
  static func whole(_ change: Change, _ session: Session) -> ReadingLayer {
    let lines = ChangeWords.of(session.language).lines(of: change, in: session.ledger).told
    // The title of a box is cut where it is narrow, its lines are not.
    return ReadingLayer(
      session.deed(of: change),
      [StyledLine(session.authorship(of: change), .faint)] + lines.map { StyledLine($0) })
  }
}
