/// A category as a cell names it.
public struct ImportedCategory: Sendable, Hashable {
  /// The group's code, such as `parking`; nothing when the words are unknown.
  public var group: String?
  /// The category's code, such as `0409`, where the words mean one.
  public var code: String?
  /// Whether the words are a group's or category's own name rather than a guess.
  public var isCertain: Bool
}

/// Words that offices use for the groups of categories.
enum CategoryWords {
  /// What the words mean; names of categories come from the ledger and are looked for before.
  static func category(of text: String) -> ImportedCategory {
    let bare = CellText.bare(text)
    if let group = names[bare] { return ImportedCategory(group: group, code: nil, isCertain: true) }
    for (piece, group) in pieces where bare.contains(piece) {
      return ImportedCategory(group: group, code: nil, isCertain: false)
    }
    return ImportedCategory(group: nil, code: nil, isCertain: false)
  }

  /// The groups' own names and plain synonyms of them.
  private static let names: [String: String] = [
    "违章搭建": "structure", "违法建设": "structure", "违建": "structure", "私搭乱建": "structure",
    "structure": "structure",
    "停车秩序": "parking", "乱停乱放": "parking", "车辆乱停": "parking", "parking": "parking",
    "环境卫生": "sanitation", "卫生": "sanitation", "市容环境": "sanitation", "sanitation": "sanitation",
    "楼道": "stairwell", "楼道环境": "stairwell", "楼道堆物": "stairwell", "stairwell": "stairwell",
    "广告标语": "notices", "公益广告": "notices", "notices": "notices",
    "街面秩序": "street", "street": "street",
    "设施": "facility", "基础设施": "facility", "公共设施": "facility", "facility": "facility",
    "其他": "other", "其它": "other", "other": "other",
  ]

  /// Pieces of words that hint at a group; the first that fits decides, and the guess is flagged.
  private static let pieces: [(String, String)] = [
    ("楼道", "stairwell"), ("小广告", "notices"), ("广告", "notices"), ("标语", "notices"), ("宣传", "notices"),
    ("搭建", "structure"), ("违建", "structure"), ("违法建筑", "structure"), ("水池", "structure"), ("车棚", "structure"),
    ("停", "parking"), ("车位", "parking"), ("地锁", "parking"), ("僵尸车", "parking"), ("占道", "street"),
    ("摆摊", "street"), ("店外", "street"), ("游商", "street"), ("经营", "street"), ("垃圾", "sanitation"),
    ("卫生", "sanitation"), ("保洁", "sanitation"), ("杂草", "sanitation"), ("绿", "sanitation"),
    ("脏", "sanitation"),
    ("堆", "sanitation"), ("设施", "facility"), ("路灯", "facility"), ("破损", "facility"), ("管", "facility"),
    ("dumping", "sanitation"), ("graffiti", "notices"), ("sidewalk", "facility"), ("streetlight", "facility"),
    ("occupancy", "structure"),
  ]
}
