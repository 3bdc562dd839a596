/// How an item, a person and the like stand in answers and in the readable files: stable names, people and
/// places by identifier with their names beside, moments with the ledger's zone, nothing for what is not set.
extension Ledger {
  /// The item as JSON; with `lamp`, the lamp of the moment of asking. A field stands where `ItemField` has it, as its
  /// kind is written; what belongs beside it follows.
  ///
  /// A `whole` item can be brought into another ledger as it is: everybody whom its history names stands there by name,
  /// too, and so does what undoing a referral needs.
  public func json(of item: Item, lamp: Lamp? = nil, whole: Bool = false) -> JSONValue {
    var members = ObjectBuilder(zone: clock.zone)
    members.add("id", .id(item.id))
    for field in ItemField.allCases where !field.isInternal || (whole && field == .stateBefore) {
      add(field, of: item, to: &members, isWhole: whole)
      switch field {
      case .state: members.add("lamp", .text(lamp?.rawValue))
      case .reporter: members.add("labels", .list(item.labels.map(JSONValue.string)))
      case .leadUnit:
        members.add("supportingUnits", .list(item.supportingUnits.map(JSONValue.id)))
        members.add("supportingUnitNames", .list(item.supportingUnits.map { .text(units[$0]?.name) }))
      case .owner:
        members.add("helpers", .list(item.helpers.map(JSONValue.id)))
        members.add("helperNames", .list(item.helpers.map { .text(people[$0]?.name) }))
      case .due: members.add("promised", item.promised)
      default: break
      }
    }
    addLists(of: item, to: &members, isWhole: whole)
    return .object(members.members)
  }

  /// A field as its kind is written: moments with the ledger's zone, other items by number, people and places by
  /// identifier with the name beside.
  private func add(
    _ field: ItemField, of item: Item, to members: inout ObjectBuilder, isWhole: Bool
  ) {
    let value = item[field: field]
    guard !value.isNull else { return }
    switch field.spec.kind {
    case .moment, .futureMoment: members.add(field.rawValue, value.asMoment)
    case .link(.item): members.add(field.rawValue, number(of: value.asID))
    case .link(let kind):
      members.add(field.rawValue, value)
      if isWhole || field.hasNameBeside {
        members.add(field.rawValue + "Name", .text(name(of: value.asID, kind)))
      }
    default: members.add(field.rawValue, value)
    }
  }

  /// What a linked record is called: a name, or an item's number; nothing when it is not there.
  public func name(of id: RecordID?, _ kind: RecordKind) -> String? {
    switch kind {
    case .site: sites[id]?.name
    case .grid: grids[id]?.name
    case .unit: units[id]?.name
    case .person: people[id]?.name
    case .item: id.flatMap { items.number(of: $0) }?.description
    default: id.flatMap { plain(RecordKey(kind, $0))?.name }
    }
  }

  private func addLists(of item: Item, to members: inout ObjectBuilder, isWhole: Bool) {
    for list in ItemList.allCases where ![.labels, .supportingUnits, .helpers].contains(list) {
      let elements = item.elements(of: list).map { entry(of: $0.id, $0.json, whole: isWhole) }
      members.add(list.rawValue, .list(elements))
    }
  }

  /// An element of a list that grows, as it stands in an item's JSON.
  func entry(of element: some ListElement, whole isWhole: Bool) -> JSONValue {
    entry(of: element.id, element.json, whole: isWhole)
  }

  private func entry(of id: RecordID, _ json: JSONValue, whole isWhole: Bool) -> JSONValue {
    guard case .object(let fields) = json else { return json }
    let members = ObjectBuilder(zone: clock.zone)
    let names = isWhole ? Item.peopleInLists.compactMap { name(beside: $0, in: fields) } : []
    return .object([JSONMember("id", .id(id))] + fields.map(members.withZone) + names)
  }

  /// The name of the person whom a member of a list's element means, as `byName` beside `by`.
  private func name(beside member: String, in fields: [JSONMember]) -> JSONMember? {
    let id = fields.first { $0.name == member }?.value.asID
    return people[id].map { JSONMember(member + "Name", .string($0.name)) }
  }

  private func number(of id: RecordID?) -> JSONValue {
    id.flatMap { items.number(of: $0) }.map { .string($0.description) } ?? .null
  }

  /// A record that stands behind the items as JSON: its identifier and its fields by name.
  public func json(of record: some LedgerRecord) -> JSONValue { json(of: record.id, record.fields) }

  /// A record of any kind behind the items as JSON: its identifier and its fields by name.
  public func json(of key: RecordKey) -> JSONValue {
    let whole = key.kind.spec.fields.filter(\.spec.holdsElements).map(\.name)
    return json(of: key.id, fields(of: key), whole: Set(whole))
  }

  /// The elements of the lists `whole` stand with what they hold, those of others by their identifiers.
  private func json(of id: RecordID, _ fields: [JSONMember], whole: Set<String> = []) -> JSONValue {
    var members = ObjectBuilder(zone: clock.zone)
    members.add("id", .id(id))
    var lists: [(name: String, elements: [JSONValue])] = []
    for field in fields {
      guard let slash = field.name.firstIndex(of: "/") else {
        members.add(field.name, field.value)
        continue
      }
      let list = String(field.name[..<slash])
      let name = JSONValue.string(String(field.name[field.name.index(after: slash)...]))
      let element = whole.contains(list) ? JSONValue.element(name, field.value) : name
      if let place = lists.firstIndex(where: { $0.name == list }) {
        lists[place].elements.append(element)
      } else {
        lists.append((list, [element]))
      }
    }
    for list in lists { members.add(list.name, .array(list.elements)) }
    return .object(members.members)
  }
}

extension Item {
  /// The members of lists' elements that mean a person.
  public static let peopleInLists = ["by", "enteredBy", "requestedBy", "owner"]
  /// The members of lists' elements that hold words of people, which are never moments.
  public static let wordsInLists: Set<String> = ["text", "reason", "name", "measure", "unit", "login"]
}

extension ItemField {
  /// Whether it is no business of others: how undo and referral work.
  var isInternal: Bool { self == .hiddenAt || self == .stateBefore }
  /// Whether the name of what it links to stands beside it; who received or submitted stands in the steps, too.
  var hasNameBeside: Bool { self != .receiver && self != .submittedBy }
}

extension JSONValue {
  /// An element of a list with what it holds: its members, or its one value.
  fileprivate static func element(_ id: JSONValue, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else {
      return .object([JSONMember("id", id), JSONMember("value", value)])
    }
    return .object([JSONMember("id", id)] + members)
  }

  /// A list, or `null` for an empty one.
  static func list(_ elements: [JSONValue]) -> JSONValue { elements.isEmpty ? .null : .array(elements) }
}

/// Collects the members that are set.
private struct ObjectBuilder {
  let zone: LedgerZone
  var members: [JSONMember] = []

  init(zone: LedgerZone) { self.zone = zone }

  mutating func add(_ name: String, _ value: JSONValue) {
    if !value.isNull { members.append(JSONMember(name, value)) }
  }

  mutating func add(_ name: String, _ moment: Timestamp?) {
    if let moment { members.append(JSONMember(name, .string(moment.iso8601(in: zone)))) }
  }

  /// A member whose value is a moment in the journal's form, in the ledger's zone instead.
  func withZone(_ member: JSONMember) -> JSONMember {
    guard !Item.wordsInLists.contains(member.name), let moment = member.value.asMoment else { return member }
    return JSONMember(member.name, .string(moment.iso8601(in: zone)))
  }
}
