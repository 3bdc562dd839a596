import CNcursesw
import Glibc

/// Chooses the locale by which ncurses reads and writes characters.
enum UTF8Locale {
  /// Takes the environment's locale if it is UTF-8, and C.UTF-8 if the environment names no encoding (as under
  /// a bare SSH command, where é would vanish) or one that is not installed. An encoding other than UTF-8 is
  /// refused, for the terminal would show rubbish.
  static func choose(named name: String?) throws(CursesRefusal) {
    if let name, let encoding = encoding(of: name), !isUTF8(encoding) { throw .notUTF8(name) }
    for candidate in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"] {
      if setlocale(LC_CTYPE, candidate) != nil, isUTF8(String(cString: nl_langinfo(Int32(CODESET)))) {
        return
      }
    }
    throw .noUTF8Locale
  }

  /// The encoding that a locale's name says: what stands between `.` and `@`.
  static func encoding(of name: String) -> String? {
    guard let dot = name.firstIndex(of: ".") else { return nil }
    return String(name[name.index(after: dot)...].prefix { $0 != "@" })
  }

  private static func isUTF8(_ encoding: String) -> Bool {
    let letters = encoding.lowercased().filter { $0 != "-" }
    return letters == "utf8"
  }
}
