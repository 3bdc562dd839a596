import LedgerModel

extension Words {
  /// What a change did, in a word or two: an action, what was done behind the items, or its undoing.
  public func text(of change: Change) -> String {
    let done = Action(rawValue: change.verb).map(vocabulary.action) ?? behind(change.verb)
    if change.undoes != nil { return language == .zh ? "撤销:\(done)" : "undo: \(done)" }
    if change.redoes != nil { return language == .zh ? "重做:\(done)" : "redo: \(done)" }
    return done
  }

  /// `person.add` and the like.
  private func behind(_ verb: String) -> String {
    let parts = verb.split(separator: ".")
    guard parts.count == 2, let kind = RecordKind(rawValue: String(parts[0])) else { return verb }
    switch (language, parts[1]) {
    case (.zh, "add"): return "新增" + vocabulary.record(kind)
    case (.zh, _): return "修改" + vocabulary.record(kind)
    case (.en, let word): return "\(word) \(vocabulary.record(kind))"
    }
  }
}
