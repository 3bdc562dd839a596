import Console
import LedgerModel

/// How many colours a terminal has.
public enum ColourDepth: Int, Sendable, Hashable, CaseIterable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case full = 256

  /// The depth for a terminal of so many colours.
  public init(colours: Int) {
    self = ColourDepth.allCases.last { $0.rawValue <= colours } ?? .none
  }
}

/// The styles of the screen by what they mean. Nothing is told by colour alone: a lamp is also a word, a chosen
/// row is inverse, a mark is a sign.
public struct Theme: Sendable, Hashable {
  /// Ordinary text.
  public var text = Style.plain
  /// What is read last: labels, hints, what is paused.
  public var faint = Style.dim
  /// What stands out: titles, figures.
  public var strong = Style.bold
  /// The line at the top.
  public var header = Style.inverse
  /// The names above columns.
  public var columnNames = Style.underline
  /// The row under the cursor.
  public var chosen = Style.inverse
  /// A row that is marked.
  public var marked = Style.bold
  /// A row that a neighbour changed.
  public var changed = Style.underline
  /// What was typed and is found in a text.
  public var found = Style(.standard, [.bold, .underline])
  /// Borders.
  public var border = Style.plain
  /// A key in the line of keys.
  public var key = Style.inverse
  /// What a key does.
  public var keyTitle = Style.plain
  /// A field that is typed into.
  public var field = Style.underline
  /// A refusal or complaint.
  public var complaint = Style.bold
  /// A success.
  public var success = Style.plain
  /// Overdue.
  public var red = Style(.standard, [.inverse, .bold])
  /// Little time is left.
  public var yellow = Style.inverse
  /// In time.
  public var green = Style.inverse
  /// Paused.
  public var grey = Style.inverse

  /// The theme without colours: bold, underlined, inverse.
  public static let monochrome = Theme()

  /// The theme that a terminal of this depth shows well.
  public static func standard(_ depth: ColourDepth) -> Theme {
    switch depth {
    case .none: monochrome
    case .eight: eight
    case .sixteen: sixteen
    case .full: full
    }
  }

  private static var eight: Theme {
    var theme = Theme()
    theme.header = Style(.white, on: .blue, .bold)
    theme.columnNames = Style(.cyan, .underline)
    theme.key = Style(.black, on: .cyan)
    theme.found = Style(.yellow, .bold)
    theme.changed = Style(.cyan, .underline)
    theme.complaint = Style(.red, .bold)
    theme.success = Style(.green)
    theme.red = Style(.white, on: .red, .bold)
    theme.yellow = Style(.black, on: .yellow)
    theme.green = Style(.black, on: .green)
    return theme
  }

  private static var sixteen: Theme {
    var theme = eight
    theme.faint = Style(.brightBlack)
    theme.grey = Style(.black, on: .white)
    return theme
  }

  private static var full: Theme {
    var theme = eight
    theme.header = Style(.indexed(231), on: .indexed(24), .bold)
    theme.columnNames = Style(.indexed(31), .underline)
    theme.faint = Style(.indexed(244))
    theme.border = Style(.indexed(244))
    theme.chosen = Style(.indexed(231), on: .indexed(60))
    theme.key = Style(.indexed(231), on: .indexed(238))
    theme.red = Style(.indexed(231), on: .indexed(160), .bold)
    theme.yellow = Style(.indexed(16), on: .indexed(220))
    theme.green = Style(.indexed(16), on: .indexed(71))
    theme.grey = Style(.indexed(16), on: .indexed(248))
    theme.complaint = Style(.indexed(196), .bold)
    theme.success = Style(.indexed(34))
    return theme
  }

  /// Dark on light with nothing dim: for a projector.
  public static var projector: Theme {
    var theme = Theme()
    let paper = Style(.black, on: .brightWhite)
    theme.text = paper
    theme.faint = paper
    theme.strong = paper.with(.bold)
    theme.columnNames = paper.with([.bold, .underline])
    theme.chosen = Style(.brightWhite, on: .black, .bold)
    theme.header = Style(.brightWhite, on: .blue, .bold)
    theme.marked = paper.with(.bold)
    theme.changed = paper.with(.underline)
    theme.found = paper.with([.bold, .underline])
    theme.border = paper
    theme.key = Style(.brightWhite, on: .black)
    theme.keyTitle = paper
    theme.field = paper.with(.underline)
    theme.complaint = Style(.red, on: .brightWhite, .bold)
    theme.success = paper
    theme.red = Style(.brightWhite, on: .red, .bold)
    theme.yellow = Style(.black, on: .yellow, .bold)
    theme.green = Style(.black, on: .green, .bold)
    theme.grey = Style(.black, on: .white, .bold)
    return theme
  }
}

extension Theme {
  /// The names under which a theme is kept; the empty one follows the terminal.
  static let names = ["", "projector", "mono"]

  /// The theme of that name on a terminal of this depth.
  static func named(_ name: String, _ depth: ColourDepth) -> Theme {
    switch name {
    case "mono": monochrome
    case "projector": depth == .none ? monochrome : projector
    default: standard(depth)
    }
  }
}

extension Theme {
  /// What a lamp's block means to the theme.
  func style(of lamp: Lamp) -> StyledLine.Meaning {
    switch lamp {
    case .red: .red
    case .yellow: .yellow
    case .green: .green
    case .grey: .grey
    }
  }
}

extension Canvas {
  /// A lamp's letter or word in its block of two columns; nothing for no lamp.
  mutating func putLamp(_ lamp: Lamp?, x: Int, y: Int, _ session: Session) {
    guard let lamp else { return }
    put(
      session.mark(of: lamp), x: x, y: y, session.theme.style(session.theme.style(of: lamp)), field: 2,
      .centre)
  }
}
