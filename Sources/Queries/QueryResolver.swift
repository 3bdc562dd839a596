import LedgerModel

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
    case .not(let inner):
      inner.understandings.map { understanding in
        var negated = understanding
        negated.isNegated.toggle()
        return negated
      }
    case .all(let parts), .any(let parts): parts.flatMap(\.understandings)
    }
  }
}

/// Turns the text of a query's values into what they mean.
struct QueryResolver {
  /// What the words refer to.
  let scope: QueryScope

  /// A part of a query with its values understood.
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
    var told = QueryDates.Told()
    for value in term.values {
      meanings.append(try meaning(value, of: term.field, term.comparison, &told))
    }
    return QueryUnderstanding(
      field: term.field, meanings: meanings, place: term.place, isShort: told.isShort,
      provisionalYear: told.provisionalYear)
  }

  private func word(_ text: String) -> QueryWord {
    let word = SearchWord(text)
    let sites = scope.ledger.sites.all.filter { word.matches($0.name) }.map(\.id)
    return QueryWord(
      search: word, numbers: numbers(meantBy: QueryNames.folding(text)),
      reference: text.contains(where: \.isNumber) ? TextKey(text).text : nil,
      people: scope.ledger.people.all.filter { word.matches($0.name) }.map(\.id),
      sites: withParts(sites))
  }

  private func meaning(
    _ value: QueryValue, of field: QueryField, _ comparison: QueryComparison, _ told: inout QueryDates.Told
  ) throws(QueryError) -> QueryMeaning {
    if comparison == .equal, case .one(let text) = value.form, let given = setOrNot(text, field) {
      return given
    }
    switch field.kind {
    case .date: return try moment(value, of: field, comparison, &told)
    case .count, .figure, .number: return try figure(value, of: field, comparison)
    case .text, .choice, .record: break
    }
    guard case .one(let text) = value.form else { throw QueryError(.notOrdered(field), value.place.range) }
    switch field.kind {
    case .record: return try record(text, of: field, at: value.place)
    case .choice: return try choice(text, of: field, at: value.place)
    case .text, .date, .count, .figure, .number: return .text(text)
    }
  }

  /// `none` and `any` of fields that need not be set.
  private func setOrNot(_ text: String, _ field: QueryField) -> QueryMeaning? {
    // What always has a value: a name, and yes or no.
    if case .record(let field) = field, field.spec.isRequired || field.spec.isFlag { return nil }
    return switch field {
    case .state, .lamp, .has, .is, .number, .title, .text, .person, .overdue, .reworkCount, .returnCount,
      .severity:
      nil
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
