import ArgumentParser
import LedgerModel

/// `undo`: takes back one's own last change.
struct UndoVerb: Verb {
  static var configuration: CommandConfiguration { .verb("undo", \.undo) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    guard let change = try invocation.ownChanges().undoable else { throw Refusal.nothingToUndo }
    try invocation.tell(invocation.commit(.undo(change)), as: result)
  }
}

/// `redo`: does again what was taken back last.
struct RedoVerb: Verb {
  static var configuration: CommandConfiguration { .verb("redo", \.redo) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    guard let change = try invocation.ownChanges().redoable else { throw Refusal.nothingToUndo }
    try invocation.tell(invocation.commit(.redo(change)), as: result)
  }
}

extension Invocation {
  /// The changes of who acts, within the day before now.
  fileprivate func ownChanges() throws -> OwnChanges {
    let actor = try actor()
    guard let person = actor.person else { throw Refusal.unknownActor(login: actor.login) }
    return try store().ownChanges(of: person, at: now)
  }
}
