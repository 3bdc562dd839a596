/// A whole screen as a value: what a view returns, what tests compare, what a display shows.
public struct Frame: Sendable, Hashable {
  /// Its columns and rows.
  public let size: Size
  /// Its cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; hidden when nothing.
  public internal(set) var cursor: Point?

  /// A blank frame.
  public init(_ size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  /// The cells of a row, from the left.
  public func row(_ y: Int) -> ArraySlice<Cell> { cells[y * size.columns..<(y + 1) * size.columns] }

  /// The cell at that place, which must lie on the frame.
  public subscript(x: Int, y: Int) -> Cell { cells[y * size.columns + x] }

  /// Puts a narrow thing into a cell; a wide character that stood there loses its other half.
  mutating func set(_ content: Cell.Content, _ style: Style, x: Int, y: Int) {
    let index = y * size.columns + x
    loosen(index)
    cells[index] = Cell(content: content, style: style)
  }

  /// Puts printable ASCII into the cells of a row from `x` on, those of the columns `from` up to, not including, `to`.
  mutating func setPlain(_ text: String, _ style: Style, x: Int, y: Int, from: Int, to end: Int) {
    var column = x
    for byte in text.utf8 {
      if column >= end { return }
      if column >= from { set(.narrow(CellText(Unicode.Scalar(byte))), style, x: column, y: y) }
      column += 1
    }
  }

  /// Puts a wide character into a cell and the next, which must lie on the same row.
  mutating func setWide(_ text: CellText, _ style: Style, x: Int, y: Int) {
    let index = y * size.columns + x
    loosen(index)
    loosen(index + 1)
    cells[index] = Cell(content: .wide(text), style: style)
    cells[index + 1] = Cell(content: .continuation, style: style)
  }

  /// Changes the style of a cell. Both halves of a wide character change together.
  mutating func restyle(x: Int, y: Int, _ change: (inout Style) -> Void) {
    let index = y * size.columns + x
    if case .continuation = cells[index].content {
      cells[index].style = cells[index - 1].style
    } else {
      change(&cells[index].style)
      if case .wide = cells[index].content { cells[index + 1].style = cells[index].style }
    }
  }

  /// Makes the other half of a wide character a blank, before this half goes.
  private mutating func loosen(_ index: Int) {
    switch cells[index].content {
    case .wide: cells[index + 1].content = .blank
    case .continuation: cells[index - 1].content = .blank
    case .narrow, .line: break
    }
  }
}
