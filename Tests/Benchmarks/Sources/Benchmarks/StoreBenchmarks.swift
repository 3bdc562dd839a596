import LedgerModel
import LedgerStore
import Sample

/// Opening, changing and following a ledger of many items.
struct StoreBenchmarks {
  let path: String
  let now: Timestamp
  let items: Int

  /// Makes the ledger.
  func generate() throws {
    let clock = ContinuousClock()
    let took = try clock.measure {
      try FileStore.create(at: path, holding: GeneratedLedger(items: items, at: now))
    }
    print("make a ledger of \(items) items | \(took)")
  }

  func run() throws {
    print(try measure(7) { _ in _ = try FileStore(opening: path) }.line("open", limit: "100"))
    let store = try FileStore(opening: path)
    print("memory of one session | \(proportionalMemory()) MiB | 90")
    let actor = try admin(of: store)
    let open = openItems(of: store.ledger)
    print(
      try measure(50) { run in
        _ = try store.commit(request(.act(.note("进展\(run)"), on: [open[run]]), actor))
      }.line("change one item durably, in a session", limit: "25"))
    print(
      try measure(3) { run in
        let some = Array(open.prefix(5000))
        _ = try store.commit(
          request(.act(.supervise(.remind, replyDue: nil, text: "催\(run)"), on: some), actor))
      }.line("5,000 items in one change", limit: "1000"))
    let other = try FileStore(opening: path)
    print(
      try measure(
        50, prepare: { run in _ = try store.commit(request(.act(.note("邻\(run)"), on: [open[run]]), actor)) },
        { _ in _ = try other.refresh() }
      ).line("take in a neighbour's change", limit: "100"))
    try makeCheckpoint(store, open, actor)
    print(try measure(2) { _ in _ = try store.makeSnapshotIfDue(force: true) }.line("snapshot", limit: "-"))
    print(try measure(2) { _ in _ = try store.writeReadableFiles() }.line("readable files", limit: "-"))
  }

  /// Keeping house in a session, as a screen does it, with a change of one item between all its slices.
  private func makeCheckpoint(_ store: FileStore, _ open: [RecordID], _ actor: Actor) throws {
    let clock = ContinuousClock()
    func milliseconds(_ body: () throws -> Void) rethrows -> Double {
      let took = try clock.measure(body).components
      return Double(took.seconds) * 1000 + Double(took.attoseconds) / 1e15
    }
    var (slices, commits): ([Double], [Double]) = ([], [])
    store.beginCheckpoint()
    while store.isCheckpointing {
      slices.append(try milliseconds { try store.continueCheckpoint(for: 8) })
      let item = open[commits.count % open.count]
      commits.append(
        try milliseconds { _ = try store.commit(request(.act(.note("其间"), on: [item]), actor)) })
    }
    print(Times(slices).line("a slice of keeping house (\(slices.count))", limit: "50 with the next line"))
    print(Times(commits).line("change one item between two slices", limit: "50 with the line above"))
  }

  private func request(_ intent: Intent, _ actor: Actor) -> CommitRequest {
    var ids = IDSource.random()
    return CommitRequest(id: ids.next("c"), intent: intent, actor: actor, at: now)
  }

  private func admin(of store: FileStore) throws -> Actor {
    let admin = store.ledger.people.all.first { $0.role == .admin }
    return Actor(person: admin?.id, login: "bench", channel: .command)
  }

  private func openItems(of ledger: Ledger) -> [RecordID] {
    var open: [RecordID] = []
    ledger.items.forEach { if $0.item.state == .inProgress { open.append($0.item.id) } }
    return open
  }
}
