import Console
import LedgerModel
import Wording

/// What was changed in the ledger, and by whom, the latest first.
struct HistoryView: Layer {
  private static let limit = 500
  private var changes: [Change]?
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
    let under = self.changes.flatMap { $0.indices.contains(cursor.index) ? $0[cursor.index].id : nil }
    let line = cursor.index - cursor.top
    self.changes = changes
    isOld = false
    if cursor.index > 0, let row = changes.firstIndex(where: { $0.id == under }) {
      cursor = ListCursor(index: row, top: row - line)
    }
    cursor.index = min(cursor.index, max(0, changes.count - 1))
    return []
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    session.takeSetting(answer)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursor.move(motion, count: changes?.count ?? 0, height: Layout(session.size).body.height - 1)
      return isOld ? [read] : []
    }
    guard command == .open || command == .right else { return nil }
    guard let changes, changes.indices.contains(cursor.index),
      let item = changes[cursor.index].records.first(where: { $0.key.kind == .item })?.key.id,
      session.ledger.items[item] != nil
    else { return [] }
    return [.push(DetailLayer(item))]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.history
    guard let changes else { return }
    guard !changes.isEmpty else {
      canvas.put(words.nothing, x: 1, y: 1, session.theme.text)
      return
    }
    // On a phone the day is enough, so that the item's number is seen.
    let isNarrow = Layout(session.size).isNarrow
    var columns: [TextTable.Column] = [
      .init(name: words.when, width: isNarrow ? 5 : 11), .init(name: words.who, width: isNarrow ? 6 : 10),
      .init(name: words.what, width: nil),
    ]
    if !isNarrow { columns.append(.init(name: words.through, width: 8)) }
    let first = cursor.firstShown(height: canvas.height - 1)
    let seen = first..<first + max(0, canvas.height - 1)
    // Only the rows that are seen are put into words.
    let rows = changes.enumerated().map { seen.contains($0.offset) ? row($0.element, session) : [] }
    TextTable(columns: columns, rows: rows, cursor: cursor).draw(on: &canvas, session.theme)
  }

  private func row(_ change: Change, _ session: Session) -> [StyledLine] {
    let words = session.words.history
    let kind = change.undoes != nil ? words.undone + " " : change.redoes != nil ? words.redone + " " : ""
    return [
      StyledLine(session.pastMoment(change.at), .faint), StyledLine(session.personName(change.by) ?? ""),
      what(kind + session.title(of: change), change, session),
      StyledLine(VocabularyWords.of(session.language).channel(change.channel), .faint),
    ]
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
