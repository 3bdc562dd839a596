import TextWidth

/// Where views draw: a frame, and the part of it that they may draw on. Places are relative to that part;
/// what falls outside is left out, and no wide character is ever cut in half.
public struct Canvas: Sendable {
  /// What has been drawn so far.
  public private(set) var frame: Frame
  /// The part that may be drawn on, in the frame's own columns and rows; may lie partly outside the frame.
  private var area: Rect
  /// The part of `area` that is visible.
  private var clip: Rect

  /// A blank canvas, all of it to draw on.
  public init(_ size: Size, style: Style = .plain) {
    frame = Frame(size, style: style)
    area = Rect(size)
    clip = area
  }

  /// The part that may be drawn on, in its own columns and rows: its origin is always 0, 0.
  public var bounds: Rect { Rect(area.size) }
  /// The columns of the part.
  public var width: Int { area.width }
  /// The rows of the part.
  public var height: Int { area.height }

  /// Draws in a part of the part: there its upper left corner is 0, 0 and nothing leaves it.
  public mutating func inside(_ rect: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = (area, clip)
    area = rect.offset(x: area.x, y: area.y)
    // What is left of too small a screen may be less than nothing.
    (area.width, area.height) = (max(0, area.width), max(0, area.height))
    clip = clip.intersection(area)
    draw(&self)
    (area, clip) = outer
  }

  /// Writes a text in one row, made visible, and returns the columns it took. What is wider than `width` or
  /// than the part is cut with `~`; to the left of the part it is cut off.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int = 0, y: Int, _ style: Style = .plain, width: Int? = nil
  ) -> Int {
    let text = Columns.cut(text, to: min(width ?? .max, area.width - x))
    let (visible, row) = (visible, area.y + y)
    guard visible.y <= row, row < visible.maxY else { return Columns.width(of: text) }
    let first = area.x + x
    if Columns.isPlain(text) {
      frame.setPlain(text, style, x: first, y: row, from: visible.x, to: visible.maxX)
      return text.utf8.count
    }
    var column = first
    if Columns.simpleWidth(of: text) != nil {
      for scalar in text.unicodeScalars {
        let width = Columns.simpleWidth(of: scalar) ?? 1
        place(CellText(scalar), width, x: column, y: row, style, in: visible)
        column += width
      }
      return column - first
    }
    var scanner = GlyphScanner(text)
    while let glyph = scanner.next() {
      place(CellText(glyph), glyph.width, x: column, y: row, style, in: visible)
      column += glyph.width
    }
    return column - first
  }

  /// Writes a text into a field: cut or filled up to its width, so that all of it has the style.
  public mutating func put(
    _ text: String, x: Int = 0, y: Int, _ style: Style = .plain, field: Int,
    _ alignment: Alignment = .left
  ) {
    put(Columns.pad(text, to: min(field, area.width - x), alignment), x: x, y: y, style)
  }

  /// Writes a text of several lines into a rectangle, wrapped, and returns the rows it took. When there are
  /// more, the last row ends in `~`.
  @discardableResult
  public mutating func putWrapped(_ text: String, in rect: Rect, _ style: Style = .plain) -> Int {
    let lines = Columns.wrap(text, to: rect.width)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let isCut = row == rect.height - 1 && lines.count > rect.height
      let shown = isCut ? Columns.cut(line + "~", to: rect.width) : line
      put(shown, x: rect.x, y: rect.y + row, style)
    }
    return min(lines.count, rect.height)
  }

  /// Fills the part with blanks of that style.
  public mutating func fill(_ style: Style = .plain) { fill(bounds, style) }

  /// Fills a rectangle with blanks of that style.
  public mutating func fill(_ rect: Rect, _ style: Style = .plain) {
    forEachCell(in: rect) { frame, x, y in frame.set(.blank, style, x: x, y: y) }
  }

  /// Changes the style of what stands in a rectangle, as for a chosen row.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    forEachCell(in: rect) { frame, x, y in frame.restyle(x: x, y: y, change) }
  }

  /// Shows the terminal's cursor there; outside the part it is hidden.
  public mutating func setCursor(x: Int, y: Int) {
    let point = Point(x: area.x + x, y: area.y + y)
    frame.cursor = visible.contains(point) ? point : nil
  }

  /// Hides the terminal's cursor, as at the start.
  public mutating func hideCursor() { frame.cursor = nil }

  /// Puts a piece of line drawing into a cell; with `joining`, it becomes one with a line that stands there.
  mutating func putLine(_ shape: LineShape, x: Int, y: Int, _ style: Style, joining: Bool) {
    forEachCell(in: Rect(x: x, y: y, width: 1, height: 1)) { frame, x, y in
      var shape = shape
      if joining, case .line(let present) = frame[x, y].content { shape.formUnion(present) }
      frame.set(.line(shape), style, x: x, y: y)
    }
  }

  /// The cells that may be drawn on, in the frame's own columns and rows.
  private var visible: Rect { clip.intersection(Rect(frame.size)) }

  private mutating func forEachCell(in rect: Rect, _ body: (inout Frame, Int, Int) -> Void) {
    let rect = rect.offset(x: area.x, y: area.y).intersection(visible)
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { body(&frame, x, y) }
    }
  }

  /// Puts a glyph at a place of the frame. Of a wide one that is half outside what is visible, a blank is drawn.
  private mutating func place(
    _ text: CellText, _ width: Int, x: Int, y: Int, _ style: Style, in visible: Rect
  ) {
    guard visible.y <= y, y < visible.maxY else { return }
    let (isFirst, isSecond) = (visible.x <= x && x < visible.maxX, visible.x <= x + 1 && x + 1 < visible.maxX)
    if width == 1 {
      if isFirst { frame.set(.narrow(text), style, x: x, y: y) }
    } else if isFirst && isSecond {
      frame.setWide(text, style, x: x, y: y)
    } else {
      if isFirst { frame.set(.blank, style, x: x, y: y) }
      if isSecond { frame.set(.blank, style, x: x + 1, y: y) }
    }
  }
}
