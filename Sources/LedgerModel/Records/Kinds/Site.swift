extension RecordSpec {
  static let site = RecordSpec(
    "sites", prefix: "s", from: .clerk, fields: Site.Field.all, naming: .unique,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// A site (点位): an estate, a building of it, a street; key sites come first in every list.
public struct Site: LedgerRecord {
  /// The fields of a site.
  public enum Field: String, DeclaredField {
    case name, parent, grid, kind, key, retired, hiddenAt

    /// Sites.
    public static let record = RecordKind.site

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .parent: RecordFieldSpec(.link(.site), [.edit, .list])
      case .grid: RecordFieldSpec(.link(.grid), [.edit, .list])
      case .kind: RecordFieldSpec(.word(.siteKind), [.edit, .list])
      case .key: RecordFieldSpec(.flag(usually: false), [.edit, .list])
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }

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

  /// What a field holds.
  public func value(of field: Field) -> JSONValue {
    switch field {
    case .name: .filled(name)
    case .parent: .id(parent)
    case .grid: .id(grid)
    case .kind: .text(siteKind?.rawValue)
    case .key: .flag(isKey)
    case .retired: .flag(retired)
    case .hiddenAt: .moment(hiddenAt)
    }
  }

  /// Sets a field; false when this version cannot read the value.
  public mutating func set(_ field: Field, _ value: JSONValue) -> Bool {
    switch field {
    case .name: name = value.text ?? ""
    case .parent: parent = value.asID
    case .grid: grid = value.asID
    case .kind: return value.read(&siteKind)
    case .key: isKey = value.truth ?? false
    case .retired: retired = value.truth ?? false
    case .hiddenAt: hiddenAt = value.asMoment
    }
    return true
  }
}
