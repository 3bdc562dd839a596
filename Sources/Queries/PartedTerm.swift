import LedgerModel

/// Two words of a query of which one is a field's name and the other could stand in that field: `lamp red`, 本周 到期,
/// 责任人 是 王磊. They are looked for as words, since a title may hold them; that `lamp:red` asks for the field is said
/// beside what was found.
public struct PartedTerm: Sendable, Hashable {
  /// The words as they were typed: `lamp red`.
  public let words: String
  /// The term that may be meant: `lamp:red`.
  public let term: String

  /// The term that two neighbours of a query may be meant for, perhaps with a word between them that says no more than that
  /// the one is the other; nothing where they are words and no more.
  init?(
    _ first: QuerySyntax, _ second: QuerySyntax, over link: QuerySyntax? = nil, in scope: QueryScope,
    about subject: QuerySubject
  ) {
    let between = link.flatMap(PartedTerm.word)
    if link != nil {
      guard let between, PartedTerm.links.contains(between.text.lowercased()) else { return nil }
    }
    guard let name = PartedTerm.word(first), let value = PartedTerm.word(second),
      // With a blank between them: a word that joins stands for itself.
      (1...2).contains((between ?? value).range.lowerBound - name.range.upperBound)
    else { return nil }
    func isTerm(_ field: String, _ value: String, _ isMeant: (QueryField) -> Bool) -> Bool {
      guard let asked = subject.field(named: field), isMeant(asked) else { return false }
      return PartedTerm.isUnderstood("\(field):\(value)", in: scope, about: subject)
    }
    if isTerm(name.text, value.text, { link == nil || $0.kind != .text }) {
      term = "\(name.text):\(value.text)"
    } else if link == nil, let meant = RunOnTerm(name.text + value.text, about: subject) {
      term = meant.text
    } else if link == nil, isTerm(value.text, name.text, { $0.kind == .date }) {
      // 本周 到期 is how people speak of days; a red lamp may stand in a title.
      term = "\(value.text):\(name.text)"
    } else {
      return nil
    }
    words = [name.text, between?.text, value.text].compactMap(\.self).joined(separator: " ")
  }

  /// Words between a field and its value that say no more than the sign.
  private static let links = Set(runOnLinks + ["is", "equals"])
  /// Those that may be written without blanks around them.
  static let runOnLinks = ["等于", "是", "为"]

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
      let linked = parts.indices.dropFirst(2).compactMap { place in
        PartedTerm(parts[place - 2], parts[place], over: parts[place - 1], in: scope, about: subject)
      }
      return zip(parts, parts.dropFirst()).compactMap { PartedTerm($0, $1, in: scope, about: subject) }
        + linked
        + parts.flatMap { $0.partedTerms(in: scope, about: subject) }
    }
  }
}
