import LedgerModel
import Wording

extension Paper {
  /// The notice of an inspection (测评情况通报): its figures beside those of the one before, the ranking of sites, units and
  /// grids, the problems by standard with counts, and what is asked until when. `unit` leaves only the items of a unit.
  public static func inspection(
    _ inspection: RecordID, of ledger: Ledger, unit: RecordID? = nil, at now: Timestamp, language: Language
  ) -> Document? {
    guard let record = ledger.plain(RecordKey(.inspection, inspection)) else { return nil }
    let context = PaperContext(ledger: ledger, language: language)
    let words = CityPaperWords(language)
    let score = InspectionScore(record)
    var document = Document(language: language, title: words.notice(record.name))
    (document.kind, document.date) = (.letter, context.day(now))
    document.blocks = [
      .facts(context.facts(of: record)), .heading(words.figures),
      .paragraph(words.summary(score, before: context.before(record))),
      .table(context.scores(score.rows(by: \.site), words.sites) { ledger.name(of: $0, in: .site) }),
    ]
    let kinds = score.rows { ledger.sites[$0.site]?.siteKind }
    document.blocks.append(
      .table(context.scores(kinds, words.kinds) { context.vocabulary.siteKind($0) }))
    let grids = score.rows { ledger.grid(ofSite: $0.site) }
    if !grids.isEmpty {
      document.blocks.append(.table(context.scores(grids, words.grids) { ledger.name(of: $0, in: .grid) }))
    }
    document.blocks += [
      .heading(words.problems), .table(context.problems(score)), .heading(words.demands),
    ]
    let items = ledger.items(of: inspection).filter { unit == nil || $0.leadUnit == unit }
      .map { ledger.today($0, at: now) }
    document.blocks.append(.paragraph(words.demand(items.count, open: items.filter(\.state.isOpen).count)))
    if !items.isEmpty { document.blocks.append(.table(context.table(of: items))) }
    document.blocks += [
      .closing([Letterhead(of: ledger).office, document.date]),
      .small([words.definition, context.made(now)]),
    ]
    return document
  }

  /// How the indicators of a cycle stand (对标自查): what is not met first, then what nobody knows, then what is met.
  public static func indicators(
    of cycle: RecordID?, in ledger: Ledger, at now: Timestamp, language: Language
  ) -> Document {
    let context = PaperContext(ledger: ledger, language: language)
    let words = CityPaperWords(language)
    let told = ToldFields(ledger)
    let all = ledger.indicators(of: cycle)
    let name = cycle.flatMap { ledger.plain(RecordKey(.cycle, $0))?.name } ?? ""
    var document = Document(language: language, title: words.indicators)
    (document.subtitle, document.isWide) = (name, true)
    let counts = IndicatorStanding.allCases.map { standing in
      (standing, all.filter { told.standing($0) == standing }.count)
    }
    document.blocks = [.paragraph(words.standing(counts, of: all.count))]
    let environments = Environment.allCases.map { environment in
      let own = all.filter { $0[Indicator.Field.environment].text == environment.rawValue }
      return [CityWords(language).environment(environment)] + context.counts(own, told)
    }
    document.blocks.append(.table(Table(cityColumns: words.environmentColumns, rows: environments)))
    for standing in IndicatorStanding.allCases {
      let own = all.filter { told.standing($0) == standing }
      if own.isEmpty { continue }
      document.blocks += [
        .heading(CityWords(language).standing(standing)),
        .table(Table(cityColumns: words.indicatorColumns, rows: own.map { context.row(of: $0, told) })),
      ]
    }
    document.blocks.append(.small([words.standingDefinition, context.made(now)]))
    return document
  }

  /// The index of the dossier (材料审核索引表) in the order of the indicators, with what is missing below.
  public static func dossier(
    of cycle: RecordID?, in ledger: Ledger, at now: Timestamp, language: Language
  ) -> Document {
    let context = PaperContext(ledger: ledger, language: language)
    let words = CityPaperWords(language)
    let pieces = ledger.pieces(of: cycle)
    var document = Document(language: language, title: words.dossier)
    document.subtitle = cycle.flatMap { ledger.plain(RecordKey(.cycle, $0))?.name } ?? ""
    document.isWide = true
    let rows = pieces.enumerated().map { place, piece in [String(place + 1)] + context.row(of: piece) }
    document.blocks = [.table(Table(cityColumns: words.dossierColumns, rows: rows))]
    let files = RecordField(Piece.Field.files)
    let missing = pieces.filter { ledger.files(files, of: $0.id).isEmpty }
    document.blocks.append(.heading(words.missing(missing.count)))
    if !missing.isEmpty { document.blocks.append(.bullets(missing.map { context.name(of: $0) })) }
    document.blocks.append(.small([context.made(now)]))
    return document
  }
}

extension PaperContext {
  fileprivate func facts(of inspection: PlainRecord) -> [Fact] {
    let cells = RecordCells(ledger, language)
    let fields: [Inspection.Field] = [.level, .kind, .from, .to, .window, .sites, .result]
    return fields.map { field in
      Fact(
        RecordWords(language).label(RecordField(field)), cells.text(RecordField(field), of: inspection.id))
    }.filter { !$0.value.isEmpty }
  }

  /// The score of the inspection of the same level that came before.
  fileprivate func before(_ inspection: PlainRecord) -> (name: String, score: InspectionScore)? {
    let from = inspection[Inspection.Field.from].text ?? ""
    let others = ledger.plain(.inspection).filter { other in
      other.id != inspection.id && !ledger.isOutOfUse(RecordKey(.inspection, other.id))
        && other[Inspection.Field.level] == inspection[Inspection.Field.level]
        && (other[Inspection.Field.from].text ?? "") < from
    }
    let last = others.max { ($0[Inspection.Field.from].text ?? "") < ($1[Inspection.Field.from].text ?? "") }
    guard let last else { return nil }
    let score = InspectionScore(last)
    return score.total.rate == nil ? nil : (last.name, score)
  }

  fileprivate func scores<Key>(
    _ rows: [(key: Key, row: InspectionScore.Row)], _ heading: String, _ name: (Key) -> String
  ) -> Table {
    let columns = CityPaperWords(language).scoreColumns(heading)
    // What kept the smallest share stands first.
    let ranked = rows.enumerated().sorted {
      ($0.element.row.rate ?? Decimal2(100), $0.offset) < ($1.element.row.rate ?? Decimal2(100), $1.offset)
    }.map(\.element)
    return Table(
      cityColumns: columns,
      rows: ranked.map { entry in
        let row = entry.row
        return [
          name(entry.key), String(row.standards), String(row.looked), String(row.failed),
          row.points.description, row.lost.description, row.rate?.description ?? "",
        ]
      })
  }

  fileprivate func problems(_ score: InspectionScore) -> Table {
    let rows = score.rows { $0.failed > 0 ? $0.standard : nil }
    return Table(
      cityColumns: CityPaperWords(language).problemColumns,
      rows: rows.enumerated().map { place, entry in
        let failed = score.seen.filter { $0.standard == entry.key && $0.failed > 0 }
        let sites = failed.map { ledger.name(of: $0.site, in: .site) }
        let notes = failed.map(\.note).filter { !$0.isEmpty }
        return [
          String(place + 1), ledger.plain(RecordKey(.standard, entry.key))?.name ?? entry.key.text,
          String(entry.row.failed), entry.row.lost.description,
          (sites + notes).joined(separator: words.separator),
        ]
      })
  }

  fileprivate func table(of items: [Item]) -> Table {
    Table(
      cityColumns: CityPaperWords(language).itemColumns,
      rows: items.sorted {
        ($1.pointsLost ?? Decimal2(0), $0.number) < ($0.pointsLost ?? Decimal2(0), $1.number)
      }
      .map { item in
        [
          item.number.description, place(of: item), item.title,
          item.leadUnit.map { ledger.name(of: $0, in: .unit) } ?? person(item.owner) ?? "",
          item.pointsLost?.description ?? "", shortDay(item.due), vocabulary.state(item.state),
        ]
      })
  }

  fileprivate func counts(_ indicators: [PlainRecord], _ told: ToldFields) -> [String] {
    [String(indicators.count)]
      + IndicatorStanding.allCases.map { standing in
        String(indicators.filter { told.standing($0) == standing }.count)
      }
  }

  fileprivate func row(of indicator: PlainRecord, _ told: ToldFields) -> [String] {
    let cells = RecordCells(ledger, language)
    func text(_ field: Indicator.Field) -> String { cells.text(RecordField(field), of: indicator.id) }
    let target = [text(.direction), text(.target), text(.unit)].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      text(.code), indicator.name, text(.environment), target, text(.reading), text(.leadUnit), text(.owner),
      text(.due),
    ]
  }

  fileprivate func row(of piece: PlainRecord) -> [String] {
    let cells = RecordCells(ledger, language)
    func text(_ field: Piece.Field) -> String { cells.text(RecordField(field), of: piece.id) }
    let indicator = piece[Piece.Field.indicator].asID.flatMap { ledger.plain(RecordKey(.indicator, $0)) }
    return [
      indicator?[Indicator.Field.code].text ?? "", indicator?.name ?? "", text(.number), piece.name,
      text(.form), text(.state), text(.owner), text(.files),
    ]
  }

  fileprivate func name(of piece: PlainRecord) -> String {
    let indicator = piece[Piece.Field.indicator].asID.flatMap { ledger.plain(RecordKey(.indicator, $0)) }
    return [indicator?[Indicator.Field.code].text, piece.name].compactMap(\.self).joined(separator: " ")
  }
}

extension Table {
  /// A table under headings of these papers.
  fileprivate init(cityColumns columns: [CityPaperWords.Column], rows: [[String]]) {
    self.init(
      columns.map { column in
        let kind: Column.Kind =
          switch column.kind {
          case .text: .text
          case .code: .code
          case .figure: .figure
          }
        return Column(column.heading, kind)
      }, rows: rows)
  }
}
