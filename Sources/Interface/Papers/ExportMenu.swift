import LedgerModel
import Wording

/// What leaves the ledger as a file: the items of a list, or a work summary.
extension ChooserLayer {
  /// In which form the items of a list, or the work summary, are to leave.
  static func export(_ items: [RecordID], _ session: Session) -> ChooserLayer {
    let words = session.words.export
    let formats: [ExportFormat] = [.csv, .html, .md, .txt, .tsv, .json]
    var choices = formats.map { format in
      Choice(
        code: format.rawValue, title: words.items(format.rawValue), detail: "." + format.rawValue,
        obstacle: items.isEmpty ? words.nothing : nil)
    }
    choices.append(Choice(code: "summary", title: words.summary, detail: words.more))
    return ChooserLayer(words.title(items.count), choices, .export(items), numbered: true)
  }

  /// About which period the summary is to be.
  static func summaryPeriods(_ session: Session) -> ChooserLayer {
    let words = session.words.export
    let choices = SummaryPeriod.allCases.map { period in
      let (first, end) = period.figures.days(today: session.today)
      let last = min(end, session.today)
      return Choice(
        code: period.rawValue, title: words.period(period.rawValue), detail: "\(first.text) - \(last.text)")
    }
    return ChooserLayer(
      words.periodTitle, choices, .summaryPeriod, numbered: true, startingAt: SummaryPeriod.thisMonth.rawValue
    )
  }

  /// Whose work the summary is to be about: everything, a person's, a unit's, a site's.
  static func summarySubjects(_ period: SummaryPeriod, _ session: Session) -> ChooserLayer {
    let words = session.words.export
    let ledger = session.ledger
    let all = [Choice(code: "all", title: words.everything)]
    let people = ledger.people.all.filter { $0.active && $0.role >= .worker }.map {
      Choice(code: "person:\($0.id.text)", title: $0.name, detail: words.person)
    }
    let units = ledger.units.all.filter { !$0.retired }.map {
      Choice(code: "unit:\($0.id.text)", title: $0.name, detail: words.unit)
    }
    let sites = ledger.sites.all.filter { !$0.retired }.map {
      Choice(code: "site:\($0.id.text)", title: $0.name, detail: words.site)
    }
    return ChooserLayer(
      words.subjectTitle, all + people + units + sites, .summarySubject(period), numbered: false)
  }
}

extension Session {
  /// The file with items of a list: 台账-20261124-0912.csv.
  func export(_ items: [RecordID], as format: ExportFormat) -> ExportRequest {
    ExportRequest(
      items: items, format: format, language: language,
      fileName: fileName(words.export.itemsFile, format.rawValue))
  }

  /// The name of a file that is made now.
  func fileName(_ stem: String, _ ending: String) -> String {
    let time = ledger.clock.zone.civil(now)
    let parts = (time.date.text, String(time.time.text.prefix(5)))
    return "\(stem)-\(parts.0.filter(\.isNumber))-\(parts.1.filter(\.isNumber)).\(ending)"
  }

  /// The scope of a summary that was chosen: all, or one person, unit or site.
  func summaryScope(_ code: String, _ period: SummaryPeriod) -> SummaryScope {
    var scope = SummaryScope(period: period.figures.period(in: ledger.clock.zone, now: now))
    let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return scope }
    let id = RecordID(parts[1])
    switch parts[0] {
    case "person": scope.person = id
    case "unit": scope.unit = id
    default: scope.site = id
    }
    return scope
  }
}
