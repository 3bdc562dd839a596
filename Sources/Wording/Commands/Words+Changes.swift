import LedgerModel

extension Words {
  /// What changes did and set.
  public var changes: ChangeWords { ChangeWords(language) }

  /// What a change did, in a word or two: an action, what was done behind the items, or its undoing.
  public func text(of change: Change) -> String {
    let done = changes.doing(change)
    if change.undoes != nil { return language == .zh ? "撤销:\(done)" : "undo: \(done)" }
    if change.redoes != nil { return language == .zh ? "重做:\(done)" : "redo: \(done)" }
    return done
  }
}
