import LedgerModel

/// From the words of an event to the action that the ledger plans.
extension SampleEvent {
  /// The action on `item` (as it stands) of an event at `moment`; nothing when the verb is none.
  func action(
    on item: Item, at moment: Timestamp, in calendar: SampleCalendar, known: [String: RecordID]
  ) throws(SampleFault) -> ItemAction? {
    switch verb {
    case "note": return .note(try members.text("text") ?? "")
    case "highlight": return .highlight(try members.text("text") ?? "")
    default:
      guard let kind = ActionKind(rawValue: verb) else { return nil }
      let scene = SampleScene(item: item, moment: moment, calendar: calendar)
      var values = ActionValues()
      for question in kind.spec.asks { values[question.parameter] = try answer(to: question, scene, known) }
      return .life(kind, values)
    }
  }

  /// What the story says to a question of an action, under the question's name; words under `text`.
  private func answer(
    to question: ActionQuestion, _ scene: SampleScene, _ known: [String: RecordID]
  ) throws(SampleFault) -> ActionValue? {
    let spec = question.parameter.spec
    switch spec.kind {
    case .text(lines: 1): return try members.text(spec.name).map { .text($0) }
    case .text: return try members.text("text").map { .text($0) }
    case .date: return try scene.moment(members, spec.name).map { .moment($0) }
    case .word: return try (members.text(spec.name) ?? question.usual).map { .word($0) }
    case .person: return try members.id(spec.name).map { .record($0) }
    case .people:
      guard members[spec.name] != nil else { return nil }
      return .records(try members.texts(spec.name).map { RecordID($0) })
    case .item:
      guard let other = known[try members.required(spec.name)] else { throw members.malformed(spec.name) }
      return .record(other)
    case .category:
      return .category(try members.text(spec.name), scheme: nil, group: try members.word("group"))
    case .figures:
      return members[spec.name] == nil ? nil : .figures(try done(of: scene.item), rest: false)
    case .quantities, .request: return nil
    }
  }

  /// What was done of each quantity, given in the order of the item's quantities.
  private func done(of item: Item) throws(SampleFault) -> [RecordID: Decimal2] {
    let figures = try members.list("done").map(Decimal2.init(json:))
    guard figures.isEmpty || figures.count == item.quantities.count, !figures.contains(nil) else {
      throw members.malformed("done")
    }
    var done: [RecordID: Decimal2] = [:]
    for (quantity, figure) in zip(item.quantities, figures) { done[quantity.id] = figure }
    return done
  }
}

/// What the dates of an event are reckoned from.
private struct SampleScene {
  let item: Item
  let moment: Timestamp
  let calendar: SampleCalendar

  func moment(_ members: SampleMembers, _ name: String) throws(SampleFault) -> Timestamp? {
    try members.date(name)?.timestamp(event: moment, due: item.due, in: calendar)
  }
}
