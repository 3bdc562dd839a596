/// What a ledger has settled for itself: one record, under the identifier `ledger`.
public struct Settings: LedgerRecord {
  /// Which kind of record this is.
  public static let kind = RecordKind.settings
  /// The identifier of the one settings record.
  public static let theID: RecordID = "ledger"

  /// The identifier, which never changes.
  public let id: RecordID
  /// The ledger's name, as shown above every screen and paper.
  public var name = ""
  /// The IANA name of the zone that decides what today is, whatever the server's.
  public var timeZone = "Asia/Shanghai"
  /// The hours in which people work on a working day.
  public var slots = WorkSlots.standard
  /// Whether somebody other than the owner has to check; off only for an office of one.
  public var secondPersonCheck = true
  /// Whether this ledger is practice: anybody may act as any person in it.
  public var practice = false
  /// The largest evidence file taken, in bytes.
  public var evidenceLimit = 20 << 20
  /// What a newer version wrote, by path.
  public var unknown: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The fields that are set, by path.
  public var fields: [JSONMember] {
    [
      JSONMember("name", .filled(name)), JSONMember("timeZone", .string(timeZone)),
      JSONMember("slots", .string(slots.text)),
      JSONMember("secondPersonCheck", secondPersonCheck ? .null : .bool(false)),
      JSONMember("practice", .flag(practice)), JSONMember("evidenceLimit", .integer(Int64(evidenceLimit))),
    ]
  }

  /// Sets what stands at a path; false when this version cannot read it.
  public mutating func set(_ path: String, _ value: JSONValue) -> Bool {
    switch path {
    case "name": name = value.text ?? ""
    case "timeZone": timeZone = value.text ?? "Asia/Shanghai"
    case "slots":
      guard let slots = value.text.flatMap(WorkSlots.init(text:)) else { return false }
      self.slots = slots
    case "secondPersonCheck": secondPersonCheck = value.truth ?? true
    case "practice": practice = value.truth ?? false
    case "evidenceLimit": evidenceLimit = Int(value.whole ?? 20 << 20)
    default: return false
    }
    return true
  }
}

/// A record that this version keeps without interpreting it: a category's change, a holiday year, a meeting.
public struct PlainRecord: Sendable, Hashable {
  /// The identifier, which never changes.
  public let id: RecordID
  /// Everything that is set, by path, in the order in which it was first set.
  public var fields: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// What stands at a path; `null` when nothing does.
  public subscript(path: String) -> JSONValue {
    get { fields.first { $0.name == path }?.value ?? .null }
    set {
      let place = fields.firstIndex { $0.name == path }
      switch (place, newValue.isNull) {
      case (let place?, true): fields.remove(at: place)
      case (let place?, false): fields[place].value = newValue
      case (nil, false): fields.append(JSONMember(path, newValue))
      case (nil, true): break
      }
    }
  }
}
