/// The sheets of a file that holds them one behind the other, built as they flow by: one that is wanted, or all of them
/// while they are few enough to be kept.
struct FlowingSheets {
  /// What is wanted of the file.
  enum Wanted {
    /// The names, and all sheets where together they have no more cells than are kept.
    case all
    /// The sheet of that place, as far as so many rows that hold something.
    case sheet(Int, rows: Int)
    /// How many rows of the sheet of that place hold something.
    case count(Int)
  }

  /// The sheets' names so far.
  private(set) var names: [SheetName] = []
  /// The sheet that is being built, or was at last.
  var builder: SheetBuilder
  /// Whether what flows by belongs to a sheet that is wanted.
  private(set) var isBuilding = false

  private let wanted: Wanted
  private let limits: PackageLimits
  private var isDone = false
  /// The sheets that are whole; nothing once they were too many.
  private var whole: [SheetBuilder]? = []
  private var cellsLeft: Int

  /// Sheets of which that is wanted.
  init(_ wanted: Wanted, limits: PackageLimits) {
    (self.wanted, self.limits) = (wanted, limits)
    builder = SheetBuilder("", limits: limits)
    cellsLeft = min(limits.kept, limits.cells)
  }

  /// Whether nothing more is wanted.
  var isSatisfied: Bool {
    switch wanted {
    case .all: false
    case .sheet(_, let rows): isDone || builder.count >= rows || builder.isTooLarge
    case .count: isDone || builder.isTooLarge
    }
  }

  /// A sheet begins.
  mutating func begin(_ name: SheetName) {
    let place = names.count
    names.append(name)
    switch wanted {
    case .all:
      var limits = limits
      limits.cells = cellsLeft
      isBuilding = whole != nil
      if isBuilding { builder = SheetBuilder(name.name, limits: limits) }
    case .sheet(place, rows: _):
      isBuilding = !isDone
      builder = SheetBuilder(name.name, limits: limits)
    case .count(place):
      isBuilding = !isDone
      builder = SheetBuilder(name.name, limits: limits, keepsRows: false)
    default: isBuilding = false
    }
  }

  /// The sheet that began last is a hidden one.
  mutating func hide() {
    if let last = names.popLast() { names.append(SheetName(last.name, isHidden: true)) }
  }

  /// The sheet that began last ends.
  mutating func end() {
    guard isBuilding else { return }
    isBuilding = false
    guard case .all = wanted else { return isDone = true }
    if builder.isTooLarge {
      whole = nil
      builder = SheetBuilder("", limits: limits)
    } else {
      whole?.append(builder)
      cellsLeft = builder.cellsLeft
    }
  }

  /// All sheets, where all were wanted and few enough.
  var kept: [SheetTable]? {
    guard case .all = wanted, let whole else { return nil }
    var tables: [SheetTable] = []
    for builder in whole {
      // What merged areas fill may be too much; then whoever reads that sheet is told.
      guard let table = try? builder.finished() else { return nil }
      tables.append(table)
    }
    return tables
  }
}

extension SheetTable {
  /// The first rows without what lies beside their cells.
  func first(_ count: Int) -> SheetTable {
    guard count < .max else { return self }
    var first = SheetTable(name: name)
    first.rows = Array(rows.prefix(count))
    first.mergedAreas = mergedAreas
    return first
  }
}
