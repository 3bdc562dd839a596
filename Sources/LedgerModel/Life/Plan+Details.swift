/// Somebody's details removed: a resident's name, a telephone number.
extension Plan {
  /// Puts words in the place of the details that records hold of somebody; what lies in files is for the store to remove.
  mutating func removeDetails(of keys: [RecordKey], leaving words: String) throws(Refusal) {
    named(Change.detailsRemoval)
    try rights.require(.lead)
    let words = JSONValue.string(try required(words, "words"))
    for key in keys {
      let paths = key.kind.privatePaths
      guard key.kind == .item else {
        guard ledger.versions(of: key) != nil else { throw .noSuchRecord(key.kind, key.id.text) }
        try mayRemoveDetails(of: key)
        var edit = RecordEdit(key, in: ledger)
        for path in paths { edit.set(path, words) }
        if let change = edit.change { collect(change) }
        continue
      }
      let stored = try item(key.id)
      var item = ledger.today(stored, at: now)
      // Where nothing stands now, earlier changes have it: one field says that it is gone.
      let held = paths.filter { item[path: $0].text != nil }
      let struck = held.isEmpty ? Array(paths.prefix(1)) : held
      for path in struck {
        guard item.set(path: path, words) else { throw .badValue(field: path, value: words.shown) }
      }
      guard item != ledger.today(stored, at: now) else { continue }
      move(&item, by: .edit, text: struck.joined(separator: ","))
      collect(stored, item)
    }
  }

  /// Nobody touches the record of somebody with a higher role, as with every other change of it.
  private func mayRemoveDetails(of key: RecordKey) throws(Refusal) {
    guard key.kind == .person, let person = ledger.people[key.id] else { return }
    let own = try rights.person().role
    guard person.role <= own else { throw .beyondOwnRights(person.role) }
  }
}
