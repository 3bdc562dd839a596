/// What wakes the loop.
public enum InputEvent: Sendable, Hashable {
  /// A key was struck, or text pasted.
  case key(Key)
  /// Something was done with the mouse, where reports of it were asked for.
  case mouse(Mouse)
  /// The terminal has another size now; what was shown is gone.
  case resized(Size)
  /// One of the watched descriptors can be read.
  case ready(Int32)
  /// The time was up.
  case timedOut
  /// The terminal is gone: save what was being typed and end.
  case hangUp
  /// The system asks the program to end: save what was being typed and end.
  case terminate
}

/// A screen and its keyboard. One thread uses it.
public protocol Display: AnyObject {
  /// Its columns and rows now.
  var size: Size { get }
  /// Shows the frame. A frame of another size (the terminal has just changed) is shown as far as it fits.
  func show(_ frame: Frame)
  /// Shows all of the last frame again, when something else wrote on the terminal.
  func redraw()
  /// Draws attention without words, where the terminal can.
  func ring()
  /// Hands a text to the clipboard of the person's own computer, where the terminal passes it on (OSC 52).
  func copy(_ text: String)
  /// Waits for what comes next; at most so many milliseconds, without a number for as long as it takes.
  func next(watching descriptors: [Int32], timeout milliseconds: Int?) -> InputEvent
  /// Gives the terminal back to the shell until the program is resumed.
  func suspend()
  /// Asks the terminal to report the mouse, or not to any more. Off until asked for, and whenever the terminal is given
  /// back.
  func listenToMouse(_ isOn: Bool)
  /// Gives the terminal to something else for as long as that runs, and takes it back.
  func lend(_ run: () -> Void)
}

extension Display {
  /// A screen without a mouse has nothing to report.
  public func listenToMouse(_ isOn: Bool) {}

  /// A screen that is no terminal has nothing to give away.
  public func lend(_ run: () -> Void) { run() }

  /// Waits for a key or anything else of the terminal.
  public func next() -> InputEvent { next(watching: [], timeout: nil) }
}
