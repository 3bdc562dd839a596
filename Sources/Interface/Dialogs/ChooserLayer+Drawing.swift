import Console
import Wording

/// What is drawn of a menu or a picker: its box, the filter, the rows with what stands beside them.
extension ChooserLayer {
  private func boxSize(_ room: Size, _ session: Session) -> Size {
    let aside = Aside(list.shown)
    let widest = list.shown.map { Columns.width(of: $0.title) + aside.room(for: $0) }.max() ?? 0
    let titleWidth = Columns.width(of: title) + 6
    let nothing = nothing(session)
    let columns = min(
      room.columns,
      max(widest + (isNumbered ? 8 : 5), titleWidth, 34, Columns.width(of: nothing ?? "") + 4))
    // That nothing fits is said below what can be entered, on a narrow screen in several lines.
    let said = nothing.map { Columns.wrap($0, to: columns - 4).count } ?? 0
    let lines = max(list.shown.count + said, 1)
    let rows = min(room.rows, lines + 2 + (isNumbered ? 0 : 1))
    return Size(columns: columns, rows: rows)
  }

  /// What is said where nothing can be chosen.
  private func nothing(_ session: Session) -> String? {
    let words = session.words.dialogs
    return list.isEmpty ? nothingFits ?? (filter.isEmpty ? words.nothingThere : words.nothingFits) : nil
  }

  /// How many rows are shown.
  func height(_ session: Session) -> Int {
    let room = Layout(session.size).body.size
    return max(1, boxSize(room, session).rows - 2 - (isNumbered ? 0 : 1))
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    // A picker's box keeps its size while the filter narrows what it holds.
    let box = canvas.bounds.centred(boxSize(canvas.bounds.size, session))
    canvas.box(box, theme.border, title: title, titleStyle: theme.strong)
    canvas.inside(box.inset()) { inner in
      var top = 0
      if !isNumbered {
        drawFilter(on: &inner, session)
        top = 1
      }
      let rows = Rect(x: 0, y: top, width: inner.width, height: inner.height - top)
      inner.inside(rows) { drawRows(on: &$0, session) }
    }
    let height = box.height - 2 - (isNumbered ? 0 : 1)
    let (above, below) = list.cursor.beyond(count: list.shown.count, height: height)
    canvas.putMore(above: above, below: below, in: box, session)
  }

  private func drawFilter(on canvas: inout Canvas, _ session: Session) {
    let view = filter.view(columns: max(0, canvas.width - 2))
    canvas.put("/", x: 0, y: 0, session.theme.faint)
    canvas.put(view.text, x: 2, y: 0, session.theme.field, field: canvas.width - 2)
    if filter.isEmpty {
      let hint = marks.map { ExchangeWords(session.language).marking($0.count) }
      canvas.put(hint ?? session.words.dialogs.typeToFilter, x: 3, y: 0, session.theme.faint)
    }
    canvas.setCursor(x: 2 + view.cursor, y: 0)
  }

  private func drawRows(on canvas: inout Canvas, _ session: Session) {
    if let nothing = nothing(session) {
      let y = list.shown.count
      let rest = Rect(x: 1, y: y, width: canvas.width - 2, height: max(0, canvas.height - y))
      canvas.putWrapped(nothing, in: rest, session.theme.faint)
    }
    let above = list.shown.prefix(max(0, list.cursor.firstShown(height: canvas.height)))
    var number = above.count { $0.isChoosable && $0.obstacle == nil }
    let aside = Aside(list.shown)
    for (line, row) in list.cursor.lines(count: list.shown.count, height: canvas.height) {
      let choice = list.shown[row]
      if choice.isChoosable, choice.obstacle == nil { number += 1 }
      draw(choice, aside, number: number, line: line, on: &canvas, session)
      if row == list.cursor.index, choice.isChoosable {
        canvas.restyle(canvas.bounds.row(line)) { $0 = session.theme.chosen }
        // Where a filter is typed, the cursor stands there.
        if isNumbered { canvas.setCursor(x: 1, y: line) }
      }
    }
  }

  private func draw(
    _ choice: Choice, _ aside: Aside, number: Int, line: Int, on canvas: inout Canvas, _ session: Session
  ) {
    let theme = session.theme
    if choice.isHeading {
      canvas.put(choice.title, x: 0, y: line, theme.faint)
      return
    }
    var x = 1
    if isNumbered {
      if choice.obstacle == nil, number <= 10 { canvas.put("\(number % 10)", x: 1, y: line, theme.strong) }
      x = 3
    }
    if marks?.contains(choice.answer) == true { canvas.put("*", x: 0, y: line, theme.strong) }
    let style = choice.obstacle == nil ? theme.text : theme.faint
    let room = aside.titleRoom(for: choice, in: canvas.width - x - 1)
    x += canvas.put(choice.title, x: x, y: line, style, width: room) + 2
    aside.draw(choice, y: line, from: x, on: &canvas, session.theme)
  }
}

/// What stands beside the rows: figures below each other, and behind them what else is said, so that the eye goes down a
/// column.
private struct Aside {
  /// The widest figure, and the widest text behind one; nothing where no row has a figure.
  private let figures: Int, texts: Int

  init(_ choices: [Choice]) {
    let told = choices.filter { !$0.figure.isEmpty }
    figures = Columns.widest(told.map(\.figure))
    texts = Columns.widest(told.map(\.detail))
  }

  /// How wide a row's figure and text are, with the blanks before them.
  func room(for choice: Choice) -> Int {
    let text = choice.obstacle ?? choice.detail
    if choice.obstacle == nil, !choice.figure.isEmpty { return 2 + width }
    return text.isEmpty ? 0 : Columns.width(of: text) + 2
  }

  private var width: Int { figures + (texts > 0 ? texts + 2 : 0) }

  /// How much of a title is drawn in so many columns: a figure behind it is always seen.
  func titleRoom(for choice: Choice, in room: Int) -> Int {
    guard choice.obstacle == nil, !choice.figure.isEmpty else { return room }
    return max(min(8, room), room - Columns.width(of: choice.figure) - 2)
  }

  /// Draws what stands beside a row whose title ends before a column; without room for the columns what fits of it.
  func draw(_ choice: Choice, y: Int, from x: Int, on canvas: inout Canvas, _ theme: Theme) {
    let start = canvas.width - 1 - width
    if choice.obstacle == nil, !choice.figure.isEmpty, start >= x {
      canvas.put(choice.figure, x: start, y: y, theme.faint, field: figures, .right)
      canvas.put(choice.detail, x: start + figures + 2, y: y, theme.faint)
      return
    }
    let room = canvas.width - x - 1
    let all = [choice.figure, choice.detail].filter { !$0.isEmpty }.joined(separator: "  ")
    let isTooLong = Columns.width(of: all) > room && !choice.figure.isEmpty
    let text = choice.obstacle ?? (isTooLong ? choice.figure : all)
    guard !text.isEmpty, room > 3 || isTooLong else { return }
    let shown = Columns.cut(text, to: room)
    canvas.put(shown, x: canvas.width - 1 - Columns.width(of: shown), y: y, theme.faint)
  }
}

extension Canvas {
  /// Says at the lower edge of a box how many rows stand further below, if any do.
  mutating func putMoreBelow(_ count: Int, in box: Rect, _ session: Session) {
    putMore(above: 0, below: count, in: box, session)
  }

  /// Says at the lower edge of a box how many rows stand further above and below, if any do.
  mutating func putMore(above: Int, below: Int, in box: Rect, _ session: Session) {
    guard above > 0 || below > 0 else { return }
    let text = " \(session.words.dialogs.more(above: max(0, above), below: max(0, below))) "
    let x = box.maxX - 2 - Columns.width(of: text)
    if x > box.x { put(text, x: x, y: box.maxY - 1, session.theme.faint) }
  }
}
