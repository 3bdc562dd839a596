import LedgerModel

/// Records written cell by cell into bytes that somebody else has: for tables of many items.
extension DelimitedWriter {
  /// Goes on behind what is in `bytes`, which are taken meanwhile.
  mutating func begin(appendingTo bytes: inout [UInt8]) { swap(&bytes, &self.bytes) }

  /// Gives back what was taken, with what was written behind it.
  mutating func end(givingBack bytes: inout [UInt8]) { swap(&bytes, &self.bytes) }

  /// Forgets what stands behind so many bytes.
  mutating func shorten(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// What stands between two cells.
  mutating func separate() { bytes.append(delimiter) }

  /// Ends the record.
  mutating func endLine() { bytes.append(contentsOf: [0x0D, 0x0A]) }

  /// Writes a cell; `alone` for the only one of its record. Whether it is empty.
  @discardableResult
  mutating func cell(_ text: String, alone: Bool) -> Bool {
    let start = bytes.count
    write(text, alone: alone)
    return bytes.count == start
  }

  /// The bytes of a cell that is not the only one of its record, to be written again and again.
  func made(_ text: String) -> [UInt8] {
    var writer = self
    writer.bytes = []
    writer.write(text, alone: false)
    return writer.bytes
  }

  /// Writes a cell that was made. Whether it is empty.
  mutating func cell(made cell: [UInt8]) -> Bool {
    bytes.append(contentsOf: cell)
    return cell.isEmpty
  }

  /// Writes a cell from the content of a JSON string. Whether it is empty.
  mutating func cell(of text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first else { return true }
    var needsQuotes = false
    var isPlain = !Self.beginsGuarded[Int(first)]
    for byte in text {
      if byte == delimiter { needsQuotes = true }
      if Self.isSpecial[Int(byte)] { isPlain = false }
    }
    guard isPlain else { return cell(Self.plain(text), alone: false) }
    if needsQuotes { bytes.append(0x22) }
    bytes.append(contentsOf: text)
    if needsQuotes { bytes.append(0x22) }
    return false
  }

  /// The text that stands in a JSON string.
  private static func plain(_ text: UnsafeRawBufferPointer) -> String {
    guard text.contains(0x5C) else { return String(decoding: text, as: UTF8.self) }
    return (try? JSONValue(parsing: [0x22] + Array(text) + [0x22]))?.text ?? ""
  }

  /// With what a cell begins that may have to be guarded.
  private static let beginsGuarded = table("=+-@'\t\r".utf8 + [0xEF])
  /// Bytes of which more has to be known: escapes, quotes, and what unseen characters begin with.
  private static let isSpecial = table(Array(0..<0x20) + [0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2])

  private static func table(_ bytes: some Sequence<UInt8>) -> [Bool] {
    var table = [Bool](repeating: false, count: 256)
    for byte in bytes { table[Int(byte)] = true }
    return table
  }
}
