import LedgerModel

/// The story that the sample ledger is built from: Data/sample/story.json, with its times as written there.
struct SampleStory: Sendable {
  /// The ledger's name.
  let name: String
  /// What stands behind the items, in the order in which it is put in, parts behind what they name.
  let units, people, grids, sites: [SampleRecord]
  /// What happens to the office and to the items, in the order of the file.
  let events: [SampleEvent]
  /// The items' own words, by key.
  let items: [String: SampleItem]

  /// The story that is compiled in; read once.
  static func builtIn() throws(SampleFault) -> SampleStory { try read.get() }

  private static let read: Result<SampleStory, SampleFault> = {
    let path = "sample/story.json"
    guard let bytes = ReferenceData.bytes(of: path), let value = try? JSONValue(parsing: bytes) else {
      return .failure(.malformed(path))
    }
    do throws(SampleFault) {
      return .success(try SampleStory(value))
    } catch {
      return .failure(error)
    }
  }()

  init(_ value: JSONValue) throws(SampleFault) {
    let members = try SampleMembers(
      value, at: "story", names: ["name", "units", "people", "grids", "sites", "events", "items"])
    name = try members.required("name")
    units = try SampleRecord.list(members, "units", .unit)
    people = try SampleRecord.list(members, "people", .person)
    grids = try SampleRecord.list(members, "grids", .grid)
    sites = try SampleRecord.list(members, "sites", .site)
    var events: [SampleEvent] = []
    for event in try members.list("events") { events.append(try SampleEvent(event, of: nil, events.count)) }
    var items: [String: SampleItem] = [:]
    for value in try members.list("items") {
      let item = try SampleItem(value)
      guard items.updateValue(item, forKey: item.key) == nil else { throw .malformed(item.key) }
      let own = try item.members.list("events")
      for (place, event) in own.enumerated() { events.append(try SampleEvent(event, of: item.key, place)) }
    }
    (self.events, self.items) = (events, items)
  }
}

/// A person, place or unit of the story, as fields of its record.
struct SampleRecord: Sendable {
  let key: RecordKey
  let fields: [JSONMember]

  static func list(
    _ members: SampleMembers, _ name: String, _ kind: RecordKind
  ) throws(SampleFault) -> [SampleRecord] {
    var records: [SampleRecord] = []
    for value in try members.list(name) {
      guard let id = value["id"]?.text, case .object(let fields) = value else {
        throw members.malformed(name)
      }
      records.append(SampleRecord(key: RecordKey(kind, RecordID(id)), fields: paths(of: fields)))
    }
    return records
  }

  /// Lists are written as lists of identifiers and set as one path each.
  private static func paths(of fields: [JSONMember]) -> [JSONMember] {
    fields.filter { $0.name != "id" }.flatMap { field in
      field.value.elements?.map { JSONMember("\(field.name)/\($0.text ?? "")", .bool(true)) } ?? [field]
    }
  }
}

/// One event of the story: who does what, when, to which item.
struct SampleEvent: Sendable {
  /// The item's key; nothing for what concerns the office.
  let item: String?
  let at: SampleMoment
  let by: RecordID
  /// What is done: `add`, the name of an action, `put`, `handOverAll` or `meeting`.
  let verb: String
  let members: SampleMembers

  private static let names: Set = [
    "records", "at", "by", "do", "text", "owner", "helpers", "due", "done", "category", "severity", "group",
    "reason",
    "until", "code", "to", "review", "replyDue", "level", "into", "date", "from", "kind", "id", "fields",
    "chair", "recorder", "room", "present", "excused", "observer", "absent", "verdicts", "experience",
    "plans",
    "decisions", "next",
  ]

  init(_ value: JSONValue, of item: String?, _ place: Int) throws(SampleFault) {
    members = try SampleMembers(value, at: "\(item ?? "events")/\(place)", names: SampleEvent.names)
    self.item = item
    by = RecordID(try members.required("by"))
    verb = try members.required("do")
    guard let at = SampleMoment(try members.required("at")) else { throw members.malformed("at") }
    self.at = at
  }
}
