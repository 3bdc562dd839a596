extension RecordSpec {
  static let inspection = RecordSpec(
    "inspections", prefix: "ip", from: .clerk, fields: Inspection.Field.all, naming: .shared,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
  static let standard = RecordSpec(
    "standards", prefix: "sd", from: .admin, fields: Standard.Field.all, naming: .shared,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// Inspections (测评检查): who comes, when, to which sites, and what was seen there.
public enum Inspection {
  /// From how many days before an inspection on its countdown is shown.
  public static let countdown = 60

  /// The fields of an inspection.
  public enum Field: String, DeclaredField {
    case name, level, kind, from, to, window, scoreRate, pointsLost, looked, cycle, sites, result, seen
    case retired, hiddenAt

    /// Inspections.
    public static let record = RecordKind.inspection

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .level: RecordFieldSpec(.word(.inspectionLevel), [.edit, .list])
      case .kind: RecordFieldSpec(.word(.inspectionKind), [.edit, .list])
      case .from: RecordFieldSpec(.day, [.edit, .list, .distinguishes])
      case .to: RecordFieldSpec(.day, [.edit, .list])
      case .window: RecordFieldSpec(.text(limit: 100), .all)
      case .scoreRate, .pointsLost, .looked: RecordFieldSpec(.told(.figure), .list)
      case .cycle: RecordFieldSpec(.link(.cycle), [.edit, .list])
      case .sites: RecordFieldSpec(.links(.site), [.edit, .list])
      case .result: RecordFieldSpec(.text(limit: 5000), .all)
      case .seen: RecordFieldSpec(.elements, [])
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}

/// Who inspects (国测 省测 市测 区查 自测).
public enum InspectionLevel: String, Sendable, Hashable, CaseIterable {
  case national, provincial, city, county, own
}

/// How it is inspected (明察 暗访 模拟测评 自查).
public enum InspectionKind: String, Sendable, Hashable, CaseIterable {
  case open, covert, mock, selfCheck = "self"
}

/// Standards (测评标准): what is looked at on a kind of site, with its points.
public enum Standard {
  /// The fields of a standard.
  public enum Field: String, DeclaredField {
    case name, code, siteKind, points, category, indicator, retired, hiddenAt

    /// Standards.
    public static let record = RecordKind.standard

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 500), .all)
      case .code: RecordFieldSpec(.text(limit: 40), [.edit, .list, .search, .distinguishes])
      case .siteKind: RecordFieldSpec(.word(.siteKind), [.edit, .list, .distinguishes])
      case .points: RecordFieldSpec(.figure(upTo: 10_000), [.edit, .list])
      case .category: RecordFieldSpec(.text(limit: 20), [.edit, .list])
      case .indicator: RecordFieldSpec(.link(.indicator), [.edit, .list])
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}
