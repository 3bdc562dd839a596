import LedgerModel
import Wording

/// Papers as data: what `report … --json` answers. The shapes stand in Data/schema/reports.schema.json; figures have the
/// names of `RateFigure`.
struct PaperJSON {
  let context: PaperContext
  var ledger: Ledger { context.ledger }

  init(_ ledger: Ledger, _ language: Language) {
    context = PaperContext(ledger: ledger, language: language)
  }

  /// A moment in the ledger's zone.
  func moment(_ moment: Timestamp?) -> JSONValue {
    .moment(moment, in: ledger.clock.zone)
  }

  /// The members of an object, without those that are not set.
  func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .members(members)
  }

  func count(_ count: Int) -> JSONValue { .integer(Int64(count)) }

  func text(_ text: String?) -> JSONValue { text.map { $0.isEmpty ? .null : .string($0) } ?? .null }

  /// Somebody by identifier and name: `owner` and `ownerName`.
  func person(_ label: String, _ id: RecordID?) -> [(String, JSONValue)] {
    [(label, .id(id)), ("\(label)Name", text(context.person(id)))]
  }

  /// The first and the last moment of a period.
  func period(_ period: RatePeriod) -> [(String, JSONValue)] {
    [("from", moment(period.from)), ("to", moment(period.to))]
  }

  /// All figures of a row, zero or not, and its rates in per cent with one decimal; a rate without a denominator is left
  /// out.
  func figures(_ row: RateRow) -> [(String, JSONValue)] {
    let counts = RateFigure.allCases.map { ($0.rawValue, count($0.value(in: row))) }
    let parts = [("toDo", count(row.toDo)), ("overdueToDo", count(row.overdueToDo))]
    let rates = RankingFigure.allCases.map { figure in
      (
        figure.rawValue,
        figure.rate(of: row).tenths.map { JSONValue.number("\($0 / 10).\($0 % 10)") } ?? .null
      )
    }
    return counts + parts + rates
  }

  /// A row of a table: what it is about, its place, its figures.
  func row(_ row: RateRow, by grouping: RateGrouping, rank: Int?) -> [(String, JSONValue)] {
    guard let key = row.key else { return figures(row) }
    let name = grouping == .group ? key.text : ledger.name(of: key, in: grouping)
    return [("id", .id(key)), ("name", .string(name)), ("rank", rank.map(count) ?? .null)] + figures(row)
  }
}

extension Paper {
  /// `report rates --json`.
  public static func json(of table: RateTable, in ledger: Ledger, language: Language) -> JSONValue {
    let json = PaperJSON(ledger, language)
    let rows = table.rows.map { row in
      json.object(json.row(row, by: table.grouping, rank: row.key.flatMap { table.ranks[$0] }))
    }
    return json.object(
      [("paper", .string("rates"))] + json.period(table.period) + [
        ("by", .string(table.grouping.rawValue)), ("rows", .array(rows)),
        ("total", json.object(json.figures(table.total))),
      ])
  }

  /// `report bulletin --json`.
  public static func json(of bulletin: Bulletin, in ledger: Ledger, language: Language) -> JSONValue {
    let json = PaperJSON(ledger, language)
    let weights = RankingFigure.allCases.compactMap { figure in
      bulletin.ranking.weights[figure].map { (figure.rawValue, json.count($0)) }
    }
    let head: [(String, JSONValue)] = [
      ("meeting", .id(bulletin.meeting)), ("issuedAt", json.moment(bulletin.issuedAt)),
      ("secondPersonCheck", .bool(bulletin.secondPersonCheck)),
      ("weights", weights.isEmpty ? .null : json.object(weights)),
      ("total", json.object(json.figures(bulletin.total))),
      ("totalBefore", json.object(json.figures(bulletin.totalBefore))),
    ]
    let tables = bulletin.tables.map { table in
      json.object([
        ("by", .string(table.grouping.rawValue)),
        ("rows", .array(table.rows.map { json.row($0, table.grouping, bulletin.ranking) })),
      ])
    }
    let cancelled = bulletin.cancelled.map { cancelled in
      json.object([
        ("number", .string(cancelled.number.description)), ("title", .string(cancelled.title)),
        ("by", .string(cancelled.by)), ("at", json.moment(cancelled.at)),
        ("reason", json.text(cancelled.reason)),
      ])
    }
    return json.object(
      [("paper", .string("bulletin"))] + json.period(bulletin.period) + head + [
        ("tables", .array(tables)), ("problems", .array(bulletin.problems.map(json.problem))),
        ("demands", .array(bulletin.demands.map(json.demand))), ("cancelled", .array(cancelled)),
      ])
  }
}

extension PaperJSON {
  /// The problems of a kind, with the names of that time.
  fileprivate func problem(_ problem: BulletinProblem) -> JSONValue {
    let examples = problem.examples.map { example in
      object([
        ("number", .string(example.number.description)), ("title", .string(example.title)),
        ("site", text(example.site)), ("owner", text(example.owner)),
        ("daysLate", example.daysLate.map(count) ?? .null),
      ])
    }
    return object([
      ("group", text(problem.group?.rawValue)), ("new", count(problem.new)), ("open", count(problem.open)),
      ("overdue", count(problem.overdue)), ("examples", .array(examples)),
    ])
  }

  /// What is asked of somebody, as the ledger says it: what a chair wrote instead stands in the paper alone.
  fileprivate func demand(_ demand: BulletinDemand) -> JSONValue {
    let items = demand.items.map { item in
      object([("number", .string(item.number.description)), ("title", .string(item.title))])
    }
    return object([
      ("owner", text(demand.owner)), ("until", moment(demand.until)), ("items", .array(items)),
    ])
  }
}

extension Paper {
  /// `report todo --json`: a text for each person, for whatever hands them on.
  public static func json(ofToDo texts: [(person: RecordID, text: String)], in ledger: Ledger) -> JSONValue {
    let people = texts.map { person, text in
      JSONValue.members([
        "person": .id(person), "personName": .string(ledger.personName(person) ?? person.text),
        "text": .string(text),
      ])
    }
    return .members(["paper": .string("todo"), "people": .array(people)])
  }
}

extension PaperJSON {
  /// A row of a bulletin: with the name of that time, its places and, where weights decide, its score.
  fileprivate func row(_ row: BulletinRow, _ grouping: RateGrouping, _ rule: RankingRule) -> JSONValue {
    let isScored = !rule.weights.isEmpty && row.rank != nil
    return object(
      [
        ("id", .id(row.figures.key)), ("name", text(row.name)), ("rank", row.rank.map(count) ?? .null),
        ("rankBefore", row.rankBefore.map(count) ?? .null),
        ("score", isScored ? .number(rule.scoreText(of: row.figures)) : .null),
      ] + figures(row.figures))
  }
}
