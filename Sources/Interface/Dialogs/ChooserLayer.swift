import Console
import LedgerModel
import Wording

/// A menu or a picker: rows to choose from, by arrows, by number, or by typing a part of the name.
struct ChooserLayer: Layer {
  var title: String
  /// What choosing does.
  var purpose: ChooserPurpose
  /// Whether rows have numbers that choose them; else what is typed filters the rows.
  let isNumbered: Bool
  var list: ChoiceList
  var filter = LineEditor()
  /// Whether what is typed finds among all open items, of which only some are listed.
  var findsItems = false
  /// Which rows are marked, where several can be chosen at once.
  var marks: Set<Answer>?
  /// The kind of record that can be entered here where one is missing; nothing where none can.
  private(set) var missing: RecordKind?
  /// What is said when nothing fits; nothing for the usual words.
  var nothingFits: String?
  /// The ledger as the person saw it: what others replace meanwhile is a conflict; nothing where nothing is replaced.
  var seen: Ledger?
  var awaiting: RecordID?

  init(
    _ title: String, _ choices: [Choice], _ purpose: ChooserPurpose, numbered: Bool,
    startingAt answer: Answer? = nil, seen: Ledger? = nil
  ) {
    self.seen = seen
    (self.title, self.purpose, isNumbered) = (title, purpose, numbered)
    list = ChoiceList(choices, startingAt: answer)
  }

  var place: Place { isNumbered ? .menu : .picker }
  /// Where a file to come in is chosen, cells can be pasted in its place.
  var pastedCells: PastedCells { if case .importFile = purpose { .table } else { .text } }
  var isTyping: Bool { !isNumbered }
  var closesAfterSuccess: Bool { true }

  func targets(_ session: Session) -> Targets { purpose.targets }
  // What the list of files was opened for is what is pasted there, too.
  var listedKind: RecordKind { if case .importFile(let kind) = purpose { kind } else { .item } }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      list.move(motion, height: height(session))
      return []
    }
    return nil
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard awaiting == nil else { return [] }
    if key == .enter {
      if let marks, !marks.isEmpty {
        return purpose.chosen(.files(marked), &session, seen: seen, awaiting: &awaiting)
      }
      return list.current.map { choose($0, &session) } ?? []
    }
    guard isNumbered else { return type(key, &session) }
    if case .character(let digit) = key, let number = digit.wholeNumberValue, digit.isASCII {
      let choices = list.numbered
      guard choices.indices.contains(number == 0 ? 9 : number - 1) else { return [.effect(.bell)] }
      let choice = choices[number == 0 ? 9 : number - 1]
      list.choose(choice.answer)
      return choose(choice, &session)
    }
    return []
  }

  /// What is marked, in the order of the list.
  private var marked: [String] { list.all.filter { marks?.contains($0.answer) == true }.map(\.code) }

  /// Marks the row under the cursor, or takes its mark away, and goes on to the next.
  private mutating func mark(_ session: inout Session) -> [Transition] {
    guard let choice = list.current else { return [] }
    if let obstacle = choice.obstacle {
      session.message = .complaint(obstacle)
      return [.effect(.bell)]
    }
    if marks?.remove(choice.answer) == nil { marks?.insert(choice.answer) }
    list.move(.down, height: height(session))
    return []
  }

  private mutating func type(_ key: Key, _ session: inout Session) -> [Transition] {
    if marks != nil, key == .character(" ") { return mark(&session) }
    let before = filter.text
    _ = filter.handle(key)
    if filter.text != before { narrow(session) }
    return []
  }

  mutating func fill(with argument: String, _ session: inout Session) {
    if isNumbered { return choose(typed: argument) }
    filter = LineEditor(argument)
    list.filter(argument)
  }

  /// Shows what fits the text that was typed.
  mutating func narrow(_ session: Session) {
    if findsItems {
      list = ChoiceList(ChoiceSource.openItems(filter.text, session))
    } else {
      list.filter(filter.text)
    }
    offerMissing(session)
  }

  /// Offers to enter a record of a kind from here, where who looks may.
  mutating func offer(_ kind: RecordKind?, _ session: Session) {
    guard let kind, kind.spec.uses.contains(.edit), session.mayEnter(kind) else { return }
    missing = kind
    offerMissing(session)
  }

  private mutating func offerMissing(_ session: Session) {
    guard let missing else { return }
    let name = filter.text.trimmed
    let title = session.words.dialogs.enterMissing(session.words.form.recordTitle(missing, true), name)
    list.end(with: Choice(.missing(missing, named: name), title: title))
  }

  private mutating func choose(_ choice: Choice, _ session: inout Session) -> [Transition] {
    if let obstacle = choice.obstacle {
      session.message = .complaint(obstacle)
      return [.effect(.bell)]
    }
    forgetTyped(session)
    return purpose.chosen(choice.answer, &session, seen: seen, awaiting: &awaiting)
  }

  mutating func failed(_ failure: CommitFailure, _ session: inout Session) -> [Transition]? {
    guard case .conflicts(let conflicts) = failure else { return purpose.failed(failure, &session) }
    session.message = nil
    return [.push(ConflictLayer(ConflictQuestion.onItems(conflicts, session), session))]
  }

  /// What was chosen is done on the items that were not left to others.
  mutating func settle(_ decisions: [ConflictDecision], seen: Ledger, _ session: inout Session)
    -> [Transition]
  {
    self.seen = seen
    purpose = purpose.without(decisions.leftToOthers)
    guard !purpose.targets.items.isEmpty, let choice = list.current else {
      session.message = .information(session.words.dialogs.leftToOthers)
      return [.pop]
    }
    return choose(choice, &session)
  }
}
