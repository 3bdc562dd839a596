extension Ledger {
  /// Every action of the life menu, in the menu's order, with the reason why it cannot be taken now, if any.
  ///
  /// What an action must have (a reason, a date) is not asked here; the plan asks.
  public func availability(
    of item: Item, for actor: Actor, at now: Timestamp
  ) -> [(kind: ActionKind, refusal: Refusal?)] {
    let rights = Rights(ledger: self, actor: actor, now: now)
    let today = today(item, at: now)
    return ActionKind.allCases.map { kind in
      do throws(Refusal) {
        try rights.permit(kind, on: today)
        return (kind, nil)
      } catch {
        return (kind, error)
      }
    }
  }

  /// Why a field or list of the item may not be edited by hand now; nothing when it may. What the value must be like is not
  /// asked here; the plan asks.
  public func refusalToEdit(
    _ part: ItemPart, of item: Item, for actor: Actor, at now: Timestamp
  ) -> Refusal? {
    let rights = Rights(ledger: self, actor: actor, now: now)
    do throws(Refusal) {
      try rights.permitEdit(of: part.name, today(item, at: now))
      return nil
    } catch {
      return error
    }
  }
}
