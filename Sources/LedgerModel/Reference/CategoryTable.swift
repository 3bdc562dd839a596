/// The categories of a ledger: those that come with the program, with the ledger's own changes.
public struct CategoryTable: Sendable {
  /// All categories in the order of the table, hidden ones too.
  public private(set) var categories: [Category]
  /// The words for every group, in the order in which pickers show them.
  public let groups: [CategoryGroupWords]

  private var places: [TextKey: Int] = [:]
  private var groupsByWord: [TextKey: CategoryGroup] = [:]

  /// A table of these categories and groups.
  public init(categories: [Category], groups: [CategoryGroupWords]) {
    self.categories = categories
    self.groups = groups
    for words in groups {
      for word in [words.group.rawValue, words.zh, words.en] + words.aliases {
        groupsByWord[TextKey(word)] = words.group
      }
    }
    rebuildPlaces()
  }

  private mutating func rebuildPlaces() {
    places = [:]
    // A word that two have goes to a code or a name before an alias, and to the earlier category.
    for words in [\Category.names, \Category.aliases] {
      for (place, category) in categories.enumerated() {
        for word in category[keyPath: words] {
          let key = TextKey(word)
          if places[key] == nil { places[key] = place }
        }
      }
    }
  }

  /// The category of that code; without a scheme the first in the table that has the code.
  public func category(code: String, scheme: String? = nil) -> Category? {
    if let place = places[TextKey(code)], categories[place].code == code,
      scheme == nil || categories[place].scheme == scheme
    {
      return categories[place]
    }
    return categories.first { $0.code == code && (scheme == nil || $0.scheme == scheme) }
  }

  /// The category that people call so: by its code, a name or an alias, however it is typed.
  public func category(named word: String) -> Category? {
    places[TextKey(word)].map { categories[$0] }
  }

  /// The group that people call so, however it is typed; only a group's own words, not its categories'.
  public func group(named word: String) -> CategoryGroup? { groupsByWord[TextKey(word)] }

  /// The words for a group.
  public func words(for group: CategoryGroup) -> CategoryGroupWords? { groups.first { $0.group == group } }

  /// The categories of a group that pickers show.
  public func categories(in group: CategoryGroup) -> [Category] {
    categories.filter { $0.group == group && !$0.isHidden }
  }
}
