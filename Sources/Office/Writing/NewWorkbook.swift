/// A workbook to be written: sheets of typed cells, ready to print and to be filled in.
///
/// ```swift
/// var sheet = NewWorkbook.Sheet("台账", [.init("编号"), .init("整改时限", .day)])
/// sheet.rows = [[.text("2026-0017"), .day(46_091)]]
/// let file = NewWorkbook(FileFacts(title: "和美社区整改台账"), [sheet]).xlsx
/// ```
public struct NewWorkbook: Sendable {
  /// What the file says of itself.
  public var facts: FileFacts
  /// Its sheets; at least one is not hidden.
  public var sheets: [Sheet]
  /// The font of its cells.
  public var font = "宋体"
  /// What the hidden sheet is called that holds choices too long for a cell's own list.
  public var choicesName = "选项"

  /// A workbook of these sheets.
  public init(_ facts: FileFacts, _ sheets: [Sheet]) { (self.facts, self.sheets) = (facts, sheets) }

  /// A sheet: a table with its headings in the first row.
  public struct Sheet: Sendable {
    /// Its name; signs that no sheet's name may have become blanks, and 31 of them are the most.
    public var name: String
    /// Its columns.
    public var columns: [Column]
    /// Its rows, a cell for each column.
    public var rows: [[Cell]] = []
    /// What stands above each printed page at the left and at the right.
    public var head = (left: "", right: "")
    /// What stands under each printed page, `{page}` and `{pages}` filled in by who prints.
    public var foot = ""
    /// Whether its headings offer to filter.
    public var hasFilter = true
    /// Whether it is printed on the long side of the paper.
    public var isWide = true

    /// A sheet without rows.
    public init(_ name: String, _ columns: [Column]) { (self.name, self.columns) = (name, columns) }
  }

  /// A column.
  public struct Column: Sendable {
    /// What a column holds.
    public enum Kind: Sendable, Hashable, CaseIterable {
      /// Words, numbers and references: never taken for a figure, a date or a formula, whatever is typed there.
      case text
      /// Figures that are counted.
      case number
      /// Figures with decimals, as many as they have.
      case figure
      /// Days.
      case day
      /// Days with a time.
      case moment
    }

    /// What stands above it.
    public var heading: String
    /// What it holds.
    public var kind: Kind
    /// What a cell offers to choose from; nothing for no list.
    public var choices: [String] = []
    /// Whether other words than the choices are taken without a warning.
    public var takesOthers = true
    /// How wide it may become, in digits; longer text is wrapped.
    public var mostWidth = 36

    /// A column.
    public init(_ heading: String, _ kind: Kind = .text) { (self.heading, self.kind) = (heading, kind) }
  }

  /// What stands in a cell.
  public enum Cell: Sendable, Hashable {
    /// Nothing.
    case empty
    /// Text.
    case text(String)
    /// Text on a colour.
    case tinted(String, Tint)
    /// A figure.
    case number(Int64)
    /// A figure in hundredths.
    case figure(Int64)
    /// A day by its number, 1 March 1900 being 61.
    case day(Int)
    /// A day by its number, with the seconds since its midnight.
    case moment(Int, seconds: Int)

    /// The first day that all programs count alike: before it Excel knows a 29 February 1900.
    public static let firstDay = 61
    /// The longest text that a cell takes, in UTF-16 units.
    public static let longestText = 32_767
  }

  /// The colours on which text stands out, on a screen and in print.
  public enum Tint: Int, Sendable, Hashable, CaseIterable {
    case red, yellow, green, grey
  }

  /// How many rows a sheet takes beside its headings.
  public static let mostRows = 1_048_575
}

extension NewWorkbook.Cell {
  /// What is shown of it, as long as it is: for the width of its column.
  var width: Int {
    switch self {
    case .empty: 0
    case .text(let text), .tinted(let text, _): text.digitsWide
    case .number(let number): String(number).count
    case .figure(let hundredths): String(hundredths).count + 1
    case .day: 10
    case .moment(_, let seconds): seconds % 60 == 0 ? 16 : 19
    }
  }

  /// How many lines it takes in a column so wide.
  func lines(in width: Int) -> Int {
    switch self {
    case .text(let text), .tinted(let text, _):
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) { lines, line in
        lines + max(1, (String(line).digitsWide + width - 1) / max(1, width))
      }
    default: 1
    }
  }
}

extension String {
  /// How wide its widest line is in digits of a font: letters of Chinese take two.
  var digitsWide: Int {
    var (widest, line) = (0, 0)
    for scalar in unicodeScalars {
      if scalar == "\n" { line = 0 } else { line += scalar.value < 0x1100 ? 1 : 2 }
      widest = max(widest, line)
    }
    return widest
  }
}
