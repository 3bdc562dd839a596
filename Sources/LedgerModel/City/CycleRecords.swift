extension Ledger {
  /// The cycle that runs: the one in use that is not closed and began last.
  public var runningCycle: PlainRecord? {
    plain(.cycle).filter { $0[Cycle.Field.closedOn].isNull && !isOutOfUse(RecordKey(.cycle, $0.id)) }
      .max { ($0[Cycle.Field.from].text ?? "") < ($1[Cycle.Field.from].text ?? "") }
  }

  /// The indicators in use of a cycle, without one all of them, in the order of their codes as a city numbers them, then of coming.
  public func indicators(of cycle: RecordID?) -> [PlainRecord] {
    let order = TextOrder.standard
    return plain(.indicator).filter { record in
      (cycle == nil || record[Indicator.Field.cycle].asID == cycle)
        && !isOutOfUse(RecordKey(.indicator, record.id))
    }.map { (record: $0, key: order.key(of: $0[Indicator.Field.code].text ?? "")) }
      .enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element.record)
  }

  /// The pieces in use of a cycle's indicators, without a cycle all of them, in the order of the indicators, then of their numbers.
  public func pieces(of cycle: RecordID?) -> [PlainRecord] {
    var places: [RecordID: Int] = [:]
    for (place, indicator) in indicators(of: cycle).enumerated() { places[indicator.id] = place }
    let order = TextOrder.standard
    return plain(.piece).filter { record in
      guard !isOutOfUse(RecordKey(.piece, record.id)) else { return false }
      return cycle == nil || record[Piece.Field.indicator].asID.flatMap { places[$0] } != nil
    }.map { record in
      (
        record: record, place: record[Piece.Field.indicator].asID.flatMap { places[$0] } ?? .max,
        key: order.key(of: record[Piece.Field.number].text ?? "")
      )
    }.sorted { ($0.place, $0.key) < ($1.place, $1.key) }.map(\.record)
  }
}
