import LedgerModel

/// Every refusal and warning in English.
enum EnglishRefusals {
  @Sendable static func refusal(_ refusal: Refusal, _ names: NamesInLedger) -> String {
    let words = VocabularyWords.en
    switch refusal {
    case .unknownActor(let login):
      return
        "nobody in this ledger has the login \"\(login)\", so you may only look: ask the admin to enter you"
    case .needsRole(let role): return "your role does not allow this: \(words.roleUpward(role)) may do it"
    case .onlyOwner(let owner): return "only the owner (\(names.person(owner) ?? "nobody yet")) may do this"
    case .onlyOwnerOrHelper(let owner):
      return "only the owner (\(names.person(owner) ?? "nobody yet")) or a helper may do this"
    case .onlyOwnerOr(let role, let owner):
      return
        "only the owner (\(names.person(owner) ?? "nobody yet")) or \(words.roleUpward(role)) may do this"
    case .onlyFinder(let finder):
      return "only the person who found it (\(names.person(finder) ?? "unknown")) may fix it on the spot"
    case .onlyChecker:
      return "you may not check: a clerk or above may, or a grid worker with the right to check"
    case .ownWork: return "owner, helpers and submitter never check their own item: somebody else has to"
    case .sameLogin(let login):
      return
        "submission and check both come from \(login): somebody else has to check, by a login of their own"
    case .wrongState(let action, let state):
      return "cannot be \(passive(action)) while \(words.state(state))"
        + only(action, state, open: ", only while open") { ", only when \(either($0))" }
    case .noSuchItem(let name): return "there is no item \"\(name)\": check the number"
    case .shortNumber(let text, let numbers):
      return
        "\"\(text)\" has no year: it may be \(numbers.map { names.open($0, words) }.joined(separator: " or ")); "
        + "write the whole number"
    case .noSuchRecord(let kind, let name):
      return "there is no \(words.record(kind)) \"\(name)\": check the name, or enter it first"
    case .ambiguous(let kind, let name, let found):
      return "\(found.count) records (\(words.record(kind))) fit \"\(name)\": "
        + "\(found.prefix(5).joined(separator: ", ")); say which one"
    case .missing(let name): return missing(name)
    case .badValue("timeZone", let value):
      return
        "\"\(value)\" is no time zone that limits can be counted in: only zones without daylight saving, "
        + "such as Asia/Shanghai, or an offset such as +08:00"
    case .badValue("slots", let value):
      return "\"\(value)\" are no work hours: write them in order, such as 08:00-12:00,14:00-18:00"
    case .badValue(let field, let value): return "\"\(value)\" cannot stand in \(EnglishRefusals.name(field))"
    case .notEditable(let field):
      return "\(EnglishRefusals.name(field)) is not changed by hand: it follows from the item's life"
    case .inactivePerson(let id):
      return "\(names.person(id) ?? "") no longer works here: choose somebody who does"
    case .alreadyOverdue(let due):
      return "overdue since \(names.moment(due)), too late for an extension: promise a date instead"
    case .extendedTwice: return "extended twice already: promise a date or ask for a suspension"
    case .dateNotLater(let after): return "the date must be later than \(names.moment(after))"
    case .notOverdue: return "not overdue, so no date is promised: ask for an extension instead"
    case .suspensionTooLong(let latest):
      return "a suspension lasts at most a year: until \(names.moment(latest)) at the latest"
    case .returnedTwice: return "returned twice already: now only the lead assigns it"
    case .closedTooLongAgo(let closed):
      return "closed at \(names.moment(closed)), more than seven days ago: add a new item as its rebound"
    case .stillOpen(let item):
      return "\(names.item(item)) is still open and cannot have come back: check the number"
    case .closingDateUnknown: return "came in closed without its closing date: add a new item as its rebound"
    case .cycle: return "that would be a circle: an item is not its own duplicate, parent or rebound"
    case .noRequest: return "there is no such request waiting on this item"
    case .severalRequests: return "several requests wait on this item: say which one"
    case .requestStands(let kind):
      return "a request (\(words.request(kind))) waits already: the lead has to answer it first"
    case .changedSince(let by, let at):
      return
        "\(names.person(by) ?? "somebody") changed it at \(names.moment(at)), so it is not undone: edit it"
    case .nothingToUndo: return "you have nothing to take back"
    case .notAnImport: return "this change is no import: taizhang imports lists them"
    case .importWithdrawn: return "nothing of this import stands any more"
    case .tooOldToUndo(let at):
      return
        "done at \(names.moment(at)), more than 24 hours ago, so it is not undone: edit it"
    case .taken(let field, let value):
      return "\(EnglishRefusals.name(field)) \"\(value)\" is taken: choose another"
    case .sameName(let name, let other):
      return "\"\(name)\" is \"\(other)\", only typed in another way: use that one, or choose another name"
    case .samePlace(let kind, _, let other):
      return
        "the \(words.record(kind)) \"\(other)\" is this place: use it, or say yes to \"Another place\" for a second one "
        + "(in a command: --namesake)"
    case .namesake(_, let others):
      // What a form needs comes before the command's option: a line of 80 columns shows that much.
      return
        "\(others.prefix(5).joined(separator: ", ")) is here: say yes to \"Another of this name\" for a second one "
        + "(in a command: --namesake)"
    case .fileTooLarge(let limit): return "the file is too large: at most \(limit / 1_048_576) MB"
    case .textTooLong(let field, let limit):
      return "\(EnglishRefusals.name(field)) is too long: at most \(limit) characters"
    case .notRecorder: return "only the recorder of the meeting types for its chair: the lead names them"
    case .beyondOwnRights(let role):
      return "the role \(words.role(role)) is above your own: the admin gives and takes it"
    case .firstIsAdmin:
      return "this ledger has no admin yet: enter one first (in a command: --role admin --login NAME)"
    case .lastAdmin: return "a ledger needs an admin who works here: name another first"
    case .emptyPeriod(let period):
      return "the period \(names.period(period, of: .en)) has no length: set when it begins and ends first"
    case .issued(let papers):
      let at = papers.at.map { " at \(names.moment($0))" } ?? ""
      let about = names.papers(papers, of: .en)
      return papers.paper == .minutes
        ? "the minutes of \(about) were issued\(at) and stay: bring changes to the next meeting"
        : "the bulletin of \(about) was issued\(at) and stays: bring changes to the next meeting"
    }
  }

  @Sendable static func warning(_ warning: Warning, _ names: NamesInLedger) -> String {
    switch warning {
    case .possibleDuplicate(let id):
      "an open item of the same category is at this site: \(names.item(id)), perhaps a duplicate"
    case .possibleRebound(let id):
      "an item of the same category was closed at this site within 90 days: \(names.item(id)), perhaps a rebound"
    case .noHolidayData(let year):
      "no notice for \(year): \(YearWords(.en).provisional(year)). See taizhang calendar import"
    case .checkedByOneself:
      "this ledger does without a second person: the item was checked by who worked on it"
    case .stillOwns(let count): "this person still owns \(count) open items: hand them over"
    case .readingAsked(let id):
      "the item is closed, the indicator \(names.indicator(id)) is not met yet: measure it again and enter the reading"
    case .unseenRemoved(let field):
      "characters that nobody sees were left out of \(EnglishRefusals.name(field))"
    }
  }

  /// A change that the disk did not take.
  @Sendable static func unsaved(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .full:
      "the disk is full or a quota used up; nothing was saved, the draft is kept: make room and save again"
    case .notAllowed(let path):
      "no right to write, or a read-only disk (\(path)); nothing was saved: ask the admin"
    default: storage(trouble)
    }
  }

  @Sendable static func storage(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .full: "the disk is full or a quota used up: make room and try again"
    case .notAllowed(let path): "no right to it, or a read-only disk (\(path)): ask the admin"
    case .outcomeUnknown:
      "the disk failed; whether it is saved is unknown: reopen the ledger, look, tell the admin"
    case .newerFormat(let version):
      "the ledger is of a newer format (\(version)), which this program only reads: update the program"
    case .unreadableFormat(let version):
      "the ledger is of a newer format (\(version)), which this program cannot read: update the program"
    case .notALedger(let path): "\(path) is no ledger: name one with --ledger, or make one with init"
    case .noSuchFile(let name): "no file \(name): photos go into the ledger's exchange directory first"
    case .failed(let path, .noBackup):
      "\(path) is no backup of a ledger, or is damaged: take an earlier one"
    case .failed(let path, let reason):
      "\(path) could not be read or written (\(reason.text(.en))): tell the admin"
    }
  }

  /// From which states it can be done; nothing when this is one of them and something else is in the way.
  private static func only(
    _ action: Action, _ state: ItemState, open: String, _ phrase: ([String]) -> String
  ) -> String {
    guard let states = RefusalWords.states(for: action, insteadOf: state) else { return "" }
    return states.allSatisfy(\.isOpen) && states.count > 5
      ? open : phrase(states.map(VocabularyWords.en.state))
  }

  /// `registered, assigned or in progress`.
  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func passive(_ action: Action) -> String {
    switch action {
    case .sendBack: "returned"
    case .submitOnTheSpot: "fixed on the spot"
    case .fail: "sent back"
    case .requestExtension: "extended"
    case .requestSuspension: "suspended"
    case .requestReferral: "referred upward"
    case .promise: "promised a date"
    case .evidence, .note, .highlight: "given a note or evidence"
    default: VocabularyWords.en.action(action)
    }
  }

  private static func missing(_ name: String) -> String {
    switch name {
    case "place": "a place is missing: give a site, a grid or an address"
    case "evidenceOrNote": "say what was done, or add evidence of the state after"
    case "done": "say how much of each quantity is done"
    case "category": "choose a category first, or a group and a due date"
    case "owner": "nobody owns it yet: assign it first"
    case "due": "this category has no time limit: give a due date"
    default: "\(EnglishRefusals.name(name)) is missing: give it"
    }
  }

  private static func name(_ field: String) -> String {
    switch field {
    case "reason": "the reason"
    case "note": "the check note"
    case "text": "the text"
    case "name": "the name"
    case "to": "to whom"
    case "review": "the next review date"
    case "until": "the end date"
    case "date": "the date"
    case "replyDue": "the reply date"
    case "unit": "the unit"
    case "measure": "the measure"
    case "quantity", "approximate": "the quantity"
    case "login": "the login"
    case "timeZone": "the time zone"
    case "slots": "the work hours"
    case "evidenceLimit": "the evidence size limit"
    case "year": "the year"
    case "id": "the identifier"
    case "path": "the field"
    case "hash": "the file's hash"
    case "size": "the file's size"
    default: VocabularyWords.en.path(field)
    }
  }
}
