extension RecordSpec {
  static let category = RecordSpec("categories", prefix: "c", from: .lead, fields: CategoryField.all)
}

/// The fields of a category as the ledger's own changes keep them, by path.
public enum CategoryField: String, DeclaredField {
  case zh, en, group, limit, plan, units, aliases, hidden

  /// Categories.
  public static let record = RecordKind.category

  /// What the field is.
  public var spec: RecordFieldSpec {
    switch self {
    case .zh, .en: RecordFieldSpec(.text(limit: 200), [.edit, .list])
    case .group: RecordFieldSpec(.word(.categoryGroup), [.edit, .list])
    // A time limit is text with a rule of its own.
    case .limit: RecordFieldSpec(.text(limit: 40), [.edit, .list])
    case .plan, .units, .aliases: RecordFieldSpec(.data, [])
    case .hidden: RecordFieldSpec(.flag(usually: false), [.edit, .later])
    }
  }
}
