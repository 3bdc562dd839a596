/// A document to be written for Word and WPS: styled paragraphs, tables and pictures on pages of one form.
///
/// ```swift
/// var document = TextDocument(FileFacts(title: "周通报"), page: .a4, styles: [.init("body", "Body", .songti, 24)])
/// document.blocks = [.paragraph(.init("body", "一、基本情况"))]
/// let file = document.docx
/// ```
public struct TextDocument: Sendable, Hashable {
  /// What the file says of itself.
  public var facts: FileFacts
  /// The paper and its margins.
  public var page: Page
  /// The styles of its paragraphs; the first one is what all begin from.
  public var styles: [Style]
  /// Its parts in their order.
  public var blocks: [Block] = []
  /// What stands under each page.
  public var foot = Foot.none
  /// The language of its words, such as `zh-CN`.
  public var language = "zh-CN"

  /// A document without parts.
  public init(_ facts: FileFacts, page: Page, styles: [Style]) {
    (self.facts, self.page, self.styles) = (facts, page, styles)
  }

  /// A part.
  public enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)
  }

  /// A page: all lengths in twips, of which 1440 are an inch.
  public struct Page: Sendable, Hashable {
    /// How wide and how high the paper is.
    public var size = Pair(11_906, 16_838)
    /// What is left free.
    public var margins: Margins
    /// How far the foot ends above the paper's edge.
    public var footDistance: Int
    /// Lines and characters that text is set on; nothing for none.
    public var grid: Grid?

    /// A page of A4, upright.
    public init(_ margins: Margins, footDistance: Int, grid: Grid? = nil) {
      (self.margins, self.footDistance, self.grid) = (margins, footDistance, grid)
    }

    /// The page on its long side.
    public var turned: Page {
      var page = self
      page.size = Pair(size.height, size.width)
      return page
    }

    /// How wide text is set.
    public var textWidth: Int { size.width - margins.left - margins.right }
    /// How high.
    public var textHeight: Int { size.height - margins.top - margins.bottom }
  }

  /// A width and a height.
  public struct Pair: Sendable, Hashable {
    /// The width.
    public var width: Int
    /// The height.
    public var height: Int

    /// A width and a height.
    public init(_ width: Int, _ height: Int) { (self.width, self.height) = (width, height) }
  }

  /// What is left free around a page's text, in twips.
  public struct Margins: Sendable, Hashable {
    /// Above, at the right, below, at the left.
    public var top, right, bottom, left: Int

    /// Above, at the right, below, at the left.
    public init(_ top: Int, _ right: Int, _ bottom: Int, _ left: Int) {
      (self.top, self.right, self.bottom, self.left) = (top, right, bottom, left)
    }
  }

  /// The lines and characters of a page.
  public struct Grid: Sendable, Hashable {
    /// From one line to the next, in twips.
    public var linePitch: Int
    /// What each character of the first style's size is wider, in 4096ths of a point.
    public var characterSpace: Int

    /// A grid of that many lines on a page so high, of so many characters in a width, set in letters of a size in half
    /// points.
    public init(lines: Int, of height: Int, characters: Int, in width: Int, size: Int) {
      linePitch = height / lines
      let pitch = Double(width) / Double(characters) / 20
      characterSpace = Int(((pitch - Double(size) / 2) * 4096).rounded(.towardZero))
    }
  }

  /// What stands under each page.
  public enum Foot: Sendable, Hashable {
    /// Nothing.
    case none
    /// The page's number between two words, in the middle, in a style.
    case middle(style: String, before: String, behind: String)
    /// The page's number between two words, at the outer edge of sheets printed on both sides, a character from it.
    case outside(style: String, before: String, behind: String)
  }
}
