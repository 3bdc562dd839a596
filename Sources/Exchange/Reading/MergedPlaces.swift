import LedgerModel

/// The places above: what a blank cell means where a spreadsheet's merged cells were lost.
///
/// A blank is a blank where the column begins with one (a merged cell has its text in its first row),
/// where the row has an address of its own, and a blank site where the grid is another than above. In a column that says
/// the same in two rows one after the other, or again behind blanks, nobody merged anything.
struct MergedPlaces {
  private var above: [Int: (field: ColumnField?, text: String)] = [:]
  private var begun: Set<Int> = []
  private var unmerged: Set<Int> = []

  /// Places of a table of which `columns` may be merged down.
  init(_ columns: [ColumnReading], in rows: ArraySlice<DelimitedRecord>) {
    var last: [Int: String] = [:]
    for row in rows {
      var said: [ColumnReading] = []
      var isNewGrid = false
      for column in columns {
        guard row.cells.indices.contains(column.index), !row.cells[column.index].isBlank else { continue }
        let text = row.cells[column.index].trimmed
        let isSame = last.updateValue(text, forKey: column.index) == text
        if isSame { said.append(column) }
        isNewGrid = isNewGrid || !isSame && column.field == .grid
      }
      // 3栋 of another grid is said anew.
      for column in said where column.field == .grid || !isNewGrid { unmerged.insert(column.index) }
    }
  }

  /// A new section begins: nothing above is merged with what follows.
  mutating func begin() { above = [:] }

  /// What the cell means when it is blank and merged with those above; nothing when it stands for itself.
  mutating func filling(of text: String, in column: ColumnReading, hasAddress: Bool) -> String? {
    let text = text.trimmed
    guard text.isEmpty else {
      if column.field == .grid, above[column.index]?.text != text {
        above = above.filter { $0.value.field != .site }
      }
      above[column.index] = (column.field, text)
      begun.insert(column.index)
      return nil
    }
    if !begun.contains(column.index) { unmerged.insert(column.index) }
    return hasAddress || unmerged.contains(column.index) ? nil : above[column.index]?.text
  }
}
