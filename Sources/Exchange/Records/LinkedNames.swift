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

  /// The record that a name is; made where nobody bears it.
  mutating func match(
    _ text: String, of kind: RecordKind, _ reader: inout RecordReader, ids: inout IDSource
  ) -> Match {
    if let said = said(of: text, kind, reader) { return said }
    guard let name = Self.name(text, of: kind) else { return .none }
    // What was said of 王磊 holds for 王磊（科长）, too, and so does who bears the name.
    if name != text {
      if let said = said(of: name, kind, reader) { return said }
      if let id = reader.coming[kind]?[TextKey(name)] { return .one(id) }
      if let id = try? reader.ledger.record(kind, named: name) { return .one(id) }
    }
    let id = ids.next(kind.spec.prefix)
    new.append((RecordKey(kind, id), name, kind == .person ? .viewer : nil))
    reader.coming[kind, default: [:]][TextKey(name)] = id
    return .one(id)
  }

  /// What somebody said of a name; nothing where nobody did.
  private func said(of name: String, _ kind: RecordKind, _ reader: RecordReader) -> Match? {
    let key = TextKey(name)
    if let id = same.records[kind]?[key] { return .one(id) }
    if let old = same.names[kind]?[key], let id = try? reader.ledger.record(kind, named: old) {
      return .one(id)
    }
    return same.refused[kind]?.contains(key) == true ? .refused : nil
  }

  /// The name of one person or unit that a text is; nothing where it is none.
  static func name(_ text: String, of kind: RecordKind) -> String? {
    switch kind {
    case .unit: return unit(text)
    case .person:
      let people = PersonMention.people(in: text)
      guard people.count == 1, let one = people.first, !one.isUnsure, !one.isGroup, !one.looksLikeUnit else {
        return nil
      }
      return one.name
    default: return nil
    }
  }

  /// The name of one unit: 城管局（牵头） is 城管局; 各相关单位, 公安局等3家单位 and 城管局;公安局 are none that could be asked.
  private static func unit(_ text: String) -> String? {
    var name = text
    if let last = text.last, ")）".contains(last), let open = text.lastIndex(where: { "(（".contains($0) }) {
      let inside = text[open...]
      if ["牵头", "配合", "主办", "协办", "主责", "责任"].contains(where: inside.contains) {
        name = text[..<open].trimmed
      }
    }
    let isVague = ["各", "相关", "有关", "全体"].contains(where: name.hasPrefix)
    let isMore =
      ["及相关", "及有关", "等单位", "等部门"].contains(where: name.contains)
      || name.hasNumber(behind: "等")
    return isVague || isMore || CellMemory.parts(of: name).count != 1 ? nil : name
  }

  /// The name under which something is made here; nothing for what is not.
  func name(of id: RecordID) -> String? { new.first { $0.key.id == id }?.name }

  /// The same with those alone that members link to.
  func used(in members: [JSONMember]) -> LinkedNames {
    var texts: Set<String> = []
    for member in members where !member.value.isNull {
      if let text = member.value.text { texts.insert(text) }
      if let slash = member.name.lastIndex(of: "/") {
        texts.insert(String(member.name[member.name.index(after: slash)...]))
      }
    }
    // Who owns something or has a grid works there, wherever the table names them first; of anybody else no more is known than
    // the name.
    let owners = members.lazy.filter { $0.name == "owner" }.compactMap(\.value.text)
    let workers = members.lazy.filter { $0.name.hasPrefix("workers/") }.map {
      $0.name.split(separator: "/")[1]
    }
    let atWork = Set(owners).union(workers.map(String.init))
    var used = self
    used.new = new.filter { texts.contains($0.key.id.text) }.map { made in
      atWork.contains(made.key.id.text) ? (made.key, made.name, .worker) : made
    }
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

extension String {
  /// Whether a number stands right behind a word.
  fileprivate func hasNumber(behind word: Character) -> Bool {
    zip(self, dropFirst()).contains { $0 == word && ($1.isNumber || "一二三四五六七八九十两多".contains($1)) }
  }
}
