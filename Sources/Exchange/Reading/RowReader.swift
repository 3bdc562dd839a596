import LedgerModel

/// Reads the rows below a header, one after the other: a blank place means the place above.
struct RowReader {
  /// What became of a row.
  enum Outcome {
    /// An item.
    case row(ImportedRow)
    /// Nothing, and why, unless it is a blank line.
    case leftOut(ImportProblem.Kind?)
  }

  private let columns: [ColumnReading]
  private let headings: [String]
  private let dates: DateColumns
  private let fillsDown: Bool
  private var places = MergedPlaces()
  private var ordinal = 0
  private let memory: CellMemory

  /// A reader of the table below its header.
  init(header: TableHeader, table: RawTable, options: ImportOptions) {
    memory = CellMemory(categories: options.categories)
    columns = header.columns.filter { $0.field != nil && $0.field != .ignore }
    headings = table.rows[header.row].cells
    // A file with numbers of this ledger came out of this program, which merges nothing.
    fillsDown = !table.mergedCellsAreFilled && !columns.contains { $0.field == .number }
    dates = DateColumns(
      titles: header.titles, columns: columns, rows: table.rows[(header.row + 1)...], today: options.today)
  }

  /// Date columns where nothing says whether the month or the day comes first.
  var ambiguousDateColumns: [ColumnReading] { columns.filter { dates.ambiguous.contains($0.index) } }

  /// Reads the next row.
  mutating func read(_ record: DelimitedRecord) -> Outcome {
    if record.isBlank { return .leftOut(nil) }
    if record.cells == headings { return .leftOut(.repeatedHeader) }
    let hasContent = columns.contains { column in
      (column.field == .title || column.field == .description)
        && CellText.meaningful(text(of: column, in: record)) != nil
    }
    guard hasContent else { return .leftOut(isSummary(record) ? .summaryRow : .rowWithoutContent) }
    ordinal += 1
    var builder = RowBuilder(line: record.line, ordinal: ordinal, dates: dates, memory: memory)
    for column in columns {
      builder.take(filled(column, in: record, problems: &builder.row.problems), from: column)
    }
    let beyond = record.cells.dropFirst(headings.count).filter { CellText.meaningful($0) != nil }
    if !beyond.isEmpty { builder.flag(.cellsBeyondHeader(beyond)) }
    return .row(builder.finished())
  }

  private func text(of column: ColumnReading, in record: DelimitedRecord) -> String {
    record.cells.indices.contains(column.index) ? record.cells[column.index] : ""
  }

  /// The cell's text; in a column of places the one above when it is blank.
  private mutating func filled(
    _ column: ColumnReading, in record: DelimitedRecord, problems: inout [ImportProblem]
  ) -> String {
    let text = text(of: column, in: record)
    guard fillsDown, column.field?.isMergedDown == true else { return text }
    guard let filling = places.filling(of: text, in: column, hasAddress: hasAddress(record)) else {
      return text
    }
    problems.append(
      ImportProblem(
        line: record.line, column: column.index, heading: column.heading, kind: .filledFromAbove(filling)))
    return filling
  }

  private func hasAddress(_ record: DelimitedRecord) -> Bool {
    columns.contains { $0.field == .address && CellText.meaningful(text(of: $0, in: record)) != nil }
  }

  private static let summaryWords: Set<String> = ["合计", "总计", "小计", "共计", "总数", "total", "sum"]
  private static let footerWords = ["填表人", "制表", "审核", "填报", "说明", "注：", "注:", "备注：", "联系人："]

  private func isSummary(_ record: DelimitedRecord) -> Bool {
    guard let first = record.cells.lazy.map(\.trimmed).first(where: { !$0.isEmpty }) else {
      return false
    }
    return RowReader.summaryWords.contains(CellText.bare(first))
      || RowReader.footerWords.contains { first.hasPrefix($0) }
  }
}
