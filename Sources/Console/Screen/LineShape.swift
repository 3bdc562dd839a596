/// A piece of line drawing, by the sides of its cell that it reaches. The display draws it with what the
/// terminal has.
public struct LineShape: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// A shape of those bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reaches the cell above.
  public static let up = LineShape(rawValue: 1)
  /// Reaches the cell below.
  public static let down = LineShape(rawValue: 2)
  /// Reaches the cell to the left.
  public static let left = LineShape(rawValue: 4)
  /// Reaches the cell to the right.
  public static let right = LineShape(rawValue: 8)
  /// A line across.
  public static let horizontal: LineShape = [.left, .right]
  /// A line down.
  public static let vertical: LineShape = [.up, .down]

  /// The shape as a box drawing character, as screen pictures show it.
  public var character: Character { LineShape.characters[Int(rawValue & 15)] }

  /// By the bits left and right, up and down; ends are drawn as whole lines.
  private static let characters: [Character] = Array(" │││─┘┐┤─└┌├─┴┬┼")
}
