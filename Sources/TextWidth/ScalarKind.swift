/// What a terminal makes of one Unicode scalar.
package enum ScalarKind {
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Joins the character before it and takes no column.
  case mark
  /// Chooses a variant of the character before it; terminals disagree on its effect, so it is left out.
  case selector
  /// Half of a flag; drawn as its letter, for terminals disagree on the width of flags.
  case regional
  /// Must be made visible: a control, a direction mark, an invisible character.
  case hidden

  /// The kind of that scalar.
  package init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .narrow
    case 0...0x9F, 0xAD: self = .hidden
    case 0xA0..<0x0300: self = .narrow
    case 0x3041...0x3096, 0x30A1...0x3163, 0x3400...0xA48C, 0xAC00...0xD7A3, 0xFF01...0xFF60: self = .wide
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: self = .selector
    case 0x1F1E6...0x1F1FF: self = .regional
    default:
      if ScalarKind.isInvisible(value) {
        self = .hidden
      } else if ScalarKind.contains(value, in: WidthTable.marks) {
        self = .mark
      } else {
        self = ScalarKind.contains(value, in: WidthTable.wide) ? .wide : .narrow
      }
    }
  }

  /// Characters that show nothing, or change how their neighbours are shown (Unicode's default ignorables,
  /// direction controls, separators and noncharacters).
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x13430...0x1343F,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether one of the sorted pairs of first and last holds the value, by binary search.
  private static func contains(_ value: UInt32, in pairs: [UInt32]) -> Bool {
    pairs.withUnsafeBufferPointer { pairs in
      var low = 0
      var high = pairs.count / 2
      while low < high {
        let middle = (low + high) / 2
        if value > pairs[2 * middle + 1] {
          low = middle + 1
        } else if value < pairs[2 * middle] {
          high = middle
        } else {
          return true
        }
      }
      return false
    }
  }
}
