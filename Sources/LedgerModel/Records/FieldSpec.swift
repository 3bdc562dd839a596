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
    /// A figure from 0 with at most two decimals, at most so much.
    case figure(upTo: Int)
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

  /// Where a field is used beyond the journal.
  public struct Uses: OptionSet, Sendable, Hashable {
    /// A bit for each use.
    public let rawValue: UInt16
    /// The uses of these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A new item may begin with it: in the form, by `add`, in an import, in the sample.
    public static let add = Uses(rawValue: 1 << 0)
    /// The form of an item's content has it.
    public static let form = Uses(rawValue: 1 << 1)
    /// Tables bring it in.
    public static let imports = Uses(rawValue: 1 << 2)
    /// Tables take it out; it is a column of lists.
    public static let export = Uses(rawValue: 1 << 3)
    /// The detail of an item shows it among the fields.
    public static let detail = Uses(rawValue: 1 << 4)
    /// The rest of an unfinished quantity takes it over (docs/rules.md, "Unfinished quantities").
    public static let continued = Uses(rawValue: 1 << 5)
    /// It is part of the whole text of an item, as `text:` looks through it.
    public static let search = Uses(rawValue: 1 << 6)

    /// Queries ask for it.
    public static let query = Uses(rawValue: 1 << 7)
    /// It tells of somebody who is no colleague, a resident: its texts stand in files of their own, which lines of the
    /// journal refer to, and can be removed from the past.
    public static let personal = Uses(rawValue: 1 << 8)

    /// What is told of the matter itself: all of the above but the search.
    public static let matter: Uses = [.add, .form, .imports, .export, .detail, .continued, .query]
    /// What says where a matter comes from, and is seldom typed.
    static let traced: Uses = [.add, .export, .detail, .continued, .query]
  }

  /// What it holds.
  public let kind: Kind
  /// Who may change it by hand.
  public let editing: Editing
  /// Where it is used.
  public let uses: Uses

  init(_ kind: Kind, _ editing: Editing, _ uses: Uses) {
    (self.kind, self.editing, self.uses) = (kind, editing, uses)
  }

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

extension String {
  /// The field or list that a path names: `quantities` of `quantities/q1`.
  var fieldName: String {
    utf8.firstIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? self
  }
}
