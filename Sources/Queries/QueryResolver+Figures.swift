import LedgerModel

// Dates, counts and numbers: what was typed becomes bounds, both included.

extension QueryResolver {
  /// The period that a value of a date field means; `told` learns how its dates were written.
  func moment(
    _ value: QueryValue, of field: QueryField, _ comparison: QueryComparison, _ told: inout QueryDates.Told
  ) throws(QueryError) -> QueryMeaning {
    if comparison == .equal, case .one(let text) = value.form,
      QueryTrait.overdue.queryNames.all.contains(where: { QueryNames.folded($0) == QueryNames.folded(text) })
    {
      if field == .due { return .trait(.overdue) }
      if field == .promised { return .trait(.brokenPromise) }
    }
    let dates = QueryDates(scope: scope, ahead: field.liesAhead)
    func period(_ text: String, isAlone: Bool = false) throws(QueryError) -> QueryPeriod {
      do throws(DateEntryFault) {
        return try dates.period(text, isAlone: isAlone, &told)
      } catch {
        let place = value.place.range
        switch error {
        case .tooFar: throw QueryError(.dateTooFar(text), place)
        case .eitherDay(let one, let other):
          throw QueryError(.notADate(text), place, suggestions: [one.text, other.text])
        default: throw QueryError(.notADate(text), place)
        }
      }
    }
    switch value.form {
    case .one(let text):
      return .period(try period(text, isAlone: comparison == .equal).compared(comparison))
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

  /// The bounds that a value of a counting or number field means.
  func figure(
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
    return switch field.kind {
    case .number: try numbers(ends, comparison, at: value.place)
    case .figure: try decimals(ends, comparison, at: value.place)
    default: try count(ends, comparison, at: value.place)
    }
  }

  private func count(
    _ ends: (String?, String?), _ comparison: QueryComparison, at place: QueryPlace
  ) throws(QueryError) -> QueryMeaning {
    func figure(_ text: String) throws(QueryError) -> Int {
      // 5天, 两次: as lists say it.
      let counted = text.last.map { "天日次回".contains($0) } == true ? text.dropLast() : text[...]
      guard text.count <= 9, let figure = Int(counted) ?? ChineseNumeral.value(of: counted), figure >= 0
      else {
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

  private func decimals(
    _ ends: (String?, String?), _ comparison: QueryComparison, at place: QueryPlace
  ) throws(QueryError) -> QueryMeaning {
    func figure(_ text: String, closer step: Int64) throws(QueryError) -> Decimal2 {
      let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
      guard let figure = Decimal2(digits) else { throw QueryError(.notANumber(text), place.range) }
      return Decimal2(hundredths: figure.hundredths + step)
    }
    var (from, through): (Decimal2?, Decimal2?) = (nil, nil)
    if let text = ends.0 { from = try figure(text, closer: comparison == .more ? 1 : 0) }
    if let text = ends.1 { through = try figure(text, closer: comparison == .less ? -1 : 0) }
    if let from, let through, from > through {
      throw QueryError(.emptyRange(ends.0 ?? "", ends.1 ?? ""), place.range)
    }
    return .figure(from: from, through: through)
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
    // `2025-0010..20` and `10..2025-0020` lie in the year that is written.
    let written = [ends.0, ends.1].compactMap(\.self).first { $0.contains("-") }
    var year: Int?
    if let written { year = try number(written, scope.today.year).year }
    if let text = ends.0 { from = try number(text, year ?? scope.today.year) }
    if let text = ends.1 { through = try number(text, year ?? scope.today.year) }
    if let from, let through, from > through {
      throw QueryError(.emptyRange(ends.0 ?? "", ends.1 ?? ""), place.range)
    }
    if comparison == .more, let bound = from {
      from = ItemNumber(year: bound.year, counter: bound.counter + 1)
    }
    if comparison == .less, let bound = through {
      through = ItemNumber(year: bound.year, counter: bound.counter - 1)
    }
    if year == nil {
      // Without a year this year's are meant, from its first on.
      from = from ?? through.map { ItemNumber(year: $0.year, counter: 1) }
      if comparison == .equal, let text = ends.0, text == ends.1 {
        try checkYear(ofNumber: text, place)
      } else if let from {
        let typed = "\(ends.0 ?? "")..\(ends.1 ?? "")"
        try checkYear(ofRange: typed, from.counter, through?.counter, place)
      }
    }
    return .numbers(from: from, through: through)
  }
}

extension QueryResolver {
  /// The numbers that a word may be: this year's always, since its item may come yet.
  func numbers(meantBy text: String) -> [ItemNumber] {
    guard let number = ItemNumber(text, thisYear: scope.today.year) else { return [] }
    return [number] + scope.ledger.numbers(meantBy: text, at: scope.now).filter { $0 != number }
  }

  /// Refuses a range of numbers without their year as one number is refused: where last year's item of a number is open,
  /// or last year alone has one. Of a range without an end that is asked of all of it: this year's may still be few.
  private func checkYear(
    ofRange typed: String, _ first: Int, _ last: Int?, _ place: QueryPlace
  ) throws(QueryError) {
    let (items, year) = (scope.ledger.items, scope.today.year)
    // Behind the numbers that were given there is nothing to look for.
    let given = [year, year - 1].map { scope.ledger.counters[$0] ?? 0 }
    let end = min(last ?? .max, max(items.count, given[0], given[1]))
    guard first <= end else { return }
    let counters = first...end
    func item(_ year: Int, _ counter: Int) -> Item? { items[ItemNumber(year: year, counter: counter)] }
    let isAlone = last == nil && counters.allSatisfy { item(year, $0) == nil }
    let isMeant = counters.contains { counter in
      guard let old = item(year - 1, counter) else { return false }
      return old.state.isOpen || isAlone || last != nil && item(year, counter) == nil
    }
    guard isMeant else { return }
    func span(_ year: Int, _ end: Int?) -> String {
      let through = end.map { ItemNumber(year: year, counter: $0).description } ?? ""
      return "\(ItemNumber(year: year, counter: first))..\(through)"
    }
    throw QueryError(
      .shortNumber(typed), place.range, suggestions: [span(year, last), span(year - 1, last ?? given[1])])
  }

  /// Refuses a number without its year that last year's item bears, as every command does.
  private func checkYear(ofNumber text: String, _ place: QueryPlace) throws(QueryError) {
    guard let meant = ItemNumber(text, thisYear: scope.today.year) else { return }
    let known = scope.ledger.numbers(meantBy: text, at: scope.now)
    guard known.contains(where: { $0 != meant }) else { return }
    throw QueryError(.shortNumber(text), place.range, suggestions: known.map(\.description))
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
