/// What would lose most at the next inspection: open items by the points they lose, indicators not met, pieces missing.
public struct CityOutlook: Sendable, Hashable {
  /// An open item that loses points.
  public struct Losing: Sendable, Hashable {
    /// The item.
    public var id: RecordID
    /// Its number.
    public var number: ItemNumber
    /// The points that it loses.
    public var points: Decimal2
  }

  /// The open items that lose points, the most first.
  public internal(set) var losing: [Losing] = []
  /// How many indicators of the running cycle are not met.
  public internal(set) var notMet = 0
  /// How many pieces of its dossier are missing.
  public internal(set) var missing = 0

  /// Takes an open item into account.
  mutating func take(_ item: Item) {
    guard let points = item.pointsLost, points.hundredths > 0, item.state.isOpen, !item.isHidden else {
      return
    }
    losing.append(Losing(id: item.id, number: item.number, points: points))
  }

  /// Puts what was found into its order, and counts what stands behind the items.
  mutating func finish(_ ledger: Ledger) {
    losing.sort { ($1.points, $0.number) < ($0.points, $1.number) }
    guard !ledger.plain(.indicator).isEmpty || !ledger.plain(.piece).isEmpty else { return }
    let cycle = ledger.runningCycle?.id
    let told = ToldFields(ledger)
    notMet = ledger.indicators(of: cycle).count { told.standing($0) == .notMet }
    missing = ledger.pieces(of: cycle).count {
      [nil, PieceState.missing.rawValue].contains($0[Piece.Field.state].text)
    }
  }
}
