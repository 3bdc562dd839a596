import Console
import LedgerModel
import Wording

/// From item to item, the list of one's own changes, and texts that are written in an editor.
extension AppState {
  /// Shows the item that stands before or behind the one that is read in the list below.
  mutating func showNeighbour(by step: Int, at number: Int) -> [Effect] {
    guard number > 0, var detail = level(number) as? DetailLayer else { return [] }
    let words = session.words.hands
    var below = level(number - 1)
    let next = below.step(from: detail.item, by: step, &session)
    guard let next else {
      let isListed = below.listed(session).contains(detail.item) || below.underCursor(session) == detail.item
      return complain(!isListed ? words.inNoList : step > 0 ? words.lastItem : words.firstItem)
    }
    if number == 1 { views[view] = below } else { dialogs[number - 2] = below }
    detail.show(next)
    dialogs[number - 1] = detail
    return []
  }

  /// Shows one's own changes, to take one of them back.
  mutating func offer(own changes: [Change]) -> [Effect] {
    session.isTakingBack = false
    guard !changes.isEmpty else {
      heldKeys = []
      return complain(session.words.hands.nothingToUndo)
    }
    dialogs.append(ChooserLayer.ownChanges(changes, session))
    return takeHeldKeys()
  }

  /// Why no editor can be opened at a level; nothing when one can.
  func obstacleToEditor(at number: Int) -> String? {
    guard session.mayOpenPaths else { return session.words.hands.editorRefused }
    return level(number).writtenText(session) == nil ? session.words.hands.editorForTexts : nil
  }

  /// Waits for the key behind Ctrl-X.
  mutating func awaitEditorKey() {
    awaitsEditorKey = true
    session.message = .information(session.words.hands.editorKey)
  }

  /// Asks for the editor, with what is written so far.
  mutating func openEditor() -> [Effect] {
    if let obstacle = obstacleToEditor(at: topLevel) { return complain(obstacle) }
    return level(topLevel).writtenText(session).map { [Effect.edit($0)] } ?? []
  }

  /// Takes what became of a text that an editor was asked for.
  public mutating func finishEditing(_ outcome: EditorOutcome) -> [Effect] {
    let words = session.words.hands
    switch outcome {
    case .written(let text): return take(written: text, saying: words.edited)
    case .killed(let text):
      // It may have been in the middle of writing: nothing of what was there before is given up for that.
      let draft = level(topLevel).writtenText(session) ?? ""
      let both = text.contains(draft) ? text : text.isBlank ? draft : draft + "\n" + text
      return take(written: both, saying: words.editorKilled)
    case .ended(let status): return complain(words.editorEnded(status))
    case .failed(let program, let reason): return complain(words.editorFailed(program, reason))
    case .notText: return complain(words.notAText)
    case .noneNamed: return complain(words.noEditor)
    case .noShell: return complain(words.noShell)
    }
  }

  private mutating func take(written text: String, saying said: String) -> [Effect] {
    guard level(topLevel).writtenText(session) != text else {
      session.message = .information(session.words.hands.notEdited)
      return []
    }
    session.message = .information(said)
    return change(level: topLevel) { level, session in level.take(written: text, &session) }
  }
}

extension ChooserLayer {
  /// One's own changes of the last day, the latest first: Enter asks whether to take that one back.
  static func ownChanges(_ changes: [Change], _ session: Session) -> ChooserLayer {
    let told = ChangeWords.of(session.language)
    let choices = changes.prefix(ChooserLayer.mostChanges).map { change in
      let what = [session.title(of: change), told.text(of: change, in: session.ledger, atMost: 1)]
      return Choice(
        .change(change), title: "\(session.pastMoment(change.at)) \(what.joined(separator: " "))".trimmed,
        detail: session.who(change))
    }
    return ChooserLayer(session.words.hands.undoTitle, choices, .undoList, numbered: false)
  }

  /// More than these nobody looks through; a filter finds what is older in the history.
  private static let mostChanges = 200
}

extension Session {
  /// Asks whether to take a change back, or says which rule refuses that.
  mutating func askToUndo(_ change: Change) -> [Transition] {
    do throws(Refusal) {
      var ids = IDSource.counting()
      _ = try ledger.plan(.undo(change), as: actor, at: now, ids: &ids)
      let told = ChangeWords.of(language).told(change, in: ledger)
      return [.pop, .push(QuestionLayer(words.hands.undo(told), .undo(change)))]
    } catch {
      message = .complaint(phrase(error))
      return [.effect(.bell)]
    }
  }
}
