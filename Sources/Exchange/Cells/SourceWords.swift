/// Words for where an item came from, as codes of the item's sources.
enum SourceWords {
  /// The source's code (`patrol`, `hotline`, …); nothing when the words are unknown.
  static func code(of text: String) -> String? { table[CellText.bare(text)] }

  private static let table: [String: String] = {
    let words: [String: [String]] = [
      "patrol": ["巡查", "日常巡查", "网格巡查", "网格员巡查", "巡查发现", "patrol", "employeegenerated"],
      "selfCheck": ["自查", "社区自查", "自查自纠", "selfcheck"],
      "resident": [
        "居民反映", "群众反映", "居民", "群众", "群众举报", "来访", "信访", "resident", "selfservice", "citizensconnectapp",
      ],
      "hotline": ["12345", "12345热线", "热线", "市民热线", "政务热线", "hotline", "constituentcall"],
      "supervision": ["督办", "督查", "督导", "督查督办", "上级督办", "supervision"],
      "openInspection": ["明察", "明查", "检查", "上级检查", "openinspection"],
      "covertInspection": ["暗访", "暗查", "明察暗访", "covertinspection"],
      "mockAssessment": ["模拟测评", "测评", "省测", "国测", "市测", "第三方测评", "模拟检查", "mockassessment"],
      "media": ["媒体", "媒体曝光", "曝光", "舆情", "网络", "media"],
      "leader": ["领导交办", "领导", "领导批示", "交办", "leader"],
      "meeting": ["例会", "周例会", "会议", "会议交办", "meeting"],
    ]
    var table: [String: String] = [:]
    for (code, list) in words { for word in list { table[CellText.bare(word)] = code } }
    return table
  }()
}
