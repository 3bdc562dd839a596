import LedgerModel

/// The words of the pages of what a city is scored by (创城).
public struct CityScreenWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// How many indicators stand how.
  public func standings(_ counts: [(IndicatorStanding, Int)]) -> String {
    let words = CityWords(language)
    return counts.map { "\(words.standing($0)) \($1)" }.joined(separator: "  ")
  }

  /// How many pieces have come how far.
  public func pieces(_ counts: [(PieceState, Int)]) -> String {
    let words = CityWords(language)
    return counts.filter { $1 > 0 }.map { "\(words.state($0)) \($1)" }.joined(separator: "  ")
  }

  /// How many days are left until an inspection.
  public func countdown(_ name: String, _ days: Int) -> String {
    if days == 0 { return say("\(name):今天", "\(name): today") }
    return say("距\(name)还有 \(days) 天", "\(name) in \(days) \(days == 1 ? "day" : "days")")
  }

  /// The same as a mark at the top of the screen.
  public func mark(_ name: String, _ days: Int) -> String {
    days == 0 ? say("\(name):今天", "\(name): today") : say("\(name):\(days)天", "\(name): \(days)d")
  }
  /// How many indicators are not met, how many pieces are missing.
  public func outlook(_ notMet: Int, _ missing: Int) -> String {
    say("未达标指标 \(notMet) 项,未收集材料 \(missing) 件", "\(notMet) indicators not met, \(missing) pieces missing")
  }
  /// The same where there is little room.
  public func shortMark(_ days: Int) -> String { say("测评\(days)天", "Insp \(days)d") }
  /// No inspection is announced.
  public var noneAnnounced: String { say("60天内没有已知的检查", "No inspection is known within 60 days") }
  /// The cycle that runs.
  public func running(_ name: String) -> String { say("当前周期:\(name)", "The running cycle: \(name)") }
  /// No cycle runs.
  public var noCycle: String { say("没有进行中的创建周期", "No cycle is running") }

  /// The title of the menu of a record's steps.
  public func steps(_ name: String) -> String { say("下一步 \(name)", "Next step: \(name)") }
  /// Steps of indicators.
  public var addReading: String { say("登记指标值", "Enter a reading") }
  /// A judgement.
  public var judge: String { say("评判达标与否", "Judge whether it is met") }
  /// An item is made of what is not met.
  public var makeItem: String { say("转为整改事项", "Make an item of it") }
  /// Steps of pieces.
  public var putFiles: String { say("交文件", "Bring files") }
  /// Passed.
  public var review: String { say("审核通过", "Pass it") }
  /// Returned.
  public var giveBack: String { say("退回", "Return it") }
  /// Submitted.
  public var submit: String { say("上报", "Submit it") }
  /// Filed.
  public var fileAway: String { say("归档", "File it") }
  /// Sites are walked with their standards.
  public var walk: String { say("按标准查看点位", "Walk the sites with their standards") }
  /// The cycle ends.
  public var close: String { say("结束周期", "Close the cycle") }
  /// Indicators to be met and pieces to be collected before the next meeting.
  public func dueBeforeNext(_ count: Int) -> String {
    say(
      "下次会前到期的指标、材料 \(count) 项",
      count == 1
        ? "1 indicator or piece due before the next meeting"
        : "\(count) indicators and pieces due before the next meeting")
  }
  /// The items that came of it.
  public var itemsOfIt: String { say("看由此产生的事项", "Show the items that came of it") }
  /// A workbook for each unit.
  public var problemsByUnit: String { say("按单位导出问题清单(.xlsx)", "List of problems by unit (.xlsx)") }
  /// The name of those files.
  public var problemsFile: String { say("问题清单", "problems") }
  /// No item came of it.
  public var noItemsOfIt: String { say("没有由此产生的事项", "no item came of it") }
  /// There is nothing to do with it.
  public var noSteps: String { say("这里没有下一步", "there is no next step here") }

  /// The items of an indicator that is not met are called so.
  public func gap(_ name: String) -> String { say("指标未达标:\(name)", "Not met: \(name)") }
  /// The field of the next cycle's name.
  public var nextCycle: String { say("下一周期名称", "Name of the next cycle") }

  /// The title of the choice of a site.
  public func chooseSite(_ name: String) -> String { say("选点位 \(name)", "Choose a site: \(name)") }
  /// How many of a site's standards have been looked at.
  public func seen(_ done: Int, _ all: Int) -> String { "\(done)/\(all)" }
  /// No site can be walked.
  public var noStandards: String {
    say(
      "没有可用的测评标准:先用 :records 导入标准,或 taizhang standards examples 载入示例,并给点位选种类",
      "no standards fit: bring some in, or take the examples with taizhang standards examples, and give the sites their kinds"
    )
  }
  /// The name of a day's self-check.
  public func selfCheck(_ day: String) -> String { say("\(day) 自查", "Self-check \(day)") }
  /// Where in a site the walk is.
  public func walking(_ site: String, _ place: Int, _ all: Int) -> String { "\(site)  \(place)/\(all)" }
  /// It meets.
  public var meets: String { say("符合", "meets") }
  /// It fails.
  public var fails: String { say("不符合", "fails") }
  /// It is not there.
  public var notThere: String { say("没有此项", "not there") }
  /// The one before again.
  public var before: String { say("上一条", "back") }
  /// What was seen before of a standard.
  public func stands(_ seen: Observation) -> String {
    if seen.looked == 0 { return notThere }
    if seen.failed == 0 { return meets }
    let note = seen.note.isEmpty ? "" : ": " + seen.note
    return "\(fails) \(seen.failed)/\(seen.looked)\(note)"
  }
  /// What is typed of what fails.
  public var whatFails: String {
    say("哪里不符合(可空),回车生成整改事项:", "What fails (may be empty); Enter makes the item:")
  }
  /// All standards of a site have been looked at.
  public func siteDone(_ site: String, _ failed: Int) -> String {
    say("\(site)已看完,不符合 \(failed) 条", "\(site) is done: \(failed) failed")
  }
  /// The points of a standard.
  public func points(_ points: String) -> String { say("\(points)分", "\(points) points") }
}
