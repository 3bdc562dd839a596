import LedgerModel

/// What a row says otherwise than the item that it is: an import changes nothing of what is there, but says it.
public struct Difference: Sendable, Hashable {
  /// The field.
  public var field: ItemPart
  /// What stands in the ledger, in words; a state and words of a vocabulary by their code.
  public var old: String
  /// What the row says.
  public var new: String
  /// Who changed it in the ledger since the table was exported; nothing where nobody did, or nobody knows when that was.
  public var since: LaterChange?

  /// Another value of a field.
  init(field: ItemPart, old: String, new: String) { (self.field, self.old, self.new) = (field, old, new) }
}

/// A change of a field that is later than the table which says something else of it.
public struct LaterChange: Sendable, Hashable {
  /// Who made it, by name.
  public var by: String
  /// On which day.
  public var day: CivilDate
}

/// Compares rows with the items that they are.
struct Differences {
  private let ledger: Ledger
  /// When the table was exported from the ledger, where that is known.
  private let exportedAt: Timestamp?
  /// The file's own headings.
  private let headings: [ColumnField: String]

  init(_ ledger: Ledger, headings: [ColumnField: String], exportedAt: Timestamp? = nil) {
    (self.ledger, self.headings, self.exportedAt) = (ledger, headings, exportedAt)
  }

  /// What the row says otherwise, as far as it says anything, with what was changed here since the table was exported.
  func of(_ row: ImportedRow, _ item: Item, _ records: PlannedRecords) -> [Difference] {
    var found = differing(row, item, records)
    guard let exportedAt else { return found }
    for place in found.indices {
      guard let step = item.change(of: found[place].field, since: exportedAt) else { continue }
      found[place].since = LaterChange(
        by: ledger.personName(step.by) ?? step.by.text, day: ledger.clock.zone.date(step.at))
    }
    return found
  }

  private func differing(_ row: ImportedRow, _ item: Item, _ records: PlannedRecords) -> [Difference] {
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
    if let due = difference(row.due, item.due) { add(.due, due.old, due.new) }
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
    if let difficulty = row.difficulty, difficulty != item.difficulty?.rawValue {
      found.append(Difference(field: .difficulty, old: item.difficulty?.rawValue ?? "", new: difficulty))
    }
    if let source = row.source, source.value != item.source?.rawValue {
      found.append(Difference(field: .source, old: item.source?.rawValue ?? "", new: source.value))
    }
    if let grid = row.grid, !isNoted(grid, item),
      !records.grids.named(grid).contains(where: { $0 == item.grid })
    {
      found.append(Difference(field: .grid, old: ledger.grids[item.grid]?.name ?? "", new: grid))
    }
    if let leader = row.leader, !isLeader(leader, item, records) {
      found.append(Difference(field: .leader, old: ledger.people[item.leader]?.name ?? "", new: leader.name))
    }
    // What nobody has is assigned to nobody; what is open has no closing day, unless the row closes it.
    let dates: [(ItemPart, Imported<CellDate>?, Timestamp?)] = [
      (.reportedAt, row.reportedAt, item.reportedAt),
      (.assignedAt, item.owner == nil ? nil : row.assignedAt, item.assignedAt),
      (.closedAt, item.state == .closed || row.isClosed ? row.closedAt : nil, item.closedAt),
    ]
    for (field, date, moment) in dates {
      guard let told = difference(date, moment) else { continue }
      found.append(Difference(field: field, old: told.old, new: told.new))
    }
    return found + lists(row, item, records)
  }

  /// A date that the row states otherwise than the item has it: the day, and where both have a time that, too.
  private func difference(
    _ date: Imported<CellDate>?, _ old: Timestamp?
  ) -> (old: String, new: String)? {
    let zone = ledger.clock.zone
    guard let date = date?.value, let stated = date.certainDay,
      let new = date.timestamp(in: zone, at: .endOfDay)
    else { return nil }
    guard date.time != nil, let old else {
      return stated == day(old) ? nil : (old: day(old)?.text ?? "", new: zone.text(new))
    }
    // Tables of this program tell the minute.
    if abs(new.milliseconds - old.milliseconds) < 60_000 { return nil }
    // Of one day the hours tell what differs.
    return (old: day(old) == day(new) ? zone.text(old) : day(old)?.text ?? "", new: zone.text(new))
  }

  /// What the row says of dates that nobody has agreed to, or of terms: it came in as a note, and does so again.
  private func openDates(_ row: ImportedRow, _ item: Item) -> [String] {
    let dates: [(ColumnField, Imported<CellDate>?, Timestamp?)] = [
      (.reportedAt, row.reportedAt, item.reportedAt), (.assignedAt, row.assignedAt, item.assignedAt),
      (.due, row.due, item.due), (.closedAt, row.closedAt, item.closedAt),
    ]
    return dates.compactMap { field, date, moment -> String? in
      guard let date, let heading = headings[field] else { return nil }
      switch date.value {
      case .incomplete(let proposed, _): if proposed == day(moment) { return nil }
      case .within, .atOnce, .ongoing: if field != .due { return nil }
      case .day, .moment, .unread: return nil
      }
      return "\(heading)：\(date.raw)"
    }
  }

  /// Who checked it, where no check of the item is theirs: it came in as a note, and does so again.
  private func checker(_ row: ImportedRow, _ item: Item) -> [String] {
    guard let checker = row.checker, let heading = headings[.checker] else { return [] }
    let isTheirs = item.steps.contains { step in
      step.action == .pass && ledger.people[step.by]?.name.isSame(as: checker) == true
    }
    return isTheirs ? [] : ["\(heading)：\(checker)"]
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
    let notes = (row.notes + openDates(row, item) + checker(row, item)).flatMap {
      $0.split(whereSeparator: \.isNewline).map(String.init)
    }
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

  private func isLeader(_ leader: PersonMention, _ item: Item, _ records: PlannedRecords) -> Bool {
    if leader.isUnsure || isNoted(leader.name, item) { return true }
    let isUnit = records.units.named(leader.name).contains { $0 == item.leadUnit } && item.leadUnit != nil
    return isUnit || records.people.named(leader.name).contains { $0 == item.leader }
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

extension Item {
  /// The last step since a moment that changed what stands in a field; nothing when none did.
  fileprivate func change(of part: ItemPart, since moment: Timestamp) -> Step? {
    steps.indices.last { place in
      let step = steps[place]
      guard step.at > moment, step.undoneAt == nil, place > 0 else { return false }
      let before = steps[place - 1]
      return switch part {
      case .owner: step.owner != before.owner
      case .due: step.due != before.due
      case .state: step.to != before.to
      case .list(.notes): step.action == .note
      default:
        step.moves.contains { $0.field == part.name }
          || step.action == .edit && step.text.split(separator: ",").contains { $0 == part.name }
      }
    }.map { steps[$0] }
  }
}
