import LedgerModel

/// The words of what one person has to do, short enough for a message.
public struct ToDoWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The first line: whose, how many, how many of them late, as of when.
  public func head(_ name: String, _ count: Int, late: Int, _ day: CivilDate) -> String {
    let asOf = shortDay(day)
    return say(
      "【待整改】\(name) \(count)件" + (late > 0 ? "，其中逾期\(late)件" : "") + "（\(asOf)）",
      "[To do] \(name): \(count)" + (late > 0 ? ", overdue \(late)" : "") + " (\(asOf))")
  }
  /// A line: its place in the list, number and title, where, and how it stands with time.
  public func line(_ place: Int, _ item: String, _ site: String, _ time: String) -> String {
    let parts = [item, site, time].filter { !$0.isEmpty }
    return "\(place). " + parts.joined(separator: say("｜", " | "))
  }
  /// How long it is late, and what was promised since.
  public func late(_ days: Int, promised: CivilDate?) -> String {
    let promise = promised.map { say("，承诺\(shortDay($0))", ", promised \(shortDay($0))") } ?? ""
    return say("逾期\(max(1, days))天", EnglishPaper.count(max(1, days), "day") + " overdue") + promise
  }
  /// Late within the day.
  public func lateToday(promised: CivilDate?) -> String {
    say("今天已逾期", "overdue today")
      + (promised.map { say("，承诺\(shortDay($0))", ", promised \(shortDay($0))") } ?? "")
  }
  /// When it is due.
  public func due(_ day: CivilDate) -> String { say("\(shortDay(day))到期", "due \(shortDay(day))") }
  /// Nobody has anything to do.
  public var nothing: String { say("没有待办事项", "there is nothing to do") }

  private func shortDay(_ day: CivilDate) -> String {
    say("\(day.month)月\(day.day)日", EnglishPaper.shortDay(day))
  }
}
