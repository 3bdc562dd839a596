import Console
import LedgerModel
import Wording

/// A table that is to come in (导入): what each column means, the rows as they will be, what is to be looked at, the names
/// that are new; everything can be answered before it is saved as one change.
struct ImportLayer: Layer {
  /// What was asked for, with all that was said so far.
  private(set) var asked: ImportRequest
  /// What came of it; nothing before it is read.
  private(set) var page: ImportPage?
  /// Why it cannot be read, and the sheets to choose from.
  private(set) var refusal: (text: String, sheets: [String])?
  /// How far it is read; nothing while nobody reads.
  private(set) var progress: (done: Int, all: Int)?
  private(set) var tab = ImportTab.columns
  private(set) var cursors = [ListCursor](repeating: ListCursor(), count: ImportTab.allCases.count)
  var awaiting: RecordID?
  /// What was said of such columns before, once it was taken.
  private var remembered: [Int: String]?
  /// Whether others changed the ledger since it was compared.
  private var isStale = false
  /// The page as it was saved, while it is compared anew.
  private var seen: ImportPage?
  /// The sheets of the workbook, once they are known.
  private var sheets: [String] = []
  /// What was said of the columns of the sheets that were left for another one.
  private var left: [String: (fields: [Int: String], remembered: [Int: String]?)] = [:]
  /// What the answer from above is for.
  private var picking: Picking?

  private enum Picking: Sendable, Hashable {
    case sheet
    case field(Int)
    case name(ImportPage.NewName)
  }

  init(_ asked: ImportRequest) { self.asked = asked }

  var place: Place { .importing }
  var isDialog: Bool { false }
  var isReading: Bool { progress != nil }
  var cursor: ListCursor { cursors[tab.rawValue] }

  // MARK: Reading

  mutating func opened(_ session: inout Session) -> [Transition] { read(session) }

  /// Asks for the page anew, with all that was said.
  private mutating func read(_ session: Session) -> [Transition] {
    (progress, refusal, isStale) = ((0, 0), nil, false)
    asked.language = session.language
    return [.ask(.readTable(asked, at: session.now))]
  }

  mutating func tableRead(
    _ request: ImportRequest, _ reply: ImportReply, _ session: inout Session
  ) -> [Transition] {
    // What was asked before something else was said is answered too late.
    guard request == asked else { return [] }
    switch reply {
    case .reading(let done, let all): progress = (done, all)
    case .refused(let text, let sheets):
      // Another sheet can be chosen still.
      (page, refusal, progress) = (nil, (text, sheets.isEmpty ? self.sheets : sheets), nil)
    case .page(let page):
      (self.page, progress) = (page, nil)
      if let sheet = page.sheet, !page.otherSheets.isEmpty { sheets = [sheet] + page.otherSheets }
      for tab in ImportTab.allCases {
        cursors[tab.rawValue].settle(count: count(of: tab), height: height(session))
      }
      let steps = remember(page, session)
      return steps.isEmpty ? saveAsSeen(&session) : steps
    }
    return []
  }

  /// Saves what was to be saved before others changed the ledger, when the table comes to the same still.
  private mutating func saveAsSeen(_ session: inout Session) -> [Transition] {
    guard let seen, let page else { return [] }
    self.seen = nil
    if page.says(theSameAs: seen) { return save(&session) }
    session.message = .information(session.words.importing.comparedAnew)
    return []
  }

  /// Takes what this person said the last time of columns with these headings.
  private mutating func remember(_ page: ImportPage, _ session: Session) -> [Transition] {
    guard remembered == nil else { return [] }
    let known = Set(page.fields.map(\.name))
    defer { remembered = asked.fields }
    for column in page.columns where column.isNamed {
      guard let field = session.preferences.importFields[memory(of: column)], field != column.field,
        known.contains(field)
      else { continue }
      asked.fields[column.place] = field
    }
    return asked.fields.isEmpty ? [] : read(session)
  }

  /// Under which name it is remembered what a column means: of each kind of record for itself.
  private func memory(of column: ImportPage.Column) -> String {
    asked.kind == .item ? column.heading : "\(asked.kind.rawValue):\(column.heading)"
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    // What others wrote may be in the table, too: it is compared anew before it is saved.
    if !touched.own, page != nil { isStale = true }
  }

  mutating func spoken(_ session: inout Session) -> [Transition] { read(session) }

  // MARK: Keys

  func bar(_ session: Session) -> [CommandName]? {
    guard page != nil else {
      return refusal?.sheets.isEmpty == false ? [.open, .back, .help] : [.back, .help]
    }
    return [.save, .back, .nextPane, .open, .help, .language]
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursors[tab.rawValue].move(motion, count: count(of: tab), height: height(session))
      return []
    }
    switch command {
    case .nextPane, .right:
      tab = ImportTab(rawValue: (tab.rawValue + 1) % ImportTab.allCases.count) ?? .columns
    case .left:
      tab =
        ImportTab(rawValue: (tab.rawValue + ImportTab.allCases.count - 1) % ImportTab.allCases.count)
        ?? .columns
    case .open: return open(&session)
    case .save: return save(&session)
    case .back, .close:
      if asked.hasAnswers(beyond: remembered ?? [:]), page != nil || refusal != nil {
        return [.push(QuestionLayer(session.words.importing.leaveQuestion, .leaveImport))]
      }
      return isReading ? [.ask(.stopReading), .pop] : [.pop]
    default: return nil
    }
    return []
  }

  private mutating func save(_ session: inout Session) -> [Transition] {
    let words = session.words.importing
    guard awaiting == nil else { return [] }
    guard let page, !isReading else {
      session.message = .complaint(refusal?.text ?? words.stillReading)
      return [.effect(.bell)]
    }
    if isStale {
      seen = page
      return read(session)
    }
    guard page.obstacle == nil, let intent = page.intent else {
      session.message = .complaint(page.obstacle ?? words.nothing)
      return [.effect(.bell)]
    }
    var actor = session.actor
    actor.channel = .importing
    let request = session.request(intent, as: actor)
    awaiting = request.id
    var steps: [Transition] = [.ask(.bringIn(request))]
    let said = page.columns.filter {
      $0.isNamed && asked.fields[$0.place] != nil && $0.field != nil
    }
    for column in said { session.preferences.importFields[memory(of: column)] = column.field }
    if !said.isEmpty { steps.append(.ask(.savePreferences(session.preferences, of: session.person))) }
    return steps
  }

  /// Opens what is under the cursor: what it can mean, what answers it, who it is.
  private mutating func open(_ session: inout Session) -> [Transition] {
    let words = session.words.importing
    if let refusal, !refusal.sheets.isEmpty {
      picking = .sheet
      return [.push(ChooserLayer.sheets(refusal.sheets, session))]
    }
    guard let page, awaiting == nil else { return [] }
    switch tab {
    case .columns:
      guard let column = column(cursor.index, page) else {
        guard !page.otherSheets.isEmpty else { return [] }
        picking = .sheet
        return [.push(ChooserLayer.sheets(page.otherSheets, session))]
      }
      picking = .field(column.place)
      return [.push(ChooserLayer.meanings(of: column, page.fields, session))]
    case .rows:
      guard page.rows.indices.contains(cursor.index) else { return [] }
      let line = page.rows[cursor.index].line
      let lines = page.remarks.filter { $0.lines.contains(line) }.map { StyledLine($0.text) }
      guard !lines.isEmpty else {
        session.message = .information(words.nothingDoubtful)
        return []
      }
      return [.push(ReadingLayer(words.line(line), lines))]
    case .remarks:
      guard page.remarks.indices.contains(cursor.index) else { return [] }
      let remark = page.remarks[cursor.index]
      switch remark.question {
      case .years: asked.acceptsYears.toggle()
      case .faults: asked.leavesFaultsOut.toggle()
      case .updates: (asked.updates, asked.otherLines) = (!asked.updates && asked.otherLines.isEmpty, [])
      case .update(let line): asked.otherLines.formSymmetricDifference([line])
      case .who(let title):
        picking = .name(.init(kind: .person, name: title))
        return [.push(ChooserLayer.sameAs(.init(kind: .person, name: title), isMade: false, session))]
      case .reportDay: return [.push(ImportDayLayer())]
      case nil: return [.push(ReadingLayer(words.tab(.remarks), [StyledLine(remark.text)]))]
      }
      return read(session)
    case .names:
      guard page.names.indices.contains(cursor.index) else { return [] }
      let name = page.names[cursor.index]
      // What was refused is made after all.
      if asked.refused.remove(name) != nil { return read(session) }
      picking = .name(name)
      return [.push(ChooserLayer.sameAs(name, isMade: true, session))]
    }
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    switch (picking, answer) {
    case (_, .day(let day)): asked.reported = day
    case (.sheet, .sheet(let name)):
      if name == page?.sheet { return [] }
      // What was said of the columns of one sheet is none of another's, and waits there.
      if let sheet = page?.sheet ?? asked.sheet { left[sheet] = (asked.fields, remembered) }
      (asked.fields, remembered) = left[name] ?? ([:], nil)
      asked.sheet = name
    case (.field(let place), .value(let value)):
      // What it means already is no answer.
      if page?.columns.first(where: { $0.place == place })?.field == value.code { return [] }
      asked.fields[place] = value.code
    case (.name(let name), .value(let value)):
      asked.same[name] = RecordID(value.code)
    case (.name(let name), .noRecord): asked.refused.insert(name)
    default: return []
    }
    picking = nil
    return read(session)
  }

  // MARK: Rows of the tabs

  /// How many rows stand in front of the columns: the one that says which sheet is read.
  private func sheetRows(_ page: ImportPage) -> Int { page.sheet == nil ? 0 : 1 }

  /// The column in a row of the first tab; nothing for the row of the sheet.
  func column(_ row: Int, _ page: ImportPage) -> ImportPage.Column? {
    let place = row - sheetRows(page)
    return page.columns.indices.contains(place) ? page.columns[place] : nil
  }

  /// How many rows a tab has.
  func count(of tab: ImportTab) -> Int {
    guard let page else { return 0 }
    return switch tab {
    case .columns: page.columns.count + sheetRows(page)
    case .rows: page.rows.count
    case .remarks: page.remarks.count
    case .names: page.names.count
    }
  }

  /// How many rows of a tab are shown: the tabs stand above them, names of columns and what comes of it around.
  func height(_ session: Session) -> Int {
    max(1, Layout(session.size).body.height - 3)
  }
}
