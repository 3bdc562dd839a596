import ArgumentParser
import Exchange
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// `import`: a table or the program's own JSON becomes items; unknown people and places are made, and said.
struct ImportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.importing) }

  @Argument(help: .spoken(\.importFile)) var file: String
  @Option(help: .spoken(\.map, "column=field")) var map: [String] = []
  @Flag(help: .spoken(\.noHeadings)) var noHeadings = false
  @Option(help: .spoken(\.sheet, "name")) var sheet: String?
  @Flag(help: .spoken(\.dryRun)) var dryRun = false
  @Flag(help: .spoken(\.acceptYears)) var acceptYears = false
  @Option(help: .spoken(\.reportedOn, "date")) var reported: String?
  @Option(help: .spoken(\.sameAs, "new=old")) var same: [String] = []
  @Option(help: .spoken(\.notNew, "name")) var notNew: [String] = []
  @Flag(help: .spoken(\.update)) var update = false
  @Option(help: .spoken(\.newNames, "refuse")) var newNames: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let interrupt = HeldInterrupt()
    let progress = invocation.surroundings.progress
    defer {
      progress?.clear()
      interrupt.release()
    }
    // The plan is gone before anything is written: a hundred thousand rows of it are no small part of the memory.
    guard let intent = try intent(in: invocation, interrupt) else { return }
    _ = try invocation.commit(intent, channel: .importing)
    guard interrupt.hasCome else { return invocation.finishesLate = true }
    // What was written stands; the rest of the work is left to the next command.
    invocation.leaveHouse()
    invocation.remark(invocation.words.interruptedTooLate)
  }

  /// What is to be written, once it was shown and its photos are kept; nothing where nothing is to be.
  private func intent(in invocation: Invocation, _ interrupt: HeldInterrupt) throws -> Intent? {
    let progress = invocation.surroundings.progress
    try checkNewNames(invocation)
    let actor = try invocation.actor(through: .importing)
    try invocation.ledger().permitImport(by: actor, at: invocation.now)
    let (plan, photos) = try plan(in: invocation, interrupt)
    progress?.clear()
    try check(plan, as: actor, in: invocation)
    show(plan, in: invocation)
    remark(plan.skipped.lazy.map { $0.text(invocation.language) }, count: plan.skipped.count, in: invocation)
    remark(
      plan.problems.lazy.map { $0.text(invocation.language) }, count: plan.problems.count, in: invocation)
    let words = ImportWords.of(invocation.language)
    for refused in plan.refusedUpdates {
      invocation.remark(
        words.notUpdated(
          refused.number.description, refused.difference.text(invocation.language),
          invocation.text(of: refused.refusal)))
    }
    if newNames != nil, plan.makesNames {
      throw VerbFailure.failed(invocation.words.notImported(file, why: words.newNamesRefused))
    }
    guard !dryRun, let intent = plan.intent else { return nil }
    invocation.surroundings.complaints.flush()
    progress?.show(invocation.words.importSaves(plan.itemCount), atOnce: true)
    if let photos { try keep(plan, photos, in: invocation) }
    return intent
  }

  /// Keeps the photos of what comes in: a change may name only what is on the disk.
  private func keep(_ plan: ImportPlan, _ photos: ImportReading, in invocation: Invocation) throws {
    let store = try invocation.store()
    try photos.keepPhotos(of: plan.items) { _ = try store.keepEvidence($0) }
  }

  /// The plan, and the reading where photos come with it.
  private func plan(
    in invocation: Invocation, _ interrupt: HeldInterrupt
  ) throws -> (plan: ImportPlan, photos: ImportReading?) {
    let progress = invocation.surroundings.progress
    progress?.show(invocation.words.importOpens(file), atOnce: true)
    let ledger = try invocation.ledger()
    let bytes = try invocation.read(file)
    let tell = { (done: Int, all: Int) throws(ImportRefusal) in
      if interrupt.hasCome { throw ImportRefusal.interrupted }
      progress?.show(invocation.words.importReads(done, of: all), atOnce: done == all)
    }
    do {
      var options = ImportOptions(
        today: ledger.clock.zone.date(invocation.now), overrides: try map.map { try ColumnOverride($0) },
        categories: ledger.categories)
      options.sheet = sheet
      options.headings = noHeadings ? .absent : .sought
      options.ledger = ledger
      options.reported = try reported.map { try reportDay($0, invocation) }
      options.calendar = ledger.clock.calendar
      var same = try SameNames(same, in: ledger)
      for name in notNew { same.refuse(name) }
      var reading =
        file.lowercased().hasSuffix(".json")
        ? try ImportReading(json: bytes, options: options, progress: tell)
        : try ImportReading(of: bytes, options: options, progress: tell)
      try check(reading, invocation)
      reading.takePictures(atMost: ledger.settings.evidenceLimit) { $0.evidenceHash }
      progress?.show(invocation.words.importCompares(reading.rows.count), atOnce: true)
      let photos = reading.hasPictures ? reading.withoutRows : nil
      var ids = IDSource.random()
      let plan = ImportPlan(
        givingUp: &reading, into: ledger, at: invocation.now, ids: &ids, acceptsProposals: acceptYears,
        makesGrids: ledger.mayMakeGrids(try invocation.actor().person), same: same,
        update: update
          ? ImportUpdate(
            by: try invocation.actor(through: .importing),
            reason: ImportWords.of(invocation.language).updateReason) : nil)
      if let reported, !plan.usesGivenReport {
        throw VerbFailure.wrongCall(invocation.words.reportedEverywhere(reported))
      }
      if interrupt.hasCome { throw ImportRefusal.interrupted }
      return (plan, photos)
    } catch let refusal as ImportRefusal {
      throw VerbFailure.failed(invocation.words.notImported(file, why: refusal.text(invocation.language)))
    }
  }
}

extension ImportVerb {
  /// How many remarks of a sort a terminal shows: what was said first must not be pushed out of sight.
  private static let remarksShown = 20

  /// Says what somebody should look at: all of it to a file, to a terminal the first ones and how many there are.
  private func remark(_ lines: some Sequence<String>, count: Int, in invocation: Invocation) {
    let isCut = invocation.surroundings.progress != nil && count > Self.remarksShown
    for line in lines.prefix(isCut ? Self.remarksShown - 1 : count) { invocation.remark(line) }
    if isCut { invocation.remark(invocation.words.moreRemarks(count - Self.remarksShown + 1)) }
  }

  /// The day of `--reported`, which does not lie ahead; a time behind it, which would have no effect, is refused. What was
  /// not written in full is said as it was understood.
  private func reportDay(_ text: String, _ invocation: Invocation) throws -> CivilDate {
    let (day, time) = try invocation.pastMoment(text, "--reported")
    guard day <= invocation.zone.date(invocation.now), (time ?? .midnight) == .midnight else {
      throw VerbFailure.failed(invocation.words.noDay(text, "--reported"))
    }
    if CivilDate(text: text.trimmed) != day { invocation.remark(invocation.words.understood(text, day.text)) }
    return day
  }

  /// Refuses options that have no effect on what the file says.
  private func check(_ reading: ImportReading, _ invocation: Invocation) throws {
    // An item that comes whole names its fields itself.
    let command = "taizhang import"
    if !map.isEmpty, reading.rows.allSatisfy({ $0.record != nil }) {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--map", ".xlsx, .ods, .csv, .tsv", of: command))
    }
    if noHeadings, reading.hasHeadings {
      throw VerbFailure.wrongCall(
        invocation.words.onlyWith("--no-headings", ".xlsx, .ods, .csv, .tsv", of: command))
    }
    if sheet != nil, reading.sheet == nil {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--sheet", ".xlsx, .ods", of: command))
    }
    let joined = same.compactMap { FieldAssignment.split($0)?.name.trimmed }
    for (option, names) in [("--same", joined), ("--not-new", notNew)] {
      guard let unknown = names.first(where: { !reading.names($0) }) else { continue }
      throw VerbFailure.failed(invocation.words.notInFile(unknown, file, option))
    }
  }

  /// Refuses what `--new-names` does not take.
  private func checkNewNames(_ invocation: Invocation) throws {
    guard let newNames, newNames != "refuse" else { return }
    throw VerbFailure.wrongCall(
      invocation.words.badValue(newNames, for: "--new-names", of: "taizhang import"))
  }

  /// Nothing is shown as coming in that will be refused: who acts must be allowed what the file holds, and a dry run is
  /// refused whatever the import would be, by the rules themselves.
  private func check(_ plan: ImportPlan, as actor: Actor, in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    try ledger.permitImport(of: plan.items, by: actor, at: invocation.now)
    guard dryRun else { return }
    var ids = IDSource.random()
    try ledger.tryOut(plan.intents, as: actor, at: invocation.now, ids: &ids)
  }

  /// Shows what comes in before anything is written: the counts and new names, in a dry run what each column is and the
  /// first rows as they will be; with `--json` all of it.
  private func show(_ plan: ImportPlan, in invocation: Invocation) {
    let language = invocation.language
    if result.json { return invocation.print(plan.json(in: invocation.zone, language)) }
    // Nothing is made that was not named first.
    for line in plan.summary(language, whole: dryRun || newNames != nil) {
      invocation.output.line(SafeText.visible(line))
    }
    guard dryRun, !plan.rows.isEmpty else { return }
    for line in plan.columnLines(language) { invocation.output.line(SafeText.visible(line)) }
    let table = plan.preview(in: invocation.zone, language)
    invocation.print(table.rows, headings: table.headings)
  }
}

extension ImportReading {
  /// Whether some row names a person, place or unit so.
  fileprivate func names(_ name: String) -> Bool {
    rows.contains { row in
      let people = ([row.owner, row.leader].compactMap(\.self) + row.helpers).map(\.name)
      let others = [row.site, row.grid, row.leadUnit].compactMap(\.self) + row.supportingUnits
      return (people + others).contains { $0.isSame(as: name) }
    }
  }
}
