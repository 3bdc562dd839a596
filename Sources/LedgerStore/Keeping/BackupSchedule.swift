import LedgerModel

/// Which backups are kept: the newest of each of the last so many days, weeks, months and years that have one.
public struct BackupSchedule: Sendable, Hashable {
  private var days = 0
  private var weeks = 0
  private var months = 0
  private var years = 0

  /// The schedule of a text such as `7d4w12m`: numbers from 1, each with d, w, m or y; nothing for any other text.
  public init?(_ text: String) {
    var digits = ""
    for character in text {
      if character.isASCII, character.isWholeNumber {
        digits.append(character)
        continue
      }
      guard let count = Int(digits), (1...10_000).contains(count) else { return nil }
      switch character {
      case "d" where days == 0: days = count
      case "w" where weeks == 0: weeks = count
      case "m" where months == 0: months = count
      case "y" where years == 0: years = count
      default: return nil
      }
      digits = ""
    }
    guard digits.isEmpty, !text.isEmpty else { return nil }
  }

  /// Which of these times are kept. The newest always is.
  func kept(of times: [CivilTime]) -> Set<CivilTime> {
    let newestFirst = times.sorted(by: >)
    var kept = Set(newestFirst.prefix(1))
    let periods: [(count: Int, of: (CivilTime) -> Int)] = [
      (days, \.daysSinceEpoch),
      // Weeks begin on Monday; the first of 1970 was a Thursday.
      (weeks, { ($0.daysSinceEpoch + 3) / 7 }),
      (months, { $0.date.year * 12 + $0.date.month }),
      (years, { $0.date.year }),
    ]
    for (count, period) in periods {
      var seen: Set<Int> = []
      for time in newestFirst where seen.count < count && seen.insert(period(time)).inserted {
        kept.insert(time)
      }
    }
    return kept
  }
}

/// The name of an archive in a directory of backups, such as `taizhang-0123456789abcdef-20261129-021500.tar`: only
/// files with such names are ever removed.
struct BackupName {
  /// The ledger's id.
  let ledger: String
  /// When it was made, by the clocks of the ledger's zone, to the second.
  let time: CivilTime

  /// The name of the ledger's archive of that time.
  init(ledger: String, time: CivilTime) { (self.ledger, self.time) = (ledger, time) }

  /// The name that this text is; nothing when it is any other name.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[0] == "taizhang", parts[3].hasSuffix(".tar"), parts[2].utf8.count == 8,
      parts[3].utf8.count == 10, let day = Int(parts[2]), let clock = Int(parts[3].dropLast(4)),
      let date = CivilDate(year: day / 10000, month: day / 100 % 100, day: day % 100),
      let time = TimeOfDay(hour: clock / 10000, minute: clock / 100 % 100, second: clock % 100)
    else { return nil }
    self.init(ledger: parts[1], time: CivilTime(daysSinceEpoch: date.daysSinceEpoch, time: time))
    guard self.text == text else { return nil }
  }

  /// Whether it was made before a moment, as far as its name tells: the zone of its clocks is the ledger's, which is not
  /// known here, so those count that are furthest ahead.
  func isPast(at now: Timestamp) -> Bool {
    let furthest = now.advanced(milliseconds: 14 * 3_600_000).milliseconds
    return Int64(time.daysSinceEpoch) * 86_400_000 + Int64(time.time.milliseconds) <= furthest
  }

  /// The name.
  var text: String {
    func digits(_ value: Int, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    let (date, time) = (time.date, time.time)
    let day = digits(date.year, 4) + digits(date.month, 2) + digits(date.day, 2)
    return
      "taizhang-\(ledger)-\(day)-\(digits(time.hour, 2))\(digits(time.minute, 2))\(digits(time.second, 2)).tar"
  }
}
