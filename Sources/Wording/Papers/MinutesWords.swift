import LedgerModel

/// The words of the minutes (会议纪要).
public struct MinutesWords: Sendable {
  /// The title of a weekly meeting's.
  public let title: @Sendable (_ ledger: String) -> String
  /// The title of an extra meeting's.
  public let extraTitle: @Sendable (_ ledger: String, _ subject: String) -> String
  /// That they are not issued yet.
  public let draft: String
  /// The labels of the head.
  public let head: Head
  /// The sections.
  public let sections: Sections
  /// What a rewritable paragraph says until the chair rewrites it; words in braces are filled by the ledger.
  public let paragraph: @Sendable (MinutesParagraph) -> String
  /// The words in braces for what is no week's figure.
  public let marks: Marks
  /// The columns of the week's figures: figure, this week, the week before.
  public let figureColumns: [String]
  /// The columns of earlier decisions: number, decision, owner, due, verdict.
  public let reviewColumns: [String]
  /// The columns of what was decided on items: number, item, decided, owner, due, said.
  public let actionColumns: [String]
  /// A decision's owner and date, behind its text.
  public let duty: @Sendable (_ owner: String, _ due: String) -> String
  /// A plan in a line: its day, kind, text and people.
  public let plan: @Sendable (_ day: String, _ kind: String, _ text: String, _ people: Int?) -> String
  /// A joint action with its items.
  public let jointAction: @Sendable (_ name: String, _ count: Int, _ units: String) -> String
  /// When the next meeting is.
  public let next: @Sendable (_ moment: String) -> String
  /// The labels to sign behind.
  public let signature: [String]

  /// The labels of the head.
  public struct Head: Sendable {
    /// When, where, who leads, who writes.
    public let time, place, chair, recorder: String
    /// Who took part how.
    public let attendance: @Sendable (Attendance) -> String
  }

  /// The sections of the minutes.
  public struct Sections: Sendable {
    /// Last week, earlier decisions, items, experience, next week, decisions, next meeting, what was left open.
    public let lastWeek, reviews, items, experience, nextWeek, decisions, nextMeeting, leftOpen: String
  }

  /// The words in braces.
  public struct Marks: Sendable {
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public let chair, week, red, discussed, due, key, closureRate, onTimeRate: String
  }
}

extension MinutesWords {
  /// The words in Chinese.
  static let zh = MinutesWords(
    title: { "\($0)周例会会议纪要" },
    extraTitle: { $1.isEmpty ? "\($0)专题会议纪要" : "\($0)专题会议纪要（\($1)）" },
    draft: "（未印发稿）",
    head: Head(
      time: "时间", place: "地点", chair: "主持", recorder: "记录",
      attendance: { attendance in
        switch attendance {
        case .present: "出席"
        case .excused: "请假"
        case .observer: "列席"
        case .absent: "缺席"
        }
      }),
    sections: Sections(
      lastWeek: "上周回顾", reviews: "上次议定事项落实情况", items: "事项研究处理", experience: "经验交流",
      nextWeek: "下周部署", decisions: "议定事项", nextMeeting: "下次会议", leftOpen: "散会时未办结的议程"),
    paragraph: { paragraph in
      switch paragraph {
      case .opening: "会议由{主持}主持，回顾{本周}整改工作，部署下周任务。"
      case .lastWeek:
        "本周结转{结转}项，新增{新增}项，应结{应结}项，销号{销号}项，结案率{结案率}，按期结案率{按期结案率}；"
          + "返工{返工}次，退回{退回}次，逾期{逾期}项，挂账{挂账}项。"
      case .redLamps: "逾期事项{红灯}项，会议研究{已议}项。"
      case .experience: ""
      case .nextWeek: "下次例会前到期及逾期事项{到期}项，其中重点点位{重点}项；先重点点位、先易后难。"
      case .closing: ""
      }
    },
    marks: Marks(
      chair: "主持", week: "本周", red: "红灯", discussed: "已议", due: "到期", key: "重点", closureRate: "结案率",
      onTimeRate: "按期结案率"),
    figureColumns: ["指标", "本周", "上周"],
    reviewColumns: ["序号", "议定事项", "责任人", "时限", "落实"],
    actionColumns: ["编号", "事项", "处理", "责任人", "时限", "说明"],
    duty: { "（责任人：\($0)；完成时限：\($1)）" },
    plan: { day, kind, text, people in
      "\(day) \(kind)：\(text)" + (people.map { "（\($0)人）" } ?? "")
    },
    jointAction: { "联合执法“\($0)”：\($1)项" + ($2.isEmpty ? "" : "，参加单位：\($2)") },
    next: { "定于\($0)召开。" },
    signature: ["主持人签字：", "记录人签字：", "日期："])

  /// The words in English.
  static let en = MinutesWords(
    title: { "Minutes of the weekly meeting of \($0)" },
    extraTitle: { $1.isEmpty ? "Minutes of an extra meeting of \($0)" : "Minutes of \($0): \($1)" },
    draft: "(draft)",
    head: Head(
      time: "Time", place: "Place", chair: "Chair", recorder: "Recorder",
      attendance: { attendance in
        switch attendance {
        case .present: "Present"
        case .excused: "Excused"
        case .observer: "Observers"
        case .absent: "Absent"
        }
      }),
    sections: Sections(
      lastWeek: "Last week", reviews: "Earlier decisions", items: "Items dealt with",
      experience: "Experience",
      nextWeek: "Next week", decisions: "Decisions", nextMeeting: "Next meeting",
      leftOpen: "Left open when the meeting ended"),
    paragraph: { paragraph in
      switch paragraph {
      case .opening: "{chair} took the chair; the meeting looked back on {week} and set next week's work."
      case .lastWeek:
        "Carried over {carried over}, new {new}, due {due items}, closed {closed}; closure rate {closure rate}, "
          + "on-time closure rate {on-time rate}; rework {rework}, returned {returned}, overdue {overdue}, "
          + "suspended {suspended}."
      case .redLamps: "Overdue items {red}, of which the meeting discussed {discussed}."
      case .experience: ""
      case .nextWeek:
        "Due or overdue before the next meeting: {due}, of which at key sites {key}; key sites first, easy first."
      case .closing: ""
      }
    },
    marks: Marks(
      chair: "chair", week: "week", red: "red", discussed: "discussed", due: "due", key: "key",
      closureRate: "closure rate",
      onTimeRate: "on-time rate"),
    figureColumns: ["Figure", "This week", "Week before"],
    reviewColumns: ["No.", "Decision", "Owner", "Due", "Kept"],
    actionColumns: ["Number", "Item", "Done", "Owner", "Due", "Said"],
    duty: { " (owner: \($0); due: \($1))" },
    plan: { day, kind, text, people in
      "\(day) \(kind): \(text)" + (people.map { " (\(EnglishPaper.count($0, "person", "people")))" } ?? "")
    },
    jointAction: {
      "Joint action \"\($0)\": \(EnglishPaper.count($1, "item"))" + ($2.isEmpty ? "" : ", units: \($2)")
    },
    next: { "The next meeting is on \($0)." },
    signature: ["Chair:", "Recorder:", "Date:"])
}
