/// From an item before and after to the fields that a change has to set.
extension Item {
  /// The fields that make this item, when there was none.
  package var creation: [FieldChange] {
    paths.map { FieldChange($0.name, old: .null, new: $0.value, oldVersion: nil) }
  }

  /// The fields that differ in `after`, with the versions that they have here.
  func changes(to after: Item, _ versions: Versions) -> [FieldChange] {
    var changes: [FieldChange] = []
    func add(_ path: String, _ old: JSONValue, _ new: JSONValue) {
      if old != new {
        changes.append(FieldChange(path, old: old, new: new, oldVersion: versions[path: path]))
      }
    }
    for field in ItemField.allCases { add(field.rawValue, self[field: field], after[field: field]) }
    for list in ItemList.allCases where !hasSame(list, after) {
      let before = elements(of: list)
      let now = after.elements(of: list)
      let kept = Set(now.map(\.id))
      for element in before where !kept.contains(element.id) {
        add("\(list.rawValue)/\(element.id)", element.json, .null)
      }
      let stood = Dictionary(before.map { ($0.id, $0.json) }) { $1 }
      for element in now { add("\(list.rawValue)/\(element.id)", stood[element.id] ?? .null, element.json) }
    }
    return changes
  }

  private func hasSame(_ list: ItemList, _ other: Item) -> Bool {
    switch list {
    case .labels: labels == other.labels
    case .supportingUnits: supportingUnits == other.supportingUnits
    case .helpers: helpers == other.helpers
    case .quantities: quantities == other.quantities
    case .evidence: evidence == other.evidence
    case .notes: notes == other.notes
    case .requests: requests == other.requests
    case .extensions: extensions == other.extensions
    case .suspensions: suspensions == other.suspensions
    case .promises: promises == other.promises
    case .supervisions: supervisions == other.supervisions
    case .steps: steps == other.steps
    }
  }

  /// The fields by which figures are grouped and that papers tell, as far as they differ in `after`.
  func moves(to after: Item) -> [Move] {
    let fields = Item.grouping.compactMap { field -> Move? in
      let (old, new) = (self[field: field], after[field: field])
      return old == new ? nil : Move(field: field.rawValue, from: old.text, to: new.text)
    }
    let lists = Item.groupingLists.compactMap { list -> Move? in
      func text(_ item: Item) -> String? {
        let ids = item.elements(of: list).map(\.id.text).sorted()
        return ids.isEmpty ? nil : ids.joined(separator: String(Move.separator))
      }
      let (old, new) = (text(self), text(after))
      return old == new ? nil : Move(field: list.rawValue, from: old, to: new)
    }
    return fields + lists
  }

  /// The fields by which figures are grouped, and to whom it was referred until when.
  static let grouping: [ItemField] = [
    .site, .grid, .leadUnit, .category, .scheme, .group, .referredTo, .reviewOn,
  ]

  /// The lists by which figures are grouped.
  static let groupingLists: [ItemList] = [.helpers, .supportingUnits]
}
