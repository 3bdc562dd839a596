import Office

/// A record of a delimited file.
public struct DelimitedRecord: Sendable, Hashable {
  /// The line of the file that it begins on, from 1.
  public var line: Int
  /// The cells as they stand, without their quotes.
  public var cells: [String]
}

/// Reads CSV and TSV record by record: RFC 4180, and kindly where people's files differ from it.
///
/// Line ends are LF, CRLF or CR. A quote inside an unquoted cell is a character. Text behind a closing quote
/// belongs to the cell. A quote that is never closed would swallow the rest of the file, and one that only a
/// quote in the midst of a later line's cell closes would swallow rows: both are characters too, and
/// `strayQuote` names the first one's line.
public struct DelimitedReader: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1
  private var quotesAreCharacters = false
  private var strayQuotes = 0
  /// How many cells the record before had.
  private var width = 0
  private var repeated = RepeatedTexts()
  /// The line of the first quote that opened a cell but never properly closed it.
  public private(set) var strayQuote: Int?

  /// A reader of UTF-8 `text`.
  public init(_ text: [UInt8], delimiter: Delimiter) {
    self.text = text
    self.delimiter = delimiter.rawValue
  }

  /// The next record; a blank line is a record of one empty cell.
  public mutating func next() -> DelimitedRecord? {
    guard position < text.count else { return nil }
    var record = DelimitedRecord(line: line, cells: [])
    record.cells.reserveCapacity(width)
    while true {
      let atQuote = position < text.count && text[position] == 0x22 && !quotesAreCharacters
      record.cells.append(atQuote ? quotedCell() : plainCell())
      guard position < text.count, text[position] == delimiter else { break }
      position += 1
    }
    skipLineEnd()
    width = record.cells.count
    return record
  }

  private mutating func skipLineEnd() {
    guard position < text.count else { return }
    if text[position] == 0x0D, position + 1 < text.count, text[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }

  /// A cell up to the next delimiter or line end.
  private mutating func plainCell() -> String {
    let start = position
    position = endOfPlain(from: start)
    return repeated.once(string(start..<position))
  }

  private func endOfPlain(from start: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        end += 1
      }
      return end
    }
  }

  private mutating func quotedCell() -> String {
    let opened = (position: position, line: line)
    var pieces = ""
    var start = position + 1
    while let quote = nextQuote(from: start) {
      pieces += string(start..<quote)
      start = quote + 1
      guard start < text.count, text[start] == 0x22 else {
        let isClosed = start == text.count || [delimiter, 0x0A, 0x0D].contains(text[start])
        if !isClosed, line > opened.line { return strayCell(from: opened) }
        position = start
        return isClosed ? pieces : pieces + plainCell()
      }
      pieces += "\""
      start += 1
    }
    // A quote found no partner up to the end of the file: none behind it is looked for again.
    quotesAreCharacters = true
    return strayCell(from: opened)
  }

  /// The cell read again with its opening quote as a character.
  private mutating func strayCell(from opened: (position: Int, line: Int)) -> String {
    (position, line) = opened
    strayQuote = strayQuote ?? line
    strayQuotes += 1
    // A file made to be read over and over from each of its quotes is read once.
    if strayQuotes == 100 { quotesAreCharacters = true }
    return plainCell()
  }

  /// The next quote at or behind `start`; the lines passed are counted.
  private mutating func nextQuote(from start: Int) -> Int? {
    var passed = 0
    let found: Int? = text.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        switch bytes[index] {
        case 0x22: return index
        case 0x0A: passed += 1
        case 0x0D where index + 1 >= bytes.count || bytes[index + 1] != 0x0A: passed += 1
        default: break
        }
        index += 1
      }
      return nil
    }
    line += passed
    return found
  }

  private func string(_ range: Range<Int>) -> String {
    text.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }
}
