import Console
import LedgerModel
import Wording

/// Everything about a record, and below it what was changed in it and by whom, the latest first.
struct RecordCard: Layer {
  private static let limit = 100
  let key: RecordKey
  private var changes: [Change]?
  /// Whether something was changed since it was read.
  private var isOld = false
  private var top = 0

  init(_ key: RecordKey, _ session: Session) { self.key = key }

  var place: Place { .recordCard }
  var isDialog: Bool { false }

  private var read: Transition { .ask(.history(of: key, limit: Self.limit)) }

  mutating func opened(_ session: inout Session) -> [Transition] { [read] }
  mutating func shown(_ session: inout Session) -> [Transition] { [read] }
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    if touched.others { isOld = true }
  }

  mutating func history(_ changes: [Change], _ session: inout Session) -> [Transition] {
    isOld = false
    self.changes = changes.filter { $0.records.contains { $0.key == key } }
    return []
  }

  /// What this session changed in it is read at once.
  mutating func committed(_ request: CommitRequest, _ session: inout Session) -> [Transition] { [read] }

  func records(_ session: Session) -> [RecordKey] { [key] }

  func bar(_ session: Session) -> [CommandName]? {
    [.recordSteps, .editRecord, .back, .help, .undo, .palette]
  }

  func obstacle(to command: CommandName, _ session: Session) -> String? {
    if command == .recordSteps {
      return ChooserLayer.recordSteps([key], session) == nil ? CityScreenWords(session.language).noSteps : nil
    }
    guard command == .editRecord else { return nil }
    if !key.kind.spec.uses.contains(.edit) { return session.words.records.notHere }
    return key == session.person.map { RecordKey(.person, $0) } ? nil : session.needs(key.kind.spec.leastRole)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      let height = Layout(session.size).body.height
      var cursor = ListCursor(index: top, top: top)
      cursor.move(
        motion, count: max(1, lines(session.size.columns, session).count - height + 1), height: height)
      top = cursor.index
      // What others changed meanwhile is read with the next key.
      return isOld ? [read] : []
    }
    switch command {
    case .left, .back: return [.pop]
    case .recordSteps: return ChooserLayer.recordSteps([key], session).map { [.push($0)] } ?? []
    case .editRecord: return [.push(FormLayer(RecordForm(key.kind, key.id), session))]
    case .open, .right, .nextPane: return []
    default: return nil
    }
  }

  private func lines(_ columns: Int, _ session: Session) -> [StyledLine] {
    let words = RecordWords(session.language)
    let fields = key.kind.spec.shown
    let width = fields.map { Columns.width(of: words.label($0)) }.max() ?? 0
    let room = max(8, columns - width - 4)
    var lines: [StyledLine] = []
    for (field, text) in zip(fields, session.recordCells.texts(fields, of: key.id)) {
      guard !text.isEmpty else { continue }
      let label = words.label(field)
      for (place, part) in Columns.wrap(text, to: room).enumerated() {
        let name = place == 0 ? label : ""
        let pad = String(repeating: " ", count: width - Columns.width(of: name) + 2)
        lines.append(StyledLine([(name + pad, .faint), (part, .text)]))
      }
    }
    guard let changes else { return lines }
    lines.append(StyledLine(""))
    lines.append(StyledLine(session.words.records.history, .strong))
    let told = ChangeWords(session.language)
    for change in changes {
      lines.append(
        StyledLine(
          "\(session.pastMoment(change.at))  \(session.who(change))", .faint))
      for record in change.records where record.key == key {
        for line in told.lines(of: record, in: session.ledger) {
          lines += Columns.wrap(line, to: max(8, columns - 4)).map { StyledLine("  " + $0) }
        }
      }
    }
    return lines
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.put(session.name(of: key), x: 1, y: 0, session.theme.strong)
    let lines = lines(canvas.width, session)
    canvas.inside(Rect(x: 1, y: 1, width: canvas.width - 2, height: canvas.height - 1)) { inner in
      for (line, text) in lines.dropFirst(top).prefix(inner.height).enumerated() {
        text.draw(on: &inner, y: line, session.theme)
      }
    }
  }
}
