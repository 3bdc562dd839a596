import LedgerModel

/// The tour of the first start.
public struct TourWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Its title.
  public var title: String { say("两分钟导览", "A tour of two minutes") }
  /// Its lines, at most 76 columns each; becoming somebody else is for practice only.
  public func lines(inPractice: Bool) -> [String] {
    inPractice ? all : all.filter { !$0.contains(":as ") }
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
        "红 黄 绿 灰:逾期、快到期、正常、暂停。1-8 切换视图,? 看全部按键。",
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
        "R Y G -: overdue, soon due, in time, paused. 1-8 go to views, ? shows keys.",
        "In a practice ledger :as makes you another person; nothing can go wrong.", "",
        "Enter begins. :tour shows this again.",
      ])
  }

}
