import LedgerModel

/// What the tour says of the ledger that is open.
public struct TourFacts: Sendable, Hashable {
  /// The ledger's name.
  public var name: String
  /// Its open items, those of them that are red, the people who work here.
  public var open: Int, red: Int, people: Int
  /// A site of it, for an example; nothing before there is one.
  public var site: String?

  /// The facts of a ledger.
  public init(name: String, open: Int, red: Int, people: Int, site: String?) {
    (self.name, self.open, self.red, self.people, self.site) = (name, open, red, people, site)
  }
}

/// The tour of the first start.
public struct TourWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Its title.
  public var title: String { say("两分钟导览", "A tour of two minutes") }
  /// Its lines, at most 76 columns each but for the ledger's own names; becoming somebody else is for practice only.
  public func lines(inPractice: Bool, of ledger: TourFacts? = nil) -> [String] {
    let lines = inPractice ? all : all.filter { !$0.contains(":as ") }
    guard let ledger, !ledger.name.isEmpty else { return lines }
    return about(ledger) + lines.dropFirst()
  }
  /// What the ledger is, how it stands, and by what its items are found.
  private func about(_ ledger: TourFacts) -> [String] {
    var lines = [
      say(
        "这是「\(ledger.name)」:每件事有点位、时限、责任人,从上报到销号。",
        "\(ledger.name): each item has a place, a limit and an owner, from report to closure.")
    ]
    if ledger.open > 0 {
      lines.append(
        say(
          "现在未结 \(ledger.open) 件,红灯 \(ledger.red) 件;在岗 \(ledger.people) 人。",
          "Now open: \(ledger.open), of them red: \(ledger.red). People: \(ledger.people)."))
    }
    if let site = ledger.site {
      lines.append(say("例如按 / 输入「\(site)」,就找到那里的事项。", "For example / and \(site) finds the items there."))
    }
    return lines
  }
  private var all: [String] {
    say(
      [
        "这是整改台账:每件事有点位、时限、责任人,从上报到销号。", "",
        "上下箭头  选一件事          Enter  打开编号菜单,按数字办事",
        "n  登记新事项               N  一行文字速记",
        "a  派单(旁边是各人在办数)   s  下一步:接单、提交、核查、延期、挂账",
        "/  边输边找,拼音首字母也行:xftd 找 消防通道",
        "u  撤销自己上一步           Esc  返回上一层", "",
        "红 黄 绿 灰:逾期、快到期、正常、暂停。1-9 切换视图,? 看全部按键。",
        "演练台账里输入 :as 换一个人试试,做错了也不要紧。", "",
        "按 Enter 开始。以后输入 :tour 再看。",
      ],
      [
        "This ledger holds things to put right: each has a place, a limit, an owner.", "",
        "Up/Down  choose an item     Enter  a numbered menu of what can be done",
        "n  report a new item        N  report it as one line of text",
        "a  assign (with loads)      s  next step: accept, submit, check, extend ...",
        "/  find as you type, pinyin initials too: xftd finds 消防通道",
        "u  take back your last      Esc  back one level", "",
        "R Y G -: overdue, soon due, in time, paused. 1-9 go to views, ? shows keys.",
        "In a practice ledger :as makes you another person; nothing can go wrong.", "",
        "Enter begins. :tour shows this again.",
      ])
  }

}
