import LedgerModel

/// Leads one generated item through its life: each step follows from the one before, and none lies in the future.
struct GeneratedLife {
  var item: Item
  let grid: Int
  var making: GeneratedItem
  /// When the step taken last was taken.
  private var moment: Timestamp
  private var count = 0

  init(item: Item, grid: Int, making: GeneratedItem) {
    (self.item, self.grid, self.making) = (item, grid, making)
    moment = item.reportedAt ?? making.now
  }

  private var clerk: RecordID { making.office.clerks[grid % making.office.clerks.count] }
  private var lead: RecordID { making.office.leads[grid % making.office.leads.count] }

  /// Leads an open item as far as chance has it.
  mutating func leadOpen() {
    report()
    let fate = making.random.below(100)
    if fate < 5 { return }
    register(due: typedDue())
    if fate < 13 { return }
    if fate < 18 { return refer() }
    assign()
    if fate < 30 { return }
    step(.accept, to: .inProgress, by: item.owner)
    note()
    if fate < 42 { return submit(before: making.now) }
    if fate < 50 { suspend() }
  }

  /// Leads an item to its end; of a hundred, two each are rejected, duplicates and cancelled.
  mutating func leadToItsEnd(place: Int) {
    report()
    let fate = making.random.below(100)
    if fate < 2 { return step(.reject, to: .rejected, by: clerk, "不属整改范围。") }
    if fate < 4, place > 0 {
      item.duplicateOf = RecordID("i\(1 + making.random.below(place))")
      return step(.merge, to: .duplicate, by: clerk, "与原件同一处。")
    }
    register(due: nil)
    assign()
    if fate < 6 { return step(.cancel, to: .cancelled, by: lead, "登记有误。") }
    step(.accept, to: .inProgress, by: item.owner)
    note()
    submit(before: finish())
    if making.random.happens(6) {
      (item.submittedAt, item.submittedBy) = (nil, nil)
      item.reworkCount = 1
      step(.fail, to: .inProgress, by: clerk, making.random.pick(GeneratedWords.failed))
      submit(before: making.now)
    }
    step(.pass, to: .closed, by: clerk, making.random.pick(GeneratedWords.passed))
    item.closedAt = moment
  }

  private mutating func report() {
    item.receiver = making.random.happens(60) ? making.random.pick(making.office.workers[grid]) : clerk
    step(.report, to: .reported, by: item.receiver, after: 0)
  }

  private mutating func register(due typed: Timestamp?) {
    pass(upTo: 180)
    item.registeredAt = moment
    if let typed, typed > moment {
      item.due = typed
    } else {
      let category = BuiltInCategories.table.category(code: item.category ?? "", scheme: item.scheme)
      let limit = category?.limit?.limit(for: item.severity, slots: making.clock.slots)
      item.limit = limit?.text
      item.due = limit.map { making.clock.due($0, from: moment) }
    }
    step(.register, to: .registered, by: clerk, after: 0)
  }

  /// Open items are due from a week ago to five weeks ahead: a ledger whose lamps are worth looking at.
  private mutating func typedDue() -> Timestamp {
    let zone = making.clock.zone
    return zone.endOfDay(zone.date(making.now).advanced(days: making.random.below(43) - 7))
  }

  private mutating func assign() {
    pass(upTo: 240)
    item.owner = making.random.pick(making.office.workers[grid])
    // Some are helped with, and some units support, without a throw of the dice: the others stay as they were.
    if item.number.counter % 9 == 4 {
      item.helpers = making.office.workers[grid].filter { $0 != item.owner }
    }
    if item.number.counter % 13 == 6 { item.supportingUnits = ["u4"].filter { $0 != item.leadUnit } }
    item.assignedAt = moment
    step(.assign, to: .assigned, by: clerk, after: 0)
  }

  private mutating func note() {
    guard making.random.happens(40), let owner = item.owner else { return }
    pass(upTo: 600)
    item.notes.append(note(making.random.pick(GeneratedWords.notes), owner))
    step(.note, to: item.state, by: owner, after: 0)
  }

  /// When the work is done: six in seven times by the due date, else within a week of it.
  private mutating func finish() -> Timestamp {
    guard let due = item.due, due > moment else { return making.now }
    let week = making.random.happens(14) ? Int64(1 + making.random.below(7)) * 86_400_000 : 0
    return min(making.now, due.advanced(milliseconds: week))
  }

  private mutating func submit(before end: Timestamp) {
    guard let owner = item.owner else { return }
    let left = max(0, min(end, making.now).milliseconds - moment.milliseconds)
    moment = moment.advanced(milliseconds: left / 4 + left / 4 * Int64(making.random.below(3)))
    (item.submittedAt, item.submittedBy) = (moment, owner)
    for place in item.quantities.indices { item.quantities[place].done = item.quantities[place].planned }
    let text = making.random.pick(GeneratedWords.done)
    item.notes.append(note(text, owner))
    step(.submit, to: .submitted, by: owner, text, after: 0)
  }

  private mutating func suspend() {
    pass(upTo: 300)
    let until = making.clock.zone.date(making.now).advanced(days: 20 + making.random.below(100))
    item.suspensions.append(
      Suspension(
        id: "h1", at: moment, by: lead, requestedBy: item.owner,
        code: making.random.pick(SuspensionReason.allCases),
        reason: "需协调，申请挂账。", until: making.clock.zone.endOfDay(until), stateBefore: item.state,
        dueBefore: item.due))
    step(.suspend, to: .suspended, by: lead, "需协调，申请挂账。", after: 0)
  }

  private mutating func refer() {
    pass(upTo: 300)
    let review = making.clock.zone.date(making.now).advanced(days: 5 + making.random.below(30))
    (item.referredTo, item.stateBefore) = ("街道办事处", item.state)
    item.reviewOn = making.clock.zone.endOfDay(review)
    step(.refer, to: .referred, by: lead, "超出社区职权。", after: 0)
  }

  private func note(_ text: String, _ person: RecordID) -> Note {
    Note(id: RecordID("n\(item.notes.count + 1)"), at: moment, by: person, text: text)
  }

  /// Lets time pass, never beyond now.
  private mutating func pass(upTo minutes: Int) {
    moment = min(making.now, moment.advanced(milliseconds: making.random.minutes(below: minutes)))
  }

  private mutating func step(
    _ action: Action, to state: ItemState, by person: RecordID?, _ text: String = "", after minutes: Int = 240
  ) {
    if minutes > 0 { pass(upTo: minutes) }
    count += 1
    item.steps.append(
      Step(
        id: RecordID("t\(count)"), action: action, at: moment, by: person ?? clerk,
        from: count == 1 ? nil : item.state, to: state, due: item.due, owner: item.owner, text: text))
    item.state = state
  }
}
