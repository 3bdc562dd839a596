/// A size in character cells.
public struct Size: Sendable, Hashable {
  /// The columns across.
  public var columns: Int
  /// The rows down.
  public var rows: Int

  /// A size; what is negative counts as nothing.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place: columns from the left, rows from the top, both from 0.
public struct Point: Sendable, Hashable {
  /// The column, from 0.
  public var x: Int
  /// The row, from 0.
  public var y: Int

  /// The place in column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells.
public struct Rect: Sendable, Hashable {
  /// The leftmost column.
  public var x: Int
  /// The topmost row.
  public var y: Int
  /// The columns across.
  public var width: Int
  /// The rows down.
  public var height: Int

  /// A rectangle; a negative width or height counts as nothing.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// A rectangle of that size at the origin.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.columns, height: size.rows) }

  /// The first column to the right of it.
  public var maxX: Int { x + width }
  /// The first row below it.
  public var maxY: Int { y + height }
  /// Its width and height.
  public var size: Size { Size(columns: width, rows: height) }
  /// Whether it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell lies in it.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The part that both have; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The same rectangle, moved.
  public func offset(x: Int, y: Int) -> Rect {
    Rect(x: self.x + x, y: self.y + y, width: width, height: height)
  }

  /// What is left when so many cells go from every side (a border takes one).
  public func inset(by cells: Int = 1) -> Rect { inset(x: cells, y: cells) }

  /// What is left when `x` columns go from either side, and `y` rows from top and bottom.
  public func inset(x: Int, y: Int) -> Rect {
    Rect(x: self.x + x, y: self.y + y, width: width - 2 * x, height: height - 2 * y)
  }

  /// A rectangle of that size, or of what there is of it, in the middle of this one.
  public func centred(_ size: Size) -> Rect {
    let width = min(size.columns, self.width)
    let height = min(size.rows, self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
  }
}
