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
    case .undo, .redo, .withdraw, .together, .removeDetails: return intent
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

  private mutating func withoutUnseen(_ action: ItemAction) -> ItemAction {
    switch action {
    case .life(let kind, var values):
      for question in kind.spec.asks {
        guard case .text(var text)? = values[question.parameter] else { continue }
        clean(&text, question.parameter.spec.name)
        values[question.parameter] = .text(text)
      }
      for place in values.photos.indices { clean(&values.photos[place].name, "name") }
      return .life(kind, values)
    case .note(var text):
      clean(&text, "text")
      return .note(text)
    case .addEvidence(let phase, var name, let hash, let size):
      clean(&name, "name")
      return .addEvidence(phase: phase, name: name, hash: hash, size: size)
    case .highlight(var text):
      clean(&text, "highlight")
      return .highlight(text)
    }
  }
}
