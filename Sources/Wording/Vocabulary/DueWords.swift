import LedgerModel

/// Sentences that say how a due date came about.
public struct DueWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A time limit: 15个工作日.
  public func limit(_ timeLimit: TimeLimit) -> String {
    say(ChineseDueWords.limit(timeLimit), EnglishDueWords.limit(timeLimit))
  }
  func explanation(_ dueExplanation: DueExplanation, _ dueDates: DueDates) -> String {
    say(
      ChineseDueWords.explanation(dueExplanation, dueDates),
      EnglishDueWords.explanation(dueExplanation, dueDates))
  }
  func part(_ part: DueStory.Part, _ dueDates: DueDates) -> String {
    say(ChineseDueWords.part(part, dueDates), EnglishDueWords.part(part, dueDates))
  }

  /// How a limit comes to its date, with the holidays it runs over.
  public func text(of explanation: DueExplanation, in zone: LedgerZone) -> String {
    self.explanation(explanation, DueDates(zone: zone))
  }

  /// How an item's due date came about, a sentence for each setting.
  public func lines(of story: DueStory, in zone: LedgerZone) -> [String] {
    story.parts.map { part($0, DueDates(zone: zone)) }
  }
}

/// Days and moments as these sentences write them, in a ledger's zone.
struct DueDates {
  let zone: LedgerZone

  /// `2023-09-28 14:30`; only the day when it is the day's end.
  func moment(_ moment: Timestamp) -> String { zone.text(moment) }

  /// `10-07`.
  func day(_ date: CivilDate) -> String { String(date.text.dropFirst(5)) }

  /// An amount without its letter: `7.5`.
  func amount(_ limit: TimeLimit) -> String { String(limit.text.dropLast()) }
}

private enum ChineseDueWords {
  @Sendable static func limit(_ limit: TimeLimit) -> String {
    let amount = String(limit.text.dropLast())
    return switch limit.kind {
    case .urgentHour: "\(amount)个紧急工作时"
    case .workHour: "\(amount)个工作时"
    case .workDay: "\(amount)个工作日"
    case .naturalDay: "\(amount)个自然日"
    }
  }

  @Sendable static func explanation(_ explanation: DueExplanation, _ dates: DueDates) -> String {
    var parts = ["自 \(dates.moment(explanation.start)) 起 \(limit(explanation.limit))"]
    if let moved = explanation.movedStart { parts.append("从 \(dates.moment(moved)) 开始计时") }
    for holiday in explanation.holidays {
      let days = holiday.first == holiday.last ? "" : " 至 \(dates.day(holiday.last))"
      parts.append("\(holiday.name)放假 \(dates.day(holiday.first))\(days)")
    }
    if !explanation.makeUpDays.isEmpty {
      parts.append("\(explanation.makeUpDays.map(dates.day).joined(separator: "、")) 上班")
    }
    for year in explanation.yearsWithoutData {
      parts.append("缺 \(year) 年放假通知,\(YearWords(.zh).provisional(year))")
    }
    return parts.joined(separator: ",") + ":\(dates.moment(explanation.due)) 到期"
  }

  @Sendable static func part(_ part: DueStory.Part, _ dates: DueDates) -> String {
    switch part {
    case .limit(let explanation): self.explanation(explanation, dates)
    case .typed(let due): "填定 \(dates.moment(due)) 到期"
    case .extended(let from, let to, let reason):
      "延期:由 \(from.map(dates.moment) ?? "未定") 改为 \(dates.moment(to))" + (reason.isEmpty ? "" : "(\(reason))")
    case .paused(let from, let to, let before, let due):
      "\(dates.moment(from)) 至 \(dates.moment(to)) 停计:由 \(before.map(dates.moment) ?? "未定") 顺延为 \(dates.moment(due))"
    }
  }
}

private enum EnglishDueWords {
  @Sendable static func limit(_ limit: TimeLimit) -> String {
    let amount = String(limit.text.dropLast())
    let many = limit.hundredths == 100 ? "" : "s"
    return switch limit.kind {
    case .urgentHour: "\(amount) urgent hour\(many)"
    case .workHour: "\(amount) work hour\(many)"
    case .workDay: "\(amount) workday\(many)"
    case .naturalDay: "\(amount) natural day\(many)"
    }
  }

  @Sendable static func explanation(_ explanation: DueExplanation, _ dates: DueDates) -> String {
    var text = "\(limit(explanation.limit)) from \(dates.moment(explanation.start))"
    if let moved = explanation.movedStart { text += ", counted from \(dates.moment(moved))" }
    let holidays = explanation.holidays.map { holiday in
      let days = holiday.first == holiday.last ? "" : " to \(dates.day(holiday.last))"
      return "\(name(holiday.name)) (\(dates.day(holiday.first))\(days))"
    }
    if !holidays.isEmpty { text += ", over \(holidays.joined(separator: ", "))" }
    if !explanation.makeUpDays.isEmpty {
      text += ", with \(explanation.makeUpDays.map(dates.day).joined(separator: " and ")) worked"
    }
    for year in explanation.yearsWithoutData {
      text += ", no notice for \(year): \(YearWords(.en).provisional(year))"
    }
    return text + ": \(dates.moment(explanation.due))"
  }

  /// A holiday's name as announced, in English where it is a usual one; two in one are parted by `、`.
  private static func name(_ chinese: String) -> String {
    let names = [
      "元旦": "New Year", "春节": "Spring Festival", "清明节": "Qingming", "劳动节": "Labour Day",
      "端午节": "Dragon Boat Festival", "中秋节": "Mid-Autumn Festival", "国庆节": "National Day",
    ]
    return chinese.split(separator: "、").map { names[String($0)] ?? String($0) }.joined(separator: " and ")
  }

  @Sendable static func part(_ part: DueStory.Part, _ dates: DueDates) -> String {
    switch part {
    case .limit(let explanation): self.explanation(explanation, dates)
    case .typed(let due): "typed: \(dates.moment(due))"
    case .extended(let from, let to, let reason):
      "extended from \(from.map(dates.moment) ?? "nothing") to \(dates.moment(to))"
        + (reason.isEmpty ? "" : " (\(reason))")
    case .paused(let from, let to, let before, let due):
      "paused from \(dates.moment(from)) to \(dates.moment(to)): "
        + "\(before.map(dates.moment) ?? "nothing") moved to \(dates.moment(due))"
    }
  }
}
