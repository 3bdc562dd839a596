import ArgumentParser
import LedgerModel
import LedgerStore
import Papers
import Wording

/// In which form a paper leaves the program, and where to.
struct PaperOptions: ParsableArguments {
  @Option(help: .spoken(\.paperFormat, "docx|md|html|txt")) var format: String?
  @Option(name: .shortAndLong, help: .spoken(\.paperFile, "file")) var output: String?
  @Option(help: .spoken(\.paperForm, "plain|official")) var form: String?
  @Option(help: .spoken(\.paperNumber)) var docNumber: String?
  @Flag(help: .spoken(\.overwrite)) var force = false

  /// Refuses what would have no effect: the form or the file of a paper where its figures are asked for as JSON, and
  /// `--force` where no file is written.
  func check(in invocation: Invocation, isJSON: Bool = false, of command: String) throws(VerbFailure) {
    try invocation.exclude(("--json", isJSON), ("--format", format != nil), of: command)
    try invocation.exclude(("--json", isJSON), ("-o", output != nil), of: command)
    if force, output == nil || output == "-" {
      throw .wrongCall(invocation.words.onlyWith("--force", "-o <file>", of: command))
    }
  }

  /// Makes the paper and writes it: into the file, whose name is told, or to standard output. `make` is given the photos
  /// of evidence as far as its format shows any; more of them than a word processor opens are refused, and so is an
  /// official form for what has none.
  func write(
    in invocation: Invocation, _ make: (PaperFormat, (Evidence) -> Picture?) throws -> Document
  ) throws {
    let format = try chosenFormat(invocation)
    let isFile = output != nil && output != "-"
    let form = try chosenForm(format, invocation)
    let store = try invocation.store()
    let photos = PaperPhotos { store.evidence($0) }
    let document = try make(format) { format.showsPictures ? photos.picture(of: $0) : nil }
    if !document.hasOfficialForm { try refuseOfficial(form, invocation) }
    if photos.areTooMany {
      throw VerbFailure.failed(invocation.words.tooManyPhotos(megabytes: PaperPhotos.usual >> 20))
    }
    var bytes = document.bytes(
      as: format, width: isFile ? nil : invocation.surroundings.columns, form: form, at: invocation.now)
    if format != .docx, bytes.last != 0x0A { bytes.append(0x0A) }
    guard isFile, let output else { return invocation.output.bytes(bytes) }
    try invocation.write(bytes, to: output, replacing: force)
    invocation.output.line(output)
  }

  /// The form of a document for Word that is named, else the one of the settings.
  private func chosenForm(_ format: PaperFormat, _ invocation: Invocation) throws -> PaperForm {
    let command = "taizhang report"
    if format != .docx {
      if form != nil {
        throw VerbFailure.wrongCall(invocation.words.onlyWith("--form", ".docx", of: command))
      }
      if docNumber != nil {
        throw VerbFailure.wrongCall(invocation.words.onlyWith("--doc-number", ".docx", of: command))
      }
      return .plain
    }
    // A document is no text for a terminal.
    if output == nil {
      throw VerbFailure.wrongCall(invocation.words.onlyWith("--format docx", "-o <file>", of: command))
    }
    let ledger = try invocation.ledger()
    guard let chosen = form.map({ PaperForm($0, of: ledger) }) ?? PaperForm(of: ledger) else {
      throw VerbFailure.wrongCall(invocation.words.badValue(form ?? "", for: "--form", of: command))
    }
    guard let docNumber else { return chosen }
    guard Letterhead.takes(number: docNumber) else {
      throw VerbFailure.wrongCall(invocation.words.badValue(docNumber, for: "--doc-number", of: command))
    }
    guard case .official(var head) = chosen else {
      throw VerbFailure.wrongCall(
        invocation.words.onlyWith("--doc-number", "--form official", of: command))
    }
    head.count(docNumber, year: ledger.clock.zone.date(invocation.now).year)
    return .official(head)
  }

  /// Refuses what only the official form has, where it was asked for by name: by the settings alone a table stays one.
  private func refuseOfficial(_ chosen: PaperForm, _ invocation: Invocation) throws(VerbFailure) {
    if docNumber != nil { throw .wrongCall(invocation.words.noOfficialForm("--doc-number")) }
    if let form, case .official = chosen {
      throw .wrongCall(invocation.words.noOfficialForm("--form \(form)"))
    }
  }

  /// The form that is named, else the one that the file's name ends in, else plain text.
  private func chosenFormat(_ invocation: Invocation) throws -> PaperFormat {
    if let format {
      if let named = PaperFormat(rawValue: format.lowercased()) { return named }
      throw VerbFailure.wrongCall(invocation.words.badValue(format, for: "--format", of: "taizhang report"))
    }
    guard let output, output != "-" else { return .txt }
    if let format = PaperFormat(fileName: output) { return format }
    throw VerbFailure.failed(invocation.words.unknownFileKind(output, kinds: ".docx .md .html .txt"))
  }
}

extension PaperFormat {
  /// The form that a file's name ends in.
  init?(fileName: String) {
    guard let ending = fileName.split(separator: ".").last else { return nil }
    self.init(rawValue: ending.lowercased())
  }
}

/// A period as it was asked for.
struct AskedPeriod {
  /// Its first and last day.
  let first: CivilDate
  let last: CivilDate
  /// The period; one that has not ended ends now.
  let period: RatePeriod
  /// Whether whole days are meant: no hour was named.
  let areDays: Bool
}

/// The days that a paper is about, both included.
struct PeriodOptions: ParsableArguments {
  @Option(help: .spoken(\.periodFrom, "date")) var from: String?
  @Option(help: .spoken(\.periodTo, "date")) var to: String?

  /// Whether a day was named.
  var isGiven: Bool { from != nil || to != nil }

  /// The period from the first day to the last; `usualStart` gives the first from the last when it is not named.
  func period(in invocation: Invocation, usualStart: (CivilDate) -> CivilDate) throws -> RatePeriod {
    try asked(in: invocation, usualStart: usualStart).period
  }

  /// The period with its days.
  func asked(in invocation: Invocation, usualStart: (CivilDate) -> CivilDate) throws -> AskedPeriod {
    let zone = try invocation.ledger().clock.zone
    let today = zone.date(invocation.now)
    let last = try to.map { try invocation.pastMoment($0, "--to") } ?? (date: today, time: nil)
    let first =
      try from.map { try invocation.pastMoment($0, "--from") } ?? (date: usualStart(last.date), time: nil)
    var period = RatePeriod(days: first.date, through: last.date, in: zone)
    // A period that begins at an hour begins just behind it, as one that follows a meeting does.
    let ledger = try invocation.ledger()
    func end(_ date: CivilDate, _ time: TimeOfDay) -> Timestamp {
      ledger.weekEnd(inMinuteOf: zone.moment(date, time))
    }
    if let time = first.time { period.from = end(first.date, time).advanced(milliseconds: 1) }
    if let time = last.time { period.to = end(last.date, time) }
    guard first.date <= last.date, first.date <= today, period.from <= period.to else {
      throw VerbFailure.failed(
        invocation.words.noPeriod(from: first.date.text, to: min(last.date, today).text))
    }
    period.to = min(period.to, invocation.now)
    let areDays = first.time == nil && last.time == nil
    return AskedPeriod(first: first.date, last: last.date, period: period, areDays: areDays)
  }
}

extension CivilDate {
  /// A day before any that a ledger knows.
  static var earliest: CivilDate { CivilDate(daysSinceEpoch: 0) }
}

extension Invocation {
  /// A day that lies behind, perhaps with a time: one without a year is the last such day, today included.
  func pastMoment(_ text: String, _ option: String) throws -> (date: CivilDate, time: TimeOfDay?) {
    let entry = DateEntry(at: now, in: try ledger().clock)
    do throws(DateEntryFault) {
      let typed = try entry.past(text)
      return (typed.date, typed.time)
    } catch {
      guard case .eitherDay = error else { throw VerbFailure.failed(words.noDay(text, option)) }
      throw VerbFailure.failed(complaint(error, text, option))
    }
  }
}
