import Console
import LedgerModel
import Wording

extension AppState {
  /// Sets what was typed behind `:set`: `mouse`, `nomouse`.
  mutating func set(_ argument: String) -> [Effect] {
    switch argument.lowercased() {
    case "mouse": return change(level: 0) { _, session in session.setMouse(true) }
    case "nomouse": return change(level: 0) { _, session in session.setMouse(false) }
    default:
      session.message = .complaint(session.words.settings.unknown(argument))
      return [.bell]
    }
  }

  /// Shows the calendar at the day that was typed behind `:calendar`.
  mutating func showCalendar(_ argument: String) -> [Effect] {
    switch session.typedDate(argument) {
    case .success(let moment):
      let day = session.ledger.clock.zone.date(moment)
      return show(.calendar) + change(level: 0) { level, session in level.picked(.day(day), &session) }
    case .failure(let fault):
      session.message = .complaint(session.phrase(fault))
      return [.bell]
    }
  }
}

extension Session {
  /// Listens to the mouse from now on, or no longer, and keeps that for the person.
  mutating func setMouse(_ isOn: Bool) -> [Transition] {
    preferences.mouse = isOn
    message = .information(words.settings.mouseIs(isOn))
    return [.effect(.listenToMouse(isOn)), .ask(.savePreferences(preferences, of: person))]
  }
}

extension ChooserLayer {
  /// What a person can set, with what is set now.
  static func settings(_ session: Session) -> ChooserLayer {
    let words = session.words.settings
    let choices = [true, false].map { isOn in
      Choice(
        .mouse(isOn), title: words.mouse(isOn), detail: session.preferences.mouse == isOn ? words.now : "")
    }
    return ChooserLayer(
      words.title, choices, .setting, numbered: true, startingAt: .mouse(!session.preferences.mouse))
  }
}
