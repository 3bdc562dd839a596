import LedgerModel
import Wording

/// A paper as a value: what it says and in what parts, before it is Markdown, text or a page.
///
/// Texts in it are plain: nothing in them is markup, whoever wrote it. The renderers escape all of them.
public struct Document: Sendable, Hashable {
  /// The language of its words.
  public var language: Language
  /// What stands above it.
  public var title: String
  /// What stands beneath the title: a period, a date; on a line of its own, that it is not issued.
  public var subtitle = ""
  /// Its parts, in their order.
  public var blocks: [Block] = []
  /// What it is in an office's correspondence.
  public var kind = Kind.other
  /// The day that stands under it when it is signed, written out; empty where none does.
  public var date = ""
  /// To whom it goes, where that is somebody in particular; else the form has its own.
  public var addressees = ""
  /// Whether it is printed on the long side, for tables of many columns.
  public var isWide = false
  /// Which of an office's papers it is; nothing for figures alone.
  public internal(set) var paper: PaperKind?
  /// Which one of them, where its paragraphs can be rewritten.
  public internal(set) var identity: PaperIdentity?
  /// Its paragraphs and lists as they can be rewritten, in their order.
  public internal(set) var paragraphs: [PaperParagraph] = []
  /// Where its parts stand among the blocks, by their names.
  var named: [PaperPart: Int] = [:]
  /// What an office's own form may name and no block says.
  var values: [PaperPart: String] = [:]
  /// Photos that it may show: of a list those of its elements by their places, else those of the paper at 0.
  var photos: [PaperPart: [Int: PicturePair]] = [:]

  /// Puts the seal of the journal at the foot: what later proves what the ledger said when the paper was made.
  public mutating func seal(_ seal: String?) {
    if let seal { blocks.append(.small([Words.of(language).papers.seal(seal)])) }
  }

  /// What a paper is in an office's correspondence, which decides how its form sets it.
  public enum Kind: Sendable, Hashable {
    /// Minutes (纪要): a form of their own, with neither addressees nor a seal.
    case minutes
    /// A letter (通报, 督办单): with addressees, the office's name and the date under it.
    case letter
    /// A report (总结): with the office's name and the date, and no addressees.
    case report
    /// A table or figures, which are no letter.
    case other
  }

  /// Whether the official form sets it: a table has none.
  public var hasOfficialForm: Bool { kind != .other }

  /// An empty paper.
  public init(language: Language, title: String) { (self.language, self.title) = (language, title) }
}

/// A part of a paper.
public indirect enum Block: Sendable, Hashable {
  /// A heading of a section, with its number.
  case heading(String)
  /// Labels with what they say: time, place, chair.
  case facts([Fact])
  /// Running text; line breaks in it are kept.
  case paragraph(String)
  /// A list numbered from 1.
  case numbered([String])
  /// A list without numbers.
  case bullets([String])
  /// A table.
  case table(Table)
  /// Figures as bars.
  case bars(Bars)
  /// Photos before and after.
  case pictures([PicturePair])
  /// Small print: definitions, notes.
  case small([String])
  /// Labels to sign behind, on one line.
  case signature([String])
  /// Under a letter, at the right: whose it is, and of which day (落款). The official form has a place of its own for it.
  case closing([String])
  /// A part by its name, while a paper is made: see `Document.settle`.
  case named(PaperPart, Block)
}

/// A label and what it says.
public struct Fact: Sendable, Hashable {
  /// The label.
  public var label: String
  /// What it says.
  public var value: String
  /// What an office's own form calls it.
  var part: PaperPart?

  /// A label and what it says.
  public init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }

  /// The same under the name of a part.
  func named(_ part: PaperPart) -> Fact {
    var fact = self
    fact.part = part
    return fact
  }
}

/// A table of texts.
public struct Table: Sendable, Hashable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// What stands above it.
    public var heading: String
    /// What it holds.
    public var kind: Kind

    /// What a column holds.
    public enum Kind: Sendable, Hashable {
      /// Text, which is wrapped where there is no room.
      case text
      /// Numbers of items, dates: never broken.
      case code
      /// Figures, which stand at the right and are never broken.
      case figure
    }

    /// A column.
    public init(_ heading: String, _ kind: Kind = .text) { (self.heading, self.kind) = (heading, kind) }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows, a cell for each column.
  public var rows: [[String]]
  /// Whether the last row is a total.
  public var hasTotal = false
  /// Photos before and after, beneath the row that they belong to, by its place.
  public var pictures: [Int: PicturePair] = [:]
  /// What an office's own form calls the columns, in their order.
  var names: [PaperColumn] = []

  /// A table of these columns and rows.
  public init(
    _ columns: [Column], rows: [[String]], hasTotal: Bool = false, names: [PaperColumn] = []
  ) {
    (self.columns, self.rows, self.hasTotal, self.names) = (columns, rows, hasTotal, names)
  }
}

/// Figures as bars, the longest of which fills the room.
public struct Bars: Sendable, Hashable {
  /// One figure.
  public struct Bar: Sendable, Hashable {
    /// What it is the figure of.
    public var label: String
    /// How long it is, from 0.
    public var length: Int
    /// The figure as written beside it.
    public var text: String

    /// A bar of that length.
    public init(_ label: String, _ length: Int, _ text: String) {
      (self.label, self.length, self.text) = (label, length, text)
    }
  }

  /// What the figures are.
  public var caption: String
  /// The bars in their order.
  public var bars: [Bar]
  /// The length that fills the room; the longest bar's when it is longer or nothing is given.
  public var full: Int?

  /// Bars under a caption.
  public init(_ caption: String, _ bars: [Bar], full: Int? = nil) {
    (self.caption, self.bars, self.full) = (caption, bars, full)
  }

  /// The length that fills the room, at least 1.
  var scale: Int { max(1, full ?? 0, bars.map(\.length).max() ?? 0) }
}
