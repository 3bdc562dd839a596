import LedgerModel

/// What stands around an item's fields: how its due date came about, what is asked for, promised and ordered.
public struct StoryWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// One thing that is told: what it is, and what is said of it.
  public struct Line: Sendable, Hashable {
    /// What it is: a request, an order.
    public let label: String
    /// What is said of it.
    public let text: String

    /// A line of these parts.
    public init(label: String, text: String) { (self.label, self.text) = (label, text) }
  }

  /// Labels: the due date's explanation, requests, suspensions, promises, orders.
  var why: String { say("到期由来", "Due because") }
  /// Labels: the due date's explanation, requests, suspensions, promises, orders.
  var request: String { say("待批", "Request") }
  /// Labels: the due date's explanation, requests, suspensions, promises, orders.
  var suspension: String { say("挂账", "Suspended") }
  /// Labels: the due date's explanation, requests, suspensions, promises, orders.
  var promise: String { say("承诺", "Promised") }
  /// Labels: the due date's explanation, requests, suspensions, promises, orders.
  var order: String { say("督办", "Order") }
  func until(_ text: String) -> String { say("至 \(text)", "until \(text)") }
  func to(_ text: String) -> String { say("移送 \(text)", "to \(text)") }
  func resumed(_ text: String) -> String { say("\(text) 恢复", "resumed \(text)") }
  func replyDue(_ text: String) -> String { say("须于 \(text) 前回复", "reply due \(text)") }
  func isAnswered(_ isSo: Bool) -> String { say(isSo ? "已回复" : "未回复", isSo ? "answered" : "not answered") }

}

extension StoryWords {
  /// How the due date came about, a sentence for each setting; nothing when it was only typed.
  public func due(of item: Item, in ledger: Ledger, at now: Timestamp, _ language: Language) -> [Line] {
    let story = ledger.dueStory(of: item, at: now)
    if story.parts.count == 1, case .typed = story.parts[0] { return [] }
    return DueWords.of(language).lines(of: story, in: ledger.clock.zone).map { Line(label: why, text: $0) }
  }

  /// Requests that wait, suspensions, promises and orders, each in the order of its coming.
  public func waiting(of item: Item, in ledger: Ledger, _ language: Language) -> [Line] {
    let names = NamesInLedger(ledger: ledger)
    let words = VocabularyWords.of(language)
    func who(_ person: RecordID?, _ moment: Timestamp?) -> String {
      ChangeWords.of(language).who(person, at: moment, on: item, in: ledger)
    }
    return item.requests.map { line($0, who($0.by, $0.at), names, words) }
      + item.suspensions.map { line($0, who($0.by, $0.at), names, words) }
      + item.promises.map { line($0, who($0.by, $0.at), names) } + orders(of: item, who, names, words)
  }

  private func said(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func line(
    _ asked: Request, _ who: String, _ names: NamesInLedger, _ words: VocabularyWords
  ) -> Line {
    let parts = [
      words.request(asked.kind), asked.code.map(words.suspensionReason), asked.to.map(to),
      asked.until.map { until(names.moment($0)) }, who, names.moment(asked.at),
      asked.reason,
    ]
    return Line(label: request, text: said(parts))
  }

  private func line(
    _ pause: Suspension, _ who: String, _ names: NamesInLedger, _ words: VocabularyWords
  ) -> Line {
    let parts = [
      words.suspensionReason(pause.code), until(names.moment(pause.until)), who,
      pause.resumedAt.map { resumed(names.moment($0)) }, pause.reason,
    ]
    return Line(label: suspension, text: said(parts))
  }

  private func line(_ given: Promise, _ who: String, _ names: NamesInLedger) -> Line {
    let parts = [
      names.moment(given.date), who, names.moment(given.at), given.reason,
    ]
    return Line(label: promise, text: said(parts))
  }

  private func orders(
    of item: Item, _ who: (RecordID?, Timestamp?) -> String, _ names: NamesInLedger, _ words: VocabularyWords
  ) -> [Line] {
    let open = Set(item.unansweredSupervisions.map(\.id))
    return item.supervisions.map { given in
      let parts = [
        words.level(given.level), who(given.by, given.at), names.moment(given.at), given.text,
        given.replyDue.map { replyDue(names.moment($0)) }, isAnswered(!open.contains(given.id)),
      ]
      return Line(label: order, text: said(parts))
    }
  }
}
