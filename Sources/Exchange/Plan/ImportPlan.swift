import LedgerModel

/// What an import will do to a ledger, before it does it: everything that `--dry-run` says.
public struct ImportPlan: Sendable {
  /// What stands behind the items and is not there yet, then the items: those that keep a number first, else in the
  /// file's order.
  public private(set) var intents: [Intent] = []
  /// The names of people who will be made.
  public private(set) var newPeople: [String] = []
  /// The names of sites that will be made, estates before their buildings.
  public private(set) var newSites: [String] = []
  /// The names of grids that will be made.
  public private(set) var newGrids: [String] = []
  /// The names of units that will be made.
  public private(set) var newUnits: [String] = []
  /// How many items will be made, and how many of them are closed.
  public private(set) var itemCount = 0
  /// How many of the items are closed.
  public private(set) var closedCount = 0
  /// How many of the closed items have no closing date: no on-time rate counts them.
  public private(set) var undatedCount = 0
  /// The rows that come in, as they will be, in the file's order.
  public private(set) var rows: [PlannedRow] = []
  /// What each column of the file means.
  public private(set) var columns: [ColumnReading] = []
  /// How many items that are there change.
  public private(set) var updatedCount = 0
  /// What an update of items that are there is refused.
  public private(set) var refusedUpdates: [RefusedUpdate] = []
  /// Whether some row has, or could have had, the day of the report that was given for those that say none.
  public private(set) var usesGivenReport = false
  /// The rows that are left out, and why.
  public private(set) var skipped: [SkippedRow] = []
  /// What somebody should look at: the reading's problems and those of bringing it in.
  public private(set) var problems: [ImportProblem] = []

  /// The items that come in, each made when it is asked for: a list of them all would be as large as the plan.
  public var items: some Collection<ImportedItem> {
    intents.lazy.compactMap { if case .importItem(let item) = $0 { item } else { nil } }
  }

  /// Everything as one transaction and one undo; nothing when there is nothing to do.
  public var intent: Intent? { intents.isEmpty ? nil : .together(intents) }

  /// Whether people, sites, grids or units would be made.
  public var makesNames: Bool {
    !(newPeople.isEmpty && newSites.isEmpty && newGrids.isEmpty && newUnits.isEmpty)
  }

  /// Plans to bring `reading` into `ledger` at the moment `now`.
  ///
  /// With `acceptsProposals` a due date without a year gets the year proposed; else it stays unset. Without
  /// `makesGrids` (only a lead may) unknown grids stay notes. `same` says of names of the file whose they are; with
  /// `update` the items that are there change as the rows say, by the rules.
  public init(
    _ reading: ImportReading, into ledger: Ledger, at now: Timestamp,
    ids: inout IDSource, acceptsProposals: Bool = false,
    makesGrids: Bool = true, same: SameNames = SameNames(), update: ImportUpdate? = nil
  ) {
    var reading = reading
    self.init(
      givingUp: &reading, into: ledger, at: now, ids: &ids, acceptsProposals: acceptsProposals,
      makesGrids: makesGrids, same: same, update: update)
  }

  /// The same; a row of the reading is given up when it is planned, for who needs no more than the plan.
  public init(
    givingUp reading: inout ImportReading, into ledger: Ledger, at now: Timestamp,
    ids: inout IDSource, acceptsProposals: Bool = false,
    makesGrids: Bool = true, same: SameNames = SameNames(), update: ImportUpdate? = nil
  ) {
    var records = PlannedRecords(ledger, same: same)
    var known = KnownItems(ledger)
    var neighbours = Neighbours(ledger, at: now)
    let importing = RowImport(
      clock: ledger.clock, categories: ledger.categories, now: now,
      headings: ImportPlan.headings(of: reading), acceptsProposals: acceptsProposals, makesGrids: makesGrids,
      isReportToldAbove: reading.reportedAbove != nil)
    var numbers = FreeNumbers(ledger, at: now)
    var references = RepeatedReferences()
    let differences = Differences(
      ledger, headings: importing.headings, exportedAt: reading.exported(from: ledger))
    var updates = update.map { ItemUpdates(ledger, $0, at: now) }
    var gathered = GatheredProblems()
    gathered.take(reading.problems)
    columns = reading.columns
    let reasons = reading.rows.map { row in
      known.reason(toSkip: row) ?? importing.tooLong(row).map { .textTooLong($0) }
    }
    var whole = WholeRecords(zip(reading.rows, reasons), ledger)
    var (numbered, unnumbered): ([Intent], [Intent]) = ([], [])
    var (lacksReport, unreported): (Bool, [Int]) = (false, [])
    var categories = CategoriesMeant(ledger.categories)
    rows.reserveCapacity(reading.rows.count)
    for (row, reason) in zip(reading.rows.givenUp(), reasons) {
      gathered.take(problems)
      problems.removeAll(keepingCapacity: true)
      if row.record == nil { problems += row.problems }
      let repeated = references.take(row)
      if let reason {
        skipped.append(SkippedRow(line: row.line, title: row.title, reason: reason))
        usesGivenReport = usesGivenReport || row.record == nil && row.reportedAt?.value.certainDay == nil
        compare(
          acceptsProposals ? row.withProposals : row, reason, differences, ledger, &updates,
          records: &records,
          ids: &ids)
        continue
      }
      problems += row.pictureProblems
      var imported: ImportedItem
      if let record = row.record {
        imported = whole.item(of: record, row, records: &records, ids: &ids, problems: &problems)
      } else {
        imported = importing.item(of: row, records: &records, ids: &ids, problems: &problems)
        if imported.isReportUnknown { unreported.append(row.line) }
        lacksReport = lacksReport || imported.reportedAt == nil && !imported.isReportUnknown
        usesGivenReport = usesGivenReport || importing.takesGivenReport(row, imported)
      }
      numbers.settle(row, &imported, problems: &problems)
      if let repeated { problems.append(repeated) }
      if row.record == nil {
        for kind in neighbours.kinds(for: imported, in: ledger.categories) {
          problems.append(ImportProblem(line: row.line, kind: kind))
        }
      }
      let term = row.record == nil ? ledger.categoryTerm(of: imported, at: now) : nil
      if row.record == nil, term == nil {
        importing.keepAssignment(of: row, in: &imported, problems: &problems)
      }
      if let term {
        let proposal = DateProposal(raw: row.category?.raw ?? "", proposed: ledger.clock.zone.date(term.due))
        problems.append(
          ImportProblem(
            line: row.line, heading: importing.headings[.category] ?? "", kind: .dueByCategory(proposal)))
        let isOfWork = term.limit.kind == .workDay || term.limit.kind == .workHour
        let zone = ledger.clock.zone
        if isOfWork,
          let year = ledger.clock.calendar.firstYearLackingData(
            from: zone.date(term.start), through: zone.date(term.due))
        {
          problems.append(ImportProblem(line: row.line, kind: .provisionalYear(year)))
        }
      }
      if let category = row.category { categories.take(category) }
      count(imported)
      rows.append(PlannedRow(line: row.line, imported, records, byCategory: term?.due))
      if imported.number != nil {
        numbered.append(.importItem(imported))
      } else {
        unnumbered.append(.importItem(imported))
      }
    }
    gathered.take(problems)
    // What is the matter with the whole file is said first.
    problems = []
    if !categories.meant.isEmpty {
      let heading = importing.headings[.category] ?? ""
      problems.insert(
        ImportProblem(line: reading.headerLine, heading: heading, kind: .categoriesMeant(categories.meant)),
        at: 0)
    }
    if lacksReport { problems.insert(ImportProblem(line: reading.headerLine, kind: .noReportDates), at: 0) }
    if !unreported.isEmpty {
      let heading = importing.headings[.reportedAt] ?? ""
      problems.insert(
        ImportProblem(line: reading.headerLine, heading: heading, kind: .withoutReportDay(unreported)), at: 0)
    }
    if lacksReport || !unreported.isEmpty, let above = reading.reportedAbove {
      problems.insert(ImportProblem(line: reading.headerLine, kind: .reportToldAbove(above)), at: 0)
    }
    problems += gathered.gathered(above: reading.headerLine)
    refusedUpdates = updates?.refused ?? []
    intents = records.intents + (updates?.intents ?? []) + numbered + unnumbered
    (newPeople, newUnits) = (records.people.newNames, records.units.newNames)
    (newGrids, newSites) = (records.grids.newNames, records.sites.newNames)
  }

  /// Says what a row that is there already says otherwise, and changes it where that is wanted.
  private mutating func compare(
    _ row: ImportedRow, _ reason: SkippedRow.Reason, _ differences: Differences, _ ledger: Ledger,
    _ updates: inout ItemUpdates?, records: inout PlannedRecords, ids: inout IDSource
  ) {
    guard case .alreadyThere(let number) = reason, let item = ledger.items[number],
      // Which of two of one number is meant, the row does not say.
      ledger.items.all(numbered: number).count == 1
    else { return }
    var found = differences.of(row, item, records)
    if let told = updates?.take(found, of: item, row, records: &records, ids: &ids) {
      if !told.changed.isEmpty {
        updatedCount += 1
        problems.append(ImportProblem(line: row.line, kind: .updated(number, told.changed)))
        // An update brings no pictures: those that the item has are there, the others are told.
        let there = Set(item.evidence.map(\.hash))
        let left = row.pictures.count - row.evidence.count { there.contains($0.hash) }
        if left > 0 { problems.append(ImportProblem(line: row.line, kind: .picturesLeftOut(left))) }
      }
      found = told.left
    }
    if !found.isEmpty { problems.append(ImportProblem(line: row.line, kind: .differs(number, found))) }
  }

  private mutating func count(_ imported: ImportedItem) {
    itemCount += 1
    closedCount += imported.isClosed ? 1 : 0
    undatedCount += imported.isClosed && imported.closedAt == nil ? 1 : 0
  }

  /// The headings under which the file has each field, for notes in the file's own words.
  private static func headings(of reading: ImportReading) -> [ColumnField: String] {
    var headings: [ColumnField: String] = [:]
    for column in reading.columns {
      if let field = column.field, headings[field] == nil { headings[field] = column.heading }
    }
    return headings
  }
}

/// A row that is not brought in.
public struct SkippedRow: Sendable, Hashable {
  /// Its line in the file.
  public var line: Int
  /// Its title.
  public var title: String
  /// Why.
  public var reason: Reason

  /// Why a row is left out.
  public enum Reason: Sendable, Hashable {
    /// The item is there already.
    case alreadyThere(ItemNumber)
    /// It was not taken on, a duplicate or cancelled where it comes from.
    case dropped
    /// A text under that heading is longer than an item takes.
    case textTooLong(String)
  }
}
