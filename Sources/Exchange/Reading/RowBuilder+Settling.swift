import LedgerModel

/// Dates and states, which depend on several cells of a row.
extension RowBuilder {
  /// The report's day is read first: a limit without a year lies behind it.
  mutating func settleDates() {
    let order: [ColumnField] = [.reportedAt, .assignedAt, .due, .closedAt]
    for field in order {
      guard let cell = dateCells.first(where: { $0.column.field == field }) else { continue }
      column = cell.column
      let date = read(cell.text, field: field)
      column = nil
      switch field {
      case .reportedAt: row.reportedAt = date
      case .assignedAt: row.assignedAt = date
      case .due: row.due = date
      default: row.closedAt = date
      }
    }
    takePlannedClosing()
    row.reportedAt = withoutFuture(row.reportedAt, of: .reportedAt)
    row.assignedAt = withoutFuture(row.assignedAt, of: .assignedAt)
  }

  /// What was reported or assigned lies behind: a day that lies ahead is a slip of the keyboard, and kept as a note.
  private mutating func withoutFuture(
    _ date: Imported<CellDate>?, of field: ColumnField
  ) -> Imported<CellDate>? {
    guard let date, let day = date.value.proposedDay, day > dates.today else { return date }
    column = dateCells.first { $0.column.field == field }?.column
    defer { column = nil }
    flagAhead(date.raw)
    keep(date.raw, under: column?.heading ?? "")
    return nil
  }

  /// A date of completion that lies ahead is one that somebody means to keep: a due date, which closes nothing.
  private mutating func takePlannedClosing() {
    guard let closed = row.closedAt, let day = closed.value.proposedDay, day > dates.today else { return }
    column = dateCells.first { $0.column.field == .closedAt }?.column
    defer { column = nil }
    row.closedAt = nil
    if isSaidClosed {
      // Ticked off on a day that has not come: it is closed, and the day is a slip of the keyboard.
      flagAhead(closed.raw)
      keep(closed.raw, under: column?.heading ?? "")
    } else if row.due == nil {
      row.due = closed
      flag(.closingDateAhead(closed.raw))
    } else {
      withdrawProposal(of: closed.raw)
      flag(.closingIsLimit(closed.raw, isDue: false))
      keep(closed.raw, under: column?.heading ?? "")
    }
  }

  /// Says that a day has not come; what cannot be taken is not proposed, either.
  mutating func flagAhead(_ text: String) {
    withdrawProposal(of: text)
    flag(.dateAhead(text))
  }

  /// Takes back the day that was proposed for a text of the column at hand.
  mutating func withdrawProposal(of text: String) {
    let index = column?.index
    row.problems.removeAll { problem in
      guard case .dateProposed(let proposal) = problem.kind else { return false }
      return problem.column == index && proposal.raw == text
    }
  }

  /// What stands under a day of closing and is none. A limit (2026-11-25前, 2026年11月底) is the due date, where no other
  /// column says one, and closes nothing; words of a state (√, 已完成, 2026-11-25已完成) say how far the item is. Nothing for
  /// a day, and for what nobody understands.
  private mutating func noClosing(_ text: String, _ reading: DateReading?) -> Imported<CellDate>? {
    if reading?.isLimit == true {
      let isFree = row.due == nil || row.due?.value == .unread
      flag(.closingIsLimit(text, isDue: isFree))
      if isFree { row.due = read(text, field: .due) } else { keep(text, under: column?.heading ?? "") }
      return Imported(.unread, raw: text)
    }
    guard reading == nil, !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let words = memory.state(of: text)
    guard let state = words.state, state != .dropped else { return nil }
    if stateText == nil {
      (stateText, stateColumn) = (text, column)
      return Imported(.unread, raw: text)
    }
    return state == .closed ? words.closedOn.map { read($0, field: .closedAt) } : nil
  }

  mutating func read(_ text: String, field: ColumnField) -> Imported<CellDate> {
    let start = start(of: field)
    let context = context(of: field)
    let reading = DateReading(text, in: context, from: start, by: dates.calendar)
    if field == .closedAt, let other = noClosing(text, reading) { return other }
    if reading == nil, start == nil, field == .due, DateReading.isTold(text, by: dates.calendar) {
      flag(.limitWithoutStart(text))
      keep(text, under: column?.heading ?? "")
      return Imported(.unread, raw: text)
    }
    var date = settled(reading, field)
    if let reading, reading.way != .written, let day = date.certainDay {
      flag(.dateComputed(DateProposal(raw: text, proposed: day, time: date.time?.clock)))
    }
    if field == .due, date.proposedDay != nil, let year = reading?.provisionalYear {
      flag(.provisionalYear(year))
    }
    if case .incomplete(let day, _) = date, let other = withZero(text, context, day) {
      // 9.3 as a number was 9.3 or 9.30: a choice is nobody's to make but the clerk's.
      flag(.dateAmbiguous(text, past(day, field), past(other, field)))
      keep(text, under: column?.heading ?? "")
      return Imported(.unread, raw: text)
    }
    if case .incomplete(let proposed, let time) = date, reading?.hasYear == false {
      date = .incomplete(proposed: past(proposed, field), time: time)
    }
    switch date {
    case .incomplete(let proposed, let time):
      let other = otherReading(of: text, proposed)
      flag(.dateProposed(DateProposal(raw: text, proposed: proposed, time: time?.clock, other: other)))
    case .unread: keepUnread(text)
    case .within, .atOnce, .ongoing:
      if field != .due { keepUnread(text) }
    case .day, .moment: break
    }
    return Imported(date, raw: text)
  }

  /// The day that a date of a column is told from: that of the report, where the column is not the report's own.
  private func start(of field: ColumnField) -> CivilDate? {
    field == .reportedAt || field == .assignedAt ? nil : row.reportedAt?.value.proposedDay ?? dates.reported
  }

  func context(of field: ColumnField) -> DateContext {
    let isFirst = field == .reportedAt || field == .assignedAt
    return DateContext(
      year: dates.year, notBefore: start(of: field), notAfter: isFirst ? dates.today : nil,
      orders: dates.orders)
  }

  /// The date of a reading as it counts in its column: nobody closes on a day that is told from another (今天), and what is
  /// told from a day that is only proposed is a proposal, too.
  private func settled(_ reading: DateReading?, _ field: ColumnField) -> CellDate {
    guard let reading, reading.way == .told, let day = reading.date.certainDay else {
      return reading?.date ?? .unread
    }
    if field == .closedAt, day <= dates.today { return .unread }
    let isReportOpen = row.reportedAt.map { $0.value.certainDay == nil } ?? false
    return isReportOpen ? reading.date.proposal : reading.date
  }

  /// What was done lies behind: without a year 12月20日 of a report is last year's on 5 January; of a closing, which may be
  /// planned, the nearest to today.
  func past(_ day: CivilDate, _ field: ColumnField) -> CivilDate {
    guard field != .due, day > dates.today, !dates.isYearStated,
      let earlier = CivilDate(year: day.year - 1, month: day.month, day: day.day)
    else { return day }
    let today = dates.today.daysSinceEpoch
    let isNearer = today - earlier.daysSinceEpoch < day.daysSinceEpoch - today
    return field != .closedAt || isNearer ? earlier : day
  }

  /// The day that a number means whose last zero fell, beside the day that it seems to mean.
  private func withZero(_ text: String, _ context: DateContext, _ day: CivilDate) -> CivilDate? {
    guard let column, mayLackZero.contains(column.index),
      case .incomplete(let other, _) = CellDate(text + "0", in: context), other != day
    else { return nil }
    return other
  }

  /// The other day that a date may be whose order nothing in the table decides.
  private func otherReading(of text: String, _ day: CivilDate) -> CivilDate? {
    guard let date = UnorderedDate(leading: text), dates.orders[date.sign] == nil else { return nil }
    return date.days().map(\.day).first { $0 != day }
  }

  private mutating func keepUnread(_ text: String) {
    flag(DateReading.isTooFar(text) ? .dateTooFar(text) : .dateNotRead(text))
    keep(text, under: column?.heading ?? "")
  }
}
