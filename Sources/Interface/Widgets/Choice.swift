import LedgerModel
import Queries
import Wording

/// What is said when a row of a menu or picker is chosen, to whoever asked.
enum Answer: Sendable, Hashable {
  /// Nothing: a heading.
  case nothing
  /// This stands in the field of a form.
  case value(FieldValue)
  case command(CommandName)
  case action(ActionKind)
  /// Why the other actions cannot be taken is shown.
  case otherSteps
  /// This person gets the items, or acts from now on.
  case person(RecordID)
  /// A new person, grid, site or unit; all records of a kind.
  case newRecord(RecordKind), records(RecordKind)
  /// One that is missing in a list is entered, with the name that was sought.
  case missing(RecordKind, named: String)
  /// Nothing is made of a name of a table.
  case noRecord
  case theme(String)
  /// Whether the mouse is listened to.
  case mouse(Bool)
  case sort(ItemSort)
  case grouping(RowGrouping)
  case column(TableColumn)
  /// The table is narrowed to this value of a column.
  case columnValue(ColumnValue)
  /// The table shows what the query, or the search, finds.
  case query(String), search(String)
  /// The cursor goes to this item.
  case item(ItemNumber)
  /// The keyboard of a meeting is taken, or the meeting only looked at.
  case takeSeat, lookOn
  case paragraph(PaperPart)
  case export(ExportFormat)
  /// A workbook with the columns that the screen shows.
  case exportShown
  /// A work summary; its period; whose work it is about.
  case summary, period(SummaryPeriod), subject(SummarySubject)
  /// The items behind this figure are shown.
  case figure(FigureQuestion)
  /// This runs as if it had been typed behind `:`; this key gets its own meaning back; this change is taken back; this of the
  /// items is copied.
  case typed(String), keyMap(KeyMap), change(Change), clipping(Clipping)
  /// Somebody else acts from now on.
  case actingAs
  /// This file, or this sheet of it, comes in; what it holds was reported on this day.
  case file(String), sheet(String), day(CivilDate)
  /// These files are named in a field of a form.
  case files([String])
  /// This site is walked in an inspection.
  case walk(inspection: RecordID, site: RecordID)
  /// This step of a record is done.
  case recordStep(RecordStep)
  /// What was shown is to be saved.
  case confirmed
  /// What was shown is to take the place of what stands.
  case replacing

  /// The identifier, code or word by which it is found when that is typed.
  var code: String {
    switch self {
    case .nothing, .noRecord, .takeSeat, .lookOn, .actingAs, .confirmed, .replacing, .summary, .otherSteps,
      .exportShown:
      ""
    case .figure(let question): question.title
    case .typed(let line): line
    case .keyMap(let map): map.line
    case .change(let change): change.id.text
    case .clipping(let clipping): clipping.rawValue
    case .value(let value): value.code
    case .command(let command): command.rawValue
    case .action(let kind): kind.rawValue
    case .person(let id): id.text
    case .newRecord(let kind), .records(let kind), .missing(let kind, _): kind.rawValue
    case .theme(let name): name
    case .mouse(let isOn): isOn ? "mouse" : "nomouse"
    case .sort(let sort): sort.rawValue
    case .grouping(let grouping): grouping.rawValue
    case .column(let column): column.rawValue
    case .columnValue(let value): value.text
    case .query(let text), .search(let text): text
    case .item(let number): number.description
    case .paragraph(let paragraph): paragraph.rawValue
    case .export(let format): format.rawValue
    case .period(let period): period.rawValue
    case .file(let name), .sheet(let name): name
    case .files(let names): names.joined(separator: "、")
    case .day(let day): day.text
    case .subject(let subject): subject.code
    case .walk(_, let site): site.text
    case .recordStep(let step): step.rawValue
    }
  }
}

/// What is chosen in a field of a form: a code of a vocabulary or an identifier; or a group in a category's place.
enum FieldValue: Sendable, Hashable {
  case code(String, scheme: String? = nil)
  case group(CategoryGroup)

  /// What a draft calls a group in a category's place.
  private static let groupPrefix = "group:"

  /// The code; a group in the place of a category as `group:structure`.
  var code: String {
    switch self {
    case .code(let code, _): code
    case .group(let group): Self.groupPrefix + group.rawValue
    }
  }

  /// A category's scheme.
  var scheme: String? { if case .code(_, let scheme) = self { scheme } else { nil } }

  /// The value as a draft keeps it: the code, a blank, the scheme.
  var draftText: String { "\(code) \(scheme ?? "")" }

  /// Reads a value that a draft kept; nothing when there is none.
  init?(draftText: String) {
    let parts = draftText.split(separator: " ", maxSplits: 1).map(String.init)
    guard let code = parts.first else { return nil }
    let word = code.hasPrefix(Self.groupPrefix) ? String(code.dropFirst(Self.groupPrefix.count)) : ""
    self = CategoryGroup(rawValue: word).map(FieldValue.group) ?? .code(code, scheme: parts.dropFirst().first)
  }

  /// What an item is classed as: its category, else its group; nothing for neither.
  init?(classOf item: Item?) {
    guard let item else { return nil }
    if let category = item.category {
      self = .code(category, scheme: item.scheme)
    } else if let group = item.group {
      self = .group(group)
    } else {
      return nil
    }
  }
}

/// Something that can be picked from a list.
struct Choice: Sendable, Hashable {
  /// What is said when it is picked.
  var answer: Answer
  /// What it is called.
  var title: String
  /// What is said beside it, such as a person's role or a key.
  var detail = ""
  /// What stands before that and is never left out, such as a person's open load or a key: these stand below each other.
  var figure = ""
  /// Why it cannot be picked now.
  var obstacle: String?
  /// Whether it only stands above others.
  var isHeading = false
  /// What a filter looks at besides the title: aliases, codes.
  var aliases: [String] = []
  /// Whether it is in the list only when it is sought.
  var isOnlySought = false

  init(_ answer: Answer, title: String, detail: String = "", obstacle: String? = nil) {
    (self.answer, self.title, self.detail, self.obstacle) = (answer, title, detail, obstacle)
  }

  /// A value of a form's field.
  init(
    code: String, title: String, detail: String = "", aliases: [String] = [], scheme: String? = nil
  ) {
    self.init(.value(.code(code, scheme: scheme)), title: title, detail: detail)
    self.aliases = aliases
  }

  /// What only stands above others.
  init(heading title: String) {
    self.init(.nothing, title: title)
    isHeading = true
  }

  /// The identifier, code or word by which it is found when that is typed.
  var code: String { answer.code }

  /// Whether the cursor may stand on it and Enter means something.
  var isChoosable: Bool { !isHeading }
}

/// Choices, a filter that is typed, and the one under the cursor: the state of menus, pickers, help.
struct ChoiceList: Sendable {
  private(set) var all: [Choice]
  /// What passes the filter, in order; the best fit first while something is typed.
  private(set) var shown: [Choice]
  var cursor = ListCursor()
  /// The one that stands last whatever is sought.
  private(set) var last: Choice?

  init(_ choices: [Choice], startingAt answer: Answer? = nil) {
    all = choices
    shown = choices.filter { !$0.isOnlySought }
    cursor.index =
      shown.firstIndex { $0.answer == answer && $0.isChoosable } ?? shown.firstIndex(where: \.isChoosable)
      ?? 0
  }

  /// The choice under the cursor.
  var current: Choice? {
    shown.indices.contains(cursor.index) && shown[cursor.index].isChoosable ? shown[cursor.index] : nil
  }

  /// The choices that digits count: those that can be picked now.
  var numbered: [Choice] { shown.filter { $0.isChoosable && $0.obstacle == nil } }

  /// Moves, passing over headings.
  mutating func move(_ motion: Motion, height: Int) {
    cursor.move(motion, count: shown.count, height: height)
    let backward = motion == .up || motion == .pageUp || motion == .halfUp || motion == .last
    if !isOnChoice { step(backward ? -1 : 1) }
    if !isOnChoice { step(backward ? 1 : -1) }
    // A heading above the first choice is shown with it.
    if cursor.index == shown.firstIndex(where: \.isChoosable) { cursor.top = 0 }
    cursor.settle(count: shown.count, height: height)
  }

  /// Lets a choice stand last, whatever is sought.
  mutating func end(with choice: Choice?) {
    if let last, shown.last == last { shown.removeLast() }
    last = choice
    if let choice { shown.append(choice) }
    if shown.count == 1 { cursor = ListCursor() }
  }

  /// Whether nothing was found, but for headings and the one that always stands there.
  var isEmpty: Bool { !shown.contains { $0.isChoosable && $0 != last } }

  /// Puts the cursor on a choice.
  mutating func choose(_ answer: Answer) {
    if let index = shown.firstIndex(where: { $0.answer == answer && $0.isChoosable }) { cursor.index = index }
  }

  /// Puts the cursor on the choice that fits the text best, and stays when none does.
  mutating func chooseFitting(_ text: String) {
    var found = self
    found.filter(text)
    if let best = found.current { choose(best.answer) }
  }

  /// Shows what fits the text, the best first; headings only while nothing is typed.
  mutating func filter(_ text: String) {
    let word = SearchWord(text)
    if word.isEmpty {
      shown = all.filter { !$0.isOnlySought }
    } else {
      let ranked = all.enumerated().compactMap { place, choice -> (Int, Int, Int)? in
        guard choice.isChoosable, let rank = Self.rank(choice, word) else { return nil }
        return (rank, choice.title.unicodeScalars.count, place)
      }
      shown = ranked.sorted { $0 < $1 }.map { all[$0.2] }
    }
    if let last { shown.append(last) }
    cursor = ListCursor(index: shown.firstIndex(where: \.isChoosable) ?? 0)
  }

  private static func rank(_ choice: Choice, _ word: SearchWord) -> Int? {
    if let rank = word.rank(of: choice.title) { return rank.rawValue }
    let others = choice.aliases + [choice.code, choice.figure, choice.detail]
    // An alias is worth less than any fit of the title.
    return others.compactMap { word.rank(of: $0)?.rawValue }.min().map { $0 + 10 }
  }

  private var isOnChoice: Bool { shown.indices.contains(cursor.index) && shown[cursor.index].isChoosable }

  private mutating func step(_ by: Int) {
    while shown.indices.contains(cursor.index), !shown[cursor.index].isChoosable { cursor.index += by }
  }
}
