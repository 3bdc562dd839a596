import LedgerModel

// Fields with their comparisons and values, and the words that join.

extension QueryParser {
  /// A field with its values, when one stands here.
  mutating func term() throws(QueryError) -> QuerySyntax? {
    let start = scanner.position
    guard let head = try fieldAndComparison() else { return nil }
    var values: [QueryValue] = []
    repeat {
      if !values.isEmpty { scanner.skip() }
      values.append(try value(of: head.field, from: start))
    } while scanner.next == ","
    let place = QueryPlace(start..<scanner.position)
    scanner.skipSpaces()
    let term = QuerySyntax.term(QueryTerm(head.field, head.comparison, values, place: place))
    return head.negated ? .not(term) : term
  }

  private typealias Head = (field: QueryField, comparison: QueryComparison, negated: Bool)

  private mutating func fieldAndComparison() throws(QueryError) -> Head? {
    let start = scanner.position
    while let letter = scanner.next, letter.isLetter || letter == "_" { scanner.skip() }
    let name = scanner.text(start..<scanner.position)
    let nameEnd = scanner.position
    let field = subject.field(named: name)
    if field != nil { scanner.skipSpaces() }
    let spaced = scanner.position > nameEnd
    guard !name.isEmpty, let sign = comparison(), !(spaced && scanner.text(sign.place) == ":") else {
      scanner.rewind(to: start)
      return nil
    }
    guard let field else {
      throw QueryError(
        .unknownField(name), start..<nameEnd, suggestions: NearestNames.fields(like: name, of: subject))
    }
    if sign.comparison != .equal, !field.isOrdered {
      throw QueryError(.notOrdered(field), start..<sign.place.upperBound)
    }
    if scanner.text(sign.place) != ":" { scanner.skipSpaces() }
    // `due:<2026-12-01` is what `due<2026-12-01` is.
    let behind = scanner.position
    if field.isOrdered, sign.comparison == .equal, !sign.negated, let second = comparison() {
      if second.comparison != .equal {
        scanner.skipSpaces()
        return (field, second.comparison, false)
      }
      scanner.rewind(to: behind)
    }
    return (field, sign.comparison, sign.negated)
  }

  private mutating func comparison() -> (comparison: QueryComparison, negated: Bool, place: Range<Int>)? {
    let start = scanner.position
    for (sign, comparison, negated) in Self.signs where scanner.next == sign.first {
      guard sign.count == 1 || scanner.peek(1) == sign.last else { continue }
      scanner.skip(sign.count)
      return (comparison, negated, start..<scanner.position)
    }
    return nil
  }

  private static let signs: [(String, QueryComparison, Bool)] = [
    ("<=", .atMost, false), (">=", .atLeast, false), ("!=", .equal, true), ("<", .less, false),
    (">", .more, false),
    ("≤", .atMost, false), ("≦", .atMost, false), ("≥", .atLeast, false), ("≧", .atLeast, false),
    (":", .equal, false), ("=", .equal, false),
  ]

  private mutating func value(of field: QueryField, from start: Int) throws(QueryError) -> QueryValue {
    var piece = try scanner.piece(until: ",")
    // 王磊（第一网格）: what tells two of one name apart belongs to the name, as every screen writes it.
    if field.kind == .record, !piece.quoted, !piece.value.isEmpty { scanner.takeMark(into: &piece) }
    if field.kind == .date, !piece.quoted, !piece.value.isEmpty { try scanner.takeTimes(into: &piece) }
    let form = piece.form(ranged: field.isOrdered)
    if form == .one("") && !piece.quoted || form == .range(nil, nil) {
      throw QueryError(.missingValue(field), start..<max(scanner.position, start + 1))
    }
    if field.kind == .text {
      try piece.refusePattern()
      try piece.refuseJoin()
    }
    return QueryValue(form, place: QueryPlace(piece.range))
  }
}

extension QueryParser {
  /// A word that joins or negates.
  enum Keyword { case and, or, not }

  /// The keyword that stands here as a word of its own.
  var keyword: Keyword? {
    var ahead = scanner
    guard let piece = try? ahead.piece(), !piece.quoted else { return nil }
    return Self.keywords[piece.value.lowercased()]
  }

  /// Goes over a keyword and the spaces behind it, when it stands here; tells how it was written and where.
  mutating func skip(_ wanted: Keyword) -> (text: String, start: Int)? {
    scanner.skipSpaces()
    guard keyword == wanted, let piece = try? scanner.piece() else { return nil }
    scanner.skipSpaces()
    return (piece.word, piece.range.lowerBound)
  }

  /// Whether a word would be taken for a keyword unless it stands in quotes.
  static func isKeyword(_ word: String) -> Bool { keywords[word.lowercased()] != nil }

  private static let keywords: [String: Keyword] = [
    "and": .and, "且": .and, "并且": .and, "or": .or, "或": .or, "或者": .or, "not": .not, "非": .not,
  ]
}

extension Piece {
  /// Throws when a word is a pattern of another program: found nowhere, it would only seem that there is nothing.
  func refusePattern() throws(QueryError) {
    guard !quoted, value.count > 1 else { return }
    let isBetweenSlashes = value.count > 2 && value.first == "/" && value.last == "/"
    guard isBetweenSlashes || value.contains("*") else { return }
    throw QueryError(.noPattern(word), range)
  }

  /// Throws when a word is only a sign that joins in other languages.
  func refuseJoin() throws(QueryError) {
    guard !quoted, value.contains("|") || !value.isEmpty && value.allSatisfy({ $0 == "&" }) else { return }
    throw QueryError(.notAJoin(word), range)
  }

  /// The piece as a value: with `..`, `~`, `至` or `到` outside quotes a range, where ranges have a meaning.
  func form(ranged: Bool) -> QueryValue.Form {
    let characters = Array(value)
    guard ranged else { return .one(value) }
    for place in characters.indices where !literal.contains(place) {
      let double =
        characters[place] == "." && characters.indices.contains(place + 1) && characters[place + 1] == "."
      guard double || "~至到".contains(characters[place]) else { continue }
      let from = String(characters[..<place])
      let to = String(characters[(place + (double ? 2 : 1))...])
      return .range(from.isEmpty ? nil : from, to.isEmpty ? nil : to)
    }
    return .one(value)
  }
}
