import LedgerModel

/// Cells that say how much, and in what.
extension RowBuilder {
  mutating func takeQuantities(_ text: String) {
    guard CellText.meaningful(text) != nil else { return }
    let typed = isOfOwnTable ? QuantityReading(text, in: .typed) : nil
    let read = QuantityReading(text, in: .column) ?? typed
    if read == nil { flag(.quantityNotRead(text)) }
    if read?.hasRemark == true { flag(.wordsKept(text)) }
    if read == nil || read?.hasRemark == true { keep(text, under: column?.heading ?? "") }
    row.quantities += read?.quantities ?? []
  }

  /// What the quantity is counted in. 单位 may also head a column of offices: they are kept as a note.
  mutating func takeUnit(_ text: String) {
    if let unit = QuantityReading.unit(text) {
      quantityUnit = (unit, text, column)
    } else {
      flag(.wordsKept(text))
      keep(text, under: column?.heading ?? "")
    }
  }

  /// A unit in a column of its own is that of the figures beside it that have none; where all have, another one is a note.
  mutating func settleUnit() {
    guard let unit = quantityUnit else { return }
    let isNeeded = row.quantities.contains { $0.unit.isEmpty }
    for place in row.quantities.indices where row.quantities[place].unit.isEmpty {
      row.quantities[place].unit = unit.name
    }
    guard !isNeeded, !row.quantities.contains(where: { $0.unit == unit.name }) else { return }
    column = unit.column
    defer { column = nil }
    flag(.wordsKept(unit.text))
    keep(unit.text, under: column?.heading ?? "")
  }
}
