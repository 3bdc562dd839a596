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
    let open = ledger.indicators(of: cycle).map { (record: $0, standing: told.standing($0)) }
      .filter { $0.standing != .met }
    notMet = open.count { $0.standing == .notMet }
    let lacking = ledger.pieces(of: cycle).map { piece in
      (record: piece, state: piece[Piece.Field.state].text.flatMap(PieceState.init) ?? .missing)
    }.filter { $0.state == .missing || $0.state == .returned }
    missing = lacking.count { $0.state == .missing }
    due =
      open.compactMap { CityOutlook.due(.indicator, $0.record, until: next) }
      + lacking.compactMap { CityOutlook.due(.piece, $0.record, until: next) }
    due.sort { ($0.day, $0.key.id.text) < ($1.day, $1.key.id.text) }
  }

  private static func due(_ kind: RecordKind, _ record: PlainRecord, until next: CivilDate) -> Due? {
    guard let day = record["due"].text.flatMap(CivilDate.init(text:)), day <= next else { return nil }
    return Due(key: RecordKey(kind, record.id), day: day, owner: record["owner"].asID)
  }
}
