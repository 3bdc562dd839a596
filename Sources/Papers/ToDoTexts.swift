import LedgerModel
import Wording

extension Paper {
  /// What each of these people has to do, a text for each, fit for a message: first what is late, then by when it is
  /// due. Who has nothing to do gets none; without people, all.
  public static func toDo(
    of people: [RecordID]? = nil, in ledger: Ledger, at now: Timestamp, language: Language
  ) -> [(person: RecordID, text: String)] {
    var work: [RecordID: [Item]] = [:]
    ledger.items.forEach { record in
      guard record.item.state.isOpen, !record.item.isHidden else { return }
      let item = ledger.today(record.item, at: now)
      guard let owner = item.owner, !item.state.isPaused, item.state != .submitted else { return }
      work[owner, default: []].append(item)
    }
    let asked = people ?? ledger.peopleByName.map(\.id)
    return asked.compactMap { person in
      guard let items = work[person] else { return nil }
      return (person, ToDoText(ledger, language, now).text(of: person, items))
    }
  }
}

private struct ToDoText {
  private let context: PaperContext
  private let now: Timestamp
  private var words: ToDoWords { context.words.toDo }
  private var ledger: Ledger { context.ledger }

  init(_ ledger: Ledger, _ language: Language, _ now: Timestamp) {
    (context, self.now) = (PaperContext(ledger: ledger, language: language), now)
  }

  func text(of person: RecordID, _ items: [Item]) -> String {
    let sorted = items.sorted { left, right in
      // What has no date comes last.
      switch (left.due, right.due) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: Item.inOrder(left, right)
      }
    }
    let late = items.count { ledger.isOverdue($0, now: now) }
    let head = words.head(
      context.person(person) ?? person.text, items.count, late: late, ledger.clock.zone.date(now))
    let lines = sorted.enumerated().map { place, item in
      words.line(
        place + 1, context.words.item(item.number, item.title.shownLine), context.place(of: item).shownLine,
        time(of: item))
    }
    return ([head] + lines).joined(separator: "\n")
  }

  private func time(of item: Item) -> String {
    guard let due = item.due else { return "" }
    let zone = ledger.clock.zone
    guard ledger.isOverdue(item, now: now) else { return words.due(zone.date(due)) }
    let promised = item.promised.map(zone.date)
    let days = ledger.clock.days(from: due, to: now)
    return days == 0 ? words.lateToday(promised: promised) : words.late(days, promised: promised)
  }
}
