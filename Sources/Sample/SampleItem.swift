import LedgerModel

/// An item of the story as it is told when it is added; links name other items by their keys.
struct SampleItem: Sendable {
  /// The name by which the story's events and links call it.
  let key: String
  let members: SampleMembers

  private static let names: Set = [
    "key", "title", "description", "site", "grid", "address", "category", "group", "severity", "difficulty",
    "labels", "legalBasis", "source", "reference", "reporter", "leadUnit", "supportingUnits", "leader",
    "owner", "helpers", "measures", "due", "quantities", "jointAction", "parent", "reboundOf",
    "doneOnTheSpot", "events",
  ]

  init(_ value: JSONValue) throws(SampleFault) {
    key = value["key"]?.text ?? ""
    members = try SampleMembers(value, at: key, names: SampleItem.names)
  }

  /// The item to be added at `moment`; `known` finds what the story has added before.
  func newItem(
    at moment: Timestamp, in calendar: SampleCalendar, known: [String: RecordID]
  ) throws(SampleFault) -> NewItem {
    var new = NewItem(title: try members.required("title"))
    new.description = try members.text("description") ?? ""
    (new.site, new.grid) = (try members.id("site"), try members.id("grid"))
    new.address = try members.text("address") ?? ""
    (new.category, new.group) = (try members.text("category"), try members.word("group"))
    new.severity = try members.word("severity") ?? .normal
    (new.difficulty, new.source) = (try members.word("difficulty"), try members.word("source"))
    new.labels = try members.texts("labels")
    new.legalBasis = try members.text("legalBasis") ?? ""
    new.reference = try members.text("reference") ?? ""
    new.reporter = try members.text("reporter") ?? ""
    (new.leadUnit, new.leader) = (try members.id("leadUnit"), try members.id("leader"))
    new.supportingUnits = try members.texts("supportingUnits").map { RecordID($0) }
    (new.owner, new.helpers) = (try members.id("owner"), try members.texts("helpers").map { RecordID($0) })
    new.measures = try members.text("measures") ?? ""
    new.due = try members.date("due")?.timestamp(event: moment, due: nil, in: calendar)
    new.quantities = try quantities()
    new.jointAction = try members.text("jointAction") ?? ""
    new.parent = try link("parent", known)
    new.reboundOf = try link("reboundOf", known)
    new.doneOnTheSpot = try members.text("doneOnTheSpot")
    return new
  }

  private func link(_ name: String, _ known: [String: RecordID]) throws(SampleFault) -> RecordID? {
    guard let key = try members.text(name) else { return nil }
    guard let id = known[key] else { throw members.malformed(name) }
    return id
  }

  private func quantities() throws(SampleFault) -> [Quantity] {
    var quantities: [Quantity] = []
    for value in try members.list("quantities") {
      let quantity = try SampleMembers(
        value, at: "\(key)/quantities", names: ["measure", "unit", "planned", "approximate"])
      quantities.append(
        Quantity(
          id: "", measure: try quantity.text("measure") ?? "", unit: try quantity.required("unit"),
          planned: try quantity.figure("planned"), approximate: try quantity.text("approximate")))
    }
    return quantities
  }
}
