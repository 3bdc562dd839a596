import LedgerModel

/// The words of a file for calendars.
public struct CalendarFileWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// An item on the day on which it is due.
  public func due(_ item: String) -> String { say("到期：\(item)", "Due: \(item)") }
  /// An item on the day that was promised.
  public func promised(_ item: String) -> String { say("承诺：\(item)", "Promised: \(item)") }
  /// The next meeting.
  public func meeting(_ ledger: String) -> String { say("例会（\(ledger)）", "Meeting (\(ledger))") }
}
