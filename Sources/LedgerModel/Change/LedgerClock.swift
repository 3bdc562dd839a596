import Synchronization

/// A ledger's clock before it is asked for: what it follows from. To lay out the calendars of all years takes longer
/// than many a question that needs no clock.
final class LedgerClock: Sendable {
  private let zone: LedgerZone
  private let slots: WorkSlots
  private let own: [CalendarYear]
  private let made = AtomicLazyReference<Box>()

  /// The clock of a zone, the hours of working days, and the ledger's own holiday years beside those that come with the
  /// program.
  init(zone: LedgerZone = .shanghai, slots: WorkSlots = .standard, own: [CalendarYear] = []) {
    (self.zone, self.slots, self.own) = (zone, slots, own)
  }

  /// The clock, made once, whichever thread asks first.
  var clock: WorkClock {
    if let box = made.load() { return box.clock }
    let builtIn = BuiltInCalendar.calendar
    let calendar = own.isEmpty ? builtIn : builtIn.adding(own)
    return made.storeIfNil(Box(WorkClock(zone: zone, slots: slots, calendar: calendar))).clock
  }

  private final class Box: Sendable {
    let clock: WorkClock

    init(_ clock: WorkClock) { self.clock = clock }
  }
}
