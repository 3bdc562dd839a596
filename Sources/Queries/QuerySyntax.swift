import LedgerModel

/// A query as it was written: which words and fields, joined how. Values are still text (see `QueryMeaning`).
public indirect enum QuerySyntax: Sendable, Hashable {
  /// Nothing is asked: every item.
  case every
  /// A word that stands somewhere in the item, or a number.
  case word(String, QueryPlace)
  /// A field and what it shall be.
  case term(QueryTerm)
  /// What does not hold.
  case not(QuerySyntax)
  /// All of these, at least two.
  case all([QuerySyntax])
  /// Any of these, at least two.
  case any([QuerySyntax])
}

/// A field with the values asked for: any of them will do.
public struct QueryTerm: Sendable, Hashable {
  /// What is asked.
  public var field: QueryField
  /// How the item's value shall stand to those given.
  public var comparison: QueryComparison
  /// The values, at least one.
  public var values: [QueryValue]
  /// Where the term stands.
  public var place: QueryPlace

  /// A term of these parts.
  public init(
    _ field: QueryField, _ comparison: QueryComparison = .equal, _ values: [QueryValue],
    place: QueryPlace = QueryPlace(0..<0)
  ) {
    (self.field, self.comparison, self.values, self.place) = (field, comparison, values, place)
  }
}

/// How an item's value stands to the one that is asked for.
public enum QueryComparison: String, Sendable, Hashable, CaseIterable {
  case equal = ":"
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="
}

/// A value as it was written.
public struct QueryValue: Sendable, Hashable {
  /// One value or a range of them.
  public enum Form: Sendable, Hashable {
    /// Exactly this one.
    case one(String)
    /// From the first to the second, both included; one of them may be open.
    case range(String?, String?)
  }

  /// What was written.
  public var form: Form
  /// Where it stands.
  public var place: QueryPlace

  /// A value of this form.
  public init(_ form: Form, place: QueryPlace = QueryPlace(0..<0)) {
    (self.form, self.place) = (form, place)
  }
}

/// Where something stands in a query's text, in characters. All places are equal: two queries that say the same
/// are the same, wherever their words stand.
public struct QueryPlace: Sendable, Hashable {
  /// The first character and the one behind the last.
  public let range: Range<Int>

  /// The place of these characters.
  public init(_ range: Range<Int>) { self.range = range }

  /// Always true.
  public static func == (_: QueryPlace, _: QueryPlace) -> Bool { true }
  /// Adds nothing.
  public func hash(into _: inout Hasher) {}
}
