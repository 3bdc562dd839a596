import ArgumentParser
import LedgerModel
import LedgerStore
import Papers
import TextWidth
import Wording

/// `readings add INDICATOR VALUE`: what an indicator was found to be, and how it stands by it.
struct AddReading: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addReading) }

  @Argument(help: .spoken(\.indicator, "indicator")) var indicator: String
  @Argument(help: .spoken(\.readingValue)) var value: String
  @Option(help: .spoken(\.readingDate, "date")) var date: String?
  @Option(help: .spoken(\.readingSource, "text")) var source: String?
  @Option(help: .spoken(\.readingNote, "text")) var note: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let id = try invocation.record(.indicator, named: indicator)
    let today = try invocation.ledger().clock.zone.date(invocation.now).text
    let given: [(Reading.Field, String?)] = [(.value, value), (.date, date ?? today), (.note, note)]
    var members = [JSONMember(Reading.Field.indicator.rawValue, .id(id))]
    for case (let field, let text?) in given {
      members += try invocation.members(text, of: RecordField(field), before: nil)
    }
    let words = CityWords(invocation.language)
    let who = try invocation.ledger().personName(try invocation.actor().person) ?? ""
    try invocation.make(.reading, source ?? words.said(by: who), members, result)
    let ledger = try invocation.ledger()
    guard let record = ledger.plain(RecordKey(.indicator, id)) else { return }
    invocation.remark("\(record.name): \(words.standing(ToldFields(ledger).standing(record)))")
  }
}

/// `dossier put PIECE FILE...`: files of a piece; with the first it is collected.
struct DossierPut: Verb {
  static var configuration: CommandConfiguration { .verb("put", \.dossierPut) }

  @Argument(help: .spoken(\.which, "piece")) var piece: String
  @Argument(help: .spoken(\.dossierFile, "file")) var files: [String]
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let id = try invocation.record(.piece, named: piece)
    let ledger = try invocation.ledger()
    let limit = ledger.settings.evidenceLimit
    var members: [JSONMember] = []
    for file in files {
      let content = try invocation.read(file, limit: limit) { Refusal.fileTooLarge(limit: limit) }
      // The file is on the disk before a line names it.
      let hash = try invocation.store().keepEvidence(content)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let kept = KeptFile(name: name, hash: hash, size: Int64(content.count))
      // A file has one place: the same brought twice is there once.
      members.append(JSONMember("\(Piece.Field.files.rawValue)/\(hash.prefix(16))", kept.json))
    }
    let state = ledger.plain(RecordKey(.piece, id))?[Piece.Field.state].text.flatMap(PieceState.init)
    if state.map({ $0.next.contains(.collected) }) ?? true {
      members.append(JSONMember(Piece.Field.state.rawValue, .string(PieceState.collected.rawValue)))
    }
    try invocation.put([(id: id, fields: members)], of: .piece, result)
  }
}

/// `dossier review`, `return`, `submit`, `file`: the steps of pieces behind their collecting.
struct DossierStep<Step: DossierStepKind>: Verb {
  static var configuration: CommandConfiguration { .verb(Step.name, Step.summary) }

  @Argument(help: .spoken(\.which, "piece")) var piece: String
  @Option(help: .spoken(\.dossierReason, "text")) var reason: String?
  @Option(help: .spoken(\.dossierTo, "text")) var to: String?
  @Option(help: .spoken(\.readingDate, "date")) var date: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let command = "taizhang dossier \(Step.name)"
    if reason != nil, Step.state != .returned {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--reason", "dossier return", of: command))
    }
    if to != nil || date != nil, Step.state != .submitted {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--to, --date", "dossier submit", of: command))
    }
    var members = [JSONMember(Piece.Field.state.rawValue, .string(Step.state.rawValue))]
    let today = try invocation.ledger().clock.zone.date(invocation.now).text
    let day = Step.state == .submitted ? date ?? today : nil
    let given: [(Piece.Field, String?)] = [(.reason, reason), (.submittedTo, to), (.submittedOn, day)]
    for case (let field, let text?) in given {
      members += try invocation.members(text, of: RecordField(field), before: nil)
    }
    let ids = try invocation.records(.piece, piece)
    try invocation.put(ids.map { (id: $0, fields: members) }, of: .piece, result)
  }
}

/// A step of a piece as a command.
protocol DossierStepKind {
  /// What it is typed as.
  static var name: String { get }
  /// What it does.
  static var summary: KeyPath<VerbSummaries, String> & Sendable { get }
  /// The state to which it leads.
  static var state: PieceState { get }
}

/// `dossier review`.
enum ReviewStep: DossierStepKind {
  static let name = "review"
  static let summary: KeyPath<VerbSummaries, String> & Sendable = \.dossierReview
  static let state = PieceState.reviewed
}

/// `dossier return`.
enum ReturnStep: DossierStepKind {
  static let name = "return"
  static let summary: KeyPath<VerbSummaries, String> & Sendable = \.dossierReturn
  static let state = PieceState.returned
}

/// `dossier submit`.
enum SubmitStep: DossierStepKind {
  static let name = "submit"
  static let summary: KeyPath<VerbSummaries, String> & Sendable = \.dossierSubmit
  static let state = PieceState.submitted
}

/// `dossier file`.
enum FileStep: DossierStepKind {
  static let name = "file"
  static let summary: KeyPath<VerbSummaries, String> & Sendable = \.dossierFileAway
  static let state = PieceState.filed
}

/// `inspections record`: what was seen of a standard at a site; what failed becomes an item.
struct InspectionRecord: Verb {
  static var configuration: CommandConfiguration { .verb("record", \.inspectionRecord) }

  @Argument(help: .spoken(\.which, "inspection")) var inspection: String
  @Option(help: .spoken(\.inspectedSite, "site")) var site: String
  @Option(help: .spoken(\.inspectedStandard, "standard")) var standard: String
  @Option(help: .spoken(\.inspectedLooked)) var looked: Int = 1
  @Option(help: .spoken(\.inspectedFailed)) var failed: Int = 0
  @Option(help: .spoken(\.readingNote, "text")) var note: String?
  @Flag(help: .spoken(\.inspectedNoItem)) var noItem = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let id = try invocation.record(.inspection, named: inspection)
    let place = try invocation.record(.site, named: site)
    let ledger = try invocation.ledger()
    let known = try invocation.record(.standard, named: standard)
    let look = InspectionLook(
      inspection: id, site: place, standard: known, looked: looked, failed: failed, note: note ?? "",
      makesItem: !noItem)
    let receipt = try invocation.commit(try look.intent(in: ledger))
    let after = try invocation.ledger()
    if result.json { return invocation.print(after.json(of: RecordKey(.inspection, id))) }
    for item in receipt.items { invocation.output.line(after.items[item]?.number.description ?? item.text) }
  }
}

/// `cycles close`: a cycle ended, and what is unfinished taken into the next.
struct CycleClose: Verb {
  static var configuration: CommandConfiguration { .verb("close", \.cycleClose) }

  @Argument(help: .spoken(\.which, "cycle")) var cycle: String
  @Option(help: .spoken(\.cycleNext, "name")) var next: String?
  @Option(help: .spoken(\.cycleHonour, "honour")) var honour: String?
  @Option(help: .spoken(\.readingDate, "date")) var date: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let id = try invocation.record(.cycle, named: cycle)
    var day = ledger.clock.zone.date(invocation.now)
    if let date {
      let member = try invocation.members(date, of: RecordField(Cycle.Field.closedOn), before: nil).first
      day = member?.value.text.flatMap(CivilDate.init(text:)) ?? day
    }
    let closing = CycleClosing(
      cycle: id, day: day, honour: try honour.map { try invocation.record(.honour, named: $0) }, next: next)
    var ids = IDSource.random()
    let receipt = try invocation.commit(try closing.intent(in: ledger, ids: &ids))
    let after = try invocation.ledger()
    let made = receipt.change?.records.filter { $0.key.kind == .cycle && $0.key.id != id }.map(\.key.id) ?? []
    if result.json {
      return invocation.print(.array(([id] + made).map { after.json(of: RecordKey(.cycle, $0)) }))
    }
    for cycle in [id] + made { invocation.output.line(cycle.text) }
  }
}

/// `standards examples`: the examples of standards for six kinds of site taken into the ledger.
struct StandardExamples: Verb {
  static var configuration: CommandConfiguration { .verb("examples", \.standardExamples) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let known = Set(
      ledger.plain(.standard).filter { !ledger.isOutOfUse(RecordKey(.standard, $0.id)) }.map(\.name))
    let new = BuiltInStandards.all.filter { standard in
      !known.contains(standard.first { $0.name == Standard.Field.name.rawValue }?.value.text ?? "")
    }
    guard !new.isEmpty else { return }
    try invocation.put(new.map { (id: "", fields: $0) }, of: .standard, result)
  }
}
