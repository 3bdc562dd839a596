import TextWidth

/// Tables on standard output: aligned with headings on a terminal, tabs between cells elsewhere.
extension Invocation {
  /// Prints rows of cells.
  func print(_ rows: [[String]], headings: [String]) {
    let rows = rows.map { $0.map(SafeText.visible) }
    guard surroundings.columns != nil else {
      for row in rows { output.line(row.joined(separator: "\t")) }
      return
    }
    let all = [headings] + rows
    let widths = headings.indices.map { column in all.map { Columns.width(of: $0[column]) }.max() ?? 0 }
    for row in all {
      let cells = row.enumerated().map { place, cell in
        // Nothing stands behind the last cell, so it needs no blanks.
        place + 1 == row.count
          ? cell : cell + String(repeating: " ", count: widths[place] - Columns.width(of: cell))
      }
      output.line(cells.joined(separator: "  "))
    }
  }
}
