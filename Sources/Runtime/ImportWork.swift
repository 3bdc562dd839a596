import Exchange
import Interface
import LedgerModel
import LedgerStore
import Wording

/// A table that the screen asks for: read, planned against the ledger, and shown as a page; kept until it is written, for
/// the photos in it.
struct ImportWork {
  /// The reading of the page that was shown last, with the items of its plan, where photos come with it.
  private var photos: (reading: ImportReading, plan: ImportPlan)?
  /// The name of its file; empty for what was pasted.
  private(set) var file = ""

  /// Reads a table and says what would come of it; nothing when it is not wanted any more. `tell` is told how far it is.
  mutating func reply(
    to request: ImportRequest, in store: any Store, at now: Timestamp, isWanted: @escaping () -> Bool,
    tell: @escaping (ImportReply) -> Void
  ) -> ImportReply? {
    (photos, file) = (nil, request.file ?? "")
    let words = ImportWords(request.language, onPage: true)
    do {
      if request.kind != .item {
        let page = try recordPage(of: request, in: store, at: now)
        return isWanted() ? .page(page) : nil
      }
      let (reading, hasPictures, plan) = try plan(request, store, now) { (done, all) throws(ImportRefusal) in
        if !isWanted() { throw ImportRefusal.interrupted }
        if done > 0 { tell(.reading(done: done, of: all)) }
      }
      guard isWanted() else { return nil }
      if hasPictures { photos = (reading, plan) }
      return .page(page(of: request, reading, plan, store.ledger, now))
    } catch ImportRefusal.interrupted {
      return nil
    } catch let refusal as ImportRefusal {
      let sheets: [String] =
        switch refusal {
        case .whichSheet(let names), .noSheet(_, let names): names
        default: []
        }
      return .refused(refusal.text(in: words), sheets: sheets)
    } catch let failure as CommitFailure {
      return .refused(RefusalWords.of(request.language).text(of: failure, in: store.ledger), sheets: [])
    } catch {
      let trouble = StorageTrouble.failed(path: file, reason: .mistake("\(error)"))
      return .refused(RefusalWords.of(request.language).text(of: trouble), sheets: [])
    }
  }

  /// Keeps the photos of the page that was shown last: a change may name only what is on the disk. Throws what the disk said.
  func keepPhotos(in store: any Store) throws {
    guard let (reading, plan) = photos else { return }
    try reading.keepPhotos(of: plan.items) { _ = try store.keepEvidence($0) }
  }

  /// The plan, and what else the page says of the file: the reading without its rows, and whether photos come with them.
  private func plan(
    _ request: ImportRequest, _ store: any Store, _ now: Timestamp,
    progress: @escaping ImportReading.Progress
  ) throws -> (reading: ImportReading, hasPictures: Bool, plan: ImportPlan) {
    let ledger = store.ledger
    var options = ImportOptions(
      today: ledger.clock.zone.date(now),
      overrides: request.fields.sorted { $0.key < $1.key }.compactMap { place, name in
        ColumnOverride(column: place, field: name)
      }, categories: ledger.categories)
    (options.sheet, options.reported, options.needsTitle) = (request.sheet, request.reported, false)
    options.calendar = ledger.clock.calendar
    // The page shows what is proposed, before anything is written.
    (options.headings, options.ledger) = (.proposed, ledger)
    var reading: ImportReading
    if case .pasted = request.source { options.delimiter = .tab }
    let bytes = try request.bytes(in: store)
    reading =
      request.isJSON
      ? try ImportReading(json: bytes, options: options, progress: progress)
      : try ImportReading(of: bytes, options: options, progress: progress)
    reading.takePictures(atMost: ledger.settings.evidenceLimit) { $0.evidenceHash }
    let same = request.sameNames
    let (rest, hasPictures) = (reading.withoutRows, reading.hasPictures)
    var ids = IDSource.random()
    let plan = ImportPlan(
      givingUp: &reading, into: ledger, at: now, ids: &ids, acceptsProposals: request.acceptsYears,
      makesGrids: ledger.mayMakeGrids(request.actor.person), same: same,
      update: request.updates || !request.otherLines.isEmpty
        ? ImportUpdate(
          by: actor(request), reason: ImportWords.of(request.language).updateReason, ofAll: request.updates,
          but: request.otherLines) : nil)
    return (rest, hasPictures, plan)
  }

  func actor(_ request: ImportRequest) -> Actor {
    var actor = request.actor
    actor.channel = .importing
    return actor
  }

  // MARK: The page

  private func page(
    of request: ImportRequest, _ reading: ImportReading, _ plan: ImportPlan, _ ledger: Ledger,
    _ now: Timestamp
  ) -> ImportPage {
    let language = request.language
    var page = ImportPage()
    page.sheet = reading.sheet
    page.otherSheets = reading.otherSheets
    let hasTitle = reading.columns.contains { $0.field == .title }
    page.columns = reading.columns.filter(\.isTold).map { column in
      // Where no column is the title, what is told of the problem is what one reads of it.
      let label =
        column.field == .description && !hasTitle ? ColumnField.title.label(language) : column.label(language)
      return ImportPage.Column(
        place: column.index, heading: column.name, field: column.field?.name, label: label,
        certainty: column.certainty, examples: column.examples)
    }
    page.fields = ColumnField.offered.map { ($0.name, $0.label(language)) }
    guard reading.columns.isEmpty || reading.columns.contains(where: \.holdsTheProblem) else {
      page.obstacle = ImportWords(language, onPage: true).whichIsTitle
      return page
    }
    let shown = plan.preview(in: ledger.clock.zone, language, first: ImportPage.limit)
    page.headings = shown.headings
    page.rows = zip(plan.rows, shown.rows).map { ImportPage.Row(line: $0.line, cells: $1) }
    page.rowCount = plan.rows.count
    let remarks = questions(request, plan) + told(request, plan, ledger)
    (page.remarks, page.remarkCount) = (Array(remarks.prefix(ImportPage.limit)), remarks.count)
    page.names =
      plan.newPeople.map { .init(kind: .person, name: $0) }
      + plan.newUnits.map { .init(kind: .unit, name: $0) }
      + plan.newGrids.map { .init(kind: .grid, name: $0) }
      + plan.newSites.map { .init(kind: .site, name: $0) }
      + request.refusedInOrder
    page.leftOutCount = plan.skipped.count
    page.summary = plan.counts(language)
    page.intent = plan.intent
    page.obstacle = obstacle(request, plan, ledger, now)
    return page
  }

  /// What can be answered for all rows at once, first.
  private func questions(_ request: ImportRequest, _ plan: ImportPlan) -> [ImportPage.Remark] {
    let words = ImportScreenWords(request.language)
    var questions: [ImportPage.Remark] = []
    func ask(_ question: ImportPage.Question, _ text: String) {
      questions.append(ImportPage.Remark(text: text, question: question))
    }
    let yearless = plan.problems.count { if case .dateProposed = $0.kind { true } else { false } }
    if request.acceptsYears || yearless > 0 {
      ask(.years, words.years(yearless, areTaken: request.acceptsYears))
    }
    if request.reported != nil || plan.problems.contains(where: \.kind.asksForReport) {
      ask(.reportDay, words.reportDay(request.reported?.text))
    }
    let differing = plan.problems.count { if case .differs = $0.kind { true } else { false } }
    if request.updates || plan.updatedCount > 0 {
      ask(.updates, words.updates(plan.updatedCount, areTaken: true))
    } else if differing > 0 {
      ask(.updates, words.updates(differing, areTaken: false))
    }
    return questions
  }

  private func told(_ request: ImportRequest, _ plan: ImportPlan, _ ledger: Ledger) -> [ImportPage.Remark] {
    let words = ImportWords(request.language, onPage: true)
    let refused = plan.refusedUpdates.map { refused in
      ImportPage.Remark(
        text: words.notUpdated(
          refused.number.description, refused.difference.text(request.language),
          RefusalWords.of(request.language).text(of: refused.refusal, in: ledger)))
    }
    // What is said of many rows in the same words is said once.
    var places: [Said: Int] = [:]
    var groups: [(said: Said, first: ImportProblem, lines: [Int])] = []
    for problem in plan.problems {
      let kind: ImportProblem.Kind
      switch problem.kind {
      // The question above says it, and what becomes of it.
      case .noReportDates: continue
      case .dateProposed(let day) where request.acceptsYears: kind = .dateComputed(day)
      default: kind = problem.kind
      }
      let said = Said(heading: problem.heading, kind: kind)
      if let place = places[said] {
        groups[place].lines.append(problem.line)
      } else {
        places[said] = groups.count
        var first = problem
        first.kind = kind
        groups.append((said, first, [problem.line]))
      }
    }
    let problems = groups.map { group in
      let lines = group.lines.filter { $0 > 0 }
      let text = lines.count > 1 ? group.first.text(of: lines, in: words) : group.first.text(in: words)
      return ImportPage.Remark(lines: lines, text: text, question: question(group.first))
    }
    return refused + problems
      + plan.skipped.map {
        ImportPage.Remark(lines: [$0.line], text: $0.text(request.language), isLeftOut: true)
      }
  }

  /// What is said of a column.
  private struct Said: Hashable {
    let heading: String
    let kind: ImportProblem.Kind
  }

  /// What answers a problem, where something does.
  private func question(_ problem: ImportProblem) -> ImportPage.Question? {
    switch problem.kind {
    case .differs, .updated: .update(line: problem.line)
    case .personUnsure(let title): .who(title)
    default: nil
    }
  }

  /// Why the rules would refuse it: nothing is shown as coming in that would not.
  private func obstacle(
    _ request: ImportRequest, _ plan: ImportPlan, _ ledger: Ledger, _ now: Timestamp
  ) -> String? {
    do throws(Refusal) {
      try ledger.permitImport(of: plan.items, by: actor(request), at: now)
      var ids = IDSource.random()
      try ledger.tryOut(plan.intents, as: actor(request), at: now, ids: &ids)
      return nil
    } catch {
      return RefusalWords.of(request.language).text(of: error, in: ledger)
    }
  }
}

extension ImportRequest {
  /// What is to be read. Throws why a file cannot.
  func bytes(in store: any Store) throws -> [UInt8] {
    switch source {
    case .pasted(let text): Array(text.utf8)
    case .file(let name): try store.evidenceFile(name, limit: ImportReading.sizeLimit)
    }
  }

  /// Whether it is JSON of this program.
  var isJSON: Bool { file?.lowercased().hasSuffix(".json") ?? false }

  /// What was said of names.
  var sameNames: SameNames {
    var names = SameNames()
    for (name, record) in same { names.set(name.name, name.kind, record) }
    for name in refused { names.refuse(name.name, name.kind) }
    return names
  }

  /// The names of which nothing is made, in the order in which they are shown.
  var refusedInOrder: [ImportPage.NewName] {
    refused.sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
  }
}

extension ColumnReading {
  /// How its meaning is known, as the page shows it.
  fileprivate var certainty: ImportPage.Certainty {
    switch confidence {
    case .none: .unknown
    case .likely: field == nil ? .unknown : .guessed
    case .certain: field == nil ? .unknown : .known
    case .stated: .stated
    }
  }
}
