import LedgerModel

/// Every command of the screen; a raw value is what people type behind `:`.
public enum CommandName: String, Sendable, Hashable, CaseIterable {
  // Moving
  case up, down, left, right, pageUp = "pageup", pageDown = "pagedown", halfUp = "halfup"
  case halfDown = "halfdown", first, last, nextPane = "pane"
  // Going somewhere
  case overview, items, board, people, sites, statistics, history, meeting, city, calendar
  case open, detail, back, close
  // An item's daily life
  case new, line, copy, edit, assign, life, due, labels, note, evidence, joint
  // Somebody's details
  case forget
  // People and places
  case newRecord = "enter", editRecord = "revise", handOver = "handover", toDo = "todo", records
  // What a city is scored by
  case recordSteps = "steps", selfCheck = "selfcheck"
  // Figures of past periods
  case rates, earlier, later, span
  // What stands behind figures
  case figures
  // A year's holidays; going through the calendar
  case holidays, today, byWeek = "week"
  // Many at once, and back again
  case mark, markAll = "markall", undo, redo, withdrawImport = "withdrawimport"
  case markTo = "markto", unmark, repeatLast = "repeat", undoList = "undolist"
  // From one item to the next, out of the program and back
  case nextItem = "nextitem", previousItem = "previousitem", clip, editor
  // Finding and ordering
  case columnLeft = "columnleft", columnRight = "columnright", ascending = "sortup"
  case descending = "sortdown", values
  case narrower, wider, sums
  case search, query, saved, sort, columns, group, scope, export, bringIn = "import"
  // The program itself
  case map, unmap
  case palette, help, language, actAs = "as", save, saveNext = "savenext", redraw, tour, theme, set, suspend,
    quit = "q"
  // The weekly meeting: going through it, its ten screens, what is decided, who is there, its end
  case begin = "goin", toNext = "next", toPrevious = "previous", skip, comeBack = "comeback"
  case before, rollCall = "rollcall", lastWeek = "lastweek", gridByGrid = "grids"
  case redLamps = "red", requests, checks, experience, nextWeek = "nextweek", decisions
  case supervise, pass, fail, grant, refuse, highlight, decide, addHere = "addhere", withdraw
  case present, excused, observer, absent, allPresent = "allpresent", kept, notKept = "notkept"
  case dropped
  case nextMeeting = "nextmeeting", seats, takeOver = "takeover", reveal, adjourn, papers, rewrite
  case issue, saveFiles = "savefiles", reconvene, ranking, toScreens = "screens"
}

/// What a command is called: short below the screen, in full in help.
public struct CommandTitle: Sendable, Hashable {
  /// A word or two, for the line of keys.
  public let short: String
  /// What it does, as a phrase.
  public let long: String

  init(_ short: String, _ long: String) { (self.short, self.long) = (short, long) }
}

extension CommandName {
  /// The command's title in a language.
  public func title(_ language: Language) -> CommandTitle { CommandTitleWords(language).title(self) }
}
