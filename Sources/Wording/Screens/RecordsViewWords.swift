import LedgerModel

/// The words of the tables of people, places and the like.
public struct RecordsViewWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title of the menu of kinds.
  public var title: String { say("全部资料", "All records") }
  /// How many are marked.
  public func marked(_ count: Int) -> String { say("已选 \(count) 条", "\(count) marked") }
  /// Behind a name that is out of use.
  public var gone: String { say("(停用)", "(out of use)") }
  /// Above what was changed in a record.
  public var history: String { say("修改记录", "What was changed") }
  /// There is none yet; what to press.
  public var nothingYet: String { say("还没有:按 n 新增一条", "Nothing yet: press n to enter one") }
  /// None holds what is searched.
  public var nothingFound: String { say("没有找到:按 Esc 看全部", "Nothing found: Esc shows all") }
  /// No row to edit.
  public var nothing: String { say("没有可改的:先选一条", "nothing to edit: choose one first") }
  /// The kind has pages of its own.
  public var notHere: String { say("不在这里改", "not changed here") }
}
