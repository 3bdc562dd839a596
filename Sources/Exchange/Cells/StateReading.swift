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
    // 9月28日已清理完毕, 整改完毕2026-11-08: a day, and words beside it.
    if text.utf8.contains(where: { (0x30...0x39).contains($0) }), let (state, date) = StateReading.dated(text)
    {
      (self.state, closedOn) = (state, date)
      return
    }
    if let state = StateReading.plain(text) {
      self.state = state
      // 部分整改, 不合格: more than that it is open, which is what these words become.
      if state == .open, StateWords.saysMore(text) { rest = text }
      return
    }
    if let state = StateReading.ticked(text) {
      self.state = state
      return
    }
    if StateReading.isDoneAndWaiting(text) {
      state = .submitted
      return
    }
    // 已完成(9.28), 已完成（待复查）: the words with a day or other words in brackets behind them.
    let (words, inner) = StateReading.parted(text)
    if let state = StateReading.plain(words) {
      (self.state, rest) = (state, inner)
      if let inner { settle(inner) }
      return
    }
    // √ 11月25日更换: a tick or a state, and words beside it.
    if let (state, behind) = StateReading.led(text) {
      (self.state, rest) = (state, behind)
      settle(behind)
    }
  }

  /// Whether the words say that it is done and not only when: 已完成(9.28), √ 11月25日, done; but not 11月25日完成.
  static func saysDone(_ text: String) -> Bool {
    let words = text.filter { !$0.isNumber && !"年月日号".contains($0) }.unicodeScalars
    let isChinese = words.contains { (0x4E00...0x9FFF).contains($0.value) }
    return !isChinese || words.first == "是" || words.contains { $0 == "已" || box($0) == true }
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

  /// A state with its day before, behind or within it: 9月28日已清理完毕, 整改完毕2026-11-08, 已于11月8日整改完毕.
  private static func dated(_ text: String) -> (ImportedState, String)? {
    let lead = ["已于", "已在", "于", "在"].first(where: text.hasPrefix) ?? ""
    if let (date, behind) = leadingDate(String(text.dropFirst(lead.count))),
      let state = plain(behind) ?? (lead.hasPrefix("已") ? plain("已" + behind) : nil)
    {
      return (state, date)
    }
    guard let place = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var front = text[..<place].trimmed
    if let link = ["完成时间", "时间", "日期", "于", "在"].first(where: front.hasSuffix) {
      front.removeLast(link.count)
    }
    while let last = front.last, "：:，, ".contains(last) { front.removeLast() }
    let date = String(text[place...])
    // 已完成2/3 is a share, no day; behind what is not done stands when it shall be.
    guard date.count(where: { $0 == "/" }) != 1, plain(front) == .closed, isDate(date) else { return nil }
    return (.closed, date)
  }

  /// Words with a tick (√已完成, 已完成√), and options with boxes of which one is ticked (☑已整改 ☐未整改, □是 √否): what is
  /// ticked holds. A box without a tick before what is done (☐已整改) leaves it open.
  private static func ticked(_ text: String) -> ImportedState? {
    guard text.unicodeScalars.contains(where: { box($0) != nil }) else { return nil }
    var options: [(words: String, isTicked: Bool)] = []
    var (words, mark): (String.UnicodeScalarView, Bool?) = (.init(), nil)
    let isInFront = text.unicodeScalars.first.map { box($0) != nil } ?? false
    for scalar in text.unicodeScalars where scalar.value != 0xFE0F {
      guard let isTicked = box(scalar) else {
        words.append(scalar)
        continue
      }
      let isTaken = isInFront ? mark : isTicked
      if let isTaken { options.append((String(words), isTaken)) }
      (words, mark) = (.init(), isTicked)
    }
    if isInFront, let mark {
      options.append((String(words), mark))
    } else if !String(words).isBlank {
      return nil
    }
    let read = options.map { (state: plain($0.words.trimmingSigns), isTicked: $0.isTicked) }
    guard read.allSatisfy({ $0.state != nil }) else { return nil }
    let ticked = read.filter { $0.isTicked }
    // A tick before 整改中 says two things.
    if ticked.count == 1, read.count > 1 || ticked[0].state == .closed { return ticked[0].state }
    return ticked.isEmpty && read.count == 1 && read[0].state == .closed ? .open : nil
  }

  /// Whether a sign is a box or a tick, and whether it is ticked.
  private static func box(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar {
    case "√", "✓", "✔", "☑", "✅", "🗹", "■", "●": true
    case "☐", "□", "○", "◻", "❏": false
    default: nil
    }
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
    // 已清运, 均已修复。: said to be done.
    if let lead = leads.first(where: bare.hasPrefix), done.contains(String(bare.dropFirst(lead.count))) {
      return .closed
    }
    return isDone(bare) ? .closed : nil
  }

  /// 已拆除完毕, 现已清理干净, 整改完毕: said to be done without a limit to it.
  private static func isDone(_ bare: String) -> Bool {
    guard bare.count <= 12, let end = ends.first(where: bare.hasSuffix),
      !limits.contains(where: bare.contains)
    else { return false }
    if leads.contains(where: bare.hasPrefix) { return true }
    // Without 已 the deed must be a known one: 年底完成 is none.
    return deeds.contains(String(bare.dropLast(end.count)))
  }

  /// 已整改待验收, 整改完成待复查: done, and what it waits for.
  private static func isDoneAndWaiting(_ text: String) -> Bool {
    let bare = CellText.bare(text)
    guard bare.count <= 16, let place = bare.lastIndex(of: "待") else { return false }
    return plain(String(bare[..<place])) == .closed
      && StateWords.state(of: String(bare[place...])) == .submitted
  }

  /// Deeds that are done where 已 stands before them; 已落实, 已规范 and 已全部 say less.
  private static let done = deeds.union(["闭环", "取缔", "关停", "排除", "消除", "清退", "腾退", "复位"])
    .subtracting(["全部", "落实", "整改落实", "规范", "安装", "覆盖"])

  private static let ends = ["完毕", "完成", "到位", "干净", "销号", "办结", "合格", "清零", "完结"]
  private static let limits = ["未", "不", "部分", "基本", "待", "拟", "剩", "将", "余", "预计", "计划", "要求", "限期", "争取"]
  private static let leads = ["已", "现已", "均已", "都已", "全部已", "目前已", "问题已", "隐患已"]
  private static let deeds: Set<String> = [
    "整改", "清理", "处理", "处置", "拆除", "修复", "维修", "更换", "清运", "整治", "办理", "解决", "落实", "打扫", "清扫", "修剪", "恢复",
    "修补", "疏通",
    "清除", "冲洗", "粉刷", "安装", "规范", "劝离", "搬离", "归位", "移除", "铲除", "覆盖", "补种", "补齐", "清洗", "加固", "封堵", "填平",
    "清空", "腾空",
    "问题整改", "隐患整改", "整改落实", "全部整改", "全部清理", "全部拆除", "全部处理", "全部",
  ]

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

extension String {
  /// The text without the signs and blanks that part options.
  fileprivate var trimmingSigns: String {
    var text = self[...]
    let isSign = { (character: Character) in character.isBlank || "/、,，;；|".contains(character) }
    while let first = text.first, isSign(first) { text.removeFirst() }
    while let last = text.last, isSign(last) { text.removeLast() }
    return String(text)
  }
}
