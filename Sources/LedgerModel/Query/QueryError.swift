/// Why a query cannot be understood, where, and what may have been meant.
public struct QueryError: Error, Sendable, Hashable {
  /// What is wrong.
  public var problem: QueryProblem
  /// The characters of the query that are to blame.
  public var range: Range<Int>
  /// What could stand there instead, the likeliest first.
  public var suggestions: [String]

  /// A problem with those characters.
  public init(_ problem: QueryProblem, _ range: Range<Int>, suggestions: [String] = []) {
    (self.problem, self.range, self.suggestions) = (problem, range, suggestions)
  }
}

/// What can be wrong with a query.
public enum QueryProblem: Sendable, Hashable {
  /// No field has this name. In quotes the text would be a word.
  case unknownField(String)
  /// Behind the field stands nothing.
  case missingValue(QueryField)
  /// The field cannot be this: no such state, person, site.
  case unknownValue(QueryField, String)
  /// The text begins several names of the field's fixed list.
  case severalValues(QueryField, String)
  /// The text is no day or period.
  case notADate(String)
  /// The day lies outside the years that a ledger knows.
  case dateTooFar(String)
  /// The sign joins nothing: `|`, `&&`.
  case notAJoin(String)
  /// A comparison stands before its value without a field: `:red`, `<3`.
  case noField(String)
  /// A field and its value stand together without `:`; the suggestion parts them.
  case notUnderstood(String)
  /// Patterns such as `/x/` or `*x*` are not looked for.
  case noPattern(String)
  /// The text is no whole number, or no item's number.
  case notANumber(String)
  /// The number has no year, and last year's item bears it, too; the suggestions name each in full.
  case shortNumber(String)
  /// The text behind a day may be a time or a number.
  case timeOrNumber(String)
  /// The range ends before it begins.
  case emptyRange(String, String)
  /// The field is not ordered, so `<` and ranges mean nothing.
  case notOrdered(QueryField)
  /// Nobody is signed in, so `me` is nobody.
  case nobodyIsMe
  /// Something is missing behind `and`, `or`, `not`, `+` or `-`.
  case missingOperand(String)
  /// A quotation mark or parenthesis is never closed.
  case notClosed(String)
  /// Parentheses and negations are nested deeper than anybody can mean.
  case tooDeep
  /// The query is longer than anybody types: at most so many characters are read.
  case tooLong(Int)
  /// A parenthesis is closed that was never opened.
  case notOpened(String)
}
