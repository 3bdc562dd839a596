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
