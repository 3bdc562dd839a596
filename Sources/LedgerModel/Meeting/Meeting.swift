/// A meeting as its record says: when, where, who, where it stands, what was marked and decided.
///
/// The record is kept by path: `chair`, `attendance/PERSON`, `decisions/ID`; two people who change different
/// paths never conflict. Paths this version does not know stay in the record.
public struct Meeting: Sendable, Hashable {
  /// The identifier, which never changes.
  public let id: RecordID
  /// Whether it ends a week.
  public var kind = MeetingKind.weekly
  /// What an extra meeting is about; empty for the weekly one.
  public var title = ""
  /// How far it has come.
  public var state = MeetingState.open
  /// When the week before it ended: the end of the last weekly meeting's, unless somebody set another.
  public var from: Timestamp
  /// When it was opened: its lists are as the journal stood then.
  public var openedAt: Timestamp
  /// When its week ends, where that was set; nothing for at its opening.
  public var until: Timestamp?
  /// The journal's position when it was opened, as its hybrid time.
  public var position = ""
  /// When it ended.
  public var adjournedAt: Timestamp?
  /// When its papers were issued.
  public var issuedAt: Timestamp?
  /// Where it takes place.
  public var room = ""
  /// Who leads it, and in whose right decisions are taken (主持).
  public var chair: RecordID?
  /// Who writes it down, and may type for the chair (记录).
  public var recorder: RecordID?
  /// Who has the keyboard.
  public var seat: MeetingSeat?
  /// Where it is.
  public var place: MeetingPlace?
  /// When the next one is.
  public var next: Timestamp?
  /// Who took part, as far as called.
  public var attendance: [RecordID: Attendance] = [:]
  /// Who took part from outside, in the order of their identifiers.
  public var guests: [MeetingGuest] = []
  /// The items that were dealt with.
  public var marks: [RecordID: ItemMark] = [:]
  /// What was decided, in the order of the typing: the first has number 1.
  public var decisions: [Decision] = []
  /// What became of earlier meetings' decisions, as this meeting found.
  public var verdicts: [RecordID: Verdict] = [:]
  /// What was said, in the order of the writing.
  public var notes: [MeetingNote] = []
  /// What is planned, by date.
  public var plans: [MeetingPlan] = []
  /// Paragraphs of the minutes that the chair has rewritten.
  public var paragraphs: [MinutesParagraph: String] = [:]
  /// What was open when it was adjourned knowingly.
  public var leftOpen: [MeetingGap] = []
  /// How its bulletin ranks, where that was said; nothing for as the last one did.
  public var ranking: RankingRule?
  /// The tables of its bulletin, where they were chosen; nothing for as in the last one.
  public var groupings: [RateGrouping]?
  /// The agenda's figures as they were issued; nothing before.
  public var counts: AgendaCounts?

  /// A meeting that opens at a moment.
  public init(id: RecordID, from: Timestamp, openedAt: Timestamp) {
    (self.id, self.from, self.openedAt) = (id, from, openedAt)
  }

  /// The week that the meeting is about; the moment at which the last one ended belongs to the last one.
  public var period: RatePeriod { RatePeriod(from: from.advanced(milliseconds: 1), to: until ?? openedAt) }

  /// The next meeting, or a week after this one when none was set.
  public var nextOrWeekLater: Timestamp { next ?? openedAt.advanced(milliseconds: 7 * 86_400_000) }

  /// A decision's number, from 1.
  public func number(of decision: RecordID) -> Int? {
    decisions.firstIndex { $0.id == decision }.map { $0 + 1 }
  }

  /// The notes of one screen.
  public func notes(on screen: MeetingScreen) -> [MeetingNote] { notes.filter { $0.screen == screen } }
}

extension Meeting {
  /// The meeting of a record; nothing when the record does not say when it was opened.
  public init?(record: PlainRecord) {
    guard let openedAt = record["openedAt"].asMoment else { return nil }
    self.init(id: record.id, from: record["from"].asMoment ?? openedAt, openedAt: openedAt)
    for field in record.fields { read(field) }
    guests.sort { $0.id < $1.id }
    decisions.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    notes.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    plans.sort { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  private mutating func read(_ field: JSONMember) {
    guard let slash = field.name.utf8.firstIndex(of: 47) else { return readField(field.name, field.value) }
    let id = RecordID(String(field.name[field.name.utf8.index(after: slash)...]))
    readElement(String(field.name[..<slash]), id, field.value)
  }

  private mutating func readField(_ name: String, _ value: JSONValue) {
    switch name {
    case "kind": kind = value.text.flatMap(MeetingKind.init) ?? .weekly
    case "title": title = value.text ?? ""
    case "state": state = value.text.flatMap(MeetingState.init) ?? .open
    case "until": until = value.asMoment
    case "position": position = value.text ?? ""
    case "adjournedAt": adjournedAt = value.asMoment
    case "issuedAt": issuedAt = value.asMoment
    case "room": room = value.text ?? ""
    case "chair": chair = value.asID
    case "recorder": recorder = value.asID
    case "seat": seat = MeetingSeat(json: value)
    case "place": place = MeetingPlace(json: value)
    case "next": next = value.asMoment
    case "ranking": ranking = value.isNull ? nil : RankingRule(json: value)
    case "groupings":
      groupings = value.elements.map { $0.compactMap { $0.text.flatMap(RateGrouping.init(rawValue:)) } }
    case "counts": counts = value.isNull ? nil : AgendaCounts(json: value)
    case "leftOpen": leftOpen = (value.elements ?? []).compactMap { $0.text.flatMap(MeetingGap.init(code:)) }
    default: break
    }
  }

  private mutating func readElement(_ list: String, _ id: RecordID, _ value: JSONValue) {
    switch list {
    case "attendance": attendance[id] = value.text.flatMap(Attendance.init)
    case "guests": if let guest = MeetingGuest(id: id, json: value) { guests.append(guest) }
    case "marks": marks[id] = ItemMark(json: value)
    case "decisions": if let decision = Decision(id: id, json: value) { decisions.append(decision) }
    case "verdicts": verdicts[id] = value.text.flatMap(Verdict.init)
    case "notes": if let note = MeetingNote(id: id, json: value) { notes.append(note) }
    case "plans": if let plan = MeetingPlan(id: id, json: value) { plans.append(plan) }
    case "paragraphs":
      if let paragraph = MinutesParagraph(rawValue: id.text) { paragraphs[paragraph] = value.text }
    default: break
    }
  }
}
