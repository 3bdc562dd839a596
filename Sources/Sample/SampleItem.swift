import LedgerModel

/// An item of the story as it is told when it is added; links name other items by their keys.
struct SampleItem: Sendable {
  /// The name by which the story's events and links call it.
  let key: String
  let members: SampleMembers

  private static let names: Set<String> = Set(ItemPart.all(.add).map(\.name)).union([
    "key", "doneOnTheSpot", "events",
  ])

  init(_ value: JSONValue) throws(SampleFault) {
    key = value["key"]?.text ?? ""
    members = try SampleMembers(value, at: key, names: SampleItem.names)
  }

  /// The item to be added at `moment`; `known` finds what the story has added before.
  func newItem(
    at moment: Timestamp, in calendar: SampleCalendar, known: [String: RecordID]
  ) throws(SampleFault) -> NewItem {
    var new = NewItem(title: try members.required("title"))
    for field in ItemField.allCases where field.spec.uses.contains(.add) && field != .title {
      switch field {
      case .due: new.due = try members.date("due")?.timestamp(event: moment, due: nil, in: calendar)
      case .parent: new.parent = try link("parent", known)
      case .reboundOf: new.reboundOf = try link("reboundOf", known)
      default:
        guard let text = try members.text(field.rawValue) else { continue }
        guard new.set(field, .string(text)) else { throw members.malformed(field.rawValue) }
      }
    }
    new.labels = try members.texts("labels")
    new.supportingUnits = try members.texts("supportingUnits").map { RecordID($0) }
    new.helpers = try members.texts("helpers").map { RecordID($0) }
    new.quantities = try quantities()
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
