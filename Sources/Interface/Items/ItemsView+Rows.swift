import Console
import LedgerModel
import Wording

extension ItemsView {
  func listHeight(_ session: Session) -> Int { ItemsView.height(session) }

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
  }

  mutating func requery(_ session: inout Session) {
    query.renew(session)
    rebuild(&session)
  }

  /// Collects and orders the rows anew: at once when they are few, else while no key comes.
  mutating func rebuild(_ session: inout Session) {
    kept = nil
    var ordering = ItemRows.Ordering(query, sort, session)
    let isDone = ordering.advance(Session.slice, session)
    self.ordering = ordering
    if isDone, !awaitsWords { finish(session) }
  }

  mutating func jump(to number: String, _ session: inout Session) -> [Step] {
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

  mutating func mark(_ session: inout Session) {
    guard let item = current(session) else { return }
    if session.marked.remove(item.id) == nil { session.marked.insert(item.id) }
    move(.down, &session)
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

// MARK: - Work that waits until no key comes

extension ItemsView {
  /// Whether the rows shown are not yet those that were asked for.
  var isBehind: Bool { ordering != nil || awaitsWords }
  var wantsIdle: Bool { isBehind }

  mutating func idle(_ session: inout Session) {
    if awaitsWords, !session.book.isIndexed { return session.followWords() }
    if ordering?.advance(Session.slice, session) == false { return }
    finish(session)
  }

  mutating func catchUp(_ session: inout Session) {
    while isBehind { idle(&session) }
  }

  /// Shows the rows that were asked for; what was chosen stays chosen when it is among them.
  private mutating func finish(_ session: Session) {
    let place = rows.places.indices.contains(cursor.index) ? rows.places[cursor.index] : nil
    if let ordering {
      rows.take(ordering, query, session)
    } else {
      rows.search(query, narrowing: false, session)
    }
    (ordering, awaitsWords) = (nil, false)
    let row = place.flatMap { rows.row(of: $0) }
    if let row { cursor.index = row } else if query.isSearching { cursor = ListCursor() }
    cursor.settle(count: rows.count, height: listHeight(session))
  }
}
