import Console
import LedgerModel
import Wording

/// A new item as one line of text; Enter opens the form with what was understood, to be looked at and saved.
struct LineEntryLayer: Layer {
  private var line = LineEditor()

  var place: Place { .line }
  var isTyping: Bool { true }

  mutating func fill(with argument: String, _ session: inout Session) { line = LineEditor(argument) }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard key == .enter else {
      _ = line.handle(key)
      return []
    }
    guard !line.text.trimmed.isEmpty else { return [.pop] }
    return [.pop, .push(FormLayer(LineEntry(line.text, session), &session))]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.form
    let box = canvas.bounds.centred(Size(columns: min(canvas.width, 76), rows: 5))
    canvas.box(box, theme.border, title: words.lineTitle, titleStyle: theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      let view = line.view(columns: inner.width)
      inner.put(view.text, x: 0, y: 0, theme.field, field: inner.width)
      inner.setCursor(x: view.cursor, y: 0)
      inner.put(words.lineHint, x: 0, y: 2, theme.faint)
    }
  }
}
