/// What a field of an item is, declared once: rights, limits, checks of edits and imports follow from it.
///
/// The properties of `Item` and the exhaustive switches over `ItemField` stay beside it, so that reading stays quick and a
/// forgotten field does not compile.
public struct FieldSpec: Sendable, Hashable {
  /// What a field holds.
  public enum Kind: Sendable, Hashable {
    /// Words of people, at most so many characters.
    case text(limit: Int)
    /// The same in one line, which must be there.
    case title(limit: Int)
    /// A word of a vocabulary, such as a state or a severity.
    case word
    /// A category's code, or the scheme that it is of.
    case category
    /// A record of that kind.
    case link(RecordKind)
    /// A moment that a person sets, which lies ahead.
    case futureMoment
    /// A moment at which something happened.
    case moment
    /// A number of an item.
    case number
    /// A figure that is counted.
    case count
    /// Yes or no.
    case flag
    /// Elements with identifiers of their own: words or records, or what grows as an item lives.
    case list
  }

  /// Who may change a field by hand, and when (docs/rules.md, "Who may do what, from where").
  public enum Editing: Sendable, Hashable {
    /// The owner, a helper, the finder while the item is open; every clerk.
    case byWorker
    /// The finder until the item is registered; every clerk.
    case byFinder
    /// Clerks only.
    case byClerk
    /// A clerk, once, while it is open: `due` moves otherwise only by an import or a granted extension.
    case onceByClerk
    /// A lead, while the item is referred.
    case byLeadWhileReferred
    /// Nobody: it follows from the item's life.
    case never
  }

  /// What it holds.
  public let kind: Kind
  /// Who may change it by hand.
  public let editing: Editing

  init(_ kind: Kind, _ editing: Editing) { (self.kind, self.editing) = (kind, editing) }

  /// The longest text it takes, in characters; nothing for what is no text.
  public var longest: Int? {
    switch kind {
    case .text(let limit), .title(let limit): limit
    default: nil
    }
  }

  /// The longest text that a line of the journal takes easily.
  static let longestText = 20_000

  /// The field or list that a path names: `quantities` of `quantities/q1`; nothing for a name of neither.
  static func of(path: String) -> FieldSpec? {
    let name = path.fieldName
    return ItemPath.field(name)?.spec ?? ItemList(rawValue: name)?.spec
  }
}

extension ItemField {
  /// What the field is.
  public var spec: FieldSpec {
    switch self {
    case .title: FieldSpec(.title(limit: 500), .byWorker)
    case .description, .measures: FieldSpec(.text(limit: FieldSpec.longestText), .byWorker)
    case .address: FieldSpec(.text(limit: 500), .byWorker)
    case .reporter: FieldSpec(.text(limit: 200), .byWorker)
    case .site: FieldSpec(.link(.site), .byWorker)
    case .difficulty: FieldSpec(.word, .byWorker)
    case .category, .scheme: FieldSpec(.category, .byFinder)
    case .group, .severity, .source: FieldSpec(.word, .byFinder)
    case .grid: FieldSpec(.link(.grid), .byFinder)
    case .legalBasis: FieldSpec(.text(limit: 2000), .byClerk)
    case .reference, .jointAction: FieldSpec(.text(limit: 200), .byClerk)
    case .leadUnit: FieldSpec(.link(.unit), .byClerk)
    case .leader: FieldSpec(.link(.person), .byClerk)
    case .reboundOf, .parent: FieldSpec(.link(.item), .byClerk)
    case .due: FieldSpec(.futureMoment, .onceByClerk)
    case .reviewOn: FieldSpec(.futureMoment, .byLeadWhileReferred)
    case .referredTo: FieldSpec(.text(limit: FieldSpec.longestText), .byLeadWhileReferred)
    case .highlight: FieldSpec(.text(limit: 2000), .never)
    case .number: FieldSpec(.number, .never)
    case .state, .stateBefore: FieldSpec(.word, .never)
    case .limit: FieldSpec(.text(limit: 20), .never)
    case .receiver, .owner, .submittedBy: FieldSpec(.link(.person), .never)
    case .duplicateOf: FieldSpec(.link(.item), .never)
    case .hiddenAt, .reportedAt, .registeredAt, .assignedAt, .submittedAt, .closedAt:
      FieldSpec(.moment, .never)
    case .reworkCount, .returnCount: FieldSpec(.count, .never)
    case .onTheSpot: FieldSpec(.flag, .never)
    }
  }
}

extension ItemList {
  /// What the list is.
  public var spec: FieldSpec {
    switch self {
    case .labels, .quantities: FieldSpec(.list, .byWorker)
    case .supportingUnits, .helpers: FieldSpec(.list, .byClerk)
    case .evidence, .notes, .requests, .extensions, .suspensions, .promises, .supervisions, .steps:
      FieldSpec(.list, .never)
    }
  }
}

extension String {
  /// The field or list that a path names: `quantities` of `quantities/q1`.
  var fieldName: String {
    utf8.firstIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? self
  }
}
