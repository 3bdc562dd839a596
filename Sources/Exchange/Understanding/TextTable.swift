/// A file of delimited text as a table, with how its bytes were read.
struct TextTable {
  /// The table.
  let table: RawTable
  /// How the bytes were read.
  let encoding: TextEncoding
  /// What separates the cells.
  let delimiter: Delimiter
  /// Where it may rather be damaged UTF-8 than what it was read as.
  let doubtfulFrom: Int?

  /// The table of a file whose bytes were decoded as `text`. GB18030 reads nearly anything: where it gives a table that is
  /// not `isKnown` by its headings, the file is read as Big5 if that gives one. The delimiter is found out unless it is
  /// stated.
  init(
    _ text: DecodedText, of bytes: [UInt8], delimiter stated: Delimiter? = nil,
    isKnown: (RawTable) -> Bool
  ) {
    func read(_ utf8: [UInt8]) -> (RawTable, Delimiter) {
      let delimiter = stated ?? Delimiter.detected(in: utf8)
      return (RawTable(text: utf8, delimiter: delimiter), delimiter)
    }
    let first = read(text.utf8)
    if text.encoding == .gb18030, !isKnown(first.0), let big5 = GB18030.utf8(fromBig5: bytes) {
      let other = read(big5)
      if isKnown(other.0) {
        (table, delimiter) = other
        (encoding, doubtfulFrom) = (.big5, nil)
        return
      }
    }
    (table, delimiter) = first
    (encoding, doubtfulFrom) = (text.encoding, text.doubtfulFrom)
  }
}
