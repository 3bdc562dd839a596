/// What a query may ask an item for.
public enum QueryField: String, Sendable, Hashable, CaseIterable {
  // What it is
  case number, title, text, category, group, severity, difficulty, label
  // Where it is
  case site, grid, address
  // Where it comes from
  case source, reference, reporter
  // Whose it is
  case owner, helper, leader, person, unit, lead
  // How far it is
  case state, lamp, overdue, reworks, returns
  // When
  case due, reported, registered, assigned, submitted, closed, promised, review
  // What belongs to it
  case has, `is`, request, reason, reboundOf, duplicateOf, parent, joint
}

/// How the values of a field are read.
public enum QueryFieldKind: Sendable, Hashable {
  /// Words that stand in the text.
  case text
  /// One of the names of a fixed list: states, lamps, sources.
  case choice
  /// Somebody or something of the ledger, by name, pinyin or identifier.
  case record
  /// A day, a period or a word for one.
  case date
  /// A whole number.
  case count
  /// An item's number.
  case number
}

extension QueryField {
  /// How the field's values are read.
  public var kind: QueryFieldKind {
    switch self {
    case .title, .text, .label, .address, .reference, .reporter, .joint: .text
    case .group, .severity, .difficulty, .source, .state, .lamp, .has, .is, .request, .reason: .choice
    case .category, .site, .grid, .owner, .helper, .leader, .person, .unit, .lead: .record
    case .due, .reported, .registered, .assigned, .submitted, .closed, .promised, .review: .date
    case .overdue, .reworks, .returns: .count
    case .number, .reboundOf, .duplicateOf, .parent: .number
    }
  }

  /// Whether the field can be compared with `<` and asked for a range.
  public var isOrdered: Bool {
    switch kind {
    case .date, .count: true
    case .number: self == .number
    case .text, .choice, .record: false
    }
  }
}
