import LedgerModel
import Office

extension ImportReading {
  /// Gives the rows what the sheet says of them beside their texts, and says of the rest what becomes of it: no word goes
  /// unseen, and no picture but those of rows that are left out. `silent` are lines that are no items and are told
  /// otherwise: totals, and the header.
  mutating func take(_ table: RawTable, header: TableHeader, silent: Set<Int>) {
    let beside = table.beside
    var told: Set<Int> = []
    for place in rows.indices {
      told.insert(rows[place].line)
      rows[place].take(beside, header.headings, columns)
    }
    let above = table.rows[header.rows.lowerBound].line
    func isOther(_ line: Int) -> Bool { !told.contains(line) && !silent.contains(line) }
    let below = headerLine
    problems += beside.problems(under: header.headings) { $0 > below && isOther($0) }
    problems += beside.commentsLeftOut { !told.contains($0) }
    // A picture above the table is the office's emblem.
    problems += beside.picturesLeftOut { $0 >= above && isOther($0) }
    problems += [beside.hidden(of: told.contains)].compactMap(\.self)
    pictures = table.pictures
    if let sheet = table.sheet {
      (self.sheet, otherSheets) = (sheet.name, sheet.left.map(\.name))
      problems = [sheet.problem].compactMap(\.self) + ImportProblem.inOrder(problems)
    }
  }
}

extension ImportedRow {
  /// Takes what the sheet says of the row beside its texts.
  fileprivate mutating func take(_ beside: CellsBeside, _ headings: [String], _ columns: [ColumnReading]) {
    problems += (beside.remarks[line] ?? []).compactMap { $0.told(headings) }
    // A comment on a cell that is repeated is said once.
    for note in (beside.comments[line] ?? []).map(\.note) where !notes.contains(note) { notes.append(note) }
    pictures = (beside.pictures[line] ?? []).map { picture in
      RowPicture(picture, under: columns.first { $0.index == picture.place.column })
    }
  }
}

extension ReadSheet {
  /// Which sheet was read, where there are others.
  var problem: ImportProblem? { left.isEmpty ? nil : ImportProblem(line: 0, kind: .sheetRead(self)) }
}

extension ImportProblem {
  /// Problems in the order of their lines, those of one line as they come.
  static func inOrder(_ problems: [ImportProblem]) -> [ImportProblem] {
    problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}

extension SheetRemark {
  /// The remark with where it stands; nothing where there is nothing to say.
  func told(_ headings: [String]) -> ImportProblem? {
    kind.problem.map { kind in
      ImportProblem(
        line: place.row, column: place.column,
        heading: headings.indices.contains(place.column) ? headings[place.column] : "", kind: kind)
    }
  }
}
