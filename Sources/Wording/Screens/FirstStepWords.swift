import LedgerModel

/// One of the steps by which a new ledger is set up.
public enum FirstStep: String, Sendable, Hashable, CaseIterable {
  /// Who one is; who works here; where; what there is already; the year's holidays.
  case me, people, places, items, holidays
}

/// The words of the steps by which a new ledger is set up.
public struct FirstStepWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Above the steps: how many of them are done.
  public func title(_ done: Int, _ all: Int) -> String {
    say("开始使用:\(all) 步,已完成 \(done) 步", "Getting started: \(done) of \(all) steps done")
  }
  /// What a step is.
  public func title(of step: FirstStep) -> String {
    switch step {
    case .me: say("填上您的姓名", "Enter your own name")
    case .people: say("录入人员:谁负责整改,谁负责内勤", "Enter the people who work here")
    case .places: say("录入点位和网格", "Enter sites and grids")
    case .items: say("导入现有的台账表格", "Import the table kept so far")
    case .holidays: say("录入放假安排", "Enter the year's holidays")
    }
  }
  /// How it stands with a step, and what it is good for; `key` says which key runs a command.
  public func detail(of step: FirstStep, _ told: String, key: (CommandName) -> String) -> String {
    switch step {
    case .me: say("现在显示为「\(told)」,纪要和派单上都用这个名字", "You are shown as \(told), here and on all papers")
    case .people:
      say(
        "除您以外已有 \(told) 人;\(key(.saveNext)) 保存并录下一位",
        "So far besides you: \(told). \(key(.saveNext)) saves and goes on to the next one")
    case .places:
      say("现有 \(told);没有网格也可以先登记事项", "So far: \(told). Items can be reported before there are grids")
    case .items:
      say(
        "Excel、WPS、CSV 都行;没有表格就按 \(key(.new)) 登记第一件",
        "Excel, WPS or CSV. Without a table, \(key(.new)) reports the first item")
    case .holidays:
      say("期限按工作日计算;粘贴放假通知即可(须负责人)", "Due dates count working days. Paste the notice (lead only)")
    }
  }
  /// So many sites and grids.
  public func places(_ sites: Int, _ grids: Int) -> String {
    say(
      "点位 \(sites) 个,网格 \(grids) 个",
      "\(sites) site\(sites == 1 ? "" : "s"), \(grids) grid\(grids == 1 ? "" : "s")")
  }
  /// Below the steps: which keys do them; all are done.
  public var keys: String {
    say("上下箭头选一步,回车去做;做完自动打勾", "Up/Down choose a step, Enter does it; it ticks itself off")
  }
  /// Below the steps: which keys do them; all are done.
  public func allDone(key: (CommandName) -> String) -> String {
    say(
      "都已就绪:按 \(key(.items)) 看事项,按 \(key(.new)) 登记新事项",
      "Everything is ready: \(key(.items)) shows the items, \(key(.new)) reports a new one")
  }
}
