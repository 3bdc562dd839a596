extension RecordSpec {
  static let honour = RecordSpec(
    "honours", prefix: "h", from: .clerk, fields: Honour.Field.all, naming: .shared,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// Honours (荣誉): what the office, a site of it or the city was awarded. One of a name comes again with every cycle, told
/// apart by its day.
public enum Honour {
  /// The fields of an honour.
  public enum Field: String, DeclaredField {
    case name, level, date, document, awardedBy, site, retired, hiddenAt

    /// Honours.
    public static let record = RecordKind.honour

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .level: RecordFieldSpec(.word(.honourLevel), [.edit, .list])
      case .date: RecordFieldSpec(.pastDay, [.edit, .list, .distinguishes])
      case .document: RecordFieldSpec(.text(limit: 100), .all)
      case .awardedBy: RecordFieldSpec(.text(limit: 200), .all)
      case .site: RecordFieldSpec(.link(.site), [.edit, .list])
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}

/// Whose honour it is: the level of who awards it.
public enum HonourLevel: String, Sendable, Hashable, CaseIterable {
  case national, provincial, city, county, street
}
