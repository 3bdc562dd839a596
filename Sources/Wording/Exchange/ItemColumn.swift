import LedgerModel

/// A column of a table of items: a field or list of the item, or what follows from it.
public enum ItemColumn: Sendable, Hashable, NamesItemParts {
  /// A field or list.
  case part(ItemPart)
  /// The date promised last.
  case promised
  /// The lamp of the moment.
  case lamp
}

extension ItemColumn: CaseIterable, RawRepresentable {
  /// All columns: what the table of fields says is exported, with what follows from it.
  public static let allCases: [ItemColumn] = ItemPart.all(.export).flatMap { part -> [ItemColumn] in
    switch part {
    case .state: [.part(part), .lamp]
    case .due: [.part(part), .promised]
    default: [.part(part)]
    }
  }

  /// The column of that name in JSON and behind `--columns`.
  public init?(rawValue: String) {
    guard let column = ItemColumn.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = column
  }

  /// The name in JSON and behind `--columns`.
  public var rawValue: String {
    switch self {
    case .part(let part): part.name
    case .promised: "promised"
    case .lamp: "lamp"
    }
  }

  /// The field or list that it is.
  public var part: ItemPart? {
    if case .part(let part) = self { return part }
    return nil
  }
}

extension ItemColumn {
  /// The columns of a spreadsheet when nobody chooses: those that offices have.
  public static let usual: [ItemColumn] = [
    .number, .site, .grid, .address, .title, .description, .category, .severity, .source, .reference,
    .reportedAt, .leadUnit, .supportingUnits, .leader, .owner, .helpers, .measures, .due, .promised, .state,
    .lamp, .quantities, .closedAt, .labels, .notes,
  ]

  /// What stands above the column. An import of the same table finds its fields by these words.
  public func heading(_ language: Language) -> String {
    switch self {
    case .part(let part): FieldWords(language).heading(part)
    case .promised: ItemTableWords(language).promised
    case .lamp: ItemTableWords(language).lamp
    }
  }
}
