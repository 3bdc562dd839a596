import Console
import LedgerModel
import Wording

/// What can be done with the papers of a meeting.
extension MeetingView {
  /// Shows the papers of the meeting, the minutes first; what was being typed for them is there again.
  mutating func openPapers(_ session: inout Session) -> [Transition] {
    phase = .papers
    desk = PapersDesk()
    return showPaper(session) + offerDraft(&session)
  }

  /// The paper that is shown, as wide and in the language as it is read now.
  func paperAnew(_ session: Session) -> [Transition] { phase == .papers ? showPaper(session) : [] }

  func showPaper(_ session: Session) -> [Transition] {
    guard let meeting else { return [] }
    let request = request(desk.kind, of: meeting, .txt, width: desk.width(session), session)
    return [.ask(.paper(request, at: session.now))]
  }

  private func request(
    _ kind: PaperRequest.Kind, of meeting: Meeting, _ format: PaperFormat, width: Int? = nil,
    _ session: Session
  ) -> PaperRequest {
    let language = session.language
    let words = session.words.meeting.end
    let name = words.paper(kind.rawValue, meeting.kind).lowercased()
    // The good name is for the paper that goes out: a draft that lies there must not have taken it.
    let draft = meeting.state == .issued ? "" : "-" + words.draftFile
    return PaperRequest(
      kind: kind, meeting: meeting.id, language: language, format: format, width: width,
      scope: kind == .summary ? session.monthScope(of: meeting) : nil,
      fileName: "\(name)-\(meeting.id.text.dropFirst())\(draft).\(format.rawValue)")
  }

  mutating func performOnPapers(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      desk.move(motion, session)
      return desk.isOld ? showPaper(session) : []
    }
    if command == .left || command == .right {
      desk.move(right: command == .right, session)
      return []
    }
    guard let meeting else { return nil }
    switch command {
    case .nextPane:
      desk.turn()
      return showPaper(session)
    case .back, .close:
      if meeting.state == .open { return enter(meeting, box: false, &session) }
      leave(&session)
      return []
    case .toScreens: return enter(meeting, box: false, &session)
    case .saveFiles: return saveFiles(of: meeting, &session)
    case .rewrite:
      desk.choice.ask()
      return [.ask(.paragraphs(request(desk.kind, of: meeting, .txt, session), at: session.now))]
    case .ranking: return [.push(FormLayer(MeetingForm.ranking(meeting), session))]
    case .issue:
      let papers = [PaperRequest.Kind.minutes, .bulletin].map { request($0, of: meeting, .txt, session) }
      return [.push(IssueLayer(meeting: meeting.id, papers))]
    case .reconvene: return reconvene(meeting, &session)
    default: return nil
    }
  }

  /// Why a paper cannot be worked on: it is out already, or the meeting is still on.
  func obstacleOnPapers(to command: CommandName, _ session: Session) -> String? {
    let words = session.words.meeting.end
    guard let meeting, [.rewrite, .ranking, .issue, .reconvene].contains(command) else { return nil }
    if meeting.state == .issued {
      return session.phrase(issued: meeting, command == .rewrite ? desk.kind.paper : nil)
    }
    if command == .issue, meeting.state == .open { return words.notAdjourned }
    if command == .reconvene, meeting.state == .open { return words.isOn }
    guard command == .ranking, (session.me?.role ?? .viewer) < .lead else { return nil }
    return session.phrase(.needsRole(.lead))
  }

  /// The keys for the papers as the meeting stands.
  func barOfPapers() -> [CommandName] {
    switch meeting?.state {
    case .adjourned:
      [.nextPane, .rewrite, .ranking, .issue, .saveFiles, .reconvene, .toScreens, .help]
    case .issued: [.nextPane, .toScreens, .saveFiles, .close, .help]
    default: [.nextPane, .toScreens, .rewrite, .ranking, .saveFiles, .help]
    }
  }

  private mutating func reconvene(_ meeting: Meeting, _ session: inout Session) -> [Transition] {
    guard meeting.state == .adjourned, let seat = session.seat() else { return [] }
    lobby.isEntering = true
    self.meeting = nil
    phase = .lobby
    let request = session.request(.together([meeting.resume(), meeting.takeSeat(seat)]))
    awaiting = request.id
    return [.ask(.commit(request))]
  }

  /// All papers in all forms, in the language that is spoken.
  private func saveFiles(of meeting: Meeting, _ session: inout Session) -> [Transition] {
    let requests = PaperRequest.Kind.allCases.flatMap { kind in
      PaperFormat.allCases.map { request(kind, of: meeting, $0, session) }
    }
    return session.askForFiles(requests)
  }

  /// Rewrites a paragraph of the paper that is shown; six of the minutes are the meeting's own.
  func rewrite(_ part: PaperPart, _ session: Session) -> [Transition] {
    guard let meeting, let chosen = desk.choice.paragraph(part) else { return [] }
    if chosen.paper.paper.kind == .minutes, let own = MinutesParagraph(rawValue: part.rawValue) {
      return [.push(FormLayer(MeetingForm.paragraph(meeting, own), session))]
    }
    return [.push(FormLayer(ParagraphForm(chosen.paragraph, of: chosen.paper), session))]
  }
}

extension ChooserLayer {
  /// The paragraphs of a paper in the order in which they stand on its page, those that somebody has rewritten marked, and
  /// what no longer agrees with the ledger.
  static func paragraphs(_ told: PaperParagraphs, _ session: Session) -> ChooserLayer {
    let words = session.words.meeting.end
    let (names, papers) = (PaperPartWords(session.language), Words.of(session.language).papers)
    func isOwn(_ paragraph: PaperParagraph) -> Bool { paragraph.isOwn(of: told.paper.kind) }
    // What minutes do not say yet stands where it would be said.
    let order = Dictionary(zip(PaperPart.allCases, 0...)) { first, _ in first }
    let paragraphs =
      told.paper.kind == .minutes
      ? told.paragraphs.sorted { order[$0.part, default: 0] < order[$1.part, default: 0] } : told.paragraphs
    let choices = paragraphs.map { paragraph in
      let first = paragraph.generated.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      let detail =
        paragraph.isAtOdds
        ? papers.rewritten(paragraph)
        : paragraph.isRewritten
          ? words.rewritten : first.isEmpty ? words.empty : Columns.cut(first, to: 32)
      return Choice(
        .paragraph(paragraph.part),
        title: isOwn(paragraph) ? words.paragraph(paragraph.part.rawValue) : names.part(paragraph.part),
        detail: detail)
    }
    return ChooserLayer(words.paragraphTitle, choices, .setting, numbered: true)
  }
}

extension PaperParagraph {
  /// Whether it is one of those that a meeting keeps itself.
  fileprivate func isOwn(of kind: PaperKind) -> Bool {
    kind == .minutes && MinutesParagraph(rawValue: part.rawValue) != nil
  }
}

extension Session {
  /// What the summary of a meeting is about: its month, up to where its bulletin ends, so that both say the same.
  func monthScope(of meeting: Meeting) -> SummaryScope {
    let (zone, end) = (ledger.clock.zone, meeting.period.to)
    let last = zone.date(end)
    return SummaryScope(
      period: RatePeriod(from: zone.moment(last.advanced(days: 1 - last.day), .midnight), to: end))
  }

  /// That the papers of a meeting are out, the one that is meant by its name, and since when.
  func phrase(issued meeting: Meeting, _ paper: PaperKind?) -> String {
    var papers = IssuedPapers(period: meeting.period, meeting: meeting.id, at: meeting.issuedAt)
    papers.paper = paper
    return phrase(.issued(papers))
  }

  /// Asks for papers as files that belong together, and first what is rewritten of them: that is told with the files.
  mutating func askForFiles(_ requests: [PaperRequest]) -> [Transition] {
    expect(files: requests.count)
    for request in requests where request.format == .docx {
      guard let name = ledger.settings.templates[request.kind.paper]?.name, !templatesUsed.contains(name)
      else {
        continue
      }
      templatesUsed.append(name)
    }
    let rewritten: [Transition] = requests.filter { $0.format == .txt }.map { .ask(.paragraphs($0, at: now)) }
    let files: [Transition] = requests.map { .ask(.paper($0, at: now)) }
    return rewritten + files
  }

  /// Notes what a paper says and the ledger does not, while its files are being saved.
  mutating func note(_ told: PaperParagraphs?, of request: PaperRequest) {
    guard filesDue > 0, let atOdds = told?.atOdds, !atOdds.isEmpty else { return }
    let kind = request.meeting.flatMap { ledger.meeting($0)?.kind } ?? .weekly
    let name = words.meeting.end.paper(request.kind.rawValue, kind)
    let strange = atOdds.flatMap(\.strange)
    let text =
      strange.isEmpty
      ? name + atOdds.map { Words.of(language).papers.rewritten($0) }.joined()
      : words.meeting.end.strange(strange, in: name)
    if !figuresAtOdds.contains(text) { figuresAtOdds.append(text) }
  }

  /// Counts files that belong together: they are told in one message.
  mutating func expect(files count: Int) {
    if filesDue == 0 { (savedFiles, templatesUsed, figuresAtOdds) = ([], [], []) }
    filesDue += count
  }

  /// Says what became of a file for the exchange directory.
  mutating func noteFile(_ name: String, _ trouble: StorageTrouble?, leavingOut left: [String]) {
    let words = words.meeting.end
    if filesDue == 0 { (savedFiles, templatesUsed, figuresAtOdds) = ([], [], []) }
    filesDue = max(0, filesDue - 1)
    if let trouble {
      message = .complaint(words.notSaved(name, Words.of(language).refusals.text(of: trouble)))
      return
    }
    savedFiles.append(name)
    let carried = left.isEmpty ? "" : " · " + ItemTableWords.of(language).without(left)
    let names = templatesUsed.joined(separator: Words.of(language).papers.separator)
    let set = templatesUsed.isEmpty ? "" : " · " + TemplateWords(language).isUsed(names)
    let saved = words.saved(savedFiles) + carried + set
    // A wrong figure comes first: it goes out with the files.
    message =
      figuresAtOdds.isEmpty
      ? .success(saved) : .complaint((figuresAtOdds + [saved]).joined(separator: " · "))
  }
}
