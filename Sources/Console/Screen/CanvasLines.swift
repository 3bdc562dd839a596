extension Canvas {
  /// A box along the edges of a rectangle, blank inside, with a title in its upper edge. Too small for a box,
  /// it is only filled.
  public mutating func box(
    _ rect: Rect, _ style: Style = .plain, title: String = "", titleStyle: Style? = nil
  ) {
    fill(rect, style)
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    for x in rect.x + 1..<right {
      putLine(.horizontal, x: x, y: rect.y, style, joining: false)
      putLine(.horizontal, x: x, y: bottom, style, joining: false)
    }
    for y in rect.y + 1..<bottom {
      putLine(.vertical, x: rect.x, y: y, style, joining: false)
      putLine(.vertical, x: right, y: y, style, joining: false)
    }
    putLine([.down, .right], x: rect.x, y: rect.y, style, joining: false)
    putLine([.down, .left], x: right, y: rect.y, style, joining: false)
    putLine([.up, .right], x: rect.x, y: bottom, style, joining: false)
    putLine([.up, .left], x: right, y: bottom, style, joining: false)
    if !title.isEmpty, rect.width > 4 {
      let shown = Columns.cut(title, to: rect.width - 6)
      put(shown.isEmpty ? "" : " \(shown) ", x: rect.x + 2, y: rect.y, titleStyle ?? style)
    }
  }

  /// A line across. Where its ends meet a line down, as at a box's edge, the two join.
  public mutating func horizontalLine(x: Int, y: Int, width: Int, _ style: Style = .plain) {
    for column in x..<max(x, x + width) {
      var shape: LineShape = .horizontal
      if column == x { shape.remove(.left) }
      if column == x + width - 1 { shape.remove(.right) }
      putLine(width == 1 ? .horizontal : shape, x: column, y: y, style, joining: true)
    }
  }

  /// A line down. Where its ends meet a line across, as at a box's edge, the two join.
  public mutating func verticalLine(x: Int, y: Int, height: Int, _ style: Style = .plain) {
    for row in y..<max(y, y + height) {
      var shape: LineShape = .vertical
      if row == y { shape.remove(.up) }
      if row == y + height - 1 { shape.remove(.down) }
      putLine(height == 1 ? .vertical : shape, x: x, y: row, style, joining: true)
    }
  }
}
