import Console
import LedgerModel
import Wording

/// The table of items, with the detail beside it where there is room.
struct ItemsView: Layer {
  var query = RowQuery()
  var sort = RowSort.due
  var rows = ItemRows()
  var cursor = ListCursor()
  /// The place of an item that no longer belongs here but stays under the cursor until it moves.
  var kept: Int?
  /// What is being typed into the search; nothing when nobody types.
  var searching: LineEditor?
  /// How far the detail beside the list is scrolled, when it has the focus.
  var paneTop: Int?

  init(_ session: Session) {
    sort = RowSort(rawValue: session.preferences.sort) ?? .due
    query.renew(session)
    rows.rebuild(query, sort, session)
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

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Step]? {
    if let motion = Motion(command) {
      if paneTop != nil { scrollPane(motion, session) } else { move(motion, &session) }
      return []
    }
    switch command {
    case .search:
      session.followWords()
      searching = LineEditor(query.search)
      return []
    case .mark: mark(&session)
    case .markAll: markAll(&session)
    case .scope:
      query.scope = query.scope.next
      requery(&session)
    case .query: return [.push(QueryLayer(query.text, session))]
    case .saved: return [.push(ChooserLayer.savedQueries(session))]
    case .sort: return [.push(sortMenu(session))]
    case .columns: return [.push(columnsMenu(session))]
    case .nextPane:
      guard Layout(session.size).hasPane else { return [.run(.detail)] }
      paneTop = paneTop == nil ? 0 : nil
    case .right: return [.run(.detail)]
    case .left, .back: return back(&session)
    case .open:
      guard current(session) != nil else { return [.push(FormLayer(.new, session))] }
      return nil
    default: return nil
    }
    return []
  }

  /// One level back: out of the pane, the search, the marks, the query.
  private mutating func back(_ session: inout Session) -> [Step] {
    if paneTop != nil {
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

  mutating func handle(_ key: Key, _ session: inout Session) -> [Step] {
    guard var line = searching else { return [] }
    switch key {
    case .enter: searching = nil
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

  mutating func picked(_ choice: Choice, _ session: inout Session) -> [Step] {
    let parts = choice.code.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "sort":
      sort = RowSort(rawValue: value) ?? .due
      session.preferences.sort = sort.rawValue
      rebuild(session)
      return [.effect(.savePreferences(session.preferences, of: session.person))]
    case "column": return toggleColumn(value, &session)
    case "theme": return session.takeSetting(choice)
    case "number": return jump(to: value, &session)
    case "search":
      session.followWords()
      search(value, &session)
    case "query":
      guard query.setText(value, session) else {
        session.message = session.message(for: query.error)
        return [.effect(.bell)]
      }
      requery(&session)
    case "as": requery(&session)
    default: break
    }
    return []
  }
}

// MARK: - Rows

extension ItemsView {
  private func listHeight(_ session: Session) -> Int { ItemsView.height(session) }

  mutating func move(_ motion: Motion, _ session: inout Session) {
    cursor.move(motion, count: rows.count, height: listHeight(session))
    if let kept, rows.row(of: kept) != cursor.index {
      let row = rows.row(of: kept)
      rows.drop(kept)
      if let row, row < cursor.index { cursor.index -= 1 }
      self.kept = nil
    }
    if let item = current(session) { session.changedByOthers.remove(item.id) }
  }

  mutating func search(_ text: String, _ session: inout Session) {
    let narrows = query.setSearch(text, session)
    let place = rows.places.indices.contains(cursor.index) ? rows.places[cursor.index] : nil
    kept = nil
    rows.search(query, narrowing: narrows, session)
    // What was chosen stays chosen while it is found; else the first is.
    cursor = ListCursor(index: place.flatMap { rows.row(of: $0) } ?? 0)
    cursor.settle(count: rows.count, height: listHeight(session))
  }

  private mutating func requery(_ session: inout Session) {
    query.renew(session)
    rebuild(session)
  }

  private mutating func rebuild(_ session: Session) {
    let place = rows.places.indices.contains(cursor.index) ? rows.places[cursor.index] : nil
    kept = nil
    rows.rebuild(query, sort, session)
    if let row = place.flatMap({ rows.row(of: $0) }) { cursor.index = row }
    cursor.settle(count: rows.count, height: listHeight(session))
  }

  private mutating func jump(to number: String, _ session: inout Session) -> [Step] {
    guard let number = ItemNumber(number, thisYear: session.today.year),
      let item = session.ledger.items[number],
      let place = session.ledger.items.place(of: item.id)
    else {
      session.message = .complaint(session.phrase(.noSuchItem(number)))
      return [.effect(.bell)]
    }
    guard let row = rows.row(of: place) else { return [.push(DetailLayer(item.id))] }
    cursor.index = row
    cursor.settle(count: rows.count, height: listHeight(session))
    return []
  }

  private mutating func mark(_ session: inout Session) {
    guard let item = current(session) else { return }
    if session.marked.remove(item.id) == nil { session.marked.insert(item.id) }
    move(.down, &session)
  }

  private func markAll(_ session: inout Session) {
    let shown = rows.places.map { session.ledger.items[$0].item.id }
    if shown.allSatisfy(session.marked.contains) {
      session.marked.subtract(shown)
    } else {
      session.marked.formUnion(shown)
    }
  }

  /// Takes in what changed. The row under the cursor stays on its line: others' changes move what is around it.
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    let height = listHeight(session)
    let under = rows.places.indices.contains(cursor.index) ? rows.places[cursor.index] : nil
    let line = cursor.index - cursor.firstShown(height: height)
    let row = cursor.index
    if touched.others || touched.lamps || touched.items.count > 256 {
      query.renew(session)
      rows.rebuild(query, sort, session)
    } else {
      rows.update(touched.items.compactMap { session.ledger.items.place(of: $0) }, query, sort, session)
    }
    kept = nil
    guard let under else { return follow(touched, session) }
    if rows.row(of: under) == nil, !touched.own {
      rows.keep(under, at: row)
      kept = under
    }
    // Own changes may take the item out of the list: then the next one takes its row.
    cursor.index = min(rows.row(of: under) ?? row, max(0, rows.count - 1))
    cursor.top = cursor.index - line
    if touched.own { cursor.settle(count: rows.count, height: height) }
    follow(touched, session)
  }

  /// Puts the cursor on an item that was just added here.
  private mutating func follow(_ touched: Touched, _ session: Session) {
    guard touched.own, let made = touched.made.last, let place = session.ledger.items.place(of: made),
      let row = rows.row(of: place)
    else { return }
    cursor.index = row
    cursor.settle(count: rows.count, height: listHeight(session))
  }
}

// MARK: - Order and columns

extension ItemsView {
  private func sortMenu(_ session: Session) -> ChooserLayer {
    let choices = RowSort.allCases.map {
      Choice(code: "sort:\($0.rawValue)", title: session.words.items.sort($0.rawValue))
    }
    return ChooserLayer(
      session.words.items.sortTitle, choices, .setting, numbered: true, startingAt: "sort:\(sort.rawValue)")
  }

  /// The columns that a person chose.
  static func columns(_ session: Session) -> [TableColumn] {
    let chosen = session.preferences.columns.compactMap(TableColumn.init)
    return chosen.isEmpty ? TableColumn.usual : chosen
  }

  private func columnsMenu(_ session: Session, startingAt code: String? = nil) -> ChooserLayer {
    let shown = ItemsView.columns(session)
    let choices = TableColumn.allCases.map { column in
      let sign = shown.contains(column) ? "[x]" : "[ ]"
      return Choice(
        code: "column:\(column.rawValue)", title: "\(sign) \(session.words.items.column(column.rawValue))")
    }
    return ChooserLayer(session.words.items.columnsTitle, choices, .setting, numbered: true, startingAt: code)
  }

  private mutating func toggleColumn(_ name: String, _ session: inout Session) -> [Step] {
    guard let column = TableColumn(rawValue: name) else { return [] }
    var shown = ItemsView.columns(session)
    if shown.contains(column), column != .title {
      shown.removeAll { $0 == column }
    } else if !shown.contains(column) {
      // Before the due date and the state, which close the row.
      shown.insert(column, at: shown.firstIndex(of: .due) ?? shown.count)
    }
    session.preferences.columns = shown.map(\.rawValue)
    return [
      .push(columnsMenu(session, startingAt: "column:\(name)")),
      .effect(.savePreferences(session.preferences, of: session.person)),
    ]
  }
}
