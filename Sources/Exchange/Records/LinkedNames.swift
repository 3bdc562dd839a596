import LedgerModel

/// People and units that links of a table name and the ledger does not have: they are made with its records, as an import of
/// items makes them, and told.
struct LinkedNames {
  /// What is made, in the order of the table.
  private(set) var new: [(key: RecordKey, name: String, role: Role?)] = []
  private let same: SameNames

  /// Nothing named yet; `same` is what somebody said of names.
  init(_ same: SameNames) { self.same = same }

  /// What becomes of a name that nobody bears.
  enum Match: Hashable {
    /// It is that record, which was there, or is made.
    case one(RecordID)
    /// Somebody said that nothing is made of it.
    case refused
    /// It is no name of one person or unit.
    case none
  }

  /// The record that a name in a field is; made where nobody bears it.
  mutating func match(
    _ text: String, of kind: RecordKind, in field: RecordField, _ reader: inout RecordReader,
    ids: inout IDSource
  ) -> Match {
    let key = TextKey(text)
    if let id = same.records[kind]?[key] { return .one(id) }
    if let old = same.names[kind]?[key], let id = try? reader.ledger.record(kind, named: old) {
      return .one(id)
    }
    if same.refused[kind]?.contains(key) == true { return .refused }
    guard let name = Self.name(text, of: kind) else { return .none }
    if TextKey(name) != key {
      if let id = reader.coming[kind]?[TextKey(name)] { return .one(id) }
      if let id = try? reader.ledger.record(kind, named: name) { return .one(id) }
    }
    let id = ids.next(kind.spec.prefix)
    // Who owns something works on it; of anybody else no more is known than the name.
    let role: Role? = kind == .person ? field.name == "owner" ? .worker : .viewer : nil
    new.append((RecordKey(kind, id), name, role))
    reader.coming[kind, default: [:]][TextKey(name)] = id
    return .one(id)
  }

  /// The name of one person or unit that a text is; nothing where it is none.
  private static func name(_ text: String, of kind: RecordKind) -> String? {
    guard CellText.meaningful(text) != nil else { return nil }
    switch kind {
    // 各相关单位 is none that could be asked.
    case .unit: return ["各", "相关", "有关", "全体"].contains(where: text.hasPrefix) ? nil : text
    case .person:
      let people = PersonMention.people(in: text)
      guard people.count == 1, let one = people.first, !one.isUnsure, !one.isGroup, !one.looksLikeUnit else {
        return nil
      }
      return one.name
    default: return nil
    }
  }

  /// The same with those alone that members link to.
  func used(in members: [JSONMember]) -> LinkedNames {
    var texts: Set<String> = []
    for member in members where !member.value.isNull {
      if let text = member.value.text { texts.insert(text) }
      if let slash = member.name.lastIndex(of: "/") {
        texts.insert(String(member.name[member.name.index(after: slash)...]))
      }
    }
    var used = self
    used.new = new.filter { texts.contains($0.key.id.text) }
    return used
  }

  /// Makes what is new.
  var intents: [Intent] {
    new.map { key, name, role in
      .put(
        key,
        [JSONMember("name", .string(name))]
          + (role.map { [JSONMember(Person.Field.role.rawValue, .string($0.rawValue))] } ?? []))
    }
  }
}
