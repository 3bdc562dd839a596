/// The hours in which a ledger's people work on a working day: a setting, 08:00-12:00 and 14:00-18:00 at first.
public struct WorkSlots: Sendable, Hashable {
  /// One stretch of work, from its start up to, not including, its end.
  public struct Slot: Sendable, Hashable {
    /// When the work begins.
    public let start: TimeOfDay
    /// When the work ends, later than `start`.
    public let end: TimeOfDay

    /// A stretch of work; nothing when it does not end after it starts.
    public init?(_ start: TimeOfDay, _ end: TimeOfDay) {
      guard start < end else { return nil }
      self.start = start
      self.end = end
    }

    var length: Int { end.milliseconds - start.milliseconds }
  }

  /// The stretches in their order; never empty, none overlaps another.
  public let slots: [Slot]
  /// Milliseconds of work in a day: what one workDay stands for.
  public let dayLength: Int

  /// These stretches; nothing when there is none, when they overlap or are not in their order.
  public init?(_ slots: [Slot]) {
    guard !slots.isEmpty, zip(slots, slots.dropFirst()).allSatisfy({ $0.end <= $1.start }) else { return nil }
    self.slots = slots
    dayLength = slots.reduce(0) { $0 + $1.length }
  }

  /// 08:00-12:00 and 14:00-18:00.
  public static let standard = WorkSlots(text: "08:00-12:00,14:00-18:00")!

  /// Reads `08:00-12:00,14:00-18:00`: the form in settings; nothing for any other text.
  public init?(text: String) {
    var slots: [Slot] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
        TimeOfDay(text: String($0))
      }
      guard ends.count == 2, let start = ends[0], let end = ends[1], let slot = Slot(start, end) else {
        return nil
      }
      slots.append(slot)
    }
    self.init(slots)
  }

  /// `08:00-12:00,14:00-18:00`.
  public var text: String { slots.map { "\($0.start.text)-\($0.end.text)" }.joined(separator: ",") }

  /// Milliseconds of work between 00:00 and that time of a working day.
  func worked(until time: TimeOfDay) -> Int {
    var worked = 0
    for slot in slots where slot.start < time {
      worked += min(time, slot.end).milliseconds - slot.start.milliseconds
    }
    return worked
  }

  /// The earliest time by which so much of a working day is worked; `worked` is from 1 to `dayLength`.
  func time(afterWorking worked: Int) -> TimeOfDay {
    var left = worked
    for slot in slots {
      if left <= slot.length { return TimeOfDay(unchecked: slot.start.milliseconds + left) }
      left -= slot.length
    }
    return slots[slots.count - 1].end
  }

  /// The first time at or after `time` at which there is work; nothing when the working day is over.
  func firstWork(from time: TimeOfDay) -> TimeOfDay? {
    slots.first { time < $0.end }.map { max($0.start, time) }
  }
}
