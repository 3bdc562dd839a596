import LedgerModel

/// Builds one row from its cells; what depends on several cells is settled at the end.
struct RowBuilder {
  /// The row so far.
  var row: ImportedRow
  /// Readings kept from row to row.
  let memory: CellMemory
  let dates: DateColumns
  private var titleText: String?
  private var siteColumn: ColumnReading?
  private var categoryText: String?
  private var categoryColumn: ColumnReading?
  var stateText: String?
  var tickText: String?
  var tickColumn: ColumnReading?
  var ownerPhone: (text: String, heading: String)?
  /// The unit in a column of its own, and where it stood.
  var quantityUnit: (name: String, text: String, column: ColumnReading?)?
  /// Under which heading the unit stood that a column of people named.
  var unitOfPersonHeading: String?
  /// The columns whose number may have lost a zero at its end.
  var mayLackZero: Set<Int> = []
  /// Whether the row is of a table that this program wrote: what it takes where it is typed comes back.
  var isOfOwnTable = false
  var dateCells: [(column: ColumnReading, text: String)] = []
  var column: ColumnReading?
  var stateColumn: ColumnReading?

  /// A builder of the row on `line`.
  init(line: Int, ordinal: Int, dates: DateColumns, memory: CellMemory) {
    row = ImportedRow(line: line, ordinal: ordinal)
    self.dates = dates
    self.memory = memory
  }

  /// Notes a problem of the cell that is being read, or of the whole row.
  mutating func flag(_ kind: ImportProblem.Kind) {
    row.problems.append(
      ImportProblem(line: row.line, column: column?.index, heading: column?.name ?? "", kind: kind))
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
    case .reference: takeReference(text)
    case .title: titleText = text
    case .site: (row.site, siteColumn) = (text, column)
    case .grid: row.grid = RowBuilder.withoutZeroFraction(text)
    case .labels:
      row.labels += memory.list(text).flatMap { $0.split(whereSeparator: \.isBlank).map(String.init) }
    case .leadUnit: takeUnits(text)
    case .supportingUnits: row.supportingUnits += memory.units(text)
    case .category: (categoryText, categoryColumn) = (text, column)
    case .severity: row.severity = word(text, in: RowBuilder.severities)
    case .difficulty: row.difficulty = word(text, in: RowBuilder.difficulties)
    case .source: takeSource(text)
    case .reporter: row.texts[.reporter] = row.texts[.reporter].map { "\(text) \($0)" } ?? text
    case .contact: addContact(text, under: column.heading)
    case .leader: row.leader = one(text)
    case .owner: takeOwners(text)
    case .helpers: row.helpers += workers(text)
    case .quantities: takeQuantities(text)
    case .reportedAt, .assignedAt, .due, .closedAt: dateCells.append((column, text))
    case .state: (stateText, stateColumn) = (text, column)
    case .field(let field): row.texts[field] = text
    case .list: takeNote(text)
    }
  }

  private mutating func take(_ text: String, as other: OtherColumn, from column: ColumnReading) {
    switch other {
    case .order, .community, .ignore: break
    case .siteKind: keep(text, under: column.heading)
    case .checker: (row.checker, row.checkers) = (text, memory.people(in: text).all)
    case .phone: takePhone(text, of: column.about)
    case .quantityUnit: takeUnit(text)
    case .closed: (tickText, tickColumn) = (text, column)
    case .note: takeNote(text)
    case .evidenceBefore, .evidenceAfter: keep(text, under: column.heading)
    }
  }

  /// The row, with what several cells decide together.
  mutating func finished() -> ImportedRow {
    settleTexts()
    settlePlace()
    settleDates()
    settleState()
    settleCategory()
    settlePhone()
    settleUnit()
    row.helpers.removeAll { helper in row.owner.map { $0.isSame(as: helper) } ?? false }
    return row
  }

  /// A grid in the column of sites (第2网格) is the row's grid; beside another one it is a note. No site is made of it.
  private mutating func settlePlace() {
    guard let site = row.site, GridName.isOne(site) else { return }
    row.site = nil
    column = siteColumn
    defer { column = nil }
    if row.grid.map({ RecordName.key(of: $0, .grid) == RecordName.key(of: site, .grid) }) ?? true {
      row.grid = row.grid ?? site
      flag(.siteIsGrid(site))
    } else {
      keep(site, under: column?.heading ?? "")
      flag(.wordsKept(site))
    }
  }

  /// Takes the words of the category as the title of a row that says no more of its problem.
  mutating func takeTitle(fromCategory words: String) {
    titleText = words
    column = categoryColumn
    flag(.titledByCategory(words))
    column = nil
  }

  /// Of a long text the first line is the title.
  private mutating func settleTexts() {
    let text = titleText ?? row.texts[.description] ?? ""
    let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    row.title = RowBuilder.shortened(first.trimmed)
    if let titleText, row.title != titleText {
      if row.texts[.description] == nil {
        row.texts[.description] = titleText
      } else if row.texts[.description] != titleText {
        row.notes.append(titleText)
        flag(.wordsKept(titleText))
      }
    }
    // One text is the title; it is not said twice.
    if row.texts[.description] == row.title { row.texts[.description] = nil }
  }

  /// An item's title has at most 500 characters; the whole text stays in the description.
  private static func shortened(_ title: String) -> String {
    guard title.utf8.count > 500, title.unicodeScalars.count > 500 else { return title }
    return String(String.UnicodeScalarView(title.unicodeScalars.prefix(499))) + "…"
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

  /// The code of a severity's words; nothing for any others.
  static func severity(of text: String) -> String? { code(of: text, in: severities) }

  private static func code(of text: String, in words: [String: String]) -> String? {
    let folded = CellText.folded(text)
    return words[folded] ?? shorter(folded).flatMap { words[$0] }
  }

  private mutating func word(_ text: String, in words: [String: String]) -> String? {
    if let code = RowBuilder.code(of: text, in: words) { return code }
    flag(.wordUnknown(text))
    keep(text, under: column?.heading ?? "")
    return nil
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
    keep(text, under: categoryColumn?.heading ?? "")
  }

  /// 重大隐患, 一般级: the grade without what it is the grade of.
  private static func shorter(_ text: String) -> String? {
    ["隐患", "问题", "事件", "级", "程度"].first(where: text.hasSuffix).map { String(text.dropLast($0.count)) }
  }

  private mutating func takeSource(_ text: String) {
    if let code = memory.source(of: text) {
      row.source = Imported(code, raw: text)
    } else {
      flag(.sourceUnknown(text))
      keep(text, under: column?.heading ?? "")
    }
  }

  /// A remark that is nothing but quantities is those.
  private mutating func takeNote(_ text: String) {
    if CellText.meaningful(text) != nil, let read = memory.quantities(ofRemark: text) {
      flag(.remarkCounted(text))
      row.quantities += read.quantities
      return
    }
    let heading = column?.heading ?? ""
    keep(text, under: RowBuilder.plainNotes.contains(CellText.bare(heading)) ? "" : heading)
  }

  private static let plainNotes: Set<String> = ["备注", "说明", "note", "notes", "remark", "remarks", "comment"]

  private mutating func takeReference(_ text: String) {
    let text = RowBuilder.withoutZeroFraction(RowBuilder.withoutTextMark(text))
    if RowBuilder.isPowerOfTen(text) { flag(.digitsLost(text)) }
    // 编号 2026-0017 is a number as this program gives it: it may stay the item's.
    if row.number == nil, CellText.bare(column?.heading ?? "") == "编号", text.contains("-"),
      ItemNumber(text, thisYear: 0) != nil
    {
      row.number = text
      return
    }
    row.texts[.reference] = text
  }

  mutating func phone(_ text: String) -> String {
    let text = RowBuilder.withoutZeroFraction(RowBuilder.withoutTextMark(text))
    if RowBuilder.isPowerOfTen(text) { flag(.digitsLost(text)) }
    return text
  }

  /// `202611230004512`, as systems write a long number in their tables so that a spreadsheet keeps it, without the signs.
  static func withoutTextMark(_ text: String) -> String {
    let marks = "`'’‘"
    guard text.first.map(marks.contains) ?? false else { return text }
    let bare = String(text.drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
    let isNumber = bare.utf8.contains { (0x30...0x39).contains($0) } && bare.utf8.allSatisfy { $0 < 0x80 }
    return isNumber ? bare : text
  }

  /// `1.38342E+10`: what a spreadsheet makes of a long number.
  static func isPowerOfTen(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "+")) && text.lowercased().contains("e+") && Double(text) != nil
  }

  /// `3.0`, as programs write a whole number, is `3`.
  static func withoutZeroFraction(_ text: String) -> String {
    guard text.hasSuffix(".0"), text.dropLast(2).utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return text
    }
    return String(text.dropLast(2))
  }
}
