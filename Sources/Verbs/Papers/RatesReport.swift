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
    try paper.check(in: invocation, isJSON: result.json, of: "taizhang report rates")
    // Only records are examined whose steps can count.
    invocation.trustsSnapshot = true
    let ledger = try invocation.ledger()
    let grouping = try invocation.grouping(by, among: RateGrouping.allCases)
    // Without days it is the running week: the one of the overview, the meeting and its bulletin.
    let period =
      try dates.isGiven
      ? dates.period(in: invocation) { $0.advanced(days: -6) } : ledger.week(at: invocation.now)
    let table = try invocation.sound { $0.rates(in: period, by: grouping ?? .person) }
    if result.json {
      return invocation.print(Paper.json(of: table, in: ledger, language: invocation.language))
    }
    try paper.write(in: invocation) { _, _ in Paper.rates(table, of: ledger, language: invocation.language) }
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
