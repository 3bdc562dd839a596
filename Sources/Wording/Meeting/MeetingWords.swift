import LedgerModel

/// The words of the weekly meeting: what its records and lists are called.
public struct MeetingWords: Sendable {
  /// A screen's title.
  public let screen: @Sendable (MeetingScreen) -> String
  /// What kind of meeting.
  public let kind: @Sendable (MeetingKind) -> String
  /// How far it has come.
  public let state: @Sendable (MeetingState) -> String
  /// How somebody took part.
  public let attendance: @Sendable (Attendance) -> String
  /// What became of a decision.
  public let verdict: @Sendable (Verdict) -> String
  /// Whether an item was dealt with.
  public let mark: @Sendable (AgendaMark) -> String
  /// What is planned.
  public let plan: @Sendable (MeetingPlanKind) -> String
  /// A figure of the week.
  public let figure: @Sendable (WeekFigure) -> String
  /// What would be left open.
  public let gap: @Sendable (MeetingGap) -> String
  /// The line in the box that shows how large the wall's letters should be.
  public let enlarge: String
}

extension MeetingWords {
  /// The words in Chinese.
  static let zh = MeetingWords(
    screen: { screen in
      switch screen {
      case .before: "会前情况"
      case .rollCall: "签到"
      case .lastWeek: "上周回顾"
      case .gridByGrid: "逐网格汇报"
      case .redLamps: "红灯"
      case .requests: "待批"
      case .checks: "核查·回头看"
      case .experience: "经验交流"
      case .nextWeek: "下周部署"
      case .decisions: "议定"
      }
    },
    kind: { $0 == .weekly ? "周例会" : "专题会" },
    state: { state in
      switch state {
      case .open: "进行中"
      case .adjourned: "已散会"
      case .issued: "已印发"
      }
    },
    attendance: { MinutesWords.zh.head.attendance($0) },
    verdict: { verdict in
      switch verdict {
      case .kept: "已落实"
      case .notKept: "未落实"
      case .dropped: "不再执行"
      }
    },
    mark: { $0 == .discussed ? "已议" : "跳过" },
    plan: { plan in
      switch plan {
      case .jointAction: "联合执法"
      case .volunteers: "志愿服务"
      case .inspection: "迎检"
      case .other: "其他"
      }
    },
    figure: { figure in
      switch figure {
      case .carriedOver: "结转"
      case .new: "新增"
      case .due: "应结"
      case .closed: "销号"
      case .overdue: "逾期"
      case .rework: "返工"
      case .returned: "退回"
      case .suspended: "挂账"
      }
    },
    gap: { gap in
      switch gap {
      case .decisionWithoutOwner(let number): "议定事项\(number)没有责任人"
      case .decisionWithoutDue(let number): "议定事项\(number)没有时限"
      case .noChair: "未定主持人"
      case .noRecorder: "未定记录人"
      case .notCalled(let count): "\(count)人未签到"
      case .decisionsNotReviewed(let count): "上次议定事项\(count)项未问"
      case .redNotDiscussed(let count): "红灯\(count)项未议"
      case .requestsWaiting(let count): "待批\(count)项"
      case .checksWaiting(let count): "待核查\(count)项"
      case .withoutOwner(let count): "\(count)项没有责任人"
      case .noNextMeeting: "未定下次会议时间"
      }
    },
    enlarge: "放大终端字号,直到此框占满")

  /// The words in English.
  static let en = MeetingWords(
    screen: { screen in
      switch screen {
      case .before: "Before the meeting"
      case .rollCall: "Roll call"
      case .lastWeek: "Last week"
      case .gridByGrid: "Grid by grid"
      case .redLamps: "Red lamps"
      case .requests: "Requests"
      case .checks: "Checks and look-backs"
      case .experience: "Experience"
      case .nextWeek: "Next week"
      case .decisions: "Decisions"
      }
    },
    kind: { $0 == .weekly ? "weekly meeting" : "extra meeting" },
    state: { state in
      switch state {
      case .open: "on"
      case .adjourned: "adjourned"
      case .issued: "issued"
      }
    },
    attendance: { attendance in
      switch attendance {
      case .present: "present"
      case .excused: "excused"
      case .observer: "observer"
      case .absent: "absent"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .kept: "kept"
      case .notKept: "not kept"
      case .dropped: "dropped"
      }
    },
    mark: { $0 == .discussed ? "discussed" : "skipped" },
    plan: { plan in
      switch plan {
      case .jointAction: "joint action"
      case .volunteers: "volunteers"
      case .inspection: "inspection"
      case .other: "other"
      }
    },
    figure: { figure in
      switch figure {
      case .carriedOver: "carried over"
      case .new: "new"
      case .due: "due items"
      case .closed: "closed"
      case .overdue: "overdue"
      case .rework: "rework"
      case .returned: "returned"
      case .suspended: "suspended"
      }
    },
    gap: { gap in
      switch gap {
      case .decisionWithoutOwner(let number): "decision \(number) has no owner"
      case .decisionWithoutDue(let number): "decision \(number) has no date"
      case .noChair: "no chair is named"
      case .noRecorder: "no recorder is named"
      case .notCalled(let count): "\(EnglishPaper.count(count, "person was", "people were")) not called"
      case .decisionsNotReviewed(let count):
        "\(EnglishPaper.count(count, "earlier decision was", "earlier decisions were")) not asked after"
      case .redNotDiscussed(let count):
        "\(EnglishPaper.count(count, "red lamp was", "red lamps were")) not discussed"
      case .requestsWaiting(let count):
        "\(EnglishPaper.count(count, "item has", "items have")) a request waiting"
      case .checksWaiting(let count): "\(EnglishPaper.count(count, "item waits", "items wait")) for a check"
      case .withoutOwner(let count):
        "\(EnglishPaper.count(count, "open item has", "open items have")) no owner"
      case .noNextMeeting: "the next meeting has no date"
      }
    },
    enlarge: "Enlarge the terminal's letters until this box fills the screen")
}
