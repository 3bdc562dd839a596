extension RawTable {
  /// The table of a file: the sheet of a workbook that is asked for, or that `judge` finds best, or text in any encoding
  /// that offices use, of which `isKnown` says whether its headings are. The file itself is not kept, unless there are
  /// pictures in it. Throws what it is instead.
  init(
    ofFile bytes: [UInt8], sheet: String?, delimiter stated: Delimiter? = nil,
    judge: (RawTable) -> Int, isKnown: (RawTable) -> Bool
  ) throws(ImportRefusal) {
    switch try OpenedFile(bytes) {
    case .workbook(let book): self = try book.table(sheet, judge: judge)
    case .text(let text):
      let read = TextTable(text, of: bytes, delimiter: stated, isKnown: isKnown)
      self = read.table
      (encoding, delimiter, doubtfulFrom) = (read.encoding, read.delimiter, read.doubtfulFrom)
    }
  }
}
