import LedgerModel

/// Builds one row from its cells; what depends on several cells is settled at the end.
struct RowBuilder {
  /// The row so far.
  var row: ImportedRow
  /// Readings kept from row to row.
  private let memory: CellMemory
  private let dates: DateColumns
  private var titleText: String?
  private var categoryText: String?
  private var categoryColumn: ColumnReading?
  private var stateText: Imported<String>?
  private var tick: Bool?
  private var ownerPhone: String?
  private var dateCells: [(column: ColumnReading, text: String)] = []
  private var column: ColumnReading?
  private var stateColumn: ColumnReading?

  /// A builder of the row on `line`.
  init(line: Int, ordinal: Int, dates: DateColumns, memory: CellMemory) {
    row = ImportedRow(line: line, ordinal: ordinal)
    self.dates = dates
    self.memory = memory
  }

  /// Notes a problem of the cell that is being read, or of the whole row.
  mutating func flag(_ kind: ImportProblem.Kind) {
    row.problems.append(
      ImportProblem(line: row.line, column: column?.index, heading: column?.heading ?? "", kind: kind))
  }

  /// Takes a cell of a known column.
  mutating func take(_ text: String, from column: ColumnReading) {
    guard let field = column.field, let text = CellText.meaningful(text) else { return }
    self.column = column
    defer { self.column = nil }
    switch field {
    case .part(let part): take(text, as: part, from: column)
    case .other(let other): take(text, as: other, from: column)
    }
  }

  private mutating func take(_ text: String, as part: ItemPart, from column: ColumnReading) {
    switch part {
    case .number: row.number = text
    case .reference: row.texts[.reference] = reference(text)
    case .title: titleText = text
    case .site: row.site = text
    case .grid: row.grid = RowBuilder.withoutZeroFraction(text)
    case .labels:
      row.labels += memory.list(text).flatMap { $0.split(whereSeparator: \.isBlank).map(String.init) }
    case .leadUnit: takeUnits(text)
    case .supportingUnits: row.supportingUnits += memory.list(text)
    case .category: (categoryText, categoryColumn) = (text, column)
    case .severity: row.severity = word(text, in: RowBuilder.severities)
    case .difficulty: row.difficulty = word(text, in: RowBuilder.difficulties)
    case .source: takeSource(text)
    case .reporter: row.reporter = people(text).first
    case .leader: row.leader = people(text).first
    case .owner: takeOwners(text)
    case .helpers: row.helpers += people(text)
    case .quantities: takeQuantities(text)
    case .reportedAt, .due, .closedAt: dateCells.append((column, text))
    case .state: (stateText, stateColumn) = (Imported(text, raw: text), column)
    case .field(let field): row.texts[field] = text
    case .list: takeNote(text)
    }
  }

  private mutating func take(_ text: String, as other: OtherColumn, from column: ColumnReading) {
    switch other {
    case .order, .community, .ignore: break
    case .siteKind: row.siteKind = text
    case .checker: row.checker = people(text).first
    case .phone: ownerPhone = phone(text)
    case .closed: (tick, stateColumn) = (StateWords.tick(of: text), stateColumn ?? column)
    case .note: takeNote(text)
    case .evidenceBefore, .evidenceAfter: row.notes.append("\(column.heading)：\(text)")
    }
  }

  /// The row, with what several cells decide together.
  mutating func finished() -> ImportedRow {
    settleTexts()
    settleDates()
    settleState()
    settleCategory()
    if row.owner?.phone == nil { row.owner?.phone = ownerPhone }
    row.helpers.removeAll { $0.name == row.owner?.name }
    return row
  }

  /// Of a long text the first line is the title.
  private mutating func settleTexts() {
    let text = titleText ?? row.texts[.description] ?? ""
    let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    row.title = RowBuilder.shortened(first.trimmed)
    if let titleText, row.texts[.description] == nil, row.title != titleText {
      row.texts[.description] = titleText
    }
  }

  /// An item's title has at most 500 characters; the whole text stays in the description.
  private static func shortened(_ title: String) -> String {
    guard title.utf8.count > 500, title.unicodeScalars.count > 500 else { return title }
    return String(String.UnicodeScalarView(title.unicodeScalars.prefix(499))) + "…"
  }
}

// MARK: - Dates and state

extension RowBuilder {
  /// The report's day is read first: a limit without a year lies behind it.
  private mutating func settleDates() {
    let order: [ColumnField] = [.reportedAt, .due, .closedAt]
    for field in order {
      guard let cell = dateCells.first(where: { $0.column.field == field }) else { continue }
      column = cell.column
      let date = read(cell.text, field: field)
      column = nil
      switch field {
      case .reportedAt: row.reportedAt = date
      case .due: row.due = date
      default: row.closedAt = date
      }
    }
  }

  private mutating func read(_ text: String, field: ColumnField) -> Imported<CellDate> {
    let isFirst = field == .reportedAt
    let context = DateContext(
      year: dates.year, notBefore: isFirst ? nil : row.reportedAt?.value.proposedDay,
      monthFirst: !dates.dayFirst.contains(column?.index ?? -1))
    let date = CellDate(text, in: context)
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

  private mutating func settleState() {
    column = stateColumn
    defer { column = nil }
    let words = stateText.map { ($0.raw, memory.state(of: $0.raw)) }
    let raw = words?.0 ?? ""
    switch (tick, words) {
    case (true?, _): row.state = Imported(.closed, raw: raw)
    case (false?, (_, .closed?)?):
      row.state = Imported(.submitted, raw: raw)
      flag(.doneButNotTicked)
    case (_, (_, let state?)?): row.state = Imported(state, raw: raw)
    case (_, (_, nil)?):
      row.state = Imported(.open, raw: raw)
      flag(.stateNotRead(raw))
      row.notes.append("\(column?.heading ?? "")：\(raw)")
    case (false?, nil): row.state = Imported(.open, raw: raw)
    case (nil, nil): if row.closedAt?.value.proposedDay != nil { row.state = Imported(.closed, raw: raw) }
    }
    if row.isClosed, row.closedAt == nil { flag(.closedWithoutDate) }
    if row.state != nil, !row.isClosed, row.closedAt?.value.proposedDay != nil {
      flag(.closingDateOfOpenItem)
    }
  }
}

// MARK: - Single cells

extension RowBuilder {
  private static let severities = [
    "urgent": "urgent", "紧急": "urgent", "特急": "urgent", "major": "major", "重点": "major", "重大": "major",
    "重要": "major",
    "严重": "major", "normal": "normal", "一般": "normal", "普通": "normal",
  ]
  private static let difficulties = [
    "easy": "easy", "简单": "easy", "容易": "easy", "易": "easy", "hard": "hard", "疑难": "hard", "困难": "hard",
    "难": "hard",
  ]

  private mutating func word(_ text: String, in words: [String: String]) -> String? {
    if let code = words[CellText.folded(text)] { return code }
    flag(.wordUnknown(text))
    return nil
  }

  private func people(_ text: String) -> [PersonMention] { memory.people(in: text) }

  /// The first is the owner, the others help; an office among them is a unit.
  private mutating func takeOwners(_ text: String) {
    var named = people(text)
    for unit in named.filter(\.looksLikeUnit) {
      flag(.unitAmongPeople(unit.name))
      if row.leadUnit == nil {
        row.leadUnit = unit.name
      } else {
        row.notes.append("\(column?.heading ?? "")：\(unit.name)")
      }
    }
    named.removeAll(where: \.looksLikeUnit)
    guard let first = named.first else { return }
    row.owner = first
    row.helpers.insert(contentsOf: named.dropFirst(), at: 0)
    if first.phone?.contains("E+") == true { flag(.digitsLost(text)) }
  }

  private mutating func takeUnits(_ text: String) {
    var units = memory.list(text)
    guard !units.isEmpty else { return }
    row.leadUnit = units.removeFirst()
    row.supportingUnits.insert(contentsOf: units, at: 0)
  }

  /// The code's catalogue may stand in a column behind it.
  private mutating func settleCategory() {
    guard let text = categoryText else { return }
    let category = memory.category(of: text, scheme: row.texts[.scheme])
    row.category = Imported(category, raw: text)
    if category.isCertain { return }
    column = categoryColumn
    flag(category.group == nil ? .categoryUnknown(text) : .categoryGuessed(text))
    column = nil
    row.notes.append("\(categoryColumn?.heading ?? "")：\(text)")
  }

  private mutating func takeSource(_ text: String) {
    if let code = memory.source(of: text) {
      row.source = Imported(code, raw: text)
    } else {
      flag(.sourceUnknown(text))
      row.notes.append("\(column?.heading ?? "")：\(text)")
    }
  }

  private mutating func takeQuantities(_ text: String) {
    guard CellText.meaningful(text) != nil else { return }
    let read = QuantityReading(text, in: .column)
    if read == nil { flag(.quantityNotRead(text)) }
    if read == nil || read?.hasRemark == true { row.notes.append("\(column?.heading ?? "")：\(text)") }
    row.quantities += read?.quantities ?? []
  }

  /// A remark that is nothing but quantities is those.
  private mutating func takeNote(_ text: String) {
    if CellText.meaningful(text) != nil, let read = QuantityReading(text, in: .remark) {
      row.quantities += read.quantities
      return
    }
    let heading = column?.heading ?? ""
    row.notes.append(RowBuilder.plainNotes.contains(CellText.bare(heading)) ? text : "\(heading)：\(text)")
  }

  private static let plainNotes: Set<String> = ["备注", "说明", "note", "notes", "remark", "remarks", "comment"]

  /// A column of short counters that is headed as a number of cases is none.
  private mutating func reference(_ text: String) -> String? {
    let text = RowBuilder.withoutZeroFraction(text)
    if RowBuilder.isPowerOfTen(text) { flag(.digitsLost(text)) }
    let isCounter = text.utf8.count <= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isCounter && column?.confidence != .stated ? nil : text
  }

  private mutating func phone(_ text: String) -> String {
    let text = RowBuilder.withoutZeroFraction(text)
    if RowBuilder.isPowerOfTen(text) { flag(.digitsLost(text)) }
    return text
  }

  /// `1.38342E+10`: what a spreadsheet makes of a long number.
  private static func isPowerOfTen(_ text: String) -> Bool {
    text.lowercased().contains("e+") && Double(text) != nil
  }

  /// `3.0`, as programs write a whole number, is `3`.
  private static func withoutZeroFraction(_ text: String) -> String {
    guard text.hasSuffix(".0"), text.dropLast(2).utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return text
    }
    return String(text.dropLast(2))
  }
}
