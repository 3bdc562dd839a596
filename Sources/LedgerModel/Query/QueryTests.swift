/// Makes of an understood query a test that is run on every item: all that can be looked up is looked up before.
struct QueryTests {
  /// Decides on an item, given with its place in the table.
  typealias Test = (ItemRecord, Int) -> Bool

  let scope: QueryScope
  /// The words of all items by place, when they have been laid out.
  let texts: SearchIndex?

  /// The test for a whole query.
  func test(for condition: QueryCondition) -> Test {
    switch condition {
    case .every: return { _, _ in true }
    case .word(let word): return self.word(word)
    case .field(let understanding):
      return any(understanding.meanings.map { test(for: $0, of: understanding.field) })
    case .not(let inner):
      let test = test(for: inner)
      return { record, place in !test(record, place) }
    case .any(let parts): return any(cheapFirst(parts).map(test))
    case .all(let parts): return all(cheapFirst(parts).map(test))
    }
  }

  /// The same parts with words, which take longest, behind the fields.
  private func cheapFirst(_ parts: [QueryCondition]) -> [QueryCondition] {
    parts.filter { !$0.hasWords } + parts.filter(\.hasWords)
  }

  private func any(_ tests: [Test]) -> Test {
    if tests.count == 1 { return tests[0] }
    return { record, place in
      for test in tests where test(record, place) { return true }
      return false
    }
  }

  private func all(_ tests: [Test]) -> Test {
    { record, place in
      for test in tests where !test(record, place) { return false }
      return true
    }
  }

  private func word(_ word: QueryWord) -> Test {
    let search = word.search
    let number = word.number
    let people = IDSet(word.people)
    let sites = IDSet(word.sites)
    let texts = texts
    return { record, place in
      if let texts {
        if texts.holds(search, at: place) { return true }
      } else if search.matches(ItemSearchIndex.text(of: record.item)) {
        return true
      }
      if let number, record.item.number == number { return true }
      if !sites.isEmpty, let site = record.item.site, sites.contains(site) { return true }
      guard !people.isEmpty else { return false }
      return people.contains(anyOf: record.item.owner, record.item.leader)
        || !record.item.helpers.isEmpty && record.item.helpers.contains(where: people.contains)
    }
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

  init(_ ids: [RecordID]) {
    few = ids.count <= 8 ? ids : []
    many = ids.count <= 8 ? [] : Set(ids)
  }

  var isEmpty: Bool { few.isEmpty && many.isEmpty }

  func contains(_ id: RecordID) -> Bool {
    for known in few where known == id { return true }
    return !many.isEmpty && many.contains(id)
  }

  func contains(anyOf one: RecordID?, _ other: RecordID?) -> Bool {
    if let one, contains(one) { return true }
    if let other { return contains(other) }
    return false
  }
}
