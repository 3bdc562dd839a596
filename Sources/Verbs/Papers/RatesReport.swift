import ArgumentParser
import LedgerModel
import Papers
import Wording

/// `report rates`: the figures of any past period as the ledger stood at its end, by grid, person, unit, site, group.
struct RatesReport: Verb {
  static var configuration: CommandConfiguration { .verb("rates", \.ratesReport) }

  @OptionGroup var dates: PeriodOptions
  @Option(help: .spoken(\.ratesBy, "grid|person|unit|site|group")) var by: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let grouping = try invocation.grouping(by, among: RateGrouping.allCases)
    let period = try dates.period(in: invocation) { $0.advanced(days: -6) }
    let table = ledger.rates(in: period, by: grouping ?? .person)
    if result.json { return invocation.print(json(of: table, in: ledger)) }
    try paper.write(in: invocation) { _ in Paper.rates(table, of: ledger, language: invocation.language) }
  }

  private func json(of table: RateTable, in ledger: Ledger) -> JSONValue {
    let zone = ledger.clock.zone
    return .object([
      JSONMember("from", .string(table.period.from.iso8601(in: zone))),
      JSONMember("to", .string(table.period.to.iso8601(in: zone))),
      JSONMember("by", .string(table.grouping.rawValue)),
      JSONMember("rows", .array(table.rows.map { json(of: $0, table, in: ledger) })),
      JSONMember("total", json(of: table.total, table, in: ledger)),
    ])
  }

  /// A row; rates in per cent with one decimal, left out where there is nothing to divide by.
  private func json(of row: RateRow, _ table: RateTable, in ledger: Ledger) -> JSONValue {
    var members: [JSONMember] = []
    if let key = row.key {
      members.append(JSONMember("id", .string(key.text)))
      let name = table.grouping == .group ? key.text : ledger.name(of: key, in: table.grouping)
      members.append(JSONMember("name", .string(name)))
      if let rank = table.ranks[key] { members.append(JSONMember("rank", .integer(Int64(rank)))) }
    }
    let figures = [
      ("carriedOver", row.carriedOver), ("new", row.new), ("due", row.due), ("closed", row.closed),
      ("closedOnTime", row.closedOnTime), ("open", row.open), ("overdue", row.overdue),
      ("passes", row.passes), ("rework", row.rework), ("assignments", row.assignments),
      ("returned", row.returned), ("suspended", row.suspended), ("referred", row.referred),
      ("cancelled", row.cancelled),
    ]
    members += figures.map { JSONMember($0.0, .integer(Int64($0.1))) }
    let rates = [
      ("closureRate", row.closureRate), ("onTimeRate", row.onTimeRate), ("reworkRate", row.reworkRate),
      ("returnRate", row.returnRate), ("overdueRate", row.overdueRate),
    ]
    for (name, rate) in rates {
      guard let tenths = rate.tenths else { continue }
      members.append(JSONMember(name, .number("\(tenths / 10).\(tenths % 10)")))
    }
    return .object(members)
  }
}

extension Invocation {
  /// By what figures are to be grouped, as `--by` names it in either language.
  func grouping(_ text: String?, among offered: [RateGrouping]) throws -> RateGrouping? {
    let here = Words.of(language).papers.bulletin
    let grouping: RateGrouping? = try choice(text, "--by", among: offered) { grouping in
      [here.grouping(grouping)] + Language.allCases.map { Words.of($0).papers.bulletin.grouping(grouping) }
    }
    return grouping
  }
}
