import CNcursesw
import Console

/// ncurses' numbers for keys.
enum FunctionKeys {
  /// The key of that number; nothing for those that mean nothing here.
  static func key(_ number: Int32) -> Key? {
    if let key = keys[number] { return key }
    if (KEY_F0 + 1...KEY_F0 + 63).contains(number) { return .function(Int(number - KEY_F0)) }
    // Keys with Ctrl have numbers only at run time, but always these names.
    guard number > KEY_MAX, let name = keyname(number) else { return nil }
    return named[String(cString: name)]
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_IC: .insert, KEY_DC: .delete, KEY_BACKSPACE: .backspace,
    KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    KEY_FIND: .home, KEY_SELECT: .end,
  ]
  /// terminfo's names for arrows with Ctrl (5) and Alt (3).
  private static let named: [String: Key] = [
    "kLFT5": .wordLeft, "kRIT5": .wordRight, "kLFT3": .wordLeft, "kRIT3": .wordRight,
  ]
}

/// What terminals send whatever their terminfo entry says, without `ESC [` or `ESC O`.
enum EscapeSequences {
  /// The keys, by the sequence's rest.
  static let keys: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab, "M": .enter,
    "1~": .home, "7~": .home, "4~": .end, "8~": .end, "2~": .insert, "3~": .delete, "5~": .pageUp,
    "6~": .pageDown, "1;5C": .wordRight, "1;5D": .wordLeft, "1;3C": .wordRight, "1;3D": .wordLeft,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]
}
