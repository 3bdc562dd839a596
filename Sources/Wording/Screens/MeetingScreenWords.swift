import LedgerModel

/// The words of the weekly meeting on the screen; what its records are called stands in `MeetingWords`.
public struct MeetingScreenWords: Sendable {
  /// The list of meetings.
  public let lobby: Lobby
  /// Who has the keyboard.
  public let seat: Seat
  /// The line above every screen.
  public let heading: Heading
  /// An item under discussion.
  public let card: Card
  /// What the ten screens say beside items.
  public let page: Page
  /// What is typed in.
  public let form: Form
  /// The end of it, and the papers.
  public let end: End

  /// The words of the list of meetings.
  public struct Lobby: Sendable {
    /// Its title; where none was held yet.
    public let title, nothing: String
    /// The rows that begin a meeting.
    public let startWeekly, startExtra: String
    /// The row that goes on with one that is on, or looks on.
    public let goOn: @Sendable (_ screen: String) -> String
    /// So many decisions.
    public let decisions: @Sendable (Int) -> String
    /// What to do below the box that shows how large letters should be.
    public let boxKeys: String
  }

  /// The words about who has the keyboard.
  public struct Seat: Sendable {
    /// The question; the two answers.
    public let title: @Sendable (_ who: String, _ since: String) -> String
    /// The answers: take the keyboard, only look on.
    public let take, look: String
    /// One only looks on, and a key was for deciding.
    public let looking: @Sendable (_ who: String) -> String
    /// Somebody else took the keyboard.
    public let taken: @Sendable (_ who: String) -> String
    /// One has the keyboard now.
    public let yours: String
    /// Two took it at once.
    public let tooLate: String
    /// Beside the screen's title while one looks on.
    public let mark: String
  }

  /// The words above every screen.
  public struct Heading: Sendable {
    /// The place among the items; how many are left.
    public let place: @Sendable (_ position: Int, _ total: Int) -> String
    /// How many items are left.
    public let left: @Sendable (Int) -> String
    /// The last item is behind; nothing before the first.
    public let atEnd, atStart: String
    /// Nothing was skipped that is to come back to.
    public let nothingSkipped: String
    /// No item is under discussion here.
    public let noItem: String
    /// The key is for another screen.
    public let notHere: String
  }

  /// The labels of an item under discussion.
  public struct Card: Sendable {
    /// The labels.
    public let site, owner, due, promise, note, request, submitted, highlight, waiting, review,
      reporter: String
    /// Nobody; a promise that was missed.
    public let nobody, missed: String
    /// What others did since the meeting was opened.
    public let news: @Sendable (_ who: String, _ when: String, _ what: String) -> String
    /// Sent back so often; a rebound of that number.
    public let rework: @Sendable (Int) -> String
    /// A rebound of that number.
    public let rebound: @Sendable (String) -> String
    /// In place of what is not shown on the wall.
    public let hidden: String
  }
}

extension MeetingScreenWords {
  /// What the ten screens say beside items.
  public struct Page: Sendable {
    /// The facts of the first screen: the week, who leads and writes, where, the next one.
    public let week, chair, recorder, room, next, open: String
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public let withoutOwner, requests, red, checks: @Sendable (Int) -> String
    /// Years without a list of holidays.
    public let noHolidays: @Sendable (String) -> String
    /// Everything before the meeting is in order.
    public let allSet: String
    /// This week and the week before, above the figures.
    public let thisWeek, weekBefore, closureRate, onTimeRate: String
    /// Earlier decisions to be asked after.
    public let reviews: @Sendable (Int) -> String
    /// What the ledger itself says of a decision.
    public let suggested: @Sendable (String) -> String
    /// A worker's figures.
    public let worker: @Sendable (_ open: Int, _ paused: Int, _ submitted: Int, _ closed: Int) -> String
    /// A worker's red lamps and what is due next.
    public let duties: @Sendable (_ red: Int, _ next: Int) -> String
    /// Nothing on a screen.
    public let nothing: @Sendable (_ screen: String) -> String
    /// Experience: what to do; next week: days to an inspection, people.
    public let experienceHint: String
    /// In so many days.
    public let inDays: @Sendable (Int) -> String
    /// So many people.
    public let people: @Sendable (Int) -> String
    /// A joint action's items.
    public let jointAction: @Sendable (_ name: String, _ count: Int, _ units: String) -> String
    /// Work until the next meeting.
    public let work: @Sendable (_ count: Int, _ atKeySites: Int) -> String
    /// No decision yet.
    public let noDecision: String
    /// How many are called of how many.
    public let called: @Sendable (_ called: Int, _ of: Int) -> String
    /// Beside a guest.
    public let guest: String
    /// More rows than are shown.
    public let more: @Sendable (Int) -> String
  }

  /// The titles and labels of what is typed in.
  public struct Form: Sendable {
    /// The titles.
    public let start, startExtra, seats, highlight, decision, guest, experience, note, plan, next: String
    /// The title of a paragraph of the minutes.
    public let paragraph: @Sendable (String) -> String
    /// The labels.
    public let chair, recorder, room, subject, text, owner, due, name, why, kind, date, people, when: String
    /// The title of how the bulletin ranks; all tables.
    public let ranking, everyGrouping: String
    /// What is no weight.
    public let noWeight: @Sendable (_ typed: String) -> String
  }

  /// The words of the end of a meeting, and of its papers.
  public struct End: Sendable {
    /// The title; nothing is open; what is.
    public let title, nothingOpen, stillOpen: String
    /// Decisions without owner or due are left open knowingly.
    public let gravely: String
    /// The keys of the question.
    public let keys: String
    /// The meeting is over.
    public let over: String
    /// The meeting is still on.
    public let isOn: String
    /// The meeting has just ended; its papers were just issued.
    public let adjourned, issuedNow: String
    /// A paper by its own name: minutes, bulletin, summary; the bulletin of an extra meeting is no weekly one.
    public let paper: @Sendable (_ name: String, _ kind: MeetingKind) -> String
    /// A table goes on to the right.
    public let wide: String
    /// While the paper is made; it could not be made.
    public let making, failed: String
    /// Issue? What it means.
    public let issueTitle, issueQuestion: String
    /// Not adjourned yet.
    public let notAdjourned: String
    /// Files that were saved into the exchange directory; could not be.
    public let saved: @Sendable (_ count: Int, _ last: String) -> String
    /// The files could not be saved.
    public let notSaved: @Sendable (_ name: String) -> String
    /// Which paragraph?
    public let paragraphTitle: String
    /// A paragraph of the minutes, by its own name.
    public let paragraph: @Sendable (String) -> String
    /// Beside a paragraph that the chair has rewritten; that says nothing.
    public let rewritten, empty: String
  }
}
