import LedgerModel
import Wording

/// The headings that offices write, and what each means.
enum HeaderWords {
  /// What the heading means and how sure that is.
  static func field(of heading: String) -> (field: ColumnField, confidence: ColumnReading.Confidence)? {
    let bare = CellText.bare(heading)
    if bare.isEmpty { return nil }
    if let field = exact[bare] { return (field, .certain) }
    // 责任人（网格员）, 整改时限(必填): the heading and something behind it.
    if let cut = heading.firstIndex(where: { "（(【[\n".contains($0) }) {
      let front = CellText.bare(heading[..<cut])
      if let field = exact[front] { return (field, .certain) }
    }
    guard bare.count >= 2, bare.count <= 12 else { return nil }
    for (piece, field) in pieces where bare.contains(piece) { return (field, .likely) }
    return nil
  }

  /// The field that `--map` names: by its code name or by any known heading.
  static func field(named name: String) -> ColumnField? {
    let bare = CellText.bare(name)
    return ColumnField.all.first { CellText.bare($0.name) == bare } ?? exact[bare]
  }

  /// What the table of fields calls each, and the headings of other columns. A field that no table brings in (it follows
  /// from the item's life) is left out on purpose.
  private static let exact: [String: ColumnField] = {
    var table: [String: ColumnField] = [:]
    for part in ItemPart.all([]) {
      let field = part.spec.uses.contains(.imports) ? ColumnField.part(part) : .ignore
      for name in part.tableNames { table[CellText.bare(name)] = field }
    }
    for (other, headings) in others {
      for heading in headings { table[CellText.bare(heading)] = .other(other) }
    }
    return table
  }()

  private static let others: [OtherColumn: [String]] = [
    .order: ["序号", "行号", "no", "no.", "#", "index", "row"],
    .siteKind: ["点位类型", "点位类别", "场所类型", "site kind", "site type"],
    .community: ["社区", "所属社区", "社区名称", "街道", "所属街道", "街道社区", "community"],
    .phone: ["电话", "联系电话", "联系方式", "手机", "手机号", "手机号码", "phone", "telephone"],
    .closed: ["是否销号", "销号", "是否完成", "是否整改", "是否整改到位", "是否办结", "是否已整改", "closed", "done"],
    .checker: ["核查人", "复核人", "验收人", "检查人", "checker", "checked by"],
    .note: [
      "备注", "说明", "测评标准", "扣分", "进展记录", "note", "notes", "remark", "remarks", "comment", "closure_reason",
    ],
    .evidenceBefore: ["整改前照片", "整改前", "问题照片", "submittedphoto", "before"],
    .evidenceAfter: ["整改后照片", "整改后", "closedphoto", "after"],
    .ignore: ["亮灯", "承诺日期", "lamp", "promised"],
  ]

  /// Pieces of headings, tried in this order on what no exact heading fits.
  private static let pieces: [(String, ColumnField)] = [
    ("照片", .ignore), ("图片", .ignore), ("是否", .other(.closed)), ("销号时间", .closedAt), ("销号日期", .closedAt),
    ("完成时间", .closedAt), ("时限", .due), ("期限", .due), ("截止", .due), ("责任人", .owner), ("协办人", .helpers),
    ("责任单位", .leadUnit), ("牵头", .leadUnit), ("配合单位", .supportingUnits), ("领导", .leader), ("类别", .category),
    ("来源", .source), ("措施", .measures), ("描述", .description), ("存在问题", .description), ("点位", .site),
    ("网格", .grid), ("地址", .address), ("状态", .state), ("备注", .note), ("编号", .reference),
  ]
}
