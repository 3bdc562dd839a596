/// A key, as the terminal delivers it.
public enum Key: Sendable, Hashable {
  /// A character, also from an input method. A space is a character.
  case character(Character)
  /// Ctrl and a lower-case letter, a space, or one of `\ ] ^ _`. Ctrl-H, Ctrl-I, Ctrl-J and Ctrl-M cannot be told
  /// from Backspace, Tab and Enter, and come as those.
  case control(Character)
  /// An arrow.
  case up, down, left, right
  /// Ctrl and an arrow to the side, or Alt-B and Alt-F: a word further.
  case wordLeft, wordRight
  /// To the beginning or the end.
  case home, end
  /// A page.
  case pageUp, pageDown
  /// The Insert key.
  case insert
  /// Deletes under the cursor, before it, and the word before it (Alt-Backspace).
  case delete, backspace, wordBackspace
  /// Enter, and Enter with Alt.
  case enter, altEnter
  /// Tab, and Shift-Tab.
  case tab, backTab
  /// Escape.
  case escape
  /// A function key, from 1.
  case function(Int)
  /// Text that came at once, from the clipboard; its line breaks are `\n`.
  case paste(String)
}
