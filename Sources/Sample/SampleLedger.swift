import LedgerModel

/// The sample: a community's last eight weeks, told from Data/sample/story.json as if it had all been done here.
///
/// Every event is planned by the rules of the field at its own moment, so that the sample has nothing that a real
/// ledger could not have. The story is shifted by whole weeks: its last full week is the one before the opening,
/// and what would lie in the future is left out.
public struct SampleLedger: Sendable {
  /// The changes in their order, as the journal of a new ledger says them.
  public private(set) var changes: [Change] = []
  /// The state that they come to.
  public private(set) var ledger = Ledger()
  /// The items by the keys of the story.
  private(set) var items: [String: RecordID] = [:]

  private let story: SampleStory
  let calendar: SampleCalendar
  private let replica: Int
  private let firstSequence: Int
  /// The day whose resumptions are recorded.
  private var resumedOn: CivilDate

  /// The changes of a sample that is opened at `now`, with identifiers that count up: the same for the same moment.
  ///
  /// Their versions name the first replica of the ledger and the lines from `firstSequence` on. Throws when the
  /// story itself is wrong, which the tests rule out.
  public static func changes(openedAt now: Timestamp) throws(SampleFault) -> [Change] {
    var ids = IDSource.counting()
    return try SampleLedger(openedAt: now, ids: &ids).changes
  }

  /// The sample as it is opened at `now`.
  public init(
    openedAt now: Timestamp, ids: inout IDSource, firstSequence: Int = 1
  ) throws(SampleFault) {
    try self.init(telling: try SampleStory.builtIn(), openedAt: now, ids: &ids, firstSequence: firstSequence)
  }

  init(
    telling story: SampleStory, openedAt now: Timestamp, ids: inout IDSource, firstSequence: Int = 1
  ) throws(SampleFault) {
    self.story = story
    calendar = SampleCalendar(openedAt: now, zone: .shanghai)
    replica = ledger.replica(named: "sample-1")
    self.firstSequence = firstSequence
    resumedOn = calendar.day(week: -9, weekday: 1)
    try setUp(&ids)
    let happened = story.events.enumerated()
      .map { (at: $0.element.at.timestamp(in: calendar), place: $0.offset, event: $0.element) }
      .filter { $0.at <= now }
      .sorted { ($0.at, $0.place) < ($1.at, $1.place) }
    for (moment, _, event) in happened { try play(event, at: moment, &ids) }
  }

  /// The office before the story begins: who works there, and where.
  private mutating func setUp(_ ids: inout IDSource) throws(SampleFault) {
    guard let admin = story.people.first(where: { $0.fields.contains(JSONMember("role", .string("admin"))) })
    else { throw .malformed("story/people") }
    let settings = Intent.put(
      RecordKey(.settings, Settings.theID),
      [JSONMember("name", .string(story.name)), JSONMember("practice", .bool(true))])
    // Whoever makes a ledger is its admin; the unit comes with the units.
    let first = Intent.put(admin.key, admin.fields.filter { $0.name != "unit" })
    let parts: [Intent] = [
      .together([first, settings]), .together(story.units.map(\.intent)),
      .together(story.people.map(\.intent)),
      .together(story.grids.map(\.intent)), .together(story.sites.map(\.intent)),
    ]
    let start = calendar.zone.moment(calendar.day(week: -9, weekday: 1), TimeOfDay(unchecked: 9 * 3_600_000))
    for (place, intent) in parts.enumerated() {
      let moment = start.advanced(milliseconds: Int64(place) * 60_000)
      try carryOut(intent, by: admin.key.id, at: moment, ("story", "setUp"), &ids)
    }
  }

  private mutating func play(
    _ event: SampleEvent, at moment: Timestamp, _ ids: inout IDSource
  ) throws(SampleFault) {
    recordResumptions(at: moment)
    if event.verb == "meeting" { return try hold(event, at: moment, &ids) }
    let place = (event.item ?? "events", "\(event.members.place) \(event.verb)")
    let count = ledger.items.count
    try carryOut(try intent(of: event, at: moment), by: event.by, at: moment, place, &ids)
    if event.verb == "add", let key = event.item, ledger.items.count > count {
      items[key] = changes.last?.records.first { $0.key.kind == .item }?.key.id
    }
  }

  private func intent(of event: SampleEvent, at moment: Timestamp) throws(SampleFault) -> Intent {
    guard let key = event.item else { return try officeIntent(of: event) }
    if event.verb == "add", let told = story.items[key] {
      return .add(try told.newItem(at: moment, in: calendar, known: items))
    }
    guard let id = items[key], let item = ledger.items[id],
      let action = try event.action(on: item, at: moment, in: calendar, known: items)
    else { throw event.members.malformed("do") }
    return .act(action, on: [id])
  }

  private func officeIntent(of event: SampleEvent) throws(SampleFault) -> Intent {
    let members = event.members
    switch event.verb {
    case "handOverAll":
      return .handOverAll(
        from: RecordID(try members.required("from")), to: RecordID(try members.required("to")),
        reason: try members.required("text"))
    case "put" where members["records"] != nil:
      var puts: [Intent] = []
      for value in try members.list("records") {
        let record = try SampleMembers(value, at: members.place, names: ["kind", "id", "fields"])
        guard let kind: RecordKind = try record.word("kind"), case .object(let fields)? = record["fields"]
        else { throw record.malformed("fields") }
        puts.append(.put(RecordKey(kind, RecordID(try record.required("id"))), try dated(fields, of: event)))
      }
      return .together(puts)
    case "put":
      guard let kind: RecordKind = try members.word("kind"), case .object(let fields)? = members["fields"]
      else {
        throw members.malformed("fields")
      }
      return .put(RecordKey(kind, RecordID(try members.required("id"))), fields)
    default: throw members.malformed("do")
    }
  }

  /// Days of fields that lie in the story are told as its dates, behind an `@`: `@-2 wed`.
  private func dated(_ fields: [JSONMember], of event: SampleEvent) throws(SampleFault) -> [JSONMember] {
    var dated = fields
    for (place, field) in fields.enumerated() {
      guard let text = field.value.text, text.hasPrefix("@") else { continue }
      guard let date = SampleDate(String(text.dropFirst())) else { throw event.members.malformed(field.name) }
      let moment = date.timestamp(event: event.at.timestamp(in: calendar), due: nil, in: calendar)
      dated[place].value = .string(calendar.zone.date(moment).text)
    }
    return dated
  }

  /// Plans an intent of a person at its moment and applies what it comes to; `meeting` is the one that is on.
  mutating func carryOut(
    _ intent: Intent, by person: RecordID, at moment: Timestamp, _ place: (item: String, event: String),
    _ ids: inout IDSource, in meeting: RecordID? = nil
  ) throws(SampleFault) {
    let login = ledger.people[person]?.login ?? "taizhang"
    let channel: Channel = meeting == nil ? .screen : .meeting
    let actor = Actor(person: person, login: login, channel: channel, meeting: meeting)
    let draft: Draft
    do throws(Refusal) {
      draft = try ledger.plan(intent, as: actor, at: moment, ids: &ids)
    } catch {
      throw .refused(item: place.item, event: place.event, error)
    }
    append(draft, id: ids.next("z"), at: moment, by: person, login: login, channel, meeting)
  }

  /// What the first writer of a day does first: suspensions whose day has come are recorded as ended.
  private mutating func recordResumptions(at moment: Timestamp) {
    let day = calendar.zone.date(moment)
    guard day > resumedOn else { return }
    resumedOn = day
    for (id, draft) in ledger.dueResumptions(at: moment) {
      append(draft, id: id, at: moment, by: nil, login: "taizhang", .program)
    }
  }

  private mutating func append(
    _ draft: Draft, id: RecordID, at moment: Timestamp, by person: RecordID?, login: String,
    _ channel: Channel, _ meeting: RecordID? = nil
  ) {
    guard !draft.records.isEmpty else { return }
    let change = Change(
      id: id, verb: draft.verb, at: moment, hybrid: ledger.hybrid.next(wall: moment), by: person,
      login: login,
      channel: channel, meeting: meeting, records: draft.records)
    ledger.apply(change, version: Version(replica: replica, sequence: firstSequence + changes.count))
    changes.append(change)
  }
}

extension SampleRecord {
  fileprivate var intent: Intent { .put(key, fields) }
}
