/// How an item, a person and the like stand in answers and in the readable files: stable names, people and
/// places by identifier with their names beside, moments with the ledger's zone, nothing for what is not set.
extension Ledger {
  /// The item as JSON; with `lamp`, the lamp of the moment of asking.
  public func json(of item: Item, lamp: Lamp? = nil) -> JSONValue {
    var members = ObjectBuilder(zone: clock.zone)
    members.add("id", .id(item.id))
    members.add("number", .string(item.number.description))
    members.add("title", .filled(item.title))
    members.add("description", .filled(item.description))
    members.add("state", .string(item.state.rawValue))
    members.add("lamp", .text(lamp?.rawValue))
    addPlace(of: item, to: &members)
    addMatter(of: item, to: &members)
    addPeople(of: item, to: &members)
    addWork(of: item, to: &members)
    addLinks(of: item, to: &members)
    addLists(of: item, to: &members)
    return .object(members.members)
  }

  private func addPlace(of item: Item, to members: inout ObjectBuilder) {
    members.add("site", .id(item.site))
    members.add("siteName", .text(sites[item.site]?.name))
    members.add("grid", .id(item.grid))
    members.add("gridName", .text(grids[item.grid]?.name))
    members.add("address", .filled(item.address))
  }

  private func addMatter(of item: Item, to members: inout ObjectBuilder) {
    for field: ItemField in [
      .category, .scheme, .group, .severity, .difficulty, .legalBasis, .source, .reference, .reporter,
    ] {
      members.add(field.rawValue, item[field: field])
    }
    members.add("labels", .list(item.labels.map(JSONValue.string)))
    members.add("receiver", .id(item.receiver))
    members.add("reportedAt", item.reportedAt)
  }

  private func addPeople(of item: Item, to members: inout ObjectBuilder) {
    members.add("leadUnit", .id(item.leadUnit))
    members.add("leadUnitName", .text(units[item.leadUnit]?.name))
    members.add("supportingUnits", .list(item.supportingUnits.map(JSONValue.id)))
    members.add("supportingUnitNames", .list(item.supportingUnits.map { .text(units[$0]?.name) }))
    members.add("leader", .id(item.leader))
    members.add("leaderName", .text(people[item.leader]?.name))
    members.add("owner", .id(item.owner))
    members.add("ownerName", .text(people[item.owner]?.name))
    members.add("helpers", .list(item.helpers.map(JSONValue.id)))
    members.add("helperNames", .list(item.helpers.map { .text(people[$0]?.name) }))
  }

  private func addWork(of item: Item, to members: inout ObjectBuilder) {
    members.add("measures", .filled(item.measures))
    members.add("limit", .text(item.limit))
    members.add("registeredAt", item.registeredAt)
    members.add("assignedAt", item.assignedAt)
    members.add("due", item.due)
    members.add("promised", item.promised)
    members.add("submittedAt", item.submittedAt)
    members.add("submittedBy", .id(item.submittedBy))
    members.add("closedAt", item.closedAt)
    members.add("onTheSpot", .flag(item.onTheSpot))
    members.add("reworkCount", .count(item.reworkCount))
    members.add("returnCount", .count(item.returnCount))
    members.add("referredTo", .filled(item.referredTo))
    members.add("reviewOn", item.reviewOn)
    members.add("highlight", .filled(item.highlight))
  }

  private func addLinks(of item: Item, to members: inout ObjectBuilder) {
    members.add("reboundOf", number(of: item.reboundOf))
    members.add("duplicateOf", number(of: item.duplicateOf))
    members.add("parent", number(of: item.parent))
    members.add("jointAction", .filled(item.jointAction))
  }

  private func addLists(of item: Item, to members: inout ObjectBuilder) {
    for list in ItemList.allCases where ![.labels, .supportingUnits, .helpers].contains(list) {
      let elements = item.elements(of: list).map { element -> JSONValue in
        guard case .object(let fields) = element.json else { return element.json }
        return .object([JSONMember("id", .id(element.id))] + fields.map(members.withZone))
      }
      members.add(list.rawValue, .list(elements))
    }
  }

  private func number(of id: RecordID?) -> JSONValue {
    id.flatMap { items[$0] }.map { .string($0.number.description) } ?? .null
  }

  /// A record that stands behind the items as JSON: its identifier and its fields by name.
  public func json(of record: some LedgerRecord) -> JSONValue {
    var members = ObjectBuilder(zone: clock.zone)
    members.add("id", .id(record.id))
    var lists: [(name: String, elements: [JSONValue])] = []
    for field in record.fields {
      guard let slash = field.name.firstIndex(of: "/") else {
        members.add(field.name, field.value)
        continue
      }
      let element = JSONValue.string(String(field.name[field.name.index(after: slash)...]))
      let list = String(field.name[..<slash])
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

extension JSONValue {
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
    let isText = ["text", "reason", "name", "measure", "unit"].contains(member.name)
    guard !isText, let moment = member.value.asMoment else { return member }
    return JSONMember(member.name, .string(moment.iso8601(in: zone)))
  }
}
