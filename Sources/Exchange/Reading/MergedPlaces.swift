import LedgerModel

/// The places above: what a blank cell means where a spreadsheet's merged cells were lost.
///
/// A blank is a blank where the column begins with one (a merged cell has its text in its first row),
/// where the row has an address of its own, and a blank site where the grid is another than above.
struct MergedPlaces {
  private var above: [Int: (field: ColumnField?, text: String)] = [:]
  private var begun: Set<Int> = []
  private var unmerged: Set<Int> = []

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
