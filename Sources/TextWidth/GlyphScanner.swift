/// What fills one cell, or two cells side by side: a character with the marks that join it.
package struct Glyph {
  /// The character itself.
  package let base: Unicode.Scalar
  /// The marks above and below it, at most `GlyphScanner.mostMarks`; nearly always empty.
  package let marks: String
  /// Its columns: 1 or 2.
  package let width: Int

  /// The glyph as text.
  package var text: String { marks.isEmpty ? String(base) : String(base) + marks }
}

/// Takes text apart into glyphs. All of Console measures, cuts and draws through this one place, so that
/// what was measured is what is drawn.
///
/// Text from people may hold anything: controls and invisible characters come out as visible notation, joined
/// emoji as their first picture, flags as their two letters, so that no terminal can take a different width.
package struct GlyphScanner: IteratorProtocol {
  /// ncurses keeps a character and four marks in a cell, and drops the rest without a word.
  package static let mostMarks = 4

  private var scalars: String.UnicodeScalarView.Iterator
  /// A scalar that was looked at, but belongs to the next glyph.
  private var ahead: Unicode.Scalar?
  /// The rest of a notation such as `<U+202E>`, last character first.
  private var notation: [Unicode.Scalar] = []

  /// Begins at the start of the text.
  package init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  /// The next glyph, or nothing at the end.
  package mutating func next() -> Glyph? {
    if let part = notation.popLast() { return Glyph(base: part, marks: "", width: 1) }
    guard let scalar = ahead else { return nil }
    ahead = scalars.next()
    switch ScalarKind(scalar) {
    case .narrow: return glyph(scalar, width: 1)
    case .wide: return glyph(scalar, width: 2)
    case .regional:
      return glyph(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A")), width: 1)
    case .mark, .selector, .hidden:
      notation = VisibleNotation.scalars(of: scalar).reversed()
      return next()
    }
  }

  /// The glyph of a base, with what follows and belongs to it.
  private mutating func glyph(_ base: Unicode.Scalar, width: Int) -> Glyph {
    // Marks begin at U+0300: plain text and Chinese leave here at once.
    guard let following = ahead, following.value >= 0x0300, !(0x3400...0x9FFF).contains(following.value)
    else { return Glyph(base: base, marks: "", width: width) }
    var marks = ""
    var count = 0
    while let scalar = ahead, let part = Self.part(scalar, after: base) {
      ahead = scalars.next()
      switch part {
      case .mark:
        count += 1
        if count <= Self.mostMarks { marks.unicodeScalars.append(scalar) }
      case .leftOut: break
      case .joiner:
        if let joined = ahead, Self.isEmoji(joined) {
          ahead = scalars.next()
        } else {
          notation = VisibleNotation.scalars(of: scalar).reversed()
          return Glyph(base: base, marks: marks, width: width)
        }
      }
    }
    return Glyph(base: base, marks: marks, width: width)
  }

  private enum Part { case mark, leftOut, joiner }

  /// What the scalar is to the glyph that began with `base`; nothing when it starts the next one.
  private static func part(_ scalar: Unicode.Scalar, after base: Unicode.Scalar) -> Part? {
    switch scalar.value {
    case 0x20E3: .leftOut  // The box of a keycap: some terminals make it two columns wide.
    case 0x1F3FB...0x1F3FF: isEmoji(base) ? .leftOut : nil
    case 0x200D: isEmoji(base) ? .joiner : nil
    case 0xE0020...0xE007F: base.value == 0x1F3F4 ? .leftOut : nil
    default:
      switch ScalarKind(scalar) {
      case .mark: .mark
      case .selector: .leftOut
      default: nil
      }
    }
  }

  /// Whether the scalar is a picture (digits count as emoji in Unicode's data, but not here).
  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && scalar.properties.isEmoji
  }
}
