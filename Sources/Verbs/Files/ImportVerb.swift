import ArgumentParser
import Exchange
import LedgerModel
import Papers
import TextWidth
import Wording

/// `import`: a table or the program's own JSON becomes items; unknown people and places are made, and said.
struct ImportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.importing) }

  @Argument(help: .spoken(\.importFile)) var file: String
  @Option(help: .spoken(\.map, "column=field")) var map: [String] = []
  @Flag(help: .spoken(\.dryRun)) var dryRun = false
  @Flag(help: .spoken(\.acceptYears)) var acceptYears = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let interrupt = HeldInterrupt()
    let progress = invocation.surroundings.progress
    defer {
      progress?.clear()
      interrupt.release()
    }
    let plan = try plan(in: invocation, interrupt)
    progress?.clear()
    for line in plan.summary(invocation.language) { invocation.output.line(SafeText.visible(line)) }
    remark(plan.skipped.lazy.map { $0.text(invocation.language) }, count: plan.skipped.count, in: invocation)
    remark(
      plan.problems.lazy.map { $0.text(invocation.language) }, count: plan.problems.count, in: invocation)
    guard !dryRun, let intent = plan.intent else { return }
    invocation.surroundings.complaints.flush()
    progress?.show(invocation.words.importSaves(plan.itemCount), atOnce: true)
    _ = try invocation.commit(intent, channel: .importing)
    guard interrupt.hasCome else { return invocation.finishesLate = true }
    // What was written stands; the rest of the work is left to the next command.
    invocation.leaveHouse()
    invocation.remark(invocation.words.interruptedTooLate)
  }

  private func plan(in invocation: Invocation, _ interrupt: HeldInterrupt) throws -> ImportPlan {
    let progress = invocation.surroundings.progress
    progress?.show(invocation.words.importOpens(file), atOnce: true)
    let ledger = try invocation.ledger()
    let bytes = try invocation.read(file)
    let tell = { (done: Int, all: Int) throws(ImportRefusal) in
      if interrupt.hasCome { throw ImportRefusal.interrupted }
      progress?.show(invocation.words.importReads(done, of: all), atOnce: done == all)
    }
    do {
      let options = ImportOptions(
        today: ledger.clock.zone.date(invocation.now), overrides: try map.map { try ColumnOverride($0) },
        categories: ledger.categories)
      let reading =
        file.lowercased().hasSuffix(".json")
        ? try ImportReading(of: RawTable(json: bytes), options: options, progress: tell)
        : try ImportReading(of: bytes, options: options, progress: tell)
      progress?.show(invocation.words.importCompares(reading.rows.count), atOnce: true)
      var ids = IDSource.random()
      let plan = ImportPlan(
        reading, into: ledger, at: invocation.now, ids: &ids, acceptsProposals: acceptYears,
        makesGrids: try mayMakeGrids(invocation))
      if interrupt.hasCome { throw ImportRefusal.interrupted }
      return plan
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

  /// Whether who acts may make the grids that a file names: only a lead may.
  private func mayMakeGrids(_ invocation: Invocation) throws -> Bool {
    try invocation.ledger().people[invocation.actor().person].map { $0.role >= .lead } ?? false
  }
}

/// `export`: items as CSV, TSV, JSON or as the printed ledger, by the ending of the file's name.
struct ExportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("export", \.export) }

  @Argument(help: .spoken(\.exportFile)) var file: String
  @OptionGroup var asked: QueryArguments
  @Option(help: .spoken(\.columns)) var columns: String?
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let columns = try columns.map { try ListVerb.columns($0, invocation) } ?? ItemColumn.usual
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    guard let kind = ExportFormat(rawValue: ending) else {
      throw VerbFailure.failed(
        invocation.words.unknownFileKind(file, kinds: ".csv .tsv .json .html .md .txt"))
    }
    let items = try asked.items(in: invocation)
    let bytes = kind.bytes(
      items, of: try invocation.ledger(), columns: columns, language: invocation.language, at: invocation.now)
    try invocation.write(bytes, to: file, replacing: force)
    invocation.output.line(String(items.count))
  }
}

extension Invocation {
  /// A file's content.
  func read(_ path: String) throws(VerbFailure) -> [UInt8] {
    do {
      return try FileBytes.read(path)
    } catch {
      throw .failed(words.cannotRead(path, reason: words.reason(error.reason)))
    }
  }

  /// Writes a file, whole or not at all; one that is there stays unless it is to be replaced.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(VerbFailure) {
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
