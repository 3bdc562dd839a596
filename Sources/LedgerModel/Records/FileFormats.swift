/// The forms in which a paper leaves the program, by the ending of the file's name.
public enum PaperFormat: String, Sendable, Hashable, CaseIterable {
  case docx, md, html, txt

  /// Whether a paper in this form shows photos.
  public var showsPictures: Bool { self == .docx || self == .html }
}

/// The forms in which items leave the ledger as a file, by the ending of its name: tables, data, a paper, or
/// dates for a calendar.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx, csv, tsv, json, docx, html, md, txt, ics
}

extension ExportFormat {
  /// Whether it is a table of columns that may be chosen.
  public var isTable: Bool { self == .xlsx || self == .csv || self == .tsv }
}
