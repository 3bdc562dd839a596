import LedgerModel

/// Chooses the items that a query asks for, part by part: each part works on what the parts before have left, so
/// that words, which take longest, come last.
struct QueryChoosing {
  /// Decides on the item at a place.
  typealias Test = (Int) -> Bool

  /// What the query was understood in.
  let scope: QueryScope
  /// The items that are chosen from.
  let items: ItemTable
  /// The words of all items by place, when they have been laid out.
  let index: ItemSearchIndex?

  /// Those of `places` that the condition holds for, in their order.
  func choose(_ condition: QueryCondition, among places: [Int]) -> [Int] {
    switch condition {
    case .every: return places
    case .word(let word): return choose(word, among: places)
    case .field(let understanding):
      let tests = understanding.meanings.map { test(for: $0, of: understanding.field) }
      if tests.count == 1 { return places.filter(tests[0]) }
      return places.filter { place in tests.contains { $0(place) } }
    case .not(let inner): return without(choose(inner, among: places), places)
    case .all(let parts):
      return Self.dearestLast(parts).reduce(places) { left, part in choose(part, among: left) }
    case .any(let parts): return any(parts, among: places)
    }
  }

  /// What any of the parts holds for: each part is asked only about what those before have left over.
  private func any(_ parts: [QueryCondition], among places: [Int]) -> [Int] {
    var left = places
    for part in Self.dearestLast(parts) { left = without(choose(part, among: left), left) }
    return without(left, places)
  }

  /// `places` without those taken; both stand in the same order.
  private func without(_ taken: [Int], _ places: [Int]) -> [Int] {
    if taken.isEmpty { return places }
    var next = 0
    return places.filter { place in
      guard next < taken.count, taken[next] == place else { return true }
      next += 1
      return false
    }
  }

  /// First what the indexes of the items answer, then what is read in records, last the words.
  private static func dearestLast(_ parts: [QueryCondition]) -> [QueryCondition] {
    QueryCondition.Cost.allCases.flatMap { cost in parts.filter { $0.cost == cost } }
  }

  private func choose(_ word: QueryWord, among places: [Int]) -> [Int] {
    let numbered = word.numbers.flatMap { items.places(of: $0) }
    let isNumbered: Test = numbered.isEmpty ? { _ in false } : { numbered.contains($0) }
    guard let index else {
      let (sites, people) = (IDSet(word.sites), IDSet(word.people))
      let marks = StoredWords.LinkMarks(sites: word.sites, people: word.people)
      return places.filter { place in
        if isNumbered(place) { return true }
        let known = items.words(at: place)?.contains(orLinks: marks) {
          isReferred(word, $0)
        } where: {
          word.search.matches($0)
        }
        if let known { return known }
        let record = items[place]
        return isReferred(word, record.item.reference)
          || sites.contains(record.item.site) || people.contains(record.item.owner)
          || people.contains(record.item.leader) || people.contains(anyOf: record.item.helpers)
          || ItemSearchIndex.words(of: record).contains { word.search.matches($0) }
      }
    }
    let isIn = index.texts.test(for: word.search)
    let isThere: Test =
      word.reference == nil
      ? isIn : { isIn($0) || index.references[$0].map(word.names(reference:)) ?? false }
    if word.sites.isEmpty, word.people.isEmpty { return places.filter { isThere($0) || isNumbered($0) } }
    let isLinked = index.links.test(sites: word.sites, people: word.people, in: items)
    return places.filter { isLinked($0) || isThere($0) || isNumbered($0) }
  }
}

extension QueryCondition {
  /// What an item costs that a condition is asked about.
  fileprivate enum Cost: CaseIterable {
    /// It is answered by the indexes of the items; its record is read; words are looked for in it.
    case index, record, words
  }

  fileprivate var cost: Cost {
    switch self {
    case .every: .index
    case .word: .words
    case .field(let understanding):
      understanding.field.kind == .text
        ? .words : understanding.meanings.allSatisfy(\.isAnsweredByIndex) ? .index : .record
    case .not(let inner): inner.cost
    case .all(let parts), .any(let parts):
      Cost.allCases.last { cost in parts.contains { $0.cost == cost } } ?? .index
    }
  }
}

extension QueryMeaning {
  /// Whether the indexes of the items answer it for nearly all of them.
  fileprivate var isAnsweredByIndex: Bool {
    switch self {
    case .states, .lamp, .trait(.overdue): true
    default: false
    }
  }
}

/// Whether a word names the item with this number of another office, which is none when it is empty.
private func isReferred(_ word: QueryWord, _ reference: String) -> Bool {
  word.reference != nil && !reference.isEmpty && word.names(reference: TextKey(reference).text)
}

/// A few identifiers, asked often: up to eight are compared one by one, which is quicker than hashing.
struct IDSet {
  private let few: [RecordID]
  private let many: Set<RecordID>

  /// The set of these.
  init(_ ids: [RecordID]) {
    few = ids.count <= 8 ? ids : []
    many = ids.count <= 8 ? [] : Set(ids)
  }

  /// Whether one of these may be the owner of an item that stands so.
  func mayOwn(_ standing: OpenStanding) -> Bool {
    !many.isEmpty || few.contains(where: standing.mayBe(ownedBy:))
  }

  /// Whether there is such an identifier and it is one of these.
  func contains(_ id: RecordID?) -> Bool {
    guard let id else { return false }
    for known in few where known == id { return true }
    return !many.isEmpty && many.contains(id)
  }

  /// Whether any of the identifiers is one of these.
  func contains(anyOf ids: [RecordID]) -> Bool { !ids.isEmpty && ids.contains { contains($0) } }
}
