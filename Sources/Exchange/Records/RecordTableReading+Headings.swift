import LedgerModel
import Wording

/// Where the headings of a table of records stand, and which field each column is.
extension RecordTableReading {
  /// Whether a word on a column is about the one with that heading at that place.
  static func fits(_ override: Override, _ heading: String, at index: Int) -> Bool {
    if override.column.hasPrefix("#"), let place = Int(override.column.dropFirst()) {
      return place == index + 1
    }
    return key(override.column) == heading
  }

  typealias Header = (place: Int, height: Int, header: DelimitedRecord, columns: [Column])

  /// The first row that holds several texts, as headings of which none is known.
  static func firstRow(
    of table: RawTable, _ known: [String: RecordField], _ overrides: [Override]
  ) -> Header? {
    let rows = table.rows.prefix(depth).enumerated()
    let row = rows.first { $0.element.cells.count { !$0.isBlank } > 1 } ?? rows.first { !$0.element.isBlank }
    return row.map {
      ($0.offset, 1, $0.element, columns(of: $0.element, known, overrides, width: table.width))
    }
  }

  /// The row that names most fields, the name or the identifier among them where it must; nothing where none does.
  static func header(
    of table: RawTable, _ known: [String: RecordField], _ overrides: [Override], needsName: Bool
  ) -> Header? {
    var best: Header?
    let width = table.width
    func look(_ place: Int, _ height: Int, _ row: DelimitedRecord) {
      let columns = columns(of: row, known, overrides, width: width)
      let isSure = !needsName || columns.contains { $0.field == nil || $0.field?.spec.isRequired == true }
      if isSure, columns.count > best?.columns.count ?? 0 { best = (place, height, row, columns) }
    }
    for (place, row) in table.rows.prefix(depth).enumerated() {
      look(place, 1, row)
      guard place + 1 < table.rows.count else { continue }
      let knows = { (text: String) in known[key(text)] != nil }
      let lower = table.rows[place + 1]
      if let both = MergedHeadings(row, lower, in: table, isSure: knows, knows: knows) {
        look(place, 2, DelimitedRecord(line: lower.line, cells: both.together))
      } else if let both = together(row.cells, lower.cells, knows) {
        look(place, 2, DelimitedRecord(line: lower.line, cells: both))
      }
    }
    return best
  }

  /// Two rows of delimited text as one header: below a heading of several columns (责任分工) stand those of each (牵头单位,
  /// 责任人). Nothing where the lower row is no row of headings.
  private static func together(
    _ upper: [String], _ lower: [String], _ knows: (String) -> Bool
  ) -> [String]? {
    let below = lower.map(\.trimmed).filter { !$0.isEmpty }
    guard below.count >= 2, below.count(where: knows) * 2 > below.count, lower.contains(where: \.isBlank),
      upper.count(where: { !$0.isBlank }) >= 2
    else { return nil }
    return (0..<max(upper.count, lower.count)).map { index in
      let own = index < lower.count ? lower[index].trimmed : ""
      return own.isEmpty && index < upper.count ? upper[index].trimmed : own
    }
  }

  /// The fields that tables bring in by their names as they are compared.
  static func known(_ kind: RecordKind) -> [String: RecordField] {
    var known: [String: RecordField] = [:]
    for field in kind.spec.fields(.edit) {
      for name in RecordWords.names(of: field) where known[key(name)] == nil { known[key(name)] = field }
    }
    return known
  }

  /// The columns of a row of headings. Those of which somebody said what they are come first, then those whose headings are
  /// known: of two that claim a field the first has it. `width` counts the cells below that have no heading, too.
  private static func columns(
    of row: DelimitedRecord, _ known: [String: RecordField], _ overrides: [Override], width: Int
  ) -> [Column] {
    var columns: [Column] = []
    func take(_ index: Int, _ field: RecordField?) {
      guard !columns.contains(where: { $0.field == field }) else { return }
      let heading = row.text(at: index)
      columns.append(
        Column(index: index, heading: heading.isEmpty ? "#\(index + 1)" : heading, field: field))
    }
    let places = 0..<max(row.cells.count, width)
    let said = places.map { index in overrides.last { fits($0, key(row.text(at: index)), at: index) } }
    for index in places { if let field = said[index]?.field { take(index, field) } }
    for index in places where said[index] == nil {
      let heading = key(row.text(at: index))
      let field = known[heading]
      if field != nil || identifiers.contains(heading) { take(index, field) }
    }
    return columns.sorted { $0.index < $1.index }
  }

  /// A heading as it is compared: without blanks and punctuation, and simplified.
  static func key(_ heading: String) -> String {
    CellText.bare(TraditionalForms.simplified(heading))
  }
}

extension RawTable {
  /// How many cells its longest row has.
  fileprivate var width: Int { rows.map(\.cells.count).max() ?? 0 }
}
