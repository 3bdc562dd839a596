/// Registering and what follows from the category: the limit and the due date.
extension Plan {
  /// Takes over category, group and severity; a category must be one of the ledger's.
  func set(
    _ category: String?, _ scheme: String?, _ group: CategoryGroup?, _ severity: Severity, of item: inout Item
  ) throws(Refusal) {
    if let category {
      guard let found = ledger.category(category, scheme) else {
        throw .badValue(field: "category", value: category)
      }
      (item.category, item.scheme, item.group) = (found.code, found.scheme, nil)
    } else if let group, ledger.group(of: item) != group {
      (item.category, item.scheme, item.group) = (nil, nil, group)
    }
    item.severity = severity
  }

  /// Registers an item; what is not said of its category and severity stays as it was reported.
  mutating func register(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let severity: Severity = values.wordIfAny(.severity) ?? item.severity
    if case .category(let category, let scheme, let group)? = values[.category] {
      try set(category, scheme, group, severity, of: &item)
    } else {
      item.severity = severity
    }
    try register(&item, due: values.momentIfAny(.due))
  }

  /// Registers an item: its limit and due date follow from category and severity, or the due date is typed.
  mutating func register(_ item: inout Item, due typed: Timestamp?) throws(Refusal) {
    guard item.category != nil || item.group != nil else { throw .missing("category") }
    item.registeredAt = now
    if let typed {
      (item.due, item.limit) = (try ahead(typed, "due"), nil)
    } else if item.due == nil {
      guard let limit = limit(of: item) else { throw .missing("due") }
      let explanation = clock.explain(limit, from: now)
      (item.due, item.limit) = (explanation.due, limit.text)
      for year in explanation.yearsWithoutData { warn(.noHolidayData(year: year)) }
    }
    move(&item, by: .register, to: .registered)
  }

  /// The limit that category and severity give; nothing when the date follows from a plan or a contract.
  func limit(of item: Item) -> TimeLimit? {
    ledger.category(item.category, item.scheme)?.limit?.limit(for: item.severity, slots: clock.slots)
  }

  /// Tells something once.
  mutating func warn(_ warning: Warning) { if !warnings.contains(warning) { warnings.append(warning) } }
}
