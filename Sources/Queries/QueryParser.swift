import LedgerModel

extension QuerySyntax {
  /// The most characters of a query that is read. What one costs grows faster than its length, and who comes in by a key
  /// may send any.
  public static let limit = 4_000

  /// Reads a query. Words stand side by side for `and`; `or` binds weaker, `not` stronger; `( )` groups.
  public init(parsing text: String, about subject: QuerySubject = .items) throws(QueryError) {
    if text.utf8.count > Self.limit, text.count > Self.limit {
      throw QueryError(.tooLong(Self.limit), 0..<Self.limit)
    }
    var parser = QueryParser(text, about: subject)
    self = try parser.query()
  }

  /// Reads a query that is being typed: when it cannot be understood as a whole, what stands before the fault
  /// counts, and the fault is told.
  public static func asTyped(
    _ text: String, about subject: QuerySubject = .items
  ) -> (query: QuerySyntax, error: QueryError?) {
    do {
      return (try QuerySyntax(parsing: text, about: subject), nil)
    } catch {
      let sound = String(Array(text).prefix(error.range.lowerBound))
      return ((try? QuerySyntax(parsing: sound, about: subject)) ?? .every, error)
    }
  }
}

/// Reads a query from left to right, a function for each level of binding.
struct QueryParser {
  /// Where the reading stands.
  var scanner: QueryScanner
  /// What is asked about.
  let subject: QuerySubject
  private var depth = 0

  /// A parser at the beginning of a query.
  init(_ text: String, about subject: QuerySubject) {
    (scanner, self.subject) = (QueryScanner(text), subject)
  }

  /// The whole query.
  mutating func query() throws(QueryError) -> QuerySyntax {
    scanner.skipSpaces()
    if scanner.next == nil { return .every }
    let query = try alternatives()
    guard scanner.next == nil else {
      throw QueryError(.notOpened(")"), scanner.position..<scanner.position + 1)
    }
    return query
  }

  private mutating func alternatives() throws(QueryError) -> QuerySyntax {
    var parts = [try conjunction()]
    while let word = skip(.or) {
      try expectOperand(of: word)
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(QueryError) -> QuerySyntax {
    var parts = [try negation()]
    while true {
      if let word = skip(.and) {
        try expectOperand(of: word)
        parts.append(try negation())
      } else if scanner.next == nil || scanner.next == ")" || keyword == .or {
        return parts.count == 1 ? parts[0] : .all(parts)
      } else {
        parts.append(try negation())
      }
    }
  }

  private mutating func negation() throws(QueryError) -> QuerySyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw QueryError(.tooDeep, scanner.position..<scanner.typed.count)
    }
    scanner.skipSpaces()
    if let word = skip(.not) {
      try expectOperand(of: word)
      return .not(try negation())
    }
    if scanner.next == "!" {
      let start = scanner.position
      scanner.skip()
      try expectOperand(of: ("!", start))
      return .not(try negation())
    }
    return try primary()
  }

  private mutating func primary() throws(QueryError) -> QuerySyntax {
    let start = scanner.position
    switch scanner.next {
    case "(": return try group()
    case "-": return try marked()
    case "+", "#":
      if subject == .items { return try marked() }
    default: break
    }
    if let word = keyword.flatMap({ skip($0) }) {
      throw QueryError(.missingOperand(word.text), start..<start + word.text.count)
    }
    if let term = try term() { return term }
    return try word()
  }

  /// `( … )`.
  private mutating func group() throws(QueryError) -> QuerySyntax {
    let opened = scanner.position
    scanner.skip()
    scanner.skipSpaces()
    guard scanner.next != ")" else { throw QueryError(.missingOperand("("), opened..<scanner.position + 1) }
    guard scanner.next != nil else { throw QueryError(.notClosed("("), opened..<scanner.position) }
    let inner = try alternatives()
    guard scanner.next == ")" else { throw QueryError(.notClosed("("), opened..<scanner.position) }
    scanner.skip()
    scanner.skipSpaces()
    return inner
  }

  /// `+label`, `-label`, `#17`, `#label`; `-` before a field or a group means `not`.
  private mutating func marked() throws(QueryError) -> QuerySyntax {
    let start = scanner.position
    let mark = scanner.next.map(String.init) ?? ""
    scanner.skip()
    if mark == "-", scanner.next == "(" { return .not(try negation()) }
    if mark == "-", let term = try term() { return .not(term) }
    // Only items have labels.
    if mark == "-", subject != .items { return .not(try word()) }
    let piece = try scanner.piece()
    guard !piece.word.isEmpty else { throw QueryError(.missingOperand(mark), start..<scanner.position) }
    scanner.skipSpaces()
    let place = QueryPlace(piece.range)
    let isNumber = mark == "#" && piece.value.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" }
    let value = QueryValue(.one(isNumber ? piece.value : piece.word), place: place)
    let term = QuerySyntax.term(
      QueryTerm(
        isNumber ? .number : .labels, .equal, [value], place: QueryPlace(start..<piece.range.upperBound)))
    return mark == "-" ? .not(term) : term
  }

  /// A word, or a range of numbers.
  private mutating func word() throws(QueryError) -> QuerySyntax {
    let piece = try scanner.piece()
    scanner.skipSpaces()
    let place = QueryPlace(piece.range)
    if subject == .items, !piece.quoted, piece.value.contains(".."),
      piece.value.allSatisfy({ $0.isASCII && $0.isNumber || "-.".contains($0) }),
      case .range(let from, let to) = piece.form(ranged: true), from != nil || to != nil
    {
      return .term(QueryTerm(.number, .equal, [QueryValue(.range(from, to), place: place)], place: place))
    }
    try piece.refuseSigns()
    if !piece.quoted, let meant = RunOnTerm(piece.value, about: subject)?.text ?? termWithin(piece.value) {
      throw QueryError(.notUnderstood(piece.word), piece.range, suggestions: [meant])
    }
    return .word(piece.word, place)
  }

  /// What a word is to be written as in which a field and its sign stand behind something else: `~lamp:red`, `通道,灯:红`.
  /// As a word it would be found nowhere.
  private func termWithin(_ value: String) -> String? {
    for sign in value.indices where ":=<>≤≥≦≧≠".contains(value[sign]) {
      let start = value[..<sign].lastIndex { !$0.isLetter }.map(value.index(after:)) ?? value.startIndex
      guard start > value.startIndex, subject.field(named: String(value[start..<sign])) != nil else {
        continue
      }
      let parts = value[..<start].split { !$0.isLetter && !$0.isNumber } + [value[start...]]
      return parts.joined(separator: " ")
    }
    return nil
  }

  /// Throws when nothing stands behind a word that joins or negates.
  private mutating func expectOperand(of word: (text: String, start: Int)) throws(QueryError) {
    scanner.skipSpaces()
    guard scanner.next != nil, scanner.next != ")" else {
      throw QueryError(.missingOperand(word.text), word.start..<word.start + word.text.count)
    }
  }

  /// How deep groups and negations may be nested.
  private static let deepest = 100
}
