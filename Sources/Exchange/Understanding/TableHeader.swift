import LedgerModel

/// The header of a table: which rows it is, what stands above, and what its columns mean.
struct TableHeader {
  /// The places of its one or two rows among the rows, from 0; of a table without headings none, before its first row.
  let rows: Range<Int>
  /// What stands above it: titles.
  let titles: [String]
  /// All columns with a heading or an override.
  let columns: [ColumnReading]
  /// The headings as they stand, a cell for each column.
  let headings: [String]

  /// How much is known of it: the more, the surer.
  private let score: Int

  /// How much a table has of a header; 0 where it is no table of items, or has no rows below one.
  static func score(of table: RawTable, _ options: ImportOptions) -> Int {
    guard let header = try? TableHeader(of: table, options), header.rows.upperBound < table.rows.count
    else { return 0 }
    return header.score
  }

  /// How many rows are looked at.
  private static let depth = 50

  /// What a row, or two together, would be as a header.
  private struct Candidate {
    var rows: ClosedRange<Int>
    var cells: [String]
    var columns: [ColumnReading]
    var score: Int {
      columns.reduce(0) { $0 + ($1.field == nil || $1.confidence == .none ? 0 : $1.confidence.rawValue) }
    }
    /// How many of its cells are known headings.
    var known: Int { columns.count { $0.confidence == .certain } }
  }

  /// Finds the header: the row with the most headings that are known or overridden, or the two rows that are read
  /// together, column by column.
  /// A row that says what the rows around it say is none of headings, though a word of it may be one.
  ///
  /// Without `needsTitle` a table is read in which no column holds the problem: which one does is asked.
  init(of table: RawTable, _ options: ImportOptions) throws(ImportRefusal) {
    let (rows, overrides) = (table.rows, options.overrides)
    func candidate(_ range: ClosedRange<Int>, _ cells: [String]) -> Candidate {
      Candidate(rows: range, cells: cells, columns: TableHeader.columns(of: cells, overrides: overrides))
    }
    var best: Candidate?
    var contents: ColumnContents?
    /// Whether a row of which little is known is one of data.
    func isData(_ row: DelimitedRecord, _ single: Candidate) -> Bool {
      if single.score == 0 || single.known > 2 { return false }
      if overrides.contains(where: { !$0.isPlace && $0.fitsOne(of: row.cells) }) { return false }
      let found = contents ?? ColumnContents(rows, options)
      contents = found
      return found.isData(row, known: single.known)
    }
    let looked = Array(rows.prefix(TableHeader.depth))
    for (index, row) in looked.enumerated() where !row.isBlank {
      let single = candidate(index...index, row.cells)
      if single.score > best?.score ?? 0, isData(row, single) { continue }
      if single.score > best?.score ?? 0 { best = single }
      guard index + 1 < looked.count else { continue }
      if let merged = MergedHeadings(row, looked[index + 1], in: table) {
        let double = candidate(index...index + 1, merged.together)
        // Where merged cells hold two rows together, they are one header, even if the lower says it all.
        if double.score >= max(single.score, best?.score ?? 0) { best = double }
        continue
      }
      guard let cells = TableHeader.together(row.cells, looked[index + 1].cells) else { continue }
      let double = candidate(index...index + 1, cells)
      let alone = max(single.score, candidate(index...index, looked[index + 1].cells).score)
      if double.score > max(alone, best?.score ?? 0) { best = double }
    }
    // One sure heading is enough for a list of titles; a single likely word in a text is not.
    guard let best, best.score >= 2 else { throw rows.isEmpty ? .empty : .noHeader(TableHeader.shown(rows)) }
    for override in overrides where !best.columns.contains(where: { override.fits($0.heading, at: $0.index) })
    {
      throw .unknownColumn(override.column)
    }
    self.rows = Range(best.rows)
    score = best.score
    headings = best.cells
    let body = rows[self.rows.upperBound...]
    columns = TableHeader.withCounters(TableHeader.settled(best.columns), body)
    titles = TableHeader.titles(rows[..<best.rows.lowerBound])
    guard !options.needsTitle || columns.contains(where: \.holdsTheProblem) else {
      throw .noTitleColumn(columns.map(\.heading))
    }
  }

  private static func titles(_ rows: ArraySlice<DelimitedRecord>) -> [String] {
    rows.compactMap { row in
      let text = row.cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
      return text.isEmpty ? nil : text
    }
  }

  /// The first rows, for a refusal that shows what was read.
  static func shown(_ rows: [DelimitedRecord]) -> [String] {
    rows.lazy.filter { !$0.isBlank }.prefix(3).map { row in
      row.cells.prefix(8).map { String($0.trimmed.prefix(20)) }.joined(separator: " | ")
    }
  }

  /// Two rows as one header: below a heading of several columns (整改要求) stand those of each (整改措施, 整改时限). Nothing
  /// where the lower row is no row of headings.
  private static func together(_ upper: [String], _ lower: [String]) -> [String]? {
    let below = lower.filter { !$0.isBlank }
    let known = below.count { HeaderWords.field(of: $0.trimmed)?.confidence == .certain }
    guard below.count >= 2, known * 2 > below.count, lower.contains(where: \.isBlank),
      upper.count(where: { !$0.isBlank }) >= 2
    else { return nil }
    var group = ""
    return (0..<max(upper.count, lower.count)).map { index in
      let (above, own) = (cell(upper, index), cell(lower, index))
      if !above.isEmpty { group = above }
      guard !own.isEmpty else { return above }
      // 整改 above 责任人: the words of both, where the lower ones alone say nothing.
      let isKnown = HeaderWords.field(of: own) != nil
      return !isKnown && HeaderWords.field(of: group + own) != nil ? group + own : own
    }
  }

  private static func cell(_ cells: [String], _ index: Int) -> String {
    cells.indices.contains(index) ? cells[index].trimmed : ""
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

  /// Gives each field to the surest column that claims it, the first of equals; the others lose it. What this program
  /// alone leaves out of its own tables (亮灯, 立案时间) is kept of others'.
  private static func settled(_ columns: [ColumnReading]) -> [ColumnReading] {
    var columns = columns
    let isOwn = columns.contains { $0.field == .number }
    for index in columns.indices
    where !isOwn && columns[index].field == .ignore && columns[index].confidence != .stated {
      guard let field = HeaderWords.foreign(columns[index].heading) else { continue }
      (columns[index].field, columns[index].confidence) = (field, .likely)
    }
    takeNameAsTitle(&columns)
    leaveDayOfWork(&columns)
    leaveContacts(&columns)
    for index in columns.indices {
      guard let field = columns[index].field else { continue }
      let isLeftOut = field == .ignore && !isOwn && columns[index].confidence != .stated
      let isBeaten =
        !field.isShared
        && columns.contains { other in
          other.field == field && other.index != columns[index].index
            && (other.confidence > columns[index].confidence
              || (other.confidence == columns[index].confidence && other.index < index))
        }
      if isBeaten || isLeftOut {
        columns[index].field = nil
        columns[index].confidence = .none
      }
    }
    return withPhones(columns)
  }

  /// 隐患名称 beside 隐患描述 is the title: each of the two says something of its own.
  private static func takeNameAsTitle(_ columns: inout [ColumnReading]) {
    let told = columns.indices.filter { columns[$0].field == .description }
    guard told.count > 1, !columns.contains(where: { $0.field == .title }) else { return }
    let name = told.first { place in
      let bare = CellText.bare(columns[place].heading)
      return columns[place].confidence != .stated && ["名称", "标题", "主题"].contains(where: bare.hasSuffix)
    }
    if let name { columns[name].field = .title }
  }

  /// 处置时间 beside 办结时间 is no day of closing.
  private static func leaveDayOfWork(_ columns: inout [ColumnReading]) {
    let closing = columns.indices.filter { columns[$0].field == .closedAt }
    let ofWork = closing.filter {
      columns[$0].confidence == .likely && HeaderWords.isOfWork(columns[$0].heading)
    }
    guard ofWork.count < closing.count else { return }
    for place in ofWork { (columns[place].field, columns[place].confidence) = (nil, .none) }
  }

  /// A first column of figures without a heading counts the rows, and so does a 编号 that goes 1, 2, 3.
  private static func withCounters(
    _ columns: [ColumnReading], _ body: ArraySlice<DelimitedRecord>
  ) -> [ColumnReading] {
    var columns = columns
    // Beside 序号 a number that goes 1, 2, 3 is the matter's own, and so is 工单编号: that is another system's.
    let isCounted = columns.contains { $0.field == .order }
    for place in columns.indices {
      let column = columns[place]
      let isBare = column.index == 0 && column.heading.isEmpty && column.field == nil
      let isNumber =
        column.field == .reference && column.confidence != .stated && !isCounted
        && numbers.contains(CellText.bare(TraditionalForms.simplified(column.heading)))
      if isBare ? isFigures(column, body) : isNumber && isCounting(column, body) {
        columns[place].field = .order
      }
    }
    return columns
  }

  /// Headings of numbers that an office gives its own rows.
  private static let numbers: Set<String> = ["编号", "问题编号", "隐患编号", "流水号", "任务号", "id"]

  private static func isFigures(_ column: ColumnReading, _ body: ArraySlice<DelimitedRecord>) -> Bool {
    body.allSatisfy { $0.cells.first?.utf8.allSatisfy { (48...57).contains($0) } ?? true }
  }

  /// Whether the column's short figures go up by one, perhaps from 1 again.
  private static func isCounting(_ column: ColumnReading, _ body: ArraySlice<DelimitedRecord>) -> Bool {
    var last = 0
    for record in body where record.cells.indices.contains(column.index) {
      let text = RowBuilder.withoutZeroFraction(CellText.folded(record.cells[column.index]))
      if text.isEmpty { continue }
      guard text.utf8.count <= 4, let figure = Int(text), figure == last + 1 || figure == 1 else {
        return false
      }
      last = figure
    }
    return last > 0
  }
}

// MARK: - Tables without headings

extension TableHeader {
  /// The header of a table; of one without headings the columns as their cells show them, where `options` take that, or as
  /// somebody said by their places, the column of the problem among them. Throws what they may be, where nobody took it.
  static func found(in table: RawTable, _ options: ImportOptions) throws(ImportRefusal) -> TableHeader {
    if options.headings == .absent {
      guard let first = table.rows.firstIndex(where: { !$0.isBlank }) else { throw .empty }
      return try TableHeader(of: table, beginningAt: first, options, isProposed: true)
    }
    do throws(ImportRefusal) {
      return try TableHeader(of: table, options)
    } catch {
      let isSaid = options.overrides.contains {
        $0.isPlace && ($0.field == .title || $0.field == .description)
      }
      let isProposed = options.headings == .proposed || !isSaid
      guard case .noHeader = error, let first = ColumnContents(table.rows, options).firstRow,
        let header = try? TableHeader(of: table, beginningAt: first, options, isProposed: isProposed)
      else { throw error }
      guard options.headings == .proposed || isSaid else { throw .noHeadings(header.columns) }
      return header
    }
  }

  /// A table without headings whose first row of data is `first`: each column as somebody said, else as its cells show,
  /// where that is proposed, else unknown. Throws when none holds the problem.
  private init(
    of table: RawTable, beginningAt first: Int, _ options: ImportOptions, isProposed: Bool
  ) throws(ImportRefusal) {
    let body = table.rows[first...]
    var columns = ColumnContents.proposed(body, options)
    if !isProposed {
      for place in columns.indices { (columns[place].field, columns[place].confidence) = (nil, .none) }
    }
    for override in options.overrides {
      guard override.isPlace, let place = columns.firstIndex(where: { override.fits("", at: $0.index) })
      else { throw .unknownColumn(override.column) }
      (columns[place].field, columns[place].confidence) = (override.field, .stated)
    }
    self.columns = TableHeader.withCounters(TableHeader.settled(columns), body)
    rows = first..<first
    headings = [String](repeating: "", count: columns.count)
    titles = TableHeader.titles(table.rows[..<first])
    score = 0
    guard !options.needsTitle || self.columns.contains(where: \.holdsTheProblem) else {
      throw .noHeader(TableHeader.shown(table.rows))
    }
  }
}
