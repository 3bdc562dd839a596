import LedgerModel

/// What a column of a table means for an item.
public enum ColumnField: Sendable, Hashable, NamesItemParts {
  /// A field or list of the item.
  case part(ItemPart)
  /// What is no field of it, and yet says something.
  case other(OtherColumn)
}

/// Columns that are no field of an item. The raw value is the name that `--map` takes.
public enum OtherColumn: String, Sendable, Hashable, CaseIterable {
  /// The row's own counter, which says nothing of the item.
  case order
  /// What kind of place the site is.
  case siteKind
  /// The neighbourhood: this ledger's own, so it is not imported unless mapped elsewhere.
  case community
  /// The owner's phone number.
  case phone
  /// What the quantity beside it is counted in.
  case quantityUnit
  /// A tick: closed or not.
  case closed
  /// Who checked it.
  case checker
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
  static let order = ColumnField.other(.order)
  static let note = ColumnField.other(.note)
  static let ignore = ColumnField.other(.ignore)
  static let checker = ColumnField.other(.checker)
  static let closed = ColumnField.other(.closed)
  static let phone = ColumnField.other(.phone)
  static let siteKind = ColumnField.other(.siteKind)
  static let community = ColumnField.other(.community)
  static let evidenceBefore = ColumnField.other(.evidenceBefore)
  static let evidenceAfter = ColumnField.other(.evidenceAfter)

  /// The name that `--map` takes.
  public var name: String {
    switch self {
    case .part(let part): part.name
    case .other(let other): other.rawValue
    }
  }

  /// What a person chooses from: of columns that are left out one.
  public static let offered = all.filter { $0 != .community }

  /// Everything that `--map` takes.
  public static let all: [ColumnField] =
    ItemPart.all(.imports).map(ColumnField.part) + OtherColumn.allCases.map(ColumnField.other)
}

extension ColumnField {
  /// Fields whose blank cell under a filled one means "as above" where merged cells were lost.
  ///
  /// Places only: people sort their tables by place and merge there. A blank owner, date or state
  /// is blank.
  var isMergedDown: Bool { self == .site || self == .grid }

  /// Fields that several columns may fill together.
  var isShared: Bool { [.note, .labels, .ignore, .quantities, .contact, .phone].contains(self) }

  /// Fields with dates.
  var isDate: Bool {
    guard case .part(let part) = self else { return false }
    return part.spec.kind == .moment || part.spec.kind == .futureMoment
  }
}

/// One column with what was understood of it.
public struct ColumnReading: Sendable, Hashable {
  /// The column at a place, from 0, as far as its heading says what it means.
  public init(place: Int, heading: String) {
    let found = HeaderWords.field(of: heading)
    self.init(
      index: place, heading: heading, field: found?.field, confidence: found?.confidence ?? .none)
  }

  /// A column of these parts.
  init(
    index: Int, heading: String, field: ColumnField?, confidence: Confidence, about: ColumnField? = nil
  ) {
    (self.index, self.heading, self.field) = (index, heading, field)
    (self.confidence, self.about) = (confidence, about)
  }

  /// Its place, from 0.
  public var index: Int
  /// Its heading, trimmed.
  public var heading: String
  /// What it means; nothing when that is unknown and the column is left out.
  public var field: ColumnField?
  /// How that is known.
  public var confidence: Confidence
  /// The first different texts below the heading.
  public var examples: [String] = []
  /// Whom a phone number belongs to: the column of people that it stands behind.
  public var about: ColumnField?

  /// What it is called: its heading, without one its place, as `--map` takes it.
  public var name: String { heading.isEmpty ? "#\(index + 1)" : heading }

  /// Whether there is anything to tell of it: a heading, or something below it.
  public var isTold: Bool { !heading.isEmpty || !examples.isEmpty }

  /// Whether it holds what is wrong: its title, or at least what is told of it, or the service that somebody asked for.
  public var holdsTheProblem: Bool {
    field == .title || field == .description || (field == .category && HeaderWords.namesService(heading))
  }

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
