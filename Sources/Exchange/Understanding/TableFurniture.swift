import LedgerModel

/// The rows of a table that are no items: totals, signatures, headings of sections.
enum TableFurniture {
  /// Whether a row is nothing but totals, or the lines under a table (填表人：王芳, 说明：…, 第1页 共3页).
  static func isSummary(_ cells: [String]) -> Bool {
    // Nearly every row is seen to be none by the first character of each cell.
    guard cells.count(where: { !$0.isBlank }) == 1 || cells.contains(where: mayBeFurniture) else {
      return false
    }
    let all = cells.filter { !$0.isBlank }.map(\.trimmed)
    if isSignature(all) { return true }
    let cells = withoutValues(of: all)
    guard let first = cells.first else { return false }
    if totals.contains(CellText.bare(first)), first.count <= 6 { return true }
    if cells.count == 1, isLoneLine(first) { return true }
    return cells.contains { isTotal($0) || isLabel($0) } && cells.allSatisfy(isFurniture)
  }

  /// What is a line of its own under a table: a date, the number of the page, 共计5处隐患，已整改2处.
  private static func isLoneLine(_ text: String) -> Bool {
    if CellDate(text, in: DateContext(year: 2000)).certainDay != nil { return true }
    if isPage(text) { return true }
    guard let word = totals.first(where: { text.hasPrefix($0) }), word != "累计" else { return false }
    return text.dropFirst(word.count).first.map { $0.isNumber || ":：".contains($0) } ?? true
  }

  /// 第1页 共3页, 第 1 页/共 3 页, 共3页.
  private static func isPage(_ text: String) -> Bool {
    let rest = CellText.bare(text).filter { !$0.isNumber && !ChineseNumeral.contains($0) }
    return ["第页", "共页", "第页共页"].contains(rest)
  }

  /// The cells without those that only say what the label before them asks: 填表人： | 王芳.
  private static func withoutValues(of cells: [String]) -> [String] {
    cells.indices.filter { place in
      guard place > 0, let sign = cells[place - 1].last, "：:".contains(sign) else { return true }
      return !isLabel(cells[place - 1]) || isLabel(cells[place])
    }.map { cells[$0] }
  }

  /// Whether a row is a signature in cells: 填报人 | 王芳 | 审核人 | 刘强. A label stands in front, and what stands behind each
  /// is who or when, or a number to call.
  private static func isSignature(_ cells: [String]) -> Bool {
    guard let first = cells.first, isLabelWord(first) || isLabel(first) else { return false }
    if cells.count == 1 { return isWhose(first) }
    return cells.dropFirst().allSatisfy { isLabelWord($0) || isLabel($0) || isValue($0) }
  }

  /// A label that asks for somebody, with or without who: 填报人, 填报人 王芳, 填报人王芳, but no matter such as 说明 or 电话.
  private static func isWhose(_ cell: String) -> Bool {
    guard let place = cell.firstIndex(of: "人") else { return false }
    let (head, behind) = (cell[...place], cell[cell.index(after: place)...].trimmed)
    return isLabelWord(head) && (behind.isEmpty || isValue(behind))
  }

  /// What answers a label: full names, titles and offices, a day, a number to call.
  private static func isValue(_ cell: String) -> Bool {
    guard cell.utf8.count <= 60 else { return false }
    if cell.allSatisfy({ $0.isASCII && ($0.isNumber || "-+ ()".contains($0)) }) { return true }
    if CellDate(cell, in: DateContext(year: 2000)).proposedDay != nil { return true }
    let people = PersonMention.people(in: cell)
    return !people.isEmpty
      && people.allSatisfy { person in
        Surnames.isFullName(person.name) || person.looksLikeUnit
          || PersonTitle.behind(person.name).map { $0.front.isEmpty || Surnames.isSurname($0.front) } ?? false
      }
  }

  /// Whether a cell may be a total or a label, by its first character or by 签字 and 盖章 in it: what is cheap to know.
  private static func mayBeFurniture(_ cell: String) -> Bool {
    for scalar in cell.unicodeScalars {
      let scalar = CellText.folded(scalar)
      if scalar.isBlank || CellText.isPunctuation(scalar) { continue }
      if leads.contains(scalar) { return true }
      break
    }
    return cell.utf8.count <= 40 && cell.unicodeScalars.contains { "签盖章".unicodeScalars.contains($0) }
  }

  private static let leads = Set(totals.union(labels).union(["其中"]).compactMap { $0.unicodeScalars.first })

  private static func isFurniture(_ cell: String) -> Bool {
    isTotal(cell) || isLabel(cell) || isLabelWord(cell) || isAmount(cell) || isTally(cell)
      || cell.allSatisfy { $0.isASCII && ($0.isNumber || "-+.,%/ ".contains($0)) }
      || CellDate(cell, in: DateContext(year: 2000)).proposedDay != nil
  }

  /// A figure or a share of a hundred and nothing else (50%, 12/20): no row's matter.
  static func isFigure(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, (0x30...0x39).contains(first) || first == 0xEF else { return false }
    return CellText.folded(cell).allSatisfy { $0.isASCII && $0.isNumber || ".,%/‰ ".contains($0) }
  }

  /// Figures with or without units and nothing that says of what: 12, 2处, 3处/2户.
  private static func isAmount(_ cell: String) -> Bool {
    QuantityReading(cell, in: .column)?.quantities.allSatisfy { $0.measure.isEmpty } ?? false
  }

  private static let totals: Set<String> = [
    "合计", "总计", "小计", "共计", "总数", "累计", "本页合计", "本页小计", "合计数", "total", "sum", "subtotal", "grandtotal",
  ]

  /// Words of counting that a figure follows in a row of totals: 完成率 50%, 已完成5项.
  private static let tallies: Set<String> = [
    "完成", "已完成", "未完成", "整改", "已整改", "未整改", "整改中", "正在整改", "销号", "已销号", "未销号", "办结", "已办结", "未办结", "剩余", "尚余",
    "逾期", "超期", "问题", "隐患", "事项", "共", "其中",
  ]

  /// 完成率 50%, 已完成5项, 未完成: how many, or what share, of what a row of totals counts.
  private static func isTally(_ cell: String) -> Bool {
    let words = cell.prefix { !$0.isNumber }
    let rest = cell.dropFirst(words.count).trimmed
    let bare = CellText.bare(words.drop { $0 == "，" })
    guard tallies.contains(bare) || bare.hasSuffix("率") && bare.count <= 6 else { return false }
    return rest.isEmpty || isFigure(rest) || isAmount(rest)
  }

  /// Tallies behind a word of totals, one or several: 9项，完成率50%.
  private static func areTallies(_ text: String) -> Bool {
    text.split { "，,、；;。 　".contains($0) }.map(String.init).allSatisfy {
      isAmount($0) || isFigure($0) || isTally($0)
    }
  }

  /// 共计2处, 合计：12件, 其中：已完成5项; but not 累计处理垃圾三车, which is a matter.
  private static func isTotal(_ cell: String) -> Bool {
    if totals.contains(CellText.bare(cell)) { return true }
    guard let word = totals.first(where: { cell.hasPrefix($0) }) ?? (cell.hasPrefix("其中") ? "其中" : nil)
    else { return false }
    let rest = String(cell.dropFirst(word.count).drop { ":： 　".contains($0) })
    return rest.isEmpty || isAmount(rest) || word != "累计" && areTallies(rest)
  }

  private static let labels: Set<String> = [
    "填表", "制表", "审核", "审批", "填报", "说明", "注", "备注", "联系", "联系电话", "电话", "负责", "签字", "签名", "盖章", "单位负责", "分管领导",
    "主要领导", "报送", "报送单位", "上报单位", "填报单位", "统计", "统计人", "日期", "填报日期", "填报时间", "制表日期", "制表时间", "报送日期", "报送时间",
    "填表日期", "填表时间", "上报日期", "统计日期", "统计时间", "截止日期", "经办", "核对", "校对", "网格长签字", "附", "附件", "附注", "填表说明",
    "备注说明", "检查人", "巡查人", "登记人", "录入人", "汇总人", "签发人", "签收人", "拟稿人", "编制人", "制作人", "整理人", "记录人", "监督人",
    "验收人",
    "复查人", "核查人", "责任人签字", "社区书记", "社区主任", "书记签字", "主任签字", "社区盖章", "街道盖章", "检查日期", "检查时间", "汇总日期", "编制日期",
    "审核日期",
    "审核时间", "审批日期", "报告日期", "打印日期", "打印时间", "导出时间", "导出日期", "报表日期",
    "主管领导", "单位负责人签字", "负责人签字", "审核人签字", "单位盖章", "单位公章", "公章", "复核", "审定", "领导签字", "抄送", "抄报",
  ]

  /// 填表人：王芳, 审核人签字, 注：…: a label, its colon, what belongs to it; but not 附近居民反映：…, which is a matter.
  private static func isLabel(_ cell: String) -> Bool {
    if let colon = cell.firstIndex(where: { $0 == "：" || $0 == ":" }) { return isLabelWord(cell[..<colon]) }
    if isWhose(cell) { return true }
    let isSigned = ["签字", "签名", "盖章", "（章）", "(章)"].contains(where: cell.contains)
    return isSigned && cell.count <= 12
  }

  /// The word of a label: 填表人, 附件1, 备注一.
  private static func isLabelWord(_ text: some StringProtocol) -> Bool {
    var bare = CellText.bare(text)
    if labels.contains(bare) { return true }
    if let last = bare.last, "人者员".contains(last) { bare.removeLast() }
    while let last = bare.last, last.isNumber || ChineseNumeral.contains(last) { bare.removeLast() }
    return labels.contains(bare)
  }
}
