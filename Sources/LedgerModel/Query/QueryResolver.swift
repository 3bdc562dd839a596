extension QueryCondition {
  /// Understands a query in a scope: names become people, sites and states, dates become moments.
  public init(_ syntax: QuerySyntax, in scope: QueryScope) throws(QueryError) {
    self = try QueryResolver(scope: scope).condition(syntax)
  }

  /// The terms as they were understood, in the order in which they were typed.
  public var understandings: [QueryUnderstanding] {
    switch self {
    case .every, .word: []
    case .field(let understanding): [understanding]
    case .not(let inner): inner.understandings
    case .all(let parts), .any(let parts): parts.flatMap(\.understandings)
    }
  }
}

/// Turns the text of a query's values into what they mean.
struct QueryResolver {
  let scope: QueryScope

  func condition(_ syntax: QuerySyntax) throws(QueryError) -> QueryCondition {
    switch syntax {
    case .every: return .every
    case .word(let word, _): return .word(self.word(word))
    case .term(let term): return .field(try understanding(of: term))
    case .not(let inner): return .not(try condition(inner))
    case .all(let parts): return .all(try conditions(parts))
    case .any(let parts): return .any(try conditions(parts))
    }
  }

  private func conditions(_ parts: [QuerySyntax]) throws(QueryError) -> [QueryCondition] {
    var conditions: [QueryCondition] = []
    for part in parts { conditions.append(try condition(part)) }
    return conditions
  }

  private func understanding(of term: QueryTerm) throws(QueryError) -> QueryUnderstanding {
    var meanings: [QueryMeaning] = []
    for value in term.values { meanings.append(try meaning(value, of: term.field, term.comparison)) }
    return QueryUnderstanding(field: term.field, meanings: meanings, place: term.place)
  }

  private func word(_ text: String) -> QueryWord {
    let word = SearchWord(text)
    let sites = scope.ledger.sites.all.filter { word.matches($0.name) }.map(\.id)
    return QueryWord(
      search: word, number: ItemNumber(QueryNames.folding(text), thisYear: scope.today.year),
      people: scope.ledger.people.all.filter { word.matches($0.name) }.map(\.id),
      sites: withParts(sites))
  }

  private func meaning(
    _ value: QueryValue, of field: QueryField, _ comparison: QueryComparison
  ) throws(QueryError) -> QueryMeaning {
    if comparison == .equal, case .one(let text) = value.form, let given = setOrNot(text, field) {
      return given
    }
    switch field.kind {
    case .date: return try moment(value, of: field, comparison)
    case .count, .number: return try figure(value, of: field, comparison)
    case .text, .choice, .record: break
    }
    guard case .one(let text) = value.form else { throw QueryError(.notOrdered(field), value.place.range) }
    switch field.kind {
    case .record: return try record(text, of: field, at: value.place)
    case .choice: return try choice(text, of: field, at: value.place)
    case .text, .date, .count, .number: return .text(text)
    }
  }

  /// `none` and `any` of fields that need not be set.
  private func setOrNot(_ text: String, _ field: QueryField) -> QueryMeaning? {
    switch field {
    case .state, .lamp, .has, .is, .number, .title, .text, .person, .reworks, .returns, .severity: nil
    default:
      switch QueryNames.folded(text) {
      case "none", "nobody", "unset", "无", "没有", "空", "未指定", "未定": .unset
      case "any", "some", "*", "任意", "已定": .set
      default: nil
      }
    }
  }

  /// The sites and all that belong to them, however deep.
  func withParts(_ sites: [RecordID]) -> [RecordID] {
    var known = Set(sites)
    var all = sites
    var found = !sites.isEmpty
    while found {
      found = false
      for site in scope.ledger.sites.all {
        guard let parent = site.parent, known.contains(parent), known.insert(site.id).inserted else {
          continue
        }
        all.append(site.id)
        found = true
      }
    }
    return all
  }
}

// MARK: - Dates and figures

extension QueryResolver {
  private func moment(
    _ value: QueryValue, of field: QueryField, _ comparison: QueryComparison
  ) throws(QueryError) -> QueryMeaning {
    if comparison == .equal, case .one(let text) = value.form,
      QueryTrait.overdue.queryNames.all.contains(where: { QueryNames.folded($0) == QueryNames.folded(text) })
    {
      if field == .due { return .trait(.overdue) }
      if field == .promised { return .trait(.brokenPromise) }
    }
    let dates = QueryDates(scope: scope, ahead: [.due, .promised, .review].contains(field))
    func period(_ text: String) throws(QueryError) -> QueryPeriod {
      guard let period = dates.period(text) else { throw QueryError(.notADate(text), value.place.range) }
      return period
    }
    switch value.form {
    case .one(let text): return .period(try period(text).compared(comparison))
    case .range(let from, let through):
      var first: Timestamp?
      var last: Timestamp?
      if let from { first = try period(from).from }
      if let through { last = try period(through).through }
      if let first, let last, first > last {
        throw QueryError(.emptyRange(from ?? "", through ?? ""), value.place.range)
      }
      return .period(QueryPeriod(from: first, through: last))
    }
  }

  private func figure(
    _ value: QueryValue, of field: QueryField, _ comparison: QueryComparison
  ) throws(QueryError) -> QueryMeaning {
    let ends: (String?, String?)
    switch value.form {
    case .range(let from, let through): ends = (from, through)
    case .one(let text):
      switch comparison {
      case .equal: ends = (text, text)
      case .less, .atMost: ends = (nil, text)
      case .more, .atLeast: ends = (text, nil)
      }
    }
    return field.kind == .number
      ? try numbers(ends, comparison, at: value.place) : try count(ends, comparison, at: value.place)
  }

  private func count(
    _ ends: (String?, String?), _ comparison: QueryComparison, at place: QueryPlace
  ) throws(QueryError) -> QueryMeaning {
    func figure(_ text: String) throws(QueryError) -> Int {
      guard text.count <= 9, let figure = Int(text), figure >= 0 else {
        throw QueryError(.notANumber(text), place.range)
      }
      return figure
    }
    var (from, through): (Int?, Int?) = (nil, nil)
    if let text = ends.0 { from = try figure(text) + (comparison == .more ? 1 : 0) }
    if let text = ends.1 { through = try figure(text) - (comparison == .less ? 1 : 0) }
    if let from, let through, from > through {
      throw QueryError(.emptyRange(ends.0 ?? "", ends.1 ?? ""), place.range)
    }
    return .count(from: from, through: through)
  }

  private func numbers(
    _ ends: (String?, String?), _ comparison: QueryComparison, at place: QueryPlace
  ) throws(QueryError) -> QueryMeaning {
    func number(_ text: String, _ year: Int) throws(QueryError) -> ItemNumber {
      guard let number = ItemNumber(text, thisYear: year) else {
        throw QueryError(.notANumber(text), place.range)
      }
      return number
    }
    var (from, through): (ItemNumber?, ItemNumber?) = (nil, nil)
    if let text = ends.0 { from = try number(text, scope.today.year) }
    // `2025-0010..20` ends in the year in which it begins.
    if let text = ends.1 { through = try number(text, from?.year ?? scope.today.year) }
    if let from, let through, from > through {
      throw QueryError(.emptyRange(ends.0 ?? "", ends.1 ?? ""), place.range)
    }
    if comparison == .more, let bound = from {
      from = ItemNumber(year: bound.year, counter: bound.counter + 1)
    }
    if comparison == .less, let bound = through {
      through = ItemNumber(year: bound.year, counter: bound.counter - 1)
    }
    return .numbers(from: from, through: through)
  }
}

extension QueryPeriod {
  /// What lies before, in or behind the period, as the comparison asks.
  fileprivate func compared(_ comparison: QueryComparison) -> QueryPeriod {
    switch comparison {
    case .equal: self
    case .less: QueryPeriod(from: nil, through: from?.advanced(milliseconds: -1))
    case .atMost: QueryPeriod(from: nil, through: through)
    case .more: QueryPeriod(from: through?.advanced(milliseconds: 1), through: nil)
    case .atLeast: QueryPeriod(from: from, through: nil)
    }
  }
}
