import LedgerModel

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
  /// What separates its cells.
  public var delimiter: Delimiter?
  /// The lines above the header.
  public var titles: [String]
  /// The day of a report that the lines above the header tell, with their words: nothing takes it before somebody says so.
  var reportedAbove: DateProposal?
  /// The line of the header, from 1.
  public var headerLine: Int
  /// What each column means.
  public var columns: [ColumnReading]
  /// The items.
  public var rows: [ImportedRow]
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

  /// Reads a file's `bytes`: a workbook, CSV or TSV. Throws when it cannot be read without guessing.
  public init(
    of bytes: [UInt8], options: ImportOptions, progress: Progress? = nil
  ) throws(ImportRefusal) {
    let text: DecodedText
    switch try OpenedFile(bytes) {
    case .text(let decoded): text = decoded
    case .workbook(let book):
      let table = try book.table(options.sheet) { TableHeader.score(of: $0, overrides: options.overrides) }
      try self.init(of: table, options: options, progress: progress)
      return
    }
    let read = TextTable(text, of: bytes, delimiter: options.delimiter) { table in
      (try? TableHeader(of: table, overrides: options.overrides)) != nil
    }
    try self.init(of: read.table, options: options, progress: progress)
    (encoding, delimiter) = (read.encoding, read.delimiter)
    if let byte = read.doubtfulFrom {
      problems.insert(ImportProblem(line: 1, kind: .encodingDoubtful(byte: byte)), at: 0)
    }
  }

  /// Reads a table of any kind, such as a spreadsheet's sheet.
  public init(
    of table: RawTable, options: ImportOptions, progress: Progress? = nil
  ) throws(ImportRefusal) {
    let header = try TableHeader(
      of: table, overrides: options.overrides, needsTitle: options.needsTitle)
    titles = header.titles
    headerLine = table.rows[header.rows.upperBound].line
    columns = header.columns
    problems = []
    rows = []
    if let line = table.strayQuote { problems.append(ImportProblem(line: line, kind: .strayQuote)) }
    let body = table.rows[(header.rows.upperBound + 1)...]
    for place in columns.indices { columns[place].takeExamples(from: body) }
    remarkColumns(body)
    let above = LinesAbove(table.rows[..<header.rows.lowerBound], today: options.today)
    if let above { problems.append(ImportProblem(line: above.line, kind: .linesAbove(above.words))) }
    reportedAbove = above?.reported
    var reader = RowReader(header: header, columns: columns, table: table, options: options)
    for column in reader.ambiguousDateColumns { problems.append(problem(.dateOrderOpen, of: column)) }
    var silent: Set<Int> = []
    rows.reserveCapacity(body.count)
    for (done, record) in body.enumerated() {
      if done % 1000 == 0 { try progress?(done, body.count) }
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
      let headings = unknown.map { $0.heading.isEmpty ? "#\($0.index + 1)" : $0.heading }
      problems.append(ImportProblem(line: headerLine, kind: .columnsKeptAsNotes(headings)))
    } else {
      problems += unknown.map { problem(.columnKeptAsNote, of: $0) }
    }
    if !ofLife.isEmpty { problems.append(ImportProblem(line: headerLine, kind: .columnsOfLife(ofLife))) }
  }

  private func problem(_ kind: ImportProblem.Kind, of column: ColumnReading) -> ImportProblem {
    ImportProblem(line: headerLine, column: column.index, heading: column.heading, kind: kind)
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
