import LedgerModel
import Wording

extension PaperWords {
  /// The columns of a part of a paper that is a table, as the paper has them; none of anything else.
  func columns(of part: PaperPart, in kind: PaperKind, _ meeting: MeetingKind = .weekly) -> [Table.Column] {
    func columns(_ headings: [String], _ kinds: [Int: Table.Column.Kind]) -> [Table.Column] {
      headings.enumerated().map { .init($0.element, kinds[$0.offset] ?? .text) }
    }
    func figures(_ headings: [String]) -> [Table.Column] {
      headings.enumerated().map { .init($0.element, $0.offset > 0 ? .figure : .text) }
    }
    if let grouping = RateGrouping.allCases.first(where: { $0.parts.table == part }) {
      var columns = bulletin.columns.map { Table.Column($0, .figure) }
      columns.insert(Table.Column(bulletin.grouping(grouping)), at: 1)
      return columns
    }
    return switch part {
    case .figures: figures(minutes.figureColumns(meeting))
    case .groups: figures(summary.groupColumns)
    case .reviews: columns(minutes.reviewColumns, [0: .code, 3: .code])
    case .dealings: columns(minutes.actionColumns, [0: .code, 4: .code])
    case .cancelled: columns(bulletin.cancelledColumns, [0: .code, 3: .code])
    case .items where kind == .notice: columns(orders.noticeColumns, [0: .figure, 1: .code, 5: .code])
    case .items:
      columns(ledger.columns, [0: .figure, 1: .code, 8: .code, 9: .code, 10: .code])
    default: []
    }
  }
}

extension RateGrouping {
  /// What an office's own form calls a ranking, and what is said below it.
  var parts: (table: PaperPart, shared: PaperPart) {
    switch self {
    case .person: (.byPerson, .sharedByPerson)
    case .grid: (.byGrid, .sharedByGrid)
    case .unit: (.byUnit, .sharedByUnit)
    case .site: (.bySite, .sharedBySite)
    case .group: (.byGroup, .sharedByGroup)
    }
  }
}

extension PaperWords {
  /// What a row of an order is called: as the fields of the item are, else as the order asks for it.
  func label(ofOrder part: PaperPart, _ level: SupervisionLevel) -> String {
    func field(_ field: ItemField) -> String { FieldWords(language).label(.field(field)) }
    return switch part {
    case .number: field(.number)
    case .place: field(.site)
    case .matter: field(.title)
    case .category: field(.category)
    case .unit: field(.leadUnit)
    case .owner: field(.owner)
    case .measures: field(.measures)
    case .due: field(.due)
    case .promised: ItemTableWords(language).promised
    case .demand: orders.demand(level)
    case .by: orders.by(level)
    default: parts.part(part)
    }
  }
}
