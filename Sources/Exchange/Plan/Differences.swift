import LedgerModel

/// What a row says otherwise than the item that it is: an import changes nothing of what is there, but says it.
public struct Difference: Sendable, Hashable {
  /// The field.
  public var field: ItemPart
  /// What stands in the ledger, in words; a state and words of a vocabulary by their code.
  public var old: String
  /// What the row says.
  public var new: String
}

/// Compares rows with the items that they are.
struct Differences {
  private let ledger: Ledger

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// What the row says otherwise, as far as it says anything.
  func of(_ row: ImportedRow, _ item: Item, _ records: PlannedRecords) -> [Difference] {
    var found: [Difference] = []
    func add(_ field: ItemPart, _ old: String?, _ new: String?) {
      found.append(Difference(field: field, old: old ?? "", new: new ?? ""))
    }
    if !row.title.isSame(as: item.title) { add(.title, item.title, row.title) }
    if let site = row.site, !isSite(site, item.site),
      !records.sites.named(site).contains(where: { $0 == item.site })
    {
      add(.site, ledger.sites[item.site]?.name, site)
    }
    if let owner = row.owner, !isOwner(owner, item, records) {
      add(.owner, ledger.people[item.owner]?.name, owner.name)
    }
    let due = day(item.due)
    if let day = row.due?.value.certainDay, day != due { add(.due, due?.text, day.text) }
    if row.isClosed, item.state.isOpen { add(.state, item.state.rawValue, row.state?.raw) }
    // A whole record tells its life by itself; what a table says besides is compared here.
    if row.record == nil { found += besides(row, item, records) }
    return found
  }

  private func besides(_ row: ImportedRow, _ item: Item, _ records: PlannedRecords) -> [Difference] {
    var found: [Difference] = []
    for field in ItemField.allCases {
      guard let text = row.texts[field], field != .scheme else { continue }
      let old = item[field: field].text ?? ""
      if !text.isSame(as: old) { found.append(Difference(field: .field(field), old: old, new: text)) }
    }
    if let unit = row.leadUnit, !records.units.named(unit).contains(where: { $0 == item.leadUnit }) {
      found.append(Difference(field: .leadUnit, old: ledger.units[item.leadUnit]?.name ?? "", new: unit))
    }
    if let severity = row.severity, severity != item.severity.rawValue {
      found.append(Difference(field: .severity, old: item.severity.rawValue, new: severity))
    }
    if let category = row.category, category.value.isCertain, !isCategory(category.value, item) {
      found.append(Difference(field: .category, old: item.category ?? "", new: category.raw))
    }
    for (field, date, moment) in [
      (ItemPart.reportedAt, row.reportedAt, item.reportedAt), (.closedAt, row.closedAt, item.closedAt),
    ] {
      guard field != .closedAt || item.state == .closed, let new = date?.value.certainDay, new != day(moment)
      else {
        continue
      }
      found.append(Difference(field: field, old: day(moment)?.text ?? "", new: new.text))
    }
    return found + lists(row, item, records)
  }

  private func lists(_ row: ImportedRow, _ item: Item, _ records: PlannedRecords) -> [Difference] {
    let there = Set(item.helpers + [item.owner].compactMap { $0 })
    let helpers = row.helpers.filter { helper in
      !helper.isUnsure && !records.people.named(helper.name).contains(where: there.contains)
    }
    let units = row.supportingUnits.filter { unit in
      !records.units.named(unit).contains { item.supportingUnits.contains($0) || $0 == item.leadUnit }
    }
    let quantities = row.quantities.filter { new in
      !item.quantities.contains { old in
        old.planned == new.planned && (new.unit.isEmpty || old.unit == new.unit) && old.measure == new.measure
      }
    }
    let labels = row.labels.filter { label in !item.labels.contains { $0.isSame(as: label) } }
    let notes = row.notes.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
      .filter { !isNoted($0, item) }
    let all: [(ItemList, [String])] = [
      (.helpers, helpers.map(\.name)), (.supportingUnits, units), (.quantities, quantities.map { $0.text() }),
      (.labels, labels), (.notes, notes),
    ]
    return all.filter { !$0.1.isEmpty }.map { list, new in
      Difference(field: .list(list), old: "", new: new.joined(separator: "、"))
    }
  }

  /// Whether a note of the item says it; this program's own tables have the day and the person before it.
  private func isNoted(_ line: String, _ item: Item) -> Bool {
    let line = TextKey(line).text
    return item.notes.contains { note in
      note.text.split(whereSeparator: \.isNewline).contains { old in
        let old = TextKey(String(old)).text
        return !old.isEmpty && (line.contains(old) || old.contains(line))
      }
    }
  }

  private func isOwner(_ owner: PersonMention, _ item: Item, _ records: PlannedRecords) -> Bool {
    let named = records.people.named(owner.name)
    // Who could not be set when the row came in is a note of the item, not a change.
    if item.owner == nil, owner.isUnsure || isNoted(owner.name, item) { return true }
    return named.contains { $0 == item.owner } || records.marked(owner)?.id == item.owner && item.owner != nil
  }

  private func isCategory(_ category: ImportedCategory, _ item: Item) -> Bool {
    if let code = category.code { return code == item.category }
    let known = item.category.flatMap { ledger.categories.category(code: $0, scheme: item.scheme)?.group }
    return category.group == item.group ?? known
  }

  private func day(_ moment: Timestamp?) -> CivilDate? { moment.map { ledger.clock.zone.date($0) } }

  private func isSite(_ name: String, _ id: RecordID?) -> Bool {
    RecordName.key(of: name, .site) == RecordName.key(of: ledger.sites[id]?.name ?? "", .site)
  }
}
