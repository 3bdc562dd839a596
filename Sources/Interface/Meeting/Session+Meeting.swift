import Console
import LedgerModel
import Wording

/// The meeting at which this session is.
extension Session {
  /// How many columns the labels of a meeting's screens take: the widest of an item's, and two blanks.
  var meetingLabelWidth: Int { Columns.widest(words.meeting.card.labels) + 2 }

  /// What the records and lists of a meeting are called.
  var meetingWords: MeetingWords { Words.of(language).meeting }

  /// Whether the meeting is shown: then the screen may hang on a wall.
  var isOnWall: Bool { meetingShown != nil }

  /// Shows a meeting, or no longer: dark on light, unless the person chose otherwise.
  mutating func show(meeting: RecordID?) {
    meetingShown = meeting
    if meeting == nil { showsPrivate = false }
    let name = preferences.theme.isEmpty && meeting != nil ? "projector" : preferences.theme
    theme = Theme.named(name, depth)
  }

  /// The seat of this session, taken now; nothing for somebody unknown.
  mutating func seat() -> MeetingSeat? {
    guard let person else { return nil }
    if seatName.isEmpty { seatName = freshID("w").text }
    return MeetingSeat(person: person, session: seatName, at: now)
  }

  /// Whether this session has the keyboard of a meeting.
  func holdsSeat(of meeting: Meeting) -> Bool { !seatName.isEmpty && meeting.seat?.session == seatName }

  /// Why this person may not have the keyboard of a meeting; nothing for who may. Its recorder types with the chair's rights.
  func obstacle(toTake meeting: Meeting) -> String? {
    guard person != nil else { return phrase(.unknownActor(login: login)) }
    let role = ledger.people[actor(in: meeting).person]?.role ?? .viewer
    return role < .clerk ? phrase(.needsRole(.clerk)) : nil
  }

  /// Who acts in the meeting that is shown; nothing for who does not have its keyboard.
  var actorInMeeting: Actor? {
    guard let meeting = meetingShown.flatMap({ ledger.meeting($0) }), holdsSeat(of: meeting) else {
      return nil
    }
    return actor(in: meeting)
  }

  /// Who acts in a meeting: what its recorder types carries the chair's rights, as long as it is on.
  func actor(in meeting: Meeting) -> Actor {
    if meeting.state == .open, let chair = meeting.chair, meeting.recorder == person, chair != person {
      return Actor(person: chair, enteredBy: person, login: login, channel: .meeting, meeting: meeting.id)
    }
    return Actor(person: person, login: login, channel: .meeting, meeting: meeting.id)
  }

  /// Asks for what only goes on in the meeting: nobody else moves it, so nothing is compared, and nothing said.
  mutating func requestQuietly(_ intent: Intent) -> CommitRequest {
    let request = CommitRequest(id: freshID("c"), intent: intent, actor: actor, at: now)
    pending[request.id] = request
    quiet.insert(request.id)
    return request
  }

  /// When the next meeting usually is: on the weekday and at the hour of most of the last weekly ones, so that one that was
  /// put off once moves none after it.
  func usualNext(of meeting: Meeting) -> Timestamp {
    let likely = ledger.likelyNext(of: meeting)
    guard meeting.next == nil, meeting.kind == .weekly else { return likely }
    let (zone, halfHour) = (ledger.clock.zone, Int64(1_800_000))
    let held = ledger.meetings.filter { $0.kind == .weekly && $0.openedAt < meeting.openedAt }.suffix(4)
    let slots = held.map { one in
      let begun = (one.openedAt.milliseconds + halfHour / 2) / halfHour * halfHour
      let civil = zone.civil(Timestamp(milliseconds: begun))
      return (weekday: civil.date.weekday, time: civil.time)
    }
    let counted = slots.map { slot in (slot, slots.count { $0 == slot }) }
    // Of two that are as usual the later one; a single meeting makes no usage.
    guard let (usual, count) = counted.reversed().max(by: { $0.1 < $1.1 }), count > 1 else { return likely }
    let opened = zone.date(meeting.openedAt)
    let ahead = (usual.weekday - opened.weekday + 7) % 7
    return zone.moment(opened.advanced(days: ahead == 0 ? 7 : ahead), usual.time)
  }

  /// A meeting by its day and what it was about.
  func title(of meeting: Meeting) -> String {
    let kind = meetingWords.kind(meeting.kind)
    let day = dayText(ledger.clock.zone.date(meeting.openedAt))
    return meeting.title.isEmpty ? "\(day) \(kind)" : "\(day) \(kind) \(meeting.title)"
  }
}
