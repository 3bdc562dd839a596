import ArgumentParser
import Exchange
import LedgerModel
import Papers
import TextWidth
import Wording

/// `import`: a table of records of a kind; those that are there are found again, and what differs is listed.
struct RecordImportVerb<Kind: RecordCommandKind>: Verb {
  static var configuration: CommandConfiguration { .verb("import", \.importRecords) }

  @Argument(help: .spoken(\.importFile)) var file: String
  @Option(help: .spoken(\.map, "column=field")) var map: [String] = []
  @Option(help: .spoken(\.sheet, "name")) var sheet: String?
  @Flag(help: .spoken(\.dryRun)) var dryRun = false
  @Flag(help: .spoken(\.updateRecords)) var update = false
  @Option(help: .spoken(\.sameAs, "new=old")) var same: [String] = []
  @Option(help: .spoken(\.notNew, "name")) var notNew: [String] = []
  @Option(help: .spoken(\.newNames, "refuse")) var newNames: String?
  @Flag(help: .spoken(\.leaveOut)) var leaveOut = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let reader = try invocation.reader()
    let command = "taizhang \(Kind.kind.spec.plural) import"
    if let newNames, newNames != "refuse" {
      throw VerbFailure.wrongCall(invocation.words.badValue(newNames, for: "--new-names", of: command))
    }
    let reading: RecordTableReading
    var names: SameNames
    do {
      names = try SameNames(same, in: reader.ledger)
      for name in notNew { names.refuse(name) }
      reading = try RecordTableReading(
        of: invocation.read(file), kind: Kind.kind, overrides: try overrides(invocation),
        isJSON: file.lowercased().hasSuffix(".json"), sheet: sheet)
    } catch let refusal as ImportRefusal {
      throw VerbFailure.failed(invocation.words.notImported(file, why: refusal.text(invocation.language)))
    }
    if sheet != nil, !reading.isSheet {
      throw VerbFailure.wrongCall(
        invocation.words.onlyWith(
          "--sheet", ".xlsx, .ods", of: command))
    }
    let joined = same.compactMap { FieldAssignment.split($0)?.name.trimmed }
    for (option, names) in [("--same", joined), ("--not-new", notNew)] {
      guard let unknown = names.first(where: { !reading.names($0) }) else { continue }
      throw VerbFailure.failed(invocation.words.notInFile(unknown, file, option, of: command))
    }
    var ids = IDSource.random()
    let plan = RecordImport(
      reading, Kind.kind, into: reader, ids: &ids, same: names, leavingFaultsOut: leaveOut)
    for problem in plan.problems { invocation.remark(problem.text(invocation.language)) }
    let words = ImportWords.of(invocation.language)
    for fault in plan.leftOut {
      invocation.remark(words.cellLeftOut(fault.text(in: reader.ledger, invocation.language)))
    }
    if !reading.unknown.isEmpty { invocation.remark(words.columnsLeftOut(reading.unknown)) }
    guard plan.faults.isEmpty else {
      for fault in plan.faults { invocation.remark(fault.text(in: reader.ledger, invocation.language)) }
      throw VerbFailure.failed(invocation.words.notImported(file, why: words.faults(plan.faults.count)))
    }
    // What the ledger refuses is said before anything is shown as coming in.
    let intent = plan.intent(updating: update)
    if let intent, dryRun {
      _ = try reader.ledger.plan(
        intent, as: invocation.actor(through: .importing), at: invocation.now, ids: &ids)
    }
    show(plan, reader, invocation)
    if newNames != nil, !plan.newLinked(updating: update).isEmpty {
      throw VerbFailure.failed(invocation.words.notImported(file, why: words.newNamesRefused))
    }
    guard !dryRun, let intent else { return }
    _ = try invocation.commit(intent, channel: .importing)
  }

  private func overrides(_ invocation: Invocation) throws -> [(column: String, field: RecordField)] {
    try map.map { text in
      guard let (column, name) = FieldAssignment.split(text) else {
        throw ImportRefusal.overrideWithoutField(text)
      }
      return (column, try invocation.field(name, of: Kind.kind))
    }
  }

  private func show(_ plan: RecordImport, _ reader: RecordReader, _ invocation: Invocation) {
    let words = ImportWords.of(invocation.language)
    if result.json {
      return invocation.print(plan.json(updating: update, in: reader.ledger, invocation.language))
    }
    invocation.output.line(words.records(new: plan.newNames.count, unchanged: plan.unchanged))
    for name in plan.newNames { invocation.output.line("+ " + SafeText.visible(name)) }
    for line in plan.linkedLines(updating: update, words) { invocation.output.line(SafeText.visible(line)) }
    for difference in plan.differences {
      invocation.output.line(SafeText.visible(difference.text(in: reader.ledger, invocation.language)))
    }
    if !plan.differences.isEmpty, !update { invocation.remark(words.differencesLeft) }
  }
}

/// `export`: the records of a kind as a workbook, CSV, TSV or JSON, by the ending of the file's name.
struct RecordExport<Kind: RecordCommandKind>: Verb {
  static var configuration: CommandConfiguration { .verb("export", \.exportRecords) }

  @Argument(help: .spoken(\.exportFile)) var file: String
  @OptionGroup var chosen: RecordArguments
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.export(Kind.kind, chosen, to: file, replacing: force)
  }
}

extension Invocation {
  /// Writes the records that are chosen as a table in the form that the file's ending names.
  func export(_ kind: RecordKind, _ chosen: RecordArguments, to file: String, replacing: Bool) throws {
    let ledger = try ledger()
    let records = try chosen.records(of: kind, in: self)
    let cells = RecordCells(ledger, language)
    let listing = RecordListing(records, of: kind, in: cells, withGone: chosen.all)
    let bytes: [UInt8]
    let format = ExportFormat(rawValue: file.split(separator: ".").last?.lowercased() ?? "")
    switch format {
    case .xlsx: bytes = listing.xlsx(at: now)
    case .csv: bytes = listing.delimited(by: .comma)
    case .tsv: bytes = listing.delimited(by: .tab)
    case .json:
      var writer = JSONWriter(.pretty)
      writer.value(.array(records.map { ledger.json(of: RecordKey(kind, $0)) }))
      bytes = writer.bytes + [0x0A]
    default: throw VerbFailure.failed(words.unknownFileKind(file, kinds: ".xlsx .csv .tsv .json"))
    }
    try write(bytes, to: file, replacing: replacing)
    if format == .csv { remark(SheetWords(language).delimitedLoses) }
    output.line(String(records.count))
  }
}

extension RecordImport {
  /// The plan as JSON: names of new records, of people and units that are made with them, differences with old and new,
  /// what was remarked, which cells stay out, how many rows say nothing new.
  fileprivate func json(updating: Bool, in ledger: Ledger, _ language: Language) -> JSONValue {
    func linked(_ kind: RecordKind) -> JSONValue {
      .array(newLinked(updating: updating).filter { $0.kind == kind }.map { .string($0.name) })
    }
    func remark(_ line: Int, _ text: String) -> JSONValue {
      .object([JSONMember("line", .integer(Int64(line))), JSONMember("text", .string(text))])
    }
    return .object([
      JSONMember("remarks", .array(problems.map { remark($0.line, $0.text(language)) })),
      JSONMember("leftOut", .array(leftOut.map { remark($0.line, $0.text(in: ledger, language)) })),
      JSONMember("kind", .string(kind.rawValue)), JSONMember("new", .array(newNames.map(JSONValue.string))),
      JSONMember("newPeople", linked(.person)), JSONMember("newUnits", linked(.unit)),
      JSONMember(
        "differences",
        .array(
          differences.map { difference in
            .object([
              JSONMember("line", .integer(Int64(difference.line))),
              JSONMember("id", .string(difference.id.text)),
              JSONMember("field", .string(difference.field.name)), JSONMember("old", .string(difference.old)),
              JSONMember("new", .string(difference.new)),
            ])
          })), JSONMember("unchanged", .integer(Int64(unchanged))), JSONMember("updates", .bool(updating)),
    ])
  }
}
