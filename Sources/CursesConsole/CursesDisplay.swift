import CNcursesw
import CSystem
import Console
import Glibc

/// The Display on ncurses. ncurses is not thread-safe: one thread owns this, and there is one at a time.
public final class CursesDisplay: Display {
  private var session: CursesSession
  private var painter: Painter
  private var reader: KeyReader
  private var isStopped = false

  /// Takes the terminal of standard input and output: its alternate screen, every key as a key.
  public convenience init(_ settings: CursesSettings = .fromEnvironment()) throws(CursesRefusal) {
    self.init(session: try CursesSession.start(settings), settings: settings)
  }

  /// A display on a session that was opened elsewhere.
  init(session: CursesSession, settings: CursesSettings) {
    self.session = session
    painter = Painter(
      window: session.window, palette: Palette(isWithoutColour: settings.isWithoutColour),
      hasPlainLines: settings.hasPlainLines)
    reader = KeyReader(window: session.window, input: session.input)
  }

  deinit { stop() }

  /// The terminal's columns and rows, as far as ncurses has noticed.
  public var size: Size {
    Size(columns: Int(getmaxx(session.window)), rows: Int(getmaxy(session.window)))
  }

  /// Sends what has changed since the last frame.
  public func show(_ frame: Frame) { painter.show(frame) }

  /// Sends all of the last frame.
  public func redraw() { painter.repaint() }

  /// Rings the terminal's bell. ncurses has written all that it had: it cannot fall into the middle of a sequence.
  public func ring() { _ = write(STDOUT_FILENO, "\u{7}", 1) }

  /// Hands a text to the clipboard; ncurses has written all that it had.
  public func copy(_ text: String) {
    if let sequence = Clipboard.sequence(text) { session.send(sequence) }
  }

  /// Asks the terminal to report the mouse, or not to any more.
  public func listenToMouse(_ isOn: Bool) {
    session.listenToMouse(isOn)
    reader.listensToMouse = isOn
  }

  /// Stops the process as Ctrl-Z does elsewhere; when it goes on, the last frame is shown again.
  public func suspend() {
    session.suspend()
    painter.repaint()
  }

  /// Gives the terminal to something else for as long as that runs; then the last frame is shown again.
  public func lend(_ run: () -> Void) {
    session.lend(run)
    painter.repaint()
  }

  /// Gives the terminal back as it was. Nothing can be shown after that.
  public func stop() {
    if isStopped { return }
    isStopped = true
    session.stop()
  }

  /// Waits for a key, a resize, a signal, a watched descriptor or the time, in that order of precedence.
  public func next(watching descriptors: [Int32] = [], timeout milliseconds: Int? = nil) -> InputEvent {
    var watch = DescriptorWatch(
      input: session.input, signals: session.signals, others: descriptors, milliseconds: milliseconds)
    var fruitlessWakes = 0
    while true {
      // ncurses may hold keys that `poll` does not know of, and a resize.
      let reading = reader.read()
      if let event = event(of: reading) { return event }
      if reading != .empty { fruitlessWakes = 0 }
      switch watch.wait() {
      case .input:
        // A terminal that can be read, but gives nothing, is gone.
        fruitlessWakes += 1
        if fruitlessWakes > 3 { return .hangUp }
      case .event(let event): return event
      case .continued:
        session.retake()
        painter.repaint()
      case .again: break
      }
    }
  }

  private func event(of reading: KeyReader.Reading) -> InputEvent? {
    switch reading {
    case .key(let key): return .key(key)
    case .mouse(let mouse): return .mouse(mouse)
    case .resized:
      painter.forget()
      return .resized(size)
    case .nothing, .empty: return nil
    }
  }
}
