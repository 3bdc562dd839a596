import LedgerModel

/// The header of a table: which row it is, what stands above, and what its columns mean.
struct TableHeader {
  /// Its place among the rows, from 0.
  let row: Int
  /// What stands above it: titles.
  let titles: [String]
  /// All columns with a heading or an override.
  let columns: [ColumnReading]

  /// How many rows are looked at.
  private static let depth = 50

  /// Finds the header: the row with the most headings that are known or overridden.
  init(of rows: [DelimitedRecord], overrides: [ColumnOverride]) throws(ImportRefusal) {
    var best: (row: Int, columns: [ColumnReading], score: Int)?
    for (index, row) in rows.prefix(TableHeader.depth).enumerated() where !row.isBlank {
      let columns = TableHeader.columns(of: row.cells, overrides: overrides)
      let score = columns.reduce(0) { sum, column in
        sum + (column.field == nil || column.confidence == .none ? 0 : column.confidence.rawValue)
      }
      if score > best?.score ?? 0 { best = (index, columns, score) }
    }
    // One sure heading is enough for a list of titles; a single likely word in a text is not.
    guard let best, best.score >= 2 else { throw rows.isEmpty ? .empty : .noHeader }
    for override in overrides where !best.columns.contains(where: { override.fits($0.heading, at: $0.index) })
    {
      throw .unknownColumn(override.column)
    }
    row = best.row
    columns = TableHeader.settled(best.columns)
    titles = rows[..<best.row].compactMap { row in
      let text = row.cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
      return text.isEmpty ? nil : text
    }
    guard columns.contains(where: { $0.field == .title || $0.field == .description }) else {
      throw .noTitleColumn(columns.map(\.heading))
    }
  }

  private static func columns(of cells: [String], overrides: [ColumnOverride]) -> [ColumnReading] {
    cells.enumerated().map { index, cell in
      let heading = cell.trimmed
      if let override = overrides.last(where: { $0.fits(heading, at: index) }) {
        return ColumnReading(index: index, heading: heading, field: override.field, confidence: .stated)
      }
      let known = HeaderWords.field(of: heading)
      return ColumnReading(
        index: index, heading: heading, field: known?.field, confidence: known?.confidence ?? .none)
    }
  }

  /// Gives each field to the surest column that claims it, the first of equals; the others lose it.
  private static func settled(_ columns: [ColumnReading]) -> [ColumnReading] {
    var columns = columns
    for index in columns.indices {
      guard let field = columns[index].field, !field.isShared else { continue }
      let isBeaten = columns.contains { other in
        other.field == field && other.index != columns[index].index
          && (other.confidence > columns[index].confidence
            || (other.confidence == columns[index].confidence && other.index < index))
      }
      if isBeaten {
        columns[index].field = nil
        columns[index].confidence = .none
      }
    }
    return columns
  }
}
