import LedgerModel

/// A category as a cell names it.
public struct ImportedCategory: Sendable, Hashable {
  /// The group; nothing when the words are unknown.
  public var group: CategoryGroup?
  /// The category's code, such as `0409`, where the words mean one.
  public var code: String?
  /// The catalogue that the code is of.
  public var scheme: String?
  /// Whether the words are known ones rather than guessed from a piece of them.
  public var isCertain: Bool

  /// A category of these parts.
  public init(
    group: CategoryGroup?, code: String? = nil, scheme: String? = nil, isCertain: Bool = true
  ) {
    (self.group, self.code, self.scheme, self.isCertain) = (group, code, scheme, isCertain)
  }
}

/// Words that offices use for categories, beyond those that the ledger's table knows.
enum CategoryWords {
  /// What the words mean: a group or category of the table, else a group guessed from a piece of them.
  static func category(of text: String, scheme: String?, in table: CategoryTable) -> ImportedCategory {
    if let group = table.group(named: text) { return ImportedCategory(group: group) }
    if let category = known(text, scheme: scheme, in: table) {
      return ImportedCategory(group: category.group, code: category.code, scheme: category.scheme)
    }
    let bare = CellText.bare(text)
    let piece = pieces.first { bare.contains($0.0) }
    return ImportedCategory(group: piece?.1, isCertain: false)
  }

  /// By code, name or alias; a code of four digits that lost its zero (0409 as 409) is found too.
  private static func known(_ text: String, scheme: String?, in table: CategoryTable) -> Category? {
    if let category = table.category(code: text, scheme: scheme) { return category }
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, text.utf8.count == 3, let category = table.category(code: "0" + text, scheme: scheme) {
      return category
    }
    return table.category(named: text)
  }

  /// Pieces of words that hint at a group; the first that fits decides.
  private static let pieces: [(String, CategoryGroup)] = [
    ("楼道", .stairwell), ("广告", .notices), ("标语", .notices), ("宣传", .notices), ("搭建", .structure),
    ("违建", .structure), ("违法建", .structure), ("私搭", .structure), ("水池", .structure), ("停", .parking),
    ("车位", .parking), ("地锁", .parking), ("僵尸车", .parking), ("占道", .street), ("摆摊", .street), ("店外", .street),
    ("游商", .street), ("经营", .street), ("垃圾", .sanitation), ("卫生", .sanitation), ("保洁", .sanitation),
    ("杂草", .sanitation), ("绿化", .sanitation), ("脏", .sanitation), ("堆", .sanitation), ("设施", .facility),
    ("路灯", .facility), ("破损", .facility), ("管网", .facility), ("dumping", .sanitation),
    ("graffiti", .notices), ("sidewalk", .facility), ("streetlight", .facility), ("parking", .parking),
  ]
}
