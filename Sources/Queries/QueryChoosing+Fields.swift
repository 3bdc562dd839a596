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
    case .count(let from, let through): return count(from ?? 0, through ?? .max, of: field)
    case .figure(let from, let through): return figures(from, through, of: field)
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
      return { place in states.contains(standing.state(at: place, of: items)) }
    case .reason(let reason):
      return { place in
        standing.state(at: place, of: items) == .suspended
          && items[place].item.currentSuspension?.code == reason
      }
    case .lamp(.red): return { standing.isRed(at: $0, of: items) }
    case .lamp(let lamp): return { standing.lamp(at: $0, of: items) == lamp }
    default: return { _ in false }
    }
  }

  private func records(_ ids: IDSet, in field: QueryField) -> Test {
    switch field {
    case .part(.field(let field)):
      let link = Self.link(field)
      guard field == .owner else { return { ids.contains(link(items[$0])) } }
      // An open item that is certainly somebody else's need not be read.
      return { place in
        items.openStanding(at: place).map(ids.mayOwn) ?? true && ids.contains(items[place].item.owner)
      }
    case .part(.list(.helpers)): return { place in ids.contains(anyOf: items[place].item.helpers) }
    case .part(.list(.supportingUnits)):
      return { place in ids.contains(anyOf: items[place].item.supportingUnits) }
    case .other(.unit):
      return { place in
        ids.contains(items[place].item.leadUnit)
          || ids.contains(anyOf: items[place].item.supportingUnits)
      }
    case .other(.person):
      return { place in
        let record = items[place]
        return ids.contains(record.item.owner) || ids.contains(record.item.leader)
          || ids.contains(record.item.receiver) || ids.contains(record.item.submittedBy)
          || ids.contains(anyOf: record.item.helpers)
      }
    case .part(.list), .other, .record: return { _ in false }
    }
  }

  /// The record that a field names. Those that are asked for often are read without a way round.
  private static func link(_ field: ItemField) -> (ItemRecord) -> RecordID? {
    switch field {
    case .owner: \.item.owner
    case .site: \.item.site
    case .grid: \.item.grid
    case .leadUnit: \.item.leadUnit
    default: { $0.item[field: field].asID }
    }
  }

  private func period(_ period: QueryPeriod, of field: QueryField) -> Test {
    if field == .due {
      let standing = QueryStanding(scope: scope)
      return { place in standing.due(at: place, of: items).map(period.contains) ?? false }
    }
    let moment = Self.moment(field)
    return { place in moment(items[place]).map(period.contains) ?? false }
  }

  /// The moment of a field. To write each as text and read it again would take a microsecond an item.
  private static func moment(_ field: QueryField) -> (ItemRecord) -> Timestamp? {
    switch field {
    case .due: \.item.due
    case .reportedAt: \.item.reportedAt
    case .registeredAt: \.item.registeredAt
    case .assignedAt: \.item.assignedAt
    case .submittedAt: \.item.submittedAt
    case .closedAt: \.item.closedAt
    case .promised: \.item.promised
    case .part(.field(let field)): { $0.item[field: field].asMoment }
    case .part(.list), .other, .record: { _ in nil }
    }
  }

  private func count(_ least: Int, _ most: Int, of field: QueryField) -> Test {
    // Below 0 there is nothing: `reworks<0`.
    guard least <= most else { return { _ in false } }
    let bounds = least...most
    guard case .part(.field(let field)) = field else {
      let standing = QueryStanding(scope: scope)
      return { place in
        standing.isRed(at: place, of: items)
          && standing.daysOverdue(items[place]).map(bounds.contains) ?? false
      }
    }
    return { place in
      items[place].item[field: field].whole.map { bounds.contains(Int($0)) } ?? bounds.contains(0)
    }
  }

  private func figures(_ from: Decimal2?, _ through: Decimal2?, of field: QueryField) -> Test {
    guard case .part(.field(let field)) = field else { return { _ in false } }
    return { place in
      // What has no figure has none lost: `points:0` and `points<1` find it as `points:none` does.
      let figure = Decimal2(json: items[place].item[field: field]) ?? Decimal2(0)
      return from.map { figure >= $0 } ?? true && through.map { figure <= $0 } ?? true
    }
  }

  private func numbers(_ from: ItemNumber?, _ through: ItemNumber?, of field: QueryField) -> Test {
    let lies = { (number: ItemNumber) in
      (from.map { $0 <= number } ?? true) && (through.map { number <= $0 } ?? true)
    }
    let linked = scope.ledger.items
    guard case .part(.field(let named)) = field, named != .number else {
      return { place in lies(items[place].item.number) }
    }
    let link = Self.link(named)
    return { place in link(items[place]).flatMap { linked[$0] }.map { lies($0.number) } ?? false }
  }

  private func text(_ text: String, in field: QueryField) -> Test {
    let word = SearchWord(text)
    if field == .labels {
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
    if case .part(.field(let field)) = field {
      return { record in record.item[field: field].text.map { [$0] } ?? [] }
    }
    return { record in
      searched.compactMap { record.item[field: $0].text } + record.item.labels
        + record.item.notes.map(\.text)
    }
  }

  /// Whether something is set in a field that need not be.
  private func set(_ field: QueryField) -> (ItemRecord) -> Bool {
    if field.kind == .date {
      let moment = Self.moment(field)
      return { moment($0) != nil }
    }
    return switch field {
    case .category, .group: { $0.item.category != nil || $0.item.group != nil }
    case .reporter: { !$0.item.reporter.isEmpty || $0.item.receiver != nil }
    case .part(.field(let field)): { !$0.item[field: field].isNull }
    case .part(.list(.labels)): { !$0.item.labels.isEmpty }
    case .part(.list(.helpers)): { !$0.item.helpers.isEmpty }
    case .part(.list(.supportingUnits)): { !$0.item.supportingUnits.isEmpty }
    case .unit: { $0.item.leadUnit != nil || !$0.item.supportingUnits.isEmpty }
    case .request: { !$0.item.requests.isEmpty }
    case .reason: { $0.item.currentSuspension != nil }
    case .part(.list), .other, .record: { _ in true }
    }
  }
}
