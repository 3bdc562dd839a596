/// The names of one thing in a query: in each language the one that is offered, and others that are understood.
public struct QueryNames: Sendable, Hashable {
  /// Names in Chinese, the one that is offered first.
  public let chinese: [String]
  /// Names in English, the one that is offered first.
  public let english: [String]

  /// Names in both languages, each list with at least one.
  package init(_ english: [String], _ chinese: [String]) {
    self.chinese = chinese
    self.english = english
  }

  /// The name that is offered in that language.
  public func offered(in language: Language) -> String {
    language.choose(chinese, english)[0]
  }

  /// Every name.
  package var all: [String] { english + chinese }
}

/// What can be written at a place of a query.
public enum QueryCandidateKind: Sendable, Hashable, CaseIterable {
  case field, value, person, site, grid, unit, record, category, label, date
}
