import Console
import LedgerModel
import Wording

/// A new item as one line of text; Enter opens the form with what was understood, to be looked at and saved.
struct LineEntryLayer: Layer {
  private static let draftName = "line"
  private var line = LineEditor()
  /// The request that saves the form which the line becomes is another one: a draft of it was never written.
  var request: RecordID?

  init() {}

  /// The line that was being typed when the last session ended; nothing for another draft.
  init?(reopening draft: FormDraft) {
    guard draft.purpose == Self.draftName, let typed = draft.fields[Self.draftName] else { return nil }
    line = LineEditor(typed)
  }

  var place: Place { .line }
  var isTyping: Bool { true }
  var holdsDraft: Bool { true }
  var hasUnsavedText: Bool { !line.text.isBlank }

  private var draft: FormDraft? {
    line.text.isBlank
      ? nil : FormDraft(purpose: Self.draftName, items: [], fields: [Self.draftName: line.text])
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    guard command == .back else { return nil }
    if hasUnsavedText { return [.push(QuestionLayer(session.words.form.discard, .discardForm))] }
    return [.pop, .ask(.saveDraft(nil, of: session.person))]
  }

  mutating func fill(with argument: String, _ session: inout Session) { line = LineEditor(argument) }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard key == .enter else {
      let isChanged = line.handle(key) == .changed
      return isChanged ? [.ask(.saveDraft(draft, of: session.person))] : []
    }
    guard !line.text.trimmed.isEmpty else { return [.pop] }
    // What the line became is kept in its place.
    let form = FormLayer(LineEntry(line.text, session), &session)
    return [.pop, .push(form), .ask(.saveDraft(form.draft, of: session.person))]
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
