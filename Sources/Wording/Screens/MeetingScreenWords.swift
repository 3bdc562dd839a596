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
    public var nothing: String { say("还没有开过会", "No meeting has been held yet") }
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
    public var take: String { say("由我接着操作", "Take the keyboard") }
    /// The answers: take the keyboard, only look on.
    public var look: String { say("只旁观", "Look on only") }
    /// Who leads or writes is away: what to do.
    public func nameAnother(_ what: String) -> String {
      say("\(what):按 C 另定", "\(what): press C to name another")
    }
    /// One only looks on, and a key was for deciding.
    public func looking(_ who: String) -> String {
      say("正在旁观,操作的是\(who);按 T 接过键盘", "Looking on; \(who) has the keyboard. Press T to take it")
    }
    /// The same to somebody who may not have it.
    public func onlyLooking(_ who: String) -> String {
      say("正在旁观,操作的是\(who)", "Looking on; \(who) has the keyboard")
    }
    /// Somebody else took the keyboard.
    public func taken(_ who: String) -> String {
      say("\(who)接过了键盘,这里转为旁观", "\(who) took the keyboard; you look on from here")
    }
    /// The meeting that one looks on at was adjourned by who has the keyboard.
    public var ended: String { say("会已散:按 M 看纪要", "The meeting is adjourned: M shows its papers") }
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
    public var atEnd: String { say("到最后了;按 E 散会", "That was the last. Press E to adjourn") }
    /// The last item is behind; nothing before the first.
    public var atStart: String { say("前面没有了", "There is nothing before this") }
    /// Nothing was skipped that is to come back to.
    public var nothingSkipped: String { say("没有跳过的事项", "Nothing was skipped") }
    /// No earlier decision is asked after here.
    public var noReview: String { say("这里没有正在问的议定事项", "No earlier decision is asked after here") }
    /// Nothing that is shown here can be edited.
    public var nothingToEdit: String { say("这里没有可修改的内容", "There is nothing to edit here") }
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
    /// The label of what this meeting decided on the item.
    public var decided: String { say("今天定", "Decided") }
    /// The labels.
    public var submitted: String { say("提交", "Submitted") }
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
        site, owner, due, promise, note, request, decided, submitted, highlight, waiting, review, reporter,
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
    public func rework(_ count: Int) -> String {
      say("返工\(count)次", count == 1 ? "sent back once" : "sent back \(count) times")
    }
    /// A rebound of that number.
    public func rebound(_ text: String) -> String { say("反弹自 \(text)", "rebound of \(text)") }
    /// In place of what is not shown on the wall.
    public var hidden: String { say("(投影时不显示,按 P 查看)", "(hidden on the wall; P shows it)") }
  }
}
