import LedgerModel
import Wording

/// What `.` does again: the last change of items that this session made; before any was made, the last mark. It is done at
/// once, for `u` takes it back; what decides for others or ends an item is shown and asked about first.
enum Repeatable: Sendable, Hashable {
  /// An action, with what was typed.
  case act(ItemAction)
  /// Fields of an item replaced.
  case edit([FieldEdit])
  /// A row marked, or its mark taken.
  case mark(Bool)

  /// What of an intent can be done again on other items; nothing when it is about something else.
  init?(_ intent: Intent) {
    switch intent {
    case .act(.life(let kind, var values), _):
      // What is an item's own is none of another's: how much of its quantities, which of its requests, its photos.
      if values[.done] != nil { values[.done] = .figures([:], rest: true) }
      (values[.request], values[.quantities], values.photos) = (nil, nil, [])
      self = .act(.life(kind, values))
    case .act(let action, _): self = .act(action)
    case .edit(_, let edits): self = .edit(edits)
    case .together(let intents):
      // One form for several items: each gets what it lacked, and all of it together is what was typed.
      var all: [FieldEdit] = []
      for intent in intents {
        guard case .edit(_, let edits) = intent else { return nil }
        all += edits.filter { edit in !all.contains { $0.path == edit.path } }
      }
      guard !all.isEmpty else { return nil }
      self = .edit(all)
    default: return nil
    }
  }

  /// Whether it is shown and asked about before it is done again: a verdict on what somebody asked for or handed in was given
  /// before the facts of that one item, and an item that ends is off everybody's list.
  var asksFirst: Bool {
    guard case .act(let action) = self, let kind = action.kind else { return false }
    return kind.isVerdict || kind.endsItem
  }

  /// The same on these items; nothing for a mark.
  func intent(on items: [RecordID]) -> Intent? {
    switch self {
    case .act(let action): return .act(action, on: items)
    case .edit(let edits):
      let intents = items.map { Intent.edit($0, edits) }
      return intents.count == 1 ? intents[0] : .together(intents)
    case .mark: return nil
    }
  }
}

extension Session {
  /// Notes what was done, so that it can be done again.
  mutating func noteChange(_ intent: Intent, _ receipt: Receipt) {
    // What is decided in a meeting is decided for the one item.
    guard receipt.change != nil, meetingShown == nil, let change = Repeatable(intent) else { return }
    lastChange = change
  }

  /// Notes a mark, unless there is a change: marking other items is how one goes on with that.
  mutating func noteMark(_ isMarked: Bool) {
    if case .act = lastChange { return }
    if case .edit = lastChange { return }
    lastChange = .mark(isMarked)
  }
}

extension AppState {
  /// Does the last change again on these items: at once, or once it was shown and answered.
  mutating func doAgain(on targets: Targets) -> [Effect] {
    let words = session.words.hands
    guard let last = session.lastChange else { return complain(words.nothingToRepeat) }
    if case .mark(let isMarked) = last { return markAgain(isMarked) }
    guard !targets.items.isEmpty, let intent = last.intent(on: targets.items) else {
      return complain(session.words.messages.noItem)
    }
    do throws(Refusal) {
      var ids = IDSource.counting()
      let draft = try session.ledger.plan(intent, as: session.actor, at: session.now, ids: &ids)
      guard !draft.records.isEmpty else {
        let refusal = targets.items.lazy.compactMap { draft.refused[$0] }.first
        return complain(refusal.map { session.phrase($0) } ?? session.words.messages.nothingChanged)
      }
      guard last.asksFirst else {
        let request = session.request(intent, having: draft.seen)
        session.repeated.insert(request.id)
        return [.ask(.commit(request))]
      }
      let question = session.again(draft, hiddenMarks: targets.hiddenMarks)
      dialogs.append(QuestionLayer(question, .doAgain(intent, seen: draft.seen)))
      return []
    } catch {
      return complain(session.phrase(error))
    }
  }

  private mutating func markAgain(_ isMarked: Bool) -> [Effect] {
    guard let item = level(topLevel).underCursor(session), level(topLevel).place == .items else {
      return complain(session.words.hands.nothingToRepeat)
    }
    if isMarked { session.marked.insert(item) } else { session.marked.remove(item) }
    return run(.down, at: topLevel)
  }
}

extension Session {
  /// What would be done, on what, and what that sets.
  fileprivate func again(_ draft: Draft, hiddenMarks: Int) -> String {
    let changes = ChangeWords.of(language)
    let change = Change(
      id: "again", verb: draft.verb, at: now, hybrid: HybridTime(milliseconds: now.milliseconds, counter: 0),
      by: person, login: login, channel: .screen, records: draft.records)
    var what = "\(changes.doing(change)) \(changes.subject(of: change, in: ledger))"
    if hiddenMarks > 0 { what += " (\(words.form.onMany(draft.records.count, hiddenMarks)))" }
    let refused = draft.refused.isEmpty ? "" : words.hands.refuse(draft.refused.count)
    let set = [changes.text(of: change, in: ledger), refused].filter { !$0.isEmpty }.joined(separator: " ")
    return words.hands.again(what, set)
  }
}
