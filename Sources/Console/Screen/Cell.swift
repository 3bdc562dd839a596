import TextWidth

/// One cell of the screen. Nothing in it is counted by reference: a frame is copied and filled as plain memory.
public struct Cell: Sendable, Hashable {
  /// What is in a cell.
  public enum Content: Sendable, Hashable {
    /// A character one column wide, with its marks.
    case narrow(CellText)
    /// The left half of a character two columns wide.
    case wide(CellText)
    /// The right half of the wide character before it.
    case continuation
    /// A piece of line drawing.
    case line(LineShape)

    /// A blank.
    public static let blank = Content.narrow(CellText(" "))
  }

  /// What is in it; only Frame keeps the halves of wide characters together.
  public internal(set) var content: Content
  /// How it looks.
  public internal(set) var style: Style

  /// A blank in that style.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(content: .blank, style: style) }
}

/// A character with the marks that join it, at most four, as a cell keeps it.
public struct CellText: Sendable, Hashable {
  /// The character itself.
  public let base: Unicode.Scalar
  /// The marks, 21 bits each, three and one; 0 where there is none.
  private var first: UInt64 = 0
  private var last: UInt32 = 0

  /// A character without marks.
  public init(_ base: Unicode.Scalar) { self.base = base }

  /// A glyph; its marks are at most four.
  package init(_ glyph: Glyph) {
    base = glyph.base
    if glyph.marks.isEmpty { return }
    for (place, mark) in glyph.marks.unicodeScalars.enumerated() {
      if place < 3 {
        first |= UInt64(mark.value) << (21 * place)
      } else {
        last = mark.value
      }
    }
  }

  /// The marks in their order.
  public var marks: [Unicode.Scalar] {
    if first == 0 { return [] }
    let values = (0..<3).map { UInt32(truncatingIfNeeded: first >> (21 * $0) & 0x1F_FFFF) } + [last]
    return values.filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  /// The character with its marks.
  public var text: String {
    var text = String(base)
    text.unicodeScalars.append(contentsOf: marks)
    return text
  }
}
