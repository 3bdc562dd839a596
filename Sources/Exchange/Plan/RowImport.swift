import LedgerModel

/// Turns rows into items: what a row says in the terms of one ledger.
struct RowImport {
  /// The clock by which limits such as 3个工作日 run.
  let clock: WorkClock
  /// The ledger's categories.
  let categories: CategoryTable
  /// The moment of the import.
  let now: Timestamp
  /// The file's own headings.
  let headings: [ColumnField: String]
  /// Whether due dates without a year get the year proposed.
  let acceptsProposals: Bool
  /// Whether grids that are not there are made.
  let makesGrids: Bool
  /// Whether the lines above the header tell a day of report, which nobody has taken yet.
  let isReportToldAbove: Bool

  /// The zone of dates that name none.
  private var zone: LedgerZone { clock.zone }

  /// The item that the row is; whoever and whatever it names is found or planned in `records`.
  func item(
    of row: ImportedRow, records: inout PlannedRecords, ids: inout IDSource,
    problems: inout [ImportProblem]
  ) -> ImportedItem {
    var imported = ImportedItem(NewItem(title: row.title))
    var notes = row.notes
    func flag(_ kind: ImportProblem.Kind, _ field: ColumnField?) {
      let heading = field.flatMap { headings[$0] } ?? ""
      problems.append(ImportProblem(line: row.line, heading: heading, kind: kind))
    }
    setPlain(row, in: &imported.item)
    setState(row, in: &imported, notes: &notes, flag: flag)
    setQuantities(row, in: &imported, flag: flag)
    setDates(row, in: &imported, notes: &notes, flag: flag)
    if let grid = row.grid {
      if records.grids.isRefused(grid) {
        flag(.nameRefused(grid), .grid)
        notes.append(noted(.grid, grid))
      } else if makesGrids || !records.grids.named(grid).isEmpty {
        imported.item.grid = records.grid(grid, ids: &ids)
      } else {
        flag(.gridUnknown(grid), .grid)
        notes.append(noted(.grid, grid))
      }
    }
    setSite(row, in: &imported.item, records: &records, ids: &ids, flag: flag)
    func unit(_ name: String, _ field: ColumnField) -> RecordID? {
      guard records.units.isRefused(name) else { return records.unit(name, ids: &ids) }
      flag(.nameRefused(name), field)
      notes.append(noted(field, name))
      return nil
    }
    if let name = row.leadUnit { imported.item.leadUnit = unit(name, .leadUnit) }
    for name in row.supportingUnits {
      guard let id = unit(name, .supportingUnits) else { continue }
      if id != imported.item.leadUnit, !imported.item.supportingUnits.contains(id) {
        imported.item.supportingUnits.append(id)
      }
    }
    setPeople(row, in: &imported, records: &records, ids: &ids, notes: &notes, flag: flag)
    imported.evidence = row.evidence
    imported.note = notes.count == 1 ? notes[0] : notes.joined(separator: "\n")
    return imported
  }

  /// The site of a row. A cell that names several is no site of its own: what all of them belong to is taken, and the
  /// words stay as the address.
  private func setSite(
    _ row: ImportedRow, in item: inout NewItem, records: inout PlannedRecords, ids: inout IDSource,
    flag: (ImportProblem.Kind, ColumnField?) -> Void
  ) {
    guard let site = row.site else { return }
    if records.sites.isRefused(site) {
      item.address = item.address.isEmpty ? site : "\(item.address)（\(site)）"
      return flag(.nameRefused(site), .site)
    }
    if records.sites.named(site).isEmpty, let places = SiteName.several(in: site) {
      let estates = Set(places.map { SiteName.parent(of: $0) ?? $0 })
      let estate = estates.count == 1 ? estates.first : nil
      if let estate { item.site = records.site(estate, grid: item.grid, ids: &ids) }
      item.address = item.address.isEmpty ? site : "\(item.address)（\(site)）"
      return flag(.severalSites(site, estate), .site)
    }
    let id = records.site(site, grid: item.grid, ids: &ids)
    item.site = id
    let name = records.sites.name(of: id)
    if name != site { flag(.sameSite(site, name), .site) }
  }

  private func setPlain(_ row: ImportedRow, in item: inout NewItem) {
    for (field, text) in row.texts where field != .scheme { _ = item.set(field, .string(text)) }
    item.severity = row.severity.flatMap(Severity.init) ?? .normal
    item.difficulty = row.difficulty.flatMap(Difficulty.init)
    item.labels = row.labels
    item.source = row.source.flatMap { Source(rawValue: $0.value) }
    if let category = row.category?.value {
      (item.category, item.scheme, item.group) = (category.code, category.scheme, category.group)
    }
  }

  private func setState(
    _ row: ImportedRow, in imported: inout ImportedItem, notes: inout [String],
    flag: (ImportProblem.Kind, ColumnField?) -> Void
  ) {
    switch row.state?.value {
    case .closed: imported.isClosed = true
    case .submitted: imported.isSubmitted = true
    case .suspended, .referred:
      let words = row.state?.raw ?? ""
      notes.append(noted(headings[.state] == nil ? .closed : .state, words))
      flag(.stateSimplified(words), headings[.state] == nil ? .closed : .state)
    case .open, .reported, .dropped, nil: break
    }
  }

  private func setQuantities(
    _ row: ImportedRow, in imported: inout ImportedItem, flag: (ImportProblem.Kind, ColumnField?) -> Void
  ) {
    let category = imported.item.category.flatMap {
      categories.category(code: $0, scheme: imported.item.scheme)
    }
    for var quantity in row.quantities {
      if quantity.unit.isEmpty {
        quantity.unit = QuantityReading.usualUnit(of: category)
        flag(.unitAssumed(quantity.text()), .quantities)
      }
      if imported.isClosed { quantity.done = quantity.planned }
      imported.item.quantities.append(quantity)
    }
  }

  /// Keeps a day of assignment as a note where no field takes it: nobody has the item, and nothing says when it is due.
  func keepAssignment(
    of row: ImportedRow, in imported: inout ImportedItem, problems: inout [ImportProblem]
  ) {
    guard let date = row.assignedAt, imported.assignedAt != nil, imported.item.owner == nil,
      imported.item.due == nil
    else { return }
    let words = noted(.assignedAt, date.raw)
    imported.note = imported.note.isEmpty ? words : imported.note + "\n" + words
    problems.append(
      ImportProblem(line: row.line, heading: headings[.assignedAt] ?? "", kind: .wordsKept(date.raw)))
  }

  /// A text as a note under the heading that the file has for its field.
  func noted(_ field: ColumnField, _ text: String) -> String {
    headings[field].map { $0.isEmpty ? text : "\($0)：\(text)" } ?? text
  }
}

// MARK: - Dates

extension RowImport {
  /// Days of the past are taken with the year proposed; a due date only when that was agreed to.
  private func setDates(
    _ row: ImportedRow, in imported: inout ImportedItem, notes: inout [String],
    flag: (ImportProblem.Kind, ColumnField?) -> Void
  ) {
    func taken(_ date: Imported<CellDate>?, _ field: ColumnField, at time: TimeOfDay) -> Timestamp? {
      guard let date else { return nil }
      func keep() {
        let isOfState = field == .closedAt && headings[field] == nil
        notes.append(isOfState ? noted(.state, row.state?.raw ?? date.raw) : noted(field, date.raw))
      }
      // A year or day that is not there is asked for, in whatever column.
      if case .incomplete = date.value, !acceptsProposals {
        keep()
        return nil
      }
      guard let moment = date.value.accepted.timestamp(in: zone, at: time) else { return nil }
      // Today at an hour that has not come: it counts as now.
      if moment > now, date.value.accepted.told(in: zone).time != nil {
        keep()
        flag(.hourAhead(date.raw), field)
      }
      return min(moment, now)
    }
    imported.reportedAt = taken(row.reportedAt, .reportedAt, at: .midnight)
    imported.assignedAt = taken(row.assignedAt, .assignedAt, at: .midnight)
    if imported.isClosed { imported.closedAt = taken(row.closedAt, .closedAt, at: .endOfDay) }
    // What was closed was reported before: a day behind that is no report's.
    if let reported = imported.reportedAt, let closed = imported.closedAt, reported > closed {
      imported.reportedAt = nil
      let text = row.reportedAt?.raw ?? ""
      notes.append(noted(.reportedAt, text))
      flag(.reportBehindClosing(text), .reportedAt)
    }
    settleReport(row, in: &imported, flag: flag)
    guard let due = row.due else { return }
    switch due.value {
    case .day, .moment: imported.item.due = due.value.timestamp(in: zone, at: .endOfDay)
    case .incomplete:
      if acceptsProposals {
        imported.item.due = due.value.accepted.timestamp(in: zone, at: .endOfDay)
      } else {
        notes.append(noted(.due, due.raw))
      }
    case .within, .atOnce:
      notes.append(noted(.due, due.raw))
      if let start = imported.reportedAt ?? imported.assignedAt {
        imported.item.due = end(of: due.value, from: start, isDay: isHourless(row, imported))
        if let end = imported.item.due {
          flag(.dateComputed(DateProposal(raw: due.raw, proposed: zone.date(end))), .due)
          let last = zone.date(end)
          if case .within(_, unit: .workDay) = due.value,
            let year = clock.calendar.firstYearLackingData(from: zone.date(start), through: last)
          {
            flag(.provisionalYear(year), .due)
          }
        }
      } else {
        flag(.limitWithoutStart(due.raw), .due)
      }
    case .ongoing:
      notes.append(noted(.due, due.raw))
      flag(.termWithoutEnd(due.raw), .due)
    case .unread: break
    }
    imported.hasOpenTerm = imported.item.due == nil
    // What was reported can only be due later: one of the two is a slip of the keyboard, and nobody can tell which.
    if let kind = ImportProblem.Kind.due(imported.item.due, before: imported.reportedAt, in: zone) {
      flag(kind, .due)
    }
  }

  /// Where a row says no day of its report that can be used, it is the day that was given; without one it stays open in a
  /// table that tells those days: nobody makes up a day for a text that was not understood.
  private func settleReport(
    _ row: ImportedRow, in imported: inout ImportedItem, flag: (ImportProblem.Kind, ColumnField?) -> Void
  ) {
    if imported.reportedAt != nil { return }
    if let given = given(row), imported.closedAt.map({ given <= $0 }) ?? true {
      imported.reportedAt = given
      if let day = row.givenReport, let own = row.reportedAt?.raw {
        flag(.reportGiven(own, day), .reportedAt)
      }
      return
    }
    imported.isReportUnknown =
      row.reportedAt != nil || headings[.reportedAt] != nil || row.givenReport != nil || isReportToldAbove
  }

  /// The moment of the report that was given for rows that say none.
  private func given(_ row: ImportedRow) -> Timestamp? {
    row.givenReport.map { min(zone.moment($0, .midnight), now) }
  }

  /// Whether a row was reported on the day that was given, and not on one that it says itself.
  func takesGivenReport(_ row: ImportedRow, _ imported: ImportedItem) -> Bool {
    let own = acceptsProposals ? row.reportedAt?.value.proposedDay : row.reportedAt?.value.certainDay
    return imported.reportedAt != nil && imported.reportedAt == given(row) && own != row.givenReport
  }

  /// Whether the file tells the day that a limit runs from, and no hour.
  private func isHourless(_ row: ImportedRow, _ imported: ImportedItem) -> Bool {
    (imported.reportedAt == nil ? row.assignedAt : row.reportedAt)?.value.accepted.told(in: zone).time == nil
  }

  /// The end of a limit; of hours that run from a day the end of the day in which they end.
  private func end(of date: CellDate, from start: Timestamp, isDay: Bool) -> Timestamp? {
    guard case .within(let amount, let unit) = date else { return zone.endOfDay(zone.date(start)) }
    let kind: TimeLimit.Kind =
      switch unit {
      case .naturalDay: .naturalDay
      case .workDay: .workDay
      case .hour: .urgentHour
      }
    guard amount <= TimeLimit.largest / 100 else { return nil }
    // Working days are counted as wherever a date is typed: the day of the report is none of them.
    if unit == .workDay {
      return zone.endOfDay(DateEntry(at: start, in: clock).day(afterWorkdays: amount))
    }
    let end = TimeLimit(kind: kind, hundredths: amount * 100).map { clock.due($0, from: start) }
    return isDay && unit == .hour ? end.map { zone.endOfDay(zone.date($0)) } : end
  }
}
