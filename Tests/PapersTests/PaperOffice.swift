import LedgerModel

/// A small office in a ledger of its own, driven by intents; the clock and the identifiers are the test's.
struct PaperOffice {
  var ledger = Ledger()
  var ids = IDSource.counting()
  var now: Timestamp
  private var sequence = 0

  /// A moment of 2026 in Shanghai.
  static func at(_ month: Int, _ day: Int, _ hour: Int = 9, _ minute: Int = 0) -> Timestamp {
    guard let date = CivilDate(year: 2026, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: minute)
    else { preconditionFailure("no such moment") }
    return LedgerZone.shanghai.moment(date, time)
  }

  /// An office of six with two grids and a property firm, on Monday 2026-11-02.
  init(name: String = "佳美社区整改台账") throws(Refusal) {
    now = Self.at(11, 2)
    try put(.settings, Settings.theID, ["name": .string(name)], by: nil)
    for (id, name, role) in [
      ("zhou", "周主任", "admin"), ("chen", "陈书记", "lead"), ("he", "何静", "clerk"), ("wang", "王磊", "worker"),
      ("li", "李秀兰", "worker"), ("sun", "孙红梅", "worker"),
    ] {
      let isFirst = id == "zhou"
      try put(
        .person, RecordID(id), ["name": .string(name), "role": .string(role)], by: isFirst ? nil : "zhou")
    }
    try put(.unit, "wuye", ["name": .string("佳美物业")])
    try put(.unit, "chengguan", ["name": .string("城管中队")])
    try put(.grid, "g1", ["name": .string("第一网格"), "workers/wang": .bool(true)])
    try put(.grid, "g2", ["name": .string("第二网格"), "workers/li": .bool(true)])
    try put(.site, "s1", ["name": .string("佳美二区"), "grid": .string("g1"), "key": .bool(true)])
    try put(.site, "s2", ["name": .string("佳美二区3栋"), "parent": .string("s1")])
    try put(.site, "s3", ["name": .string("和平里"), "grid": .string("g2")])
  }

  /// An office that goes on from a ledger.
  init(continuing ledger: Ledger, at now: Timestamp) throws(Refusal) {
    (self.ledger, self.now, ids) = (ledger, now, IDSource.counting(after: 1_000_000))
  }

  mutating func put(
    _ kind: RecordKind, _ id: RecordID, _ fields: KeyValuePairs<String, JSONValue>, by who: RecordID? = "zhou"
  ) throws(Refusal) {
    try run(.put(RecordKey(kind, id), fields.map { JSONMember($0.key, $0.value) }), by: who)
  }

  /// Carries out an intent; in a meeting with its mark.
  mutating func run(_ intent: Intent, by who: RecordID?, in meeting: RecordID? = nil) throws(Refusal) {
    let actor = Actor(
      person: who, login: "test", channel: meeting == nil ? .screen : .meeting, meeting: meeting)
    let draft = try ledger.plan(intent, as: actor, at: now, ids: &ids)
    guard !draft.records.isEmpty else { return }
    sequence += 1
    let change = Change(
      id: ids.next("z"), verb: draft.verb, at: now, hybrid: ledger.hybrid.next(wall: now), by: who,
      login: "test", channel: actor.channel, meeting: meeting, records: draft.records)
    let version = Version(replica: ledger.replica(named: "test-1"), sequence: sequence)
    ledger.apply(change, version: version)
    now = now.advanced(milliseconds: 1000)
  }

  mutating func act(
    _ action: ItemAction, _ item: RecordID, by who: RecordID, in meeting: RecordID? = nil
  ) throws(Refusal) {
    try run(.act(action, on: [item]), by: who, in: meeting)
  }

  /// Adds an item with a typed due date; its identifier.
  mutating func add(
    _ title: String, owner: RecordID?, due: Timestamp, _ more: (inout NewItem) -> Void = { _ in }
  ) throws(Refusal) -> RecordID {
    var new = NewItem(title: title)
    (new.owner, new.due, new.site, new.category) = (owner, due, owner == "li" ? "s3" : "s2", "2101")
    new.leadUnit = "wuye"
    more(&new)
    try run(.add(new), by: "he")
    return ledger.items[ledger.items.count - 1].item.id
  }

  /// Hands an item in and passes it.
  mutating func finish(_ item: RecordID) throws(Refusal) {
    let owner = ledger.items[item]?.owner ?? "he"
    try act(.submit(done: [:], allDone: true, text: "已清理"), item, by: owner)
    try act(.pass(note: "现场已看"), item, by: owner == "he" ? "chen" : "he")
  }

  /// Opens a meeting as the lead, with everybody's names called.
  mutating func openMeeting(_ month: Int, _ day: Int) throws(Refusal) -> Meeting {
    now = Self.at(month, day, 15)
    var opening = Meeting.Opening()
    (opening.room, opening.chair, opening.recorder) = ("二楼会议室", "chen", "he")
    let seat = MeetingSeat(person: "chen", session: "wall", at: now)
    try run(Meeting.start(opening, seat: seat, in: ledger), by: "chen")
    return meeting
  }

  /// The latest meeting.
  var meeting: Meeting {
    guard let meeting = ledger.meetings.last else { preconditionFailure("no meeting") }
    return meeting
  }
}
