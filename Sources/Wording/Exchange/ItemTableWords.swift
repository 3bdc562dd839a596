import LedgerModel

/// The words of a table of items: what stands in cells that hold one of a fixed list.
public struct ItemTableWords: Sendable {
  /// The states of an item's life.
  public let state: @Sendable (ItemState) -> String
  /// The lamps.
  public let lamp: @Sendable (Lamp) -> String
  /// How grave.
  public let severity: @Sendable (Severity) -> String
  /// How hard.
  public let difficulty: @Sendable (Difficulty) -> String
  /// Where it came from.
  public let source: @Sendable (Source) -> String
  /// A tick in a column that asks.
  public let yes: String
  /// What stands between several words in a cell.
  public let separator: String

  /// The words of a language.
  public static func of(_ language: Language) -> ItemTableWords {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The words in Chinese.
  public static let zh = ItemTableWords(
    state: { state in
      switch state {
      case .reported: "已上报"
      case .registered: "已立案"
      case .assigned: "已派单"
      case .inProgress: "整改中"
      case .submitted: "待核查"
      case .suspended: "已挂账"
      case .referred: "已移送"
      case .closed: "已销号"
      case .rejected: "不予立案"
      case .duplicate: "重复"
      case .cancelled: "作废"
      }
    },
    lamp: { lamp in
      switch lamp {
      case .red: "红"
      case .yellow: "黄"
      case .green: "绿"
      case .grey: "灰"
      }
    },
    severity: { severity in
      switch severity {
      case .urgent: "紧急"
      case .major: "重点"
      case .normal: "一般"
      }
    },
    difficulty: { difficulty in
      switch difficulty {
      case .easy: "简单"
      case .hard: "疑难"
      }
    },
    source: { source in
      switch source {
      case .patrol: "巡查"
      case .selfCheck: "自查"
      case .resident: "居民反映"
      case .hotline: "12345"
      case .supervision: "督办"
      case .openInspection: "明察"
      case .covertInspection: "暗访"
      case .mockAssessment: "模拟测评"
      case .media: "媒体"
      case .leader: "领导交办"
      case .meeting: "例会"
      }
    },
    yes: "是", separator: "、")

  /// The words in English.
  public static let en = ItemTableWords(
    state: { state in
      switch state {
      case .reported: "reported"
      case .registered: "registered"
      case .assigned: "assigned"
      case .inProgress: "in progress"
      case .submitted: "submitted"
      case .suspended: "suspended"
      case .referred: "referred"
      case .closed: "closed"
      case .rejected: "rejected"
      case .duplicate: "duplicate"
      case .cancelled: "cancelled"
      }
    },
    lamp: { $0.rawValue },
    severity: { $0.rawValue },
    difficulty: { $0.rawValue },
    source: { source in
      switch source {
      case .patrol: "patrol"
      case .selfCheck: "self-check"
      case .resident: "resident"
      case .hotline: "hotline"
      case .supervision: "supervision"
      case .openInspection: "open inspection"
      case .covertInspection: "covert inspection"
      case .mockAssessment: "mock assessment"
      case .media: "media"
      case .leader: "leader"
      case .meeting: "meeting"
      }
    },
    yes: "yes", separator: ", ")
}
