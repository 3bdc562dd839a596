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
      return Self.wordsLast(parts).reduce(places) { left, part in choose(part, among: left) }
    case .any(let parts): return any(parts, among: places)
    }
  }

  /// What any of the parts holds for: each part is asked only about what those before have left over.
  private func any(_ parts: [QueryCondition], among places: [Int]) -> [Int] {
    var left = places
    for part in Self.wordsLast(parts) { left = without(choose(part, among: left), left) }
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

  private static func wordsLast(_ parts: [QueryCondition]) -> [QueryCondition] {
    parts.filter { !$0.hasWords } + parts.filter(\.hasWords)
  }

  private func choose(_ word: QueryWord, among places: [Int]) -> [Int] {
    let numbered = word.numbers.flatMap { items.places(of: $0) }
    let isNumbered: Test = numbered.isEmpty ? { _ in false } : { numbered.contains($0) }
    guard let index else {
      let (sites, people) = (IDSet(word.sites), IDSet(word.people))
      return places.filter { place in
        let record = items[place]
        return isNumbered(place) || sites.contains(record.item.site) || people.contains(record.item.owner)
          || people.contains(record.item.leader) || people.contains(anyOf: record.item.helpers)
          || ItemSearchIndex.words(of: record).contains { word.search.matches($0) }
      }
    }
    let isThere = index.texts.test(for: word.search)
    if word.sites.isEmpty, word.people.isEmpty { return places.filter { isThere($0) || isNumbered($0) } }
    let isLinked = index.links.test(sites: word.sites, people: word.people, in: items)
    return places.filter { isLinked($0) || isThere($0) || isNumbered($0) }
  }
}

extension QueryCondition {
  fileprivate var hasWords: Bool {
    switch self {
    case .every: false
    case .word: true
    case .field(let understanding): understanding.field.kind == .text
    case .not(let inner): inner.hasWords
    case .all(let parts), .any(let parts): parts.contains(where: \.hasWords)
    }
  }
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

  /// Whether there is such an identifier and it is one of these.
  func contains(_ id: RecordID?) -> Bool {
    guard let id else { return false }
    for known in few where known == id { return true }
    return !many.isEmpty && many.contains(id)
  }

  /// Whether any of the identifiers is one of these.
  func contains(anyOf ids: [RecordID]) -> Bool { !ids.isEmpty && ids.contains { contains($0) } }
}
