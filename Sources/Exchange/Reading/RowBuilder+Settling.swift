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
  private mutating func flagAhead(_ text: String) {
    withdrawProposal(of: text)
    flag(.dateAhead(text))
  }

  /// Takes back the day that was proposed for a text of the column at hand.
  private mutating func withdrawProposal(of text: String) {
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

  private mutating func read(_ text: String, field: ColumnField) -> Imported<CellDate> {
    let start = start(of: field)
    let context = context(of: field)
    let reading = DateReading(text, in: context, from: start, by: dates.calendar)
    if field == .closedAt, let other = noClosing(text, reading) { return other }
    if reading == nil, start == nil, field == .due, DateReading.isTold(text, by: dates.calendar) {
      flag(.limitWithoutStart(text))
      row.notes.append("\(column?.heading ?? "")：\(text)")
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
      row.notes.append("\(column?.heading ?? "")：\(text)")
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

  private func context(of field: ColumnField) -> DateContext {
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
  private func past(_ day: CivilDate, _ field: ColumnField) -> CivilDate {
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
    row.notes.append("\(column?.heading ?? "")：\(text)")
  }
}

// MARK: - States

extension RowBuilder {
  /// A tick (是否销号) and the words of a state say together how far an item is.
  mutating func settleState() {
    var tick: Bool?
    if let text = tickText {
      let reading = memory.state(of: text)
      tick = StateWords.plainTick(text) ?? reading.state.map { $0 == .closed }
      if stateText == nil, StateWords.plainTick(text) == nil {
        // 挂账, 基本完成 under 是否整改: the words themselves are the state.
        (stateText, stateColumn, tick) = (text, tickColumn, nil)
      } else if StateWords.plainTick(text) == nil {
        column = tickColumn
        keep(text, under: tickColumn?.heading ?? "")
        flag(reading.state == nil ? .stateNotRead(text) : .wordsKept(text))
        if let day = reading.closedOn { _ = takeClosing(day) }
      }
    }
    column = stateColumn ?? tickColumn
    defer { column = nil }
    settleState(tick, stateText.map { ($0, memory.state(of: $0)) })
    settleClosing()
  }

  private mutating func settleState(_ tick: Bool?, _ words: (raw: String, reading: StateReading)?) {
    let raw = words?.raw ?? tickText ?? ""
    if words?.reading.rest != nil {
      keep(raw, under: column?.heading ?? "")
      flag(.wordsKept(raw))
    }
    if tick != true, let words, let day = plannedDay(in: words.raw, words.reading) {
      takePlan(day, raw, isKept: words.reading.rest != nil)
      row.state = Imported(.open, raw: raw)
      return
    }
    if let day = words?.reading.closedOn, !takeClosing(day), words?.reading.rest == nil {
      keep(raw, under: column?.heading ?? "")
      if closingDay(day).map({ $0 <= dates.today }) ?? true { flag(.wordsKept(raw)) }
    }
    switch (tick, words?.reading.state) {
    case (true?, let state?) where state != .closed:
      // A tick beside 整改中: which of the two is stale nobody can tell, so that somebody has to look.
      row.state = Imported(state == .open || state == .reported ? .submitted : state, raw: raw)
      flag(.tickAgainstWords(raw))
      if words?.reading.rest == nil { keep(raw, under: column?.heading ?? "") }
    case (true?, _): row.state = Imported(.closed, raw: raw)
    case (false?, .closed?):
      row.state = Imported(.submitted, raw: raw)
      flag(.doneButNotTicked)
    case (_, let state?): row.state = Imported(state, raw: raw)
    case (_, nil) where words != nil:
      row.state = Imported(.open, raw: raw)
      flag(.stateNotRead(raw))
      keep(raw, under: column?.heading ?? "")
    case (false?, nil): row.state = Imported(.open, raw: raw)
    case (nil, nil): settleByClosing()
    }
    if tick == true, let words, words.reading.state == nil {
      keep(words.raw, under: column?.heading ?? "")
      flag(.wordsKept(words.raw))
    }
  }

  /// Whether tick and words, as far as they are there, say that the item is done.
  private var isSaidClosed: Bool {
    let tick = tickText.flatMap(StateWords.plainTick)
    let words = stateText ?? (tick == nil ? tickText : nil)
    let state = words.flatMap { text -> ImportedState? in
      let reading = memory.state(of: text)
      return plannedDay(in: text, reading) == nil ? reading.state : .open
    }
    return tick == true ? state == nil || state == .closed : tick == nil && state == .closed
  }

  /// The day within a state's words by which somebody means to be done: 11月25日完成 on 23 November, when no 已 and no tick
  /// says that it is.
  private func plannedDay(in words: String, _ reading: StateReading) -> String? {
    guard reading.state == .closed, !StateReading.saysDone(words), let text = reading.closedOn,
      let day = closingDay(text), day > dates.today
    else { return nil }
    return text
  }

  /// The day of closing that a text means.
  private func closingDay(_ text: String) -> CivilDate? {
    guard let reading = DateReading(text, in: context(of: .closedAt), from: nil, by: dates.calendar),
      let day = reading.date.proposedDay
    else { return nil }
    return reading.hasYear ? day : past(day, .closedAt)
  }

  /// Takes the day of a plan as the due date, where no other column says one; else the words stay as a note.
  private mutating func takePlan(_ day: String, _ words: String, isKept: Bool) {
    if row.due == nil || row.due?.value == .unread {
      row.due = read(day, field: .due)
      flag(.closingDateAhead(day))
    } else {
      flag(.closingIsLimit(words, isDue: false))
      if !isKept { keep(words, under: column?.heading ?? "") }
    }
  }

  /// Where nothing says how far an item is, its day of closing does; a reply (回复时间) only hands it in for a check.
  private mutating func settleByClosing() {
    guard let closed = row.closedAt, closed.value.proposedDay != nil else { return }
    let heading = dateCells.first { $0.column.field == .closedAt }?.column.heading ?? ""
    guard HeaderWords.isReply(heading) else { return row.state = Imported(.closed, raw: "") }
    row.state = Imported(.submitted, raw: "")
    row.closedAt = nil
    flag(.doneButNotTicked)
    keep(closed.raw, under: heading)
  }

  /// The day within a state's words (已完成(9.28)), unless a column of its own says another; whether it is told.
  private mutating func takeClosing(_ text: String) -> Bool {
    let known = row.closedAt?.value.proposedDay
    let date = known == nil ? read(text, field: .closedAt) : Imported(cellDate(text), raw: text)
    guard let day = date.value.proposedDay else { return false }
    if day > dates.today {
      if closingDay(text).map({ $0 > dates.today }) ?? false { flagAhead(text) }
      return false
    }
    if known == nil { row.closedAt = date }
    // The day of the column, with the time that only the words have.
    if known == day, let time = date.value.time, let closed = row.closedAt?.value, closed.time == nil {
      let isCertain = closed.certainDay != nil
      row.closedAt?.value = isCertain ? CellDate(day, time) : .incomplete(proposed: day, time: time)
    }
    return known == nil || known == day
  }

  /// The date that the words of a state hold.
  private func cellDate(_ text: String) -> CellDate {
    CellDate(
      text,
      in: DateContext(
        year: dates.year, notBefore: row.reportedAt?.value.proposedDay, orders: dates.orders))
  }

  private mutating func settleClosing() {
    if row.isClosed, row.closedAt?.value.proposedDay == nil { flag(.closedWithoutDate) }
    guard row.state != nil, !row.isClosed, let closed = row.closedAt, closed.value.proposedDay != nil else {
      return
    }
    flag(.closingDateOfOpenItem)
    row.closedAt = nil
    keep(closed.raw, under: dateCells.first { $0.column.field == .closedAt }?.column.heading ?? "")
  }
}
