/// The figures that the minutes take from the agenda: kept with the meeting when its papers are issued, so that
/// they never change.
public struct AgendaCounts: Sendable, Hashable {
  /// Red lamps when the meeting was opened: overdue, and neither paused nor handed in.
  public var red = 0
  /// Of them, those that were discussed or decided on.
  public var discussed = 0
  /// What was to be done before the next meeting when this one was opened, the red lamps among it.
  public var work = 0
  /// Of that, at key sites.
  public var atKeySites = 0
  /// Who was not called.
  public var notCalled = 0

  private static var parts: [(String, WritableKeyPath<AgendaCounts, Int>)] {
    [
      ("red", \.red), ("discussed", \.discussed), ("work", \.work), ("atKeySites", \.atKeySites),
      ("notCalled", \.notCalled),
    ]
  }

  init(json: JSONValue) {
    for (name, part) in Self.parts { self[keyPath: part] = Int(clamping: json[name]?.whole ?? 0) }
  }

  var json: JSONValue {
    .object(Self.parts.map { JSONMember($0.0, .integer(Int64(self[keyPath: $0.1]))) })
  }
}

extension Agenda {
  /// The agenda's figures for the minutes: as issued, else as they are.
  public var counts: AgendaCounts { meeting.counts ?? AgendaCounts(self) }
}

extension AgendaCounts {
  fileprivate init(_ agenda: Agenda) {
    let meeting = agenda.meeting
    let (redThen, workThen) = (agenda.red.filter { !$0.isNew }, agenda.work.filter { !$0.isNew })
    red = redThen.count
    discussed = redThen.count { meeting.hasDiscussed($0) }
    work = workThen.count
    atKeySites = workThen.count(where: \.isAtKeySite)
    notCalled = agenda.people.count { meeting.attendance[$0] == nil }
  }
}
