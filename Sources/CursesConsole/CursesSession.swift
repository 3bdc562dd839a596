import CNcursesw
import CSystem
import Console
import Glibc

/// A terminal in ncurses' hands, from start to stop.
struct CursesSession {
  /// The window as large as the screen.
  let window: UnsafeMutablePointer<WINDOW>
  /// What is read for signals; -1 where there is no guard.
  let signals: Int32
  /// The terminal's keyboard.
  let input: Int32
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]

  /// Turns bracketed paste on: a pasted text comes as one, between marks.
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
  /// The whole screen scrolls, in plain characters, and the mouse is silent: in its oldest way of speaking a click would be
  /// taken for keys.
  private static let calm = "\u{1B}[r\u{1B}[m\u{1B}[?1003l\u{1B}[?1002l" + Mouse.off
  /// Whether reports of the mouse were asked for: a terminal that is taken back is asked again.
  private var hearsMouse = false
  /// What ends the modes that ncurses knows nothing of, before somebody else has the terminal.
  private var modesOff: String { CursesSession.pasteOff + (hearsMouse ? Mouse.off : "") }

  /// Opens the screen on standard input and output.
  static func start(_ settings: CursesSettings) throws(CursesRefusal) -> CursesSession {
    try UTF8Locale.choose(named: settings.locale)
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    let type = try TerminalType.choose(settings.terminal)
    // ncurses would believe an exported LINES more than the terminal, also after a resize; and with
    // `use_env(false)` it notices no resize at all.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    guard terminal_guard_remember(STDOUT_FILENO) == 0 else { throw .noTerminal }
    let signals = terminal_guard_open()
    guard signals >= 0 else { throw .cannotOpen }
    do {
      let files = try open(input: STDIN_FILENO, output: STDOUT_FILENO)
      let session = try CursesSession(type: type, files: files, input: STDIN_FILENO, signals: signals)
      terminal_guard_watch_size()
      let goodbye = TerminalType.goodbye() + pasteOff + Mouse.off
      _ = goodbye.withCString { terminal_guard_arm($0, strlen($0)) }
      session.send(pasteOn)
      return session
    } catch {
      terminal_guard_close()
      throw error
    }
  }

  /// ncurses on these files, first input, then output; for tests also on others than a terminal.
  init(
    type: String, files: [UnsafeMutablePointer<FILE>], input: Int32, signals: Int32
  ) throws(CursesRefusal) {
    guard let screen = newterm(type, files[1], files[0]), let window = curses_whole_screen() else {
      throw .cannotOpen
    }
    self.screen = screen
    self.window = window
    self.files = files
    self.input = input
    self.signals = signals
    set_escdelay(25)
    // Every key is a key: no signals, no flow control, Return is not a line feed.
    raw()
    noecho()
    nonl()
    keypad(window, true)
    intrflush(window, false)
    leaveok(window, false)
    scrollok(window, false)
  }

  /// Gives the terminal back as it was.
  func stop() {
    send(modesOff)
    endwin()
    terminal_guard_disarm()
    delscreen(screen)
    for file in files { fclose(file) }
    terminal_guard_close()
  }

  /// Gives the terminal to the shell until the process is continued.
  func suspend() {
    send(modesOff)
    endwin()
    terminal_guard_stop_process()
    retake()
  }

  /// Gives the terminal to something else for as long as that runs. What that leaves behind when it is killed, such as a
  /// part of the screen that alone scrolls, is taken back as well.
  func lend(_ run: () -> Void) {
    send(modesOff)
    endwin()
    run()
    send(CursesSession.calm)
    retake()
  }

  /// Takes the terminal back from a shell that got it without being asked, as by `kill -STOP`; the next frame
  /// must be sent whole. ncurses sets its modes again when it paints after `endwin`.
  func retake() {
    endwin()
    send(CursesSession.pasteOn + (hearsMouse ? Mouse.on : ""))
    // Who is stopped hears of no resize: ncurses looks now.
    raise(SIGWINCH)
  }

  /// Asks for reports of the mouse, or for none any more.
  mutating func listenToMouse(_ isOn: Bool) {
    guard isOn != hearsMouse else { return }
    hearsMouse = isOn
    send(isOn ? Mouse.on : Mouse.off)
  }

  /// Sends a control sequence that ncurses does not know.
  func send(_ text: String) {
    fputs(text, files[1])
    fflush(files[1])
  }

  /// Files of their own for ncurses: it closes neither, and Swift has no access to C's `stdout`.
  private static func open(
    input: Int32, output: Int32
  ) throws(CursesRefusal) -> [UnsafeMutablePointer<FILE>] {
    guard let reading = fdopen(dup(input), "r") else { throw .cannotOpen }
    guard let writing = fdopen(dup(output), "w") else {
      fclose(reading)
      throw .cannotOpen
    }
    return [reading, writing]
  }
}
