import LedgerModel
import Wording

/// What a person chose, kept between sessions.
public struct Preferences: Sendable, Hashable {
  /// The language of the screen; nothing before the first choice.
  public var language: Language?
  /// The columns of the items table, in their order; empty for the usual ones.
  public var columns: [String] = []
  /// How wide columns of the items table were set, by name, in columns of the terminal.
  public var columnWidths: [String: Int] = [:]
  /// The order of the items table.
  public var sort = ""
  /// The columns that it is sorted by before that, the first first; `-due` for the latest first.
  public var sortColumns: [String] = []
  /// By what the items table is grouped; empty for not at all.
  public var grouping = ""
  /// Queries under names, in the order in which they were saved.
  public var savedQueries: [SavedQuery] = []
  /// The command lines typed last, the latest first.
  public var commandHistory: [String] = []
  /// What was searched last in the table of items, the latest first.
  public var searchHistory: [String] = []
  /// The keys of their own, in the order in which they were given.
  public var keyMaps: [KeyMap] = []
  /// When this person last looked: what changed since is new.
  public var lastLooked: Timestamp?
  /// Whether the tour was seen or passed over.
  public var tourSeen = false
  /// The theme by name; empty for what the terminal suggests.
  public var theme = ""
  /// Whether the mouse is listened to.
  public var mouse = false

  /// What columns of tables that came in were said to mean: the names of fields by the columns' headings.
  public var importFields: [String: String] = [:]

  /// A query under a name.
  public struct SavedQuery: Sendable, Hashable {
    /// What the person calls it.
    public var name: String
    /// The query as typed.
    public var query: String
  }

  /// Nothing chosen yet.
  public init() {}

  /// Reads what `json` gives; what is missing or strange counts as not chosen.
  public init(json: JSONValue) {
    language = json["language"]?.text.flatMap(Language.init)
    columns = json["columns"]?.elements?.compactMap(\.text) ?? []
    for set in json["columnWidths"]?.elements ?? [] {
      if let name = set["column"]?.text, let width = set["width"]?.whole {
        columnWidths[name] = Int(clamping: width)
      }
    }
    sort = json["sort"]?.text ?? ""
    sortColumns = json["sortColumns"]?.elements?.compactMap(\.text) ?? []
    grouping = json["grouping"]?.text ?? ""
    savedQueries =
      json["savedQueries"]?.elements?.compactMap { saved in
        guard let name = saved["name"]?.text, let query = saved["query"]?.text else { return nil }
        return SavedQuery(name: name, query: query)
      } ?? []
    commandHistory = LineHistory.read(json["commandHistory"])
    searchHistory = LineHistory.read(json["searchHistory"])
    keyMaps = KeyMap.read(json["keyMaps"])
    lastLooked = json["lastLooked"]?.whole.map { Timestamp(milliseconds: $0) }
    tourSeen = json["tourSeen"]?.truth ?? false
    theme = json["theme"]?.text ?? ""
    mouse = json["mouse"]?.truth ?? false
    for said in json["importFields"]?.elements ?? [] {
      if let heading = said["heading"]?.text { importFields[heading] = said["field"]?.text }
    }
  }

  /// The choices as JSON.
  public var json: JSONValue {
    .object([
      JSONMember("language", language.map { .string($0.rawValue) } ?? .null),
      JSONMember("columns", .array(columns.map { .string($0) })),
      JSONMember(
        "columnWidths",
        .array(
          columnWidths.sorted { $0.key < $1.key }.map { name, width in
            .object([JSONMember("column", .string(name)), JSONMember("width", .integer(Int64(width)))])
          })),
      JSONMember("sort", .string(sort)),
      JSONMember("sortColumns", .array(sortColumns.map { .string($0) })),
      JSONMember("grouping", .string(grouping)),
      JSONMember(
        "savedQueries",
        .array(
          savedQueries.map {
            .object([JSONMember("name", .string($0.name)), JSONMember("query", .string($0.query))])
          })),
      JSONMember("commandHistory", .array(commandHistory.map { .string($0) })),
      JSONMember("searchHistory", .array(searchHistory.map { .string($0) })),
      JSONMember("keyMaps", .array(keyMaps.map(\.json))),
      JSONMember("lastLooked", lastLooked.map { .integer($0.milliseconds) } ?? .null),
      JSONMember("tourSeen", .bool(tourSeen)),
      JSONMember("theme", .string(theme)),
      JSONMember("mouse", .bool(mouse)),
      JSONMember(
        "importFields",
        .array(
          importFields.sorted { $0.key < $1.key }.map { heading, field in
            .object([JSONMember("heading", .string(heading)), JSONMember("field", .string(field))])
          })),
    ])
  }
}
