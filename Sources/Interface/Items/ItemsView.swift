import Console
import LedgerModel
import Queries
import Wording

/// The table of items, with the detail beside it where there is room.
struct ItemsView: Layer {
  var query = RowQuery()
  /// The scopes that were left, the last last: Esc goes back to them.
  var scopesLeft: [Scope] = []
  /// Whether the scope was the last that changed what is shown: then Esc takes that back first.
  var isScopeLatest = false
  var order = RowOrder()
  var rows = ItemRows()
  var cursor = ListCursor()
  /// The language in which columns were sorted and narrowed last.
  private var language: Language
  /// The column under the cursor; nothing before one was chosen.
  var column: TableColumn?
  /// The place of an item that no longer belongs here but stays under the cursor until it moves.
  var kept: Int?
  /// What is being typed into the search; nothing when nobody types.
  var searching: LineEditor?
  /// Rows that are being put in order while the old ones are still shown.
  var ordering: RowOrdering?
  /// What changed, when it is for this that the rows are put in order anew: nobody waits for them.
  var refreshing: Touched?
  /// Whether the search waits for the words of all items to be laid out.
  var awaitsWords = false
  /// How many the search finds outside the scope, when it finds none in it: counted once, not with every picture.
  var beyond = 0
  /// How far the detail beside the list is scrolled, when it has the focus.
  var paneTop: Int?
  /// The item that was marked last: marks go on from there.
  var markedLast: RecordID?
  /// The searches typed before.
  var searches = LineHistory()

  init(_ session: Session) {
    language = session.language
    order.sort = ItemSort(rawValue: session.preferences.sort) ?? .due
    order.columns = session.preferences.sortColumns.compactMap(ColumnSort.init(kept:))
    order.grouping = RowGrouping(rawValue: session.preferences.grouping) ?? .none
    query.renew(session)
    rows.rebuild(query, order, session)
  }

  /// Who comes back finds as many rows as fit: what stayed on its line while nobody looked may move.
  mutating func shown(_ session: inout Session) -> [Transition] {
    cursor.settle(count: rows.count, height: listHeight(session))
    return spoken(&session)
  }

  /// Words of columns are those of the language: what is sorted by them is put in order anew, and none of them narrows.
  mutating func spoken(_ session: inout Session) -> [Transition] {
    guard language != session.language else { return [] }
    language = session.language
    let wasNarrowed = query.widen(all: true)
    if wasNarrowed || !order.columns.isEmpty { requery(&session) }
    return []
  }

  var place: Place { searching == nil ? .items : .line }
  var isTyping: Bool { searching != nil }
  var isDialog: Bool { false }

  /// The item under the cursor.
  func current(_ session: Session) -> Item? {
    rows.places.indices.contains(cursor.index) ? rows.item(cursor.index, session) : nil
  }

  /// The marked items that are shown, else the one under the cursor.
  func targets(_ session: Session) -> Targets {
    if !session.marked.isEmpty {
      let shown = rows.places.map { session.ledger.items[$0].item.id }.filter(session.marked.contains)
      if !shown.isEmpty { return Targets(items: shown, hiddenMarks: session.marked.count - shown.count) }
    }
    return Targets(items: current(session).map { [$0.id] } ?? [])
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      if paneTop != nil { scrollPane(motion, session) } else { move(motion, &session) }
      return []
    }
    switch command {
    case .search:
      searching = LineEditor(query.search)
      searches.forget()
      isScopeLatest = false
      return []
    case .mark: mark(&session)
    case .markAll: markAll(&session)
    case .markTo: markTo(&session)
    case .unmark:
      (session.marked, markedLast) = ([], nil)
      session.message = .information(session.words.hands.unmarked)
    case .scope: return goToNextScope(&session)
    case .query: return [.push(QueryLayer(query.text, session))]
    case .saved: return [.push(ChooserLayer.savedQueries(session))]
    case .sort: return [.push(sortMenu(session))]
    case .export:
      let items = rows.places.map { session.ledger.items[$0].item.id }
      return [.push(ChooserLayer.export(items, about: query.name(session), session))]
    case .group: return [.push(groupMenu(session))]
    case .columns: return [.push(columnsMenu(session))]
    case .columnLeft: moveColumn(by: -1, &session)
    case .columnRight: moveColumn(by: 1, &session)
    case .ascending: return sortColumn(isDescending: false, &session)
    case .descending: return sortColumn(isDescending: true, &session)
    case .narrower: return resizeColumn(by: -2, &session)
    case .wider: return resizeColumn(by: 2, &session)
    case .values: if let list = valueList(session) { return [.push(list)] }
    case .sums: return [.push(sumList(session))]
    case .nextPane:
      guard Layout(session.size).hasPane else { return [.run(.detail)] }
      paneTop = paneTop == nil ? 0 : nil
    case .right: return [.run(.detail)]
    case .left, .back: return back(&session)
    case .open:
      guard current(session) != nil else { return [.push(FormLayer(NewItemForm(), session))] }
      return nil
    default: return nil
    }
    return []
  }

  /// One level back: out of the pane, a scope just chosen, the search, the marks, a value of a column, the query, an
  /// earlier scope.
  private mutating func back(_ session: inout Session) -> [Transition] {
    if searching != nil {
      searching = nil
      search("", &session)
    } else if paneTop != nil {
      paneTop = nil
    } else if isScopeLatest, goToLastScope(&session) {
      // What `m` did is undone.
    } else if !query.search.isEmpty {
      search("", &session)
    } else if !session.marked.isEmpty {
      (session.marked, markedLast) = ([], nil)
    } else if query.widen() {
      requery(&session)
    } else if !query.text.isEmpty {
      _ = query.setText("", session)
      requery(&session)
    } else {
      _ = goToLastScope(&session)
    }
    return []
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard var line = searching else { return [] }
    if let way = LineHistory.Way(key) { return recall(way, &session) }
    switch key {
    case .enter:
      searching = nil
      let keep = keepSearch(&session)
      defer { searches.forget() }
      if !query.search.isEmpty, query.error != nil {
        session.message = session.message(for: query.error)
      } else if !query.search.isEmpty,
        let told = query.remarks(session, findingNothing: rows.places.isEmpty)
      {
        session.message = .information(told)
      }
      return keep
    // While nothing is looked for there is nothing to move among.
    case .up where line.isEmpty && !session.preferences.searchHistory.isEmpty:
      return recall(.back, &session)
    case .up: move(.up, &session)
    case .down: move(.down, &session)
    case .pageUp: move(.pageUp, &session)
    case .pageDown: move(.pageDown, &session)
    case .backspace where line.isEmpty: searching = nil
    default:
      if line.handle(key) == .changed {
        searching = line
        searches.forget()
        search(line.text, &session)
      } else {
        searching = line
      }
    }
    return []
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    switch answer {
    case .sort(let sort):
      (order.sort, order.columns) = (sort, [])
      (session.preferences.sort, session.preferences.sortColumns) = (sort.rawValue, [])
      rebuild(&session)
      return [.ask(.savePreferences(session.preferences, of: session.person))]
    case .grouping(let grouping):
      order.grouping = grouping
      session.preferences.grouping = grouping.rawValue
      rebuild(&session)
      return [.ask(.savePreferences(session.preferences, of: session.person))]
    case .column(let column): return toggle(column, &session)
    case .columnValue(let value): narrow(to: value, &session)
    case .item(let number): return jump(to: number, &session)
    case .search(let text):
      isScopeLatest = false
      // A view that shows something else begins with nothing of what was looked for here.
      if text.isEmpty, query.widen(all: true) { requery(&session) }
      search(text, &session)
    case .query(let text):
      guard query.setText(text, session) else {
        session.message = session.message(for: query.error)
        return [.effect(.bell)]
      }
      if let told = query.remarks(session) { session.message = .information(told) }
      isScopeLatest = false
      requery(&session)
    case .actingAs: requery(&session)
    default: return session.takeSetting(answer)
    }
    return []
  }
}
