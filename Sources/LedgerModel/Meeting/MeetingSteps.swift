/// The steps of a meeting, each as what to ask of the store. They are planned, refused and saved as any change.
extension Meeting {
  /// What a new meeting is opened with.
  public struct Opening: Sendable, Hashable {
    /// Weekly or extra.
    public var kind = MeetingKind.weekly
    /// What an extra meeting is about.
    public var title = ""
    /// Where.
    public var room = ""
    /// When its week begins, where another moment is meant than the end of the last weekly meeting's.
    public var from: Timestamp?
    /// Who leads; naming one is the lead's right.
    public var chair: RecordID?
    /// Who writes; naming one is the lead's right.
    public var recorder: RecordID?

    /// A weekly meeting without names.
    public init() {}
  }

  /// The record of the meeting.
  public var key: RecordKey { RecordKey(.meeting, id) }

  private func put(_ fields: KeyValuePairs<String, JSONValue>) -> Intent {
    .put(key, fields.map { JSONMember($0.key, $0.value) })
  }

  /// Opens a meeting at its first screen, with the keyboard in the hands of `seat`.
  public static func start(_ opening: Opening, seat: MeetingSeat, in ledger: Ledger) -> Intent {
    let (id, now) = (ledger.nextMeetingID(at: seat.at), seat.at)
    let fields: KeyValuePairs<String, JSONValue> = [
      "kind": .string(opening.kind.rawValue), "state": .string(MeetingState.open.rawValue),
      "title": .filled(opening.title), "room": .filled(opening.room),
      "chair": .id(opening.chair), "recorder": .id(opening.recorder),
      "from": .moment(opening.from ?? ledger.meetingPeriodStart(opening.kind, at: now)),
      "openedAt": .moment(now),
      "position": .string(ledger.hybrid.text), "seat": seat.json,
      "place": MeetingPlace(.before, since: now).json,
    ]
    let set = fields.filter { !$0.value.isNull }.map { JSONMember($0.key, $0.value) }
    return .put(RecordKey(.meeting, id), set)
  }

  /// Takes the keyboard; with what was seen of the seat in the request, two who take it at once conflict.
  public func takeSeat(_ seat: MeetingSeat) -> Intent { put(["seat": seat.json]) }

  /// Names the chair, the recorder or both; the lead's right.
  public func name(chair: RecordID?, recorder: RecordID?) -> Intent {
    put(["chair": .id(chair), "recorder": .id(recorder)])
  }

  /// Where the meeting takes place.
  public func set(room: String) -> Intent { put(["room": .filled(room)]) }

  /// When the next meeting is.
  public func set(next: Timestamp?) -> Intent { put(["next": .moment(next)]) }

  /// Goes to a screen, and on it to a page and an item; the timer starts anew.
  public func move(to place: MeetingPlace) -> Intent { put(["place": place.json]) }

  /// Calls somebody's name; nothing takes the mark away.
  public func mark(_ person: RecordID, _ attendance: Attendance?) -> Intent {
    put(["attendance/\(person)": .text(attendance?.rawValue)])
  }

  /// Marks everybody who has not been called yet as present: one key for a full room.
  public func markRestPresent(_ people: [RecordID]) -> Intent {
    .put(
      key,
      people.filter { attendance[$0] == nil }.map {
        JSONMember("attendance/\($0)", .string(Attendance.present.rawValue))
      })
  }

  /// Puts a guest on the list, or changes one.
  public func put(guest: MeetingGuest) -> Intent { put(["guests/\(guest.id)": guest.json]) }

  /// Marks an item as dealt with, or takes the mark away.
  public func mark(item: RecordID, _ mark: ItemMark?) -> Intent {
    put(["marks/\(item)": mark?.json ?? .null])
  }

  /// Puts a decision on the list, or changes one.
  public func decide(_ decision: Decision) -> Intent { put(["decisions/\(decision.id)": decision.json]) }

  /// Takes a decision off the list.
  public func withdraw(decision: RecordID) -> Intent { put(["decisions/\(decision)": .null]) }

  /// Says what became of an earlier meeting's decision; nothing takes it back.
  public func judge(decision: RecordID, _ verdict: Verdict?) -> Intent {
    put(["verdicts/\(decision)": .text(verdict?.rawValue)])
  }

  /// Keeps something that was said.
  public func put(note: MeetingNote) -> Intent { put(["notes/\(note.id)": note.json]) }

  /// Puts a plan on the list, or changes one.
  public func put(plan: MeetingPlan) -> Intent { put(["plans/\(plan.id)": plan.json]) }

  /// Takes an element off its list: `guests`, `notes` or `plans`.
  public func remove(_ id: RecordID, from list: String) -> Intent { put(["\(list)/\(id)": .null]) }

  /// Rewrites a paragraph of the minutes; an empty text brings the written one back.
  public func rewrite(_ paragraph: MinutesParagraph, _ text: String) -> Intent {
    put(["paragraphs/\(paragraph.rawValue)": .filled(text)])
  }

  /// Says how the bulletin ranks and which tables it has; the lead's right.
  public func set(ranking: RankingRule, groupings: [RateGrouping]) -> Intent {
    put(["ranking": ranking.json, "groupings": .array(groupings.map { .string($0.rawValue) })])
  }

  /// Says for which period its figures and its bulletin are; the lead's right. An end at the opening is not kept.
  public func set(from: Timestamp, until: Timestamp?) -> Intent {
    put(["from": .moment(from), "until": .moment(until == openedAt ? nil : until)])
  }

  /// Ends the meeting, with what is open said; see `Agenda.gaps`.
  public func adjourn(at now: Timestamp, knowing gaps: [MeetingGap]) -> Intent {
    put([
      "state": .string(MeetingState.adjourned.rawValue), "adjournedAt": .moment(now),
      "leftOpen": gaps.isEmpty ? .null : .array(gaps.map { .string($0.code) }),
    ])
  }

  /// Opens an adjourned meeting again: something was forgotten.
  public func resume() -> Intent {
    put(["state": .string(MeetingState.open.rawValue), "adjournedAt": .null, "leftOpen": .null])
  }

  /// Issues the papers: from here on nothing of the meeting changes, and the week's figures are frozen in
  /// the bulletin's record, the agenda's in `counts`.
  public func issue(_ bulletin: Bulletin, counts: AgendaCounts? = nil, at now: Timestamp) -> Intent {
    let end = adjournedAt == nil ? [JSONMember("adjournedAt", .moment(now))] : []
    let frozen = counts.map { [JSONMember("counts", $0.json)] } ?? []
    let fields =
      [
        JSONMember("state", .string(MeetingState.issued.rawValue)), JSONMember("issuedAt", .moment(now)),
      ] + end + frozen
    return .together([.put(key, fields), bulletin.issue(at: now)])
  }
}
