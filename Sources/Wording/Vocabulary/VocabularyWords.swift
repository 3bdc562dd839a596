import LedgerModel

/// The field's own words: one for every word that the ledger keeps as a code.
public struct VocabularyWords: Sendable {
  /// Where an item stands.
  public let state: @Sendable (ItemState) -> String
  /// A lamp as a word.
  public let lamp: @Sendable (Lamp) -> String
  /// A lamp as its mark in a list, one or two columns wide: 红, R.
  public let lampMark: @Sendable (Lamp) -> String
  /// How grave.
  public let severity: @Sendable (Severity) -> String
  /// How hard.
  public let difficulty: @Sendable (Difficulty) -> String
  /// Where it came from.
  public let source: @Sendable (Source) -> String
  /// What a person may do.
  public let role: @Sendable (Role) -> String
  /// A role and those above it, as who may do something: 内勤及以上.
  public let roleUpward: @Sendable (Role) -> String
  /// What was done, in histories and logs.
  public let action: @Sendable (Action) -> String
  /// What can be done, in menus.
  public let actionKind: @Sendable (ActionKind) -> String
  /// Why an item waits.
  public let suspensionReason: @Sendable (SuspensionReason) -> String
  /// Why an item goes back.
  public let returnReason: @Sendable (ReturnReason) -> String
  /// How strongly an item is pushed.
  public let level: @Sendable (SupervisionLevel) -> String
  /// Which moment a photo shows.
  public let phase: @Sendable (EvidencePhase) -> String
  /// What is asked for.
  public let request: @Sendable (RequestKind) -> String
  /// A group of categories.
  public let group: @Sendable (CategoryGroup) -> String
  /// What a site is.
  public let siteKind: @Sendable (SiteKind) -> String
  /// What a record is.
  public let record: @Sendable (RecordKind) -> String
  /// A record that was made, or else changed: 新增人员.
  public let recordChange: @Sendable (_ kind: RecordKind, _ isNew: Bool) -> String
  /// A field of an item.
  public let field: @Sendable (ItemField) -> String
  /// A list of an item.
  public let list: @Sendable (ItemList) -> String
  /// Through what a change came.
  public let channel: @Sendable (Channel) -> String
}

extension VocabularyWords {
  /// What a change did: the word for its verb, an item's action or `person.add` and the like.
  public func verb(_ verb: String) -> String {
    if let action = Action(rawValue: verb) { return self.action(action) }
    let parts = verb.split(separator: ".")
    guard let kind = parts.first.flatMap({ RecordKind(rawValue: String($0)) }) else { return verb }
    return recordChange(kind, parts.last == "add")
  }

  /// The field or list that a path names: 责任人, 数量.
  public func path(_ path: String) -> String {
    if let field = ItemField(rawValue: path) { return self.field(field) }
    let name = path.split(separator: "/").first.map(String.init) ?? path
    return ItemList(rawValue: name).map(list) ?? path
  }

  /// The words of a language.
  public static func of(_ language: Language) -> VocabularyWords { Words.of(language).vocabulary }
}
