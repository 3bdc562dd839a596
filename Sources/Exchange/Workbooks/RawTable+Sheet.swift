import Office

extension RawTable {
  /// The table that a sheet of a workbook is: its merged cells are filled.
  init(sheet: SheetTable) {
    self.init(
      rows: sheet.rows.map { DelimitedRecord(line: $0.number, cells: $0.cells) }, mergedCellsAreFilled: true)
    mergedAreas = sheet.mergedAreas
    beside = CellsBeside(sheet)
  }
}

/// What a sheet says of its rows beside their texts, by the numbers of the rows.
struct CellsBeside: Sendable {
  /// What somebody should know of cells.
  private(set) var remarks: [Int: [SheetRemark]] = [:]
  /// Comments on cells.
  private(set) var comments: [Int: [SheetComment]] = [:]
  /// Pictures in or over rows.
  private(set) var pictures: [Int: [SheetPicture]] = [:]
  /// The rows that are hidden.
  private(set) var hiddenRows: [Int] = []
  /// Whether a filter hides them.
  private(set) var isFiltered = false

  /// Nothing: what a file of text has.
  init() {}

  /// What a sheet has.
  init(_ sheet: SheetTable) {
    for remark in sheet.remarks { remarks[remark.place.row, default: []].append(remark) }
    for comment in sheet.comments { comments[comment.place.row, default: []].append(comment) }
    for picture in sheet.pictures { pictures[picture.place.row, default: []].append(picture) }
    (hiddenRows, isFiltered) = (sheet.hiddenRows, sheet.isFiltered)
  }

  /// What somebody should know of the cells of the lines that are meant, under their headings.
  func problems(under headings: [String], of isMeant: (_ line: Int) -> Bool) -> [ImportProblem] {
    remarks.filter { isMeant($0.key) }.values.joined().compactMap { $0.told(headings) }
  }

  /// The comments on the lines that are meant, as left out.
  func commentsLeftOut(of isMeant: (_ line: Int) -> Bool) -> [ImportProblem] {
    comments.filter { isMeant($0.key) }.values.joined().map {
      ImportProblem(line: $0.place.row, kind: .commentLeftOut($0.note))
    }
  }

  /// The pictures over the lines that are meant, as left out.
  func picturesLeftOut(of isMeant: (_ line: Int) -> Bool) -> [ImportProblem] {
    pictures.filter { isMeant($0.key) }.map {
      ImportProblem(line: $0.key, kind: .picturesLeftOut($0.value.count))
    }
  }

  /// How many of the lines that are meant are hidden; nothing where none is.
  func hidden(of isMeant: (_ line: Int) -> Bool) -> ImportProblem? {
    let lines = hiddenRows.filter(isMeant)
    return lines.first.map {
      ImportProblem(line: $0, kind: .hiddenRows(lines.count, isFiltered: isFiltered))
    }
  }

  /// The columns of a row whose number may have lost a zero at its end: 9.3 of 9.30.
  func mayLackZero(in line: Int) -> Set<Int> {
    guard let remarks = remarks[line] else { return [] }
    return Set(
      remarks.compactMap { if case .endingZeroUnknown = $0.kind { $0.place.column } else { nil } })
  }
}

extension SheetComment {
  /// The comment as a note: who wrote it, unless it begins with the name as Excel writes it, and what it says.
  var note: String {
    let text = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }.joined(
      separator: "\n")
    let author = author.trimmed
    guard !author.isEmpty, !text.hasPrefix(author) else { return text.replacing(":\n", with: ": ") }
    return "\(author): \(text)"
  }
}

extension SheetRemark.Kind {
  /// What an import says of it; nothing of what is a matter only under a heading of dates.
  var problem: ImportProblem.Kind? {
    switch self {
    case .error(let text): .errorValue(text)
    case .formulaWithoutValue: .formulaWithoutValue
    case .digitsLost(let text): .digitsLost(text)
    case .dateOutOfRange(let text): .dateOutOfRange(text)
    case .endingZeroUnknown: nil
    }
  }
}
