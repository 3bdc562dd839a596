import CNcursesw
import Console

/// Puts frames on an ncurses window. Rows that have not changed are not even looked at by ncurses.
struct Painter {
  private let window: UnsafeMutablePointer<WINDOW>
  private var palette: Palette
  private let hasPlainLines: Bool
  /// What the window holds; nothing when that is unknown.
  private var shown: Frame?
  private var cursorIsVisible: Bool?
  private var cells: [cchar_t] = []

  /// A painter on that window.
  init(window: UnsafeMutablePointer<WINDOW>, palette: Palette, hasPlainLines: Bool) {
    self.window = window
    self.palette = palette
    self.hasPlainLines = hasPlainLines
  }

  /// Forgets what the terminal shows: the next frame is sent whole.
  mutating func forget() {
    shown = nil
    cursorIsVisible = nil
    clearok(window, true)
  }

  /// Shows a frame, as far as it fits on the window.
  mutating func show(_ frame: Frame) {
    let size = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    let previous = shown?.size == frame.size ? shown : nil
    if previous == nil { werase(window) }
    for y in 0..<min(frame.size.rows, size.rows) {
      if let previous, previous.row(y) == frame.row(y) { continue }
      paint(frame.row(y).prefix(size.columns), y: y)
    }
    placeCursor(frame.cursor, size: size)
    shown = frame
    wnoutrefresh(window)
    doupdate()
  }

  /// Shows the last frame again, whole.
  mutating func repaint() {
    guard let frame = shown else { return }
    forget()
    show(frame)
  }

  private mutating func placeCursor(_ cursor: Point?, size: Size) {
    let place = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    if cursorIsVisible != (place != nil) {
      curs_set(place == nil ? 0 : 1)
      cursorIsVisible = place != nil
    }
    wmove(window, Int32(place?.y ?? 0), Int32(place?.x ?? 0))
  }

  /// Writes a row. ncurses' `add_wchnstr` neither wraps nor scrolls, not even in the last corner.
  private mutating func paint(_ row: ArraySlice<Cell>, y: Int) {
    cells.removeAll(keepingCapacity: true)
    var style = Style.plain
    var look = palette.look(style)
    for index in row.indices {
      let cell = row[index]
      if cell.style != style {
        style = cell.style
        look = palette.look(style)
      }
      switch cell.content {
      case .narrow(let text): append(text, width: 1, look)
      case .wide(let text):
        // The right half may lie beyond the window's edge.
        index + 1 < row.endIndex ? append(text, width: 2, look) : append(CellText(" "), width: 1, look)
      case .continuation: break
      case .line(let shape): append(shape, look)
      }
    }
    mvwadd_wchnstr(window, Int32(y), 0, cells, Int32(cells.count))
  }

  /// Appends a character, if the C library gives it the columns that Console measured; otherwise a question
  /// mark in each of its columns, so that the rest of the row stays in its place.
  private mutating func append(_ text: CellText, width: Int, _ look: Palette.Look) {
    var characters: [wchar_t] = []
    for scalar in [text.base] + text.marks {
      let character = wchar_t(bitPattern: scalar.value)
      let expected = characters.isEmpty ? width : 0
      if wcwidth(character) == expected {
        characters.append(character)
      } else if characters.isEmpty {
        for _ in 0..<width { append(CellText("?"), width: 1, look) }
        return
      }
    }
    characters.append(0)
    append(characters, look)
  }

  private mutating func append(_ shape: LineShape, _ look: Palette.Look) {
    let drawing = LineDrawing(shape)
    if hasPlainLines { return append(CellText(drawing.plain), width: 1, look) }
    var characters = [wchar_t](repeating: 0, count: Int(CCHARW_MAX) + 1)
    var attributes: attr_t = 0
    var pair: Int16 = 0
    getcchar(curses_line(drawing.letter), &characters, &attributes, &pair, nil)
    append(characters, Palette.Look(attributes: look.attributes | attributes, pair: look.pair))
  }

  private mutating func append(_ characters: [wchar_t], _ look: Palette.Look) {
    var cell = cchar_t()
    setcchar(&cell, characters, look.attributes, look.pair, nil)
    cells.append(cell)
  }
}
