/// A colour of the terminal: its own default, or one of its 256.
public struct Colour: Sendable, Hashable {
  /// 0 is the terminal's default, n + 1 is colour n.
  private let code: UInt16

  private init(code: UInt16) { self.code = code }

  /// Colour 0...255: 0-7 named, 8-15 bright, then the 6x6x6 cube and 24 greys. A terminal with fewer shows
  /// the nearest it has.
  public static func indexed(_ index: UInt8) -> Colour { Colour(code: UInt16(index) + 1) }

  /// The index, 0...255; nothing for the terminal's default.
  public var index: UInt8? { code == 0 ? nil : UInt8(code - 1) }

  /// The terminal's own foreground or background.
  public static let standard = Colour(code: 0)
  /// Colour 0.
  public static let black = indexed(0)
  /// Colour 1.
  public static let red = indexed(1)
  /// Colour 2.
  public static let green = indexed(2)
  /// Colour 3.
  public static let yellow = indexed(3)
  /// Colour 4.
  public static let blue = indexed(4)
  /// Colour 5.
  public static let magenta = indexed(5)
  /// Colour 6.
  public static let cyan = indexed(6)
  /// Colour 7, a light grey on most terminals.
  public static let white = indexed(7)
  /// Colour 8, a dark grey on most terminals.
  public static let brightBlack = indexed(8)
  /// Colour 9.
  public static let brightRed = indexed(9)
  /// Colour 10.
  public static let brightGreen = indexed(10)
  /// Colour 11.
  public static let brightYellow = indexed(11)
  /// Colour 12.
  public static let brightBlue = indexed(12)
  /// Colour 13.
  public static let brightMagenta = indexed(13)
  /// Colour 14.
  public static let brightCyan = indexed(14)
  /// Colour 15.
  public static let brightWhite = indexed(15)
}

/// How a cell looks besides its character.
public struct Style: Sendable, Hashable {
  /// What may be combined with any colour.
  public struct Attributes: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Attributes of those bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavier or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter; many terminals do not know it.
    public static let dim = Attributes(rawValue: 2)
    /// Underlined.
    public static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let inverse = Attributes(rawValue: 8)
  }

  /// The colour of the character.
  public var foreground: Colour
  /// The colour behind it.
  public var background: Colour
  /// What else it is.
  public var attributes: Attributes

  /// A style; without words the terminal's own.
  public init(
    _ foreground: Colour = .standard, on background: Colour = .standard, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, nothing else.
  public static let plain = Style()
  /// Plain, but bold.
  public static let bold = Style(.standard, .bold)
  /// Plain, but dim.
  public static let dim = Style(.standard, .dim)
  /// Plain, but underlined.
  public static let underline = Style(.standard, .underline)
  /// Plain, but inverse.
  public static let inverse = Style(.standard, .inverse)

  /// The style with these attributes besides its own.
  public func with(_ added: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(added)
    return style
  }

  /// The style on another background.
  public func on(_ background: Colour) -> Style {
    var style = self
    style.background = background
    return style
  }
}
