extension MeetingScreenWords {
  /// In English.
  static let en = MeetingScreenWords(
    lobby: Lobby(
      title: "Meetings", nothing: "No meeting was held yet", startWeekly: "Start the weekly meeting",
      startExtra: "Start an extra meeting", goOn: { "Go on: \($0)" },
      decisions: { $0 == 1 ? "1 decision" : "\($0) decisions" }, boxKeys: "Enter begins"),
    seat: Seat(
      title: { "\($0) has the keyboard since \($1)" }, take: "I take the keyboard", look: "Only look on",
      looking: { "Looking on; \($0) has the keyboard. T takes it" },
      taken: { "\($0) took the keyboard; you look on from here" }, yours: "You have the keyboard",
      tooLate: "Somebody else took the keyboard first", mark: "looking on"),
    heading: Heading(
      place: { "\($0)/\($1)" }, left: { "\($0) left" }, atEnd: "That was the last; E adjourns",
      atStart: "There is nothing before", nothingSkipped: "Nothing was skipped",
      noItem: "No item is under discussion here", notHere: "Not on this screen"),
    card: Card(
      site: "Site", owner: "Owner", due: "Due", promise: "Promised", note: "Last note", request: "Request",
      submitted: "Handed in", highlight: "Highlight", waiting: "Suspended", review: "Referred",
      reporter: "Reporter", nobody: "nobody", missed: "missed",
      news: { who, when, what in "\(who) \(when): \(what)" }, rework: { "rework \($0)" },
      rebound: { "rebound of \($0)" }, hidden: "(hidden on the wall; P shows it)"),
    page: Page(
      week: "Week", chair: "Chair", recorder: "Recorder", room: "Place", next: "Next", open: "open",
      withoutOwner: { "\($0) without an owner" }, requests: { "\($0) with a request waiting" },
      red: { "\($0) red" }, checks: { "\($0) to check" },
      noHolidays: { "No holidays of \($0): type :calendar to enter them; Monday to Friday is assumed" },
      allSet: "Nothing is to be settled before", thisWeek: "this week", weekBefore: "week before",
      closureRate: "closure rate", onTimeRate: "on-time rate",
      reviews: { "\($0) earlier decisions to ask after: n goes through them" },
      suggested: { "The ledger says: \($0)" },
      worker: { open, paused, submitted, closed in
        "open \(open), paused \(paused), to check \(submitted), closed \(closed)"
      },
      duties: { red, next in "red \(red), due before the next meeting \(next)" },
      nothing: { "\($0): nothing" },
      experienceHint: "+ notes an experience; n goes through the week's closed items, h marks a highlight",
      inDays: { $0 == 0 ? "today" : $0 == 1 ? "tomorrow" : "in \($0) days" }, people: { "\($0) people" },
      jointAction: { "Joint action \($0): \($1)  \($2)" },
      work: { "\($0) to do before the next meeting, \($1) at key sites" },
      noDecision: "No decision yet; D notes one", called: { "\($0) of \($1) called" }, guest: "guest",
      more: { "\($0) more" }),
    form: Form(
      start: "Start the weekly meeting", startExtra: "Start an extra meeting", seats: "Chair and recorder",
      highlight: "Mark as a highlight", decision: "Decision", guest: "Guest", experience: "An experience",
      note: "A note of the meeting", plan: "A plan", next: "The next meeting",
      paragraph: { "Rewrite: \($0)" },
      chair: "Chair", recorder: "Recorder", room: "Place", subject: "Subject", text: "Text", owner: "Owner",
      due: "Due", name: "Name, from", why: "What is good", kind: "Kind", date: "Date", people: "People",
      when: "When", ranking: "Ranking (no weight: by on-time rate, then closed)",

      everyGrouping: "owners, grids, units",
      noWeight: { "\"\($0)\" is no whole number from 0 to 100" }),
    end: End(
      title: "Adjourn", nothingOpen: "Nothing is left open.", stillOpen: "Still open:",
      gravely: "Decisions lack an owner or a date; the minutes will say so.",
      keys: "y adjourns   Esc goes back",
      over: "The meeting is over; M shows the minutes", isOn: "The meeting is on",
      adjourned: "Adjourned: e rewrites, o ranking, I issues, w saves files",
      issuedNow: "Issued, the figures are frozen: w saves files",
      paper: { name, _ in ["minutes": "Minutes", "bulletin": "Bulletin", "summary": "Summary"][name] ?? name
      },
      wide: "Left/Right show the other columns", making: "being made ...", failed: "could not be made",
      issueTitle: "Issue",
      issueQuestion:
        "Once issued, minutes and bulletin stay as they are and the figures are frozen. I issues, Esc goes back",
      notAdjourned: "Adjourn first",
      saved: { "\($0) saved into the ledger's exchange directory: \($1)" }, notSaved: { "Not saved: \($0)" },
      paragraphTitle: "Rewrite which paragraph",
      paragraph: {
        [
          "opening": "Opening", "lastWeek": "Last week", "redLamps": "Red lamps", "experience": "Experience",
          "nextWeek": "Next week", "closing": "Closing",
        ][$0] ?? $0
      }, rewritten: "rewritten", empty: "(empty)"))
}
