import Console
import LedgerModel
import Wording

/// One level of the screen: a view at the bottom, dialogs above it. A file each; the loop knows only this.
protocol Layer: Sendable {
  /// Where its keys stand in the table of commands.
  var place: Place { get }
  /// Whether characters are typed into it: then only keys that are no text run commands.
  var isTyping: Bool { get }
  /// What rows of cells mean that are pasted into it.
  var pastedCells: PastedCells { get }
  /// Whether it leaves what is below it visible.
  var isDialog: Bool { get }
  /// Whether it is answered by yes or no.
  var asksYesOrNo: Bool { get }
  /// Whether it goes away, too, when what was begun in it has been saved: a menu, a picker.
  var closesAfterSuccess: Bool { get }
  /// The request that it waits for.
  var awaiting: RecordID? { get set }
  /// Whether what is typed into it is kept in case the line drops, until a request of its own saves it.
  var holdsDraft: Bool { get }
  /// Whether it holds text that is not saved.
  var hasUnsavedText: Bool { get }
  /// The request that will save what it holds, named before anything is typed.
  var request: RecordID? { get set }
  /// What it said last of what others changed meanwhile.
  var toldOfOthers: String? { get }

  /// Does what a key means that no command claims.
  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition]
  /// Runs a command; nothing when it is not this layer's.
  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]?
  /// Takes what was typed behind the command that opened it, such as a name; Enter is still the person's.
  mutating func fill(with argument: String, _ session: inout Session)
  /// Takes what was picked in the level above.
  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition]
  /// Takes notice of records that changed.
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session)
  /// What it does when its request was not written; nothing for a message only.
  mutating func failed(_ failure: CommitFailure, _ session: inout Session) -> [Transition]?
  /// Goes on as the person decided about what others replaced meanwhile; `seen` is the ledger they decided on.
  mutating func settle(_ decisions: [ConflictDecision], seen: Ledger, _ session: inout Session)
    -> [Transition]
  /// Takes the changes that were read from the journal.
  mutating func history(_ changes: [Change], _ session: inout Session) -> [Transition]
  /// Takes which records hold, or held, somebody's details, which was asked for.
  mutating func details(heldBy found: [RecordKey], _ session: inout Session) -> [Transition]
  /// Whether something is still to be worked out that can wait until no key does.
  var wantsIdle: Bool { get }
  /// Works a slice of it out: a few milliseconds, since a key may come any time.
  mutating func idle(_ session: inout Session)
  /// Whether what it shows is no longer what was asked for: a command would be done on the wrong rows, and waits.
  var isBehind: Bool { get }
  /// Is shown for the first time, just made.
  mutating func opened(_ session: inout Session) -> [Transition]
  /// Is shown again.
  mutating func shown(_ session: inout Session) -> [Transition]
  /// Takes notice of a request of this session that was written.
  mutating func committed(_ request: CommitRequest, _ session: inout Session) -> [Transition]
  /// The level that takes its place once its request was written; nothing for none.
  func following(_ session: Session) -> (any Layer)?
  /// Takes a paper that was asked for; nothing when it could not be made.
  mutating func paper(_ request: PaperRequest, _ text: String?, _ session: inout Session) -> [Transition]
  /// Takes what can be rewritten of a paper, which was asked for; nothing when it could not be made.
  mutating func paragraphs(
    _ request: PaperRequest, _ told: PaperParagraphs?, _ session: inout Session
  ) -> [Transition]
  /// Takes what became of a table that was asked for.
  mutating func tableRead(_ request: ImportRequest, _ reply: ImportReply, _ session: inout Session)
    -> [Transition]
  /// Goes on in another language.
  mutating func spoken(_ session: inout Session) -> [Transition]
  /// Goes on at another size of the screen.
  mutating func resized(_ session: inout Session) -> [Transition]
  /// Takes a file that was asked for as text.
  mutating func textRead(_ file: String, _ read: ReadText, _ session: inout Session) -> [Transition]
  /// Why a command cannot run here now, when this level itself knows; nothing when it does not.
  func obstacle(to command: CommandName, _ session: Session) -> String?
  /// The commands for the line of keys, when they are others than the table's for the place.
  func bar(_ session: Session) -> [CommandName]?
  /// The keys that answer it and are no commands, with what they do: they stand first in the line of keys.
  func answers(_ session: Session) -> [(key: String, title: String)]
  /// When what it shows changes with time alone; nothing for with the minute.
  func nextTick(_ session: Session) -> Timestamp?
  /// The items that an action would be done on.
  func targets(_ session: Session) -> Targets
  /// The kind of record that its rows are: a table that comes in there holds some.
  var listedKind: RecordKind { get }
  /// The records that are no items and are under its cursor, or marked.
  func records(_ session: Session) -> [RecordKey]
  /// The items of its rows in their order; nothing where it has no list of items.
  func listed(_ session: Session) -> [RecordID]
  /// The item under its cursor, whatever is marked.
  func underCursor(_ session: Session) -> RecordID?
  /// Goes from one of its items so many rows on, and returns the item there; nothing when there is none.
  mutating func step(from item: RecordID, by step: Int, _ session: inout Session) -> RecordID?
  /// The text of several lines that is being written here; nothing where none is.
  func writtenText(_ session: Session) -> String?
  /// Takes that text as somebody wrote it elsewhere.
  mutating func take(written text: String, _ session: inout Session) -> [Transition]
  /// Draws itself into the part between header and message.
  func draw(on canvas: inout Canvas, _ session: Session)
}

/// What rows of cells mean that are pasted into a level.
enum PastedCells: Sendable {
  /// A table that is to come in.
  case table
  /// Text as any other.
  case text
  /// Nothing that could stand there.
  case nothing
}

extension Layer {
  var isTyping: Bool { false }
  var pastedCells: PastedCells { Set<Place>.views.contains(place) ? .table : .text }
  var isDialog: Bool { true }
  var asksYesOrNo: Bool { false }
  var closesAfterSuccess: Bool { false }
  var awaiting: RecordID? {
    get { nil }
    set { _ = newValue }
  }
  var holdsDraft: Bool { false }
  var hasUnsavedText: Bool { false }
  var request: RecordID? {
    get { nil }
    set { _ = newValue }
  }
  var toldOfOthers: String? { nil }
  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] { [] }
  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? { nil }
  mutating func fill(with argument: String, _ session: inout Session) {}
  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] { [] }
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {}
  mutating func failed(_ failure: CommitFailure, _ session: inout Session) -> [Transition]? { nil }
  mutating func settle(
    _ decisions: [ConflictDecision], seen: Ledger, _ session: inout Session
  ) -> [Transition] { [] }
  mutating func history(_ changes: [Change], _ session: inout Session) -> [Transition] { [] }
  mutating func details(heldBy found: [RecordKey], _ session: inout Session) -> [Transition] { [] }
  var wantsIdle: Bool { false }
  mutating func idle(_ session: inout Session) {}
  var isBehind: Bool { false }
  mutating func opened(_ session: inout Session) -> [Transition] { [] }
  mutating func shown(_ session: inout Session) -> [Transition] { [] }
  mutating func committed(_ request: CommitRequest, _ session: inout Session) -> [Transition] { [] }
  func following(_ session: Session) -> (any Layer)? { nil }
  mutating func paper(_ request: PaperRequest, _ text: String?, _ session: inout Session) -> [Transition] {
    []
  }
  mutating func paragraphs(
    _ request: PaperRequest, _ told: PaperParagraphs?, _ session: inout Session
  ) -> [Transition] { [] }
  mutating func textRead(_ file: String, _ read: ReadText, _ session: inout Session) -> [Transition] { [] }
  mutating func tableRead(
    _ request: ImportRequest, _ reply: ImportReply, _ session: inout Session
  ) -> [Transition] { [] }
  mutating func spoken(_ session: inout Session) -> [Transition] { [] }
  mutating func resized(_ session: inout Session) -> [Transition] { [] }
  func obstacle(to command: CommandName, _ session: Session) -> String? { nil }
  func bar(_ session: Session) -> [CommandName]? { nil }
  func answers(_ session: Session) -> [(key: String, title: String)] { [] }
  func nextTick(_ session: Session) -> Timestamp? { nil }
  func targets(_ session: Session) -> Targets { Targets() }
  var listedKind: RecordKind { .item }
  func records(_ session: Session) -> [RecordKey] { [] }
  func listed(_ session: Session) -> [RecordID] { [] }
  func underCursor(_ session: Session) -> RecordID? { targets(session).items.first }
  mutating func step(from item: RecordID, by step: Int, _ session: inout Session) -> RecordID? {
    let listed = listed(session)
    guard let under = underCursor(session) else { return nil }
    guard !listed.isEmpty else {
      // Columns of items: one goes up and down in the one that the item stands in.
      guard under == item else { return nil }
      _ = perform(step > 0 ? .down : .up, &session)
      return underCursor(session).flatMap { $0 == item ? nil : $0 }
    }
    guard let row = listed.firstIndex(of: item), let now = listed.firstIndex(of: under),
      listed.indices.contains(row + step)
    else { return nil }
    let way = row + step - now
    for _ in 0..<abs(way) { _ = perform(way > 0 ? .down : .up, &session) }
    return listed[row + step]
  }
  func writtenText(_ session: Session) -> String? { nil }
  mutating func take(written text: String, _ session: inout Session) -> [Transition] { [] }
}

/// What a layer wants done besides changing itself: to another level, or outside.
enum Transition: Sendable {
  /// Open another level above.
  case push(any Layer)
  /// Close the level that says so.
  case pop
  /// Close all levels above the view.
  case popToView
  /// Go to a view.
  case show(ViewName)
  /// Run a command in the level below, as if its key had been struck.
  case run(CommandName)
  /// Close the level that says so and let the one below settle its conflicts as decided on that ledger.
  case settle([ConflictDecision], seen: Ledger)
  /// Run a command with what was typed behind it.
  case runTyped(CommandName, String)
  /// Run a command on the items of a range, with what was typed behind it.
  case runOn(ItemRange, CommandName, String)
  /// Run a line as if it had been typed behind `:`.
  case runLine(String)
  /// Hand something to the level below and stay.
  case below(Answer)
  /// Hand what was picked to the level below.
  case picked(Answer)
  /// Ask for something outside.
  case effect(Effect)

  /// Ask the store.
  static func ask(_ request: StoreRequest) -> Transition { .effect(.ask(request)) }
}

/// The items that an action is done on, and how many marked ones the query hides.
struct Targets: Sendable, Hashable {
  var items: [RecordID] = []
  var hiddenMarks = 0
}

/// The records that changed, and who changed them.
struct Touched: Sendable {
  /// The items, in the order of the changes.
  var items: [RecordID] = []
  /// The items that were made.
  var made: [RecordID] = []
  /// Those of them that this session just made.
  var added: [RecordID] = []
  /// Whether something behind the items changed: people, sites, settings.
  var others = false
  /// Whether time changed lamps.
  var lamps = false
  /// Whether this session did it.
  var own = false
  /// The changes that others made.
  var news: [Change] = []

  /// Nobody did anything, and all may look different.
  static var everything: Touched {
    var touched = Touched([], own: false)
    touched.others = true
    return touched
  }

  /// What these changes touched.
  init(_ changes: [Change], own: Bool) {
    self.own = own
    if !own { news = changes }
    for record in changes.flatMap(\.records) {
      guard record.key.kind == .item else {
        others = true
        continue
      }
      items.append(record.key.id)
      if record.creates { made.append(record.key.id) }
    }
  }
}

/// The views that digits lead to.
public enum ViewName: String, Sendable, Hashable, CaseIterable {
  case overview, items, board, people, sites, statistics, history, meeting, city, calendar

  /// The command that leads there.
  var command: CommandName { CommandName(rawValue: rawValue)! }
}
