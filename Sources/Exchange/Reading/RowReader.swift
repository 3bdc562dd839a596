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
  /// Columns whose meaning is not known: what stands there is kept as a note.
  private let unknown: [ColumnReading]
  private let width: Int
  /// The rows of the header, without blanks and punctuation, as they come again on a new page.
  private let headers: Set<[String]>
  private let dates: DateColumns
  private let fillsDown: Bool
  private let hasGrids: Bool
  private var places = MergedPlaces()
  private var section: String?
  private var ordinal = 0
  private let memory: CellMemory
  private let beside: CellsBeside

  /// A reader of the table below its header.
  init(header: TableHeader, columns read: [ColumnReading], table: RawTable, options: ImportOptions) {
    memory = CellMemory(categories: options.categories)
    beside = table.beside
    let columns = read.filter { $0.field != nil && $0.field != .ignore }
    self.columns = columns
    unknown = read.filter { $0.field == nil }
    width = header.headings.count
    headers = Set(
      header.rows.map { RowReader.bare(table.rows[$0].cells) } + [RowReader.bare(header.headings)])
    // A file with numbers of this ledger came out of this program, which merges nothing.
    fillsDown = !table.mergedCellsAreFilled && !columns.contains { $0.field == .number }
    hasGrids = columns.contains { $0.field == .grid }
    dates = DateColumns(
      titles: header.titles, columns: columns, rows: table.rows[(header.rows.upperBound + 1)...],
      today: options.today)
  }

  /// Date columns where nothing says whether the month or the day comes first.
  var ambiguousDateColumns: [ColumnReading] { columns.filter { dates.ambiguous.contains($0.index) } }

  /// Reads the next row.
  mutating func read(_ record: DelimitedRecord) -> Outcome {
    if record.isBlank { return .leftOut(nil) }
    if isHeader(record) { return .leftOut(.repeatedHeader) }
    let errors = record.cells.filter { CellText.isErrorValue($0.trimmed) }
    let content = columns.first { column in
      (column.field == .title || column.field == .description)
        && CellText.meaningful(text(of: column, in: record)) != nil
    }
    if let section = section(record, content) {
      self.section = section
      places.begin()
      return .leftOut(.sectionRow(section))
    }
    if TableFurniture.isSummary(record.cells), !isNumbered(record) {
      return .leftOut(.summaryRow(RowReader.words(of: record)))
    }
    guard content != nil else { return .leftOut(.rowWithoutContent(RowReader.words(of: record))) }
    ordinal += 1
    var builder = RowBuilder(line: record.line, ordinal: ordinal, dates: dates, memory: memory)
    builder.mayLackZero = beside.mayLackZero(in: record.line)
    for text in Set(errors).sorted() { builder.flag(.errorValue(text.trimmed)) }
    for column in columns {
      builder.take(filled(column, in: record, problems: &builder.row.problems), from: column)
    }
    for column in unknown { builder.keep(text(of: column, in: record), under: column.heading) }
    let beyond = record.cells.dropFirst(width).filter { CellText.meaningful($0) != nil }
    if !beyond.isEmpty { builder.flag(.cellsBeyondHeader(beyond)) }
    for text in beyond { builder.keep(text, under: "") }
    var row = builder.finished()
    place(&row)
    return .row(row)
  }

  /// A row stands in the section above it: its grid, else a note.
  private func place(_ row: inout ImportedRow) {
    guard let section else { return }
    if section.hasSuffix("网格"), row.grid == nil, !hasGrids {
      row.grid = section
    } else if row.grid != section {
      row.notes.append(section)
    }
  }

  /// What a row that is left out says: no word goes unseen.
  private static func words(of record: DelimitedRecord) -> String {
    record.cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " | ")
  }

  private func text(of column: ColumnReading, in record: DelimitedRecord) -> String {
    record.cells.indices.contains(column.index) ? record.cells[column.index] : ""
  }

  /// The header again, as on a new printed page, blanks aside.
  private func isHeader(_ record: DelimitedRecord) -> Bool { headers.contains(RowReader.bare(record.cells)) }

  private static func bare(_ cells: [String]) -> [String] {
    var cells = cells.map { CellText.bare($0) }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// The heading of a section; where it stands in the column of problems only the name of a grid is one, since a matter
  /// may be numbered, too.
  private func section(_ record: DelimitedRecord, _ content: ColumnReading?) -> String? {
    guard columns.count >= 2, let section = TableFurniture.section(record.cells) else { return nil }
    return content == nil || GridName.isOne(section) ? section : nil
  }

  /// Whether the row has a counter of its own, which totals and footers have not.
  private func isNumbered(_ record: DelimitedRecord) -> Bool {
    columns.contains { column in
      let text = CellText.folded(text(of: column, in: record))
      return column.field == .order && !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
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
}
