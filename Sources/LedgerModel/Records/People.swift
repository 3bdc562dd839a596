/// A record that stands behind the items: people, grids, sites, units, settings and the like.
///
/// Its fields are set by path, as an item's are: `name`, or `workers/ID` for an element of a list.
public protocol LedgerRecord: Sendable, Hashable {
  /// Which kind it is.
  static var kind: RecordKind { get }
  /// Its identifier.
  var id: RecordID { get }
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
  public var workers: [RecordID] = []
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
    ] + workers.map { JSONMember("workers/\($0)", .bool(true)) }
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
      let worker = RecordID(String(path.dropFirst(8)))
      workers.removeAll { $0 == worker }
      if value.truth == true { workers.append(worker) }
    } else {
      return false
    }
    return true
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
