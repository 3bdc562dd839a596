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

  func perform(in session: Session) throws {
    let plan = try plan(in: session)
    for line in plan.summary(session.language) { session.output.line(SafeText.visible(line)) }
    for row in plan.skipped { session.remark(row.text(session.language)) }
    for problem in plan.problems { session.remark(problem.text(session.language)) }
    guard !dryRun, let intent = plan.intent else { return }
    _ = try session.commit(intent, channel: .importing)
  }

  private func plan(in session: Session) throws -> ImportPlan {
    let ledger = try session.ledger()
    let bytes = try session.read(file)
    do {
      let options = ImportOptions(
        today: ledger.clock.zone.date(session.now), overrides: try map.map { try ColumnOverride($0) },
        categories: ledger.categories)
      let reading =
        file.lowercased().hasSuffix(".json")
        ? try ImportReading(of: RawTable(json: bytes), options: options)
        : try ImportReading(of: bytes, options: options)
      var ids = RandomIDSource()
      return ImportPlan(
        reading, into: ledger, at: session.now, ids: &ids, acceptsProposals: acceptYears,
        makesGrids: try mayMakeGrids(session))
    } catch let refusal as ImportRefusal {
      throw VerbFailure.failed(session.words.notImported(file, why: refusal.text(session.language)))
    }
  }
}

extension ImportVerb {
  /// Whether who acts may make the grids that a file names: only a lead may.
  private func mayMakeGrids(_ session: Session) throws -> Bool {
    try session.ledger().people[session.actor().person].map { $0.role >= .lead } ?? false
  }
}

/// `export`: items as CSV, TSV, JSON or as the printed ledger, by the ending of the file's name.
struct ExportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("export", \.export) }

  @Argument(help: .spoken(\.exportFile)) var file: String
  @OptionGroup var asked: QueryArguments
  @Option(help: .spoken(\.columns)) var columns: String?
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let columns = try columns.map { try ListVerb.columns($0, session) } ?? ItemColumn.usual
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    guard let kind = ExportFile(rawValue: ending) else {
      throw VerbFailure.failed(session.words.unknownFileKind(file, kinds: ".csv .tsv .json .html .md .txt"))
    }
    let items = try asked.items(in: session)
    let bytes = kind.bytes(
      items, of: try session.ledger(), columns: columns, language: session.language, at: session.now)
    try session.write(bytes, to: file)
    session.output.line(String(items.count))
  }
}

extension Session {
  /// A file's content.
  func read(_ path: String) throws(VerbFailure) -> [UInt8] {
    do {
      return try FileBytes.read(path)
    } catch {
      throw .failed(words.cannotRead(path, reason: words.reason(error.reason)))
    }
  }

  /// Writes a file, whole or not at all.
  func write(_ bytes: [UInt8], to path: String) throws(VerbFailure) {
    do {
      try FileBytes.write(bytes, to: path)
    } catch {
      throw .failed(words.cannotWrite(path, reason: words.reason(error.reason)))
    }
  }

  /// Says on standard error what somebody should look at, though it is no obstacle.
  func remark(_ line: String) { surroundings.complaints.line(SafeText.visible(line)) }
}
