import LedgerModel

/// The words of everything about one item.
public struct DetailWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A promised date.
  public func promised(_ text: String) -> String { say("承诺\(text)", "promised \(text)") }
  /// So many times.
  public func times(_ count: Int) -> String { say("\(count) 次", count == 1 ? "once" : "\(count) times") }
  /// A quantity as planned, and what is done of it.
  public func quantity(_ planned: String, _ done: String) -> String {
    say("\(planned)  已完成 \(done)", "\(planned)  done \(done)")
  }
  /// Until a day.
  public func until(_ text: String) -> String { say("至 \(text)", "until \(text)") }
  /// Labels of fields that no form has.
  public var supportingUnits: String { say("配合单位", "Supporting") }
  /// Labels of fields that no form has.
  public var received: String { say("首接人", "Received") }
  /// Labels of fields that no form has.
  public var reported: String { say("上报时间", "Reported") }
  /// Labels of fields that no form has.
  public var referredTo: String { say("移送给", "Referred") }
  /// Labels of fields that no form has.
  public var rework: String { say("返工", "Rework") }
  /// Labels of fields that no form has.
  public var returned: String { say("退回", "Returned") }
  /// Labels of fields that no form has.
  public var reboundOf: String { say("反弹自", "Rebound of") }
  /// Labels of fields that no form has.
  public var duplicateOf: String { say("重复于", "Duplicate") }
  /// Labels of fields that no form has.
  public var parent: String { say("拆自", "Part of") }
  /// More of them, and headings.
  public var highlight: String { say("亮点", "Highlight") }
  /// The labels of fields that no form has.
  public var labels: [String] {
    [
      supportingUnits, received, reported, referredTo, rework, returned, reboundOf, duplicateOf, parent,
      highlight,
    ]
  }
  /// More of them, and headings.
  public var waiting: String { say("待批、挂账与督办", "Requests, pauses, promises, orders") }
  /// More of them, and headings.
  public var evidence: String { say("佐证", "Evidence") }
  /// More of them, and headings.
  public var history: String { say("经过", "History") }
  /// More of them, and headings.
  public var undone: String { say("已撤销", "undone") }
}
