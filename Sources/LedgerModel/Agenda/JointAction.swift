/// A joint action (联合执法): several items that several units take up together under one name.
public struct JointAction: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// How many items belong to it.
  public private(set) var count = 0
  /// The units that take part, lead units and supporting ones, in the order of the items' numbers.
  public var units: [RecordID] { joined.sorted { $0.value < $1.value }.map(\.key) }
  /// The units, each with the item that it joined with first, and its place there: in whatever order items are kept.
  private var joined: [RecordID: Joining] = [:]

  private struct Joining: Hashable, Comparable {
    let number: ItemNumber
    let place: Int

    static func < (left: Joining, right: Joining) -> Bool {
      (left.number, left.place) < (right.number, right.place)
    }
  }

  init(name: String) { self.name = name }

  mutating func add(_ item: Item) {
    count += 1
    for (place, unit) in ([item.leadUnit].compactMap(\.self) + item.supportingUnits).enumerated() {
      let joining = Joining(number: item.number, place: place)
      joined[unit] = min(joined[unit] ?? joining, joining)
    }
  }
}

/// Collects items into the joint actions that they belong to.
struct JointActions {
  private var byName: [TextKey: JointAction] = [:]

  /// Adds an item, when it belongs to one.
  mutating func add(_ item: Item) {
    guard !item.jointAction.isEmpty else { return }
    byName[TextKey(item.jointAction), default: JointAction(name: item.jointAction)].add(item)
  }

  /// The joint actions, the largest first.
  var all: [JointAction] { byName.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) } }
}

extension Ledger {
  /// The joint actions of the items chosen, the largest first.
  public func jointActions(where isChosen: (Item) -> Bool) -> [JointAction] {
    var actions = JointActions()
    items.forEach { record in
      if !record.item.jointAction.isEmpty, !record.item.isHidden, isChosen(record.item) {
        actions.add(record.item)
      }
    }
    return actions.all
  }

  /// What puts an item into a joint action with these units, or with an empty name out of the one it is in. The
  /// units support, unless one of them is in the lead already.
  public func edits(joining action: String, units: [RecordID], of item: Item) -> [FieldEdit] {
    let new = units.filter { $0 != item.leadUnit && !item.supportingUnits.contains($0) }
    return [FieldEdit("jointAction", action.isEmpty ? .null : .string(action))]
      + new.map { FieldEdit("supportingUnits/\($0)", .bool(true)) }
  }
}
