import CNcursesw
import Console

/// Styles as ncurses' attributes and colour pairs, with the colours that the terminal has.
struct Palette {
  /// What a cell is given.
  struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  /// The colours that can be shown: 0, 8, 16 or 256.
  let colours: Int
  /// Of a terminal that takes red, green and blue in place of numbers: how many numbers it takes for its palette's.
  private let indexed: Int?
  /// Whether the terminal's own colours can be told from its colours 7 and 0.
  private let hasDefaults: Bool
  private var looks: [Style: Look] = [:]

  /// Takes the terminal's colours into use; after newterm.
  init(isWithoutColour: Bool) {
    guard !isWithoutColour, has_colors(), start_color() == OK else {
      (colours, indexed) = (0, nil)
      hasDefaults = true
      return
    }
    indexed = TerminalType.indexedOfDirectColours(curses_colours())
    colours = [256, 16, 8].first { $0 <= curses_colours() } ?? 0
    hasDefaults = use_default_colors() == OK
  }

  /// How a style looks here.
  mutating func look(_ style: Style) -> Look {
    if let known = looks[style] { return known }
    let look = makeLook(style)
    looks[style] = look
    return look
  }

  private func makeLook(_ style: Style) -> Look {
    var look = Look(attributes: Palette.attributes(style.attributes), pair: 0)
    guard colours > 0, style.foreground != .standard || style.background != .standard else { return look }
    let foreground = style.foreground.index.map(reduced)
    let background = style.background.index.map(reduced)
    if foreground?.isBright == true { look.attributes |= curses_bold }
    let pair = alloc_pair(
      foreground.map { Int32($0.index) } ?? (hasDefaults ? -1 : 7),
      background.map { Int32($0.index) } ?? (hasDefaults ? -1 : 0))
    // When a terminal has no pair left, the text still shows, without colour.
    look.pair = Int16(exactly: pair).map { max(0, $0) } ?? 0
    return look
  }

  private func reduced(_ index: UInt8) -> ColourReduction.Reduced {
    if let indexed {
      return ColourReduction.Reduced(index: ColourReduction.direct(index, indexed: indexed), isBright: false)
    }
    return ColourReduction.reduce(index, to: colours)
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= curses_bold }
    if attributes.contains(.dim) { result |= curses_dim }
    if attributes.contains(.underline) { result |= curses_underline }
    if attributes.contains(.inverse) { result |= curses_inverse }
    return result
  }
}
