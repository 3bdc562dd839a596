import Console
import LedgerModel
import Wording

/// An item under discussion: number, site, title, owner, how late, promise, last note; on the wall's ten lines, or more
/// where there is room.
struct ItemCard {
  private(set) var lines: [StyledLine] = []
  private let item: Item
  private let session: Session
  private let columns: Int
  private let rows: Int
  private let labelWidth: Int
  /// Whether a note stands on it already.
  private var hasNote = false

  init(_ item: Item, on screen: MeetingScreen, _ session: Session, columns: Int, rows: Int) {
    (self.item, self.session, self.columns, self.rows) = (item, session, columns, rows)
    labelWidth = session.meetingLabelWidth
    addHead()
    add(words.site, place)
    add(words.owner, owners, missing: item.owner == nil)
    addDue()
    addPromise()
    addWhatWaits()
    addDecided()
    addSubmission()
    add(words.highlight, item.highlight, rows: 2)
    if session.showsPrivate { add(words.reporter, item.reporter) }
    addNote()
    addEarlierNotes()
    // What has no room stands in the detail: that there is more is seen.
    if lines.count > rows, rows > 0 {
      lines = lines.prefix(rows - 1) + [lines[rows - 1].cutOff(at: columns)]
    }
  }

  private var words: MeetingScreenWords.Card { session.words.meeting.card }

  private func shown(_ text: String) -> String { session.shownText(text, of: item) }

  private mutating func addHead() {
    let lamp = session.lamp(of: item.id)
    var head: [(String, StyledLine.Meaning)] = []
    if let lamp { head += [(" \(session.name(of: lamp)) ", session.theme.style(of: lamp)), ("  ", .text)] }
    head.append((item.number.description, .strong))
    head.append(
      ("  " + session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock)), .text))
    if item.severity != .normal { head.append(("  " + session.name(of: item.severity), .strong)) }
    if let difficulty = item.difficulty { head.append(("  " + session.name(of: difficulty), .text)) }
    if item.reworkCount > 0 { head.append(("  " + words.rework(item.reworkCount), .strong)) }
    if let origin = item.reboundOf.flatMap({ session.ledger.items[$0] }) {
      let rebound = (words.rebound(origin.number.description), StyledLine.Meaning.strong)
      if StyledLine(head).width + Columns.width(of: rebound.0) + 2 <= columns {
        head.append(("  " + rebound.0, rebound.1))
      } else {
        lines.append(StyledLine(head))
        head = [rebound]
      }
    }
    lines.append(StyledLine(head))
    lines += StyledLine.wrapped(shown(item.title), .strong, to: columns, rows: 2)
  }

  /// A label and what it says, on at most so many rows; nothing for nothing.
  private mutating func add(
    _ label: String, _ text: String, _ meaning: StyledLine.Meaning = .text, missing: Bool = false,
    rows: Int = 2
  ) {
    guard !text.isEmpty else { return }
    lines += StyledLine.wrapped(
      text, missing ? .complaint : meaning, behind: Columns.pad(label, to: labelWidth), of: .text,
      to: columns, rows: rows)
  }

  private var place: String {
    let site = session.ledger.sites[item.site]
    var name = site?.name ?? ""
    if let parent = session.ledger.sites[site?.parent]?.name, !name.hasPrefix(parent) {
      name = "\(parent) \(name)"
    }
    if site?.isKey == true || session.ledger.isKeySite(item.site) {
      name += " [\(session.words.dialogs.keySite)]"
    }
    let grid = session.ledger.grids[item.grid]?.name ?? ""
    return [name, shown(item.address), grid].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private var owners: String {
    let helpers = item.helpers.compactMap { session.personName($0) }
    return ([session.personName(item.owner) ?? words.nobody] + helpers).joined(separator: "  ")
  }

  private mutating func addDue() {
    guard let due = item.due else { return }
    let lamp = session.lamp(of: item.id)
    let late = session.dueText(item, lamp: lamp)
    let isLate = item.state.isOpen && lamp == .red
    let label = (Columns.pad(words.due, to: labelWidth), StyledLine.Meaning.text)
    var text = session.longMoment(due)
    guard isLate else { return add(words.due, text) }
    // How late it is counts more than the year, and is never cut.
    let year = "\(session.today.year)-"
    let room = columns - labelWidth - 2 - Columns.width(of: late)
    if Columns.width(of: text) > room, text.hasPrefix(year) { text.removeFirst(year.count) }
    if Columns.width(of: text) <= room {
      lines.append(StyledLine([label, (text, .text), ("  " + late, .complaint)]))
    } else {
      add(words.due, text)
      add("", late, .complaint)
    }
  }

  private mutating func addPromise() {
    guard item.state.isOpen, let promise = item.promises.last else { return }
    let isMissed = promise.date < session.now
    let text = session.longMoment(promise.date) + (isMissed ? "  " + words.missed : "")
    add(words.promise, "\(text)  \(shown(promise.reason))", isMissed ? .complaint : .text, rows: 2)
  }

  private mutating func addWhatWaits() {
    for request in item.requests.prefix(2) {
      let until = request.until.map { session.longMoment($0) }
      let reason = request.code.map { session.name(of: $0) }
      let what = [session.name(of: request.kind), request.to, reason, until].compactMap(\.self)
      let who = session.who(request.by, at: request.at, on: item)
      add(
        words.request, "\(what.joined(separator: " "))  \(who): \(shown(request.reason))", .strong, rows: 2)
    }
    if let suspension = item.currentSuspension {
      let until = session.longMoment(suspension.until)
      add(words.waiting, "\(session.name(of: suspension.code)) \(session.words.moments.until(until))")
    }
    if item.state == .referred {
      let review = item.reviewOn.map { session.longMoment($0) } ?? ""
      add(words.review, "\(item.referredTo)  \(review)")
    }
  }

  /// What this meeting has decided on it: its steps, but for notes, which are told below, and what takes
  /// steps back, and its decisions.
  private mutating func addDecided() {
    guard let meeting = session.meetingShown.flatMap({ session.ledger.meeting($0) }) else { return }
    let told: Set<Action> = [.note, .evidence, .edit, .undo]
    let steps = item.steps.filter {
      $0.meeting == meeting.id && $0.undoneAt == nil && !told.contains($0.action)
    }
    let done = steps.map { step in
      let owner = step.action == .assign ? session.personName(step.owner) : nil
      let text = shown(session.words(of: step))
      return [session.name(of: step.action), owner, text.isEmpty ? nil : text].compactMap(\.self)
        .joined(separator: " ")
    }
    let decisions = meeting.decisions.filter { $0.item == item.id }.map { decision in
      let due = decision.due.map { session.dayText(session.ledger.clock.zone.date($0)) }
      return [shown(decision.text), session.personName(decision.owner), due].compactMap(\.self)
        .joined(separator: " ")
    }
    add(words.decided, (done + decisions).joined(separator: "; "), .strong)
  }

  private mutating func addSubmission() {
    guard item.state == .submitted || item.state == .closed, let at = item.submittedAt else { return }
    let step = item.steps.last { $0.action == .submit || $0.action == .submitOnTheSpot }
    let who = session.who(item.submittedBy, at: at, on: item)
    add(words.submitted, "\(who) \(session.pastMoment(at))  \(shown(step?.text ?? ""))", rows: 2)
    let quantities = item.quantities.map { AmountWords(session.language).doneOfPlanned($0) }
    add(session.words.form.field(.quantities), quantities.joined(separator: "  "))
  }

  private mutating func addNote() {
    // What was handed in was said above.
    guard let note = item.notes.last, note.at != item.submittedAt || lines.isEmpty else { return }
    hasNote = true
    let who = session.who(note.by, at: note.at, on: item)
    add(
      words.note, "\(session.pastMoment(note.at)) \(who): \(shown(note.text))",
      rows: max(1, min(3, rows - lines.count)))
  }

  /// Where there is more room than on the wall, what was noted before, the latest first.
  private mutating func addEarlierNotes() {
    for note in item.notes.dropLast().reversed() where rows - lines.count > 3 {
      let who = session.who(note.by, at: note.at, on: item)
      let label = hasNote ? "" : words.note
      hasNote = true
      add(label, "\(session.pastMoment(note.at)) \(who): \(shown(note.text))", rows: 3)
    }
  }
}

extension ItemCard {
  /// What others did to the item since the meeting was opened, in a line; nothing when they did nothing.
  static func news(of item: Item, in meeting: Meeting, _ session: Session) -> String? {
    let others = Agenda.changes(of: item, since: meeting).filter { $0.meeting != meeting.id }
    guard let step = others.last else { return nil }
    var what = session.name(of: step.action)
    if step.action == .edit {
      let fields = step.text.split(separator: ",").map { session.name(ofPath: String($0)) }
      what += " " + fields.joined(separator: " ")
    } else if !step.text.isEmpty {
      what += ": " + session.shownText(step.text, of: item)
    }
    if step.undoneAt != nil { what += " (\(session.words.detail.undone))" }
    let who = session.who(step)
    return session.words.meeting.card.news(who, session.pastMoment(step.undoneAt ?? step.at), what)
  }
}
