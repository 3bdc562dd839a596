import LedgerModel
import Wording

/// What is typed in for a meeting: its beginning, who leads it, what it decides and writes down.
enum MeetingForm: FormKind, Hashable {
  case start(MeetingKind, MeetingSeat)
  case seats(Meeting)
  case next(Meeting)
  case highlight(RecordID)
  /// A new decision, or one that stands under that identifier; perhaps about an item.
  case decision(Meeting, RecordID, about: RecordID?)
  case guest(Meeting, RecordID)
  case note(Meeting, RecordID, MeetingScreen)
  case plan(Meeting, RecordID)
  case paragraph(Meeting, MinutesParagraph)
  /// How the bulletin of a meeting ranks.
  case ranking(Meeting)

  /// What others decide meanwhile is told, and stays out of what is typed.
  var isRefilled: Bool { false }

  func name(_ session: Session) -> String {
    let words = session.words.meeting
    switch self {
    case .start(let kind, _): return kind == .weekly ? words.form.start : words.form.startExtra
    case .seats: return words.form.seats
    case .next: return words.form.next
    case .highlight(let id):
      let number = session.ledger.items[id]?.number.description ?? ""
      return "\(words.form.highlight) \(number)"
    case .decision(_, _, let item):
      let number = item.flatMap { session.ledger.items[$0]?.number.description }
      return number.map { "\(words.form.decision) \($0)" } ?? words.form.decision
    case .guest: return words.form.guest
    case .note(_, _, let screen):
      return screen == .experience ? words.form.experience : words.form.note
    case .plan: return words.form.plan
    case .paragraph(_, let paragraph): return words.form.paragraph(words.end.paragraph(paragraph.rawValue))
    case .ranking: return words.form.ranking
    }
  }

  /// The fields, filled with what stands.
  func fields(_ session: Session) -> [FormField] {
    let words = session.words.meeting.form
    let text = FormField(.note, .text(rows: 3), required: true).labelled(words.text)
    switch self {
    case .start(let kind, _): return startFields(kind, session)
    case .seats(let meeting):
      return seatFields(meeting.chair, meeting.recorder, session) + [
        FormField(.room, .line).labelled(words.room).with(meeting.room)
      ]
    case .next(let meeting):
      let civil = session.ledger.clock.zone.civil(session.usualNext(of: meeting))
      return [
        FormField(.next, .date, required: true).labelled(words.when).with(
          "\(civil.date.text) \(civil.time.minutes)")
      ]
    case .highlight(let id):
      return [text.labelled(words.why).with(session.ledger.items[id]?.highlight ?? "")]
    case .decision(let meeting, let id, let item):
      let decision = meeting.decisions.first { $0.id == id }
      let owner = decision?.owner ?? item.flatMap { session.ledger.items[$0]?.owner }
      return [
        text.with(decision?.text ?? ""),
        FormField(.owner, .choice(.people)).labelled(words.owner).with(code: owner?.text),
        FormField(.due, .date).labelled(words.due).with(decision?.due.map { session.typed($0) } ?? ""),
      ]
    case .guest: return [FormField(.name, .line, required: true).labelled(words.name)]
    case .note(let meeting, let id, _):
      return [text.with(meeting.notes.first { $0.id == id }?.text ?? "")]
    case .plan(let meeting, let id):
      let plan = meeting.plans.first { $0.id == id }
      return [
        FormField(.level, .choice(.planKinds), required: true).labelled(words.kind).with(
          code: (plan?.kind ?? .volunteers).rawValue),
        FormField(.due, .date, required: true).labelled(words.date).with(
          plan.map { session.typed($0.date) } ?? ""),
        text.with(plan?.text ?? ""),
        FormField(.quantity, .figure).labelled(words.people).with(plan?.people.map { String($0) } ?? ""),
      ]
    case .paragraph(let meeting, let paragraph):
      let written = Words.of(session.language).papers.minutes.paragraph(paragraph, of: meeting.kind)
      return [
        FormField(.note, .text(rows: 5)).labelled(words.text).with(meeting.paragraphs[paragraph] ?? written)
      ]
    case .ranking(let meeting): return rankingFields(meeting, session)
    }
  }

  private func startFields(_ kind: MeetingKind, _ session: Session) -> [FormField] {
    let words = session.words.meeting.form
    let last = session.ledger.meetings.last
    var fields = [FormField(.room, .line).labelled(words.room).with(last?.room ?? "")]
    // Naming them is the lead's right; a clerk opens the meeting and leaves both open.
    if (session.me?.role ?? .viewer) >= .lead {
      let start = session.ledger.meetingPeriodStart(kind, at: session.now)
      fields = seatFields(last?.chair ?? session.person, last?.recorder, session) + fields
      fields.append(FormField(.periodFrom, .pastDate, required: true).with(session.typed(periodStart: start)))
    }
    let subject = FormField(.title, .line, required: true).labelled(words.subject)
    return kind == .extra ? [subject] + fields : fields
  }

  private func seatFields(_ chair: RecordID?, _ recorder: RecordID?, _ session: Session) -> [FormField] {
    let words = session.words.meeting.form
    return [
      FormField(.chair, .choice(.people)).labelled(words.chair).with(code: chair?.text),
      FormField(.recorder, .choice(.people)).labelled(words.recorder).with(code: recorder?.text),
    ]
  }
}

// MARK: - What it comes to

extension MeetingForm {
  /// What saving the form asks for; throws what is wrong with a field.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    let session = values.session
    switch self {
    case .start(let kind, let seat):
      var opening = Meeting.Opening()
      (opening.kind, opening.title, opening.room) = (kind, values.text(.title), values.text(.room))
      (opening.chair, opening.recorder) = (values.id(.chair), values.id(.recorder))
      let start = session.ledger.meetingPeriodStart(kind, at: session.now)
      opening.from = try values.periodStart(unless: start)
      return Meeting.start(opening, seat: seat, in: session.ledger)
    case .seats(let meeting):
      return .together([
        meeting.name(chair: values.id(.chair), recorder: values.id(.recorder)),
        meeting.set(room: values.text(.room)),
      ])
    case .next(let meeting): return meeting.set(next: try values.requiredMoment(.next))
    case .highlight(let id): return .act(.highlight(values.text(.note)), on: [id])
    case .decision(let meeting, let id, let item):
      let before = meeting.decisions.first { $0.id == id }
      return meeting.decide(
        Decision(
          id: id, at: before?.at ?? session.now, text: values.text(.note), owner: values.id(.owner),
          due: try values.moment(.due), item: before?.item ?? item))
    case .guest(let meeting, let id):
      return meeting.put(guest: MeetingGuest(id: id, name: values.text(.name)))
    case .note(let meeting, let id, let screen):
      let before = meeting.notes.first { $0.id == id }
      return meeting.put(
        note: MeetingNote(
          id: id, at: before?.at ?? session.now, by: before?.by ?? session.person ?? "", screen: screen,
          text: values.text(.note), item: before?.item))
    case .plan(let meeting, let id):
      return meeting.put(
        plan: MeetingPlan(
          id: id, kind: values.word(.level) ?? .other, date: try values.requiredMoment(.due),
          text: values.text(.note), people: Int(values.text(.quantity))))
    case .paragraph(let meeting, let paragraph):
      let written = Words.of(session.language).papers.minutes.paragraph(paragraph, of: meeting.kind)
      let text = values.text(.note)
      return meeting.rewrite(paragraph, text == written ? "" : text)
    case .ranking(let meeting): return try rankingIntent(meeting, values)
    }
  }
}

extension FormField {
  /// The field under another label than its name's.
  func labelled(_ label: String) -> FormField {
    var field = self
    field.label = label
    return field
  }
}

extension Session {
  /// A moment as somebody would type it.
  func typed(_ moment: Timestamp) -> String { ledger.clock.zone.text(moment) }
}
