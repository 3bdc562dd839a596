import LedgerModel
import Wording

/// What choosing a row of a menu or picker does.
enum ChooserPurpose: Sendable {
  /// The row is a command of the level below.
  case command(Targets)
  /// The row is handed to the form below.
  case field
  /// The row is a person, who gets the items.
  case assign(Targets)
  /// The row is an action of the items' life.
  case life(Targets)
  /// The row is the person whom a practice session goes on as.
  case actAs
  /// The row is an order, a column, a theme, a saved query of the view below.
  case setting
  /// The row is a kind of file for the items of a list; which they are stands in its name, unless one was typed.
  case export([RecordID], about: String, named: String? = nil)
  /// The row is the period of a work summary; whose work it is about.
  case summaryPeriod, summarySubject(SummaryPeriod)

  /// The row is a figure, whose items are shown above the menu, or a lamp, whose items the table shows.
  case figures
  /// The row is a file whose table comes in, as records of a kind.
  case importFile(RecordKind)
  /// The row is a kind of record, whose table is shown.
  case recordKinds
  /// The row is a step of these records; the row is a site to walk in an inspection.
  case recordSteps([RecordKey]), walkSite(RecordID)
  /// The row is the item that a number without its year means; where it was typed.
  case number(Place)
  /// The row is a key of one's own, which gets its own meaning back; a change of one's own, which is taken back; what is
  /// copied of items.
  case unmap, undoList, clip(Targets)

  /// The items it is about.
  var targets: Targets {
    switch self {
    case .command(let targets), .assign(let targets), .life(let targets), .clip(let targets): targets
    case .field, .actAs, .setting, .export, .summaryPeriod, .summarySubject, .figures, .number, .recordKinds,
      .importFile, .unmap, .undoList, .recordSteps, .walkSite:
      Targets()
    }
  }

  /// The same for fewer items.
  func without(_ gone: Set<RecordID>) -> ChooserPurpose {
    var left = targets
    left.items.removeAll { gone.contains($0) }
    switch self {
    case .command: return .command(left)
    case .assign: return .assign(left)
    case .life: return .life(left)
    case .clip: return .clip(left)
    case .field, .actAs, .setting, .export, .summaryPeriod, .summarySubject, .figures, .number, .recordKinds,
      .importFile, .unmap, .undoList, .recordSteps, .walkSite:
      return self
    }
  }

  /// Does what was chosen; `seen` is the ledger that the person chose on.
  func chosen(
    _ answer: Answer, _ session: inout Session, seen: Ledger?, awaiting: inout RecordID?
  ) -> [Transition] {
    switch (self, answer) {
    case (.command, .command(let command)): return [.pop, .run(command)]
    case (.command, .typed(let line)): return [.pop, .runLine(line)]
    case (.unmap, .keyMap(let map)):
      return session.unmap(map.key)
        ? [.pop, .ask(.savePreferences(session.preferences, of: session.person))] : [.pop]
    case (.undoList, .change(let change)): return session.askToUndo(change)
    case (.clip(let targets), .clipping(let clipping)): return session.copy(clipping, of: targets.items)
    case (.field, _), (.setting, _): return [.pop, .picked(answer)]
    case (.assign(let targets), .missing(let kind, let name)):
      return [.pop, .push(FormLayer(missing: kind, named: name, thenAssigning: targets, session))]
    case (.assign(let targets), .person(let owner)):
      let action = ItemAction.assign(owner: owner, helpers: nil, due: nil, text: "")
      let request = session.request(.act(action, on: targets.items), seen: seen)
      awaiting = request.id
      return [.ask(.commit(request))]
    case (.export(let items, let about, let name), .export(let format)):
      let request = session.export(items, about: about, named: name, as: format)
      return [.pop, .ask(.export(request, at: session.now))]
    case (.export(let items, let about, let name), .exportShown):
      let columns = ItemsView.columns(session).compactMap(\.exported)
      let request = session.export(items, about: about, named: name, as: .xlsx, columns: columns)
      return [.pop, .ask(.export(request, at: session.now))]
    case (.number(let below), .item(let number)):
      return PaletteLayer.go(to: number, from: below, &session)
    case (.importFile(let kind), .file(let name)):
      let request = ImportRequest(.file(name), of: kind, by: session.actor, session.language)
      return [.pop, .push(ImportLayer(request))]
    case (.recordSteps(let keys), .recordStep(let step)):
      return take(step, keys, &session, seen: seen, awaiting: &awaiting)
    case (.walkSite, .walk(let inspection, let site)):
      return [.push(SelfCheckLayer(inspection, site, session))]
    case (.recordKinds, .records(let kind)): return [.pop, .push(RecordsView(kind, session))]
    case (.figures, .figure(let question)): return [.push(FigureList(question, session))]
    case (.figures, .query(let query)): return [.popToView] + session.show(query: query)
    case (.export, .summary): return [.pop, .push(ChooserLayer.summaryPeriods(session))]
    case (.summaryPeriod, .period(let period)):
      return [.pop, .push(ChooserLayer.summarySubjects(period, session))]
    case (.summarySubject(let period), .subject(let subject)):
      return [.pop] + SummaryLayer.steps(session.summaryScope(subject, period), session)
    case (.life(let targets), .action(let kind)):
      return life(kind, targets, &session, seen: seen, awaiting: &awaiting)
    case (.life(let targets), .otherSteps): return [.push(ReadingLayer.otherSteps(targets, session))]
    case (.actAs, .person(let person)):
      session.person = person
      session.message = .information(session.words.messages.actingAs(session.personName(person) ?? ""))
      return [.pop, .picked(.actingAs)]
    default: return [.pop]
    }
  }

  private func life(
    _ kind: ActionKind, _ targets: Targets, _ session: inout Session, seen: Ledger?,
    awaiting: inout RecordID?
  ) -> [Transition] {
    if kind == .assign { return [.push(ChooserLayer.assign(targets, session))] }
    guard kind.spec.asks.isEmpty else {
      return [.push(FormLayer(ActionForm(kind, targets.items), session, hiddenMarks: targets.hiddenMarks))]
    }
    let request = session.request(.act(.life(kind, [:]), on: targets.items), seen: seen)
    awaiting = request.id
    return [.ask(.commit(request))]
  }

  /// When an item has no due date yet, assigning asks for one.
  func failed(_ failure: CommitFailure, _ session: inout Session) -> [Transition]? {
    guard case .assign(let targets) = self, case .refused(.missing(let field)) = failure,
      field == "due" || field == "category"
    else { return nil }
    session.message = .complaint(session.phrase(.missing(field)))
    return [
      .push(
        FormLayer(
          ActionForm(field == "due" ? .assign : .register, targets.items), session,
          hiddenMarks: targets.hiddenMarks))
    ]
  }
}

extension ChooserLayer {
  /// Who shall own the items: the grid's workers first, each with the open items they own now.
  static func assign(_ targets: Targets, _ session: Session) -> ChooserLayer {
    var choices = ChoiceSource.people(session) { .person($0) }
    let item = targets.items.first.flatMap { session.ledger.items[$0] }
    let grid = item.flatMap { $0.grid ?? session.ledger.grid(ofSite: $0.site) }
    let workers = session.ledger.grids[grid]?.workers ?? []
    // The grid's own workers first, then the other workers, then the office; who only looks owns nothing.
    func rank(_ choice: Choice) -> Int? {
      guard case .person(let id) = choice.answer, let person = session.ledger.people[id],
        person.role >= .worker
      else { return nil }
      return workers.contains(person.id) ? 0 : person.role == .worker ? 1 : 2
    }
    choices = (0...2).flatMap { place in choices.filter { rank($0) == place } }
    let title = title(session.words.dialogs.assignTitle, targets, session)
    var chooser = ChooserLayer(
      title, choices, .assign(targets), numbered: false, startingAt: item?.owner.map { .person($0) },
      seen: session.ledger)
    chooser.offer(.person, session)
    return chooser
  }

  /// What can be done with the items now; why nothing else can is told behind the last row.
  static func life(_ targets: Targets, _ session: Session) -> ChooserLayer {
    let offered = session.availability(of: targets.items)
    let ready = offered.filter { $0.refusal == nil }
    // Somebody waits for the answer to a request: it comes before all else.
    let answers: Set<ActionKind> = [.grant, .refuse]
    let ordered = ready.filter { answers.contains($0.kind) } + ready.filter { !answers.contains($0.kind) }
    var choices = ordered.map {
      Choice(.action($0.kind), title: session.name(of: $0.kind))
    }
    if choices.count < offered.count {
      choices.append(Choice(.otherSteps, title: session.words.dialogs.otherSteps))
    }
    return ChooserLayer(
      title(session.words.dialogs.lifeTitle, targets, session), choices, .life(targets), numbered: true,
      seen: session.ledger)
  }

  /// A title with the item's number, or how many items it is about.
  static func title(_ name: String, _ targets: Targets, _ session: Session) -> String {
    if targets.items.count == 1, targets.hiddenMarks == 0, let item = session.ledger.items[targets.items[0]] {
      return "\(name) \(item.number)"
    }
    return "\(name) - \(session.words.form.onMany(targets.items.count, targets.hiddenMarks))"
  }
}

extension ChooserLayer {
  /// Which item a number without its year means: this year's, or last year's.
  static func meant(
    _ numbers: [ItemNumber], by text: String, from below: Place, _ session: Session
  ) -> ChooserLayer {
    let choices = numbers.map { number in
      let item = session.ledger.items[number]
      return Choice(
        .item(number), title: "\(number) \(item?.title ?? "")",
        detail: item.map { session.name(of: $0.state) } ?? "")
    }
    return ChooserLayer(session.words.dialogs.whichNumber(text), choices, .number(below), numbered: true)
  }
}
