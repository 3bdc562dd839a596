import ArgumentParser
import LedgerModel
import LedgerStore
import Office
import Papers
import TextWidth
import Wording

/// `report inspection`: the notice of an inspection (测评情况通报).
struct InspectionReport: Verb {
  static var configuration: CommandConfiguration { .verb("inspection", \.inspectionReport) }

  @Argument(help: .spoken(\.which, "inspection")) var inspection: String
  @Option(help: .spoken(\.inspectionUnit, "unit")) var unit: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try paper.check(in: invocation, isJSON: result.json, of: "taizhang report inspection")
    let ledger = try invocation.ledger()
    let id = try invocation.record(.inspection, named: inspection)
    let unit = try invocation.unit(unit)
    if result.json {
      guard let record = ledger.plain(RecordKey(.inspection, id)) else { return }
      return invocation.print(InspectionScore(record).json(of: record, in: ledger))
    }
    try paper.write(in: invocation) { _, _ in
      Paper.inspection(id, of: ledger, unit: unit, at: invocation.now, language: invocation.language)
        ?? Document(language: invocation.language, title: "")
    }
  }
}

/// `report indicators`: how the indicators of a cycle stand (对标自查).
struct IndicatorsReport: Verb {
  static var configuration: CommandConfiguration { .verb("indicators", \.indicatorsReport) }

  @Option(help: .spoken(\.ofCycle)) var cycle: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try paper.check(in: invocation, isJSON: result.json, of: "taizhang report indicators")
    let ledger = try invocation.ledger()
    let cycle = try invocation.cycle(cycle)
    if result.json {
      let told = ToldFields(ledger)
      return invocation.print(
        .array(
          ledger.indicators(of: cycle).map { record in
            guard case .object(let members) = ledger.json(of: RecordKey(.indicator, record.id)) else {
              return .null
            }
            let value = told.value(of: RecordField(Indicator.Field.reading), in: record.id)
            let standing = JSONMember("standing", .string(told.standing(record).rawValue))
            return .object(members + [standing] + (value.isNull ? [] : [JSONMember("reading", value)]))
          }))
    }
    try paper.write(in: invocation) { _, _ in
      Paper.indicators(of: cycle, in: ledger, at: invocation.now, language: invocation.language)
    }
  }
}

/// `report dossier`: the index of the dossier (材料审核索引表).
struct DossierReport: Verb {
  static var configuration: CommandConfiguration { .verb("dossier", \.dossierReport) }

  @Option(help: .spoken(\.ofCycle)) var cycle: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try paper.check(in: invocation, isJSON: result.json, of: "taizhang report dossier")
    let ledger = try invocation.ledger()
    let cycle = try invocation.cycle(cycle)
    if result.json {
      return invocation.print(
        .array(ledger.pieces(of: cycle).map { ledger.json(of: RecordKey(.piece, $0.id)) }))
    }
    try paper.write(in: invocation) { _, _ in
      Paper.dossier(of: cycle, in: ledger, at: invocation.now, language: invocation.language)
    }
  }
}

/// `dossier export`: a table by the file's ending, as of every kind; `.zip` or a folder takes the files of the pieces, a folder for
/// each indicator under its number, with the index (材料审核索引表).
struct DossierExport: Verb {
  static var configuration: CommandConfiguration { .verb("export", \.dossierExport) }

  @Argument(help: .spoken(\.dossierDirectory, "file|directory")) var path: String
  @OptionGroup var chosen: RecordArguments
  @Option(help: .spoken(\.ofCycle)) var cycle: String?
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    let command = "taizhang dossier export"
    if path.contains("."), ["xlsx", "csv", "tsv", "json"].contains(ending) {
      if cycle != nil {
        throw VerbFailure.wrongCall(invocation.words.onlyWith("--cycle", ".zip", of: command))
      }
      return try invocation.export(.piece, chosen, to: path, replacing: force)
    }
    let isArchive = path.contains(".") && ending == "zip"
    // All of a cycle goes out together, and a folder that is there is never written into.
    if !chosen.query.isEmpty || chosen.all {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("QUERY, --all", ".xlsx", of: command))
    }
    if force, !isArchive {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--force", ".zip", of: command))
    }
    if invocation.surroundings.admitted != nil, !isArchive {
      throw VerbFailure.failed(CityPaperWords(invocation.language).onlyArchive)
    }
    let ledger = try invocation.ledger()
    let store = try invocation.store()
    let cycle = try invocation.cycle(cycle)
    let words = CityPaperWords(invocation.language)
    let folder = DossierFolder(of: cycle, in: ledger)
    let index = Paper.dossier(of: cycle, in: ledger, at: invocation.now, language: invocation.language)
    let place = isArchive ? nil : path
    var archive = NewArchive()
    if let place { try invocation.makeDirectory(place) }
    var made: Set<String> = []
    func keep(_ content: [UInt8], _ name: String, in parent: String?) throws {
      let inside = parent.map { "\($0)/\(name)" } ?? name
      guard let place else { return archive.add(inside, content) }
      if let parent, made.insert(parent).inserted { try invocation.makeDirectory("\(place)/\(parent)") }
      try invocation.write(content, to: "\(place)/\(inside)", replacing: false)
    }
    var lost: [String] = []
    for file in folder.files {
      if let content = store.evidence(file.hash) {
        try keep(content, file.name, in: file.folder)
      } else {
        lost.append(file.path)
      }
    }
    for (format, name) in [(PaperFormat.docx, "docx"), (.html, "html")] {
      try keep(
        index.bytes(as: format, width: nil, form: .plain, at: invocation.now), "\(words.dossier).\(name)",
        in: nil)
    }
    if place == nil { try invocation.write(archive.bytes(), to: path, replacing: force) }
    for piece in folder.missing { invocation.remark(words.noFiles(piece)) }
    invocation.output.line(String(folder.files.count - lost.count))
    guard lost.isEmpty else { throw VerbFailure.failed(words.filesLost(lost)) }
  }
}

extension Invocation {
  /// The cycle of a name, without one the running one; nothing where none runs.
  func cycle(_ name: String?) throws -> RecordID? {
    if let name { return try record(.cycle, named: name) }
    return try ledger().runningCycle?.id
  }
}

extension InspectionScore {
  /// The figures as JSON: all together, by site, and what was seen.
  fileprivate func json(of record: PlainRecord, in ledger: Ledger) -> JSONValue {
    func figures(_ row: Row) -> [JSONMember] {
      [
        JSONMember("standards", .integer(Int64(row.standards))),
        JSONMember("looked", .integer(Int64(row.looked))), JSONMember("failed", .integer(Int64(row.failed))),
        JSONMember("points", row.points.json), JSONMember("lost", row.lost.json),
        JSONMember("scoreRate", row.rate?.json ?? .null),
      ]
    }
    let sites = rows(by: \.site).map { entry in
      JSONValue.object(
        [
          JSONMember("site", .id(entry.key)),
          JSONMember("name", .string(ledger.sites[entry.key]?.name ?? entry.key.text)),
        ] + figures(entry.row))
    }
    return .object(
      [JSONMember("id", .id(record.id)), JSONMember("name", .string(record.name))] + figures(total) + [
        JSONMember("sites", .array(sites)), JSONMember("seen", .array(seen.map(\.json))),
      ])
  }
}
