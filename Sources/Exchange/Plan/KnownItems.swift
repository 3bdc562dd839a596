import LedgerModel

/// The items that a ledger has already, found by what a file says of them: so that a file that is
/// imported twice comes in once.
///
/// The same item: the same number and title; or the same outside reference and title; or, of a row that
/// has no reference, the same title, text and site. A file may hold the same words twice for two items:
/// as many rows are left out as there are such items. Texts are the same when people take them for the same
/// (`TextKey`).
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

  private var numbers: [ItemNumber: String] = [:]
  private var items: [Key: [ItemNumber]] = [:]

  /// The items of `ledger` that are not hidden.
  init(_ ledger: Ledger) {
    var items: [Key: [ItemNumber]] = [:]
    var numbers: [ItemNumber: String] = [:]
    let named = ledger.sites.all.map { ($0.id, RecordName.key(of: $0.name, .site)) }
    let sites = Dictionary(named) { first, _ in first }
    ledger.items.forEach { record in
      let item = record.item
      if item.isHidden { return }
      numbers[item.number] = item.title
      if !item.reference.isEmpty {
        items[Key(title: item.title, reference: item.reference), default: []].append(item.number)
      }
      let site = item.site.flatMap { sites[$0] } ?? ""
      // One text is said once: what was typed and what an older import brought are the same.
      let description = item.description == item.title ? "" : item.description
      items[Key(title: item.title, description: description, site: site), default: []].append(
        item.number)
    }
    for key in items.keys { items[key]!.reverse() }
    self.items = items
    self.numbers = numbers
  }

  /// Why the row is left out; nothing when it is new.
  mutating func reason(toSkip row: ImportedRow) -> SkippedRow.Reason? {
    if row.record == nil, row.state?.value == .dropped { return .dropped }
    if let number = number(of: row), numbers[number]?.isSame(as: row.title) == true {
      return .alreadyThere(number)
    }
    let key =
      row.reference.map { Key(title: row.title, reference: $0) }
      ?? Key(
        title: row.title, description: row.description ?? "", site: RecordName.key(of: row.site ?? "", .site))
    return items[key]?.popLast().map { .alreadyThere($0) }
  }

  private func number(of row: ImportedRow) -> ItemNumber? {
    row.number.flatMap { ItemNumber($0, thisYear: 0) }
  }
}
