extension String {
  /// The text as a part of a file's name, also on the machine that the file is taken to: signs that a system forbids and
  /// blanks become a hyphen, and a long one is cut.
  public var asFileNamePart: String {
    let forbidden = Set("/\\:*?\"<>|'`$&;()!#%")
    let signs = map { sign in
      forbidden.contains(sign) || sign.isWhitespace
        || sign.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        ? "-" : sign
    }
    return String(signs.prefix(40)).split(separator: "-").joined(separator: "-")
  }
}
