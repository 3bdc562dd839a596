import Console
import LedgerModel
import Wording
import Queries

/// What every level of the screen sees: the ledger, who looks, how, and when.
struct Session: Sendable {
  /// The ledger as it stands.
  private(set) var ledger: Ledger
  /// What follows from the items, worked out once.
  private(set) var book: ItemBook
  /// Who acts; nothing for somebody unknown, who may only look.
  var person: RecordID?
  /// The Unix login of the process.
  let login: String
  var language: Language
  var theme: Theme
  let depth: ColourDepth
  var size: Size
  private(set) var now: Timestamp
  var preferences: Preferences
  /// What the line above the keys says.
  var message: Message?
  /// What is wrong with the ledger's files: it stays above the keys until it is mended.
  var damage: LedgerDamage?
  /// How the ledger stands with backups, as far as the store can say.
  var backups: BackupStanding?
  /// The items that others changed and that were not looked at since.
  var changedByOthers: Set<RecordID> = []
  /// The items that the next action is for.
  var marked: Set<RecordID> = []
  /// What `.` does again; nothing before anything was done.
  var lastChange: Repeatable?
  /// The keys of which was said that they do nothing.
  var toldUnbound: Set<Key> = []
  /// The requests that were not answered yet.
  var pending: [RecordID: CommitRequest] = [:]
  /// Whether the change that undo (or redo) takes back is still being looked for.
  var isTakingBack = false
  /// The requests whose answer nothing is said about.
  var quiet: Set<RecordID> = []
  /// The requests by which something is done again: what comes of them is told with what was set.
  var repeated: Set<RecordID> = []
  /// The meeting that is shown; nothing outside of it.
  var meetingShown: RecordID?
  /// Whether phone numbers and residents' names are shown in it.
  var showsPrivate = false
  /// What inspections came to, kept from one state to the next.
  let toldMemory = ToldMemory()
  /// The inspection that is known to come next, however far ahead it lies; looked for when records change.
  private(set) var inspectionAhead: (name: String, from: CivilDate)?
  /// The inspection whose sites come up once the request that makes it was written.
  var walksAfter: (request: RecordID, inspection: RecordID)?
  /// The items that evidence is about to be added to, and the files that it can be.
  var evidenceItems: [RecordID] = []
  var exchangeFiles: [ExchangeFile] = []
  /// Where they lie; empty where nobody else reaches them.
  var exchangePath = ""
  /// What was being typed in a meeting when the line dropped, until the person is there again.
  var waitingDraft: FormDraft?
  /// The files that were saved last, and how many that were asked for together are still to come.
  var savedFiles: [String] = []
  /// The office's own documents that papers among them are set in.
  var templatesUsed: [String] = []
  /// What papers among them say and the ledger does not, paper by paper.
  var figuresAtOdds: [String] = []
  var filesDue = 0
  /// The name of this session at a meeting; empty before its first.
  var seatName = ""
  /// Where request identifiers come from.
  private var ids: IDSource

  init(
    ledger: Ledger, person: RecordID?, login: String, language: Language, depth: ColourDepth, size: Size,
    now: Timestamp, preferences: Preferences, ids: IDSource
  ) {
    self.ledger = ledger
    self.book = ItemBook(ledger, now: now)
    (self.person, self.login, self.language, self.depth) = (person, login, language, depth)
    self.theme = Theme.named(preferences.theme, depth)
    (self.size, self.now, self.preferences, self.ids) = (size, now, preferences, ids)
    lookAhead()
  }

  /// The words of the language that is spoken.
  var words: ScreenWords { ScreenWords.of(language) }

  /// Who acts, for a request.
  var actor: Actor { actorInMeeting ?? Actor(person: person, login: login, channel: .screen) }

  /// The person who acts, as the ledger knows them.
  var me: Person? { ledger.people[person] }

  /// The lamp of an item that is in the ledger.
  func lamp(of id: RecordID) -> Lamp? {
    ledger.items.place(of: id).flatMap { book.lamp(at: $0, now: now) }
  }

  /// Whether something is due that is waited for: what is struck meanwhile is meant for what comes then.
  var isOccupied: Bool {
    isTakingBack || pending.values.contains { $0.isWaitedFor || repeated.contains($0.id) }
  }

  /// Asks for a change and remembers that an answer is due.
  ///
  /// `seen` is the state that the person looked at when deciding: what others replaced since is a conflict.
  mutating func request(
    _ intent: Intent, id: RecordID? = nil, seen: Ledger? = nil, as actor: Actor? = nil
  ) -> CommitRequest {
    let actor = actor ?? self.actor
    let request = CommitRequest(
      id: id ?? ids.next("c"), intent: intent, actor: actor, at: now,
      seen: seenFields(of: intent, in: seen ?? ledger, as: actor))
    pending[request.id] = request
    return request
  }

  /// The same of what a person saw before, and decided on.
  mutating func request(_ intent: Intent, having seen: [SeenField]) -> CommitRequest {
    var request = request(intent)
    request.seen = seen
    pending[request.id] = request
    return request
  }

  /// An identifier that nothing has yet.
  mutating func freshID(_ prefix: String) -> RecordID { ids.next(prefix) }

  /// Takes the ledger as it stands now; `touched` is what changed.
  mutating func take(_ ledger: Ledger, _ touched: Touched) {
    self.ledger = ledger
    // A new calendar changes lamps.
    if touched.others || touched.items.count > ledger.items.count / 8 + 64 {
      book.renew(ledger, now: now)
    } else {
      book.update(touched.items.compactMap { ledger.items.place(of: $0) }, in: ledger, now: now)
    }
    if !touched.own { changedByOthers.formUnion(touched.items) }
    if touched.others { lookAhead() }
  }

  /// Moves the time on; true when a lamp changed.
  mutating func moveOn(to moment: Timestamp) -> Bool {
    now = moment
    if let ahead = inspectionAhead, ahead.from < today { lookAhead() }
    guard moment >= book.nextChange else { return false }
    book.recount(ledger, now: moment)
    return true
  }

  private mutating func lookAhead() {
    inspectionAhead = ledger.nextInspection(from: today).map {
      ($0.record.name, today.advanced(days: $0.days))
    }
  }

  /// The inspection that comes next and the days until it, from 60 days before it.
  var nextInspection: (name: String, days: Int)? {
    inspectionAhead.flatMap { ahead in
      let days = ahead.from.daysSinceEpoch - today.daysSinceEpoch
      return (0...Inspection.countdown).contains(days) ? (ahead.name, days) : nil
    }
  }

  /// How many items are looked at in a slice of idle work: a few milliseconds' worth, so that a key waits for none.
  static let slice = 2000

  /// How many items are in a slice when each takes long, as for figures over all its steps.
  static let heavySlice = 200

  /// Brings the search a slice nearer to being ready.
  mutating func followWords() { if !book.isIndexed { book.followWords(ledger, atMost: Session.slice) } }

  /// What the words of a query refer to.
  var queryScope: QueryScope {
    QueryScope(ledger: ledger, categories: ledger.categories, me: person, now: now)
  }
}
