import LedgerModel
import Wording

/// What the chair decides: one key, and a value where one is needed; saved at once, tagged with the meeting.
extension MeetingView {
  mutating func performOnScreens(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let screen = MeetingScreen(command) { return go(to: screen, &session) }
    switch command {
    case .toNext: return advance(by: 1, marking: .discussed, &session)
    case .toPrevious: return advance(by: -1, &session)
    case .skip: return advance(by: 1, marking: .skipped, &session)
    case .comeBack: return comeBack(&session)
    case .down: return move(by: 1, &session)
    case .up: return move(by: -1, &session)
    case .reveal:
      session.showsPrivate.toggle()
      return []
    case .takeOver:
      // Who has it already takes it from nobody.
      guard let meeting, !holdsSeat(session) else { return [] }
      return [.push(ChooserLayer.seat(of: meeting, session))]
    case .open where meaning(of: command) == .toNext: return advance(by: 1, marking: .discussed, &session)
    case .edit where !isReading: return edit(&session)
    case .figures:
      if let menu = figuresMenu(session) { return [.push(menu)] }
      session.message = .information(session.words.meeting.page.nothing(session.title(of: standing.screen)))
      return []
    case .close:
      // Whoever reads a meeting of the past came from its papers.
      if isReading { return openPapers(&session) }
      leave(&session)
      return []
    // Esc closes what stands above the screens; those of a meeting that is on it leaves alone.
    case .back: return isReading ? openPapers(&session) : []
    case .papers: return openPapers(&session)
    case .adjourn:
      workOut(session)
      return meeting.map { [.push(AdjournLayer(meeting: $0.id, gaps: agenda?.gaps ?? []))] }
    default: return decide(command, &session) ?? call(command, &session)
    }
  }

  private func decide(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let step = add(command, &session) { return [step] }
    guard let id = stop.item, let item = session.ledger.items[id] else { return nil }
    func form(_ kind: ActionKind) -> [Transition] { [.push(FormLayer(ActionForm(kind, [id]), session))] }
    switch command {
    case .open: return [.push(ChooserLayer.life(Targets(items: [id]), session))]
    case .supervise: return form(.supervise)
    case .pass: return form(.pass)
    case .fail: return form(.fail)
    case .refuse: return form(.refuse)
    case .grant:
      // Of several requests the one that is shown: the longest waiting.
      let action = ItemAction.grant(request: item.requests.first?.id, text: "")
      return [.ask(.commit(session.request(.act(action, on: [id]))))]
    case .highlight: return [.push(FormLayer(MeetingForm.highlight(id), session))]
    case .detail:
      let columns = min(84, Layout(session.size).body.width - 4)
      let text = DetailText(item, session, columns: columns)
      return [.push(ReadingLayer(item.number.description, text.lines))]
    default: return nil
    }
  }

  /// What is added to the meeting's record by a form.
  private func add(_ command: CommandName, _ session: inout Session) -> Transition? {
    guard let meeting else { return nil }
    func form(_ form: MeetingForm) -> Transition { .push(FormLayer(form, session)) }
    switch (command, standing.screen) {
    case (.seats, _): return form(.seats(meeting))
    case (.nextMeeting, _): return form(.next(meeting))
    case (.decide, _), (.addHere, .decisions), (.addHere, .redLamps), (.addHere, .requests):
      return form(.decision(meeting, session.freshID("d"), about: stop.item))
    case (.edit, .decisions), (.open, .decisions):
      guard case .decision(let id) = stop else { return nil }
      return form(.decision(meeting, id, about: nil))
    case (.addHere, .rollCall): return form(.guest(meeting, session.freshID("q")))
    case (.addHere, .nextWeek): return form(.plan(meeting, session.freshID("a")))
    case (.addHere, let screen): return form(.note(meeting, session.freshID("n"), screen))
    default: return nil
    }
  }

  /// What is said of a person or of a decision: seen on the screen at once, so that no words are needed.
  private mutating func call(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    guard let meeting, let agenda else { return nil }
    switch (command, stop) {
    case (.allPresent, _):
      // Behind the last name the meeting goes on.
      let request = session.requestQuietly(meeting.markRestPresent(agenda.people))
      return [.ask(.commit(request))] + go(to: stops.last ?? .overview, on: .rollCall, &session)
    case (.withdraw, .decision(let id)):
      return [.ask(.commit(session.request(meeting.withdraw(decision: id))))]
    case (_, .person(let id)):
      guard let attendance = Attendance(command) else { return nil }
      sayWhoIsAway(id, attendance, in: meeting, &session)
      return said(meeting.call(id, attendance), &session)
    case (_, .review(let id)):
      guard let verdict = Verdict(command) else { return nil }
      return said(meeting.judge(decision: id, verdict), &session)
    default: return nil
    }
  }

  /// Who leads or writes is not there: another one has to be named.
  private func sayWhoIsAway(
    _ person: RecordID, _ attendance: Attendance, in meeting: Meeting, _ session: inout Session
  ) {
    guard attendance == .excused || attendance == .absent else { return }
    let gap: MeetingGap? =
      person == meeting.chair
      ? .chairAway(attendance) : person == meeting.recorder ? .recorderAway(attendance) : nil
    if let gap {
      let words = session.words.meeting.seat
      session.message = .complaint(words.nameAnother(session.meetingWords.gap(gap)))
    }
  }

  private mutating func said(_ intent: Intent, _ session: inout Session) -> [Transition] {
    // Two requests: what was said can be taken back although the meeting went on.
    let request = session.requestQuietly(intent)
    return [.ask(.commit(request))] + (stop == stops.last ? [] : move(by: 1, &session))
  }
}

// MARK: - What can be done now

extension MeetingView {
  func obstacle(to command: CommandName, _ session: Session) -> String? {
    if phase == .papers { return obstacleOnPapers(to: command, session) }
    guard phase == .screens, let meeting else { return nil }
    let words = session.words.meeting
    let command = meaning(of: command)
    if command == .detail, stop.item == nil { return words.heading.noItem }
    if isReading, Self.goes(command) { return nil }
    if isReading, command == .takeOver { return words.end.over }
    if command == .takeOver { return session.obstacle(toTake: meeting) }
    guard Self.moves(command) else { return nil }
    if isReading { return words.end.over }
    if !session.holdsSeat(of: meeting) {
      let who = session.personName(meeting.seat?.person) ?? ""
      let mayTake = session.obstacle(toTake: meeting) == nil
      return mayTake ? words.seat.looking(who) : words.seat.onlyLooking(who)
    }
    if Self.needsItem(command, on: standing.screen), targets(session).items.isEmpty {
      return words.heading.noItem
    }
    if command == .edit, standing.screen != .decisions, editable(session) == nil {
      return words.heading.nothingToEdit
    }
    if !isMeant(command) {
      return standing.screen == .decisions ? words.page.noDecision : words.heading.noReview
    }
    // Which rule forbids it is said before anything is typed, not when it is saved.
    guard let kind = Self.action(of: command), let item = targets(session).items.first else { return nil }
    let offered = session.availability(of: [item]).first { $0.kind == kind }
    return offered?.refusal.map { session.phrase($0) }
  }

  /// The action of an item's life that a command stands for.
  private static func action(of command: CommandName) -> ActionKind? {
    switch command {
    case .assign: .assign
    case .supervise: .supervise
    case .pass: .pass
    case .fail: .fail
    case .grant: .grant
    case .refuse: .refuse
    default: nil
    }
  }

  /// Whether a meeting is read that is over: going through it changes nothing.
  var isReading: Bool { meeting.map { $0.state != .open } ?? false }

  private static func goes(_ command: CommandName) -> Bool {
    let going: Set<CommandName> = [.toNext, .toPrevious, .up, .down, .comeBack]
    return going.contains(command) || MeetingScreen(command) != nil
  }

  /// Whether a command changes the meeting or an item, so that only who has the keyboard runs it.
  private static func moves(_ command: CommandName) -> Bool {
    let free: Set<CommandName> = [
      .reveal, .detail, .figures, .takeOver, .papers, .close, .back, .help, .palette, .language, .redraw,
      .theme,
      .actAs,
      .suspend, .quit, .tour,
    ]
    return !free.contains(command)
  }

  private static func needsItem(_ command: CommandName, on screen: MeetingScreen) -> Bool {
    let forItems: Set<CommandName> = [
      .assign, .due, .supervise, .note, .pass, .fail, .grant, .refuse, .highlight, .open,
    ]
    return forItems.contains(command) && screen != .decisions && screen != .rollCall && screen != .lastWeek
  }

  /// The keys below a screen: what the chair needs on it. Deciding and help come before whatever has no room on the wall.
  func bar(of screen: MeetingScreen, _ session: Session) -> [CommandName] {
    let all: [CommandName] =
      isReading
      ? [.toNext, .toPrevious, .detail, .reveal, .papers, .close, .help]
      : holdsSeat(session)
        ? keysInRoom(of: screen, session) : [.takeOver, .detail, .reveal, .papers, .close, .help]
    let mayTake = meeting.map { session.obstacle(toTake: $0) == nil } ?? false
    // What would do nothing where the meeting stands is not offered.
    return all.filter { command in
      if command == .takeOver, !mayTake { return false }
      if command == .edit { return editable(session) != nil }
      let needsItem = Self.needsItem(command, on: screen) || [.skip, .detail].contains(command)
      return needsItem ? stop.item != nil : isMeant(command)
    }
  }

  /// Whether there is somebody, or a decision, that a command says something of; true for all others.
  private func isMeant(_ command: CommandName) -> Bool {
    switch (command, standing.screen) {
    case (.kept, _), (.notKept, _), (.dropped, _):
      if case .review = stop { return true } else { return false }
    case (.edit, .decisions), (.open, .decisions), (.withdraw, _):
      if case .decision = stop { return true } else { return false }
    default: return true
    }
  }

  /// On a phone, which shows four keys, deciding and help make room for what the screen is about.
  private func keysInRoom(of screen: MeetingScreen, _ session: Session) -> [CommandName] {
    let keys = keys(of: screen)
    guard Layout(session.size).isNarrow, screen != .decisions else { return keys }
    let later: [CommandName] = [.decide, .help]
    return keys.filter { !later.contains($0) } + later
  }

  private func keys(of screen: MeetingScreen) -> [CommandName] {
    switch screen {
    case .before: return [.toNext, .decide, .help, .assign, .seats, .nextMeeting, .figures]
    case .rollCall:
      return [.present, .absent, .excused, .decide, .help, .toNext, .allPresent, .observer, .addHere]
    case .lastWeek: return [.kept, .notKept, .toNext, .decide, .help, .dropped, .figures]
    case .gridByGrid: return [.toNext, .due, .decide, .help, .assign, .note, .supervise, .skip, .edit]
    case .redLamps: return [.toNext, .due, .decide, .help, .assign, .supervise, .note, .skip, .edit]
    case .requests: return [.grant, .refuse, .toNext, .decide, .help, .skip, .note, .edit]
    case .checks: return [.pass, .fail, .toNext, .decide, .help, .skip, .note, .edit]
    case .experience: return [.toNext, .highlight, .decide, .help, .addHere, .edit]
    case .nextWeek: return [.toNext, .addHere, .decide, .help, .assign, .nextMeeting, .edit]
    case .decisions: return [.decide, .adjourn, .help, .edit, .nextMeeting, .withdraw]
    }
  }
}

extension Meeting {
  /// Calls somebody's name: one of the ledger's people, or a guest.
  func call(_ id: RecordID, _ attendance: Attendance) -> Intent {
    guard var guest = guests.first(where: { $0.id == id }) else { return mark(id, attendance) }
    guest.attendance = attendance
    return put(guest: guest)
  }
}

extension Attendance {
  /// The attendance that a command says.
  init?(_ command: CommandName) {
    switch command {
    case .present: self = .present
    case .excused: self = .excused
    case .observer: self = .observer
    case .absent: self = .absent
    default: return nil
    }
  }
}

extension Verdict {
  /// The verdict that a command says.
  init?(_ command: CommandName) {
    switch command {
    case .kept: self = .kept
    case .notKept: self = .notKept
    case .dropped: self = .dropped
    default: return nil
    }
  }
}
