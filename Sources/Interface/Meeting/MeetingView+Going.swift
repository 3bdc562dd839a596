import LedgerModel
import Wording

/// Going through the meeting: every move is saved, so that whoever comes back stands where it stood.
extension MeetingView {
  /// The stops of the screen that is shown.
  var stops: [MeetingStop] {
    guard let agenda, let meeting else { return [.overview] }
    return agenda.stops(of: standing.screen, in: meeting)
  }

  /// Goes to a stop, with what the one that is left is marked with.
  mutating func go(
    to stop: MeetingStop, on screen: MeetingScreen, marking mark: (RecordID, AgendaMark)? = nil,
    _ session: inout Session
  ) -> [Transition] {
    guard let meeting else { return [] }
    let left = standing.screen
    standing = stop.place(on: screen, since: session.now)
    if isReading { return [] }
    var intents = [meeting.move(to: standing)]
    if let (item, mark) = mark, meeting.takes(mark, on: item) {
      let marked = ItemMark(mark, on: left, at: session.now)
      intents.append(meeting.mark(item: item, marked))
      // Seen at once: the next key may ask what was skipped before the disk has answered.
      self.meeting?.marks[item] = marked
    }
    let intent = intents.count == 1 ? intents[0] : .together(intents)
    return [.ask(.commit(session.requestQuietly(intent)))]
  }

  /// Goes to a screen's first stop.
  mutating func go(to screen: MeetingScreen, _ session: inout Session) -> [Transition] {
    guard let agenda, let meeting else { return [] }
    let stops = agenda.stops(of: screen, in: meeting)
    return go(to: stops.first ?? .overview, on: screen, &session)
  }

  /// Goes on by so many stops; behind the last stop comes the next screen, before the first the one before.
  mutating func advance(by step: Int, marking mark: AgendaMark? = nil, _ session: inout Session)
    -> [Transition]
  {
    guard let agenda, let meeting else { return [] }
    let stops = stops
    let here = stop
    let marked = mark.flatMap { mark in here.item.map { ($0, mark) } }
    let next = (stops.firstIndex(of: here) ?? 0) + step
    if stops.indices.contains(next) {
      return go(to: stops[next], on: standing.screen, marking: marked, &session)
    }
    let screen = step > 0 ? standing.screen.next : standing.screen.previous
    guard let screen else {
      let words = session.words.meeting.heading
      session.message = .information(step > 0 ? words.atEnd : words.atStart)
      return marked == nil ? [] : go(to: here, on: standing.screen, marking: marked, &session)
    }
    let others = agenda.stops(of: screen, in: meeting)
    return go(to: (step > 0 ? others.first : others.last) ?? .overview, on: screen, marking: marked, &session)
  }

  /// Moves within the screen and marks nothing.
  mutating func move(by step: Int, _ session: inout Session) -> [Transition] {
    let stops = stops
    let next = (stops.firstIndex(of: stop) ?? 0) + step
    guard stops.indices.contains(next) else { return [] }
    return go(to: stops[next], on: standing.screen, &session)
  }

  /// Comes back to the item that was skipped first and not discussed since.
  mutating func comeBack(_ session: inout Session) -> [Transition] {
    guard let agenda, let meeting else { return [] }
    let skipped = meeting.marks.filter { $0.value.mark == .skipped }.sorted {
      ($0.value.at, $0.key) < ($1.value.at, $1.key)
    }
    for (item, mark) in skipped {
      let stops = agenda.stops(of: mark.screen, in: meeting)
      if let stop = stops.first(where: { $0.item == item }) { return go(to: stop, on: mark.screen, &session) }
    }
    session.message = .information(session.words.meeting.heading.nothingSkipped)
    return []
  }

  /// The place among the items of the screen or page, and how many of them are left; nothing without items.
  var progress: (position: Int?, total: Int, left: Int)? {
    guard let agenda, let meeting else { return nil }
    let items = agenda.items(of: standing.screen, page: stop.page)
    if items.isEmpty { return nil }
    let position = items.firstIndex { $0.id == stop.item }.map { $0 + 1 }
    return (position, items.count, items.count { !meeting.isSettled($0) })
  }
}

extension MeetingScreen {
  /// The screen that a command leads to.
  init?(_ command: CommandName) {
    switch command {
    case .before: self = .before
    case .rollCall: self = .rollCall
    case .lastWeek: self = .lastWeek
    case .gridByGrid: self = .gridByGrid
    case .redLamps: self = .redLamps
    case .requests: self = .requests
    case .checks: self = .checks
    case .experience: self = .experience
    case .nextWeek: self = .nextWeek
    case .decisions: self = .decisions
    default: return nil
    }
  }
}
