import LedgerModel

/// Brings over items that another ledger of this program wrote as JSON, with all that they lived through: people and
/// places are found by the names that stand beside their identifiers, other items by their numbers.
struct WholeRecords {
  private let ledger: Ledger
  /// The identifiers that the file's items will have, by the numbers that they have in the file.
  private var items: [String: RecordID] = [:]
  private var taken: Set<RecordID> = []
  /// Whether an item of the file is one of this ledger: then its numbers mean this ledger's items.
  private var isOwn = false
  /// What the record that is being read says and no field takes, in words: links to items that are not there, dates that
  /// are none.
  private var left: [String] = []
  /// The file's identifiers of people and places, as they are in this ledger.
  private var ids: [RecordID: RecordID] = [:]

  /// The records of a file's rows: those that come in, and those that are left out with the reason.
  init(_ rows: some Sequence<(ImportedRow, SkippedRow.Reason?)>, _ ledger: Ledger) {
    self.ledger = ledger
    for (row, reason) in rows {
      guard let record = row.record, let id = record["id"]?.asID, let number = record["number"]?.text else {
        continue
      }
      switch reason {
      case nil: if ledger.items[id] == nil, taken.insert(id).inserted { items[number] = id }
      case .alreadyThere(let there):
        items[number] = ledger.items[there]?.id
        if ledger.items[id]?.number == there { isOwn = true }
      case .dropped, .textTooLong: items[number] = nil
      }
    }
  }

  /// The item that a record is.
  mutating func item(
    of record: JSONValue, _ row: ImportedRow, records: inout PlannedRecords, ids: inout IDSource,
    problems: inout [ImportProblem]
  ) -> ImportedItem {
    func flag(_ kind: ImportProblem.Kind) { problems.append(ImportProblem(line: row.line, kind: kind)) }
    let id = record["number"]?.text.flatMap { items[$0] } ?? ids.next("i")
    var carried = CarriedItem(id: id)
    left = []
    for field in ItemField.allCases where field != .number && field != .hiddenAt {
      guard let value = record[field.rawValue], !value.isNull else { continue }
      if let value = self.value(value, of: field, in: record, &records, &ids, flag: flag) {
        carried.add(field, value)
      }
    }
    addLists(of: record, to: &carried, &records, &ids)
    var imported = ImportedItem(NewItem(title: row.title))
    let others = RawTable.otherWords(of: record)
    for words in others { flag(.wordsKept(words)) }
    imported.note = (left + others + evidence(of: record, flag: flag)).joined(separator: "\n")
    imported.item.site = carried.value(of: .site)?.asID
    imported.item.owner = carried.value(of: .owner)?.asID
    imported.item.due = carried.value(of: .due)?.asMoment
    imported.closedAt = carried.value(of: .closedAt)?.asMoment
    imported.isClosed = carried.state == .closed
    let reported = carried.value(of: .reportedAt)?.asMoment
    if let kind = ImportProblem.Kind.due(imported.item.due, before: reported, in: ledger.clock.zone) {
      flag(kind)
    }
    imported.carried = carried
    return imported
  }

  private mutating func value(
    _ value: JSONValue, of field: ItemField, in record: JSONValue, _ records: inout PlannedRecords,
    _ ids: inout IDSource, flag: (ImportProblem.Kind) -> Void
  ) -> JSONValue? {
    switch field.spec.kind {
    case .moment, .futureMoment:
      let moment = value.text.flatMap { Timestamp(iso8601: $0) }
      if moment == nil {
        let text = value.text ?? value.jsonText
        flag(.dateNotRead(text))
        left.append("\(field.rawValue)：\(text)")
      }
      return moment.map { .moment($0) }
    case .link(.item):
      let number = value.text ?? ""
      let known = isOwn ? ItemNumber(number, thisYear: 0).flatMap { ledger.items[$0]?.id } : nil
      guard let id = items[number] ?? known else {
        flag(.linkLeftOut(number))
        left.append("\(field.rawValue)：\(number)")
        return nil
      }
      return .string(id.text)
    case .link(let kind):
      let role: Role = field == .owner ? .worker : .viewer
      let name = record[field.rawValue + "Name"]?.text
      let id = linked(value.asID, name, kind, role, &records, &ids)
      if id == nil {
        let told = name ?? value.text ?? ""
        flag(.linkLeftOut(told))
        left.append("\(field.rawValue)：\(told)")
      }
      return id.map { .string($0.text) }
    default: return value
    }
  }

  /// The record that an identifier of the file means here: by its name, else one that was met before under that
  /// identifier, or has it in this ledger.
  private mutating func linked(
    _ id: RecordID?, _ name: String?, _ kind: RecordKind, _ role: Role, _ records: inout PlannedRecords,
    _ source: inout IDSource
  ) -> RecordID? {
    guard let id else { return nil }
    // An inspection or an indicator comes in by a table of its own: here it is known or left out.
    if ![.person, .site, .grid, .unit].contains(kind) {
      if isOwn || ledger.plain(RecordKey(kind, id))?.name == name, ledger.plain(RecordKey(kind, id)) != nil {
        return id
      }
      return name.flatMap { try? ledger.record(kind, named: $0) }
    }
    guard let name else {
      if let known = ids[id] { return known }
      return ledger.name(of: id, kind) == nil && kind == .person
        ? records.anyone(id.text, id: id, role: role, ids: &source) : id
    }
    let found: RecordID? =
      switch kind {
      case .person: records.anyone(name, id: id, role: role, ids: &source)
      case .site: records.site(name, grid: nil, ids: &source)
      case .grid: records.grid(name, ids: &source)
      case .unit: records.unit(name, ids: &source)
      default: nil
      }
    ids[id] = found
    return found
  }

  private mutating func addLists(
    of record: JSONValue, to carried: inout CarriedItem, _ records: inout PlannedRecords,
    _ source: inout IDSource
  ) {
    for list in ItemList.allCases where list != .evidence {
      let elements = record[list.rawValue]?.elements ?? []
      switch list {
      case .labels:
        for label in elements.compactMap(\.text) {
          carried.elements.append(.init(list, Item.labelID(label), .string(label)))
        }
      case .helpers, .supportingUnits:
        let isPeople = list == .helpers
        let names = record[isPeople ? "helperNames" : "supportingUnitNames"]?.elements ?? []
        for (place, element) in elements.enumerated() {
          let name = names.indices.contains(place) ? names[place].text : nil
          let id = linked(element.asID, name, isPeople ? .person : .unit, .worker, &records, &source)
          if let id { carried.elements.append(.init(list, id, .bool(true))) }
        }
      default:
        for element in elements {
          guard let id = element["id"]?.asID else { continue }
          carried.elements.append(.init(list, id, self.element(element, &records, &source)))
        }
      }
    }
  }

  /// A list's element as the journal writes it: moments in UTC, people by their identifiers here.
  private mutating func element(
    _ element: JSONValue, _ records: inout PlannedRecords, _ source: inout IDSource
  ) -> JSONValue {
    guard case .object(let members) = element else { return element }
    let names = Set(Item.peopleInLists.map { $0 + "Name" })
    return .object(
      members.compactMap { member in
        if member.name == "id" || names.contains(member.name) { return nil }
        if Item.peopleInLists.contains(member.name) {
          let name = element[member.name + "Name"]?.text
          let id = linked(member.value.asID, name, .person, .viewer, &records, &source)
          return JSONMember(member.name, id.map { .string($0.text) } ?? member.value)
        }
        if member.name == "moves" { return JSONMember("moves", moves(member.value)) }
        guard !Item.wordsInLists.contains(member.name),
          let moment = member.value.text.flatMap({ Timestamp(iso8601: $0) })
        else { return member }
        return JSONMember(member.name, .moment(moment))
      })
  }

  /// Where a step moved an item, by the identifiers of this ledger, as far as the file names what they mean.
  private func moves(_ value: JSONValue) -> JSONValue {
    guard case .object(let fields) = value else { return value }
    return .object(
      fields.map { field in
        guard case .object(let ends) = field.value else { return field }
        return JSONMember(
          field.name,
          .object(
            ends.map { end in
              // Of a list the identifiers stand between the signs that the journal writes.
              let parts = end.value.text?.split(separator: Move.separator).map(String.init) ?? []
              let here = parts.map { ids[RecordID($0)]?.text ?? $0 }
              return JSONMember(
                end.name,
                here.isEmpty ? end.value : .string(here.joined(separator: String(Move.separator))))
            }))
      })
  }

  private func evidence(of record: JSONValue, flag: (ImportProblem.Kind) -> Void) -> [String] {
    let names = (record["evidence"]?.elements ?? []).compactMap { $0["name"]?.text }
    if !names.isEmpty { flag(.evidenceLeftOut(names.count)) }
    return names
  }
}
