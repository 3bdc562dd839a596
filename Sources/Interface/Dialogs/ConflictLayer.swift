import Console
import LedgerModel
import Wording

/// Others replaced what this person wanted to replace: both values, who and when, and a choice for each.
struct ConflictLayer: Layer {
  let questions: [ConflictQuestion]
  /// The ledger as it is shown here: what others replace after that is another conflict.
  let seen: Ledger
  /// Whether mine is to stand, for each.
  private var mine: [Bool]
  private var row = 0

  init(_ questions: [ConflictQuestion], _ session: Session) {
    (self.questions, seen) = (questions, session.ledger)
    mine = questions.map { _ in false }
  }

  var place: Place { .conflict }

  /// What was decided, for the level below.
  var decisions: [ConflictDecision] {
    zip(questions, mine).map { ConflictDecision(question: $0, isMine: $1) }
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    command == .save ? [.settle(decisions, seen: seen)] : nil
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    switch key {
    case .up, .character("k"): row = max(0, row - 1)
    case .down, .tab, .character("j"): row = min(questions.count - 1, row + 1)
    case .left, .character("1"): mine[row] = true
    case .right, .character("2"): mine[row] = false
    case .character("3"): mine = mine.map { _ in true }
    case .character("4"): mine = mine.map { _ in false }
    case .character(" "): mine[row].toggle()
    case .enter: return [.settle(decisions, seen: seen)]
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.dialogs
    let columns = min(canvas.width, 76)
    let keys = Columns.wrap(
      questions.count > 1 ? words.conflictKeysMany : words.conflictKeys, to: max(1, columns - 4))
    let rows = questions.count * 4 + 3 + keys.count
    let box = canvas.bounds.centred(Size(columns: columns, rows: min(canvas.height, rows)))
    canvas.box(box, theme.border, title: words.conflictTitle, titleStyle: theme.complaint)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      inner.put(words.conflictExplained, y: 0, theme.faint)
      let body = Rect(x: 0, y: 1, width: inner.width, height: max(0, inner.height - 1 - keys.count))
      let shift = max(0, (row + 1) * 4 - body.height - 1)
      inner.inside(body) { body in
        for place in questions.indices { draw(place, at: place * 4 - shift, on: &body, session) }
      }
      for (line, text) in keys.enumerated() {
        inner.put(text, y: inner.height - keys.count + line, theme.faint)
      }
    }
  }

  private func draw(_ place: Int, at line: Int, on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.dialogs
    let question = questions[place]
    let isHere = place == row
    if isHere { canvas.setCursor(x: 0, y: line) }
    canvas.put(question.title, y: line, isHere ? theme.strong : theme.text)
    let (who, when) = question.author(session)
    let lines = [
      (true, words.mine, question.mine), (false, words.theirs(who, when), question.theirs),
    ]
    for (offset, (isMine, label, value)) in lines.enumerated() {
      let sign = mine[place] == isMine ? "(*)" : "( )"
      let style = isHere && mine[place] == isMine ? theme.chosen : theme.text
      canvas.put(
        "\(sign) \(offset + 1) \(label): \(value.isEmpty ? words.empty : value)", x: 1, y: line + 1 + offset,
        style)
    }
  }
}
