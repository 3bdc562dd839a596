import LedgerModel

/// What the words of a state cell say beyond the state: `已完成(9.28)` names its day, `基本完成，剩2处` something else.
struct StateReading: Sendable, Hashable {
  /// The state; nothing when the words are not known.
  var state: ImportedState?
  /// The part of the words that is a date: when it was closed.
  var closedOn: String?
  /// What stands there besides and fills no field.
  var rest: String?
}

extension StateReading {
  /// Reads a cell under a state or a tick.
  init(_ text: String) {
    if let state = StateReading.plain(text) {
      self.state = state
      return
    }
    // 已完成(9.28), 已完成（待复查）: the words with a day or other words in brackets behind them.
    let (words, inner) = StateReading.parted(text)
    if let state = StateReading.plain(words) {
      (self.state, rest) = (state, inner)
      if let inner { settle(inner) }
      return
    }
    // 9月28日已清理完毕, 已整改 2026.11.8, √ 11月25日更换: a day, or a tick, and words beside it.
    if let (date, behind) = StateReading.leadingDate(text), let state = StateReading.plain(behind) {
      (self.state, closedOn) = (state, date)
    } else if let (state, behind) = StateReading.led(text) {
      (self.state, rest) = (state, behind)
      settle(behind)
    }
  }

  /// What stands beside the state: the day of it, or a state that goes less far, which is then the one that holds.
  private mutating func settle(_ beside: String) {
    if StateReading.isDate(beside) {
      (closedOn, rest) = (beside, nil)
    } else if let (date, _) = StateReading.leadingDate(beside) {
      closedOn = date
    }
    guard state == .closed, let other = StateReading.plain(beside), other != .closed else { return }
    state = other == .reported || other == .open ? .submitted : other
  }

  /// A tick or a state that is set off from what stands behind it.
  private static func led(_ text: String) -> (ImportedState, String)? {
    guard let place = text.firstIndex(where: { " 　,，;；、:：".contains($0) }) else { return nil }
    let (front, behind) = (text[..<place].trimmed, text[place...].drop { " 　,，;；、:：".contains($0) })
    guard !behind.isEmpty, let state = plain(front) else { return nil }
    // 已完成，剩2处 closes nothing; 已完成，待验收 and 已整改 11月8日 say what they are, and so does 整改中，…
    let words = String(behind)
    guard
      state != .closed || isDate(words) || leadingDate(words) != nil || plain(words) != nil
        || marks.contains(front)
    else {
      return nil
    }
    return (state, words)
  }

  private static let marks: Set<String> = ["√", "✓", "✔", "☑", "×", "✗", "是", "否"]

  /// The state of words, ticks and percentages that are nothing else.
  private static func plain(_ text: String) -> ImportedState? {
    if let tick = StateWords.plainTick(text) { return tick ? .closed : .open }
    if let state = StateWords.state(of: text) { return state }
    let bare = CellText.bare(text)
    if ["100%", "100％", "百分之百", "百分百"].contains(bare) { return .closed }
    return isDone(bare) ? .closed : nil
  }

  /// 已拆除完毕, 已清理干净: said to be done without a limit to it.
  private static func isDone(_ bare: String) -> Bool {
    guard bare.hasPrefix("已"), bare.count <= 10 else { return false }
    let ends = ["完毕", "完成", "到位", "干净", "销号", "办结", "合格"].contains(where: bare.hasSuffix)
    return ends && !["未", "不", "部分", "基本", "待", "拟", "剩", "将", "余"].contains(where: bare.contains)
  }

  /// The words before a parenthesis, and what stands in it when it ends the text.
  private static func parted(_ text: String) -> (String, String?) {
    let text = text.trimmed
    guard let open = text.firstIndex(where: { "（([【".contains($0) }), let last = text.last,
      "）)]】".contains(last)
    else { return (text, nil) }
    let inner = text[text.index(after: open)...].dropLast().trimmed
    return (text[..<open].trimmed, inner.isEmpty ? nil : inner)
  }

  /// The date that the text begins with, and the words behind it: 9月28日, 2026-09-28, 9.28.
  private static func leadingDate(_ text: String) -> (String, String)? {
    let isPart = { (character: Character) in
      character.isASCII && character.isNumber || "年月日号.-/．".contains(character)
    }
    let date = text.prefix(while: isPart)
    let behind = String(text.dropFirst(date.count).drop { "，, 、:：".contains($0) })
    return !behind.isEmpty && isDate(String(date)) ? (String(date), behind) : nil
  }

  private static func isDate(_ text: String) -> Bool {
    CellDate(text, in: DateContext(year: 2000)).proposedDay != nil
  }
}
