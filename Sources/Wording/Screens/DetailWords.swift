import LedgerModel

/// The words of everything about one item.
public struct DetailWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A promised date.
  public func promised(_ text: String) -> String { say("承诺\(text)", "promised \(text)") }
  /// The day that was promised and has passed.
  public func missed(_ day: String) -> String { say("承诺\(day)已过", "promised \(day), past") }
  /// Closed, as an import told, on a day that it did not tell.
  public var closedUnknown: String { say("销号日期不详", "closing date unknown") }
  /// So many times.
  public func times(_ count: Int) -> String { say("\(count) 次", count == 1 ? "once" : "\(count) times") }
  /// A quantity as planned, and what is done of it.
  public func quantity(_ planned: String, _ done: String) -> String {
    say("\(planned)  已完成 \(done)", "\(planned)  done \(done)")
  }
  /// Until a day.
  public func until(_ text: String) -> String { say("至 \(text)", "until \(text)") }
  /// Headings.
  public var waiting: String { say("待批、挂账与督办", "Requests, pauses, promises, orders") }
  /// Headings.
  public var evidence: String { say("佐证", "Evidence") }
  /// Headings.
  public var history: String { say("经过", "History") }
  /// Headings.
  public var undone: String { say("已撤销", "undone") }
}
