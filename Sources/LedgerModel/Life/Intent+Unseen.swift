/// What is stored is what was typed, without controls and without what shows nothing at the ends of a text.
extension Plan {
  /// The intent as it is carried out; the person is told of each field that was typed with what nobody sees.
  mutating func withoutUnseen(_ intent: Intent) -> Intent {
    switch intent {
    case .add(var new):
      clean(&new)
      return .add(new)
    case .importItem(var imported):
      clean(&imported.item)
      clean(&imported.note, "note")
      return .importItem(imported)
    case .edit(let id, var edits):
      // An element is named after what it says: one with a control in it is refused.
      for place in edits.indices where !edits[place].path.contains("/") {
        clean(&edits[place].value, edits[place].path)
      }
      return .edit(id, edits)
    case .put(let key, var fields):
      for place in fields.indices {
        clean(&fields[place].value, fields[place].name)
        // Blanks at the ends of a name are no part of it.
        if fields[place].name == "name", let name = fields[place].value.text {
          fields[place].value = .string(name.trimmed)
        }
      }
      return .put(key, fields)
    case .act(let action, let items): return .act(withoutUnseen(action), on: items)
    case .handOverAll(let from, let to, var reason):
      clean(&reason, "reason")
      return .handOverAll(from: from, to: to, reason: reason)
    case .undo, .redo, .together: return intent
    }
  }

  private mutating func clean(_ text: inout String, _ field: String) {
    let kept = text.withoutUnseen
    guard kept.unicodeScalars.count != text.unicodeScalars.count else { return }
    text = kept
    warn(.unseenRemoved(field: field))
  }

  private mutating func clean(_ value: inout JSONValue, _ field: String) {
    guard var text = value.text else { return }
    clean(&text, field)
    value = .string(text)
  }

  private mutating func clean(_ new: inout NewItem) {
    for field in ItemField.allCases where field.spec.longest != nil && field.spec.uses.contains(.add) {
      guard var text = new.known[field: field].text else { continue }
      clean(&text, field.rawValue)
      _ = new.set(field, .string(text))
    }
    for place in new.labels.indices { clean(&new.labels[place], "labels") }
    for place in new.quantities.indices {
      clean(&new.quantities[place].measure, "measure")
      clean(&new.quantities[place].unit, "unit")
    }
    if var text = new.doneOnTheSpot {
      clean(&text, "text")
      new.doneOnTheSpot = text
    }
  }

  private mutating func cleaned(_ text: String, _ field: String) -> String {
    var text = text
    clean(&text, field)
    return text
  }

  private mutating func withoutUnseen(_ action: ItemAction) -> ItemAction {
    switch action {
    case .register, .accept: action
    case .reject(let reason): .reject(reason: cleaned(reason, "reason"))
    case .merge(let into, let reason): .merge(into: into, reason: cleaned(reason, "reason"))
    case .assign(let owner, let helpers, let due, let text):
      .assign(owner: owner, helpers: helpers, due: due, text: cleaned(text, "text"))
    case .sendBack(let reason, let text): .sendBack(reason, text: cleaned(text, "text"))
    case .submit(let done, let allDone, let text):
      .submit(done: done, allDone: allDone, text: cleaned(text, "text"))
    case .submitOnTheSpot(let done, let text): .submitOnTheSpot(done: done, text: cleaned(text, "text"))
    case .pass(let note): .pass(note: cleaned(note, "note"))
    case .fail(let reason): .fail(reason: cleaned(reason, "reason"))
    case .extend(let until, let reason): .extend(until: until, reason: cleaned(reason, "reason"))
    case .promise(let date, let reason): .promise(date: date, reason: cleaned(reason, "reason"))
    case .suspend(let code, let until, let reason):
      .suspend(code, until: until, reason: cleaned(reason, "reason"))
    case .resume(let reason): .resume(reason: cleaned(reason, "reason"))
    case .refer(let to, let review, let reason):
      .refer(to: cleaned(to, "to"), review: review, reason: cleaned(reason, "reason"))
    case .takeBack(let reason): .takeBack(reason: cleaned(reason, "reason"))
    case .grant(let request, let text): .grant(request: request, text: cleaned(text, "text"))
    case .refuse(let request, let reason): .refuse(request: request, reason: cleaned(reason, "reason"))
    case .supervise(let level, let reply, let text):
      .supervise(level, replyDue: reply, text: cleaned(text, "text"))
    case .handOver(let owner, let reason): .handOver(owner: owner, reason: cleaned(reason, "reason"))
    case .reopen(let reason): .reopen(reason: cleaned(reason, "reason"))
    case .cancel(let reason): .cancel(reason: cleaned(reason, "reason"))
    case .note(let text): .note(cleaned(text, "text"))
    case .addEvidence(let phase, let name, let hash, let size):
      .addEvidence(phase: phase, name: cleaned(name, "name"), hash: hash, size: size)
    case .highlight(let text): .highlight(cleaned(text, "highlight"))
    }
  }
}
