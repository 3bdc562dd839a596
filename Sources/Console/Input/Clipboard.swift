import FoundationEssentials

/// How a text comes to the clipboard of the computer on which a terminal runs, however far away the program is: the
/// control sequence OSC 52 of xterm, which Windows Terminal, iTerm2, kitty, foot and tmux (`set-clipboard on`) pass on.
public enum Clipboard {
  /// The most bytes of text that terminals take: xterm's own limit.
  public static let limit = 74_994

  /// The control sequence that puts the text there; nothing for one that is too long to be passed on whole.
  public static func sequence(_ text: String) -> String? {
    guard text.utf8.count <= limit else { return nil }
    return "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
  }
}
