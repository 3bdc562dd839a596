import LedgerModel

/// The items that a ledger has already, found by what a file says of them: so that a file that is
/// imported twice comes in once.
///
/// The same item: of JSON the same identifier; of a table the same number, where the title or what else the row says is the
/// item's, too; then the same outside reference and title; or, of a row that has no reference, the same title, text and
/// site. A file may hold the same words twice for two items: as many rows are left out as there are such items. Texts are
/// the same when people take them for the same (`TextKey`).
struct KnownItems {
  private struct Key: Hashable {
    private let title: TextKey
    private let reference: TextKey
    private let description: TextKey
    private let site: TextKey

    init(title: String, reference: String = "", description: String = "", site: String = "") {
      (self.title, self.reference) = (TextKey(title), TextKey(reference))
      (self.description, self.site) = (TextKey(description), TextKey(site))
    }
  }

  private let ledger: Ledger
  private let sites: [RecordID: String]
  private var items: [Key: [ItemNumber]] = [:]
  /// The keys of the file's sites, each worked out once.
  private var siteKeys: [ByteKey: String] = [:]

  /// The items of `ledger` that are not hidden.
  init(_ ledger: Ledger) {
    self.ledger = ledger
    let named = ledger.sites.all.map { ($0.id, RecordName.key(of: $0.name, .site)) }
    let sites = Dictionary(named) { first, _ in first }
    self.sites = sites
    var items: [Key: [ItemNumber]] = [:]
    ledger.items.forEach { record in
      if record.item.isHidden { return }
      for key in KnownItems.keys(of: record.item, sites) {
        items[key, default: []].append(record.item.number)
      }
    }
    for key in items.keys { items[key]!.reverse() }
    self.items = items
  }

  /// What an item is found by, where the file says no number.
  private static func keys(of item: Item, _ sites: [RecordID: String]) -> [Key] {
    let site = item.site.flatMap { sites[$0] } ?? ""
    // One text is said once: what was typed and what an older import brought are the same.
    let description = item.description == item.title ? "" : item.description
    let text = Key(title: item.title, description: description, site: site)
    return item.reference.isEmpty ? [text] : [Key(title: item.title, reference: item.reference), text]
  }

  /// Why the row is left out; nothing when it is new.
  mutating func reason(toSkip row: ImportedRow) -> SkippedRow.Reason? {
    if row.record == nil, row.state?.value == .dropped { return .dropped }
    guard let item = numbered(row) ?? told(row) else { return nil }
    // An item stands for one row.
    for key in KnownItems.keys(of: item, sites) { items[key]?.removeAll { $0 == item.number } }
    return .alreadyThere(item.number)
  }

  /// The item of the row's identifier, else of its number.
  private mutating func numbered(_ row: ImportedRow) -> Item? {
    if let id = row.record?["id"]?.asID, let item = ledger.items[id], !item.isHidden { return item }
    guard let number = row.number.flatMap({ ItemNumber($0, thisYear: 0) }) else { return nil }
    return ledger.items.all(numbered: number).first { isSame($0, as: row) }
  }

  /// The item that says the same.
  private mutating func told(_ row: ImportedRow) -> Item? {
    if items.isEmpty { return nil }
    let key: Key
    if let reference = row.reference {
      key = Key(title: row.title, reference: reference)
    } else {
      key = Key(title: row.title, description: row.description ?? "", site: siteKey(row.site ?? ""))
    }
    guard let item = items[key]?.last.flatMap({ ledger.items[$0] }) else { return nil }
    return row.record == nil || isReported(item, as: row) ? item : nil
  }

  /// Whether the item of a row's number is the row's, though somebody changed the title: another ledger's item of that
  /// number is another one.
  private mutating func isSame(_ item: Item, as row: ImportedRow) -> Bool {
    let isTitled = row.title.isSame(as: item.title)
    // JSON names every item by its identifier: of two ledgers' items with one number and one title each is its own.
    if row.record != nil { return isTitled && isReported(item, as: row) }
    if isTitled || isReported(item, as: row) { return true }
    let isLonger = !item.title.isEmpty && (row.title.contains(item.title) || item.title.contains(row.title))
    let isSamePlace =
      row.site.map { siteKey($0) } == item.site.flatMap { sites[$0] } && item.site != nil
    return isLonger || isSamePlace && row.owner?.name == ledger.people[item.owner]?.name && item.owner != nil
  }

  private mutating func siteKey(_ name: String) -> String {
    if let known = siteKeys[ByteKey(name)] { return known }
    let key = RecordName.key(of: name, .site)
    siteKeys[ByteKey(name)] = key
    return key
  }

  /// Whether both were reported in the same minute, which tables of this program tell.
  private func isReported(_ item: Item, as row: ImportedRow) -> Bool {
    if let record = row.record {
      return record["reportedAt"]?.text.flatMap { Timestamp(iso8601: $0) } == item.reportedAt
    }
    guard case .moment(let day, let second, nil) = row.reportedAt?.value, let reported = item.reportedAt
    else {
      return false
    }
    let civil = ledger.clock.zone.civil(reported)
    return civil.date == day && civil.time.milliseconds / 60_000 == second / 60
  }
}
