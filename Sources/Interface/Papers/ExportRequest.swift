import LedgerModel
import Wording

/// A file of items that is put into the ledger's exchange directory.
public struct ExportRequest: Sendable, Hashable {
  /// The kind of the file, by the ending of its name.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case csv, html, md, txt, json, tsv
  }

  /// These items, in this order.
  public var items: [RecordID]
  /// The kind of the file.
  public var format: Format
  /// The language of its headings and words.
  public var language: Language
  /// The file's name.
  public var fileName: String
}
