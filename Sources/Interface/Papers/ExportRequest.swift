import LedgerModel
import Wording

/// A file of items that is put into the ledger's exchange directory.
public struct ExportRequest: Sendable, Hashable {
  /// These items, in this order.
  public var items: [RecordID]
  /// The kind of the file.
  public var format: ExportFormat
  /// The language of its headings and words.
  public var language: Language
  /// The file's name.
  public var fileName: String
}
