extension RecordSpec {
  static let unit = RecordSpec(
    "units", prefix: "u", from: .clerk, fields: Unit.Field.all, naming: .unique,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// A responsible unit (责任单位): a department, a property firm.
public struct Unit: LedgerRecord {
  /// The fields of a unit.
  public enum Field: String, DeclaredField {
    case name, retired, hiddenAt

    /// Units.
    public static let record = RecordKind.unit

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }

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

  /// What a field holds.
  public func value(of field: Field) -> JSONValue {
    switch field {
    case .name: .filled(name)
    case .retired: .flag(retired)
    case .hiddenAt: .moment(hiddenAt)
    }
  }

  /// Sets a field; false when this version cannot read the value.
  public mutating func set(_ field: Field, _ value: JSONValue) -> Bool {
    switch field {
    case .name: name = value.text ?? ""
    case .retired: retired = value.truth ?? false
    case .hiddenAt: hiddenAt = value.asMoment
    }
    return true
  }
}
