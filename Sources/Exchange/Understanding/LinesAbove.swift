import LedgerModel

/// What the lines above a header say of the whole table by labels: 检查时间：2026年11月20日, 填报单位：和美社区. A title says
/// nothing by a label, and an import has no field for either.
struct LinesAbove {
  /// The first such line, from 1.
  let line: Int
  /// What stands in those lines.
  let words: [String]
  /// The day on which everything was reported, where a label says one that has come.
  let reported: DateProposal?

  /// Reads the rows above a header as of `today`; nothing where no label stands there.
  init?(_ rows: ArraySlice<DelimitedRecord>, today: CivilDate) {
    let labelled = rows.filter { $0.cells.contains { LinesAbove.label(of: $0) != nil } }
    guard let first = labelled.first else { return nil }
    line = first.line
    let cells = labelled.map { $0.cells.map(\.trimmed).filter { !$0.isEmpty } }
    words = cells.flatMap(\.self)
    reported = cells.lazy.compactMap { LinesAbove.reported(in: $0, today) }.first
  }

  /// The label that a cell begins with, and what stands behind its colon.
  private static func label(of cell: String) -> (label: String, value: String)? {
    guard let colon = cell.firstIndex(where: { "：:".contains($0) }) else { return nil }
    let label = CellText.bare(cell[..<colon])
    // 10:30 is no label.
    guard (2...12).contains(label.count), label.allSatisfy(\.isLetter) else { return nil }
    return (label, cell[cell.index(after: colon)...].trimmed)
  }

  /// The day of the report that a line's cells say: behind the label, or in the cell behind it.
  private static func reported(in cells: [String], _ today: CivilDate) -> DateProposal? {
    for (place, cell) in cells.enumerated() {
      guard let (name, value) = LinesAbove.label(of: cell) else { continue }
      let isReport =
        HeaderWords.field(of: name)?.field == .reportedAt || filled.contains(name)
      let text = value.isEmpty && place + 1 < cells.count ? cells[place + 1] : value
      guard isReport, let day = CellDate(text, in: DateContext(year: today.year)).certainDay, day <= today
      else { continue }
      return DateProposal(raw: value.isEmpty ? "\(cell)\(text)" : cell, proposed: day)
    }
    return nil
  }

  /// When a table was filled in: what it lists was reported by then.
  private static let filled: Set<String> = ["填报时间", "填报日期", "填表时间", "填表日期", "制表时间", "制表日期", "报送时间", "报送日期"]
}
