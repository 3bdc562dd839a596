import LedgerModel
import Queries
import Wording

/// What leaves the ledger as a file: the items of a list, or a work summary.
extension ChooserLayer {
  /// In which form the items of a list, or the work summary, are to leave.
  ///
  /// `about` says which items the list has: it stands in the file's name.
  static func export(_ items: [RecordID], about: String, _ session: Session) -> ChooserLayer {
    let words = session.words.export
    let formats: [ExportFormat] = [.xlsx, .docx, .html, .csv, .md, .txt, .tsv, .json]
    let table = ItemTableWords.of(session.language)
    let without = table.without(table.listsLeftOut(of: ItemColumn.usual) { _ in true })
    // The printed ledger may be set in a document of the office's own.
    func template(_ format: ExportFormat) -> String {
      let name = format == .docx ? session.ledger.settings.templates[.ledger]?.name : nil
      return name.map { " · " + TemplateWords(session.language).isUsed($0) } ?? ""
    }
    var choices = formats.map { format in
      Choice(
        .export(format), title: words.items(format.rawValue),
        detail: "." + format.rawValue + (format.isTable ? " · " + without : "") + template(format),
        obstacle: items.isEmpty ? words.nothing : nil)
    }
    choices.append(Choice(.summary, title: words.summary, detail: words.more))
    choices.append(
      Choice(
        .exportShown, title: words.shownColumns, detail: "." + ExportFormat.xlsx.rawValue,
        obstacle: items.isEmpty ? words.nothing : nil))
    return ChooserLayer(words.title(items.count), choices, .export(items, about: about), numbered: true)
  }

  /// Chooses what was typed behind the command. A file's name is the name of the file that is made: its ending chooses the
  /// kind, and it stands in the title.
  mutating func choose(typed argument: String) {
    guard case .export(let items, let about, _) = purpose else { return list.chooseFitting(argument) }
    let name = argument.split(separator: "/").last.map(String.init) ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last.flatMap { ExportFormat(rawValue: $0.lowercased()) } : nil
    let format = ending.flatMap { kind in list.shown.contains { $0.answer == .export(kind) } ? kind : nil }
    var fitting = list
    fitting.filter(argument)
    if format == nil, fitting.current != nil { return list.chooseFitting(argument) }
    if let format { list.choose(.export(format)) }
    let stem = parts.dropLast(format == nil ? 0 : 1).joined(separator: ".").drop { $0 == "." }
    let typed = String(stem).asFileNamePart
    if typed.isEmpty { return }
    purpose = .export(items, about: about, named: typed)
    title += "  \(typed)" + (format.map { ".\($0.rawValue)" } ?? "")
  }

  /// About which period the summary is to be.
  static func summaryPeriods(_ session: Session) -> ChooserLayer {
    let words = session.words.export
    let choices = SummaryPeriod.allCases.map { period in
      let days = period.figures.period(in: session.ledger, now: session.now)
      return Choice(.period(period), title: words.period(period.rawValue), detail: session.text(of: days))
    }
    return ChooserLayer(
      words.periodTitle, choices, .summaryPeriod, numbered: true, startingAt: .period(.thisMonth))
  }

  /// Whose work the summary is to be about: everything, a person's, a unit's, a site's.
  static func summarySubjects(_ period: SummaryPeriod, _ session: Session) -> ChooserLayer {
    let words = session.words.export
    let ledger = session.ledger
    let all = [Choice(.subject(.everything), title: words.everything)]
    let workers = ledger.people.all.filter { $0.active && $0.role >= .worker }
    let people = workers.inOrder(by: TextOrder.standard.key(ofPerson:), of: \.name).map {
      Choice(.subject(.person($0.id)), title: ledger.distinctName(of: $0), detail: words.person)
    }
    let units = ledger.units.all.filter { !$0.retired }.inOrder(of: \.name).map {
      Choice(.subject(.unit($0.id)), title: $0.name, detail: words.unit)
    }
    let sites = ledger.sites.all.filter { !$0.retired }.inOrder(of: \.name).map {
      Choice(.subject(.site($0.id)), title: $0.name, detail: words.site)
    }
    return ChooserLayer(
      words.subjectTitle, all + people + units + sites, .summarySubject(period), numbered: false)
  }
}

/// A period that offices write summaries about, up to today.
enum SummaryPeriod: String, Sendable, Hashable, CaseIterable {
  case thisWeek, lastWeek, thisMonth, lastMonth, thisQuarter, thisYear, lastYear

  /// The period as the figures know it.
  var figures: FiguresPeriod {
    switch self {
    case .thisWeek: FiguresPeriod(span: .week)
    case .lastWeek: FiguresPeriod(span: .week, back: 1)
    case .thisMonth: FiguresPeriod(span: .month)
    case .lastMonth: FiguresPeriod(span: .month, back: 1)
    case .thisQuarter: FiguresPeriod(span: .quarter)
    case .thisYear: FiguresPeriod(span: .year)
    case .lastYear: FiguresPeriod(span: .year, back: 1)
    }
  }
}

extension Session {
  /// The file with items of a list: 台账-未销号-20261124-0912.csv, or of the name that somebody typed.
  func export(
    _ items: [RecordID], about: String, named name: String? = nil, as format: ExportFormat,
    columns: [ItemColumn] = []
  ) -> ExportRequest {
    ExportRequest(
      items: items, format: format, language: language,
      fileName: name.map { "\($0).\(format.rawValue)" }
        ?? fileName(words.export.itemsFile, about: about, format.rawValue), columns: columns)
  }

  /// The name of a file that is made now, with what it is about: a query, a person.
  func fileName(_ stem: String, about: String, _ ending: String) -> String {
    let time = ledger.clock.zone.civil(now)
    let moment = [time.date.text, time.time.minutes].map { $0.filter(\.isNumber) }
    let parts = [stem, about.asFileNamePart].filter { !$0.isEmpty } + moment
    return "\(parts.joined(separator: "-")).\(ending)"
  }

  /// Whose work a summary is about; empty for everything.
  func name(of scope: SummaryScope) -> String {
    personName(scope.rates.person) ?? scope.rates.unit.map { unitNames([$0]) } ?? siteName(scope.rates.site)
      ?? ""
  }

  /// The scope of a summary that was chosen.
  func summaryScope(_ subject: SummarySubject, _ period: SummaryPeriod) -> SummaryScope {
    var scope = SummaryScope(period: period.figures.period(in: ledger, now: now))
    switch subject {
    case .everything: break
    case .person(let id): scope.rates.person = id
    case .unit(let id): scope.rates.unit = id
    case .site(let id): scope.rates.site = id
    }
    return scope
  }
}

/// Whose work a summary is about.
enum SummarySubject: Sendable, Hashable {
  case everything
  case person(RecordID)
  case unit(RecordID)
  case site(RecordID)

  /// The identifier by which it is found when that is typed.
  var code: String {
    switch self {
    case .everything: "all"
    case .person(let id), .unit(let id), .site(let id): id.text
    }
  }
}
