@testable import LedgerModel
@testable import Sample

/// The sample as it was opened at a moment, with what the tests count in it.
struct SampleAtOpening {
  let now: Timestamp
  let sample: SampleLedger

  var ledger: Ledger { sample.ledger }

  init(_ text: String) throws {
    guard let now = Timestamp(iso8601: text) else { preconditionFailure("no such moment") }
    try self.init(now)
  }

  init(_ now: Timestamp) throws {
    self.now = now
    var ids = IDSource.counting()
    sample = try SampleLedger(openedAt: now, ids: &ids)
  }

  /// The items as they stand at the opening.
  var items: [Item] {
    var items: [Item] = []
    ledger.items.forEach { items.append(ledger.today($0.item, at: now)) }
    return items
  }

  /// The item of that key in the story.
  func item(_ key: String) -> Item? { sample.items[key].flatMap { ledger.items[$0] } }

  /// How many of the open items have each lamp.
  var lamps: [Lamp: Int] {
    items.filter(\.state.isOpen).compactMap { ledger.lamp(of: $0, now: now) }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The week before the opening, from Monday to the moment before the next.
  var lastWeek: Range<Timestamp> {
    let today = LedgerZone.shanghai.date(now)
    let monday = today.advanced(days: 1 - today.weekday)
    return LedgerZone.shanghai.moment(
      monday.advanced(days: -7), .midnight)..<LedgerZone.shanghai.moment(monday, .midnight)
  }

  /// What was done of a unit and measure in these items.
  func done(_ unit: String, _ measures: (String) -> Bool = { _ in true }, in items: [Item]) -> Int {
    let quantities = items.flatMap(\.quantities).filter { $0.unit == unit && measures($0.measure) }
    return Int(quantities.reduce(Decimal2(0)) { $0 + ($1.done ?? Decimal2(0)) }.hundredths / 100)
  }
}
