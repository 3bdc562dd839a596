import Console
import LedgerModel
import Wording

/// The weekly meeting: the list of meetings, the ten screens of the one that is on, its papers.
///
/// Where the meeting stands is in its record: whoever has the keyboard moves it, with every key; all others follow.
struct MeetingView: Layer {
  /// What is shown.
  enum Phase: Sendable, Hashable {
    /// The list of meetings.
    case lobby
    /// The box that shows how large the letters should be.
    case box
    /// The ten screens.
    case screens
    /// Minutes and bulletin.
    case papers
  }

  var phase = Phase.lobby
  var lobby: MeetingLobby
  /// The meeting that is shown, as its record stands.
  var meeting: Meeting?
  /// Its agenda and its week's figures, as they were last worked out.
  var agenda: Agenda?
  var figures: WeekFigures?
  private var isAgendaOld = false
  /// The agenda that is being worked out anew, a slice at a time.
  private var work: AgendaWork?
  /// What the meeting has just become, until something is said about it.
  private var hasBecome: MeetingState?
  /// Where this screen stands.
  var standing = MeetingPlace(.before, since: Timestamp(milliseconds: 0))
  var desk = PapersDesk()
  /// The request for the keyboard: what is struck until it is answered is meant for whoever has it.
  var awaiting: RecordID? {
    didSet { if awaiting == nil { lobby.isEntering = false } }
  }

  init(_ session: Session) { lobby = MeetingLobby(session) }

  var isDialog: Bool { false }

  var place: Place {
    guard phase == .screens else { return phase == .papers ? .papers : .meetings }
    switch standing.screen {
    case .rollCall: return .rollCall
    case .lastWeek: return .reviews
    case .decisions: return .decisions
    default: return .agenda
    }
  }

  /// Where the meeting stands on its screen.
  var stop: MeetingStop {
    guard let agenda, let meeting else { return .overview }
    return agenda.stop(at: standing, in: meeting)
  }

  func targets(_ session: Session) -> Targets {
    guard phase == .screens, let item = stop.item, session.ledger.items[item] != nil else { return Targets() }
    return Targets(items: [item])
  }

  // MARK: Coming and going

  mutating func opened(_ session: inout Session) -> [Transition] { shown(&session) }

  mutating func shown(_ session: inout Session) -> [Transition] {
    lobby.collect(session)
    desk.choice.stopAsking()
    guard phase != .lobby, let meeting else { return [] }
    session.show(meeting: meeting.id)
    refresh(&session)
    isAgendaOld = true
    return paperAnew(session)
  }

  mutating func resized(_ session: inout Session) -> [Transition] { paperAnew(session) }

  mutating func spoken(_ session: inout Session) -> [Transition] { paperAnew(session) }

  /// Shows a meeting's screens from where it stands, one that is over from its first; `box` first shows how large
  /// letters should be.
  mutating func enter(_ meeting: Meeting, box: Bool, _ session: inout Session) -> [Transition] {
    session.show(meeting: meeting.id)
    self.meeting = meeting
    let first = MeetingPlace(.before, since: session.now)
    standing = meeting.state == .open ? meeting.place ?? first : first
    workOut(session)
    phase = box ? .box : .screens
    return offerDraft(&session)
  }

  /// Puts the box away.
  private mutating func begin(_ session: inout Session) -> [Transition] {
    phase = .screens
    return offerDraft(&session)
  }

  /// Goes back to the list of meetings; the meeting stays where it is.
  mutating func leave(_ session: inout Session) {
    session.show(meeting: nil)
    (phase, meeting, agenda, figures, work) = (.lobby, nil, nil, nil, nil)
    lobby.collect(session)
  }

  // MARK: Keeping up

  var wantsIdle: Bool { (isAgendaOld || work != nil) && phase != .lobby }

  /// A slice of the agenda: a key that comes meanwhile does not wait for the whole of it.
  mutating func idle(_ session: inout Session) {
    guard let meeting else { return }
    if work == nil {
      isAgendaOld = false
      work = AgendaWork(of: meeting, in: session.ledger, at: meeting.adjournedAt ?? session.now)
    }
    guard let finished = work?.advance(atMost: Session.slice) else { return }
    (agenda, work) = (finished, nil)
  }

  /// Works all of it out at once: where it is shown for the first time, and before the meeting ends.
  mutating func workOut(_ session: Session) {
    (isAgendaOld, work) = (false, nil)
    guard let meeting else { return }
    agenda = session.ledger.agenda(of: meeting, at: meeting.adjournedAt ?? session.now)
    if figures == nil { figures = session.ledger.weekFigures(of: meeting) }
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    if phase == .lobby { lobby.collect(session) }
    guard phase != .lobby else { return }
    // Going on changes no list: what stands on them is worked out anew when something else moved.
    if !touched.items.isEmpty || touched.lamps { isAgendaOld = true }
    refresh(&session)
  }

  /// Takes the meeting as its record stands; who only looks on goes where the meeting goes.
  private mutating func refresh(_ session: inout Session) {
    guard let before = meeting, let now = session.ledger.meeting(before.id) else { return }
    meeting = now
    // Who loses the keyboard is told by whom.
    if now.state == .open, session.holdsSeat(of: before), !session.holdsSeat(of: now) {
      let who = session.personName(now.seat?.person) ?? session.words.dialogs.somebody
      session.message = .complaint(session.words.meeting.seat.taken(who))
    }
    // Who looks on is told that it is over, and no longer how the keyboard is taken.
    if before.state == .open, now.state == .adjourned, phase == .screens, !session.holdsSeat(of: before) {
      session.message = .information(session.words.meeting.seat.ended)
    }
    if now.withoutProgress != before.withoutProgress { isAgendaOld = true }
    if now.period != before.period { figures = session.ledger.weekFigures(of: now) }
    if agenda == nil { workOut(session) }
    if now.state == .open, !session.holdsSeat(of: now), let place = now.place { standing = place }
    if now.state != before.state { hasBecome = now.state }
    desk.isOld = true
  }

  /// Whether this session has the keyboard of the meeting that is shown.
  func holdsSeat(_ session: Session) -> Bool { meeting.map { session.holdsSeat(of: $0) } ?? false }

  func nextTick(_ session: Session) -> Timestamp? {
    guard phase == .screens, meeting?.state == .open else { return nil }
    let passed = max(0, session.now.milliseconds - standing.since.milliseconds)
    return standing.since.advanced(milliseconds: passed / 1000 * 1000 + 1000)
  }

  // MARK: Keys

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    phase == .box ? begin(&session) : []
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    switch phase {
    case .lobby: return performInLobby(command, &session)
    case .box:
      // `n` is Next here as on every page behind it.
      guard [.begin, .right, .down, .back, .new].contains(command) else { return nil }
      return begin(&session)
    case .papers: return performOnPapers(command, &session)
    case .screens: return performOnScreens(command, &session)
    }
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    switch answer {
    case .actingAs:
      leave(&session)
      return []
    case .takeSeat: return takeSeat(&session)
    case .lookOn:
      guard phase == .lobby else { return [] }
      return lobby.chosen.map { enter($0, box: true, &session) } ?? []
    case .value(let value): return editWritten(RecordID(value.code), session)
    case .paragraph(let paragraph): return rewrite(paragraph, session)
    default: return session.takeSetting(answer)
    }
  }

  func bar(_ session: Session) -> [CommandName]? {
    switch phase {
    case .lobby: nil
    case .papers: barOfPapers()
    case .box: [.begin]
    case .screens: bar(of: standing.screen, session)
    }
  }

  mutating func committed(_ request: CommitRequest, _ session: inout Session) -> [Transition] {
    sayWhatItBecame(&session)
    if phase == .papers { return desk.isOld ? showPaper(session) : [] }
    guard let open = session.ledger.openMeeting, session.holdsSeat(of: open),
      phase == .lobby || meeting == nil
    else {
      if phase == .screens, meeting?.state == .adjourned, holdsSeat(session) { return openPapers(&session) }
      return offerDraft(&session)
    }
    // The start, or the keyboard, that was asked for in the list.
    defer { lobby.isEntering = false }
    return lobby.isEntering ? enter(open, box: true, &session) : []
  }

  private mutating func sayWhatItBecame(_ session: inout Session) {
    let words = session.words.meeting.end
    switch hasBecome {
    case .adjourned: session.message = .success(words.adjourned)
    case .issued: session.message = .success(words.issuedNow)
    case .open, nil: break
    }
    hasBecome = nil
  }

  /// The list of what can be rewritten is still to come.
  var isBehind: Bool { phase == .papers && desk.choice.isAsking }

  mutating func paragraphs(
    _ request: PaperRequest, _ told: PaperParagraphs?, _ session: inout Session
  ) -> [Transition] {
    guard let meeting, request.meeting == meeting.id else { return [] }
    return desk.take(request, told, &session)
  }

  mutating func paper(_ request: PaperRequest, _ text: String?, _ session: inout Session) -> [Transition] {
    guard let meeting, request.meeting == meeting.id else { return [] }
    desk.take(request, text, session)
    return []
  }
}
