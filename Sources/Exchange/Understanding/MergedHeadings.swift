import LedgerModel
import Office

/// Two rows of a sheet that merged cells hold together as one header: 责任分工 over 责任人 and 整改时限, 序号 over both rows.
struct MergedHeadings {
  /// The two rows as one, a heading for each column.
  let together: [String]

  /// Two rows one below the other; nothing where no merged cell joins them, or the lower is no row of headings.
  init?(_ upper: DelimitedRecord, _ lower: DelimitedRecord, in table: RawTable) {
    self.init(
      upper, lower, in: table, isSure: { HeaderWords.field(of: $0)?.confidence == .certain },
      knows: { HeaderWords.field(of: $0) != nil })
  }

  /// The same where headings are other words: which are surely some, which may be.
  init?(
    _ upper: DelimitedRecord, _ lower: DelimitedRecord, in table: RawTable, isSure: (String) -> Bool,
    knows: (String) -> Bool
  ) {
    guard lower.line == upper.line + 1 else { return nil }
    let areas = table.mergedAreas.filter { $0.rows.contains(upper.line) }
    let joins = areas.contains { $0.rows.contains(lower.line) || $0.columns.count > 1 }
    let below = lower.cells.filter { !$0.isBlank }
    let known = below.count { isSure($0.trimmed) }
    guard joins, below.count >= 2, known * 2 > below.count, upper.cells.count(where: { !$0.isBlank }) >= 2
    else {
      return nil
    }
    let (above, own) = (Self.across(upper, areas), Self.across(lower, table.mergedAreas))
    together = (0..<max(above.count, own.count)).map { index in
      let (upper, lower) = (index < above.count ? above[index] : "", index < own.count ? own[index] : "")
      if lower.isEmpty || lower == upper { return upper }
      // 整改 above 责任人: the words of both, where the lower ones alone say nothing.
      return !knows(lower) && knows(upper + lower) ? upper + lower : lower
    }
  }

  /// A row's texts, each over all columns of its merged area.
  private static func across(_ row: DelimitedRecord, _ areas: [CellArea]) -> [String] {
    var cells = row.cells.map(\.trimmed)
    for area in areas where area.columns.count > 1 && area.rows.contains(row.line) {
      guard cells.indices.contains(area.columns.lowerBound) else { continue }
      let text = cells[area.columns.lowerBound]
      while cells.count <= min(area.columns.upperBound, area.columns.lowerBound + 200) { cells.append("") }
      for column in area.columns.dropFirst() where column < cells.count && cells[column].isEmpty {
        cells[column] = text
      }
    }
    return cells
  }
}
