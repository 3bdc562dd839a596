/// One cell of the screen.
public struct Cell: Sendable, Hashable {
  /// What is in a cell.
  public enum Content: Sendable, Hashable {
    /// A character one column wide, with its marks.
    case narrow(String)
    /// The left half of a character two columns wide.
    case wide(String)
    /// The right half of the wide character before it.
    case continuation
    /// A piece of line drawing.
    case line(LineShape)

    private static let ascii = (0...127).map { Content.narrow(String(Unicode.Scalar($0))) }

    /// A character of ASCII, made once.
    static func plain(_ byte: UInt8) -> Content { ascii[Int(byte & 127)] }
  }

  /// What is in it; only Frame keeps the halves of wide characters together.
  public internal(set) var content: Content
  /// How it looks.
  public internal(set) var style: Style

  /// A blank in that style.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(content: .narrow(" "), style: style) }
}
