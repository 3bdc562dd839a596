import LedgerModel
import Wording

/// A paper that is asked for: this room knows no papers, only how they read.
public struct PaperRequest: Sendable, Hashable {
  /// Which paper.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case minutes, bulletin, summary

    /// The kind of paper that it is.
    var paper: PaperKind {
      switch self {
      case .minutes: .minutes
      case .bulletin: .bulletin
      case .summary: .summary
      }
    }
  }

  /// Which paper.
  public var kind: Kind
  /// Of which meeting; nothing for a summary on its own.
  public var meeting: RecordID?
  /// In which language.
  public var language: Language
  /// In which form.
  public var format: PaperFormat
  /// How many columns plain text may take; nothing for as a file.
  public var width: Int?
  /// What a summary is about; nothing for the other papers.
  public var scope: SummaryScope?

  /// The name of the file that holds it.
  public var fileName: String
}

/// What can be rewritten of a paper, and what was.
public struct PaperParagraphs: Sendable, Hashable {
  /// Which paper it is.
  public let paper: PaperIdentity
  /// Its paragraphs and lists, in their order.
  public let paragraphs: [PaperParagraph]
  /// The language that the paper is in.
  public let language: Language

  /// The paragraphs of a paper in a language.
  public init(paper: PaperIdentity, paragraphs: [PaperParagraph], language: Language) {
    (self.paper, self.paragraphs, self.language) = (paper, paragraphs, language)
  }

  /// Those that no longer agree with the ledger.
  var atOdds: [PaperParagraph] { paragraphs.filter(\.isAtOdds) }
}

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
  /// The columns that were chosen for a table; empty for the usual ones.
  public var columns: [ItemColumn] = []

  /// The columns of a table.
  public var tableColumns: [ItemColumn] { columns.isEmpty ? ItemColumn.usual : columns }
}
