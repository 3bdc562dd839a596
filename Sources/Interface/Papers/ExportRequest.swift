import LedgerModel
import Wording

/// A file that is made of the ledger and put into its exchange directory.
public struct ExportRequest: Sendable, Hashable {
  /// What the file holds.
  public enum Content: Sendable, Hashable {
    /// These items, in this order.
    case items([RecordID])
    /// The work summary (工作总结).
    case summary(SummaryScope)
  }

  /// The kind of the file, by the ending of its name.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case csv, html, md, txt, json, tsv
  }

  /// What it holds.
  public var content: Content
  /// The kind of the file.
  public var format: Format
  /// The language of its headings and words.
  public var language: Language
  /// The file's name.
  public var fileName: String
}

/// A work summary that is asked for as text, to be read on the screen.
public struct SummaryRequest: Sendable, Hashable {
  /// Period, and whose work.
  public var scope: SummaryScope
  /// In which language.
  public var language: Language
  /// How many columns it may take.
  public var width: Int
}
