import LedgerModel
import Wording

/// What the rules say about something that is not written yet.
extension Session {
  /// What an intent would come to on a state; nothing when a rule refuses it.
  func draft(of intent: Intent, in ledger: Ledger, as actor: Actor? = nil) -> Draft? {
    var ids = IDSource.counting()
    return try? ledger.plan(intent, as: actor ?? self.actor, at: now, ids: &ids)
  }

  /// The fields that an intent replaces, as they stood in the state that the person looked at.
  func seenFields(of intent: Intent, in seen: Ledger, as actor: Actor? = nil) -> [SeenField] {
    draft(of: intent, in: seen, as: actor)?.seen ?? []
  }

  /// The rule that refuses an action on all of these items; nothing when one of them takes it.
  func refusal(of kind: ActionKind, on items: [RecordID]) -> Refusal? {
    availability(of: items).first { $0.kind == kind }?.refusal
  }

  /// The rule that refuses to edit a field of these items; nothing when all take it, for they are edited together or not
  /// at all.
  func refusal(toEdit part: ItemPart, of items: [RecordID]) -> Refusal? {
    for id in items.prefix(500) {
      guard let item = ledger.items[id] else { continue }
      if let refusal = ledger.refusalToEdit(part, of: item, for: actor, at: now) { return refusal }
    }
    return nil
  }

  /// The actions of the life menu for items: with several, an action is offered when any of them takes it.
  func availability(of items: [RecordID]) -> [(kind: ActionKind, refusal: Refusal?)] {
    var merged: [(kind: ActionKind, refusal: Refusal?)] = ActionKind.allCases.map { ($0, nil) }
    var isFirst = true
    for id in items.prefix(500) {
      guard let item = ledger.items[id] else { continue }
      let offered = ledger.availability(of: item, for: actor, at: now)
      for place in merged.indices {
        if isFirst {
          merged[place] = offered[place]
        } else if offered[place].refusal == nil {
          merged[place].refusal = nil
        }
      }
      isFirst = false
    }
    return merged
  }
}
