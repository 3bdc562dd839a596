import Office

/// A file as what stands in it says it is: a workbook, or text.
enum OpenedFile {
  /// A workbook, or a file with tables as systems write it under a workbook's name.
  case workbook(Spreadsheet)
  /// Text, perhaps a table with separators.
  case text(DecodedText)

  /// Opens a file. Throws when it is of a kind that holds no table, damaged, or text in no known encoding.
  init(_ bytes: [UInt8]) throws(ImportRefusal) {
    let kind = OfficeKind(of: bytes)
    if case .other(let other)? = kind { throw .noTable(other) }
    if let kind, !kind.isText {
      self = .workbook(try OpenedFile.spreadsheet(bytes, kind))
      return
    }
    let text: DecodedText
    do { text = try DecodedText(of: bytes) } catch { throw .undecodable(error) }
    if let kind = OfficeKind(of: text.utf8), kind.isText {
      self = .workbook(try OpenedFile.spreadsheet(text.utf8, kind))
    } else {
      self = .text(text)
    }
  }

  private static func spreadsheet(_ bytes: [UInt8], _ kind: OfficeKind) throws(ImportRefusal) -> Spreadsheet {
    do { return try Spreadsheet(bytes, kind) } catch { throw .office(error) }
  }
}
