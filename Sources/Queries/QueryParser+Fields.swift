import LedgerModel

// Fields with their comparisons and values, and the words that join.

extension QueryParser {
  /// A field with its values, when one stands here.
  mutating func term() throws(QueryError) -> QuerySyntax? {
    let start = scanner.position
    guard let head = try fieldAndComparison() else { return nil }
    var values: [QueryValue] = []
    var negations: Set<Bool> = []
    repeat {
      if !values.isEmpty { scanner.skip() }
      negations.insert(skipNegation(of: head.field))
      values.append(try value(of: head.field, from: start))
    } while scanner.next == ","
    // `state:open,-closed` would be both: any of the one, none of the other.
    guard negations.count == 1 else { throw QueryError(.notAJoin("-"), start..<scanner.position) }
    let place = QueryPlace(start..<scanner.position)
    scanner.skipSpaces()
    let term = QuerySyntax.term(QueryTerm(head.field, head.comparison, values, place: place))
    return negations.contains(!head.negated) ? .not(term) : term
  }

  /// Goes over `-` or `!` before a value, which asks for what is not so (`state:-closed`), and tells whether it stood there.
  /// Before days and figures it is a part of them.
  private mutating func skipNegation(of field: QueryField) -> Bool {
    guard field.kind.isNamed, let sign = scanner.next, "-!".contains(sign), let behind = scanner.peek(1),
      !" (),-!".contains(behind)
    else { return false }
    scanner.skip()
    return true
  }

  private typealias Head = (field: QueryField, comparison: QueryComparison, negated: Bool)

  private mutating func fieldAndComparison() throws(QueryError) -> Head? {
    let start = scanner.position
    while let letter = scanner.next, letter.isLetter || letter == "_" { scanner.skip() }
    let name = scanner.text(start..<scanner.position)
    let nameEnd = scanner.position
    let field = subject.field(named: name)
    if field != nil { scanner.skipSpaces() }
    guard !name.isEmpty, let sign = comparison() else {
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
    ("<=", .atMost, false), (">=", .atLeast, false), ("!=", .equal, true), ("<>", .equal, true),
    ("==", .equal, false), ("<", .less, false), (">", .more, false), ("≠", .equal, true),
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
    if field.kind == .text { try piece.refuseSigns(in: field) }
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
    "不含": .not, "不包括": .not, "除了": .not, "排除": .not, "except": .not, "without": .not,
  ]
}

extension Piece {
  /// Throws when a word is none: only signs, a comparison without its field, a pattern. Found nowhere, it would only seem
  /// that there is nothing.
  func refuseSigns() throws(QueryError) {
    try refuseJoin()
    try refusePattern()
    guard !quoted, let first = value.first else { return }
    if value.allSatisfy({ $0.isASCII && !$0.isLetter && !$0.isNumber }) {
      throw QueryError(.notAJoin(word), range)
    }
    if ":=<>≤≥≦≧≠".contains(first) { throw QueryError(.noField(word), range) }
  }

  /// Throws when the value of a field of words compares, is a range or a pattern.
  func refuseSigns(in field: QueryField) throws(QueryError) {
    try refuseJoin()
    try refusePattern()
    guard !quoted, let first = value.first else { return }
    if "=<>≤≥≦≧≠~".contains(first) || value.contains("..") { throw QueryError(.notOrdered(field), range) }
  }

  /// Throws when a word is a pattern of another program.
  private func refusePattern() throws(QueryError) {
    guard !quoted, value.count > 1, isPattern else { return }
    throw QueryError(.noPattern(word), range)
  }

  /// `*x*`, `^x`, `x$`, `[xy]`, `%x%`, `/x/i`, `s/x/y/`.
  private var isPattern: Bool {
    if value.contains("*") || "^%".contains(value.first ?? " ") || value.last == "$" { return true }
    // 50% is a figure.
    if value.last == "%", value.dropLast().last?.isNumber == false { return true }
    if value.contains("["), value.contains("]") { return true }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    guard let flags = parts.last, flags.allSatisfy({ "gimsux".contains($0) }) else { return false }
    return parts.count == 3 && parts[0].isEmpty && !parts[1].isEmpty || parts.count == 4 && parts[0] == "s"
  }

  /// Throws when a word is only a sign that joins in other languages.
  private func refuseJoin() throws(QueryError) {
    guard !quoted, value.contains("|") || !value.isEmpty && value.allSatisfy({ $0 == "&" }) else { return }
    throw QueryError(.notAJoin(word), range)
  }

  /// Whether a sign of a range belongs to a word that leads a date: 截至12月5日, 截止到12月5日.
  private static func isLead(_ characters: [Character], _ place: Int) -> Bool {
    let before = String(characters[..<place])
    return ["截", "截止", "截至"].contains(before)
  }

  /// The piece as a value: with `..`, `~`, `至` or `到` outside quotes a range, where ranges have a meaning.
  func form(ranged: Bool) -> QueryValue.Form {
    let characters = Array(value)
    guard ranged else { return .one(value) }
    for place in characters.indices where !literal.contains(place) {
      let double =
        characters[place] == "." && characters.indices.contains(place + 1) && characters[place + 1] == "."
      guard double || "~至到".contains(characters[place]), !Self.isLead(characters, place) else { continue }
      let from = String(characters[..<place])
      let to = String(characters[(place + (double ? 2 : 1))...])
      return .range(from.isEmpty ? nil : from, to.isEmpty ? nil : to)
    }
    return .one(value)
  }
}
