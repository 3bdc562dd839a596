import LedgerModel
import LedgerStore

/// A ledger in memory with a fixed clock: what stands in it, and the neighbours who write into it.
final class PaperStore {
  private let memory: MemoryStore
  private var sittings = 0

  /// A store without anything in it.
  init() { memory = MemoryStore(on: MemoryStore.Journal(ids: .counting())) }

  /// A store that holds these changes.
  init(telling changes: [Change]) {
    memory = MemoryStore(on: MemoryStore.Journal(changes, ids: .counting(after: 100_000)))
  }

  /// The changes and files that all sessions share.
  var journal: MemoryStore.Journal { memory.journal }
  var changes: [Change] { journal.changes }

  /// The ledger with all that was written.
  var ledger: Ledger {
    _ = memory.refresh()
    return memory.ledger
  }

  /// A session of its own for somebody before a screen, and a number from which its identifiers are nobody else's.
  func opened() -> (session: MemoryStore, firstID: Int) {
    sittings += 1
    return (MemoryStore(beside: memory), sittings * 1_000_000)
  }

  /// Carries out a request, or says why not.
  func commit(_ request: CommitRequest) -> Result<Receipt, CommitFailure> {
    do throws(CommitFailure) {
      return .success(try memory.commit(request))
    } catch {
      return .failure(error)
    }
  }

  /// Carries out what must succeed.
  @discardableResult
  func must(_ intent: Intent, by person: RecordID?, at: Timestamp) -> Change {
    let request = CommitRequest(
      id: journal.ids.next("c"), intent: intent,
      actor: Actor(person: person, login: "test", channel: .command),
      at: at)
    switch commit(request) {
    case .success(let receipt): return receipt.change!
    case .failure(let failure): fatalError("\(intent): \(failure)")
    }
  }
}
