/// How long the field gives a category of problems to be put right (整改时限): an amount of one kind of time.
public struct TimeLimit: Sendable, Hashable {
  /// What is counted.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Hours round the clock (紧急工作时), `u`.
    case urgentHour
    /// Hours inside the work slots (工作时), `h`.
    case workHour
    /// As many work hours as the slots have in a day (工作日), `d`.
    case workDay
    /// Days of the calendar, to the last one's end (自然日), `n`.
    case naturalDay

    /// The letter in the short form.
    public var letter: Character {
      switch self {
      case .urgentHour: "u"
      case .workHour: "h"
      case .workDay: "d"
      case .naturalDay: "n"
      }
    }
  }

  /// What is counted.
  public let kind: Kind
  /// How much, in hundredths: 1500 is 15; never negative, at most `largest`.
  public let hundredths: Int

  /// The most that a limit may be, in hundredths: 9,999 hours or days.
  public static let largest = 999_900

  /// A limit of so many hundredths; nothing beyond `largest`, and 0 only for natural days (the end of today).
  public init?(kind: Kind, hundredths: Int) {
    guard hundredths >= (kind == .naturalDay ? 0 : 1), hundredths <= TimeLimit.largest else { return nil }
    self.kind = kind
    self.hundredths = hundredths
  }

  private init(unchecked kind: Kind, _ hundredths: Int) {
    self.kind = kind
    self.hundredths = hundredths
  }

  /// So many working days, held between 1 and 9,999.
  public static func workDays(_ amount: Int) -> TimeLimit {
    TimeLimit(unchecked: .workDay, min(max(amount, 1) * 100, largest))
  }

  /// Half of the limit, rounded up to a hundredth; half of 15 workDays is 7 days and half a day's work hours.
  public var half: TimeLimit { TimeLimit(unchecked: kind, (hundredths + 1) / 2) }

  /// Whole natural days; a part of a day counts as a day, because they run to a day's end.
  var wholeDays: Int { (hundredths + 99) / 100 }

  /// Milliseconds of the kind's own time: clock time, or work time when slots have `dayLength` a day.
  func length(dayLength: Int) -> Int64 {
    switch kind {
    case .urgentHour, .workHour: Int64(hundredths) * 36_000
    case .workDay: Int64(hundredths) * Int64(dayLength) / 100
    case .naturalDay: Int64(wholeDays) * 86_400_000
    }
  }
}

extension TimeLimit {
  /// The short form in files and on the screen: `15d`, `4h`, `48u`, `3n`, `7.5d`.
  public var text: String {
    let rest = hundredths % 100
    var text = "\(hundredths / 100)"
    if rest != 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return text + String(kind.letter)
  }

  /// Reads the short form: digits, at most two decimals, one of the letters `u h d n`; else nothing.
  public init?(text: String) {
    guard let last = text.last, let kind = Kind.allCases.first(where: { $0.letter == last }),
      let hundredths = TimeLimit.hundredths(text.dropLast())
    else { return nil }
    self.init(kind: kind, hundredths: hundredths)
  }

  /// Reads `15` or `7.5` as hundredths: one to four digits, then at most two decimals.
  static func hundredths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...4).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].utf8.count), let decimals = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? decimals * 10 : decimals)
  }
}

extension TimeLimit {
  /// The limit of an item of this severity whose category has this limit.
  ///
  /// Normal: the category's limit. Major: half of it. Urgent: the category's limit, but at most 1 workDay.
  /// Limits in urgentHours stay as they are (docs/rules.md). One natural day counts as no more than one workDay.
  public func limit(for severity: Severity, slots: WorkSlots) -> TimeLimit {
    switch (severity, kind) {
    case (.normal, _), (_, .urgentHour): self
    case (.major, _): half
    case (.urgent, .naturalDay): hundredths > 100 ? .workDays(1) : self
    case (.urgent, _): length(dayLength: slots.dayLength) > Int64(slots.dayLength) ? .workDays(1) : self
    }
  }
}
