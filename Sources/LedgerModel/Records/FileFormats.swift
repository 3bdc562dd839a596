/// The forms in which a paper leaves the program, by the ending of the file's name.
public enum PaperFormat: String, Sendable, Hashable, CaseIterable {
  case md, html, txt
}

/// The forms in which items leave the ledger as a file, by the ending of its name: tables, data, or a paper.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case csv, tsv, json, html, md, txt
}
