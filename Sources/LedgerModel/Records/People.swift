/// A record that stands behind the items: people, grids, sites, units, settings and the like.
///
/// Its fields are set by path, as an item's are: `name`, or `workers/ID` for an element of a list.
public protocol LedgerRecord: Sendable, Hashable {
  /// Which kind it is.
  static var kind: RecordKind { get }
  /// Its identifier.
  var id: RecordID { get }
  /// The name, as people say it.
  var name: String { get }
  /// A record of which nothing is known yet.
  init(id: RecordID)
  /// The fields that are set, by path, in their order.
  var fields: [JSONMember] { get }
  /// Sets what stands at a path, `null` to unset; false when this version cannot read it.
  mutating func set(_ path: String, _ value: JSONValue) -> Bool
  /// What a newer version wrote, by path: kept as it is.
  var unknown: [JSONMember] { get set }
}

/// A person of the office (人员).
public struct Person: LedgerRecord {
  /// Which kind of record this is.
  public static let kind = RecordKind.person
  /// The identifier, which never changes.
  public let id: RecordID
  /// The name, as people say it.
  public var name = ""
  /// What the person may do.
  public var role = Role.viewer
  /// The Unix login that acts as this person.
  public var login: String?
  /// The unit the person belongs to.
  public var unit: RecordID?
  /// The phone number; hidden on a projected screen.
  public var phone = ""
  /// Whether the person still works here; who left keeps their name on what they did.
  public var active = true
  /// Whether a worker may check others' items (核查).
  public var mayCheck = false
  /// When the making of the record was undone; the name is free again.
  public var hiddenAt: Timestamp?
  /// What a newer version wrote, by path.
  public var unknown: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The fields that are set, by path.
  public var fields: [JSONMember] {
    [
      JSONMember("name", .filled(name)), JSONMember("role", .string(role.rawValue)),
      JSONMember("login", .text(login)), JSONMember("unit", .id(unit)), JSONMember("phone", .filled(phone)),
      JSONMember("active", active ? .null : .bool(false)), JSONMember("mayCheck", .flag(mayCheck)),
      JSONMember("hiddenAt", .moment(hiddenAt)),
    ]
  }

  /// Sets what stands at a path; false when this version cannot read it.
  public mutating func set(_ path: String, _ value: JSONValue) -> Bool {
    switch path {
    case "name": name = value.text ?? ""
    case "role":
      guard let role = value.text.flatMap(Role.init) else { return false }
      self.role = role
    case "login": login = value.text
    case "unit": unit = value.asID
    case "phone": phone = value.text ?? ""
    case "active": active = value.truth ?? true
    case "mayCheck": mayCheck = value.truth ?? false
    case "hiddenAt": hiddenAt = value.asMoment
    default: return false
    }
    return true
  }

  /// Whether this person may pass or send back others' items: clerk upward, or a worker with the right.
  public var isChecker: Bool { active && (role >= .clerk || (role == .worker && mayCheck)) }
}

/// A grid (网格): a part of the neighbourhood with its workers, the first of whom new items go to.
public struct Grid: LedgerRecord {
  /// Which kind of record this is.
  public static let kind = RecordKind.grid
  /// The identifier, which never changes.
  public let id: RecordID
  /// The name, as people say it.
  public var name = ""
  /// The grid workers, the first of whom new items go to.
  public private(set) var workers: [RecordID] = []
  /// The workers in the order of their coming, and the places from 1 that some were given: who was given none
  /// comes behind.
  private var coming: [RecordID] = []
  private var places: [RecordID: Int] = [:]
  /// Whether it is no longer used; its name stays on what it was used for.
  public var retired = false
  /// When the making of the record was undone; the name is free again.
  public var hiddenAt: Timestamp?
  /// What a newer version wrote, by path.
  public var unknown: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The fields that are set, by path.
  public var fields: [JSONMember] {
    [
      JSONMember("name", .filled(name)), JSONMember("retired", .flag(retired)),
      JSONMember("hiddenAt", .moment(hiddenAt)),
    ] + coming.map { JSONMember("workers/\($0)", places[$0].map { .integer(Int64($0)) } ?? .bool(true)) }
  }

  /// Sets what stands at a path; false when this version cannot read it.
  public mutating func set(_ path: String, _ value: JSONValue) -> Bool {
    if path == "name" {
      name = value.text ?? ""
    } else if path == "retired" {
      retired = value.truth ?? false
    } else if path == "hiddenAt" {
      hiddenAt = value.asMoment
    } else if path.hasPrefix("workers/") {
      return setWorker(RecordID(String(path.dropFirst(8))), value)
    } else {
      return false
    }
    return true
  }
}

extension Grid {
  /// Puts a worker at a place, with `true` behind the others, or with `null` out.
  private mutating func setWorker(_ worker: RecordID, _ value: JSONValue) -> Bool {
    let place = value.whole.flatMap { Int(exactly: $0) }
    guard value.isNull || value.truth != nil || place != nil else { return false }
    places[worker] = place
    let isIn = place != nil || value.truth == true
    if isIn, !coming.contains(worker) { coming.append(worker) }
    if !isIn { coming.removeAll { $0 == worker } }
    let ordered = coming.enumerated().map { (place: places[$1] ?? .max, come: $0, worker: $1) }
    workers = ordered.sorted { ($0.place, $0.come) < ($1.place, $1.come) }.map(\.worker)
    return true
  }

  /// What puts these people, and nobody else, into the grid in this order.
  public func members(ordering wanted: [RecordID]) -> [JSONMember] {
    Grid.members(ordering: wanted, insteadOf: workers)
  }

  /// What puts these people into a grid in this order, and takes out who was there before; others stay.
  public static func members(ordering wanted: [RecordID], insteadOf before: [RecordID]) -> [JSONMember] {
    before.filter { !wanted.contains($0) }.map { JSONMember("workers/\($0)", .null) }
      + wanted.enumerated().map { JSONMember("workers/\($1)", .integer(Int64($0 + 1))) }
  }
}

/// A site (点位): an estate, a building of it, a street; key sites come first in every list.
public struct Site: LedgerRecord {
  /// Which kind of record this is.
  public static let kind = RecordKind.site
  /// The identifier, which never changes.
  public let id: RecordID
  /// The name, as people say it.
  public var name = ""
  /// The site it is part of: a building's estate.
  public var parent: RecordID?
  /// The grid (网格); at first that of the site.
  public var grid: RecordID?
  /// What kind of place it is.
  public var siteKind: SiteKind?
  /// Whether it is a key site (重点点位).
  public var isKey = false
  /// Whether it is no longer used; its name stays on what it was used for.
  public var retired = false
  /// When the making of the record was undone; the name is free again.
  public var hiddenAt: Timestamp?
  /// What a newer version wrote, by path.
  public var unknown: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The fields that are set, by path.
  public var fields: [JSONMember] {
    [
      JSONMember("name", .filled(name)), JSONMember("parent", .id(parent)), JSONMember("grid", .id(grid)),
      JSONMember("kind", .text(siteKind?.rawValue)), JSONMember("key", .flag(isKey)),
      JSONMember("retired", .flag(retired)), JSONMember("hiddenAt", .moment(hiddenAt)),
    ]
  }

  /// Sets what stands at a path; false when this version cannot read it.
  public mutating func set(_ path: String, _ value: JSONValue) -> Bool {
    switch path {
    case "name": name = value.text ?? ""
    case "parent": parent = value.asID
    case "grid": grid = value.asID
    case "kind": return value.read(&siteKind)
    case "key": isKey = value.truth ?? false
    case "retired": retired = value.truth ?? false
    case "hiddenAt": hiddenAt = value.asMoment
    default: return false
    }
    return true
  }
}

/// A responsible unit (责任单位): a department, a property firm.
public struct Unit: LedgerRecord {
  /// Which kind of record this is.
  public static let kind = RecordKind.unit
  /// The identifier, which never changes.
  public let id: RecordID
  /// The name, as people say it.
  public var name = ""
  /// Whether it is no longer used; its name stays on what it was used for.
  public var retired = false
  /// When the making of the record was undone; the name is free again.
  public var hiddenAt: Timestamp?
  /// What a newer version wrote, by path.
  public var unknown: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The fields that are set, by path.
  public var fields: [JSONMember] {
    [
      JSONMember("name", .filled(name)), JSONMember("retired", .flag(retired)),
      JSONMember("hiddenAt", .moment(hiddenAt)),
    ]
  }

  /// Sets what stands at a path; false when this version cannot read it.
  public mutating func set(_ path: String, _ value: JSONValue) -> Bool {
    switch path {
    case "name": name = value.text ?? ""
    case "retired": retired = value.truth ?? false
    case "hiddenAt": hiddenAt = value.asMoment
    default: return false
    }
    return true
  }
}
