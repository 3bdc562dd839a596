import Console
import Foundation
import LedgerModel
import LedgerStore
import Sample
import Testing
import Wording

@testable import Interface

/// What the calendar counts: every item on its days.
extension CalendarViewTests {
  // MARK: - What is counted

  /// Every item of a ledger, one after the other and as a whole, by day and reason.
  private func expected(_ session: Session) -> [CivilDate: [CalendarCounts.Reason: Int]] {
    var days: [CivilDate: [CalendarCounts.Reason: Int]] = [:]
    let zone = session.ledger.clock.zone
    func count(_ reason: CalendarCounts.Reason, _ moment: Timestamp?) {
      if let moment { days[zone.date(moment), default: [:]][reason, default: 0] += 1 }
    }
    session.ledger.items.forEach { record in
      let item = record.item.standing(at: session.now, in: session.ledger.clock)
      guard item.state.isOpen, !item.isHidden else { return }
      let lamp = session.lamp(of: item.id)
      switch item.state {
      case .suspended: count(.grey, item.currentSuspension?.until)
      case .referred: count(.grey, item.reviewOn ?? item.due)
      default:
        let reasons: [Lamp: CalendarCounts.Reason] = [.red: .red, .yellow: .yellow, .green: .green]
        count(lamp.flatMap { reasons[$0] } ?? .green, item.due)
      }
      if lamp == .red, item.state != .submitted { count(.promised, item.promises.last?.date) }
      for request in item.requests { count(.asked, request.until) }
    }
    return days
  }

  private func expectCounted(_ ledger: Ledger, atLeast slices: Int, now: Timestamp = SampleLedger.now) {
    let session = Session(
      ledger: ledger, person: nil, login: "", language: .zh, depth: .eight, size: Size(columns: 80, rows: 24),
      now: now, preferences: Preferences(), ids: .counting())
    var counting = CalendarCounting(session)
    var count = 1
    while !counting.advance(session) { count += 1 }
    #expect(count >= slices)
    let expected = expected(session)
    #expect(!expected.isEmpty)
    for (date, reasons) in expected {
      for reason in CalendarCounts.Reason.allCases {
        #expect(counting.counts[date].count(reason) == reasons[reason] ?? 0, "\(date.text) \(reason)")
      }
    }
    // Nothing besides: no day has more than the items of the ledger come to.
    let first = expected.keys.min()!.advanced(days: -400)
    let all = (0..<4000).reduce(0) { $0 + counting.counts[first.advanced(days: $1)].total }
    #expect(all == expected.values.joined().reduce(0) { $0 + $1.value })
  }

  @Test func everyStateIsCountedOnItsDay() {
    let store = LifeLedger.store()
    let late = store.ledger.items[ItemNumber(year: 2026, counter: LifeLedger.overdue)]!
    store.must(
      .act(.promise(date: SampleLedger.moment(11, 27, 18), reason: "周末施工"), on: [late.id]),
      by: SampleLedger.lead, at: SampleLedger.moment(11, 23, 11))
    expectCounted(store.ledger, atLeast: 1)
    expectCounted(store.ledger, atLeast: 1, now: SampleLedger.moment(12, 31, 12))
    expectCounted(SampleLedger.store().ledger, atLeast: 1)
  }

  /// Of items that stay in the snapshot only those are read of which not enough is known; the counts are the same.
  @Test func storedItemsAreCountedAsReadOnes() throws {
    let path = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileStore.create(at: path, holding: GeneratedLedger(items: 6000, at: SampleLedger.now))
    let ledger = try FileStore(opening: path).ledger
    let places = 0..<ledger.items.count
    #expect(places.contains { ledger.items.openStanding(at: $0) != nil })
    expectCounted(ledger, atLeast: 2)
    for days in [0, 40, 200] {
      let now = SampleLedger.now.advanced(milliseconds: Int64(days) * 86_400_000)
      expectCounted(ledger, atLeast: 2, now: now)
    }
  }
}
