import CNcursesw
import Console
import Glibc

/// Keys out of what ncurses reads.
struct KeyReader {
  /// What reading gave.
  enum Reading: Equatable {
    case key(Key)
    case mouse(Mouse)
    case resized
    /// Something without meaning here, such as a key that nobody knows.
    case nothing
    /// No input, or the end of it.
    case empty
  }

  /// One answer of `wget_wch`: only its return code tells the key KEY_UP from the letter ă.
  private enum Code: Equatable {
    case character(UInt32)
    case functionKey(Int32)
  }

  /// Milliseconds that the rest of a character or of a pasted text may take to come.
  private static let patience: Int32 = 100
  private static let pastePatience: Int32 = 1000
  /// The most characters of a sequence that are kept: none that means anything is longer.
  private static let longestSequence = 32

  private let window: UnsafeMutablePointer<WINDOW>
  private let input: Int32
  /// Characters that were read while a sequence was looked for, and are keys of their own.
  private var pending: [Code] = []
  /// Whether the terminal was asked for reports of the mouse.
  var listensToMouse = false

  /// A reader on that window, whose keypad is on, and whose bytes come from that descriptor.
  ///
  /// Reports of the mouse are read here and not by ncurses: what it would ask the terminal for, and read, depends on a
  /// terminfo entry that says neither the same everywhere nor what the terminal really does.
  init(window: UnsafeMutablePointer<WINDOW>, input: Int32) {
    self.window = window
    self.input = input
    define_key(nil, KEY_MOUSE)
  }

  /// The next key that is there.
  mutating func read() -> Reading {
    guard let code = nextCode() else { return .empty }
    switch code {
    case .functionKey(KEY_RESIZE): return .resized
    case .functionKey(let number): return FunctionKeys.key(number).map { .key($0) } ?? .nothing
    case .character(0x1B): return afterEscape()
    case .character(let value): return KeyReader.key(value).map { .key($0) } ?? .nothing
    }
  }

  /// What is there, if anything. When a character has begun to come, its other bytes are waited for: ncurses
  /// would lose those that it has.
  private mutating func nextCode(wait: Int32 = 0) -> Code? {
    if !pending.isEmpty { return pending.removeFirst() }
    var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    let hasBegun = poll(&polled, 1, 0) > 0
    wtimeout(window, hasBegun ? max(wait, KeyReader.patience) : wait)
    var value: wint_t = 0
    switch wget_wch(window, &value) {
    case OK: return .character(value)
    case KEY_CODE_YES: return .functionKey(Int32(bitPattern: value))
    default: return nil
    }
  }

  /// The key of a character that is not part of a sequence.
  private static func key(_ value: UInt32) -> Key? {
    switch value {
    case 0: .control(" ")
    case 8, 0x7F: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 0x1B: .escape
    case 1...26: .control(Character(Unicode.Scalar(UInt8(value) + 0x60)))
    case 28...31: .control(Character(Unicode.Scalar(UInt8(value) + 0x40)))
    case 0x80..<0xA0: nil
    default: Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  // MARK: - Sequences that ncurses did not know

  /// Escape was read, and ncurses has waited whether more comes: what is there now came with it.
  private mutating func afterEscape() -> Reading {
    guard let next = nextCode() else { return .key(.escape) }
    switch next {
    case .character(10), .character(13), .functionKey(KEY_ENTER): return .key(.altEnter)
    case .character(8), .character(0x7F), .functionKey(KEY_BACKSPACE): return .key(.wordBackspace)
    case .character(UInt32(UInt8(ascii: "b"))): return .key(.wordLeft)
    case .character(UInt32(UInt8(ascii: "f"))): return .key(.wordRight)
    case .character(UInt32(UInt8(ascii: "["))), .character(UInt32(UInt8(ascii: "O"))):
      return sequence(after: next)
    default:
      // Two keys in quick succession: Escape and another.
      pending.append(next)
      return .key(.escape)
    }
  }

  /// A control sequence, up to its final byte; known or not, it must not be typed into a field.
  private mutating func sequence(after introducer: Code) -> Reading {
    var text = ""
    while let code = nextCode() {
      guard case .character(let value) = code, value < 0x80, value >= 0x20 else {
        pending.append(code)
        break
      }
      if text.utf8.count < KeyReader.longestSequence {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(value)))
      }
      if value >= 0x40 { break }
    }
    if text.isEmpty {
      pending.append(introducer)
      return .key(.escape)
    }
    if text == "200~" { return .key(.paste(pastedText())) }
    if text.hasPrefix("<") {
      return listensToMouse ? Mouse(report: text).map { .mouse($0) } ?? .nothing : .nothing
    }
    if listensToMouse, text == "M", introducer == .character(UInt32(UInt8(ascii: "["))) {
      // A terminal that cannot write numbers sends three characters in their place: they are nobody's typing.
      for _ in 0..<3 { _ = nextCode() }
      return .nothing
    }
    return EscapeSequences.keys[text].map { .key($0) } ?? .nothing
  }

  /// What is pasted, up to the terminal's end mark. Line breaks come as Return.
  private mutating func pastedText() -> String {
    var text = String.UnicodeScalarView()
    let end = "\u{1B}[201~".unicodeScalars
    while let code = nextCode(wait: KeyReader.pastePatience) {
      guard case .character(let value) = code, let scalar = Unicode.Scalar(value) else { continue }
      text.append(scalar)
      if scalar == "~", text.suffix(end.count).elementsEqual(end) {
        text.removeLast(end.count)
        break
      }
    }
    return String(String(text).map { $0.isNewline ? "\n" : $0 })
  }
}
