import LedgerModel
import Wording

/// A table of records of one kind as a file holds it: which column is which field, and the rows below.
public struct RecordTableReading: Sendable {
  /// A column that was understood: its heading, and the field it is, nothing for the identifiers.
  public struct Column: Sendable, Hashable {
    /// The column's place, from 0.
    public let index: Int
    /// What stands above it.
    public let heading: String
    /// The field; nothing for the identifiers.
    public let field: RecordField?
  }

  /// The line of the headings, from 1.
  public let headerLine: Int
  /// The columns that were understood.
  public let columns: [Column]
  /// The headings of columns that hold something and were not understood: nothing comes in from them.
  public let unknown: [String]
  /// Every column that has a heading or holds something, in the table's order, with its first different texts.
  public let told: [Told]
  /// The sheet of a workbook that was read; nothing where the file has none.
  public let sheet: ReadSheet?

  /// A column as it is shown to somebody who says what it means.
  public struct Told: Sendable, Hashable {
    /// The column's place, from 0.
    public let index: Int
    /// Its heading; of one that has none its place: #3.
    public let heading: String
    /// The column as it was understood; nothing where it was not.
    public let column: Column?
    /// Whether somebody said what it means, or that it means nothing.
    public let isStated: Bool
    /// The first different texts below it.
    public let examples: [String]
  }

  /// Somebody's word on what a column means: its heading, or its place as `#3`, and the field; nothing for none.
  public typealias Override = (column: String, field: RecordField?)
  /// What somebody should look at: which sheet of a workbook was read, what its cells do not say.
  public let problems: [ImportProblem]
  /// Whether it is a sheet of a workbook.
  public let isSheet: Bool
  /// The rows below the headings that may be records: no blank ones, no totals and signatures, not the headings again.
  public let rows: [DelimitedRecord]
  /// The lines of those that are none.
  private let furniture: Set<Int>
  /// What lies beside the cells below the headings.
  private let beside: CellsBeside

  /// How many rows are looked at for the headings.
  static let depth = 20

  /// Finds the headings of a kind's fields in a workbook, in a file of delimited text, or in the JSON that an export wrote: the row that names most of
  /// them, the name or the identifier among them. `overrides` say of columns what they are, as `COLUMN=FIELD`; `sheet` names a workbook's. Throws
  /// when there is none. Without `needsName` the row that names most fields is taken, or the first one, for somebody who says next what
  /// the columns are.
  public init(
    of bytes: [UInt8], kind: RecordKind, overrides: [Override] = [],
    isJSON: Bool = false, sheet: String? = nil, needsName: Bool = true
  ) throws(ImportRefusal) {
    let known = Self.known(kind)
    func header(_ table: RawTable) -> Header? {
      let sure = Self.header(of: table, known, overrides, needsName: true)
      return needsName || sure != nil ? sure : Self.header(of: table, known, overrides, needsName: false)
    }
    func judge(_ table: RawTable) -> Int { header(table)?.columns.count ?? 0 }
    let table =
      isJSON
      ? try RawTable(records: bytes)
      : try RawTable(ofFile: bytes, sheet: sheet, judge: judge) { judge($0) > 0 }
    guard table.rows.contains(where: { !$0.isBlank }) else { throw .empty }
    guard let best = header(table) ?? (needsName ? nil : Self.firstRow(of: table, known, overrides)) else {
      throw .noNameColumn(kind.spec.fields.first(where: \.spec.isRequired).map(RecordWords.names) ?? [])
    }
    let header = best.header
    var (rows, left): ([DelimitedRecord], [ImportProblem]) = ([], [])
    for row in table.rows[(best.place + best.height)...] where !row.isBlank {
      if !isJSON, let kind = Self.furniture(row, below: header, best.columns) {
        left.append(ImportProblem(line: row.line, kind: kind))
      } else {
        rows.append(isJSON ? row : Self.withoutErrors(row, best.columns, &left))
      }
    }
    furniture = Set(left.map(\.line)).subtracting(rows.map(\.line))
    let understood = Set(best.columns.map(\.index))
    // Cells beyond the headings are columns, too.
    let width = rows.map(\.cells.count).reduce(header.cells.count, max)
    for override in overrides
    where !(0..<width).contains(where: { Self.fits(override, Self.key(header.text(at: $0)), at: $0) }) {
      throw .unknownColumn(override.column)
    }
    // What follows from other records, or is set by a step alone, comes out with an export and is nothing to bring in.
    let following = Set(
      kind.spec.fields(.list).filter { !$0.spec.uses.contains(.edit) }.flatMap {
        RecordWords.names(of: $0).map(Self.key)
      })
    unknown = (0..<width).compactMap { index in
      let heading = header.text(at: index)
      let isEmpty = rows.allSatisfy { $0.text(at: index).isEmpty }
      let isTold = following.contains(Self.key(heading))
      return understood.contains(index) || isEmpty || isTold || Self.counters.contains(Self.key(heading))
        ? nil : heading.isEmpty ? "#\(index + 1)" : heading
    }
    (headerLine, columns, self.rows) = (header.line, best.columns, rows)
    told = (0..<width).compactMap { index in
      let heading = header.text(at: index)
      var examples: [String] = []
      for row in rows {
        let text = row.text(at: index)
        if !text.isEmpty, !examples.contains(text) { examples.append(text) }
        if examples.count == 3 { break }
      }
      if heading.isEmpty, examples.isEmpty { return nil }
      return Told(
        index: index, heading: heading.isEmpty ? "#\(index + 1)" : heading,
        column: best.columns.first { $0.index == index },
        isStated: overrides.contains { Self.fits($0, Self.key(heading), at: index) }, examples: examples)
    }
    self.sheet = table.sheet
    isSheet = table.sheet != nil
    beside = table.beside
    problems = ImportProblem.inOrder(Self.problems(of: table, below: header) + left)
  }

  /// Why a row is no record: the headings again, as on a new page, or totals and signatures. A row with an identifier is
  /// one, whatever it is called.
  private static func furniture(
    _ row: DelimitedRecord, below header: DelimitedRecord, _ columns: [Column]
  ) -> ImportProblem.Kind? {
    let width = max(row.cells.count, header.cells.count)
    if (0..<width).allSatisfy({ key(row.text(at: $0)) == key(header.text(at: $0)) }) {
      return .repeatedHeader
    }
    if let place = columns.first(where: { $0.field == nil })?.index, !row.text(at: place).isEmpty {
      return nil
    }
    return TableFurniture.isSummary(row.cells) ? .summaryRow(row.words) : nil
  }

  /// A row with its errors of a spreadsheet as blanks, each of which is told.
  private static func withoutErrors(
    _ row: DelimitedRecord, _ columns: [Column], _ told: inout [ImportProblem]
  ) -> DelimitedRecord {
    var row = row
    for column in columns {
      let text = row.text(at: column.index)
      guard CellText.isErrorValue(text) else { continue }
      row.cells[column.index] = ""
      told.append(
        ImportProblem(
          line: row.line, column: column.index, heading: column.heading, kind: .errorValue(text)))
    }
    return row
  }

  /// Whether some cell names a person, place or unit so, alone or among others, as it is written or as it is read.
  public func names(_ name: String) -> Bool {
    let key = TextKey(name)
    return rows.contains { row in
      columns.contains { column in
        guard let kind = column.field?.linked else { return false }
        let text = row.text(at: column.index)
        let read = CellMemory.parts(of: text).flatMap { [$0, LinkedNames.name($0, of: kind) ?? $0] }
        return ([text] + read).contains { TextKey($0) == key }
      }
    }
  }

  /// What is said of pictures, which no field of a record takes: how many lie over each row that is not left out, or over
  /// none.
  func pictureProblems(isLeftOut: (_ line: Int) -> Bool) -> [ImportProblem] {
    beside.picturesLeftOut { $0 > headerLine && !furniture.contains($0) && !isLeftOut($0) }
  }

  /// What a file says beside its texts, which no field of a record takes, and what may be wrong with how it was read.
  private static func problems(of table: RawTable, below header: DelimitedRecord) -> [ImportProblem] {
    let beside = table.beside
    var problems = [table.sheet?.problem].compactMap(\.self)
    if let byte = table.doubtfulFrom {
      problems.append(ImportProblem(line: 1, kind: .encodingDoubtful(byte: byte)))
    }
    if let line = table.strayQuote { problems.append(ImportProblem(line: line, kind: .strayQuote)) }
    problems += beside.problems(under: header.cells.map(\.trimmed)) { $0 > header.line }
    problems += beside.commentsLeftOut { _ in true }
    problems += [beside.hidden { $0 > header.line }].compactMap(\.self)
    return ImportProblem.inOrder(problems)
  }

  /// What stands above a column that counts the rows: nobody misses it.
  private static let counters: Set = ["序号", "序", "no", "nr"]
  static let identifiers: Set = [RecordListing.identifier, "标识"]
}

extension RecordField {
  /// The kind of record that it names; nothing for a field that names none.
  fileprivate var linked: RecordKind? {
    switch spec.kind {
    case .link(let kind), .links(let kind): kind
    default: nil
    }
  }
}

extension DelimitedRecord {
  /// The cell at a place, without blanks at its ends; empty where there is none.
  public func text(at index: Int) -> String { cells.indices.contains(index) ? cells[index].trimmed : "" }

  /// What it says, cell by cell: of a row that is left out no word goes unseen.
  var words: String { cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " | ") }
}

extension RawTable {
  /// The records of this program's own JSON, an array or a readable file, with a column for each member. Throws when
  /// the bytes are no such JSON.
  fileprivate init(records bytes: [UInt8]) throws(ImportRefusal) {
    let parsed = try? bytes.withUnsafeBytes { try JSONValue(parsing: $0) }
    let readable = parsed?["taizhang"]?.text.flatMap { parsed?[$0]?.elements }
    guard let records = parsed?.elements ?? readable else { throw .noItemArray }
    var names: [String] = []
    for case .object(let members) in records {
      for member in members where !names.contains(member.name) { names.append(member.name) }
    }
    let rows = records.enumerated().map { index, record in
      DelimitedRecord(line: index + 1, cells: names.map { RawTable.cell(record[$0]) })
    }
    self.init(rows: [DelimitedRecord(line: 0, cells: names)] + rows, mergedCellsAreFilled: true)
  }

  private static func cell(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text)?, .number(let text)?: text
    case .integer(let whole)?: String(whole)
    case .bool(let isSo)?: String(isSo)
    case .array(let elements)?: elements.map(cell).joined(separator: "、")
    case .null?, .object?, nil: ""
    }
  }
}
