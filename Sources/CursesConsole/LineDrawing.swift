import Console

/// A piece of line drawing as ncurses knows it: by the letter that a VT100 had for it.
struct LineDrawing {
  /// The VT100's letter, ncurses' name for the piece.
  let letter: UInt8
  /// What is drawn where lines cannot be.
  let plain: Unicode.Scalar

  /// The piece for a shape; a line's end is drawn as a whole piece of it.
  init(_ shape: LineShape) {
    let entry = LineDrawing.pieces[Int(shape.rawValue & 15)]
    letter = entry.utf8.first!
    plain =
      switch entry {
      case "q": "-"
      case "x": "|"
      case " ": " "
      default: "+"
      }
  }

  /// By the bits up (1), down (2), left (4) and right (8).
  private static let pieces = " xxxqjkuqmltqvwn".map(String.init)
}
