import LedgerModel

/// Where a session's changes go, and where others' come from: the journal on a disk, or memory in tests.
///
/// One store serves one session and is used from one thread.
public protocol Store: AnyObject {
  /// The state as far as this session has read.
  var ledger: Ledger { get }

  /// Writes what `request` asks for and makes it durable, or says why not.
  ///
  /// Others' changes are read first; rules and seen fields are checked against them.
  func commit(_ request: CommitRequest) throws(CommitFailure) -> Receipt

  /// Reads what others have written since, in their order; empty when there is nothing new.
  func refresh() throws(StorageTrouble) -> [Change]

  /// The changes of one person within the last day before `now`, for undo and redo.
  func ownChanges(of person: RecordID, at now: Timestamp) throws(StorageTrouble) -> OwnChanges

  /// Every change that touched the record, in order; of all records without a key.
  func history(of key: RecordKey?) throws(StorageTrouble) -> [Change]
}

extension Ledger {
  /// What a commit comes to on this state: the change to be written, or none, and the receipt for it.
  ///
  /// `before` is the state that the session had: what others changed since is merged or in conflict.
  func decide(_ request: CommitRequest, seenIn before: Ledger) throws(CommitFailure) -> Receipt {
    var ids = IDSource.random()
    let draft: Draft
    do {
      draft = try plan(request.intent, as: request.actor, at: request.at, ids: &ids)
    } catch {
      throw .refused(error)
    }
    let conflicts = conflicts(request.seen, with: draft)
    guard conflicts.isEmpty else { throw .conflicts(conflicts) }
    var receipt = Receipt(change: nil, warnings: draft.warnings, refused: draft.refused)
    guard !draft.records.isEmpty else { return receipt }
    receipt.merged = merged(since: before, with: draft)
    receipt.change = Change(
      id: request.id, verb: draft.verb, at: request.at, hybrid: hybrid.next(wall: request.at),
      by: request.actor.person, enteredBy: request.actor.enteredBy, login: request.actor.login,
      channel: request.actor.channel, meeting: request.actor.meeting, undoes: draft.undoes,
      redoes: draft.redoes, records: draft.records)
    return receipt
  }
}
