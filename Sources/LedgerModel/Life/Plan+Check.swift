/// Handing in for the check, and the check itself (核查).
extension Plan {
  /// Hands an item in: each planned quantity with what was done of it, and a proof or a word of what was done.
  mutating func submit(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let text = values.text(.workDone)
    var (done, allDone): ([RecordID: Decimal2], Bool) = ([:], true)
    if case .figures(let figures, let rest)? = values[.done] { (done, allDone) = (figures, rest) }
    acceptByWork(&item)
    for id in done.keys where !item.quantities.contains(where: { $0.id == id }) {
      throw .badValue(field: "quantity", value: id.text)
    }
    for place in item.quantities.indices {
      let quantity = item.quantities[place]
      if let figure = done[quantity.id] {
        item.quantities[place].done = figure
      } else if allDone {
        item.quantities[place].done = quantity.planned ?? quantity.done
      }
      _ = try checked(item.quantities[place])
      if quantity.planned != nil, item.quantities[place].done == nil { throw .missing("done") }
    }
    if text.isEmpty, !item.hasAfterEvidence { throw .missing("evidenceOrNote") }
    handIn(&item, by: .submit, text)
  }

  /// Hands in at once what the finder put right on the spot (立行立改); the check countersigns it.
  mutating func submitOnTheSpot(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    for given in values.quantities(.quantities) {
      var quantity = try checked(given)
      quantity.done = quantity.done ?? quantity.planned
      let place = item.quantities.firstIndex { $0.measure == quantity.measure && $0.unit == quantity.unit }
      if let place {
        item.quantities[place].done = quantity.done
      } else {
        quantity.id = ids.next("q")
        quantity.planned = quantity.planned ?? quantity.done
        item.quantities.append(quantity)
      }
    }
    guard !item.quantities.isEmpty, item.quantities.allSatisfy({ $0.planned == nil || $0.done != nil }) else {
      throw .missing("done")
    }
    item.owner = item.receiver
    item.onTheSpot = true
    handIn(&item, by: .submitOnTheSpot, values.text(.workDone))
  }

  private mutating func handIn(_ item: inout Item, by action: Action, _ text: String) {
    (item.submittedAt, item.submittedBy) = (now, actor.person)
    move(&item, by: action, to: .submitted, text: text)
    if !text.isEmpty {
      item.notes.append(Note(id: ids.next("n"), at: now, by: actor.person ?? "", text: text))
    }
  }

  /// Ticks an item off (销号); what was not done of its quantities goes on as an item of its own.
  mutating func pass(_ item: inout Item, _ values: ActionValues) {
    if rights.isOwnWork(item) { warn(.checkedByOneself) }
    if let indicator = item.indicator.flatMap({ ledger.plain(RecordKey(.indicator, $0)) }),
      ToldFields(ledger).standing(indicator) != .met
    {
      warn(.readingAsked(indicator: indicator.id))
    }
    splitRest(of: &item)
    item.closedAt = now
    item.requests = []
    move(&item, by: .pass, to: .closed, text: values.text(.checkNote))
  }

  /// Sends an item back for rework (返工): its old due date holds, no time is given back.
  mutating func fail(_ item: inout Item, _ values: ActionValues) {
    (item.submittedAt, item.submittedBy, item.onTheSpot) = (nil, nil, false)
    item.reworkCount += 1
    move(&item, by: .fail, to: .inProgress, text: values.text(.reason))
  }

  /// Parts the rest of unfinished quantities into a child: in progress, with the same owner and due date.
  private mutating func splitRest(of item: inout Item) {
    var rest: [Quantity] = []
    for place in item.quantities.indices {
      let quantity = item.quantities[place]
      // Of a span its lower figure is enough.
      guard let planned = quantity.planned, let least = quantity.least, let done = quantity.done, done < least
      else { continue }
      let left = planned - done
      rest.append(
        Quantity(
          id: ids.next("q"), measure: quantity.measure, unit: quantity.unit, planned: left,
          approximate: quantity.approximate(without: done)))
      item.quantities[place].planned = done
      item.quantities[place].approximate = nil
    }
    guard !rest.isEmpty else { return }
    let child = child(of: item, rest)
    collect(nil, child)
    // The history of either tells of the other.
    move(&item, by: .split, text: child.number.description)
  }

  private mutating func child(of item: Item, _ quantities: [Quantity]) -> Item {
    var child = Item(id: ids.next("i"))
    child.number = nextNumber()
    child.copyMatter(of: item)
    child.quantities = quantities
    child.parent = item.id
    (child.owner, child.helpers) = (item.owner, item.helpers)
    (child.due, child.limit) = (item.due, item.limit)
    (child.registeredAt, child.assignedAt) = (item.registeredAt, item.assignedAt)
    move(&child, by: .split, to: .inProgress, text: item.number.description)
    return child
  }
}

extension Item {
  /// Takes over where, what and from whom: everything that the work does not change.
  fileprivate mutating func copyMatter(of other: Item) {
    for field in ItemField.allCases where field.spec.uses.contains(.continued) {
      _ = set(field, other[field: field])
    }
    (labels, supportingUnits) = (other.labels, other.supportingUnits)
  }
}
