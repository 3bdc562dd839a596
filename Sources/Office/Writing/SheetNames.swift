/// The names that a workbook's parts call things by.
enum SheetNames {
  /// The namespace of a sheet's elements.
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The namespace of references from part to part.
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The letters of a column, counted from 0: A, B … Z, AA.
  static func column(_ place: Int) -> String {
    var (rest, name) = (place, "")
    repeat {
      name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }

  /// Names as sheets may have them: each its own, at most 31 UTF-16 units, none of the signs that a formula would take
  /// for something else.
  static func allowed(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let forbidden = Set("[]:*?/\\'")
      let clean = String(name.map { forbidden.contains($0) || $0.isNewline ? " " : $0 }.prefix(64))
      let base = clean.allSatisfy { $0 == " " } ? "1" : clean
      var (candidate, count) = (base.cut(to: 31), 1)
      while !taken.insert(candidate.lowercased()).inserted {
        count += 1
        candidate = base.cut(to: 26) + " \(count)"
      }
      return candidate
    }
  }
}

extension String {
  /// As many of its characters as fit into so many UTF-16 units.
  func cut(to units: Int) -> String {
    var (rest, text) = (units, "")
    for character in self {
      rest -= character.utf16.count
      if rest < 0 { break }
      text.append(character)
    }
    return text
  }
}
