import LedgerModel
import Office

extension ImportReading {
  /// Gives the rows what the sheet says of them beside their texts, and says of the rest what becomes of it: no word and no
  /// picture goes unseen. `silent` are lines that are no items and are told otherwise: totals, and the header.
  mutating func take(_ table: RawTable, header: TableHeader, silent: Set<Int>) {
    let beside = table.beside
    var told: Set<Int> = []
    for place in rows.indices {
      let line = rows[place].line
      told.insert(line)
      rows[place].take(beside, header.headings, columns)
    }
    let above = table.rows[header.rows.lowerBound].line
    for (line, remarks) in beside.remarks
    where line > headerLine && !told.contains(line) && !silent.contains(line) {
      problems += remarks.compactMap { $0.told(header.headings) }
    }
    for (line, comments) in beside.comments where !told.contains(line) {
      problems += comments.map { ImportProblem(line: line, kind: .commentLeftOut($0.note)) }
    }
    // A picture above the table is the office's emblem.
    for (line, pictures) in beside.pictures where !told.contains(line) && line >= above {
      problems.append(ImportProblem(line: line, kind: .picturesLeftOut(pictures.count)))
    }
    let hidden = beside.hiddenRows.filter(told.contains)
    if let first = hidden.first {
      problems.append(
        ImportProblem(line: first, kind: .hiddenRows(hidden.count, isFiltered: beside.isFiltered)))
    }
    pictures = table.pictures
    if let sheet = table.sheet {
      problems.sort { $0.line < $1.line }
      self.sheet = sheet.name
      if !sheet.left.isEmpty { problems.insert(ImportProblem(line: 0, kind: .sheetRead(sheet)), at: 0) }
    }
  }
}

extension ImportedRow {
  /// Takes what the sheet says of the row beside its texts.
  fileprivate mutating func take(_ beside: CellsBeside, _ headings: [String], _ columns: [ColumnReading]) {
    problems += (beside.remarks[line] ?? []).compactMap { $0.told(headings) }
    notes += (beside.comments[line] ?? []).map(\.note)
    guard let found = beside.pictures[line] else { return }
    pictures = found.map { picture in
      RowPicture(picture, under: columns.first { $0.index == picture.place.column })
    }
    problems.append(ImportProblem(line: line, kind: .picturesLeftOut(found.count)))
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
