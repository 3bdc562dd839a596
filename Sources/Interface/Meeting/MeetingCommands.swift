extension Set<Place> {
  /// The ten screens of a meeting.
  static let screens: Set<Place> = [.agenda, .rollCall, .reviews, .decisions]
  /// All places of a meeting but the list of meetings, which is a view as others are.
  static let meeting: Set<Place> = screens.union([.papers])
  /// Where a meeting is written, and the page of a summary, which is rewritten like the papers of a meeting.
  static let meetingAndSummary: Set<Place> = meeting.union([.summary])
  /// All views, and the places of a meeting.
  static let viewsAndMeeting: Set<Place> = views.union(meeting)
}

extension Command {
  /// The commands of the weekly meeting: one key each, so that the chair need not wait for it.
  static let meeting = goingThrough + deciding + calling + ending

  private static let goingThrough = [
    Command(.begin, "enter", [.meetings], bar: 1),
    Command(.toNext, "n tab right pgdn enter", [.rollCall, .reviews]),
    Command(.toNext, "n tab right pgdn", [.agenda, .decisions]),
    Command(.toPrevious, "p shift-tab left pgup", .screens),
    Command(.skip, "space", .screens),
    Command(.comeBack, "b", .screens),
    Command(.before, "1", .screens),
    Command(.rollCall, "2", .screens),
    Command(.lastWeek, "3", .screens),
    Command(.gridByGrid, "4", .screens),
    Command(.redLamps, "5", .screens),
    Command(.requests, "6", .screens),
    Command(.checks, "7", .screens),
    Command(.experience, "8", .screens),
    Command(.nextWeek, "9", .screens),
    Command(.decisions, "0", .screens),
    Command(.down, "down j", .screens),
    Command(.up, "up k", .screens),
  ]

  private static let deciding = [
    Command(.open, "enter", [.agenda, .decisions]),
    Command(.assign, "a", [.agenda]),
    Command(.due, "d", [.agenda]),
    Command(.supervise, "s", [.agenda]),
    Command(.note, "c", [.agenda]),
    Command(.pass, "y", [.agenda]),
    Command(.fail, "x", [.agenda]),
    Command(.grant, "g", [.agenda]),
    Command(.refuse, "r", [.agenda]),
    Command(.highlight, "h", [.agenda]),
    Command(.detail, "v", [.agenda]),
    Command(.decide, "D", .screens),
    Command(.edit, "e", [.agenda, .decisions]),
    Command(.withdraw, "X", [.decisions]),
    Command(.addHere, "+ N", .screens),
    Command(.undo, "u ctrl-z", .meetingAndSummary),
    Command(.redo, "ctrl-r ctrl-y", .meetingAndSummary),
    Command(.reveal, "P", .screens),
  ]

  private static let calling = [
    Command(.present, "y", [.rollCall]),
    Command(.excused, "e", [.rollCall]),
    Command(.observer, "o", [.rollCall]),
    Command(.absent, "x", [.rollCall]),
    Command(.allPresent, "A", [.rollCall]),
    Command(.kept, "y", [.reviews]),
    Command(.notKept, "x", [.reviews]),
    Command(.dropped, "w", [.reviews]),
  ]

  private static let ending = [
    Command(.seats, "C", .screens),
    Command(.nextMeeting, "m", .screens),
    Command(.takeOver, "T", .screens),
    Command(.adjourn, "E", .screens),
    Command(.papers, "M", .screens),
    Command(.close, "q", .meeting),
    Command(.nextPane, "n tab", [.papers], bar: 1),
    Command(.toScreens, "enter", [.papers]),
    Command(.rewrite, "e", [.papers, .summary], bar: 2),
    Command(.ranking, "o", [.papers]),
    Command(.issue, "I", [.papers], bar: 3),
    Command(.saveFiles, "w", [.papers], bar: 4),
    Command(.reconvene, "R", [.papers], bar: 6),
    Command(.left, "left h", [.papers, .summary]),
    Command(.right, "right l", [.papers, .summary]),
  ]
}
