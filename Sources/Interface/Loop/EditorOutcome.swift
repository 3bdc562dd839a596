/// What became of a text that was given to an editor.
public enum EditorOutcome: Sendable, Hashable {
  /// It was written, and the editor ended well.
  case written(String)
  /// The editor was killed; what stood in the file then.
  case killed(String)
  /// The editor ended with a status other than 0: nothing is taken over.
  case ended(status: Int)
  /// The editor of that name could not be started.
  case failed(program: String, reason: String)
  /// What it wrote is no text, or is too long.
  case notText
  /// None is named in the environment.
  case noneNamed
  /// The login leads straight into this program: nothing else may be started from it.
  case noShell
}
