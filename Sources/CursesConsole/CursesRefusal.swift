/// Why no screen can be opened here.
public enum CursesRefusal: Error, Sendable, Hashable {
  /// Standard input or output is no terminal.
  case noTerminal
  /// TERM is not set.
  case noTerminalType
  /// TERM names a terminal that this system does not know.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor, as TERM=dumb.
  case tooSimple(String)
  /// The environment names a character encoding other than UTF-8.
  case notUTF8(String)
  /// The system has no UTF-8 locale at all.
  case noUTF8Locale
  /// ncurses gave no reason.
  case cannotOpen
}
