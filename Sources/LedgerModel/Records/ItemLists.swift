/// How an item's lists are read and changed element by element.
extension Item {
  /// The elements of a list as JSON under their identifiers, in their order.
  public func elements(of list: ItemList) -> [(id: RecordID, json: JSONValue)] {
    switch list {
    case .labels: labels.map { (Item.labelID($0), .string($0)) }
    case .supportingUnits: supportingUnits.map { ($0, .bool(true)) }
    case .helpers: helpers.map { ($0, .bool(true)) }
    case .quantities: quantities.map { ($0.id, $0.json) }
    case .evidence: evidence.map { ($0.id, $0.json) }
    case .notes: notes.map { ($0.id, $0.json) }
    case .requests: requests.map { ($0.id, $0.json) }
    case .extensions: extensions.map { ($0.id, $0.json) }
    case .suspensions: suspensions.map { ($0.id, $0.json) }
    case .promises: promises.map { ($0.id, $0.json) }
    case .supervisions: supervisions.map { ($0.id, $0.json) }
    case .steps: steps.map { ($0.id, $0.json) }
    }
  }

  /// One element of a list as JSON; `null` when the list has none of that identifier.
  public func element(_ id: RecordID, of list: ItemList) -> JSONValue {
    switch list {
    case .labels: .text(labels.first { Item.labelID($0) == id })
    case .supportingUnits: supportingUnits.contains(id) ? .bool(true) : .null
    case .helpers: helpers.contains(id) ? .bool(true) : .null
    default: elements(of: list).first { $0.id == id }?.json ?? .null
    }
  }

  /// Puts an element into a list, replaces it, or with `null` removes it; false when it cannot be read.
  mutating func put(_ id: RecordID, _ json: JSONValue, in list: ItemList) -> Bool {
    switch list {
    case .labels: return putLabel(id, json)
    case .supportingUnits: return Self.mark(id, json, in: &supportingUnits)
    case .helpers: return Self.mark(id, json, in: &helpers)
    case .quantities, .evidence, .notes, .requests, .extensions, .suspensions, .promises, .supervisions,
      .steps:
      return lists.change { $0.put(id, json, in: list) }
    }
  }

  /// The identifier under which a label stands in paths: 12 hex digits of its FNV-1a hash, since paths
  /// are ASCII and the same label added by two people must be the same element.
  public static func labelID(_ label: String) -> RecordID {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in label.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash >> 16, radix: 16)
    return RecordID("l" + String(repeating: "0", count: 12 - digits.utf8.count) + digits)
  }

  /// Leaves of labels that people take for the same the first: a query asks for all of them at once.
  mutating func foldLabels() {
    var seen: Set<TextKey> = []
    labels = labels.filter { seen.insert(TextKey($0)).inserted }
  }

  private mutating func putLabel(_ id: RecordID, _ json: JSONValue) -> Bool {
    labels.removeAll { Item.labelID($0) == id && json.text != $0 }
    guard let label = json.text else { return json.isNull }
    if !labels.contains(label) { labels.append(label) }
    return true
  }

  private static func mark(_ word: RecordID, _ json: JSONValue, in list: inout [RecordID]) -> Bool {
    if json.isNull {
      list.removeAll { $0 == word }
    } else if !list.contains(word) {
      list.append(word)
    }
    return json.isNull || json.truth == true
  }
}
