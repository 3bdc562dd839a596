/// Why a file is not imported at all.
public enum ImportRefusal: Error, Sendable, Hashable {
  /// Its bytes are text in no known encoding.
  case undecodable(UndecodableText)
  /// Somebody did not want it any more while it was read.
  case interrupted
  /// It has no rows.
  case empty
  /// A JSON file that is no array of items.
  case noItemArray
  /// A JSON file whose objects are neither this program's items nor service requests of Open311; the names found.
  case foreignObjects([String])
  /// A file that is no text at all: a PDF, a workbook, a web page.
  case noTable(FileKind)
  /// No line with headings was found; with the first rows. `--map` with the headings' own words helps.
  case noHeader([String])
  /// A table of records without the column of their names, which goes by these names.
  case noNameColumn([String])
  /// Neither a title nor a description among the columns.
  case noTitleColumn([String])
  /// A map without `=`.
  case overrideWithoutField(String)
  /// A map to a field that does not exist.
  case unknownField(String)
  /// A `--same` without `=`.
  case sameWithoutName(String)
  /// A `--same` to a name that the ledger does not have.
  case unknownSame(String)
  /// A map from a column that the header does not have.
  case unknownColumn(String)
}

/// What a file is that cannot be read as a table of text.
public enum FileKind: String, Sendable, Hashable, CaseIterable {
  /// A PDF.
  case pdf
  /// A workbook of today's office suites (.xlsx, .et, .ods), or another archive.
  case workbook
  /// A workbook or document of the old kind (.xls, .doc, .et), or one with a password.
  case oldWorkbook
  /// A web page, as systems of the administration write it under the name of a workbook.
  case webPage

  /// The kind that the first bytes tell; nothing for text.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: Array("%PDF".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .workbook
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else {
      let lead = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      guard let open = lead.firstIndex(of: "<") else { return nil }
      let isFirst = lead[..<open].allSatisfy { $0.isBlank || $0 == "\u{FEFF}" }
      guard isFirst, ["<html", "<!doctype html", "<table", "<meta"].contains(where: lead.contains) else {
        return nil
      }
      self = .webPage
    }
  }
}
