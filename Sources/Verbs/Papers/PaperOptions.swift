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
  @Flag(help: .spoken(\.paperParagraphs)) var paragraphs = false
  @Option(help: .spoken(\.paperRewrite, "paragraph=text")) var rewrite: [String] = []
  @Flag(help: .spoken(\.overwrite)) var force = false

  /// Refuses what would have no effect: the form or the file of a paper where its figures are asked for as JSON, and
  /// `--force` where no file is written.
  func check(in invocation: Invocation, isJSON: Bool = false, of command: String) throws(VerbFailure) {
    try invocation.exclude(("--json", isJSON), ("--format", format != nil), of: command)
    try invocation.exclude(("--json", isJSON), ("-o", output != nil), of: command)
    let others = [
      ("--json", isJSON), ("--format", format != nil), ("-o", output != nil), ("--form", form != nil),
      ("--doc-number", docNumber != nil),
    ]
    for (name, isGiven) in [("--paragraphs", paragraphs), ("--rewrite", !rewrite.isEmpty)] {
      for (other, isOther) in others {
        try invocation.exclude((name, isGiven), (other, isOther), of: command)
      }
    }
    try invocation.exclude(("--paragraphs", paragraphs), ("--rewrite", !rewrite.isEmpty), of: command)
    if force, output == nil || output == "-" {
      throw .wrongCall(invocation.words.onlyWith("--force", "-o <file>", of: command))
    }
  }

  /// Makes a paper of that `kind`, nothing for figures alone, and writes it: into the file, whose name is told, or to
  /// standard output. `make` is given the photos of evidence as far as its format shows any and they are asked for, by
  /// `withPhotos` or in an office's own form; more of them than a word processor opens are refused, and so is an official
  /// form for what has none. Where that is asked for, its paragraphs are listed or rewritten instead.
  func write(
    in invocation: Invocation, as kind: PaperKind? = nil, withPhotos: Bool? = nil,
    _ make: (PaperFormat, (Evidence) -> Picture?) throws -> Document
  ) throws {
    if paragraphs || !rewrite.isEmpty {
      return try reword(try make(.txt) { _ in nil }, in: invocation)
    }
    let format = try chosenFormat(invocation)
    let isFile = output != nil && output != "-"
    let form = try chosenForm(format, kind, invocation)
    let store = try invocation.store()
    let photos = PaperPhotos { store.evidence($0) }
    let shows = format.showsPictures && form.showsPhotos(usually: withPhotos ?? true)
    if withPhotos == true, format == .docx, !shows {
      invocation.remark(TemplateWords(invocation.language).withoutPhotos)
    }
    let document = try make(format) { shows ? photos.picture(of: $0) : nil }
    if !document.hasOfficialForm { try refuseOfficial(form, invocation) }
    try invocation.refuse(tooMany: photos)
    var bytes = document.bytes(
      as: format, width: isFile ? nil : invocation.surroundings.columns, form: form, at: invocation.now)
    if format != .docx, bytes.last != 0x0A { bytes.append(0x0A) }
    guard isFile, let output else { return invocation.output.bytes(bytes) }
    try invocation.write(bytes, to: output, replacing: force)
    invocation.output.line(output)
  }

  /// The form of a document for Word that is named, else the office's own, else the one of the settings.
  private func chosenForm(
    _ format: PaperFormat, _ kind: PaperKind?, _ invocation: Invocation
  ) throws -> PaperForm {
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
    if let docNumber, !Letterhead.takes(number: docNumber) {
      throw VerbFailure.wrongCall(invocation.words.badValue(docNumber, for: "--doc-number", of: command))
    }
    if form == nil, let kind, let own = try invocation.ownForm(kind) {
      guard let docNumber, case .template(let template, let head) = own else { return own }
      return .template(template, try numbered(head, docNumber, invocation))
    }
    guard let chosen = form.map({ PaperForm($0, of: ledger) }) ?? PaperForm(of: ledger) else {
      throw VerbFailure.wrongCall(invocation.words.badValue(form ?? "", for: "--form", of: command))
    }
    guard let docNumber else { return chosen }
    guard case .official(let head) = chosen else {
      throw VerbFailure.wrongCall(
        invocation.words.onlyWith("--doc-number", "--form official", of: command))
    }
    return .official(try numbered(head, docNumber, invocation))
  }

  /// A paper's head with its number.
  private func numbered(
    _ head: Letterhead, _ docNumber: String, _ invocation: Invocation
  ) throws -> Letterhead {
    var head = head
    let ledger = try invocation.ledger()
    head.count(docNumber, year: ledger.clock.zone.date(invocation.now).year)
    if ledger.settings.officeCode.isEmpty, head.number != docNumber {
      invocation.remark(OfficialWords(invocation.language).withoutCode)
    }
    return head
  }

  /// Rewrites paragraphs of a paper as asked, or lists them.
  private func reword(_ document: Document, in invocation: Invocation) throws {
    guard let identity = document.identity else {
      throw VerbFailure.failed(invocation.words.noParagraphs)
    }
    let words = PaperPartWords(invocation.language)
    guard rewrite.isEmpty else {
      let ledger = try invocation.ledger()
      let intents = try rewrite.map { assignment in
        let (paragraph, text) = try self.paragraph(assignment, of: document, invocation)
        return ledger.rewrite(
          paragraph.part, of: identity, as: text, insteadOf: paragraph.written, in: document.language)
      }
      _ = try invocation.commit(intents.count == 1 ? intents[0] : .together(intents))
      return
    }
    let rows = document.paragraphs.map { paragraph in
      [
        paragraph.part.rawValue, words.part(paragraph.part),
        paragraph.isRewritten ? Words.of(invocation.language).papers.rewritten(paragraph) : "",
        (paragraph.typed ?? paragraph.generated).split(whereSeparator: \.isNewline).joined(separator: " / "),
      ]
    }
    invocation.print(rows, headings: invocation.words.paragraphHeadings)
  }

  /// The paragraph that `NAME=TEXT` names, in either language, and the text.
  private func paragraph(
    _ assignment: String, of document: Document, _ invocation: Invocation
  ) throws -> (PaperParagraph, String) {
    guard let (name, text) = FieldAssignment.split(assignment) else {
      throw VerbFailure.wrongCall(invocation.words.missingEquals(assignment))
    }
    let named = document.paragraphs.first { paragraph in
      paragraph.part.rawValue.lowercased() == name.lowercased()
        || Language.allCases.contains {
          PaperPartWords($0).part(paragraph.part).lowercased() == name.lowercased()
        }
    }
    if let named { return (named, text) }
    throw VerbFailure.failed(
      invocation.words.noChoice(
        name, "--rewrite", offered: document.paragraphs.map(\.part.rawValue)))
  }

  /// Refuses what only the official form has, where it was asked for by name: by the settings alone a table stays one.
  private func refuseOfficial(_ chosen: PaperForm, _ invocation: Invocation) throws(VerbFailure) {
    if case .template = chosen { return }
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

  /// A bound as it was understood, with its hour where one was named.
  private static func text(_ bound: (date: CivilDate, time: TimeOfDay?)) -> String {
    bound.date.text + (bound.time.map { " \($0.text)" } ?? "")
  }

  /// The period with its days. Hours that are no minute apart, or lie ahead, are no period.
  func asked(in invocation: Invocation, usualStart: (CivilDate) -> CivilDate) throws -> AskedPeriod {
    let zone = try invocation.ledger().clock.zone
    let today = zone.date(invocation.now)
    let last =
      try to.map { try invocation.pastBound($0, "--to", \.upperBound) } ?? (date: today, time: nil)
    let first =
      try from.map { try invocation.pastBound($0, "--from", \.lowerBound) }
      ?? (date: usualStart(last.date), time: nil)
    var period = RatePeriod(days: first.date, through: last.date, in: zone)
    // A period that begins at an hour begins just behind it, as one that follows a meeting does.
    let ledger = try invocation.ledger()
    func end(_ date: CivilDate, _ time: TimeOfDay) -> Timestamp {
      ledger.weekEnd(inMinuteOf: zone.moment(date, time))
    }
    if let time = first.time { period.from = end(first.date, time).advanced(milliseconds: 1) }
    if let time = last.time { period.to = end(last.date, time) }
    let begins = first.time.map { zone.moment(first.date, $0) }
    guard first.date <= today, begins.map({ $0 <= invocation.now }) ?? true else {
      throw VerbFailure.failed(invocation.words.periodAhead(from: Self.text(first)))
    }
    if begins != nil, first.date == last.date, first.time == last.time {
      throw VerbFailure.failed(invocation.words.periodWithoutLength(Self.text(first)))
    }
    guard first.date <= last.date, period.from.milliseconds <= period.to.milliseconds + 1 else {
      throw VerbFailure.failed(invocation.words.noPeriod(from: Self.text(first), to: Self.text(last)))
    }
    period.to = min(period.to, invocation.now)
    let areDays = first.time == nil && last.time == nil
    // Of days the first minute of today is a period, too; hours are named to tell a beginning from an end.
    guard areDays || period.hasLength else { throw Refusal.emptyPeriod(period) }
    return AskedPeriod(first: first.date, last: last.date, period: period, areDays: areDays)
  }
}

extension CivilDate {
  /// A day before any that a ledger knows.
  static var earliest: CivilDate { CivilDate(daysSinceEpoch: 0) }
}

extension Invocation {
  /// The first or last day of a month or another stretch that lies behind (10月, 上半年), or a day as `pastMoment` has it.
  fileprivate func pastBound(
    _ text: String, _ option: String, _ bound: KeyPath<ClosedRange<CivilDate>, CivilDate>
  ) throws -> (date: CivilDate, time: TimeOfDay?) {
    let entry = DateEntry(at: now, in: try ledger().clock)
    let days = (try? entry.period(text, isPast: true)).flatMap { entry.days(of: $0, isPast: true) }
    guard let days else { return try pastMoment(text, option) }
    return (days[keyPath: bound], nil)
  }

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
