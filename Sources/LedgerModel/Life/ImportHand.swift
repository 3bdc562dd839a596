/// Items that a table brings, planned by one of two processors: none of them rests on another, only on the people and places
/// before them.
///
/// Unchecked, because only one thread at a time has it: who gives it its intents waits for what they come to.
final class ImportHand: SecondHand, @unchecked Sendable {
  private let intents: ArraySlice<Intent>
  private var plan: Plan
  private var refusal: Refusal?

  /// A hand for these intents, before which so many items get the next numbers.
  init(_ intents: ArraySlice<Intent>, behind count: Int, in plan: Plan) {
    self.intents = intents
    self.plan = Plan(ledger: plan.ledger, actor: plan.actor, now: plan.now, ids: plan.ids)
    self.plan.leaveNumbers(count)
  }

  func work() {
    do throws(Refusal) {
      for intent in intents { try plan.carryOut(intent) }
    } catch {
      refusal = error
    }
  }

  /// What the intents came to, without the state that it was planned against. Throws the first refusal.
  func finished() throws(Refusal) -> Plan {
    plan.letGo()
    if let refusal { throw refusal }
    return plan
  }
}

extension Intent {
  /// Whether it is an item of a table that gets the next number and is linked to no other item.
  var isPlainImport: Bool {
    guard case .importItem(let imported) = self else { return false }
    return imported.carried == nil && imported.number == nil && imported.item.reboundOf == nil
      && imported.item.parent == nil
  }
}
