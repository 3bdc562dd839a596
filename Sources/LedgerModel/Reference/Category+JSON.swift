/// A category as it stands in Data/categories.json and, by path, in a ledger's own changes.
extension Category {
  /// Reads `{code, scheme, zh, en, group, limit or plan, units, aliases}`; nothing when one is missing or wrong.
  public init?(_ value: JSONValue) {
    guard let code = value["code"]?.text, let scheme = value["scheme"]?.text else { return nil }
    self.init(code: code, scheme: scheme, zh: "", en: "", group: .other, term: .byPlan)
    guard case .object(let members) = value else { return nil }
    for member in members where !set(member.name, member.value) { return nil }
    if zh.isEmpty || en.isEmpty || value["group"] == nil || value["limit"] == nil { return nil }
  }

  /// Sets what stands under a name; false when the name is unknown or the value wrong for it.
  mutating func set(_ name: String, _ value: JSONValue) -> Bool {
    switch name {
    case "code": return value.text == code
    case "scheme": return value.text == scheme
    case "zh": return Category.set(&zh, value.text)
    case "en": return Category.set(&en, value.text)
    case "group": return Category.set(&group, value.text.flatMap(CategoryGroup.init(rawValue:)))
    case "limit":
      if value.isNull {
        if limit != nil { term = .byPlan }
        return true
      }
      return Category.set(&term, value.text.flatMap(TimeLimit.init(text:)).map(Term.limit))
    case "plan": return Category.set(&term, value.text.flatMap(Term.init(plan:)))
    case "units": return Category.set(&units, value.elements?.compactMap(\.text))
    case "aliases": return Category.set(&aliases, value.elements?.compactMap(\.text))
    case "hidden": return Category.set(&isHidden, value.isNull ? false : value.truth)
    default: return false
    }
  }

  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  /// The members of the category, as a ledger keeps its own.
  public var json: JSONValue {
    var members = [
      JSONMember("code", .string(code)), JSONMember("scheme", .string(scheme)), JSONMember("zh", .string(zh)),
      JSONMember("en", .string(en)), JSONMember("group", .string(group.rawValue)),
      JSONMember("limit", limit.map { .string($0.text) } ?? .null),
    ]
    if let plan = term.plan { members.append(JSONMember("plan", .string(plan))) }
    members.append(JSONMember("units", .array(units.map(JSONValue.string))))
    members.append(JSONMember("aliases", .array(aliases.map(JSONValue.string))))
    if isHidden { members.append(JSONMember("hidden", .bool(true))) }
    return .object(members)
  }
}

extension Category.Term {
  init?(plan: String) {
    switch plan {
    case "byPlan": self = .byPlan
    case "byContractDate": self = .byContractDate
    case "byDate": self = .byDate
    default: return nil
    }
  }

  /// The name in files of a term that is no limit.
  var plan: String? {
    switch self {
    case .limit: nil
    case .byPlan: "byPlan"
    case .byContractDate: "byContractDate"
    case .byDate: "byDate"
    }
  }
}

extension CategoryTable {
  /// This table with a ledger's own record of a category (`RecordKind.category`, id `scheme:code`), which adds the
  /// category or changes what the record sets; fields that this version does not know are passed over.
  public func applying(_ record: PlainRecord) -> CategoryTable {
    let parts = record.id.text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return self }
    var all = categories
    let place = all.firstIndex { $0.scheme == parts[0] && $0.code == parts[1] }
    var category =
      place.map { all[$0] }
      ?? Category(code: parts[1], scheme: parts[0], zh: parts[1], en: parts[1], group: .other, term: .byPlan)
    for field in record.fields { _ = category.set(field.name, field.value) }
    if let place { all[place] = category } else { all.append(category) }
    return CategoryTable(categories: all, groups: groups)
  }
}
