import LedgerModel

/// Whom a row names: who leads, who does the work, who checked it.
extension RowImport {
  /// Sets who leads, does the work and helps, and who checked it; whoever cannot be set is kept as a note.
  func setPeople(
    _ row: ImportedRow, in imported: inout ImportedItem, records: inout PlannedRecords,
    ids: inout IDSource, notes: inout [String], flag: (ImportProblem.Kind, ColumnField?) -> Void
  ) {
    func find(
      _ mention: PersonMention, _ field: ColumnField, role: Role, records: inout PlannedRecords,
      ids: inout IDSource
    ) -> RecordID? {
      /// Words that fill no field: a note, or the contact where they tell how somebody is reached.
      func keep(_ text: String, isSaid: Bool = false) {
        if PersonMention.holdsPhone(text), imported.item.addContact(noted(field, text)) {
          return flag(.contactKept(text), field)
        }
        notes.append(noted(field, text))
        if !isSaid { flag(.wordsKept(text), field) }
      }
      let (found, extra) = records.person(mention, role: role, ids: &ids)
      let words = mention.name + (extra.isEmpty ? "" : "（\(extra.joined(separator: "、"))）")
      switch found {
      case .one(let id):
        if !extra.isEmpty { keep(words) }
        return id
      case .unit(let id):
        if imported.item.leadUnit == nil {
          imported.item.leadUnit = id
          flag(.unitAmongPeople(mention.name), field)
          if !extra.isEmpty { keep(words) }
          return nil
        }
        flag(.unitAmongPeople(mention.name), field)
      case .inactive: flag(.personInactive(mention.name), field)
      case .onlooker: flag(.personMayNotOwn(mention.name), field)
      case .several: flag(.personAmbiguous(mention.name), field)
      case .unsure: flag(.personUnsure(mention.name), field)
      case .refused: flag(.nameRefused(mention.name), field)
      }
      keep(words, isSaid: true)
      return nil
    }
    if let leader = row.leader {
      imported.item.leader = find(leader, .leader, role: .viewer, records: &records, ids: &ids)
    }
    if let owner = row.owner {
      imported.item.owner = find(owner, .owner, role: .worker, records: &records, ids: &ids)
    }
    for helper in row.helpers {
      guard let id = find(helper, .helpers, role: .worker, records: &records, ids: &ids),
        id != imported.item.owner, !imported.item.helpers.contains(id)
      else { continue }
      imported.item.helpers.append(id)
    }
    guard let checker = row.checker else { return }
    imported.checker = self.checker(of: row, imported, records)
    if imported.checker != nil { return }
    if PersonMention.holdsPhone(checker), imported.item.addContact(noted(.checker, checker)) {
      return flag(.contactKept(checker), .checker)
    }
    notes.append(noted(.checker, checker))
    flag(.wordsKept(checker), .checker)
  }
}

extension NewItem {
  /// Adds words to the contact; false where it would be longer than the field takes.
  fileprivate mutating func addContact(_ words: String) -> Bool {
    let joined = self.contact.isEmpty ? words : "\(self.contact)；\(words)"
    guard joined.unicodeScalars.count <= ItemField.contact.spec.longest ?? 0 else { return false }
    self.contact = joined
    return true
  }
}

extension RowImport {
  /// Who checked an item before it was closed there: somebody whom the ledger knows by that very name, and who did not do
  /// the work. Nothing for an item that is open, or was closed nobody knows when.
  private func checker(
    of row: ImportedRow, _ imported: ImportedItem, _ records: PlannedRecords
  ) -> RecordID? {
    guard imported.isClosed, imported.closedAt != nil, row.checkers.count == 1 else { return nil }
    let mention = row.checkers[0]
    guard mention == PersonMention(name: mention.name) else { return nil }
    let named = records.people.named(mention.name)
    guard let id = named.first, named.count == 1, records.isActive(id), id != imported.item.owner,
      !imported.item.helpers.contains(id)
    else { return nil }
    return id
  }
}
