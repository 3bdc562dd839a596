import ArgumentParser
import LedgerModel
import Wording

/// `undo`: takes back one's own last change, or one that is named.
struct UndoVerb: Verb {
  static var configuration: CommandConfiguration { .verb("undo", \.undo) }

  @Argument(help: .spoken(\.changeID)) var change: String?
  @Flag(help: .spoken(\.forceUndo)) var force = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    if let change, force { throw VerbFailure.wrongCall(invocation.words.forceWithName(change)) }
    // What is taken back is looked at as it is: nothing else of a snapshot is relied on.
    invocation.trustsSnapshot = true
    let own = try invocation.ownChanges(change.map { .named(RecordID($0)) } ?? .undoable)
    let target = change.map { own.undoable(RecordID($0)) } ?? own.undoable
    guard let target else {
      if let change { throw VerbFailure.failed(invocation.words.noOwnChange(change)) }
      throw Refusal.nothingToUndo
    }
    // What was done long ago is in nobody's mind: it is named first.
    guard change != nil || force || !target.isOld(at: invocation.now) else {
      throw VerbFailure.failed(invocation.words.oldChange(try invocation.told(target), id: target.id.text))
    }
    try invocation.takeBack(.undo(target), result)
  }
}

/// `redo`: does again what was taken back last.
struct RedoVerb: Verb {
  static var configuration: CommandConfiguration { .verb("redo", \.redo) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    invocation.trustsSnapshot = true
    guard let change = try invocation.ownChanges(.redoable).redoable else { throw Refusal.nothingToUndo }
    try invocation.takeBack(.redo(change), result)
  }
}

extension Invocation {
  /// The changes of who acts, within the day before now, as far back as is wanted.
  fileprivate func ownChanges(_ reach: OwnChanges.Reach) throws -> OwnChanges {
    let actor = try actor()
    guard let person = actor.person else { throw Refusal.unknownActor(login: actor.login) }
    return try store().ownChanges(of: person, at: now, reach)
  }

  /// A change in words.
  fileprivate func told(_ change: Change) throws -> String {
    ChangeWords(language).told(change, in: try ledger())
  }

  /// Takes a change back or does it again, and says what that set, and what of an import stays because somebody went on
  /// with it.
  func takeBack(_ intent: Intent, _ result: ResultOptions) throws {
    let receipt = try commit(intent)
    if let change = receipt.change {
      let changes = ChangeWords(language)
      // Of very many one reads how many they are.
      let set = change.records.count > 12 ? "" : changes.text(of: change, in: try ledger())
      let what = [changes.subject(of: change, in: try ledger()), set].filter { !$0.isEmpty }
      remark("\(Words.of(language).text(of: change)) \(what.joined(separator: " "))")
    }
    try tell(receipt, as: result, stays: true)
  }
}
