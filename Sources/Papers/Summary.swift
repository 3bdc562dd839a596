import LedgerModel
import Wording

extension Paper {
  /// The work summary (工作总结), with before-and-after pictures of its highlights as far as `pictures` has them.
  public static func summary(
    _ summary: WorkSummary, of ledger: Ledger, language: Language,
    pictures: (Evidence) -> Picture? = { _ in nil }
  ) -> Document {
    var document = SummaryPaper(
      summary: summary, context: PaperContext(ledger: ledger, language: language)
    ).document
    let words = Words.of(language).papers
    let items = summary.highlights.compactMap { ledger.items[$0] }
    for (place, item) in items.enumerated() {
      document.photos[.highlights, default: [:]][place] = pair(of: item, words, pictures)
    }
    let pairs = (document.photos[.highlights] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    let place = document.blocks.firstIndex { $0 == .pictures([]) }
    if let place {
      document.blocks.remove(at: place)
      if !pairs.isEmpty { document.blocks.insert(.pictures(pairs), at: place) }
    }
    document.settle(
      .summary, .summary(summary.scope, in: ledger.clock.zone), in: ledger,
      filling: PaperContext(ledger: ledger, language: language).marks(of: summary.figures))
    return document
  }
}

extension Paper {
  /// The first photo of before and the last one of after, as far as they are there.
  static func pair(
    of item: Item, _ words: PaperWords, _ pictures: (Evidence) -> Picture?
  ) -> PicturePair? {
    let before = item.evidence.first { $0.phase == .before }.flatMap(pictures)
    let after = item.evidence.last { $0.phase == .after }.flatMap(pictures)
    guard before != nil || after != nil else { return nil }
    return PicturePair(
      words.item(item.number, item.title), before: before, after: after, words: [words.before, words.after])
  }
}

extension Ledger {
  /// Whether a summary ends with a meeting whose papers are not issued: its figures count as they will be issued, and it is
  /// a draft as they are. One of days that no such meeting ends is none.
  fileprivate func isDraft(_ summary: WorkSummary) -> Bool {
    meetings.contains { $0.period.to == summary.scope.period.to && $0.state != .issued }
  }
}

private struct SummaryPaper {
  /// How many remaining problems are named; the others are counted.
  static let mostProblems = 40

  let summary: WorkSummary
  let context: PaperContext
  private var ledger: Ledger { context.ledger }
  private var words: SummaryWords { context.words.summary }

  var document: Document {
    var document = Document(language: context.language, title: words.title(context.office, about))
    document.subtitle = context.period(summary.scope.period)
    if ledger.isDraft(summary) { document.subtitle += "\n" + words.draft }
    (document.kind, document.date) = (.report, context.day(summary.scope.period.to))
    var sections = Sections(context.words)
    document.values[.made] = context.made(summary.scope.period.to)
    document.blocks = [sections.heading(words.sections.situation)] + situation
    func add(_ heading: String, _ parts: [Block]) {
      if !parts.isEmpty { document.blocks += [sections.heading(heading)] + parts }
    }
    add(words.sections.highlights, highlights)
    add(words.sections.experience, experience.isEmpty ? [] : [.named(.experiences, .bullets(experience))])
    add(words.sections.problems, problems)
    add(words.sections.next, nextSteps.isEmpty ? [] : [.named(.steps, .numbered(nextSteps))])
    document.blocks += [
      .closing([Letterhead(of: ledger).office, document.date]),
      .small(definitions + [context.made(summary.scope.period.to)]),
    ]
    document.values[.definitions] = definitions.joined(separator: "\n")
    return document
  }

  /// Whom or what it is about, when that is not everything.
  private var about: String? {
    let scope = summary.scope.rates
    let names = [
      scope.person.map { ledger.name(of: $0, in: .person) },
      scope.unit.map { ledger.name(of: $0, in: .unit) },
      scope.site.map { ledger.name(of: $0, in: .site) },
    ].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: context.words.separator)
  }

  private var definitions: [String] {
    let told: [RateFigure] = [
      .carriedOver, .new, .due, .closed, .closedOnTime, .open, .submitted, .suspended, .referred, .overdue,
      .passes,
      .rework,
    ]
    let figures = context.words.figures.definitions(
      told, [.closureRate, .onTimeRate, .reworkRate], sites: summary.scope.rates.site != nil)
    return figures + [words.definitions]
  }

  private var situation: [Block] {
    let row = summary.figures
    let rates = (
      closure: context.rate(row.closureRate), onTime: context.rate(row.onTimeRate),
      rework: context.rate(row.reworkRate)
    )
    var blocks = [Block.named(.situation, .paragraph(words.situation(row, rates)))]
    if summary.shared.closed + summary.shared.open > 0 {
      let shared = words.shared(summary.shared, unit: summary.scope.rates.person == nil)
      blocks.append(.named(.shared, .paragraph(shared)))
    }
    let quantities = quantities
    if !quantities.isEmpty { blocks.append(.named(.quantities, .paragraph(quantities))) }
    let meetings = summary.meetings
    if meetings.weekly + meetings.extra > 0 {
      let text = words.meetings(meetings.weekly, meetings.extra, meetings.decisions, meetings.kept)
      blocks.append(.named(.meetings, .paragraph(text)))
    }
    if summary.volunteers.days > 0 {
      let text = words.volunteers(summary.volunteers.days, summary.volunteers.people)
      blocks.append(.named(.volunteers, .paragraph(text)))
    }
    if !summary.secondPersonCheck {
      blocks.append(.named(.note, .paragraph(context.words.checkedByOneself)))
    }
    return blocks + groups
  }

  private var groups: [Block] {
    if summary.groups.isEmpty { return [] }
    let columns = context.words.columns(of: .groups, in: .summary)
    let cells = { (name: String, row: RateRow) in
      [name] + [row.new, row.closed, row.open, row.overdue].map(String.init)
    }
    let rows = summary.groups.map { cells(group($0.key), $0) } + [cells(context.words.total, summary.figures)]
    let bars = summary.groups.filter { $0.closed > 0 }.map { row in
      Bars.Bar(group(row.key), row.closed, String(row.closed))
    }
    let names: [PaperColumn] = [.name, .new, .closed, .open, .overdue]
    let table = Block.named(.groups, .table(Table(columns, rows: rows, hasTotal: true, names: names)))
    return bars.count < 2 ? [table] : [table, .bars(Bars(words.bars, bars))]
  }

  private func group(_ key: RecordID?) -> String {
    key.flatMap { CategoryGroup(rawValue: $0.text) }.map(context.vocabulary.group) ?? words.noGroup
  }

  /// How many items without a figure are called by their titles; more are counted.
  private static let mostTitles = 3

  /// What was done in figures, each with its verb; what has none by its title, or as so many others.
  private var quantities: String {
    let list = summary.quantities.compactMap(quantity).joined(separator: context.words.comma)
    let others = summary.uncounted.compactMap { ledger.items[$0] }
    if others.isEmpty { return list.isEmpty ? "" : words.quantities(list) }
    guard others.count <= Self.mostTitles else {
      return list.isEmpty ? "" : words.quantities(list) + words.others(others.count)
    }
    let titles = words.others(others.map(told), behindFigures: !list.isEmpty)
    return list.isEmpty ? titles : words.quantities(list) + titles
  }

  /// An item by its title, with what was counted of it, if anything was.
  private func told(_ item: Item) -> String {
    let counted = item.quantities.map { $0.text() }.filter { !$0.isEmpty }
    let figures = counted.joined(separator: context.words.separator)
    return words.quoted(context.words.within(item.title))
      + (figures.isEmpty ? "" : context.words.brackets(figures))
  }

  /// A sum with its verb; nothing of what belongs nowhere.
  private func quantity(_ sum: QuantitySum) -> String? {
    let measure: String
    switch sum.measure {
    case .named(let name): measure = name
    case .category(let code, let scheme): measure = ledger.category(code, scheme).map(context.name) ?? code
    case .group(.other), .unnamed: return nil
    case .group(let group): measure = context.vocabulary.group(group)
    }
    return QuantityPhrases(context.language).done(measure, sum)
  }

  private var highlights: [Block] {
    let lines = summary.highlights.compactMap { ledger.items[$0] }.map(context.highlight(of:))
    return lines.isEmpty ? [] : [.named(.highlights, .bullets(lines)), .pictures([])]
  }

  private var experience: [String] {
    summary.experience.map { note in
      note.text + (context.person(note.by).map { context.words.brackets($0) } ?? "")
    }
  }

  private var problems: [Block] {
    let all = summary.problems
    if all.isEmpty { return [] }
    var counts = (suspended: 0, referred: 0, old: 0)
    for problem in all {
      switch problem.reason {
      case .suspended: counts.suspended += 1
      case .referred: counts.referred += 1
      case .old: counts.old += 1
      }
    }
    var lines = all.prefix(Self.mostProblems).map { problem in
      context.item(problem.item) + context.words.brackets(reason(problem.reason))
    }
    if all.count > Self.mostProblems { lines.append(context.words.more(all.count - Self.mostProblems)) }
    let text = words.problemCounts(counts.suspended, counts.referred, counts.old)
    return [.named(.problemCounts, .paragraph(text)), .named(.problems, .bullets(lines))]
  }

  private func reason(_ reason: RemainingReason) -> String {
    switch reason {
    case .suspended(let code, let text, let until):
      words.suspended(
        context.vocabulary.suspensionReason(code), context.words.within(text), context.day(until))
    case .referred(let to, let review): words.referred(to, review.map { context.day($0) })
    case .old(let days, let text): words.old(days, context.words.within(text))
    }
  }

  private var nextSteps: [String] {
    let next = summary.next
    let paused = summary.figures.suspended + summary.figures.referred
    var lines: [String] = []
    if summary.figures.overdueToDo > 0 { lines.append(words.overdue(summary.figures.overdueToDo)) }
    if next.due > 0 { lines.append(words.due(next.due, context.day(next.until))) }
    if next.atKeySites > 0 { lines.append(words.keySites(next.atKeySites)) }
    if summary.figures.submitted > 0 { lines.append(words.checks(summary.figures.submitted)) }
    if paused > 0 { lines.append(words.paused(paused)) }
    if !next.groups.isEmpty {
      let groups = next.groups.map { count in
        context.words.counted(count.group.map(context.vocabulary.group) ?? words.noGroup, count.count)
      }
      lines.append(words.groups(groups.joined(separator: context.words.separator)))
    }
    let minutes = context.words.minutes
    lines += next.jointActions.map { minutes.jointAction($0.name, $0.count, context.units($0.units)) }
    lines += next.plans.map { plan in
      minutes.plan(context.day(plan.date), context.meeting.plan(plan.kind), plan.text, plan.people)
    }
    return lines
  }
}
