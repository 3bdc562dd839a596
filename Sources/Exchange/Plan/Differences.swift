import LedgerModel

/// What a row says otherwise than the item that it is: an import changes nothing of what is there, but says it.
public struct Difference: Sendable, Hashable {
  /// The field.
  public var field: ItemPart
  /// What stands in the ledger, in words; a state by its code.
  public var old: String
  /// What the row says.
  public var new: String
}

/// Compares rows with the items that they are.
struct Differences {
  private let ledger: Ledger

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// The item that a row of this program's own table is, though its title was changed there: the same number, and the rest
  /// speaks for it.
  func edited(_ row: ImportedRow) -> Item? {
    guard let number = row.number.flatMap({ ItemNumber($0, thisYear: 0) }), let item = ledger.items[number]
    else { return nil }
    let isLonger = !item.title.isEmpty && (row.title.contains(item.title) || item.title.contains(row.title))
    let isSamePlace =
      item.site != nil && row.site.map { isSite($0, item.site) } == true
      && row.owner.map { isPerson($0.name, item.owner) } == true
    return isLonger || isSamePlace ? item : nil
  }

  /// What the row says otherwise, as far as it says anything.
  func of(_ row: ImportedRow, _ item: Item, _ records: PlannedRecords) -> [Difference] {
    var found: [Difference] = []
    if !row.title.isSame(as: item.title) {
      found.append(Difference(field: .title, old: item.title, new: row.title))
    }
    if let site = row.site, !isSite(site, item.site),
      !records.sites.named(site).contains(where: { $0 == item.site })
    {
      found.append(Difference(field: .site, old: ledger.sites[item.site]?.name ?? "", new: site))
    }
    if let owner = row.owner, let there = item.owner, !records.people.named(owner.name).contains(there) {
      found.append(Difference(field: .owner, old: ledger.people[there]?.name ?? "", new: owner.name))
    }
    let due = item.due.map { ledger.clock.zone.date($0) }
    if let day = row.due?.value.certainDay, day != due {
      found.append(Difference(field: .due, old: due?.text ?? "", new: day.text))
    }
    if row.isClosed, item.state.isOpen {
      found.append(Difference(field: .state, old: item.state.rawValue, new: row.state?.raw ?? ""))
    }
    return found
  }

  private func isSite(_ name: String, _ id: RecordID?) -> Bool {
    RecordName.key(of: name, .site) == RecordName.key(of: ledger.sites[id]?.name ?? "", .site)
  }

  private func isPerson(_ name: String, _ id: RecordID?) -> Bool { ledger.people[id]?.name == name }
}
