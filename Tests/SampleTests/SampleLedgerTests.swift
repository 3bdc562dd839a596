import Testing

@testable import LedgerModel
@testable import Sample

/// The sample holds what it promises whenever it is opened.
@Suite struct SampleLedgerTests {
  /// Every day of a plain week at four times, and days around holidays, New Year, and without a calendar.
  static let moments: [String] =
    (23...29).flatMap { day in
      ["00:00:00", "09:15:00", "14:20:00", "23:59:59"].map { "2026-11-\(day)T\($0)+08:00" }
    } + [
      "2026-01-01T09:00:00+08:00", "2026-01-05T08:00:00+08:00", "2026-02-14T21:00:00+08:00",
      "2026-02-18T10:00:00+08:00", "2026-02-24T08:30:00+08:00", "2026-03-02T00:00:00+08:00",
      "2026-05-06T09:00:00+08:00", "2026-09-28T12:00:00+08:00", "2026-10-04T20:00:00+08:00",
      "2026-10-08T05:30:00+08:00", "2026-10-12T00:00:00+08:00", "2027-02-08T09:00:00+08:00",
      "2027-10-07T17:00:00+08:00", "2028-02-29T11:00:00+08:00",
    ]

  @Test(arguments: moments)
  func holdsWhatItPromises(at text: String) throws {
    let opening = try SampleAtOpening(text)
    let items = opening.items
    showsAllLampsAndStates(opening, items)
    knowsNothingOfTheFuture(opening, items)
    givesWorkForTodayAndThisWeek(opening, items)
  }

  private func showsAllLampsAndStates(_ opening: SampleAtOpening, _ items: [Item]) {
    for state in ItemState.allCases {
      #expect(items.contains { $0.state == state }, "no item is \(state)")
    }
    let lamps = opening.lamps
    #expect((7...12).contains(lamps[.red] ?? 0), "red: \(lamps[.red] ?? 0)")
    #expect((3...14).contains(lamps[.yellow] ?? 0), "yellow: \(lamps[.yellow] ?? 0)")
    #expect((14...30).contains(lamps[.green] ?? 0), "green: \(lamps[.green] ?? 0)")
    #expect((5...8).contains(lamps[.grey] ?? 0), "grey: \(lamps[.grey] ?? 0)")
    let (open, closed) = (items.count { $0.state.isOpen }, items.count { $0.state == .closed })
    #expect((115...135).contains(items.count))
    #expect((42...52).contains(open))
    #expect((50...65).contains(closed * 100 / items.count))
  }

  private func knowsNothingOfTheFuture(_ opening: SampleAtOpening, _ items: [Item]) {
    let changes = opening.sample.changes
    #expect(changes.allSatisfy { $0.at <= opening.now })
    #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.hybrid < $1.hybrid && $0.at <= $1.at })
    #expect(Set(changes.map(\.id)).count == changes.count)
    for item in items {
      let moments = item.steps.map(\.at) + item.notes.map(\.at) + item.promises.map(\.at)
      #expect(moments.allSatisfy { $0 <= opening.now }, "\(item.title)")
      #expect(
        [item.reportedAt, item.registeredAt, item.closedAt].allSatisfy { $0 ?? opening.now <= opening.now })
    }
    #expect(changes.contains { opening.lastWeek.contains($0.at) })
  }

  private func givesWorkForTodayAndThisWeek(_ opening: SampleAtOpening, _ items: [Item]) {
    let zone = LedgerZone.shanghai
    let today = zone.date(opening.now)
    let due = items.filter(\.state.isOpen).compactMap(\.due).map(zone.date)
    #expect(due.count { $0 == today } >= 4)
    let sunday = today.advanced(days: 7 - today.weekday)
    #expect(due.count { $0 >= today.advanced(days: 1 - today.weekday) && $0 <= sunday } >= 6)
    let late = items.filter { opening.ledger.isOverdue($0, now: opening.now) }
    #expect(Set(late.compactMap(\.owner)).count >= 5)
    #expect(late.contains { $0.owner == nil })
  }

  @Test func isTheSameForTheSameMoment() throws {
    let now = try #require(Timestamp(iso8601: "2026-11-25T10:00:00+08:00"))
    let changes = try SampleLedger.changes(openedAt: now)
    #expect(try SampleLedger.changes(openedAt: now) == changes)
    #expect(try SampleLedger.changes(openedAt: now.advanced(milliseconds: 86_400_000)) != changes)
  }

  @Test func movesByWholeWeeks() throws {
    let week: Int64 = 7 * 86_400_000
    let opening = try SampleAtOpening("2026-11-25T10:00:00+08:00")
    let later = try SampleAtOpening(opening.now.advanced(milliseconds: week))
    let moments = opening.sample.changes.filter { $0.channel != .program }.map(\.at.milliseconds)
    #expect(
      later.sample.changes.filter { $0.channel != .program }.map { $0.at.milliseconds - week } == moments)
  }

  @Test func standsInAJournalAsItStandsHere() throws {
    let opening = try SampleAtOpening("2026-11-25T10:00:00+08:00")
    var ledger = Ledger()
    let replica = ledger.replica(named: "copy-1")
    for (place, change) in opening.sample.changes.enumerated() {
      var writer = JSONWriter()
      writer.beginObject()
      change.writeMembers(to: &writer, replicas: ["copy-1"])
      writer.endObject()
      let bytes = writer.take()
      let json = try bytes.withUnsafeBytes { try JSONValue(parsing: $0) }
      let read = try #require(Change(json: json) { _ in replica })
      #expect(read == change)
      // Every field that a change replaces has the version that it says.
      for record in read.records where !record.creates {
        for field in record.fields {
          #expect(ledger.value(of: record.key, at: field.path)?.version == field.oldVersion)
          #expect(ledger.value(of: record.key, at: field.path)?.value ?? .null == field.old)
        }
      }
      ledger.apply(read, version: Version(replica: replica, sequence: place + 1))
    }
    #expect(!ledger.hasUnknown)
    ledger.items.forEach { record in #expect(opening.ledger.items[record.item.id] == record.item) }
    #expect(ledger.items.count == opening.ledger.items.count)
  }

  @Test func numbersItsItemsByTheYear() throws {
    let opening = try SampleAtOpening("2026-01-15T10:00:00+08:00")
    let numbers = opening.items.map(\.number)
    #expect(Set(numbers).count == numbers.count)
    for year in [2025, 2026] {
      let counters = numbers.filter { $0.year == year }.map(\.counter).sorted()
      #expect(counters == Array(1...counters.count))
    }
  }
}
