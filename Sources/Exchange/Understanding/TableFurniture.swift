import LedgerModel

/// The rows of a table that are no items: totals, signatures, headings of sections.
enum TableFurniture {
  /// Whether a row is nothing but totals, or the lines under a table (填表人：王芳, 说明：…, 第1页 共3页).
  static func isSummary(_ cells: [String]) -> Bool {
    let cells = withoutValues(of: cells.map(\.trimmed).filter { !$0.isEmpty })
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

  /// The heading of a section (二、第二网格; （三）环境卫生): the one text of its row. Nothing for a row that is none.
  static func section(_ cells: [String]) -> String? {
    let texts = Set(cells.map(\.trimmed).filter { !$0.isEmpty })
    guard texts.count == 1, let text = texts.first, text.count <= 30 else { return nil }
    var rest = Substring(text)
    if let open = rest.first, "（(".contains(open) { rest = rest.dropFirst() }
    let numeral = rest.prefix { ChineseNumeral.contains($0) }
    guard !numeral.isEmpty, let mark = rest.dropFirst(numeral.count).first, "、.．）)".contains(mark) else {
      return GridName.isOne(text) ? text : nil
    }
    let name = rest.dropFirst(numeral.count + 1).drop { "、）)".contains($0) }.trimmed
    return name.isEmpty ? nil : name
  }

  private static func isFurniture(_ cell: String) -> Bool {
    isTotal(cell) || isLabel(cell) || isLabelWord(cell) || isAmount(cell)
      || cell.allSatisfy { $0.isASCII && ($0.isNumber || "-+.,%/ ".contains($0)) }
      || CellDate(cell, in: DateContext(year: 2000)).proposedDay != nil
  }

  /// Figures with or without units and nothing that says of what: 12, 2处, 3处/2户.
  private static func isAmount(_ cell: String) -> Bool {
    QuantityReading(cell, in: .column)?.quantities.allSatisfy { $0.measure.isEmpty } ?? false
  }

  private static let totals: Set<String> = [
    "合计", "总计", "小计", "共计", "总数", "累计", "本页合计", "本页小计", "合计数", "total", "sum", "subtotal", "grandtotal",
  ]

  /// 共计2处, 合计：12件; but not 累计处理垃圾三车, which is a matter.
  private static func isTotal(_ cell: String) -> Bool {
    if totals.contains(CellText.bare(cell)) { return true }
    guard let word = totals.first(where: { cell.hasPrefix($0) }) else { return false }
    let rest = String(cell.dropFirst(word.count).drop { ":： 　".contains($0) })
    return rest.isEmpty || isAmount(rest)
  }

  private static let labels: Set<String> = [
    "填表", "制表", "审核", "审批", "填报", "说明", "注", "备注", "联系", "联系电话", "电话", "负责", "签字", "签名", "盖章", "单位负责", "分管领导",
    "主要领导", "报送", "报送单位", "上报单位", "填报单位", "统计", "统计人", "日期", "填报日期", "填报时间", "制表日期", "制表时间", "报送日期", "报送时间",
    "填表日期", "填表时间", "上报日期", "统计日期", "统计时间", "截止日期", "经办", "核对", "校对", "网格长签字", "附", "附件", "附注", "填表说明",
    "备注说明",
    "主管领导", "单位负责人签字", "负责人签字", "审核人签字", "单位盖章", "单位公章", "公章", "复核", "审定", "领导签字", "抄送", "抄报",
  ]

  /// 填表人：王芳, 审核人签字, 注：…: a label, its colon, what belongs to it; but not 附近居民反映：…, which is a matter.
  private static func isLabel(_ cell: String) -> Bool {
    let head = cell.prefix { !"：:".contains($0) }
    if head.count < cell.count {
      return isLabelWord(head)
    }
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

/// Names of grids as people write them.
enum GridName {
  /// Whether a text is nothing but the name of a grid: 第二网格, 3号网格, 一网格.
  static func isOne(_ text: String) -> Bool {
    guard text.hasSuffix("网格"), text.count <= 10 else { return false }
    let figures = text.dropLast(2).filter { !"第号".contains($0) }
    return !figures.isEmpty
      && figures.allSatisfy { $0.isASCII && $0.isNumber || ChineseNumeral.contains($0) }
  }
}
