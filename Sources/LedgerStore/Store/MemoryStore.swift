import LedgerModel

/// A ledger in memory that several sessions of one process share: the same promises without a disk.
public final class MemoryStore: Store {
  /// What all sessions share: the changes in their order.
  public final class Journal {
    fileprivate var changes: [Change] = []

    /// An empty journal.
    public init() {}
  }

  private let journal: Journal
  private var read = 0
  /// The state as far as this session has read.
  public private(set) var ledger = Ledger()

  /// A session on a shared journal.
  public init(on journal: Journal = Journal()) {
    self.journal = journal
    _ = refresh()
  }

  /// Writes what is asked for; see `Store`.
  public func commit(_ request: CommitRequest) throws(CommitFailure) -> Receipt {
    let before = ledger
    _ = refresh()
    if let done = journal.changes.last(where: { $0.id == request.id }) { return Receipt(change: done) }
    let receipt = try ledger.decide(request, seenIn: before)
    if let change = receipt.change {
      journal.changes.append(change)
      _ = refresh()
    }
    return receipt
  }

  /// Reads what others have written; see `Store`.
  public func refresh() -> [Change] {
    let news = Array(journal.changes[read...])
    let replica = ledger.replica(named: "memory-1")
    for change in news {
      read += 1
      ledger.apply(change, version: Version(replica: replica, sequence: read))
    }
    return news
  }

  /// One person's changes of the last day; see `Store`.
  public func ownChanges(of person: RecordID, at now: Timestamp) -> OwnChanges {
    var own = OwnChanges()
    for change in journal.changes where change.isOwn(of: person, at: now) { own.append(change) }
    return own
  }

  /// Every change that touched a record; see `Store`.
  public func history(of key: RecordKey?) -> [Change] {
    journal.changes.filter { change in key == nil || change.records.contains { $0.key == key } }
  }
}

extension Change {
  /// Whether this is a change by that person within the day before `now`.
  func isOwn(of person: RecordID, at now: Timestamp) -> Bool {
    by == person && channel != .program && at > now.advanced(milliseconds: -86_400_000)
  }
}
