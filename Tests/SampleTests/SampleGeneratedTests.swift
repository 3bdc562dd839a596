import Testing

@testable import LedgerModel
@testable import Sample

/// A generated ledger is one that the rules could have made.
@Suite struct SampleGeneratedTests {
  static let now = Timestamp(milliseconds: 1_795_399_200_000)

  private static func build(_ generated: GeneratedLedger) -> Ledger {
    var ledger = Ledger()
    let replica = ledger.replica(named: "made-1")
    for (place, change) in generated.enumerated() {
      ledger.apply(change, version: Version(replica: replica, sequence: place + 1))
    }
    return ledger
  }

  private static let ledger = build(GeneratedLedger(items: 2000, seed: 7, at: now))

  private static let items: [Item] = {
    var items: [Item] = []
    ledger.items.forEach { items.append($0.item) }
    return items
  }()

  @Test(arguments: [(0, 0), (1, 1), (499, 20), (500, 500), (501, 0), (1300, 260)])
  func makesAsManyAsAskedFor(items: Int, open: Int) {
    let generated = GeneratedLedger(items: items, open: open, at: Self.now)
    let sizes = generated.map(\.records.count)
    #expect(sizes.dropFirst().reduce(0, +) == items)
    #expect(sizes.dropFirst().allSatisfy { $0 <= 500 })
    #expect(sizes.count == 1 + (items + 499) / 500)
    let ledger = Self.build(generated)
    var count = 0
    ledger.items.forEach { if $0.item.state.isOpen { count += 1 } }
    #expect(ledger.items.count == items)
    #expect(count == open)
    #expect(!ledger.hasUnknown)
  }

  @Test func isTheSameForTheSameSeed() {
    let one = Array(GeneratedLedger(items: 600, seed: 3, at: Self.now))
    #expect(Array(GeneratedLedger(items: 600, seed: 3, at: Self.now)) == one)
    #expect(Array(GeneratedLedger(items: 600, seed: 4, at: Self.now)) != one)
    #expect(zip(one, one.dropFirst()).allSatisfy { $0.hybrid < $1.hybrid })
  }

  @Test func keepsTheStepsInOrder() {
    for item in Self.items {
      #expect(item.steps.first?.action == .report && item.steps.first?.from == nil)
      #expect(item.steps.last?.to == item.state)
      for (one, next) in zip(item.steps, item.steps.dropFirst()) {
        #expect(next.from == one.to && next.at >= one.at)
      }
      #expect(Set(item.steps.map(\.id)).count == item.steps.count)
      #expect(Set(item.notes.map(\.id)).count == item.notes.count)
      #expect((item.steps.map(\.at) + item.notes.map(\.at)).allSatisfy { $0 <= Self.now })
      #expect(item.steps.first?.at == item.reportedAt)
    }
  }

  @Test func givesEveryStateWhatItMustHave() {
    for item in Self.items {
      switch item.state {
      case .reported: #expect(item.due == nil && item.owner == nil && item.registeredAt == nil)
      case .registered, .referred: #expect(item.due != nil && item.owner == nil)
      case .assigned, .inProgress, .submitted, .closed, .suspended, .cancelled:
        #expect(item.due != nil && item.owner != nil && item.assignedAt != nil)
      case .rejected, .duplicate: #expect(item.due == nil && item.owner == nil)
      }
      #expect((item.closedAt != nil) == (item.state == .closed))
      #expect((item.submittedAt != nil) == [.submitted, .closed].contains(item.state))
      #expect((item.currentSuspension != nil) == (item.state == .suspended))
      #expect((item.referredTo.isEmpty == false && item.reviewOn != nil) == (item.state == .referred))
      #expect((item.duplicateOf != nil) == (item.state == .duplicate))
      #expect(item.duplicateOf.map { Self.ledger.items[$0] != nil && $0 != item.id } ?? true)
      let isDone = item.quantities.allSatisfy { $0.done == $0.planned }
      #expect(isDone == [.submitted, .closed].contains(item.state) || item.reworkCount > 0)
    }
    #expect(Set(Self.items.map(\.state)) == Set(ItemState.allCases))
    #expect(Self.ledger.dueResumptions(at: Self.now).isEmpty)
  }

  @Test func givesWorkToThoseWhoMayDoIt() {
    let ledger = Self.ledger
    for item in Self.items {
      #expect(item.grid != nil && item.grid == ledger.grid(ofSite: item.site))
      if let owner = item.owner { #expect(ledger.grids[item.grid]?.workers.contains(owner) == true) }
      for step in item.steps {
        guard let role = ledger.people[step.by]?.role else {
          Issue.record("nobody is \(step.by)")
          continue
        }
        switch step.action {
        case .accept, .submit, .note: #expect(step.by == step.owner)
        case .pass, .fail: #expect(role >= .clerk && step.by != step.owner)
        case .suspend, .refer, .cancel: #expect(role >= .lead)
        case .register, .assign, .reject, .merge: #expect(role >= .clerk)
        default: #expect(role >= .worker)
        }
      }
    }
  }

  @Test func setsDueDatesByCategoryAndNumbersByYear() throws {
    let ledger = Self.ledger
    for item in Self.items where item.limit != nil {
      let category = try #require(ledger.category(item.category, item.scheme))
      let limit = try #require(category.limit?.limit(for: item.severity, slots: ledger.clock.slots))
      let registered = try #require(item.registeredAt)
      #expect(item.limit == limit.text)
      #expect(item.due == ledger.clock.due(limit, from: registered))
    }
    let numbers = Self.items.map(\.number)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    for item in Self.items {
      #expect(item.number.year == item.reportedAt.map { ledger.clock.zone.date($0).year })
    }
  }

  @Test func showsEveryLamp() {
    var lamps: [Lamp: Int] = [:]
    for item in Self.items {
      if let lamp = Self.ledger.lamp(of: item, now: Self.now) { lamps[lamp, default: 0] += 1 }
    }
    for lamp in Lamp.allCases { #expect(lamps[lamp] ?? 0 >= 8, "\(lamp): \(lamps[lamp] ?? 0)") }
  }

  @Test func goesOnByTheRules() throws {
    let ledger = Self.ledger
    var ids = IDSource.counting(after: 1_000_000)
    let submitted = try #require(Self.items.first { $0.state == .submitted })
    let clerk = Actor(person: "p4", login: "user4", channel: .command)
    let draft = try ledger.plan(
      .act(.pass(note: "通过"), on: [submitted.id]), as: clerk, at: Self.now, ids: &ids)
    #expect(draft.records.count == 1)
    let suspended = try #require(Self.items.first { $0.state == .suspended })
    let lead = Actor(person: "p2", login: "user2", channel: .command)
    _ = try ledger.plan(.act(.resume(reason: "已协调"), on: [suspended.id]), as: lead, at: Self.now, ids: &ids)
  }
}
