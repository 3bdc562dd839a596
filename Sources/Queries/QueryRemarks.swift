import LedgerModel
import Wording

// What is to be said of a query before anybody trusts what it finds.

extension Query {
  /// How dates were understood that were not written in full, and places named in another writing, and which words may be
  /// meant for a field; a line each.
  public func remarks(_ language: Language) -> [String] {
    condition.remarks(partedTerms, placesMeant, language, in: scope.ledger.clock.zone)
  }
}

extension RecordQuery {
  /// How dates were understood that were not written in full, and places named in another writing, and which words may be
  /// meant for a field; a line each.
  public func remarks(_ language: Language) -> [String] {
    condition.remarks(partedTerms, placesMeant, language, in: scope.ledger.clock.zone)
  }
}

extension QueryCondition {
  fileprivate func remarks(
    _ parted: [PartedTerm], _ places: [PlaceMeant], _ language: Language, in zone: LedgerZone
  ) -> [String] {
    let words = QueryRemarkWords(language)
    return understandings.filter(\.isShort).compactMap { $0.dates(language, in: zone) }
      + places.map { words.taken($0.text, for: $0.name) } + parted.map { words.parted($0.words, $0.term) }
  }
}
