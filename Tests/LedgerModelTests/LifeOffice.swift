import LedgerModel

/// A small office in a ledger of its own, driven by intents: the clock and the identifiers are the test's.
///
/// Every change goes through the journal's text and back before it is applied, as on a disk.
struct LifeOffice {
  var ledger = Ledger()
  var ids = IDSource.counting()
  var now: Timestamp
  var changes: [Change] = []
  /// The receipts' warnings of the latest change.
  var warnings: [Warning] = []

  static let zone = LedgerZone.shanghai

  /// A moment of 2026 in the ledger's zone.
  static func at(_ month: Int, _ day: Int, _ hour: Int = 9, _ minute: Int = 0) -> Timestamp {
    zone.moment(
      CivilDate(year: 2026, month: month, day: day)!, TimeOfDay(hour: hour, minute: minute)!)
  }

  /// Monday 2026-11-23, 09:00, with everybody at work.
  init() throws(Refusal) {
    now = LifeOffice.at(11, 23)
    try run(.put(RecordKey(.settings, "ledger"), [JSONMember("name", .string("佳美社区"))]), by: nil)
    try person("admin", "admin")
    try person("viewer", "viewer")
    for name in ["owner", "helper", "finder", "worker"] { try person(name, "worker") }
    try person("checker", "worker", [JSONMember("mayCheck", .bool(true))])
    try person("clerk", "clerk")
    try person("lead", "lead")
    try put(.unit, "u1", ["name": .string("物业公司")])
    try put(.grid, "g1", ["name": .string("第1网格"), "workers/owner": .bool(true)])
    try put(.grid, "g2", ["name": .string("第2网格"), "workers/worker": .bool(true)])
    try put(.site, "s1", ["name": .string("佳美二区"), "grid": .string("g1")])
    try put(.site, "s2", ["name": .string("佳美二区3栋"), "parent": .string("s1")])
    try put(.site, "s3", ["name": .string("和平里"), "grid": .string("g2")])
  }

  private mutating func person(_ name: String, _ role: String, _ more: [JSONMember] = []) throws(Refusal) {
    let fields = [JSONMember("name", .string(name)), JSONMember("role", .string(role))] + more
    try run(.put(RecordKey(.person, RecordID(name)), fields), by: name == "admin" ? nil : "admin")
  }

  mutating func put(
    _ kind: RecordKind, _ id: RecordID, _ fields: KeyValuePairs<String, JSONValue>, by who: RecordID = "admin"
  ) throws(Refusal) {
    try run(.put(RecordKey(kind, id), fields.map { JSONMember($0.key, $0.value) }), by: who)
  }

  /// Who acts.
  func actor(_ person: RecordID?, for chair: RecordID? = nil, meeting: RecordID? = nil) -> Actor {
    Actor(
      person: chair ?? person, enteredBy: chair == nil ? nil : person, login: person?.text ?? "nobody",
      channel: meeting == nil ? .screen : .meeting, meeting: meeting)
  }

  /// Plans without writing.
  func draft(_ intent: Intent, by who: RecordID?) throws(Refusal) -> Draft {
    var ids = ids
    return try ledger.plan(intent, as: actor(who), at: now, ids: &ids)
  }

  /// Carries an intent out; the change, or nothing when it would change nothing.
  @discardableResult
  mutating func run(_ intent: Intent, by who: RecordID?) throws(Refusal) -> Change? {
    try run(intent, as: actor(who))
  }

  /// Carries an intent out as an actor.
  @discardableResult
  mutating func run(_ intent: Intent, as actor: Actor) throws(Refusal) -> Change? {
    let draft = try ledger.plan(intent, as: actor, at: now, ids: &ids)
    warnings = draft.warnings
    return write(draft, as: actor, id: ids.next("z"))
  }

  /// Writes a draft into the journal and reads it back.
  @discardableResult
  mutating func write(_ draft: Draft, as actor: Actor, id: RecordID) -> Change? {
    guard !draft.records.isEmpty else { return nil }
    let change = Change(
      id: id, verb: draft.verb, at: now, hybrid: ledger.hybrid.next(wall: now), by: actor.person,
      enteredBy: actor.enteredBy, login: actor.login, channel: actor.channel, meeting: actor.meeting,
      undoes: draft.undoes, redoes: draft.redoes, records: draft.records)
    let read = Self.throughText(change, &ledger)
    changes.append(read)
    let replica = ledger.replica(named: "test-1")
    ledger.apply(read, version: Version(replica: replica, sequence: changes.count))
    return read
  }

  /// The change as its journal line says it.
  static func throughText(_ change: Change, _ ledger: inout Ledger) -> Change {
    _ = ledger.replica(named: "test-1")
    var writer = JSONWriter()
    writer.beginObject()
    change.writeMembers(to: &writer, replicas: ledger.replicas)
    writer.endObject()
    var replicas = ledger.replicas
    guard let json = try? JSONValue(parsing: writer.bytes),
      let read = Change(
        json: json,
        replica: { name in
          replicas.firstIndex(of: name)
            ?? {
              replicas.append(name); return replicas.count - 1
            }()
        })
    else { preconditionFailure("the journal's text of \(change.verb) cannot be read") }
    return read
  }

  /// The one item of that place in the order of coming.
  func item(_ place: Int = 0) -> Item { ledger.items[place].item }

  /// The latest item.
  var latest: Item { ledger.items[ledger.items.count - 1].item }

  /// Adds an item: in the own grid's site, of a category of 3 workDays; its identifier.
  @discardableResult
  mutating func add(
    _ title: String = "楼道堆放杂物", by who: RecordID = "clerk", _ more: (inout NewItem) -> Void = { _ in }
  ) throws(Refusal) -> RecordID {
    var new = NewItem(title: title)
    new.site = "s2"
    new.category = "2101"
    more(&new)
    try run(.add(new), by: who)
    return latest.id
  }

  /// One action on one item.
  @discardableResult
  mutating func act(_ action: ItemAction, _ item: RecordID, by who: RecordID) throws(Refusal) -> Change? {
    try run(.act(action, on: [item]), by: who)
  }
}

/// The refusal of what a test does; nothing when it is done.
func refusal(_ body: () throws(Refusal) -> Void) -> Refusal? {
  do throws(Refusal) {
    try body()
    return nil
  } catch {
    return error
  }
}
