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
  /// The columns of the rows' own counters, and whether figures stand in them.
  private let counters: [ColumnReading]
  private let isCounted: Bool
  /// Columns of categories, whose words stand for a problem that nobody wrote down.
  private let categories: [ColumnReading]
  /// The rows of the header, without blanks and punctuation, as they come again on a new page.
  private let headers: [[String]]
  private let dates: DateColumns
  /// Whether the table is one of this program's.
  private let isOwn: Bool
  private let fillsDown: Bool
  private var places: MergedPlaces
  private var sections = Sections()
  private var ordinal = 0
  /// The item above, with what its cells that say 同上 mean: what 同上 means below it.
  private var above: (cells: [String], meant: [Int: String]) = ([], [:])
  private var meant: [Int: String] = [:]
  private let memory: CellMemory
  private let beside: CellsBeside

  /// A reader of the table below its header.
  init(header: TableHeader, columns read: [ColumnReading], table: RawTable, options: ImportOptions) {
    memory = CellMemory(categories: options.categories) { options.knows($0, .unit) }
    beside = table.beside
    let columns = read.filter { $0.field != nil && $0.field != .ignore }
    self.columns = columns
    unknown = read.filter { $0.field == nil }
    width = header.headings.count
    let headers = header.rows.isEmpty ? [] : header.rows.map { table.rows[$0].cells } + [header.headings]
    self.headers = headers.map { $0.map { CellText.bare($0) } }
    counters = columns.filter { $0.field == .order }
    categories = columns.filter { $0.field == .category }
    let body = table.rows[header.rows.upperBound...]
    isCounted = columns.contains { column in
      column.field == .order && body.contains { RowReader.isFigure(column, in: $0) }
    }
    places = MergedPlaces(columns.filter { $0.field?.isMergedDown == true }, in: body)
    // A file with numbers of this ledger came out of this program, which merges nothing.
    isOwn = columns.contains { $0.field == .number && $0.confidence == .certain }
    fillsDown = !table.mergedCellsAreFilled && !columns.contains { $0.field == .number }
    dates = DateColumns(
      titles: header.titles, columns: columns, rows: body, options: options)
  }

  /// Date columns where nothing says whether the month or the day comes first.
  var ambiguousDateColumns: [ColumnReading] { columns.filter { dates.ambiguous.contains($0.index) } }

  /// Reads the next row.
  mutating func read(_ record: DelimitedRecord) -> Outcome {
    if record.isBlank { return .leftOut(nil) }
    if isHeader(record) { return .leftOut(.repeatedHeader) }
    meant = [:]
    let isNumbered = isNumbered(record)
    let content = columns.first { column in
      guard column.field == .title || column.field == .description else { return false }
      guard let text = CellText.meaningful(text(of: column, in: record)) else { return false }
      return isNumbered || !TableFurniture.isFigure(text)
    }
    if !isNumbered {
      if TableFurniture.isSummary(record.cells) { return .leftOut(.summaryRow(record.words)) }
      if let section = section(record, content) {
        sections.begin(section)
        places.begin()
        return .leftOut(.sectionRow(section.words))
      }
    }
    let category = content == nil ? category(of: record) : nil
    guard content != nil || category != nil else {
      return .leftOut(.rowWithoutContent(record.words))
    }
    ordinal += 1
    var builder = RowBuilder(line: record.line, ordinal: ordinal, dates: dates, memory: memory)
    builder.mayLackZero = beside.mayLackZero(in: record.line)
    builder.isOfOwnTable = isOwn
    let errors = record.cells.filter { RowReader.mayBeError($0) && CellText.isErrorValue($0.trimmed) }
    for text in Set(errors).sorted() { builder.flag(.errorValue(text.trimmed)) }
    for column in columns {
      builder.take(filled(column, in: record, problems: &builder.row.problems), from: column)
    }
    if let category { builder.takeTitle(fromCategory: category) }
    for column in unknown {
      builder.keep(told(column, in: record, problems: &builder.row.problems), under: column.heading)
    }
    let beyond =
      record.cells.count > width ? record.cells[width...].filter { CellText.meaningful($0) != nil } : []
    if !beyond.isEmpty { builder.flag(.cellsBeyondHeader(beyond)) }
    for text in beyond { builder.keep(text, under: "") }
    above = (record.cells, meant)
    var row = builder.finished()
    sections.place(&row)
    return .row(row)
  }

  /// The words of the category, where they are all that a row says of its problem (SR Type: Pothole) and a place, a
  /// reference or a day beside them shows that it is one.
  private func category(of record: DelimitedRecord) -> String? {
    guard let column = categories.first, let words = CellText.meaningful(text(of: column, in: record)) else {
      return nil
    }
    let telling: Set<ColumnField> = [.site, .address, .reference, .reportedAt]
    let isOne = columns.contains { other in
      other.field.map(telling.contains) ?? false && CellText.meaningful(text(of: other, in: record)) != nil
    }
    return isOne ? words : nil
  }

  private func text(of column: ColumnReading, in record: DelimitedRecord) -> String {
    record.cells.indices.contains(column.index) ? record.cells[column.index] : ""
  }

  /// The header again, as on a new printed page, blanks aside. Nearly every row differs in its first cell.
  private func isHeader(_ record: DelimitedRecord) -> Bool {
    headers.contains { header in
      (0..<max(header.count, record.cells.count)).allSatisfy { place in
        let heading = place < header.count ? header[place] : ""
        guard place < record.cells.count else { return heading.isEmpty }
        let cell = record.cells[place]
        // Folding and leaving out make no text longer.
        return cell.utf8.count >= heading.utf8.count && CellText.bare(cell) == heading
      }
    }
  }

  /// Whether a cell may be an error of a spreadsheet, by its first sign.
  private static func mayBeError(_ cell: String) -> Bool {
    cell.utf8.first { $0 > 0x20 }.map { $0 == UInt8(ascii: "#") || $0 >= 0x80 } ?? false
  }

  /// Whether the row has a counter of its own, which totals, footers and headings of sections have not.
  private func isNumbered(_ record: DelimitedRecord) -> Bool {
    counters.contains { RowReader.isFigure($0, in: record) }
  }

  private static func isFigure(_ column: ColumnReading, in record: DelimitedRecord) -> Bool {
    guard record.cells.indices.contains(column.index) else { return false }
    let text = CellText.folded(record.cells[column.index])
    return !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The cell's text; in a column of places the one above when it is blank.
  private mutating func filled(
    _ column: ColumnReading, in record: DelimitedRecord, problems: inout [ImportProblem]
  ) -> String {
    let text = told(column, in: record, problems: &problems)
    guard fillsDown, column.field?.isMergedDown == true else { return text }
    guard let filling = places.filling(of: text, in: column, hasAddress: hasAddress(record)) else {
      return text
    }
    problems.append(
      ImportProblem(
        line: record.line, column: column.index, heading: column.name, kind: .filledFromAbove(filling)))
    return filling
  }

  private func hasAddress(_ record: DelimitedRecord) -> Bool {
    columns.contains { $0.field == .address && CellText.meaningful(text(of: $0, in: record)) != nil }
  }
}

// MARK: - Headings of sections

extension RowReader {
  /// The heading of a section: the one text of a row without a counter, perhaps behind a numeral in the counters' column
  /// (一 | 第一网格). Where it stands in the column of problems, only what can be no matter is one, since a matter may be
  /// numbered, too.
  private func section(_ record: DelimitedRecord, _ content: ColumnReading?) -> SectionHeading? {
    guard columns.count >= 2, let alone = alone(in: record), alone.text.count <= 40,
      let heading = SectionHeading(alone.text, numeral: alone.numeral)
    else { return nil }
    if content == nil {
      if heading.numbering != nil || heading.grid != nil || heading.hasColon { return heading }
      // 环境卫生类 where the counters stand, or over the whole row.
      let isInFront = counters.contains { $0.index == alone.place } || alone.isRepeated
      return isInFront && heading.words.count <= 20 ? heading : nil
    }
    if heading.isPlainGrid { return heading }
    if heading.grid != nil, heading.hasColon || heading.numbering != nil || alone.isRepeated {
      return heading
    }
    if alone.numeral != nil { return isCounted ? heading : nil }
    guard heading.numbering != nil || heading.hasColon && alone.text.last.map({ "：:".contains($0) }) == true
    else {
      return heading.isSort && alone.isRepeated ? heading : nil
    }
    // Items have counters here, or the words are those of a sort of problems.
    return isCounted || heading.isSort || alone.isRepeated ? heading : nil
  }

  /// The one text of a row.
  private struct Alone {
    var text: String
    /// The numeral in front of it, where the counters stand: 一, （二）.
    var numeral: String?
    /// Its first place.
    var place: Int
    /// Whether several cells say it, as merged ones do.
    var isRepeated: Bool
  }

  /// The one text that a row has; nothing for a row with several, which nearly all are.
  private func alone(in record: DelimitedRecord) -> Alone? {
    var found: Alone?
    for (place, cell) in record.cells.enumerated() where !cell.isBlank {
      guard var alone = found else {
        found = Alone(text: cell.trimmed, place: place, isRepeated: false)
        continue
      }
      if alone.text == cell.trimmed {
        alone.isRepeated = true
      } else {
        let isCounter = counters.contains { $0.index == alone.place }
        guard alone.numeral == nil, isCounter, RowReader.isNumeral(alone.text) else { return nil }
        alone = Alone(text: cell.trimmed, numeral: alone.text, place: place, isRepeated: false)
      }
      found = alone
    }
    return found
  }

  /// Whether a counter is written in Chinese characters: 一, （二）, 三、.
  private static func isNumeral(_ text: String) -> Bool {
    let bare = text.filter { !"（()）、.．".contains($0) }
    return !bare.isEmpty && bare.count <= 3 && bare.allSatisfy(ChineseNumeral.contains)
  }
}

// MARK: - As above

extension RowReader {
  /// The text of a cell, where 同上 means the text of the cell above.
  private mutating func told(
    _ column: ColumnReading, in record: DelimitedRecord, problems: inout [ImportProblem]
  ) -> String {
    let text = text(of: column, in: record)
    guard RowReader.isDitto(text) else { return text }
    let index = column.index
    let before = above.meant[index] ?? (above.cells.indices.contains(index) ? above.cells[index].trimmed : "")
    guard CellText.meaningful(before) != nil, !RowReader.isDitto(before) else { return text }
    meant[index] = before
    problems.append(
      ImportProblem(
        line: record.line, column: index, heading: column.name, kind: .sameAsAbove(text.trimmed, before)))
    return before
  }

  /// Whether a cell says that it says what the one above says. Few cells are as short.
  private static func isDitto(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && dittos.contains(text.trimmed)
  }

  private static let dittos: Set<String> = ["同上", "同前", "同左上", "如上", "〃", "″", "\"", "''", "ditto", "Ditto"]
}
