import Console
import LedgerModel
import Wording

/// What is to be known for filling a form in, above its fields; where there is little room it is turned page by page.
extension FormLayer {
  /// Whether it says how many items it is for.
  var hasCount: Bool { form.items.count > 1 || hiddenMarks > 0 }
  /// The rows of all fields.
  var fieldRows: Int { fields.reduce(0) { $0 + $1.rows } }
  /// The rows above the facts.
  var above: Int { (hasCount ? 1 : 0) + news.count }

  /// How many lines what is said below takes: two on a phone.
  func hintRows(_ room: Size) -> Int {
    room.columns < 60 && room.rows >= fieldRows + 5 + above ? 2 : 1
  }

  /// The rows that the facts may take.
  private func factRows(_ room: Size) -> Int {
    max(0, room.rows - fieldRows - 3 - hintRows(room) - above)
  }

  /// The facts that have room, from the line on to which they were turned; how many have none is said below them.
  func shownFacts(_ room: Size, _ session: Session) -> [StyledLine] {
    let (lines, rows) = (factLines(room, session), factRows(room))
    guard lines.count > rows else { return lines }
    guard rows > 1 else { return [] }
    let top = min(factsTop, lines.count - rows + 1)
    let below = lines.count - rows + 1 - top
    let dialogs = session.words.dialogs
    let left = dialogs.more(above: top, below: below)
    // Where there is more on both sides, the keys are known by then.
    let key: Key? = top == 0 ? .pageDown : below == 0 ? .pageUp : nil
    let told = [left, key.map { KeyName.shown($0) }].compactMap(\.self).joined(separator: "  ")
    return lines[top..<(top + rows - 1)] + [StyledLine(told, .faint)]
  }

  /// Turns the facts where they have too little room; false where all of them are shown.
  mutating func turnFacts(_ key: Key, _ session: Session) -> Bool {
    guard key == .pageUp || key == .pageDown else { return false }
    let room = Layout(session.size).body.size
    let (count, rows) = (factLines(room, session).count, factRows(room))
    guard count > rows, rows > 1 else { return false }
    let last = count - rows + 1
    let top = min(factsTop, last)
    factsTop = key == .pageUp ? max(0, top - rows + 1) : min(last, top + rows - 1)
    return true
  }

  private func factLines(_ room: Size, _ session: Session) -> [StyledLine] {
    let columns = max(1, measures(room, session).box - 4)
    let facts = form.facts(FormValues(fields: fields, session: session))
    let label = min(columns / 2, Columns.widest(facts.map(\.label)) + 2)
    return facts.flatMap { fact in
      Columns.wrap(fact.text, to: max(1, columns - label)).enumerated().map { row, text in
        StyledLine([(Columns.pad(row == 0 ? fact.label : "", to: label), .faint), (text, .text)])
      }
    }
  }
}
