/// The holidays that the law gives everybody (全国年节及纪念日放假办法), whatever is announced around them.
///
/// A year that has no announcement yet has these: they are certain, the days joined to them and the weekend days
/// worked for those are not. The moon's festivals and 清明 come from Data/festivals.txt, so that years outside its
/// span have none.
public enum HolidaysByLaw {
  /// The days of each year of the table, in the order of their dates.
  public static let years: [CalendarYear] = {
    guard let bytes = ReferenceData.bytes(of: "festivals.txt") else {
      preconditionFailure("festivals.txt is not built in")
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      line in
      guard let festivals = Festivals(line) else { preconditionFailure("festivals.txt: \(line)") }
      return CalendarYear(year: festivals.year, days: days(of: festivals))
    }
  }()

  /// Whether the holidays by law are known of that year.
  public static func covers(_ year: Int) -> Bool { years.contains { $0.year == year } }

  /// When the festivals of a year fall: a line of the table.
  private struct Festivals {
    let year: Int
    let spring: CivilDate
    let qingming: CivilDate
    let dragonBoat: CivilDate
    let midAutumn: CivilDate

    init?(_ line: Substring) {
      let words = line.split(separator: " ")
      let dates = words.dropFirst().compactMap { CivilDate(text: "\(words[0])-\($0)") }
      guard words.count == 5, dates.count == 4, let year = Int(words[0]) else { return nil }
      self.year = year
      (spring, qingming, dragonBoat, midAutumn) = (dates[0], dates[1], dates[2], dates[3])
    }
  }

  /// The law as it stood: of 1999, of 2007 (in force 2008), of 2013 (2014) and of 2024 (2025).
  private static func days(of festivals: Festivals) -> [CalendarDay] {
    let year = festivals.year
    var names: [CivilDate: String] = [:]
    func add(_ name: String, _ first: CivilDate?, _ count: Int) {
      guard let first else { return }
      for date in (0..<count).map({ first.advanced(days: $0) }) {
        // A festival on a day of another one keeps both names: 国庆节、中秋节.
        names[date] = names[date].map { "\($0)、\(name)" } ?? name
      }
    }
    let eve = festivals.spring.advanced(days: -1)
    add("元旦", CivilDate(year: year, month: 1, day: 1), 1)
    switch year {
    case 2025...: add("春节", eve, 4)
    case 2008...2013: add("春节", eve, 3)
    default: add("春节", festivals.spring, 3)
    }
    add("劳动节", CivilDate(year: year, month: 5, day: 1), year >= 2025 ? 2 : year >= 2008 ? 1 : 3)
    add("国庆节", CivilDate(year: year, month: 10, day: 1), 3)
    if year >= 2008 {
      add("清明节", festivals.qingming, 1)
      add("端午节", festivals.dragonBoat, 1)
      add("中秋节", festivals.midAutumn, 1)
    }
    return names.map { CalendarDay(date: $0.key, kind: .off, name: $0.value) }.sorted { $0.date < $1.date }
  }
}
