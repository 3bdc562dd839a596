/// What a kind of record behind the items is, declared once: lists, forms, tables in and out, queries, checks, rights,
/// the readable file and its schema follow from it.
public struct RecordSpec: Sendable {
  /// What can be done with records of a kind wherever records are listed, by keys or by commands.
  public struct Uses: OptionSet, Sendable, Hashable {
    /// A bit for each use.
    public let rawValue: UInt8
    /// The uses of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// They are listed, searched, shown, and taken out as a table.
    public static let list = Uses(rawValue: 1 << 0)
    /// They are made and changed by a form, by `add` and `edit`, and brought in by a table.
    public static let edit = Uses(rawValue: 1 << 1)
  }

  /// Whether two records in use may bear one name.
  public enum Naming: Sendable, Hashable {
    /// No two: a name finds one.
    case unique
    /// A second one is asked about: people.
    case asked
    /// They may: what comes again every year.
    case shared
  }

  /// What several of them are called in JSON, in commands and as a file: `people`.
  public let plural: String
  /// The letters with which identifiers of this kind begin.
  public let prefix: String
  /// The role from which on records of this kind may be made and changed.
  public let leastRole: Role
  /// Its fields in the order in which forms, lists and tables have them; nothing for a kind that has pages of its own.
  public let fields: [RecordField]
  /// Whether two may bear one name.
  public let naming: Naming
  /// What takes a record out of use; its name stays on what it was used for.
  public let retiring: JSONMember?
  /// What can be done with it wherever records are listed.
  public let uses: Uses

  init(
    _ plural: String, prefix: String, from leastRole: Role, fields: [RecordField] = [],
    naming: Naming = .shared,
    retiring: JSONMember? = nil, uses: Uses = []
  ) {
    (self.plural, self.prefix, self.leastRole, self.fields) = (plural, prefix, leastRole, fields)
    (self.naming, self.retiring, self.uses) = (naming, retiring, uses)
  }

  /// The field that a path names, `workers` of `workers/p1`; nothing for a name of none.
  public func field(at path: String) -> RecordField? {
    let name = path.fieldName
    return fields.first { $0.name == name }
  }

  /// The path of the code by which people call a record beside its name, as cities number indicators; nothing where there is none.
  public var code: String? { fields.first { $0.name == "code" || $0.name == "number" }?.name }

  /// The fields that people see: those with any use.
  public var shown: [RecordField] { fields.filter { !$0.spec.uses.isEmpty } }

  /// The fields with all of these uses.
  public func fields(_ uses: RecordFieldSpec.Uses) -> [RecordField] {
    fields.filter { $0.spec.uses.isSuperset(of: uses) }
  }
}

/// What a field of a record behind the items is, declared once.
public struct RecordFieldSpec: Sendable, Hashable {
  /// What a field holds, and how it stands in JSON.
  public enum Kind: Sendable, Hashable {
    /// One line that must be there, at most so many characters.
    case title(limit: Int)
    /// Words of people, at most so many characters.
    case text(limit: Int)
    /// A word of a vocabulary, by its code.
    case word(RecordVocabulary)
    /// Several words of a vocabulary in an order: an element `NAME/CODE` each, with its place from 1.
    case words(RecordVocabulary)
    /// A record of that kind, by its identifier.
    case link(RecordKind)
    /// Records of that kind in an order: an element `NAME/ID` each, with its place from 1.
    case links(RecordKind)
    /// A day, as `2026-05-01`.
    case day
    /// A day that lies behind.
    case pastDay
    /// A whole number from 0, at most so much.
    case count(upTo: Int)
    /// A figure from 0 with at most two decimals, at most so much: a share in per cent, points.
    case figure(upTo: Int)
    /// A moment that the program sets.
    case moment
    /// What the program keeps in a form of its own: where a meeting is, a ranking.
    case data
    /// A list of such elements, each at `NAME/ID`: decisions, notes.
    case elements
    /// Files that are kept as evidence is, each at `NAME/ID` (`KeptFile`).
    case files
    /// What follows from other records and is never written (`ToldFields`).
    case told(Told)
    /// Yes or no; what is usual is not written.
    case flag(usually: Bool)
  }

  /// What a field holds that follows from other records.
  public enum Told: Sendable, Hashable {
    /// A word of a vocabulary.
    case word(RecordVocabulary)
    /// A figure.
    case figure
  }

  /// Where a field is used beyond the journal.
  public struct Uses: OptionSet, Sendable, Hashable {
    /// A bit for each use.
    public let rawValue: UInt8
    /// The uses of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Forms, `add`, `edit` and tables that come in set it.
    public static let edit = Uses(rawValue: 1 << 0)
    /// It is a column of lists and of tables that go out, and is shown in full.
    public static let list = Uses(rawValue: 1 << 1)
    /// Words of a search are looked for in it.
    public static let search = Uses(rawValue: 1 << 2)
    /// It is nobody's business before a projected screen, a telephone number: its texts stand in files of their own, which
    /// lines of the journal refer to, and can be removed from the past.
    public static let personal = Uses(rawValue: 1 << 3)
    /// What is there already may change it, a new record never begins with it: whether it is out of use.
    public static let later = Uses(rawValue: 1 << 4)
    /// It tells apart what bears one name: the day of what comes again every year.
    public static let distinguishes = Uses(rawValue: 1 << 5)

    /// Set by hand, listed, and looked through.
    public static let all: Uses = [.edit, .list, .search]
  }

  /// What it holds.
  public let kind: Kind
  /// Where it is used.
  public let uses: Uses
  /// The code of the word with which a new record begins, where it must have one.
  public let initially: String?

  init(_ kind: Kind, _ uses: Uses, initially: String? = nil) {
    (self.kind, self.uses, self.initially) = (kind, uses, initially)
  }

  /// The longest text it takes, in characters; nothing for what is no text.
  public var longest: Int? {
    switch kind {
    case .title(let limit), .text(let limit): limit
    default: nil
    }
  }

  /// Whether it is a day, read as days are typed.
  public var isDay: Bool { kind == .day || kind == .pastDay }

  /// Whether it follows from other records and is never written.
  public var isTold: Bool {
    if case .told = kind { true } else { false }
  }

  /// Whether elements of its own stand in the journal, each with what it holds.
  public var holdsElements: Bool { kind == .elements || kind == .files }

  /// Whether it is yes or no.
  public var isFlag: Bool {
    if case .flag = kind { true } else { false }
  }

  /// Whether it must be there.
  public var isRequired: Bool {
    if case .title = kind { true } else { false }
  }

  /// Out of use, as places and units are.
  static let retired = RecordFieldSpec(.flag(usually: false), [.edit, .later])
  /// When the making of the record was undone.
  static let hiddenAt = RecordFieldSpec(.moment, [])
}

/// The fields of a kind of record: names as in JSON, each with its declaration.
public protocol DeclaredField: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  /// The kind of record.
  static var record: RecordKind { get }
  /// What the field is.
  var spec: RecordFieldSpec { get }
}

extension DeclaredField {
  /// The fields in their order.
  static var all: [RecordField] {
    allCases.map { RecordField(kind: record, name: $0.rawValue, spec: $0.spec) }
  }
}

/// A field of any kind of record behind the items.
public struct RecordField: Sendable, Hashable {
  /// The kind of record.
  public let kind: RecordKind
  /// Its name in JSON and, unless it is a list, its path.
  public let name: String
  /// What it is.
  public let spec: RecordFieldSpec

  init(kind: RecordKind, name: String, spec: RecordFieldSpec) {
    (self.kind, self.name, self.spec) = (kind, name, spec)
  }

  /// The field of a kind that is declared under a case of its names.
  public init(_ field: some DeclaredField) {
    self.init(kind: type(of: field).record, name: field.rawValue, spec: field.spec)
  }
}
