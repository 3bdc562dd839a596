/// A figure that a ranking may weigh.
public enum RankingFigure: String, Sendable, Hashable, CaseIterable {
  /// 结案率.
  case closureRate
  /// 按期结案率.
  case onTimeRate
  /// 返工率; it counts against.
  case reworkRate
  /// 退回率; it counts against.
  case returnRate
  /// 逾期率; it counts against.
  case overdueRate

  /// The rate of a row.
  public func rate(of row: RateRow) -> Share {
    switch self {
    case .closureRate: row.closureRate
    case .onTimeRate: row.onTimeRate
    case .reworkRate: row.reworkRate
    case .returnRate: row.returnRate
    case .overdueRate: row.overdueRate
    }
  }

  /// Whether more of it is worse.
  public var countsAgainst: Bool { self == .reworkRate || self == .returnRate || self == .overdueRate }
}

/// How rows are ranked: weights are data. Without weights by on-time rate, then by the closed ones; with
/// weights by the weighted sum of the rates, then by the closed ones. Fewer than three due are not ranked.
public struct RankingRule: Sendable, Hashable {
  /// The weights, each 1 to 100; empty for the standard rule.
  public var weights: [RankingFigure: Int]

  /// A rule of these weights; those below 1 are left out, those above 100 count as 100.
  public init(weights: [RankingFigure: Int] = [:]) {
    self.weights = weights.filter { $0.value > 0 }.mapValues { min($0, 100) }
  }

  /// By on-time rate, then by the closed ones (docs/rules.md: Rates).
  public static let standard = RankingRule()

  /// The score of a row in tenths of a per cent times the weights; a rate without a whole counts nothing.
  public func score(of row: RateRow) -> Int {
    let figures = weights.isEmpty ? [.onTimeRate: 1] : weights
    return figures.reduce(0) { sum, figure in
      let tenths = figure.key.rate(of: row).tenths ?? 0
      return sum + figure.value * (figure.key.countsAgainst ? 1000 - tenths : tenths)
    }
  }

  /// The score as papers print it: of 100 by weight, with two decimals, half rounded up: 83.33.
  public func scoreText(of row: RateRow) -> String {
    let weight = weights.isEmpty ? 1 : weights.values.reduce(0, +)
    let hundredths = (score(of: row) * 20 + weight) / (2 * weight)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The rows in their order with their places: equal ones share a place, those not ranked have none.
  func ranked(_ table: RateTable) -> [(row: RateRow, rank: Int?)] {
    if weights.isEmpty { return table.rows.map { ($0, $0.key.flatMap { table.ranks[$0] }) } }
    let isRanked = { (row: RateRow) in row.isRanked && row.key != nil }
    let ranked = table.rows.filter(isRanked).map { (row: $0, score: score(of: $0)) }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.row.closed != right.row.closed { return left.row.closed > right.row.closed }
      return table.isNamed(left.row, before: right.row)
    }
    var rows: [(row: RateRow, rank: Int?)] = []
    for (place, entry) in ranked.enumerated() {
      let above = place > 0 ? ranked[place - 1] : nil
      let isTie = above.map { $0.score == entry.score && $0.row.closed == entry.row.closed } ?? false
      rows.append((entry.row, isTie ? rows[place - 1].rank : place + 1))
    }
    return rows + table.rows.filter { !isRanked($0) }.map { ($0, nil) }
  }

  var json: JSONValue {
    .object(
      RankingFigure.allCases.compactMap { figure in
        weights[figure].map { JSONMember(figure.rawValue, .integer(Int64($0))) }
      })
  }

  init(json: JSONValue) {
    var weights: [RankingFigure: Int] = [:]
    for figure in RankingFigure.allCases {
      if let weight = json[figure.rawValue]?.whole { weights[figure] = Int(clamping: weight) }
    }
    self.init(weights: weights)
  }
}
