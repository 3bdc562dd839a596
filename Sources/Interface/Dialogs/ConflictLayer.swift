import Console
import LedgerModel
import Wording

/// Others replaced what this person wanted to replace: both values, who and when, and a choice for each.
struct ConflictLayer: Layer {
  let conflicts: [Conflict]
  /// The ledger as it is shown here: what others replace after that is another conflict.
  let seen: Ledger
  /// Whether mine is to stand, for each.
  private var mine: [Bool]
  private var row = 0

  init(_ conflicts: [Conflict], _ session: Session) {
    (self.conflicts, seen) = (conflicts, session.ledger)
    mine = conflicts.map { _ in false }
  }

  var place: Place { .conflict }

  /// What was decided, for the form below.
  var decisions: [(conflict: Conflict, mine: Bool)] { Array(zip(conflicts, mine)) }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Step]? {
    command == .save ? [.settle] : nil
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Step] {
    switch key {
    case .up: row = max(0, row - 1)
    case .down, .tab: row = min(conflicts.count - 1, row + 1)
    case .left, .character("1"): mine[row] = true
    case .right, .character("2"): mine[row] = false
    case .character(" "): mine[row].toggle()
    case .enter: return [.settle]
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.dialogs
    let size = Size(columns: min(canvas.width, 76), rows: min(canvas.height, conflicts.count * 4 + 5))
    let box = canvas.bounds.centred(size)
    canvas.box(box, theme.border, title: words.conflictTitle, titleStyle: theme.complaint)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      inner.put(words.conflictExplained, y: 0, theme.faint)
      let shift = max(0, (row + 1) * 4 - (inner.height - 3))
      let body = Rect(x: 0, y: 1, width: inner.width, height: inner.height - 2)
      inner.inside(body) { body in
        for place in conflicts.indices { draw(place, at: place * 4 - shift, on: &body, session) }
      }
      inner.put(words.conflictKeys, y: inner.height - 1, theme.faint)
    }
  }

  private func draw(_ place: Int, at line: Int, on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.dialogs
    let conflict = conflicts[place]
    let number = session.ledger.items[conflict.seen.key.id]?.number.description ?? ""
    let who = session.personName(conflict.other.by) ?? words.somebody
    let when = conflict.other.at.map { session.pastMoment($0) } ?? ""
    let isHere = place == row
    let path = conflict.seen.path
    // What the form calls it, where it has it.
    let field = FieldName.allCases.first { $0.path == path }
    let name = field.map(session.words.form.field) ?? session.name(ofPath: path)
    canvas.put("\(number) \(name)", y: line, isHere ? theme.strong : theme.text)
    let lines = [
      (true, words.mine, session.shown(conflict.wanted, at: path)),
      (false, words.theirs(who, when), session.shown(conflict.stands, at: path)),
    ]
    for (offset, (isMine, label, value)) in lines.enumerated() {
      let sign = mine[place] == isMine ? "(*)" : "( )"
      let style = isHere && mine[place] == isMine ? theme.chosen : theme.text
      canvas.put("\(sign) \(offset + 1) \(label): \(value)", x: 1, y: line + 1 + offset, style)
    }
  }
}
