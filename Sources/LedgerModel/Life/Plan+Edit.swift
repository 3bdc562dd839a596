/// Fields of an item changed by hand: what may be typed, by whom, and what a value must be like.
extension Plan {
  /// Replaces fields of an item by path.
  mutating func edit(_ id: RecordID, _ edits: [FieldEdit]) throws(Refusal) {
    named(.edit)
    let stored = try item(id)
    var item = ledger.today(stored, at: now)
    try rights.require(.worker)
    for edit in edits {
      try rights.permitEdit(of: edit.path, item)
      let value = try checked(edit, of: item)
      // The place of an item follows from its site, unless it is given itself.
      if edit.path == "site", !edits.contains(where: { $0.path == "grid" }) {
        let grid = ledger.grid(ofSite: value.asID) ?? item.grid
        guard item.set(.grid, .id(grid)) else { throw .badValue(field: "grid", value: grid?.text ?? "") }
      }
      guard item.set(path: edit.path, value) else { throw .badValue(field: edit.path, value: value.shown) }
    }
    if edits.contains(where: { $0.path.fieldName == ItemList.labels.rawValue }) { item.foldLabels() }
    try checkWhole(&item, edits, before: stored)
    // What was asked for may already stand: then nothing is written, not even a step.
    guard item != ledger.today(stored, at: now) else { return }
    var fields: [String] = []
    for edit in edits where !fields.contains(edit.path.fieldName) { fields.append(edit.path.fieldName) }
    move(&item, by: .edit, text: fields.joined(separator: ","))
    collect(stored, item)
  }

  /// The value as it will stand, checked for its field.
  private func checked(_ edit: FieldEdit, of item: Item) throws(Refusal) -> JSONValue {
    let (path, value) = (edit.path, edit.value)
    if let (list, id) = ItemPath.element(path) { return try checked(value, id, in: list) }
    guard let field = ItemField(rawValue: path) else { throw .notEditable(field: path) }
    if value.isNull {
      if field == .title || field == .severity { throw .missing(path) }
      return .null
    }
    if case .figure(let limit) = field.spec.kind {
      guard let figure = Decimal2(json: value), figure <= Decimal2(limit) else {
        throw .badValue(field: path, value: value.shown)
      }
      return figure.json
    }
    guard let text = value.text else { throw .badValue(field: path, value: value.shown) }
    switch field.spec.kind {
    case .title(let limit):
      let title = try required(text, path).trimmed
      guard !title.contains(where: \.isNewline) else { throw .badValue(field: path, value: text) }
      return .string(try bounded(title, path, limit))
    case .text(let limit): try bounded(text, path, limit)
    case .link(.item):
      try checkLink(path, RecordID(text), of: item)
      if field == .reboundOf, item.reboundOf?.text != text { try checkRebound(of: RecordID(text)) }
    case .link(let kind): try exists(kind, RecordID(text))
    case .category where field == .category:
      guard ledger.category(text) != nil else { throw .badValue(field: path, value: text) }
    case .futureMoment:
      guard let moment = value.asMoment else { throw .badValue(field: path, value: text) }
      try ahead(moment, path)
    // What a vocabulary has is told when it is set.
    default: try bounded(text, path)
    }
    return .filled(text)
  }

  private func checked(_ value: JSONValue, _ id: RecordID, in list: ItemList) throws(Refusal) -> JSONValue {
    switch list {
    case .labels:
      guard let label = value.text else { return .null }
      try checkLabel(label)
      guard Item.labelID(label) == id else { throw .badValue(field: "labels", value: label) }
    case .supportingUnits: if !value.isNull { try exists(.unit, id) }
    case .helpers: if !value.isNull { try worker(id) }
    case .quantities:
      guard !value.isNull else { return .null }
      guard let quantity = Quantity(id: id, json: value) else {
        throw .badValue(field: "quantities", value: value.shown)
      }
      guard !id.text.isEmpty, id.text.utf8.count <= 15 else {
        throw .badValue(field: "quantities", value: id.text)
      }
      return try checked(quantity).json
    default: throw .notEditable(field: list.rawValue)
    }
    return value
  }

  /// A link must lead to an item that is there, and not back to this one.
  private func checkLink(_ path: String, _ other: RecordID, of item: Item) throws(Refusal) {
    var next: Item? = try self.item(other)
    for _ in 0..<1000 {
      guard let target = next else { return }
      guard target.id != item.id else { throw .cycle }
      next = (path == "parent" ? target.parent : target.reboundOf).flatMap { ledger.items[$0] }
    }
  }

  /// What must hold for all fields together. What an item never had, it need not get for another field's sake: one
  /// that was rejected as it came in has no category, an imported one perhaps no place.
  private func checkWhole(
    _ item: inout Item, _ edits: [FieldEdit], before: Item
  ) throws(Refusal) {
    if edits.contains(where: { $0.path == "category" || $0.path == "scheme" }) {
      if let code = item.category {
        // The scheme follows the code unless it is given; the group is then the category's.
        let scheme = edits.contains { $0.path == "scheme" } ? item.scheme : nil
        guard let found = ledger.category(code, scheme) else {
          throw .badValue(field: "category", value: code)
        }
        (item.scheme, item.group) = (found.scheme, nil)
      } else {
        item.scheme = nil
      }
    } else if edits.contains(where: { $0.path == "group" }), item.group != nil {
      (item.category, item.scheme) = (nil, nil)
    }
    if item.state != .reported, !item.isClassified, before.isClassified { throw .missing("category") }
    if !item.isPlaced, before.isPlaced { throw .missing("place") }
    if let owner = item.owner { item.helpers.removeAll { $0 == owner } }
  }
}

extension Item {
  /// Whether it has a category or a group.
  fileprivate var isClassified: Bool { category != nil || group != nil }
  /// Whether it is said where it is, or at least from where it came.
  fileprivate var isPlaced: Bool { site != nil || grid != nil || !address.isEmpty || source != nil }

  /// Whether an edit may not take its category: it was taken in with one.
  public var keepsCategory: Bool { state != .reported && isClassified }
  /// Whether an edit may not take what is said of its place as long as nothing else says where it is: an address, or from
  /// where it came.
  public var keepsSite: Bool { isPlaced && grid == nil }
}

extension JSONValue {
  /// The value as a refusal shows it.
  var shown: String { text ?? jsonText }
}

extension Rights {
  /// Who may change a field by hand: a clerk every field that the life leaves free; a worker what they own,
  /// help with or found themselves, while it is open; of what they found also what it is, until it is registered.
  func permitEdit(of path: String, _ item: Item) throws(Refusal) {
    let person = try require(.worker)
    let editing = FieldSpec.of(path: path)?.editing ?? .never
    switch editing {
    case .never: throw .notEditable(field: path)
    case .byClerk: try require(.clerk)
    case .onceByClerk:
      guard item.due == nil, item.state.isOpen else { throw .notEditable(field: path) }
      try require(.clerk)
    case .byLeadWhileReferred:
      guard item.state == .referred else { throw .notEditable(field: path) }
      try require(.lead)
    case .byWorker, .byFinder:
      guard person.role < .clerk else { return }
      let isFinder = item.receiver == person.id
      guard item.isWork(of: person.id) || isFinder else { throw .onlyOwnerOr(.clerk, item.owner) }
      guard item.state.isOpen else { throw .needsRole(.clerk) }
      guard editing == .byFinder else { return }
      guard isFinder, item.state == .reported else { throw .needsRole(.clerk) }
    }
  }
}
