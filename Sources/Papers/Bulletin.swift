import LedgerModel
import Wording

extension Paper {
  /// The bulletin of a week (周通报), an extra meeting or a period with the figures that it holds: frozen, once issued.
  public static func bulletin(_ bulletin: Bulletin, of ledger: Ledger, language: Language) -> Document {
    BulletinPaper(bulletin: bulletin, context: PaperContext(ledger: ledger, language: language)).document
  }
}

private struct BulletinPaper {
  let bulletin: Bulletin
  let context: PaperContext

  private var words: BulletinWords { context.words.bulletin }

  /// What it is about: its meeting tells, else how long its period is.
  private var occasion: BulletinOccasion {
    if let meeting = bulletin.meeting.flatMap({ context.ledger.meeting($0) }) {
      return meeting.kind == .weekly ? .week : .extraMeeting(meeting.title)
    }
    let length = bulletin.period.to.milliseconds - bulletin.period.from.milliseconds
    // The last of seven days may still be going on.
    return (6 * 86_400_000...7 * 86_400_000).contains(length) ? .week : .period
  }

  var document: Document {
    var document = Document(
      language: context.language, title: words.title(context.office, occasion))
    document.isWide = true
    document.kind = .letter
    document.date = context.day(bulletin.issuedAt ?? bulletin.period.to)
    let issued = bulletin.issuedAt.map { words.issued(context.day($0)) } ?? words.draft
    document.subtitle = "\(context.period(bulletin.period))\n\(issued)"
    let total = bulletin.total
    document.blocks.append(
      .named(
        .situation,
        .paragraph(
          words.situation(
            total, (closure: context.rate(total.closureRate), onTime: context.rate(total.onTimeRate)),
            occasion)
        )))
    if !bulletin.secondPersonCheck {
      document.blocks.append(.named(.note, .paragraph(context.words.checkedByOneself)))
    }
    var sections = Sections(context.words)
    for table in bulletin.tables where !table.rows.isEmpty {
      document.blocks.append(sections.heading(words.ranking(table.grouping)))
      let parts = table.grouping.parts
      document.blocks.append(.named(parts.table, .table(ranking(table))))
      if let shared = shared(table) { document.blocks.append(.named(parts.shared, .paragraph(shared))) }
      if let bars = bars(table) { document.blocks.append(.bars(bars)) }
    }
    let (problems, demands) = (
      context.lines(of: bulletin.problems, occasion), context.lines(of: bulletin.demands)
    )
    if isSaid(.problems, problems) {
      document.blocks += [sections.heading(words.problems), .named(.problems, .bullets(problems))]
    }
    if isSaid(.demands, demands) {
      document.blocks += [sections.heading(words.demands), .named(.demands, .numbered(demands))]
    }
    if !bulletin.cancelled.isEmpty {
      document.blocks += [sections.heading(words.cancelled), .named(.cancelled, cancelled)]
    }
    document.blocks += [
      sections.heading(words.definitions),
      .small(definitions + [context.made(bulletin.period.to)]),
      .closing([Letterhead(of: context.ledger).office, document.date]),
    ]
    document.values[.made] = context.made(bulletin.period.to)
    document.values[.definitions] = definitions.joined(separator: "\n")
    document.settle(.bulletin, identity, in: context.ledger, filling: context.marks(of: total))
    document.addUnsaid(of: bulletin)
    return document
  }

  private var identity: PaperIdentity { .bulletin(bulletin, in: context.ledger.clock.zone) }

  /// Whether a list stands in it: the program has something to say there, or somebody else wrote something.
  private func isSaid(_ part: PaperPart, _ list: [String]) -> Bool {
    !list.isEmpty || context.ledger.rewritings(of: identity, in: context.language)[part] != nil
  }

  /// rank | name | carried over | new | due | closed | rates | rework | returned | overdue | suspended | change; a
  /// weighted ranking has the score that it goes by behind the name.
  private func ranking(_ table: BulletinTable) -> Table {
    let (rule, isWeighted) = (bulletin.ranking, !bulletin.ranking.weights.isEmpty)
    var columns = context.words.columns(of: table.grouping.parts.table, in: .bulletin)
    if isWeighted { columns.insert(Table.Column(words.score, .figure), at: 2) }
    var names: [PaperColumn] = PaperPart.byPerson.columns(in: .bulletin) ?? []
    if !isWeighted { names.removeAll { $0 == .score } }
    func scored(_ cells: [String], _ score: String) -> [String] {
      isWeighted ? Array(cells[..<2]) + [score] + Array(cells[2...]) : cells
    }
    let rows = table.rows.filter { !$0.figures.isIdle }.map { row in
      let change = row.rank == nil ? "—" : words.change(row.rankBefore == nil ? nil : row.change)
      let cells = cells(
        row.figures, rank: row.rank.map(String.init) ?? "—", name: name(of: row, table), change)
      return scored(cells, row.rank == nil ? "—" : rule.scoreText(of: row.figures))
    }
    let total = cells(bulletin.total, rank: "", name: context.words.total, "")
    return Table(columns, rows: rows + [scored(total, "")], hasTotal: true, names: names)
  }

  private func shared(_ table: BulletinTable) -> String? {
    let sharing = table.rows.filter { $0.figures.shared > 0 }.map {
      (name: name(of: $0, table), count: $0.figures.shared)
    }
    return sharing.isEmpty ? nil : words.shared(table.grouping, sharing)
  }

  private func name(of row: BulletinRow, _ table: BulletinTable) -> String {
    if table.grouping == .group, let group = CategoryGroup(rawValue: row.name) {
      return context.vocabulary.group(group)
    }
    return row.name.isEmpty ? context.words.unassigned : row.name
  }

  private func cells(_ row: RateRow, rank: String, name: String, _ change: String) -> [String] {
    [
      rank, name, String(row.carriedOver), String(row.new), String(row.due), String(row.closed),
      context.rate(row.closureRate), context.rate(row.onTimeRate), String(row.rework), String(row.returned),
      String(row.overdue), String(row.suspended), change,
    ]
  }

  /// The on-time rates of the ranked rows; none when fewer than two are ranked.
  private func bars(_ table: BulletinTable) -> Bars? {
    let bars = table.rows.filter { $0.rank != nil }.map { row in
      let rate = row.figures.onTimeRate
      return Bars.Bar(name(of: row, table), rate.tenths ?? 0, context.rate(rate))
    }
    return bars.count < 2 ? nil : Bars(words.bars, bars, full: 1000)
  }

  private var cancelled: Block {
    .table(
      Table(
        context.words.columns(of: .cancelled, in: .bulletin),
        rows: bulletin.cancelled.map {
          [$0.number.description, $0.title, $0.by, context.shortDay($0.at), $0.reason]
        }, names: [.number, .title, .by, .date, .reason]))
  }

  private var definitions: [String] {
    let (figures, weighed) = (context.words.figures, bulletin.ranking.weights)
    let weights = RankingFigure.allCases.compactMap { figure in
      weighed[figure].map { (figure: figures.name(figure), weight: $0) }
    }
    let rates = RankingFigure.allCases.filter {
      [.closureRate, .onTimeRate].contains($0) || weighed[$0] != nil
    }
    // What is told is defined, and what that rests on.
    var told: [RateFigure] = [
      .carriedOver, .new, .due, .closed, .closedOnTime, .open,
      .submitted, .suspended, .referred, .overdue, .rework, .returned, .cancelled, .shared,
    ]
    if weighed[.reworkRate] != nil { told.append(.passes) }
    if weighed[.returnRate] != nil { told.append(.assignments) }
    let tellsProblems = !bulletin.problems.isEmpty || !bulletin.demands.isEmpty
    return figures.definitions(told, rates) + (tellsProblems ? [words.problemsRule] : [])
      + [words.rule(weights)]
  }
}
