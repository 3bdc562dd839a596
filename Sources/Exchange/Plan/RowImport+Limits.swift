import LedgerModel

/// What is longer than an item takes.
extension RowImport {
  /// The heading of a text that is longer than an item's field takes (the model refuses it, and with it a
  /// whole import); nothing when all fit.
  func tooLong(_ row: ImportedRow) -> String? {
    for (field, text) in row.texts {
      if let longest = field.spec.longest, isLonger(text, than: longest) {
        return heading(.part(.field(field)))
      }
    }
    return longField(of: row).map(heading)
  }

  /// The field of people, places and lists that has a text longer than it takes. One after the other, as it is asked of
  /// every row.
  private func longField(of row: ImportedRow) -> ColumnField? {
    if isLonger(row.owner?.name, than: 100) || isLonger(row.owner?.phone, than: 100) { return .owner }
    if isLonger(row.leader?.name, than: 100) { return .leader }
    if row.helpers.contains(where: { isLonger($0.name, than: 100) }) { return .helpers }
    if isLonger(row.site, than: 190) { return .site }
    if isLonger(row.grid, than: 190) { return .grid }
    if isLonger(row.leadUnit, than: 190) { return .leadUnit }
    if row.supportingUnits.contains(where: { isLonger($0, than: 190) }) { return .supportingUnits }
    if row.labels.contains(where: { isLonger($0, than: 50) }) { return .labels }
    // Some more words join the notes of the file.
    let notes = row.notes.reduce(row.notes.count) { $0 + $1.utf8.count }
    return notes > 15_000 && isLonger(row.notes.joined(separator: "\n"), than: 15_000) ? .note : nil
  }

  private func heading(_ column: ColumnField) -> String { headings[column] ?? column.name }

  private func isLonger(_ text: String?, than limit: Int) -> Bool {
    guard let text else { return false }
    return text.utf8.count > limit && text.unicodeScalars.count > limit
  }
}
