import Console
import LedgerModel
import Queries
import Wording

/// The table of items, with the detail beside it where there is room.
struct ItemsView: Layer {
  var query = RowQuery()
  var order = RowOrder()
  var rows = ItemRows()
  var cursor = ListCursor()
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

  init(_ session: Session) {
    order.sort = ItemSort(rawValue: session.preferences.sort) ?? .due
    order.grouping = RowGrouping(rawValue: session.preferences.grouping) ?? .none
    query.renew(session)
    rows.rebuild(query, order, session)
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
      return []
    case .mark: mark(&session)
    case .markAll: markAll(&session)
    case .scope:
      // Where a search finds nothing, the next step is where it may find something.
      query.scope = query.isSearching && rows.places.isEmpty ? .all : query.scope.next
      requery(&session)
    case .query: return [.push(QueryLayer(query.text, session))]
    case .saved: return [.push(ChooserLayer.savedQueries(session))]
    case .sort: return [.push(sortMenu(session))]
    case .export:
      let items = rows.places.map { session.ledger.items[$0].item.id }
      return [.push(ChooserLayer.export(items, about: query.name(session), session))]
    case .group: return [.push(groupMenu(session))]
    case .columns: return [.push(columnsMenu(session))]
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

  /// One level back: out of the pane, the search, the marks, the query.
  private mutating func back(_ session: inout Session) -> [Transition] {
    if searching != nil {
      searching = nil
      search("", &session)
    } else if paneTop != nil {
      paneTop = nil
    } else if !query.search.isEmpty {
      search("", &session)
    } else if !session.marked.isEmpty {
      session.marked = []
    } else if !query.text.isEmpty {
      _ = query.setText("", session)
      requery(&session)
    }
    return []
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard var line = searching else { return [] }
    switch key {
    case .enter:
      searching = nil
      if !query.search.isEmpty, query.error != nil {
        session.message = session.message(for: query.error)
      } else if !query.search.isEmpty, let told = query.understoodDates(session) {
        session.message = .information(told)
      }
    case .up: move(.up, &session)
    case .down: move(.down, &session)
    case .pageUp: move(.pageUp, &session)
    case .pageDown: move(.pageDown, &session)
    case .backspace where line.isEmpty: searching = nil
    default:
      if line.handle(key) == .changed {
        searching = line
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
      order.sort = sort
      session.preferences.sort = sort.rawValue
      rebuild(&session)
      return [.ask(.savePreferences(session.preferences, of: session.person))]
    case .grouping(let grouping):
      order.grouping = grouping
      session.preferences.grouping = grouping.rawValue
      rebuild(&session)
      return [.ask(.savePreferences(session.preferences, of: session.person))]
    case .column(let column): return toggle(column, &session)
    case .item(let number): return jump(to: number, &session)
    case .search(let text): search(text, &session)
    case .query(let text):
      guard query.setText(text, session) else {
        session.message = session.message(for: query.error)
        return [.effect(.bell)]
      }
      if let told = query.understoodDates(session) { session.message = .information(told) }
      requery(&session)
    case .actingAs: requery(&session)
    default: return session.takeSetting(answer)
    }
    return []
  }
}
