import LedgerModel

/// What is said of a year whose holidays were not announced.
public struct YearWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What counts until the notice comes: the holidays by law; Monday to Friday where even those are not known.
  public func provisional(_ year: Int) -> String {
    HolidaysByLaw.covers(year)
      ? say("暂按法定节日算", "holidays provisional, by law") : say("暂按周一至周五算", "Monday to Friday assumed")
  }

  /// That the notice of a year is missing, and what counts until it comes.
  public func unannounced(_ year: Int) -> String {
    say("缺 \(year) 年放假通知,\(provisional(year))", "no notice for \(year): \(provisional(year))")
  }
}
