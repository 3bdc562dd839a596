import LedgerModel

/// The words of the weekly meeting on the screen; what its records are called stands in `MeetingWords`.
public struct MeetingScreenWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The list of meetings.
  public var lobby: Lobby { Lobby(language) }
  /// Who has the keyboard.
  public var seat: Seat { Seat(language) }
  /// The line above every screen.
  public var heading: Heading { Heading(language) }
  /// An item under discussion.
  public var card: Card { Card(language) }
  /// What the ten screens say beside items.
  public var page: Page { Page(language) }
  /// What is typed in.
  public var form: Form { Form(language) }
  /// The end of it, and the papers.
  public var end: End { End(language) }

  /// The words of the list of meetings.
  public struct Lobby: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// Its title; where none was held yet.
    public var title: String { say("例会", "Meetings") }
    /// Its title; where none was held yet.
    public var nothing: String { say("还没有开过会", "No meeting was held yet") }
    /// The rows that begin a meeting.
    public var startWeekly: String { say("开始周例会", "Start the weekly meeting") }
    /// The rows that begin a meeting.
    public var startExtra: String { say("开始专题会", "Start an extra meeting") }
    /// The row that goes on with one that is on, or looks on.
    public func goOn(_ screen: String) -> String { say("继续:\(screen)", "Go on: \(screen)") }
    /// So many decisions.
    public func decisions(_ count: Int) -> String {
      say("议定 \(count) 项", count == 1 ? "1 decision" : "\(count) decisions")
    }
    /// What to do below the box that shows how large letters should be.
    public var boxKeys: String { say("按 Enter 开始", "Enter begins") }
  }

  /// The words about who has the keyboard.
  public struct Seat: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The question; the two answers.
    public func title(_ who: String, _ since: String) -> String {
      say("键盘在\(who)那里(\(since) 起)", "\(who) has the keyboard since \(since)")
    }
    /// The answers: take the keyboard, only look on.
    public var take: String { say("由我接着操作", "I take the keyboard") }
    /// The answers: take the keyboard, only look on.
    public var look: String { say("只旁观", "Only look on") }
    /// One only looks on, and a key was for deciding.
    public func looking(_ who: String) -> String {
      say("正在旁观,操作的是\(who);按 T 接过键盘", "Looking on; \(who) has the keyboard. T takes it")
    }
    /// Somebody else took the keyboard.
    public func taken(_ who: String) -> String {
      say("\(who)接过了键盘,这里转为旁观", "\(who) took the keyboard; you look on from here")
    }
    /// Beside the screen's title while one looks on.
    public var mark: String { say("旁观", "looking on") }
  }

  /// The words above every screen.
  public struct Heading: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The place among the items; how many are left.
    public func place(_ position: Int, _ total: Int) -> String { "\(position)/\(total)" }
    /// How many items are left.
    public func left(_ count: Int) -> String { say("余\(count)", "\(count) left") }
    /// The last item is behind; nothing before the first.
    public var atEnd: String { say("到最后了;按 E 散会", "That was the last; E adjourns") }
    /// The last item is behind; nothing before the first.
    public var atStart: String { say("前面没有了", "There is nothing before") }
    /// Nothing was skipped that is to come back to.
    public var nothingSkipped: String { say("没有跳过的事项", "Nothing was skipped") }
    /// No item is under discussion here.
    public var noItem: String { say("这里没有正在议的事项", "No item is under discussion here") }
  }

  /// The labels of an item under discussion.
  public struct Card: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// The labels.
    public var site: String { say("点位", "Site") }
    /// The labels.
    public var owner: String { say("责任人", "Owner") }
    /// The labels.
    public var due: String { say("到期", "Due") }
    /// The labels.
    public var promise: String { say("承诺", "Promised") }
    /// The labels.
    public var note: String { say("最近", "Last note") }
    /// The labels.
    public var request: String { say("申请", "Request") }
    /// The labels.
    public var submitted: String { say("提交", "Handed in") }
    /// The labels.
    public var highlight: String { say("亮点", "Highlight") }
    /// The labels.
    public var waiting: String { say("挂账", "Suspended") }
    /// The labels.
    public var review: String { say("移送", "Referred") }
    /// The labels.
    public var reporter: String { say("反映人", "Reporter") }
    /// All labels.
    public var labels: [String] {
      [
        site, owner, due, promise, note, request, submitted, highlight, waiting, review, reporter,
      ]
    }
    /// Nobody; a promise that was missed.
    public var nobody: String { say("未定", "nobody") }
    /// Nobody; a promise that was missed.
    public var missed: String { say("未兑现", "missed") }
    /// What others did since the meeting was opened.
    public func news(_ who: String, _ when: String, _ what: String) -> String {
      say("\(who) \(when) \(what)", "\(who) \(when): \(what)")
    }
    /// Sent back so often; a rebound of that number.
    public func rework(_ count: Int) -> String { say("返工\(count)次", "rework \(count)") }
    /// A rebound of that number.
    public func rebound(_ text: String) -> String { say("反弹自 \(text)", "rebound of \(text)") }
    /// In place of what is not shown on the wall.
    public var hidden: String { say("(投影时不显示,按 P 查看)", "(hidden on the wall; P shows it)") }
  }
}

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
    public var open: String { say("未定", "open") }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func withoutOwner(_ count: Int) -> String { say("没有责任人 \(count) 件", "\(count) without an owner") }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func requests(_ count: Int) -> String { say("待批 \(count) 件", "\(count) with a request waiting") }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func red(_ count: Int) -> String { say("红灯 \(count) 件", "\(count) red") }
    /// Counts on the first screen: without an owner, requests, red lamps, checks.
    public func checks(_ count: Int) -> String { say("待核查 \(count) 件", "\(count) to check") }
    /// Years without a list of holidays.
    public func noHolidays(_ text: String) -> String {
      say(
        "缺 \(text) 年节假日,按 : 输入 calendar 录入;暂按周一至周五算",
        "No holidays of \(text): type :calendar to enter them; Monday to Friday is assumed")
    }
    /// Everything before the meeting is in order.
    public var allSet: String { say("会前没有要补的", "Nothing is to be settled before") }
    /// This week and the week before, above the figures.
    public var thisWeek: String { say("本周", "this week") }
    /// This week and the week before, above the figures.
    public var weekBefore: String { say("上周", "week before") }
    /// This week and the week before, above the figures.
    public var closureRate: String { say("结案率", "closure rate") }
    /// This week and the week before, above the figures.
    public var onTimeRate: String { say("按期结案率", "on-time rate") }
    /// Earlier decisions to be asked after.
    public func reviews(_ count: Int) -> String {
      say("上次议定事项 \(count) 项,按 n 逐项问", "\(count) earlier decisions to ask after: n goes through them")
    }
    /// What the ledger itself says of a decision.
    public func suggested(_ text: String) -> String { say("台账显示:\(text)", "The ledger says: \(text)") }
    /// A worker's figures.
    public func worker(_ open: Int, _ paused: Int, _ submitted: Int, _ closed: Int) -> String {
      say(
        "在办\(open) 挂账\(paused) 待核查\(submitted) 本周销号\(closed)",
        "open \(open), paused \(paused), to check \(submitted), closed \(closed)")
    }
    /// A worker's red lamps and what is due next.
    public func duties(_ red: Int, _ next: Int) -> String {
      say("红灯\(red) 下次会前到期\(next)", "red \(red), due before the next meeting \(next)")
    }
    /// Nothing on a screen.
    public func nothing(_ screen: String) -> String { say("\(screen):没有", "\(screen): nothing") }
    /// Experience: what to do; next week: days to an inspection, people.
    public var experienceHint: String {
      say(
        "按 + 记一条经验,按 n 逐件看本周销号,按 h 记为亮点",
        "+ notes an experience; n goes through the week's closed items, h marks a highlight")
    }
    /// In so many days.
    public func inDays(_ count: Int) -> String {
      say(
        count == 0 ? "今天" : "还有\(count)天", count == 0 ? "today" : count == 1 ? "tomorrow" : "in \(count) days"
      )
    }
    /// So many people.
    public func people(_ count: Int) -> String { say("\(count)人", "\(count) people") }
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
    /// No decision yet.
    public var noDecision: String { say("还没有议定事项;按 D 记一项", "No decision yet; D notes one") }
    /// How many are called of how many.
    public func called(_ called: Int, _ of: Int) -> String {
      say("已签到 \(called)/\(of)", "\(called) of \(of) called")
    }
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
    public var highlight: String { say("记为亮点", "Mark as a highlight") }
    /// The titles.
    public var decision: String { say("议定事项", "Decision") }
    /// The titles.
    public var guest: String { say("来宾", "Guest") }
    /// The titles.
    public var experience: String { say("记一条经验", "An experience") }
    /// The titles.
    public var note: String { say("会议记录", "A note of the meeting") }
    /// The titles.
    public var plan: String { say("安排", "A plan") }
    /// The titles.
    public var next: String { say("下次会议", "The next meeting") }
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
      say("排名办法(权重全空:先比按期结案率,再比销号数)", "Ranking (no weight: by on-time rate, then closed)")
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
    /// Files that were saved into the exchange directory; could not be.
    public func saved(_ count: Int, _ last: String) -> String {
      say(
        "已存 \(count) 个文件到台账的 exchange 目录:\(last)",
        "\(count) saved into the ledger's exchange directory: \(last)")
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
