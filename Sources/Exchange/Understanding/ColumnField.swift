/// What a column of a table means for an item. The raw value is the name that `--map` takes.
public enum ColumnField: String, Sendable, Hashable, CaseIterable {
  /// The row's own counter, which says nothing of the item.
  case order
  /// The item's number in this ledger, when the file came out of it.
  case number
  /// An outside number of the case.
  case reference
  /// What the item is called.
  case title
  /// The whole text of the problem.
  case description
  /// The site by name.
  case site
  /// What kind of place the site is.
  case siteKind
  /// The grid by name.
  case grid
  /// The address as text.
  case address
  /// The neighbourhood: this ledger's own, so it is not imported unless mapped elsewhere.
  case community
  /// The category or group.
  case category
  /// Which catalogue the category's code is of.
  case scheme
  /// How severe it is.
  case severity
  /// How hard it is.
  case difficulty
  /// Labels.
  case labels
  /// The law or standard it rests on.
  case legalBasis
  /// Where it came from.
  case source
  /// Who reported it.
  case reporter
  /// When it was reported or handed out.
  case reportedAt
  /// The unit that leads.
  case leadUnit
  /// The units that support.
  case supportingUnits
  /// The accountable leader.
  case leader
  /// The owner, and behind them the helpers; phone numbers behind names.
  case owner
  /// The helpers.
  case helpers
  /// The owner's phone number.
  case phone
  /// What is to be done.
  case measures
  /// The quantities.
  case quantities
  /// The time limit or due date.
  case due
  /// How far it is.
  case state
  /// A tick: closed or not.
  case closed
  /// When it was closed.
  case closedAt
  /// Who checked it.
  case checker
  /// The joint action it belongs to.
  case jointAction
  /// What is kept as a note on the item.
  case note
  /// Photos from before; names of files that are not in the table.
  case evidenceBefore
  /// Photos from after.
  case evidenceAfter
  /// Left out on purpose.
  case ignore
}

extension ColumnField {
  /// Fields whose blank cell under a filled one means "as above" where merged cells were lost.
  ///
  /// Places only: people sort their tables by place and merge there. A blank owner, date or state
  /// is blank.
  var isMergedDown: Bool { self == .site || self == .grid }

  /// Fields that several columns may fill together.
  var isShared: Bool { self == .note || self == .labels || self == .ignore || self == .quantities }

  /// Fields with dates.
  var isDate: Bool { self == .reportedAt || self == .due || self == .closedAt }
}

/// One column with what was understood of it.
public struct ColumnReading: Sendable, Hashable {
  /// Its place, from 0.
  public var index: Int
  /// Its heading, trimmed.
  public var heading: String
  /// What it means; nothing when that is unknown and the column is left out.
  public var field: ColumnField?
  /// How that is known.
  public var confidence: Confidence

  /// How a column's meaning is known, the surest last.
  public enum Confidence: Int, Sendable, Hashable, Comparable {
    /// It is not.
    case none
    /// A known heading is part of the heading.
    case likely
    /// The heading is a known one.
    case certain
    /// Somebody said so.
    case stated

    /// Surer is greater.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
  }
}
