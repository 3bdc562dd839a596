import LedgerModel

/// What would come of a table, to be looked at and answered before anything is written: texts as they are shown, and the
/// change that it comes to.
public struct ImportPage: Sendable {
  /// The most rows, and the most remarks, that a page holds.
  public static let limit = 2000

  /// How a column's meaning is known.
  public enum Certainty: Sendable, Hashable {
    /// Its heading is a known one; somebody said so.
    case known, stated
    /// A part of its heading is.
    case guessed
    /// It is not known: what stands there is kept as notes.
    case unknown
  }

  /// A column of the table.
  public struct Column: Sendable, Hashable {
    /// Its place, from 0.
    public let place: Int
    /// Its heading; of one that has none its place: #3.
    public let heading: String
    /// The name of its field; nothing where it is unknown.
    public let field: String?
    /// What the field is called.
    public let label: String
    /// How that is known.
    public let certainty: Certainty
    /// The first different texts below it.
    public let examples: [String]

    /// Whether it has a heading, of which can be remembered what it means.
    var isNamed: Bool { heading != "#\(place + 1)" }

    /// A column of these parts.
    public init(
      place: Int, heading: String, field: String?, label: String, certainty: Certainty, examples: [String]
    ) {
      (self.place, self.heading, self.field, self.label) = (place, heading, field, label)
      (self.certainty, self.examples) = (certainty, examples)
    }
  }

  /// A row as the record that it will be.
  public struct Row: Sendable, Hashable {
    /// Its line in the table.
    public let line: Int
    /// A text under each of the page's headings.
    public let cells: [String]

    /// A row of these parts.
    public init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
  }

  /// What somebody can answer for all rows at once.
  public enum Question: Sendable, Hashable {
    /// Dates without a year: whether the proposed year is taken.
    case years
    /// Rows that do not say when they were reported: on which day.
    case reportDay
    /// Cells that cannot come in: whether they are left out.
    case faults
    /// Rows that say something else of a record that is there: whether it changes.
    case updates
    /// The row of that line says something else of a record that is there: whether this one changes.
    case update(line: Int)
    /// Whom a title without a name means.
    case who(String)
  }

  /// Something that somebody should look at.
  public struct Remark: Sendable, Hashable {
    /// The lines that it is on; none for the table as a whole.
    public let lines: [Int]
    /// What it is, with where it stands.
    public let text: String
    /// What answers it; nothing where nothing does.
    public let question: Question?
    /// Whether the row is left out.
    public let isLeftOut: Bool

    /// A remark of these parts.
    public init(lines: [Int] = [], text: String, question: Question? = nil, isLeftOut: Bool = false) {
      (self.lines, self.text, self.question, self.isLeftOut) = (lines, text, question, isLeftOut)
    }
  }

  /// A name that nobody and nothing in the ledger bears.
  public struct NewName: Sendable, Hashable {
    /// What would be made.
    public let kind: RecordKind
    /// The name.
    public let name: String

    /// A name of a kind.
    public init(kind: RecordKind, name: String) { (self.kind, self.name) = (kind, name) }
  }

  /// The sheet that was read; nothing where the file has none.
  public var sheet: String?
  /// The other sheets that can be read in its place.
  public var otherSheets: [String] = []
  /// The columns.
  public var columns: [Column] = []
  /// What a column can mean: the names and labels of the fields, in their order.
  public var fields: [(name: String, label: String)] = []
  /// What stands above the cells of the rows.
  public var headings: [String] = []
  /// The place of the heading that takes what room the others leave.
  public var wideHeading = 2
  /// The first rows that come in, at most `limit`.
  public var rows: [Row] = []
  /// How many rows come in.
  public var rowCount = 0
  /// The first things to be looked at, at most `limit`.
  public var remarks: [Remark] = []
  /// How many there are.
  public var remarkCount = 0
  /// What would be made behind the items, and last the names of which somebody said that nothing is.
  public var names: [NewName] = []
  /// How many rows are left out.
  public var leftOutCount = 0
  /// What the import makes, in few words.
  public var summary: [String] = []
  /// The change that it comes to; nothing where nothing comes in.
  public var intent: Intent?
  /// Why the rules would refuse it; nothing when they would not.
  public var obstacle: String?

  /// An empty page.
  public init() {}

  /// The lines of which something is to be looked at.
  var doubtfulLines: Set<Int> { Set(remarks.flatMap(\.lines)) }

  /// Whether two pages say the same of the table: what others did meanwhile does not touch it.
  func says(theSameAs other: ImportPage) -> Bool {
    rows == other.rows && remarks == other.remarks && names == other.names && obstacle == other.obstacle
      && leftOutCount == other.leftOutCount && remarkCount == other.remarkCount
  }
}
