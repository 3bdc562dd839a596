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

  /// A meeting by its day and what it was about.
  func title(of meeting: Meeting) -> String {
    let kind = meetingWords.kind(meeting.kind)
    let day = dayText(ledger.clock.zone.date(meeting.openedAt))
    return meeting.title.isEmpty ? "\(day) \(kind)" : "\(day) \(kind) \(meeting.title)"
  }
}
