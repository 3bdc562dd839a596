import LedgerModel

/// What the dates of a table have in common: the year of those without one, and the order of day and month.
struct DateColumns {
  /// The year for dates without one: a title's, else the commonest in the table, else today's.
  let year: Int
  /// Whether a title states the year.
  let isYearStated: Bool
  /// The day of the import: what lies behind it has not happened yet.
  let today: CivilDate
  /// When everything was reported whose row does not say, where somebody told.
  let reported: CivilDate?
  /// The calendar by which 春节前 and 3个工作日 are told.
  let calendar: WorkCalendar
  /// In which order numbers such as 12/5/2026 stand, by the sign between them: one order for all columns of the table,
  /// which any day over 12 decides. A sign is missing where nothing decides, or the table contradicts itself.
  let orders: [UInt8: DateOrder]
  /// Columns, by index, with dates whose order nothing decides.
  let ambiguous: Set<Int>

  /// Looks through the titles and the date columns of `rows`.
  init(
    titles: [String], columns: [ColumnReading], rows: ArraySlice<DelimitedRecord>, options: ImportOptions
  ) {
    today = options.today
    reported = options.reported
    calendar = options.calendar
    // The number of a decree (〔2019〕12号) names a year, too: the last that has come is the table's.
    let latest = options.today.year + 1
    let stated = titles.flatMap(DateColumns.years).filter { $0 <= latest }.max()
    isYearStated = stated != nil
    var years: [Int: Int] = [:]
    // Where no title states the year, some thousand dates show which one is the commonest.
    var toLookAt = stated == nil ? 5000 : 0
    var found = OrdersFound()
    let context = DateContext(year: options.today.year)
    for column in columns where column.field?.isDate == true {
      for row in rows where row.cells.indices.contains(column.index) {
        let text = row.cells[column.index]
        if DateColumns.mayBeUnordered(text), let date = UnorderedDate(leading: text) {
          found.take(date, in: column.index)
        }
        if toLookAt > 0, let day = CellDate(text, in: context).certainDay {
          years[day.year, default: 0] += 1
          toLookAt -= 1
        }
      }
    }
    orders = found.decided
    ambiguous = found.openColumns
    let commonest = years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    year = stated ?? commonest ?? options.today.year
  }

  /// Whether a text may begin with three numbers whose order is open. Most dates begin with their year: they are not taken
  /// apart for this.
  private static func mayBeUnordered(_ text: String) -> Bool {
    let lead = text.utf8.prefix(4)
    return lead.contains { $0 >= 0x80 || UnorderedDate.signs.contains($0) || $0 == 0x20 }
  }

  /// The years that a title names: its numbers of four digits.
  private static func years(in title: String) -> [Int] {
    CellText.folded(title).split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
      .compactMap { Int($0) }.filter { (1990...2100).contains($0) }
  }
}

/// The orders that the dates of a table leave, sign by sign.
private struct OrdersFound {
  private var left: [UInt8: Set<DateOrder>] = [:]
  /// Columns with dates that may be several days, by the sign.
  private var open: [UInt8: Set<Int>] = [:]

  mutating func take(_ date: UnorderedDate, in column: Int) {
    left[date.sign, default: Set(DateOrder.allCases)].formIntersection(date.orders)
    if date.isOpen { open[date.sign, default: []].insert(column) }
  }

  /// The one order that is left for a sign.
  var decided: [UInt8: DateOrder] { left.compactMapValues { $0.count == 1 ? $0.first : nil } }

  /// Columns with dates whose order stays open.
  var openColumns: Set<Int> {
    let decided = decided
    return open.filter { decided[$0.key] == nil }.values.reduce(into: []) { $0.formUnion($1) }
  }
}
