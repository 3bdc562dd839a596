import ArgumentParser
import Exchange
import LedgerModel
import LedgerStore
import Papers
import TextWidth
import Wording

/// `import`: a table or the program's own JSON becomes items; unknown people and places are made, and said.
struct ImportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.importing) }

  @Argument(help: .spoken(\.importFile)) var file: String
  @Option(help: .spoken(\.map, "column=field")) var map: [String] = []
  @Option(help: .spoken(\.sheet, "name")) var sheet: String?
  @Flag(help: .spoken(\.dryRun)) var dryRun = false
  @Flag(help: .spoken(\.acceptYears)) var acceptYears = false
  @Option(help: .spoken(\.reportedOn, "date")) var reported: String?
  @Option(help: .spoken(\.sameAs, "new=old")) var same: [String] = []
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
    guard !dryRun, let intent = plan.intent else { return }
    invocation.surroundings.complaints.flush()
    progress?.show(invocation.words.importSaves(plan.itemCount), atOnce: true)
    if let photos { try keep(plan, photos, in: invocation) }
    _ = try invocation.commit(intent, channel: .importing)
    guard interrupt.hasCome else { return invocation.finishesLate = true }
    // What was written stands; the rest of the work is left to the next command.
    invocation.leaveHouse()
    invocation.remark(invocation.words.interruptedTooLate)
  }

  /// Keeps the photos of what comes in: a change may name only what is on the disk.
  private func keep(_ plan: ImportPlan, _ photos: ImportReading, in invocation: Invocation) throws {
    let store = try invocation.store()
    for hash in Set(plan.items.flatMap(\.evidence).map(\.hash)).sorted() {
      if let content = try photos.content(ofEvidence: hash) { _ = try store.keepEvidence(content) }
    }
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
      options.reported = try reported.map { try reportDay($0, invocation) }
      let same = try SameNames(same, in: ledger)
      var reading =
        file.lowercased().hasSuffix(".json")
        ? try ImportReading(json: bytes, options: options, progress: tell)
        : try ImportReading(of: bytes, options: options, progress: tell)
      try check(reading, invocation)
      reading.takePictures(atMost: ledger.settings.evidenceLimit) { $0.evidenceHash }
      progress?.show(invocation.words.importCompares(reading.rows.count), atOnce: true)
      var ids = IDSource.random()
      let plan = ImportPlan(
        reading, into: ledger, at: invocation.now, ids: &ids, acceptsProposals: acceptYears,
        makesGrids: try mayMakeGrids(invocation), same: same,
        update: update
          ? ImportUpdate(
            by: try invocation.actor(through: .importing),
            reason: ImportWords.of(invocation.language).updateReason) : nil)
      if interrupt.hasCome { throw ImportRefusal.interrupted }
      return (plan, reading.hasPictures ? reading : nil)
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

  /// The day of `--reported`, which does not lie ahead.
  private func reportDay(_ text: String, _ invocation: Invocation) throws -> CivilDate {
    let day = try invocation.pastMoment(text, "--reported").date
    guard day <= invocation.zone.date(invocation.now) else {
      throw VerbFailure.failed(invocation.words.noDay(text, "--reported"))
    }
    return day
  }

  /// Refuses options that have no effect on what the file says.
  private func check(_ reading: ImportReading, _ invocation: Invocation) throws {
    // An item that comes whole names its fields itself.
    let (command, tables) = ("taizhang import", reading.rows.filter { $0.record == nil })
    if !map.isEmpty, tables.isEmpty {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--map", ".xlsx, .ods, .csv, .tsv", of: command))
    }
    if sheet != nil, reading.sheet == nil {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--sheet", ".xlsx, .ods", of: command))
    }
    // A day that the option gave has no text in the file.
    if let reported, !tables.contains(where: { $0.reportedAt?.raw == "" }) {
      throw VerbFailure.wrongCall(invocation.words.reportedEverywhere(reported))
    }
    let unknown = same.compactMap { FieldAssignment.split($0)?.name.trimmed }.first { !reading.names($0) }
    if let unknown { throw VerbFailure.failed(invocation.words.notInFile(unknown, file)) }
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
    guard dryRun, let intent = plan.intent else { return }
    var ids = IDSource.random()
    _ = try ledger.plan(intent, as: actor, at: invocation.now, ids: &ids)
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

  /// Whether who acts may make the grids that a file names: only a lead may.
  private func mayMakeGrids(_ invocation: Invocation) throws -> Bool {
    try invocation.ledger().people[invocation.actor().person].map { $0.role >= .lead } ?? false
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

/// `export`: items as a workbook, CSV, TSV, JSON or as the printed ledger, by the ending of the file's name.
struct ExportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("export", \.export) }

  @Argument(help: .spoken(\.exportFile)) var file: String
  @OptionGroup var asked: QueryArguments
  @Option(help: .spoken(\.columns)) var columns: String?
  @Option(help: .spoken(\.exportBy, "unit|person|grid")) var by: String?
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let chosen = try columns.map { try ListVerb.columns($0, invocation) }
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    guard let kind = ExportFormat(rawValue: ending) else {
      throw VerbFailure.failed(
        invocation.words.unknownFileKind(file, kinds: ".xlsx .csv .tsv .json .docx .html .md .txt .ics"))
    }
    guard chosen == nil || kind.isTable else {
      throw VerbFailure.wrongCall(
        invocation.words.onlyWith("--columns", ".xlsx, .csv, .tsv", of: "taizhang export"))
    }
    let columns = chosen ?? ItemColumn.usual
    let items = try asked.items(in: invocation)
    let ledger = try invocation.ledger()
    func write(_ items: [Item], to file: String) throws {
      let bytes = kind.bytes(
        items, of: ledger, columns: columns, language: invocation.language, at: invocation.now)
      try invocation.write(bytes, to: file, replacing: force)
    }
    let parts = try by.map { try Self.parts(of: items, by: $0, in: ledger, invocation) }
    guard let parts else {
      try write(items, to: file)
      remark(kind, items, columns, ledger, invocation)
      return invocation.output.line(String(items.count))
    }
    // All names are told apart before a file is written.
    var taken: Set<String> = []
    let files = parts.map { part in (file: path(of: part.name, ending, &taken), items: part.items) }
    for part in files {
      try write(part.items, to: part.file)
      invocation.output.line("\(SafeText.visible(part.file))\t\(part.items.count)")
    }
    remark(kind, items, columns, ledger, invocation)
  }

  /// What should be known of the file.
  private func remark(
    _ kind: ExportFormat, _ items: [Item], _ columns: [ItemColumn], _ ledger: Ledger, _ invocation: Invocation
  ) {
    let left = kind.leftOut(of: items, in: ledger, columns: columns, language: invocation.language)
    if kind == .csv { invocation.remark(SheetWords(invocation.language).delimitedLoses) }
    if !left.isEmpty { invocation.remark(ItemTableWords.of(invocation.language).leavesOut(left)) }
  }

  /// The items of each unit, person or grid, by its name; those of none under the word for that.
  private static func parts(
    of items: [Item], by name: String, in ledger: Ledger, _ invocation: Invocation
  ) throws -> [(name: String, items: [Item])] {
    let kinds: [String: (RecordKind, (Item) -> RecordID?)] = [
      "unit": (.unit, \.leadUnit), "person": (.person, \.owner), "grid": (.grid, \.grid),
    ]
    guard let (kind, link) = kinds[name] else {
      throw VerbFailure.wrongCall(invocation.words.badValue(name, for: "--by", of: "taizhang export"))
    }
    let none = Words.of(invocation.language).papers.open
    return Dictionary(grouping: items, by: link)
      .map { id, items in (id.flatMap { ledger.name(of: $0, kind) } ?? none, items) }
      .sorted { ($0.0, $0.1[0].number) < ($1.0, $1.1[0].number) }
  }

  /// The file of a part: its name behind the one that was given, each once.
  private func path(of name: String, _ ending: String, _ taken: inout Set<String>) -> String {
    let stem = file.dropLast(ending.count + 1) + "-" + name.asFileNamePart
    var (path, count) = ("\(stem).\(ending)", 1)
    while !taken.insert(path.lowercased()).inserted {
      count += 1
      path = "\(stem)-\(count).\(ending)"
    }
    return path
  }
}

extension Invocation {
  /// The most bytes of a table, or of items as JSON: a hundred thousand items and more.
  static let tableLimit = 512 << 20

  /// A file's content; refuses one of more than `limit` bytes, in no more memory than that.
  func read(_ path: String, limit: Int = tableLimit) throws(VerbFailure) -> [UInt8] {
    do {
      return try read(path, limit: limit) {
        VerbFailure.failed(words.tooLargeToRead(path, megabytes: max(1, limit >> 20)))
      }
    } catch let failure as VerbFailure {
      throw failure
    } catch {
      throw .failed(String(describing: error))
    }
  }

  /// The same; what is thrown of a larger one is given.
  func read(_ path: String, limit: Int, tooLarge: () -> any Error) throws -> [UInt8] {
    do throws(FileBytes.Trouble) {
      if surroundings.admitted != nil, path != "-" { return try exchanged(path, limit: limit) }
      return try FileBytes.read(path, limit: limit)
    } catch {
      if surroundings.admitted != nil, error.reason == "EACCES" {
        throw VerbFailure.failed(AccessWords(language).onlyExchange(path))
      }
      if error.reason == "EFBIG" { throw tooLarge() }
      throw VerbFailure.failed(words.cannotRead(path, reason: words.reason(error.reason)))
    }
  }

  /// A file of the exchange directory, by its plain name: all that somebody may read who came in by a key.
  private func exchanged(_ name: String, limit: Int) throws(FileBytes.Trouble) -> [UInt8] {
    do {
      return try store().evidenceFile(name, limit: limit)
    } catch CommitFailure.refused(.fileTooLarge) {
      throw FileBytes.Trouble(reason: "EFBIG")
    } catch CommitFailure.storage(.noSuchFile) {
      throw FileBytes.Trouble(reason: "ENOENT")
    } catch {
      throw FileBytes.Trouble(reason: "EACCES")
    }
  }

  /// Writes a file, whole or not at all; one that is there stays unless it is to be replaced.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(VerbFailure) {
    var path = path
    if let admitted = surroundings.admitted {
      guard !path.contains("/"), !path.hasPrefix("."), !path.isEmpty else {
        throw .failed(AccessWords(language).onlyExchange(path))
      }
      path = "\(admitted.ledger)/exchange/\(path)"
    }
    // What the ledger is made of is written by its rules alone; its exchange directory is for this.
    if let ledger = try? ledgerPath(), FileStore.isInside(path, ledger: ledger),
      !FileStore.isInside(path, ledger: ledger + "/exchange")
    {
      throw .failed(words.insideLedger(path))
    }
    do {
      try FileBytes.write(bytes, to: path, replacing: replacing)
    } catch {
      if error.reason == "EEXIST" { throw .failed(words.fileExists(path)) }
      throw .failed(words.cannotWrite(path, reason: words.reason(error.reason)))
    }
  }

  /// Says on standard error what somebody should look at, though it is no obstacle.
  func remark(_ line: String) { surroundings.complaints.line(SafeText.visible(line)) }
}
