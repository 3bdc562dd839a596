import Console
import LedgerModel
import Wording

extension ItemsView {
  func listHeight(_ session: Session) -> Int { ItemsView.height(session) }

  mutating func move(_ motion: Motion, _ session: inout Session) {
    cursor.move(motion, count: rows.count, height: listHeight(session))
    if let kept, rows.row(of: kept) != cursor.index {
      let row = rows.row(of: kept)
      rows.drop(kept, session)
      if let row, row < cursor.index { cursor.index -= 1 }
      self.kept = nil
    }
    if let item = current(session) { session.changedByOthers.remove(item.id) }
  }

  mutating func search(_ text: String, _ session: inout Session) {
    let narrows = query.setSearch(text, session) && !isBehind
    // Without the words laid out a search takes too long to be waited for: it is done as soon as they are.
    awaitsWords = query.isSearching && !session.book.isIndexed && session.ledger.items.count > Session.slice
    guard !isBehind else { return }
    let place = rows.places.indices.contains(cursor.index) ? rows.places[cursor.index] : nil
    kept = nil
    rows.search(query, narrowing: narrows, session)
    // What was chosen stays chosen while it is found; else the first is.
    cursor = ListCursor(index: place.flatMap { rows.row(of: $0) } ?? 0)
    cursor.settle(count: rows.count, height: listHeight(session))
    lookBeyond(session)
  }

  /// Where the search finds nothing in the scope, counts what it finds outside.
  private mutating func lookBeyond(_ session: Session) {
    beyond = query.isSearching && rows.places.isEmpty ? query.countBeyond(session) ?? 0 : 0
  }

  mutating func requery(_ session: inout Session) {
    query.renew(session)
    rebuild(&session)
  }

  /// Collects and orders the rows anew: at once when they are few, else while no key comes.
  mutating func rebuild(_ session: inout Session) {
    kept = nil
    refreshing = nil
    var ordering = RowOrdering(query, order, session)
    let isDone = ordering.advance(Session.slice, session)
    self.ordering = ordering
    if isDone, !awaitsWords { finish(session) }
  }

  /// Goes on to the next scope, and says so. Where a search finds nothing, the next step is where it may find something.
  mutating func goToNextScope(_ session: inout Session) -> [Transition] {
    let words = session.words.items
    guard query.text.isEmpty else {
      // A query takes the scope's place: nothing that is shown would change.
      session.message = .complaint(words.scopeIdle)
      return [.effect(.bell)]
    }
    let left = query.scope
    query.scope = query.isSearching && rows.places.isEmpty ? .all : left.next
    guard query.scope != left else { return [] }
    if let place = scopesLeft.firstIndex(of: query.scope) {
      // Once round: there is nothing to go back to beyond where it began.
      scopesLeft.removeSubrange(place...)
    } else {
      scopesLeft.append(left)
    }
    isScopeLatest = true
    session.message = .information(
      words.scopeChanged(from: left.rawValue, to: query.scope.rawValue, goesBack: !scopesLeft.isEmpty))
    requery(&session)
    return []
  }

  /// Goes back to the scope that was left last, and says so; false when none was.
  mutating func goToLastScope(_ session: inout Session) -> Bool {
    guard let last = scopesLeft.popLast() else { return false }
    let left = query.scope
    query.scope = last
    session.message = .information(
      session.words.items.scopeChanged(from: left.rawValue, to: last.rawValue, goesBack: false))
    requery(&session)
    return true
  }

  mutating func jump(to number: ItemNumber, _ session: inout Session) -> [Transition] {
    let item: Item
    do throws(Refusal) {
      item = try session.ledger.item(numbered: number)
    } catch {
      session.message = .complaint(session.phrase(error))
      return [.effect(.bell)]
    }
    let place = session.ledger.items.place(of: item.id)
    guard let row = place.flatMap({ rows.row(of: $0) }) else { return [.push(DetailLayer(item.id))] }
    cursor.index = row
    cursor.settle(count: rows.count, height: listHeight(session))
    return []
  }

  mutating func mark(_ session: inout Session) {
    guard let item = current(session) else { return }
    isScopeLatest = false
    let isMarked = session.marked.remove(item.id) == nil
    if isMarked { session.marked.insert(item.id) }
    markedLast = item.id
    session.noteMark(isMarked)
    move(.down, &session)
  }

  /// Marks every row from the one that was marked last to the one under the cursor.
  mutating func markTo(_ session: inout Session) {
    let last = markedLast.flatMap { session.ledger.items.place(of: $0) }.flatMap { rows.row(of: $0) }
    guard rows.places.indices.contains(cursor.index) else { return }
    let from = last ?? cursor.index
    for row in min(from, cursor.index)...max(from, cursor.index) {
      session.marked.insert(session.ledger.items[rows.places[row]].item.id)
    }
    markedLast = current(session)?.id
    session.message = .information(session.words.hands.marked(session.marked.count))
  }

  func markAll(_ session: inout Session) {
    let shown = rows.places.map { session.ledger.items[$0].item.id }
    if shown.allSatisfy(session.marked.contains) {
      session.marked.subtract(shown)
    } else {
      session.marked.formUnion(shown)
    }
  }

  /// Takes in what changed. The row under the cursor stays on its line: others' changes move what is around it.
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    if isBehind { return rebuild(&session) }
    let isLarge = touched.others || touched.lamps || touched.items.count > 256
    // Rows that are being worked out anew must know of this as well.
    guard isLarge || refreshing != nil else { return update(touched, session: &session) }
    if !isLarge { update(touched, session: &session) }
    query.renew(session)
    var ordering = RowOrdering(query, order, session)
    let isDone = ordering.advance(Session.slice, session)
    (self.ordering, refreshing) = (ordering, touched)
    if isDone { finish(session) }
  }

  private mutating func update(_ touched: Touched, session: inout Session) {
    let places = touched.items.compactMap { session.ledger.items.place(of: $0) }
    let above = rowsAbove(Set(places), session)
    stayingOnLine(own: touched.own, session) { view in
      view.rows.update(places, view.query, view.order, session)
    }
    if !touched.own, session.message == nil {
      let came = rowsAbove(Set(places), session).subtracting(above).count
      if came > 0 { session.message = .information(session.words.items.cameAbove(came)) }
    }
    follow(touched, session)
    lookBeyond(session)
  }

  /// Changes the rows around the one under the cursor, which stays on its line even when it belongs here no more. Own
  /// changes may take the item out of the list: then the next one takes its row, unless it stood there only as it was.
  private mutating func stayingOnLine(own: Bool, _ session: Session, _ change: (inout ItemsView) -> Void) {
    let under = rows.places.indices.contains(cursor.index) ? rows.places[cursor.index] : nil
    let (row, line, before) = (cursor.index, chosenLine(session), kept)
    if let before { rows.drop(before, session) }
    change(&self)
    kept = nil
    guard let under else { return }
    let stays = !own || (before == under && !session.ledger.items[under].item.isHidden)
    if rows.row(of: under) == nil, stays {
      rows.keep(under, at: row, session)
      kept = under
    }
    cursor.index = min(rows.row(of: under) ?? row, max(0, rows.count - 1))
    stay(on: line, session)
    if own { cursor.settle(count: rows.count, height: listHeight(session)) }
  }

  /// Those of the places whose rows are above the first one shown.
  private func rowsAbove(_ places: Set<Int>, _ session: Session) -> Set<Int> {
    places.isEmpty ? [] : places.intersection(rows.places.prefix(max(0, firstShown(session))))
  }

  private func firstShown(_ session: Session) -> Int {
    guard !rows.groups.isEmpty else { return cursor.firstShown(height: listHeight(session)) }
    for case (_, .row(let row)) in shownLines(session) { return row }
    return cursor.index
  }

  /// How many rows stand above those that are shown, and how many below.
  func rowsBeyond(_ session: Session) -> (above: Int, below: Int) {
    guard !rows.groups.isEmpty else {
      return cursor.beyond(count: rows.count, height: listHeight(session))
    }
    let shown = shownLines(session).compactMap { line -> Int? in
      if case .row(let row) = line.what { row } else { nil }
    }
    return (shown.first ?? 0, rows.count - 1 - (shown.last ?? rows.count - 1))
  }

  private func shownLines(_ session: Session) -> [(line: Int, what: GroupedLine)] {
    let (height, rowHeight) = ItemsView.lines(session)
    return cursor.lines(count: rows.count, height: height, rowHeight: rowHeight, under: rows.groups)
  }

  /// The line on which the chosen row stands: of rows, or where they have headings, of the screen.
  private func chosenLine(_ session: Session) -> Int {
    guard !rows.groups.isEmpty else { return cursor.index - cursor.firstShown(height: listHeight(session)) }
    return shownLines(session).first { $0.what == .row(cursor.index) }?.line ?? 0
  }

  private mutating func stay(on line: Int, _ session: Session) {
    let (height, rowHeight) = ItemsView.lines(session)
    if rows.groups.isEmpty {
      cursor.top = cursor.index - line
    } else {
      cursor.keep(on: line, height: height, rowHeight: rowHeight, under: rows.groups)
    }
  }

  /// Puts the cursor on an item that was just added here. One that the list would not show stands there until the cursor
  /// leaves it: what is done next is meant for it.
  private mutating func follow(_ touched: Touched, _ session: Session) {
    guard let made = touched.added.last, let place = session.ledger.items.place(of: made),
      rows.row(of: place) != nil || touched.added.count == 1
    else { return }
    if let kept { rows.drop(kept, session) }
    kept = nil
    if let row = rows.row(of: place) {
      cursor.index = row
    } else {
      cursor.index = min(cursor.index, rows.count)
      rows.keep(place, at: cursor.index, session)
      kept = place
    }
    cursor.settle(count: rows.count, height: listHeight(session))
  }
}

// MARK: - Work that waits until no key comes

extension ItemsView {
  /// Whether the rows shown are not yet those that were asked for.
  var isBehind: Bool { (ordering != nil && refreshing == nil) || awaitsWords }
  var wantsIdle: Bool { ordering != nil || awaitsWords }

  mutating func idle(_ session: inout Session) {
    if awaitsWords, !session.book.isIndexed { return session.followWords() }
    if ordering?.advance(Session.slice, session) == false { return }
    finish(session)
  }

  /// Shows the rows that were asked for; what was chosen stays chosen when it is among them.
  private mutating func finish(_ session: Session) {
    defer { (ordering, refreshing, awaitsWords) = (nil, nil, false) }
    if let refreshing, let ordering, !awaitsWords {
      stayingOnLine(own: refreshing.own, session) { $0.rows.take(ordering, $0.query, session) }
      lookBeyond(session)
      return follow(refreshing, session)
    }
    let place = rows.places.indices.contains(cursor.index) ? rows.places[cursor.index] : nil
    if let ordering {
      rows.take(ordering, query, session)
    } else {
      rows.search(query, narrowing: false, session)
    }
    let row = place.flatMap { rows.row(of: $0) }
    if let row { cursor.index = row } else if query.isSearching { cursor = ListCursor() }
    lookBeyond(session)
    cursor.settle(count: rows.count, height: listHeight(session))
  }
}
