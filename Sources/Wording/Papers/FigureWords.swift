import LedgerModel

/// What every figure is called, and its one definition (docs/rules.md: Rates), which every paper prints for those it shows.
public struct FigureWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A figure's name, short enough for a column.
  public func name(_ figure: RateFigure) -> String {
    switch figure {
    case .openBefore: say("期初在办", "open before")
    case .leftOut: say("退出", "left out")
    case .restored: say("恢复", "restored")
    case .broughtIn: say("补录", "brought in")
    case .carriedOver: say("结转", "carried over")
    case .new: say("新增", "new")
    case .due: say("应结", "due items")
    case .closed: say("销号", "closed")
    case .closedOnTime: say("按期", "on time")
    case .open: say("在办", "open")
    case .submitted: say("待核查", "to check")
    case .suspended: say("挂账", "suspended")
    case .referred: say("移送", "referred")
    case .overdue: say("逾期", "overdue")
    case .overdueSubmitted: say("逾期待核查", "overdue, submitted")
    case .passes: say("通过", "passed")
    case .rework: say("返工", "rework")
    case .assignments: say("派单", "assigned")
    case .returned: say("退回", "returned")
    case .cancelled: say("作废", "cancelled")
    case .shared: say("协办", "shared")
    }
  }

  /// A rate's name.
  public func name(_ rate: RankingFigure) -> String {
    switch rate {
    case .closureRate: say("结案率", "closure rate")
    case .onTimeRate: say("按期结案率", "on-time rate")
    case .reworkRate: say("返工率", "rework rate")
    case .returnRate: say("退回率", "return rate")
    case .overdueRate: say("逾期率", "overdue rate")
    }
  }

  /// What a figure counts, as a sentence.
  public func definition(_ figure: RateFigure) -> String {
    switch figure {
    case .openBefore: say("期初在办：时段开始时在办的事项，即上期期末在办。", "Open before: open when the period began.")
    case .leftOut:
      say(
        "退出：期初在办，期内作废、不予立案、并案、撤销登记或补记为更早销号，不再计入的事项。",
        "Left out: open before, and rejected, merged, cancelled, taken back or found closed earlier since.")
    case .restored:
      say("恢复：期初不在办，期内重新整改或恢复的事项。", "Restored: not open before, and reopened or back in the period.")
    case .broughtIn:
      say("补录：期前已上报、期内导入台账的事项。", "Brought in: reported before the period, imported in it.")
    case .carriedOver:
      say(
        "结转＝期初在办（上期期末在办）－退出（期内作废、不予立案、并案、撤销登记或补记为更早销号）"
          + "＋恢复（期内重新整改等）＋补录（期前上报、期内导入）。",
        "Carried over = open before (when the period began) - left out (rejected, merged, cancelled, taken back or found "
          + "closed earlier since) + restored (reopened) + brought in (reported before the period, imported in it)."
      )
    case .new: say("新增：期内上报的事项。", "New: reported in the period.")
    case .due:
      say(
        "应结：期内销号的事项，加上期末前到期、期末仍在办且未挂账未移送的事项。",
        "Due: closed in the period, or due by its end, still open then and neither suspended nor referred.")
    case .closed: say("销号：期内核查通过的事项。", "Closed: passed their check in the period.")
    case .closedOnTime:
      say(
        "按期：销号事项中，通过核查的那次提交不晚于到期时刻的（没有时限的算按期）。",
        "On time: of the closed ones, those whose passing submission was by their due date, or that had none."
      )
    case .open:
      say(
        "在办：期末未销号的事项；结转＋新增＝销号＋在办，在办＝待整改＋待核查＋挂账＋移送。",
        "Open: not closed at the end; carried over + new = closed + open, "
          + "and open = to do + to check + suspended + referred.")
    case .submitted: say("待核查：期末已提交、尚未核查的事项。", "To check: submitted and not checked at the end.")
    case .suspended: say("挂账：期末挂账的事项。", "Suspended: suspended at the end.")
    case .referred: say("移送：期末移送中的事项。", "Referred: referred at the end.")
    case .overdue:
      say(
        "逾期：期末在办、未挂账未移送，到期时尚未提交的事项，含逾期后已提交待核查的。",
        "Overdue: open at the end, neither suspended nor referred, and not submitted by the due date; "
          + "those submitted late are among them.")
    case .overdueSubmitted:
      say("逾期待核查：逾期后已提交、期末待核查的事项。", "Overdue, submitted: submitted late, to be checked at the end.")
    case .passes: say("通过：期内核查通过的次数。", "Passed: checks passed in the period.")
    case .rework: say("返工：期内核查退回整改的次数。", "Rework: checks in the period that sent an item back.")
    case .assignments: say("派单：期内派单的次数。", "Assigned: assignments in the period.")
    case .returned: say("退回：期内责任人退回派单的次数。", "Returned: assignments given back by their owner in the period.")
    case .cancelled: say("作废：期内作废的事项。", "Cancelled: cancelled in the period.")
    case .shared:
      say(
        "协办（配合）：销号和在办事项中由他人负责、本人协办（本单位配合）的，计入责任人（牵头单位）名下，不在本行其他数字内。",
        "Shared: others' items among the closed and open ones that one helps with or a unit supports; they count for "
          + "their owner or lead unit and are in no other figure of the row.")
    }
  }

  /// What a rate divides by what.
  public func definition(_ rate: RankingFigure) -> String {
    switch rate {
    case .closureRate: say("结案率＝销号÷应结。", "Closure rate = closed / due.")
    case .onTimeRate: say("按期结案率＝按期÷应结。", "On-time rate = on time / due.")
    case .reworkRate: say("返工率＝返工÷（通过＋返工）。", "Rework rate = rework / (passed + rework).")
    case .returnRate: say("退回率＝退回÷派单。", "Return rate = returned / assigned.")
    case .overdueRate: say("逾期率＝逾期÷在办。", "Overdue rate = overdue / open.")
    }
  }

  /// What holds for all figures: when, which items, whose.
  public var general: String {
    say(
      "各项数字以时段结束时台账的记录为准，时段含起止时刻，与上期相接；不予立案、重复、作废的事项不计入。"
        + "每件事项只计一次，归当时的责任人、牵头单位、网格、点位和类别；核查、派单、退回归当时的责任人。",
      "All figures are as the ledger stood at the period's end; a period begins where the one before ended. Rejected, "
        + "duplicate and cancelled items are in none. Every item counts once: for the owner, lead unit, grid, site and "
        + "group that it had then; checks, assignments and returns for the owner of that time."
    )
  }

  /// How rates are written.
  public var rounding: String {
    say("百分率保留一位小数，四舍五入；分母为零记“—”。", "Rates have one decimal, rounded half up; a zero denominator prints —.")
  }

  /// What a site is in figures: the one definition for its summary and its row of the rates.
  public var sites: String {
    say(
      "点位含其下级点位；同一事项在上级点位中也计入，合计中只计一次。",
      "A site has the sites that belong to it with it: what is at a building counts at its estate, too, and once in the "
        + "total.")
  }

  /// The definitions of what a paper shows: what holds for all, and for sites where it is about them, figures, rates.
  public func definitions(
    _ figures: [RateFigure], _ rates: [RankingFigure], sites isAboutSites: Bool = false
  ) -> [String] {
    let gap = say("", " ")
    let told = RateFigure.allCases.filter(figures.contains).map { definition($0) }
    let ratesTold = RankingFigure.allCases.filter(rates.contains).map { definition($0) }
    let whole = isAboutSites ? general + gap + sites : general
    return [whole, told.joined(separator: gap), (ratesTold + [rounding]).joined(separator: gap)]
  }

  /// How what was carried over comes from what was open before; nothing when that is the same.
  public func bridge(_ row: RateRow) -> String? {
    guard row.leftOut + row.restored + row.broughtIn > 0 else { return nil }
    let parts = [RateFigure.openBefore, .leftOut, .restored, .broughtIn].filter {
      $0 == .openBefore || $0.value(in: row) > 0
    }
    return parts.map { say("\(name($0))\($0.value(in: row))项", "\(name($0)) \($0.value(in: row))") }
      .joined(separator: say("、", ", "))
  }

  /// What was carried over, with how it came about.
  public func carriedOver(_ row: RateRow) -> String {
    let bridge = bridge(row).map { say("（\($0)）", " (\($0))") } ?? ""
    return say("结转\(row.carriedOver)项\(bridge)", "Carried over \(row.carriedOver)\(bridge)")
  }

  /// What is open at the end, by what is to be done with it, and what of it is late; of nothing nothing is said.
  public func open(_ row: RateRow) -> String {
    let parts = counted([
      (row.toDo, "待整改", "to do"), (row.submitted, "待核查", "to check"), (row.suspended, "挂账", "suspended"),
      (row.referred, "移送", "referred"),
    ])
    let late = counted([
      (row.overdueToDo, "待整改", "to do"), (row.overdueSubmitted, "已提交待核查", "submitted late"),
    ])
    let list = parts.joined(separator: say("、", ", "))
    let lateList = row.overdueSubmitted > 0 ? late.joined(separator: say("、", ", ")) : ""
    let overdue =
      row.overdue == 0
      ? ""
      : say("；其中逾期\(row.overdue)项", "; overdue among them \(row.overdue)")
        + (lateList.isEmpty ? "" : say("（\(lateList)）", " (\(lateList))"))
    return say("期末在办\(row.open)项", "Open at the end \(row.open)")
      + (list.isEmpty ? "" : say("：\(list)", ": \(list)")) + overdue
  }

  /// Figures with their names, those that are nothing left out.
  public func counted(_ figures: [(count: Int, zh: String, en: String)], unit: String = "项") -> [String] {
    figures.filter { $0.count > 0 }.map { say("\($0.zh)\($0.count)\(unit)", "\($0.en) \($0.count)") }
  }
}
