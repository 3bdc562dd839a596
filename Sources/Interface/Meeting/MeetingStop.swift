import LedgerModel

/// Where one can stand on a screen of the meeting; `next` goes from one to the other.
enum MeetingStop: Sendable, Hashable {
  /// What the screen says beside its items.
  case overview
  /// A worker's page.
  case page(RecordID)
  /// An item, on a worker's page or on none.
  case item(RecordID, page: RecordID?)
  /// Somebody whose name is called: one of the ledger's people, or a guest.
  case person(RecordID)
  /// A decision of an earlier meeting.
  case review(RecordID)
  /// A decision of this meeting.
  case decision(RecordID)

  /// The item under discussion.
  var item: RecordID? {
    if case .item(let id, _) = self { return id }
    return nil
  }

  /// The worker whose page is shown.
  var page: RecordID? {
    switch self {
    case .page(let person), .item(_, .some(let person)): person
    default: nil
    }
  }

  /// The stop as the meeting's record keeps it.
  func place(on screen: MeetingScreen, since: Timestamp) -> MeetingPlace {
    let element: RecordID? =
      switch self {
      case .overview, .page: nil
      case .item(let id, _), .person(let id), .review(let id), .decision(let id): id
      }
    return MeetingPlace(screen, page: page, item: element, since: since)
  }
}

extension Agenda {
  /// The stops of a screen in their order; `meeting` is the record as it stands now.
  func stops(of screen: MeetingScreen, in meeting: Meeting) -> [MeetingStop] {
    let items = { (page: RecordID?) in
      self.items(of: screen, page: page).map { MeetingStop.item($0.id, page: page) }
    }
    switch screen {
    case .before, .experience, .nextWeek: return [.overview] + items(nil)
    case .rollCall: return (people + meeting.guests.map(\.id)).map(MeetingStop.person)
    case .lastWeek: return [.overview] + reviews.map { .review($0.decision.id) }
    case .gridByGrid:
      let pages = pages.flatMap { [.page($0.person)] + items($0.person) }
      return pages.isEmpty ? [.overview] : pages
    case .redLamps, .requests, .checks:
      let items = items(nil)
      return items.isEmpty ? [.overview] : items
    case .decisions:
      return meeting.decisions.isEmpty ? [.overview] : meeting.decisions.map { .decision($0.id) }
    }
  }

  /// The stop at which a meeting stands; where that is gone, the first of the screen.
  func stop(at place: MeetingPlace, in meeting: Meeting) -> MeetingStop {
    let stops = stops(of: place.screen, in: meeting)
    let kept = stops.first { stop in
      let there = stop.place(on: place.screen, since: place.since)
      return there.item == place.item && there.page == place.page
    }
    return kept ?? stops.first ?? .overview
  }
}

extension Meeting {
  /// The meeting without what going through it changes: two that are alike have the same agenda.
  var withoutProgress: Meeting {
    var meeting = self
    (meeting.place, meeting.seat, meeting.marks, meeting.attendance) = (nil, nil, [:], [:])
    (meeting.verdicts, meeting.decisions, meeting.notes, meeting.paragraphs) = ([:], [], [], [:])
    meeting.guests = []
    return meeting
  }
}
