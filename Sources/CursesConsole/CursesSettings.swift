import Glibc

/// What the environment says about the terminal.
public struct CursesSettings: Sendable, Hashable {
  /// The terminal's type (TERM); nothing when it is not set.
  public var terminal: String?
  /// Whether colours are unwanted (NO_COLOR).
  public var isWithoutColour: Bool
  /// Whether boxes are drawn with `+-|` (TAIZHANG_LINES=ascii), for terminals that give line drawing two
  /// columns.
  public var hasPlainLines: Bool
  /// The locale in force (LC_ALL, LC_CTYPE or LANG); nothing when none is set.
  public var locale: String?

  /// Settings said outright, for tests.
  public init(
    terminal: String?, isWithoutColour: Bool = false, hasPlainLines: Bool = false, locale: String? = nil
  ) {
    self.terminal = terminal
    self.isWithoutColour = isWithoutColour
    self.hasPlainLines = hasPlainLines
    self.locale = locale
  }

  /// The settings of this process's environment.
  public static func fromEnvironment() -> CursesSettings {
    CursesSettings(
      terminal: value("TERM"), isWithoutColour: value("NO_COLOR") != nil,
      hasPlainLines: value("TAIZHANG_LINES") == "ascii",
      locale: value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG"))
  }

  /// A variable's value; nothing when it is unset or empty.
  private static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    return value.pointee == 0 ? nil : String(cString: value)
  }
}
