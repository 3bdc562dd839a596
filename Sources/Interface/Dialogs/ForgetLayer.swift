import Console
import LedgerModel
import Wording

/// Shows what the ledger says of somebody (who reported an item, whom to call about it, a person's telephone number), and
/// asks whether it is to be removed, from the past as well. Nothing is removed before the journal was looked through.
struct ForgetLayer: Layer {
  /// The records that were chosen, then those of which something is stored.
  private var keys: [RecordKey]
  /// Whether the journal was looked through.
  private var isKnown = false
  private var isYes = false
  private var top = 0
  var awaiting: RecordID?

  init(_ keys: [RecordKey]) { self.keys = keys }

  var place: Place { .question }
  var asksYesOrNo: Bool { true }

  mutating func opened(_ session: inout Session) -> [Transition] { [.ask(.detailsHeld(of: keys))] }

  mutating func details(heldBy found: [RecordKey], _ session: inout Session) -> [Transition] {
    keys = keys.filter(found.contains)
    isKnown = true
    if !keys.isEmpty { return [] }
    session.message = .information(session.words.forget.nothing)
    return [.pop]
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    switch key {
    case .character("y"), .character("Y"), .character("1"): return yes(&session)
    case .character("n"), .character("N"), .character("2"), .character("0"), .character("q"): return [.pop]
    case .left, .right, .tab: isYes.toggle()
    case .up: top = max(0, top - 1)
    case .down: top = min(top + 1, longest(session))
    case .enter: return isYes ? yes(&session) : [.pop]
    default: break
    }
    return []
  }

  private mutating func yes(_ session: inout Session) -> [Transition] {
    guard isKnown, awaiting == nil else { return [] }
    let words = CommandWords(session.language)
    let request = session.request(.removeDetails(of: keys, leaving: words.detailsRemoved))
    awaiting = request.id
    return [.ask(.removeDetails(request, of: keys))]
  }

  // MARK: What is shown

  private static func width(in columns: Int) -> Int { min(columns, 72) }

  /// How far it can be gone through.
  private func longest(_ session: Session) -> Int {
    let body = Layout(session.size).body
    let count = lines(session, Self.width(in: body.width) - 4).count
    return max(0, count - max(1, body.height - 4))
  }

  private func lines(_ session: Session, _ columns: Int) -> [StyledLine] {
    guard isKnown else { return [StyledLine(session.words.forget.looking, .faint)] }
    var lines: [StyledLine] = []
    for key in keys {
      lines += wrapped(title(of: key, session), columns, .strong)
      let texts = texts(of: key, session)
      for (label, text) in texts { lines += wrapped("\(label)  \(text)", columns - 2, .text, indent: 2) }
      if texts.isEmpty { lines += wrapped(session.words.forget.earlier, columns - 2, .faint, indent: 2) }
    }
    return lines + [StyledLine("")] + wrapped(session.words.forget.explained, columns, .text)
  }

  private func wrapped(
    _ text: String, _ columns: Int, _ meaning: StyledLine.Meaning, indent: Int = 0
  ) -> [StyledLine] {
    Columns.wrap(text, to: max(1, columns)).map {
      StyledLine(String(repeating: " ", count: indent) + $0, meaning)
    }
  }

  private func title(of key: RecordKey, _ session: Session) -> String {
    guard key.kind == .item, let item = session.ledger.items[key.id] else { return session.name(of: key) }
    return "\(item.number)  \(item.title)"
  }

  /// What stands now, under the names of its fields.
  private func texts(of key: RecordKey, _ session: Session) -> [(label: String, text: String)] {
    key.kind.privatePaths.compactMap { path in
      guard let text = session.ledger.value(of: key, at: path)?.value.text, !text.isEmpty else { return nil }
      return (label(of: path, key.kind, session), text)
    }
  }

  private func label(of path: String, _ kind: RecordKind, _ session: Session) -> String {
    if kind == .item, let field = ItemField(rawValue: path) {
      return session.words.form.field(.part(.field(field)))
    }
    let field = kind.spec.fields(.personal).first { $0.name == path }
    return field.map { RecordWords(session.language).label($0) } ?? path
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let (theme, words) = (session.theme, session.words.forget)
    let width = Self.width(in: canvas.width)
    let lines = lines(session, width - 4)
    let box = canvas.bounds.centred(Size(columns: width, rows: min(canvas.height, lines.count + 4)))
    canvas.box(box, theme.border, title: words.title, titleStyle: theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      let room = max(1, inner.height - 2)
      let first = min(top, max(0, lines.count - room))
      for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
        line.draw(on: &inner, y: row, theme)
      }
      var x = 0
      for (isYesButton, label) in [(true, "1 \(words.yes)"), (false, "2 \(words.no)")] where isKnown {
        if isYes == isYesButton { inner.setCursor(x: x, y: inner.height - 1) }
        let style = isYes == isYesButton ? theme.chosen : theme.text
        x += inner.put(" \(label) ", x: x, y: inner.height - 1, style) + 2
      }
      let beyond = ListCursor(index: first, top: first).beyond(count: lines.count, height: room)
      inner.put(
        session.words.items.beyond(above: beyond.above, below: beyond.below), x: x + 1, y: inner.height - 1,
        theme.faint)
    }
  }
}
