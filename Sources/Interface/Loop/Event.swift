import Console
import LedgerModel

/// What the loop is told.
public enum Event: Sendable {
  /// A key was struck, or text pasted.
  case key(Key)
  /// Something was done with the mouse.
  case mouse(Mouse)
  /// The terminal has another size.
  case resized(Size)
  /// What time it is: before every other event, and at `AppState.nextTick` when nothing else happens.
  case tick(Timestamp)
  /// What the store says: an answer, or what others wrote.
  case told(StoreAnswer)
  /// Nothing else is to be done: a slice of the work that can wait. Sent while `AppState.hasIdleWork`.
  case idle
}

/// What the loop asks for; who runs it carries it out.
public enum Effect: Sendable {
  /// Ask the store; what it says comes as `Event.told`.
  case ask(StoreRequest)
  /// Show all of the last frame again.
  case redraw
  /// Hand this text to the person's clipboard.
  case copy(String)
  /// Let the person write this text in an editor of their own; what becomes of it goes to `AppState.finishEditing`.
  case edit(String)
  /// Draw attention without words.
  case bell
  /// Listen to the mouse from now on, or no longer.
  case listenToMouse(Bool)
  /// Give the terminal back to the shell until the program is resumed.
  case suspend
  /// End the program.
  case quit
}
