import Foundation
import LedgerModel
import Testing

@testable import LedgerStore
import Sample
import Queries

/// A ledger whose items are read when they are asked for says the same as one read from the journal as a whole.
@Suite("Lazy and eager")
struct LazyAndEagerTests {
  private static let now = StoreBench.start

  @Test("the sample, after random changes and snapshots between")
  func sample() throws {
    try compare(SampleLedger.changes(openedAt: Self.now), rounds: 2, changes: 80, seed: 11)
  }

  @Test("generated items, after random changes and snapshots between: 1,000, in full 3,000")
  func generated() throws {
    let items = StoreBench.isInFull ? 3000 : 1000
    try compare(GeneratedLedger(items: items, at: Self.now), rounds: 2, changes: 100, seed: 7)
  }

  @Test("the same where snapshots hold only what changed since a large one", arguments: [7, 13])
  func late(_ seed: UInt64) throws {
    try compare(GeneratedLedger(items: 700, at: Self.now), rounds: 3, changes: 100, seed: seed, isLate: true)
  }

  /// Makes a ledger, changes it at random through lazy sessions, and compares those with the journal read whole.
  private func compare(
    _ changes: some Sequence<Change>, rounds: Int, changes count: Int, seed: UInt64, isLate: Bool = false
  ) throws {
    let folder = TemporaryDirectory()
    let path = folder.path + "/ledger"
    try FileStore.create(at: path, holding: changes)
    let neighbour = try FileStore(opening: path, trusting: true)
    var play = RandomPlay(seed: seed, now: Self.now.advanced(milliseconds: 60_000))
    for round in 0..<rounds {
      let store = try FileStore(opening: path, trusting: round % 2 == 0)
      if isLate { store.snapshotLimits.alwaysWhole = 0 }
      var written = 0
      for _ in 0..<count { written += try play.step(in: store) ? 1 : 0 }
      #expect(written > count / 4, "too few of the random changes are allowed to mean anything")
      #expect(!(try neighbour.refresh().isEmpty))
      let whole = try store.replay().ledger
      for lazy in [store, neighbour, try FileStore(opening: path, trusting: true)] {
        expectSame(lazy.ledger, whole)
      }
      let lazy = try FileStore(opening: path, trusting: true).ledger
      expectSameFigures(lazy, whole, at: play.now)
      try expectSameAnswers(lazy, whole, at: play.now)
      #expect(lazy.items.isSound && !lazy.hasUnknown)
      #expect(try store.makeSnapshotIfDue(force: true))
      #expect((try FileStore(opening: path).snapshot?.late != nil) == isLate)
      expectSameStandings(try FileStore(opening: path, trusting: true).ledger, whole, at: play.now)
    }
    let check = try FileStore.check(at: path)
    #expect(check.findings.filter { $0 != .editedByHand(file: "items.json") } == [])
  }

  private func expectSame(_ lazy: Ledger, _ whole: Ledger) {
    #expect(lazy.items.isSound && !lazy.hasUnknown)
    #expect(lazy.items.count == whole.items.count)
    #expect(lazy.counters == whole.counters)
    #expect(lazy.hybrid == whole.hybrid)
    #expect(lazy.recordKeys == whole.recordKeys)
    for key in whole.recordKeys { #expect(lazy.fields(of: key) == whole.fields(of: key)) }
    expectSameItems(lazy, whole)
  }

  private func expectSameItems(_ lazy: Ledger, _ whole: Ledger) {
    var differing: [RecordID: [String]] = [:]
    whole.items.forEach { record in
      let (item, mine) = (record.item, lazy.items.record(record.item.id))
      let paths = item.paths
      // What a snapshot keeps of versions need not have the same form: each field's must be the same.
      let isSame = [
        "item": mine?.item == item,
        "paths": mine?.item.paths == paths,
        "versions": paths.allSatisfy { member in
          mine?.versions[path: member.name].text(replicas: lazy.replicas)
            == record.versions[path: member.name].text(replicas: whole.replicas)
        },
        "number": lazy.items[item.number]?.id == whole.items[item.number]?.id,
        "state": lazy.items.place(of: item.id).map { lazy.items.state(at: $0) } == item.state,
        "hidden": lazy.items.place(of: item.id).map { lazy.items.isHidden(at: $0) } == item.isHidden,
      ]
      let wrong = isSame.filter { !$0.value }.map(\.key)
      if !wrong.isEmpty { differing[item.id] = wrong }
    }
    #expect(differing.isEmpty)
    let sorted = (0..<whole.items.count).map { whole.items[$0].item }.sorted(by: Item.inOrder).map(\.id)
    let places = 0..<lazy.items.count
    #expect(lazy.items.inOrder(places).map { lazy.items[$0].item.id } == sorted)
    #expect(lazy.items.inOrder(places, limit: 9).map { lazy.items[$0].item.id } == Array(sorted.prefix(9)))
  }

  /// What the snapshot tells of an open item without reading it is what the item says.
  private func expectSameStandings(_ lazy: Ledger, _ whole: Ledger, at now: Timestamp) {
    var (known, differing): (Int, [ItemNumber]) = (0, [])
    for place in 0..<lazy.items.count {
      guard let standing = lazy.items.openStanding(at: place) else { continue }
      known += 1
      let item = lazy.items[place].item
      let isResumed = item.effectiveState(at: now, in: lazy.clock) != item.state
      let isSame =
        standing.state == item.state && standing.due == item.due && standing.submittedAt == item.submittedAt
        && standing.deadline(lazy.clock) == item.deadline(lazy.clock)
        && standing.suspendedUntil == item.currentSuspension?.until
        && standing.hasHelpers == !item.helpers.isEmpty && standing.hasRequests == !item.requests.isEmpty
        && (item.owner.map { standing.mayBe(ownedBy: $0) } ?? true)
        && (!isResumed || standing.mayBeResumed(by: now)) && !item.isHidden
        && lazy.items.words(at: place) != nil
      if !isSame { differing.append(item.number) }
    }
    #expect(differing.isEmpty)
    var open = 0
    whole.items.forEach { if $0.item.state.isOpen, !$0.item.isHidden { open += 1 } }
    #expect(known == open)
    expectSameOrders(lazy, at: now)
  }

  /// The first items by lamp and due date, as the indexes know them, are those that reading all of them gives.
  private func expectSameOrders(_ ledger: Ledger, at now: Timestamp) {
    let places = (0..<ledger.items.count).filter { !ledger.items[$0].item.isHidden }
    let open = places.filter { ledger.items[$0].item.state.isOpen }
    func key(_ column: IndexedOrder.Column, _ place: Int) -> Int64? {
      let item = ledger.today(ledger.items[place].item, at: now)
      switch column {
      case .lamp: return ledger.lamp(of: item, now: now).flatMap(Lamp.allCases.firstIndex).map(Int64.init)
      case .due: return item.due?.milliseconds
      }
    }
    for (column, among) in [(IndexedOrder.Column.lamp, places), (.lamp, open), (.due, open)] {
      for reverse in [false, true] {
        let sorted = among.map { (key: key(column, $0), item: ledger.items[$0].item, place: $0) }.sorted {
          if $0.key == $1.key { return Item.inOrder($0.item, $1.item) }
          guard let left = $0.key, let right = $1.key else { return $0.key != nil }
          return reverse ? right < left : left < right
        }
        for limit in [0, 1, 70, among.count + 1] {
          let first = IndexedOrder(column, of: ledger, now: now).first(limit, of: among, reverse: reverse)
          #expect(first == sorted.prefix(limit).map(\.place), "\(column), the first \(limit), \(reverse)")
        }
      }
    }
  }

  private func expectSameFigures(_ lazy: Ledger, _ whole: Ledger, at now: Timestamp) {
    let week: Int64 = 7 * 86_400_000
    for weeks in [0, 2, 9] {
      let end = now.advanced(milliseconds: -Int64(weeks) * week)
      let period = RatePeriod(from: end.advanced(milliseconds: -week), to: end)
      for grouping in [RateGrouping.group, .person, .grid, .unit, .site] {
        let (mine, theirs) = (lazy.rates(in: period, by: grouping), whole.rates(in: period, by: grouping))
        #expect(mine.total == theirs.total)
        #expect(Set(mine.rows) == Set(theirs.rows))
      }
      let before = RatePeriod(from: period.from.advanced(milliseconds: -week), to: period.from)
      let bulletins = [lazy, whole].map { $0.bulletin(id: "b1", for: period, against: before) }
      #expect(bulletins[0].total == bulletins[1].total)
      #expect(bulletins[0].cancelled.map(\.number).sorted() == bulletins[1].cancelled.map(\.number).sorted())
      #expect(bulletins[0].tables.map { Set($0.rows) } == bulletins[1].tables.map { Set($0.rows) })
      let summaries = [lazy, whole].map { $0.summary(SummaryScope(period: period)) }
      #expect(summaries[0].figures == summaries[1].figures)
    }
    #expect(lazy.openLoad() == whole.openLoad())
    for days in [0, 30, 400] {
      let late = now.advanced(milliseconds: Int64(days) * 86_400_000)
      let due = [lazy, whole].map { Set($0.dueResumptions(at: late).map(\.id)) }
      #expect(due[0] == due[1])
    }
  }

  private func expectSameAnswers(_ lazy: Ledger, _ whole: Ledger, at now: Timestamp) throws {
    var index = ItemSearchIndex()
    while !index.follow(lazy.items, atMost: 97) {}
    let person = whole.people.all.first { $0.role == .worker }?.id
    let (names, site) = (whole.people.all.map(\.name), whole.sites.all[0])
    let number = whole.items[0].item.number
    for days in [0, 60] {
      let moment = now.advanced(milliseconds: Int64(days) * 86_400_000)
      for text in [
        "state:open", "state:closed", "state:suspended", "lamp:red", "lamp:yellow", "lamp:green", "lamp:grey",
        "owner:me", "is:overdue", "is:unassigned", "due:thisweek", "楼道", "group:parking", "not state:open",
        "", "is:mine", "is:waiting", "overdue:>2", "not lamp:red", "楼道 owner:me lamp:red or state:closed",
        "is:brokenpromise", "due<thisweek state:open", "改过", "xsx", "loudao", "国测", "not 国测 新事项1",
        String(number.counter), site.name, String(site.name.prefix(2)),
      ] + names {
        func answer(_ ledger: Ledger, _ index: ItemSearchIndex?) throws -> Set<RecordID> {
          let query = try Query(text, in: QueryScope(ledger: ledger, me: person, now: moment))
          return Set(query.places(in: ledger.items, index: index).map { ledger.items[$0].item.id })
        }
        let expected = try answer(whole, nil)
        #expect(try answer(lazy, index) == expected, "\(text)")
        #expect(try answer(lazy, nil) == expected, "\(text)")
      }
    }
  }
}

/// Changes as people make them, chosen by a seed: some are refused, as in life.
private struct RandomPlay {
  private(set) var now: Timestamp
  private var state: UInt64
  private var count = 0
  private var own: [Change] = []

  init(seed: UInt64, now: Timestamp) { (self.state, self.now) = (seed, now) }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }

  /// Tries one change; true when it was written.
  mutating func step(in store: FileStore) throws -> Bool {
    count += 1
    now = now.advanced(milliseconds: Int64(1 + below(7_200_000)))
    let ledger = store.ledger
    let leads = ledger.people.all.filter { $0.role >= .lead && $0.active }
    let item = ledger.items[below(ledger.items.count)].item
    let soon = now.advanced(milliseconds: Int64(1 + below(20)) * 86_400_000)
    var actor = Actor(person: leads[below(leads.count)].id, login: "test", channel: .command)
    // Owners accept and submit; the others are a lead's.
    let intent = self.intent(below(16), item, soon, ledger, &actor)
    guard let intent else { return false }
    let request = CommitRequest(id: RecordID("r\(state)-\(count)"), intent: intent, actor: actor, at: now)
    do {
      let receipt = try store.commit(request)
      if let change = receipt.change { own.append(change) }
      return receipt.change != nil
    } catch {
      guard case .storage = error else { return false }
      throw error
    }
  }

  private mutating func intent(
    _ kind: Int, _ item: Item, _ soon: Timestamp, _ ledger: Ledger, _ actor: inout Actor
  ) -> Intent? {
    let workers = ledger.people.all.filter { $0.role == .worker && $0.active }
    let worker = workers[below(workers.count)].id
    func act(_ action: ItemAction) -> Intent { .act(action, on: [item.id]) }
    switch kind {
    case 0:
      var new = NewItem(title: "新事项\(count)")
      new.site = ledger.sites.all[below(ledger.sites.all.count)].id
      new.category = ["0110", "0409", "2101"][below(3)]
      new.owner = below(2) == 0 ? worker : nil
      return .add(new)
    case 1: return .edit(item.id, [FieldEdit("title", .string("改过的\(count)"))])
    case 2: return .edit(item.id, [FieldEdit("labels/国测", below(2) == 0 ? .bool(true) : .null)])
    case 3: return act(.note("进展\(count)"))
    case 4: return act(.assign(owner: worker, helpers: nil, due: nil, text: ""))
    case 5, 6:
      actor.person = item.owner ?? worker
      return act(kind == 5 ? .accept : .submit(done: [:], allDone: true, text: "办完"))
    case 7: return act(below(2) == 0 ? .pass(note: "看过") : .fail(reason: "没有办好"))
    case 8: return act(.suspend(.season, until: soon, reason: "天冷"))
    case 9: return act(.resume(reason: "天暖"))
    case 10: return act(.supervise(.remind, replyDue: soon, text: "快一些"))
    case 11: return act(.promise(date: soon, reason: "人手不够"))
    case 12: return act(below(3) == 0 ? .cancel(reason: "记重了") : .handOver(owner: worker, reason: "换人"))
    case 13: return act(.reopen(reason: "又有了"))
    case 14:
      guard let last = own.popLast() else { return nil }
      actor.person = last.by
      return .undo(last)
    default: return act(.extend(until: soon, reason: "等材料"))
    }
  }
}
