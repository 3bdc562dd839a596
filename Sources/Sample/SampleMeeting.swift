import LedgerModel

/// A weekly meeting of the story: held, adjourned and issued in the office's usual half hour.
struct SampleMeeting {
  let members: SampleMembers
  /// When it is opened.
  let at: Timestamp
  let calendar: SampleCalendar
  /// The items of the story so far, by key.
  let known: [String: RecordID]

  /// What it is opened with.
  func opening() throws(SampleFault) -> Meeting.Opening {
    var opening = Meeting.Opening()
    opening.room = try members.required("room")
    (opening.chair, opening.recorder) = (try members.id("chair"), try members.id("recorder"))
    return opening
  }

  /// The moment so many minutes after the opening.
  func minute(_ minutes: Int64) -> Timestamp { at.advanced(milliseconds: minutes * 60_000) }

  /// Everything said and decided, in the order of the screens; `previous` is the meeting before.
  func intents(
    _ meeting: Meeting, previous: Meeting?, _ ids: inout IDSource
  ) throws(SampleFault) -> [Intent] {
    var intents: [Intent] = []
    for attendance in Attendance.allCases {
      for person in try members.texts(attendance.rawValue) {
        intents.append(meeting.mark(RecordID(person), attendance))
      }
    }
    for (decision, word) in zip(previous?.decisions ?? [], try members.texts("verdicts")) {
      guard let verdict = Verdict(rawValue: word) else { throw members.malformed("verdicts") }
      intents.append(meeting.judge(decision: decision.id, verdict))
    }
    for text in try members.texts("experience") {
      let by = meeting.chair ?? ""
      intents.append(
        meeting.put(
          note: MeetingNote(id: ids.next("n"), at: minute(20), by: by, screen: .experience, text: text)))
    }
    for value in try members.list("plans") { intents.append(meeting.put(plan: try plan(value, &ids))) }
    for (place, value) in try members.list("decisions").enumerated() {
      intents.append(meeting.decide(try decision(value, minute(25 + Int64(place)), &ids)))
    }
    let next = try members.date("next")?.timestamp(event: at, due: nil, in: calendar)
    return intents + [meeting.set(next: next)]
  }

  private func plan(_ value: JSONValue, _ ids: inout IDSource) throws(SampleFault) -> MeetingPlan {
    let plan = try SampleMembers(
      value, at: "\(members.place)/plans", names: ["kind", "date", "text", "people"])
    guard let kind: MeetingPlanKind = try plan.word("kind"), let date = try plan.date("date") else {
      throw plan.malformed("date")
    }
    return MeetingPlan(
      id: ids.next("a"), kind: kind, date: date.timestamp(event: at, due: nil, in: calendar),
      text: try plan.required("text"), people: plan["people"]?.whole.map { Int($0) })
  }

  private func decision(
    _ value: JSONValue, _ moment: Timestamp, _ ids: inout IDSource
  ) throws(SampleFault) -> Decision {
    let decision = try SampleMembers(
      value, at: "\(members.place)/decisions", names: ["text", "owner", "due", "item"])
    let key = try decision.text("item")
    if let key, known[key] == nil { throw decision.malformed("item") }
    return Decision(
      id: ids.next("d"), at: moment, text: try decision.required("text"), owner: try decision.id("owner"),
      due: try decision.date("due")?.timestamp(event: at, due: nil, in: calendar),
      item: key.flatMap { known[$0] })
  }
}

extension SampleLedger {
  /// Holds a meeting of the story, and issues its bulletin.
  mutating func hold(_ event: SampleEvent, at moment: Timestamp, _ ids: inout IDSource)
    throws(SampleFault)
  {
    let told = SampleMeeting(members: event.members, at: moment, calendar: calendar, known: items)
    let seat = MeetingSeat(person: event.by, session: "sample", at: moment)
    let id = ledger.nextMeetingID(at: moment)
    let previous = ledger.meeting(before: moment, of: .weekly)
    let start = Meeting.start(try told.opening(), seat: seat, in: ledger)
    try carryOut(start, by: event.by, at: moment, ("meeting", "start"), &ids, in: id)
    guard let meeting = ledger.meeting(id) else { throw event.members.malformed("do") }
    let said = Intent.together(try told.intents(meeting, previous: previous, &ids))
    try carryOut(said, by: event.by, at: told.minute(30), ("meeting", "said"), &ids, in: id)
    let end = told.minute(35)
    try carryOut(
      meeting.adjourn(at: end, knowing: []), by: event.by, at: end, ("meeting", "adjourn"), &ids, in: id)
    guard let held = ledger.meeting(id) else { throw event.members.malformed("do") }
    let issued = told.minute(39)
    let counts = ledger.agenda(of: held, at: end).counts
    try carryOut(
      held.issue(ledger.bulletin(of: held), counts: counts, at: issued), by: event.by, at: issued,
      ("meeting", "issue"), &ids, in: id)
  }
}
