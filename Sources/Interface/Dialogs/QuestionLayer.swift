import Console
import LedgerModel
import Wording

/// A question that is answered yes or no; Esc is no.
struct QuestionLayer: Layer {
  /// What yes does.
  enum Purpose: Sendable, Hashable {
    case quit, discardForm
    /// Leaves the form of a record that another form missed; that one goes on.
    case discardMissing
    /// Says that somebody works here no more.
    case leaves(RecordID)
    /// Takes back a change of long ago.
    case undo(Change)
    /// Leaves the page of a table with what was said of it.
    case leaveImport
    /// Takes an import back, as far as nobody went on with it.
    case withdraw(Change)
    /// Does the last change again, on what was seen when that was asked.
    case doAgain(Intent, seen: [SeenField])
  }

  let text: String
  let purpose: Purpose
  private var isYes = false

  init(_ text: String, _ purpose: Purpose) { (self.text, self.purpose) = (text, purpose) }

  var place: Place { .question }
  var asksYesOrNo: Bool { true }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    switch key {
    case .character("y"), .character("Y"), .character("1"): return yes(&session)
    case .character("n"), .character("N"), .character("2"), .character("0"), .character("q"): return [.pop]
    case .left, .right, .up, .down, .tab:
      isYes.toggle()
      return []
    case .enter: return isYes ? yes(&session) : [.pop]
    default: return []
    }
  }

  private func yes(_ session: inout Session) -> [Transition] {
    switch purpose {
    case .quit: [.effect(.quit)]
    // The page below goes as well.
    case .leaveImport: [.pop, .pop, .ask(.stopReading)]
    // The form below goes as well.
    case .discardForm: [.pop, .pop, .ask(.saveDraft(nil, of: session.person))]
    case .discardMissing: [.pop, .pop]
    case .leaves(let person):
      [
        .pop,
        .ask(
          .commit(
            session.request(
              .put(
                RecordKey(.person, person),
                [JSONMember(Person.Field.active.rawValue, .bool(false))])))),
      ]
    case .undo(let change): [.pop, .ask(.commit(session.request(.undo(change))))]
    case .withdraw(let change): [.pop, .ask(.commit(session.request(.withdraw(change))))]
    case .doAgain(let intent, let seen): [.pop, .ask(.commit(session.request(intent, having: seen)))]
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.dialogs
    let width = min(canvas.width, max(30, Columns.width(of: text) + 6))
    let lines = Columns.wrap(text, to: max(1, width - 4)).count
    let box = canvas.bounds.centred(Size(columns: width, rows: lines + 4))
    canvas.box(box, theme.border)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      let rows = inner.putWrapped(text, in: inner.bounds, theme.text)
      var x = 0
      for (isYesButton, label) in [(true, "1 \(words.yes)"), (false, "2 \(words.no)")] {
        if isYes == isYesButton { inner.setCursor(x: x, y: rows + 1) }
        x += inner.put(" \(label) ", x: x, y: rows + 1, isYes == isYesButton ? theme.chosen : theme.text) + 2
      }
    }
  }
}
