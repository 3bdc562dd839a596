/// What characters are compared as: one table for search, order and the sameness of names.
///
/// Of what is written in two ways both stand for the same text: full-width and small forms, compatibility characters
/// and radicals (⾦ is 金), figures in circles, dashes, quotation marks. ASCII, white space and the full-width forms of
/// ASCII are no rarities, and whoever folds a text knows them by their ranges.
package enum TextFolding {
  /// What a character stands for, in small letters; nothing when it is compared as itself.
  package static func rare(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? { table[scalar] }

  /// Whether a character shows nothing and takes no room: controls but white space, zero-width characters, marks of
  /// direction, variation selectors, tags.
  package static func showsNothing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20...0x7E: false
    case ..<0xA0: true
    case ..<0xAD: false
    case 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: true
    case 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether nothing need be asked: a character of the main blocks of Chinese stands for itself.
  @inline(__always)
  package static func isPlain(_ value: UInt32) -> Bool {
    (0x3400..<0xF900).contains(value) || value == 0x3001 || value == 0x3002
  }

  /// The rare characters of Data/folding.txt. A line: the characters, a blank, what each of them stands for.
  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    table.reserveCapacity(4096)
    let file = ReferenceData.bytes(of: "folding.txt").map { String(decoding: $0, as: UTF8.self) } ?? ""
    for line in file.unicodeScalars.split(separator: "\n") where line.first != "#" {
      guard let blank = line.firstIndex(of: " ") else { continue }
      let meant = Array(line[line.index(after: blank)...])
      for scalar in line[..<blank] { table[scalar] = meant }
    }
    return table
  }()
}
