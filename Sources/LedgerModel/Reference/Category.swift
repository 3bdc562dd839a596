/// A kind of problem that the field knows (类别): its code, its names and how long it may take.
public struct Category: Sendable, Hashable {
  /// What gives an item of this category its due date.
  public enum Term: Sendable, Hashable {
    /// A limit that runs from the registration.
    case limit(TimeLimit)
    /// The plan made for the item: its due date is typed.
    case byPlan
    /// The date in a contract: it is typed.
    case byContractDate
    /// The date on which something has to be handed in: it is typed.
    case byDate
  }

  /// The code, such as `0101` or `0101-1`.
  public let code: String
  /// The order of codes it belongs to: `newer` (04 street order, 05 emergencies), `older` (the reverse), or
  /// `local` for codes of the city's own.
  public let scheme: String
  /// The name in Chinese.
  public var zh: String
  /// The name in English.
  public var en: String
  /// The group that people say and chart by.
  public var group: CategoryGroup
  /// What gives the due date.
  public var term: Term
  /// The units in which such problems are counted, the usual one first.
  public var units: [String]
  /// Other words for it, in both languages.
  public var aliases: [String]
  /// Whether pickers leave it out; items that have it keep it.
  public var isHidden = false

  /// A category with this code in this order of codes.
  public init(
    code: String, scheme: String, zh: String, en: String, group: CategoryGroup, term: Term,
    units: [String] = [], aliases: [String] = []
  ) {
    self.code = code
    self.scheme = scheme
    self.zh = zh
    self.en = en
    self.group = group
    self.term = term
    self.units = units
    self.aliases = aliases
  }

  /// The category's limit, when it has one.
  public var limit: TimeLimit? {
    if case .limit(let limit) = term { limit } else { nil }
  }

  /// The identifier of the record that changes this category in a ledger: `newer:0101`.
  public var recordID: RecordID { RecordID("\(scheme):\(code)") }

  /// The name in a language.
  public func name(in language: Language) -> String { language.choose(zh, en) }

  /// The code, the names and, of a name such as `业委会 / 物业`, the parts.
  var names: [String] { [code, zh, en] + zh.split(separator: " / ").map(String.init) }
}

/// The words for a group of categories.
public struct CategoryGroupWords: Sendable, Hashable {
  /// The group.
  public let group: CategoryGroup
  /// Its name in Chinese.
  public let zh: String
  /// Its name in English.
  public let en: String
  /// Other words for it.
  public let aliases: [String]

  /// Its name in a language.
  public func name(in language: Language) -> String { language.choose(zh, en) }
}
