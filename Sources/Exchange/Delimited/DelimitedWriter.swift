/// Writes CSV and TSV so that Excel and this program read them back: UTF-8 with a byte order mark, CRLF.
public struct DelimitedWriter: Sendable {
  /// What is written so far.
  public internal(set) var bytes: [UInt8]
  let delimiter: UInt8
  private let guardsFormulas: Bool

  /// A writer; without `mark` no byte order mark, for programs rather than Excel.
  public init(delimiter: Delimiter, mark: Bool = true, guardsFormulas: Bool = true) {
    self.delimiter = delimiter.rawValue
    self.guardsFormulas = guardsFormulas
    bytes = mark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a record. Cells that begin like a formula are guarded by an apostrophe that reading takes away.
  public mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      write(cell, alone: cells.count == 1)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Adds a cell; `alone` for the only one of its record.
  mutating func write(_ cell: String, alone: Bool) {
    let cell = Self.clean(cell)
    append(guardsFormulas ? FormulaGuard.guarded(cell) : cell, alone: alone)
  }

  /// A cell without what a terminal would obey or what turns text around: controls but tabulators and line ends, and
  /// the marks of direction.
  static func clean(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: isUnseen) else { return cell }
    return String(String.UnicodeScalarView(cell.unicodeScalars.filter { !isUnseen($0) }))
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private mutating func append(_ cell: String, alone: Bool) {
    let needsQuotes =
      cell.isEmpty ? alone : cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
