import LedgerModel

extension QueryChoosing {
  /// The test for one meaning of a field's value.
  func test(for meaning: QueryMeaning, of field: QueryField) -> Test {
    switch meaning {
    case .unset:
      let isSet = set(field)
      return { place in !isSet(items[place]) }
    case .set:
      let isSet = set(field)
      return { place in isSet(items[place]) }
    case .text(let text): return self.text(text, in: field)
    case .records(let ids): return records(IDSet(ids), in: field)
    case .period(let period): return self.period(period, of: field)
    case .count(let from, let through): return count((from ?? 0)...(through ?? .max), of: field)
    case .numbers(let from, let through): return numbers(from, through, of: field)
    case .trait(let trait): return self.trait(trait)
    case .categories(let categories): return self.categories(categories)
    case .group(let group): return self.group(group)
    case .states, .lamp, .reason: return standing(meaning)
    default: return { place in Self.holds(items[place], meaning) }
    }
  }

  /// Meanings that compare one value of the item with one other.
  private static func holds(_ record: ItemRecord, _ meaning: QueryMeaning) -> Bool {
    switch meaning {
    case .severity(let severity): record.item.severity == severity
    case .difficulty(let difficulty): record.item.difficulty == difficulty
    case .source(let source): record.item.source == source
    case .possession(let possession): possession.holds(record)
    case .request(let kind): record.item.requests.contains { $0.kind == kind }
    default: false
    }
  }

  private func standing(_ meaning: QueryMeaning) -> Test {
    let standing = QueryStanding(scope: scope)
    switch meaning {
    case .states(let states, _):
      return { place in
        // Only of a suspended item more has to be known.
        let state = items.state(at: place)
        return states.contains(state == .suspended ? standing.state(of: items[place]) : state)
      }
    case .reason(let reason):
      return { place in
        standing.state(of: items[place]) == .suspended && items[place].item.currentSuspension?.code == reason
      }
    case .lamp(.red): return { items.state(at: $0).isOpen && standing.isRed(items[$0]) }
    case .lamp(let lamp):
      return { place in items.state(at: place).isOpen && standing.lamp(of: items[place]) == lamp }
    default: return { _ in false }
    }
  }

  private func records(_ ids: IDSet, in field: QueryField) -> Test {
    switch field {
    case .owner: return { ids.contains(items[$0].item.owner) }
    case .leader: return { ids.contains(items[$0].item.leader) }
    case .site: return { ids.contains(items[$0].item.site) }
    case .grid: return { ids.contains(items[$0].item.grid) }
    case .lead: return { ids.contains(items[$0].item.leadUnit) }
    case .helper: return { place in ids.contains(anyOf: items[place].item.helpers) }
    case .unit:
      return { place in
        ids.contains(items[place].item.leadUnit)
          || ids.contains(anyOf: items[place].item.supportingUnits)
      }
    case .person:
      return { place in
        let record = items[place]
        return ids.contains(record.item.owner) || ids.contains(record.item.leader)
          || ids.contains(record.item.receiver) || ids.contains(record.item.submittedBy)
          || ids.contains(anyOf: record.item.helpers)
      }
    default: return { _ in false }
    }
  }

  private func period(_ period: QueryPeriod, of field: QueryField) -> Test {
    if field == .due {
      let standing = QueryStanding(scope: scope)
      return { place in standing.due(of: items[place]).map(period.contains) ?? false }
    }
    guard let moment = Self.moment(field) else { return { _ in false } }
    return { place in moment(items[place]).map(period.contains) ?? false }
  }

  private static func moment(_ field: QueryField) -> ((ItemRecord) -> Timestamp?)? {
    switch field {
    case .due: \.item.due
    case .reported: \.item.reportedAt
    case .registered: \.item.registeredAt
    case .assigned: \.item.assignedAt
    case .submitted: \.item.submittedAt
    case .closed: \.item.closedAt
    case .promised: \.item.promised
    case .review: \.item.reviewOn
    default: nil
    }
  }

  private func count(_ bounds: ClosedRange<Int>, of field: QueryField) -> Test {
    switch field {
    case .reworks: return { place in bounds.contains(items[place].item.reworkCount) }
    case .overdue:
      let standing = QueryStanding(scope: scope)
      return { place in
        items.state(at: place).isOpen && standing.daysOverdue(items[place]).map(bounds.contains) ?? false
      }
    default: return { place in bounds.contains(items[place].item.returnCount) }
    }
  }

  private func numbers(_ from: ItemNumber?, _ through: ItemNumber?, of field: QueryField) -> Test {
    let lies = { (number: ItemNumber) in
      (from.map { $0 <= number } ?? true) && (through.map { number <= $0 } ?? true)
    }
    let linked = scope.ledger.items
    let link: ((ItemRecord) -> RecordID?)? =
      switch field {
      case .reboundOf: \.item.reboundOf
      case .duplicateOf: \.item.duplicateOf
      case .parent: \.item.parent
      default: nil
      }
    guard let link else { return { place in lies(items[place].item.number) } }
    return { place in link(items[place]).flatMap { linked[$0] }.map { lies($0.number) } ?? false }
  }

  private func text(_ text: String, in field: QueryField) -> Test {
    let word = SearchWord(text)
    if field == .label {
      let folded = QueryNames.folded(text)
      return { place in
        !items[place].item.labels.isEmpty
          && items[place].item.labels.contains { QueryNames.folded($0) == folded }
      }
    }
    if field == .reporter {
      let people = IDSet(scope.ledger.people.all.filter { word.matches($0.name) }.map(\.id))
      return { place in
        word.matches(items[place].item.reporter) || people.contains(items[place].item.receiver)
      }
    }
    let texts = Self.texts(field)
    let holds = { (place: Int) in texts(items[place]).contains { word.matches($0) } }
    guard let index, field == .title || field == .address else { return holds }
    // The index has these texts among others, so what it does not find need not be looked at.
    let isThere = index.texts.test(for: word)
    return { isThere($0) && holds($0) }
  }

  /// The fields that are part of the whole text.
  private static let searched = ItemField.allCases.filter { $0.spec.uses.contains(.search) }

  /// The texts of an item in which a field's word is looked for.
  private static func texts(_ field: QueryField) -> (ItemRecord) -> [String] {
    switch field {
    case .title: { [$0.item.title] }
    case .address: { [$0.item.address] }
    case .reference: { [$0.item.reference] }
    case .joint: { [$0.item.jointAction] }
    default:
      { record in
        searched.compactMap { record.item[field: $0].text } + record.item.labels
          + record.item.notes.map(\.text)
      }
    }
  }

  /// Whether something is set in a field that need not be.
  private func set(_ field: QueryField) -> (ItemRecord) -> Bool {
    if let moment = Self.moment(field) { return { moment($0) != nil } }
    return switch field {
    case .owner: { $0.item.owner != nil }
    case .helper: { !$0.item.helpers.isEmpty }
    case .leader: { $0.item.leader != nil }
    case .unit: { $0.item.leadUnit != nil || !$0.item.supportingUnits.isEmpty }
    case .lead: { $0.item.leadUnit != nil }
    case .site: { $0.item.site != nil }
    case .grid: { $0.item.grid != nil }
    case .category: { $0.item.category != nil || $0.item.group != nil }
    case .group: { $0.item.category != nil || $0.item.group != nil }
    case .difficulty: { $0.item.difficulty != nil }
    case .label: { !$0.item.labels.isEmpty }
    case .address: { !$0.item.address.isEmpty }
    case .source: { $0.item.source != nil }
    case .reference: { !$0.item.reference.isEmpty }
    case .reporter: { !$0.item.reporter.isEmpty || $0.item.receiver != nil }
    case .request: { !$0.item.requests.isEmpty }
    case .reason: { $0.item.currentSuspension != nil }
    case .reboundOf: { $0.item.reboundOf != nil }
    case .duplicateOf: { $0.item.duplicateOf != nil }
    case .parent: { $0.item.parent != nil }
    case .joint: { !$0.item.jointAction.isEmpty }
    default: { _ in true }
    }
  }
}
