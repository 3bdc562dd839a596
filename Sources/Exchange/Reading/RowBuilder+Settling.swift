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
  }

  /// A date of completion that lies ahead is one that somebody means to keep: a due date, which closes nothing.
  private mutating func takePlannedClosing() {
    guard let closed = row.closedAt, let day = closed.value.proposedDay, day > dates.today else { return }
    column = dateCells.first { $0.column.field == .closedAt }?.column
    defer { column = nil }
    row.closedAt = nil
    if row.due == nil {
      row.due = closed
      flag(.closingDateAhead(closed.raw))
    } else {
      flag(.closingDateAhead(closed.raw))
      keep(closed.raw, under: column?.heading ?? "")
    }
  }

  private mutating func read(_ text: String, field: ColumnField) -> Imported<CellDate> {
    let isFirst = field == .reportedAt || field == .assignedAt
    let context = DateContext(
      year: dates.year, notBefore: isFirst ? nil : row.reportedAt?.value.proposedDay,
      monthFirst: !dates.dayFirst.contains(column?.index ?? -1))
    var date = CellDate(text, in: context)
    if case .unread = date {
      let start = isFirst ? nil : row.reportedAt?.value.proposedDay
      if let shared = SharedDates(text, in: context, from: start) {
        date = shared.date
        if shared.isComputed, let day = date.certainDay {
          flag(.dateComputed(DateProposal(raw: text, proposed: day)))
        }
      }
    }
    switch date {
    case .incomplete(let proposed): flag(.dateProposed(DateProposal(raw: text, proposed: proposed)))
    case .unread: keepUnread(text)
    case .within, .atOnce, .ongoing:
      if field != .due { keepUnread(text) }
    case .day, .moment: break
    }
    return Imported(date, raw: text)
  }

  private mutating func keepUnread(_ text: String) {
    flag(.dateNotRead(text))
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
        keep(text, under: tickColumn?.heading ?? "")
        if reading.state == nil {
          column = tickColumn
          flag(.stateNotRead(text))
        }
      }
    }
    column = stateColumn ?? tickColumn
    defer { column = nil }
    settleState(tick, stateText.map { ($0, memory.state(of: $0)) })
    settleClosing()
  }

  private mutating func settleState(_ tick: Bool?, _ words: (raw: String, reading: StateReading)?) {
    let raw = words?.raw ?? tickText ?? ""
    if let rest = words?.reading.rest { keep(raw == rest ? rest : raw, under: column?.heading ?? "") }
    if let day = words?.reading.closedOn { takeClosing(day) }
    switch (tick, words?.reading.state) {
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
    case (nil, nil): if row.closedAt?.value.proposedDay != nil { row.state = Imported(.closed, raw: raw) }
    }
    if tick == true, let words, words.reading.state == nil { keep(words.raw, under: column?.heading ?? "") }
  }

  /// The day within a state's words (已完成(9.28)), unless a column of its own says it.
  private mutating func takeClosing(_ text: String) {
    guard row.closedAt == nil else { return }
    let date = read(text, field: .closedAt)
    guard let day = date.value.proposedDay, day <= dates.today else { return keep(text, under: "") }
    row.closedAt = date
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
