import CNcursesw
import Glibc

/// What kind of terminal it is, by terminfo.
enum TerminalType {
  /// The type to use for TERM's value. Terminals that are younger than the server's terminfo, but behave like
  /// xterm, are taken for one.
  static func choose(_ name: String?) throws(CursesRefusal) -> String {
    guard let name else { throw .noTerminalType }
    var type = name
    if !isKnown(type) {
      guard behavesLikeXterm(name), isKnown("xterm-256color") else { throw .unknownTerminal(name) }
      type = "xterm-256color"
    }
    guard capability("cup") != nil, capability("clear") != nil else { throw .tooSimple(name) }
    return type
  }

  /// What to send a terminal that is given back after a crash: own screen, colours, cursor and keypad.
  static func goodbye() -> String {
    ["sgr0", "op", "cnorm", "rmkx", "rmcup"].compactMap(capability).joined()
  }

  /// Whether terminfo has an entry of that name; loads it.
  static func isKnown(_ name: String) -> Bool {
    var error: Int32 = 0
    return setupterm(name, STDOUT_FILENO, &error) == OK
  }

  /// How many of a terminal's so many colours are places in its palette, where all others are red, green and blue of
  /// eight bits each (xterm-direct and its kin); nothing for a terminal whose colours are numbered.
  ///
  /// Terminfo tells it only by how a colour is set: those below a figure in another way.
  static func indexedOfDirectColours(_ colours: Int32) -> Int? {
    guard colours == 1 << 24 else { return nil }
    return indexed(settingColoursBy: capability("setaf") ?? "")
  }

  /// The figure below which a colour is set in another way: 8 of `%?%p1%{8}%<%t…`; 0 where all are set alike.
  static func indexed(settingColoursBy setaf: String) -> Int {
    let figures = setaf.split(separator: "%{").dropFirst().compactMap { part -> Int? in
      let digits = part.prefix(while: \.isNumber)
      return part.dropFirst(digits.count).hasPrefix("}%<") ? Int(digits) : nil
    }
    // The last one stands before the direct way: below it are the palette's first sixteen, written in two ways.
    return figures.max() ?? 0
  }

  private static func behavesLikeXterm(_ name: String) -> Bool {
    ["xterm-", "alacritty", "contour", "foot", "ghostty", "iTerm", "kitty", "rio", "st-", "wezterm"]
      .contains { name.hasPrefix($0) }
  }

  /// A string capability without its padding, such as `$<5>`, that only old hardware needs.
  private static func capability(_ name: String) -> String? {
    guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
    var result = ""
    var rest = Substring(String(cString: found))
    while let start = rest.firstRange(of: "$<") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...].drop { $0 != ">" }.dropFirst()
    }
    return result + rest
  }
}
