import Console
import LedgerModel
import Wording

// MARK: - Drawing

extension OverviewView {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = Layout(session.size)
    let (list, pane) = layout.listAndPane
    let isBelow = hasFiguresBelow(layout)
    let height = list.height - (isBelow ? OverviewView.figureRows : 0)
    canvas.inside(Rect(x: 0, y: 0, width: list.width, height: height)) { inner in
      if let step {
        FirstSteps.draw(chosen: step, on: &inner, session)
      } else {
        drawQueue(on: &inner, layout, session)
      }
    }
    if isBelow {
      canvas.horizontalLine(x: 0, y: height, width: canvas.width, session.theme.border)
      let rest = Rect(x: 0, y: height + 1, width: canvas.width, height: OverviewView.figureRows - 1)
      canvas.inside(rest) { drawFigures(on: &$0, session) }
    } else if let pane {
      canvas.verticalLine(x: pane.x, y: 0, height: pane.height, session.theme.border)
      let rest = Rect(x: pane.x + 1, y: 0, width: pane.width - 1, height: pane.height)
      canvas.inside(rest) { drawFigures(on: &$0, session) }
    }
  }

  private func drawQueue(on canvas: inout Canvas, _ layout: Layout, _ session: Session) {
    let words = session.words.overview
    let theme = session.theme
    canvas.put(words.queue, x: 0, y: 0, theme.strong)
    let own = rows.count { $0.reason != .added }
    let (above, below) = cursor.beyond(count: rows.count, height: queueHeight(layout))
    let beyond = session.words.items.beyond(above: above, below: below)
    // Before it was counted there is nothing to say of it.
    let count = isListed ? "\(beyond)  \(session.words.items.count(own, own))".trimmed : ""
    canvas.put(count, x: canvas.width - Columns.width(of: count), y: 0, theme.strong)
    if rows.isEmpty {
      let text =
        session.person == nil
        ? words.nobody
        : !isListed
          ? words.counting
          : session.ledger.items.count == 0
            ? session.words.items.emptyLedger : words.nothing
      let rect = Rect(x: 2, y: 2, width: canvas.width - 4, height: canvas.height - 2)
      canvas.putWrapped(text, in: rect, theme.text)
    }
    let lines = layout.isNarrow ? 2 : 1
    for (line, row) in cursor.lines(count: rows.count, height: (canvas.height - 1) / lines) {
      draw(row, y: 1 + line * lines, lines: lines, on: &canvas, session)
    }
  }

  private func draw(_ row: Int, y: Int, lines: Int, on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let item = item(row, session)
    let lamp = session.book.lamp(at: rows[row].place, now: session.now)
    let reason = session.words.overview.reason(rows[row].reason.rawValue)
    let due = session.dueAndPromise(item, lamp: lamp)
    if lines == 2 {
      canvas.put("\(reason)  \(due)", x: 4, y: y, theme.text)
      let number = item.number.description
      canvas.put(number, x: canvas.width - Columns.width(of: number), y: y, theme.text)
      canvas.put(item.title, x: 4, y: y + 1, theme.text)
    } else {
      canvas.put(reason, x: 4, y: y, theme.strong, width: 12)
      canvas.put(item.number.description, x: 17, y: y, theme.text)
      let start = 18 + session.numberWidth
      let room = canvas.width - start - 12
      let hasSite = room >= 36
      // A promise takes room from what stands before it.
      let wider = max(0, Columns.width(of: due) - 11)
      canvas.put(item.title, x: start, y: y, theme.text, width: max(1, hasSite ? room - 14 : room - wider))
      if hasSite {
        canvas.put(
          session.siteName(item.site) ?? item.address, x: start - 13 + room, y: y, theme.faint,
          width: max(1, 13 - wider))
      }
      canvas.put(due, x: canvas.width - 11 - wider, y: y, theme.text, width: 11 + wider)
    }
    if row == cursor.index {
      canvas.restyle(Rect(x: 0, y: y, width: canvas.width, height: lines)) { $0 = theme.chosen }
      canvas.setCursor(x: 0, y: y)
    }
    canvas.putLamp(lamp, x: 1, y: y, session)
  }

  private func drawFigures(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.overview
    guard let (now, before) = figures.map({ ($0.now.total, $0.before.total) }), let week = figures?.now.period
    else {
      canvas.put(words.counting, x: 1, y: 0, session.theme.faint)
      return
    }
    var rows: [[String]] = []
    let counts: [(String, KeyPath<RateRow, Int>)] = [
      (words.new, \.new), (words.closed, \.closed), (words.overdue, \.overdue), (words.rework, \.rework),
    ]
    for (name, value) in counts {
      let change = now[keyPath: value] - before[keyPath: value]
      let shown = change == 0 ? "=" : change > 0 ? "+\(change)" : "\(change)"
      rows.append([name, "\(now[keyPath: value])", "\(before[keyPath: value])", shown])
    }
    let rates: [(String, KeyPath<RateRow, Share>)] = [
      (words.closureRate, \.closureRate), (words.onTimeRate, \.onTimeRate),
    ]
    for (name, value) in rates {
      rows.append([
        name, now[keyPath: value].text ?? words.none, before[keyPath: value].text ?? words.none, "",
      ])
    }
    let table = TextTable(
      columns: [
        // The running week by its beginning; one that a meeting is just closing by both its ends.
        .init(
          name: session.text(of: week) + (session.ledger.isRunning(week) ? "  \(words.behind)" : ""),
          width: nil),
        .init(name: words.thisWeek, width: 9, alignment: .right),
        .init(name: words.lastWeek, width: 9, alignment: .right),
        .init(name: words.change, width: 7, alignment: .right),
      ], rows: rows.map { $0.map { StyledLine($0) } }, showsCursor: false)
    canvas.inside(Rect(x: 0, y: 0, width: min(canvas.width, 56), height: canvas.height)) {
      table.draw(on: &$0, session.theme)
    }
  }
}
