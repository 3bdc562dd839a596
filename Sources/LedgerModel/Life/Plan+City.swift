/// The rules of what a city is scored by: who collects, judges and reviews, and what may follow on what (docs/records.md: the owner
/// of a piece or an indicator collects and reads, a clerk enters inspections, a lead judges and reviews, never the own piece).
extension Plan {
  /// Who may make or change such a record, where that is not its least role.
  func mayPutOfCity(_ key: RecordKey, _ fields: [JSONMember], isNew: Bool) throws(Refusal) {
    let person = try rights.person()
    let names = Set(fields.map(\.name.fieldName))
    switch key.kind {
    case .reading:
      // One of another's indicator is not taken over by saying that it is of the own.
      let (before, after) = (
        ledger.plain(key)?[Reading.Field.indicator].asID, asID(Reading.Field.indicator, fields, key)
      )
      let isOwn =
        after != nil
        && [before, after].compactMap(\.self).allSatisfy { owner(of: RecordKey(.indicator, $0)) == person.id }
      if person.role == .worker, isOwn { return }
    case .indicator:
      let judges: Set = [Indicator.Field.judgement.rawValue, Indicator.Field.reason.rawValue]
      if !names.isDisjoint(with: judges) { try rights.require(.lead) }
    case .piece:
      let collects: Set = [Piece.Field.files.rawValue, Piece.Field.state.rawValue]
      if person.role == .worker, names.isSubset(of: collects), owner(of: key) == person.id { return }
    case .inspection:
      let kind = value(Inspection.Field.kind, fields, key).text
      let isOwnCheck = kind == InspectionKind.selfCheck.rawValue
      if person.role == .worker, isOwnCheck, isNew || names == [Inspection.Field.seen.rawValue] { return }
    default: break
    }
    try rights.require(key.kind.spec.leastRole)
  }

  /// Refuses what no record of the kind may become.
  func checkOfCity(_ key: RecordKey, _ fields: [JSONMember], isNew: Bool) throws(Refusal) {
    switch key.kind {
    case .cycle: try checkOrder(Cycle.Field.from, Cycle.Field.to, fields, key)
    case .indicator: try checkParents(of: key, fields)
    case .piece: try checkState(of: key, fields, isNew)
    case .inspection:
      try checkOrder(Inspection.Field.from, Inspection.Field.to, fields, key)
      for field in fields where field.name.fieldName == Inspection.Field.seen.rawValue {
        try checkSeen(field)
      }
    case .standard:
      guard let code = fields.first(where: { $0.name == Standard.Field.category.rawValue })?.value.text else {
        break
      }
      guard ledger.category(code) != nil else {
        throw .badValue(field: Standard.Field.category.rawValue, value: code)
      }
    default: break
    }
  }

  private func value(_ field: some DeclaredField, _ fields: [JSONMember], _ key: RecordKey) -> JSONValue {
    fields.last { $0.name == field.rawValue }?.value ?? ledger.plain(key)?[field] ?? .null
  }

  private func asID(_ field: some DeclaredField, _ fields: [JSONMember], _ key: RecordKey) -> RecordID? {
    value(field, fields, key).asID
  }

  private func owner(of key: RecordKey) -> RecordID? { ledger.plain(key)?["owner"].asID }

  /// What ends does not end before it begins.
  private func checkOrder(
    _ first: some DeclaredField, _ last: some DeclaredField, _ fields: [JSONMember], _ key: RecordKey
  ) throws(Refusal) {
    // Days as they are written stand in their order.
    guard let from = value(first, fields, key).text, let to = value(last, fields, key).text, to < from else {
      return
    }
    throw .badValue(field: last.rawValue, value: to)
  }

  /// No line of tasks stands under itself.
  private func checkParents(of key: RecordKey, _ fields: [JSONMember]) throws(Refusal) {
    var (above, depth) = (asID(Indicator.Field.parent, fields, key), 0)
    while let parent = above {
      guard parent != key.id, depth < 16 else { throw .cycle }
      (above, depth) = (ledger.plain(RecordKey(.indicator, parent))?[Indicator.Field.parent].asID, depth + 1)
    }
  }

  /// A piece goes on step by step: what is collected has its files, who returns it says why, and nobody reviews the own piece.
  private func checkState(of key: RecordKey, _ fields: [JSONMember], _ isNew: Bool) throws(Refusal) {
    let field = Piece.Field.state
    guard let after = value(field, fields, key).text.flatMap(PieceState.init) else { return }
    let before = ledger.plain(key)?[field].text.flatMap(PieceState.init) ?? .missing
    guard after != before else { return }
    // What a table brings, or a cycle that goes on, has its story elsewhere.
    if isNew {
      try rights.require(.lead)
      return
    }
    guard before.next.contains(after) else { throw .badValue(field: field.rawValue, value: after.rawValue) }
    switch after {
    case .missing: break
    case .collected:
      let kept = Set(ledger.files(RecordField(Piece.Field.files), of: key.id).map { "files/\($0.id)" })
      let changed = fields.filter { $0.name.fieldName == Piece.Field.files.rawValue }
      let left = kept.subtracting(changed.filter(\.value.isNull).map(\.name))
      guard !left.isEmpty || changed.contains(where: { !$0.value.isNull }) else { throw .missing("files") }
    case .returned, .reviewed:
      let person = try rights.require(.lead)
      guard owner(of: key) != person.id else { throw .ownWork }
      if after == .returned {
        _ = try required(value(Piece.Field.reason, fields, key).text ?? "", Piece.Field.reason.rawValue)
      }
    case .submitted, .filed: try rights.require(.clerk)
    }
  }

  /// What was seen names a site and a standard that are there, at the one place that their look has.
  private func checkSeen(_ field: JSONMember) throws(Refusal) {
    if field.value.isNull { return }
    guard let seen = Observation(json: field.value), seen.path == field.name else {
      throw .badValue(field: Inspection.Field.seen.rawValue, value: field.value.shown)
    }
    try exists(.site, seen.site)
    try exists(.standard, seen.standard)
    try bounded(seen.note, "note", 2000)
  }
}

extension Plan {
  /// A new indicator belongs to the cycle that runs, unless it is said to which: a table of tasks names none.
  func withCycle(_ key: RecordKey, _ fields: [JSONMember]) -> [JSONMember] {
    guard key.kind == .indicator, ledger.versions(of: key) == nil,
      fields.allSatisfy({ $0.name != Indicator.Field.cycle.rawValue }), let cycle = ledger.runningCycle
    else { return fields }
    return fields + [JSONMember(Indicator.Field.cycle.rawValue, .id(cycle.id))]
  }

  /// Who reviewed a piece stands on it with the state: nobody types it.
  func withReviewer(_ key: RecordKey, _ fields: [JSONMember]) -> [JSONMember] {
    guard key.kind == .piece,
      let state = fields.last(where: { $0.name == Piece.Field.state.rawValue })?.value.text,
      state != ledger.plain(key)?[Piece.Field.state].text
    else { return fields }
    let isReviewed = state == PieceState.reviewed.rawValue
    let isBefore = [PieceState.missing, .collected, .returned].map(\.rawValue).contains(state)
    guard isReviewed || isBefore, fields.allSatisfy({ $0.name != Piece.Field.reviewer.rawValue }) else {
      return fields
    }
    return fields + [JSONMember(Piece.Field.reviewer.rawValue, isReviewed ? .id(actor.person) : .null)]
  }
}
