import LedgerModel
import Wording

extension Query {
  /// What is to be said of words of a query that found nothing, where they were hardly meant as words: no item has that
  /// number, here or elsewhere (HM-7, 2026-0099); a span of numbers is written otherwise (1-5); a field may be this (未结). A
  /// line each.
  ///
  /// `index` must have followed the ledger's items; without one, every item is read.
  public func remarksOnNothing(_ language: Language, index: ItemSearchIndex? = nil) -> [String] {
    // What is said of two words together covers each of them.
    guard partedTerms.isEmpty else { return [] }
    let words = QueryRemarkWords(language)
    let choosing = QueryChoosing(scope: scope, items: scope.ledger.items, index: index)
    let all = Array(0..<scope.ledger.items.count)
    return condition.words.filter { choosing.choose(.word($0), among: all).isEmpty }.compactMap {
      word -> String? in
      if let span = Self.span(word.text) { return words.number(word.text, span) }
      if let term = term(word.text) { return words.value(word.text, term) }
      return Self.isNumber(word.text) ? words.noNumber(word.text) : nil
    }
  }

  /// Numbers with a dash between them as queries write them; nothing for another text, and for 2026-0017.
  private static func span(_ text: String) -> String? {
    let ends = text.split(omittingEmptySubsequences: false) { "-~～—–至到".contains($0) }
    guard ends.count == 2, ItemNumber(text, thisYear: 1) == nil,
      ends.allSatisfy({ (1...6).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    return "\(ends[0])..\(ends[1])"
  }

  /// The term that asks a field for what the text names: a word of a fixed list (未结), a record of the ledger (第2网格), a
  /// field and its value in one (责任人是王磊, 本周到期). Nothing where it can be none.
  private func term(_ text: String) -> String? {
    let folded = QueryNames.folded(text)
    let lists: [QueryField] = [.state, .lamp, .is, .severity, .difficulty, .source, .group, .has]
    let listed = lists.first { field in
      QueryChoices.all(of: field, in: scope).contains { choice in
        choice.names.all.contains { QueryNames.folded($0) == folded }
      }
    }
    let records: [QueryField] = [.owner, .site, .grid, .unit, .category]
    if let field = listed ?? records.first(where: { isUnderstood(text, of: $0) }) {
      return "\(field.names.offered(in: Language(ofText: text))):\(text)"
    }
    guard text.count <= 20 else { return nil }
    return text.indices.dropFirst().lazy.compactMap { place -> String? in
      let (first, last) = (text[..<place], text[place...])
      if let field = QueryField(named: String(first)), let value = self.value(last, of: field) {
        return "\(first):\(value)"
      }
      guard let field = QueryField(named: String(last)), let value = self.value(first, of: field) else {
        return nil
      }
      return "\(last):\(value)"
    }.first
  }

  /// What stands beside a field's name as its value, without a word that says no more than the sign: 是王磊.
  private func value(_ text: Substring, of field: QueryField) -> String? {
    guard field.kind != .text else { return nil }
    let link = PartedTerm.runOnLinks.first { text.hasPrefix($0) } ?? ""
    return [String(text.dropFirst(link.count)), String(text)].first {
      !$0.isEmpty && isUnderstood($0, of: field)
    }
  }

  private func isUnderstood(_ value: String, of field: QueryField) -> Bool {
    let text = "\(field.names.offered(in: Language(ofText: value))):\"\(value)\""
    guard !value.contains("\""), case .field? = (try? Query(text, in: scope))?.condition else { return false }
    return true
  }

  /// Whether a text looks like a number of an item, of this office or of another: letters and figures with signs between.
  private static func isNumber(_ text: String) -> Bool {
    let text = QueryNames.folding(text)
    return text.contains { $0.isASCII && $0.isNumber }
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_/.#".contains($0)) }
  }
}

extension QueryCondition {
  /// The words that an item must hold, or one of which it may.
  fileprivate var words: [QueryWord] {
    switch self {
    case .every, .field, .not: []
    case .word(let word): [word]
    case .all(let parts), .any(let parts): parts.flatMap(\.words)
    }
  }
}
