import LedgerModel
import Office
import Wording

extension RecordListing {
  /// The table as a workbook, typed and ready to print and to be filled in, as of `now`.
  public func xlsx(at now: Timestamp) -> [UInt8] { workbook(at: now).xlsx }

  /// The workbook before it is a file.
  func workbook(at now: Timestamp) -> NewWorkbook {
    let (words, records) = (SheetWords(cells.language), RecordWords(cells.language))
    let look = SheetLook(cells.ledger, cells.language, at: now)
    let columns = [NewWorkbook.Column(RecordListing.identifier)] + fields.map(column)
    let rows = self.rows.map { row in
      zip(row, [nil] + fields.map(Optional.some)).map { text, field in
        NewWorkbook.Cell(text, of: field?.spec.kind)
      }
    }
    let meanings =
      [(RecordListing.identifier, words.identifier)]
      + fields.map { (records.heading($0), words.meaning(of: $0)) }
    let name = fields.first.map { records.kinds($0.kind) } ?? ""
    return look.workbook([look.sheet(name, columns, rows), look.definitions(meanings, count: rows.count)])
  }

  /// A column of the workbook, with what its cells offer.
  private func column(_ field: RecordField) -> NewWorkbook.Column {
    let (words, ledger) = (RecordWords(cells.language), cells.ledger)
    var column = NewWorkbook.Column(words.heading(field), field.spec.kind.inSheets)
    switch field.spec.kind {
    case .word(let vocabulary):
      column.choices = vocabulary.codes.compactMap { words.word($0, of: vocabulary) }
      column.takesOthers = false
    case .flag:
      column.choices = [true, false].map(words.truth)
      column.takesOthers = false
    case .link(let kind):
      let inUse = ledger.records(of: kind).filter { !ledger.isOutOfUse(RecordKey(kind, $0)) }
      column.choices = inUse.compactMap { ledger.name(of: $0, kind) }
    case .title, .text, .links, .words, .day, .pastDay, .count, .figure, .moment, .data, .elements, .files,
      .told:
      break
    }
    return column
  }
}

extension RecordFieldSpec.Kind {
  /// What a column of it holds in a workbook.
  fileprivate var inSheets: NewWorkbook.Column.Kind {
    switch self {
    case .day, .pastDay: .day
    case .count: .number
    case .figure, .told(.figure): .figure
    default: .text
    }
  }
}

extension NewWorkbook.Cell {
  /// A text as the cell of a field of that kind.
  fileprivate init(_ text: String, of kind: RecordFieldSpec.Kind?) {
    let text = DelimitedWriter.clean(text)
    self = text.isEmpty ? .empty : .text(text)
    switch kind?.inSheets {
    case .day: if let day = CivilDate(text: text) { self = .day(day, nil, text: text) }
    case .number: if let number = Int64(text) { self = .number(number) }
    case .figure: if let figure = Decimal2(text) { self = .figure(figure.hundredths) }
    default: break
    }
  }
}
