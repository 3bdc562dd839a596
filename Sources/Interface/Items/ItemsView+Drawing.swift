import Console
import LedgerModel
import Wording
import Queries

extension ItemsView {
  /// How many items are shown at once.
  static func height(_ session: Session) -> Int {
    let (height, rowHeight) = lines(session)
    return max(1, height / rowHeight)
  }

  /// How many lines there are for rows and their headings, and how many of them a row takes.
  static func lines(_ session: Session) -> (height: Int, rowHeight: Int) {
    let layout = Layout(session.size)
    return layout.isNarrow ? (layout.body.height - 1, 2) : (layout.body.height - 2, 1)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = Layout(session.size)
    let (list, pane) = layout.itemsAndPane
    canvas.inside(list.intersection(canvas.bounds)) { part in
      drawQueryLine(on: &part, session)
      let rest = Rect(x: 0, y: 1, width: part.width, height: part.height - 1)
      part.inside(rest) { body in
        if rows.count == 0 {
          drawEmpty(on: &body, session)
        } else if layout.isNarrow {
          drawNarrow(on: &body, session)
        } else {
          drawTable(on: &body, session)
        }
      }
    }
    if let pane { drawPane(on: &canvas, pane, session) }
  }

  /// Scope or query, what is searched, how many are shown of how many.
  private func drawQueryLine(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    // What only stays under the cursor until that moves is no more one of the list.
    let isFinding = isBehind && rows.count == 0
    var count =
      isFinding ? "" : session.words.items.count(rows.count - (kept == nil ? 0 : 1), rows.total)
    if !rows.groups.isEmpty { count = totals(count, red: rows.groups.reduce(0) { $0 + $1.red }, session) }
    let marks = session.marked.isEmpty ? "" : session.words.items.marked(session.marked.count)
    // Three dots while the rows asked for are being found and put in order.
    let (above, below) = rowsBeyond(session)
    let beyond = session.words.items.beyond(above: above, below: below)
    let right = [isBehind ? "..." : "", marks, beyond, count].filter { !$0.isEmpty }.joined(separator: "  ")
    let rightX = canvas.width - Columns.width(of: right)
    canvas.put(right, x: max(0, rightX), y: 0, theme.strong)
    let room = max(0, rightX - 1)
    canvas.inside(Rect(x: 0, y: 0, width: room, height: 1)) { part in
      let scope = query.text.isEmpty ? session.words.items.scope(query.scope.rawValue) : query.text
      let base = ([scope] + query.values.map { $0.told(session) }).joined(separator: "  ")
      var x = part.put(base, x: 0, y: 0, theme.strong)
      guard searching != nil || !query.search.isEmpty else { return }
      x += part.put("  /", x: x, y: 0, theme.strong)
      if let searching {
        let view = searching.view(columns: max(1, part.width - x))
        part.put(view.text, x: x, y: 0, theme.field, field: part.width - x)
        part.setCursor(x: x + view.cursor, y: 0)
      } else {
        part.put(query.search, x: x, y: 0, theme.found)
      }
    }
  }

  /// What to press when there is nothing to see.
  private func drawEmpty(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.items
    let text =
      session.ledger.items.count == 0
      ? words.emptyLedger
      : query.isSearching
        ? beyond > 0 ? words.foundBeyond(beyond, isTyping: searching != nil) : words.nothingFound
        : query.text.isEmpty ? words.nothingInScope : words.nothingInQuery
    let width = min(canvas.width, 60)
    let lines = Columns.wrap(text, to: max(1, width))
    let top = max(0, (canvas.height - lines.count) / 3)
    canvas.putWrapped(
      text, in: Rect(x: (canvas.width - width) / 2, y: top, width: width, height: canvas.height - top),
      session.theme.text)
  }

  private func drawTable(on canvas: inout Canvas, _ session: Session) {
    let lines = lines(height: canvas.height - 1, rowHeight: 1, session)
    let columns = columns(showing: lines, in: canvas.width - 1, session)
    for (column, x, width) in columns {
      let style = column == self.column ? session.theme.chosen : session.theme.columnNames
      canvas.put(heading(of: column, width: width, session), x: x + 1, y: 0, style, field: width)
    }
    for (line, what) in lines {
      switch what {
      case .heading(let group): drawHeading(group, y: line + 1, on: &canvas, session)
      case .row(let row): draw(row, y: line + 1, columns, on: &canvas, session)
      }
    }
  }

  /// What stands on the lines of the list: rows, under headings where they are grouped.
  private func lines(height: Int, rowHeight: Int, _ session: Session) -> [(line: Int, what: GroupedLine)] {
    guard !rows.groups.isEmpty else {
      return cursor.lines(count: rows.count, height: max(1, height / rowHeight)).map {
        ($0.line * rowHeight, .row($0.row))
      }
    }
    return cursor.lines(count: rows.count, height: height, rowHeight: rowHeight, under: rows.groups)
  }

  private func totals(_ count: String, red: Int, _ session: Session) -> String {
    red == 0 ? count : "\(session.words.items.redCount(red))  \(count)"
  }

  private func drawHeading(_ group: RowGroup, y: Int, on canvas: inout Canvas, _ session: Session) {
    let totals = totals(session.words.items.count(group.rows, group.rows), red: group.red, session)
    let room = canvas.width - Columns.width(of: totals) - 2
    canvas.put(
      order.grouping.title(group.code, session), x: 0, y: y, session.theme.strong, width: max(0, room))
    canvas.put(totals, x: max(0, canvas.width - Columns.width(of: totals)), y: y, session.theme.strong)
  }

  private func draw(
    _ row: Int, y: Int, _ columns: [(column: TableColumn, x: Int, width: Int)], on canvas: inout Canvas,
    _ session: Session
  ) {
    let found = query.foundWords
    let place = rows.places[row]
    let item = session.ledger.items[place].item
    let lamp = session.book.lamp(at: place, now: session.now)
    let style = rowStyle(item, place, session)
    canvas.put(sign(item, session), x: 0, y: y, session.theme.strong)
    var isCovered = false
    for (number, (column, x, width)) in columns.enumerated() {
      if isCovered {
        isCovered = false
        continue
      }
      let text = column.text(item, lamp, session)
      var room = width
      // Where there is no room a promise takes the place of the state behind it.
      if Columns.width(of: text) > width, hidesState(number, columns, item, lamp, session) {
        room += 1 + columns[number + 1].width
        isCovered = true
      }
      canvas.put(text, x: x + 1, y: y, style, width: room)
      if !found.isEmpty, column == .title || column == .site || column == .owner {
        ItemsView.underline(found, in: text, x: x + 1, y: y, width: width, on: &canvas, session.theme)
      }
    }
    choose(row, Rect(x: 0, y: y, width: canvas.width, height: 1), on: &canvas, session)
    // The lamp's block keeps its own look on the chosen row.
    if let lamp, let column = columns.first(where: { $0.column == .lamp }) {
      drawLamp(lamp, x: column.x + 1, y: y, on: &canvas, session)
    }
  }

  /// Two lines an item: lamp, number and due, then the title.
  private func drawNarrow(on canvas: inout Canvas, _ session: Session) {
    for (line, what) in lines(height: canvas.height, rowHeight: 2, session) {
      switch what {
      case .heading(let group): drawHeading(group, y: line, on: &canvas, session)
      case .row(let row): drawNarrow(row, y: line, on: &canvas, session)
      }
    }
  }

  private func drawNarrow(_ row: Int, y: Int, on canvas: inout Canvas, _ session: Session) {
    let place = rows.places[row]
    let item = session.ledger.items[place].item
    let lamp = session.book.lamp(at: place, now: session.now)
    let style = rowStyle(item, place, session)
    let due = session.dueAndPromise(item, lamp: lamp)
    let name = session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock))
    // As in the table, a promise stands for the state that it implies.
    let isImplied = item.promised != nil && name == session.name(of: ItemState.inProgress)
    let told = isImplied ? due : "\(due) \(name)"
    canvas.put(sign(item, session), x: 0, y: y, session.theme.strong)
    canvas.put(item.number.description, x: 4, y: y, style)
    let start = 5 + session.numberWidth
    canvas.put(told, x: start, y: y, style)
    let owner = session.personName(item.owner) ?? ""
    let width = Columns.width(of: owner)
    if start + 1 + Columns.width(of: told) + width < canvas.width {
      canvas.put(owner, x: canvas.width - width, y: y, style)
    }
    canvas.put(item.title, x: 4, y: y + 1, style)
    choose(row, Rect(x: 0, y: y, width: canvas.width, height: 2), on: &canvas, session)
    canvas.putLamp(lamp, x: 1, y: y, session)
  }

  private func drawLamp(_ lamp: Lamp, x: Int, y: Int, on canvas: inout Canvas, _ session: Session) {
    canvas.put(
      session.mark(of: lamp), x: x, y: y, session.theme.style(session.theme.style(of: lamp)), field: 2,
      .centre)
  }

  private func rowStyle(_ item: Item, _ place: Int, _ session: Session) -> Style {
    let theme = session.theme
    if place == kept || !item.state.isOpen { return theme.faint }
    if session.marked.contains(item.id) { return theme.marked }
    return session.changedByOthers.contains(item.id) ? theme.changed : theme.text
  }

  /// What stands before a row: marked, or changed by somebody else.
  private func sign(_ item: Item, _ session: Session) -> String {
    if session.marked.contains(item.id) { return "*" }
    return session.changedByOthers.contains(item.id) ? "!" : " "
  }

  private func choose(_ row: Int, _ rect: Rect, on canvas: inout Canvas, _ session: Session) {
    guard row == cursor.index else { return }
    let theme = session.theme
    if searching == nil { canvas.setCursor(x: rect.x, y: rect.y) }
    canvas.restyle(rect) { style in
      style = theme.chosen.with(style.attributes.intersection([.bold, .underline]))
    }
  }

  /// Shows where the searched words stand in a text that was drawn.
  static func underline(
    _ words: [SearchWord], in text: String, x: Int, y: Int, width: Int, on canvas: inout Canvas,
    _ theme: Theme
  ) {
    for word in words {
      for range in word.ranges(in: text) {
        let start = Columns.width(of: String(text[..<range.lowerBound]))
        let length = Columns.width(of: String(text[range]))
        guard start + length <= width else { continue }
        canvas.restyle(Rect(x: x + start, y: y, width: length, height: 1)) { $0 = theme.found }
      }
    }
  }
}

// MARK: - The detail beside the list

extension ItemsView {
  mutating func scrollPane(_ motion: Motion, _ session: Session) {
    guard let item = current(session), let pane = Layout(session.size).itemsAndPane.pane else { return }
    let lines = DetailText(item, session, columns: pane.width - 2).lines
    var scroll = ListCursor(index: paneTop ?? 0, top: 0)
    scroll.move(motion, count: max(1, lines.count - pane.height + 1), height: pane.height)
    paneTop = scroll.index
  }

  private func drawPane(on canvas: inout Canvas, _ pane: Rect, _ session: Session) {
    let theme = session.theme
    let border = paneTop == nil ? theme.border : theme.strong
    canvas.verticalLine(x: pane.x, y: pane.y, height: pane.height, border)
    guard let item = current(session) else { return }
    let text = DetailText(item, session, columns: pane.width - 2)
    canvas.inside(Rect(x: pane.x + 2, y: pane.y, width: pane.width - 2, height: pane.height)) { part in
      for (line, styled) in text.lines.dropFirst(paneTop ?? 0).prefix(part.height).enumerated() {
        styled.draw(on: &part, y: line, theme)
      }
    }
  }
}
