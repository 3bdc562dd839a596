import LedgerModel

/// The words of the minutes (会议纪要).
public struct MinutesWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title of a weekly meeting's.
  public func title(_ ledger: String) -> String {
    say("\(ledger)周例会会议纪要", "Minutes of the weekly meeting of \(ledger)")
  }
  /// The roll call in figures, in front of the names.
  public var roll: String { say("签到", "Roll call") }
  /// The title of an extra meeting's.
  public func extraTitle(_ ledger: String, _ subject: String) -> String {
    say(
      subject.isEmpty ? "\(ledger)专题会议纪要" : "\(ledger)专题会议纪要（\(subject)）",
      subject.isEmpty ? "Minutes of an extra meeting of \(ledger)" : "Minutes of \(ledger): \(subject)")
  }
  /// That they are not issued yet.
  public var draft: String { say("（未印发稿）", "(draft)") }
  /// The labels of the head.
  public var head: Head { Head(language) }
  /// The sections.
  public var sections: Sections { Sections(language) }
  /// What a rewritable paragraph says until the chair rewrites it; words in braces are filled by the ledger.
  public func paragraph(_ minutesParagraph: MinutesParagraph, of kind: MeetingKind) -> String {
    switch minutesParagraph {
    case .opening:
      say(
        "会议由{主持}主持，回顾{本周}整改工作，部署\(kind == .weekly ? "下周" : "下步")任务。",
        "{chair} took the chair; the meeting looked back on {week} and set "
          + (kind == .weekly ? "next week's work." : "the next work."))
    case .lastWeek:
      say(
        "会议指出，从\(kind == .weekly ? "本周" : "本期")情况看，结转{结转}项，新增{新增}项，应结{应结}项，销号{销号}项，结案率{结案率}，按期结案率{按期结案率}；"
          + "返工{返工}次，退回{退回}次，逾期{逾期}项，挂账{挂账}项。",
        "Carried over {carried over}, new {new}, due {due items}, closed {closed}; closure rate {closure rate}, "
          + "on-time closure rate {on-time rate}; rework {rework}, returned {returned}, overdue {overdue}, "
          + "suspended {suspended}.")
    case .redLamps:
      say(
        "会议研究了逾期待整改事项{红灯}项中的{已议}项；另有逾期后已提交待核查{逾期待核查}项，期末逾期合计{逾期}项。",
        "Of {red} items overdue and still to be done the meeting discussed {discussed}; submitted late and to be checked "
          + "{overdue, submitted}; overdue at the period's end in all {overdue}.")
    case .experience: ""
    case .nextWeek:
      say(
        "会议要求，下次\(kind == .weekly ? "例会" : "会议")前办结到期和逾期事项{到期}项，其中逾期{红灯}项，重点点位{重点}项；"
          + "先重点点位、先易后难。",
        "To be done before the next meeting: {due}, overdue among them {red}, at key sites {key}; key sites first, easy "
          + "first."
      )
    case .closing: ""
    }
  }
  /// How the minutes begin of a meeting whose chair was not named, or not there.
  public func openingWithoutChair(of kind: MeetingKind) -> String {
    say(
      "会议回顾{本周}整改工作，部署\(kind == .weekly ? "下周" : "下步")任务。",
      "The meeting looked back on {week} and set "
        + (kind == .weekly ? "next week's work." : "the next work."))
  }
  /// The words in braces for what is no week's figure.
  public var marks: Marks { Marks(language) }
  /// The columns of the week's figures: figure, this week, the week before.
  public func figureColumns(_ kind: MeetingKind) -> [String] {
    kind == .weekly
      ? say(["指标", "本周", "上周"], ["Figure", "This week", "Week before"])
      : say(["指标", "本期", "上期"], ["Figure", "This period", "Period before"])
  }
  /// An earlier decision by its meeting's day and its number there: 2026年11月16日第2项; those of an extra meeting say so.
  public func review(_ day: String, _ number: Int, of kind: MeetingKind) -> String {
    say(
      "\(day)\(kind == .weekly ? "" : "专题会")第\(number)项",
      "\(day)\(kind == .weekly ? "" : " extra") no. \(number)")
  }
  /// To whom an item was referred, behind what was done.
  public func referred(_ action: String, _ to: String) -> String {
    say("\(action)：\(to)", "\(action): \(to)")
  }
  /// What the figures of the agenda count: red lamps, those discussed, what is to be done.
  public var definitions: [String] {
    say(
      [
        "逾期待整改：会议开始时逾期、未挂账未移送且未提交的事项。研究：其中会上议过、处理过或作出议定的。"
          + "下次例会前办结：会议开始时待整改、到期不晚于下次例会的事项，逾期的在内。"
          + "应到＝实到＋请假＋缺席（会中另含未点名）；列席人员、来宾不计入应到。"
      ],
      [
        "Overdue and still to be done: when the meeting began, neither paused nor submitted. Discussed: of them, "
          + "those talked over, dealt with or decided on. To be done before the next meeting: to be done when the "
          + "meeting began and due by the next one, the overdue among it. Expected = present + excused + absent (and "
          + "not called, while it is on); observers and guests are not expected."
      ])
  }
  /// The columns of earlier decisions: number, decision, owner, due, verdict.
  public var reviewColumns: [String] {
    say(["议定于", "议定事项", "责任人", "时限", "落实"], ["Decided", "Decision", "Owner", "Due", "Kept"])
  }
  /// The columns of what was decided on items: number, item, decided, owner, due, said.
  public var actionColumns: [String] {
    say(["编号", "事项", "处理", "责任人", "时限", "说明"], ["Number", "Item", "Done", "Owner", "Due", "Said"])
  }
  /// A decision's owner and date, behind its text, as far as they are set.
  public func duty(_ owner: String?, _ due: String?) -> String {
    let parts = [
      owner.map { say("责任人：\($0)", "owner: \($0)") }, due.map { say("完成时限：\($0)", "due: \($0)") },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : PaperWords(language).brackets(parts.joined(separator: say("；", "; ")))
  }
  /// What stands in front of the decisions.
  public var decided: String { say("会议议定：", "The meeting decided:") }
  /// A plan in a line: its day, kind, text and people.
  public func plan(_ day: String, _ kind: String, _ text: String, _ people: Int?) -> String {
    say(
      "\(day) \(kind)：\(text)" + (people.map { "（\($0)人）" } ?? ""),
      "\(day) \(kind): \(text)" + (people.map { " (\(EnglishPaper.count($0, "person", "people")))" } ?? ""))
  }
  /// A joint action with its items.
  public func jointAction(_ name: String, _ count: Int, _ units: String) -> String {
    say(
      "联合执法“\(name)”：\(count)项" + (units.isEmpty ? "" : "，参加单位：\(units)"),
      "Joint action \"\(name)\": \(EnglishPaper.count(count, "item"))"
        + (units.isEmpty ? "" : ", units: \(units)"))
  }
  /// When the next meeting is.
  public func next(_ moment: String) -> String { say("定于\(moment)召开。", "The next meeting is on \(moment).") }
  /// The labels to sign behind.
  public var signature: [String] { say(["主持人签字：", "记录人签字：", "日期："], ["Chair:", "Recorder:", "Date:"]) }

  /// The labels of the head.
  public struct Head: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// When, where, who leads, who writes.
    public var time: String { say("时间", "Time") }
    /// When, where, who leads, who writes.
    public var place: String { say("地点", "Place") }
    /// When, where, who leads, who writes.
    public var chair: String { say("主持", "Chair") }
    /// When, where, who leads, who writes.
    public var recorder: String { say("记录", "Recorder") }
    /// Who took part how.
    public func attendance(_ attendance: Attendance) -> String {
      switch attendance {
      case .present: say("出席", "Present")
      case .excused: say("请假", "Excused")
      case .observer: say("列席", "Observers")
      case .absent: say("缺席", "Absent")
      }
    }
  }

  /// The sections of the minutes.
  public struct Sections: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The week behind a weekly meeting; of an extra one what it is about.
    public func lastWeek(_ kind: MeetingKind) -> String {
      kind == .weekly ? say("上周回顾", "Last week") : say("情况回顾", "Looking back")
    }
    /// Earlier decisions, items, experience, decisions, next meeting.
    public var reviews: String { say("上次议定事项落实情况", "Earlier decisions") }
    /// Earlier decisions, items, experience, decisions, next meeting.
    public var items: String { say("事项研究处理", "Items dealt with") }
    /// Earlier decisions, items, experience, decisions, next meeting.
    public var experience: String { say("经验交流", "Experience") }
    /// The week before the next weekly meeting; behind an extra one what comes next.
    public func nextWeek(_ kind: MeetingKind) -> String {
      kind == .weekly ? say("下周部署", "Next week") : say("下步部署", "Next steps")
    }
    /// Earlier decisions, items, experience, decisions, next meeting.
    public var decisions: String { say("议定事项", "Decisions") }
    /// Earlier decisions, items, experience, decisions, next meeting.
    public var nextMeeting: String { say("下次会议", "Next meeting") }
  }

  /// The words in braces.
  public struct Marks: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var chair: String { say("主持", "chair") }
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var week: String { say("本周", "week") }
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var red: String { say("红灯", "red") }
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var discussed: String { say("已议", "discussed") }
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var due: String { say("到期", "due") }
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var key: String { say("重点", "key") }
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var closureRate: String { say("结案率", "closure rate") }
    /// The chair, the week, the number of red lamps and of those discussed, of items due and of those at key
    /// sites, both rates.
    public var onTimeRate: String { say("按期结案率", "on-time rate") }
  }
}
