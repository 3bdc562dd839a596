import LedgerModel

/// The words of a table of items beyond the vocabulary.
public struct ItemTableWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A tick in a column that asks.
  public var yes: String { say("是", "yes") }
  /// What stands between several words in a cell.
  public var separator: String { say("、", ", ") }

  /// What a table of these columns has no place for, by name: what grows as an item lives has no column, and of the usual
  /// columns neither has what is seldom entered. Columns that somebody chose leave out what they leave out.
  public func leftOut(of columns: [ItemColumn], where isThere: (ItemPart) -> Bool) -> [String] {
    let fields = columns == ItemColumn.usual ? ItemTableWords.seldom.filter(isThere) : []
    return fields.map(FieldWords(language).inSentence) + listsLeftOut(of: columns) { isThere(.list($0)) }
  }

  /// What people enter and the usual columns do not have; a category says its scheme and group.
  private static let seldom = ItemPart.all([.add, .export]).filter { part in
    guard case .field = part, part != .scheme, part != .group else { return false }
    return !ItemColumn.usual.contains(.part(part))
  }

  /// The lists that a table of these columns has no place for, by name.
  public func listsLeftOut(of columns: [ItemColumn], where isThere: (ItemList) -> Bool) -> [String] {
    let shown = Set(columns.compactMap(\.part))
    let lists = ItemList.allCases.filter { list in
      !shown.contains(.list(list)) && !(list == .promises && columns.contains(.promised)) && isThere(list)
    }
    return lists.map { FieldWords(language).inSentence(.list($0)) }
  }
  /// What a table does not carry, and what does.
  public func leavesOut(_ names: [String]) -> String {
    say(
      "表格里没有:\(names.joined(separator: "、"));要全部带走请导出 .json",
      "a table does not carry: \(names.joined(separator: ", ")); export .json to take everything along")
  }
  /// The same beside a choice.
  public func without(_ names: [String]) -> String {
    say("不含\(names.joined(separator: "、"))", "without \(names.joined(separator: ", "))")
  }

  /// Above the column of the date promised last.
  public var promised: String { say("承诺日期", "Promised") }
  /// Above the column of lamps.
  public var lamp: String { say("亮灯", "Lamp") }
}
