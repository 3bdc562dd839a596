import Synchronization

/// What fields of records say that follows from other records (`RecordFieldSpec.Kind.told`): how an indicator stands, what an
/// inspection kept of its points. Worked out once for a state of the ledger, when somebody first asks.
public final class ToldFields: Sendable {
  private let ledger: Ledger
  private let memory: ToldMemory
  private let readings = Mutex<[RecordID: PlainRecord]?>(nil)

  /// What follows from this state; `memory` keeps what inspections came to from one state to the next.
  public init(_ ledger: Ledger, remembering memory: ToldMemory = ToldMemory()) {
    (self.ledger, self.memory) = (ledger, memory)
  }

  /// What such a field of a record says; `null` for nothing.
  public func value(of field: RecordField, in id: RecordID) -> JSONValue {
    guard let record = ledger.plain(RecordKey(field.kind, id)) else { return .null }
    return switch (field.kind, field.name) {
    case (.indicator, Indicator.Field.standing.rawValue): .string(standing(record).rawValue)
    case (.indicator, Indicator.Field.reading.rawValue): latest(id)?[Reading.Field.value] ?? .null
    case (.inspection, Inspection.Field.scoreRate.rawValue):
      memory.total(of: record)?.rate?.json ?? .null
    case (.inspection, Inspection.Field.pointsLost.rawValue):
      memory.total(of: record)?.lost.json ?? .null
    case (.inspection, Inspection.Field.looked.rawValue):
      memory.total(of: record).map { .integer(Int64($0.looked)) } ?? .null
    default: .null
    }
  }

  /// The last reading of an indicator, by its day.
  public func latest(_ indicator: RecordID) -> PlainRecord? {
    readings.withLock { known in
      if known == nil { known = ledger.latestReadings }
      return known?[indicator]
    }
  }

  /// How an indicator stands: by its last reading and the target, else by the judgement; else nobody knows.
  public func standing(_ indicator: PlainRecord) -> IndicatorStanding {
    if let target = Decimal2(json: indicator[Indicator.Field.target]) {
      guard let value = latest(indicator.id).flatMap({ Decimal2(json: $0[Reading.Field.value]) }) else {
        return .unknown
      }
      let isAtMost = indicator[Indicator.Field.direction].text == TargetDirection.atMost.rawValue
      return (isAtMost ? value <= target : value >= target) ? .met : .notMet
    }
    switch indicator[Indicator.Field.judgement].text.flatMap(IndicatorJudgement.init) {
    case .met: return .met
    case .notMet: return .notMet
    case nil: return .unknown
    }
  }
}

/// What inspections came to when they were last looked at: one that has not changed since is not added up again.
public final class ToldMemory: Sendable {
  private let totals = Mutex<[RecordID: (record: PlainRecord, total: InspectionScore.Row?)]>([:])

  /// Nothing looked at yet.
  public init() {}

  /// What an inspection comes to all together; nothing where nothing was seen.
  func total(of inspection: PlainRecord) -> InspectionScore.Row? {
    totals.withLock { known in
      if let kept = known[inspection.id], kept.record == inspection { return kept.total }
      let total = inspection.hasSeen ? InspectionScore(inspection).total : nil
      known[inspection.id] = (inspection, total)
      return total
    }
  }
}

extension Ledger {
  /// The readings of an indicator in use, by their days, the earliest first; of one day as they came.
  public func readings(of indicator: RecordID) -> [PlainRecord] {
    plain(.reading).filter {
      $0[Reading.Field.indicator].asID == indicator && !isOutOfUse(RecordKey(.reading, $0.id))
    }.sorted { ($0[Reading.Field.date].text ?? "") < ($1[Reading.Field.date].text ?? "") }
  }

  fileprivate var latestReadings: [RecordID: PlainRecord] {
    var latest: [RecordID: PlainRecord] = [:]
    for reading in plain(.reading) {
      guard let indicator = reading[Reading.Field.indicator].asID,
        !isOutOfUse(RecordKey(.reading, reading.id))
      else { continue }
      let day = reading[Reading.Field.date].text ?? ""
      if let known = latest[indicator]?[Reading.Field.date].text, known > day { continue }
      latest[indicator] = reading
    }
    return latest
  }
}
