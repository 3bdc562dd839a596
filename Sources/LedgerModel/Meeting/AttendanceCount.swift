/// The roll call in figures: whoever belongs to the office and does not only sit in is expected, and is there, excused,
/// missing or not called yet.
public struct AttendanceCount: Sendable, Hashable {
  /// 实到: present.
  public var present = 0
  /// 请假: excused.
  public var excused = 0
  /// 缺席: absent.
  public var absent = 0
  /// 未点名: not called yet.
  public var notCalled = 0
  /// 列席: observers, and guests who are there.
  public var observers = 0

  /// Nobody.
  public init() {}

  /// 应到: all who are expected.
  public var expected: Int { present + excused + absent + notCalled }

  /// Counts one.
  mutating func add(_ attendance: Attendance?) {
    switch attendance {
    case .present: present += 1
    case .excused: excused += 1
    case .absent: absent += 1
    case .observer: observers += 1
    case nil: notCalled += 1
    }
  }
}

extension Meeting {
  /// The roll call of those who work here, of who was called and has left since, and of the guests. Who was not called
  /// is known as it was issued, whoever has come since.
  public func attendanceCount(of people: [RecordID]) -> AttendanceCount {
    var count = AttendanceCount()
    for attendance in attendance.values { count.add(attendance) }
    let notCalled = people.count { attendance[$0] == nil }
    count.notCalled = counts.map(\.notCalled) ?? (state == .issued ? 0 : notCalled)
    count.observers += guests.count { $0.attendance == .observer || $0.attendance == .present }
    return count
  }

  /// How somebody who leads or writes is away; nothing when they are not, or were not called.
  public func absence(of person: RecordID?) -> Attendance? {
    person.flatMap { attendance[$0] }.flatMap { $0 == .excused || $0 == .absent ? $0 : nil }
  }

  /// Whether something was decided on an item: a step in the meeting, or a decision about it.
  public func hasDecided(on item: AgendaItem) -> Bool {
    item.isDecided || decisions.contains { $0.item == item.id }
  }

  /// Whether an item was talked over, or something was decided on it: what minutes and adjourning count.
  public func hasDiscussed(_ item: AgendaItem) -> Bool {
    marks[item.id]?.mark == .discussed || hasDecided(on: item)
  }

  /// Whether a mark says something new of an item: what was talked over stays so, whatever is skipped later.
  public func takes(_ mark: AgendaMark, on item: RecordID) -> Bool {
    guard let stands = marks[item]?.mark else { return true }
    return stands == .skipped && mark == .discussed
  }

  /// Who leads or writes, as far as they were there: nobody who is excused or absent led a meeting.
  public func present(_ person: RecordID?) -> RecordID? { absence(of: person) == nil ? person : nil }

  /// Whether an item has been discussed or skipped, or something was decided on it.
  public func isSettled(_ item: AgendaItem) -> Bool { marks[item.id] != nil || hasDecided(on: item) }
}
