import Console
import LedgerModel
import Queries
import Wording

/// All records of a kind as a table of its declared fields: found by typing, opened, entered, edited one by one or many
/// at once.
struct RecordsView: Layer {
  let kind: RecordKind
  /// The records that are shown, those out of use at the end.
  private(set) var records: [RecordID] = []
  /// The records that are marked, shown or not.
  private(set) var marks: Set<RecordID> = []
  /// All records in their order, with what is searched: laid out once, since every typed letter looks through them.
  private var rows: [Row] = []
  private var cursor = ListCursor()
  /// What is being typed to find some; nothing while nothing is.
  private var typing: LineEditor?
  /// What only those are shown for that it asks for.
  private var search = ""
  /// What is wrong with it.
  private var error: QueryError?
  /// What is to be said of how it was understood.
  private var remarks: [String] = []
  /// The records that were there when a new one was begun: the one that comes is put under the cursor.
  private var known: Set<RecordID>?

  /// A record with the cells of all its fields.
  private struct Row {
    let id: RecordID
    let name: String
    let isGone: Bool
    let texts: [String]
  }

  /// How many lines above the table belong to a page that it is part of.
  private let above: Int

  init(_ kind: RecordKind, below above: Int = 0, _ session: Session) {
    (self.kind, self.above) = (kind, above)
    layOut(session)
  }

  /// Lays out all records anew, where it comes up again.
  mutating func layOutAgain(_ session: Session) { layOut(session) }

  private func height(_ session: Session) -> Int { max(1, Layout(session.size).body.height - 1 - above) }

  var place: Place { typing == nil ? .recordList : .line }
  var isTyping: Bool { typing != nil }
  var isDialog: Bool { false }

  private var fields: [RecordField] { kind.spec.fields(.list).filter { !$0.spec.uses.contains(.personal) } }
  private func key(_ id: RecordID) -> RecordKey { RecordKey(kind, id) }
  /// Whether records of the kind have steps of their own.
  private var hasSteps: Bool { RecordStep.kinds.contains(kind) }

  // MARK: Rows

  /// Lays out all records anew: some have changed.
  private mutating func layOut(_ session: Session) {
    let fields = kind.spec.shown
    let cells = session.recordCells
    let all = session.ledger.records(of: kind).filter { !session.ledger.isTakenBack(key($0)) }.map { id in
      let name = session.name(of: key(id))
      let row = Row(
        id: id, name: name, isGone: session.ledger.isOutOfUse(key(id)), texts: cells.texts(fields, of: id))
      return (row: row, order: session.ledger.nameOrder(of: key(id)))
    }
    rows = all.sorted { ($0.row.isGone ? 1 : 0, $0.order) < ($1.row.isGone ? 1 : 0, $1.order) }.map(\.row)
    marks.formIntersection(rows.map(\.id))
    find(session)
  }

  /// Shows what is searched.
  private mutating func find(_ session: Session) {
    let under = current
    let (syntax, error) = QuerySyntax.asTyped(search, about: .records(kind))
    self.error = error
    do throws(QueryError) {
      let query = try RecordQuery(syntax, of: kind, in: session.queryScope, session.language)
      records = rows.filter { query.matches($0.id, texts: $0.texts) }.map(\.id)
      remarks = query.remarks(session.language)
    } catch {
      // Somebody or something that is not there, perhaps not yet typed to its end.
      (records, self.error, remarks) = (rows.map(\.id), error, [])
    }
    if let row = under.flatMap(records.firstIndex(of:)) { cursor.index = row }
    cursor.settle(count: records.count, height: height(session))
  }

  private var current: RecordID? {
    records.indices.contains(cursor.index) ? records[cursor.index] : nil
  }

  /// The marked records in the order of the rows; without marks the one under the cursor.
  private var chosen: [RecordID] {
    marks.isEmpty ? [current].compactMap { $0 } : rows.map(\.id).filter(marks.contains)
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    guard touched.others else { return }
    layOut(session)
    guard touched.own, let known, let row = records.firstIndex(where: { !known.contains($0) }) else { return }
    (self.known, cursor.index) = (nil, row)
    cursor.settle(count: records.count, height: height(session))
  }

  // MARK: Keys

  var listedKind: RecordKind { kind }
  func records(_ session: Session) -> [RecordKey] { chosen.map(key) }

  func bar(_ session: Session) -> [CommandName]? {
    if typing != nil { return nil }
    let steps: [CommandName] = hasSteps ? [.recordSteps] : []
    return [.open, .help] + steps + [.newRecord, .editRecord, .mark, .search, .undo, .palette]
  }

  func obstacle(to command: CommandName, _ session: Session) -> String? {
    switch command {
    case .recordSteps:
      return hasSteps && ChooserLayer.recordSteps(chosen.map(key), session) != nil
        ? nil : CityScreenWords(session.language).noSteps
    case .newRecord, .editRecord:
      if !kind.spec.uses.contains(.edit) { return session.words.records.notHere }
      if command == .editRecord, chosen.isEmpty { return session.words.records.nothing }
      // One's own telephone number is one's own to change.
      if kind == .person, command == .editRecord, chosen == [session.person] { return nil }
      return session.needs(command == .newRecord ? session.roleToMake(kind) : kind.spec.leastRole)
    default: return nil
    }
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard var line = typing else { return [] }
    if key == .enter {
      typing = nil
      return []
    }
    _ = line.handle(key)
    typing = line
    search = line.text
    find(session)
    return []
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if typing != nil { return command == .back ? stopTyping(session) : nil }
    if let motion = Motion(command) {
      cursor.move(motion, count: records.count, height: height(session))
      return []
    }
    switch command {
    case .left, .nextPane: return []
    case .back where !search.isEmpty: return stopTyping(session)
    case .back where !marks.isEmpty: marks = []
    case .search: typing = LineEditor(search)
    case .mark: mark(session)
    case .markAll: marks = marks.isSuperset(of: records) ? [] : marks.union(records)
    case .open, .right:
      return current.map { [.push(RecordCard(key($0), session))] } ?? []
    case .recordSteps:
      return ChooserLayer.recordSteps(chosen.map(key), session).map { [.push($0)] } ?? []
    case .newRecord:
      known = Set(rows.map(\.id))
      return [.push(FormLayer(RecordForm(kind, nil), session))]
    case .editRecord:
      let form: any FormKind =
        chosen.count == 1 ? RecordForm(kind, chosen[0]) : ManyRecordsForm(kind, chosen)
      return [.push(FormLayer(form, session))]
    default: return nil
    }
    return []
  }

  private mutating func stopTyping(_ session: Session) -> [Transition] {
    (typing, search) = (nil, "")
    find(session)
    return []
  }

  private mutating func mark(_ session: Session) {
    guard let current else { return }
    if marks.remove(current) == nil { marks.insert(current) }
    cursor.move(.down, count: records.count, height: height(session))
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.records
    let below = typing != nil || !search.isEmpty || !marks.isEmpty ? 1 : 0
    canvas.inside(Rect(x: 0, y: 0, width: canvas.width, height: canvas.height - below)) {
      drawTable(on: &$0, session)
    }
    guard below > 0 else { return }
    let y = canvas.height - 1
    if let typing {
      let view = typing.view(columns: max(1, canvas.width - 2))
      canvas.put("/" + view.text, x: 0, y: y, session.theme.field, field: canvas.width)
      canvas.setCursor(x: 1 + view.cursor, y: y)
    } else {
      let told = [
        search.isEmpty ? nil : "/" + search, error?.text(session.language),
        remarks.isEmpty ? nil : remarks.joined(separator: "  "),
        marks.isEmpty ? nil : words.marked(marks.count),
      ]
      canvas.put(told.compactMap { $0 }.joined(separator: "  "), x: 1, y: y, session.theme.faint)
    }
  }

  private func drawTable(on canvas: inout Canvas, _ session: Session) {
    let label = RecordWords(session.language).label
    let height = canvas.height - 1
    let shown = cursor.lines(count: records.count, height: height).map(\.row)
    let cells = session.recordCells
    let texts = shown.map { row in cells.texts(fields, of: records[row]) }
    let widths = fields.indices.map { column in
      min(24, ([label(fields[column])] + texts.map { $0[column] }).map { Columns.width(of: $0) }.max() ?? 4)
    }
    let columns = RecordsView.fitting(widths, in: canvas.width)
    let room = canvas.width - 1 - columns.dropFirst().reduce(0) { $0 + widths[$1] + 1 }
    // The name has what it needs, so that what belongs to it stands near.
    let names = rows.map { Columns.width(of: $0.name) }.max() ?? 0
    let nameWidth = min(max(4, room), max(widths[0], names) + 4)
    var rows = [[StyledLine]](repeating: [], count: records.count)
    for (row, cells) in zip(shown, texts) { rows[row] = line(records[row], cells, columns, session) }
    let table = TextTable(
      columns: columns.map { .init(name: label(fields[$0]), width: $0 == 0 ? nameWidth : widths[$0]) },
      rows: rows,
      cursor: cursor)
    table.draw(on: &canvas, session.theme, saying: session.words.items)
    if records.isEmpty {
      let words = session.words.records
      canvas.putWrapped(
        search.isEmpty ? words.nothingYet : words.nothingFound,
        in: Rect(x: 1, y: 2, width: canvas.width - 2, height: 3), session.theme.faint)
    }
  }

  /// The columns that have room beside the first, which takes what is left.
  private static func fitting(_ widths: [Int], in room: Int) -> [Int] {
    var left = room - 1 - min(widths.first ?? 0, 20)
    return widths.indices.filter { column in
      if column == 0 { return true }
      guard widths[column] + 1 <= left else { return false }
      left -= widths[column] + 1
      return true
    }
  }

  private func line(_ id: RecordID, _ cells: [String], _ columns: [Int], _ session: Session) -> [StyledLine] {
    let isGone = session.ledger.isOutOfUse(key(id))
    let style: StyledLine.Meaning = isGone ? .faint : .text
    return columns.map { column in
      guard column == 0 else { return StyledLine(cells[column], style) }
      let mark = marks.contains(id) ? "* " : ""
      return StyledLine(mark + cells[0] + (isGone ? "  " + session.words.records.gone : ""), style)
    }
  }
}
