import LedgerModel

extension MeetingScreenWords {
  /// What the ten screens say beside items.
  public struct Page: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The facts of the first screen: the week, who leads and writes, where, the next one.
    public var week: String { say("期间", "Week") }
    /// The facts of the first screen: the week, who leads and writes, where, the next one.
    public var chair: String { say("主持", "Chair") }
    /// The facts of the first screen: the week, who leads and writes, where, the next one.
    public var recorder: String { say("记录", "Recorder") }
    /// The facts of the first screen: the week, who leads and writes, where, the next one.
    public var room: String { say("地点", "Place") }
    /// The facts of the first screen: the week, who leads and writes, where, the next one.
    public var next: String { say("下次", "Next") }
    /// The facts of the first screen: the week, who leads and writes, where, the next one.
    public var open: String { say("未定", "not set") }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func withoutOwner(_ count: Int) -> String { say("没有责任人 \(count) 件", "\(count) without an owner") }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func requests(_ count: Int) -> String { say("待批 \(count) 件", "\(count) with a request waiting") }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func red(_ count: Int) -> String {
      say("红灯待整改 \(count) 件", count == 1 ? "1 red item to do" : "\(count) red items to do")
    }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func checks(_ count: Int) -> String { say("待核查 \(count) 件", "\(count) to check") }
    /// Years without a list of holidays.
    public func noHolidays(_ text: String) -> String {
      say(
        "缺 \(text) 年放假通知,按 : 输入 holidays 录入;暂按法定节日算",
        "No notice for \(text): holidays provisional, by law. Type :holidays to enter it")
    }
    /// Everything before the meeting is in order.
    public var allSet: String { say("会前没有要补的", "Nothing needs to be settled beforehand") }
    /// The period of a meeting and the one before, above the figures: a week, unless the meeting was called in between.
    public func thisPeriod(_ kind: MeetingKind) -> String {
      kind == .weekly ? say("本周", "this week") : say("本期", "this period")
    }
    /// The period of a meeting and the one before, above the figures: a week, unless the meeting was called in between.
    public func periodBefore(_ kind: MeetingKind) -> String {
      kind == .weekly ? say("上周", "week before") : say("上期", "period before")
    }
    /// This week and the week before, above the figures.
    public var closureRate: String { say("结案率", "closure rate") }
    /// This week and the week before, above the figures.
    public var onTimeRate: String { say("按期结案率", "on-time rate") }
    /// Earlier decisions to be asked after.
    public func reviews(_ count: Int) -> String {
      say("上次议定事项 \(count) 项,按 n 逐项问", "\(count) earlier decisions to ask after: press n to go through them")
    }
    /// What the ledger itself says of a decision.
    public func suggested(_ text: String) -> String { say("台账显示:\(text)", "The ledger says: \(text)") }
    /// A worker's figures.
    public func worker(_ open: Int, _ paused: Int, _ submitted: Int, _ closed: Int) -> String {
      say(
        "在办\(open) 挂账移送\(paused) 待核查\(submitted) 本周销号\(closed)",
        "open \(open), paused \(paused), to check \(submitted), closed \(closed)")
    }
    /// A worker's red lamps and what is due next.
    public func duties(_ red: Int, _ next: Int) -> String {
      say("红灯待整改\(red) 下次会前到期\(next)", "red to do \(red), due before the next meeting \(next)")
    }
    /// Nothing on a screen.
    public func nothing(_ screen: String) -> String { say("\(screen):没有", "\(screen): none") }
    /// Experience: what to do; next week: days to an inspection, people.
    public var experienceHint: String {
      say(
        "按 + 记一条经验,按 n 逐件看本周销号,按 h 记为亮点",
        "Press + to note an experience, n to go through the week's closed items, h to mark a highlight")
    }
    /// In so many days.
    public func inDays(_ count: Int) -> String {
      say(
        count == 0 ? "今天" : "还有\(count)天", count == 0 ? "today" : count == 1 ? "tomorrow" : "in \(count) days"
      )
    }
    /// So many people.
    public func people(_ count: Int) -> String {
      say("\(count)人", count == 1 ? "1 person" : "\(count) people")
    }
    /// A joint action's items.
    public func jointAction(_ name: String, _ count: Int, _ units: String) -> String {
      say("联合执法 \(name):\(count)件  \(units)", "Joint action \(name): \(count)  \(units)")
    }
    /// Work until the next meeting.
    public func work(_ count: Int, _ atKeySites: Int) -> String {
      say(
        "下次会前要办 \(count) 件,其中重点点位 \(atKeySites) 件",
        "\(count) to do before the next meeting, \(atKeySites) at key sites")
    }
    /// Items of a list by what they are: to do before the next meeting, of that at key sites, due before it.
    public func toDo(_ count: Int) -> String {
      say("下次会前要办 \(count) 件", "\(count) to do before the next meeting")
    }
    /// Items of a list by what they are: to do before the next meeting, of that at key sites, due before it.
    public func atKeySites(_ count: Int) -> String { say("重点点位 \(count) 件", "\(count) at key sites") }
    /// Items of a list by what they are: to do before the next meeting, of that at key sites, due before it.
    public func dueNext(_ count: Int) -> String {
      say("下次会前到期 \(count) 件", "\(count) due before the next meeting")
    }
    /// No decision yet.
    public var noDecision: String { say("还没有议定事项;按 D 记一项", "No decision yet. Press D to note one") }
    /// Beside a guest.
    public var guest: String { say("来宾", "guest") }
    /// More rows than are shown.
    public func more(_ count: Int) -> String { say("另有 \(count) 件", "\(count) more") }
  }

  /// The titles and labels of what is typed in.
  public struct Form: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The titles.
    public var start: String { say("开始周例会", "Start the weekly meeting") }
    /// The titles.
    public var startExtra: String { say("开始专题会", "Start an extra meeting") }
    /// The titles.
    public var seats: String { say("主持与记录", "Chair and recorder") }
    /// The titles.
    public var highlight: String { say("记为亮点", "Highlight") }
    /// The titles.
    public var decision: String { say("议定事项", "Decision") }
    /// The titles.
    public var guest: String { say("来宾", "Guest") }
    /// The titles.
    public var experience: String { say("记一条经验", "Experience") }
    /// The titles.
    public var note: String { say("会议记录", "Note of the meeting") }
    /// The titles.
    public var plan: String { say("安排", "Plan") }
    /// The titles.
    public var next: String { say("下次会议", "Next meeting") }
    /// The title of a paragraph of the minutes.
    public func paragraph(_ text: String) -> String { say("改写:\(text)", "Rewrite: \(text)") }
    /// The labels.
    public var chair: String { say("主持", "Chair") }
    /// The labels.
    public var recorder: String { say("记录", "Recorder") }
    /// The labels.
    public var room: String { say("地点", "Place") }
    /// The labels.
    public var subject: String { say("议题", "Subject") }
    /// The labels.
    public var text: String { say("内容", "Text") }
    /// The labels.
    public var owner: String { say("责任人", "Owner") }
    /// The labels.
    public var due: String { say("时限", "Due") }
    /// The labels.
    public var name: String { say("姓名单位", "Name, from") }
    /// The labels.
    public var why: String { say("好在哪里", "What is good") }
    /// The labels.
    public var kind: String { say("种类", "Kind") }
    /// The labels.
    public var date: String { say("日期", "Date") }
    /// The labels.
    public var people: String { say("人数", "People") }
    /// The labels.
    public var when: String { say("时间", "When") }
    /// The title of how the bulletin ranks; all tables.
    public var ranking: String {
      say("时段与排名(权重全空:先比按期结案率,再比销号数)", "Period and ranking (no weight: by on-time rate, then closed)")
    }
    /// What is no moment of the past.
    public var notPast: String {
      say("写已过去的日期,可带时间,如 2026-11-16 15:00", "A past date, with a time if wanted: 2026-11-16 15:00")
    }
    /// The title of how the bulletin ranks; all tables.
    public var everyGrouping: String { say("责任人、网格、责任单位各一张", "owners, grids, units") }
    /// What is no weight.
    public func noWeight(_ typed: String) -> String {
      say("“\(typed)”不是 0 到 100 的整数", "\"\(typed)\" is no whole number from 0 to 100")
    }
  }

  /// The words of the end of a meeting, and of its papers.
  public struct End: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The title; nothing is open; what is.
    public var title: String { say("散会", "Adjourn") }
    /// The title; nothing is open; what is.
    public var nothingOpen: String { say("没有遗留。", "Nothing is left open.") }
    /// The title; nothing is open; what is.
    public var stillOpen: String { say("还有这些没有定:", "Still open:") }
    /// Decisions without owner or due are left open knowingly.
    public var gravely: String {
      say("议定事项缺责任人或时限,纪要会注明。", "Decisions lack an owner or a date; the minutes will say so.")
    }
    /// The keys of the question.
    public var keys: String { say("y 散会   Esc 回去", "y adjourns   Esc goes back") }
    /// What turns the papers, in the line of keys.
    public var nextPaper: String { say("下一份", "Next") }
    /// The meeting is over.
    public var over: String { say("会议已散;按 M 看纪要", "The meeting is over; M shows the minutes") }
    /// The meeting is still on.
    public var isOn: String { say("会议正在进行", "The meeting is on") }
    /// The meeting has just ended; its papers were just issued.
    public var adjourned: String {
      say("已散会:e 改写 o 排名 I 印发 w 存文件", "Adjourned: e rewrites, o ranking, I issues, w saves files")
    }
    /// The meeting has just ended; its papers were just issued.
    public var issuedNow: String { say("已印发,数字定格:按 w 存文件", "Issued, the figures are frozen: w saves files") }
    /// A paper by its own name: minutes, bulletin, summary; the bulletin of an extra meeting is no weekly one.
    public func paper(_ name: String, _ kind: MeetingKind) -> String {
      say(
        ["minutes": "会议纪要", "bulletin": kind == .weekly ? "周通报" : "通报", "summary": "工作总结"][name] ?? name,
        ["minutes": "Minutes", "bulletin": "Bulletin", "summary": "Summary"][name] ?? name)
    }
    /// A table goes on to the right.
    public var wide: String { say("按左右箭头看其余各列", "Left/Right show the other columns") }
    /// While the paper is made; it could not be made.
    public var making: String { say("正在生成……", "being made ...") }
    /// While the paper is made; it could not be made.
    public var failed: String { say("生成失败", "could not be made") }
    /// Issue? What it means.
    public var issueTitle: String { say("印发", "Issue") }
    /// Issue? What it means.
    public var issueQuestion: String {
      say(
        "印发后,纪要和通报不能再改,本期数字定格。按 I 印发,Esc 回去",
        "Once issued, minutes and bulletin stay as they are and the figures are frozen. I issues, Esc goes back"
      )
    }
    /// Not adjourned yet.
    public var notAdjourned: String { say("散会后才能印发", "Adjourn first") }
    /// What is behind the name of a paper that is not issued yet.
    public var draftFile: String { say("草稿", "draft") }
    /// That a paper which is saved has figures that are not the ledger's.
    public func strange(_ figures: [String], in paper: String) -> String {
      let list = figures.joined(separator: say("、", ", "))
      return say(
        "注意:\(paper)有与台账不符的数字 \(list)", "Mind: figures in \(paper) that are not the ledger's: \(list)")
    }
    /// Files that were saved into the exchange directory, all of them named, their common parts once.
    public func saved(_ files: [String]) -> String {
      let names = files.count == 1 ? files[0] : Self.named(files, separator: say("、", ", "))
      return say("已存 \(files.count) 个文件:exchange/\(names)", "\(files.count) saved: exchange/\(names)")
    }
    /// Names that differ in their beginnings and endings: 会议纪要、周通报 (docx md). One beginning stands in full.
    private static func named(_ files: [String], separator: String) -> String {
      var (stems, endings) = ([String](), [String]())
      for file in files {
        let (stem, ending) = file.splitAtLastDot
        if !stems.contains(stem) { stems.append(stem) }
        if !endings.contains(ending) { endings.append(ending) }
      }
      let beginnings = stems.map { String($0.prefix { $0 != "-" }) }
      if stems.count > 1, Set(beginnings).count == stems.count { stems = beginnings }
      return "\(stems.joined(separator: separator)) (\(endings.joined(separator: " ")))"
    }
    /// The files could not be saved.
    public func notSaved(_ name: String, _ why: String) -> String {
      say("没有存下 \(name):\(why)", "\(name) was not saved: \(why)")
    }
    /// Which paragraph?
    public var paragraphTitle: String { say("改写哪一段", "Rewrite which paragraph") }
    /// A paragraph of the minutes, by its own name.
    public func paragraph(_ text: String) -> String {
      say(
        [
          "opening": "开头", "lastWeek": "上周回顾", "redLamps": "红灯", "experience": "经验交流",
          "nextWeek": "下周部署", "closing": "结尾",
        ][text] ?? text,
        [
          "opening": "Opening", "lastWeek": "Last week", "redLamps": "Red lamps", "experience": "Experience",
          "nextWeek": "Next week", "closing": "Closing",
        ][text] ?? text)
    }
    /// Beside a paragraph that the chair has rewritten; that says nothing.
    public var rewritten: String { say("已改写", "rewritten") }
    /// Beside a paragraph that the chair has rewritten; that says nothing.
    public var empty: String { say("(空)", "(empty)") }
  }
}

extension String {
  /// A file's name in front of its last dot, and its ending behind that.
  fileprivate var splitAtLastDot: (String, String) {
    guard let dot = lastIndex(of: ".") else { return (self, "") }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
