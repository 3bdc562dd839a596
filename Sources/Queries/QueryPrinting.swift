import LedgerModel
import Wording

extension QuerySyntax: CustomStringConvertible {
  /// The query as it can be typed again, with fields by their English names.
  public var description: String { text(in: .en) }

  /// The query as it can be typed again, with fields by the names of that language.
  public func text(in language: Language) -> String {
    switch self {
    case .every: ""
    case .word(let word, _): Self.quoted(word, where: Self.mustQuote(word:))
    case .term(let term): term.text(in: language)
    case .not(let inner): "not " + inner.operand(in: language)
    case .all(let parts): parts.map { $0.operand(in: language) }.joined(separator: " ")
    case .any(let parts):
      parts.map { part in
        if case .any = part { part.operand(in: language) } else { part.text(in: language) }
      }.joined(separator: " or ")
    }
  }

  /// The query as a part of another: joined parts stand in parentheses.
  private func operand(in language: Language) -> String {
    switch self {
    case .all, .any: "(" + text(in: language) + ")"
    case .every, .word, .term, .not: text(in: language)
    }
  }

  /// The text in quotation marks, where it needs them.
  static func quoted(_ text: String, where needed: (String) -> Bool) -> String {
    guard needed(text) else { return text }
    var escaped = "\""
    for character in text {
      if ["\"", "\\"].contains(QueryScanner.mark(character)) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped + "\""
  }

  /// Whether a word would be read as something else without quotes.
  private static func mustQuote(word: String) -> Bool {
    guard let parsed = try? QuerySyntax(parsing: word), case .word(let same, _) = parsed else { return true }
    return same != word
  }
}

extension QueryTerm {
  /// The term as it can be typed again.
  func text(in language: Language) -> String {
    field.names.offered(in: language) + comparison.rawValue
      + values.map { $0.text(of: field) }.joined(separator: ",")
  }
}

extension QueryValue {
  /// The value of that field as it can be typed again.
  func text(of field: QueryField) -> String {
    let ranged = field.isOrdered
    let quoted = { (text: String) in
      QuerySyntax.quoted(text) { text in
        var scanner = QueryScanner(text)
        guard let piece = try? scanner.piece(until: ","), scanner.next == nil, !piece.quoted else {
          return true
        }
        // Behind `<` a `=` would become part of the comparison, behind `:` a `<`; a full stop part of a range's dots.
        let isSign = piece.value.first.map { "=<>≤≥≦≧≠".contains($0) } ?? false
        let isNegated = field.kind.isNamed && (piece.value.first.map { "-!".contains($0) } ?? false)
        let isRefused = field.kind == .text && (try? piece.refuseSigns(in: field)) == nil
        let isDotted = ranged && (piece.value.first == "." || piece.value.last == ".")
        return text.isEmpty || isSign || isNegated || isRefused || isDotted
          || piece.form(ranged: ranged) != .one(text)
      }
    }
    switch form {
    case .one(let text): return quoted(text)
    case .range(let from, let to): return (from.map(quoted) ?? "") + ".." + (to.map(quoted) ?? "")
    }
  }
}
