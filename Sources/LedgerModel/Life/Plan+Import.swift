/// Items from a spreadsheet or another system, in the state in which they stood there.
extension Plan {
  /// Imports an item. The steps carry the moment of the import and what is told of the time before, so that figures
  /// of weeks before the import stay as they were.
  mutating func importItem(_ imported: ImportedItem) throws(Refusal) {
    named(.importItem)
    let person = try rights.require(imported.leastRole)
    if let record = imported.carried { return try carryOver(record, imported) }
    let new = imported.item
    var item = Item(id: ids.next("i"))
    try fill(&item, new)
    item.number = number(of: imported)
    item.receiver = person.id
    item.reportedAt = try reported(imported)
    try fillWork(&item, imported)
    item.state = openState(of: item)
    try note(imported.note, on: &item)
    for photo in imported.evidence { try attach(photo, to: &item) }
    move(&item, by: .importItem, told: imported.told(before: now))
    if imported.isClosed {
      try close(&item, at: imported.closedAt, by: imported.checker)
    } else if imported.isSubmitted, item.owner != nil {
      (item.submittedAt, item.submittedBy) = (now, item.owner)
      move(&item, by: .submit, to: .submitted)
    }
    collect(RecordChange(making: item))
  }

  /// The number that it bears where it comes from, where that is free and a plausible one; else the next.
  private mutating func number(of imported: ImportedItem) -> ItemNumber {
    imported.number.flatMap { ledger.isFree($0, at: now) ? $0 : nil } ?? nextNumber()
  }

  /// When it was reported, as far as that is told; the moment of the import when nothing speaks against it, and nothing
  /// for what was closed or due before: it was reported earlier, and nobody knows when.
  private func reported(_ imported: ImportedItem) throws(Refusal) -> Timestamp? {
    if let moment = imported.reportedAt { return try sane(moment, "reportedAt") }
    return imported.reported(by: now)
  }

  private mutating func note(_ text: String, on item: inout Item) throws(Refusal) {
    if text.isEmpty { return }
    let text = try bounded(text, "note")
    item.notes.append(Note(id: ids.next("n"), at: now, by: actor.person ?? "", text: text))
  }

  private mutating func fillWork(_ item: inout Item, _ imported: ImportedItem) throws(Refusal) {
    let new = imported.item
    if let owner = new.owner { try worker(owner) }
    for helper in new.helpers { try worker(helper) }
    (item.owner, item.helpers) = (new.owner, new.helpers.filter { $0 != new.owner }.uniqued)
    if let assigned = imported.assignedAt { try sane(assigned, "assignedAt") }
    let start = imported.assignedAt ?? item.reportedAt ?? now
    if let due = new.due {
      item.due = try sane(due, "due")
    } else if let term = ledger.categoryTerm(of: imported, at: now) {
      (item.due, item.limit) = (term.due, term.limit.text)
    }
    // What was closed without a report's date was not taken on today.
    if imported.isClosed, (imported.assignedAt ?? item.reportedAt) == nil { return }
    if item.owner != nil { item.assignedAt = start }
    if item.owner != nil || item.due != nil { item.registeredAt = start }
  }

  /// Work that has an owner is under way; what has a due date is registered.
  private func openState(of item: Item) -> ItemState {
    item.owner != nil ? .inProgress : item.due != nil ? .registered : .reported
  }

  /// Closes an item as it was closed there. When that was is not made up: without its date the item goes to its end in
  /// the step of the import itself, so that no period and no on-time rate counts it (docs/rules.md: Imports).
  ///
  /// The check is the step of who checked it there, where the file says who: entered by the importer.
  private mutating func close(
    _ item: inout Item, at moment: Timestamp?, by checker: RecordID?
  ) throws(Refusal) {
    for place in item.quantities.indices where item.quantities[place].done == nil {
      item.quantities[place].done = item.quantities[place].planned
    }
    guard let moment = try moment.map({ moment throws(Refusal) in try sane(min(moment, now), "closedAt") })
    else {
      item.state = .closed
      item.steps[item.steps.count - 1].to = .closed
      return
    }
    (item.submittedAt, item.submittedBy, item.closedAt) = (moment, item.owner, moment)
    move(&item, by: .submit, to: .submitted, told: moment)
    move(&item, by: .pass, to: .closed, told: moment)
    guard let checker, checker != actor.person else { return }
    try exists(.person, checker)
    item.steps[item.steps.count - 1].by = checker
    item.steps[item.steps.count - 1].enteredBy = actor.person
  }
}

// MARK: - What follows from what is told

extension ImportedItem {
  /// The earliest moment at which it is known to have been there, when that lies before the import: what makes old work
  /// carried over, not new.
  func told(before now: Timestamp) -> Timestamp? {
    let known = [reportedAt, assignedAt, closedAt, item.due].compactMap(\.self).min()
    return known.flatMap { $0 < now ? $0 : nil }
  }

  /// When it counts as reported: when it was told to be, or at the moment of the import where nothing speaks against it and
  /// nobody tried to tell.
  func reported(by now: Timestamp) -> Timestamp? {
    reportedAt ?? (told(before: now) == nil && !isClosed && !isReportUnknown ? now : nil)
  }
}

extension Ledger {
  /// The limit of its category by which an imported item will be due of which nothing says when it is, from when it runs,
  /// and that moment.
  /// Nothing where the file says a term, where no category with a limit is known, and where no day is to count from.
  public func categoryTerm(
    of imported: ImportedItem, at now: Timestamp
  ) -> (limit: TimeLimit, start: Timestamp, due: Timestamp)? {
    let item = imported.item
    guard item.due == nil, !imported.hasOpenTerm,
      let start = imported.assignedAt ?? imported.reported(by: now),
      let limit = category(item.category, item.scheme)?.limit?.limit(for: item.severity, slots: clock.slots)
    else { return nil }
    return (limit, start, clock.due(limit, from: start))
  }
}

// MARK: - Whole records

extension Plan {
  /// Brings over an item of another ledger of this program with all that it lived through; a step of its own says when
  /// it came and by whom. Its identifier and its number stay where they are free.
  private mutating func carryOver(_ record: CarriedItem, _ imported: ImportedItem) throws(Refusal) {
    let isFree = ledger.items[record.id] == nil
    var item = Item(id: isFree ? record.id : ids.next("i"))
    for (field, value) in record.fields {
      if let text = value.text, field.spec.longest != nil { try bounded(text, field) }
      if let moment = value.asMoment, field.spec.kind == .moment || field.spec.kind == .futureMoment {
        _ = try sane(moment, field.rawValue)
      }
      if case .link(let kind) = field.spec.kind, kind != .item { try exists(kind, value.asID) }
      guard item.set(field, value) else {
        throw .badValue(field: field.rawValue, value: value.text ?? "")
      }
    }
    _ = try required(item.title, "title")
    for element in record.elements {
      try checkDates(of: element.value, in: element.list)
      guard item.put(element.id, element.value, in: element.list) else {
        throw .badValue(field: element.list.rawValue, value: element.id.text)
      }
    }
    item.foldLabels()
    item.number = number(of: imported)
    try note(imported.note, on: &item)
    move(&item, by: .importItem)
    collect(nil, item)
  }
}

extension ImportedItem {
  /// Who may bring it in: a whole record says what others did, a check by a second person among it, so that only a lead
  /// brings it.
  var leastRole: Role { carried == nil ? .clerk : .lead }
}

extension Ledger {
  /// Refuses whoever may not bring in these items; without items, whoever may bring in none.
  public func permitImport(
    of items: some Sequence<ImportedItem> = EmptyCollection(), by actor: Actor, at now: Timestamp
  ) throws(Refusal) {
    try Rights(ledger: self, actor: actor, now: now).require(items.lazy.map(\.leastRole).max() ?? .clerk)
  }

  /// Whether who imports may make the grids that a table names: only a lead may, as by hand.
  public func mayMakeGrids(_ person: RecordID?) -> Bool {
    people[person].map { $0.role >= RecordKind.grid.spec.leastRole } ?? false
  }

  /// Whether an import may give an item that number: nobody bears or bore it, and it is of a year that an office has
  /// items of; a slip of the keyboard must not move the counter beyond what numbers can be.
  public func isFree(_ number: ItemNumber, at now: Timestamp) -> Bool {
    let year = clock.zone.date(now).year
    return items.places(of: number).isEmpty && (1990...year).contains(number.year)
      && number.counter <= 999_999
  }
}
