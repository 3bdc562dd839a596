import LedgerModel
import Wording

/// What is decided on, told above the field in which it is decided: a request with what it would change, or what was
/// submitted for the check.
struct DecisionFacts {
  private let item: Item
  private let session: Session

  init(_ item: Item, _ session: Session) { (self.item, self.session) = (item, session) }

  private var words: DecisionWords { session.words.decision }

  /// The request that is meant, or all that wait while none is chosen.
  func ofRequests(_ chosen: RecordID?) -> [StoryWords.Line] {
    let requests = item.requests.filter { chosen == nil || $0.id == chosen }
    return requests.flatMap(lines) + common
  }

  /// What was submitted: by whom and when, what was done, until when it was due.
  var ofSubmission: [StoryWords.Line] {
    let step = item.steps.last {
      $0.undoneAt == nil && ($0.action == .submit || $0.action == .submitOnTheSpot)
    }
    let amounts = AmountWords(session.language)
    let done = item.quantities.filter { $0.planned != nil }.map {
      session.words.detail.quantity(amounts.quantity($0), amounts.done($0))
    }
    return [
      line(words.submitted, who(item.submittedBy ?? step?.by, item.submittedAt)),
      line(words.workDone, ([step?.text ?? ""] + done).filter { !$0.isEmpty }.joined(separator: "  ")),
      line(words.due, item.due.map { session.longMoment($0) } ?? ""),
    ].filter { !$0.text.isEmpty } + common
  }

  private func lines(_ asked: Request) -> [StoryWords.Line] {
    var lines: [StoryWords.Line] = []
    var what = [session.name(of: asked.kind)]
    if let code = asked.code { what.append(session.name(of: code)) }
    if let unit = asked.to { what.append(words.to(unit)) }
    if let until = asked.until {
      let new = session.longMoment(until)
      if asked.kind == .timeExtension, let due = item.due {
        lines.append(line(words.due, words.moved(from: session.longMoment(due), to: new)))
      } else {
        what.append(session.words.detail.until(new))
      }
    }
    // On a small screen only the first lines are seen: what is asked for, and why.
    let reason = asked.reason.isEmpty ? [] : [line(words.why, asked.reason)]
    lines.insert(contentsOf: [line(words.asked, what.joined(separator: "  "))] + reason, at: 0)
    lines.append(line(words.asker, who(asked.by, asked.at)))
    return lines
  }

  /// The latest note, and the photos and papers by name.
  private var common: [StoryWords.Line] {
    var lines: [StoryWords.Line] = []
    if let note = item.notes.last { lines.append(line(words.note, "\(who(note.by, note.at))  \(note.text)")) }
    let vocabulary = VocabularyWords.of(session.language)
    let files = item.evidence.map { "\(vocabulary.phase($0.phase)) \($0.name)" }
    lines.append(line(words.evidence, files.isEmpty ? words.none : words.names(files)))
    return lines
  }

  private func who(_ person: RecordID?, _ moment: Timestamp?) -> String {
    [session.who(person, at: moment, on: item), moment.map { session.fullMoment($0) } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func line(_ label: String, _ text: String) -> StoryWords.Line {
    StoryWords.Line(label: label, text: session.shownText(text, of: item))
  }
}

extension ActionKind {
  /// Whether it is a verdict on what somebody else asked for or handed in.
  var isVerdict: Bool { [.grant, .refuse, .pass, .fail].contains(self) }
  /// Whether nothing is left to be done on the item after it.
  var endsItem: Bool { if case .state(let state) = spec.to { !state.isOpen } else { false } }
}

extension ActionForm {
  /// Whether it decides on what somebody else asked for or submitted.
  var isDecision: Bool { kind.isVerdict }

  func facts(_ values: FormValues) -> [StoryWords.Line] {
    guard isDecision, items.count == 1, let item = values.session.ledger.items[items[0]] else { return [] }
    let facts = DecisionFacts(item, values.session)
    return kind == .grant || kind == .refuse
      ? facts.ofRequests(values.id(.answer(.request))) : facts.ofSubmission
  }

  /// The other items on which this person can decide the same, by due date, from this one on and round.
  func waiting(_ session: Session) -> [RecordID] {
    let ledger = session.ledger
    guard isDecision, items.count == 1, let current = ledger.items.place(of: items[0]) else { return [] }
    let isCheck = kind == .pass || kind == .fail
    var found: [(Int64, Int)] = []
    for place in session.book.open where place != current {
      if let standing = ledger.items.openStanding(at: place) {
        guard isCheck ? standing.state == .submitted : standing.hasRequests else { continue }
      }
      let record = ledger.items[place]
      guard isCheck ? record.item.state == .submitted : !record.item.requests.isEmpty,
        session.refusal(of: kind, on: [record.item.id]) == nil
      else { continue }
      found.append((record.item.due?.milliseconds ?? .max, place))
    }
    found.sort { $0 < $1 }
    let here = (ledger.items[current].item.due?.milliseconds ?? Int64.max, current)
    let next = found.firstIndex { $0 > here } ?? 0
    return (found[next...] + found[..<next]).map { ledger.items[$0.1].item.id }
  }
}
