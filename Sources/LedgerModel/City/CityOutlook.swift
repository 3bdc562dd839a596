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

  /// An indicator to be met, or a piece to be collected, by a day.
  public struct Due: Sendable, Hashable {
    /// The indicator or the piece.
    public var key: RecordKey
    /// The day.
    public var day: CivilDate
    /// Who answers for it.
    public var owner: RecordID?
  }

  /// The open items that lose points, the most first.
  public internal(set) var losing: [Losing] = []
  /// How many indicators of the running cycle are not met.
  public internal(set) var notMet = 0
  /// How many pieces of its dossier are missing.
  public internal(set) var missing = 0
  /// Indicators that are not met and pieces that are not there whose day comes before the next meeting, or is past, by their days.
  public internal(set) var due: [Due] = []

  /// Takes an open item into account.
  mutating func take(_ item: Item) {
    guard let points = item.pointsLost, points.hundredths > 0, item.state.isOpen, !item.isHidden else {
      return
    }
    losing.append(Losing(id: item.id, number: item.number, points: points))
  }

  /// Puts what was found into its order, and counts what stands behind the items.
  mutating func finish(_ ledger: Ledger, until next: CivilDate) {
    losing.sort { ($1.points, $0.number) < ($0.points, $1.number) }
    guard !ledger.plain(.indicator).isEmpty || !ledger.plain(.piece).isEmpty else { return }
    let cycle = ledger.runningCycle?.id
    let told = ToldFields(ledger)
    notMet = ledger.indicators(of: cycle).count { told.standing($0) == .notMet }
    missing = ledger.pieces(of: cycle).count {
      [nil, PieceState.missing.rawValue].contains($0[Piece.Field.state].text)
    }
    let open = ledger.indicators(of: cycle).filter { told.standing($0) != .met }
    let lacking = ledger.pieces(of: cycle).filter { piece in
      let state = piece[Piece.Field.state].text.flatMap(PieceState.init) ?? .missing
      return state == .missing || state == .returned
    }
    due =
      open.compactMap {
        CityOutlook.due(.indicator, $0, $0[Indicator.Field.due], $0[Indicator.Field.owner], next)
      }
      + lacking.compactMap { CityOutlook.due(.piece, $0, $0[Piece.Field.due], $0[Piece.Field.owner], next) }
    due.sort { ($0.day, $0.key.id.text) < ($1.day, $1.key.id.text) }
  }

  private static func due(
    _ kind: RecordKind, _ record: PlainRecord, _ day: JSONValue, _ owner: JSONValue, _ next: CivilDate
  ) -> Due? {
    guard let day = day.text.flatMap(CivilDate.init(text:)), day <= next else { return nil }
    return Due(key: RecordKey(kind, record.id), day: day, owner: owner.text.map { RecordID($0) })
  }
}
