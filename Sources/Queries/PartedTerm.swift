import LedgerModel

/// Two words of a query of which the first is a field's name and the second could stand in that field: `lamp red`. They are
/// looked for as words, since a title may hold them; that `lamp:red` asks for the field is said beside what was found.
public struct PartedTerm: Sendable, Hashable {
  /// The words as they were typed: `lamp red`.
  public let words: String
  /// The term that may be meant: `lamp:red`.
  public let term: String

  /// The term that two neighbours of a query may be meant for; nothing where they are words and no more.
  init?(_ first: QuerySyntax, _ second: QuerySyntax, in scope: QueryScope, about subject: QuerySubject) {
    guard let name = PartedTerm.word(first), let value = PartedTerm.word(second),
      // With a blank between them: a word that joins stands for itself.
      (1...2).contains(value.range.lowerBound - name.range.upperBound)
    else { return nil }
    let typed = "\(name.text):\(value.text)"
    if subject.field(named: name.text) != nil, PartedTerm.isUnderstood(typed, in: scope, about: subject) {
      term = typed
    } else if let meant = RunOnTerm(name.text + value.text, about: subject) {
      term = meant.text
    } else {
      return nil
    }
    words = "\(name.text) \(value.text)"
  }

  /// A word outside quotes, perhaps one that must not be there, with its place.
  private static func word(_ syntax: QuerySyntax) -> (text: String, range: Range<Int>)? {
    switch syntax {
    case .word(let text, let place): text.count == place.range.count ? (text: text, range: place.range) : nil
    case .not(let inner): word(inner)
    case .every, .term, .all, .any: nil
    }
  }

  private static func isUnderstood(
    _ text: String, in scope: QueryScope, about subject: QuerySubject
  ) -> Bool {
    guard let syntax = try? QuerySyntax(parsing: text, about: subject), case .term = syntax else {
      return false
    }
    return (try? QueryCondition(syntax, in: scope)) != nil
  }
}

extension QuerySyntax {
  /// The neighbouring words that may be meant for a field and its value, in their order.
  func partedTerms(in scope: QueryScope, about subject: QuerySubject) -> [PartedTerm] {
    switch self {
    case .every, .word, .term: return []
    case .not(let inner): return inner.partedTerms(in: scope, about: subject)
    case .any(let parts): return parts.flatMap { $0.partedTerms(in: scope, about: subject) }
    case .all(let parts):
      return zip(parts, parts.dropFirst()).compactMap { PartedTerm($0, $1, in: scope, about: subject) }
        + parts.flatMap { $0.partedTerms(in: scope, about: subject) }
    }
  }
}
