import LedgerModel

/// The rows of a table that are no items: totals, signatures, headings of sections.
enum TableFurniture {
  /// Whether a row is nothing but totals, or the lines under a table (填表人：王芳, 说明：…).
  static func isSummary(_ cells: [String]) -> Bool {
    let cells = cells.map(\.trimmed).filter { !$0.isEmpty }
    guard let first = cells.first else { return false }
    if totals.contains(CellText.bare(first)), first.count <= 6 { return true }
    if cells.count == 1, CellDate(first, in: DateContext(year: 2000)).certainDay != nil { return true }
    return cells.contains { isTotal($0) || isLabel($0) } && cells.allSatisfy(isFurniture)
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
    isTotal(cell) || isLabel(cell) || isAmount(cell)
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

  private static let labels = [
    "填表", "制表", "审核", "审批", "填报", "说明", "注", "备注", "联系人", "联系电话", "电话", "负责人", "签字", "签名", "盖章", "单位负责人",
    "分管领导",
    "主要领导", "报送", "上报单位", "统计", "日期", "填报日期", "经办人", "核对", "校对", "网格长签字", "附", "附件",
  ]

  /// 填表人：王芳, 审核人签字, 注：…: a label, its colon, what belongs to it.
  private static func isLabel(_ cell: String) -> Bool {
    guard labels.contains(where: { cell.hasPrefix($0) }) else { return false }
    let head = cell.prefix(12)
    return head.contains("：") || head.contains(":")
      || ["签字", "签名", "盖章", "（章）", "(章)"].contains(where: cell.contains)
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
