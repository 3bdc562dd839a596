extension RecordSpec {
  static let cycle = RecordSpec(
    "cycles", prefix: "cy", from: .lead, fields: Cycle.Field.all, naming: .unique,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
  static let leadingGroup = RecordSpec(
    "leading-groups", prefix: "lg", from: .lead, fields: LeadingGroup.Field.all, naming: .shared,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// Cycles (创建周期): the years in which a city is scored, 2024-2026 全国文明城市. Indicators and pieces of the dossier belong to one.
public enum Cycle {
  /// The fields of a cycle.
  public enum Field: String, DeclaredField {
    case name, level, from, to, previous, closedOn, honour, retired, hiddenAt

    /// Cycles.
    public static let record = RecordKind.cycle

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .level: RecordFieldSpec(.word(.cycleLevel), [.edit, .list])
      case .from: RecordFieldSpec(.day, [.edit, .list])
      case .to: RecordFieldSpec(.day, [.edit, .list])
      case .previous: RecordFieldSpec(.link(.cycle), [.edit, .list])
      case .closedOn: RecordFieldSpec(.pastDay, [.list])
      case .honour: RecordFieldSpec(.link(.honour), [.list])
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}

/// By whom a city is scored in a cycle.
public enum CycleLevel: String, Sendable, Hashable, CaseIterable {
  case national, provincial, city, county
}

/// Leading groups (领导小组): who leads a cycle, with the office that does the daily work.
public enum LeadingGroup {
  /// The fields of a leading group.
  public enum Field: String, DeclaredField {
    case name, date, document, cycle, chairs, deputies, members, leaders, heads, office, retired, hiddenAt

    /// Leading groups.
    public static let record = RecordKind.leadingGroup

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .date: RecordFieldSpec(.pastDay, [.edit, .list, .distinguishes])
      case .document: RecordFieldSpec(.text(limit: 100), .all)
      case .cycle: RecordFieldSpec(.link(.cycle), [.edit, .list])
      case .chairs, .deputies, .members, .leaders, .heads:
        RecordFieldSpec(.links(.person), [.edit, .list])
      case .office: RecordFieldSpec(.link(.unit), [.edit, .list])
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}
