import LedgerModel

/// Records of one kind by their names: those of the ledger and those that an import will make. A name that people would
/// take for one that is there is that one (`TextKey`): nobody comes in twice by the width of a figure.
struct NamedRecords {
  private let kind: RecordKind
  private let prefix: String
  private var known: [TextKey: [RecordID]] = [:]
  /// The same by what makes names equal: 3栋, ３栋 and 3号楼 are one.
  private var alike: [String: [RecordID]] = [:]
  /// Names of the file that somebody said are others'.
  private let same: [TextKey: String]
  /// The records that names of the file were said to mean.
  private let chosen: [TextKey: RecordID]
  /// The names of which somebody said that nothing is made.
  private let refused: Set<TextKey>
  private var names: [RecordID: String] = [:]
  private var new: [(id: RecordID, name: String, fields: [JSONMember])] = []
  private var places: [RecordID: Int] = [:]
  /// What names of the file were found to mean: thousands of rows name the same few.
  private var found = FoundNames()

  /// The ledger's records: names in use before those that are retired.
  init(
    _ kind: RecordKind, prefix: String, known records: [(name: String, id: RecordID, isUsed: Bool)],
    same: SameNames
  ) {
    self.kind = kind
    self.prefix = prefix
    self.same = same.names[kind] ?? [:]
    chosen = same.records[kind] ?? [:]
    refused = same.refused[kind] ?? []
    for record in records where record.isUsed { known[TextKey(record.name), default: []].append(record.id) }
    for record in records where !record.isUsed && known[TextKey(record.name)] == nil {
      known[TextKey(record.name)] = [record.id]
    }
    for record in records {
      names[record.id] = record.name
      if known[TextKey(record.name)]?.contains(record.id) == true {
        alike[key(record.name), default: []].append(record.id)
      }
    }
  }

  private func key(_ name: String) -> String { RecordName.key(of: name, kind) }

  /// The name that a record has or will have.
  func name(of id: RecordID) -> String { names[id] ?? "" }

  /// Whether nothing is made of a name that nothing has.
  func isRefused(_ name: String) -> Bool {
    !refused.isEmpty && refused.contains(TextKey(name)) && named(name).isEmpty
  }

  /// The names that will be made, in order.
  var newNames: [String] { new.map(\.name) }

  /// Makes what is new.
  var intents: [Intent] { new.map { .put(RecordKey(kind, $0.id), $0.fields) } }

  /// All records of that name, else those whose name is the same but for its writing.
  func named(_ name: String) -> [RecordID] {
    let place = ByteKey(name)
    if let known = found.records[place] { return known }
    let records = sought(name)
    found.records[place] = records
    return records
  }

  private func sought(_ name: String) -> [RecordID] {
    if !chosen.isEmpty, let record = chosen[TextKey(name)] { return [record] }
    let name = meant(by: name)
    return known[TextKey(name)] ?? alike[key(name)] ?? []
  }

  /// The record of that name, made when there is none.
  mutating func id(
    of name: String, ids: inout IDSource, making fields: @autoclosure () -> [JSONMember] = []
  ) -> RecordID {
    if let id = named(name).first { return id }
    return make(meant(by: name), ids: &ids, fields())
  }

  /// The name of the ledger that somebody said a name of the file is; else that name.
  private func meant(by name: String) -> String { same.isEmpty ? name : same[TextKey(name)] ?? name }

  /// A new record of that name, whoever has it already.
  mutating func make(_ name: String, ids: inout IDSource, _ fields: [JSONMember]) -> RecordID {
    let id = ids.next(prefix)
    // A copy of before goes on with what it had found.
    found = FoundNames()
    places[id] = new.count
    new.append((id, name, [JSONMember("name", .string(name))] + fields))
    known[TextKey(name), default: []].append(id)
    alike[key(name), default: []].append(id)
    names[id] = name
    return id
  }

  /// What a field of a record that will be made is.
  func value(_ path: String, of id: RecordID) -> JSONValue? {
    places[id].flatMap { place in new[place].fields.first { $0.name == path }?.value }
  }

  /// Sets a field of a record that will be made; of one that is there nothing is changed.
  mutating func set(_ path: String, _ value: JSONValue, of id: RecordID, replacing: Bool = true) {
    guard let place = places[id] else { return }
    if let index = new[place].fields.firstIndex(where: { $0.name == path }) {
      if replacing { new[place].fields[index].value = value }
    } else {
      new[place].fields.append(JSONMember(path, value))
    }
  }
}

/// The records of names that were looked for already. A class, because looking for a name changes nothing else.
private final class FoundNames {
  var records: [ByteKey: [RecordID]] = [:]
}

/// Everything that stands behind the items of an import, found or to be made.
struct PlannedRecords {
  private(set) var people: NamedRecords
  private(set) var sites: NamedRecords
  private(set) var grids: NamedRecords
  private(set) var units: NamedRecords
  private let ledger: Ledger
  /// Of people who are made for another ledger's history, the identifiers that they had there.
  private var origins: [RecordID: RecordID] = [:]
  /// Whether names that nobody has are no sure ones: titles and the like.
  private var unsure: [ByteKey: Bool] = [:]

  /// What `ledger` has.
  init(_ ledger: Ledger, same: SameNames = SameNames()) {
    self.ledger = ledger
    // What was made and undone never was: a name of that kind is new again.
    let people = ledger.people.all.filter { $0.active || $0.hiddenAt == nil }
    let sites = ledger.sites.all.filter { !$0.retired || $0.hiddenAt == nil }
    let grids = ledger.grids.all.filter { !$0.retired || $0.hiddenAt == nil }
    let units = ledger.units.all.filter { !$0.retired || $0.hiddenAt == nil }
    self.people = NamedRecords(
      .person, prefix: "p", known: people.map { ($0.name, $0.id, $0.active) }, same: same)
    self.sites = NamedRecords(
      .site, prefix: "s", known: sites.map { ($0.name, $0.id, !$0.retired) }, same: same)
    self.grids = NamedRecords(
      .grid, prefix: "g", known: grids.map { ($0.name, $0.id, !$0.retired) }, same: same)
    self.units = NamedRecords(
      .unit, prefix: "u", known: units.map { ($0.name, $0.id, !$0.retired) }, same: same)
  }

  /// Makes what is new: units and people, grids, then sites.
  var intents: [Intent] { units.intents + people.intents + grids.intents + sites.intents }

  /// Who a mention means.
  enum Match: Sendable, Hashable {
    /// Exactly one.
    case one(RecordID)
    /// Several have the name.
    case several
    /// Who no longer works here.
    case inactive
    /// Who has no right to own an item.
    case onlooker
    /// A title without a name (张主任), which nobody in the ledger has.
    case unsure
    /// Somebody said that nobody is made of it.
    case refused
    /// No person: the ledger has a unit of that name.
    case unit(RecordID)
  }

  /// The person meant, made with that role when nobody has the name, and the words beside the name that fill no field.
  /// Of several the phone number decides, or what stands behind the name: 王磊（第一网格）, as lists tell two of one name
  /// apart.
  mutating func person(
    _ mention: PersonMention, role: Role, ids: inout IDSource
  ) -> (match: Match, extra: [String]) {
    let named = people.named(mention.name)
    let extra = [mention.remark, mention.phone].compactMap(\.self)
    if named.count > 1 {
      let withPhone = named.filter { PersonMention.isOnePhone(mention.phone, ledger.people[$0]?.phone) }
      if withPhone.count == 1 { return (.one(withPhone[0]), [mention.remark].compactMap(\.self)) }
      return marked(mention).map { (.one($0.id), [mention.phone].compactMap(\.self)) } ?? (.several, extra)
    }
    if named.isEmpty {
      if let unit = units.named(mention.name).first { return (.unit(unit), extra) }
      if people.isRefused(mention.name) { return (.refused, extra) }
      if isUnsure(mention) { return (.unsure, extra) }
    }
    if let person = ledger.people[named.first] {
      if !person.active { return (.inactive, extra) }
      if person.role < role { return (.onlooker, extra) }
    }
    let id = people.id(of: mention.name, ids: &ids, making: [JSONMember("role", .string(role.rawValue))])
    if role > .viewer { people.set("role", .string(role.rawValue), of: id) }
    if let phone = mention.phone { people.set("phone", .string(phone), of: id, replacing: false) }
    // A number that nobody has in the ledger or will have is not lost.
    let isKnown =
      PersonMention.isOnePhone(mention.phone, ledger.people[id]?.phone)
      || PersonMention.isOnePhone(mention.phone, people.value("phone", of: id)?.text)
    return (.one(id), [mention.remark, isKnown ? nil : mention.phone].compactMap(\.self))
  }

  private mutating func isUnsure(_ mention: PersonMention) -> Bool {
    let key = ByteKey(mention.name)
    if let known = unsure[key] { return known }
    let answer = mention.isUnsure
    unsure[key] = answer
    return answer
  }

  /// The person of that name whatever their role, as a history of another ledger names them; of several the one with the
  /// identifier that they had there. Who is new gets at least that role.
  mutating func anyone(_ name: String, id: RecordID?, role: Role, ids: inout IDSource) -> RecordID {
    let named = people.named(name)
    let mayBe = named.filter { id == nil || origins[$0] == nil || origins[$0] == id }
    if let known = mayBe.first(where: { $0 == id || origins[$0] != nil }) ?? mayBe.first {
      if role > .viewer { people.set("role", .string(role.rawValue), of: known) }
      return known
    }
    // There they were two of one name, and so they are here.
    var fields = [JSONMember("role", .string(role.rawValue))]
    if !named.isEmpty { fields.append(JSONMember("namesake", .bool(true))) }
    let made = people.make(name, ids: &ids, fields)
    origins[made] = id
    return made
  }

  /// Whether somebody works here, or will.
  func isActive(_ id: RecordID) -> Bool { ledger.people[id]?.active ?? true }

  /// The one of several of a name whom the words behind it tell apart; nothing when they tell something else.
  func marked(_ mention: PersonMention) -> Person? {
    guard let mark = mention.remark.map({ TextKey($0) }), people.named(mention.name).count > 1 else {
      return nil
    }
    let meant = people.named(mention.name).compactMap { ledger.people[$0] }.filter { person in
      ledger.marks(of: person).contains { TextKey($0) == mark }
    }
    return meant.count == 1 ? meant[0] : nil
  }

  /// The unit of that name.
  mutating func unit(_ name: String, ids: inout IDSource) -> RecordID { units.id(of: name, ids: &ids) }

  /// The grid of that name.
  mutating func grid(_ name: String, ids: inout IDSource) -> RecordID { grids.id(of: name, ids: &ids) }

  /// The site of that name; a new building comes with its estate (佳美二区3栋 -> 佳美二区).
  mutating func site(_ name: String, grid: RecordID?, ids: inout IDSource) -> RecordID {
    if let id = sites.named(name).first { return id }
    var fields: [JSONMember] = []
    if let estate = SiteName.parent(of: name), !sites.isRefused(estate) {
      let parent = site(estate, grid: grid, ids: &ids)
      fields = [
        JSONMember("parent", .string(parent.text)), JSONMember("kind", .string(SiteKind.building.rawValue)),
      ]
    } else if let kind = SiteName.kind(of: name) {
      fields = [JSONMember("kind", .string(kind.rawValue))]
    }
    if let grid { fields.append(JSONMember("grid", .string(grid.text))) }
    return sites.id(of: name, ids: &ids, making: fields)
  }
}
