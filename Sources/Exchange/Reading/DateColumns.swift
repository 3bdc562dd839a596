import LedgerModel

/// What the dates of a table have in common: the year of those without one, and the order of day and month.
struct DateColumns {
  /// The year for dates without one: a title's, else the commonest in the table, else today's.
  let year: Int
  /// Whether a title states the year.
  let isYearStated: Bool
  /// The day of the import: what lies behind it has not happened yet.
  let today: CivilDate
  /// Columns, by index, where the day comes first in dates such as 31/12/2015.
  private(set) var dayFirst: Set<Int> = []
  /// Columns with such dates where nothing says which comes first.
  private(set) var ambiguous: Set<Int> = []

  /// Looks through the titles and the date columns of `rows`.
  init(titles: [String], columns: [ColumnReading], rows: ArraySlice<DelimitedRecord>, today: CivilDate) {
    self.today = today
    // The number of a decree (〔2019〕12号) names a year, too: the last that has come is the table's.
    let stated = titles.flatMap(DateColumns.years).filter { $0 <= today.year + 1 }.max()
    isYearStated = stated != nil
    var years: [Int: Int] = [:]
    // Where no title states the year, some thousand dates show which one is the commonest.
    var toLookAt = stated == nil ? 5000 : 0
    for column in columns where column.field?.isDate == true {
      var (monthFirst, dayFirst, unsure) = (false, false, false)
      for row in rows where row.cells.indices.contains(column.index) {
        let text = row.cells[column.index]
        if let (first, second) = DateColumns.leadingPair(of: text) {
          if first > 12 { dayFirst = true } else if second > 12 { monthFirst = true } else { unsure = true }
        }
        if toLookAt > 0, let day = CellDate(text, in: DateContext(year: today.year)).certainDay {
          years[day.year, default: 0] += 1
          toLookAt -= 1
        }
      }
      if dayFirst, !monthFirst { self.dayFirst.insert(column.index) }
      if unsure, !dayFirst, !monthFirst { ambiguous.insert(column.index) }
    }
    let commonest = years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    year = stated ?? commonest ?? today.year
  }

  /// The first two numbers of a date that ends in its year.
  private static func leadingPair(of text: String) -> (Int, Int)? {
    // Most dates begin with the year: they are not taken apart for this.
    let lead = text.utf8.prefix(4)
    guard lead.count == 4, !lead.allSatisfy({ (0x30...0x39).contains($0) }), let parts = NumberedText(text),
      parts.numbers.count >= 3, parts.numbers[2].digits == 4, parts.numbers[0].digits <= 2,
      parts.gaps[1] == parts.gaps[2], ["/", "-", "."].contains(parts.gaps[1])
    else { return nil }
    return (parts.numbers[0].value, parts.numbers[1].value)
  }

  /// The years that a title names.
  private static func years(in title: String) -> [Int] {
    (NumberedText(title)?.numbers ?? []).filter { $0.digits == 4 && (1990...2100).contains($0.value) }.map(
      \.value)
  }
}
