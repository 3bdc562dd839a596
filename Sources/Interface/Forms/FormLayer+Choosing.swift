import Console
import LedgerModel
import Wording

/// Fields whose content is chosen: from a list, from phrases, from the files that lie ready.
extension FormLayer {
  mutating func handle(_ key: Key, choosing source: ChoiceSource, _ session: inout Session)
    -> [Transition]
  {
    switch key {
    case .backspace, .delete:
      fields[focus].chosen = nil
      return kept(session)
    case .left, .right:
      turn(by: key == .left ? -1 : 1, source, session)
      return kept(session)
    case .enter: return [open(source, typed: "", session)]
    case .character(let character) where character != " ":
      return [open(source, typed: String(character), session)]
    case .character, .paste: return [open(source, typed: "", session)]
    default: move(key)
    }
    return []
  }

  /// Puts the next one of a short list into the field.
  private mutating func turn(by step: Int, _ source: ChoiceSource, _ session: Session) {
    let choices = fields[focus].choices(from: source, session).filter(\.isChoosable)
    guard (2...12).contains(choices.count) else { return }
    let now = choices.firstIndex { $0.code == fields[focus].chosen?.code }
    let next = now.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
    if case .value(let value) = choices[next].answer { fields[focus].chosen = value }
  }

  private func open(_ source: ChoiceSource, typed: String, _ session: Session) -> Transition {
    let field = fields[focus]
    let choices = field.choices(from: source, session)
    let first = source == .files && field.takesSeveral ? newestPhoto(session) : field.chosen?.code
    var chooser = ChooserLayer(
      field.label ?? session.words.form.field(field.name), choices, .field, numbered: false,
      startingAt: choices.first { $0.isChoosable && $0.code == first }?.answer)
    if field.takesSeveral { chooser.marks = [] }
    chooser.findsItems = source == .openItems
    if source == .sites, fields.contains(where: { $0.name == .address }) {
      chooser.nothingFits = session.words.dialogs.noSite
    }
    // From what is being entered nothing else is.
    if !isMissing { chooser.offer(source.kind, session) }
    if !typed.isEmpty {
      chooser.filter = LineEditor(typed)
      chooser.narrow(session)
    }
    return .push(chooser)
  }

  /// The newest photo, where the list of files begins.
  private func newestPhoto(_ session: Session) -> String? {
    ExchangeChoices(session: session, limit: session.ledger.settings.evidenceLimit).newestPhoto
  }

  /// What is usually written into the field, to choose from.
  func offerPhrases(_ session: Session) -> Transition {
    let choices = fields[focus].phrases.map { Choice(code: $0, title: $0) }
    return .push(ChooserLayer(session.words.decision.phrasesTitle, choices, .field, numbered: true))
  }

  /// What Tab and Enter do in the name of a file: complete it, or offer the files. Of several names it is the last.
  mutating func complete(_ key: Key, _ session: Session) -> [Transition]? {
    guard key == .tab || key == .enter else { return nil }
    let (before, typed) = fields[focus].fileNames
    // Tab leads past what may stay empty.
    if key == .tab, fields[focus].isEmpty, !fields[focus].isRequired { return nil }
    if typed.isEmpty, before.isEmpty || key == .tab {
      return session.exchangeFiles.isEmpty ? nil : [open(.files, typed: "", session)]
    }
    let names = session.exchangeFiles.map(\.name).filter { $0.hasPrefix(typed) }
    guard key == .tab, let first = names.first, !names.contains(typed) else { return nil }
    let common = names.reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
    guard common != typed else { return [open(.files, typed: typed, session)] }
    fields[focus].line = LineEditor(before + common)
    return kept(session)
  }
}
