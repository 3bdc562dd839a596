import LedgerModel

/// A column of a table of items; the raw value is the field's name in JSON and behind `--columns`.
public enum ItemColumn: String, Sendable, Hashable, CaseIterable {
  case number, title, description, site, grid, address
  case category, scheme, group, severity, difficulty, labels, legalBasis
  case source, reference, reporter, receiver, reportedAt
  case leadUnit, supportingUnits, leader, owner, helpers
  case measures, limit, due, promised, state, lamp
  case quantities, evidence, notes, onTheSpot, reworkCount, returnCount
  case registeredAt, assignedAt, submittedAt, closedAt, referredTo, reviewOn
  case reboundOf, duplicateOf, parent, jointAction, highlight
}

extension ItemColumn {
  /// The columns of a spreadsheet when nobody chooses: those that offices have.
  public static let usual: [ItemColumn] = [
    .number, .site, .grid, .address, .title, .description, .category, .severity, .source, .reference,
    .reportedAt, .leadUnit, .supportingUnits, .leader, .owner, .helpers, .measures, .due, .promised, .state,
    .lamp, .quantities, .closedAt, .labels, .notes,
  ]

  /// What stands above the column. An import of the same table finds its fields by these words.
  public func heading(_ language: Language) -> String { ItemTableWords(language).heading(self) }
}
