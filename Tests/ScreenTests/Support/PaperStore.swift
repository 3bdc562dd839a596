import LedgerModel

/// A store without a disk: plans, looks for conflicts and applies, as the real one does, at a fixed clock.
final class PaperStore {
  private(set) var ledger = Ledger()
  private var ids = IDSource.counting()
  private var sequence = 0
  private var own: [RecordID: OwnChanges] = [:]
  private(set) var changes: [Change] = []

  /// A store without anything in it.
  init() {}

  /// A store that holds these changes.
  init(telling changes: [Change]) {
    ids = IDSource.counting(after: 100_000)
    for change in changes { write(change) }
  }

  private func write(_ change: Change) {
    sequence += 1
    ledger.apply(change, version: Version(replica: ledger.replica(named: "paper-1"), sequence: sequence))
    changes.append(change)
    if let person = change.by { own[person, default: OwnChanges()].append(change) }
  }

  /// Carries out a request, or says why not.
  func commit(_ request: CommitRequest) -> Result<Receipt, CommitFailure> {
    let draft: Draft
    do throws(Refusal) {
      draft = try ledger.plan(request.intent, as: request.actor, at: request.at, ids: &ids)
    } catch {
      return .failure(.refused(error))
    }
    let conflicts = ledger.conflicts(request.seen, with: draft)
    guard conflicts.isEmpty else { return .failure(.conflicts(conflicts)) }
    guard !draft.records.isEmpty else {
      if let refusal = draft.refused.values.first { return .failure(.refused(refusal)) }
      return .success(Receipt(change: nil, warnings: draft.warnings))
    }
    let change = Change(
      id: request.id, verb: draft.verb, at: request.at,
      hybrid: HybridTime(milliseconds: request.at.milliseconds, counter: sequence + 1),
      by: request.actor.person, enteredBy: request.actor.enteredBy, login: request.actor.login,
      channel: request.actor.channel, meeting: request.actor.meeting, undoes: draft.undoes,
      redoes: draft.redoes, records: draft.records)
    write(change)
    return .success(Receipt(change: change, warnings: draft.warnings, refused: draft.refused))
  }

  /// Carries out what must succeed.
  @discardableResult
  func must(_ intent: Intent, by person: RecordID?, at: Timestamp) -> Change {
    let request = CommitRequest(
      id: ids.next("c"), intent: intent, actor: Actor(person: person, login: "test", channel: .command),
      at: at)
    switch commit(request) {
    case .success(let receipt): return receipt.change!
    case .failure(let failure): fatalError("\(intent): \(failure)")
    }
  }

  /// The person's last own change that undo, or redo, would take back.
  func ownChange(_ person: RecordID, redo: Bool) -> Change? {
    redo ? own[person]?.redoable : own[person]?.undoable
  }
}
