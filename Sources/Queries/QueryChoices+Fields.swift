import LedgerModel
import Wording

/// The fixed lists that fields choose from, for reading and for completion alike.
enum QueryChoices {
  /// A member of a list: what it is called, and what it means.
  typealias Choice = (names: QueryNames, meaning: QueryMeaning)

  /// All that the field can be; empty for fields without a fixed list.
  static func all(of field: QueryField, in scope: QueryScope) -> [Choice] {
    switch field {
    case .state:
      list(QueryStateGroup.allCases) { .states($0.states, $0) }
        + list(ItemState.allCases) { .states([$0], nil) }
    case .lamp: list(Lamp.allCases) { .lamp($0) }
    case .severity: list(Severity.allCases) { .severity($0) }
    case .difficulty: list(Difficulty.allCases) { .difficulty($0) }
    case .source: list(Source.allCases) { .source($0) }
    case .request: list(RequestKind.allCases) { .request($0) }
    case .reason: list(SuspensionReason.allCases) { .reason($0) }
    case .has: list(QueryPossession.allCases) { .possession($0) }
    case .is: list(QueryTrait.allCases) { .trait($0) } + states(of: scope)
    case .group:
      scope.categories.groups.map { words in
        (QueryNames([words.group.rawValue, words.en], [words.zh] + words.aliases), .group(words.group))
      }
    case .record(let field): words(of: field)
    default: []
    }
  }

  /// The words of a record's field.
  private static func words(of field: RecordField) -> [Choice] {
    switch field.spec.kind {
    case .word(let vocabulary), .words(let vocabulary), .told(.word(let vocabulary)):
      vocabulary.codes.map { code in
        let said = { (language: Language) in RecordWords(language).word(code, of: vocabulary) ?? code }
        return (QueryNames([code, said(.en)], [said(.zh)]), .code(code))
      }
    case .flag:
      [true, false].map { isSo in
        (QueryNames(RecordWords.names(of: isSo), [RecordWords(.zh).truth(isSo)]), .truth(isSo))
      }
    default: []
    }
  }

  /// `is:open` and `is:closed` say the same as `state:`; words that a trait has already are the trait's.
  private static func states(of scope: QueryScope) -> [Choice] {
    let taken = Set(QueryTrait.allCases.flatMap(\.queryNames.all).map(QueryNames.folded))
    return all(of: .state, in: scope).filter { choice in
      !choice.names.all.contains { taken.contains(QueryNames.folded($0)) }
    }
  }

  private static func list<Value: QueryChoice>(
    _ values: [Value], _ meaning: (Value) -> QueryMeaning
  ) -> [Choice] {
    values.map { ($0.queryNames, meaning($0)) }
  }
}
