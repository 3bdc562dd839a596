import LedgerModel
import Office

/// What a file says, before anything of it is brought into a ledger.
public struct ImportReading: Sendable {
  /// How the file was encoded; nothing for a kind that is no text.
  public var encoding: TextEncoding?
  /// The sheet of a workbook that was read.
  public var sheet: String?
  /// The other sheets of the workbook, which were not read.
  public var otherSheets: [String] = []
  /// The pictures in the rows of a workbook, with their files.
  var pictures: PictureFiles?
  /// What a table of this program says of itself: from which ledger it was exported, and when.
  private(set) var exported: FileFacts?
  /// What separates its cells.
  public var delimiter: Delimiter?
  /// The lines above the header.
  public var titles: [String]
  /// The day of a report that the lines above the header tell, with their words: nothing takes it before somebody says so.
  var reportedAbove: DateProposal?
  /// Whether the table has headings; else its columns are what somebody said, or what was proposed.
  public private(set) var hasHeadings = true
  /// The line of the header, from 1; 0 where there is none.
  public var headerLine: Int
  /// What each column means.
  public var columns: [ColumnReading]
  /// The items.
  public internal(set) var rows: ImportedRows
  /// What is the matter with the file as a whole; the rows carry their own.
  public var problems: [ImportProblem]

  /// All problems, in the order of their lines, as if every row came in.
  public var allProblems: [ImportProblem] {
    ImportProblem.inOrder(problems + rows.flatMap { $0.problems + $0.pictureProblems })
  }
}

/// What an import needs beside the file.
public struct ImportOptions: Sendable {
  /// Somebody's word on columns.
  public var overrides: [ColumnOverride]
  /// The day of the import, for dates without a year when nothing in the file says one.
  public var today: CivilDate
  /// The delimiter, where it is known.
  public var delimiter: Delimiter?
  /// The sheet of a workbook, by its name or its number from 1; nothing for the one that looks like the table.
  public var sheet: String?
  /// The day on which everything was reported whose row does not say when.
  public var reported: CivilDate?
  /// What becomes of a table in which no headings are found.
  public var headings = Headings.sought
  /// The ledger that the file is for: its names tell what stands in a table without headings.
  public var ledger: Ledger?
  /// Whether a table in which no column holds the problem is refused; else its columns are read.
  public var needsTitle = true
  /// The categories of the ledger that the file is for.
  public var categories: CategoryTable
  /// The ledger's calendar, by which 春节前 and 3个工作日 are told.
  public var calendar = BuiltInCalendar.calendar

  /// Options of these parts.
  public init(
    today: CivilDate, overrides: [ColumnOverride] = [], delimiter: Delimiter? = nil,
    categories: CategoryTable = BuiltInCategories.table
  ) {
    self.categories = categories
    self.today = today
    self.overrides = overrides
    self.delimiter = delimiter
  }
}

extension ImportReading {
  /// The most bytes of a file that is read: a hundred thousand items and more.
  public static let sizeLimit = 512 << 20

  /// How far a reading is: rows done, and all rows of the file. Throws when it is not wanted any more.
  public typealias Progress = (_ done: Int, _ all: Int) throws(ImportRefusal) -> Void

  /// Reads a file's `bytes`: a workbook, CSV or TSV. Throws when it cannot be read without guessing. Of the file nothing
  /// is kept but its table, and of the table nothing but what was not read yet.
  public init(
    of bytes: [UInt8], options: ImportOptions, progress: Progress? = nil
  ) throws(ImportRefusal) {
    var table = try RawTable(ofFile: bytes, sheet: options.sheet, delimiter: options.delimiter) {
      TableHeader.score(of: $0, options)
    } isKnown: { table in
      (try? TableHeader(of: table, options)) != nil
    }
    let (encoding, delimiter, doubtfulFrom) = (table.encoding, table.delimiter, table.doubtfulFrom)
    try self.init(givingUp: &table, options: options, progress: progress)
    (self.encoding, self.delimiter) = (encoding, delimiter)
    if let doubtfulFrom {
      problems.insert(ImportProblem(line: 1, kind: .encodingDoubtful(byte: doubtfulFrom)), at: 0)
    }
  }

  /// Reads a table of any kind, such as a spreadsheet's sheet.
  public init(
    of table: RawTable, options: ImportOptions, progress: Progress? = nil
  ) throws(ImportRefusal) {
    var table = table
    try self.init(givingUp: &table, options: options, progress: progress)
  }

  /// The same; a row of the table is given up when it is read.
  init(
    givingUp table: inout RawTable, options: ImportOptions, progress: Progress? = nil
  ) throws(ImportRefusal) {
    let header = try TableHeader.found(in: table, options)
    titles = header.titles
    hasHeadings = !header.rows.isEmpty
    headerLine = header.rows.isEmpty ? 0 : table.rows[header.rows.upperBound - 1].line
    columns = header.columns
    // Only a table with this program's numbers is one of its own.
    let hasNumbers = header.columns.contains { $0.field == .number && $0.confidence == .certain }
    exported = hasNumbers ? table.facts : nil
    problems = []
    rows = ImportedRows()
    if let line = table.strayQuote { problems.append(ImportProblem(line: line, kind: .strayQuote)) }
    let body = header.rows.upperBound..<table.rows.count
    for place in columns.indices { columns[place].takeExamples(from: table.rows[body]) }
    remarkColumns(table.rows[body])
    if !hasHeadings { problems.insert(ImportProblem(line: 0, kind: .noHeadings(columns)), at: 0) }
    let above = LinesAbove(table.rows[..<header.rows.lowerBound], today: options.today)
    if let above { problems.append(ImportProblem(line: above.line, kind: .linesAbove(above.words))) }
    reportedAbove = above?.reported
    var reader = RowReader(header: header, columns: columns, table: table, options: options)
    for column in reader.ambiguousDateColumns { problems.append(problem(.dateOrderOpen, of: column)) }
    var silent: Set<Int> = []
    for place in body {
      if (place - body.lowerBound) % 1000 == 0 { try progress?(place - body.lowerBound, body.count) }
      let record = table.giveUp(rowAt: place)
      switch reader.read(record) {
      case .row(var row):
        row.givenReport = options.reported
        rows.append(row)
      case .leftOut(let kind?):
        silent.insert(record.line)
        problems.append(ImportProblem(line: record.line, kind: kind))
      case .leftOut(nil): break
      }
    }
    take(table, header: header, silent: silent)
    try progress?(body.count, body.count)
  }

  /// Says which columns fill no field: those that nobody knows, the neighbourhood that every row repeats, and what
  /// follows from an item's life.
  private mutating func remarkColumns(_ body: ArraySlice<DelimitedRecord>) {
    func texts(_ column: ColumnReading) -> some Sequence<String> {
      body.lazy.filter { $0.cells.indices.contains(column.index) && !$0.cells[column.index].isBlank }
        .map { $0.cells[column.index].trimmed }
    }
    func isEmpty(_ column: ColumnReading) -> Bool { !texts(column).contains { _ in true } }
    var ofLife: [String] = []
    var unknown: [ColumnReading] = []
    for place in columns.indices where columns[place].confidence != .stated {
      let column = columns[place]
      switch column.field {
      case nil: if !isEmpty(column) { unknown.append(column) }
      case .ignore: if !isEmpty(column) { ofLife.append(column.heading) }
      case .community:
        guard let name = texts(column).first(where: { _ in true }) else { continue }
        if texts(column).contains(where: { $0 != name }) {
          columns[place].field = nil
          unknown.append(column)
        } else {
          problems.append(problem(.columnLeftOut(name), of: column))
        }
      default: break
      }
    }
    if unknown.count > 3 {
      problems.append(ImportProblem(line: headerLine, kind: .columnsKeptAsNotes(unknown.map(\.name))))
    } else {
      problems += unknown.map { problem(.columnKeptAsNote, of: $0) }
    }
    if !ofLife.isEmpty { problems.append(ImportProblem(line: headerLine, kind: .columnsOfLife(ofLife))) }
  }

  private func problem(_ kind: ImportProblem.Kind, of column: ColumnReading) -> ImportProblem {
    ImportProblem(line: headerLine, column: column.index, heading: column.name, kind: kind)
  }
}

extension ImportReading {
  /// When the table was exported from a ledger; nothing where nobody knows, or it came from another.
  func exported(from ledger: Ledger) -> Timestamp? {
    guard let exported, exported.title == ledger.settings.name else { return nil }
    return exported.made.flatMap { Timestamp(iso8601: $0) }
  }
}

extension ImportOptions {
  /// What becomes of a table in which no headings are found.
  public enum Headings: Sendable, Hashable {
    /// It is refused, with what its columns may be.
    case sought
    /// It is read so, as what is proposed.
    case proposed
    /// There are none, whatever the first row looks like: each column is what is proposed.
    case absent
  }

  /// Whether the ledger has a record of a name.
  func knows(_ name: String, _ kind: RecordKind) -> Bool {
    ledger.map { !$0.records(of: kind, named: name).isEmpty } ?? false
  }
}

extension ColumnReading {
  /// Takes the first three different texts below the heading, looking at no more rows than a screen shows.
  fileprivate mutating func takeExamples(from body: ArraySlice<DelimitedRecord>) {
    examples = []
    for row in body.prefix(60) where row.cells.indices.contains(index) {
      let text = row.cells[index].trimmed
      if !text.isEmpty, !examples.contains(text) { examples.append(text) }
      if examples.count == 3 { return }
    }
  }
}
