extension QueryTests {
  /// The test for one meaning of a field's value.
  func test(for meaning: QueryMeaning, of field: QueryField) -> Test {
    switch meaning {
    case .unset:
      let isSet = set(field)
      return { record, _ in !isSet(record.item) }
    case .set:
      let isSet = set(field)
      return { record, _ in isSet(record.item) }
    case .text(let text): return self.text(text, in: field)
    case .records(let ids): return records(IDSet(ids), in: field)
    case .period(let period): return self.period(period, of: field)
    case .count(let from, let through): return count((from ?? 0)...(through ?? .max), of: field)
    case .numbers(let from, let through): return numbers(from, through, of: field)
    case .trait(let trait): return self.trait(trait)
    case .categories(let categories): return self.categories(categories)
    case .group(let group): return self.group(group)
    case .states, .lamp, .reason: return standing(meaning)
    default: return { record, _ in Self.holds(record, meaning) }
    }
  }

  /// Meanings that compare one value of the item with one other.
  private static func holds(_ record: ItemRecord, _ meaning: QueryMeaning) -> Bool {
    switch meaning {
    case .severity(let severity): record.item.severity == severity
    case .difficulty(let difficulty): record.item.difficulty == difficulty
    case .source(let source): record.item.source == source
    case .possession(let possession): possession.holds(record.item)
    case .request(let kind): record.item.requests.contains { $0.kind == kind }
    default: false
    }
  }

  private func standing(_ meaning: QueryMeaning) -> Test {
    let standing = QueryStanding(scope: scope)
    switch meaning {
    case .states(let states, _): return { record, _ in states.contains(standing.state(of: record)) }
    case .reason(let reason):
      return { record, _ in
        standing.state(of: record) == .suspended && record.item.currentSuspension?.code == reason
      }
    case .lamp(let lamp): return { record, _ in standing.lamp(of: record) == lamp }
    default: return { _, _ in false }
    }
  }

  private func records(_ ids: IDSet, in field: QueryField) -> Test {
    switch field {
    case .owner: return Self.one(\.owner, ids)
    case .leader: return Self.one(\.leader, ids)
    case .site: return Self.one(\.site, ids)
    case .grid: return Self.one(\.grid, ids)
    case .lead: return Self.one(\.leadUnit, ids)
    case .helper: return { record, _ in record.item.helpers.contains(where: ids.contains) }
    case .unit:
      return { record, _ in
        ids.contains(anyOf: record.item.leadUnit, nil)
          || record.item.supportingUnits.contains(where: ids.contains)
      }
    case .person:
      return { record, _ in
        ids.contains(anyOf: record.item.owner, record.item.leader)
          || ids.contains(anyOf: record.item.receiver, record.item.submittedBy)
          || record.item.helpers.contains(where: ids.contains)
      }
    default: return { _, _ in false }
    }
  }

  private static func one(_ path: KeyPath<Item, RecordID?> & Sendable, _ ids: IDSet) -> Test {
    { record, _ in
      guard let id = record.item[keyPath: path] else { return false }
      return ids.contains(id)
    }
  }

  private func period(_ period: QueryPeriod, of field: QueryField) -> Test {
    if field == .due {
      let standing = QueryStanding(scope: scope)
      return { record, _ in standing.due(of: record).map(period.contains) ?? false }
    }
    guard let moment = Self.moment(field) else { return { _, _ in false } }
    return { record, _ in moment(record.item).map(period.contains) ?? false }
  }

  private static func moment(_ field: QueryField) -> ((Item) -> Timestamp?)? {
    switch field {
    case .due: \.due
    case .reported: \.reportedAt
    case .registered: \.registeredAt
    case .assigned: \.assignedAt
    case .submitted: \.submittedAt
    case .closed: \.closedAt
    case .promised: \.promised
    case .review: \.reviewOn
    default: nil
    }
  }

  private func count(_ bounds: ClosedRange<Int>, of field: QueryField) -> Test {
    field == .reworks
      ? { record, _ in bounds.contains(record.item.reworkCount) }
      : { record, _ in bounds.contains(record.item.returnCount) }
  }

  private func numbers(_ from: ItemNumber?, _ through: ItemNumber?, of field: QueryField) -> Test {
    let lies = { (number: ItemNumber) in
      (from.map { $0 <= number } ?? true) && (through.map { number <= $0 } ?? true)
    }
    let items = scope.ledger.items
    let link: ((Item) -> RecordID?)? =
      switch field {
      case .reboundOf: \.reboundOf
      case .duplicateOf: \.duplicateOf
      case .parent: \.parent
      default: nil
      }
    guard let link else { return { record, _ in lies(record.item.number) } }
    return { record, _ in link(record.item).flatMap { items[$0] }.map { lies($0.number) } ?? false }
  }

  private func text(_ text: String, in field: QueryField) -> Test {
    let word = SearchWord(text)
    if field == .label {
      let folded = QueryNames.folded(text)
      return { record, _ in
        !record.item.labels.isEmpty && record.item.labels.contains { QueryNames.folded($0) == folded }
      }
    }
    if field == .reporter {
      let people = IDSet(scope.ledger.people.all.filter { word.matches($0.name) }.map(\.id))
      return { record, _ in
        word.matches(record.item.reporter) || people.contains(anyOf: record.item.receiver, nil)
      }
    }
    let texts = Self.texts(field)
    return { record, _ in texts(record.item).contains(where: word.matches) }
  }

  /// The texts of an item in which a field's word is looked for.
  private static func texts(_ field: QueryField) -> (Item) -> [String] {
    switch field {
    case .title: { [$0.title] }
    case .address: { [$0.address] }
    case .reference: { [$0.reference] }
    case .joint: { [$0.jointAction] }
    default:
      { item in
        [item.title, item.description, item.address, item.measures, item.legalBasis, item.highlight]
          + item.labels + item.notes.map(\.text)
      }
    }
  }

  /// Whether something is set in a field that need not be.
  private func set(_ field: QueryField) -> (Item) -> Bool {
    if let moment = Self.moment(field) { return { moment($0) != nil } }
    return switch field {
    case .owner: { $0.owner != nil }
    case .helper: { !$0.helpers.isEmpty }
    case .leader: { $0.leader != nil }
    case .unit: { $0.leadUnit != nil || !$0.supportingUnits.isEmpty }
    case .lead: { $0.leadUnit != nil }
    case .site: { $0.site != nil }
    case .grid: { $0.grid != nil }
    case .category: { $0.category != nil || $0.group != nil }
    case .group: { $0.category != nil || $0.group != nil }
    case .difficulty: { $0.difficulty != nil }
    case .label: { !$0.labels.isEmpty }
    case .address: { !$0.address.isEmpty }
    case .source: { $0.source != nil }
    case .reference: { !$0.reference.isEmpty }
    case .reporter: { !$0.reporter.isEmpty || $0.receiver != nil }
    case .request: { !$0.requests.isEmpty }
    case .reason: { $0.currentSuspension != nil }
    case .reboundOf: { $0.reboundOf != nil }
    case .duplicateOf: { $0.duplicateOf != nil }
    case .parent: { $0.parent != nil }
    case .joint: { !$0.jointAction.isEmpty }
    default: { _ in true }
    }
  }
}
