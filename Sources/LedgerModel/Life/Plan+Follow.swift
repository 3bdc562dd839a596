/// Following an open item: promises, reminders, notes, proofs, highlights. None of them changes its state,
/// save that a note by the owner accepts.
extension Plan {
  /// A promised date on an overdue item: the lamp stays red, the rates unchanged.
  mutating func promise(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let (date, reason) = (try values.moment(.promise), values.text(.reason))
    let id = ids.next("w")
    item.promises.append(Promise(id: id, at: now, by: actor.person ?? "", date: date, reason: reason))
    move(&item, by: .promise, text: reason, id: id)
  }

  /// A reminder or an order; a reminder without a date asks for a reply within a working day.
  mutating func supervise(
    _ item: inout Item, _ level: SupervisionLevel, _ values: ActionValues
  ) throws(Refusal) {
    let (replyDue, text) = (values.momentIfAny(.replyDue), values.text(.note))
    if level != .remind, replyDue == nil { throw .missing("replyDue") }
    let due = try ahead(replyDue ?? clock.due(.workDays(1), from: now), "replyDue")
    let id = ids.next("v")
    item.supervisions.append(
      Supervision(id: id, level: level, at: now, by: actor.person ?? "", replyDue: due, text: text))
    move(&item, by: level == .remind ? .remind : .supervise, text: text, id: id)
  }

  /// A progress note; by the owner of an assigned item it accepts.
  mutating func note(_ item: inout Item, _ text: String) throws(Refusal) {
    try rights.require(.worker)
    let text = try required(text, "text")
    acceptByWork(&item)
    let id = ids.next("n")
    item.notes.append(Note(id: id, at: now, by: actor.person ?? "", text: text))
    move(&item, by: .note, id: id)
  }

  /// A photo or paper, whose file lies under its hash already.
  mutating func evidence(
    _ item: inout Item, _ phase: EvidencePhase, _ name: String, _ hash: String, _ size: Int64
  ) throws(Refusal) {
    try rights.require(.worker)
    try attach(ImportedEvidence(phase: phase, name: name, hash: hash, size: size), to: &item)
    move(&item, by: .evidence, text: name)
  }

  /// Adds a photo or paper to an item, whose file lies under its hash already.
  mutating func attach(_ photo: ImportedEvidence, to item: inout Item) throws(Refusal) {
    let (hash, size) = (photo.hash, photo.size)
    try bounded(try required(photo.name, "name"), "name", 255)
    guard hash.utf8.count == 64, hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { throw .badValue(field: "hash", value: hash) }
    guard size >= 0 else { throw .badValue(field: "size", value: String(size)) }
    let limit = ledger.settings.evidenceLimit
    guard size <= limit else { throw .fileTooLarge(limit: limit) }
    item.evidence.append(
      Evidence(
        id: ids.next("e"), phase: photo.phase, name: photo.name, hash: hash, size: size, at: now,
        by: actor.person ?? ""))
  }

  /// Marks an item as a highlight (亮点) with a word why; an empty text takes the mark away.
  mutating func highlight(_ item: inout Item, _ text: String) throws(Refusal) {
    try rights.require(.clerk)
    guard item.highlight != text else { return }
    item.highlight = try bounded(text, .highlight)
    move(&item, by: .highlight, text: text)
  }
}
