import Console
import LedgerModel
import Wording

extension AppState {
  /// Runs a command: the level's own, else the screen's. One that cannot run says why.
  mutating func run(_ command: CommandName, at number: Int) -> [Effect] {
    if let obstacle = obstacle(to: command, at: number) {
      session.message = .complaint(obstacle)
      return [.bell]
    }
    var taken = false
    let effects = change(level: number) { level, session in
      guard let steps = level.perform(command, &session) else { return [] }
      taken = true
      return steps
    }
    return taken ? effects : perform(command, at: number)
  }

  /// Why a command cannot run at a level now; nothing when it can.
  func obstacle(to command: CommandName, at number: Int) -> String? {
    let words = session.words.messages
    if let own = level(number).obstacle(to: command, session) { return own }
    switch command {
    case .edit, .assign, .life, .due, .labels, .note, .evidence, .joint, .copy, .detail:
      // A meeting knows itself what it has under discussion.
      let isMeeting = Set<Place>.meeting.contains(level(number).place)
      guard isMeeting || !level(number).targets(session).items.isEmpty else { return words.noItem }
      if [.edit, .copy, .detail].contains(command) { return nil }
      return writing
    case .new, .line, .newRecord, .editRecord, .handOver, .undo, .redo, .undoList: return writing
    case .repeatLast: return session.lastChange == nil ? session.words.hands.nothingToRepeat : writing
    case .unmark: return session.marked.isEmpty ? session.words.hands.nothingMarked : nil
    case .editor: return obstacleToEditor(at: number)
    case .forget:
      return session.needs(.lead)
        ?? (recordsToForget(at: number).isEmpty ? session.words.forget.notHere : nil)
    case .selfCheck: return session.needs(.worker)
    case .holidays: return session.needs(.lead)
    case .bringIn: return writing ?? session.needs(session.roleToMake(level(number).listedKind))
    case .withdrawImport: return number == 0 && view == .history ? nil : session.words.history.noImport
    case .actAs:
      // A key is one person, also where somebody switched practice on.
      if session.login.hasPrefix(Actor.keyPrefix) { return words.keyIsOnePerson }
      return session.ledger.settings.practice ? nil : words.onlyInPractice
    default: return nil
    }
  }

  /// Why nothing can be written by who looks.
  var writing: String? {
    guard let me = session.ledger.people[session.actor.person] else {
      return session.phrase(.unknownActor(login: session.login))
    }
    return me.role == .viewer ? session.phrase(.needsRole(.worker)) : nil
  }

  private mutating func perform(_ command: CommandName, at number: Int) -> [Effect] {
    if let name = ViewName(rawValue: command.rawValue) { return show(name) }
    switch command {
    case .back: if number > 0 { dialogs.removeSubrange((number - 1)...) }
    case .close:
      if number > 0 {
        dialogs.removeSubrange((number - 1)...)
      } else {
        dialogs.append(QuestionLayer(session.words.dialogs.quitQuestion, .quit))
      }
    case .quit: return quit()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .language: return speak(session.language.other)
    case .undo, .redo:
      guard let person = session.actor.person else { return [] }
      session.isTakingBack = true
      return [.ask(.lastOwnChange(of: person, at: session.now, redo: command == .redo))]
    case .undoList:
      guard let person = session.actor.person else { return [] }
      session.isTakingBack = true
      return [.ask(.ownChanges(of: person, at: session.now))]
    case .repeatLast: return doAgain(on: level(number).targets(session))
    case .nextItem, .previousItem: return showNeighbour(by: command == .nextItem ? 1 : -1, at: number)
    case .clip:
      let targets = level(number).targets(session)
      guard !targets.items.isEmpty else { return complain(session.words.messages.noItem) }
      dialogs.append(ChooserLayer.clip(targets, session))
    case .forget: return forget(recordsToForget(at: number))
    case .map: dialogs.append(ReadingLayer.maps(session))
    case .unmap: dialogs.append(ChooserLayer.maps(session))
    case .editor: awaitEditorKey()
    case .help: dialogs.append(ChooserLayer.help(level(number).place, self))
    case .palette: dialogs.append(PaletteLayer(level(number).place))
    case .actAs: dialogs.append(ChooserLayer.actAs(session))
    case .search, .query, .saved, .export:
      // They belong to the table: it comes up, and goes on there.
      guard number > 0 || view != .items else { return [] }
      return show(.items) + run(command, at: 0)
    case .theme: dialogs.append(ChooserLayer.themes(session))
    case .set: dialogs.append(ChooserLayer.settings(session))
    case .new:
      put(FormLayer(NewItemForm(), session))
      return askForFiles()
    case .line: dialogs.append(LineEntryLayer())
    case .records: dialogs.append(ChooserLayer.recordKinds(session))
    case .selfCheck: return beginSelfCheck()
    case .holidays:
      put(FormLayer(CalendarForm(), session))
      return askForFiles()
    case .tour: dialogs.append(ReadingLayer.tour(session))
    case .bringIn:
      importAsked = (level(number).listedKind, "")
      return [.ask(.exchangeFiles(of: session.person))]
    case .evidence:
      session.evidenceItems = level(number).targets(session).items
      return [.ask(.exchangeFiles(of: session.person))]
    default:
      performOnItems(command, level(number).targets(session), number)
      return askForFiles()
    }
    return []
  }

  /// Asks for the files of exchange/ where a form has come up in which some are chosen.
  func askForFiles() -> [Effect] {
    asksForFiles ? [.ask(.exchangeFiles(of: session.person))] : []
  }

  /// Whether a form is shown in which files of exchange/ are chosen.
  public var asksForFiles: Bool { (dialogs.last as? FormLayer)?.asksForFiles ?? false }

  mutating func performOnItems(_ command: CommandName, _ targets: Targets, _ number: Int) {
    guard let first = targets.items.first, let item = session.ledger.items[first] else { return }
    switch command {
    case .open: dialogs.append(ChooserLayer.menu(targets, self, level(number).place))
    case .detail: dialogs.append(DetailLayer(first))
    case .edit:
      let refusal = session.ledger.refusalToEdit(.title, of: item, for: session.actor, at: session.now)
      if !isRefused(refusal) { put(FormLayer(EditForm(first), session)) }
    case .assign:
      if isRefused(session.refusal(of: .assign, on: targets.items)) { return }
      dialogs.append(ChooserLayer.assign(targets, session))
    case .life: dialogs.append(ChooserLayer.life(targets, session))
    case .note: put(FormLayer(NoteForm(targets.items), session, hiddenMarks: targets.hiddenMarks))
    case .labels:
      if isRefused(session.refusal(toEdit: .list(.labels), of: targets.items)) { return }
      put(FormLayer(LabelForm(targets.items), session, hiddenMarks: targets.hiddenMarks))
    case .joint:
      if isRefused(session.refusal(toEdit: .field(.jointAction), of: targets.items)) { return }
      put(FormLayer(JointForm(targets.items), session, hiddenMarks: targets.hiddenMarks))
    case .due:
      // Before it is registered the due date is set; then only an extension moves it, or a promise is given.
      let kind: ActionKind =
        session.lamp(of: first) == .red ? .promise : item.state == .reported ? .register : .extend
      if isRefused(session.refusal(of: kind, on: targets.items)) { return }
      put(FormLayer(ActionForm(kind, targets.items), session, hiddenMarks: targets.hiddenMarks))
    case .copy: put(FormLayer(copying: item, session))
    default: break
    }
  }

  /// Says a refusal before anything is typed in vain; false for none.
  private mutating func isRefused(_ refusal: Refusal?) -> Bool {
    if let refusal { session.message = .complaint(session.phrase(refusal)) }
    return refusal != nil
  }

  /// Opens the form for evidence, where that was asked for and there is a file that it can be.
  mutating func offerEvidence(_ files: [ExchangeFile]) {
    session.exchangeFiles = files
    let asked = session.evidenceItems
    session.evidenceItems = []
    if asked.isEmpty { return }
    guard !files.isEmpty || session.mayOpenPaths else {
      session.message = .complaint(session.words.messages.nothingInExchange(session.exchangePath))
      return
    }
    let items = asked.filter { session.ledger.items[$0] != nil }
    if !items.isEmpty { put(FormLayer(EvidenceForm(items), session)) }
  }

  /// Opens the list of tables that can come in; what was typed behind the command narrows it.
  mutating func offerImport(_ kind: RecordKind, named name: String, _ files: [ExchangeFile]) -> [Effect] {
    session.exchangeFiles = files
    importAsked = nil
    var chooser = ChooserLayer.importFiles(kind, session)
    chooser.fill(with: name, &session)
    put(chooser)
    return []
  }

  /// Opens the page of a table whose cells were pasted.
  mutating func bringIn(pasted text: String) -> [Effect] {
    if let obstacle = obstacle(to: .bringIn, at: topLevel) {
      session.message = .complaint(obstacle)
      return [.bell]
    }
    let kind = level(topLevel).listedKind
    if level(topLevel).place == .picker { dialogs.removeLast() }
    put(ImportLayer(ImportRequest(.pasted(text), of: kind, by: session.actor, session.language)))
    return change(level: topLevel) { level, session in level.opened(&session) }
  }

  /// Shows what somebody has to do, and hands it to the clipboard.
  mutating func tell(_ text: String?, to person: RecordID) -> [Effect] {
    let words = session.words.people
    guard let text else {
      session.message = .information(words.nothingToDo)
      return []
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledLine(String($0)) }
    dialogs.append(ReadingLayer(words.toDoTitle(session.personName(person) ?? ""), lines))
    session.message = .information(words.copied)
    return [.copy(text)]
  }

  private func quit() -> [Effect] {
    var preferences = session.preferences
    preferences.lastLooked = session.now
    return [.ask(.savePreferences(preferences, of: session.person)), .quit]
  }

  mutating func speak(_ language: Language) -> [Effect] {
    session.language = language
    session.preferences.language = language
    let told = tellLevels { level, session in level.spoken(&session) }
    return told + [.ask(.savePreferences(session.preferences, of: session.person))]
  }

  /// Runs a command that was typed with something behind it, such as `:as 王磊`.
  mutating func run(_ command: CommandName, _ argument: String) -> [Effect] {
    // They are about the item under the cursor: a number there would be taken for a name, or dropped.
    if [.assign, .life, .edit, .copy, .detail, .evidence].contains(command),
      ItemNumber(argument, thisYear: session.today.year) != nil
    {
      session.message = .complaint(session.words.messages.numberComesFirst(argument, command.rawValue))
      return [.bell]
    }
    switch (command, argument.isEmpty) {
    case (.language, false):
      guard let language = Language(rawValue: argument.lowercased()) else {
        session.message = .complaint(session.words.messages.noSuchLanguage(argument))
        return [.bell]
      }
      return speak(language)
    case (.actAs, false): return actAs(argument)
    case (.set, false): return set(argument)
    case (.calendar, false): return showCalendar(argument)
    case (.bringIn, false):
      let effects = run(command, at: topLevel)
      importAsked?.name = argument
      return effects
    case (.mark, false), (.unmark, false):
      guard level(topLevel).place == .items else { return complain(session.words.hands.marksOneRow) }
      return mark(matching: argument, command == .mark)
    case (.map, false): return map(argument)
    case (.unmap, false): return unmap(argument)
    case (.search, false), (.query, false):
      return show(.items)
        + change(level: 0) { level, session in
          level.picked(command == .search ? .search(argument) : .query(argument), &session)
        }
    default:
      // What stands behind a command that opens a dialog is typed into it already; Enter stays the person's.
      let before = dialogs.count
      let effects = run(command, at: topLevel)
      guard !argument.isEmpty, dialogs.count > before else { return effects }
      return effects
        + change(level: topLevel) { level, session in
          level.fill(with: argument, &session)
          return []
        }
    }
  }

  private mutating func actAs(_ name: String) -> [Effect] {
    if let obstacle = obstacle(to: .actAs, at: topLevel) {
      session.message = .complaint(obstacle)
      return [.bell]
    }
    guard let person = try? session.ledger.person(named: name) else {
      // A part of a name, or its pinyin initials: who fits is offered.
      var chooser = ChooserLayer.actAs(session)
      chooser.fill(with: name, &session)
      dialogs.append(chooser)
      return []
    }
    session.person = person.id
    session.message = .information(session.words.messages.actingAs(session.ledger.distinctName(of: person)))
    return change(level: 0) { level, session in level.picked(.actingAs, &session) }
  }
}
