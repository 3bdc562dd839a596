import CSystem

/// What a process says that crashes because the machine does not allow it more memory, which the language leaves unsaid.
public enum LastWords {
  /// Remembers the line.
  public static func remember(_ line: String) { _ = csystem_last_words(line, line.utf8.count) }
}
