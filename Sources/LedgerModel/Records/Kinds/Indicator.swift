extension RecordSpec {
  static let indicator = RecordSpec(
    "indicators", prefix: "in", from: .clerk, fields: Indicator.Field.all, naming: .shared,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
  static let reading = RecordSpec(
    "readings", prefix: "rd", from: .clerk, fields: Reading.Field.all, naming: .shared,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// Indicators (测评指标): what a city is scored by, a line of the distribution of tasks each, perhaps under a task.
public enum Indicator {
  /// The fields of an indicator.
  public enum Field: String, DeclaredField {
    case name, code, standing, reading, direction, target, unit, environment, owner, due, leadUnit
    case supportingUnits, leader, chapter, standard, kind, methods, points, cycle, parent, judgement, reason
    case retired, hiddenAt

    /// Indicators.
    public static let record = RecordKind.indicator

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 500), .all)
      case .code: RecordFieldSpec(.text(limit: 40), [.edit, .list, .search, .distinguishes])
      case .standing: RecordFieldSpec(.told(.word(.indicatorStanding)), .list)
      case .reading: RecordFieldSpec(.told(.figure), .list)
      case .cycle: RecordFieldSpec(.link(.cycle), [.edit, .list])
      case .environment: RecordFieldSpec(.word(.environment), [.edit, .list])
      case .chapter: RecordFieldSpec(.text(limit: 200), .all)
      case .standard: RecordFieldSpec(.text(limit: 5000), .all)
      case .kind: RecordFieldSpec(.word(.indicatorKind), [.edit, .list])
      case .methods: RecordFieldSpec(.words(.method), [.edit, .list])
      case .points: RecordFieldSpec(.figure(upTo: 10_000), [.edit, .list])
      case .direction: RecordFieldSpec(.word(.direction), [.edit, .list])
      case .target: RecordFieldSpec(.figure(upTo: 1_000_000_000), [.edit, .list])
      case .unit: RecordFieldSpec(.text(limit: 20), [.edit, .list])
      case .leadUnit: RecordFieldSpec(.link(.unit), [.edit, .list])
      case .supportingUnits: RecordFieldSpec(.links(.unit), [.edit, .list])
      case .leader, .owner: RecordFieldSpec(.link(.person), [.edit, .list])
      case .due: RecordFieldSpec(.day, [.edit, .list])
      case .parent: RecordFieldSpec(.link(.indicator), [.edit, .list])
      case .judgement: RecordFieldSpec(.word(.judgement), [.edit, .list])
      case .reason: RecordFieldSpec(.text(limit: 2000), .all)
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}

/// The six environments (六大环境) of the national standard.
public enum Environment: String, Sendable, Hashable, CaseIterable {
  case government, legal, market, humane, living, ecological
}

/// Whether an indicator is a number, what a city does, or what is judged as a whole.
public enum IndicatorKind: String, Sendable, Hashable, CaseIterable {
  case quantitative, dynamic, general
}

/// How an indicator is looked at.
public enum AssessmentMethod: String, Sendable, Hashable, CaseIterable {
  case material, site, survey, report, overall
}

/// On which side of the target a reading meets it.
public enum TargetDirection: String, Sendable, Hashable, CaseIterable {
  case atLeast, atMost
}

/// How an indicator stands: it follows from the last reading and the target, or from a judgement; it is never typed.
public enum IndicatorStanding: String, Sendable, Hashable, CaseIterable {
  case notMet, unknown, met
}

/// How somebody judged an indicator that is no number, with a reason.
public enum IndicatorJudgement: String, Sendable, Hashable, CaseIterable {
  case met, notMet
}

/// Readings (指标值): what an indicator was found to be on a day, by the name of whoever says so.
public enum Reading {
  /// The fields of a reading.
  public enum Field: String, DeclaredField {
    case name, indicator, date, value, note, retired, hiddenAt

    /// Readings.
    public static let record = RecordKind.reading

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .indicator: RecordFieldSpec(.link(.indicator), [.edit, .list, .distinguishes])
      case .date: RecordFieldSpec(.pastDay, [.edit, .list, .distinguishes])
      case .value: RecordFieldSpec(.figure(upTo: 1_000_000_000), [.edit, .list])
      case .note: RecordFieldSpec(.text(limit: 2000), .all)
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }
}
