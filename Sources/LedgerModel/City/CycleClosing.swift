/// A cycle closed and the next one begun (结束总评): indicators and what is unfinished of the dossier go on in the next, the
/// readings stay with the old ones for comparison, and the honour that came of it stands on the cycle.
public struct CycleClosing: Sendable {
  /// The cycle that ends.
  public var cycle: RecordID
  /// The day on which it ends.
  public var day: CivilDate
  /// The honour that came of it; nothing for none.
  public var honour: RecordID?
  /// What the next cycle is called; nothing where none follows.
  public var next: String?

  /// The closing of a cycle.
  public init(cycle: RecordID, day: CivilDate, honour: RecordID? = nil, next: String? = nil) {
    (self.cycle, self.day, self.honour, self.next) = (cycle, day, honour, next)
  }

  /// What it comes to, as one change. Throws when the cycle is not there or is closed already.
  public func intent(in ledger: Ledger, ids: inout IDSource) throws(Refusal) -> Intent {
    let key = RecordKey(.cycle, cycle)
    guard let record = ledger.plain(key), !ledger.isOutOfUse(key) else {
      throw .noSuchRecord(.cycle, cycle.text)
    }
    guard record[Cycle.Field.closedOn].isNull else {
      throw .taken(field: Cycle.Field.closedOn.rawValue, value: record[Cycle.Field.closedOn].text ?? "")
    }
    var closed = [JSONMember(Cycle.Field.closedOn.rawValue, .string(day.text))]
    if let honour { closed.append(JSONMember(Cycle.Field.honour.rawValue, .id(honour))) }
    var intents = [Intent.put(key, closed)]
    guard let next else { return .together(intents) }
    let nextID = ids.next(RecordKind.cycle.spec.prefix)
    intents.append(
      .put(
        RecordKey(.cycle, nextID),
        [
          JSONMember(Cycle.Field.name.rawValue, .string(next)),
          JSONMember(Cycle.Field.previous.rawValue, .id(cycle)),
          JSONMember(Cycle.Field.level.rawValue, record[Cycle.Field.level]),
        ].filter { !$0.value.isNull }))
    intents += copies(into: nextID, ledger, &ids)
    return .together(intents)
  }

  private func copies(into next: RecordID, _ ledger: Ledger, _ ids: inout IDSource) -> [Intent] {
    let old = ledger.plain(.indicator).filter {
      $0[Indicator.Field.cycle].asID == cycle && !ledger.isOutOfUse(RecordKey(.indicator, $0.id))
    }
    var places: [RecordID: RecordID] = [:]
    for indicator in old { places[indicator.id] = ids.next(RecordKind.indicator.spec.prefix) }
    // A task stands before the lines under it, which name it.
    let tops = old.filter { $0[Indicator.Field.parent].asID.flatMap { places[$0] } == nil }
    let lines = old.filter { $0[Indicator.Field.parent].asID.flatMap { places[$0] } != nil }
    let unfinished: Set = [PieceState.submitted.rawValue, PieceState.filed.rawValue]
    let pieces = ledger.plain(.piece).filter {
      $0[Piece.Field.indicator].asID.flatMap { places[$0] } != nil
        && !unfinished.contains($0[Piece.Field.state].text ?? "")
        && !ledger.isOutOfUse(RecordKey(.piece, $0.id))
    }
    let judged: Set = [Indicator.Field.judgement.rawValue, Indicator.Field.reason.rawValue]
    let indicators = (tops + lines).map { record in
      Intent.put(
        RecordKey(.indicator, places[record.id] ?? ""),
        record.fields.filter { !judged.contains($0.name) }.map { field in
          switch field.name {
          case Indicator.Field.cycle.rawValue: JSONMember(field.name, .id(next))
          case Indicator.Field.parent.rawValue:
            JSONMember(field.name, .id(field.value.asID.flatMap { places[$0] } ?? field.value.asID))
          default: field
          }
        })
    }
    return indicators
      + pieces.map { record in
        let gone: Set = [Piece.Field.submittedOn.rawValue, Piece.Field.submittedTo.rawValue]
        return .put(
          RecordKey(.piece, ids.next(RecordKind.piece.spec.prefix)),
          record.fields.filter { !gone.contains($0.name) }.map { field in
            field.name == Piece.Field.indicator.rawValue
              ? JSONMember(field.name, .id(field.value.asID.flatMap { places[$0] })) : field
          })
      }
  }
}
