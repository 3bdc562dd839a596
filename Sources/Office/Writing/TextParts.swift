extension TextDocument {
  /// A font by its name, with those that take its place where it is not there.
  public struct Font: Sendable, Hashable {
    /// The font of Chinese letters.
    public var name: String
    /// Fonts much like it, the likest first.
    public var others: [String]
    /// The font of Latin letters and digits beside it.
    public var latin: String

    /// A font for Chinese with one for Latin letters.
    public init(_ name: String, others: [String] = [], latin: String = "Times New Roman") {
      (self.name, self.others, self.latin) = (name, others, latin)
    }
  }

  /// How a kind of paragraph looks; lengths in twips.
  public struct Style: Sendable, Hashable {
    /// By what paragraphs name it: letters and digits.
    public var id: String
    /// What lists of styles show; `heading 1` and the like are known to every program.
    public var name: String
    /// Its font.
    public var font: Font
    /// How large its letters are, in half points.
    public var size: Int
    /// Whether its letters are bold.
    public var isBold = false
    /// The colour of its letters, six hexadecimal digits; nothing for black.
    public var colour: String?
    /// Where its lines stand.
    public var alignment = Alignment.both
    /// By how many hundredths of a character the first line is drawn in.
    public var firstLine = 0
    /// By how many hundredths of a character all lines are drawn in, and further lines again than the first.
    public var left = 0
    /// By how many hundredths of a character the first line stands out from the others.
    public var hanging = 0
    /// By how many hundredths of a character all lines end before the margin.
    public var right = 0
    /// What is left free above.
    public var above = 0
    /// What is left free below.
    public var below = 0
    /// How far its lines stand from one another.
    public var line = Line.exactly(400)
    /// Whether the next paragraph stands on the same page.
    public var staysWithNext = false
    /// Which level of an outline it is, from 0; nothing for running text.
    public var outline: Int?
    /// Whether it is set on the page's lines and characters.
    public var isOnGrid = false
    /// By how many twips its letters stand further apart than their font has them; below nothing, closer.
    public var spacing = 0

    /// A style.
    public init(_ id: String, _ name: String, _ font: Font, _ size: Int) {
      (self.id, self.name, self.font, self.size) = (id, name, font, size)
    }
  }

  /// Where lines stand.
  public enum Alignment: String, Sendable, Hashable {
    case both, left, center, right
  }

  /// How far lines stand from one another.
  public enum Line: Sendable, Hashable {
    /// So many twips, whatever stands in them.
    case exactly(Int)
    /// So many 240ths of what the letters ask for.
    case times(Int)
  }

  /// A paragraph.
  public struct Paragraph: Sendable, Hashable {
    /// Its style.
    public var style: String
    /// What stands in it.
    public var runs: [Run]
    /// A line below it over the width of the text.
    public var ruleBelow: Rule?
    /// Whether it begins a new page.
    public var beginsPage = false
    /// Whether the next paragraph stands on the same page, whatever its style says.
    public var staysWithNext = false

    /// A paragraph of these runs.
    public init(_ style: String, runs: [Run]) { (self.style, self.runs) = (style, runs) }

    /// A paragraph of plain text; its line breaks are kept.
    public init(_ style: String, _ text: String) { self.init(style, runs: Run.lines(text)) }
  }

  /// A line.
  public struct Rule: Sendable, Hashable {
    /// Its colour, six hexadecimal digits.
    public var colour: String
    /// How thick it is, in eighths of a point.
    public var width: Int
    /// How far it is from the text, in points.
    public var space: Int

    /// A line of a colour, so many eighths of a point thick and so many points from the text.
    public init(_ colour: String, _ width: Int, space: Int = 0) {
      (self.colour, self.width, self.space) = (colour, width, space)
    }
  }

  /// A piece of a paragraph.
  public enum Run: Sendable, Hashable {
    /// Text in the paragraph's letters.
    case text(String)
    /// Text in a style's letters.
    case styled(String, style: String)
    /// A new line.
    case lineBreak
    /// A gap up to where the further lines of the paragraph begin.
    case tab
    /// A picture, so wide and high in twips.
    case picture(EmbeddedPicture, Pair, words: String)

    /// Plain text with its line breaks.
    public static func lines(_ text: String) -> [Run] {
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        .flatMap { $0.offset == 0 ? [.text(String($0.element))] : [.lineBreak, .text(String($0.element))] }
    }
  }

  /// A table as wide as the text; its rows are not broken over pages.
  public struct Table: Sendable, Hashable {
    /// The widths of its columns in twips.
    public var widths: [Int]
    /// Its rows.
    public var rows: [Row]
    /// Which lines are drawn.
    public var rules = Rules.all
    /// Whether it stands at the foot of the page that the text ends on.
    public var isAtFoot = false

    /// A table.
    public init(widths: [Int], rows: [Row]) { (self.widths, self.rows) = (widths, rows) }

    /// Which lines of a table are drawn.
    public enum Rules: Sendable, Hashable {
      /// None.
      case none
      /// Around every cell.
      case all
      /// Above it and below it thick ones, thin ones between the rows.
      case rows
    }
  }

  /// A row of a table.
  public struct Row: Sendable, Hashable {
    /// Its cells, each of paragraphs; the last one takes the room of the columns that are left.
    public var cells: [[Paragraph]]
    /// Whether it stands above the table on every page.
    public var isHeading = false
    /// Whether the next row stands on the same page.
    public var staysWithNext = false
    /// How many columns each cell takes; without, one each.
    public var spans: [Int] = []

    /// A row.
    public init(_ cells: [[Paragraph]], isHeading: Bool = false) {
      (self.cells, self.isHeading) = (cells, isHeading)
    }
  }
}
