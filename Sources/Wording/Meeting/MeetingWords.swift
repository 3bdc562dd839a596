import LedgerModel

/// The words of the weekly meeting: what its records and lists are called.
public struct MeetingWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A screen's title.
  public func screen(_ meetingScreen: MeetingScreen) -> String {
    switch meetingScreen {
    case .before: say("会前情况", "Before the meeting")
    case .rollCall: say("签到", "Roll call")
    case .lastWeek: say("上周回顾", "Last week")
    case .gridByGrid: say("逐网格汇报", "Grid by grid")
    case .redLamps: say("红灯待整改", "Red lamps to do")
    case .requests: say("待批", "Requests")
    case .checks: say("核查·回头看", "Checks and look-backs")
    case .experience: say("经验交流", "Experience")
    case .nextWeek: say("下周部署", "Next week")
    case .decisions: say("议定", "Decisions")
    }
  }
  /// What kind of meeting.
  public func kind(_ meetingKind: MeetingKind) -> String {
    say(meetingKind == .weekly ? "周例会" : "专题会", meetingKind == .weekly ? "weekly meeting" : "extra meeting")
  }
  /// How far it has come.
  public func state(_ meetingState: MeetingState) -> String {
    switch meetingState {
    case .open: say("进行中", "on")
    case .adjourned: say("已散会", "adjourned")
    case .issued: say("已印发", "issued")
    }
  }
  /// How somebody took part.
  public func attendance(_ attendance: Attendance) -> String {
    switch language {
    case .zh:
      MinutesWords.zh.head.attendance(attendance)
    case .en:
      switch attendance {
      case .present: "present"
      case .excused: "excused"
      case .observer: "observer"
      case .absent: "absent"
      }
    }
  }
  /// What became of a decision.
  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .kept: say("已落实", "kept")
    case .notKept: say("未落实", "not kept")
    case .dropped: say("不再执行", "dropped")
    }
  }
  /// Whether an item was dealt with.
  public func mark(_ agendaMark: AgendaMark) -> String {
    say(agendaMark == .discussed ? "已议" : "跳过", agendaMark == .discussed ? "discussed" : "skipped")
  }
  /// What is planned.
  public func plan(_ meetingPlanKind: MeetingPlanKind) -> String {
    switch meetingPlanKind {
    case .jointAction: say("联合执法", "joint action")
    case .volunteers: say("志愿服务", "volunteers")
    case .inspection: say("迎检", "inspection")
    case .other: say("其他", "other")
    }
  }
  /// A figure of the week.
  public func figure(_ figure: RateFigure) -> String { FigureWords(language).name(figure) }
  /// The roll call in figures: expected, present, excused, absent; not called and observers where there are such.
  public func roll(_ count: AttendanceCount) -> String {
    rollParts(count).joined(separator: rollSeparator)
  }
  /// What stands between the figures of a roll call.
  public var rollSeparator: String { say(" ", ", ") }
  /// The figures of a roll call, each with what it counts.
  public func rollParts(_ count: AttendanceCount) -> [String] {
    let parts = [
      say("应到\(count.expected)人", "expected \(count.expected)"),
      say("实到\(count.present)人", "present \(count.present)"),
      say("请假\(count.excused)人", "excused \(count.excused)"),
      say("缺席\(count.absent)人", "absent \(count.absent)"),
      count.notCalled > 0 ? say("未点名\(count.notCalled)人", "not called \(count.notCalled)") : nil,
      count.observers > 0 ? say("列席\(count.observers)人", "observers \(count.observers)") : nil,
    ]
    return parts.compactMap(\.self)
  }
  /// What would be left open.
  public func gap(_ meetingGap: MeetingGap) -> String {
    switch meetingGap {
    case .decisionWithoutOwner(let number): say("议定事项\(number)没有责任人", "decision \(number) has no owner")
    case .decisionWithoutDue(let number): say("议定事项\(number)没有时限", "decision \(number) has no date")
    case .noChair: say("未定主持人", "no chair is named")
    case .noRecorder: say("未定记录人", "no recorder is named")
    case .chairAway(let absence):
      say("主持人\(attendance(absence))，未另定", "the chair is \(attendance(absence)), and no other is named")
    case .recorderAway(let absence):
      say("记录人\(attendance(absence))，未另定", "the recorder is \(attendance(absence)), and no other is named")
    case .notCalled(let count):
      say("\(count)人未签到", "\(EnglishPaper.count(count, "person was", "people were")) not called")
    case .decisionsNotReviewed(let count):
      say(
        "上次议定事项\(count)项未问",
        "\(EnglishPaper.count(count, "earlier decision was", "earlier decisions were")) not asked after")
    case .redNotDiscussed(let count):
      say(
        "红灯待整改\(count)项未议",
        "\(EnglishPaper.count(count, "red lamp to do was", "red lamps to do were")) not discussed")
    case .requestsWaiting(let count):
      say("待批\(count)项", "\(EnglishPaper.count(count, "item has", "items have")) a request waiting")
    case .checksWaiting(let count):
      say("待核查\(count)项", "\(EnglishPaper.count(count, "item waits", "items wait")) for a check")
    case .withoutOwner(let count):
      say("\(count)项没有责任人", "\(EnglishPaper.count(count, "open item has", "open items have")) no owner")
    case .noNextMeeting: say("未定下次会议时间", "the next meeting has no date")
    }
  }
  /// The line in the box that shows how large the wall's letters should be.
  public var enlarge: String {
    say("放大终端字号,直到此框占满", "Enlarge the terminal's letters until this box fills the screen")
  }
}
