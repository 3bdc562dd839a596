/// What stands in double braces: a value, or the value of a list's element.
public struct TemplateName: Sendable, Hashable {
  /// The list whose element it is of; nothing for a value of its own.
  public let list: String?
  /// Its name, within its list.
  public let name: String
  /// Whether pictures stand there, not text.
  public let isPicture: Bool

  /// A value of that name, or what the elements of a list have under it.
  public init(_ name: String, of list: String? = nil, isPicture: Bool = false) {
    (self.name, self.list, self.isPicture) = (name, list, isPicture)
  }
}

/// What a template is filled with.
public struct TemplateContent: Sendable {
  /// A list: its columns, and what each element has in them.
  public struct List: Sendable, Hashable {
    /// The names of its columns.
    public var columns: [String]
    /// Its elements, a value for each column.
    public var rows: [[String]]
    /// Its columns of pictures by their names: for each element, what stands there.
    public var pictures: [String: [Pictures]] = [:]

    /// A list of these elements.
    public init(columns: [String], rows: [[String]]) { (self.columns, self.rows) = (columns, rows) }
  }

  /// Pictures beside one another.
  public struct Pictures: Sendable, Hashable {
    /// A picture.
    public struct Shown: Sendable, Hashable {
      /// The picture.
      public var picture: EmbeddedPicture
      /// What it shows, for who cannot see it.
      public var words: String

      /// A picture with what it shows.
      public init(_ picture: EmbeddedPicture, _ words: String) {
        (self.picture, self.words) = (picture, words)
      }
    }

    /// The pictures in their order.
    public var shown: [Shown]
    /// What stands on a line below them; empty for nothing.
    public var caption: String

    /// Pictures with a caption.
    public init(_ shown: [Shown] = [], caption: String = "") { (self.shown, self.caption) = (shown, caption) }
  }

  /// The values by name; what is not there is empty.
  public var values: [String: String] = [:]
  /// The pictures by name; what is not there is none.
  public var pictures: [String: Pictures] = [:]
  /// The lists by name; one that is not there has no elements.
  public var lists: [String: List] = [:]

  /// Nothing yet.
  public init() {}

  /// All pictures that a name may stand for.
  func pictures(of name: TemplateName) -> [EmbeddedPicture] {
    let all: [Pictures]
    if let list = name.list {
      all = lists[list]?.pictures[name.name] ?? []
    } else {
      all = pictures[name.name].map { [$0] } ?? []
    }
    return all.flatMap(\.shown).map(\.picture)
  }
}
