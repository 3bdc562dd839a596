extension RecordSpec {
  static let person = RecordSpec(
    "people", prefix: "p", from: .lead, fields: Person.Field.all, naming: .asked,
    retiring: JSONMember("active", .bool(false)),
    uses: [.list, .edit])
}

/// A person of the office (人员).
public struct Person: LedgerRecord {
  /// The fields of a person.
  public enum Field: String, DeclaredField {
    case name, role, login, unit, phone, mayCheck, active, hiddenAt

    /// People.
    public static let record = RecordKind.person

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 100), .all)
      case .role: RecordFieldSpec(.word(.role), [.edit, .list], initially: Role.worker.rawValue)
      case .login: RecordFieldSpec(.text(limit: 32), .all)
      case .unit: RecordFieldSpec(.link(.unit), [.edit, .list])
      case .phone: RecordFieldSpec(.text(limit: 100), [.edit, .list, .personal])
      case .mayCheck: RecordFieldSpec(.flag(usually: false), [.edit, .list])
      case .active: RecordFieldSpec(.flag(usually: true), [.edit, .later])
      case .hiddenAt: .hiddenAt
      }
    }
  }

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

  /// What a field holds.
  public func value(of field: Field) -> JSONValue {
    switch field {
    case .name: .filled(name)
    case .role: .string(role.rawValue)
    case .login: .text(login)
    case .unit: .id(unit)
    case .phone: .filled(phone)
    case .mayCheck: .flag(mayCheck)
    case .active: active ? .null : .bool(false)
    case .hiddenAt: .moment(hiddenAt)
    }
  }

  /// Sets a field; false when this version cannot read the value.
  public mutating func set(_ field: Field, _ value: JSONValue) -> Bool {
    switch field {
    case .name: name = value.text ?? ""
    case .role:
      guard let role = value.text.flatMap(Role.init) else { return false }
      self.role = role
    case .login: login = value.text
    case .unit: unit = value.asID
    case .phone: phone = value.text ?? ""
    case .mayCheck: mayCheck = value.truth ?? false
    case .active: active = value.truth ?? true
    case .hiddenAt: hiddenAt = value.asMoment
    }
    return true
  }

  /// Whether this person may pass or send back others' items: clerk upward, or a worker with the right.
  public var isChecker: Bool { active && (role >= .clerk || (role == .worker && mayCheck)) }
}
