import LedgerModel

/// From the words of an event to the action that the ledger plans.
extension SampleEvent {
  /// The action on `item` (as it stands) of an event at `moment`; nothing when the verb is none.
  func action(
    on item: Item, at moment: Timestamp, in calendar: SampleCalendar, known: [String: RecordID]
  ) throws(SampleFault) -> ItemAction? {
    let scene = SampleScene(item: item, moment: moment, calendar: calendar)
    if let action = try beginning(scene) { return action }
    if let action = try checking(scene) { return action }
    if let action = try waiting(scene) { return action }
    return try ending(known)
  }

  private func said() throws(SampleFault) -> String { try members.text("text") ?? "" }

  private func beginning(_ scene: SampleScene) throws(SampleFault) -> ItemAction? {
    switch verb {
    case "register":
      .register(
        category: try members.text("category"), scheme: nil, group: try members.word("group"),
        severity: try members.word("severity") ?? .normal, due: try scene.moment(members, "due"))
    case "assign":
      .assign(
        owner: try owner(), helpers: members["helpers"] == nil ? nil : try helpers(),
        due: try scene.moment(members, "due"), text: try said())
    case "accept": .accept
    case "return": .sendBack(try word("reason"), text: try said())
    case "handOver": .handOver(owner: try owner(), reason: try said())
    case "note": .note(try said())
    case "highlight": .highlight(try said())
    default: nil
    }
  }

  private func checking(_ scene: SampleScene) throws(SampleFault) -> ItemAction? {
    switch verb {
    case "submit":
      .submit(done: try done(of: scene.item), allDone: members["done"] == nil, text: try said())
    case "pass": .pass(note: try said())
    case "fail": .fail(reason: try said())
    case "reopen": .reopen(reason: try said())
    default: nil
    }
  }

  private func waiting(_ scene: SampleScene) throws(SampleFault) -> ItemAction? {
    switch verb {
    case "extend": .extend(until: try scene.required(members, "until"), reason: try said())
    case "promise": .promise(date: try scene.required(members, "date"), reason: try said())
    case "suspend":
      .suspend(try word("code"), until: try scene.required(members, "until"), reason: try said())
    case "resume": .resume(reason: try said())
    case "refer":
      .refer(
        to: try members.required("to"), review: try scene.moment(members, "review"), reason: try said())
    case "takeBack": .takeBack(reason: try said())
    case "grant": .grant(request: nil, text: try said())
    case "refuse": .refuse(request: nil, reason: try said())
    case "remind": .supervise(.remind, replyDue: nil, text: try said())
    case "supervise":
      .supervise(try word("level"), replyDue: try scene.moment(members, "reply"), text: try said())
    default: nil
    }
  }

  private func ending(_ known: [String: RecordID]) throws(SampleFault) -> ItemAction? {
    switch verb {
    case "reject": return .reject(reason: try said())
    case "merge":
      guard let other = known[try members.required("into")] else { throw members.malformed("into") }
      return .merge(into: other, reason: try said())
    case "cancel": return .cancel(reason: try said())
    default: return nil
    }
  }

  private func owner() throws(SampleFault) -> RecordID { RecordID(try members.required("owner")) }

  private func helpers() throws(SampleFault) -> [RecordID] {
    try members.texts("helpers").map { RecordID($0) }
  }

  private func word<Word: RawRepresentable<String>>(_ name: String) throws(SampleFault) -> Word {
    guard let word: Word = try members.word(name) else { throw members.malformed(name) }
    return word
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

  func required(_ members: SampleMembers, _ name: String) throws(SampleFault) -> Timestamp {
    guard let moment = try moment(members, name) else { throw members.malformed(name) }
    return moment
  }
}
