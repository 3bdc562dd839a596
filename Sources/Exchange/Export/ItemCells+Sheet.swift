import LedgerModel
import Office
import Wording

extension ItemCells {
  /// An item's cell as a workbook holds it: days as days, counts as figures, all else as text.
  func cell(_ column: ItemColumn, of item: Item) -> NewWorkbook.Cell {
    switch column {
    case .lamp:
      guard let lamp = lamp(item) else { return .empty }
      return .tinted(words.lamp(lamp), lamp.tint)
    case .promised: return item.promised.map(cell) ?? .empty
    case .part(.field(let field)):
      let value = item[field: field]
      switch field.spec.kind {
      case .moment, .futureMoment:
        if let moment = value.asMoment { return cell(of: moment) }
      case .count: if let count = value.whole { return .number(count) }
      case .figure: if let figure = Decimal2(json: value) { return .figure(figure.hundredths) }
      default: break
      }
    case .part(.list): break
    }
    let text = DelimitedWriter.clean(text(column, of: item))
    return text.isEmpty ? .empty : .text(text)
  }

  /// A day; with its time, unless that is the end of the day, which a date without a time means.
  private func cell(of moment: Timestamp) -> NewWorkbook.Cell {
    let civil = ledger.clock.zone.civil(moment)
    return .day(
      civil.date, civil.time == .endOfDay ? nil : civil.time.milliseconds / 1000, text: text(moment))
  }
}

extension NewWorkbook.Cell {
  /// A day and perhaps the seconds since its midnight; as text, where programs do not count days alike.
  static func day(_ date: CivilDate, _ seconds: Int?, text: String) -> NewWorkbook.Cell {
    let number = date.spreadsheetDay
    if number < firstDay || date.year > 9999 { return .text(text) }
    return seconds.map { .moment(number, seconds: $0) } ?? .day(number)
  }
}

extension Lamp {
  /// The colour behind its word.
  fileprivate var tint: NewWorkbook.Tint {
    switch self {
    case .red: .red
    case .yellow: .yellow
    case .green: .green
    case .grey: .grey
    }
  }
}
