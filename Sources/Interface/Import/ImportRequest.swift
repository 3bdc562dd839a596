import LedgerModel

/// A table that is to come in, with everything that the person said of it: the store's thread reads it and plans what
/// would come of it.
public struct ImportRequest: Sendable, Hashable {
  /// Where the table is.
  public enum Source: Sendable, Hashable {
    /// A file of the exchange directory, by its name.
    case file(String)
    /// Cells that were copied elsewhere and pasted, with a tab between two.
    case pasted(String)
  }

  /// Where the table is.
  public let source: Source
  /// The kind of record that its rows are.
  public let kind: RecordKind
  /// Who brings it in.
  public let actor: Actor
  /// The language in which its page is spoken.
  public var language: Language
  /// The sheet of a workbook; nothing for the one that looks like the table.
  public var sheet: String?
  /// What columns were said to mean: the names of fields by the columns' places, from 0.
  public var fields: [Int: String] = [:]
  /// Whether dates without a year get the year that is proposed.
  public var acceptsYears = false
  /// Whether the records that are there change as the rows say.
  public var updates = false
  /// The lines that are treated the other way.
  public var otherLines: Set<Int> = []
  /// The day on which everything was reported whose row does not say when.
  public var reported: CivilDate?
  /// Whether cells that cannot come in are left out.
  public var leavesFaultsOut = false
  /// What names of the table mean in the ledger, where somebody said so.
  public var same: [ImportPage.NewName: RecordID] = [:]
  /// The names of which nothing is made.
  public var refused: Set<ImportPage.NewName> = []

  /// A request for a table of records as it is, nothing said of it yet.
  public init(_ source: Source, of kind: RecordKind = .item, by actor: Actor, _ language: Language) {
    (self.source, self.kind, self.actor, self.language) = (source, kind, actor, language)
  }

  /// Whether a pasted text has several rows, as cells of a spreadsheet have.
  static func hasRows(_ text: String) -> Bool { text.split(separator: "\n", maxSplits: 2).count > 1 }

  /// Whether it is cells of several columns, too, and nothing that people write.
  static func isTable(_ text: String) -> Bool {
    hasRows(text) && text.prefix { $0 != "\n" }.contains("\t")
  }

  /// Whether something was said of the table, beyond what these columns were said to mean before, that would have to be
  /// said again.
  func hasAnswers(beyond remembered: [Int: String]) -> Bool {
    fields != remembered || sheet != nil || acceptsYears || updates || !otherLines.isEmpty || reported != nil
      || leavesFaultsOut || !same.isEmpty || !refused.isEmpty
  }

  /// The file's name; nothing for what was pasted.
  public var file: String? {
    if case .file(let name) = source { name } else { nil }
  }
}

/// What became of a table that was to be read.
public enum ImportReply: Sendable {
  /// So many of its rows are read.
  case reading(done: Int, of: Int)
  /// What would come of it.
  case page(ImportPage)
  /// Why it cannot be read, in words, and the sheets from which one is to be chosen.
  case refused(String, sheets: [String])
}
