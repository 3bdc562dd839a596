import LedgerModel

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
  var isSaidClosed: Bool {
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
    let place = dateCells.first { $0.column.field == .closedAt }?.column
    let heading = place?.heading ?? ""
    if HeaderWords.isOfWork(heading) {
      column = place
      row.closedAt = nil
      withdrawProposal(of: closed.raw)
      flag(.wordsKept(closed.raw))
      return keep(closed.raw, under: heading)
    }
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
